//! Published figures, from the raw files to the rounded value.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::disallowed_methods,
    clippy::print_stderr,
    reason = "a test reads files and says when it skips"
)]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "../examples/golden/cases.rs"]
mod cases;
mod common;
#[path = "../examples/golden/compare.rs"]
mod compare;
#[path = "../examples/golden/published.rs"]
mod published;

use common::{ask, load, loaded, shared, values};
use integrationsmonitor::session::Ask;
use integrationsmonitor::text::{Decimal, Notation, Signs, parse_number};
use std::path::Path;

/// Stadt Münster, "Bevölkerungsindikatoren – Migration": share with Migrationsvorgeschichte (sums of the 45 Stadtteile equal
/// the city's published table 2008–2018) and index of dissimilarity mit/ohne, computed by the formula of the BFS.
const MUENSTER: [(i32, &str, &str); 14] = [
    (2006, "20.81", "21.31"),
    (2007, "20.92", "21.26"),
    (2008, "20.89", "21.01"),
    (2009, "20.78", "21.11"),
    (2010, "20.94", "20.96"),
    (2011, "20.76", "21.07"),
    (2012, "21.03", "20.95"),
    (2013, "21.35", "20.45"),
    (2014, "21.72", "20.39"),
    (2015, "22.64", "20.80"),
    (2016, "22.94", "19.98"),
    (2017, "23.16", "20.83"),
    (2018, "23.14", "19.88"),
    (2019, "23.22", "19.77"),
];

fn printed(cell: &str) -> Decimal {
    let found = parse_number(cell, Notation::Point, Signs::default());
    found.unwrap().value
}

#[test]
fn muenster_share_and_dissimilarity() {
    let Some(bytes) = shared("data/muenster-migration-opendata/Migration.csv") else {
        return;
    };
    let session = loaded("Migration.csv", &bytes, 1);
    let share = MUENSTER.map(|(year, share, _)| (year, share.to_owned()));
    let index = MUENSTER.map(|(year, _, index)| (year, index.to_owned()));
    assert_eq!(values(&session, "R1"), share);
    assert_eq!(values(&session, "5.1"), index);
    let notes = session.series(ask("R1")).unwrap().notes;
    let derived = notes
        .iter()
        .find(|n| n.code == "facts.derived_from_areas")
        .unwrap();
    assert_eq!(derived.args["count"], "45");
    assert_eq!(derived.args["level"], "stadtteil");
}

#[test]
fn muenchen_all_published_rows() {
    let file = "indikatorenatlas2014bevoelkerungauslaenderinnenanteil.csv";
    let (Some(bytes), Some(golden)) = (
        shared(&format!("data/muenchen-indikatorenatlas/{file}")),
        shared("golden/muenchen_bevoelkerungauslaenderinnenanteil.tsv"),
    ) else {
        return;
    };
    let session = loaded(file, &bytes, 1);
    let areas = session.scopes()[0].facts.areas().to_vec();
    let golden = String::from_utf8(golden).unwrap();
    let mut checked = 0;
    for row in golden.lines().skip(1) {
        let cells: Vec<&str> = row.split('\t').collect();
        let key: Vec<&str> = cells[3].split('|').collect();
        let (year, number) = (key[0].parse::<i32>().unwrap(), key[2]);
        let area = areas
            .iter()
            .position(|a| match number.strip_prefix('#') {
                Some(_) => a.depth == 0,
                None => a.depth > 0 && a.key().0 == number.parse::<u64>().unwrap(),
            })
            .unwrap();
        let series = session
            .series(Ask {
                area: Some(area),
                ..ask("R2")
            })
            .unwrap();
        let figures = &series.lines[0].figures;
        let figure = figures
            .iter()
            .find(|f| f.period().year == year)
            .unwrap()
            .figure()
            .unwrap();
        let published = printed(cells[8]);
        let ours = session.value_text("R2", figure).unwrap();
        assert_eq!(printed(&ours), published, "{row}");
        // The file's own published column agrees as well.
        assert!(figure.published.as_ref().unwrap().agrees, "{row}");
        checked += 1;
    }
    assert_eq!(checked, 348);
}

/// Rows of each golden table that the engine computes as published, and rows that it says differ: real publications do not
/// always follow from their own bases.
const TABLES: [(&str, usize, usize); 14] = [
    ("basel_integration", 108, 0),
    ("basel_wohnungen_zimmerzahl", 1_980, 0),
    ("hamburg_stadtteilprofile2014", 1_340, 143),
    ("koeln_btw2013_stadtteil", 3_870, 0),
    ("muenchen_arbeitsmarktarbeitslose", 3_413, 70),
    ("muenchen_bevoelkerungaltersdurchschnitt", 1_042, 0),
    ("muenchen_bevoelkerungauslaenderinnenanteil", 348, 0),
    ("muenchen_bevoelkerungeinpersonenhaushalte", 1_485, 0),
    ("muenchen_verkehrpersonenwagendichte", 588, 0),
    ("niedersachsen_auslaenderanteil", 782, 258),
    ("niedersachsen_lebensunterhalt", 184, 12),
    ("niedersachsen_mh_anpassungsschichten", 1_168, 158),
    ("niedersachsen_svb_auslaender_geschlecht", 2_184, 0),
    ("published.csv", 92, 4),
];

