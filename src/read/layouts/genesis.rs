//! Tables for people ("human CSV") of GENESIS-Online, Regionalstatistik and other GENESIS systems: number of the table and
//! titles above, groups joined from several header rows, columns of keys and names without a header, notes below.

use super::{Known, View};
use crate::diagnostic::Coded;
use crate::table::ColumnHint as Hint;
use crate::text::Notation;

/// A table for people, by its first line.
pub(super) struct Table<'a> {
    pub(super) because: Coded,
    pub(super) line: u64,
    /// Number of the table: `12411-0001`, `12411-01-01-4`; of a temporary table none.
    pub(super) code: &'a str,
    pub(super) notation: Option<Notation>,
}

/// Digits and a dash: what numbers of tables begin with.
fn is_code(word: &str) -> bool {
    let digits = word.chars().take_while(char::is_ascii_digit).count();
    digits >= 4 && word.contains('-')
}

/// The first line of a table for people. Since 2024 it says only `Tabelle:`, also in English files, whose decimals
/// have a point: then German words decide.
pub(super) fn table<'a>(view: &View<'a>) -> Option<Table<'a>> {
    const GERMAN: [&str; 9] = [
        "nach",
        "und",
        "Anzahl",
        "Jahr",
        "Jahre",
        "Stichtag",
        "Deutschland",
        "Insgesamt",
        "Prozent",
    ];
    view.notes.iter().find_map(|note| {
        let old = note.text.starts_with("GENESIS-Tabelle:");
        let rest = note.text.trim_start_matches("GENESIS-");
        let code = rest.strip_prefix("Tabelle:")?.split_whitespace().next()?;
        let code = if is_code(code) { code } else { "" };
        (old || !code.is_empty()).then(|| Table {
            because: Coded::new("layout.named").with("words", &note.text),
            line: note.line,
            code,
            notation: (old || view.says(&GERMAN)).then_some(Notation::Comma),
        })
    })
}

/// Letters that say how sure a number is, alone in a cell.
fn is_flag(cell: &str) -> bool {
    cell.chars().count() == 1 && cell.chars().all(|c| c.is_ascii_lowercase())
}

/// A key of an area: digits as in the Gemeindeschlüssel (Land to Gemeinde), `DG` for Germany.
fn is_area_key(cell: &str) -> bool {
    let digits = cell.chars().all(|c| c.is_ascii_digit());
    cell == "DG" || digits && matches!(cell.len(), 2 | 3 | 5 | 8 | 9 | 12)
}

fn is_key(cell: &str) -> bool {
    let signs = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '-' || c == '_';
    cell.len() <= 20 && cell.chars().all(signs)
}

/// Hints from the cells: headers name the groups of the values only. Keys and names stand left of the values.
pub(super) fn hints(view: &View<'_>) -> Vec<Hint> {
    let columns = 0..view.names.len();
    let nameless = view.names.iter().take_while(|n| n.trim().is_empty());
    let to_values = columns
        .clone()
        .find(|at| view.is_number(*at) && !view.is_period(*at));
    let left = match nameless.count() {
        0 => to_values.unwrap_or(view.names.len()),
        count => count,
    };
    let mut all: Vec<Hint> = Vec::new();
    for at in columns {
        let hint = match all.last() {
            _ if at >= left && view.all(at, is_flag) => Hint::Flag,
            _ if at >= left => view.value(at),
            _ if view.is_period(at) => Hint::Period,
            Some(Hint::AreaCode) => Hint::AreaName,
            _ if at + 1 < left && view.all(at, is_area_key) => Hint::AreaCode,
            _ if at + 1 < left && view.all(at, is_key) => Hint::DimensionCode,
            _ => Hint::DimensionLabel,
        };
        all.push(hint);
    }
    all
}

/// The number of a GENESIS table.
pub(super) fn recognise(view: &View<'_>) -> Option<Known> {
    let table = table(view)?;
    Some(Known {
        id: "genesis",
        notation: table.notation,
        signs: None,
        hints: hints(view),
        because: table.because,
        line: Some(table.line),
    })
}

#[cfg(test)]
mod tests {
    use super::super::sample::{hints, ids, known};
    use super::*;

    #[test]
    fn keys_and_names_left_of_the_values() {
        let text = "#GENESIS-Tabelle: 12345-01-01-4\n#Bevölkerung nach Geschlecht\n;;;Insgesamt;männlich\n\
            31.12.2018;DG;Staat;83019213;40966691\n31.12.2018;01;  Nordland;-;1419449\n";
        assert_eq!(ids(text), ["genesis"]);
        let expected = [
            Hint::Period,
            Hint::AreaCode,
            Hint::AreaName,
            Hint::Value,
            Hint::Value,
        ];
        assert_eq!(hints(recognise, text), expected);
        let groups =
            "#Tabelle: 12345-0001\n;;;Anzahl;\n2019;STAATA1;Land A;5;e\n2020;STAATA2;Land B;6;e";
        let expected = [
            Hint::Period,
            Hint::DimensionCode,
            Hint::DimensionLabel,
            Hint::Value,
            Hint::Flag,
        ];
        assert_eq!(hints(recognise, groups), expected);
        let years = "#GENESIS-Tabelle: 12345-0001\n;Jahr;Insgesamt\nNord;2019;5\nNord;2020;6";
        let expected = [Hint::DimensionLabel, Hint::Period, Hint::Value];
        assert_eq!(hints(recognise, years), expected);
    }

    #[test]
    fn the_language_decides_the_notation() {
        let notation = |text: &str| known(recognise, text).map(|k| k.notation);
        let table = ";Total\n2019;1.234\n";
        assert_eq!(
            notation(&format!("#GENESIS-Tabelle: Temporär\n{table}")),
            Some(Some(Notation::Comma))
        );
        assert_eq!(
            notation(&format!(
                "#Tabelle: 12345-0001\n#Personen: Deutschland\n{table}"
            )),
            Some(Some(Notation::Comma))
        );
        assert_eq!(
            notation(&format!("#Tabelle: 12345-0001\n#Persons: Germany\n{table}")),
            Some(None)
        );
        assert_eq!(notation(&format!("#Tabelle: Personen\n{table}")), None);
    }
}
