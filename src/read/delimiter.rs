//! Which dialect a text is written in, decided from its first records: how evenly it splits them.

use super::choices::{Choices, DELIMITERS, NO_DELIMITER, QuoteChoice};
use super::decision::{Alternative, Change, Decision};
use super::dialect::Dialect;
use super::layout::Row;
use super::records::{Record, Records};
use crate::diagnostic::{Coded, Error, InOrder};

/// Records looked at.
pub(super) const RECORDS: usize = 500;

/// The first records under a dialect. A last record that the head may have cut off is left out.
pub(super) fn records(text: &[u8], dialect: Dialect, whole: bool) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut each = |r: Record<'_>| {
        if rows.len() < RECORDS {
            rows.push((r.line, r.cells().collect()));
        }
        Ok(())
    };
    let mut parser = Records::new(dialect);
    // An unclosed quote is reported when the file is read; here it only ends the look.
    if parser.push(text, &mut each).is_ok() && whole {
        drop(parser.finish(&mut each));
    }
    rows
}

/// Why there is no record: a mark that never closes, a line longer than the head, or nothing at all.
pub(super) fn why_nothing(text: &[u8], dialect: Dialect, whole: bool) -> Error {
    let mut each = |_: Record<'_>| Ok(());
    let mut parser = Records::new(dialect);
    let read = parser.push(text, &mut each);
    if !whole {
        return Error::new("read.record_too_long").with("limit", text.len());
    }
    let read = read.and_then(|()| parser.finish(&mut each));
    read.err().unwrap_or_else(|| Error::new("read.empty"))
}

/// How well a delimiter fits.
struct Score {
    dialect: Dialect,
    code: &'static str,
    permille: u32,
    fields: usize,
}

/// Finds the dialect of a text, with the decisions that led to it. `named` is the delimiter of a line `sep=;`.
pub(super) fn find(
    text: &[u8],
    whole: bool,
    named: Option<u8>,
    choices: &Choices,
) -> (Dialect, Vec<Decision>) {
    let mut scored: Vec<Score> = DELIMITERS
        .iter()
        .map(|(byte, code)| {
            let mut dialect = quoting(text, *byte, choices);
            let (mut permille, mut fields) = score(&records(text, dialect, whole));
            // Quotation marks inside cells that are not doubled: when that explains the lines better.
            let lenient = Dialect {
                lenient: true,
                escape: None,
                ..dialect
            };
            if dialect.quote.is_some() && permille < 1000 {
                let (better, width) = score(&records(text, lenient, whole));
                if better > permille {
                    (dialect, permille, fields) = (lenient, better, width);
                }
            }
            // Words are set apart by blanks as well: a blank is the delimiter only where the lines agree.
            if *byte == b' ' && permille < 950 {
                permille = 0;
            }
            Score {
                dialect,
                code,
                permille,
                fields,
            }
        })
        .collect();
    scored.order_by_key(|s| std::cmp::Reverse(s.permille));
    let best = scored.first().filter(|s| s.permille > 0);
    let chosen = choices.delimiter();
    let wanted = chosen.or(named);
    let dialect = match (wanted, best) {
        (Some(NO_DELIMITER), _) => Dialect {
            quote: None,
            ..Dialect::plain(NO_DELIMITER)
        },
        (Some(delimiter), _) => scored
            .iter()
            .find(|s| s.dialect.delimiter == delimiter)
            .map_or_else(|| quoting(text, delimiter, choices), |s| s.dialect),
        (None, Some(best)) => best.dialect,
        (None, None) => quoting(text, b',', choices),
    };
    let of_dialect = scored
        .iter()
        .find(|s| s.dialect.delimiter == dialect.delimiter && s.permille > 0);
    let value = of_dialect.map_or("none", |s| s.code);
    let because = match (chosen, named, of_dialect) {
        (Some(_), _, _) => Coded::new("choice.by_user"),
        (None, Some(_), _) => Coded::new("read.delimiter_named"),
        (None, None, Some(s)) => Coded::new("read.delimiter_fits")
            .with("fields", s.fields)
            .with(
                "percent",
                format!("{}.{}", s.permille / 10, s.permille % 10),
            ),
        (None, None, None) => Coded::new("read.delimiter_none"),
    };
    let none = Alternative {
        value: "none".into(),
        score: 0,
    };
    let alternatives = scored
        .iter()
        .map(|s| Alternative {
            value: s.code.into(),
            score: s.permille,
        })
        .chain([none])
        .filter(|a| a.value != value);
    let delimiter = Decision {
        alternatives: alternatives.collect(),
        change: Some(Change::OneOf),
        chosen: chosen.is_some(),
        ..Decision::new("delimiter", value, because)
    };
    (dialect, vec![delimiter, quotes(dialect, choices)])
}

