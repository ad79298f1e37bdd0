use super::*;
use crate::catalogue::{builtin, parse_editions, write_editions};
use crate::export::Project;

fn session() -> Session {
    Session::new(builtin().unwrap())
}

fn edition(id: &str, year: &str) -> EditionInput {
    EditionInput {
        id: id.into(),
        title: format!("Bericht {id}"),
        year: year.into(),
        ..EditionInput::default()
    }
}

fn entry(indicator: Option<&str>, values: &[(&str, &str)]) -> EntryInput {
    let values = values.iter().map(|(p, v)| ((*p).into(), (*v).into()));
    EntryInput {
        indicator: indicator.map(Into::into),
        number: "A 1".into(),
        title: "Ausländeranteil".into(),
        status: Concordance::Renamed,
        values: values.collect(),
        ..EntryInput::default()
    }
}

/// Code, input and line of an error.
fn refused(result: Result<()>) -> (String, String, String) {
    let error = result.unwrap_err();
    let arg = |name: &str| error.what.args.get(name).cloned().unwrap_or_default();
    (error.code().to_owned(), arg("field"), arg("row"))
}

#[test]
fn what_is_entered_is_kept_and_read_back() {
    let mut session = session();
    session.enter_edition(&edition("1999", "1999")).unwrap();
    let values = [("31.12.1999", "9,70"), ("1998", "9.5")];
    session
        .enter_in_edition("1999", &entry(Some("R2"), &values))
        .unwrap();
    session.enter_in_edition("1999", &entry(None, &[])).unwrap();
    session
        .enter_field(
            "1999",
            "Politik und Recht",
            &["partizipation".into(), "recht".into()],
        )
        .unwrap();
    session.enter_field("1999", "Sport", &[]).unwrap();

    let found = session.concordance(None).unwrap();
    let first = &found[0];
    assert_eq!((first.id.as_str(), first.entered), ("1999", true));
    // In order of time, with the decimals that were printed.
    let printed: Vec<(&str, &str)> = first.rows[0]
        .values
        .iter()
        .map(|(p, v)| (p.as_str(), v.as_str()))
        .collect();
    assert_eq!(printed, [("1998", "9.5"), ("1999-12-31", "9.70")]);
    assert_eq!(
        (first.tally.renamed, first.tally.dropped, first.tally.new),
        (1, 1, 0)
    );
    let fields: Vec<(&str, usize)> = first
        .fields
        .iter()
        .map(|f| (f.title.de.as_str(), f.now.len()))
        .collect();
    assert_eq!(fields, [("Politik und Recht", 2), ("Sport", 0)]);

    // As editions and as a project.
    let all = session.catalogue().edition.clone();
    let written = write_editions(&all);
    assert_eq!(parse_editions(&written, session.catalogue()).unwrap(), all);
    let project = session.project();
    assert_eq!(Project::parse(&project.write()).unwrap(), project);
    let mut other = self::session();
    other.open_project(&project).unwrap();
    assert_eq!(other.catalogue().edition, all);

    // A list said to be complete: all others are new.
    let complete = EditionInput {
        complete: true,
        ..edition("1999", "1999")
    };
    session.enter_edition(&complete).unwrap();
    let found = session.concordance(None).unwrap();
    assert_eq!(found[0].tally.new, session.catalogue().indicator.len() - 1);
}

#[test]
fn a_number_with_two_readings_is_read_as_the_user_says() {
    let mut session = session();
    for (typed, decimal, read) in [
        ("1.234", Notation::Point, "1.234"),
        ("1.234", Notation::Comma, "1234"),
        ("18,910", Notation::Comma, "18.910"),
        // Nothing to choose.
        ("22,35", Notation::Point, "22.35"),
    ] {
        let input = EntryInput {
            decimal: Some(decimal),
            ..entry(Some("R1"), &[("2015", typed)])
        };
        session.enter_in_edition("2015", &input).unwrap();
        assert_eq!(session.project().edition[0].values[0].value.as_ref(), read);
    }
}

#[test]
fn what_is_taken_back_leaves_what_the_catalogue_says() {
    let mut session = session();
    let given = session.catalogue().edition.clone();
    session
        .enter_in_edition("2015", &entry(Some("R1"), &[("2015", "21,9")]))
        .unwrap();
    let value = |session: &Session| {
        let found = session.concordance(None).unwrap();
        let column = found.into_iter().find(|c| c.id == "2015").unwrap();
        let row = column
            .rows
            .into_iter()
            .find(|r| r.indicator.as_deref() == Some("R1"));
        row.unwrap().values
    };
    assert_eq!(value(&session), [("2015".to_owned(), "21.9".to_owned())]);
    assert_eq!(session.project().edition.len(), 1);
    let own = EditionEntry::Indicator("R1".into());
    session.take_back("2015", &own).unwrap();
    assert_eq!(session.catalogue().edition, given);
    assert!(
        session.project().edition.is_empty(),
        "nothing is left to keep"
    );
    assert_eq!(
        session.take_back("2015", &own).unwrap_err().code(),
        "edition.not_entered"
    );

    session.enter_edition(&edition("1999", "1999")).unwrap();
    session.enter_in_edition("1999", &entry(None, &[])).unwrap();
    let dropped = EditionEntry::Dropped("Ausländeranteil".into());
    session.take_back("1999", &dropped).unwrap();
    assert!(session.concordance(None).unwrap()[0].rows.is_empty());
    session.take_back("1999", &EditionEntry::Whole).unwrap();
    assert_eq!(session.catalogue().edition, given);
}

