//! A decision about a file: what, which value, why, and what else it could be.

use crate::diagnostic::Coded;
use serde::{Deserialize, Serialize};

/// Another value a decision could have had, with its score (higher is better, 1000 is perfect).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alternative {
    /// Code of the value.
    pub value: String,
    /// Score.
    pub score: u32,
}

/// How a user can change a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// One of the alternatives.
    OneOf,
    /// First and last line, or `none`.
    Lines,
    /// A line.
    Line,
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
    /// The column it is about; none = the whole file.
    pub column: Option<usize>,
    /// What else was considered.
    pub alternatives: Vec<Alternative>,
    /// How it can be changed.
    pub change: Option<Change>,
    /// The user chose it.
    pub chosen: bool,
}

impl Decision {
    /// A decision about the whole file that cannot be changed.
    pub(super) fn new(what: &str, value: &str, because: Coded) -> Self {
        Self {
            what: what.to_owned(),
            value: value.to_owned(),
            because,
            line: None,
            column: None,
            alternatives: Vec::new(),
            change: None,
            chosen: false,
        }
    }
}
