//! What the user decides about a reading: changed at once, kept in a project, and never half done.
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

use common::{
    load::{choose, load},
    session,
};
use integrationsmonitor::export::Project;
use integrationsmonitor::guard::Class;
use integrationsmonitor::read::Choices;
use integrationsmonitor::session::{CheckQuery, Session};

fn choices(all: &[(&str, &str)]) -> Choices {
    let mut choices = Choices::default();
    for (what, value) in all {
        choices.set(what, value).unwrap();
    }
    choices
}

/// Names of columns, rows, and the first sum.
fn seen(session: &Session, id: usize) -> (Vec<String>, u64, Option<String>) {
    let table = session.table(id).unwrap();
    let last = table.evidence.names.len() - 1;
    let sum = session.column_sum(table, last).map(|d| d.to_string());
    (table.evidence.names.clone(), table.evidence.rows(), sum)
}

fn decided(session: &Session, id: usize, what: &str) -> (String, bool) {
    let all = session.table(id).unwrap().decisions();
    let found = all.iter().find(|d| d.what == what).unwrap();
    (found.value.clone(), found.chosen)
}

const JOINED: [&str; 2] = ["a | Gebiet", "b | Wert, neu"];

#[test]
fn every_kind_of_decision_can_be_changed() {
    let text = "a;b\nGebiet;Wert, neu\nNord;1.234\nS\u{fc}d;2.345\nQuelle: Amt\n";
    for (said, names, rows, sum) in [
        (vec![], JOINED.to_vec(), 2, None),
        (
            vec![("decimal:1", "comma")],
            JOINED.to_vec(),
            2,
            Some("3579"),
        ),
        (
            vec![("decimal:1", "point")],
            JOINED.to_vec(),
            2,
            Some("3.579"),
        ),
        (vec![("kind:1", "text")], JOINED.to_vec(), 2, None),
        (
            vec![("header", "2"), ("decimal:1", "comma")],
            vec!["Gebiet", "Wert, neu"],
            2,
            Some("3579"),
        ),
        (vec![("header", "none")], vec!["#1", "#2"], 4, None),
        (
            vec![("last_line", "3"), ("decimal:1", "comma")],
            JOINED.to_vec(),
            1,
            Some("1234"),
        ),
        (vec![("delimiter", "none")], vec!["a;b"], 4, None),
        (
            vec![("delimiter", "none"), ("transpose", "yes")],
            vec![
                "a;b",
                "Gebiet;Wert, neu",
                "Nord;1.234",
                "S\u{fc}d;2.345",
                "Quelle: Amt",
            ],
            0,
            None,
        ),
    ] {
        let mut session = session();
        let (id, mut shards) = load(&mut session, "x.csv", text.as_bytes(), 1).unwrap();
        session.set_class(id, Class::Veroeffentlicht).unwrap();
        let said = choices(&said);
        choose(&mut session, id, text.as_bytes(), &mut shards, &said).unwrap();
        let found = seen(&session, id);
        assert_eq!(found.0, names, "{said:?}");
        assert_eq!((found.1, found.2.as_deref()), (rows, sum), "{said:?}");
        for (what, value) in said.iter() {
            let (what, column) = what.split_once(':').unwrap_or((what, ""));
            let all = session.table(id).unwrap().decisions();
            let of = all.iter().find(|d| {
                d.what == what && d.column.map_or(String::new(), |c| c.to_string()) == column
            });
            assert!(of.is_some_and(|d| d.chosen), "{what} {value}");
        }
        // Taking everything back gives what was proposed.
        choose(
            &mut session,
            id,
            text.as_bytes(),
            &mut shards,
            &Choices::default(),
        )
        .unwrap();
        assert_eq!(seen(&session, id).1, 2, "{said:?} taken back");
        assert!(
            session
                .table(id)
                .unwrap()
                .decisions()
                .iter()
                .all(|d| !d.chosen)
        );
    }
}

#[test]
fn the_encoding_is_the_users_word() {
    let text = b"Gebiet;Wert\nS\xfcd \xa4;1\nNord;2\n";
    let mut session = session();
    let (id, mut shards) = load(&mut session, "x.csv", text, 1).unwrap();
    assert_eq!(decided(&session, id, "encoding").0, "iso-8859-15");
    assert_eq!(
        session.table(id).unwrap().evidence.sample[0][0],
        "S\u{fc}d \u{20ac}"
    );
    assert_eq!(session.table(id).unwrap().evidence.foreign[0].0, 2);
    let said = choices(&[("encoding", "windows-1252")]);
    choose(&mut session, id, text, &mut shards, &said).unwrap();
    assert_eq!(
        decided(&session, id, "encoding"),
        ("windows-1252".into(), true)
    );
    assert_eq!(
        session.table(id).unwrap().evidence.sample[0][0],
        "S\u{fc}d \u{a4}"
    );
    // Even a wrong word is obeyed, and what could not be read is said.
    let said = choices(&[("encoding", "utf-8")]);
    choose(&mut session, id, text, &mut shards, &said).unwrap();
    let findings = session.table(id).unwrap().findings();
    assert!(findings.iter().any(|f| f.code == "read.lost_characters"));
}

