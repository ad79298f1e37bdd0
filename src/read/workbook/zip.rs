//! The zip around XLSX and ODS: the table of contents, and parts that unpack while they are read.
//!
//! Source: PKWARE APPNOTE.TXT 6.3.10 (2022). Only what office programs write: stored or deflated parts, one volume, sizes
//! from the central directory (64-bit ones too). Every part is held against its size and checksum, so a flipped bit is an
//! error and never another number.

use super::{damaged, too_large};
use crate::diagnostic::{Error, Result};
use miniz_oxide::inflate::stream::{InflateState, inflate};
use miniz_oxide::{DataFormat, MZFlush, MZStatus};
use std::collections::BTreeMap;
use std::io::{self, BufRead, Read};

/// Unpacked size of one part at most. Parts are never whole in memory: this bounds the time.
pub(super) const MAX_PART: u64 = 512 << 20;

/// Unpacked size of all XML parts together at most. Absolute limits instead of a ratio: a sheet of blank, formatted
/// cells is packed to a hundredth and is no attack.
pub(super) const MAX_TOTAL: u64 = 1 << 30;

/// Unpacked bytes held at once.
const WINDOW: usize = 32 << 10;

#[derive(Debug, Clone)]
struct Entry {
    /// Offset of the local header.
    header: usize,
    packed: usize,
    size: u64,
    crc: u32,
    deflated: bool,
    /// Encrypted, or packed in a way no office program uses.
    unreadable: Option<&'static str>,
}

/// A zip file with its table of contents.
#[derive(Debug)]
pub(super) struct Zip {
    bytes: Vec<u8>,
    entries: BTreeMap<String, Entry>,
}

/// Names are compared without case and with slashes: some programs write `XL\Workbook.xml`.
fn key(name: &str) -> String {
    name.trim_start_matches('/')
        .replace('\\', "/")
        .to_lowercase()
}

fn number<const N: usize>(bytes: &[u8], at: usize) -> Option<u64> {
    let field = bytes.get(at..at.checked_add(N)?)?;
    Some(field.iter().rev().fold(0, |n, b| n << 8 | u64::from(*b)))
}

fn size_at<const N: usize>(bytes: &[u8], at: usize) -> Option<usize> {
    usize::try_from(number::<N>(bytes, at)?).ok()
}

/// Where the central directory begins, and how many entries it has.
fn directory(bytes: &[u8]) -> Option<(usize, u64)> {
    let earliest = bytes.len().saturating_sub(22 + 0xffff);
    let tail = bytes.get(earliest..)?;
    let end = earliest + memchr::memmem::rfind(tail, b"PK\x05\x06")?;
    let (count, offset) = (
        number::<2>(bytes, end + 10)?,
        size_at::<4>(bytes, end + 16)?,
    );
    if count < 0xffff && offset < 0xffff_ffff {
        return Some((offset, count));
    }
    let locator = end.checked_sub(20)?;
    if bytes.get(locator..locator + 4)? != b"PK\x06\x07" {
        return Some((offset, count));
    }
    let record = size_at::<8>(bytes, locator + 8)?;
    if bytes.get(record..record.checked_add(4)?)? != b"PK\x06\x06" {
        return None;
    }
    let count = number::<8>(bytes, record.checked_add(32)?)?;
    Some((size_at::<8>(bytes, record.checked_add(48)?)?, count))
}

