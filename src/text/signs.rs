//! Official signs that stand where a number would. The same sign means different things to different offices, so a
//! column is read under one of several conventions, chosen from evidence and changeable.

use super::Flags;
use serde::{Deserialize, Serialize};

/// What a cell without a number says. Never one for another, and none of them is a zero but `Zero`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CellState {
    /// An empty cell, or a word for it ("NA", "k. A."): nobody says why.
    Missing,
    /// Exactly nothing.
    Zero,
    /// More than nothing, but less than half of the last printed digit.
    RoundedZero,
    /// Unknown or secret.
    SecretOrUnknown,
    /// Not reliable enough.
    Unreliable,
    /// No meaningful statement.
    NotApplicable,
    /// Follows later.
    Later,
    /// An error of a spreadsheet program (`#DIV/0!`).
    Error,
    /// A text where a number was expected.
    Unreadable,
}

impl CellState {
    /// The code of the state, as on the boundary.
    pub fn code(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Zero => "zero",
            Self::RoundedZero => "rounded_zero",
            Self::SecretOrUnknown => "secret_or_unknown",
            Self::Unreliable => "unreliable",
            Self::NotApplicable => "not_applicable",
            Self::Later => "later",
            Self::Error => "error",
            Self::Unreadable => "unreadable",
        }
    }

    /// All states, in order.
    pub const ALL: [Self; 9] = [
        Self::Missing,
        Self::Zero,
        Self::RoundedZero,
        Self::SecretOrUnknown,
        Self::Unreliable,
        Self::NotApplicable,
        Self::Later,
        Self::Error,
        Self::Unreadable,
    ];
}

/// A convention of signs. In none of them is the digit `0` a sign: whether an office prints it for "less than half" (DIN,
/// Zürich) or also for a secret (new official signs) cannot be told from the cell, so it stays the number zero.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Signs {
    /// DIN 55301 (1978, withdrawn 2020), still the commonest in German tables: `–` exactly nothing, `.` unknown or
    /// secret, `/` not reliable enough, `…` follows later, `x` no meaningful statement. `*` is not in the standard, but
    /// wherever German offices print it instead of a number, the number is withheld.
    #[default]
    #[serde(rename = "din_55301")]
    Din55301,
    /// The new signs of the statistics offices (legend of the Landesamt für Statistik Niedersachsen): `k` rounded to
    /// zero, `t` follows later, `u` not reliable, `g` unknown or secret, `x` no meaningful statement; its legend still
    /// lists the old signs beside them.
    #[serde(rename = "official_new")]
    Official,
    /// Statistik der Bundesagentur für Arbeit: like DIN, but `x` and `*` stand for numbers withheld by law.
    #[serde(rename = "bundesagentur")]
    Bundesagentur,
    /// Eurostat: `:` not available, with a flag `:c` confidential, `:u` not reliable, `:z` not applicable. `-` is "not
    /// applicable, or real zero, or zero by default" in its older tables, hence not read as zero.
    Eurostat,
    /// Statistik Stadt Zürich (its Zeichenerklärung): `–` exactly nothing, `( )` withheld by data protection, `…` not
    /// available, not collected, not possible or not computed.
    Zurich,
}

use CellState::{Later, NotApplicable, RoundedZero, SecretOrUnknown, Unreliable, Zero};

const DIN: &[(&str, CellState)] = &[
    ("–", Zero),
    (".", SecretOrUnknown),
    ("*", SecretOrUnknown),
    ("/", Unreliable),
    ("…", Later),
    ("x", NotApplicable),
];

const OFFICIAL: &[(&str, CellState)] = &[
    ("k", RoundedZero),
    ("g", SecretOrUnknown),
    ("u", Unreliable),
    ("t", Later),
    ("x", NotApplicable),
    ("–", Zero),
    (".", SecretOrUnknown),
    ("*", SecretOrUnknown),
    ("/", Unreliable),
    ("…", Later),
];

const BUNDESAGENTUR: &[(&str, CellState)] = &[
    ("–", Zero),
    ("x", SecretOrUnknown),
    ("*", SecretOrUnknown),
    (".", SecretOrUnknown),
    ("/", Unreliable),
    ("…", Later),
];

const EUROSTAT: &[(&str, CellState)] = &[
    (":", SecretOrUnknown),
    (":c", SecretOrUnknown),
    (":u", Unreliable),
    (":z", NotApplicable),
    ("–", NotApplicable),
];

const ZURICH: &[(&str, CellState)] = &[
    ("–", Zero),
    ("( )", SecretOrUnknown),
    ("…", SecretOrUnknown),
];

