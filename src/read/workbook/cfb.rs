//! The compound file around XLS: streams in chains of sectors.
//!
//! Source: `[MS-CFB]` 14.0 (2021). Chains are followed for as many steps as the file has sectors, so none is endless.

use std::collections::BTreeSet;

const FREE: u32 = 0xffff_fffa;

/// The little-endian number at an offset.
pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    let field = bytes.get(at..at.checked_add(2)?)?;
    Some(u16::from_le_bytes(field.try_into().ok()?))
}

/// The little-endian number at an offset.
pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let field = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(field.try_into().ok()?))
}

/// A stream or storage.
struct Entry {
    name: String,
    start: u32,
    size: usize,
    left: u32,
    right: u32,
    child: u32,
}

pub(super) struct Compound<'a> {
    bytes: &'a [u8],
    sector: usize,
    fat: Vec<u32>,
    mini_fat: Vec<u32>,
    mini: Vec<u8>,
    cutoff: usize,
    entries: Vec<Entry>,
}

impl<'a> Compound<'a> {
    /// `None` when the structure is damaged.
    pub(super) fn open(bytes: &'a [u8]) -> Option<Self> {
        let sector = match u16_at(bytes, 30)? {
            9 => 512,
            12 => 4096,
            _ => return None,
        };
        let mut file = Self {
            bytes,
            sector,
            fat: Vec::new(),
            mini_fat: Vec::new(),
            mini: Vec::new(),
            cutoff: u32_at(bytes, 56)? as usize,
            entries: Vec::new(),
        };
        file.fat = file.read_fat()?;
        let directory = file.chain(u32_at(bytes, 48)?, usize::MAX)?;
        file.entries = directory
            .chunks_exact(128)
            .map(entry)
            .collect::<Option<_>>()?;
        let mini_fat = file.chain(u32_at(bytes, 60)?, usize::MAX)?;
        file.mini_fat = numbers(&mini_fat);
        let root = file.entries.first()?;
        file.mini = file.chain(root.start, root.size)?;
        Some(file)
    }

    fn sector(&self, number: u32) -> Option<&'a [u8]> {
        let start = (number as usize).checked_add(1)?.checked_mul(self.sector)?;
        // The last sector of some files is cut short.
        let end = start.checked_add(self.sector)?.min(self.bytes.len());
        self.bytes.get(start..end).filter(|s| !s.is_empty())
    }

    /// The allocation table: 109 of its sectors are named in the header, the others in a chain.
    fn read_fat(&self) -> Option<Vec<u32>> {
        let mut places = numbers(self.bytes.get(76..512)?);
        let mut next = u32_at(self.bytes, 68)?;
        for _ in 0..self.bytes.len() / self.sector {
            if next >= FREE {
                break;
            }
            let mut more = numbers(self.sector(next)?);
            next = more.pop()?;
            places.append(&mut more);
        }
        let mut fat = Vec::new();
        let wanted = u32_at(self.bytes, 44)? as usize;
        for place in places.into_iter().filter(|p| *p < FREE).take(wanted) {
            fat.extend(numbers(self.sector(place)?));
            if fat.len() > self.bytes.len() {
                return None;
            }
        }
        Some(fat)
    }

    /// The bytes of a chain of sectors, up to `size`.
    fn chain(&self, start: u32, size: usize) -> Option<Vec<u8>> {
        let (mut out, mut next) = (Vec::new(), start);
        while next < FREE && out.len() < size {
            out.extend_from_slice(self.sector(next)?);
            if out.len() > self.bytes.len() {
                return None;
            }
            next = *self.fat.get(next as usize)?;
        }
        out.truncate(size);
        Some(out)
    }

    fn mini_chain(&self, start: u32, size: usize) -> Option<Vec<u8>> {
        let (mut out, mut next) = (Vec::new(), start);
        while next < FREE && out.len() < size {
            let at = (next as usize).checked_mul(64)?;
            out.extend_from_slice(
                self.mini
                    .get(at..at.checked_add(64)?.min(self.mini.len()))?,
            );
            if out.len() > self.mini.len() {
                return None;
            }
            next = *self.mini_fat.get(next as usize)?;
        }
        out.truncate(size);
        Some(out)
    }

    /// The entries directly below the root (embedded files have workbooks of their own).
    fn top(&self) -> Vec<&Entry> {
        let (mut found, mut seen) = (Vec::new(), BTreeSet::new());
        let mut waiting: Vec<u32> = self.entries.first().map(|r| r.child).into_iter().collect();
        while let Some(number) = waiting.pop() {
            if let (Some(entry), true) = (self.entries.get(number as usize), seen.insert(number)) {
                found.push(entry);
                waiting.extend([entry.left, entry.right]);
            }
        }
        found
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.top().iter().any(|e| e.name.eq_ignore_ascii_case(name))
    }

    /// A stream as a whole; `None` when it is missing or damaged.
    pub(super) fn stream(&self, name: &str) -> Option<Vec<u8>> {
        let top = self.top();
        let entry = top.iter().find(|e| e.name.eq_ignore_ascii_case(name))?;
        let bytes = if entry.size < self.cutoff {
            self.mini_chain(entry.start, entry.size)
        } else {
            self.chain(entry.start, entry.size)
        }?;
        (bytes.len() == entry.size).then_some(bytes)
    }
}

fn numbers(bytes: &[u8]) -> Vec<u32> {
    bytes.chunks_exact(4).filter_map(|c| u32_at(c, 0)).collect()
}

fn entry(bytes: &[u8]) -> Option<Entry> {
    let length = usize::from(u16_at(bytes, 64)?).saturating_sub(2);
    let units = bytes
        .get(..length.min(62))?
        .chunks_exact(2)
        .filter_map(|c| u16_at(c, 0));
    Some(Entry {
        name: char::decode_utf16(units)
            .map(|c| c.unwrap_or('\u{fffd}'))
            .collect(),
        start: u32_at(bytes, 116)?,
        size: u32_at(bytes, 120)? as usize,
        left: u32_at(bytes, 68)?,
        right: u32_at(bytes, 72)?,
        child: u32_at(bytes, 76)?,
    })
}