/// One entry of the central directory and the offset of the next one.
fn entry(bytes: &[u8], at: usize) -> Option<(String, Entry, usize)> {
    let head = bytes.get(at..at.checked_add(46)?)?;
    if head.get(..4)? != b"PK\x01\x02" {
        return None;
    }
    let (flags, method) = (number::<2>(head, 8)?, number::<2>(head, 10)?);
    let name_end = at + 46 + size_at::<2>(head, 28)?;
    let extra_end = name_end + size_at::<2>(head, 30)?;
    let name = bytes.get(at + 46..name_end)?;
    let mut wide = extra64(bytes.get(name_end..extra_end)?);
    let mut field = |at: usize| match number::<4>(head, at)? {
        0xffff_ffff => wide.next(),
        short => Some(short),
    };
    // The order of the 64-bit fields: size, packed size, offset.
    let (size, packed, header) = (field(24)?, field(20)?, field(42)?);
    let entry = Entry {
        header: usize::try_from(header).ok()?,
        packed: usize::try_from(packed).ok()?,
        size,
        crc: u32::try_from(number::<4>(head, 16)?).ok()?,
        deflated: method == 8,
        unreadable: if flags & 1 == 1 {
            Some("read.workbook_encrypted")
        } else if method != 0 && method != 8 {
            Some("read.workbook_damaged")
        } else {
            None
        },
    };
    let next = extra_end + size_at::<2>(head, 32)?;
    Some((key(&String::from_utf8_lossy(name)), entry, next))
}

/// The numbers of the extra field for 64-bit sizes.
fn extra64(mut extra: &[u8]) -> impl Iterator<Item = u64> + '_ {
    let mut found: &[u8] = &[];
    while let (Some(id), Some(length)) = (number::<2>(extra, 0), size_at::<2>(extra, 2)) {
        let body = extra.get(4..4 + length).unwrap_or_default();
        if id == 1 {
            found = body;
            break;
        }
        extra = extra.get(4 + length..).unwrap_or_default();
    }
    found.chunks_exact(8).filter_map(|c| number::<8>(c, 0))
}

impl Zip {
    /// Reads the table of contents.
    ///
    /// # Errors
    /// `read.workbook_damaged` without a complete one (a broken download), `read.workbook_too_large`.
    pub(super) fn open(bytes: Vec<u8>) -> Result<Self> {
        let (mut at, count) = directory(&bytes).ok_or_else(|| damaged("zip"))?;
        let mut entries = BTreeMap::new();
        let mut total = 0_u64;
        for _ in 0..count {
            let (name, entry, next) = entry(&bytes, at).ok_or_else(|| damaged("zip"))?;
            let is_xml = [".xml", ".rels"].iter().any(|end| name.ends_with(end));
            if is_xml {
                total = total.saturating_add(entry.size);
            }
            entries.insert(name, entry);
            at = next;
        }
        if total > MAX_TOTAL {
            return Err(too_large("bytes", MAX_TOTAL));
        }
        Ok(Self { bytes, entries })
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.entries.contains_key(&key(name))
    }

    /// A part to read from.
    ///
    /// # Errors
    /// `read.workbook_damaged` when it is missing or lies outside the file, `read.workbook_encrypted`,
    /// `read.workbook_too_large`.
    pub(super) fn part(&self, name: &str) -> Result<Part<'_>> {
        let entry = self.entries.get(&key(name)).ok_or_else(|| damaged(name))?;
        if let Some(code) = entry.unreadable {
            return Err(Error::new(code).with("part", name));
        }
        if entry.size > MAX_PART {
            return Err(too_large("bytes", MAX_PART));
        }
        let data = || {
            let names = size_at::<2>(&self.bytes, entry.header.checked_add(26)?)?
                + size_at::<2>(&self.bytes, entry.header.checked_add(28)?)?;
            let start = entry.header.checked_add(30 + names)?;
            self.bytes.get(start..start.checked_add(entry.packed)?)
        };
        Ok(Part {
            packed: data().ok_or_else(|| damaged(name))?,
            state: entry
                .deflated
                .then(|| InflateState::new_boxed(DataFormat::Raw)),
            window: vec![0; WINDOW],
            ready: 0..0,
            left: entry.size,
            crc: !0,
            expected: entry.crc,
            allowed: u64::MAX,
        })
    }
}

