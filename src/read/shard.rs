//! One byte range of a file becomes rows.

use super::evidence::{Evidence, SAMPLE_ROWS};
use super::layout::{Row, transposed};
use super::records::{Record, Records};
use super::sink::Sink;
use super::sniff::Reading;
use crate::diagnostic::{Coded, Error, Log, Place, Result, Severity};
use crate::table::{ColumnProfile, Rows};
use crate::text::WideDecoder;
use sha2::{Digest, Sha256};
use std::borrow::Cow;

/// Reads one byte range of a file and owns its rows.
///
/// The range must begin at a record (`record_starts`); the first range holds byte order mark and header.
pub struct Shard {
    records: Records,
    sink: Sink,
    hash: Sha256,
    bytes: u64,
    skip: usize,
    /// For encodings of two bytes: they are decoded before parsing.
    wide: Option<WideDecoder>,
    /// Zero bytes seen, and where the first one stands.
    zeros: u64,
    first_zero: Option<u64>,
    /// Rows of a table that is turned over once it is complete.
    turned: Option<Vec<Row>>,
}

impl Shard {
    /// Begins a range. `first` = it starts at the beginning of the file, `last` = it ends at its end.
    pub fn begin(reading: &Reading, first: bool, last: bool) -> Self {
        Self {
            records: Records::new(reading.dialect),
            sink: Sink::begin(reading, first, last),
            hash: Sha256::new(),
            bytes: 0,
            skip: if first { usize::from(reading.bom) } else { 0 },
            wide: reading
                .encoding
                .is_wide()
                .then(|| WideDecoder::new(reading.encoding)),
            zeros: 0,
            first_zero: None,
            turned: reading.transpose.then(Vec::new),
        }
    }

    /// The rows of a sheet instead of bytes; `file` is the state of the hash over the whole file, and its size.
    ///
    /// # Errors
    /// `read.too_large`.
    pub(super) fn of_rows(
        reading: &Reading,
        rows: &[Row],
        file: (Sha256, u64),
        log: &Log,
    ) -> Result<Self> {
        let mut shard = Self::begin(reading, true, true);
        (shard.hash, shard.bytes) = file;
        shard.sink.log.append(log, 0);
        let width = reading.layout.names.len();
        for (line, cells) in rows {
            // A sheet has no short rows: what is not filled is empty.
            let mut cells = cells.clone();
            cells.resize(width.max(cells.len()), String::new());
            shard.sink.take_row(*line, &cells)?;
        }
        Ok(shard)
    }

    /// The hash over the bytes of a whole file.
    pub(super) fn hash_of(bytes: &[u8]) -> Sha256 {
        let mut hash = Sha256::new();
        hash.update(bytes);
        hash
    }

    /// Takes the next bytes of the range; returns the number of rows so far.
    ///
    /// # Errors
    /// `read.encoding`, `read.unclosed_quote`, each with its place; `read.too_large`.
    pub fn push(&mut self, bytes: &[u8]) -> Result<u64> {
        self.hash.update(bytes);
        if self.wide.is_none() {
            self.count_zeros(bytes);
        }
        self.bytes += bytes.len() as u64;
        let skip = self.skip.min(bytes.len());
        self.skip -= skip;
        let bytes = bytes.get(skip..).unwrap_or_default();
        let bytes = narrowed(self.wide.as_mut(), bytes, false);
        let (sink, turned) = (&mut self.sink, &mut self.turned);
        let mut each = |r: Record<'_>| take(sink, turned, &r);
        self.records.push(&bytes, &mut each)?;
        Ok(self.sink.rows.len() as u64)
    }

    fn count_zeros(&mut self, bytes: &[u8]) {
        let first = memchr::memchr(0, bytes).map(|at| self.bytes + at as u64);
        self.first_zero = self.first_zero.or(first);
        self.zeros += memchr::memchr_iter(0, bytes).count() as u64;
    }

    /// Single zero bytes are shown in their cells; many of them are no text. Known at the end only: how many there are in
    /// a piece depends on where it was cut.
    fn refuse_zeros(&self) -> Result<()> {
        if self.zeros > 100 && self.zeros * 100 > self.bytes {
            return Err(Error::new("read.nul_bytes").at(Place {
                byte: self.first_zero,
                ..Place::default()
            }));
        }
        Ok(())
    }

    /// Ends the range and says what was seen.
    ///
    /// # Errors
    /// `read.unclosed_quote` when the range ends inside quotes; `read.nul_bytes`, `read.too_large`.
    pub fn finish(&mut self) -> Result<Evidence> {
        let rest = narrowed(self.wide.as_mut(), &[], true);
        let (sink, turned) = (&mut self.sink, &mut self.turned);
        let mut each = |r: Record<'_>| take(sink, turned, &r);
        self.records.push(&rest, &mut each)?;
        self.records.finish(&mut each)?;
        self.refuse_zeros()?;
        if let Some(rows) = self.turned.take() {
            for (line, cells) in transposed(&rows)? {
                self.sink.take_row(line, &cells)?;
            }
        }
        let sink = &mut self.sink;
        sink.end()?;
        sink.show_what_acts();
        let (blank, places) = self.records.blank_lines();
        if blank > 0 {
            let places: Vec<_> = places.iter().map(|l| Place::line(*l)).collect();
            sink.log
                .add_many(Severity::Note, Coded::new("read.blank_line"), blank, places);
        }
        let profiles = sink.rows.columns().iter().map(|column| {
            let mut profile = ColumnProfile::new();
            for (cell, times) in column.distinct() {
                profile.add(cell, times);
            }
            profile
        });
        let sample = (0..SAMPLE_ROWS.min(sink.rows.len())).filter_map(|row| {
            let cells = sink.rows.row(row)?;
            Some(cells.into_iter().map(str::to_owned).collect())
        });
        Ok(Evidence {
            names: sink.layout.names.clone(),
            foreign: sink.foreign.clone(),
            encoding: sink.encoding,
            multibyte: sink.multibyte,
            notes: sink.notes.clone(),
            profiles: profiles.collect(),
            sample: sample.collect(),
            lines: sink.lines.clone(),
            physical_lines: self.records.lines(),
            log: sink.log.clone(),
            bytes: self.bytes,
            sha256: Some(hex(&self.hash.clone().finalize())),
        })
    }

    /// The rows.
    pub fn rows(&self) -> &Rows {
        &self.sink.rows
    }
}

fn take(sink: &mut Sink, turned: &mut Option<Vec<Row>>, record: &Record<'_>) -> Result<()> {
    let Some(rows) = turned else {
        return sink.take(record);
    };
    let cells = record
        .bytes()
        .map(|c| sink.encoding.narrow().decode(c).into_owned());
    rows.push((record.line, cells.collect()));
    Ok(())
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::new(), |mut out, b| {
        // Writing into a String cannot fail.
        let _ = write!(out, "{b:02x}");
        out
    })
}

/// Bytes of a wide encoding as UTF-8; others as they are.
fn narrowed<'a>(decoder: Option<&mut WideDecoder>, bytes: &'a [u8], last: bool) -> Cow<'a, [u8]> {
    match decoder {
        None => Cow::Borrowed(bytes),
        Some(decoder) => Cow::Owned(decoder.push(bytes, last).into_bytes()),
    }
}
