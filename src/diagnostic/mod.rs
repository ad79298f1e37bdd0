//! What can be said about a file, a catalogue or a figure: codes with arguments, never sentences.
//!
//! Enters: nothing. Leaves: [`Diagnostic`], [`Error`], [`Coded`]. Every room reports in these words; the page has
//! one text per code and language. The list of all codes is in `codes.rs` (a test holds the page's texts
//! against it). Open this file first.

mod codes;
mod gather;
mod log;

pub use codes::CODES;
pub use gather::{Gather, Gathered, InOrder};
pub use log::Log;

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Named arguments of a code, as text: `{"column": "WERT", "count": "45"}`. Ordered, so that output is stable.
pub type Args = BTreeMap<String, String>;

/// A code with its arguments: a reason, a note, a piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Coded {
    /// One of [`CODES`].
    pub code: String,
    /// Arguments for the page's text.
    pub args: Args,
}

impl Coded {
    /// A code without arguments.
    pub fn new(code: &str) -> Self {
        Self {
            code: code.to_owned(),
            args: Args::new(),
        }
    }

    /// The same with one more argument.
    #[allow(clippy::needless_pass_by_value)]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.args.insert(name.to_owned(), value.to_string());
        self
    }
}

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Something could not be used.
    Error,
    /// Something was used, but deserves a look.
    Warning,
    /// Something worth knowing.
    Note,
}

/// Where in a file something is. All parts are optional; lines count from 1.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Place {
    /// Physical line of the file, from 1.
    pub line: Option<u64>,
    /// Name of the column.
    pub column: Option<String>,
    /// Offset in the file, from 0.
    pub byte: Option<u64>,
}

impl Place {
    /// A line of the file.
    pub fn line(line: u64) -> Self {
        Self {
            line: Some(line),
            ..Self::default()
        }
    }

    /// A cell: line and column name.
    pub fn cell(line: u64, column: &str) -> Self {
        Self {
            line: Some(line),
            column: Some(column.to_owned()),
            byte: None,
        }
    }
}

/// Findings of one kind: how many there are and the first hundred places.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagnostic {
    /// One of [`CODES`].
    pub code: String,
    /// How much it matters.
    pub severity: Severity,
    /// Exact number of findings.
    pub count: u64,
    /// The first hundred places, in the order of the file.
    pub places: Vec<Place>,
    /// Arguments that all findings of this entry share.
    pub args: Args,
}

/// Why something was refused: a code, where, and arguments. The only error type of the core.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Error {
    /// What is wrong.
    pub what: Coded,
    /// Where.
    pub place: Place,
}

impl Error {
    /// An error without a place.
    pub fn new(code: &str) -> Self {
        Self {
            what: Coded::new(code),
            place: Place::default(),
        }
    }

    /// The same with one more argument.
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.what = self.what.with(name, value);
        self
    }

    /// The same at a place.
    pub fn at(mut self, place: Place) -> Self {
        self.place = place;
        self
    }

    /// The code.
    pub fn code(&self) -> &str {
        &self.what.code
    }
}

impl std::fmt::Display for Error {
    /// For logs and tests only; the page translates the code.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.what.code)?;
        if let Some(line) = self.place.line {
            write!(f, " line {line}")?;
        }
        if let Some(column) = &self.place.column {
            write!(f, " column {column}")?;
        }
        for (name, value) in &self.what.args {
            write!(f, " {name}={value}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Error {}

/// `Result` with the core's error.
pub type Result<T> = std::result::Result<T, Error>;