/// The quotes in words.
fn quotes(dialect: Dialect, choices: &Choices) -> Decision {
    let value = match dialect.quote {
        Some(b'\'') => "single",
        Some(_) => "double",
        None => "none",
    };
    let chosen = choices.quote().is_some();
    let because = if chosen {
        Coded::new("choice.by_user")
    } else if dialect.lenient {
        Coded::new("read.quote_odd")
    } else if dialect.escape.is_some() {
        Coded::new("read.quote_escaped")
    } else if value == "single" {
        Coded::new("read.quote_single")
    } else {
        Coded::new("read.quote_usual")
    };
    let others = ["double", "single", "none"].into_iter();
    Decision {
        alternatives: others
            .filter(|v| *v != value)
            .map(|v| Alternative {
                value: v.into(),
                score: 0,
            })
            .collect(),
        change: Some(Change::OneOf),
        chosen,
        ..Decision::new("quote", value, because)
    }
}

/// Which quotes stand around cells under a delimiter.
fn quoting(text: &[u8], delimiter: u8, choices: &Choices) -> Dialect {
    let plain = Dialect::plain(delimiter);
    let double = wrapped(text, delimiter, b'"');
    let single = wrapped(text, delimiter, b'\'');
    let quote = match choices.quote() {
        Some(QuoteChoice::Mark(quote)) => Some(quote),
        Some(QuoteChoice::None) => None,
        None if single.cells > 1 && single.cells > 2 * double.cells => Some(b'\''),
        None => Some(b'"'),
    };
    let seen = match quote {
        Some(b'\'') => single,
        Some(_) => double,
        None => Wrapped::default(),
    };
    Dialect {
        quote,
        escape: (seen.escaped > 0 && seen.doubled == 0).then_some(b'\\'),
        padded: seen.padded > 0 && delimiter != b' ',
        lenient: seen.odd > 0 && seen.escaped == 0,
        ..plain
    }
}

/// How a quotation mark is used.
#[derive(Default)]
struct Wrapped {
    /// Cells that begin with it.
    cells: usize,
    /// Of them: after blanks.
    padded: usize,
    /// Backslash in front, more text behind.
    escaped: usize,
    /// Two of them inside a cell.
    doubled: usize,
    /// One of them inside a quoted cell, with text behind.
    odd: usize,
}

fn wrapped(text: &[u8], delimiter: u8, quote: u8) -> Wrapped {
    let mut found = Wrapped::default();
    let borders = |b: Option<&u8>| b.is_none_or(|b| *b == delimiter || matches!(b, b'\n' | b'\r'));
    // One walk beside the other: looking for the end of each cell anew would take hours where no cell ends.
    let mut closing = memchr::memchr_iter(quote, text)
        .filter(|at| borders(text.get(at + 1)))
        .peekable();
    let mut closes_at = 0;
    for at in memchr::memchr_iter(quote, text) {
        let before = text.get(..at).unwrap_or_default();
        let next = text.get(at + 1);
        let blanks = before.iter().rev().take_while(|b| **b == b' ').count();
        let opens = borders(before.iter().rev().nth(blanks));
        if opens && at >= closes_at {
            // A cell begins: it counts when the mark closes in front of a border as well.
            while closing.next_if(|end| *end <= at).is_some() {}
            if let Some(end) = closing.peek() {
                found.cells += 1;
                found.padded += usize::from(blanks > 0 && delimiter != b' ');
                closes_at = end + 1;
            }
        }
        let text_follows = !borders(next);
        found.escaped += usize::from(before.last() == Some(&b'\\') && text_follows);
        let second = before.last() == Some(&quote) && !opens;
        found.doubled += usize::from(second && text_follows);
        let alone = !opens && !second && next != Some(&quote) && before.last() != Some(&b'\\');
        found.odd += usize::from(alone && text_follows && at < closes_at);
    }
    found
}

