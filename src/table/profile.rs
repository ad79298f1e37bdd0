//! What a column looks like: counted shapes, distinct labels. Profiles of parts merge into that of the whole.

use crate::text::Shapes;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How many distinct labels of a column are listed: more than Germany has municipalities (about 11,000). Beyond, the
/// column is no column of labels, and not even their number is known.
pub const LABELS_KEPT: usize = 20_000;

/// How many spellings of signs are counted: there are a few dozen, more only where case and flags are varied at will.
const SIGNS_KEPT: usize = 64;

/// Shapes and labels of one column.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnProfile {
    /// Counts of cell shapes.
    pub shapes: Shapes,
    /// Distinct cells (as text, trimmed) and how often each occurs; `None` when there are more than [`LABELS_KEPT`].
    pub labels: Option<BTreeMap<String, u64>>,
    /// Texts that are a sign in some convention, and how often each occurs: what the convention is proposed from.
    pub signs: BTreeMap<String, u64>,
}

impl ColumnProfile {
    /// An empty profile, ready for counting.
    pub fn new() -> Self {
        Self {
            shapes: Shapes::default(),
            labels: Some(BTreeMap::new()),
            signs: BTreeMap::new(),
        }
    }

    /// Counts a distinct cell that occurs `times` times.
    pub fn add(&mut self, cell: &str, times: u64) {
        let is_sign = self.shapes.add(cell, times);
        if is_sign {
            *self.signs.entry(cell.trim().to_owned()).or_default() += times;
        }
        if let Some(labels) = &mut self.labels {
            *labels.entry(cell.trim().to_owned()).or_default() += times;
        }
        self.drop_excess();
    }

    /// Adds the counts of another part of the same column.
    pub fn merge(&mut self, other: &Self) {
        self.shapes.merge(&other.shapes);
        for (sign, times) in &other.signs {
            *self.signs.entry(sign.clone()).or_default() += times;
        }
        match (&mut self.labels, &other.labels) {
            (Some(mine), Some(theirs)) => {
                for (label, times) in theirs {
                    *mine.entry(label.clone()).or_default() += times;
                }
            }
            _ => self.labels = None,
        }
        self.drop_excess();
    }

    fn drop_excess(&mut self) {
        // The last ones go, whatever the order of counting: a part keeps at least what the whole keeps.
        while self.signs.len() > SIGNS_KEPT {
            self.signs.pop_last();
        }
        if self.labels.as_ref().is_some_and(|l| l.len() > LABELS_KEPT) {
            self.labels = None;
        }
    }

    /// Number of distinct cells that are not empty, where it is known.
    pub fn distinct(&self) -> Option<usize> {
        let labels = self.labels.as_ref()?;
        Some(labels.len() - usize::from(labels.contains_key("")))
    }

    /// Distinct labels without the empty one.
    pub fn filled_labels(&self) -> impl Iterator<Item = (&str, u64)> {
        self.labels
            .iter()
            .flatten()
            .filter(|(label, _)| !label.is_empty())
            .map(|(label, times)| (label.as_str(), *times))
    }

    /// All cells are empty.
    pub fn is_empty(&self) -> bool {
        self.shapes.empty == self.shapes.cells()
    }

    /// Nearly all filled cells are numbers or official signs. One unreadable cell in ten, or one or two in a short
    /// column, does not change what a column is: it is reported instead. Numbers with a zero in front are keys (`01001` is
    /// text), and where most have a letter right behind, they are labels (`8b`).
    pub fn is_number(&self) -> bool {
        let s = &self.shapes;
        let few = s.text * 10 <= s.numbers() || s.text <= 2 && s.numbers() >= 4 * s.text;
        s.numbers() > 0 && s.zero_led == 0 && s.lettered * 2 <= s.numbers() && few
    }

    /// Some numbers have a percent sign and some have none (how many): they may not be of one unit.
    pub fn percent_mixed(&self) -> Option<(u64, u64)> {
        let with = self.shapes.percent;
        let without = self.shapes.numbers().saturating_sub(with);
        (with > 0 && without > 0).then_some((with, without))
    }

    /// All filled cells can be year and month (`201612`). They may as well be counts: a header or a role must say that they
    /// are periods; then [`crate::text::parse_period_cell`] reads them.
    pub fn is_year_month(&self) -> bool {
        let filled = self.shapes.cells() - self.shapes.empty;
        filled > 0 && self.shapes.year_months == filled
    }

    /// A number of one repeated digit (`-88888888`, `99999`) that stands several times, far outside all others: often a
    /// code for "missing". Returns it and how often it stands.
    pub fn suspicious_code(&self) -> Option<(&str, u64)> {
        let digits =
            |label: &str| -> String { label.chars().filter(char::is_ascii_digit).collect() };
        let repeated = |label: &str| {
            let bare = label.strip_prefix('-').unwrap_or(label);
            let first = bare.bytes().next().unwrap_or_default();
            bare.len() >= 4 && matches!(first, b'7'..=b'9') && bare.bytes().all(|b| b == first)
        };
        let (code, times) = self.filled_labels().find(|(l, n)| *n > 1 && repeated(l))?;
        let longest = self
            .filled_labels()
            .filter(|(l, _)| *l != code)
            .map(|(l, _)| digits(l.split([',', '.']).next().unwrap_or_default()).len())
            .max()?;
        (digits(code).len() > longest + 1).then_some((code, times))
    }

    /// All filled cells are periods.
    pub fn is_period(&self) -> bool {
        let filled = self.shapes.cells() - self.shapes.empty;
        filled > 0 && self.shapes.periods == filled
    }
}
