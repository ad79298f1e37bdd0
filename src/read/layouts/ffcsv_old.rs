//! Flat files ("ffcsv") of GENESIS systems until 2024: each variable of a row in four columns, one column per measure
//! named `CODE__Label__Unit`.

use super::{Known, View};
use crate::diagnostic::Gather;
use crate::table::ColumnHint as Hint;
use crate::text::Notation;
use std::collections::BTreeSet;

/// Codes of variables that are areas: Germany, Land, Regierungsbezirk, Kreis, Gemeinde; those of the census begin
/// with GEO.
fn is_region(code: &str) -> bool {
    matches!(code, "DINSG" | "DLAND" | "REGBEZ" | "KREISE" | "GEMEIN") || code.starts_with("GEO")
}

/// Number of the variable and what its column holds: `2_variable_code` is (2, `variable_code`).
fn variable(id: &str) -> Option<(u32, &str)> {
    let (number, rest) = id.split_once('_')?;
    Some((number.parse().ok()?, rest))
}

/// The variables that are areas, by the column of their codes.
pub(super) fn regions(view: &View<'_>, code: &str) -> BTreeSet<u32> {
    let columns = view.ids.iter().enumerate();
    let found = columns.filter_map(|(at, id)| {
        let (number, what) = variable(id)?;
        (what == code && view.all(at, is_region)).then_some(number)
    });
    found.gathered()
}

/// The words with which a flat file calls the parts of a variable.
pub(super) struct Words {
    /// Code and label of the variable.
    pub(super) variable: [&'static str; 2],
    /// Code and label of its member.
    pub(super) member: [&'static str; 2],
}

/// The hint of a column of a variable.
pub(super) fn of_variable(id: &str, words: &Words, regions: &BTreeSet<u32>) -> Option<Hint> {
    let (number, what) = variable(id)?;
    let [code, label] = words.member;
    if words.variable.contains(&what) {
        return Some(Hint::Constant);
    }
    match regions.contains(&number) {
        true if what == code => Some(Hint::AreaCode),
        true if what == label => Some(Hint::AreaName),
        false if what == code => Some(Hint::DimensionCode),
        false if what == label => Some(Hint::DimensionLabel),
        _ => None,
    }
}

const WORDS: Words = Words {
    variable: ["merkmal_code", "merkmal_label"],
    member: ["auspraegung_code", "auspraegung_label"],
};

/// Statistic, time and a first variable.
pub(super) fn recognise(view: &View<'_>) -> Option<Known> {
    let because = view.headers(&[
        "statistik_code",
        "zeit",
        "1_merkmal_code",
        "1_auspraegung_code",
    ])?;
    let regions = regions(view, "merkmal_code");
    let hints = view.hints(|at, id| match id {
        "zeit" => Hint::Period,
        "statistik_code" | "statistik_label" | "zeit_code" | "zeit_label" => Hint::Constant,
        _ => of_variable(id, &WORDS, &regions).unwrap_or_else(|| {
            let measure = id.contains("__");
            if measure { view.value(at) } else { Hint::None }
        }),
    });
    Some(Known {
        id: "ffcsv_old",
        notation: Some(Notation::Comma),
        signs: None,
        hints,
        because,
        line: None,
    })
}

#[cfg(test)]
mod tests {
    use super::super::sample::{hints, ids};
    use super::*;
    use Hint::{AreaCode, AreaName, Constant, DimensionCode, DimensionLabel, Period, Value};

    #[test]
    fn variables_in_four_columns_each() {
        let text = "Statistik_Code;Statistik_Label;Zeit_Code;Zeit_Label;Zeit;1_Merkmal_Code;1_Merkmal_Label;\
            1_Auspraegung_Code;1_Auspraegung_Label;2_Merkmal_Code;2_Merkmal_Label;2_Auspraegung_Code;2_Auspraegung_Label;\
            BEV001__Bevoelkerung__Anzahl\n\
            99999;Probe;STAG;Stichtag;31.12.2022;DLAND;Länder;08;Südland;GES;Geschlecht;GESM;männlich;1234\n";
        assert_eq!(ids(text), ["ffcsv_old"]);
        let expected = [
            Constant,
            Constant,
            Constant,
            Constant,
            Period,
            Constant,
            Constant,
            AreaCode,
            AreaName,
            Constant,
            Constant,
            DimensionCode,
            DimensionLabel,
            Value,
        ];
        assert_eq!(hints(recognise, text), expected);
        assert!(ids("Statistik_Code;Zeit;Wert\n1;2019;5").is_empty());
    }
}
