//! What was seen of a file. Evidence of ranges merges into that of the whole file, whatever the ranges.

use super::choices::Choices;
use super::layout::Note;
use super::layouts::{self, Known, View};
use super::sniff::Reading;
use crate::diagnostic::{Coded, Error, Log, Place, Result, Severity};
use crate::table::{ColumnProfile, LineMap};
use crate::text::{
    Encoding, Notation, NotationDecision, Signs, SignsDecision, decide, propose_signs, scale_of,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Rows kept as text for the preview and for looking at rows while proposing a binding.
pub const SAMPLE_ROWS: usize = 200;

/// Lines that read differently in other encodings: so many are kept for the preview.
pub(super) const FOREIGN_LINES: usize = 5;

/// What one range, or the whole file, looks like.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// Names of the columns.
    pub names: Vec<String>,
    /// Encoding; a file of ASCII bytes may turn out to be Windows-1252 late.
    pub encoding: Encoding,
    /// Characters beyond ASCII were seen as UTF-8.
    pub multibyte: bool,
    /// The first lines that read differently in other encodings, as bytes.
    pub foreign: Vec<(u64, Vec<u8>)>,
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
    /// What its numbers are multiplied by, where the file says that they are in thousands or millions.
    pub scale: Option<Scale>,
}

/// The unit of numbers printed "in 1000".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scale {
    /// The factor.
    pub factor: u32,
    /// Where it is said.
    pub because: Coded,
}

