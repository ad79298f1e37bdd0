//! ODS: all sheets stand in one part, one after the other.
//!
//! Source: OASIS `OpenDocument` 1.3 part 3 (2021), 9.1, 19.385. Attributes are compared with their usual prefixes, because
//! `LibreOffice` repeats some of them in a namespace of its own.

use super::build::{Builder, MAX_COLUMNS, MAX_ROWS};
use super::format::PLAIN;
use super::sheet::{Sheet, Stored};
use super::value::{duration_text, iso_text, number_of};
use super::xml::{Node, Tag, Xml};
use super::zip::Zip;
use super::{MAX_SHEETS, SheetInfo, too_large};
use crate::diagnostic::{Error, Result};
use std::collections::BTreeSet;

const CONTENT: &str = "content.xml";

/// An opened workbook.
#[derive(Debug)]
pub(super) struct Ods {
    zip: Zip,
    pub(super) sheets: Vec<SheetInfo>,
}

/// One sheet while it is read.
#[derive(Default)]
struct Reading {
    builder: Builder,
    row: u32,
    rows: u32,
    column: u32,
    /// Column that the next column definition is about.
    defined: u32,
    /// Cells of a row that is repeated.
    cells: Vec<(u32, u32, Cell)>,
}

#[derive(Default, Clone)]
struct Cell {
    kind: String,
    value: String,
    formula: bool,
    is_error: bool,
    text: String,
    paragraphs: u32,
}

impl Ods {
    /// # Errors
    /// `read.workbook_encrypted`, and those of damaged and of too large files.
    pub(super) fn open(zip: Zip) -> Result<Self> {
        if zip.has("META-INF/manifest.xml") {
            let mut xml = Xml::open(&zip, "META-INF/manifest.xml")?;
            loop {
                match xml.next()? {
                    Node::Open(tag) if tag.name() == "encryption-data" => {
                        return Err(Error::new("read.workbook_encrypted"));
                    }
                    Node::End => break,
                    _ => {}
                }
            }
        }
        let mut sheets = Vec::new();
        let mut hidden = BTreeSet::new();
        let mut style = String::new();
        let mut xml = Xml::open(&zip, CONTENT)?;
        loop {
            match xml.next()? {
                Node::Open(tag) => match tag.full() {
                    "style:style" => style = tag.attr("style:name").unwrap_or_default(),
                    "style:table-properties"
                        if tag.attr("table:display").is_some_and(|d| d == "false") =>
                    {
                        hidden.insert(std::mem::take(&mut style));
                    }
                    "table:table" => {
                        if sheets.len() >= MAX_SHEETS {
                            return Err(too_large("sheets", MAX_SHEETS as u64));
                        }
                        let style = tag.attr("table:style-name").unwrap_or_default();
                        sheets.push(SheetInfo {
                            name: tag.attr("table:name").unwrap_or_default(),
                            visible: !hidden.contains(&style),
                        });
                        xml.skip()?;
                    }
                    "table:tracked-changes" => xml.skip()?,
                    _ => {}
                },
                Node::End => return Ok(Self { zip, sheets }),
                _ => {}
            }
        }
    }

    /// Reads one sheet, or each in turn: the part is unpacked once for all. Of all sheets together no more cells are read
    /// than one may have: a few bytes can stand for millions of them.
    ///
    /// # Errors
    /// Those of damaged files for all; those of a single sheet go to `sink`.
    pub(super) fn each(
        &self,
        only: Option<usize>,
        sink: &mut dyn FnMut(usize, Result<Sheet>),
    ) -> Result<()> {
        let (mut index, mut cells) = (0, 0);
        let mut xml = Xml::open(&self.zip, CONTENT)?;
        loop {
            match xml.next()? {
                Node::Open(tag) if tag.full() == "table:table" => {
                    if only.is_none() && cells > super::MAX_CELLS {
                        sink(index, Err(too_large("cells", super::MAX_CELLS as u64)));
                        xml.skip()?;
                    } else if only.is_none_or(|o| o == index) {
                        let sheet = table(&mut xml);
                        // Only the limits of a sheet can be passed: the stream itself must be sound to go on.
                        match sheet {
                            Err(error) if error.code() == "read.workbook_damaged" => {
                                return Err(error);
                            }
                            Err(error) => {
                                sink(index, Err(error));
                                return Ok(());
                            }
                            Ok(sheet) => {
                                cells += sheet.cells();
                                sink(index, Ok(sheet));
                            }
                        }
                    } else {
                        xml.skip()?;
                    }
                    index += 1;
                }
                Node::Open(tag) if tag.full() == "table:tracked-changes" => xml.skip()?,
                Node::End => return Ok(()),
                _ => {}
            }
        }
    }
}

fn within_limit(text: &str) -> Result<()> {
    if text.len() > super::MAX_TEXT {
        return Err(too_large("bytes", super::MAX_TEXT as u64));
    }
    Ok(())
}

