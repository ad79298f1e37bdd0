//! Areas within areas, and areas that change: what is derived from what, and what is said where it cannot be.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::disallowed_methods,
    clippy::print_stderr,
    reason = "a test reads files and says when it skips"
)]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod common;

use common::{load::load, session};
use integrationsmonitor::export::{DocumentKind, Project};
use integrationsmonitor::facts::{Facts, Wanted};
use integrationsmonitor::guard::Class;
use integrationsmonitor::session::{AreaNoteState, CrosswalkInput, SaidOfAreas, Session};
use integrationsmonitor::text::parse_period;
use proptest::prelude::*;
use std::fmt::Write;

/// Loads files as published ones.
fn opened(files: &[(&str, &str)], shards: usize) -> Session {
    let mut session = session();
    for (name, text) in files {
        let (id, _) = load(&mut session, name, text.as_bytes(), shards).unwrap();
        session.set_class(id, Class::Veroeffentlicht).unwrap();
    }
    session
}

/// The population of an area of a level: the value and how it came about, or the code and what it names.
fn people(session: &Session, level: &str, area: &str, period: &str) -> String {
    let facts: &Facts = &session.scopes()[0].facts;
    let catalogue = session.catalogue();
    let at = match level {
        "stadt" => facts.root().unwrap(),
        level => facts.named(level, area).unwrap(),
    };
    let measure = catalogue.measure_number("bevoelkerung").unwrap();
    let all = [Wanted::All, Wanted::All, Wanted::All];
    let period = parse_period(period).unwrap();
    match facts.resolve(catalogue, measure, period, at, &all) {
        Ok(found) => {
            let how: Vec<String> = found
                .how
                .iter()
                .map(|h| {
                    let coded = h.coded();
                    let code = coded.code.replace("facts.", "");
                    coded
                        .args
                        .get("count")
                        .map_or(code.clone(), |n| format!("{code}:{n}"))
                })
                .collect();
            format!("{} {}", found.value, how.join(" "))
        }
        Err(reason) => {
            let parts = reason.args.get("parts").cloned().unwrap_or_default();
            format!("{} {parts}", reason.code).trim_end().to_owned()
        }
    }
}

fn findings(session: &Session, code: &str) -> Vec<String> {
    let all = session
        .tables()
        .flat_map(integrationsmonitor::session::Loaded::findings);
    let own = all.filter(|d| d.code == code);
    own.map(|d| {
        let name = d.args.get("area").or_else(|| d.args.get("level"));
        format!("{} ×{}", name.cloned().unwrap_or_default(), d.count)
    })
    .collect()
}

const BOTH: &str = "Jahr;Stadtbezirk;Stadtteil;Einwohner\n\
    2020;1 Mitte;11 Altstadt;100\n2020;1 Mitte;12 Hafen;200\n2020;2 Nord;21 Heide;40\n2020;2 Nord;22 Moor;50\n\
    2021;1 Mitte;11 Altstadt;101\n2021;2 Nord;21 Heide;41\n2021;2 Nord;22 Moor;51\n";

#[test]
fn a_larger_area_is_the_sum_of_all_its_parts() {
    for shards in [1, 3] {
        let session = opened(&[("a.csv", BOTH)], shards);
        assert_eq!(
            people(&session, "stadtbezirk", "Mitte", "2020"),
            "300 derived_from_parts:2"
        );
        assert_eq!(
            people(&session, "stadtbezirk", "2", "2021"),
            "92 derived_from_parts:2"
        );
        // 12 is missing: nobody knows how many live in Mitte.
        assert_eq!(
            people(&session, "stadtbezirk", "1 Mitte", "2021"),
            "facts.parts_missing Hafen"
        );
        assert_eq!(
            people(&session, "stadt", "", "2020"),
            "390 derived_from_areas:4"
        );
        assert_eq!(people(&session, "stadt", "", "2021"), "facts.missing");
    }
}

#[test]
fn the_order_of_columns_does_not_matter_and_names_need_no_numbers() {
    let text = "Einwohner;Stadtteil;Stadtbezirk;Jahr\n100;Altstadt;Mitte;2020\n200;Hafen;Mitte;2020\n40;Heide;Nord;2020\n";
    let session = opened(&[("a.csv", text)], 1);
    assert_eq!(
        people(&session, "stadtbezirk", "Mitte", "2020"),
        "300 derived_from_parts:2"
    );
    assert_eq!(
        people(&session, "stadtbezirk", "Nord", "2020"),
        "40 derived_from_parts:1"
    );
}

