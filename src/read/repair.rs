//! Records that a spreadsheet program has mangled: it took each line for cells split at commas, and quoted what contained
//! quotation marks. `"a;""b"";1",5;2,0` was `a;"b";1,5;2,0`. Joining the cells gives the line back.

use super::delimiter;
use super::dialect::Dialect;
use super::layout::Row;
use super::records::{Record, Records};
use crate::diagnostic::Result;
use serde::{Deserialize, Serialize};

/// How the line is put together and split again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Repair {
    /// What the program split at.
    pub outer: Dialect,
    /// What really stands between the cells.
    pub inner: Dialect,
}

/// One record as parsed anew: its cells one after another, and where each ends.
pub(super) type Split = (Vec<u8>, Vec<usize>);

impl Repair {
    /// The record that was meant.
    pub(super) fn mend(self, record: &Record<'_>) -> Result<Split> {
        let mut cells: Vec<&[u8]> = record.bytes().collect();
        // The program filled short lines up with empty cells.
        while cells.len() > 1 && cells.last().is_some_and(|c| c.is_empty()) {
            cells.pop();
        }
        let line = cells.join(&self.outer.delimiter);
        let mut split: Split = (Vec::new(), Vec::new());
        let mut each = |r: Record<'_>| {
            let before = split.0.len();
            split.0.extend_from_slice(r.fields);
            split.1.extend(r.ends.iter().map(|e| before + e));
            Ok(())
        };
        let mut parser = Records::new(self.inner);
        parser.push(&line, &mut each)?;
        parser.finish(&mut each)?;
        Ok(split)
    }
}

/// The first records as they were meant.
pub(super) fn records(text: &[u8], repair: Repair, whole: bool) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut each = |r: Record<'_>| {
        if rows.len() < delimiter::RECORDS {
            let (fields, ends) = repair.mend(&r)?;
            let mended = Record {
                fields: &fields,
                ends: &ends,
                ..r
            };
            rows.push((mended.line, mended.cells().collect()));
        }
        Ok(())
    };
    let mut parser = Records::new(repair.outer);
    if parser.push(text, &mut each).is_ok() && whole {
        drop(parser.finish(&mut each));
    }
    rows
}

/// Recognises mangled records: nearly all lines begin with a quote, and joined and split again they have one width.
pub(super) fn find(text: &[u8], whole: bool) -> Option<Repair> {
    for outer in [b',', b';'] {
        let outer = Dialect::plain(outer);
        let rows = delimiter::records(text, outer, whole);
        let quoted = quoted_lines(text, outer.delimiter);
        if rows.len() < 3 || quoted * 10 < rows.len() * 9 {
            continue;
        }
        for inner in [b';', b'\t', b','] {
            let repair = Repair {
                outer,
                inner: Dialect::plain(inner),
            };
            // The first cell is most of a line, not a text with a semicolon in it.
            let full = rows.iter().filter(|r| holds(r, inner)).count();
            if full * 10 >= rows.len() * 9 && agrees(text, repair) {
                return Some(repair);
            }
        }
    }
    None
}

/// Lines that begin with a quoted cell which ends at a delimiter or at the line's end.
fn quoted_lines(text: &[u8], outer: u8) -> usize {
    let wholly = |line: &&[u8]| {
        let Some(mut rest) = line.strip_prefix(b"\"") else {
            return false;
        };
        while let Some(at) = memchr::memchr(b'"', rest) {
            match rest.get(at + 1) {
                Some(b'"') => rest = rest.get(at + 2..).unwrap_or_default(),
                next => return next.is_none_or(|b| *b == outer),
            }
        }
        false
    };
    let lines = text.split(|b| matches!(b, b'\n' | b'\r'));
    lines.filter(wholly).count()
}

fn holds(row: &Row, inner: u8) -> bool {
    let first = row.1.first().map_or("", String::as_str);
    first.bytes().filter(|b| *b == inner).count() >= 2
}

fn agrees(text: &[u8], repair: Repair) -> bool {
    let mut widths = Vec::new();
    let mut each = |r: Record<'_>| {
        if widths.len() < 200 {
            widths.push(repair.mend(&r)?.1.len());
        }
        Ok(())
    };
    // The last record may be cut off.
    drop(Records::new(repair.outer).push(text, &mut each));
    let Some(first) = widths.first().copied() else {
        return false;
    };
    let same = widths.iter().filter(|w| **w == first).count();
    first >= 3 && same * 20 >= widths.len() * 19
}

#[cfg(test)]
mod tests {
    use super::*;

    const MANGLED: &str = "\"ZEIT;\"\"RAUM\"\";\"\"A\"\";\"\"B\"\"\",,\n\"2012;\"\"01\"\";1439\",00;261,00\n\"2012;\"\"02\"\";50\",00;3,0\n\"2012;\"\"03\"\";7\",00;1,00\n";

    #[test]
    fn the_line_comes_back() {
        let repair = find(MANGLED.as_bytes(), true).unwrap();
        let rows = records(MANGLED.as_bytes(), repair, true);
        let rows: Vec<_> = rows.into_iter().map(|r| r.1).collect();
        assert_eq!(rows[0], ["ZEIT", "RAUM", "A", "B"]);
        assert_eq!(rows[1], ["2012", "01", "1439,00", "261,00"]);
        assert_eq!(rows[2], ["2012", "02", "50,00", "3,0"]);
    }

    #[test]
    fn ordinary_files_are_left_alone() {
        for text in [
            "a;b;c\n1;2;3\n4;5;6\n7;8;9\n",
            "\"a\",\"b\"\n\"x; y; z\",\"1\"\n\"p\",\"2\"\n\"q\",\"3\"\n",
            "\"a\";\"b\";\"c\"\n\"1\";\"2\";\"3\"\n\"4\";\"5\";\"6\"\n",
        ] {
            assert_eq!(find(text.as_bytes(), true), None, "{text}");
        }
    }
}
