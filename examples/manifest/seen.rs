//! What one file was read as: the facts of a line of the table, and what the statements of its publisher are held against.

use super::load;
use integrationsmonitor::catalogue::Catalogue;
use integrationsmonitor::diagnostic::{Error, Result};
use integrationsmonitor::read::{Choices, ColumnKind, Shard};
use integrationsmonitor::session::{Loaded, Session};
use integrationsmonitor::table::Column;
use integrationsmonitor::text::{Notation, parse_number};
use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Endings of the names of files that hold a table; what a file is, its bytes say.
pub(crate) const TABLES: [&str; 8] = ["csv", "tsv", "csvy", "txt", "xlsx", "xlsm", "xls", "ods"];

/// The reading of one file in few words; values are the codes of the decisions.
#[derive(Debug, Clone, Default)]
#[allow(dead_code, reason = "not every user of this module needs everything")]
pub(crate) struct Seen {
    /// `text`, or the format of a workbook.
    pub(crate) format: String,
    /// Recognised layout; empty = none.
    pub(crate) layout: String,
    pub(crate) encoding: String,
    pub(crate) line_end: String,
    pub(crate) delimiter: String,
    /// Decimal signs of numbers, over all columns. Workbooks have none: their numbers are stored as numbers.
    pub(crate) decimal: BTreeSet<char>,
    /// Marks between groups of three digits.
    pub(crate) thousands: BTreeSet<char>,
    pub(crate) title: usize,
    pub(crate) header: usize,
    pub(crate) below: usize,
    pub(crate) rows: u64,
    pub(crate) columns: usize,
    /// Convention of the signs.
    pub(crate) convention: String,
    /// Signs in columns of numbers.
    pub(crate) signs: BTreeMap<String, u64>,
    /// Findings by code.
    pub(crate) findings: BTreeMap<String, u64>,
}

/// Reads a file in one call, with no hint of any kind. A panic is caught and said.
pub(crate) fn outcome(catalogue: &Catalogue, name: &str, bytes: &[u8]) -> Outcome {
    let read = || -> Result<Seen> {
        let mut session = Session::new(catalogue.clone());
        let (id, shards) = load::load_as(&mut session, name, bytes, 1, &Choices::default())?;
        Ok(seen(session.table(id)?, &shards))
    };
    match catch_unwind(AssertUnwindSafe(read)) {
        Ok(Ok(seen)) => Outcome::Read(seen),
        Ok(Err(error)) => Outcome::Refused(error),
        Err(_) => Outcome::Panicked,
    }
}

fn seen(table: &Loaded, shards: &[Shard]) -> Seen {
    let decisions = table.decisions();
    let decided = |what: &str| {
        let found = decisions.iter().find(|d| d.what == what);
        found.map_or(String::new(), |d| d.value.clone())
    };
    let last = table.evidence.rows().checked_sub(1);
    let last = last.and_then(|row| table.evidence.lines.line(row));
    let notes = &table.evidence.notes;
    let below = notes
        .iter()
        .filter(|n| last.is_some_and(|l| n.line > l))
        .count();
    let mut seen = Seen {
        format: Some(decided("format"))
            .filter(|f| !f.is_empty())
            .unwrap_or("text".into()),
        layout: decided("layout"),
        encoding: decided("encoding"),
        line_end: decided("line_end"),
        delimiter: decided("delimiter"),
        title: notes.len() - below,
        header: table.reading.layout.header.len(),
        below,
        rows: table.evidence.rows(),
        columns: table.evidence.names.len(),
        convention: table.signs.signs.code().to_owned(),
        ..Seen::default()
    };
    for (at, reading) in table.readings.iter().enumerate() {
        let notation = reading.notation.as_ref().and_then(|n| n.notation);
        let Some(notation) = notation.filter(|_| reading.kind == ColumnKind::Number) else {
            continue;
        };
        for (sign, count) in table
            .evidence
            .profiles
            .get(at)
            .map(|p| &p.signs)
            .into_iter()
            .flatten()
        {
            *seen.signs.entry(sign.clone()).or_default() += count;
        }
        if table.reading.stored.is_some() {
            continue;
        }
        let columns = shards.iter().filter_map(|s| s.rows().columns().get(at));
        for (cell, _) in columns.flat_map(Column::distinct) {
            if parse_number(cell, notation, table.signs.signs).is_ok() {
                marks(cell, notation, &mut seen);
            }
        }
    }
    for log in [&table.evidence.log, &table.log] {
        for found in log.diagnostics() {
            *seen.findings.entry(found.code).or_default() += found.count;
        }
    }
    seen
}

/// The marks that stand between the digits of a number.
fn marks(cell: &str, notation: Notation, seen: &mut Seen) {
    let digits: Vec<char> = cell.chars().collect();
    let sign = if notation == Notation::Comma {
        ','
    } else {
        '.'
    };
    for (at, mark) in digits.iter().enumerate() {
        let after = digits.iter().skip(at + 1);
        let following = after.take_while(|c| c.is_ascii_digit()).count();
        let before = at.checked_sub(1).and_then(|i| digits.get(i));
        if mark.is_alphanumeric() || !before.is_some_and(char::is_ascii_digit) {
            continue;
        }
        if *mark == sign && following > 0 {
            seen.decimal.insert(*mark);
        } else if following == 3 {
            seen.thousands.insert(*mark);
        }
    }
}

/// What a file is by the ending of its name, where that is no table.
pub(crate) fn no_table(path: &str) -> Option<String> {
    let ending = path
        .rsplit_once('.')
        .map_or("", |(_, e)| e)
        .to_ascii_lowercase();
    (!TABLES.contains(&ending.as_str())).then_some(ending)
}

/// What came of a file of the manifest.
pub(crate) enum Outcome {
    /// As a table.
    Read(Seen),
    /// With the reason.
    Refused(Error),
    /// No table, with the ending of its name.
    Skipped(String),
    /// Nothing may make the reader panic.
    Panicked,
}
