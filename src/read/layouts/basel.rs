//! Long tables of the Statistisches Amt Basel-Stadt about its Wohnviertel: number and name of the quarter in every row,
//! the year in its own column, figures as shares of one.

use super::{Known, View};
use crate::table::ColumnHint as Hint;
use crate::text::Notation;

/// The portal writes its headers with and without `_`, in any case.
fn bare(id: &str) -> String {
    id.replace('_', "")
}

fn hint(view: &View<'_>, at: usize, id: &str) -> Hint {
    match bare(id).as_str() {
        "wohnviertelid" | "wovid" => Hint::AreaCode,
        "wohnviertel" | "wohnviertelname" | "wovname" => Hint::AreaName,
        "jahr" | "jahrnum" | "jahrchar" | "statistikjahr" => Hint::Period,
        "publikationsjahr" => Hint::Constant,
        "indikatornr" => Hint::MeasureCode,
        "indikatorlabel" | "indikatorname" => Hint::MeasureLabel,
        "rang" => Hint::Remark,
        "wert" => Hint::PublishedValue,
        name if name.starts_with("rel") && view.is_number(at) => Hint::PublishedValue,
        _ if view.is_number(at) => view.value(at),
        _ => Hint::DimensionLabel,
    }
}

/// Number and name of a Wohnviertel.
pub(super) fn recognise(view: &View<'_>) -> Option<Known> {
    let find = |names: &[&str]| {
        view.ids
            .iter()
            .position(|id| names.contains(&bare(id).as_str()))
    };
    let code = find(&["wohnviertelid", "wovid"])?;
    let name = find(&["wohnviertel", "wohnviertelname", "wovname"])?;
    Some(Known {
        id: "basel",
        notation: Some(Notation::Point),
        signs: None,
        hints: view.hints(|at, id| hint(view, at, id)),
        because: view.named_by(&[code, name]),
        line: None,
    })
}

#[cfg(test)]
mod tests {
    use super::super::sample::{hints, ids};
    use super::*;

    #[test]
    fn quarters_by_number_and_name() {
        let text =
            "wohnviertel_id;Quote;Rang;Wohnviertel;jahr_num;Bezueger\n9;0.008;1;Am Fluss;2025;11\n";
        assert_eq!(ids(text), ["basel"]);
        let expected = [
            Hint::AreaCode,
            Hint::PublishedValue,
            Hint::Remark,
            Hint::AreaName,
            Hint::Period,
            Hint::Value,
        ];
        assert_eq!(hints(recognise, text), expected);
        let groups = "JAHR;Wohnviertel_Id;Wohnviertel_Name;Altersgruppe;Frauen;rel_Frauen\n2024;1;Am Fluss;0-4;21;0.7";
        let expected = [
            Hint::Period,
            Hint::AreaCode,
            Hint::AreaName,
            Hint::DimensionLabel,
            Hint::Value,
            Hint::PublishedValue,
        ];
        assert_eq!(hints(recognise, groups), expected);
        assert!(ids("Wohnviertel;Anzahl\nAm Fluss;5").is_empty());
    }
}
