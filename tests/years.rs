//! The same table, a year later: found by its columns, its decisions proposed and never silently taken, what changed said.
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
    load::{load, sum},
    session,
};
use integrationsmonitor::bind::{Change, Corrections};
use integrationsmonitor::export::Project;
use integrationsmonitor::guard::Class;
use integrationsmonitor::session::Session;

fn pupils(year: i32, group: &str, rest: &str) -> String {
    format!(
        "Jahr;Gebiet;Herkunft;Kinder\n{year};11 Altstadt;{group};120\n{year};11 Altstadt;Deutsche;900\n{year};12 Hafen;{group};80\n{year};12 Hafen;Deutsche;700\n{rest}"
    )
}

fn corrections() -> Corrections {
    let meaning = ("nicht-dt.".to_owned(), "auslaender".to_owned());
    Corrections {
        columns: [("Herkunft".to_owned(), "migration".to_owned())].into(),
        labels: [("Herkunft".to_owned(), [meaning].into())].into(),
        values: vec![integrationsmonitor::bind::ValueSaid {
            column: "Kinder".into(),
            measure: "schueler".into(),
            ..Default::default()
        }],
        ..Corrections::default()
    }
}

/// The project of 2023: the file and what was decided about it.
fn project(class: Class) -> String {
    let mut session = session();
    let text = pupils(2023, "nicht-dt.", "");
    let (id, shards) = load(&mut session, "schueler-2023.csv", text.as_bytes(), 1).unwrap();
    session.set_class(id, class).unwrap();
    session.assume(id, &corrections()).unwrap();
    sum(&mut session, id, &shards).unwrap();
    assert_eq!(session.table(id).unwrap().used_rows, 4);
    session.project().write()
}

fn said(changes: &[Change]) -> Vec<String> {
    let say = |c: &Change| {
        let args = ["column", "label", "now", "period", "count", "area"].iter();
        let args: Vec<&str> = args
            .filter_map(|a| c.args.get(*a).map(String::as_str))
            .collect();
        format!("{} {}", c.code.replace("compare.", ""), args.join(" "))
    };
    changes.iter().map(say).collect()
}

fn opened(
    project: &str,
    name: &str,
    text: &str,
) -> (Session, usize, Vec<integrationsmonitor::read::Shard>) {
    let mut session = session();
    session
        .open_project(&Project::parse(project).unwrap())
        .unwrap();
    let (id, shards) = load(&mut session, name, text.as_bytes(), 1).unwrap();
    (session, id, shards)
}

#[test]
fn last_years_decisions_are_proposed_and_taken_only_when_asked() {
    let project = project(Class::Veroeffentlicht);
    let now = pupils(2024, "nicht-dt.", "2024;11 Altstadt;divers;1\n");
    let (mut session, id, shards) = opened(&project, "schueler-2024.csv", &now);
    let earlier = session.earlier(id).unwrap().unwrap();
    assert_eq!(earlier.file, "schueler-2023.csv");
    assert_eq!(earlier.because.code, "compare.same_columns");
    assert_eq!(earlier.because.args["count"], "4");
    assert!(!earlier.taken);
    let table = session.table(id).unwrap();
    assert!(table.corrections.is_empty(), "nothing is taken silently");

    let again = session
        .continue_from("schueler-2024.csv", Some("schueler-2023.csv"))
        .unwrap();
    assert_eq!(again, [id]);
    sum(&mut session, id, &shards).unwrap();
    let table = session.table(id).unwrap();
    assert_eq!(table.corrections, corrections());
    assert!(!table.class_asked, "the class is asked anew");
    assert!(table.used_rows >= 4);
    let earlier = session.earlier(id).unwrap().unwrap();
    assert!(earlier.taken);
    assert_eq!(said(&earlier.changes), ["label_new Herkunft divers"]);
    // Both years are in the project that is saved now.
    let project = session.project();
    let files: Vec<&str> = project.table.iter().map(|t| t.file.as_str()).collect();
    assert_eq!(files, ["schueler-2023.csv", "schueler-2024.csv"]);
}

#[test]
fn a_refusal_holds_and_an_unknown_file_is_said() {
    let project = project(Class::Veroeffentlicht);
    let (mut session, id, _) = opened(&project, "neu.csv", &pupils(2024, "nicht-dt.", ""));
    assert!(session.earlier(id).unwrap().is_some());
    let error = session
        .continue_from("neu.csv", Some("nie.csv"))
        .unwrap_err();
    assert_eq!(error.code(), "session.no_such_earlier");
    session.continue_from("neu.csv", None).unwrap();
    assert_eq!(session.earlier(id).unwrap(), None);
    assert!(session.table(id).unwrap().corrections.is_empty());
}