/// How well a delimiter fits: the share of records with the commonest number of fields, in per mille; a header of
/// another width (but one) costs 300; a single column is no evidence at all.
fn score(rows: &[Row]) -> (u32, usize) {
    let widths: Vec<usize> = rows.iter().map(|r| r.1.len()).collect();
    let commonest = widths
        .iter()
        .copied()
        .max_by_key(|w| (widths.iter().filter(|x| *x == w).count(), *w))
        .unwrap_or(1);
    if commonest < 2 || rows.is_empty() {
        return (0, 1);
    }
    let same = widths.iter().filter(|w| **w == commonest).count();
    let share = u32::try_from(same * 1000 / widths.len()).unwrap_or(0);
    // A decimal comma splits data but not the names above: a first row of another width speaks against the delimiter,
    // unless it is a title (a single cell).
    let first = widths.first().copied().unwrap_or(1);
    let penalty = if first == commonest || first == 1 {
        0
    } else {
        300
    };
    (share.saturating_sub(penalty).max(1), commonest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<Vec<String>> {
        let (dialect, _) = find(text.as_bytes(), true, None, &Choices::default());
        let rows = records(text.as_bytes(), dialect, true);
        rows.into_iter().map(|r| r.1).collect()
    }

    #[test]
    fn single_quotes_and_escapes() {
        let rows = cells("'a, b','c'\n'it''s','2'\n'x','y'\n");
        assert_eq!(rows[0], ["a, b", "c"]);
        assert_eq!(rows[1], ["it's", "2"]);
        let rows = cells("\"a\",\"b\"\n\"say \\\"x, y\\\" now\",\"2\"\n\"p\",\"q\"\n");
        assert_eq!(rows[1], ["say \"x, y\" now", "2"]);
        let paths = cells("\"a\",\"b\"\n\"C:\\\",\"2\"\n\"D:\\\",\"3\"\n");
        assert_eq!(paths[1], ["C:\\", "2"]);
    }

    #[test]
    fn blanks_in_front_of_quotes_and_as_delimiter() {
        let rows = cells("a, b\n\"x, y\", \"1, 2\"\n\"z\", \"3\"\n");
        assert_eq!(rows[1], ["x, y", "1, 2"]);
        let rows = cells("Jahr   Wert\n2019     12\n2020    130\n  2021  14  \n");
        assert_eq!(
            rows,
            [
                ["Jahr", "Wert"],
                ["2019", "12"],
                ["2020", "130"],
                ["2021", "14"]
            ]
        );
    }

    #[test]
    fn quotes_inside_cells_that_nobody_doubled() {
        let rows = cells("'a','b'\n'Kids' Pullover','1'\n'it's, well','2'\n'x','3'\n");
        assert_eq!(rows[1], ["Kids' Pullover", "1"]);
        assert_eq!(rows[2], ["it's, well", "2"]);
        assert_eq!(rows[3], ["x", "3"]);
    }

    #[test]
    fn sentences_are_not_split_at_blanks() {
        let (dialect, decisions) = find(
            b"Ein Satz mit Worten\nNoch einer, kurz\nUnd\n",
            true,
            None,
            &Choices::default(),
        );
        assert_ne!(dialect.delimiter, b' ');
        assert_ne!(decisions[0].value, "blank");
    }
}
