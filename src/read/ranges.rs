//! Where a file can be cut for several shards.

use super::records::{Record, Records};
use super::sniff::Reading;
use crate::diagnostic::Result;

/// Offsets at which records begin, near `n` equal parts of a file: exact ranges for `n` shards, even with line
/// breaks inside quotes, because the parser itself finds them. The first offset is 0; there may be fewer than `n`. Title,
/// header and the first row of data stay in the first range. Files that must be read in one piece have one range.
///
/// # Errors
/// Those of the parser.
pub fn record_starts(bytes: &[u8], reading: &Reading, n: usize) -> Result<Vec<usize>> {
    let mut starts = vec![0];
    if n < 2 || !reading.divisible() {
        return Ok(starts);
    }
    let mut records = Records::new(reading.dialect);
    let mut each = |record: Record<'_>| {
        let at = usize::try_from(record.byte).unwrap_or(usize::MAX);
        let wanted = bytes.len().saturating_mul(starts.len()) / n.max(1);
        let data = record.line > reading.layout.data_line;
        if starts.len() < n && at >= wanted && data && starts.last() != Some(&at) {
            starts.push(at);
        }
        Ok(())
    };
    records.push(bytes, &mut each)?;
    records.finish(&mut each)?;
    Ok(starts)
}

#[cfg(test)]
mod tests {
    use super::super::dialect::Dialect;
    use super::super::{Choices, sniff};
    use super::*;

    fn read(piece: &[u8]) -> Vec<Vec<String>> {
        let mut rows = Vec::new();
        let mut records = Records::new(Dialect::plain(b','));
        let mut each = |r: Record<'_>| {
            rows.push(r.cells().collect());
            Ok(())
        };
        records.push(piece, &mut each).unwrap();
        records.finish(&mut each).unwrap();
        rows
    }

    #[test]
    fn starts_are_never_inside_quotes() {
        let text = b"a,b\n1,\"x\ny\nz\"\n2,\"p\nq\"\n3,4\n";
        let rows = read(text);
        for n in 1..=8 {
            let reading = sniff(text, text.len() as u64, &Choices::default()).unwrap();
            let mut starts = record_starts(text, &reading, n).unwrap();
            starts.push(text.len());
            let mut joined = Vec::new();
            for pair in starts.windows(2) {
                joined.extend(read(&text[pair[0]..pair[1]]));
            }
            assert_eq!(joined, rows, "{n} parts");
        }
    }
}
