//! What the program proposes for real tables, against what a person wrote down of them (`expected.txt`).
//!
//! Blocks: `== layout | file | sheet` and below it the whole binding that is right without a correction; `?? file | sheet |
//! codes`: tables that do not say all (or whose measure the catalogue does not know), and what is asked: no number of them is
//! used; `!! file | sheet | code`: complete, but a finding says that something is left to decide.

use super::common::{load, session, shared};
use super::print;
use integrationsmonitor::catalogue::builtin;
use integrationsmonitor::read::Choices;
use integrationsmonitor::session::{Loaded, Session};
use std::collections::{BTreeMap, BTreeSet};

const EXPECTED: &str = include_str!("expected.txt");

/// A table loaded as the page does it.
fn open(file: &str, sheet: &str) -> Option<(Session, usize)> {
    let bytes = shared(&format!("data/{file}"))?;
    let mut session = session();
    let mut choices = Choices::default();
    if sheet != "-" {
        choices.set("sheet", sheet).unwrap();
    }
    let (id, _) = load::load_as(&mut session, file, &bytes, 1, &choices).unwrap();
    Some((session, id))
}

/// The parts of a head line, and the lines below it.
fn blocks(mark: &str) -> Vec<(Vec<&'static str>, BTreeSet<String>)> {
    let mut out: Vec<(Vec<&str>, BTreeSet<String>)> = Vec::new();
    let mut mine = false;
    for line in EXPECTED
        .lines()
        .filter(|l| !l.is_empty() && !l.starts_with('#'))
    {
        let head = ["== ", "?? ", "!! "].iter().any(|m| line.starts_with(m));
        if head {
            mine = line.starts_with(mark);
        }
        match out.last_mut() {
            _ if head && mine => {
                let parts = line.split_at(3).1.split(" | ");
                out.push((parts.collect(), BTreeSet::new()));
            }
            Some((_, lines)) if mine => {
                lines.insert(line.to_owned());
            }
            _ => {}
        }
    }
    out
}

fn missing(table: &Loaded) -> BTreeSet<&str> {
    table
        .binding
        .missing
        .iter()
        .map(|m| m.code.as_str())
        .collect()
}

#[test]
fn thirty_real_tables_need_no_correction() {
    let catalogue = builtin().unwrap();
    let (mut folders, mut layouts) = (BTreeSet::new(), BTreeMap::new());
    let all = blocks("==");
    for (head, expected) in &all {
        let [layout, file, sheet] = head.as_slice() else {
            panic!("{head:?}")
        };
        *layouts.entry(*layout).or_insert(0) += 1;
        folders.insert(file.split('/').next().unwrap());
        let Some((session, id)) = open(file, sheet) else {
            continue;
        };
        let table = session.table(id).unwrap();
        let found: BTreeSet<String> = print::of_table(&catalogue, table).into_iter().collect();
        assert!(table.binding.is_complete(), "{file}: {:?}", missing(table));
        let wrong: Vec<&String> = found.symmetric_difference(expected).collect();
        assert!(wrong.is_empty(), "{file}: {wrong:#?}");
        assert!(table.used_rows > 0, "{file}");
    }
    assert!(all.len() >= 30, "{} tables", all.len());
    assert!(folders.len() >= 7, "{folders:?}");
    assert!(layouts.values().all(|n| *n <= 5), "{layouts:?}");
}

#[test]
fn what_a_table_does_not_say_is_asked_or_warned_of() {
    for (head, _) in blocks("??") {
        let [file, sheet, codes] = head.as_slice() else {
            panic!("{head:?}")
        };
        let Some((session, id)) = open(file, sheet) else {
            continue;
        };
        let table = session.table(id).unwrap();
        let expected: BTreeSet<&str> = codes.split_whitespace().collect();
        assert!(!expected.is_empty());
        assert_eq!(missing(table), expected, "{file}");
        assert_eq!(table.used_rows, 0, "{file}");
    }
    for (head, _) in blocks("!!") {
        let [file, sheet, code] = head.as_slice() else {
            panic!("{head:?}")
        };
        let Some((session, id)) = open(file, sheet) else {
            continue;
        };
        let log = session.table(id).unwrap().log.diagnostics();
        assert!(log.iter().any(|d| d.code == *code), "{file}");
    }
}
