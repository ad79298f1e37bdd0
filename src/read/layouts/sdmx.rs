//! SDMX-CSV of Eurostat, OECD and others, in all flavours: codes only, labels only, `code: label` in one column, or code
//! and label in columns side by side (SDMX-CSV Field Guide 2.0, <https://github.com/sdmx-twg/sdmx-csv>).

use super::{Known, View};
use crate::table::ColumnHint as Hint;
use crate::text::{Notation, Signs};

/// The id in a header: before the colon where the header holds the label too.
fn component(id: &str) -> &str {
    id.split(':').next().unwrap_or(id)
}

/// Codes are short and have no small letters; labels are words.
fn is_code(cell: &str) -> bool {
    let signs = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || "_-+.".contains(c);
    cell.len() <= 20 && cell.chars().all(signs)
}

/// A column of a dimension: the area in `geo` or `ref_area`, codes or labels by its cells.
fn dimension(view: &View<'_>, at: usize, id: &str) -> Hint {
    let code = view.all(at, is_code);
    match id {
        "geo" | "ref_area" if code => Hint::AreaCode,
        "geo" | "ref_area" => Hint::AreaName,
        "unit" | "unit_measure" => Hint::Unit,
        _ if code => Hint::DimensionCode,
        _ => Hint::DimensionLabel,
    }
}

/// The label beside a code.
fn label_of(code: Hint) -> Hint {
    match code {
        Hint::AreaCode | Hint::AreaName => Hint::AreaName,
        Hint::DimensionCode | Hint::DimensionLabel => Hint::DimensionLabel,
        Hint::Period | Hint::Value => Hint::Remark,
        other => other,
    }
}

/// Time and value.
pub(super) fn recognise(view: &View<'_>) -> Option<Known> {
    let find = |wanted: &str| view.ids.iter().position(|id| component(id) == wanted);
    let (time, value) = (find("time_period")?, find("obs_value")?);
    // Labels stand in columns of their own where the value does not follow the time at once.
    let side_by_side = value == time + 2;
    let mut hints: Vec<Hint> = Vec::new();
    let mut label_due = false;
    for (at, id) in view.ids.iter().enumerate() {
        let last = hints.last().copied().unwrap_or_default();
        let hint = match component(id) {
            _ if label_due => label_of(last),
            "dataflow" | "structure" | "structure_id" | "structure_name" | "action"
            | "last_update" | "key" => Hint::Constant,
            "time_period" => Hint::Period,
            "obs_value" => Hint::Value,
            "obs_flag" | "obs_status" | "conf_status" => Hint::Flag,
            "unit_measure" | "unit_mult" => Hint::Unit,
            _ if at > value => Hint::Remark,
            id => dimension(view, at, id),
        };
        label_due = side_by_side && !label_due && hint != Hint::Constant;
        hints.push(hint);
    }
    let eurostat = find("obs_flag").is_some()
        || view
            .sample
            .iter()
            .flatten()
            .any(|cell| cell.starts_with("ESTAT:"));
    Some(Known {
        id: "sdmx_csv",
        notation: Some(Notation::Point),
        signs: eurostat.then_some(Signs::Eurostat),
        hints,
        because: view.named_by(&[time, value]),
        line: None,
    })
}

#[cfg(test)]
mod tests {
    use super::super::sample::{hints, ids, known};
    use super::*;
    use Hint::{
        AreaCode, AreaName, Constant, DimensionCode, DimensionLabel, Flag, Period, Remark, Unit,
        Value,
    };

    #[test]
    fn labels_codes_and_both_in_one_column() {
        let labels = "DATAFLOW;LAST UPDATE;freq;sex;geo;TIME_PERIOD;OBS_VALUE;OBS_FLAG\n\
            ESTAT:X(1.0);13/03/25;Annual;Females;Austria;2022;53.0;b\n";
        assert_eq!(ids(labels), ["sdmx_csv"]);
        let expected = [
            Constant,
            Constant,
            DimensionLabel,
            DimensionLabel,
            AreaName,
            Period,
            Value,
            Flag,
        ];
        assert_eq!(hints(recognise, labels), expected);
        assert_eq!(
            known(recognise, labels).unwrap().signs,
            Some(Signs::Eurostat)
        );
        let codes = "STRUCTURE;STRUCTURE_ID;FREQ;REF_AREA;UNIT_MEASURE;TIME_PERIOD;OBS_VALUE;OBS_STATUS\n\
            dataflow;X;A;AT;PC;2022;53.0;A\n";
        let expected = [
            Constant,
            Constant,
            DimensionCode,
            AreaCode,
            Unit,
            Period,
            Value,
            Flag,
        ];
        assert_eq!(hints(recognise, codes), expected);
        assert_eq!(known(recognise, codes).unwrap().signs, None);
        let one = "DATAFLOW;freq:Time frequency;geo:Geo entity;TIME_PERIOD:Time;OBS_VALUE:Value\nX;A:Annual;AT:Austria;2022;53.0\n";
        let expected = [Constant, DimensionLabel, AreaName, Period, Value];
        assert_eq!(hints(recognise, one), expected);
    }

    #[test]
    fn code_and_label_side_by_side() {
        let text = "STRUCTURE;STRUCTURE_ID;STRUCTURE_NAME;freq;Time frequency;geo;Geo entity;TIME_PERIOD;Time;\
            OBS_VALUE;Observation value;OBS_FLAG;Observation status (Flag)\n\
            dataflow;ESTAT:X(1.0);Title;A;Annual;AT;Austria;2022;;53.0;;b;break\n";
        assert_eq!(ids(text), ["sdmx_csv"]);
        let expected = [
            Constant,
            Constant,
            Constant,
            DimensionCode,
            DimensionLabel,
            AreaCode,
            AreaName,
            Period,
            Remark,
            Value,
            Remark,
            Flag,
            Flag,
        ];
        assert_eq!(hints(recognise, text), expected);
        assert!(ids("geo;time;value\nAT;2019;5").is_empty());
    }
}
