//! Lines that are no data: titles above, notes below.

use super::cells::{commonest, filled, has_values, is_value, line_breaks};
use super::{Note, Row};
use crate::text::parse_period;

/// The filled cells of a row as one text.
pub(in crate::read) fn note((line, row): (u64, &[String])) -> Note {
    let cells: Vec<&str> = row
        .iter()
        .map(|c| c.trim())
        .filter(|c| !c.is_empty())
        .collect();
    Note {
        line,
        text: cells.join(" "),
    }
}

/// How many of the last rows are notes, not data. `rows` are the last ones of the file, in order.
pub(in crate::read) fn notes_at_end(rows: &[Row], numeric: &[bool]) -> usize {
    let rule = |r: &Row| {
        r.1.first()
            .is_some_and(|c| c.trim_start().starts_with("____"))
    };
    if let Some(at) = rows.iter().position(rule) {
        return rows.len() - at;
    }
    let has_numbers = numeric.iter().any(|n| *n);
    let width = numeric.len();
    let is_note = |r: &Row| {
        let filled = filled(&r.1);
        if filled == 0 {
            return true;
        }
        if has_numbers {
            // A row whose first cell is a year or a number like the others is data, even without a value.
            let key =
                r.1.first()
                    .is_some_and(|c| is_value(c) || parse_period(c).is_some());
            let data = has_values(&r.1, numeric) || key && numeric.first() == Some(&true);
            return !data && !same_kind(&r.1, rows);
        }
        filled == 1
            && width > 2
            && r.1
                .first()
                .is_some_and(|c| c.split_whitespace().count() > 3)
    };
    let count = rows.iter().rev().take_while(|r| is_note(r)).count();
    let start = rows.len() - count;
    // A row as full as the data, right below it, is data that cannot be read; notes are narrower or stand apart.
    let full = commonest(rows.iter().take(start).map(|r| filled(&r.1)));
    let data = rows.iter().enumerate().skip(start).take_while(|(at, r)| {
        let above = at.checked_sub(1).and_then(|above| rows.get(above));
        let apart = above.is_some_and(|a| r.0 > a.0 + 1 + line_breaks(&a.1));
        filled(&r.1) >= full.max(2) && !apart
    });
    count - data.count()
}

/// A row as full as the first of these rows, or with a period in front like it: data without values.
fn same_kind(row: &[String], rows: &[Row]) -> bool {
    let Some((_, first)) = rows.first() else {
        return false;
    };
    let period = |r: &[String]| r.first().is_some_and(|c| parse_period(c).is_some());
    period(row) && period(first) && row.len() == first.len()
}
