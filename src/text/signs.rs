//! Official signs that stand where a number would: DIN 55301 as used by German statistics offices.
//!
//! Source: DIN 55301 (1978, withdrawn 2020) as described by the statistics offices' legends; state codes as in the
//! import benchmark. Other conventions differ (Zürich: "…" = not available; new official signs: 0 = also
//! secret), so the convention is part of the evidence.

use serde::{Deserialize, Serialize};

/// What a cell without a number says. Never one for another, and none of them is a zero but `Zero`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CellState {
    /// An empty cell: nobody says why.
    Missing,
    /// `-`, `–`: exactly nothing.
    Zero,
    /// `.`, `·`: unknown or secret.
    SecretOrUnknown,
    /// `/`: not reliable enough.
    Unreliable,
    /// `x`, `X`: no meaningful statement.
    NotApplicable,
    /// `...`, `…`: follows later.
    Later,
    /// A text where a number was expected.
    Unreadable,
}

impl CellState {
    /// The code of the state, as on the boundary.
    pub fn code(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Zero => "zero",
            Self::SecretOrUnknown => "secret_or_unknown",
            Self::Unreliable => "unreliable",
            Self::NotApplicable => "not_applicable",
            Self::Later => "later",
            Self::Unreadable => "unreadable",
        }
    }

    /// All states, in order.
    pub const ALL: [Self; 7] = [
        Self::Missing,
        Self::Zero,
        Self::SecretOrUnknown,
        Self::Unreliable,
        Self::NotApplicable,
        Self::Later,
        Self::Unreadable,
    ];
}

/// The state an official sign (or an empty cell) stands for; `None` when the text is no sign.
pub fn sign_state(cell: &str) -> Option<CellState> {
    Some(match cell.trim() {
        "" => CellState::Missing,
        "-" | "–" | "—" | "−" => CellState::Zero,
        "." | "·" => CellState::SecretOrUnknown,
        "/" => CellState::Unreliable,
        "x" | "X" => CellState::NotApplicable,
        "..." | "…" => CellState::Later,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_is_never_a_number_and_only_the_dash_is_zero() {
        for (sign, state) in [
            ("", CellState::Missing),
            ("–", CellState::Zero),
            (".", CellState::SecretOrUnknown),
            ("/", CellState::Unreliable),
            ("X", CellState::NotApplicable),
            ("…", CellState::Later),
        ] {
            assert_eq!(sign_state(sign), Some(state), "{sign:?}");
        }
        assert_eq!(sign_state("0"), None);
        assert_eq!(sign_state("n.a."), None);
    }
}
