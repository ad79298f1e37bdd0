//! One pass over the rows of a shard: sums of the measure columns per combination of labels.
//!
//! The sums are exact decimals and the groups are ordered by label, so merging the partial results of any
//! division of the rows gives the same bits.

use super::Rows;
use crate::diagnostic::{Error, Gather, Result};
use crate::text::{CellState, Decimal, Flags, Notation, Number, Overflow, Signs, parse_number};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// How many row numbers are kept of each group, and of unreadable cells.
pub const ROWS_KEPT: usize = 100;

/// A column of numbers and how it is read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NumberColumn {
    /// Number of the column.
    pub column: usize,
    /// How its numbers are written.
    pub notation: Notation,
    /// Whose signs stand in it.
    pub signs: Signs,
    /// What its numbers are multiplied by when they become facts; sums are as printed.
    pub scale: u32,
    /// Cells that stand for "no value", as written.
    pub missing: BTreeSet<String>,
}

/// What to add up. Columns are numbers of columns of the table.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// Columns whose labels make the groups.
    pub keys: Vec<usize>,
    /// Columns whose numbers are added up.
    pub numbers: Vec<NumberColumn>,
    /// Rows of the table at which a new band begins. Where there are any, the last label of each group is the first row of
    /// its band; rows before the first have an empty one.
    pub bands: Vec<u64>,
}

impl Plan {
    /// The label of the band a row is in.
    fn band(&self, row: u64) -> String {
        let last = self.bands.iter().rfind(|b| **b <= row);
        last.map_or(String::new(), u64::to_string)
    }
}

/// The numbers of one column within one group (or in the whole table).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sum {
    /// Sum of all numbers.
    pub total: Decimal,
    /// How many numbers.
    pub numbers: u64,
    /// The smallest number above zero: what a threshold for small numbers looks at.
    pub least: Option<Decimal>,
    /// Smallest and largest number: they differ when rows of one coordinate say different things.
    pub range: Option<(Decimal, Decimal)>,
    /// Cells without a number, by state.
    pub states: BTreeMap<CellState, u64>,
    /// Remarks of any of the numbers.
    pub flags: Flags,
}

impl Default for Sum {
    fn default() -> Self {
        Self {
            total: Decimal::ZERO,
            numbers: 0,
            least: None,
            range: None,
            states: BTreeMap::new(),
            flags: Flags::NONE,
        }
    }
}

impl Sum {
    fn add(&mut self, cell: Result2) -> std::result::Result<(), Overflow> {
        match cell {
            Ok(number) => {
                self.total = self.total.add(number.value)?;
                self.numbers += 1;
                self.flags = self.flags.with(number.flags);
                self.see(number.value, number.value);
            }
            Err(state) => *self.states.entry(state).or_default() += 1,
        }
        Ok(())
    }

    fn see(&mut self, low: Decimal, high: Decimal) {
        let (a, b) = self.range.unwrap_or((low, high));
        self.range = Some((a.min(low).normalised(), b.max(high).normalised()));
        if low > Decimal::ZERO {
            self.least = Some(self.least.map_or(low, |l| l.min(low)).normalised());
        }
    }

    fn merge(&mut self, other: &Self) -> std::result::Result<(), Overflow> {
        self.total = self.total.add(other.total)?;
        self.numbers += other.numbers;
        self.flags = self.flags.with(other.flags);
        if let Some((low, high)) = other.range {
            let least = other.least;
            self.see(low, high);
            if let Some(least) = least {
                self.see(least, least);
            }
        }
        for (state, count) in &other.states {
            *self.states.entry(*state).or_default() += count;
        }
        Ok(())
    }

    /// Cells whose value is not known: neither a number nor an exact zero.
    pub fn unknown(&self) -> u64 {
        self.states
            .iter()
            .filter(|(state, _)| **state != CellState::Zero)
            .map(|(_, count)| count)
            .sum()
    }
}

type Result2 = std::result::Result<Number, CellState>;

/// One combination of labels.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// Exact number of rows.
    pub rows: u64,
    /// The lowest row numbers, at most [`ROWS_KEPT`].
    pub first_rows: Vec<u64>,
    /// One per number column of the plan.
    pub sums: Vec<Sum>,
}

/// What a shard, or the whole table, adds up to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Partial {
    /// Groups by their labels, in the order of the plan's keys.
    pub groups: BTreeMap<Vec<String>, Group>,
    /// Sum of each number column over all rows.
    pub totals: Vec<Sum>,
    /// Cells that are neither number nor sign: per number column how many, and the first rows.
    pub unreadable: Vec<(u64, Vec<u64>)>,
    /// Number of rows.
    pub rows: u64,
}

