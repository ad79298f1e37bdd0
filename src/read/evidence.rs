//! What was seen of a file. Evidence of ranges merges into that of the whole file, whatever the ranges.

use super::layout::Note;
use super::recognise::{Publisher, publisher};
use crate::diagnostic::{Coded, Error, Log, Place, Result};
use crate::table::{ColumnProfile, LineMap};
use crate::text::{Encoding, Notation, NotationDecision, decide};
use serde::{Deserialize, Serialize};

/// Rows kept as text for the preview and for looking at rows while proposing a binding.
pub const SAMPLE_ROWS: usize = 200;

/// What one range, or the whole file, looks like.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// Names of the columns.
    pub names: Vec<String>,
    /// Encoding; a file of ASCII bytes may turn out to be Windows-1252 late.
    pub encoding: Encoding,
    /// Characters beyond ASCII were seen as UTF-8.
    pub multibyte: bool,
    /// Title lines, and notes below the data.
    pub notes: Vec<Note>,
    /// One profile per column.
    pub profiles: Vec<ColumnProfile>,
    /// The first rows as text.
    pub sample: Vec<Vec<String>>,
    /// Lines of the rows.
    pub lines: LineMap,
    /// Physical lines of the range.
    pub physical_lines: u64,
    /// Findings while reading.
    pub log: Log,
    /// Bytes read.
    pub bytes: u64,
    /// SHA-256 of the bytes, hexadecimal; only for a file read in one range.
    pub sha256: Option<String>,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    /// Numbers and official signs.
    Number,
    /// Years or dates.
    Period,
    /// Labels.
    Text,
    /// Nothing.
    Empty,
}

impl ColumnKind {
    /// The code on the boundary.
    pub fn code(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Period => "period",
            Self::Text => "text",
            Self::Empty => "empty",
        }
    }
}

/// How a column is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnReading {
    /// What it holds.
    pub kind: ColumnKind,
    /// Notation of its numbers, for number columns.
    pub notation: Option<NotationDecision>,
}

impl Evidence {
    /// Merges the evidence of the ranges of one file, in their order.
    ///
    /// # Errors
    /// `read.no_rows` when there is no row of data at all; `read.shards_differ` when the parts are not of one file.
    pub fn merge(parts: Vec<Self>) -> Result<Self> {
        let single = parts.len() == 1;
        let mut parts = parts.into_iter();
        let mut all = parts.next().ok_or_else(|| Error::new("read.empty"))?;
        for part in parts {
            if part.names != all.names {
                return Err(Error::new("read.shards_differ"));
            }
            all.same_encoding(&part)?;
            let shifted = part.notes.into_iter().map(|n| Note {
                line: n.line + all.physical_lines,
                ..n
            });
            all.notes.extend(shifted);
            for (mine, theirs) in all.profiles.iter_mut().zip(&part.profiles) {
                mine.merge(theirs);
            }
            let room = SAMPLE_ROWS.saturating_sub(all.sample.len());
            all.sample.extend(part.sample.into_iter().take(room));
            all.lines.append(&part.lines, all.physical_lines);
            all.log.append(&part.log, all.physical_lines);
            all.physical_lines += part.physical_lines;
            all.bytes += part.bytes;
        }
        if !single {
            all.sha256 = None;
        }
        if all.lines.rows() == 0 && all.log.is_empty() {
            return Err(Error::new("read.no_rows").with("columns", all.names.join(", ")));
        }
        if all.lines.rows() == 0 {
            let first = all.log.diagnostics().into_iter().next();
            let place = first
                .and_then(|d| d.places.into_iter().next())
                .unwrap_or_default();
            return Err(Error::new("read.no_usable_rows")
                .with("columns", all.names.len())
                .at(place));
        }
        Ok(all)
    }

    /// Ranges of one file have one encoding: pure ASCII goes with both, UTF-8 characters do not go with Windows-1252.
    fn same_encoding(&mut self, part: &Self) -> Result<()> {
        if self.encoding == part.encoding {
            self.multibyte |= part.multibyte;
            return Ok(());
        }
        if self.multibyte || part.multibyte {
            return Err(Error::new("read.encoding_mixed").at(Place::line(self.physical_lines + 1)));
        }
        self.encoding = Encoding::Windows1252;
        Ok(())
    }

