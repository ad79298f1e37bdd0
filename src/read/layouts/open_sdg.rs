//! Data files of Open SDG sites: `Year` first, `Value` last, groups between them
//! (<https://open-sdg.readthedocs.io>, "Data format").

use super::{Known, View};
use crate::table::ColumnHint as Hint;
use crate::text::Notation;
use std::collections::BTreeMap;

/// Parts of headers over names of areas.
const AREAS: [&str; 9] = [
    "gebiet",
    "region",
    "area",
    "kreis",
    "gemeinde",
    "bezirk",
    "stadtteil",
    "district",
    "municipal",
];

/// Where both cells are filled, each code has one label and each label one code.
fn beside(view: &View<'_>, code: usize, label: usize) -> bool {
    let (mut to, mut back) = (BTreeMap::new(), BTreeMap::new());
    let both = view.sample.iter().filter_map(|row| {
        let (code, label) = (row.get(code)?.trim(), row.get(label)?.trim());
        (!code.is_empty() && !label.is_empty()).then_some((code, label))
    });
    let mut pairs = both.peekable();
    pairs.peek().is_some()
        && pairs.all(|(code, label)| {
            *to.entry(code).or_insert(label) == label && *back.entry(label).or_insert(code) == code
        })
}

/// First and last header.
pub(super) fn recognise(view: &View<'_>) -> Option<Known> {
    let first = view.at("year").filter(|at| *at == 0)?;
    let last = view.ids.iter().rposition(|id| !id.is_empty())?;
    let value = view.at("value").filter(|at| *at == last)?;
    let name_of = |code: usize| {
        let areas = |id: &str| AREAS.iter().any(|word| id.contains(word));
        let columns = view.ids.iter().enumerate();
        let mut named = columns.filter(|(_, id)| areas(id));
        named.find(|(at, _)| *at != code && beside(view, code, *at))
    };
    let code = view.at("geocode");
    let name = code.and_then(name_of).map(|(at, _)| at);
    let hints = view.hints(|at, id| match id {
        "year" => Hint::Period,
        "value" => Hint::Value,
        "units" => Hint::Unit,
        "series" => Hint::MeasureLabel,
        "geocode" if name.is_some() => Hint::AreaCode,
        // The code of another group: countries of origin.
        "geocode" => Hint::DimensionCode,
        "obs_status" | "observation_status" => Hint::Flag,
        "" => Hint::None,
        _ if id.starts_with("comment") => Hint::Remark,
        _ if name == Some(at) => Hint::AreaName,
        _ => Hint::DimensionLabel,
    });
    Some(Known {
        id: "open_sdg",
        notation: Some(Notation::Point),
        signs: None,
        hints,
        because: view.named_by(&[first, value]),
        line: None,
    })
}

#[cfg(test)]
mod tests {
    use super::super::sample::{hints, ids};
    use super::*;

    #[test]
    fn year_first_and_value_last() {
        let text = "Year;Gebietseinheit;Geschlecht;Units;GeoCode;COMMENT_OBS;Value;\n\
            2019;Nord;alle;%;K1;;14.543\n2019;Süd;alle;%;K2;unsicher;12.1\n2020;Nord;alle;%;K1;;15\n";
        assert_eq!(ids(text), ["open_sdg"]);
        let expected = [
            Hint::Period,
            Hint::AreaName,
            Hint::DimensionLabel,
            Hint::Unit,
            Hint::AreaCode,
            Hint::Remark,
            Hint::Value,
            Hint::None,
        ];
        assert_eq!(hints(recognise, text), expected);
        let origins = "Year;Herkunft;GeoCode;Value\n2019;Asien;W4;5";
        let found = hints(recognise, origins);
        assert_eq!(found[1..3], [Hint::DimensionLabel, Hint::DimensionCode]);
        assert!(ids("Country;Year;Value\nA;2019;5").is_empty());
        assert!(ids("Year;Value;Country\n2019;5;A").is_empty());
    }
}
