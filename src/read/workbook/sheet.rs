//! A sheet as rows of text cells, with what each cell was stored as.

use super::value::letters;
use crate::diagnostic::{Coded, Log, Place, Severity};
use crate::text::{Notation, Shapes, decide};

/// What a cell was stored as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stored {
    /// No cell, or one without content.
    Empty,
    /// A number: its text is canonical, under the notation of its [`Column`].
    Number,
    /// A text, also one that looks like a number, and a number shown with zeros in front (a key).
    Text,
    /// A date, time or duration, as ISO text.
    Date,
    /// `TRUE` or `FALSE`.
    Truth,
    /// An error such as `#DIV/0!`.
    Error,
}

/// What the cells of one column were stored as, over the whole sheet, and how the numbers among them are to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Cells stored as numbers.
    pub numbers: u64,
    /// Those of them with decimals.
    pub fractions: u64,
    /// Cells stored as dates or times.
    pub dates: u64,
    /// Cells stored as texts, those like numbers included.
    pub texts: u64,
    /// Texts that look like numbers, periods and keys included.
    pub texts_like_numbers: u64,
    /// The notation of *all* cells of the column, stored numbers included.
    pub notation: Notation,
    /// The texts of the column fit both notations, or contradict each other, and nothing else decides. `notation` is
    /// then only an assumption; [`Sheet::set_notation`] changes it.
    pub doubtful: bool,
    /// Why this notation.
    pub because: Coded,
}

/// Cells merged into one. Rows count from 1 as in the sheet, columns from 0; both ends belong to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Region {
    /// First row, from 1.
    pub first_row: u64,
    /// First column, from 0.
    pub first_column: usize,
    /// Last row.
    pub last_row: u64,
    /// Last column.
    pub last_column: usize,
}

/// Bytes of text that filling merged cells may add: a chapter merged over a whole sheet is no name of its rows.
const FILLED_TEXT: usize = 32 << 20;

/// One sheet.
///
/// **One notation for each column.** Numbers stored as numbers have no notation; texts have one. Where a column holds
/// both, the stored numbers are written in the notation that the texts of the column show (`12,5` as text: the stored
/// 3.7 is `3,7`), so the column can be read under [`Column::notation`] as a whole. Texts without any mark (`1 234`)
/// leave the point. Texts that leave it open (`1.234`) follow the other columns of the sheet; if those say nothing
/// either, the comma is assumed and the column is [`Column::doubtful`].
#[derive(Debug, Clone)]
pub struct Sheet {
    /// Row number (from 1) and cells from column A on. Rows without any cell are left out, empty cells at the end cut off.
    pub rows: Vec<(u64, Vec<String>)>,
    /// What each cell was stored as: the same rows, the same lengths.
    pub stored: Vec<Vec<Stored>>,
    /// Each column, as many as the longest row has cells.
    pub columns: Vec<Column>,
    /// Merged cells, in the order of rows. Not yet filled: see [`Sheet::fill_merged`].
    pub merged: Vec<Region>,
    /// Findings, places are cells of the sheet: row number and the letters of the column.
    pub log: Log,
}

/// A cell as a place.
pub(super) fn place(row: u64, column: usize) -> Place {
    Place::cell(row, &letters(column))
}

impl Sheet {
    /// The sheet with its columns counted and written in their notations.
    pub(super) fn new(
        rows: Vec<(u64, Vec<String>)>,
        stored: Vec<Vec<Stored>>,
        merged: Vec<Region>,
        log: Log,
    ) -> Self {
        let mut sheet = Self {
            columns: columns(&rows, &stored),
            rows,
            stored,
            merged,
            log,
        };
        let commas: Vec<usize> = (0..sheet.columns.len())
            .filter(|c| {
                sheet
                    .columns
                    .get(*c)
                    .is_some_and(|c| c.notation == Notation::Comma)
            })
            .collect();
        sheet.rewrite(&commas, '.', ',');
        sheet
    }

    /// Cells that take memory, empty ones before others included.
    pub(super) fn cells(&self) -> usize {
        self.rows.iter().map(|r| r.1.len()).sum()
    }

    /// Writes the stored numbers of a column in another notation.
    pub fn set_notation(&mut self, column: usize, notation: Notation) {
        let Some(found) = self.columns.get_mut(column) else {
            return;
        };
        found.doubtful = false;
        if std::mem::replace(&mut found.notation, notation) != notation {
            match notation {
                Notation::Comma => self.rewrite(&[column], '.', ','),
                Notation::Point => self.rewrite(&[column], ',', '.'),
            }
        }
    }

    fn rewrite(&mut self, columns: &[usize], from: char, to: char) {
        for ((_, cells), stored) in self.rows.iter_mut().zip(&self.stored) {
            for column in columns {
                if let (Some(cell), Some(Stored::Number)) =
                    (cells.get_mut(*column), stored.get(*column))
                {
                    *cell = cell.replace(from, &to.to_string());
                }
            }
        }
    }
}

/// Only such texts are looked at closely: no number is longer, footnotes are.
pub(super) fn may_be_number(cell: &str) -> bool {
    cell.len() <= 64 && cell.bytes().any(|b| b.is_ascii_digit())
}