/// Rows with some combinations of labels, to be found again.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Selection {
    /// Columns of the labels.
    pub keys: Vec<usize>,
    /// Rows at which bands begin; the last label of each combination is its band, where there are any.
    pub bands: Vec<u64>,
    /// Combinations of labels.
    pub labels: Vec<Vec<String>>,
}

/// Numbers of the rows of a shard (counted in the table, `first` is its first) that a selection means: `most` of them after
/// the first `skip`.
///
/// # Errors
/// `table.unknown_column` when the selection is not for this table.
pub fn select(
    rows: &Rows,
    selection: &Selection,
    first: u64,
    skip: usize,
    most: usize,
) -> Result<Vec<u64>> {
    let wanted: BTreeSet<&[String]> = selection.labels.iter().map(Vec::as_slice).gathered();
    let plan = Plan {
        bands: selection.bands.clone(),
        ..Plan::default()
    };
    let mut keys = Vec::new();
    for at in &selection.keys {
        let column = rows.columns().get(*at);
        keys.push(column.ok_or_else(|| Error::new("table.unknown_column").with("column", at))?);
    }
    let labels = |row: usize| -> Vec<String> {
        let code = |k: &&super::rows::Column| k.codes().get(row).copied().unwrap_or_default();
        let mut labels: Vec<String> = keys
            .iter()
            .map(|k| k.cell(code(k)).trim().to_owned())
            .collect();
        if !plan.bands.is_empty() {
            labels.push(plan.band(first + row as u64));
        }
        labels
    };
    let found = (0..rows.len()).filter(|row| wanted.contains(labels(*row).as_slice()));
    Ok(found
        .skip(skip)
        .take(most)
        .map(|row| first + row as u64)
        .collect())
}

fn overflow(_: Overflow) -> Error {
    Error::new("table.overflow")
}

/// Adds up the rows of one shard; `first` is the number of its first row in the table.
///
/// # Errors
/// `table.overflow` when a sum needs more than 38 digits; `table.unknown_column` when the plan is not for this table.
pub fn aggregate(rows: &Rows, plan: &Plan, first: u64) -> Result<Partial> {
    let column = |at: usize| {
        rows.columns()
            .get(at)
            .ok_or_else(|| Error::new("table.unknown_column").with("column", at))
    };
    let keys = plan
        .keys
        .iter()
        .map(|k| column(*k))
        .collect::<Result<Vec<_>>>()?;
    let mut numbers = Vec::new();
    for read in &plan.numbers {
        let column = column(read.column)?;
        // Each distinct cell is read once.
        let values: Vec<Result2> = column
            .distinct()
            .map(|(cell, _)| {
                if read.missing.contains(cell.trim()) {
                    return Err(CellState::Missing);
                }
                parse_number(cell, read.notation, read.signs)
            })
            .collect();
        numbers.push((column, values));
    }

    let mut partial = Partial {
        totals: vec![Sum::default(); numbers.len()],
        unreadable: vec![(0, Vec::new()); numbers.len()],
        rows: rows.len() as u64,
        ..Partial::default()
    };
    let mut index: HashMap<Vec<u32>, usize> = HashMap::new();
    let mut groups: Vec<(Vec<u32>, Group)> = Vec::new();
    for row in 0..rows.len() {
        let mut codes: Vec<u32> = keys
            .iter()
            .map(|k| k.codes().get(row).copied().unwrap_or_default())
            .collect();
        if !plan.bands.is_empty() {
            let before = plan.bands.iter().filter(|b| **b <= first + row as u64);
            codes.push(u32::try_from(before.count()).unwrap_or(u32::MAX));
        }
        let at = if let Some(at) = index.get(&codes) {
            *at
        } else {
            let group = Group {
                sums: vec![Sum::default(); numbers.len()],
                ..Group::default()
            };
            groups.push((codes.clone(), group));
            index.insert(codes, groups.len() - 1);
            groups.len() - 1
        };
        let Some((_, group)) = groups.get_mut(at) else {
            continue;
        };
        group.rows += 1;
        if group.first_rows.len() < ROWS_KEPT {
            group.first_rows.push(row as u64);
        }
        for (i, (column, values)) in numbers.iter().enumerate() {
            let code = column.codes().get(row).copied().unwrap_or_default();
            let value = values
                .get(code as usize)
                .copied()
                .unwrap_or(Err(CellState::Missing));
            if let Some(sum) = group.sums.get_mut(i) {
                sum.add(value).map_err(overflow)?;
            }
            if let (Err(CellState::Unreadable), Some(bad)) = (value, partial.unreadable.get_mut(i))
            {
                bad.0 += 1;
                if bad.1.len() < ROWS_KEPT {
                    bad.1.push(row as u64);
                }
            }
        }
    }
    for (codes, group) in groups {
        for (total, sum) in partial.totals.iter_mut().zip(&group.sums) {
            total.merge(sum).map_err(overflow)?;
        }
        let mut labels: Vec<String> = keys
            .iter()
            .zip(&codes)
            .map(|(k, code)| k.cell(*code).trim().to_owned())
            .collect();
        if !plan.bands.is_empty() {
            let row = group.first_rows.first().copied().unwrap_or_default();
            labels.push(plan.band(first + row));
        }
        partial.join(labels, &group, 0)?;
    }
    Ok(partial)
}