/// Words for an empty cell, in any case. "n. v." may be "nicht vorhanden" or "nicht verfügbar": missing, never zero.
/// They are read in columns of numbers only: "NA" may be the country code of Namibia elsewhere.
const MISSING: [&str; 14] = [
    "na",
    "n/a",
    "n.a.",
    "n. a.",
    "nan",
    "null",
    "k.a.",
    "k. a.",
    "k.a",
    "keine angabe",
    "keine angaben",
    "n.v.",
    "n. v.",
    "not available",
];

/// Errors of spreadsheet programs, English and German.
const ERRORS: [&str; 13] = [
    "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#WERT!", "#NV", "#BEZUG!",
    "#ZAHL!", "#LEER!", "#NAME!",
];

impl Signs {
    /// All conventions, the default first.
    pub const ALL: [Self; 5] = [
        Self::Din55301,
        Self::Official,
        Self::Bundesagentur,
        Self::Eurostat,
        Self::Zurich,
    ];

    /// The code on the boundary.
    pub fn code(self) -> &'static str {
        match self {
            Self::Din55301 => "din_55301",
            Self::Official => "official_new",
            Self::Bundesagentur => "bundesagentur",
            Self::Eurostat => "eurostat",
            Self::Zurich => "zurich",
        }
    }

    /// The convention of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.code() == code)
    }
}

/// The signs of a convention and what they mean, for the page.
pub fn legend(signs: Signs) -> &'static [(&'static str, CellState)] {
    match signs {
        Signs::Din55301 => DIN,
        Signs::Official => OFFICIAL,
        Signs::Bundesagentur => BUNDESAGENTUR,
        Signs::Eurostat => EUROSTAT,
        Signs::Zurich => ZURICH,
    }
}

/// One spelling for each sign: dashes, dots, crosses and brackets come in several.
fn plain(cell: &str) -> &str {
    match cell {
        "-" | "—" | "−" | "‐" | "‑" => "–",
        "·" | "•" => ".",
        "..." => "…",
        "X" => "x",
        "()" | "(\u{a0})" => "( )",
        _ => cell,
    }
}

/// `:` with flags behind it.
fn eurostat(cell: &str) -> Option<CellState> {
    let flags = cell.strip_prefix(':')?.trim_start();
    let known = |c: char| Flags::of_letter(c).is_some() || matches!(c, 'f' | 'n' | 'z');
    if flags.chars().count() > 3 || !flags.chars().all(known) {
        return None;
    }
    Some(if flags.contains('c') {
        SecretOrUnknown
    } else if flags.contains('z') {
        NotApplicable
    } else if flags.contains('u') {
        Unreliable
    } else {
        SecretOrUnknown
    })
}

/// What every convention agrees on: empty cells, words for them, errors of spreadsheet programs.
fn common(cell: &str) -> Option<CellState> {
    if cell.is_empty() || MISSING.iter().any(|w| w.eq_ignore_ascii_case(cell)) {
        return Some(CellState::Missing);
    }
    if below_a_small_count(cell) {
        return Some(CellState::SecretOrUnknown);
    }
    let is_error = ERRORS.iter().any(|e| e.eq_ignore_ascii_case(cell));
    is_error.then_some(CellState::Error)
}

/// `<5`, `≤ 5`, `unter 5`: a small number that is withheld, in any convention. Limits of the offices are 3 to 20.
fn below_a_small_count(cell: &str) -> bool {
    let limit = [
        "<=",
        "≤",
        "<",
        "unter ",
        "under ",
        "fewer than ",
        "weniger als ",
    ];
    let limit = limit.iter().find_map(|mark| cell.strip_prefix(mark));
    let limit = limit.and_then(|rest| rest.trim().parse::<u8>().ok());
    limit.is_some_and(|n| (1..=20).contains(&n))
}

fn own(cell: &str, signs: Signs) -> Option<CellState> {
    if signs == Signs::Eurostat
        && let Some(state) = eurostat(cell)
    {
        return Some(state);
    }
    let cell = plain(cell);
    let found = legend(signs).iter().find(|(sign, _)| *sign == cell);
    found.map(|(_, state)| *state)
}

/// The state a cell of a column of numbers stands for under a convention; `None` when its text is no sign of it.
pub fn sign_state(cell: &str, signs: Signs) -> Option<CellState> {
    let cell = cell.trim();
    common(cell).or_else(|| own(cell, signs))
}

/// A sign of this convention, not one that all share.
pub(super) fn reads(cell: &str, signs: Signs) -> bool {
    let cell = cell.trim();
    common(cell).is_none() && own(cell, signs).is_some()
}

