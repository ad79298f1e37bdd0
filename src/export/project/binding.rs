//! What a project says about how a table becomes facts.

use super::entries::Entries;
use super::{entry, quoted};
use crate::bind::{Corrections, ValueSaid};
use crate::diagnostic::Result;
use std::collections::BTreeMap;
use std::fmt::Write;

/// Reads `[table.binding]`.
pub(super) fn read(table: &Entries<'_>) -> Result<Corrections> {
    let mut said = Corrections::default();
    let Some(table) = table.table("binding")? else {
        return Ok(said);
    };
    table.known(&[
        "level",
        "base",
        "territory",
        "period",
        "whole",
        "precedence",
        "columns",
        "labels",
        "value",
        "code_levels",
        "row_levels",
    ])?;
    said.level = table.text("level")?;
    said.base = table.text("base")?;
    said.territory = table.text("territory")?;
    said.period = table.text("period")?;
    said.whole = table.flag("whole")?;
    said.precedence = table.year("precedence")?;
    said.columns = table.pairs("columns")?;
    said.code_levels = table.pairs("code_levels")?;
    said.row_levels = table.pairs("row_levels")?;
    if let Some(labels) = table.table("labels")? {
        for column in labels.keys() {
            said.labels.insert(column.to_owned(), labels.pairs(column)?);
        }
    }
    for value in table.tables("value")? {
        said.values.push(read_value(&value)?);
    }
    Ok(said)
}

fn read_value(value: &Entries<'_>) -> Result<ValueSaid> {
    value.known(&[
        "column",
        "measure",
        "measure_from",
        "groups",
        "when",
        "period",
        "area",
        "times",
        "missing",
    ])?;
    let text =
        |key: &str| Ok::<String, crate::diagnostic::Error>(value.text(key)?.unwrap_or_default());
    let mut when = BTreeMap::new();
    if let Some(table) = value.table("when")? {
        for column in table.keys() {
            when.insert(column.to_owned(), table.texts(column)?);
        }
    }
    let times = value.number("times")?.unwrap_or_default();
    Ok(ValueSaid {
        column: text("column")?,
        measure: text("measure")?,
        measure_from: text("measure_from")?,
        groups: value.pairs("groups")?,
        when,
        period: text("period")?,
        area: text("area")?,
        times: u32::try_from(times).unwrap_or_default(),
        missing: value.texts("missing")?,
    })
}

/// Writes what [`read`] reads.
pub(super) fn write(out: &mut String, said: &Corrections) {
    if said.is_empty() {
        return;
    }
    out.push_str("[table.binding]\n");
    entry(out, "level", said.level.as_ref());
    entry(out, "base", said.base.as_ref());
    entry(out, "territory", said.territory.as_ref());
    entry(out, "period", said.period.as_ref());
    // Writing into a String cannot fail.
    if let Some(whole) = said.whole {
        let _ = writeln!(out, "whole = {whole}");
    }
    if let Some(precedence) = said.precedence {
        let _ = writeln!(out, "precedence = {precedence}");
    }
    for (key, pairs_of) in [
        ("columns", &said.columns),
        ("code_levels", &said.code_levels),
        ("row_levels", &said.row_levels),
    ] {
        if !pairs_of.is_empty() {
            let _ = writeln!(out, "{key} = {}", pairs(pairs_of));
        }
    }
    if !said.labels.is_empty() {
        let labels = said.labels.iter();
        let labels =
            labels.map(|(column, labels)| format!("{} = {}", quoted(column), pairs(labels)));
        let labels: Vec<String> = labels.collect();
        let _ = writeln!(out, "labels = {{ {} }}", labels.join(", "));
    }
    for value in &said.values {
        out.push_str("[[table.binding.value]]\n");
        for (key, text) in [
            ("column", &value.column),
            ("measure", &value.measure),
            ("measure_from", &value.measure_from),
            ("period", &value.period),
            ("area", &value.area),
        ] {
            entry(out, key, Some(text).filter(|t| !t.is_empty()));
        }
        if !value.groups.is_empty() {
            let _ = writeln!(out, "groups = {}", pairs(&value.groups));
        }
        if !value.when.is_empty() {
            let when = value.when.iter();
            let when: Vec<String> = when
                .map(|(c, l)| format!("{} = {}", quoted(c), list(l)))
                .collect();
            let _ = writeln!(out, "when = {{ {} }}", when.join(", "));
        }
        if value.times > 0 {
            let _ = writeln!(out, "times = {}", value.times);
        }
        if !value.missing.is_empty() {
            let _ = writeln!(out, "missing = {}", list(&value.missing));
        }
    }
}

fn pairs(all: &BTreeMap<String, String>) -> String {
    let pairs: Vec<String> = all
        .iter()
        .map(|(a, b)| format!("{} = {}", quoted(a), quoted(b)))
        .collect();
    format!("{{ {} }}", pairs.join(", "))
}

pub(super) fn list(all: &[String]) -> String {
    let texts: Vec<String> = all.iter().map(|t| quoted(t)).collect();
    format!("[{}]", texts.join(", "))
}
