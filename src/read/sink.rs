//! What the records of a range go into: rows with their lines, notes, and findings.

use super::evidence::FOREIGN_LINES;
use super::layout::{Layout, Note, Row, note, notes_at_end};
use super::records::Record;
use super::repair::Repair;
use super::sniff::{MAX_COLUMNS, Reading, encoding_error};
use crate::diagnostic::{Coded, Error, Gather, Log, Place, Result, Severity};
use crate::table::{LineMap, Rows};
use crate::text::{Encoding, visible};
use std::borrow::Cow;
use std::collections::{BTreeSet, VecDeque};

/// Rows may take this many bytes; beyond, reading stops with a clear message instead of a crash.
pub const MEMORY_BUDGET: usize = 1 << 30;

/// The last rows are held back until the file ends: they may be notes.
const HELD_BACK: usize = 200;

/// So many bytes of such a line at most.
const FOREIGN_BYTES: usize = 400;

/// What the records go into; apart from the parser, so that both can be borrowed at once.
pub(super) struct Sink {
    pub(super) layout: Layout,
    data_line: u64,
    last_line: Option<u64>,
    repair: Option<Repair>,
    delimiter: u8,
    pub(super) encoding: Encoding,
    /// The user said so: nothing the bytes show changes it.
    encoding_chosen: bool,
    pub(super) multibyte: bool,
    pub(super) foreign: Vec<(u64, Vec<u8>)>,
    after_last: Vec<Note>,
    held: VecDeque<Held>,
    spare: Option<Held>,
    last: bool,
    pub(super) notes: Vec<Note>,
    pub(super) rows: Rows,
    pub(super) lines: LineMap,
    pub(super) log: Log,
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
        let encoding = encoding.narrow();
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
    /// Ready for the first record; what the head already showed to be wrong is said.
    pub(super) fn begin(reading: &Reading, first: bool, last: bool) -> Self {
        let mut log = Log::default();
        let repair = reading.decisions.iter().find(|d| d.what == "repair");
        match repair.filter(|_| first).map(|d| d.value.as_str()) {
            Some("yes") => log.add_many(Severity::Note, Coded::new("read.repaired"), 1, []),
            Some(_) => log.add_many(Severity::Error, Coded::new("read.mangled"), 1, []),
            None => {}
        }
        let surplus = reading
            .layout
            .names
            .len()
            .saturating_sub(reading.layout.row_width);
        if first && surplus > 0 && reading.stored.is_none() {
            let what = Coded::new("read.names_without_cells")
                .with("names", reading.layout.names.len())
                .with("cells", reading.layout.row_width);
            let line = reading.layout.header.last().copied();
            log.add_many(Severity::Warning, what, 1, line.map(Place::line));
        }
        let turned = "read.looks_transposed";
        if first && reading.decisions.iter().any(|d| d.because.code == turned) {
            log.add_many(Severity::Warning, Coded::new(turned), 1, []);
        }
        Self {
            rows: Rows::with_columns(reading.layout.names.len()),
            layout: reading.layout.clone(),
            data_line: if first { reading.layout.data_line } else { 1 },
            last_line: reading.last_line,
            repair: reading.repair,
            delimiter: reading.dialect.delimiter,
            encoding: reading.encoding,
            encoding_chosen: reading.choices.encoding().is_some(),
            multibyte: false,
            foreign: Vec::new(),
            after_last: Vec::new(),
            held: VecDeque::new(),
            spare: None,
            last,
            notes: if first {
                reading.layout.title.clone()
            } else {
                Vec::new()
            },
            lines: LineMap::default(),
            log,
        }
    }

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

    /// Keeps the first lines that read differently in other encodings.
    fn keep_foreign(&mut self, record: &Record<'_>) {
        if self.foreign.len() < FOREIGN_LINES && !record.fields.is_ascii() {
            let mut line = record.bytes().collect::<Vec<_>>().join(&b" | "[..]);
            line.truncate(FOREIGN_BYTES);
            self.foreign.push((record.line, line));
        }
    }

    pub(super) fn take(&mut self, record: &Record<'_>) -> Result<()> {
        let Some(repair) = self.repair else {
            return self.accept(record);
        };
        let (fields, ends) = repair.mend(record)?;
        self.accept(&Record {
            fields: &fields,
            ends: &ends,
            ..*record
        })
    }

