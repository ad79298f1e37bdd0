//! One byte range of a file becomes rows.

use super::evidence::{Evidence, SAMPLE_ROWS};
use super::layout::{Note, Row, note, notes_at_end};
use super::records::{Record, Records};
use super::sniff::{Reading, encoding_error};
use crate::diagnostic::{Coded, Error, Log, Place, Result, Severity};
use crate::table::{ColumnProfile, LineMap, Rows};
use crate::text::{Encoding, WideDecoder};
use sha2::{Digest, Sha256};
use std::borrow::Cow;
use std::collections::VecDeque;

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
    /// For encodings of two bytes: they are decoded before parsing.
    wide: Option<WideDecoder>,
}

/// The last rows are held back until the file ends: they may be notes.
const HELD_BACK: usize = 200;

/// What the records go into; apart from the parser, so that both can be borrowed at once.
struct Sink {
    names: Vec<String>,
    numeric: Vec<bool>,
    data_line: u64,
    encoding: Encoding,
    multibyte: bool,
    held: VecDeque<Held>,
    spare: Option<Held>,
    last: bool,
    notes: Vec<Note>,
    rows: Rows,
    lines: LineMap,
    log: Log,
}

impl Shard {
    /// Begins a range. `first` = it starts at the beginning of the file, `last` = it ends at its end.
    pub fn begin(reading: &Reading, first: bool, last: bool) -> Self {
        Self {
            records: Records::new(reading.delimiter),
            sink: Sink {
                rows: Rows::with_columns(reading.names.len()),
                names: reading.names.clone(),
                numeric: reading.numeric.clone(),
                data_line: if first { reading.data_line } else { 1 },
                encoding: reading.encoding,
                multibyte: false,
                held: VecDeque::new(),
                spare: None,
                last,
                notes: if first {
                    reading.title.clone()
                } else {
                    Vec::new()
                },
                lines: LineMap::default(),
                log: Log::default(),
            },
            hash: Sha256::new(),
            bytes: 0,
            skip: if first { usize::from(reading.bom) } else { 0 },
            wide: reading
                .encoding
                .is_wide()
                .then(|| WideDecoder::new(reading.encoding)),
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
        if let (Some(at), None) = (memchr::memchr(0, bytes), &self.wide) {
            return Err(Error::new("read.nul_bytes").at(Place {
                byte: Some(offset + at as u64),
                ..Place::default()
            }));
        }
        let skip = self.skip.min(bytes.len());
        self.skip -= skip;
        let bytes = bytes.get(skip..).unwrap_or_default();
        let bytes = narrowed(self.wide.as_mut(), bytes, false);
        let sink = &mut self.sink;
        self.records.push(&bytes, &mut |r| sink.take(&r))?;
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
        let rest = narrowed(self.wide.as_mut(), &[], true);
        let sink = &mut self.sink;
        self.records.push(&rest, &mut |r| sink.take(&r))?;
        self.records.finish(&mut |r| sink.take(&r))?;
        sink.end();
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

/// A record held back, in buffers that are used again.
#[derive(Default)]
struct Held {
    line: u64,
    fields: Vec<u8>,
    ends: Vec<usize>,
}

impl Held {
    /// Its cells as text. Wide encodings have become UTF-8 before parsing.
    fn cells(&self, encoding: Encoding) -> impl Iterator<Item = Cow<'_, str>> {
        let encoding = if encoding.is_wide() {
            Encoding::Utf8
        } else {
            encoding
        };
        let mut from = 0;
        self.ends.iter().map(move |end| {
            let cell = self.fields.get(from..*end).unwrap_or_default();
            from = *end;
            encoding.decode(cell)
        })
    }

    fn row(&self, encoding: Encoding) -> Row {
        (
            self.line,
            self.cells(encoding).map(Cow::into_owned).collect(),
        )
    }
}

impl Sink {
    /// A file whose bytes were all ASCII so far may turn out to be Windows-1252: nothing read before changes by that.
    /// But a record beyond ASCII that is valid UTF-8 does not stand in such a file by chance: the file is mixed.
    fn check_encoding(&mut self, record: &Record<'_>) -> Result<()> {
        let text = std::str::from_utf8(record.fields);
        match (self.encoding, text) {
            (Encoding::Utf8, Ok(text)) => self.multibyte |= !text.is_ascii(),
            (Encoding::Utf8, Err(_)) if !self.multibyte => self.encoding = Encoding::Windows1252,
            (Encoding::Utf8, Err(e)) => {
                return Err(encoding_error(record.fields, e.valid_up_to(), record.line));
            }
            (Encoding::Windows1252 | Encoding::Iso8859Fifteen, Ok(text)) if !text.is_ascii() => {
                return Err(Error::new("read.encoding_mixed").at(Place::line(record.line)));
            }
            _ => {}
        }
        Ok(())
    }

    fn take(&mut self, record: &Record<'_>) -> Result<()> {
        self.check_encoding(record)?;
        if record.line < self.data_line {
            return Ok(());
        }
        // The buffers of the row that leaves are those of the row that comes.
        let mut row = self.spare.take().unwrap_or_default();
        row.line = record.line;
        row.fields.clear();
        row.fields.extend_from_slice(record.fields);
        row.ends.clear();
        row.ends.extend_from_slice(record.ends);
        self.held.push_back(row);
        if self.held.len() > HELD_BACK
            && let Some(row) = self.held.pop_front()
        {
            self.keep(&row);
            self.spare = Some(row);
        }
        Ok(())
    }

    /// The end of the range: what was held back is data, but for notes at the end of the file.
    fn end(&mut self) {
        let held = std::mem::take(&mut self.held);
        let mut data = held.len();
        if self.last {
            let rows: Vec<Row> = held.iter().map(|h| h.row(self.encoding)).collect();
            data -= notes_at_end(&rows, &self.numeric).min(data);
            let found: Vec<Note> = rows
                .iter()
                .skip(data)
                .map(|r| note((r.0, &r.1)))
                .filter(|n| !n.text.is_empty())
                .collect();
            if !found.is_empty() {
                let what = Coded::new("read.notes_at_end");
                let places: Vec<Place> = found.iter().map(|n| Place::line(n.line)).collect();
                self.log
                    .add_many(Severity::Note, what, found.len() as u64, places);
                self.notes.extend(found);
            }
        }
        for row in held.iter().take(data) {
            self.keep(row);
        }
    }

    fn keep(&mut self, row: &Held) {
        let (line, encoding) = (row.line, self.encoding);
        let cells: Vec<Cow<'_, str>> = row.cells(encoding).collect();
        if cells.iter().all(|c| c.trim().is_empty()) {
            self.warn(Severity::Note, "read.empty_row", line);
            return;
        }
        let width = self.names.len();
        let excess = cells.iter().skip(width).any(|c| !c.trim().is_empty());
        if excess {
            // Which cell is the surplus one cannot be known: using the row would shift its values.
            self.warn(Severity::Error, "read.long_row", line);
            return;
        }
        if cells.len() < width {
            self.warn(Severity::Warning, "read.short_row", line);
        }
        self.rows.push(cells.iter().map(AsRef::as_ref));
        self.lines.push(line);
    }

    fn warn(&mut self, severity: Severity, code: &str, line: u64) {
        let what = Coded::new(code).with("columns", self.names.len());
        self.log.add(severity, what, Place::line(line));
    }
}
