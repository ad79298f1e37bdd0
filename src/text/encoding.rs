//! Character encodings of German files: decided from the bytes, decoded by the tables of the WHATWG Encoding Standard.
//!
//! Three tables of a few characters instead of a library: those bring a quarter of a megabyte for encodings of East Asia.
//! A test compares every byte with `encoding_rs`.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// Windows-1252, bytes 0x80 to 0x9F; all others are as in Unicode. The five unassigned bytes are control characters.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// ISO-8859-15: where it differs from Unicode.
const LATIN_9: [(u8, char); 8] = [
    (0xa4, '€'),
    (0xa6, 'Š'),
    (0xa8, 'š'),
    (0xb4, 'Ž'),
    (0xb8, 'ž'),
    (0xbc, 'Œ'),
    (0xbd, 'œ'),
    (0xbe, 'Ÿ'),
];

/// How characters are written. Windows-1252 stands for ISO-8859-1 as well: it only adds to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Encoding {
    /// UTF-8 (ASCII included).
    Utf8,
    /// Windows-1252, and ISO-8859-1.
    Windows1252,
    /// ISO-8859-15 (Latin-9).
    Iso8859Fifteen,
    /// UTF-16, little end first.
    Utf16Le,
    /// UTF-16, big end first.
    Utf16Be,
}

impl Encoding {
    /// All that can be read.
    pub const ALL: [Self; 5] = [
        Self::Utf8,
        Self::Windows1252,
        Self::Iso8859Fifteen,
        Self::Utf16Le,
        Self::Utf16Be,
    ];

    /// The code on the boundary.
    pub fn code(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Windows1252 => "windows-1252",
            Self::Iso8859Fifteen => "iso-8859-15",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
        }
    }

    /// True for encodings whose separators are not single bytes: they are decoded before parsing.
    pub fn is_wide(self) -> bool {
        matches!(self, Self::Utf16Le | Self::Utf16Be)
    }

    /// The encoding of what the parser gives out: wide encodings have become UTF-8 before.
    pub fn narrow(self) -> Self {
        if self.is_wide() { Self::Utf8 } else { self }
    }

    /// Decodes a whole text; what cannot be read becomes U+FFFD.
    pub fn decode(self, bytes: &[u8]) -> Cow<'_, str> {
        match self {
            Self::Utf8 => String::from_utf8_lossy(bytes),
            Self::Utf16Le | Self::Utf16Be => {
                let pairs = bytes.chunks(2).map(|p| self.unit(p));
                let text =
                    char::decode_utf16(pairs).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER));
                Cow::Owned(text.collect())
            }
            Self::Windows1252 | Self::Iso8859Fifteen => match std::str::from_utf8(bytes) {
                Ok(text) if text.is_ascii() => Cow::Borrowed(text),
                _ => Cow::Owned(bytes.iter().map(|b| self.character(*b)).collect()),
            },
        }
    }

    fn character(self, byte: u8) -> char {
        if self == Self::Iso8859Fifteen {
            let differs = LATIN_9.iter().find(|(b, _)| *b == byte);
            return differs.map_or(char::from(byte), |(_, c)| *c);
        }
        let table = byte
            .checked_sub(0x80)
            .and_then(|at| WINDOWS_1252.get(usize::from(at)));
        table.copied().unwrap_or(char::from(byte))
    }

    /// Two bytes as a unit of UTF-16; a lone last byte cannot be one.
    fn unit(self, pair: &[u8]) -> u16 {
        match (pair, self) {
            ([a, b], Self::Utf16Be) => u16::from_be_bytes([*a, *b]),
            ([a, b], _) => u16::from_le_bytes([*a, *b]),
            _ => 0xfffd,
        }
    }
}

/// Decodes UTF-16 that arrives in pieces of any size to UTF-8.
#[derive(Debug, Clone)]
pub struct WideDecoder {
    encoding: Encoding,
    rest: Vec<u8>,
}

impl WideDecoder {
    /// A decoder for a wide encoding.
    pub fn new(encoding: Encoding) -> Self {
        Self {
            encoding,
            rest: Vec::new(),
        }
    }

    /// The next bytes as text; half a character waits for the next piece, unless this is the last.
    pub fn push(&mut self, bytes: &[u8], last: bool) -> String {
        self.rest.extend_from_slice(bytes);
        let mut whole = self.rest.len();
        if !last {
            whole -= whole % 2;
            // The first half of a surrogate pair waits for the second.
            let unit = whole.checked_sub(2).and_then(|at| self.rest.get(at..whole));
            if unit.is_some_and(|p| (0xd800..0xdc00).contains(&self.encoding.unit(p))) {
                whole -= 2;
            }
        }
        let after = self.rest.split_off(whole);
        let text = self.encoding.decode(&self.rest).into_owned();
        self.rest = after;
        text
    }
}

/// What the first bytes say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Detected {
    /// The encoding.
    pub encoding: Encoding,
    /// Bytes of the byte order mark.
    pub bom: u8,
    /// Code of the reason.
    pub because: &'static str,
}