fn columns(rows: &[(u64, Vec<String>)], stored: &[Vec<Stored>]) -> Vec<Column> {
    let width = rows.iter().map(|r| r.1.len()).max().unwrap_or(0);
    let empty = Column {
        numbers: 0,
        fractions: 0,
        dates: 0,
        texts: 0,
        texts_like_numbers: 0,
        notation: Notation::Point,
        doubtful: false,
        because: Coded::new("number.stored"),
    };
    let mut all = vec![(empty, Shapes::default()); width];
    for ((_, cells), stored) in rows.iter().zip(stored) {
        for ((cell, stored), (column, shapes)) in cells.iter().zip(stored).zip(&mut all) {
            match stored {
                Stored::Number => {
                    column.numbers += 1;
                    column.fractions += u64::from(cell.contains('.'));
                }
                Stored::Text => {
                    column.texts += 1;
                    if may_be_number(cell) {
                        shapes.add(cell, 1);
                    }
                }
                Stored::Date => column.dates += 1,
                Stored::Empty | Stored::Truth | Stored::Error => {}
            }
        }
    }
    let (comma, point) = all.iter().fold((0, 0), |(comma, point), (_, s)| {
        (comma + s.comma, point + s.point)
    });
    let elsewhere = match comma.cmp(&point) {
        std::cmp::Ordering::Greater => Some(Notation::Comma),
        std::cmp::Ordering::Less => Some(Notation::Point),
        std::cmp::Ordering::Equal => None,
    };
    all.into_iter()
        .map(|(mut column, shapes)| {
            column.texts_like_numbers = shapes.numbers();
            if shapes.comma + shapes.point + shapes.comma_or_group + shapes.point_or_group == 0 {
                column.because = Coded::new("number.stored").with("count", column.numbers);
            } else {
                let decision = decide(&shapes, elsewhere);
                column.notation = decision.notation.unwrap_or(Notation::Comma);
                column.doubtful = decision.notation.is_none();
                column.because = decision.because;
            }
            column
        })
        .collect()
}

impl Sheet {
    /// The cells of a row by its number in the sheet.
    fn index(&self, row: u64) -> usize {
        self.rows.partition_point(|r| r.0 < row)
    }

    /// Undoes the merged cells as far as they lie in `rows`: every cell of a region gets the text of its first cell,
    /// downwards and to the right. Rows without any cell stay out; nothing is written over.
    ///
    /// Returned are the findings for cells below the first row of their region, with their places, for the caller to keep
    /// (data) or not (header): `read.merged_filled`, and `read.merged_number` (a warning) for stored numbers that
    /// were *not* filled down. A figure printed once for two rows belongs to both together; repeated, it would count twice.
    /// So a stored number is only filled down in a column where at least half of the filled cells in `rows` are merged
    /// downwards: there it names its rows.
    pub fn fill_merged(&mut self, rows: std::ops::RangeInclusive<u64>) -> Log {
        let mut log = Log::default();
        let width = self.columns.len();
        let naming = self.naming_columns(&rows);
        // Regions do not overlap in a sound file; one that says so may not cost more than all its cells.
        let mut budget = self.rows.len().saturating_mul(width).min(super::MAX_CELLS);
        let mut text_budget = FILLED_TEXT;
        for region in self.merged.clone() {
            let first = self.index(region.first_row.max(*rows.start()));
            let last = self.index(region.last_row.min(*rows.end()).saturating_add(1));
            let origin = self.index(region.first_row);
            let found = self.rows.get(origin).filter(|r| r.0 == region.first_row);
            let Some(text) = found.and_then(|r| r.1.get(region.first_column)).cloned() else {
                continue;
            };
            let kind = self
                .stored
                .get(origin)
                .and_then(|s| s.get(region.first_column));
            let kind = kind.copied().unwrap_or(Stored::Empty);
            if kind == Stored::Empty {
                continue;
            }
            let right = region.last_column.min(width.saturating_sub(1));
            for at in first..last {
                let cells = (right + 1).saturating_sub(region.first_column);
                let bytes = cells.saturating_mul(text.len());
                let (Some(left), Some(text_left)) =
                    (budget.checked_sub(cells), text_budget.checked_sub(bytes))
                else {
                    return log;
                };
                (budget, text_budget) = (left, text_left);
                let (Some((row, cells)), Some(stored)) =
                    (self.rows.get_mut(at), self.stored.get_mut(at))
                else {
                    continue;
                };
                let below = *row > region.first_row;
                let row = *row;
                if below && kind == Stored::Number && naming.get(region.first_column) != Some(&true)
                {
                    log.add(
                        Severity::Warning,
                        Coded::new("read.merged_number"),
                        place(row, region.first_column),
                    );
                    continue;
                }
                if cells.len() <= right {
                    cells.resize(right + 1, String::new());
                    stored.resize(right + 1, Stored::Empty);
                }
                for column in region.first_column..=right {
                    if let (Some(cell), Some(stored @ Stored::Empty)) =
                        (cells.get_mut(column), stored.get_mut(column))
                    {
                        cell.clone_from(&text);
                        *stored = kind;
                        if below {
                            log.add(
                                Severity::Note,
                                Coded::new("read.merged_filled"),
                                place(row, column),
                            );
                        }
                    }
                }
            }
        }
        log
    }

    /// Columns in which merging downwards is the rule within these rows.
    fn naming_columns(&self, rows: &std::ops::RangeInclusive<u64>) -> Vec<bool> {
        let mut counts = vec![(0_u64, 0_u64); self.columns.len()];
        let inside = self
            .rows
            .iter()
            .zip(&self.stored)
            .filter(|((row, _), _)| rows.contains(row));
        for (_, stored) in inside {
            for (kind, count) in stored.iter().zip(&mut counts) {
                count.0 += u64::from(*kind != Stored::Empty);
            }
        }
        for region in &self.merged {
            if region.last_row > region.first_row
                && rows.contains(&region.first_row)
                && let Some(count) = counts.get_mut(region.first_column)
            {
                count.1 += 1;
            }
        }
        counts
            .into_iter()
            .map(|(all, merged)| merged * 2 >= all)
            .collect()
    }
}
