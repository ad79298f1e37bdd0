//! Numbers, signs and periods as offices print them, from the file to the figure.
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

use common::{ask, load::load, loaded, session};
use integrationsmonitor::export::Format;
use integrationsmonitor::session::{Session, Shown};
use integrationsmonitor::text::CellState;
use std::fmt::Write;

/// The four groups of the population in two districts, in each of the periods; `cell` gives the text of a value.
fn file(periods: &[&str], cell: impl Fn(usize, usize) -> String) -> String {
    let groups = [
        "Ausländer",
        "Deutsche mit persönlicher Migrationsvorgeschichte",
        "Deutsche mit vererbter Migrationsvorgeschichte",
        "Deutsche ohne erkennbare Migrationsvorgeschichte",
    ];
    let mut text = "Stichtag;Ebene;Gebiet;Merkmal;Personen\n".to_owned();
    for (p, period) in periods.iter().enumerate() {
        for area in ["1 Mitte", "2 Nord"] {
            for (g, group) in groups.iter().enumerate() {
                let value = cell(p, g);
                writeln!(text, "{period};Stadtbezirk;{area};{group};{value}").unwrap();
            }
        }
    }
    text
}

fn figures(session: &Session) -> Vec<Shown> {
    let series = session.series(ask("R1")).unwrap();
    series.lines.into_iter().next().unwrap().figures
}

#[test]
fn remarks_go_with_the_numbers_into_figure_explanation_and_export() {
    let text = file(&["2018", "2019"], |p, g| match (p, g) {
        (1, 0) => "1.200 p".into(),
        (1, 1) => "(300) 1)".into(),
        _ => "1.000".into(),
    });
    let session = loaded("a.csv", text.as_bytes(), 1);
    let figures = figures(&session);
    let flags = |at: usize| -> Vec<&str> {
        let figure = figures[at].figure().unwrap();
        assert!(figure.value.is_ok(), "{:?}", figure.value);
        figure.flags().notes().collect()
    };
    assert!(flags(0).is_empty());
    assert_eq!(
        flags(1),
        ["flag.footnote", "flag.limited", "flag.provisional"]
    );
    let numerator = figures[1].figure().unwrap().numerator.clone();
    assert_eq!(numerator.unwrap().unwrap().value.to_string(), "5000");
    let notes = session.series(ask("R1")).unwrap().notes;
    assert!(notes.iter().any(|n| n.code == "flag.provisional"));
    let step = session.explain(ask("R1"), "2019").unwrap();
    let said = |code: &str| {
        step.children
            .iter()
            .flat_map(|s| &s.children)
            .any(|s| s.what.code == code)
    };
    assert!(said("flag.limited") && !said("flag.revised"));
    let csv = session.figures_csv(&[0], Format::Plain).unwrap();
    let row = csv
        .lines()
        .find(|l| l.contains(",R1,") && l.contains(",2019,"))
        .unwrap();
    assert!(row.ends_with(",footnote limited provisional,,,"), "{row}");
}

#[test]
fn any_division_of_a_file_gives_the_same_remarks_and_signs() {
    let text = file(&["2018", "2019"], |p, g| match (p, g) {
        (0, 3) => "-".into(),
        (1, 3) => "…".into(),
        (1, 0) => "1200 r".into(),
        _ => "1000".into(),
    });
    let partial = |shards: usize| {
        let session = loaded("a.csv", text.as_bytes(), shards);
        let table = session.tables().next().unwrap().clone();
        (table.partial.unwrap(), table.evidence.profiles)
    };
    let (whole, profiles) = partial(1);
    assert_eq!(whole.totals[0].states[&CellState::Later], 2);
    assert_eq!(
        whole.totals[0].flags.codes().collect::<Vec<_>>(),
        ["flag.revised"]
    );
    assert_eq!(profiles[4].signs["-"], 2);
    for shards in 2..6 {
        assert_eq!(
            partial(shards),
            (whole.clone(), profiles.clone()),
            "{shards} shards"
        );
    }
}

#[test]
fn quarters_months_and_school_years_are_series_in_order_of_time() {
    for (periods, names) in [
        (
            ["2. Quartal 2019", "1. Quartal 2019", "Q4 2018"],
            ["2018-Q4", "2019-Q1", "2019-Q2"],
        ),
        (
            ["Juni 2007", "05/2007", "Mrz 2007"],
            ["2007-03", "2007-05", "2007-06"],
        ),
        (
            ["2019/20", "2018/2019", "Schuljahr 2020/21"],
            ["2018/19", "2019/20", "2020/21"],
        ),
        (
            ["WS 2006/07", "SS 2006", "WS 2005/06"],
            ["2005/06-WS", "2006-SS", "2006/07-WS"],
        ),
        (
            ["31.12.2019", "31. Dezember 2018", "2017-12-31T00:00:00"],
            ["2017", "2018", "2019"],
        ),
    ] {
        let text = file(&periods, |_, _| "1000".into());
        let session = loaded("a.csv", text.as_bytes(), 1);
        let figures = figures(&session);
        let found: Vec<String> = figures.iter().map(|f| f.period().short()).collect();
        assert_eq!(found, names, "{periods:?}");
        // Each is found again by its name.
        for name in names {
            assert!(session.explain(ask("R1"), name).is_ok(), "{name}");
        }
    }
}

#[test]
fn a_sign_or_an_error_is_the_reason_and_never_a_zero() {
    for (cell, reason) in [
        ("...", "facts.cell_later"),
        ("/", "facts.cell_unreliable"),
        ("#DIV/0!", "facts.cell_error"),
        ("k. A.", "facts.cell_missing"),
        ("*", "facts.cell_secret_or_unknown"),
    ] {
        let text = file(&["2018", "2019"], |p, g| {
            if p == 1 && g == 0 {
                cell.into()
            } else {
                "1000".into()
            }
        });
        let session = loaded("a.csv", text.as_bytes(), 1);
        let figure = figures(&session)[1].figure().unwrap().clone();
        assert_eq!(figure.value.unwrap_err().code, reason, "{cell}");
    }
}

#[test]
fn a_column_with_some_percent_signs_is_said() {
    let mixed = |cell: &dyn Fn(usize) -> String| {
        let text = file(&["2018", "2019"], |_, g| cell(g));
        let mut session = session();
        let (id, _) = load(&mut session, "a.csv", text.as_bytes(), 1).unwrap();
        let all = session.table(id).unwrap().log.diagnostics();
        all.into_iter().find(|d| d.code == "number.percent_mixed")
    };
    let found = mixed(&|g| if g == 0 { "20 %".into() } else { "30".into() }).unwrap();
    assert_eq!(
        (found.args["with"].as_str(), found.args["without"].as_str()),
        ("4", "12")
    );
    assert!(mixed(&|_| "20,5 %".into()).is_none());
    assert!(mixed(&|_| "20,5".into()).is_none());
}
