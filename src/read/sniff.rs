//! Looks at the head of a file: is it a table at all, how is it encoded, what separates its cells, has it a header?

use super::layout::{self, Layout, Note, Row};
use super::records::{Record, Records};
use crate::diagnostic::{Coded, Error, Place, Result};
use crate::text::{Detected, Encoding, detect};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// Another value a decision could have had, with its score (higher is better, 1000 is perfect).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alternative {
    /// Code of the value.
    pub value: String,
    /// Score.
    pub score: u32,
}

/// One decision about the file: what, which value, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// Code of the question: `encoding`, `delimiter`, `line_end`, `header`.
    pub what: String,
    /// Code of the answer.
    pub value: String,
    /// The evidence.
    pub because: Coded,
    /// The line that shows it.
    pub line: Option<u64>,
    /// What else was considered.
    pub alternatives: Vec<Alternative>,
}

/// How the file is to be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// Encoding of the file.
    pub encoding: Encoding,
    /// The byte order mark to skip, in bytes.
    pub bom: u8,
    /// The delimiter.
    pub delimiter: u8,
    /// Line at which data begins; title and header stand above.
    pub data_line: u64,
    /// Names of the columns.
    pub names: Vec<String>,
    /// Columns that hold numbers, as far as the head shows: what tells notes at the end from data.
    pub numeric: Vec<bool>,
    /// Title lines.
    pub title: Vec<Note>,
    /// The decisions in words.
    pub decisions: Vec<Decision>,
}

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

/// Candidates with the code of each, in order of preference at equal evidence.
const DELIMITERS: [(u8, &str); 4] = [
    (b';', "semicolon"),
    (b'\t', "tab"),
    (b'|', "pipe"),
    (b',', "comma"),
];

/// Records looked at.
const RECORDS: usize = 500;

/// Decides how a file is read from its first bytes (64 KiB or more, or the whole file; `size` is that of the file).
///
/// # Errors
/// `read.empty`, `read.not_a_table` (with what it is), `read.nul_bytes`, `read.html`.
pub fn sniff(head: &[u8], size: u64) -> Result<Reading> {
    let whole = head.len() as u64 >= size;
    let detected = detect(head, whole);
    refuse(head, size, detected)?;
    let text = decoded(head, detected, whole);
    let text = text.as_bytes();
    let mut decisions = vec![encoding(detected, head), line_end(text)];

    let mut scored: Vec<(u32, usize, &str, u8)> = DELIMITERS
        .iter()
        .map(|(byte, name)| {
            let (score, fields) = score(&records(text, *byte, whole));
            (score, fields, *name, *byte)
        })
        .collect();
    scored.sort_by_key(|s| std::cmp::Reverse(s.0));
    let (score, fields, name, delimiter) = scored.first().copied().unwrap_or((0, 1, "comma", b','));
    let (value, because) = if score == 0 {
        ("none", Coded::new("read.delimiter_none"))
    } else {
        let because = Coded::new("read.delimiter_fits")
            .with("fields", fields)
            .with("permille", score);
        (name, because)
    };
    decisions.push(Decision {
        what: "delimiter".into(),
        value: value.into(),
        because,
        line: None,
        alternatives: scored
            .iter()
            .filter(|s| s.0 > 0 && s.2 != value)
            .map(|s| Alternative {
                value: s.2.into(),
                score: s.0,
            })
            .collect(),
    });

    let rows = records(text, delimiter, whole);
    if rows.is_empty() {
        return Err(Error::new("read.empty"));
    }
    let layout = layout::find(&rows);
    decisions.extend(header(&layout));
    Ok(Reading {
        encoding: detected.encoding,
        bom: detected.bom,
        delimiter,
        data_line: layout.data_line,
        names: layout.names,
        numeric: layout.numeric,
        title: layout.title,
        decisions,
    })
}

