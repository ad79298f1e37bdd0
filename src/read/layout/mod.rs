//! Where the table stands in the file: title lines above, header lines, first line of data; and at the end, notes below.
//!
//! Decided from the kinds of cells: columns that hold numbers further down have none in title, header and notes.
//! Open this file for the way, `cells.rs` for what a cell looks like, `header.rs` for names, `notes.rs` for the end.

mod cells;
mod header;
mod notes;

pub(super) use notes::{note, notes_at_end};

use super::choices::{Choices, HeaderChoice};
use crate::diagnostic::{Error, Result};
use cells::{Kind, commonest, extent, filled, kind, numeric_columns};
use header::{first_data, header_rows, names, with_sub_heading};
use serde::{Deserialize, Serialize};

/// A record with its line.
pub(super) type Row = (u64, Vec<String>);

/// A line of the file that is no data: title or note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Line of the file.
    pub line: u64,
    /// Its filled cells.
    pub text: String,
}

/// What was found at the head of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layout {
    /// Lines of the header; empty = there is none.
    pub header: Vec<u64>,
    /// Cells of the last header line: a row further down that says the same is the header again.
    pub header_cells: Vec<String>,
    /// Cells in a row, where the rows agree; there may be fewer than names.
    pub row_width: usize,
    /// Line at which data begins; title and header stand above.
    pub data_line: u64,
    /// Names of the columns, parts of several header lines joined by " | ".
    pub names: Vec<String>,
    /// Columns that hold numbers, as far as the head shows: what tells notes at the end from data.
    pub numeric: Vec<bool>,
    /// Title lines.
    pub title: Vec<Note>,
}

/// Where title, header and data stand, as positions among the rows.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub(super) header: std::ops::Range<usize>,
    first_data: usize,
    numeric: Vec<bool>,
}

/// Finds title, header and data among the first records of a file.
pub(super) fn find(rows: &[Row], choices: &Choices) -> Layout {
    describe(rows, locate(rows, choices), true)
}

/// Where they stand.
pub(super) fn locate(rows: &[Row], choices: &Choices) -> Found {
    let numeric = numeric_columns(rows);
    let proposed = with_sub_heading(rows, first_data(rows, &numeric), &numeric);
    let header = header_rows(rows, proposed, &numeric);
    let at = |line: u64| rows.iter().take_while(|r| r.0 < line).count();
    let (header, first_data) = match choices.header() {
        None => (header, proposed),
        Some(HeaderChoice::None) => (header.start..header.start, header.start),
        Some(HeaderChoice::Lines(first, last)) => {
            let below = at(last.saturating_add(1));
            (at(first)..below, below)
        }
    };
    Found {
        header,
        first_data,
        numeric,
    }
}

/// What they say.
///
/// `carry` = empty cells of upper header lines belong to the name on their left; merged cells of a workbook say it exactly.
pub(super) fn describe(rows: &[Row], found: Found, carry: bool) -> Layout {
    let Found {
        header,
        first_data,
        numeric,
    } = found;
    let data = rows.get(first_data..).unwrap_or_default();
    let mut parts = rows.get(header.clone()).unwrap_or_default().to_vec();
    align(&mut parts, data);
    let width = width_of(&parts, data);
    let mut numeric = numeric;
    numeric.resize(width, false);
    Layout {
        header: parts.iter().map(|r| r.0).collect(),
        header_cells: rows
            .get(header.end.saturating_sub(1))
            .filter(|_| !parts.is_empty())
            .map(|r| r.1.clone())
            .unwrap_or_default(),
        row_width: agreed_width(data).unwrap_or(width),
        data_line: rows
            .get(first_data)
            .or(rows.last())
            .map_or(1, |r| r.0 + u64::from(first_data >= rows.len())),
        names: names(&parts, width, carry),
        numeric,
        title: rows
            .iter()
            .take(header.start)
            .filter(|r| filled(&r.1) > 0)
            .map(|r| note((r.0, &r.1)))
            .collect(),
    }
}

