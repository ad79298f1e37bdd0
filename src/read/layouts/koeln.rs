//! Long tables of Köln: a key of the row, table, year, area and characteristic each with its number, one value.

use super::{Known, View};
use crate::table::ColumnHint as Hint;
use crate::text::Notation;

fn hint(id: &str) -> Hint {
    match id {
        "id" => Hint::RowNumber,
        "jahr" => Hint::Period,
        "raum_id" => Hint::AreaCode,
        "raum" => Hint::AreaName,
        // The table says what is counted, the line of whom: only both together are a measure.
        "tab_id" | "zei_id" => Hint::MeasureCode,
        "tabelle" | "zeile" => Hint::MeasureLabel,
        "zahl" => Hint::Value,
        _ => Hint::None,
    }
}

/// Area, characteristic and value.
pub(super) fn recognise(view: &View<'_>) -> Option<Known> {
    Some(Known {
        id: "koeln",
        notation: Some(Notation::Point),
        signs: None,
        because: view.headers(&["jahr", "raum_id", "raum", "zeile", "zahl"])?,
        hints: view.hints(|_, id| hint(id)),
        line: None,
    })
}

#[cfg(test)]
mod tests {
    use super::super::sample::{hints, ids};
    use super::*;

    #[test]
    fn one_value_a_row() {
        let text = "id;tab_id;tabelle;jahr;raum_id;raum;zei_id;zeile;zahl\n1.5;005;Einwohner;2005;001;Mitte;10;Frauen;129.0\n";
        assert_eq!(ids(text), ["koeln"]);
        let expected = [
            Hint::RowNumber,
            Hint::MeasureCode,
            Hint::MeasureLabel,
            Hint::Period,
            Hint::AreaCode,
            Hint::AreaName,
            Hint::MeasureCode,
            Hint::MeasureLabel,
            Hint::Value,
        ];
        assert_eq!(hints(recognise, text), expected);
        assert!(ids("jahr;raum;zahl\n2019;Mitte;5").is_empty());
    }
}
