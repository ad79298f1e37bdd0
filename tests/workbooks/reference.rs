//! Cell by cell against calamine, an independent reader, over all published workbooks.

use calamine::{Data, Reader, open_workbook_auto_from_rs};
use integrationsmonitor::read::workbook::{Stored, open};
use std::collections::BTreeMap;
use std::io::Cursor;

/// What calamine says of a cell; dates and times only by their kind.
fn same(cell: &Data, text: &str, stored: Stored) -> bool {
    let number = |value: f64| {
        let read: f64 = text.replace(',', ".").parse().unwrap_or(f64::NAN);
        // Numbers shown with zeros in front are keys here.
        let key = stored == Stored::Text && text.bytes().all(|b| b.is_ascii_digit());
        (stored == Stored::Number || key) && (read - value).abs() <= value.abs() * 1e-14
    };
    match cell {
        #[allow(clippy::cast_precision_loss)]
        Data::Int(value) => number(*value as f64),
        Data::Float(value) => number(*value),
        Data::String(value) => stored == Stored::Text && value.replace("\r\n", "\n") == text,
        Data::Bool(value) => stored == Stored::Truth && (text == "TRUE") == *value,
        Data::Error(error) => stored == Stored::Error && error.to_string() == text,
        Data::DateTime(_) | Data::DateTimeIso(_) | Data::DurationIso(_) => stored == Stored::Date,
        Data::Empty => false,
    }
}

#[test]
fn every_cell_of_the_published_files_is_as_the_reference_reads_it() {
    let files = super::super::published();
    let (mut sheets, mut cells) = (0, 0);
    for (name, bytes) in &files {
        let mut reference = open_workbook_auto_from_rs(Cursor::new(bytes)).unwrap();
        let mut book = open(bytes.clone()).unwrap();
        let names: Vec<String> = book.sheets().iter().map(|s| s.name.clone()).collect();
        for (at, sheet_name) in names.iter().enumerate() {
            let range = reference.worksheet_range(sheet_name).unwrap();
            let (top, left) = range.start().unwrap_or_default();
            let expected: BTreeMap<(u64, usize), &Data> = range
                .used_cells()
                .filter(|(_, _, d)| !matches!(d, Data::String(s) if s.is_empty()))
                .map(|(r, c, d)| ((r as u64 + u64::from(top) + 1, c + left as usize), d))
                .collect();
            let sheet = book.sheet(at).unwrap();
            let mut seen = 0;
            for ((row, texts), kinds) in sheet.rows.iter().zip(&sheet.stored) {
                assert_eq!(texts.len(), kinds.len());
                assert!(texts.last().is_some_and(|t| !t.is_empty()));
                for (column, (text, kind)) in texts.iter().zip(kinds).enumerate() {
                    assert_eq!(text.is_empty(), *kind == Stored::Empty);
                    if *kind == Stored::Empty {
                        continue;
                    }
                    seen += 1;
                    let other = expected.get(&(*row, column));
                    assert!(
                        other.is_some_and(|o| same(o, text, *kind)),
                        "{name} {sheet_name} row {row} column {column}: {text:?} {kind:?}, reference {other:?}"
                    );
                }
            }
            assert_eq!(seen, expected.len(), "{name} {sheet_name}");
            sheets += 1;
            cells += seen;
        }
    }
    eprintln!(
        "{} workbooks, {sheets} sheets, {cells} cells as in the reference",
        files.len()
    );
    assert!(files.is_empty() || files.len() >= 17 && cells > 10_000);
}

/// The sheets and cells of the labels, where the shared truth names them.
#[test]
fn the_sheet_with_the_table_is_proposed() {
    let path =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/import-truth/truth.json");
    let Ok(text) = std::fs::read_to_string(path) else {
        eprintln!("skipped: ../shared/import-truth is not there");
        return;
    };
    let truth: serde_json::Value = serde_json::from_str(&text).unwrap();
    let labels = truth
        .as_array()
        .or_else(|| truth["files"].as_array())
        .unwrap();
    let files = super::super::published();
    let mut seen = 0;
    for label in labels.iter().filter(|l| l["sheet"].is_string()) {
        let path = label["path"].as_str().unwrap();
        let Some((_, bytes)) = files.iter().find(|(name, _)| name.ends_with(path)) else {
            continue;
        };
        let mut book = open(bytes.clone()).unwrap();
        let found = book.propose().unwrap();
        let names: Vec<&str> = found
            .iter()
            .map(|c| book.sheets()[c.index].name.as_str())
            .collect();
        assert_eq!(
            names[0],
            label["sheet"].as_str().unwrap(),
            "{path}: {names:?}"
        );
        seen += 1;
    }
    eprintln!("{seen} labelled workbooks");
}
