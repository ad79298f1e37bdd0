//! XLS: the globals of the workbook and its sheets (BIFF8, BIFF5).
//!
//! Source: `[MS-XLS]` 2.4 (2022). Not known here: a formula that no program calculated has the value 0 or an empty text in these
//! files, like one that came to that.

use super::biff::{Record, Records, Texts, Version};
use super::cfb::{Compound, u16_at, u32_at};
use super::format::{Format, MAX_FORMATS};
use super::sheet::Sheet;
use super::strings::Strings;
use super::xls_sheet;
use super::{MAX_SHEETS, SheetInfo, damaged, kind_error, too_large};
use crate::diagnostic::{Coded, Error, Result, Severity};
use std::collections::{BTreeMap, BTreeSet};

/// First bytes of a compound file.
pub(super) const MAGIC: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

const PART: &str = "Workbook";

/// An opened workbook.
#[derive(Debug)]
pub(super) struct Xls {
    stream: Vec<u8>,
    pub(super) sheets: Vec<SheetInfo>,
    offsets: Vec<usize>,
    pub(super) globals: Globals,
    foreign: Option<u16>,
}

/// What all sheets share.
#[derive(Debug)]
pub(super) struct Globals {
    pub(super) version: Version,
    pub(super) strings: Strings,
    pub(super) formats: Vec<Format>,
    pub(super) from_1904: bool,
}

fn broken() -> Error {
    damaged(PART)
}

impl Xls {
    /// # Errors
    /// `read.workbook_encrypted`, `read.workbook_kind` for other documents, and those of damaged and of too large files.
    pub(super) fn open(bytes: &[u8]) -> Result<Self> {
        let file = Compound::open(bytes).ok_or_else(broken)?;
        if file.has("EncryptedPackage") {
            return Err(Error::new("read.workbook_encrypted"));
        }
        let name = ["Workbook", "Book"].into_iter().find(|n| file.has(n));
        let name = name.ok_or_else(|| kind_error("ole"))?;
        let stream = file.stream(name).ok_or_else(broken)?;
        let mut book = Self {
            stream: Vec::new(),
            sheets: Vec::new(),
            offsets: Vec::new(),
            globals: Globals {
                version: Version::Eight,
                strings: Strings::default(),
                formats: Vec::new(),
                from_1904: false,
            },
            foreign: None,
        };
        book.read_globals(&stream)?;
        book.stream = stream;
        Ok(book)
    }

    fn read_globals(&mut self, stream: &[u8]) -> Result<()> {
        let mut codes = BTreeMap::new();
        let (mut styles, mut taken) = (Vec::new(), BTreeSet::new());
        for (at, record) in Records::new(stream).enumerate() {
            let record = record.ok_or_else(broken)?;
            let data = record.data;
            match record.id {
                0x809 if at == 0 => {
                    self.globals.version = match u16_at(data, 0).ok_or_else(broken)? {
                        0x500 => Version::Five,
                        0x600 => Version::Eight,
                        _ => return Err(kind_error("ole")),
                    }
                }
                _ if at == 0 => return Err(kind_error("ole")),
                // Protected with a password: the records after this one are encrypted.
                0x2f => return Err(Error::new("read.workbook_encrypted")),
                0x22 => self.globals.from_1904 = u16_at(data, 0) == Some(1),
                0x42 => {
                    self.foreign =
                        u16_at(data, 0).filter(|page| !matches!(page, 1200 | 1252 | 0x8001 | 367));
                }
                0x85 => self.read_sheet(&record, &mut taken)?,
                0xfc => read_strings(&mut self.globals.strings, &record)?,
                0x41e => {
                    let id = u16_at(data, 0).ok_or_else(broken)?;
                    let mut texts = record.texts(2);
                    let code = match self.globals.version {
                        Version::Five => texts.text(Version::Five, 1),
                        Version::Eight => texts.text(Version::Eight, 2),
                    };
                    codes.insert(id, Format::parse(&code.ok_or_else(broken)?));
                }
                0xe0 if styles.len() < MAX_FORMATS => {
                    styles.push(u16_at(data, 2).ok_or_else(broken)?);
                }
                0x0a => break,
                _ => {}
            }
        }
        let of = |id: u16| {
            codes
                .get(&id)
                .cloned()
                .unwrap_or_else(|| Format::builtin(u32::from(id)))
        };
        self.globals.formats = styles.into_iter().map(of).collect();
        Ok(())
    }

    fn read_sheet(&mut self, record: &Record<'_>, taken: &mut BTreeSet<usize>) -> Result<()> {
        let data = record.data;
        let offset = u32_at(data, 0).ok_or_else(broken)? as usize;
        let (hidden, kind) = (
            data.get(4).ok_or_else(broken)?,
            data.get(5).ok_or_else(broken)?,
        );
        // Sheets of charts and of old macros hold no cells; two sheets at one place are a trick.
        if *kind != 0 || !taken.insert(offset) {
            return Ok(());
        }
        if self.sheets.len() >= MAX_SHEETS {
            return Err(too_large("sheets", MAX_SHEETS as u64));
        }
        self.sheets.push(SheetInfo {
            name: record
                .texts(6)
                .text(self.globals.version, 1)
                .ok_or_else(broken)?,
            visible: hidden % 4 == 0,
        });
        self.offsets.push(offset);
        Ok(())
    }

    /// # Errors
    /// Those of damaged and of too large files.
    pub(super) fn sheet(&self, index: usize) -> Result<Sheet> {
        let start = *self.offsets.get(index).ok_or_else(broken)?;
        // Up to the next sheet, so that no sheet is read as part of another.
        let end = self.offsets.iter().filter(|o| **o > start).min();
        let end = end.copied().unwrap_or(self.stream.len());
        let bytes = self
            .stream
            .get(start..end.min(self.stream.len()))
            .ok_or_else(broken)?;
        let mut sheet = xls_sheet::read(bytes, &self.globals)?;
        if let (Some(page), Version::Five) = (self.foreign, self.globals.version) {
            let what = Coded::new("read.workbook_codepage").with("page", page);
            sheet
                .log
                .add(Severity::Warning, what, crate::diagnostic::Place::default());
        }
        Ok(sheet)
    }
}

fn read_strings(strings: &mut Strings, record: &Record<'_>) -> Result<()> {
    let count = u32_at(record.data, 4).ok_or_else(broken)?;
    let mut texts: Texts<'_> = record.texts(8);
    for _ in 0..count {
        strings.push(&texts.unicode(2).ok_or_else(broken)?)?;
    }
    Ok(())
}
