//! What cells and rows look like at first sight.

use super::Row;
use crate::text::{Shapes, is_key, is_sign, parse_period};
use std::collections::BTreeMap;

pub(super) fn is_value(cell: &str) -> bool {
    if is_sign(cell) {
        return true;
    }
    let mut shapes = Shapes::default();
    shapes.add(cell, 1);
    // "8b" is a label until a column says otherwise.
    shapes.numbers() > 0 && shapes.lettered == 0 && !is_key(cell)
}

pub(super) fn filled(row: &[String]) -> usize {
    row.iter().filter(|c| !c.trim().is_empty()).count()
}

pub(super) fn extent(row: &[String]) -> usize {
    row.iter()
        .rposition(|c| !c.trim().is_empty())
        .map_or(0, |at| at + 1)
}

/// Line breaks inside the cells of a row.
pub(super) fn line_breaks(row: &[String]) -> u64 {
    row.iter().map(|c| c.matches('\n').count() as u64).sum()
}

/// The commonest number, the larger one of two; 0 of nothing.
pub(super) fn commonest(numbers: impl Iterator<Item = usize>) -> usize {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for number in numbers {
        *counts.entry(number).or_default() += 1;
    }
    counts
        .into_iter()
        .max_by_key(|(number, count)| (*count, *number))
        .map_or(0, |(number, _)| number)
}

/// What a cell is at first sight. A year is a number; only its place can make it more.
#[derive(PartialEq, Eq, Clone, Copy)]
pub(super) enum Kind {
    Empty,
    Text,
    Number,
    Date,
}

pub(super) fn kind(cell: &str) -> Kind {
    let cell = cell.trim();
    match cell {
        "" => Kind::Empty,
        // A sign may as well be a name ("x").
        _ if is_sign(cell) => Kind::Text,
        _ if is_value(cell) || is_key(cell) => Kind::Number,
        _ if parse_period(cell).is_some() => Kind::Date,
        _ => Kind::Text,
    }
}

/// Two rows are of one kind when some column holds a number in both, or a date in both.
pub(super) fn alike(a: &[String], b: &[String]) -> bool {
    a.iter().zip(b).any(|(a, b)| {
        let kind_of = kind(a);
        kind_of == kind(b) && matches!(kind_of, Kind::Number | Kind::Date)
    })
}

/// Columns of numbers: from the longest run of values on, most filled cells are values. Titles above and notes below do
/// not matter.
pub(super) fn numeric_columns(rows: &[Row]) -> Vec<bool> {
    let width = rows.iter().map(|r| r.1.len()).max().unwrap_or(0);
    (0..width).map(|column| is_numeric(rows, column)).collect()
}

pub(super) fn is_numeric(rows: &[Row], column: usize) -> bool {
    let cells = rows
        .iter()
        .map(|r| r.1.get(column).map_or("", |c| c.trim()));
    // Keys like "01001" beside "10041": a column of keys.
    let all = cells.clone().filter(|c| !c.is_empty());
    let keys = all.clone().filter(|c| is_key(c)).count();
    if keys * 10 > all.count() {
        return false;
    }
    let kinds: Vec<Option<bool>> = cells
        .map(|c| (!c.is_empty()).then(|| is_value(c)))
        .collect();
    let (mut best, mut run, mut start, mut begin) = (0_usize, 0_usize, 0, 0);
    for (at, kind) in kinds.iter().enumerate() {
        match kind {
            Some(true) => {
                if run == 0 {
                    begin = at;
                }
                run += 1;
                if run > best {
                    (best, start) = (run, begin);
                }
            }
            Some(false) => run = 0,
            None => {}
        }
    }
    let after = kinds.get(start..).unwrap_or_default();
    let values = after.iter().filter(|k| **k == Some(true)).count();
    let filled = after.iter().flatten().count();
    let enough = best > 1 || best == 1 && rows.len() <= 2;
    enough && values * 10 >= filled * 6
}

/// A row with a value in a column of numbers; in rows of years or column numbers all of them are (a header of years).
pub(super) fn has_values(row: &[String], numeric: &[bool]) -> bool {
    let values = row
        .iter()
        .zip(numeric)
        .filter(|(_, n)| **n)
        .map(|(c, _)| c.trim());
    let values: Vec<&str> = values.filter(|c| !c.is_empty()).collect();
    let wrong = values.iter().filter(|c| !is_value(c)).count();
    // Nothing but the letter x beside words: names of columns, not signs.
    let only_letters = values
        .iter()
        .all(|c| !is_value(c) || matches!(*c, "x" | "X"));
    values.len() > wrong * 2 && !(wrong > 0 && only_letters)
}

pub(super) fn lone_first(row: &[String]) -> bool {
    filled(row) == 1 && row.first().is_some_and(|c| !c.trim().is_empty())
}