    /// A row that was no record of bytes.
    pub(super) fn take_row(&mut self, line: u64, cells: &[String]) -> Result<()> {
        let (mut fields, mut ends) = (Vec::new(), Vec::new());
        for cell in cells {
            fields.extend_from_slice(cell.as_bytes());
            ends.push(fields.len());
        }
        self.hold(&Record {
            fields: &fields,
            ends: &ends,
            line,
            byte: 0,
        })
    }

    fn accept(&mut self, record: &Record<'_>) -> Result<()> {
        self.keep_foreign(record);
        if !self.encoding_chosen {
            self.check_encoding(record)?;
        }
        self.hold(record)
    }

    fn hold(&mut self, record: &Record<'_>) -> Result<()> {
        if record.line < self.data_line {
            return Ok(());
        }
        if self.last_line.is_some_and(|last| record.line > last) {
            let row: Vec<String> = record
                .bytes()
                .map(|c| self.encoding.narrow().decode(c).into_owned())
                .collect();
            let note = note((record.line, &row));
            if !note.text.is_empty() && self.after_last.len() < HELD_BACK {
                self.after_last.push(note);
            }
            return Ok(());
        }
        // The buffers of the row that leaves are those of the row that comes.
        let mut row = self.spare.take().unwrap_or_default();
        row.line = record.line;
        row.fields.clear();
        row.fields.extend_from_slice(record.fields);
        row.ends.clear();
        // No table is as wide as that; what stands beyond is one more cell, which makes the row too long.
        row.ends.extend(record.ends.iter().take(MAX_COLUMNS));
        row.ends.extend(
            record
                .ends
                .last()
                .filter(|_| record.ends.len() > MAX_COLUMNS),
        );
        self.held.push_back(row);
        if self.held.len() > HELD_BACK
            && let Some(row) = self.held.pop_front()
        {
            self.keep(&row)?;
            self.spare = Some(row);
        }
        Ok(())
    }

    /// The end of the range: what was held back is data, but for notes at the end of the file.
    pub(super) fn end(&mut self) -> Result<()> {
        let held = std::mem::take(&mut self.held);
        let mut data = held.len();
        if self.last {
            let rows: Vec<Row> = held.iter().map(|h| h.row(self.encoding)).collect();
            // Where the user named the last line of data, nothing above it is a note.
            if self.last_line.is_none() {
                data -= notes_at_end(&rows, &self.layout.numeric).min(data);
            }
            let mut found: Vec<Note> = rows
                .iter()
                .skip(data)
                .map(|r| note((r.0, &r.1)))
                .filter(|n| !n.text.is_empty())
                .collect();
            found.append(&mut self.after_last);
            if !found.is_empty() {
                let what = Coded::new("read.notes_at_end");
                let places: Vec<Place> = found.iter().map(|n| Place::line(n.line)).collect();
                self.log
                    .add_many(Severity::Note, what, found.len() as u64, places);
                self.notes.extend(found);
            }
        }
        for row in held.iter().take(data) {
            self.keep(row)?;
        }
        self.within_budget()
    }

    fn within_budget(&self) -> Result<()> {
        if self.rows.memory() > MEMORY_BUDGET {
            return Err(Error::new("read.too_large")
                .with("rows", self.rows.len())
                .with("budget", MEMORY_BUDGET));
        }
        Ok(())
    }

