//! Small numbers stay inside: in figures, breakdowns, explanations and exports, unless the file is published.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]
#![allow(
    clippy::disallowed_methods,
    clippy::print_stderr,
    reason = "shared helpers read files"
)]

mod common;

use common::{ask, load::load, session};
use integrationsmonitor::explain::Step;
use integrationsmonitor::export::Format;
use integrationsmonitor::guard::Class;
use integrationsmonitor::session::{Ask, Session};

/// Two districts; the count 3 in the first must not get out. 41 and 42 are its neighbours in the same breakdown.
const FILE: &str = "Jahr;Gebiet;Merkmal;Personen\n\
    2019;11 Nord;Ausländer;3\n2019;11 Nord;Deutsche;4100\n\
    2019;12 Süd;Ausländer;977\n2019;12 Süd;Deutsche;4200\n\
    2020;11 Nord;Ausländer;88\n2020;11 Nord;Deutsche;4300\n\
    2020;12 Süd;Ausländer;976\n2020;12 Süd;Deutsche;4400\n";

fn loaded(class: Class) -> Session {
    let mut session = session();
    let (id, _) = load(&mut session, "x.csv", FILE.as_bytes(), 1).unwrap();
    session.set_class(id, class).unwrap();
    session
}

fn figures(session: &Session) -> Vec<Vec<String>> {
    let csv = session.figures_csv(&[0], Format::Plain).unwrap();
    csv.lines()
        .map(|l| l.split(',').map(str::to_owned).collect())
        .collect()
}

fn rows_hidden(step: &Step, out: &mut Vec<bool>) {
    out.extend(step.rows.iter().map(|r| r.hidden));
    for child in &step.children {
        rows_hidden(child, out);
    }
}

#[test]
fn a_published_file_shows_everything() {
    let session = loaded(Class::Veroeffentlicht);
    assert!(figures(&session).iter().all(|r| r[12] != "hidden"));
    let step = session.explain(ask("R2"), "2019").unwrap();
    let mut hidden = Vec::new();
    rows_hidden(&step, &mut hidden);
    assert!(!hidden.is_empty() && hidden.iter().all(|h| !h));
}

#[test]
fn one_small_cell_hides_the_breakdown_in_all_years_and_keeps_the_total() {
    for class in [Class::Intern, Class::Einzeldaten] {
        let session = loaded(class);
        let rows = figures(&session);
        let r2 = |level: &str| {
            rows.iter()
                .filter(|r| r[2] == "R2" && r[4] == level)
                .cloned()
                .collect::<Vec<_>>()
        };
        assert_eq!(r2("stadtteil").len(), 4);
        assert!(
            r2("stadtteil")
                .iter()
                .all(|r| r[12] == "hidden" && r[10] == "."),
            "{rows:?}"
        );
        let city: Vec<String> = r2("stadt").iter().map(|r| r[10].clone()).collect();
        assert_eq!(city, ["10.6", "10.9"]);
        let breakdown = session.breakdown(0, "R2", "2020", "stadtteil").unwrap();
        assert!(breakdown.hidden);
        assert!(
            breakdown
                .rows
                .iter()
                .all(|(_, f)| f.iter().all(|s| s.figure().is_none()))
        );
    }
}

#[test]
fn explanations_withhold_cells_and_hidden_figures_have_none() {
    let session = loaded(Class::Intern);
    let step = session.explain(ask("R2"), "2019").unwrap();
    let mut hidden = Vec::new();
    rows_hidden(&step, &mut hidden);
    assert!(!hidden.is_empty() && hidden.iter().all(|h| *h));
    assert_eq!(session.hidden_columns(0).unwrap(), Some(vec![3]));
    let district = session.scopes()[0].facts.areas_of_level("stadtteil")[0];
    let step = session
        .explain(
            Ask {
                area: Some(district),
                ..ask("R2")
            },
            "2020",
        )
        .unwrap();
    assert_eq!(step.what.code, "explain.hidden");
    assert!(step.children.is_empty() && step.value.is_none());
    assert_eq!(loaded(Class::Einzeldaten).hidden_columns(0).unwrap(), None);
}

/// A published total that leaves 2 for the others gives them away.
#[test]
fn a_small_complement_hides_too() {
    let text = "Jahr;Gebiet;Merkmal;Personen\n\
        2019;11 Nord;Ausländer;998\n2019;11 Nord;Insgesamt;1000\n\
        2019;12 Süd;Ausländer;500\n2019;12 Süd;Insgesamt;9000\n";
    let mut session = session();
    load(&mut session, "x.csv", text.as_bytes(), 1).unwrap();
    let rows = figures(&session);
    let r2: Vec<&str> = rows
        .iter()
        .filter(|r| r[2] == "R2")
        .map(|r| r[12].as_str())
        .collect();
    assert_eq!(r2, ["ok", "hidden", "hidden"]);
}

/// Nothing is judged from hidden values.
#[test]
fn a_hidden_series_has_no_verdict_from_its_values() {
    let text = FILE
        .replace("977", "1")
        .replace("976", "2")
        .replace(";88", ";2");
    let mut session = session();
    load(&mut session, "x.csv", text.as_bytes(), 1).unwrap();
    let series = session.series(ask("R2")).unwrap();
    assert!(series.lines[0].figures.iter().all(|f| f.figure().is_none()));
    let verdict = &session.verdicts(0, "R2").unwrap()[0];
    assert_eq!(verdict.stand.code(), "none");
}
