//! Accounts for every cell of a table: used, total, other, unusable; together all of them.

use super::{Binding, Role};
use std::collections::BTreeMap;

/// What became of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fate {
    /// It became (part of) a fact that has parts of no kind above it.
    Used,
    /// It became a fact that stands for a total.
    Total,
    /// It could have become one, but has no usable number or stands nowhere.
    Unusable,
}

impl Fate {
    pub(super) fn is_used(self) -> bool {
        self != Self::Unusable
    }
}

/// Numbers of cells.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Columns of the table.
    pub columns: u64,
    /// Rows that were looked at.
    pub rows: u64,
    /// Numbers that became facts, and labels that placed them.
    pub used: u64,
    /// Published totals, kept beside their parts.
    pub total: u64,
    /// Columns that are not used, and rows that were left out on purpose.
    pub other: u64,
    /// Cells of used columns that could not be used: signs, unreadable text, labels that match nothing.
    pub unusable: u64,
}

impl Coverage {
    /// All cells.
    pub fn cells(&self) -> u64 {
        self.rows * self.columns
    }

    /// Counts the cells of all rows of one combination of labels. `used`: some number became a fact; `taken`: some value wanted
    /// these rows.
    pub(super) fn add(
        &mut self,
        binding: &Binding,
        rows: u64,
        used: bool,
        taken: bool,
        cells: &BTreeMap<usize, Fate>,
    ) {
        self.rows += rows;
        for (at, column) in binding.columns.iter().enumerate() {
            let fate = match column.role {
                Role::Unused => None,
                Role::Value => cells.get(&at).copied(),
                _ if used => Some(Fate::Used),
                _ if taken => Some(Fate::Unusable),
                _ => None,
            };
            let counter = match fate {
                Some(Fate::Used) => &mut self.used,
                Some(Fate::Total) => &mut self.total,
                Some(Fate::Unusable) => &mut self.unusable,
                None => &mut self.other,
            };
            *counter += rows;
        }
    }
}