/// A cell that stands for a number whatever the column: a sign of any convention or a spreadsheet error, but neither an
/// empty cell nor a letter or word that may as well be a label (`g`, `NA`). For deciding where a table stands.
pub fn is_sign(cell: &str) -> bool {
    let cell = cell.trim();
    let label = !matches!(cell, "x" | "X") && !cell.starts_with(':');
    let letters = label && cell.chars().any(char::is_alphabetic);
    let is_error = common(cell) == Some(CellState::Error);
    !cell.is_empty() && (is_error || !letters && is_sign_among_numbers(cell))
}

/// A cell that stands for a number in a column of numbers: a sign of any convention, letters and words too. Empty cells
/// are none.
pub fn is_sign_among_numbers(cell: &str) -> bool {
    let cell = cell.trim();
    if cell.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let own = |signs: Signs| own(cell, signs).is_some();
    !cell.is_empty() && (common(cell).is_some() || Signs::ALL.into_iter().any(own))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_dash_is_zero_and_the_digit_is_no_sign() {
        for (sign, state) in [
            ("", CellState::Missing),
            ("–", CellState::Zero),
            (".", CellState::SecretOrUnknown),
            ("*", CellState::SecretOrUnknown),
            ("/", CellState::Unreliable),
            ("X", CellState::NotApplicable),
            ("…", CellState::Later),
            ("...", CellState::Later),
            (" k. A. ", CellState::Missing),
            ("n/a", CellState::Missing),
            ("NaN", CellState::Missing),
            ("NULL", CellState::Missing),
            ("n. v.", CellState::Missing),
            ("#DIV/0!", CellState::Error),
            ("#BEZUG!", CellState::Error),
            ("#N/A", CellState::Error),
        ] {
            assert_eq!(sign_state(sign, Signs::Din55301), Some(state), "{sign:?}");
        }
        for signs in Signs::ALL {
            for no in ["0", "abc", "–5", "..", "xx", "1", "# 1", "nil"] {
                assert_eq!(sign_state(no, signs), None, "{no:?} {signs:?}");
            }
            let zeros = legend(signs).iter().filter(|(_, s)| *s == CellState::Zero);
            assert!(zeros.map(|(sign, _)| *sign).all(|sign| sign == "–"));
        }
    }

    #[test]
    fn one_sign_means_different_things() {
        let states = |sign: &str| Signs::ALL.map(|s| sign_state(sign, s));
        assert_eq!(
            states("x"),
            [
                Some(NotApplicable),
                Some(NotApplicable),
                Some(SecretOrUnknown),
                None,
                None
            ]
        );
        assert_eq!(
            states("…"),
            [
                Some(Later),
                Some(Later),
                Some(Later),
                None,
                Some(SecretOrUnknown)
            ]
        );
        assert_eq!(
            states("-"),
            [
                Some(Zero),
                Some(Zero),
                Some(Zero),
                Some(NotApplicable),
                Some(Zero)
            ]
        );
        assert_eq!(sign_state("k", Signs::Official), Some(RoundedZero));
        assert_eq!(sign_state("k", Signs::Din55301), None);
        for (cell, state) in [
            (":", SecretOrUnknown),
            (": c", SecretOrUnknown),
            (":bu", Unreliable),
            (":z", NotApplicable),
        ] {
            assert_eq!(sign_state(cell, Signs::Eurostat), Some(state), "{cell:?}");
        }
        assert_eq!(sign_state(":15", Signs::Eurostat), None);
        assert_eq!(sign_state(":", Signs::Din55301), None);
    }

    #[test]
    fn a_label_is_no_sign_outside_columns_of_numbers() {
        for yes in [
            "-", "x", "…", ":", ": u", "( )", "*", "#WERT!", "#N/A", "#NV",
        ] {
            assert!(is_sign(yes), "{yes:?}");
        }
        for no in ["", " ", "g", "k", "NA", "k. A.", "null", "0", "ab"] {
            assert!(!is_sign(no), "{no:?}");
        }
        assert!(is_sign_among_numbers("g") && is_sign_among_numbers("k. A."));
        assert!(!is_sign_among_numbers(" "));
    }

    #[test]
    fn codes_go_both_ways() {
        for signs in Signs::ALL {
            assert_eq!(Signs::from_code(signs.code()), Some(signs));
            let text = serde_json::to_string(&signs).unwrap();
            assert_eq!(text, format!("\"{}\"", signs.code()));
            for (sign, state) in legend(signs) {
                assert_eq!(sign_state(sign, signs), Some(*state), "{sign} {signs:?}");
            }
        }
    }
}
