//! Looks at the head of a file: is it a table at all, how is it encoded, what separates its cells, has it a header?

use super::choices::Choices;
use super::decision::Decision;
use super::delimiter;
use super::dialect::Dialect;
use super::head::{encoding, header, line_end, offered};
use super::layout::{self, Layout, Row};
use super::repair::{self, Repair};
use crate::diagnostic::{Coded, Error, Place, Result};
use crate::text::{Detected, Encoding, NotationDecision, detect};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// How the file is to be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// Encoding of the file.
    pub encoding: Encoding,
    /// The byte order mark to skip, in bytes.
    pub bom: u8,
    /// Delimiter and quotes.
    pub dialect: Dialect,
    /// Mangled records are put together again.
    pub repair: Option<Repair>,
    /// Rows become columns.
    pub transpose: bool,
    /// Where the table stands.
    pub layout: Layout,
    /// Last line of data, where the user said so.
    pub last_line: Option<u64>,
    /// Of a workbook: how the numbers of each column are written, decided by what was stored.
    pub stored: Option<Vec<NotationDecision>>,
    /// What the user decided.
    pub choices: Choices,
    /// The decisions in words.
    pub decisions: Vec<Decision>,
}

impl Reading {
    /// Ranges of the file can be read apart from one another.
    pub(super) fn divisible(&self) -> bool {
        let untidy = self.dialect.untidy();
        !(self.encoding.is_wide() || untidy || self.transpose || self.stored.is_some())
    }
}

/// Columns at most: as many as a sheet of a workbook has.
pub(super) const MAX_COLUMNS: usize = 16_384;

