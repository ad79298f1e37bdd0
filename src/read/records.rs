//! Splits bytes that arrive in pieces into records, with the line at which each begins.
//!
//! `csv-core` does the parsing (RFC 4180 plus the usual leniency). Its trap: when a record straddles two pieces it
//! reports only the fields that ended so far, so the buffers must be kept and the unused tails handed in again.

use super::dialect::{Dialect, Tidy};
use crate::diagnostic::{Error, Place, Result};
use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

/// A record longer than this is taken for a quote that never closes.
const MAX_RECORD: usize = 16 << 20;

/// Counts physical lines over LF, CR LF and CR.
#[derive(Debug, Clone, Default)]
struct LineCounter {
    lines: u64,
    after_cr: bool,
}

impl LineCounter {
    fn scan(&mut self, bytes: &[u8]) {
        if let (true, Some(first)) = (self.after_cr, bytes.first()) {
            self.after_cr = false;
            if *first == b'\n' {
                return self.scan(bytes.get(1..).unwrap_or_default());
            }
        }
        let mut previous_cr = None;
        for at in memchr::memchr2_iter(b'\n', b'\r', bytes) {
            let is_lf = bytes.get(at) == Some(&b'\n');
            if !(is_lf && previous_cr.is_some_and(|cr| cr + 1 == at)) {
                self.lines += 1;
            }
            previous_cr = (!is_lf).then_some(at);
        }
        self.after_cr = bytes.last() == Some(&b'\r');
    }
}

/// One record: its fields one after another, where each ends, and the line at which it begins (from 1).
pub(super) struct Record<'a> {
    pub(super) fields: &'a [u8],
    pub(super) ends: &'a [usize],
    pub(super) line: u64,
    /// Offset of the record's first byte from the beginning of this stream.
    pub(super) byte: u64,
}

impl<'a> Record<'a> {
    /// The bytes of each cell.
    pub(super) fn bytes(&self) -> impl Iterator<Item = &'a [u8]> {
        let (fields, mut from) = (self.fields, 0);
        self.ends.iter().map(move |end| {
            let cell = fields.get(from..*end).unwrap_or_default();
            from = *end;
            cell
        })
    }

    /// The cells as text; bytes must be UTF-8.
    pub(super) fn cells(&self) -> impl Iterator<Item = String> {
        self.bytes()
            .map(|c| String::from_utf8_lossy(c).into_owned())
    }
}

/// `csv-core` strips a byte order mark where all its bytes come in the first piece, and not where they are cut. Whether there
/// is one is decided before; what looks like one here is text. A call without room for output only ends its search.
fn without_mark(mut reader: Reader) -> Reader {
    let _ = reader.read_record(b"\n", &mut [], &mut []);
    reader
}

/// The streaming splitter.
pub(super) struct Records {
    tidy: Option<Tidy>,
    reader: Reader,
    fields: Vec<u8>,
    ends: Vec<usize>,
    written: usize,
    ended: usize,
    inside: bool,
    counter: LineCounter,
    start_line: u64,
    start_byte: u64,
    byte: u64,
    blank_lines: Vec<u64>,
    blank_count: u64,
}

impl Records {
    pub(super) fn new(dialect: Dialect) -> Self {
        let mut builder = ReaderBuilder::new();
        builder.delimiter(dialect.delimiter).escape(dialect.escape);
        match dialect.quote {
            Some(quote) => builder.quote(quote),
            None => builder.quoting(false),
        };
        Self {
            tidy: dialect.untidy().then(|| Tidy::new(dialect)),
            reader: without_mark(builder.build()),
            fields: vec![0; 4096],
            ends: vec![0; 64],
            written: 0,
            ended: 0,
            inside: false,
            counter: LineCounter::default(),
            start_line: 1,
            start_byte: 0,
            byte: 0,
            blank_lines: Vec::new(),
            blank_count: 0,
        }
    }

    /// Lines seen so far.
    pub(super) fn lines(&self) -> u64 {
        self.counter.lines
    }

    /// Lines without any character: how many, and the first hundred.
    pub(super) fn blank_lines(&self) -> (u64, &[u64]) {
        (self.blank_count, &self.blank_lines)
    }

