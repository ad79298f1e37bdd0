//! Workbooks: the bytes of a spreadsheet file become sheets of text cells.
//!
//! Enters: a whole file, XLSX, XLSM, ODS or XLS (Excel 5 to 2003), told apart by content. Leaves: [`Book`], its sheets
//! by name, each [`Sheet`] with texts, what was stored, merged regions and findings; and [`Candidate`]s for the sheet
//! that holds the table. Whatever the bytes: no panic, no endless loop, memory within the limits below.
//!
//! No library for spreadsheets: `calamine` holds a sheet as a dense rectangle, knows no hidden rows, panics at some
//! damaged XLS files, and weighs three times as much in the browser. A test compares every cell with it.
//! Open `build.rs` first for the cells, `xlsx.rs` for a format.

mod biff;
mod build;
mod cfb;
mod format;
mod ods;
mod propose;
mod sheet;
mod strings;
mod value;
mod xls;
mod xls_sheet;
mod xlsx;
mod xlsx_sheet;
mod xml;
mod zip;

pub use propose::Candidate;
pub use sheet::{Column, Region, Sheet, Stored};

use crate::diagnostic::{Coded, Error, Log, Place, Result, Severity};
use std::io::Read;

/// Cells of a sheet at most, empty ones before filled ones in a row included. With short texts that
/// many take about 600 MB.
pub const MAX_CELLS: usize = 10_000_000;

/// Bytes of text in the cells of a sheet at most.
pub const MAX_TEXT: usize = 256 << 20;

/// Sheets at most.
const MAX_SHEETS: usize = 4096;

/// A sheet in the order of the workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetInfo {
    /// Its name, blanks at the ends included.
    pub name: String,
    /// Hidden sheets are never proposed while there are others.
    pub visible: bool,
}

#[derive(Debug)]
enum Inner {
    Xlsx(Box<xlsx::Xlsx>),
    Ods(ods::Ods),
    Xls(xls::Xls),
}

/// An opened workbook.
#[derive(Debug)]
pub struct Book {
    inner: Inner,
}

fn damaged(part: &str) -> Error {
    Error::new("read.workbook_damaged").with("part", part)
}

fn too_large(what: &str, limit: u64) -> Error {
    Error::new("read.workbook_too_large")
        .with("what", what)
        .with("limit", limit)
}

fn kind_error(kind: &str) -> Error {
    Error::new("read.workbook_kind").with("kind", kind)
}

/// True when a file begins like a workbook: a zip or a compound file. Other documents do too; [`open`] tells.
pub fn is_workbook(head: &[u8]) -> bool {
    head.starts_with(b"PK\x03\x04") || head.starts_with(xls::MAGIC)
}

/// Opens a workbook: its sheets are known then, but not read.
///
/// # Errors
/// `read.workbook_kind` (no workbook, or XLSB), `read.workbook_damaged`, `read.workbook_encrypted`,
/// `read.workbook_too_large`, `read.workbook_empty` (no sheet with cells at all).
pub fn open(bytes: Vec<u8>) -> Result<Book> {
    let inner = if bytes.starts_with(xls::MAGIC) {
        Inner::Xls(xls::Xls::open(&bytes)?)
    } else if bytes.starts_with(b"PK\x03\x04") {
        let zip = zip::Zip::open(bytes)?;
        if is_ods(&zip)? {
            Inner::Ods(ods::Ods::open(zip)?)
        } else {
            Inner::Xlsx(Box::new(xlsx::Xlsx::open(zip)?))
        }
    } else {
        return Err(kind_error("other"));
    };
    let book = Book { inner };
    if book.sheets().is_empty() {
        return Err(Error::new("read.workbook_empty"));
    }
    Ok(book)
}

fn is_ods(zip: &zip::Zip) -> Result<bool> {
    if !zip.has("mimetype") {
        return Ok(false);
    }
    let mut kind = [0; 128];
    let mut part = zip.part("mimetype")?;
    let length = part.read(&mut kind).map_err(|_| damaged("mimetype"))?;
    let kind = kind.get(..length).unwrap_or_default();
    if kind.starts_with(b"application/vnd.oasis.opendocument.") {
        if kind.starts_with(b"application/vnd.oasis.opendocument.spreadsheet") {
            return Ok(true);
        }
        return Err(kind_error("zip"));
    }
    Ok(false)
}

impl Book {
    /// `xlsx`, `xlsm`, `ods` or `xls`.
    pub fn kind(&self) -> &'static str {
        match &self.inner {
            Inner::Xlsx(book) => book.kind,
            Inner::Ods(_) => "ods",
            Inner::Xls(_) => "xls",
        }
    }

    /// The sheets that can hold cells, in the order of the workbook.
    pub fn sheets(&self) -> &[SheetInfo] {
        match &self.inner {
            Inner::Xlsx(book) => &book.sheets,
            Inner::Ods(book) => &book.sheets,
            Inner::Xls(book) => &book.sheets,
        }
    }

    /// Reads one sheet, by its place in [`Self::sheets`]. It may have no rows.
    ///
    /// # Errors
    /// `read.workbook_damaged`, `read.workbook_too_large`, `read.workbook_no_such_sheet`.
    pub fn sheet(&mut self, index: usize) -> Result<Sheet> {
        let missing = || Error::new("read.workbook_no_such_sheet").with("number", index + 1);
        if index >= self.sheets().len() {
            return Err(missing());
        }
        match &mut self.inner {
            Inner::Xlsx(book) => book.sheet(index),
            Inner::Xls(book) => book.sheet(index),
            Inner::Ods(book) => {
                let mut found = Err(missing());
                book.each(Some(index), &mut |_, sheet| found = sheet)?;
                found
            }
        }
    }

    /// What is to be said of the workbook as a whole: each hidden sheet with its name.
    pub fn log(&self) -> Log {
        let mut log = Log::default();
        for sheet in self.sheets().iter().filter(|s| !s.visible) {
            let what = Coded::new("read.hidden_sheet").with("sheet", sheet.name.trim());
            log.add(Severity::Note, what, Place::default());
        }
        log
    }
}
