//! Where something stands in the text of a catalogue, and which known word a mistyped one is near to.

use crate::diagnostic::Place;

/// Line and column (both from 1) of a byte of the text.
pub(super) fn place(text: &str, byte: usize) -> Place {
    let before = text.get(..byte).unwrap_or(text);
    let line = before.matches('\n').count() as u64 + 1;
    let column = before
        .rsplit('\n')
        .next()
        .unwrap_or_default()
        .chars()
        .count()
        + 1;
    Place {
        line: Some(line),
        column: Some(column.to_string()),
        byte: Some(byte as u64),
    }
}

/// The known word nearest to a mistyped one, if any is near.
pub(super) fn nearest<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    known
        .map(|k| (strsim::osa_distance(word, k), k))
        .filter(|(distance, k)| *distance <= 2.max(k.chars().count() / 3))
        .min()
        .map(|(_, k)| k)
}
