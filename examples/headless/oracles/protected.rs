//! Disclosure protection: what hidden cells are known to be, what to hide, rules on single numbers.

#![allow(
    clippy::unnecessary_wraps,
    reason = "the entries of a record are answers or refusals, all of one type"
)]

use super::inputs::{count, field, list, number, numbers, rows};
use super::{Answer, Answers, Found, Methods, Unfit};
use integrationsmonitor::guard::bounds::{Known, interval, whole_interval};
use integrationsmonitor::guard::optimal::{Cost, Reach, audited, column, optimal};
use integrationsmonitor::guard::rows::{Basis, Row};
use integrationsmonitor::guard::rules::{
    dominance, p_percent, possible_counts, possible_numerators,
};
use integrationsmonitor::text::{Decimal, Ratio};
use serde_json::Value;
use std::collections::BTreeMap;

pub(super) const METHODS: Methods = &[
    ("suppression_audit_2d", &["cells"], table),
    ("suppression_audit_hierarchy", &["*"], hierarchy),
    ("suppression_audit_linked", &["cells"], linked),
    ("suppression_optimal_2d", &["primary"], cheapest),
    ("suppression_tauargus_opt", &["n_primary"], argus),
    (
        "rate_back_calculation",
        &["possible_numerators"],
        numerators,
    ),
    ("round_to_5", &["rounded", "possible_true"], rounded),
    ("dominance_nk", &["share", "sensitive"], dominant),
    ("p_percent_rule", &["remainder", "sensitive"], p_rule),
];

const REFUSED: &str = "not proven";

#[allow(clippy::cast_precision_loss, reason = "small table counts")]
fn whole(n: i128) -> Found {
    Ok(Answer::Number(n as f64))
}

fn list_of(all: impl IntoIterator<Item = Found>) -> Found {
    Ok(Answer::List(all.into_iter().collect()))
}

fn pair(found: Option<(Ratio, Ratio)>) -> Found {
    let (low, high) = found.ok_or(REFUSED)?;
    list_of([low, high].map(|end| Ok(Answer::Number(end.to_f64()))))
}

fn whole_pair(found: Option<(i128, i128)>) -> Found {
    let (low, high) = found.ok_or(REFUSED)?;
    list_of([low, high].map(whole))
}

fn record(entries: impl IntoIterator<Item = (String, Found)>) -> Found {
    Ok(Answer::Record(entries.into_iter().collect()))
}

fn both(known: &Known, of: &Row) -> [(String, Found); 2] {
    [
        ("lp".to_owned(), pair(interval(known, of))),
        ("int".to_owned(), whole_pair(whole_interval(known, of))),
    ]
}

fn overflow(_: integrationsmonitor::text::Overflow) -> Unfit {
    Unfit::Refused("overflow")
}

fn places(inputs: &Value, key: &str) -> Result<Vec<(usize, usize)>, Unfit> {
    let at = |row: Vec<u64>| match row.as_slice() {
        [r, c] => Ok((
            usize::try_from(*r).unwrap_or(0),
            usize::try_from(*c).unwrap_or(0),
        )),
        _ => Err(Unfit::Malformed(format!("{key}: not row and column"))),
    };
    rows(inputs, key)?.into_iter().map(at).collect()
}

fn table_of(inputs: &Value) -> Result<Vec<Vec<i128>>, Unfit> {
    let rows = rows(inputs, "table")?.into_iter();
    Ok(rows
        .map(|r| r.into_iter().map(i128::from).collect())
        .collect())
}

fn place((r, c): (usize, usize)) -> Found {
    list_of([r, c].map(|n| whole(n as i128)))
}

fn table(inputs: &Value) -> Result<Answers, Unfit> {
    let table = table_of(inputs)?;
    let hidden = places(inputs, "suppressed")?;
    let known = audited(
        &table,
        &hidden,
        i128::from(count(inputs, "attacker_lower_bound")?),
    );
    let cell = |at: &(usize, usize)| {
        let mut entries = vec![
            ("cell".to_owned(), place(*at)),
            ("true".to_owned(), whole(table[at.0][at.1])),
        ];
        entries.extend(both(&known, &Row::unit(column(&table, *at))));
        record(entries)
    };
    Ok(Answers::from([("cells", list_of(hidden.iter().map(cell)))]))
}

/// Equations over named cells: the published ones are put in, the hidden ones are looked for.
fn hierarchy(inputs: &Value) -> Result<Answers, Unfit> {
    let wrong = |what: &str| Unfit::Malformed(format!("hierarchy: {what}"));
    let values = field(inputs, "true")?
        .as_object()
        .ok_or_else(|| wrong("true"))?;
    let names: Vec<&String> = values.keys().collect();
    let number_of = |name: &str| names.iter().position(|n| *n == name);
    let value = |at: usize| values[names[at]].as_i64().map(i128::from);
    let hidden: Vec<&str> = list(inputs, "hidden")?
        .iter()
        .filter_map(Value::as_str)
        .collect();
    let is_hidden = |at: usize| hidden.contains(&names[at].as_str());
    let mut left = Basis::default();
    for equation in list(inputs, "equations")? {
        let mut terms = Vec::new();
        for term in equation.as_array().ok_or_else(|| wrong("equation"))? {
            let at = term[1]
                .as_str()
                .and_then(number_of)
                .ok_or_else(|| wrong("name"))?;
            terms.push((
                at,
                i128::from(term[0].as_i64().ok_or_else(|| wrong("factor"))?),
            ));
        }
        let row = Row::of(terms).map_err(overflow)?;
        left.learn(&row.only(is_hidden)).map_err(overflow)?;
    }
    let mut known = Known::default();
    for row in left.rows() {
        known
            .equations
            .push((row.clone(), row.value(value).ok_or_else(|| wrong("value"))?));
    }
    for name in &hidden {
        let at = number_of(name).ok_or_else(|| wrong("hidden"))?;
        known.least.insert(at, i128::from(count(inputs, "lower")?));
    }
    let cell = |name: &&str| {
        let at = number_of(name).unwrap_or(0);
        let mut entries = vec![("true".to_owned(), value(at).map_or(Err(REFUSED), whole))];
        entries.extend(both(&known, &Row::unit(at)));
        ((*name).to_owned(), record(entries))
    };
    Ok(Answers::from([("*", record(hidden.iter().map(cell)))]))
}

