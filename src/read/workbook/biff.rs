//! The records of an XLS file and the texts in them.
//!
//! Source: `[MS-XLS]` 2.1.4, 2.5.293, 2.5.296 (2022); OpenOffice.org, Documentation of the Microsoft Excel File Format
//! (2008) for BIFF5.

use super::cfb::u16_at;
use crate::text::Encoding;

/// Which texts a file has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Version {
    /// Excel 5 and 95: one byte a character.
    Five,
    /// Excel 97 to 2003.
    Eight,
}

/// A record with those that continue it.
pub(super) struct Record<'a> {
    pub(super) id: u16,
    pub(super) data: &'a [u8],
    continued: Vec<&'a [u8]>,
}

/// The records of a stream. A record that reaches beyond the end is given as `None`, once.
pub(super) struct Records<'a> {
    bytes: &'a [u8],
}

const CONTINUE: u16 = 0x3c;

impl<'a> Records<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes }
    }

    fn take(&mut self) -> Option<(u16, &'a [u8])> {
        let (id, length) = (u16_at(self.bytes, 0)?, usize::from(u16_at(self.bytes, 2)?));
        let data = self.bytes.get(4..4 + length)?;
        self.bytes = self.bytes.get(4 + length..)?;
        Some((id, data))
    }
}

impl<'a> Iterator for Records<'a> {
    type Item = Option<Record<'a>>;

    fn next(&mut self) -> Option<Self::Item> {
        // Streams are filled up with zeros.
        if self.bytes.len() < 4 || u16_at(self.bytes, 0) == Some(0) {
            return None;
        }
        let Some((id, data)) = self.take() else {
            self.bytes = &[];
            return Some(None);
        };
        let mut continued = Vec::new();
        while u16_at(self.bytes, 0) == Some(CONTINUE) {
            let Some((_, data)) = self.take() else {
                self.bytes = &[];
                return Some(None);
            };
            continued.push(data);
        }
        Some(Some(Record {
            id,
            data,
            continued,
        }))
    }
}

impl<'a> Record<'a> {
    /// The record as texts to read, from an offset on.
    pub(super) fn texts(&self, from: usize) -> Texts<'a> {
        let first = self.data.get(from..).unwrap_or_default();
        let mut pieces = vec![first];
        pieces.extend(&self.continued);
        Texts { pieces, at: 0 }
    }
}

/// Reads over the borders of continued records.
pub(super) struct Texts<'a> {
    /// What is left of each piece.
    pieces: Vec<&'a [u8]>,
    at: usize,
}

impl<'a> Texts<'a> {
    /// What is left of the piece that is read; an empty one is passed over.
    fn piece(&mut self) -> Option<&mut &'a [u8]> {
        while self.pieces.get(self.at)?.is_empty() {
            self.at += 1;
        }
        self.pieces.get_mut(self.at)
    }

    fn byte(&mut self) -> Option<u8> {
        let piece = self.piece()?;
        let (first, rest) = piece.split_first()?;
        *piece = rest;
        Some(*first)
    }

    fn number(&mut self, bytes: u32) -> Option<u32> {
        (0..bytes).try_fold(0, |n, at| Some(n | u32::from(self.byte()?) << (8 * at)))
    }

    fn skip(&mut self, mut count: usize) -> Option<()> {
        while count > 0 {
            let piece = self.piece()?;
            let here = count.min(piece.len());
            *piece = piece.get(here..)?;
            count -= here;
        }
        Some(())
    }

    /// A text of BIFF8 with its length in one or two bytes: one or two bytes a character, changing where a record is
    /// continued; formatting runs and reading aids behind it are passed over.
    pub(super) fn unicode(&mut self, length_bytes: u32) -> Option<String> {
        let mut left = self.number(length_bytes)? as usize;
        if left == 0 && self.pieces.get(self.at..)?.iter().all(|p| p.is_empty()) {
            // An empty text may end without its flags.
            return Some(String::new());
        }
        let flags = self.byte()?;
        let runs = if flags & 8 == 0 {
            0
        } else {
            self.number(2)? as usize
        };
        let extra = if flags & 4 == 0 {
            0
        } else {
            self.number(4)? as usize
        };
        let (mut wide, mut text) = (flags & 1 == 1, Vec::new());
        loop {
            let piece: &[u8] = self.pieces.get(self.at).copied().unwrap_or_default();
            let width = if wide { 2 } else { 1 };
            let here = left.min(piece.len() / width);
            let (now, rest) = piece.split_at_checked(here * width)?;
            if wide {
                text.extend(now.chunks_exact(2).filter_map(|c| u16_at(c, 0)));
            } else {
                text.extend(now.iter().map(|b| u16::from(*b)));
            }
            left -= here;
            *self.pieces.get_mut(self.at)? = rest;
            if left == 0 {
                break;
            }
            self.at += 1;
            self.pieces.get(self.at)?;
            wide = self.byte()? & 1 == 1;
        }
        self.skip(runs.checked_mul(4)?.checked_add(extra)?)?;
        Some(String::from_utf16_lossy(&text))
    }

    /// A text of BIFF5 with its length in one or two bytes.
    fn narrow(&mut self, length_bytes: u32) -> Option<String> {
        let length = self.number(length_bytes)?;
        let bytes: Option<Vec<u8>> = (0..length).map(|_| self.byte()).collect();
        Some(Encoding::Windows1252.decode(&bytes?).into_owned())
    }

    pub(super) fn text(&mut self, version: Version, length_bytes: u32) -> Option<String> {
        match version {
            Version::Five => self.narrow(length_bytes),
            Version::Eight => self.unicode(length_bytes),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(id: u16, data: &[u8]) -> Vec<u8> {
        let length = u16::try_from(data.len()).unwrap();
        [&id.to_le_bytes()[..], &length.to_le_bytes(), data].concat()
    }

    #[test]
    fn a_text_changes_its_width_where_the_record_is_continued() {
        // Two texts: "abc" | "dé" with formatting runs, then "x".
        let bytes = [
            record(0xfc, &[5, 0, 8, 1, 0, b'a', b'b', b'c']),
            record(CONTINUE, &[1, b'd', 0, 0xe9, 0, 9, 9]),
            record(CONTINUE, &[9, 9, 1, 0, 0, b'x']),
        ]
        .concat();
        let all: Vec<_> = Records::new(&bytes).map(Option::unwrap).collect();
        assert_eq!(all.len(), 1);
        let mut texts = all[0].texts(0);
        assert_eq!(texts.unicode(2).as_deref(), Some("abcdé"));
        assert_eq!(texts.unicode(2).as_deref(), Some("x"));
        assert_eq!(texts.unicode(2), None);
    }

    #[test]
    fn a_record_beyond_the_end_is_told() {
        let mut bytes = record(0x203, &[1, 2, 3]);
        bytes.pop();
        let all: Vec<_> = Records::new(&bytes).collect();
        assert!(matches!(all.as_slice(), [None]));
    }
}