#[test]
fn new_missing_and_renamed_columns_and_labels() {
    let project = project(Class::Veroeffentlicht);
    let now = "Jahr;Gebiet;Herkunft;Kinder;Quelle\n2024;11 Altstadt;nicht dt.;1\n2024;13 Nord;nicht dt.;2\n2024;13 Nord;Staatenlose;3\n";
    let (session, id, _) = opened(&project, "x.csv", now);
    let earlier = session.earlier(id).unwrap().unwrap();
    assert_eq!(earlier.because.code, "compare.near_columns");
    assert_eq!(said(&earlier.changes)[0], "column_new Quelle");
    // Another layout is no candidate.
    let (session, id, _) = opened(&project, "y.csv", "Jahr;Gebiet;Fälle\n2024;11 Altstadt;1\n");
    assert_eq!(session.earlier(id).unwrap(), None);
    // The same name is the same file; unchanged there is nothing to say.
    let (session, id, _) = opened(
        &project,
        "schueler-2023.csv",
        &pupils(2023, "nicht-dt.", ""),
    );
    assert_eq!(session.earlier(id).unwrap(), None);
    let renamed =
        pupils(2023, "nicht dt.", "2023;13 Nord;Deutsche;5\n").replace(";Kinder", ";Kinder 1");
    let (session, id, _) = opened(&project, "schueler-2023.csv", &renamed);
    let earlier = session.earlier(id).unwrap().unwrap();
    assert_eq!(earlier.because.code, "compare.same_name");
    assert!(earlier.taken);
    let changes = said(&earlier.changes);
    // "Kinder" and "Kinder 1" differ in a digit: nobody knows that they are the same.
    assert!(
        changes.contains(&"column_missing Kinder".to_owned()),
        "{changes:?}"
    );
    assert!(
        changes.contains(&"column_new Kinder 1".to_owned()),
        "{changes:?}"
    );
    assert!(
        changes.contains(&"label_new Gebiet 13 Nord".to_owned()),
        "{changes:?}"
    );
    // What no longer fits is said.
    let findings = session.table(id).unwrap().findings();
    assert!(findings.iter().any(|f| f.code == "bind.unknown_column"));
}

#[test]
fn of_single_persons_only_words_of_the_catalogue_are_kept() {
    let text = "Jahr;Gebiet;Herkunft;Geburtsort\n2023;11 Altstadt;Ausländer;Sinop\n2023;11 Altstadt;Deutsche;Hamm\n2023;12 Hafen;Sonstwer;Hamm\n";
    let mut session = session();
    let (id, _) = load(&mut session, "personen.csv", text.as_bytes(), 1).unwrap();
    let said = Corrections {
        columns: [("Herkunft".to_owned(), "migration".to_owned())].into(),
        ..Corrections::default()
    };
    session.assume(id, &said).unwrap();
    session.set_class(id, Class::Intern).unwrap();
    let open = session.project().write();
    assert!(
        open.contains("Altstadt") && open.contains("Sonstwer"),
        "{open}"
    );
    session.set_class(id, Class::Einzeldaten).unwrap();
    let secret = session.project().write();
    assert!(secret.contains("Geburtsort") && secret.contains("Ausländer"));
    for word in ["Sinop", "Hamm", "Altstadt", "Hafen", "Sonstwer"] {
        assert!(!secret.contains(word), "{word} in {secret}");
    }
    // A later file of single persons stays one.
    let later = text.replace("2023", "2024");
    let (mut session, id, _) = opened(&secret, "personen-2024.csv", &later);
    session
        .continue_from("personen-2024.csv", Some("personen.csv"))
        .unwrap();
    let table = session.table(id).unwrap();
    assert_eq!(
        (table.class, table.class_asked),
        (Class::Einzeldaten, false)
    );
    assert_eq!(session.earlier(id).unwrap().unwrap().changes, []);
}

#[test]
fn two_loaded_tables_are_compared_with_their_values() {
    let text = |rows: &str| format!("Jahr;Stadtteil;Einwohner\n{rows}");
    let old =
        text("2022;11 Altstadt;100\n2022;12 Hafen;200\n2023;11 Altstadt;110\n2023;12 Hafen;210\n");
    let new = text(
        "2023;11 Altstadt;110\n2023;12 Hafen;215\n2024;11 Altstadt;50\n2024;12 Hafen;230\n2024;13 Nord;400\n",
    );
    let mut session = session();
    let (before, _) = load(&mut session, "alt.csv", old.as_bytes(), 1).unwrap();
    let (now, _) = load(&mut session, "neu.csv", new.as_bytes(), 1).unwrap();
    let (other, _) = load(
        &mut session,
        "x.csv",
        b"Jahr;Bezirk;Quote\n2020;1 Nord;5,5\n",
        1,
    )
    .unwrap();
    assert_eq!(session.comparable(session.table(now).unwrap()), [before]);
    let changes = session.compare(before, now).unwrap();
    assert_eq!(
        said(&changes),
        [
            "label_new Stadtteil 13 Nord",
            "revised 2023 1 Hafen",
            "jump 2024 1 Altstadt"
        ]
    );
    let error = session.compare(before, other).unwrap_err();
    assert_eq!(error.code(), "compare.other_layout");
    // Of single persons no names.
    session.set_class(now, Class::Einzeldaten).unwrap();
    let changes = session.compare(before, now).unwrap();
    assert_eq!(said(&changes), ["revised 2023 1", "jump 2024 1"]);
}
