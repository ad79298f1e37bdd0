//! One byte range of a file becomes rows.

use super::evidence::{Evidence, SAMPLE_ROWS};
use super::records::{Record, Records};
use super::sniff::{Reading, encoding_error};
use crate::diagnostic::{Coded, Error, Log, Place, Result, Severity};
use crate::table::{ColumnProfile, LineMap, Rows};
use sha2::{Digest, Sha256};

/// Rows may take this many bytes; beyond, reading stops with a clear message instead of a crash.
pub const MEMORY_BUDGET: usize = 1 << 30;

/// Reads one byte range of a file and owns its rows.
///
/// The range must begin at a record (`record_starts`); the first range holds byte order mark and header.
pub struct Shard {
    records: Records,
    sink: Sink,
    hash: Sha256,
    bytes: u64,
    skip: usize,
}

/// What the records go into; apart from the parser, so that both can be borrowed at once.
struct Sink {
    names: Vec<String>,
    expect_header: bool,
    rows: Rows,
    lines: LineMap,
    log: Log,
}

impl Shard {
    /// Begins a range. `first` = it starts at the beginning of the file.
    pub fn begin(reading: &Reading, first: bool) -> Self {
        Self {
            records: Records::new(reading.delimiter),
            sink: Sink {
                rows: Rows::with_columns(reading.names.len()),
                names: reading.names.clone(),
                expect_header: first && reading.header,
                lines: LineMap::default(),
                log: Log::default(),
            },
            hash: Sha256::new(),
            bytes: 0,
            skip: if first { usize::from(reading.bom) } else { 0 },
        }
    }

    /// Takes the next bytes of the range; returns the number of rows so far.
    ///
    /// # Errors
    /// `read.nul_bytes`, `read.encoding`, `read.unclosed_quote`, `read.too_large`, each with its place.
    pub fn push(&mut self, bytes: &[u8]) -> Result<u64> {
        self.hash.update(bytes);
        let offset = self.bytes;
        self.bytes += bytes.len() as u64;
        if let Some(at) = memchr::memchr(0, bytes) {
            return Err(Error::new("read.nul_bytes").at(Place {
                byte: Some(offset + at as u64),
                ..Place::default()
            }));
        }
        let skip = self.skip.min(bytes.len());
        self.skip -= skip;
        let sink = &mut self.sink;
        self.records
            .push(bytes.get(skip..).unwrap_or_default(), &mut |r| {
                sink.take(&r)
            })?;
        if self.sink.rows.memory() > MEMORY_BUDGET {
            return Err(Error::new("read.too_large")
                .with("rows", self.sink.rows.len())
                .with("bytes", self.bytes)
                .with("budget", MEMORY_BUDGET));
        }
        Ok(self.sink.rows.len() as u64)
    }

    /// Ends the range and says what was seen.
    ///
    /// # Errors
    /// `read.unclosed_quote` when the range ends inside quotes.
    pub fn finish(&mut self) -> Result<Evidence> {
        let sink = &mut self.sink;
        self.records.finish(&mut |r| sink.take(&r))?;
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
            names: sink.names.clone(),
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

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::new(), |mut out, b| {
        // Writing into a String cannot fail.
        let _ = write!(out, "{b:02x}");
        out
    })
}

impl Sink {
    fn take(&mut self, record: &Record<'_>) -> Result<()> {
        let text = std::str::from_utf8(record.fields)
            .map_err(|e| encoding_error(record.fields, e.valid_up_to(), record.line))?;
        if std::mem::take(&mut self.expect_header) {
            return Ok(());
        }
        let mut from = 0;
        let mut cells = Vec::with_capacity(record.ends.len());
        for end in record.ends {
            cells.push(text.get(from..*end).unwrap_or_default());
            from = *end;
        }
        if cells.iter().all(|c| c.trim().is_empty()) {
            self.warn(Severity::Note, "read.empty_row", record.line);
            return Ok(());
        }
        let width = self.names.len();
        let excess = cells.iter().skip(width).any(|c| !c.trim().is_empty());
        if excess {
            // Which cell is the surplus one cannot be known: using the row would shift its values.
            self.warn(Severity::Error, "read.long_row", record.line);
            return Ok(());
        }
        if cells.len() < width {
            self.warn(Severity::Warning, "read.short_row", record.line);
        }
        self.rows.push(cells.into_iter());
        self.lines.push(record.line);
        Ok(())
    }

    fn warn(&mut self, severity: Severity, code: &str, line: u64) {
        let what = Coded::new(code).with("columns", self.names.len());
        self.log.add(severity, what, Place::line(line));
    }
}
