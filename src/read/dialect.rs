//! How cells are told apart: delimiter, quotes, escapes, blanks; and bytes made regular where they are not.

use serde::{Deserialize, Serialize};

/// The marks between and around cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dialect {
    /// Between two cells.
    pub delimiter: u8,
    /// Around a cell; `None` = quotation marks are text.
    pub quote: Option<u8>,
    /// In front of a quotation mark inside a cell, where it is not doubled.
    pub escape: Option<u8>,
    /// Blanks stand between a delimiter and a quotation mark; they belong to the delimiter.
    pub padded: bool,
    /// Quotation marks inside quoted cells are not doubled: one closes a cell only in front of a delimiter or line end.
    pub lenient: bool,
}

impl Dialect {
    /// The usual quotes with a delimiter.
    pub(super) fn plain(delimiter: u8) -> Self {
        Self {
            delimiter,
            quote: Some(b'"'),
            escape: None,
            padded: false,
            lenient: false,
        }
    }

    /// The bytes have to be tidied before they are split.
    pub(super) fn untidy(self) -> bool {
        self.padded || self.lenient || self.delimiter == b' '
    }
}

/// Makes bytes that arrive in pieces regular: several blanks between cells become one where the blank is the delimiter,
/// none stay in front of a cell, and quotation marks inside cells are doubled where they are not.
pub(super) struct Tidy {
    dialect: Dialect,
    inside: bool,
    /// At the beginning of a cell, with this many blanks seen.
    begin: bool,
    waiting: usize,
    /// The byte before closed a quote; another one makes both a quote inside the cell.
    closed: bool,
    /// A quotation mark inside a cell that may close it, and blanks behind it.
    pending: Option<usize>,
}

impl Tidy {
    pub(super) fn new(dialect: Dialect) -> Self {
        Self {
            dialect,
            inside: false,
            begin: true,
            waiting: 0,
            closed: false,
            pending: None,
        }
    }

    /// What waited for more bytes.
    pub(super) fn finish(&mut self) -> Vec<u8> {
        let closing = self.pending.take().and(self.dialect.quote);
        closing.into_iter().collect()
    }

    pub(super) fn push(&mut self, bytes: &[u8]) -> Vec<u8> {
        let mut out = Vec::with_capacity(bytes.len());
        for byte in bytes {
            self.step(*byte, &mut out);
        }
        out
    }

    fn step(&mut self, byte: u8, out: &mut Vec<u8>) {
        let quote = Some(byte) == self.dialect.quote;
        if self.inside && self.dialect.lenient {
            self.step_inside(byte, quote, out);
            return;
        }
        if self.inside {
            self.inside = !quote;
            self.closed = quote;
            out.push(byte);
            return;
        }
        if std::mem::take(&mut self.closed) && quote {
            self.inside = true;
            out.push(byte);
            return;
        }
        let between = self.dialect.delimiter == b' ';
        let padding = between || self.begin && self.dialect.padded;
        if byte == b' ' && padding {
            self.waiting += 1;
            return;
        }
        let line_end = matches!(byte, b'\n' | b'\r');
        if between {
            // Blanks in front of a line and at its end are no cells.
            if self.waiting > 0 && !self.begin && !line_end {
                out.push(b' ');
                self.begin = true;
            }
        }
        // Elsewhere blanks in front of a cell go, quoted or not.
        self.inside = quote && (self.begin || self.waiting > 0);
        self.waiting = 0;
        self.begin = line_end || byte == self.dialect.delimiter;
        out.push(byte);
    }
}

impl Tidy {
    /// Inside a cell whose quotation marks are not doubled.
    fn step_inside(&mut self, byte: u8, quote: bool, out: &mut Vec<u8>) {
        let mark = self.dialect.quote.unwrap_or_default();
        let border = byte == self.dialect.delimiter || matches!(byte, b'\n' | b'\r');
        match self.pending.take() {
            None if quote => self.pending = Some(0),
            None => out.push(byte),
            Some(0) if quote => out.extend([mark, mark]),
            Some(blanks) if byte == b' ' && !border => self.pending = Some(blanks + 1),
            Some(_) if border => {
                out.extend([mark, byte]);
                self.inside = false;
                self.begin = true;
            }
            Some(blanks) => {
                out.extend([mark, mark]);
                out.extend(std::iter::repeat_n(b' ', blanks));
                if quote {
                    self.pending = Some(0);
                } else {
                    out.push(byte);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_tidied_in_any_pieces() {
        for (text, dialect) in [
            (
                &b"a,  \"b  \"\",  c\",d\n \"e\" , f\n"[..],
                Dialect {
                    padded: true,
                    ..Dialect::plain(b',')
                },
            ),
            (
                &b"\"a\" b\"  ,\"c\"\"d\" \"e\"\n\"f\""[..],
                Dialect {
                    lenient: true,
                    ..Dialect::plain(b',')
                },
            ),
            (&b"  a  \"b  c\"   d \r\n e f\n"[..], Dialect::plain(b' ')),
        ] {
            let tidied = |pieces: &[&[u8]]| {
                let mut tidy = Tidy::new(dialect);
                let mut out: Vec<u8> = pieces.iter().flat_map(|p| tidy.push(p)).collect();
                out.extend(tidy.finish());
                out
            };
            let whole = tidied(&[text]);
            for cut in 0..=text.len() {
                let out = tidied(&[&text[..cut], &text[cut..]]);
                assert_eq!(out, whole, "cut at {cut}");
            }
        }
    }
}
