//! The rows of one shard, column by column, each cell a code into the column's dictionary.
//!
//! Memory: 4 bytes per cell, plus for each distinct cell of a column its bytes and about 60 bytes of index.
//! The file's text is not kept.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// FNV-1a over whole cells: small, and the same everywhere (no random seed, no clock).
#[derive(Default)]
struct CellHasher(u64);

impl Hasher for CellHasher {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        let mut hash = self.0 ^ 0xcbf2_9ce4_8422_2325;
        for byte in bytes {
            hash = (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
        self.0 = hash;
    }
}

/// One column: codes of the rows and the distinct cells behind them.
#[derive(Default)]
pub struct Column {
    codes: Vec<u32>,
    cells: Vec<Box<str>>,
    counts: Vec<u64>,
    index: HashMap<Box<str>, u32, BuildHasherDefault<CellHasher>>,
    last: Option<u32>,
    bytes: usize,
}

impl Column {
    /// Appends a cell.
    pub fn push(&mut self, cell: &str) {
        let code = match self.last {
            Some(code) if self.cell(code) == cell => code,
            _ => self.code_of(cell),
        };
        self.last = Some(code);
        self.codes.push(code);
        if let Some(count) = self.counts.get_mut(code as usize) {
            *count += 1;
        }
    }

    fn code_of(&mut self, cell: &str) -> u32 {
        if let Some(code) = self.index.get(cell) {
            return *code;
        }
        // More than 2^32 distinct cells cannot be held in 4 GiB; the budget stops long before.
        let code = u32::try_from(self.cells.len()).unwrap_or(u32::MAX);
        self.cells.push(cell.into());
        self.counts.push(0);
        self.index.insert(cell.into(), code);
        self.bytes += 2 * cell.len() + 60;
        code
    }

    /// Text of a code.
    pub fn cell(&self, code: u32) -> &str {
        self.cells.get(code as usize).map_or("", |c| c)
    }

    /// Code of each row.
    pub fn codes(&self) -> &[u32] {
        &self.codes
    }

    /// Rewrites every distinct cell that `change` gives another text; returns the codes of those cells.
    pub fn rewrite(&mut self, change: impl Fn(&str) -> Option<String>) -> Vec<u32> {
        let mut changed = Vec::new();
        for (code, cell) in (0..).zip(&mut self.cells) {
            if let Some(text) = change(cell) {
                *cell = text.into();
                changed.push(code);
            }
        }
        changed
    }

    /// Distinct cells with their number of occurrences, in order of first appearance (= by code).
    pub fn distinct(&self) -> impl Iterator<Item = (&str, u64)> {
        self.cells
            .iter()
            .map(AsRef::as_ref)
            .zip(self.counts.iter().copied())
    }
}

/// All columns of a shard.
#[derive(Default)]
pub struct Rows {
    columns: Vec<Column>,
    rows: usize,
}

impl Rows {
    /// Empty rows with a number of columns.
    pub fn with_columns(columns: usize) -> Self {
        Self {
            columns: (0..columns).map(|_| Column::default()).collect(),
            rows: 0,
        }
    }

    /// Appends a row; missing cells at its end are empty, excess cells are not taken (the caller reports both).
    pub fn push<'a>(&mut self, mut cells: impl Iterator<Item = &'a str>) {
        for column in &mut self.columns {
            column.push(cells.next().unwrap_or(""));
        }
        self.rows += 1;
    }

    /// Number of rows.
    pub fn len(&self) -> usize {
        self.rows
    }

    /// True without rows.
    pub fn is_empty(&self) -> bool {
        self.rows == 0
    }

    /// The columns, to be rewritten.
    pub fn columns_mut(&mut self) -> &mut [Column] {
        &mut self.columns
    }

    /// The columns.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// Cells of a row; `None` beyond the last.
    pub fn row(&self, row: usize) -> Option<Vec<&str>> {
        self.columns
            .iter()
            .map(|c| c.codes.get(row).map(|code| c.cell(*code)))
            .collect()
    }

    /// Estimate of the bytes held.
    pub fn memory(&self) -> usize {
        self.columns
            .iter()
            .map(|c| c.codes.capacity() * 4 + c.bytes)
            .sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_come_back_as_they_were() {
        let mut rows = Rows::with_columns(2);
        for row in [["a", "1"], ["a", "2"], ["", "1"]] {
            rows.push(row.into_iter());
        }
        rows.push(["short"].into_iter());
        assert_eq!(rows.len(), 4);
        assert_eq!(rows.row(2), Some(vec!["", "1"]));
        assert_eq!(rows.row(3), Some(vec!["short", ""]));
        assert_eq!(rows.row(4), None);
        let distinct: Vec<_> = rows.columns()[0].distinct().collect();
        assert_eq!(distinct, [("a", 2), ("", 1), ("short", 1)]);
    }
}