fn linked(inputs: &Value) -> Result<Answers, Unfit> {
    let mut known = Known::default();
    let right = super::inputs::counts(inputs, "published_b")?;
    let mut width = 0;
    for (line, value) in rows(inputs, "published_equations_A")?.iter().zip(right) {
        width = line.len();
        let terms = line.iter().enumerate().map(|(c, f)| (c, i128::from(*f)));
        known
            .equations
            .push((Row::of(terms).map_err(overflow)?, i128::from(value)));
    }
    for c in 0..width {
        known.least.insert(c, i128::from(count(inputs, "lower")?));
    }
    let cells = (0..width).map(|c| record(both(&known, &Row::unit(c))));
    Ok(Answers::from([("cells", list_of(cells))]))
}

fn cheapest(inputs: &Value) -> Result<Answers, Unfit> {
    let table = table_of(inputs)?;
    let reach = Reach {
        up_to: i128::from(count(inputs, "upper_bound_must_reach")?),
        percent: 0,
    };
    let found = optimal(
        &table,
        i128::from(count(inputs, "threshold")?),
        reach,
        Cost::Cells,
    );
    let (primary, secondary) = found.ok_or(Unfit::Refused(REFUSED))?;
    let total = secondary.iter().map(|(r, c)| table[*r][*c]).sum();
    Ok(Answers::from([
        ("primary", list_of(primary.iter().map(|at| place(*at)))),
        ("n_secondary", whole(secondary.len() as i128)),
        ("min_secondary_value", whole(total)),
        ("secondary", list_of(secondary.iter().map(|at| place(*at)))),
    ]))
}

/// FREQ(threshold, per cent): the cheapest pattern by total, each protected count open by so many per cent.
fn argus(inputs: &Value) -> Result<Answers, Unfit> {
    let table = table_of(inputs)?;
    let rule = field(inputs, "rule")?.as_str().unwrap_or_default();
    let inner = rule.trim_start_matches("FREQ(").trim_end_matches(')');
    let parsed = inner
        .split_once(',')
        .and_then(|(n, p)| Some((n.parse().ok()?, p.parse().ok()?)));
    let (threshold, percent) = parsed.ok_or_else(|| Unfit::Malformed(format!("rule {rule}")))?;
    let reach = Reach { up_to: 0, percent };
    let found = optimal(&table, threshold, reach, Cost::Total);
    let (primary, secondary) = found.ok_or(Unfit::Refused(REFUSED))?;
    let mut status: BTreeMap<String, Found> = BTreeMap::new();
    for (cells, word) in [(&primary, "U"), (&secondary, "M")] {
        for (r, c) in cells {
            status.insert(format!("r{r},c{c}"), Ok(Answer::Word(word)));
        }
    }
    Ok(Answers::from([
        ("status_not_safe", Ok(Answer::Record(status))),
        ("n_primary", whole(primary.len() as i128)),
        ("n_secondary", whole(secondary.len() as i128)),
    ]))
}

fn numerators(inputs: &Value) -> Result<Answers, Unfit> {
    let decimals = u8::try_from(count(inputs, "decimals")?).unwrap_or(u8::MAX);
    let rate =
        Ratio::near(number(inputs, "percent")?, decimals).ok_or(Unfit::Refused("no rate"))?;
    let rate = rate.round(decimals).map_err(overflow)?;
    let found = possible_numerators(rate, count(inputs, "denominator")?, 100).map_err(overflow)?;
    let found = list_of(found.into_iter().map(|k| whole(i128::from(k))));
    Ok(Answers::from([("possible_numerators", found)]))
}

fn rounded(inputs: &Value) -> Result<Answers, Unfit> {
    let value = Decimal::new(i128::from(count(inputs, "count")?), 0).map_err(overflow)?;
    let rounded = value.to_multiple(5).map_err(overflow)?.to_u64();
    let rounded = rounded.ok_or(Unfit::Refused("no count"))?;
    let (low, high) = possible_counts(rounded, 5);
    Ok(Answers::from([
        ("rounded", whole(i128::from(rounded))),
        (
            "possible_true",
            list_of((low..=high).map(|n| whole(i128::from(n)))),
        ),
    ]))
}

fn dominant(inputs: &Value) -> Result<Answers, Unfit> {
    let n = usize::try_from(count(inputs, "n")?).unwrap_or(usize::MAX);
    let found = dominance(&numbers(inputs, "contributions")?, n, number(inputs, "k")?);
    let (share, sensitive) = found.ok_or(Unfit::Refused("no contributions"))?;
    Ok(Answers::from([
        ("share", Ok(Answer::Number(share))),
        ("sensitive", Ok(Answer::Flag(sensitive))),
    ]))
}

fn p_rule(inputs: &Value) -> Result<Answers, Unfit> {
    let found = p_percent(&numbers(inputs, "contributions")?, number(inputs, "p")?);
    let (rest, sensitive) = found.ok_or(Unfit::Refused("no contributions"))?;
    Ok(Answers::from([
        ("remainder", Ok(Answer::Number(rest))),
        ("sensitive", Ok(Answer::Flag(sensitive))),
    ]))
}
