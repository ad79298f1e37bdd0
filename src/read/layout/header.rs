//! Which rows name the columns, and where data begins.

use super::cells::{
    Kind, alike, commonest, extent, filled, has_values, is_value, kind, line_breaks, lone_first,
};
use super::{Row, agreed_width};
use crate::text::{Period, parse_period};

/// Header lines at most.
const HEADER_LINES: usize = 6;

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

pub(super) fn first_data(rows: &[Row], numeric: &[bool]) -> usize {
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

fn names_numbers(row: &[String], numeric: &[bool]) -> bool {
    let in_numbers = row
        .iter()
        .zip(numeric)
        .any(|(c, n)| *n && !c.trim().is_empty());
    in_numbers && filled(row) > 1
}

/// A sub-heading may stand right below the header: a row with nothing but its first cell, under a row that names the
/// columns of numbers and the first column too. It is data.
pub(super) fn with_sub_heading(rows: &[Row], first: usize, numeric: &[bool]) -> usize {
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
pub(super) fn header_rows(
    rows: &[Row],
    first_data: usize,
    numeric: &[bool],
) -> std::ops::Range<usize> {
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
pub(super) fn names(parts: &[Row], width: usize, carry: bool) -> Vec<String> {
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