/// The head as text. A character that the end of the head cuts off is left out.
fn decoded(head: &[u8], detected: Detected, whole: bool) -> Cow<'_, str> {
    let bytes = head.get(usize::from(detected.bom)..).unwrap_or_default();
    if detected.encoding == Encoding::Utf8 && !whole {
        let valid = match std::str::from_utf8(bytes) {
            Ok(text) => return Cow::Borrowed(text),
            Err(e) => e.valid_up_to(),
        };
        return Encoding::Utf8.decode(bytes.get(..valid).unwrap_or_default());
    }
    detected.encoding.decode(bytes)
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
    if let (Some(at), false) = (memchr::memchr(0, head), detected.encoding.is_wide()) {
        return Err(Error::new("read.nul_bytes").at(Place {
            byte: Some(at as u64),
            ..Place::default()
        }));
    }
    let start: Vec<u8> = head
        .iter()
        .skip_while(|b| b.is_ascii_whitespace())
        .take(14)
        .map(u8::to_ascii_lowercase)
        .collect();
    if start.starts_with(b"<!doctype html") || start.starts_with(b"<html") {
        return Err(Error::new("read.html"));
    }
    if head.iter().all(u8::is_ascii_whitespace) && head.len() as u64 >= size {
        return Err(Error::new("read.empty"));
    }
    Ok(())
}

fn encoding(detected: Detected, head: &[u8]) -> Decision {
    let value = match (detected.encoding, detected.bom) {
        (Encoding::Utf8, 3) => "utf-8-bom",
        (encoding, _) => encoding.code(),
    };
    // The first byte that is no UTF-8 shows why it is another encoding.
    let line = match detected.because {
        "read.no_utf8" | "read.latin_guess" => std::str::from_utf8(head).err().map(|e| {
            let before = head.get(..e.valid_up_to()).unwrap_or_default();
            memchr::memchr_iter(b'\n', before).count() as u64 + 1
        }),
        _ => None,
    };
    Decision {
        what: "encoding".into(),
        value: value.into(),
        because: Coded::new(detected.because),
        line,
        alternatives: Vec::new(),
    }
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

fn line_end(text: &[u8]) -> Decision {
    let lf = memchr::memchr_iter(b'\n', text).count();
    let cr = memchr::memchr_iter(b'\r', text).count();
    let crlf = memchr::memmem::find_iter(text, b"\r\n").count();
    let (lf, cr) = (lf - crlf, cr - crlf);
    let value = match (lf > 0, cr > 0, crlf > 0) {
        (_, false, false) => "lf",
        (false, true, false) => "cr",
        (false, false, true) => "crlf",
        _ => "mixed",
    };
    Decision {
        what: "line_end".into(),
        value: value.into(),
        because: Coded::new("read.line_ends")
            .with("lf", lf)
            .with("cr", cr)
            .with("crlf", crlf),
        line: None,
        alternatives: Vec::new(),
    }
}

/// The first records under a delimiter. A last record that the head may have cut off is left out.
fn records(text: &[u8], delimiter: u8, whole: bool) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut each = |r: Record<'_>| {
        if rows.len() < RECORDS {
            let mut from = 0;
            let cells = r.ends.iter().map(|end| {
                let cell = r.fields.get(from..*end).unwrap_or_default();
                from = *end;
                String::from_utf8_lossy(cell).into_owned()
            });
            rows.push((r.line, cells.collect()));
        }
        Ok(())
    };
    let mut parser = Records::new(delimiter);
    // An unclosed quote is reported when the file is read; here it only ends the look.
    if parser.push(text, &mut each).is_ok() && whole {
        drop(parser.finish(&mut each));
    }
    rows
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

