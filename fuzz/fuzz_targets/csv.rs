//! A text file in pieces: however its bytes are cut, the evidence is the same; then the way through a session.
//! Input: a line that decides pieces and choices, then the file.
#![no_main]

use arbitrary::Unstructured;
use integrationsmonitor::diagnostic::Result;
use integrationsmonitor::read::{Evidence, Reading, Shard, record_starts, sniff};
use integrationsmonitor_fuzz::{HEAD, choices, orders, use_up};
use libfuzzer_sys::fuzz_target;

/// Reads a range of the file in pieces whose sizes come from `sizes`, over and over.
fn read(
    reading: &Reading,
    file: &[u8],
    ends: (bool, bool),
    sizes: &[usize],
) -> Result<(Shard, Evidence)> {
    let mut shard = Shard::begin(reading, ends.0, ends.1);
    let mut rest = file;
    let mut sizes = sizes.iter().cycle();
    while !rest.is_empty() {
        let size = sizes
            .next()
            .copied()
            .unwrap_or(rest.len())
            .clamp(1, rest.len());
        let (piece, after) = rest.split_at(size);
        shard.push(piece)?;
        rest = after;
    }
    let evidence = shard.finish()?;
    Ok((shard, evidence))
}

fn sizes(orders: &mut Unstructured<'_>) -> arbitrary::Result<Vec<usize>> {
    let count = orders.int_in_range(1..=6)?;
    (0..count)
        .map(|_| {
            // Mostly tiny pieces: borders are where the mistakes are.
            let size = orders.int_in_range(1..=255_usize)?;
            Ok(if size > 200 {
                (size - 200) * 997
            } else {
                size / 8 + 1
            })
        })
        .collect()
}

fuzz_target!(|input: &[u8]| {
    let Some((mut orders, file)) = orders(input) else {
        return;
    };
    let (Ok(sizes), Ok(choices)) = (sizes(&mut orders), choices(&mut orders)) else {
        return;
    };
    let head = &file[..file.len().min(HEAD)];
    let Ok(reading) = sniff(head, file.len() as u64, &choices) else {
        return;
    };
    let whole = read(&reading, file, (true, true), &[file.len()]);
    let pieces = read(&reading, file, (true, true), &sizes);
    match (&whole, &pieces) {
        (Ok((_, a)), Ok((_, b))) => assert_eq!(a, b, "pieces of {sizes:?}"),
        (Err(a), Err(b)) => assert_eq!(a, b, "pieces of {sizes:?}"),
        (Ok(_), Err(e)) => panic!("only pieces of {sizes:?} fail: {e:?}"),
        (Err(e), Ok(_)) => panic!("only pieces of {sizes:?} are read: {e:?}"),
    }
    let Ok((shard, evidence)) = whole else {
        return;
    };
    in_ranges(&reading, file, &evidence);
    use_up(reading, evidence, &shard);
});

/// Ranges of a file begin at records; together they have all bytes and lines, and the same columns.
fn in_ranges(reading: &Reading, file: &[u8], whole: &Evidence) {
    let mut borders = record_starts(file, reading, 3).expect("it was read in one piece");
    borders.push(file.len());
    let mut parts = Vec::new();
    for pair in borders.windows(2) {
        let ends = (pair[0] == 0, pair[1] == file.len());
        let Ok((_, evidence)) = read(reading, &file[pair[0]..pair[1]], ends, &[]) else {
            return;
        };
        parts.push(evidence);
    }
    let Ok(merged) = Evidence::merge(parts) else {
        return;
    };
    assert_eq!(merged.names, whole.names);
    assert_eq!(merged.bytes, whole.bytes);
    assert_eq!(merged.physical_lines, whole.physical_lines);
}
