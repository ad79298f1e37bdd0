//! A binding comes from roles and shapes: renaming and reordering columns changes nothing.
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

#[path = "binding/judge.rs"]
mod judge;
#[path = "binding/order.rs"]
mod order;
#[path = "binding/print.rs"]
mod print;

use common::{ask, load::load, loaded, session, shared, values};
use integrationsmonitor::bind::{Binding, Role};
use integrationsmonitor::facts::Position;
use integrationsmonitor::session::Session;
use std::collections::BTreeSet;

/// The table of a simple CSV text (quotes around cells are taken off; none of the files has them inside).
fn table(text: &str) -> Vec<Vec<String>> {
    records(text, b',')
}

fn records(text: &str, delimiter: u8) -> Vec<Vec<String>> {
    let mut reader = csv_core::ReaderBuilder::new().delimiter(delimiter).build();
    let (mut rows, mut row) = (Vec::new(), Vec::new());
    let (mut input, mut cell) = (text.as_bytes(), Vec::new());
    let mut out = [0; 1024];
    loop {
        let (result, read, written) = reader.read_field(input, &mut out);
        input = &input[read..];
        cell.extend_from_slice(&out[..written]);
        match result {
            csv_core::ReadFieldResult::Field { record_end } => {
                row.push(String::from_utf8(std::mem::take(&mut cell)).unwrap());
                if record_end {
                    rows.push(std::mem::take(&mut row));
                }
            }
            csv_core::ReadFieldResult::End => return rows,
            _ => {}
        }
    }
}

/// Columns in another order under meaningless names.
fn disguised(text: &str, order: &[usize]) -> String {
    let mut out = String::new();
    for (i, row) in table(text).iter().enumerate() {
        let cells: Vec<String> = order
            .iter()
            .map(|c| {
                if i == 0 {
                    format!("c{}", c * 7 % 19)
                } else {
                    format!("\"{}\"", row[*c])
                }
            })
            .collect();
        out.push_str(&cells.join(";"));
        out.push('\n');
    }
    out
}

/// Roles by original column, so that two orders can be compared. A label column points to its column by original number.
fn roles(binding: &Binding, order: &[usize]) -> Vec<String> {
    let mut out = vec![String::new(); order.len()];
    for (at, found) in binding.columns.iter().enumerate() {
        out[order[at]] = match &found.role {
            Role::Label(of) => format!("label of {}", order[*of]),
            other => format!("{other:?}"),
        };
    }
    out
}

fn same_binding(file: &str, indicator: &str) {
    let Some(bytes) = shared(file) else { return };
    let text = String::from_utf8(bytes).unwrap();
    let columns = table(&text)[0].len();
    let straight: Vec<usize> = (0..columns).collect();
    let mut orders = vec![straight.clone()];
    orders.push(straight.iter().rev().copied().collect());
    for step in [5, 7] {
        orders.push((0..columns).map(|i| (i * step + 2) % columns).collect());
    }
    let original = loaded("original.csv", text.as_bytes(), 1);
    let expected = roles(&original.tables().next().unwrap().binding, &straight);
    for order in orders.iter().filter(|o| {
        let mut sorted = (*o).clone();
        sorted.sort_unstable();
        sorted == straight
    }) {
        let other = loaded("other.csv", disguised(&text, order).as_bytes(), 1);
        let found = roles(&other.tables().next().unwrap().binding, order);
        assert_eq!(found, expected, "order {order:?}");
        assert_eq!(values(&other, indicator), values(&original, indicator));
    }
}

#[test]
fn muenster_renamed_and_reordered() {
    same_binding("data/muenster-migration-opendata/Migration.csv", "R1");
}

#[test]
fn muenchen_renamed_and_reordered() {
    same_binding(
        "data/muenchen-indikatorenatlas/indikatorenatlas2014bevoelkerungauslaenderinnenanteil.csv",
        "R2",
    );
}

fn missing(text: &str) -> Vec<String> {
    let mut session = session();
    load(&mut session, "x.csv", text.as_bytes(), 1).unwrap();
    let table = session.tables().next().unwrap();
    table
        .binding
        .missing
        .iter()
        .map(|m| m.code.clone())
        .collect()
}

