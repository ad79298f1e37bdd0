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
    reason = "a test fails by panicking"
)]

mod common;

use common::{loaded, shared, values};
use integrationsmonitor::text::{Decimal, Notation, Signs, parse_number};

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
    let notes = session.series(0, "R1", None).unwrap().notes;
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
        let series = session.series(0, "R2", Some(area)).unwrap();
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
        assert!(figure.published.unwrap().agrees, "{row}");
        checked += 1;
    }
    assert_eq!(checked, 348);
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