/// What was found of title and header, as decisions.
fn header(layout: &Layout) -> Vec<Decision> {
    let decision = |what: &str, value: &str, because: Coded, line: Option<u64>| Decision {
        what: what.into(),
        value: value.into(),
        because,
        line,
        alternatives: Vec::new(),
    };
    let mut all = Vec::new();
    if let (Some(first), Some(last)) = (layout.title.first(), layout.title.last()) {
        let because = Coded::new("read.title_lines")
            .with("count", layout.title.len())
            .with("first", first.line)
            .with("last", last.line);
        all.push(decision("title", "lines", because, Some(first.line)));
    }
    let named = layout.names.iter().filter(|n| !n.is_empty()).count();
    let Some((first, last)) = layout.header.first().zip(layout.header.last()) else {
        let because = Coded::new("read.header_none").with("fields", layout.names.len());
        all.push(decision("header", "none", because, Some(layout.data_line)));
        return all;
    };
    let (value, code) = if first == last {
        ("one_line", "read.header_words")
    } else {
        ("several_lines", "read.header_lines")
    };
    let because = Coded::new(code)
        .with("words", named)
        .with("fields", layout.names.len())
        .with("first", first)
        .with("last", last);
    all.push(decision("header", value, because, Some(*first)));
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn look(text: &str) -> Result<Reading> {
        sniff(text.as_bytes(), text.len() as u64)
    }

    fn decided<'a>(r: &'a Reading, what: &str) -> &'a str {
        &r.decisions.iter().find(|d| d.what == what).unwrap().value
    }

    #[test]
    fn semicolons_win_over_decimal_commas() {
        let r = look("a;b;c\nx;1,5;2,5\ny;2,5;3,5\n").unwrap();
        assert_eq!(decided(&r, "delimiter"), "semicolon");
        assert_eq!(r.names, ["a", "b", "c"]);
    }

    #[test]
    fn quoted_commas_do_not_count() {
        let r = look("\"a\",\"b\"\n\"x\",\"1,5\"\n\"y\",\"2,5\"\n").unwrap();
        assert_eq!(decided(&r, "delimiter"), "comma");
        assert_eq!(r.names.len(), 2);
    }

    #[test]
    fn bom_is_seen_and_skipped() {
        let r = look("\u{feff}a\tb\n1\t2\n").unwrap();
        assert_eq!((r.bom, decided(&r, "encoding")), (3, "utf-8-bom"));
        assert_eq!(r.names, ["a", "b"]);
        assert_eq!(decided(&r, "delimiter"), "tab");
    }

    #[test]
    fn numbers_in_front_are_no_header() {
        let r = look("0\n0\n0\n").unwrap();
        assert_eq!((r.data_line, decided(&r, "header")), (1, "none"));
        assert_eq!(r.names, ["#1"]);
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
            let error = sniff(bytes, bytes.len() as u64).unwrap_err();
            assert_eq!(error.code(), code);
        }
    }

    #[test]
    fn a_character_cut_by_the_head_is_fine() {
        let text = "a;b\nMü".as_bytes();
        assert!(sniff(&text[..text.len() - 1], 1000).is_ok());
        let whole = sniff(&text[..text.len() - 1], text.len() as u64 - 1).unwrap();
        assert_eq!(whole.encoding, Encoding::Windows1252);
    }

    #[test]
    fn latin_files_show_the_line_that_says_so() {
        let r = sniff(b"a;b\nM\xfcnster;1\n", 14).unwrap();
        assert_eq!(r.encoding, Encoding::Windows1252);
        assert_eq!(r.decisions[0].line, Some(2));
    }

    #[test]
    fn titles_and_several_header_lines() {
        let r = look("Tabelle 1\nBev\u{f6}lkerung;;;\n;Geschlecht;Geschlecht;Geschlecht\n;m\u{e4}nnlich;weiblich;Insgesamt\n2019;1;2;3\n2020;4;-;6\n2021;7;8;9\n").unwrap();
        assert_eq!(
            r.names,
            [
                "",
                "Geschlecht | m\u{e4}nnlich",
                "Geschlecht | weiblich",
                "Geschlecht | Insgesamt"
            ]
        );
        assert_eq!((r.data_line, r.title.len()), (5, 2));
        let years = look("Gebiet;2019;2020\nNord;11;12\nS\u{fc}d;13;14\nOst;15;16\n").unwrap();
        assert_eq!(years.names, ["Gebiet", "2019", "2020"]);
    }
}
