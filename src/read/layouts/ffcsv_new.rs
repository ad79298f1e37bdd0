//! Flat files ("ffcsv") of GENESIS systems since 2024, with English headers in every language: one row per value, its
//! measure, unit and quality beside it.

use super::ffcsv_old::{Words, of_variable, regions};
use super::{Known, View};
use crate::table::ColumnHint as Hint;
use crate::text::Notation;

const WORDS: Words = Words {
    variable: ["variable_code", "variable_label"],
    member: ["variable_attribute_code", "variable_attribute_label"],
};

/// Kinds of time as German files call them. English files have other decimals, so the language decides the notation.
const GERMAN_TIMES: [&str; 7] = [
    "Stichtag",
    "Jahr",
    "Monat",
    "Quartal",
    "Semester",
    "Schuljahr",
    "Stichmonat",
];

/// Statistic, time, value and its measure.
pub(super) fn recognise(view: &View<'_>) -> Option<Known> {
    let because = view.headers(&["statistics_code", "time", "value", "value_variable_code"])?;
    let regions = regions(view, "variable_code");
    let hints = view.hints(|_, id| match id {
        "time" => Hint::Period,
        "value" => Hint::Value,
        "value_unit" => Hint::Unit,
        "value_variable_code" => Hint::MeasureCode,
        "value_variable_label" => Hint::MeasureLabel,
        "value_q" => Hint::Flag,
        "statistics_code" | "statistics_label" | "time_code" | "time_label" => Hint::Constant,
        _ => of_variable(id, &WORDS, &regions).unwrap_or_default(),
    });
    let german = view
        .at("time_label")
        .is_some_and(|at| view.all(at, |c| GERMAN_TIMES.contains(&c)));
    Some(Known {
        id: "ffcsv_new",
        notation: german.then_some(Notation::Comma),
        signs: None,
        hints,
        because,
        line: None,
    })
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::sample::{hints, ids, known};
    use super::*;

    pub(in super::super) fn table(statistic: &str, time: &str) -> String {
        format!(
            "statistics_code;time_label;time;1_variable_code;1_variable_attribute_code;1_variable_attribute_label;\
            2_variable_code;2_variable_attribute_label;value;value_unit;value_variable_code;value_variable_label;value_q\n\
            {statistic};{time};2022-05-15;GEOBL1;13;Nordland;GES;männlich;49,282;Anzahl;PRS018;Personen;e\n"
        )
    }

    #[test]
    fn one_value_a_row() {
        use Hint::{
            AreaCode, AreaName, Constant, DimensionLabel, Flag, MeasureCode, MeasureLabel, Period,
            Unit, Value,
        };
        let text = table("12345", "Stichtag");
        assert_eq!(ids(&text), ["ffcsv_new"]);
        let expected = [
            Constant,
            Constant,
            Period,
            Constant,
            AreaCode,
            AreaName,
            Constant,
            DimensionLabel,
            Value,
            Unit,
            MeasureCode,
            MeasureLabel,
            Flag,
        ];
        assert_eq!(hints(recognise, &text), expected);
        let notation = |time| known(recognise, &table("12345", time)).unwrap().notation;
        assert_eq!(notation("Stichtag"), Some(Notation::Comma));
        assert_eq!(notation("Reference date"), None);
        assert!(ids("time;value\n2019;5").is_empty());
    }
}