    /// Number of rows.
    pub fn rows(&self) -> u64 {
        self.lines.rows()
    }

    /// Decides every column; clear columns decide doubtful ones of the same file.
    pub fn readings(&self) -> Vec<ColumnReading> {
        let elsewhere = self.notation_of_clear_columns();
        let published = self.publisher().map(|p| p.notation);
        let reading = |profile: &ColumnProfile| {
            let kind = if profile.is_empty() {
                ColumnKind::Empty
            } else if profile.is_period() {
                ColumnKind::Period
            } else if profile.is_number() {
                ColumnKind::Number
            } else {
                ColumnKind::Text
            };
            let notation = (kind == ColumnKind::Number).then(|| {
                let decision = decide(&profile.shapes, elsewhere);
                match (decision.notation, published) {
                    (None, Some(notation)) if profile.shapes.comma + profile.shapes.point == 0 => {
                        NotationDecision {
                            notation: Some(notation),
                            because: Coded::new("number.as_publisher")
                                .with("count", profile.shapes.numbers()),
                        }
                    }
                    _ => decision,
                }
            });
            ColumnReading { kind, notation }
        };
        self.profiles.iter().map(reading).collect()
    }

    /// The publisher that title or notes name.
    pub fn publisher(&self) -> Option<Publisher> {
        publisher(&self.notes)
    }

    fn notation_of_clear_columns(&self) -> Option<Notation> {
        let clear = self
            .profiles
            .iter()
            .filter(|p| p.is_number() && p.shapes.comma != p.shapes.point);
        let mut found = None;
        for profile in clear {
            let notation = decide(&profile.shapes, None).notation;
            if found.is_some() && found != notation {
                return None;
            }
            found = notation;
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Shard, record_starts, sniff};
    use super::*;

    fn evidence(text: &str, parts: usize) -> Result<Evidence> {
        let reading = sniff(text.as_bytes(), text.len() as u64)?;
        let mut starts =
            record_starts(text.as_bytes(), reading.delimiter, reading.data_line, parts)?;
        starts.push(text.len());
        let mut all = Vec::new();
        for pair in starts.windows(2) {
            let mut shard = Shard::begin(&reading, pair[0] == 0, pair[1] == text.len());
            shard.push(&text.as_bytes()[pair[0]..pair[1]])?;
            all.push(shard.finish()?);
        }
        let mut merged = Evidence::merge(all)?;
        merged.sha256 = None;
        Ok(merged)
    }

    #[test]
    fn a_decimal_comma_found_late_counts_for_all() {
        let text = "g;w\na;1.234\nb;2.345\nc;3.456\nd;0,5\n";
        for parts in 1..=4 {
            let readings = evidence(text, parts).unwrap().readings();
            let notation = readings[1].notation.as_ref().unwrap().notation;
            assert_eq!(notation, Some(Notation::Comma), "{parts} parts");
        }
    }

    #[test]
    fn parts_merge_to_the_whole() {
        let text = "g;w\na;1\n\nb;\"2\n\"\nc\n;;\nd;4;5\ne;5\n";
        let whole = evidence(text, 1).unwrap();
        let codes: Vec<_> = whole
            .log
            .diagnostics()
            .iter()
            .map(|d| (d.code.clone(), d.places[0].line))
            .collect();
        assert_eq!(
            codes,
            [
                ("read.long_row".to_owned(), Some(8)),
                ("read.short_row".to_owned(), Some(6)),
                ("read.blank_line".to_owned(), Some(3)),
                ("read.empty_row".to_owned(), Some(7)),
            ]
        );
        for parts in 2..=6 {
            assert_eq!(evidence(text, parts).unwrap(), whole, "{parts} parts");
        }
    }

    #[test]
    fn no_rows_is_said() {
        assert_eq!(evidence("a;b\n", 1).unwrap_err().code(), "read.no_rows");
        assert_eq!(
            evidence("a;b\n1;2;3\n", 1).unwrap_err().code(),
            "read.no_usable_rows"
        );
    }
}