    /// Skips line ends in front of a record and notes blank lines.
    fn skip_line_ends<'a>(&mut self, input: &'a [u8]) -> &'a [u8] {
        let skipped = input
            .iter()
            .position(|b| *b != b'\n' && *b != b'\r')
            .unwrap_or(input.len());
        let (head, rest) = input.split_at(skipped);
        let before = self.counter.lines;
        self.counter.scan(head);
        self.byte += skipped as u64;
        self.blank_count += self.counter.lines - before;
        for line in before..self.counter.lines {
            if self.blank_lines.len() < 100 {
                self.blank_lines.push(line + 1);
            }
        }
        rest
    }

    fn unclosed(&self) -> Error {
        Error::new("read.unclosed_quote").at(Place::line(self.start_line))
    }

    fn too_long(&self) -> Error {
        Error::new("read.record_too_long")
            .with("limit", MAX_RECORD)
            .at(Place::line(self.start_line))
    }

    fn reset(&mut self) {
        self.written = 0;
        self.ended = 0;
        self.inside = false;
    }

    /// Feeds bytes; `each` gets every record that ends in them.
    pub(super) fn push(
        &mut self,
        bytes: &[u8],
        each: &mut dyn FnMut(Record<'_>) -> Result<()>,
    ) -> Result<()> {
        match &mut self.tidy {
            None => self.feed(bytes, each),
            Some(tidy) => {
                let bytes = tidy.push(bytes);
                self.feed(&bytes, each)
            }
        }
    }

    fn feed(&mut self, bytes: &[u8], each: &mut dyn FnMut(Record<'_>) -> Result<()>) -> Result<()> {
        let mut input = bytes;
        while !input.is_empty() {
            if !self.inside {
                input = self.skip_line_ends(input);
                if input.is_empty() {
                    return Ok(());
                }
                self.inside = true;
                self.start_line = self.counter.lines + 1;
                self.start_byte = self.byte;
            }
            input = self.step(input, each)?.1;
        }
        Ok(())
    }

    fn step<'a>(
        &mut self,
        input: &'a [u8],
        each: &mut dyn FnMut(Record<'_>) -> Result<()>,
    ) -> Result<(ReadRecordResult, &'a [u8])> {
        let (result, taken, written, ended) = self.reader.read_record(
            input,
            self.fields.get_mut(self.written..).unwrap_or_default(),
            self.ends.get_mut(self.ended..).unwrap_or_default(),
        );
        let (used, rest) = input.split_at(taken.min(input.len()));
        self.counter.scan(used);
        self.byte += used.len() as u64;
        self.written += written;
        self.ended += ended;
        match result {
            ReadRecordResult::OutputFull => {
                if self.fields.len() >= MAX_RECORD {
                    let one_line = self.counter.lines < self.start_line;
                    return Err(if one_line {
                        self.too_long()
                    } else {
                        self.unclosed()
                    });
                }
                self.fields.resize(self.fields.len() * 2, 0);
            }
            ReadRecordResult::OutputEndsFull => {
                if self.ends.len() >= MAX_RECORD {
                    return Err(self.too_long());
                }
                self.ends.resize(self.ends.len() * 2, 0);
            }
            ReadRecordResult::Record => {
                each(Record {
                    fields: self.fields.get(..self.written).unwrap_or_default(),
                    ends: self.ends.get(..self.ended).unwrap_or_default(),
                    line: self.start_line,
                    byte: self.start_byte,
                })?;
                self.reset();
            }
            ReadRecordResult::InputEmpty | ReadRecordResult::End => {}
        }
        Ok((result, rest))
    }

    /// Ends the stream: gives out a last record without a line end.
    ///
    /// # Errors
    /// `read.unclosed_quote` when the stream ends inside quotes.
    pub(super) fn finish(&mut self, each: &mut dyn FnMut(Record<'_>) -> Result<()>) -> Result<()> {
        if let Some(rest) = self.tidy.as_mut().map(Tidy::finish) {
            self.feed(&rest, each)?;
        }
        if !self.inside {
            return Ok(());
        }
        // A line end closes any record but one inside quotes: so the parser itself says whether it is.
        let lines = self.counter.clone();
        let mut input: &[u8] = b"\n";
        while self.inside {
            let (result, rest) = self.step(input, each)?;
            if matches!(result, ReadRecordResult::InputEmpty | ReadRecordResult::End) && self.inside
            {
                return Err(self.unclosed());
            }
            input = rest;
        }
        self.counter = lines;
        self.counter.lines += 1;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Row = (u64, Vec<String>);

    fn read(pieces: &[&[u8]]) -> (Result<()>, Vec<Row>, u64, u64) {
        let mut rows = Vec::new();
        let mut records = Records::new(Dialect::plain(b','));
        let mut each = |r: Record<'_>| {
            let mut from = 0;
            let mut cells = Vec::new();
            for end in r.ends {
                cells.push(String::from_utf8_lossy(&r.fields[from..*end]).into_owned());
                from = *end;
            }
            rows.push((r.line, cells));
            Ok(())
        };
        let mut result = Ok(());
        for piece in pieces {
            result = result.and_then(|()| records.push(piece, &mut each));
        }
        result = result.and_then(|()| records.finish(&mut each));
        let (lines, blank) = (records.lines(), records.blank_lines().0);
        (result, rows, lines, blank)
    }

    const MESSY: &[u8] = b"a,b\r\n1,\"x\r\ny\"\r\n\r\n\n2,\"say \"\"hi\"\"\"\r3,z";

    #[test]
    fn lines_survive_every_kind_of_line_end() {
        let (result, rows, lines, blank) = read(&[MESSY]);
        assert_eq!(result, Ok(()));
        let starts: Vec<u64> = rows.iter().map(|r| r.0).collect();
        assert_eq!(starts, [1, 2, 6, 7]);
        assert_eq!(rows[1].1, ["1", "x\r\ny"]);
        assert_eq!(rows[2].1, ["2", "say \"hi\""]);
        assert_eq!((lines, blank), (7, 2));
    }

    #[test]
    fn any_two_cuts_give_the_same() {
        let whole = read(&[MESSY]);
        for i in 0..=MESSY.len() {
            for j in i..=MESSY.len() {
                let cut = read(&[&MESSY[..i], &MESSY[i..j], &MESSY[j..]]);
                assert_eq!(cut, whole, "cuts at {i} and {j}");
            }
        }
    }

    #[test]
    fn an_unclosed_quote_names_its_line() {
        let (result, rows, _, _) = read(&[b"a,b\n1,2\n3,\"open\n4,5\n"]);
        let error = result.unwrap_err();
        assert_eq!(error.code(), "read.unclosed_quote");
        assert_eq!(error.place.line, Some(3));
        assert_eq!(rows.len(), 2);
    }
}