/// First bytes of files that are no text table, with the code of what they are.
const MAGIC: [(&[u8], &str); 9] = [
    (b"\x89PNG", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF8", "gif"),
    (b"%PDF", "pdf"),
    (b"PK\x03\x04", "zip"),
    (b"\xd0\xcf\x11\xe0", "ole"),
    (b"\x1f\x8b", "gzip"),
    (b"SQLite format 3", "sqlite"),
    (b"{\\rtf", "rtf"),
];

/// Decides how a file is read from its first bytes (64 KiB or more, or the whole file; `size` is that of the file).
/// What the user chose is not decided again.
///
/// # Errors
/// `read.empty`, `read.not_a_table` (with what it is), `read.nul_bytes`, `read.html`; `read.record_too_long` and
/// `read.unclosed_quote` where not even the first record ends; `read.too_many_columns`, `read.too_large_to_transpose`.
pub fn sniff(head: &[u8], size: u64, choices: &Choices) -> Result<Reading> {
    let whole = head.len() as u64 >= size;
    let detected = detect(head, whole);
    refuse(head, size, detected)?;
    let used = match choices.encoding() {
        // A byte order mark of another encoding is none.
        Some(encoding) if encoding != detected.encoding => Detected {
            encoding,
            bom: 0,
            because: "choice.by_user",
        },
        _ => detected,
    };
    let text = decoded(head, used, whole);
    let text = text.as_bytes();
    let mut decisions = vec![encoding(used, detected, head, choices), line_end(text)];

    let named = separator_line(text);
    let (front_lines, front_bytes) = front_matter(text);
    let table = text.get(front_bytes..).unwrap_or_default();
    let (mut dialect, found) = delimiter::find(table, whole, named, choices);
    decisions.extend(found);
    let mangled = repair::find(text, whole);
    let repair = mangled.filter(|_| choices.says("repair") == Some(true));
    if let Some(repair) = repair {
        dialect = repair.outer;
        let code = super::choices::delimiter_code(repair.inner.delimiter);
        let delimiter = decisions.iter_mut().find(|d| d.what == "delimiter");
        if let (Some(delimiter), Some(code)) = (delimiter, code) {
            code.clone_into(&mut delimiter.value);
            delimiter.because = Coded::new("read.repaired");
            delimiter.alternatives.clear();
            delimiter.change = None;
        }
    }
    if mangled.is_some() {
        decisions.push(offered("repair", choices, "read.mangled", 900));
    }
    let rows = match repair {
        Some(repair) => repair::records(text, repair, whole),
        None => delimiter::records(text, dialect, whole),
    };
    let front = u64::from(named.is_some()).max(front_lines);
    let mut rows: Vec<Row> = rows.into_iter().filter(|r| r.0 > front).collect();
    let transpose = choices.says("transpose") == Some(true);
    if transpose {
        if !whole {
            return Err(Error::new("read.too_large_to_transpose").with("limit", head.len()));
        }
        rows = layout::transposed(&rows)?;
    }
    if rows.is_empty() {
        return Err(delimiter::why_nothing(text, dialect, whole));
    }
    let other = header_of_another_dialect(&mut rows, dialect);
    refuse_width(&rows)?;
    let layout = layout::find(&rows, choices);
    if choices.is_empty() && is_prose(&rows, &layout) {
        return Err(Error::new("read.not_a_table").with("kind", "text"));
    }
    decisions.extend(header(&layout, choices));
    if let (Some(line), Some(header)) = (other, decisions.iter_mut().find(|d| d.what == "header"))
        && layout.header.contains(&line)
    {
        header.because = Coded::new("read.header_other_delimiter")
            .with("first", line)
            .with("fields", layout.names.len());
    }
    if whole {
        let turned = !transpose && layout::looks_transposed(&rows);
        let (code, score) = if turned {
            ("read.looks_transposed", 900)
        } else {
            ("read.rows_are_rows", 0)
        };
        decisions.push(offered("transpose", choices, code, score));
    }
    Ok(Reading {
        encoding: used.encoding,
        bom: used.bom,
        dialect,
        repair,
        transpose,
        layout,
        last_line: choices.last_line(),
        stored: None,
        choices: choices.clone(),
        decisions,
    })
}

/// A line of one cell right above rows that agree on their width, which another delimiter splits into exactly as many
/// cells: the header, written with that delimiter. Returns its line.
fn header_of_another_dialect(rows: &mut [Row], dialect: Dialect) -> Option<u64> {
    let width = rows.iter().rev().take(20).map(|r| r.1.len()).min()?;
    let first = rows.iter().position(|r| r.1.len() == width)?;
    let agree = rows.iter().skip(first).all(|r| r.1.len() == width);
    let (line, cells) = rows.get_mut(first.checked_sub(1)?)?;
    let ([text], 3.., true) = (cells.as_slice(), width, agree) else {
        return None;
    };
    let others = super::choices::DELIMITERS.iter().map(|(byte, _)| *byte);
    let others = others.filter(|byte| *byte != dialect.delimiter);
    let split = others
        .map(|byte| delimiter::records(text.as_bytes(), Dialect::plain(byte), true))
        .find(|found| matches!(found.as_slice(), [(_, row)] if row.len() == width))?;
    *cells = split.into_iter().next()?.1;
    Some(*line)
}

/// Lines and bytes of a description in front of the table, between two lines of dashes (CSVY).
fn front_matter(text: &[u8]) -> (u64, usize) {
    let (mut lines, mut bytes) = (0, 0);
    for line in text.split_inclusive(|b| *b == b'\n') {
        lines += 1;
        bytes += line.len();
        let dashes = matches!(line.trim_ascii_end(), b"---" | b"...");
        match (lines, dashes) {
            (1, false) | (200.., _) => break,
            (2.., true) => return (lines, bytes),
            _ => {}
        }
    }
    (0, 0)
}

/// Running text: one column of sentences, without any number or period in it.
fn is_prose(rows: &[Row], layout: &Layout) -> bool {
    let filled = || {
        let cells = rows.iter().filter_map(|r| r.1.first());
        cells.filter(|c| !c.trim().is_empty())
    };
    let words: usize = filled().map(|c| c.split_whitespace().count()).sum();
    layout.names.len() == 1 && layout.numeric != [true] && words > 3 * filled().count()
}

/// The delimiter that a first line `sep=;` names.
fn separator_line(text: &[u8]) -> Option<u8> {
    let line = text.split(|b| matches!(b, b'\n' | b'\r')).next()?;
    let line = line
        .strip_prefix(b"\"")
        .and_then(|l| l.strip_suffix(b"\""))
        .unwrap_or(line);
    match line {
        [s, e, p, b'=', delimiter] if [*s, *e, *p].eq_ignore_ascii_case(b"sep") => {
            let known = super::choices::DELIMITERS.iter();
            known.map(|(byte, _)| *byte).find(|byte| byte == delimiter)
        }
        _ => None,
    }
}

/// The head as text. A character that the end of the head cuts off is left out.
fn decoded(head: &[u8], detected: Detected, whole: bool) -> Cow<'_, str> {
    let bytes = head.get(usize::from(detected.bom)..).unwrap_or_default();
    if detected.encoding == Encoding::Utf8 && !whole {
        let valid = match std::str::from_utf8(bytes) {
            Ok(text) => return Cow::Borrowed(text),
            Err(e) if e.error_len().is_some() => bytes.len(),
            Err(e) => e.valid_up_to(),
        };
        return Encoding::Utf8.decode(bytes.get(..valid).unwrap_or_default());
    }
    detected.encoding.decode(bytes)
}