/// A part, unpacked as it is read. Ends with an error unless size and checksum are as the directory says.
pub(super) struct Part<'a> {
    packed: &'a [u8],
    state: Option<Box<InflateState>>,
    window: Vec<u8>,
    /// Unread bytes of the window.
    ready: std::ops::Range<usize>,
    /// Bytes still to come.
    left: u64,
    crc: u32,
    expected: u32,
    /// Bytes that may be read until [`Part::allow`] is called again.
    allowed: u64,
}

fn broken() -> io::Error {
    io::Error::from(io::ErrorKind::InvalidData)
}

impl Part<'_> {
    /// Lets so many bytes be read (a window more or less), then fails: a reader that waits for the end of a tag would
    /// hold all of them.
    pub(super) fn allow(&mut self, bytes: u64) {
        self.allowed = bytes;
    }

    fn unpack(&mut self) -> io::Result<usize> {
        let (used, made) = if let Some(state) = self.state.as_deref_mut() {
            let step = inflate(state, self.packed, &mut self.window, MZFlush::None);
            let ended = matches!(step.status, Err(_) | Ok(MZStatus::StreamEnd));
            if step.bytes_written == 0 && (ended || step.bytes_consumed == 0) {
                return Err(broken());
            }
            (step.bytes_consumed, step.bytes_written)
        } else {
            let made = self.packed.len().min(self.window.len());
            let (from, to) = (self.packed.get(..made), self.window.get_mut(..made));
            let (Some(from), Some(to), true) = (from, to, made > 0) else {
                return Err(broken());
            };
            to.copy_from_slice(from);
            (made, made)
        };
        self.packed = self.packed.get(used..).unwrap_or_default();
        Ok(made)
    }
}

impl BufRead for Part<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        while self.ready.is_empty() && self.left > 0 {
            self.allowed = self.allowed.checked_sub(WINDOW as u64).ok_or_else(broken)?;
            let made = self.unpack()?;
            self.left = self.left.checked_sub(made as u64).ok_or_else(broken)?;
            let fresh = self.window.get(..made).unwrap_or_default();
            self.crc = fresh.iter().fold(self.crc, |crc, b| crc32(crc, *b));
            if self.left == 0 && !self.crc != self.expected {
                return Err(broken());
            }
            self.ready = 0..made;
        }
        Ok(self.window.get(self.ready.clone()).unwrap_or_default())
    }

    fn consume(&mut self, amount: usize) {
        self.ready.start = self.ready.end.min(self.ready.start.saturating_add(amount));
    }
}

impl Read for Part<'_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let ready = self.fill_buf()?;
        let count = ready.len().min(out.len());
        if let (Some(to), Some(from)) = (out.get_mut(..count), ready.get(..count)) {
            to.copy_from_slice(from);
        }
        self.consume(count);
        Ok(count)
    }
}

/// The table of the reflected polynomial 0xEDB88320.
const CRC_TABLE: [u32; 256] = {
    let mut table = [0; 256];
    let mut n = 0;
    while n < 256 {
        #[allow(clippy::cast_possible_truncation, reason = "below 256")]
        let mut value = n as u32;
        let mut bit = 0;
        while bit < 8 {
            value = if value & 1 == 1 {
                value >> 1 ^ 0xedb8_8320
            } else {
                value >> 1
            };
            bit += 1;
        }
        #[allow(clippy::indexing_slicing, reason = "evaluated by the compiler")]
        {
            table[n] = value;
        }
        n += 1;
    }
    table
};

fn crc32(crc: u32, byte: u8) -> u32 {
    let [low, ..] = crc.to_le_bytes();
    let entry = CRC_TABLE.get(usize::from(low ^ byte));
    entry.copied().unwrap_or_default() ^ crc >> 8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_the_one_of_zip() {
        let crc = b"123456789".iter().fold(!0, |crc, b| crc32(crc, *b));
        assert_eq!(!crc, 0xcbf4_3926);
    }
}
