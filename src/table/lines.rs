//! From row numbers to line numbers: a first line plus the few rows before which lines were skipped.

use serde::{Deserialize, Serialize};

/// Row `i` begins at line `first + i + (extra lines before it)`. Extra lines come from line breaks inside quotes and
/// from blank lines; only rows that have some are stored.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineMap {
    /// (row, line at which it begins), for each row that does not begin right after its predecessor.
    jumps: Vec<(u64, u64)>,
    rows: u64,
    next_line: u64,
}

impl LineMap {
    /// Notes that the next row begins at `line`.
    pub fn push(&mut self, line: u64) {
        if self.rows == 0 || line != self.next_line {
            self.jumps.push((self.rows, line));
        }
        self.rows += 1;
        self.next_line = line + 1;
    }

    /// The line at which a row begins.
    pub fn line(&self, row: u64) -> Option<u64> {
        if row >= self.rows {
            return None;
        }
        let at = self.jumps.partition_point(|(r, _)| *r <= row);
        let (from, line) = self.jumps.get(at.checked_sub(1)?)?;
        Some(line + (row - from))
    }

    /// Number of rows.
    pub fn rows(&self) -> u64 {
        self.rows
    }

    /// Appends the map of the following shard, whose lines begin after `line_offset` lines.
    pub fn append(&mut self, later: &Self, line_offset: u64) {
        for (row, line) in &later.jumps {
            let (row, line) = (self.rows + row, line + line_offset);
            let expected = self.line_after(row);
            if expected != Some(line) {
                self.jumps.push((row, line));
            }
        }
        if later.rows > 0 {
            self.rows += later.rows;
            self.next_line = later.next_line + line_offset;
        }
    }

    /// The line a row would have if it followed its predecessor without a jump.
    fn line_after(&self, row: u64) -> Option<u64> {
        let (from, line) = self.jumps.last()?;
        Some(line + (row - from))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn map(lines: &[u64]) -> LineMap {
        let mut m = LineMap::default();
        for l in lines {
            m.push(*l);
        }
        m
    }

    #[test]
    fn finds_lines_over_jumps() {
        let lines = [2, 3, 4, 7, 8, 20];
        let m = map(&lines);
        for (row, line) in lines.iter().enumerate() {
            assert_eq!(m.line(row as u64), Some(*line));
        }
        assert_eq!(m.line(6), None);
        assert_eq!(m.jumps.len(), 3);
    }

    #[test]
    fn appending_equals_one_pass() {
        let all = [2, 3, 6, 7, 8, 11, 12];
        for cut in 0..=all.len() {
            let (a, b) = all.split_at(cut);
            let mut joined = map(a);
            joined.append(&map(&b.iter().map(|l| l - 1).collect::<Vec<_>>()), 1);
            assert_eq!(joined, map(&all), "cut at {cut}");
        }
    }
}