impl Partial {
    fn join(&mut self, labels: Vec<String>, group: &Group, row_offset: u64) -> Result<()> {
        let mine = self.groups.entry(labels).or_default();
        mine.rows += group.rows;
        mine.first_rows
            .extend(group.first_rows.iter().map(|r| r + row_offset));
        mine.first_rows.sort_unstable();
        mine.first_rows.truncate(ROWS_KEPT);
        if mine.sums.is_empty() {
            mine.sums.clone_from(&group.sums);
            return Ok(());
        }
        for (a, b) in mine.sums.iter_mut().zip(&group.sums) {
            a.merge(b).map_err(overflow)?;
        }
        Ok(())
    }

    /// Merges the partial results of the shards of one table, in their order.
    ///
    /// # Errors
    /// `table.overflow`.
    pub fn merge(parts: Vec<Self>) -> Result<Self> {
        let mut parts = parts.into_iter();
        let mut all = parts.next().unwrap_or_default();
        for part in parts {
            for (labels, group) in part.groups {
                all.join(labels, &group, all.rows)?;
            }
            for (a, b) in all.totals.iter_mut().zip(&part.totals) {
                a.merge(b).map_err(overflow)?;
            }
            for (a, b) in all.unreadable.iter_mut().zip(&part.unreadable) {
                a.0 += b.0;
                let room = ROWS_KEPT.saturating_sub(a.1.len());
                a.1.extend(b.1.iter().take(room).map(|r| r + all.rows));
            }
            all.rows += part.rows;
        }
        Ok(all)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(cells: &[[&str; 2]]) -> Rows {
        let mut rows = Rows::with_columns(2);
        for row in cells {
            rows.push(row.iter().copied());
        }
        rows
    }

    const PLAN: fn() -> Plan = || Plan {
        keys: vec![0],
        numbers: vec![NumberColumn {
            column: 1,
            notation: Notation::Comma,
            signs: Signs::Din55301,
            scale: 1,
            missing: BTreeSet::new(),
        }],
        bands: Vec::new(),
    };

    #[test]
    fn adds_exactly_and_never_makes_a_sign_a_zero() {
        let table = rows(&[
            ["b", "0,1"],
            ["a", "0,2"],
            [" a", "."],
            ["b", "–"],
            ["a", "abc"],
        ]);
        let all = aggregate(&table, &PLAN(), 0).unwrap();
        let keys: Vec<_> = all.groups.keys().map(|k| k[0].as_str()).collect();
        assert_eq!(keys, ["a", "b"]);
        let a = &all.groups[&vec!["a".to_owned()]];
        assert_eq!((a.rows, a.first_rows.clone()), (3, vec![1, 2, 4]));
        assert_eq!(a.sums[0].total.to_string(), "0.2");
        assert_eq!(a.sums[0].unknown(), 2);
        assert_eq!(all.unreadable, [(1, vec![4])]);
        assert_eq!(all.totals[0].total.to_string(), "0.3");
        assert_eq!(all.groups[&vec!["b".to_owned()]].sums[0].unknown(), 0);
    }

    #[test]
    fn any_division_of_the_rows_gives_the_same() {
        let cells = [
            ["a", "1"],
            ["b", "2,5"],
            ["a", "x"],
            ["c", "-3"],
            ["a", "7"],
        ];
        let whole = aggregate(&rows(&cells), &PLAN(), 0).unwrap();
        for cut in 0..=cells.len() {
            let parts = vec![
                aggregate(&rows(&cells[..cut]), &PLAN(), 0).unwrap(),
                aggregate(&rows(&cells[cut..]), &PLAN(), 0).unwrap(),
            ];
            assert_eq!(Partial::merge(parts).unwrap(), whole);
        }
    }

    #[test]
    fn overflow_is_an_error() {
        let big = "9".repeat(38);
        let table = rows(&[["a", &big], ["a", &big]]);
        assert_eq!(
            aggregate(&table, &PLAN(), 0).unwrap_err().code(),
            "table.overflow"
        );
    }
}
