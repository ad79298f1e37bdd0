//! Exports of the Statistik der Bundesagentur für Arbeit: a block of metadata, the table, date and copyright. Thousands
//! are marked with dots, decimals with a comma.

use super::{Known, View};
use crate::diagnostic::Coded;
use crate::table::ColumnHint as Hint;
use crate::text::{Notation, Signs};

/// Begins of lines of the metadata block; two of them are no accident.
const BLOCK: [&str; 4] = [
    "Gebietsstand",
    "Datenstand",
    "Berichtsjahr",
    "Berichtsmonat",
];

fn metadata(view: &View<'_>) -> Option<(Coded, u64)> {
    let in_block = |word: &'static str| {
        let mut notes = view.notes.iter();
        Some((word, notes.find(|n| n.text.starts_with(word))?.line))
    };
    let found: Vec<(&str, u64)> = BLOCK.into_iter().filter_map(in_block).collect();
    let words: Vec<&str> = found.iter().map(|f| f.0).collect();
    let first = found.iter().map(|f| f.1).min()?;
    let because = Coded::new("layout.metadata").with("words", words.join(", "));
    (found.len() >= 2).then_some((because, first))
}

fn hint(view: &View<'_>, at: usize, id: &str) -> Hint {
    let first = id.split('_').next().unwrap_or(id);
    match first {
        "jahr" | "berichtsjahr" | "berichtsmonat" | "stichtag" => Hint::Period,
        "region" => Hint::AreaName,
        "regionsschlüssel" => Hint::AreaCode,
        _ if view.is_number(at) => view.value(at),
        _ => Hint::DimensionLabel,
    }
}

/// The publisher named, or its block of metadata.
pub(super) fn recognise(view: &View<'_>) -> Option<Known> {
    let named = view.named_in_note(&["Statistik der Bundesagentur für Arbeit"]);
    let (because, line) = named.or_else(|| metadata(view))?;
    Some(Known {
        id: "ba",
        notation: Some(Notation::Comma),
        signs: Some(Signs::Bundesagentur),
        hints: view.hints(|at, id| hint(view, at, id)),
        because,
        line: Some(line),
    })
}

#[cfg(test)]
mod tests {
    use super::super::sample::{hints, ids, known};
    use super::*;

    const TABLE: &str =
        "Merkmal;Arbeitslose;Anteil in %\nOhne Abschluss;428.513;75\nMit Abschluss;x;2\n";

    #[test]
    fn named_in_a_note_or_by_its_metadata() {
        let named = format!("#© Statistik der Bundesagentur für Arbeit\n{TABLE}");
        let found = known(recognise, &named).unwrap();
        assert_eq!(
            (found.because.code.as_str(), found.line),
            ("layout.named", Some(1))
        );
        let block =
            format!("#Region Land\n#Gebietsstand April 2025\n#Datenstand April 2025\n{TABLE}");
        let found = known(recognise, &block).unwrap();
        assert_eq!(
            (found.because.code.as_str(), found.line),
            ("layout.metadata", Some(2))
        );
        assert_eq!(
            hints(recognise, &block),
            [Hint::DimensionLabel, Hint::Value, Hint::PublishedValue]
        );
        assert_eq!(ids(&block), ["ba"]);
        assert!(ids(&format!("#Gebietsstand April 2025\n{TABLE}")).is_empty());
        assert!(ids(&format!("#Bundesagentur\n{TABLE}")).is_empty());
    }
}