    fn keep(&mut self, row: &Held) -> Result<()> {
        let (line, encoding) = (row.line, self.encoding);
        let cells: Vec<Cow<'_, str>> = row.cells(encoding).collect();
        if cells.iter().all(|c| c.trim().is_empty()) {
            self.warn(Severity::Note, "read.empty_row", line);
            return Ok(());
        }
        if self.is_header(&cells) {
            self.warn(Severity::Note, "read.header_again", line);
            return Ok(());
        }
        if cells.iter().any(|c| self.runs_on(c)) {
            self.warn(Severity::Warning, "read.quote_runs_on", line);
        }
        let width = self.layout.names.len();
        let excess = cells.iter().skip(width).any(|c| !c.trim().is_empty());
        if excess {
            // Which cell is the surplus one cannot be known: using the row would shift its values.
            self.warn(Severity::Error, "read.long_row", line);
            return Ok(());
        }
        if cells.len() < width.min(self.layout.row_width) {
            self.warn(Severity::Warning, "read.short_row", line);
        } else if cells.len() > width.max(self.layout.row_width) {
            // All its cells fit, but one too many may have moved them.
            self.warn(Severity::Warning, "read.extra_empty_cell", line);
        }
        let filled = cells.iter().filter(|c| !c.trim().is_empty()).count();
        if filled == 1 && width > 2 && cells.first().is_some_and(|c| !c.trim().is_empty()) {
            self.warn(Severity::Note, "read.sub_heading", line);
        }
        self.rows.push(cells.iter().map(AsRef::as_ref));
        self.lines.push(line);
        // Short rows of a wide table take far more than their bytes, long ones are large by themselves. Asked now and then
        // only, because the answer looks at every column.
        if self.rows.len().is_multiple_of(256) || row.fields.len() > 1 << 20 {
            self.within_budget()?;
        }
        Ok(())
    }

    /// A cell over several lines with delimiters behind a line break: a quotation mark that is never closed swallows rows.
    fn runs_on(&self, cell: &str) -> bool {
        let after = cell.split_once('\n').map(|(_, after)| after);
        after.is_some_and(|text| text.bytes().any(|b| b == self.delimiter))
    }

    /// The last line of the header once more, as at the top of each printed page.
    fn is_header(&self, cells: &[Cow<'_, str>]) -> bool {
        let header = &self.layout.header_cells;
        let words = |c: &str| !c.trim().is_empty() && !c.trim().bytes().all(|b| b.is_ascii_digit());
        cells.len() == header.len()
            && cells.iter().zip(header).all(|(a, b)| a.trim() == b.trim())
            && header.iter().any(|c| words(c))
    }

    /// Control characters and direction marks are written out, and characters that could not be read are reported.
    pub(super) fn show_what_acts(&mut self) {
        let mut shown: Vec<(&str, usize, Vec<u32>)> = Vec::new();
        for (at, column) in self.rows.columns_mut().iter_mut().enumerate() {
            let acting = column.rewrite(|cell| match visible(cell) {
                Cow::Owned(text) => Some(text),
                Cow::Borrowed(_) => None,
            });
            shown.push(("read.invisible_characters", at, acting));
            let of = |test: &dyn Fn(&str) -> bool| -> Vec<u32> {
                let cells = (0_u32..).zip(column.distinct());
                let found = cells.filter(|(_, (cell, _))| test(cell));
                found.map(|(code, _)| code).collect()
            };
            let lost = of(&|cell| cell.contains(char::REPLACEMENT_CHARACTER));
            shown.push(("read.lost_characters", at, lost));
            // Quotation marks come in pairs; a single one may have lost its other half, or cells.
            let single = of(&|cell| memchr::memchr_iter(b'"', cell.as_bytes()).count() % 2 == 1);
            shown.push(("read.single_quote_mark", at, single));
        }
        for (what, at, codes) in shown {
            let severity = match what {
                "read.single_quote_mark" => Severity::Note,
                _ => Severity::Warning,
            };
            self.report_cells(severity, what, at, &codes);
        }
    }

    fn report_cells(&mut self, severity: Severity, what: &str, column: usize, codes: &[u32]) {
        let Some(found) = self
            .rows
            .columns()
            .get(column)
            .filter(|_| !codes.is_empty())
        else {
            return;
        };
        let name = self.layout.names.get(column).map_or("", String::as_str);
        let codes: BTreeSet<u32> = codes.iter().copied().gathered();
        let rows = (0_u64..)
            .zip(found.codes())
            .filter(|(_, c)| codes.contains(c));
        let count = rows.clone().count() as u64;
        let places = rows.filter_map(|(row, _)| Some(Place::cell(self.lines.line(row)?, name)));
        let places: Vec<Place> = places.take(1000).collect();
        self.log.add_many(severity, Coded::new(what), count, places);
    }

    fn warn(&mut self, severity: Severity, code: &str, line: u64) {
        let what = Coded::new(code).with("columns", self.layout.names.len());
        self.log.add(severity, what, Place::line(line));
    }
}