#[test]
fn what_is_missing_is_said() {
    assert_eq!(
        missing("Gebiet;Merkmal;Personen\n1 Nord;Ausländer;10\n2 Süd;Deutsche;20\n"),
        ["bind.no_period"]
    );
    assert_eq!(
        missing("Jahr;Merkmal;Personen\n2020;Ausländer;10\n2021;Deutsche;20\n"),
        ["bind.no_area"]
    );
    assert_eq!(
        missing("Jahr;Gebiet;Merkmal\n2020;1 Nord;Ausländer\n2021;2 Süd;Deutsche\n"),
        ["bind.no_measure"]
    );
    assert_eq!(
        missing(
            "Jahr;Gebiet;Merkmal;Personen\n2020;1 Nord;Ausländer;1.000\n2021;2 Süd;Deutsche;2.000\n"
        ),
        ["bind.no_measure", "bind.ambiguous_numbers"]
    );
    assert_eq!(
        missing("0\n0\n0\n"),
        ["bind.no_period", "bind.no_area", "bind.no_measure"]
    );
}

/// Two number columns and one name: nobody may choose.
#[test]
fn a_tie_is_not_broken_silently() {
    let text = "Jahr;Gebiet;Was;x;y\n2020;1 Nord;Einwohner;10;20\n2021;2 Süd;Einwohner;30;40\n";
    assert_eq!(missing(text), ["bind.no_measure"]);
}

/// Rows that a column nobody understood tells apart are not added up.
#[test]
fn rows_of_one_coordinate_contradict_instead_of_adding_up() {
    let text = "Jahr;Gebiet;Merkmal;Beruf;Personen\n\
        2020;1 Nord;Ausländer;Koch;10\n2020;1 Nord;Ausländer;Arzt;20\n\
        2020;1 Nord;Deutsche;Koch;30\n2020;1 Nord;Deutsche;Koch;30\n";
    let session = loaded("x.csv", text.as_bytes(), 1);
    let table = session.tables().next().unwrap();
    let codes: Vec<(String, u64)> = table
        .log
        .diagnostics()
        .iter()
        .map(|d| (d.code.clone(), d.count))
        .collect();
    assert_eq!(
        codes,
        [
            ("facts.rows_contradict".to_owned(), 2),
            ("facts.repeated".to_owned(), 2)
        ]
    );
    let figure = &session.series(ask("R2")).unwrap().lines[0].figures[0];
    let reason = figure.figure().unwrap().value.clone().unwrap_err();
    assert_eq!(reason.code, "facts.contradiction");
}

/// Two cities with the same numbers of districts are not mixed.
#[test]
fn areas_with_other_names_are_another_territory() {
    let file = |name: &str| {
        format!(
            "Jahr;Gebiet;Merkmal;Personen\n2020;1 {name};Ausländer;10\n2020;1 {name};Deutsche;20\n"
        )
    };
    let mut session = session();
    load(&mut session, "a.csv", file("Nord").as_bytes(), 1).unwrap();
    load(&mut session, "b.csv", file("Altstadt").as_bytes(), 1).unwrap();
    load(
        &mut session,
        "c.csv",
        file("nord").replace("2020", "2021").as_bytes(),
        1,
    )
    .unwrap();
    let scopes: Vec<_> = session.scopes().iter().map(|s| s.tables.clone()).collect();
    assert_eq!(scopes, [vec![0, 2], vec![1]]);
    // Other numbers altogether: another city, not more districts of this one.
    load(
        &mut session,
        "d.csv",
        file("Hafen").replace("1 Hafen", "7 Hafen").as_bytes(),
        1,
    )
    .unwrap();
    let scopes: Vec<_> = session.scopes().iter().map(|s| s.tables.clone()).collect();
    assert_eq!(scopes, [vec![0, 2], vec![1], vec![3]]);
}

/// Bases of R2 by area: "Einwohner" of 2020, of the whole and of each part.
fn inhabitants(text: &str) -> Vec<(String, String)> {
    let session = loaded("x.csv", text.as_bytes(), 1);
    let csv = session
        .figures_csv(&[0], integrationsmonitor::export::Format::Plain)
        .unwrap();
    let rows = table(&csv);
    let at = |name: &str| rows[0].iter().position(|c| c == name).unwrap();
    rows.iter()
        .filter(|r| r[at("indicator")] == "R2" && r[at("period")] == "2020")
        .map(|r| (r[at("level")].clone(), r[at("denominator")].clone()))
        .collect()
}

#[test]
fn a_row_for_the_whole_is_no_area() {
    let expected = [
        ("stadt", "6500"),
        ("stadtteil", "1000"),
        ("stadtteil", "1500"),
        ("stadtteil", "4000"),
    ]
    .map(|(level, value)| (level.to_owned(), value.to_owned()));
    let parts =
        "Jahr;Stadtteil;Einwohner\n2020;11 Aegidii;1000\n2020;12 Hafen;1500\n2020;13 Nord;4000\n";
    assert_eq!(inhabitants(parts), expected, "added up");
    let named = format!("{parts}2020;Insgesamt;6500\n");
    assert_eq!(inhabitants(&named), expected, "named by a word");
    let by_sum = format!("{parts}2020;Musterstadt;6500\n");
    assert_eq!(
        inhabitants(&by_sum),
        expected,
        "always the sum of the others"
    );
    // Not always the sum: an area like the others, and the whole is added up.
    let area = format!("{parts}2020;Musterstadt;6501\n");
    assert_eq!(inhabitants(&area).len(), 5);
}

