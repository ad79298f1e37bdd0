//! Collects the cells of a sheet as the readers find them, within limits, and makes the [`Sheet`].

use super::format::{Format, Shown};
use super::sheet::{Region, Sheet, Stored, place};
use super::value::{date_text, number_text, time_text};
use super::{MAX_CELLS, MAX_TEXT, damaged, too_large};
use crate::diagnostic::{Coded, Log, Place, Result, Severity};
use std::collections::BTreeMap;

/// Rows and columns a sheet has at most in every program that writes these files.
pub(super) const MAX_ROWS: u32 = 1 << 20;
pub(super) const MAX_COLUMNS: u32 = 1 << 14;

/// Merged regions and stretches of hidden rows that are kept.
const MAX_REGIONS: usize = 1 << 18;

type Row = (Vec<String>, Vec<Stored>);

/// Rows and columns count from 0 here.
#[derive(Default)]
pub(super) struct Builder {
    rows: BTreeMap<u32, Row>,
    /// The row that is written, outside the tree: cells come row by row.
    current: Option<(u32, Row)>,
    /// Cells, the empty ones before others included.
    cells: usize,
    text: usize,
    merged: Vec<Region>,
    hidden_rows: Vec<(u32, u32)>,
    hidden_columns: Vec<(u32, u32)>,
    log: Log,
}

impl Builder {
    /// Adds a cell; without text it is none.
    ///
    /// # Errors
    /// `read.workbook_too_large` beyond the limits, before memory is taken; `read.workbook_damaged` outside the largest sheet.
    pub(super) fn cell(
        &mut self,
        row: u32,
        column: u32,
        stored: Stored,
        text: String,
    ) -> Result<()> {
        if text.is_empty() {
            return Ok(());
        }
        if row >= MAX_ROWS || column >= MAX_COLUMNS {
            return Err(damaged("cell"));
        }
        if self.current.as_ref().is_none_or(|c| c.0 != row) {
            self.put_away();
            self.current = Some((row, self.rows.remove(&row).unwrap_or_default()));
        }
        let Some((_, (cells, kinds))) = &mut self.current else {
            return Ok(());
        };
        let at = column as usize;
        let more = (at + 1).saturating_sub(cells.len());
        self.cells += more;
        self.text += text.len();
        if self.cells > MAX_CELLS {
            return Err(too_large("cells", MAX_CELLS as u64));
        }
        if self.text > MAX_TEXT {
            return Err(too_large("bytes", MAX_TEXT as u64));
        }
        if more > 0 {
            cells.resize(at + 1, String::new());
            kinds.resize(at + 1, Stored::Empty);
        }
        if let (Some(cell), Some(kind)) = (cells.get_mut(at), kinds.get_mut(at)) {
            *cell = text;
            *kind = stored;
        }
        Ok(())
    }

    /// Adds a stored number as its format shows it. `text` is its exact text where the file has one.
    ///
    /// # Errors
    /// As [`Self::cell`].
    pub(super) fn number(
        &mut self,
        (row, column): (u32, u32),
        value: f64,
        text: Option<String>,
        format: &Format,
        from_1904: bool,
    ) -> Result<()> {
        if let Some(sign) = format.instead(value) {
            let shown: String = sign.trim().chars().take(20).collect();
            let shown = if shown.is_empty() { "blank" } else { &shown };
            let what = Coded::new("read.masked_by_format").with("sign", shown);
            self.say(Severity::Warning, what, row, column);
        }
        let date = match format.shown {
            Shown::Date => date_text(value, from_1904),
            Shown::Time => time_text(value),
            Shown::Number | Shown::Key(_) => None,
        };
        if let Some(date) = date {
            return self.cell(row, column, Stored::Date, date);
        }
        let Some(text) = text.or_else(|| number_text(value)) else {
            return self.cell(row, column, Stored::Error, "#NUM!".to_owned());
        };
        match format.shown {
            Shown::Key(length)
                if text.len() <= length && text.bytes().all(|b| b.is_ascii_digit()) =>
            {
                self.cell(row, column, Stored::Text, format!("{text:0>length$}"))
            }
            _ => self.cell(row, column, Stored::Number, text),
        }
    }

