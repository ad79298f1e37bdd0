//! Which sheet holds the table?

use super::sheet::{Sheet, Stored, may_be_number};
use super::{Book, Inner, MAX_CELLS, too_large};
use crate::diagnostic::{Coded, Error, InOrder, Result};
use crate::text::Shapes;

/// A sheet that could be meant, with what speaks for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Place in [`Book::sheets`].
    pub index: usize,
    /// More is better; 0 for a sheet without a table.
    pub score: u64,
    /// `read.sheet_table` with counts, `read.sheet_no_table`, or why the sheet cannot be read.
    pub because: Coded,
}

impl Book {
    /// The visible sheets (all, when none is visible), best first; equals in the order of the workbook.
    ///
    /// Counted are the filled cells of rows that stand in a block: at least two cells are filled, and at least one column
    /// is one the sheet fills in half of such rows. Numbers count threefold. Cover sheets and notes have one
    /// cell in a row, so they lose. Of all sheets together about as many cells are looked at as one may have; those behind
    /// are only read when somebody chooses them.
    ///
    /// # Errors
    /// `read.workbook_empty` when no sheet has a cell, `read.workbook_damaged` when nothing can be read.
    pub fn propose(&mut self) -> Result<Vec<Candidate>> {
        let any_visible = self.sheets().iter().any(|s| s.visible);
        let asked: Vec<bool> = self
            .sheets()
            .iter()
            .map(|s| s.visible || !any_visible)
            .collect();
        let mut found = Vec::new();
        let mut any = false;
        let mut take = |index: usize, sheet: Result<Sheet>| {
            any |= sheet.as_ref().map_or(true, |s| !s.rows.is_empty());
            if asked.get(index) == Some(&true) {
                found.push(candidate(index, sheet));
            }
        };
        let mut cells = 0;
        let mut within = |read: &mut dyn FnMut() -> Result<Sheet>| {
            if cells > MAX_CELLS {
                return Err(too_large("cells", MAX_CELLS as u64));
            }
            let sheet = read();
            cells += sheet.as_ref().map_or(0, Sheet::cells);
            if sheet
                .as_ref()
                .is_err_and(|e| e.code() == "read.workbook_too_large")
            {
                cells += MAX_CELLS;
            }
            sheet
        };
        match &mut self.inner {
            Inner::Ods(book) => book.each(None, &mut take)?,
            Inner::Xls(book) => {
                (0..asked.len()).for_each(|i| take(i, within(&mut || book.sheet(i))));
            }
            Inner::Xlsx(book) => {
                (0..asked.len()).for_each(|i| take(i, within(&mut || book.sheet(i))));
            }
        }
        if !any {
            return Err(Error::new("read.workbook_empty"));
        }
        found.order_by_key(|c| (std::cmp::Reverse(c.score), c.index));
        Ok(found)
    }
}

fn candidate(index: usize, sheet: Result<Sheet>) -> Candidate {
    let (score, because) = match sheet {
        Ok(sheet) => score(&sheet),
        Err(error) => (0, error.what),
    };
    Candidate {
        index,
        score,
        because,
    }
}

fn score(sheet: &Sheet) -> (u64, Coded) {
    let filled = |kinds: &[Stored]| kinds.iter().filter(|k| **k != Stored::Empty).count();
    let block: Vec<usize> = (0..sheet.rows.len())
        .filter(|r| sheet.stored.get(*r).is_some_and(|k| filled(k) >= 2))
        .collect();
    let mut usual = vec![0_usize; sheet.columns.len()];
    for kinds in block.iter().filter_map(|r| sheet.stored.get(*r)) {
        for (kind, count) in kinds.iter().zip(&mut usual) {
            *count += usize::from(*kind != Stored::Empty);
        }
    }
    let (mut rows, mut numbers, mut all) = (0_u64, 0_u64, 0_u64);
    for at in &block {
        let (Some((_, cells)), Some(kinds)) = (sheet.rows.get(*at), sheet.stored.get(*at)) else {
            continue;
        };
        let in_block = kinds
            .iter()
            .zip(&usual)
            .any(|(k, n)| *k != Stored::Empty && n * 2 >= block.len());
        if !in_block {
            continue;
        }
        rows += 1;
        for (cell, kind) in cells.iter().zip(kinds) {
            all += u64::from(*kind != Stored::Empty);
            numbers += u64::from(is_number(cell, *kind));
        }
    }
    if rows < 2 {
        return (0, Coded::new("read.sheet_no_table"));
    }
    let because = Coded::new("read.sheet_table")
        .with("rows", rows)
        .with("numbers", numbers)
        .with("cells", all);
    (all + 2 * numbers, because)
}

fn is_number(cell: &str, kind: Stored) -> bool {
    match kind {
        Stored::Number => true,
        Stored::Text if may_be_number(cell) => {
            let mut shapes = Shapes::default();
            shapes.add(cell, 1);
            shapes.numbers() > 0
        }
        _ => false,
    }
}