impl Evidence {
    /// Merges the evidence of the ranges of one file, in their order.
    ///
    /// # Errors
    /// `read.shards_differ` when the parts are not of one file.
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
            let shifted = part
                .foreign
                .into_iter()
                .map(|(l, b)| (l + all.physical_lines, b));
            all.foreign.extend(shifted);
            all.foreign.truncate(FOREIGN_LINES);
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
        if all.lines.rows() == 0 {
            // The header may be wrong: what was read stays on the page, to be corrected.
            let names: Vec<&str> = all.names.iter().map(String::as_str).take(5).collect();
            let what = Coded::new("read.no_rows").with("columns", names.join(", "));
            all.log.add_many(Severity::Error, what, 1, []);
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

    /// The convention of its signs: the user's, or the one the file shows.
    pub fn signs(&self, choices: &Choices) -> SignsDecision {
        let mut seen: BTreeMap<String, u64> = BTreeMap::new();
        for profile in self.profiles.iter().filter(|p| p.is_number()) {
            for (sign, count) in &profile.signs {
                *seen.entry(sign.clone()).or_default() += count;
            }
        }
        let mut decision = propose_signs(&seen, self.layout().and_then(|l| l.signs));
        if let Some(chosen) = choices.get("signs").and_then(Signs::from_code) {
            let before = decision.signs;
            decision.alternatives.retain(|(signs, _)| *signs != chosen);
            if before != chosen {
                decision.alternatives.push((before, 0));
            }
            decision.signs = chosen;
            decision.because = Coded::new("choice.by_user");
        }
        decision
    }

    /// Decides every column; clear columns decide doubtful ones of the same file.
    pub fn readings(&self, reading: &Reading) -> Vec<ColumnReading> {
        let choices = &reading.choices;
        let elsewhere = self.notation_of_clear_columns();
        let published = self.layout().and_then(|l| l.notation);
        let of = |(at, profile): (usize, &ColumnProfile)| {
            let kind = match choices.of_column("kind", at) {
                Some("number") => ColumnKind::Number,
                Some("period") => ColumnKind::Period,
                Some("text") => ColumnKind::Text,
                _ => seen_kind(profile, self.names.get(at).map_or("", String::as_str)),
            };
            let notation = (kind == ColumnKind::Number).then(|| {
                let chosen = match choices.of_column("decimal", at) {
                    Some("comma") => Some(Notation::Comma),
                    Some("point") => Some(Notation::Point),
                    _ => None,
                };
                let say = |notation, code: &str| NotationDecision {
                    notation: Some(notation),
                    because: Coded::new(code).with("count", profile.shapes.numbers()),
                };
                if let Some(stored) = reading.stored.as_ref().and_then(|s| s.get(at)) {
                    return stored.clone();
                }
                if let Some(notation) = chosen {
                    return say(notation, "choice.by_user");
                }
                let decision = decide(&profile.shapes, elsewhere);
                if decision.notation.is_none()
                    && let Some(notation) = rounded_counts(profile)
                {
                    return say(notation, "number.rounded_counts");
                }
                match (decision.notation, published) {
                    (None, Some(notation)) if profile.shapes.comma + profile.shapes.point == 0 => {
                        say(notation, "number.as_publisher")
                    }
                    _ => decision,
                }
            });
            let name = self.names.get(at).map_or("", String::as_str);
            let scale = (kind == ColumnKind::Number)
                .then(|| self.scale(name, choices.of_column("scale", at)))
                .flatten();
            ColumnReading {
                kind,
                notation,
                scale,
            }
        };
        self.profiles.iter().enumerate().map(of).collect()
    }

    /// The known layouts that fit, the most special first.
    pub fn layouts(&self) -> Vec<Known> {
        layouts::recognise(&View::new(&self.names, &self.notes, &self.sample))
    }

    /// The known layout of the file.
    pub fn layout(&self) -> Option<Known> {
        self.layouts().into_iter().next()
    }

    /// Numbers in thousands or millions: the user's word, else that of the column's name, else that of a title (but not for
    /// shares and rates).
    fn scale(&self, name: &str, chosen: Option<&str>) -> Option<Scale> {
        if let Some(factor) = chosen {
            return Some(Scale {
                factor: factor.parse().ok()?,
                because: Coded::new("choice.by_user"),
            });
        }
        if let Some((factor, words)) = scale_of(name) {
            let because = Coded::new("number.scale_in_name").with("words", words);
            return Some(Scale { factor, because });
        }
        let lower = name.to_lowercase();
        if RATES.iter().any(|w| lower.contains(w)) {
            return None;
        }
        let first = self.lines.line(0).unwrap_or_default();
        let mut titles = self.notes.iter().filter(|n| n.line < first);
        titles.find_map(|n| {
            let (factor, words) = scale_of(&n.text)?;
            let because = Coded::new("number.scale_in_title")
                .with("words", words)
                .with("line", n.line);
            Some(Scale { factor, because })
        })
    }

    /// The notation that columns show by themselves: by a decimal sign, or else by thousands marks.
    fn notation_of_clear_columns(&self) -> Option<Notation> {
        let numbers = || self.profiles.iter().filter(|p| p.is_number());
        let signs = numbers().filter(|p| p.shapes.comma != p.shapes.point);
        let by_sign: Vec<_> = signs.map(|p| decide(&p.shapes, None).notation).collect();
        if !by_sign.is_empty() {
            return agreed(&by_sign);
        }
        let marked = numbers().filter(|p| p.shapes.comma_or_group + p.shapes.point_or_group > 0);
        let clear = marked.map(|p| decide(&p.shapes, None).notation);
        agreed(&clear.flatten().map(Some).collect::<Vec<_>>())
    }
}

/// What all say; nothing if nobody says anything, or if they differ.
fn agreed(all: &[Option<Notation>]) -> Option<Notation> {
    let first = *all.first()?;
    all.iter().all(|n| *n == first).then_some(first).flatten()
}

/// Many different cells like `1.230`, all ending in zero: counts rounded to tens, with thousands marks. Decimals would be
/// written without that zero, or with other last digits as well.
fn rounded_counts(profile: &ColumnProfile) -> Option<Notation> {
    let (point, comma) = (profile.shapes.point_or_group, profile.shapes.comma_or_group);
    let notation = match (point, comma) {
        (1.., 0) => Notation::Comma,
        (0, 1..) => Notation::Point,
        _ => return None,
    };
    let marked = || {
        profile
            .filled_labels()
            .map(|(l, _)| l)
            .filter(|l| l.contains(['.', ',']))
    };
    let zeros = marked().all(|l| l.trim_end().ends_with('0'));
    (zeros && marked().count() >= 5).then_some(notation)
}

/// Words in the name of a column of shares or rates: they are never in thousands.
const RATES: [&str; 8] = [
    "%",
    "prozent",
    "percent",
    "anteil",
    "quote",
    "share",
    "je ",
    "durchschnitt",
];

/// Words in the name of a column of periods.
const TIME_WORDS: [&str; 9] = [
    "zeit", "monat", "period", "stichtag", "datum", "jahr", "time", "month", "date",
];

fn seen_kind(profile: &ColumnProfile, name: &str) -> ColumnKind {
    // 201612 is a month only where the name says that the column is about time.
    let name = name.to_lowercase();
    let months = profile.is_year_month() && TIME_WORDS.iter().any(|w| name.contains(w));
    if profile.is_empty() {
        ColumnKind::Empty
    } else if profile.is_period() || months {
        ColumnKind::Period
    } else if profile.is_number() {
        ColumnKind::Number
    } else {
        ColumnKind::Text
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Shard, record_starts, sniff};
    use super::*;

    fn evidence(text: &str, parts: usize) -> Result<Evidence> {
        let reading = look(text)?;
        let mut starts = record_starts(text.as_bytes(), &reading, parts)?;
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

    fn look(text: &str) -> Result<Reading> {
        sniff(text.as_bytes(), text.len() as u64, &Choices::default())
    }

    #[test]
    fn a_decimal_comma_found_late_counts_for_all() {
        let text = "g;w\na;1.234\nb;2.345\nc;3.456\nd;0,5\n";
        for parts in 1..=4 {
            let readings = evidence(text, parts)
                .unwrap()
                .readings(&look(text).unwrap());
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
        let found = evidence("a;b\n", 1).unwrap();
        assert_eq!(found.rows(), 0);
        let codes: Vec<String> = found
            .log
            .diagnostics()
            .into_iter()
            .map(|d| d.code)
            .collect();
        assert_eq!(codes, ["read.no_rows"]);
    }
}