/// Reads up to the end of the sheet that was opened.
fn table(xml: &mut Xml<'_>) -> Result<Sheet> {
    let mut reading = Reading::default();
    let mut cell: Option<(Cell, u32, (u32, u32))> = None;
    let mut paragraph = false;
    loop {
        match xml.next()? {
            Node::Open(tag) => match (tag.full(), &mut cell) {
                ("table:table-column", _) => reading.define_columns(&tag),
                ("table:table-row", None) => reading.begin_row(&tag),
                ("table:table-cell" | "table:covered-table-cell", None) => cell = Some(begin(&tag)),
                ("text:p", Some((cell, ..))) => {
                    if cell.paragraphs > 0 {
                        cell.text.push('\n');
                    }
                    cell.paragraphs += 1;
                    paragraph = true;
                }
                ("text:s", Some((cell, ..))) if paragraph => {
                    let count = tag.number("text:c").unwrap_or(1).clamp(1, 1000);
                    cell.text.push_str(&" ".repeat(count as usize));
                    within_limit(&cell.text)?;
                }
                ("text:tab", Some((cell, ..))) if paragraph => cell.text.push('\t'),
                ("text:line-break", Some((cell, ..))) if paragraph => cell.text.push('\n'),
                // Notes of people, pictures with their captions, where data came from.
                (
                    "office:annotation" | "table:shapes" | "table:table" | "office:forms"
                    | "table:scenario",
                    _,
                ) => xml.skip()?,
                (name, _) if name.starts_with("draw:") => xml.skip()?,
                _ => {}
            },
            Node::Text(text) => {
                if let (Some((cell, ..)), true) = (&mut cell, paragraph) {
                    cell.text.push_str(&text);
                    within_limit(&cell.text)?;
                }
            }
            Node::Close(name) => match name.as_str() {
                "p" => paragraph = false,
                "table-cell" | "covered-table-cell" => {
                    if let Some((cell, repeated, span)) = cell.take() {
                        reading.end_cell(cell, repeated, span);
                    }
                }
                "table-row" => reading.end_row()?,
                "table" => return Ok(reading.builder.finish()),
                _ => {}
            },
            Node::End => return Ok(reading.builder.finish()),
        }
    }
}

/// A cell, how often it is repeated, and how many rows and columns it spans.
fn begin(tag: &Tag) -> (Cell, u32, (u32, u32)) {
    let kind = tag.attr("office:value-type").unwrap_or_default();
    let value = match kind.as_str() {
        "date" => tag.attr("office:date-value"),
        "time" => tag.attr("office:time-value"),
        "boolean" => tag.attr("office:boolean-value"),
        "string" => tag.attr("office:string-value"),
        _ => tag.attr("office:value"),
    };
    let cell = Cell {
        kind,
        value: value.unwrap_or_default(),
        formula: tag.attr("table:formula").is_some(),
        is_error: tag.attr("calcext:value-type").is_some_and(|t| t == "error"),
        ..Cell::default()
    };
    let span = |name| tag.number(name).unwrap_or(1).max(1);
    let spans = (
        span("table:number-rows-spanned"),
        span("table:number-columns-spanned"),
    );
    (cell, span("table:number-columns-repeated"), spans)
}

fn is_hidden(tag: &Tag) -> bool {
    let state = tag.attr("table:visibility");
    state.is_some_and(|v| v == "collapse" || v == "filter")
}

impl Reading {
    fn define_columns(&mut self, tag: &Tag) {
        let count = tag
            .number("table:number-columns-repeated")
            .unwrap_or(1)
            .max(1);
        let after = self.defined.saturating_add(count);
        if is_hidden(tag) {
            self.builder.hide_columns(self.defined, after - 1);
        }
        self.defined = after;
    }

    fn begin_row(&mut self, tag: &Tag) {
        self.rows = tag.number("table:number-rows-repeated").unwrap_or(1).max(1);
        self.column = 0;
        if is_hidden(tag) {
            self.builder
                .hide_rows(self.row, self.row.saturating_add(self.rows - 1));
        }
    }

    fn end_cell(&mut self, cell: Cell, repeated: u32, (rows, columns): (u32, u32)) {
        if rows > 1 || columns > 1 {
            let last = (
                self.row.saturating_add(rows - 1),
                self.column.saturating_add(columns - 1),
            );
            self.builder
                .merge((self.row, last.0), (self.column, last.1));
        }
        let filled = !cell.kind.is_empty() || !cell.text.is_empty() || cell.formula;
        // One cell beyond the largest sheet is enough to refuse the row.
        if filled && self.column <= MAX_COLUMNS {
            self.cells.push((self.column, repeated, cell));
        }
        self.column = self.column.saturating_add(repeated);
    }

    fn end_row(&mut self) -> Result<()> {
        let cells = std::mem::take(&mut self.cells);
        if !cells.is_empty() {
            // Beyond the largest sheet the builder refuses: the loops end.
            for row in self.row..self.row.saturating_add(self.rows) {
                for (first, count, cell) in &cells {
                    for column in *first..first.saturating_add(*count) {
                        if row >= MAX_ROWS || column >= MAX_COLUMNS {
                            return Err(too_large("cells", super::MAX_CELLS as u64));
                        }
                        self.put(row, column, cell)?;
                    }
                }
            }
        }
        self.row = self.row.saturating_add(self.rows);
        Ok(())
    }

    fn put(&mut self, row: u32, column: u32, cell: &Cell) -> Result<()> {
        let (stored, text) = match cell.kind.as_str() {
            _ if cell.is_error => (Stored::Error, cell.text.clone()),
            "float" | "percentage" | "currency" => match number_of(&cell.value) {
                Some((value, text)) => {
                    return self
                        .builder
                        .number((row, column), value, Some(text), &PLAIN, false);
                }
                None => (Stored::Text, cell.text.clone()),
            },
            "date" => (Stored::Date, iso_text(&cell.value)),
            "time" => (Stored::Date, duration_text(&cell.value)),
            "boolean" => (
                Stored::Truth,
                if cell.value == "true" {
                    "TRUE"
                } else {
                    "FALSE"
                }
                .to_owned(),
            ),
            _ if !cell.value.is_empty() && cell.text.is_empty() => {
                (Stored::Text, cell.value.clone())
            }
            _ => (Stored::Text, cell.text.clone()),
        };
        if text.is_empty() && cell.formula && cell.kind.is_empty() {
            self.builder.formula_without_value(row, column);
        }
        self.builder.cell(row, column, stored, text)
    }
}