#[test]
fn a_project_keeps_decisions_and_no_data() {
    let text = b"Gebiet;Wert\nGeheim;1.234\nNord;2.345\n";
    let mut first = session();
    let (id, mut shards) = load(&mut first, "m\u{fc}ll \"1\".csv", text, 1).unwrap();
    first.set_class(id, Class::Intern).unwrap();
    let said = choices(&[("decimal:1", "comma"), ("header", "1")]);
    choose(&mut first, id, text, &mut shards, &said).unwrap();
    let written = first.project().write();
    // Names of areas are kept, for next year; numbers never are, and of single persons nothing but words of the catalogue.
    assert!(!written.contains("1.234") && !written.contains("1234"));
    let mut secret = first.project();
    assert!(!secret.table[0].before.labels.is_empty());
    first.set_class(id, Class::Einzeldaten).unwrap();
    secret.clone_from(&first.project());
    assert!(!secret.write().contains("Geheim"));
    first.set_class(id, Class::Intern).unwrap();

    // Opened before the file is loaded, and after.
    let project = Project::parse(&written).unwrap();
    let mut before = session();
    assert_eq!(before.open_project(&project).unwrap(), Vec::<usize>::new());
    let (id, _) = load(&mut before, "m\u{fc}ll \"1\".csv", text, 1).unwrap();
    assert_eq!(before.table(id).unwrap().reading.choices, said);
    assert!(before.table(id).unwrap().class_asked);
    let mut after = session();
    let (id, mut shards) = load(&mut after, "m\u{fc}ll \"1\".csv", text, 1).unwrap();
    assert_eq!(after.open_project(&project).unwrap(), [id]);
    let wanted = after.choices_for("m\u{fc}ll \"1\".csv");
    choose(&mut after, id, text, &mut shards, &wanted).unwrap();
    assert_eq!(seen(&after, id), seen(&before, id));
    assert_eq!(after.project().write(), written);
    // What waits for a file that is never loaded is not lost.
    let mut waiting = session();
    waiting.open_project(&project).unwrap();
    assert_eq!(waiting.project().write(), written);
}

#[test]
fn an_impossible_project_changes_nothing() {
    let mut session = session();
    let bad = Project::parse("[[table]]\nfile = \"a.csv\"\nclass = \"geheim\"\n").unwrap();
    let before = session.project().write();
    assert_eq!(
        session.open_project(&bad).unwrap_err().code(),
        "project.unknown_class"
    );
    assert_eq!(session.project().write(), before);
    let half = Project::parse(
        "[[goal]]\nindicator = \"R2\"\n[[goal]]\nindicator = \"5.1\"\ndirection = \"up\"\n[[goal]]\nindicator = \"99\"\n",
    );
    assert!(session.open_project(&half.unwrap()).is_err());
    assert_eq!(session.project().write(), before);
}

#[test]
fn published_figures_are_held_against_sums() {
    let text = "Jahr;Stadtteil;Einwohner\n2019;11 A;1000\n2019;12 B;2000,5\n2020;11 A;1100\n2020;12 B;2100\n";
    let mut session = session();
    let (id, _) = load(&mut session, "x.csv", text.as_bytes(), 1).unwrap();
    session.set_class(id, Class::Veroeffentlicht).unwrap();
    let ask = |column, period, typed| {
        let query = CheckQuery {
            column,
            period,
            level: None,
            typed,
        };
        let check = session.check(id, query);
        check.map(|c| (c.value.to_string(), c.difference.to_string()))
    };
    let of = |value: &str, difference: &str| Ok((value.to_owned(), difference.to_owned()));
    assert_eq!(ask(None, None, "4"), of("4", "0"));
    assert_eq!(ask(Some(2), None, "6.200,5"), of("6200.5", "0.0"));
    assert_eq!(ask(Some(2), Some("2020"), "3 199"), of("3200", "1"));
    assert_eq!(
        ask(Some(2), None, "viele").unwrap_err().code(),
        "check.no_number"
    );
    assert_eq!(
        ask(Some(2), Some("1999"), "1").unwrap_err().code(),
        "check.no_such_figure"
    );
    assert_eq!(
        ask(Some(99), None, "1").unwrap_err().code(),
        "check.no_such_figure"
    );
}

#[test]
fn counts_below_zero_and_years_to_come_are_said_with_their_lines() {
    let text = "Jahr;Gebiet;Merkmal;Personen\n2020;11 Nord;Ausländer;-30\n2020;11 Nord;Deutsche;400\n2090;11 Nord;Ausländer;31\n2090;11 Nord;Deutsche;401\n";
    let mut session = common::loaded("x.csv", text.as_bytes(), 1);
    let places =
        |session: &integrationsmonitor::session::Session, code: &str| -> Vec<Option<u64>> {
            let table = session.tables().next().unwrap();
            let found = table.findings().into_iter().filter(|d| d.code == code);
            found.flat_map(|d| d.places).map(|p| p.line).collect()
        };
    assert_eq!(places(&session, "facts.negative"), [Some(2)]);
    assert!(places(&session, "facts.future").is_empty());
    session.set_year(2026);
    assert_eq!(places(&session, "facts.future"), [Some(4), Some(5)]);
    // The same once more does not say it twice.
    session.set_year(2026);
    assert_eq!(places(&session, "facts.negative"), [Some(2)]);
}
