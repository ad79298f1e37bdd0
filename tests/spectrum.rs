//! csv-spectrum: twelve small files, each with the table that it holds.
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

use common::{load::load, session, shared};
use serde_json::{Map, Value};

const FILES: [&str; 12] = [
    "comma_in_quotes",
    "empty",
    "empty_crlf",
    "escaped_quotes",
    "json",
    "location_coordinates",
    "newlines",
    "newlines_crlf",
    "quotes_and_newlines",
    "simple",
    "simple_crlf",
    "utf8",
];

/// File, column, what the CSV says and what its JSON says: in this release of the suite the two contradict each other.
const CONTRADICTIONS: [[&str; 4]; 1] = [[
    "location_coordinates",
    "Contact Phone Number",
    "2095257564",
    "1234567890",
]];

/// The file as the suite means it: stored with LF throughout, its `_crlf` files get their line ends back.
fn csv(name: &str) -> Option<Vec<u8>> {
    let bytes = shared(&format!(
        "data/csv-edge-suites/csv-spectrum/csvs/{name}.csv"
    ))?;
    if !name.ends_with("_crlf") || bytes.contains(&b'\r') {
        return Some(bytes);
    }
    let lines: Vec<&[u8]> = bytes.split(|b| *b == b'\n').collect();
    Some(lines.join(&b"\r\n"[..]))
}

/// One object a record; a single record may stand alone.
fn expected(name: &str) -> Option<Vec<Map<String, Value>>> {
    let bytes = shared(&format!(
        "data/csv-edge-suites/csv-spectrum/json/{name}.json"
    ))?;
    let rows = match serde_json::from_slice(&bytes).unwrap() {
        Value::Array(rows) => rows,
        row => vec![row],
    };
    Some(
        rows.into_iter()
            .map(|row| row.as_object().unwrap().clone())
            .collect(),
    )
}

#[test]
fn every_cell_of_every_file() {
    let mut differences = Vec::new();
    let mut compared = 0;
    for name in FILES {
        let (Some(bytes), Some(expected)) = (csv(name), expected(name)) else {
            continue;
        };
        compared += 1;
        let mut session = session();
        let (id, shards) = load(&mut session, "x.csv", &bytes, 1).unwrap();
        let names = &session.table(id).unwrap().evidence.names;
        let rows = shards[0].rows();
        assert_eq!(rows.len(), expected.len(), "{name}");
        for (row, expected) in expected.iter().enumerate() {
            assert_eq!(names.len(), expected.len(), "{name}: {names:?}");
            for (column, cell) in names.iter().zip(rows.row(row).unwrap()) {
                let value = expected.get(column).and_then(Value::as_str);
                let value = value.unwrap_or("no such column");
                if cell != value {
                    differences.push([name, column, cell, value].map(str::to_owned));
                }
            }
        }
    }
    // All are there, or none.
    if compared > 0 {
        assert_eq!(compared, 12);
        assert_eq!(differences, CONTRADICTIONS);
    }
}
