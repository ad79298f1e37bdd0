//! The traps that collectors of published tables found in their files (the SOURCE.txt files of ../shared/data), one test
//! each. Cells and counts were looked up in the files by hand. Where the file of a trap is not at hand, a small text of
//! the same shape stands for it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking"
)]
#![allow(
    clippy::disallowed_methods,
    clippy::print_stderr,
    reason = "shared helpers read files"
)]

#[path = "../common/mod.rs"]
mod common;

mod cities;
mod lands;
mod more_cities;
mod offices;
mod suites;

use common::{load::load_as, session, shared};
use integrationsmonitor::read::{Choices, ColumnKind, Shard};
use integrationsmonitor::session::{Loaded, Session};
use integrationsmonitor::text::{CellState, parse_number};
use std::collections::BTreeMap;

/// A file as read.
struct Read {
    session: Session,
    id: usize,
    shards: Vec<Shard>,
}

/// A file of the shared folder, or nothing where it is absent (which is said).
fn file(path: &str) -> Option<Read> {
    file_with(path, &[])
}

/// The same under decisions of the user.
fn file_with(path: &str, choices: &[(&str, &str)]) -> Option<Read> {
    let bytes = shared(&format!("data/{path}"))?;
    Some(read_with(path.rsplit('/').next().unwrap(), &bytes, choices).unwrap())
}

/// A small text.
fn text(text: &str) -> Read {
    read_with("x.csv", text.as_bytes(), &[]).unwrap()
}

/// A text that is refused, with the code.
fn refused(name: &str, bytes: &[u8]) -> String {
    read_with(name, bytes, &[]).err().unwrap().code().to_owned()
}

fn read_with(
    name: &str,
    bytes: &[u8],
    said: &[(&str, &str)],
) -> Result<Read, integrationsmonitor::diagnostic::Error> {
    let mut choices = Choices::default();
    for (what, value) in said {
        choices.set(what, value)?;
    }
    let mut session = session();
    let (id, shards) = load_as(&mut session, name, bytes, 1, &choices)?;
    Ok(Read {
        session,
        id,
        shards,
    })
}

impl Read {
    fn table(&self) -> &Loaded {
        self.session.table(self.id).unwrap()
    }

    fn names(&self) -> Vec<&str> {
        self.table()
            .evidence
            .names
            .iter()
            .map(String::as_str)
            .collect()
    }

    fn column(&self, name: &str) -> usize {
        let found = self.names().iter().position(|n| *n == name);
        found.unwrap_or_else(|| panic!("no column {name:?} in {:?}", self.names()))
    }

    /// Number of rows and columns.
    fn size(&self) -> (u64, usize) {
        (self.table().evidence.rows(), self.names().len())
    }

    /// The cells of a row, from 0.
    fn row(&self, at: usize) -> Vec<&str> {
        let mut at = at;
        for shard in &self.shards {
            if let Some(row) = shard.rows().row(at) {
                return row;
            }
            at -= shard.rows().len();
        }
        panic!("no such row");
    }

    /// The rows with these cells.
    fn rows_with(&self, cells: &[(&str, &str)]) -> Vec<usize> {
        let wanted: Vec<(usize, &str)> = cells.iter().map(|(c, v)| (self.column(c), *v)).collect();
        let all = usize::try_from(self.size().0).unwrap();
        let fits = |at: &usize| {
            let row = self.row(*at);
            wanted.iter().all(|(c, v)| row[*c] == *v)
        };
        (0..all).filter(fits).collect()
    }

    /// A cell of a column of numbers: its value, or its state.
    fn number(&self, row: usize, column: usize) -> Result<String, CellState> {
        let reading = &self.table().readings[column];
        assert_eq!(reading.kind, ColumnKind::Number, "column {column}");
        let notation = reading.notation.as_ref().unwrap().notation;
        let notation = notation.unwrap_or_else(|| panic!("column {column} asks for its notation"));
        let found = parse_number(self.row(row)[column], notation, self.table().signs.signs)?;
        Ok(found.value.normalised().to_string())
    }

    /// The number of the one row with these cells.
    fn value(&self, cells: &[(&str, &str)], column: &str) -> Result<String, CellState> {
        let found = self.rows_with(cells);
        assert_eq!(found.len(), 1, "{cells:?}");
        self.number(found[0], self.column(column))
    }

    fn kind(&self, column: &str) -> ColumnKind {
        self.table().readings[self.column(column)].kind
    }

    /// The value of a decision about the whole file.
    fn decided(&self, what: &str) -> String {
        let all = self.table().decisions();
        let found = all.iter().find(|d| d.what == what);
        found.map_or(String::new(), |d| d.value.clone())
    }

    /// Findings by code.
    fn findings(&self) -> BTreeMap<String, u64> {
        let mut all = BTreeMap::new();
        for log in [&self.table().evidence.log, &self.table().log] {
            for found in log.diagnostics() {
                *all.entry(found.code).or_default() += found.count;
            }
        }
        all
    }

    /// Lines above or below the data, as text.
    fn notes(&self) -> Vec<&str> {
        let notes = self.table().evidence.notes.iter();
        notes.map(|n| n.text.as_str()).collect()
    }
}

/// A value as it is compared.
#[allow(clippy::unnecessary_wraps, reason = "beside what is read")]
fn is(value: &str) -> Result<String, CellState> {
    Ok(value.to_owned())
}