#[test]
fn a_published_value_stands_beside_its_parts_and_a_difference_is_said() {
    let files = [
        ("teile.csv", BOTH),
        (
            "bezirke.csv",
            "Jahr;Stadtbezirk;Einwohner\n2020;1 Mitte;310\n2020;2 Nord;90\n2021;1 Mitte;320\n2021;2 Nord;92\n",
        ),
    ];
    for order in [[0, 1], [1, 0]] {
        let session = opened(&order.map(|at| files[at]), 1);
        assert_eq!(session.scopes().len(), 1);
        assert_eq!(
            people(&session, "stadtbezirk", "Mitte", "2020"),
            "310 published"
        );
        assert_eq!(
            people(&session, "stadtbezirk", "Mitte", "2021"),
            "320 published"
        );
        assert_eq!(
            people(&session, "stadt", "", "2020"),
            "400 derived_from_areas:2"
        );
        // 2021 is not compared: a part is missing there.
        assert_eq!(
            findings(&session, "facts.parts_differ_from_area"),
            ["Mitte ×1"]
        );
    }
}

#[test]
fn rows_of_the_larger_area_itself_are_its_value() {
    for word in ["", "Insgesamt"] {
        let text = format!("{BOTH}2021;1 Mitte;{word};305\n2021;Insgesamt;{word};400\n");
        let session = opened(&[("a.csv", text.as_str())], 1);
        assert_eq!(
            people(&session, "stadtbezirk", "Mitte", "2021"),
            "305 published"
        );
        assert_eq!(people(&session, "stadt", "", "2021"), "400 published");
        assert_eq!(
            people(&session, "stadtbezirk", "Mitte", "2020"),
            "300 derived_from_parts:2"
        );
        assert_eq!(
            findings(&session, "bind.row_of_larger_area"),
            ["stadtbezirk ×1"]
        );
    }
}

#[test]
fn some_larger_areas_published_and_others_in_parts_make_no_wrong_whole() {
    // Mitte as such, Nord in parts: only together they are the city.
    let text = "Jahr;Stadtbezirk;Stadtteil;Einwohner\n2020;1 Mitte;;300\n2020;2 Nord;21 Heide;40\n2020;2 Nord;22 Moor;50\n";
    let session = opened(&[("a.csv", text)], 1);
    assert_eq!(
        people(&session, "stadt", "", "2020"),
        "390 derived_from_areas:2 derived_from_parts:2"
    );
    // A part that belongs nowhere would be left out.
    let text = format!("{text}2020;;99 Wald;7\n");
    let session = opened(&[("a.csv", text.as_str())], 1);
    assert_eq!(people(&session, "stadt", "", "2020"), "facts.missing");
}

#[test]
fn a_part_of_two_areas_is_part_of_none() {
    let text =
        "Jahr;Stadtbezirk;Stadtteil;Einwohner\n2019;2 Nord;12 Hafen;202\n2019;2 Nord;22 Moor;52\n";
    let session = opened(&[("a.csv", BOTH), ("b.csv", text)], 1);
    assert_eq!(
        people(&session, "stadtbezirk", "Mitte", "2020"),
        "facts.part_of_two"
    );
    assert_eq!(findings(&session, "facts.area_in_two"), ["Hafen ×1"]);
}

const PARTS: &str =
    "Jahr;Stadtteil;Einwohner\n2020;11 Altstadt;100\n2020;12 Hafen;200\n2020;21 Heide;40\n";

#[test]
fn a_document_says_which_areas_are_part_of_which() {
    let mut session = opened(&[("a.csv", PARTS)], 1);
    let said = "[[area_parent]]\nlevel = \"stadtteil\"\nareas = [\"11\", \"Hafen\"]\nparent_level = \"stadtbezirk\"\nparent = \"1 Mitte\"\n\
                [[area_parent]]\nlevel = \"stadtteil\"\nareas = [\"21\", \"22\"]\nparent_level = \"stadtbezirk\"\nparent = \"2 Nord\"\n";
    assert_eq!(DocumentKind::of(said), DocumentKind::Areas);
    assert_eq!(session.add_areas(said).unwrap(), 2);
    assert_eq!(
        people(&session, "stadtbezirk", "Mitte", "2020"),
        "300 derived_from_parts:2"
    );
    // A part that no file has is missing.
    assert_eq!(
        people(&session, "stadtbezirk", "2", "2020"),
        "facts.parts_missing 22"
    );
    // Again is no contradiction; something else is.
    assert_eq!(session.add_areas(said).unwrap(), 2);
    assert_eq!(session.said_of_areas().len(), 2);
    let other = said.replace("1 Mitte", "3 West");
    let mistakes = session.add_areas(&other).unwrap_err();
    assert_eq!(mistakes[0].code(), "catalogue.area_of_two");
    assert_eq!(mistakes[0].place.line, Some(3));
}