    /// A formula whose result is not in the file.
    pub(super) fn formula_without_value(&mut self, row: u32, column: u32) {
        self.say(
            Severity::Warning,
            Coded::new("read.formula_without_value"),
            row,
            column,
        );
    }

    pub(super) fn say(&mut self, severity: Severity, what: Coded, row: u32, column: u32) {
        self.log
            .add(severity, what, place(u64::from(row) + 1, column as usize));
    }

    /// First and last row and first and last column of merged cells.
    pub(super) fn merge(&mut self, (first_row, last_row): (u32, u32), (first, last): (u32, u32)) {
        let is_one = first_row == last_row && first == last;
        if first_row <= last_row && first <= last && !is_one && self.merged.len() < MAX_REGIONS {
            self.merged.push(Region {
                first_row: u64::from(first_row) + 1,
                first_column: first as usize,
                last_row: u64::from(last_row) + 1,
                last_column: last as usize,
            });
        }
    }

    pub(super) fn hide_rows(&mut self, first: u32, last: u32) {
        let known = self.hidden_rows.len();
        match self.hidden_rows.last_mut() {
            Some(before) if before.1.checked_add(1) == Some(first) => before.1 = last,
            _ if known < MAX_REGIONS => self.hidden_rows.push((first, last)),
            _ => {}
        }
    }

    pub(super) fn hide_columns(&mut self, first: u32, last: u32) {
        if self.hidden_columns.len() < MAX_COLUMNS as usize {
            self.hidden_columns.push((first, last.min(MAX_COLUMNS - 1)));
        }
    }

    fn put_away(&mut self) {
        if let Some((row, cells)) = self.current.take() {
            self.rows.insert(row, cells);
        }
    }

    /// The sheet. Hidden rows and columns are only told of where they hold cells.
    pub(super) fn finish(mut self) -> Sheet {
        self.put_away();
        self.hidden_rows.sort_unstable();
        self.merged.sort_unstable();
        let mut hidden = vec![false; MAX_COLUMNS as usize];
        for (first, last) in &self.hidden_columns {
            if let Some(stretch) = hidden.get_mut(*first as usize..=*last as usize) {
                stretch.fill(true);
            }
        }
        let mut columns = std::collections::BTreeSet::new();
        let (mut rows, mut stored) = (
            Vec::with_capacity(self.rows.len()),
            Vec::with_capacity(self.rows.len()),
        );
        for (row, (cells, kinds)) in self.rows {
            let number = u64::from(row) + 1;
            if within(&self.hidden_rows, row) {
                self.log.add(
                    Severity::Note,
                    Coded::new("read.hidden_rows"),
                    Place::line(number),
                );
            }
            let cells_hidden = kinds.iter().zip(&hidden).enumerate();
            columns.extend(
                cells_hidden
                    .filter(|(_, (k, h))| **h && **k != Stored::Empty)
                    .map(|(c, _)| c),
            );
            rows.push((number, cells));
            stored.push(kinds);
        }
        for column in columns {
            let place = Place {
                column: Some(super::value::letters(column)),
                ..Place::default()
            };
            self.log
                .add(Severity::Note, Coded::new("read.hidden_columns"), place);
        }
        Sheet::new(rows, stored, self.merged, self.log)
    }
}

/// Is a number within one of the sorted stretches? They may overlap in a damaged file; then the last one counts.
fn within(stretches: &[(u32, u32)], number: u32) -> bool {
    let after = stretches.partition_point(|s| s.0 <= number);
    let before = after.checked_sub(1).and_then(|at| stretches.get(at));
    before.is_some_and(|s| number <= s.1)
}
