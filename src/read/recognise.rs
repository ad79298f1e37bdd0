//! Publishers recognised by what their files say of themselves. A recogniser adds evidence; it never bypasses the reader.

use super::layout::Note;
use crate::text::{Notation, Signs};

/// A publisher whose exports follow one notation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Publisher {
    /// Id, as code of the decision `layout`.
    pub id: &'static str,
    /// Words in a title or note that name it.
    words: &'static str,
    /// The notation of its numbers, for columns that could be read both ways.
    pub notation: Option<Notation>,
    /// Its convention of signs.
    pub signs: Option<Signs>,
}

const PUBLISHERS: [Publisher; 3] = [
    Publisher {
        id: "ba",
        words: "Statistik der Bundesagentur für Arbeit",
        notation: Some(Notation::Comma),
        signs: Some(Signs::Bundesagentur),
    },
    Publisher {
        id: "genesis",
        words: "GENESIS-Tabelle:",
        notation: Some(Notation::Comma),
        signs: None,
    },
    Publisher {
        id: "destatis",
        words: "Statistisches Bundesamt (Destatis)",
        notation: Some(Notation::Comma),
        signs: None,
    },
];

/// The publisher that the title lines or notes of a file name.
pub(super) fn publisher(notes: &[Note]) -> Option<Publisher> {
    PUBLISHERS
        .into_iter()
        .find(|p| notes.iter().any(|n| n.text.contains(p.words)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn named_in_a_note() {
        let note = |text: &str| {
            vec![Note {
                line: 1,
                text: text.into(),
            }]
        };
        assert_eq!(
            publisher(&note("© Statistik der Bundesagentur für Arbeit")).map(|p| p.id),
            Some("ba")
        );
        assert_eq!(publisher(&note("Bundesagentur")), None);
    }
}