#[test]
fn small_numbers_of_a_derived_area_are_looked_at_too() {
    let text = "Jahr;Stadtbezirk;Stadtteil;Merkmal;Einwohner\n\
        2020;1 Mitte;11 Altstadt;Ausländer;0\n2020;1 Mitte;12 Hafen;Ausländer;3\n2020;1 Mitte;11 Altstadt;Deutsche;100\n2020;1 Mitte;12 Hafen;Deutsche;100\n\
        2020;2 Nord;21 Heide;Ausländer;50\n2020;2 Nord;22 Moor;Ausländer;50\n2020;2 Nord;21 Heide;Deutsche;50\n2020;2 Nord;22 Moor;Deutsche;50\n";
    let mut session = opened(&[("a.csv", text)], 1);
    let shown = |session: &Session| {
        let found = session.breakdown(0, "R1", "2020", "stadtbezirk").unwrap();
        (found.rows.len(), found.hidden)
    };
    assert_eq!(shown(&session), (2, false));
    session.set_class(0, Class::Intern).unwrap();
    assert_eq!(shown(&session), (2, true));
}

const MERGED: &str = "Jahr;Stadtteil;Einwohner\n\
    2018;11 Altstadt;100\n2018;12 Hafen;200\n2018;21 Heide;40\n2019;14 Altstadt-Hafen;310\n2019;21 Heide;41\n";

fn input() -> CrosswalkInput {
    CrosswalkInput {
        level: "stadtteil".into(),
        from: "11, Hafen".into(),
        into: "14".into(),
        period: "2019".into(),
        ..CrosswalkInput::default()
    }
}

#[test]
fn a_crosswalk_comes_by_form_or_document_and_is_kept_in_the_project() {
    let mut by_form = opened(&[("a.csv", MERGED)], 1);
    assert_eq!(people(&by_form, "stadtteil", "14", "2018"), "facts.missing");
    by_form.add_crosswalk(&input()).unwrap();
    assert_eq!(
        people(&by_form, "stadtteil", "14", "2018"),
        "300 derived_from_crosswalk:2"
    );
    let states = |s: &Session| -> Vec<AreaNoteState> {
        let all = s.said_of_areas().into_iter();
        all.map(|n| match n {
            SaidOfAreas::Crosswalk(_, state) | SaidOfAreas::Parent(_, state) => state,
        })
        .collect()
    };
    assert_eq!(states(&by_form), [AreaNoteState::Holds]);

    let written = by_form.project().write();
    let mut by_project = opened(&[("a.csv", MERGED)], 1);
    by_project
        .open_project(&Project::parse(&written).unwrap())
        .unwrap();
    assert_eq!(
        people(&by_project, "stadtteil", "14", "2018"),
        "300 derived_from_crosswalk:2"
    );

    by_project.remove_area_note(0).unwrap();
    assert_eq!(
        people(&by_project, "stadtteil", "14", "2018"),
        "facts.missing"
    );
    let error = by_project.remove_area_note(0).unwrap_err();
    assert_eq!(error.code(), "session.no_such_area_note");
    // Of another city it says nothing here.
    let elsewhere = CrosswalkInput {
        territory: "Anderswo".into(),
        ..input()
    };
    by_project.add_crosswalk(&elsewhere).unwrap();
    assert_eq!(states(&by_project), [AreaNoteState::Nowhere]);
    assert_eq!(
        people(&by_project, "stadtteil", "14", "2018"),
        "facts.missing"
    );
}

