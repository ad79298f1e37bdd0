//! What a column looks like: counted shapes, distinct labels. Profiles of parts merge into that of the whole.

use crate::text::Shapes;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How many distinct labels of a column are listed: more than Germany has municipalities (about 11,000). Beyond, the
/// column is no column of labels, and not even their number is known.
pub const LABELS_KEPT: usize = 20_000;

/// Shapes and labels of one column.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnProfile {
    /// Counts of cell shapes.
    pub shapes: Shapes,
    /// Distinct cells (as text, trimmed) and how often each occurs; `None` when there are more than [`LABELS_KEPT`].
    pub labels: Option<BTreeMap<String, u64>>,
}

impl ColumnProfile {
    /// An empty profile, ready for counting.
    pub fn new() -> Self {
        Self {
            shapes: Shapes::default(),
            labels: Some(BTreeMap::new()),
        }
    }

    /// Counts a distinct cell that occurs `times` times.
    pub fn add(&mut self, cell: &str, times: u64) {
        self.shapes.add(cell, times);
        if let Some(labels) = &mut self.labels {
            *labels.entry(cell.trim().to_owned()).or_default() += times;
        }
        self.drop_excess();
    }

    /// Adds the counts of another part of the same column.
    pub fn merge(&mut self, other: &Self) {
        self.shapes.merge(&other.shapes);
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
    /// column, does not change what a column is: it is reported instead. Numbers with a zero in front are keys: `01001` is text.
    pub fn is_number(&self) -> bool {
        let s = &self.shapes;
        let few = s.text * 10 <= s.numbers() || s.text <= 2 && s.numbers() >= 4 * s.text;
        s.numbers() > 0 && s.zero_led == 0 && few
    }

    /// All filled cells are years or dates.
    pub fn is_period(&self) -> bool {
        let filled = self.shapes.cells() - self.shapes.empty;
        filled > 0 && self.shapes.periods == filled
    }
}
