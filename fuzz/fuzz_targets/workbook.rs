//! Workbooks: arbitrary bytes, and small sound ones with a part made of the input, so that checksums do not stop it.
//! Input: a line that decides kind and choices, then the parts, apart by a zero byte.
#![no_main]

#[path = "../../tests/workbooks/made.rs"]
#[allow(dead_code)]
mod made;

use integrationsmonitor::read::{is_workbook, read_workbook, sniff};
use integrationsmonitor_fuzz::{choices, orders, use_up};
use libfuzzer_sys::fuzz_target;

/// The file that the first letter asks for.
fn workbook(kind: u8, parts: &[u8]) -> Vec<u8> {
    let mut parts_left = parts.split(|b| *b == 0);
    let mut part = || String::from_utf8_lossy(parts_left.next().unwrap_or_default()).into_owned();
    match kind {
        b'x' => {
            let (first, second, strings, styles) = (part(), part(), part(), part());
            let sheets = [
                ("S", "", first.as_str()),
                ("Stand 2024", "hidden", second.as_str()),
            ];
            made::xlsx_with(&part(), &sheets, &strings, &styles)
        }
        b'o' => {
            let inside = part();
            made::ods(&part(), &inside)
        }
        // Any parts: name and content by turns.
        b'z' => {
            let all: Vec<(String, String)> = (0..12)
                .map(|_| (part(), part()))
                .filter(|p| !p.0.is_empty())
                .collect();
            let all: Vec<(&str, &[u8])> = all
                .iter()
                .map(|(n, c)| (n.as_str(), c.as_bytes()))
                .collect();
            made::zip(&all)
        }
        // The records of a sheet, or of the whole stream.
        b'8' => made::xls("Workbook", &made::biff(0x600, &[], parts)),
        b'5' => made::xls("Book", &made::biff(0x500, &[], parts)),
        b's' => made::xls("Workbook", parts),
        _ => parts.to_vec(),
    }
}

fuzz_target!(|input: &[u8]| {
    let Some((mut orders, parts)) = orders(input) else {
        return;
    };
    let kind = orders.arbitrary().unwrap_or(b'r');
    let choices = choices(&mut orders).unwrap_or_default();
    // The lengths of names and directories in `made` have two bytes.
    if parts.len() > 60_000 && matches!(kind, b'z') {
        return;
    }
    let bytes = workbook(kind, parts);
    if !is_workbook(&bytes) {
        assert!(read_workbook(bytes.clone(), &choices).is_err());
        drop(sniff(&bytes, bytes.len() as u64, &choices));
        return;
    }
    let Ok((reading, mut shard)) = read_workbook(bytes, &choices) else {
        return;
    };
    if let Ok(evidence) = shard.finish() {
        use_up(reading, evidence, &shard);
    }
});