#[test]
fn what_overlaps_or_is_unknown_is_said() {
    let mut session = opened(&[("a.csv", MERGED)], 1);
    session.add_crosswalk(&input()).unwrap();
    let before = session.area_notes().clone();
    for (change, code) in [
        (
            CrosswalkInput {
                into: "15".into(),
                ..input()
            },
            "catalogue.crosswalk_overlaps",
        ),
        (
            CrosswalkInput {
                level: "viertel".into(),
                ..input()
            },
            "catalogue.unknown_word",
        ),
        (
            CrosswalkInput {
                period: "bald".into(),
                ..input()
            },
            "catalogue.no_period",
        ),
        (
            CrosswalkInput {
                from: String::new(),
                ..input()
            },
            "catalogue.crosswalk_neither_merges_nor_splits",
        ),
        (
            CrosswalkInput {
                from: "31; 31".into(),
                into: "32".into(),
                ..input()
            },
            "catalogue.area_twice",
        ),
    ] {
        let error = session.add_crosswalk(&change).unwrap_err();
        assert_eq!(error.code(), code);
        assert_eq!(session.area_notes(), &before, "{code}");
    }
    // Areas that no file has: it is taken over and said, because a file with them may come.
    let partly = CrosswalkInput {
        from: "21; 77".into(),
        into: "78".into(),
        ..input()
    };
    session.add_crosswalk(&partly).unwrap();
    let said = session.said_of_areas();
    let SaidOfAreas::Crosswalk(_, state) = &said[1] else {
        panic!("{said:?}")
    };
    assert_eq!(
        *state,
        AreaNoteState::Unknown(vec!["77".into(), "78".into()])
    );
    // A document says where it is wrong, and changes nothing.
    let text = "# Gebiete\n[[crosswalk]]\nlevel = \"stadtteil\"\nfrom = [\"21\", \"22\"]\ninto = [\"23\"]\nperiod = \"2019\"\nnotiz = \"x\"\n";
    let mistakes = session.add_areas(text).unwrap_err();
    assert_eq!(
        (mistakes[0].code(), mistakes[0].place.line),
        ("catalogue.unknown_key", Some(7))
    );
    let mistakes = session
        .add_areas(&text.replace("notiz = \"x\"\n", ""))
        .unwrap_err();
    assert_eq!(
        (mistakes[0].code(), mistakes[0].place.line),
        ("catalogue.crosswalk_overlaps", Some(4))
    );
}

/// What is printed of a table with both columns: per part (two in each of two areas) and year a number, or nothing.
fn printed(cells: &[Option<u16>], order: &[usize]) -> String {
    const PARTS: [(&str, &str); 4] = [
        ("1 Mitte", "11 Altstadt"),
        ("1 Mitte", "12 Hafen"),
        ("2 Nord", "21 Heide"),
        ("2 Nord", "22 Moor"),
    ];
    let mut out = String::from(
        "Jahr;Stadtbezirk;Stadtteil;Einwohner\n2019;1 Mitte;11 Altstadt;1\n2019;1 Mitte;12 Hafen;2\n2019;2 Nord;21 Heide;3\n2019;2 Nord;22 Moor;4\n",
    );
    for at in order {
        if let Some(value) = cells[*at] {
            let (parent, part) = PARTS[at % 4];
            writeln!(out, "{};{parent};{part};{value}", 2020 + at / 4).unwrap();
        }
    }
    out
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn the_same_for_any_order_and_any_shards_and_as_a_reader_would_add_up(
        cells in proptest::collection::vec(proptest::option::weighted(0.8, 0..5000_u16), 8),
        order in Just((0..8).collect::<Vec<usize>>()).prop_shuffle(),
        shards in 1..5_usize,
    ) {
        let plain = opened(&[("a.csv", &printed(&cells, &[0, 1, 2, 3, 4, 5, 6, 7]))], 1);
        let other = opened(&[("a.csv", &printed(&cells, &order))], shards);
        for year in 0..2 {
            for (number, area) in ["Mitte", "Nord"].iter().enumerate() {
                let period = (2020 + year).to_string();
                let both = &cells[year * 4 + number * 2..][..2];
                let found = people(&plain, "stadtbezirk", area, &period);
                prop_assert_eq!(&found, &people(&other, "stadtbezirk", area, &period));
                match both {
                    [Some(a), Some(b)] => {
                        let sum = format!("{} derived_from_parts:2", u32::from(*a) + u32::from(*b));
                        prop_assert_eq!(found, sum);
                    }
                    [None, None] => prop_assert_eq!(found, "facts.missing"),
                    _ => prop_assert!(found.starts_with("facts.parts_missing"), "{}", found),
                }
            }
        }
    }
}