/// From the raw files, through reading, binding, facts and indicators, to every golden row.
#[test]
fn every_golden_row_from_the_raw_files() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (shared, fragments) = (root.join("../shared"), root.join("tests/golden"));
    for (name, reproduced, reported) in TABLES {
        let case = cases::CASES.iter().find(|c| c.name == name);
        let outcome = match case {
            Some(case) => compare::compare(case, &shared, &fragments),
            None => published::published(&shared, &fragments),
        };
        let Some(outcome) = outcome else {
            eprintln!("skipped: {name}: ../shared does not have its files");
            continue;
        };
        let wrong = &outcome.failures;
        assert!(
            wrong.is_empty(),
            "{name}: {} rows, such as {:#?}",
            wrong.len(),
            &wrong[..wrong.len().min(5)]
        );
        assert_eq!(
            (outcome.reproduced, outcome.reported),
            (reproduced, reported),
            "{name}"
        );
        assert_eq!(outcome.rows, reproduced + reported, "{name}");
    }
}

const SMALL: &str = r#"
[[level]]
id = "land"
title.de = "Land"
depth = 0
[[level]]
id = "kreis"
title.de = "Kreis"
depth = 1
[[dimension]]
id = "sex"
title.de = "Geschlecht"
partitions = [["m", "w"]]
member = [{ id = "m", title.de = "Männer" }, { id = "w", title.de = "Frauen" }]
[[measure]]
id = "personen"
title.de = "Personen"
unit = "Personen"
additive = true
dimensions = ["period", "area", "sex"]
[[measure]]
id = "anteil"
title.de = "Anteil"
unit = "percent"
additive = false
dimensions = ["period", "area", "sex"]
[[indicator]]
id = "sex"
frame = true
title.de = "Anteil"
definition.de = "Anteil"
kind = "share"
numerator = [{ measure = "personen" }]
denominator = [{ measure = "personen" }]
each = "sex"
published = { measure = "anteil" }
factor = 100
unit = "percent"
decimals = 1
cites = ["-"]
"#;

const SMALL_PROJECT: &str = r#"
[[table]]
file = "a.csv"
class = "veroeffentlicht"
[table.binding]
period = "2020"
level = "kreis"
columns = { Gebiet = "area", Geschlecht = "sex" }
labels.Gebiet = { Oberland = "land" }
value = [{ column = "Zahl", measure = "personen" }, { column = "Anteil", measure = "anteil" }]
"#;

/// The whole stands by its name among its parts, and beside the share of a member stands the published share of that member.
#[test]
fn one_area_has_a_level_of_its_own_and_each_member_its_published_share() {
    let text = "Gebiet;Geschlecht;Zahl;Anteil\nNord;Männer;1;33,3\nNord;Frauen;2;66,7\nSüd;Männer;3;50,0\nSüd;Frauen;3;50,0\n\
                Oberland;Männer;4;45,0\nOberland;Frauen;5;55,6\n";
    let mut loaded = compare::Loaded::new(SMALL, SMALL_PROJECT);
    loaded.add("a.csv", text.as_bytes());
    let facts = &loaded.session.scopes()[0].facts;
    let areas: Vec<_> = facts
        .areas()
        .iter()
        .map(|a| (a.level.as_str(), a.name.as_str()))
        .collect();
    assert_eq!(areas.len(), 3, "{areas:?}");
    assert!(areas.contains(&("land", "Oberland")) && areas.contains(&("kreis", "Nord")));
    let lines = loaded.session.series(ask("sex")).unwrap().lines;
    let said = lines.iter().map(|l| {
        let figure = l.figures[0].figure().unwrap();
        let noted = figure
            .notes
            .iter()
            .any(|n| n.code == "indicator.differs_from_published");
        (figure.published.as_ref().unwrap().agrees, noted)
    });
    assert_eq!(said.collect::<Vec<_>>(), [(false, true), (true, false)]);
}

/// An index has no value in a single area; the breakdown shows the share of the group there.
#[test]
fn the_breakdown_of_an_index_is_the_share_of_the_group() {
    let Some(bytes) = shared("data/muenster-migration-opendata/Migration.csv") else {
        return;
    };
    let session = loaded("Migration.csv", &bytes, 1);
    let index = session.breakdown(0, "5.1", "2019", "stadtteil").unwrap();
    let share = session.breakdown(0, "R1", "2019", "stadtteil").unwrap();
    assert_eq!(index.rows.len(), 45);
    for (a, b) in index.rows.iter().zip(&share.rows) {
        let (a, b) = (a.1[0].figure().unwrap(), b.1[0].figure().unwrap());
        assert_eq!(a.value, b.value);
    }
}
