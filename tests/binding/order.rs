//! The order of the columns says nothing: shuffled, every table gets the same binding.

use super::common::{loaded, shared};
use super::print;
use super::records;
use integrationsmonitor::catalogue::builtin;

/// Tables without lines above their header, and what stands between their cells.
const TABLES: [(&str, u8); 10] = [
    ("muenster-migration-opendata/Migration.csv", b','),
    (
        "muenchen-indikatorenatlas/indikatorenatlas2014bevoelkerungauslaenderinnenanteil.csv",
        b',',
    ),
    (
        "muenchen-indikatorenatlas/indikatorenatlas2014bevoelkerungaltersdurchschnitt.csv",
        b',',
    ),
    (
        "muenchen-indikatorenatlas/indikatorenatlas2014verkehrpersonenwagendichte.csv",
        b',',
    ),
    ("basel-integration-indikatoren/6398.tsv", b'\t'),
    ("basel-integration-indikatoren/4823.tsv", b'\t'),
    ("basel-integration-indikatoren/6893.tsv", b'\t'),
    ("berlin-ewrmigra/EWRMIGRA201612H_Matrix.csv", b';'),
    (
        "niedersachsen-integrationsmonitoring/data/indicator_3-1-1.csv",
        b',',
    ),
    (
        "niedersachsen-integrationsmonitoring/data/indicator_1-2-8.csv",
        b',',
    ),
];

fn written(rows: &[Vec<String>], order: &[usize]) -> String {
    let mut out = String::new();
    for row in rows {
        let cell = |c: &usize| {
            format!(
                "\"{}\"",
                row.get(*c).map_or("", String::as_str).replace('"', "\"\"")
            )
        };
        let cells: Vec<String> = order.iter().map(cell).collect();
        out.push_str(&cells.join(";"));
        out.push('\n');
    }
    out
}

#[test]
fn the_order_of_columns_changes_nothing() {
    let catalogue = builtin().unwrap();
    for (file, delimiter) in TABLES {
        let Some(bytes) = shared(&format!("data/{file}")) else {
            continue;
        };
        let text = String::from_utf8_lossy(&bytes);
        let mut rows = records(text.trim_start_matches('\u{feff}'), delimiter);
        rows.retain(|r| r.len() > 1);
        let columns = rows[0].len();
        let bindings: Vec<Vec<String>> = [0, 1, 2]
            .iter()
            .map(|turn| {
                let mut order: Vec<usize> = (0..columns).collect();
                if *turn == 1 {
                    order.reverse();
                } else {
                    order.rotate_left(*turn);
                }
                let session = loaded("x.csv", written(&rows, &order).as_bytes(), 1);
                let table = session.tables().next().unwrap();
                // A known layout may be recognised by the order of its columns; it makes a role surer, never another.
                let lines = print::of_table(&catalogue, table).into_iter();
                let mut lines: Vec<String> =
                    lines.map(|l| l.replace("(sure)", "(likely)")).collect();
                lines.sort();
                lines
            })
            .collect();
        assert!(bindings[0].len() > 3, "{file}: {:?}", bindings[0]);
        assert_eq!(bindings[0], bindings[1], "{file}, reversed");
        assert_eq!(bindings[0], bindings[2], "{file}, rotated");
    }
}