/// Decides from the first bytes of a file; `whole` = they are all there are.
///
/// Order of evidence: byte order mark; zero bytes at every other place (UTF-16); valid UTF-8; else one of the single-byte
/// encodings of western Europe. ISO-8859-15 differs from ISO-8859-1 in eight characters only.
pub fn detect(head: &[u8], whole: bool) -> Detected {
    let found = |encoding, bom, because| Detected {
        encoding,
        bom,
        because,
    };
    if head.starts_with(b"\xef\xbb\xbf") {
        return found(Encoding::Utf8, 3, "read.bom_seen");
    }
    if head.starts_with(b"\xff\xfe") {
        return found(Encoding::Utf16Le, 2, "read.bom_seen");
    }
    if head.starts_with(b"\xfe\xff") {
        return found(Encoding::Utf16Be, 2, "read.bom_seen");
    }
    if let Some(encoding) = zeros_at_every_other_place(head) {
        return found(encoding, 0, "read.zeros_alternate");
    }
    match std::str::from_utf8(head) {
        Ok(_) if head.is_ascii() => return found(Encoding::Utf8, 0, "read.ascii_only"),
        Ok(_) => return found(Encoding::Utf8, 0, "read.valid_utf8"),
        // A character cut off by the end of the head is no evidence against UTF-8.
        Err(e) if e.error_len().is_none() && !whole => {
            return found(Encoding::Utf8, 0, "read.valid_utf8");
        }
        Err(_) => {}
    }
    // Windows-1252 puts letters and quotation marks where ISO-8859-15 has control characters; and a euro sign at 0xA4
    // is far likelier than the sign for "any currency" that Windows-1252 has there.
    let controls = head.iter().any(|b| (0x80..=0x9f).contains(b));
    if !controls && head.contains(&0xa4) {
        found(Encoding::Iso8859Fifteen, 0, "read.latin_guess")
    } else {
        found(Encoding::Windows1252, 0, "read.no_utf8")
    }
}

fn zeros_at_every_other_place(head: &[u8]) -> Option<Encoding> {
    let pairs = head.len() / 2;
    if pairs < 8 {
        return None;
    }
    let zeros = |at: usize| head.iter().skip(at).step_by(2).filter(|b| **b == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    if odd * 10 > pairs * 6 && even * 50 < pairs {
        return Some(Encoding::Utf16Le);
    }
    (even * 10 > pairs * 6 && odd * 50 < pairs).then_some(Encoding::Utf16Be)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_decide() {
        let of = |bytes: &[u8]| detect(bytes, true).encoding;
        assert_eq!(of("Überwasser".as_bytes()), Encoding::Utf8);
        assert_eq!(of(b"\xdcberwasser;M\xe4nner\n"), Encoding::Windows1252);
        assert_eq!(of(b"\xef\xbb\xbfabc"), Encoding::Utf8);
        assert_eq!(of(b"\xff\xfea\0b\0"), Encoding::Utf16Le);
        let wide: Vec<u8> = "Jahr;Wert\n2020;1\n"
            .encode_utf16()
            .flat_map(u16::to_be_bytes)
            .collect();
        assert_eq!(of(&wide), Encoding::Utf16Be);
        assert_eq!(
            detect("aü".as_bytes().split_last().unwrap().1, false).encoding,
            Encoding::Utf8
        );
        assert_eq!(Encoding::Windows1252.decode(b"\x80 \xfc"), "€ ü");
        assert_eq!(Encoding::Iso8859Fifteen.decode(b"\xa4"), "€");
        assert_eq!(of(b"M\xe4rz;5 \xa4\n"), Encoding::Iso8859Fifteen);
        assert_eq!(of(b"\x84M\xe4rz\x93;5 \xa4\n"), Encoding::Windows1252);
    }

    #[test]
    fn every_byte_is_read_as_the_reference_does() {
        for byte in 0..=255_u8 {
            let bytes = [byte];
            let reference = encoding_rs::WINDOWS_1252
                .decode_without_bom_handling(&bytes)
                .0;
            assert_eq!(Encoding::Windows1252.decode(&bytes), reference, "{byte:#x}");
            let reference = encoding_rs::ISO_8859_15
                .decode_without_bom_handling(&bytes)
                .0;
            assert_eq!(
                Encoding::Iso8859Fifteen.decode(&bytes),
                reference,
                "{byte:#x}"
            );
        }
    }

    #[test]
    fn wide_text_in_any_pieces() {
        let text = "Jahr;Größe 😀\n";
        for (encoding, bytes) in [
            (
                Encoding::Utf16Le,
                text.encode_utf16()
                    .flat_map(u16::to_le_bytes)
                    .collect::<Vec<_>>(),
            ),
            (
                Encoding::Utf16Be,
                text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
            ),
        ] {
            for cut in 0..=bytes.len() {
                let mut decoder = WideDecoder::new(encoding);
                let mut out = decoder.push(&bytes[..cut], false);
                out.push_str(&decoder.push(&bytes[cut..], true));
                assert_eq!(out, text, "{encoding:?} cut at {cut}");
            }
        }
    }
}
