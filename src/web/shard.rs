//! The handle that owns rows: one byte range of one file.

use super::{error, from_js, pack, to_js, unpack, view};
use crate::diagnostic::Error;
use crate::read::{self, Evidence, Reading, is_workbook, read_workbook, sniff};
use crate::table::{LineMap, Plan, Selection, aggregate, select};
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;

/// What `Shard.finish` hands to `Session.add`.
#[derive(Serialize, Deserialize)]
pub(super) struct Finished {
    pub(super) reading: Reading,
    pub(super) evidence: Evidence,
}

/// Reads one byte range of a file: `sniff`, `begin`, `push` …, `finish`, then `aggregate` and `rows`.
#[wasm_bindgen]
#[derive(Default)]
pub struct Shard {
    reading: Option<Reading>,
    range: Option<read::Shard>,
    lines: LineMap,
}

fn out_of_order() -> JsValue {
    error::js(&Error::new("boundary.out_of_order"))
}

#[wasm_bindgen]
impl Shard {
    /// An empty shard.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Decides how the file is read from its first bytes; `size` is that of the whole file. What the user chose stands.
    ///
    /// # Errors
    /// Throws `read.empty`, `read.not_a_table`, `read.nul_bytes`, `read.html`, `read.record_too_long`, `read.unclosed_quote`,
    /// `read.too_many_columns`, `read.too_large_to_transpose`;
    /// `choice.unknown`, `choice.impossible`.
    #[wasm_bindgen(unchecked_return_type = "Sniffed")]
    pub fn sniff(
        &mut self,
        head: &[u8],
        size: f64,
        #[wasm_bindgen(unchecked_param_type = "Choices")] choices: JsValue,
    ) -> Result<JsValue, JsValue> {
        let choices = view::choices(&from_js(choices)?).map_err(|e| error::js(&e))?;
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let reading = sniff(head, size as u64, &choices).map_err(|e| error::js(&e))?;
        let sniffed = view::sniffed(&reading);
        self.reading = Some(reading);
        to_js(&sniffed)
    }

    /// Whether the first bytes are those of a workbook, which is read as a whole.
    #[wasm_bindgen(js_name = isWorkbook)]
    pub fn is_workbook(head: &[u8]) -> bool {
        is_workbook(head)
    }

    /// Reads a whole workbook, instead of `sniff`, `begin` and `push`.
    ///
    /// # Errors
    /// Throws `read.workbook_…`, `read.too_large`, `choice.unknown`, `choice.impossible`.
    pub fn workbook(
        &mut self,
        bytes: Vec<u8>,
        #[wasm_bindgen(unchecked_param_type = "Choices")] choices: JsValue,
    ) -> Result<(), JsValue> {
        let choices = view::choices(&from_js(choices)?).map_err(|e| error::js(&e))?;
        let (reading, range) = read_workbook(bytes, &choices).map_err(|e| error::js(&e))?;
        self.reading = Some(reading);
        self.range = Some(range);
        Ok(())
    }

    /// Begins the range at the start of the file.
    ///
    /// # Errors
    /// Throws `boundary.out_of_order` before `sniff`.
    pub fn begin(&mut self) -> Result<(), JsValue> {
        let reading = self.reading.as_ref().ok_or_else(out_of_order)?;
        self.range = Some(read::Shard::begin(reading, true, true));
        Ok(())
    }

    /// Takes the next bytes; returns the number of rows so far.
    ///
    /// # Errors
    /// Throws `read.encoding`, `read.unclosed_quote`, `read.record_too_long` with their place; `read.too_large`.
    #[allow(clippy::cast_precision_loss)]
    pub fn push(&mut self, bytes: &[u8]) -> Result<f64, JsValue> {
        let shard = self.range.as_mut().ok_or_else(out_of_order)?;
        let rows = shard.push(bytes).map_err(|e| error::js(&e))?;
        Ok(rows as f64)
    }

    /// Ends the range; the bytes are for `Session.add`.
    ///
    /// # Errors
    /// Throws `read.unclosed_quote` with its line; `read.nul_bytes`, `read.too_large`, `read.too_many_columns`.
    pub fn finish(&mut self) -> Result<Vec<u8>, JsValue> {
        let reading = self.reading.clone().ok_or_else(out_of_order)?;
        let shard = self.range.as_mut().ok_or_else(out_of_order)?;
        let evidence = shard.finish().map_err(|e| error::js(&e))?;
        self.lines = evidence.lines.clone();
        pack(&Finished { reading, evidence })
    }

    /// Adds up the rows by a plan of the session; `first` is the number of the first row in the table. The bytes are for
    /// `Session.merge`.
    ///
    /// # Errors
    /// Throws `table.overflow`, `table.unknown_column`.
    pub fn aggregate(&self, plan: &[u8], first: f64) -> Result<Vec<u8>, JsValue> {
        let shard = self.range.as_ref().ok_or_else(out_of_order)?;
        let plan: Plan = unpack(plan)?;
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let first = first as u64;
        pack(&aggregate(shard.rows(), &plan, first).map_err(|e| error::js(&e))?)
    }

    /// Numbers of rows that a selection of the session means: `most` of them after the first `skip`; `first` is the number of
    /// the shard's first row in the table.
    ///
    /// # Errors
    /// Throws `boundary.out_of_order`, `table.unknown_column`.
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss
    )]
    pub fn select(
        &self,
        selection: &[u8],
        first: f64,
        skip: usize,
        most: usize,
    ) -> Result<Vec<f64>, JsValue> {
        let shard = self.range.as_ref().ok_or_else(out_of_order)?;
        let selection: Selection = unpack(selection)?;
        let found = select(shard.rows(), &selection, first as u64, skip, most);
        let found = found.map_err(|e| error::js(&e))?;
        Ok(found.into_iter().map(|row| row as f64).collect())
    }

    /// Cells of some rows, for an explanation. Must pass `Session.maskRows` before they are shown.
    ///
    /// # Errors
    /// Throws `boundary.out_of_order` before `finish`.
    #[wasm_bindgen(unchecked_return_type = "RowView[]")]
    pub fn rows(&self, rows: &[f64]) -> Result<JsValue, JsValue> {
        let shard = self.range.as_ref().ok_or_else(out_of_order)?;
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let found: Vec<view::RowView> = rows
            .iter()
            .filter_map(|row| {
                let row = *row as u64;
                let cells = shard.rows().row(usize::try_from(row).ok()?)?;
                Some(view::RowView {
                    row,
                    line: self.lines.line(row)?,
                    cells: cells.into_iter().map(str::to_owned).collect(),
                })
            })
            .collect();
        to_js(&found)
    }
}
