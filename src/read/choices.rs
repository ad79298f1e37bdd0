//! What a user decides about the reading of a file: one value per question, as text, so that it goes unchanged over the
//! boundary and into a project file.

use crate::diagnostic::{Error, Result};
use crate::text::Encoding;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Decisions of the user: question (`delimiter`, or `decimal:3` for a column) → value (`semicolon`).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Choices(BTreeMap<String, String>);

/// Where the header stands by the user's word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum HeaderChoice {
    /// There is none.
    None,
    /// First and last line.
    Lines(u64, u64),
}

/// Which quotation marks stand around cells by the user's word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum QuoteChoice {
    /// Quotation marks are text.
    None,
    /// This one.
    Mark(u8),
}

/// Questions whose answer is needed while the bytes are read; the others only look at the columns anew.
const OF_BYTES: [&str; 8] = [
    "encoding",
    "delimiter",
    "quote",
    "header",
    "last_line",
    "repair",
    "sheet",
    "transpose",
];

/// Questions about one column.
const OF_COLUMNS: [&str; 3] = ["decimal", "kind", "scale"];

impl Choices {
    /// Takes over a decision.
    ///
    /// # Errors
    /// `choice.unknown` for a question nobody asks, `choice.impossible` for an answer it cannot have.
    pub fn set(&mut self, what: &str, value: &str) -> Result<()> {
        let impossible = || {
            Error::new("choice.impossible")
                .with("what", what)
                .with("value", value)
        };
        let number = || value.parse::<u64>().is_ok_and(|n| n > 0);
        let possible = match what {
            "encoding" => encoding(value).is_some(),
            "delimiter" => delimiter(value).is_some(),
            "quote" => quote(value).is_some(),
            "header" => header(value).is_some(),
            "last_line" => number(),
            "repair" | "transpose" => matches!(value, "yes" | "no"),
            "sheet" => !value.is_empty(),
            "signs" => crate::text::Signs::from_code(value).is_some(),
            _ => match column(what) {
                Some(("decimal", _)) => matches!(value, "comma" | "point"),
                Some(("kind", _)) => matches!(value, "number" | "text" | "period"),
                Some(("scale", _)) => matches!(value, "1" | "1000" | "1000000"),
                _ => return Err(Error::new("choice.unknown").with("what", what)),
            },
        };
        if !possible {
            return Err(impossible());
        }
        self.0.insert(what.to_owned(), value.to_owned());
        Ok(())
    }

    /// All decisions.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(k, v)| (k.as_str(), v.as_str()))
    }

    /// The user has decided nothing.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The answer to a question.
    pub fn get(&self, what: &str) -> Option<&str> {
        self.0.get(what).map(String::as_str)
    }

    /// The answer to a question about a column.
    pub fn of_column(&self, what: &str, column: usize) -> Option<&str> {
        self.get(&format!("{what}:{column}"))
    }

    /// Whether the same file gives the same rows under other decisions. In a `workbook` the texts of numbers depend on
    /// the notation of their column.
    pub fn same_rows(&self, other: &Self, workbook: bool) -> bool {
        let decimals = |c: &Self| -> Vec<(String, String)> {
            let all = c.0.iter().filter(|(what, _)| what.starts_with("decimal:"));
            all.map(|(what, value)| (what.clone(), value.clone()))
                .collect()
        };
        OF_BYTES
            .iter()
            .all(|what| self.get(what) == other.get(what))
            && (!workbook || decimals(self) == decimals(other))
    }

    pub(super) fn encoding(&self) -> Option<Encoding> {
        encoding(self.get("encoding")?)
    }

    pub(super) fn delimiter(&self) -> Option<u8> {
        delimiter(self.get("delimiter")?)
    }

    pub(super) fn quote(&self) -> Option<QuoteChoice> {
        quote(self.get("quote")?)
    }

    pub(super) fn header(&self) -> Option<HeaderChoice> {
        header(self.get("header")?)
    }

    pub(super) fn last_line(&self) -> Option<u64> {
        self.get("last_line")?.parse().ok()
    }

    pub(super) fn says(&self, what: &str) -> Option<bool> {
        Some(self.get(what)? == "yes")
    }
}

/// Delimiters with the code of each, in order of preference at equal evidence.
pub(super) const DELIMITERS: [(u8, &str); 5] = [
    (b';', "semicolon"),
    (b'\t', "tab"),
    (b'|', "pipe"),
    (b',', "comma"),
    (b' ', "blank"),
];

/// A byte that no text holds: then every line is one cell.
pub(super) const NO_DELIMITER: u8 = 0xff;

/// The code of a delimiter.
pub(super) fn delimiter_code(delimiter: u8) -> Option<&'static str> {
    let found = DELIMITERS.iter().find(|(byte, _)| *byte == delimiter);
    found.map(|(_, code)| *code)
}

fn delimiter(code: &str) -> Option<u8> {
    if code == "none" {
        return Some(NO_DELIMITER);
    }
    let found = DELIMITERS.iter().find(|(_, c)| *c == code);
    found.map(|(byte, _)| *byte)
}

fn quote(code: &str) -> Option<QuoteChoice> {
    match code {
        "double" => Some(QuoteChoice::Mark(b'"')),
        "single" => Some(QuoteChoice::Mark(b'\'')),
        "none" => Some(QuoteChoice::None),
        _ => None,
    }
}

fn encoding(code: &str) -> Option<Encoding> {
    Encoding::ALL.into_iter().find(|e| e.code() == code)
}

fn header(value: &str) -> Option<HeaderChoice> {
    if value == "none" {
        return Some(HeaderChoice::None);
    }
    let (first, last) = value.split_once('-').unwrap_or((value, value));
    let (first, last) = (first.trim().parse().ok()?, last.trim().parse().ok()?);
    (first >= 1 && first <= last && last - first < 20).then_some(HeaderChoice::Lines(first, last))
}

fn column(what: &str) -> Option<(&str, usize)> {
    let (what, column) = what.split_once(':')?;
    let known = OF_COLUMNS.iter().find(|k| **k == what)?;
    Some((known, column.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_answers_that_a_question_can_have() {
        let mut choices = Choices::default();
        for (what, value) in [
            ("encoding", "windows-1252"),
            ("delimiter", "blank"),
            ("header", "3-5"),
            ("header", "none"),
            ("last_line", "12"),
            ("decimal:4", "comma"),
            ("kind:0", "text"),
        ] {
            assert_eq!(choices.set(what, value), Ok(()), "{what} {value}");
        }
        for (what, value, code) in [
            ("encoding", "ebcdic", "choice.impossible"),
            ("header", "5-3", "choice.impossible"),
            ("header", "0", "choice.impossible"),
            ("last_line", "0", "choice.impossible"),
            ("decimal:x", "comma", "choice.unknown"),
            ("colour", "red", "choice.unknown"),
        ] {
            assert_eq!(choices.set(what, value).unwrap_err().code(), code);
        }
        let mut other = choices.clone();
        other.set("decimal:4", "point").unwrap();
        assert!(choices.same_rows(&other, false));
        assert!(!choices.same_rows(&other, true));
        other.set("delimiter", "comma").unwrap();
        assert!(!choices.same_rows(&other, false));
    }
}