/// Refuses tables wider than any sheet.
pub(super) fn refuse_width(rows: &[Row]) -> Result<()> {
    let columns = rows.iter().map(|r| r.1.len()).max().unwrap_or(0);
    if columns > MAX_COLUMNS {
        return Err(Error::new("read.too_many_columns")
            .with("columns", columns)
            .with("limit", MAX_COLUMNS));
    }
    Ok(())
}

fn refuse(head: &[u8], size: u64, detected: Detected) -> Result<()> {
    if size == 0 || head.is_empty() {
        return Err(Error::new("read.empty"));
    }
    for (magic, kind) in MAGIC {
        if head.starts_with(magic) {
            return Err(Error::new("read.not_a_table").with("kind", kind));
        }
    }
    // Single zero bytes are shown in their cells; many of them are no text.
    let zeros = memchr::memchr_iter(0, head).count();
    if let (Some(at), false) = (memchr::memchr(0, head), detected.encoding.is_wide())
        && zeros * 100 > head.len()
    {
        return Err(Error::new("read.nul_bytes").at(Place {
            byte: Some(at as u64),
            ..Place::default()
        }));
    }
    let content = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
    let start: Vec<u8> = content
        .iter()
        .skip_while(|b| b.is_ascii_whitespace())
        .take(14)
        .map(u8::to_ascii_lowercase)
        .collect();
    if start.starts_with(b"<!doctype html") || start.starts_with(b"<html") {
        return Err(Error::new("read.html"));
    }
    let opens = (
        start.first(),
        start.iter().skip(1).find(|b| !b.is_ascii_whitespace()),
    );
    if matches!(
        opens,
        (Some(b'{'), Some(b'"' | b'}')) | (Some(b'['), Some(b'{' | b'[' | b'"'))
    ) {
        return Err(Error::new("read.not_a_table").with("kind", "json"));
    }
    if start.starts_with(b"<?xml") {
        return Err(Error::new("read.not_a_table").with("kind", "xml"));
    }
    if head.iter().all(u8::is_ascii_whitespace) && head.len() as u64 >= size {
        return Err(Error::new("read.empty"));
    }
    Ok(())
}

