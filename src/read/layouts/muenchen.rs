//! The Indikatorenatlas of München: indicator and group, published value, up to five base values and their names, year,
//! level, number and name of the area.

use super::{Known, View};
use crate::table::ColumnHint as Hint;
use crate::text::Notation;

fn hint(id: &str) -> Hint {
    match id {
        "indikator_gruppe" => Hint::Constant,
        "indikator_bezeichnung" | "indikator" => Hint::MeasureLabel,
        "indikator_auspraegung" | "auspraegung" | "ausprägung" => Hint::DimensionLabel,
        "indikator_wert" | "indikatorwert" => Hint::PublishedValue,
        "jahr" => Hint::Period,
        "gliederung" => Hint::Level,
        "nummer" => Hint::AreaCode,
        "name" | "raeumliche_gliederung" | "räumliche_gliederung" => Hint::AreaName,
        _ if id.starts_with("basiswert") => Hint::Value,
        _ if id.starts_with("name_basiswert") => Hint::MeasureLabel,
        _ => Hint::None,
    }
}

/// A published value beside its base values. Newer files of the portal leave out a `_`.
pub(super) fn recognise(view: &View<'_>) -> Option<Known> {
    let because = ["indikator_wert", "indikatorwert"]
        .iter()
        .find_map(|value| view.headers(&[value, "basiswert_1", "name_basiswert_1", "jahr"]))?;
    Some(Known {
        id: "muenchen",
        notation: Some(Notation::Comma),
        signs: None,
        hints: view.hints(|_, id| hint(id)),
        because,
        line: None,
    })
}

#[cfg(test)]
mod tests {
    use super::super::sample::{hints, ids};
    use super::*;
    use Hint::{AreaCode, AreaName, DimensionLabel, Level, MeasureLabel, Period};

    #[test]
    fn a_published_value_beside_its_bases() {
        let text = "INDIKATOR_GRUPPE;INDIKATOR_BEZEICHNUNG;INDIKATOR_AUSPRAEGUNG;INDIKATOR_WERT;BASISWERT_1;BASISWERT_2;\
            NAME_BASISWERT_1;NAME_BASISWERT_2;JAHR;GLIEDERUNG;NUMMER;NAME\n\
            Arbeit;Arbeitslose;alle;59,3;1237,5;2088,3;Arbeitslose;Personen;2007;Stadtbezirk;24;24 Nord\n";
        assert_eq!(ids(text), ["muenchen"]);
        let expected = [
            Hint::Constant,
            MeasureLabel,
            DimensionLabel,
            Hint::PublishedValue,
            Hint::Value,
            Hint::Value,
            MeasureLabel,
            MeasureLabel,
            Period,
            Level,
            AreaCode,
            AreaName,
        ];
        assert_eq!(hints(recognise, text), expected);
        let newer = "Indikator;Ausprägung;Jahr;Räumliche Gliederung;Indikatorwert;Basiswert 1;Name Basiswert 1\nA;b;2020;01 Mitte;5;6;c";
        let found = hints(recognise, newer);
        assert!(!found.contains(&Hint::None), "{found:?}");
        assert!(ids("Indikator;Jahr;Wert\nA;2020;5").is_empty());
    }
}