#[test]
fn a_file_loaded_later_stands_below_what_was_entered() {
    let mut session = session();
    session
        .enter_in_edition("2015", &entry(Some("R1"), &[("2015", "21,9")]))
        .unwrap();
    let file = "[[edition]]\nid = \"2015\"\ntitle.de = \"Anderer Titel\"\nyear = 2014\n\
        values = [{ indicator = \"R1\", period = \"2014\", value = \"1.0\" }, { indicator = \"R2\", period = \"2014\", value = \"2.0\" }]\n";
    session.add_editions(file).unwrap();
    let found = session
        .catalogue()
        .edition
        .iter()
        .find(|e| e.id.as_ref() == "2015")
        .unwrap();
    // The user never said what the edition is called.
    assert_eq!(
        (found.title.de.as_str(), found.year),
        ("Anderer Titel", 2014)
    );
    let values: Vec<&str> = found
        .values
        .iter()
        .map(|v| v.value.as_ref().as_str())
        .collect();
    assert_eq!(values, ["2.0", "21.9"]);
}

#[test]
fn wrong_input_is_refused_with_its_place_and_changes_nothing() {
    let mut session = session();
    let before = session.catalogue().edition.clone();
    let place =
        |code: &str, field: &str, row: &str| (code.to_owned(), field.to_owned(), row.to_owned());
    for (input, code, field) in [
        (edition(" ", "1999"), "edition.no_id", "id"),
        (edition("x", "99"), "edition.year_out_of_range", "year"),
        (edition("x", "neulich"), "edition.year_out_of_range", "year"),
        (
            EditionInput {
                title: String::new(),
                ..edition("x", "1999")
            },
            "edition.no_title",
            "title",
        ),
    ] {
        assert_eq!(
            refused(session.enter_edition(&input)),
            place(code, field, "")
        );
    }
    let good = ("2015", "21,9");
    for (input, code, field, row) in [
        (
            entry(Some("R1"), &[good, ("2014", "viel")]),
            "edition.no_number",
            "value",
            "2",
        ),
        (
            entry(Some("R1"), &[("2015", "1.234")]),
            "edition.two_readings",
            "value",
            "1",
        ),
        (
            entry(Some("R1"), &[("2015", "1,234")]),
            "edition.two_readings",
            "value",
            "1",
        ),
        (
            entry(Some("R1"), &[("neulich", "1,2")]),
            "edition.no_period",
            "period",
            "1",
        ),
        (
            entry(Some("R1"), &[good, good]),
            "edition.period_twice",
            "period",
            "2",
        ),
        (
            entry(None, &[good]),
            "edition.dropped_has_values",
            "value",
            "1",
        ),
        (
            EntryInput {
                status: Concordance::Dropped,
                ..entry(Some("R1"), &[])
            },
            "edition.still_kept",
            "status",
            "",
        ),
        (
            EntryInput {
                title: " ".into(),
                ..entry(Some("R1"), &[])
            },
            "edition.no_title",
            "title",
            "",
        ),
    ] {
        assert_eq!(
            refused(session.enter_in_edition("2015", &input)),
            place(code, field, row)
        );
    }
    let unknown = session.enter_in_edition("1815", &entry(Some("R1"), &[]));
    assert_eq!(refused(unknown), place("edition.unknown", "edition", ""));
    let unknown = session.enter_field("2015", "Sport", &["sport".into()]);
    assert_eq!(refused(unknown), place("edition.no_such_field", "now", ""));
    assert_eq!(session.catalogue().edition, before);
    // A project with an unknown word changes nothing either.
    let text = "[[goal]]\nindicator = \"1.1\"\ndirection = \"up\"\n[[edition]]\nid = \"x\"\ntitle.de = \"X\"\nyear = 1999\n\
        values = [{ indicator = \"99\", period = \"1999\", value = \"1\" }]\n";
    let error = session
        .open_project(&Project::parse(text).unwrap())
        .unwrap_err();
    assert_eq!(error.code(), "catalogue.unknown_word");
    assert_eq!(session.catalogue().edition, before);
    assert!(session.project().goal.is_empty());
}