/// Cells of a table that is turned over, at most: a long row and a long column span a rectangle that no file holds.
const TURNED_CELLS: usize = 1 << 22;

/// Rows become columns: the first cells of all rows are the first row.
///
/// # Errors
/// `read.too_many_columns`.
pub(super) fn transposed(rows: &[Row]) -> Result<Vec<Row>> {
    let width = rows.iter().map(|r| extent(&r.1)).max().unwrap_or(0);
    let limit = TURNED_CELLS / width.max(1);
    if rows.len() > limit {
        return Err(Error::new("read.too_many_columns")
            .with("columns", rows.len())
            .with("limit", limit));
    }
    let row = |column: usize| {
        let cells = rows
            .iter()
            .map(|r| r.1.get(column).cloned().unwrap_or_default());
        (column as u64 + 1, cells.collect())
    };
    Ok((0..width).map(row).collect())
}

/// Each row is of one kind, but hardly a column is: names, years and numbers stand below each other instead of beside.
pub(super) fn looks_transposed(rows: &[Row]) -> bool {
    let width = rows.iter().map(|r| extent(&r.1)).max().unwrap_or(0);
    let rows: Vec<&Row> = rows.iter().filter(|r| filled(&r.1) > 1).collect();
    let one_kind = |cells: &mut dyn Iterator<Item = &String>| {
        let mut kinds = cells.map(|c| kind(c)).filter(|k| *k != Kind::Empty);
        let first = kinds.next();
        kinds.all(|k| Some(k) == first)
    };
    let names = rows
        .iter()
        .all(|r| r.1.first().is_some_and(|c| kind(c) == Kind::Text));
    let by_row = rows
        .iter()
        .filter(|r| one_kind(&mut r.1.iter().skip(1)))
        .count();
    let by_column = (1..width)
        .filter(|c| one_kind(&mut rows.iter().skip(1).filter_map(|r| r.1.get(*c))))
        .count();
    let enough = rows.len() > 2 && width > 3;
    enough && names && by_row == rows.len() && by_column * 2 < width - 1
}

/// As wide as the header, or wider when the rows agree on more: then the header leaves columns unnamed.
fn width_of(header: &[Row], data: &[Row]) -> usize {
    let named = header.iter().map(|r| r.1.len()).max();
    let common = commonest(data.iter().map(|r| r.1.len())).max(1);
    let agree = data.iter().filter(|r| r.1.len() == common).count();
    match named {
        Some(named) if common <= named || agree * 5 < data.len() * 4 => named,
        _ => common,
    }
}

/// The width on which all rows agree (notes at the end and blank lines aside, so nine in ten).
fn agreed_width(data: &[Row]) -> Option<usize> {
    let width = commonest(data.iter().map(|r| r.1.len()));
    let agree = data.iter().filter(|r| r.1.len() == width).count();
    (agree * 10 >= data.len() * 9 && width > 0).then_some(width)
}

/// A header that is one cell off, while all rows agree: an empty cell too many at its edge goes; where the first column
/// has no name at all (as statistics programs write row names), the names move over the columns they belong to.
fn align(header: &mut [Row], data: &[Row]) {
    let Some(width) = agreed_width(data) else {
        return;
    };
    for (_, row) in header {
        let empty = |c: Option<&String>| c.is_some_and(|c| c.trim().is_empty());
        let ends_empty = data.iter().all(|r| empty(r.1.last()));
        if row.len() == width + 1 && width > 1 {
            if empty(row.last()) {
                row.pop();
            } else if empty(row.first()) {
                row.remove(0);
            }
        } else if row.len() + 1 == width
            && data.len() > 1
            && !ends_empty
            && row.len() > 1
            && row.iter().all(|c| !c.trim().is_empty())
        {
            row.insert(0, String::new());
        }
    }
}
