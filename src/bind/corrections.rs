//! What the user said about a table: kept in the project file, put on top of what is proposed.

use crate::diagnostic::{Error, Result};
use std::collections::BTreeMap;

/// What the user said about one value.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ValueSaid {
    /// Name of its column; empty = the rows are counted.
    pub column: String,
    /// Id of the measure; empty = a column names it.
    pub measure: String,
    /// Name of the column whose labels name the measure.
    pub measure_from: String,
    /// Dimension → member, range, or `*` for all.
    pub groups: BTreeMap<String, String>,
    /// Column → labels of the rows that count.
    pub when: BTreeMap<String, Vec<String>>,
    /// Period.
    pub period: String,
    /// Area: number, or number and name.
    pub area: String,
    /// What the numbers are multiplied by; 0 = nothing said.
    pub times: u32,
    /// Numbers that stand for "no value".
    pub missing: Vec<String>,
}

/// What the user said about a table; wins over what was proposed. Columns by name; `#3` is the third one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Corrections {
    /// Level of all areas.
    pub level: Option<String>,
    /// Population base.
    pub base: Option<String>,
    /// City or region.
    pub territory: Option<String>,
    /// Period of all rows.
    pub period: Option<String>,
    /// All rows are about the whole.
    pub whole: Option<bool>,
    /// Of two tables that contradict each other, the higher one stands.
    pub precedence: Option<i32>,
    /// Column → `period`, `month`, `area`, `code`, `level`, `groups`, `measure`, `filter`, `sum`, `unused`, the id of a
    /// dimension, or of a level (the larger area that the row's area is part of).
    pub columns: BTreeMap<String, String>,
    /// Column → label → what it means: a level (also of a single area, by name or code); `*` = all, `-` = rows that are left out; a member or range; `dimension=member`
    /// (several with blanks between); a measure, with conditions behind it.
    pub labels: BTreeMap<String, BTreeMap<String, String>>,
    /// Values; if there are any, they replace those proposed.
    pub values: Vec<ValueSaid>,
    /// Length of the area's code → level.
    pub code_levels: BTreeMap<String, String>,
    /// First row (from 1) → level of the areas from there on.
    pub row_levels: BTreeMap<String, String>,
}

impl Corrections {
    /// Nothing was said.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Puts what is said now on top of what was said before.
    pub fn merge(&mut self, now: &Self) {
        fn over<T: Clone>(mine: &mut Option<T>, now: Option<&T>) {
            if let Some(now) = now {
                *mine = Some(now.clone());
            }
        }
        over(&mut self.level, now.level.as_ref());
        over(&mut self.base, now.base.as_ref());
        over(&mut self.territory, now.territory.as_ref());
        over(&mut self.period, now.period.as_ref());
        over(&mut self.whole, now.whole.as_ref());
        over(&mut self.precedence, now.precedence.as_ref());
        for (column, role) in &now.columns {
            if role.is_empty() {
                self.columns.remove(column);
            } else {
                self.columns.insert(column.clone(), role.clone());
            }
        }
        for (column, labels) in &now.labels {
            let mine = self.labels.entry(column.clone()).or_default();
            for (label, meaning) in labels {
                if meaning.is_empty() {
                    mine.remove(label);
                } else {
                    mine.insert(label.clone(), meaning.clone());
                }
            }
        }
        self.labels.retain(|_, labels| !labels.is_empty());
        if !now.values.is_empty() {
            self.values.clone_from(&now.values);
        }
        self.code_levels
            .extend(now.code_levels.iter().map(|(a, b)| (a.clone(), b.clone())));
        self.row_levels
            .extend(now.row_levels.iter().map(|(a, b)| (a.clone(), b.clone())));
    }
}

/// The number of a column by its name, or by `#3`.
pub(super) fn column_of(names: &[String], wanted: &str) -> Result<usize> {
    let unknown = || Error::new("bind.unknown_column").with("column", wanted);
    if let Some(number) = wanted.strip_prefix('#')
        && let Ok(number) = number.parse::<usize>()
        && let Some(at) = number.checked_sub(1).filter(|at| *at < names.len())
    {
        return Ok(at);
    }
    let mut found = names.iter().enumerate().filter(|(_, n)| *n == wanted);
    let first = found.next().ok_or_else(unknown)?;
    if found.next().is_some() {
        return Err(Error::new("bind.column_named_twice").with("column", wanted));
    }
    Ok(first.0)
}
