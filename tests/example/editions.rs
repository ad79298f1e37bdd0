//! Editions and striking figures of Musterstadt.

use super::{committed, common, musterstadt, opened, text};
use integrationsmonitor::export::Project;
use integrationsmonitor::guard::Class;
use integrationsmonitor::session::{EntryInput, Session};

/// The project, and only the file named.
fn only(name: &str, bytes: &[u8]) -> Session {
    let mut session = common::session();
    let project = Project::parse(&text("projekt.toml")).unwrap();
    session.open_project(&project).unwrap();
    common::load::load(&mut session, name, bytes, 1).unwrap();
    session
}

#[test]
fn since_the_last_edition_says_what_was_revised_and_never_takes_another_citys() {
    let mut session = only(
        "bevoelkerung-stadtteile.csv",
        &committed("bevoelkerung-stadtteile.csv"),
    );
    // Before its own editions are loaded, those of another city are none of Musterstadt's.
    assert!(!session.scopes()[0].territory.is_empty());
    assert_eq!(session.since_edition(0, "R1").unwrap(), None);
    assert!(session.concordance(Some(0)).unwrap().is_empty());
    session.add_editions(&text("ausgaben.toml")).unwrap();
    let columns = session.concordance(Some(0)).unwrap();
    let ids: Vec<&str> = columns.iter().map(|c| c.id.as_str()).collect();
    assert_eq!(ids, ["2012", "2015", "2017"]);
    let tally = columns[0].tally;
    let all = session.catalogue().indicator.len();
    assert_eq!((tally.same, tally.renamed, tally.redefined), (3, 2, 1));
    assert_eq!((tally.dropped, tally.new), (1, all - 6));
    assert_eq!(columns[0].fields.len(), 10);

    let since = session.since_edition(0, "R1").unwrap().unwrap();
    assert_eq!(
        (since.edition.as_str(), since.as_published),
        ("2017", false)
    );
    assert_eq!(since.revised_from, None);
    let entry = EntryInput {
        indicator: Some("R1".into()),
        values: vec![("31.12.2017".into(), "26,60".into())],
        ..EntryInput::default()
    };
    session.enter_in_edition("2017", &entry).unwrap();
    let since = session.since_edition(0, "R1").unwrap().unwrap();
    assert_eq!(since.revised_from.as_deref(), Some("26.60"));
    assert_eq!(since.then, "26.55");
    // Of a year without data it is as it was printed, with no more decimals.
    let entry = EntryInput {
        indicator: Some("R1".into()),
        values: vec![("2009".into(), "21,4".into())],
        ..EntryInput::default()
    };
    session.enter_in_edition("2017", &entry).unwrap();
    let since = session.since_edition(0, "R1").unwrap().unwrap();
    assert_eq!((since.then.as_str(), since.as_published), ("21.4", true));
    assert_eq!(since.change.split('.').next_back().map(str::len), Some(1));
}

#[test]
fn nothing_is_striking_in_musterstadt_until_a_number_is_wrong() {
    let session = opened(&text("projekt.toml").replace("einzeldaten", "veroeffentlicht"));
    assert_eq!(session.striking(0, None, None).unwrap(), []);
    assert!(musterstadt::files().len() > 10);
}

/// Unemployed among foreigners and Germans; the total of 2020 is wrong: 20 % among 5 % and 4 %.
fn wrong_total(foreigners: i32) -> Vec<u8> {
    format!(
        "Berichtsjahr;Merkmal;Arbeitslose;Zivile Erwerbspersonen\n\
         2019;Insgesamt;4200;100000\n2019;Deutsche;3200;80000\n2019;Ausländer;1000;20000\n\
         2020;Insgesamt;20000;100000\n2020;Deutsche;3200;80000\n2020;Ausländer;{foreigners};20000\n"
    )
    .into_bytes()
}

#[test]
fn a_total_outside_of_its_groups_is_said_and_never_tells_of_hidden_groups() {
    let mut session = only("arbeitslose.csv", &wrong_total(1000));
    let found = session.striking(0, Some("1.1"), None).unwrap();
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].what.code, "indicator.total_outside_of_its_groups");
    assert_eq!(found[0].period.short(), "2020");
    let args = &found[0].what.args;
    assert_eq!(args["dimension"], "migration");
    let values = ["value", "lowest", "highest"].map(|name| args[name].as_str());
    assert_eq!(values, ["20.0", "4.0", "5.0"]);
    assert_eq!(session.striking(0, None, None).unwrap().len(), 1);
    assert!(session.striking(0, Some("99"), None).is_err());

    // Three unemployed foreigners: of an internal file their figure is hidden, and so is what follows from it.
    session = only("arbeitslose.csv", &wrong_total(3));
    assert_eq!(session.striking(0, Some("1.1"), None).unwrap().len(), 1);
    let id = session.tables().next().unwrap().id;
    session.set_class(id, Class::Intern).unwrap();
    assert_eq!(session.striking(0, Some("1.1"), None).unwrap(), []);
}
