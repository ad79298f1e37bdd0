//! Where the table stands in the file: title lines above, header lines, first line of data; and at the end, notes below.
//!
//! Decided from the kinds of cells: columns that hold numbers further down have none in title, header and notes.

use super::choices::{Choices, HeaderChoice};
use crate::diagnostic::{Error, Result};
use crate::text::{Period, Shapes, is_key, is_sign, parse_period};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

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

/// Header lines at most.
const HEADER_LINES: usize = 6;

pub(super) fn is_value(cell: &str) -> bool {
    if is_sign(cell) {
        return true;
    }
    let mut shapes = Shapes::default();
    shapes.add(cell, 1);
    // "8b" is a label until a column says otherwise.
    shapes.numbers() > 0 && shapes.lettered == 0 && !is_key(cell)
}

fn filled(row: &[String]) -> usize {
    row.iter().filter(|c| !c.trim().is_empty()).count()
}

fn extent(row: &[String]) -> usize {
    row.iter()
        .rposition(|c| !c.trim().is_empty())
        .map_or(0, |at| at + 1)
}

/// Line breaks inside the cells of a row.
fn line_breaks(row: &[String]) -> u64 {
    row.iter().map(|c| c.matches('\n').count() as u64).sum()
}

/// The filled cells of a row as one text.
pub(super) fn note((line, row): (u64, &[String])) -> Note {
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

/// The commonest number, the larger one of two; 0 of nothing.
fn commonest(numbers: impl Iterator<Item = usize>) -> usize {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for number in numbers {
        *counts.entry(number).or_default() += 1;
    }
    counts
        .into_iter()
        .max_by_key(|(number, count)| (*count, *number))
        .map_or(0, |(number, _)| number)
}

/// Columns of numbers: from the longest run of values on, most filled cells are values. Titles above and notes below do
/// not matter.
fn numeric_columns(rows: &[Row]) -> Vec<bool> {
    let width = rows.iter().map(|r| r.1.len()).max().unwrap_or(0);
    (0..width).map(|column| is_numeric(rows, column)).collect()
}

fn is_numeric(rows: &[Row], column: usize) -> bool {
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
fn has_values(row: &[String], numeric: &[bool]) -> bool {
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

/// What a cell is at first sight. A year is a number; only its place can make it more.
#[derive(PartialEq, Eq, Clone, Copy)]
enum Kind {
    Empty,
    Text,
    Number,
    Date,
}

fn kind(cell: &str) -> Kind {
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

/// A row that names columns by years or dates (its first cell is a word or empty), or counts them 1, 2, 3 …
fn names_columns(row: &[String], numeric: &[bool]) -> bool {
    counts_columns(row, numeric) || lists_periods(row, numeric)
}

/// Years or dates in the columns of numbers, one after the other: `2005, 2006, 2007` or `2010, 2015`; groups may repeat,
/// and a few columns may have words for names.
fn lists_periods(row: &[String], numeric: &[bool]) -> bool {
    let lead = row.first().map_or(Kind::Empty, |c| kind(c));
    let values: Vec<&str> = row
        .iter()
        .zip(numeric)
        .skip(1)
        .filter(|(c, n)| **n && !c.trim().is_empty())
        .map(|(c, _)| c.trim())
        .collect();
    let periods: Vec<_> = values.iter().filter_map(|c| parse_period(c)).collect();
    let words = values.iter().filter(|c| kind(c) == Kind::Text).count();
    !periods.is_empty()
        && periods.len() + words == values.len()
        && words * 4 <= periods.len()
        && in_order(&periods)
        && matches!(lead, Kind::Text | Kind::Empty)
}

/// One after the other, upwards or downwards without great gaps; or the same ones again and again.
fn in_order(periods: &[Period]) -> bool {
    let steps = || periods.iter().zip(periods.iter().skip(1));
    let near = steps().all(|(a, b)| a.year.abs_diff(b.year) <= 30);
    let again = periods
        .iter()
        .skip(1)
        .position(|p| Some(p) == periods.first());
    let repeats = again.is_some_and(|at| {
        let mut groups = periods.chunks(at + 1);
        let first = groups.next();
        groups.all(|g| first.is_some_and(|f| f.starts_with(g)))
    });
    near && (repeats || steps().all(|(a, b)| a <= b) || steps().all(|(a, b)| a >= b))
}

/// A row of column numbers: `1, 2, 3, 4` from any column on; or with gaps, when columns of words are counted too.
fn counts_columns(row: &[String], numeric: &[bool]) -> bool {
    let whole = |c: &str| c.trim().parse::<u64>().ok();
    let counted: Vec<(usize, u64)> = row
        .iter()
        .enumerate()
        .filter_map(|(at, c)| Some((at, whole(c)?)))
        .collect();
    let filled = filled(row);
    let numbers = || counted.iter().map(|(_, n)| *n);
    if counted.len() == filled && filled > 3 && numbers().eq(1..=filled as u64) {
        return true;
    }
    let of_words = counted
        .iter()
        .any(|(at, _)| numeric.get(*at) == Some(&false));
    let steps = || numbers().zip(numbers().skip(1));
    let ones = steps().filter(|(a, b)| *b == a + 1).count();
    let upwards = steps().all(|(a, b)| b >= a && b - a <= 3);
    let begins = numbers().next().is_some_and(|n| n <= 3);
    of_words
        && counted.len() > 3
        && counted.len() + 2 >= filled
        && upwards
        && begins
        && ones * 5 >= steps().count() * 3
}

/// Two rows are of one kind when some column holds a number in both, or a date in both.
fn alike(a: &[String], b: &[String]) -> bool {
    a.iter().zip(b).any(|(a, b)| {
        let kind_of = kind(a);
        kind_of == kind(b) && matches!(kind_of, Kind::Number | Kind::Date)
    })
}

/// The topmost row of the same kind as the first row of data: then data begins there, even with few values, unreadable
/// cells, or rows of another width in between.
fn topmost(rows: &[Row], first: usize, numeric: &[bool]) -> usize {
    let Some((_, row)) = rows.get(first) else {
        return first;
    };
    let same = |(_, above): &Row| {
        // The same year or number in front says more than how many cells are filled.
        let lead = alike(
            above.get(..1).unwrap_or_default(),
            row.get(..1).unwrap_or_default(),
        );
        let words = above
            .iter()
            .zip(numeric)
            .filter(|(c, n)| **n && kind(c) == Kind::Text);
        let values = above
            .iter()
            .zip(numeric)
            .filter(|(c, n)| **n && is_value(c));
        let full = above.len() == row.len()
            && filled(above) * 2 >= filled(row)
            && alike(above, row)
            && words.count() <= values.count();
        (lead && above.len() > 1 || full) && !names_columns(above, numeric)
    };
    rows.iter().take(first).position(same).unwrap_or(first)
}

fn first_data(rows: &[Row], numeric: &[bool]) -> usize {
    if numeric.iter().any(|n| *n) {
        let wanted = numeric.iter().filter(|n| **n).count();
        let is_data = |r: &Row| {
            let filled =
                r.1.iter()
                    .zip(numeric)
                    .filter(|(c, n)| **n && !c.trim().is_empty());
            has_values(&r.1, numeric) && filled.count() * 3 >= wanted
        };
        // One row of values among titles is a title ("Berichtsjahr; 2015"): data goes on in the next row, or is the last.
        let goes_on = |at: usize| {
            let next = rows
                .iter()
                .skip(at + 1)
                .find(|r| filled(&r.1) > 0)
                .is_some_and(is_data);
            next || !rows.iter().skip(at + 1).any(is_data)
        };
        let mut candidates = rows
            .iter()
            .enumerate()
            .filter(|(at, r)| is_data(r) && goes_on(*at));
        // The rows that only name columns come first, and other rows follow, perhaps below a line of units.
        let first = candidates.find(|(at, r)| {
            let later = rows.iter().skip(at + 1).take(HEADER_LINES);
            let follows = later
                .clone()
                .any(|r| is_data(r) && !names_columns(&r.1, numeric));
            !(follows && names_columns(&r.1, numeric))
        });
        let first = first.map_or(0, |(at, _)| at);
        return topmost(rows, first, numeric);
    }
    // No numbers: the first row as wide as most is the header.
    let widest = commonest(rows.iter().map(|r| extent(&r.1)));
    rows.iter()
        .position(|r| extent(&r.1) == widest)
        .map_or(0, |at| at + 1)
}

fn lone_first(row: &[String]) -> bool {
    filled(row) == 1 && row.first().is_some_and(|c| !c.trim().is_empty())
}

fn names_numbers(row: &[String], numeric: &[bool]) -> bool {
    let in_numbers = row
        .iter()
        .zip(numeric)
        .any(|(c, n)| *n && !c.trim().is_empty());
    in_numbers && filled(row) > 1
}

/// A sub-heading may stand right below the header: a row with nothing but its first cell, under a row that names the
/// columns of numbers and the first column too. It is data.
fn with_sub_heading(rows: &[Row], first: usize, numeric: &[bool]) -> usize {
    let above = |n: usize| first.checked_sub(n).and_then(|at| rows.get(at));
    let (Some((line, row)), Some((before, header)), Some(data)) =
        (above(1), above(2), rows.get(first))
    else {
        return first;
    };
    let adjoins =
        data.0 == line + 1 + line_breaks(row) && *line == before + 1 + line_breaks(header);
    let named = header.first().is_some_and(|c| !c.trim().is_empty());
    let heading = lone_first(row) && data.1.len() > 2 && names_numbers(header, numeric);
    if heading && named && adjoins {
        return first - 1;
    }
    first
}

/// The rows right above the data that fill more than one cell, without a gap.
fn header_rows(rows: &[Row], first_data: usize, numeric: &[bool]) -> std::ops::Range<usize> {
    let mut start = first_data;
    let width = rows.get(first_data).map_or(1, |r| extent(&r.1));
    let agreed = agreed_width(rows.get(first_data..).unwrap_or_default());
    while start > 0 && first_data - start < HEADER_LINES {
        let Some((line, row)) = rows.get(start - 1) else {
            break;
        };
        let next_line = rows.get(start).map_or(*line + 1, |r| r.0);
        let in_numbers = row
            .iter()
            .zip(numeric)
            .any(|(c, n)| *n && !c.trim().is_empty());
        // A row of column numbers is the end of a header, even with blank lines below it.
        // And one blank line may stand between header and data.
        let blank = match (counts_columns(row, numeric), start == first_data) {
            (true, _) => 3,
            (false, true) => 2,
            (false, false) => 1,
        };
        let gap = next_line > line + blank + line_breaks(row);
        // A single filled cell is a name above its column, but in the first column it is a title.
        let beyond_first = row.first().is_none_or(|c| c.trim().is_empty());
        // The first column named in a line of its own, below the line that names the others.
        let above = start.checked_sub(2).and_then(|at| rows.get(at));
        let first_named = start == first_data
            && lone_first(row)
            && above.is_some_and(|(before, r)| {
                *line == before + 1 + line_breaks(r) && names_numbers(r, numeric)
            });
        let names = in_numbers && (filled(row) > 1 || beyond_first)
            || width <= 1 && filled(row) == 1
            || first_named;
        let text_only = !numeric.iter().any(|n| *n) && start == first_data && filled(row) > 0;
        // Where all rows agree on a width, a wider line above is a title with marks of its own.
        let too_wide = start < first_data && agreed.is_some_and(|w| extent(row) > w + 1);
        if !(names || text_only) || gap || too_wide {
            break;
        }
        start -= 1;
    }
    start..first_data
}

/// Characters of a name at most: findings repeat it.
const NAME_LENGTH: usize = 500;

/// Characters that are carried to the right at most: a chapter of text above ten thousand columns would fill the memory.
const CARRIED_LENGTH: usize = 200;

fn shortened(mut name: String, length: usize) -> String {
    if let Some((at, _)) = name.char_indices().nth(length) {
        name.truncate(at);
        name.push('…');
    }
    name
}

/// Joins the parts of the header lines; upper lines carry over empty cells to the right, as merged cells do.
fn names(parts: &[Row], width: usize, carry: bool) -> Vec<String> {
    if parts.is_empty() {
        return (1..=width).map(|i| format!("#{i}")).collect();
    }
    let last = parts.len() - 1;
    let lines: Vec<Vec<String>> = parts
        .iter()
        .enumerate()
        .map(|(at, (_, row))| {
            let mut carried = String::new();
            let mut cells = Vec::new();
            for column in 0..width {
                let cell = row.get(column).map_or("", |c| c.trim());
                let cell = cell.split_whitespace().collect::<Vec<_>>().join(" ");
                if !cell.is_empty() {
                    carried = shortened(cell.clone(), CARRIED_LENGTH);
                }
                let below = parts
                    .iter()
                    .skip(at + 1)
                    .any(|(_, r)| r.get(column).is_some_and(|c| !c.trim().is_empty()));
                cells.push(if carry && cell.is_empty() && at < last && below {
                    carried.clone()
                } else {
                    cell
                });
            }
            cells
        })
        .collect();
    (0..width)
        .map(|column| {
            let mut name: Vec<&str> = Vec::new();
            for line in &lines {
                let part = line.get(column).map_or("", String::as_str);
                if !part.is_empty() && name.last() != Some(&part) {
                    name.push(part);
                }
            }
            shortened(name.join(" | "), NAME_LENGTH)
        })
        .collect()
}

/// How many of the last rows are notes, not data. `rows` are the last ones of the file, in order.
pub(super) fn notes_at_end(rows: &[Row], numeric: &[bool]) -> usize {
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