/// The error for bytes that are no UTF-8, with the line (counted from `first_line`) and the byte.
pub(super) fn encoding_error(text: &[u8], at: usize, first_line: u64) -> Error {
    let before = text.get(..at).unwrap_or_default();
    let breaks = memchr::memchr_iter(b'\n', before).count() as u64;
    let byte = text.get(at).copied().unwrap_or_default();
    Error::new("read.encoding")
        .with("byte", format!("{byte:#04x}"))
        .at(Place::line(first_line + breaks))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn look(text: &str) -> Result<Reading> {
        sniff(text.as_bytes(), text.len() as u64, &Choices::default())
    }

    fn decided<'a>(r: &'a Reading, what: &str) -> &'a str {
        &r.decisions.iter().find(|d| d.what == what).unwrap().value
    }

    #[test]
    fn semicolons_win_over_decimal_commas() {
        let r = look("a;b;c\nx;1,5;2,5\ny;2,5;3,5\n").unwrap();
        assert_eq!(decided(&r, "delimiter"), "semicolon");
        assert_eq!(r.layout.names, ["a", "b", "c"]);
    }

    #[test]
    fn quoted_commas_do_not_count() {
        let r = look("\"a\",\"b\"\n\"x\",\"1,5\"\n\"y\",\"2,5\"\n").unwrap();
        assert_eq!(decided(&r, "delimiter"), "comma");
        assert_eq!(r.layout.names.len(), 2);
    }

    #[test]
    fn bom_is_seen_and_skipped() {
        let r = look("\u{feff}a\tb\n1\t2\n").unwrap();
        assert_eq!((r.bom, decided(&r, "encoding")), (3, "utf-8-bom"));
        assert_eq!(r.layout.names, ["a", "b"]);
        assert_eq!(decided(&r, "delimiter"), "tab");
    }

    #[test]
    fn numbers_in_front_are_no_header() {
        let r = look("0\n0\n0\n").unwrap();
        assert_eq!((r.layout.data_line, decided(&r, "header")), (1, "none"));
        assert_eq!(r.layout.names, ["#1"]);
        assert_eq!(decided(&r, "delimiter"), "none");
    }

    #[test]
    fn refuses_what_is_no_table() {
        for (bytes, code) in [
            (&b""[..], "read.empty"),
            (b" \n\n", "read.empty"),
            (b"\x89PNG\r\n\x1a\n....", "read.not_a_table"),
            (b"PK\x03\x04....", "read.not_a_table"),
            (b"\0\0\0\0", "read.nul_bytes"),
            (b"<!DOCTYPE html><p>", "read.html"),
        ] {
            let error = sniff(bytes, bytes.len() as u64, &Choices::default()).unwrap_err();
            assert_eq!(error.code(), code);
        }
    }

    #[test]
    fn a_character_cut_by_the_head_is_fine() {
        let text = "a;b\nMü".as_bytes();
        assert!(sniff(&text[..text.len() - 1], 1000, &Choices::default()).is_ok());
        let whole = sniff(
            &text[..text.len() - 1],
            text.len() as u64 - 1,
            &Choices::default(),
        )
        .unwrap();
        assert_eq!(whole.encoding, Encoding::Windows1252);
    }

    #[test]
    fn latin_files_show_the_line_that_says_so() {
        let r = sniff(b"a;b\nM\xfcnster;1\n", 14, &Choices::default()).unwrap();
        assert_eq!(r.encoding, Encoding::Windows1252);
        assert_eq!(r.decisions[0].line, Some(2));
    }

    #[test]
    fn a_table_on_its_side_is_suspected_and_turned_when_asked() {
        let text =
            "Name;Nord;S\u{fc}d;Ost\nStand;alt;neu;neu\nEinwohner;10;20;30\nFl\u{e4}che;1,5;2;3\n";
        let r = look(text).unwrap();
        let decision = r.decisions.iter().find(|d| d.what == "transpose").unwrap();
        assert_eq!(decision.value, "no");
        assert_eq!(decision.because.code, "read.looks_transposed");
        let mut choices = Choices::default();
        choices.set("transpose", "yes").unwrap();
        let turned = sniff(text.as_bytes(), text.len() as u64, &choices).unwrap();
        assert_eq!(
            turned.layout.names,
            ["Name", "Stand", "Einwohner", "Fl\u{e4}che"]
        );
        let upright = look("Gebiet;2019;2020;2021\nNord;11;12;13\nS\u{fc}d;13;14;15\n").unwrap();
        let decision = upright
            .decisions
            .iter()
            .find(|d| d.what == "transpose")
            .unwrap();
        assert_eq!(decision.because.code, "read.rows_are_rows");
    }

    #[test]
    fn a_first_line_may_name_the_delimiter() {
        let r = look("sep=,\na,b;c\n1,2;3\n4,5;6\n").unwrap();
        assert_eq!(decided(&r, "delimiter"), "comma");
        assert_eq!(r.layout.names, ["a", "b;c"]);
        assert_eq!(r.decisions[2].because.code, "read.delimiter_named");
    }

    #[test]
    fn titles_and_several_header_lines() {
        let r = look("Tabelle 1\nBev\u{f6}lkerung;;;\n;Geschlecht;Geschlecht;Geschlecht\n;m\u{e4}nnlich;weiblich;Insgesamt\n2019;1;2;3\n2020;4;-;6\n2021;7;8;9\n").unwrap();
        assert_eq!(
            r.layout.names,
            [
                "",
                "Geschlecht | m\u{e4}nnlich",
                "Geschlecht | weiblich",
                "Geschlecht | Insgesamt"
            ]
        );
        assert_eq!((r.layout.data_line, r.layout.title.len()), (5, 2));
        let years = look("Gebiet;2019;2020\nNord;11;12\nS\u{fc}d;13;14\nOst;15;16\n").unwrap();
        assert_eq!(years.layout.names, ["Gebiet", "2019", "2020"]);
    }
}