#[test]
fn numbers_in_thousands_count_in_full() {
    let text = "Jahr;Stadtteil;Einwohner (in 1000)\n2020;11 Aegidii;1,5\n2020;12 Hafen;2\n2020;13 Nord;4\n";
    let rows = inhabitants(text);
    assert_eq!(rows[0].1, "7500");
    // The user can say that they are not.
    let mut session = session();
    let (id, mut shards) = load(&mut session, "x.csv", text.as_bytes(), 1).unwrap();
    assert_eq!(
        session.scopes().len(),
        1,
        "{:?}",
        session.table(id).unwrap().binding
    );
    let decisions = session.table(id).unwrap().decisions();
    let scale = decisions.iter().find(|d| d.what == "scale").unwrap();
    assert_eq!((scale.value.as_str(), scale.column), ("1000", Some(2)));
    let mut choices = integrationsmonitor::read::Choices::default();
    choices.set("scale:2", "1").unwrap();
    common::load::choose(&mut session, id, text.as_bytes(), &mut shards, &choices).unwrap();
    let facts = &session.scopes()[0].facts;
    assert!(facts.areas().len() > 2);
    let plan = &session.table(id).unwrap().plan;
    assert_eq!(plan.numbers[0].scale, 1);
}

#[test]
fn what_begins_nowhere_is_said_and_not_taken_for_nought() {
    let text = "Jahr;Altersgruppe;Arbeitslose;Sozialversicherungspflichtig Beschäftigte;Bevölkerung\n\
                2020;unter 25 Jahre;10;100;1000\n2020;25 bis unter 55 Jahre;20;200;2000\n2020;55 Jahre und älter;30;300;3000\n";
    let mut session = session();
    let (id, shards) = load(&mut session, "x.csv", text.as_bytes(), 1).unwrap();
    let said = integrationsmonitor::bind::Corrections {
        whole: Some(true),
        ..Default::default()
    };
    session.assume(id, &said).unwrap();
    common::load::sum(&mut session, id, &shards).unwrap();
    let ranges = |session: &Session, measure: &str| -> Vec<String> {
        let catalogue = session.catalogue();
        let number = catalogue.measure_number(measure).unwrap();
        let measure = &catalogue.measure[number];
        let dimensions = catalogue.group_dimensions(measure);
        let age = dimensions
            .iter()
            .position(|d| d.id.as_ref() == "age")
            .unwrap();
        let scopes = session.scopes().iter();
        let facts = scopes.flat_map(|s| s.facts.iter());
        let own = facts.filter(|(at, _)| at.measure == number);
        let all: BTreeSet<String> = own
            .filter_map(|(at, _)| match at.groups[age] {
                Position::Range(range) => Some(range.to_string()),
                _ => None,
            })
            .collect();
        all.into_iter().collect()
    };
    assert_eq!(ranges(&session, "arbeitslose"), ["15-24", "25-54", "55+"]);
    assert_eq!(ranges(&session, "bevoelkerung"), ["0-24", "25-54", "55+"]);
    assert_eq!(ranges(&session, "svb"), ["25-54", "55+", "<25"]);
    let findings = |session: &Session, code: &str| -> Vec<String> {
        let all = session.table(id).unwrap().findings().into_iter();
        let own = all.filter(|d| d.code == code);
        let own: BTreeSet<String> = own.map(|d| d.args["measure"].clone()).collect();
        own.into_iter().collect()
    };
    assert_eq!(findings(&session, "bind.range_open"), ["svb"]);
    assert_eq!(
        findings(&session, "bind.range_begins"),
        ["arbeitslose", "bevoelkerung"]
    );
    // The user says where it begins.
    let label = ("unter 25 Jahre".to_owned(), "15-24".to_owned());
    let said = integrationsmonitor::bind::Corrections {
        labels: [("Altersgruppe".to_owned(), [label].into())].into(),
        ..Default::default()
    };
    session.assume(id, &said).unwrap();
    common::load::sum(&mut session, id, &shards).unwrap();
    assert_eq!(ranges(&session, "svb"), ["15-24", "25-54", "55+"]);
    assert!(findings(&session, "bind.range_open").is_empty());
}
