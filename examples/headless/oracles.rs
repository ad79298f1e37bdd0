//! Runs reference cases: what other software, or a published rule, computes, against what this crate computes.
//!
//! A case is `{ id, method, inputs, expected, tol }` in a file `{ "cases": [ … ] }`. Every expected
//! key is compared: numbers at the tolerance of the case (absolute or relative), words exactly.
//! `"undefined"` (also `null`, `"not_computable"`, `"not_available"`, `"none"`) means that this crate
//! must refuse. A method that is not known counts as failed.

use std::collections::BTreeMap;

use integrationsmonitor::goal::method::weather::{self, Goal, Weather};
use integrationsmonitor::goal::method::{Direction, Point, Refusal, share_of_way};
use integrationsmonitor::stats::{self, StatsError};
use serde_json::Value;

/// What came out of a run.
pub(crate) struct Report {
    /// Cases in which every expected key agreed.
    pub(crate) passed: usize,
    /// All others.
    pub(crate) failed: usize,
    /// One line for each failed case.
    pub(crate) lines: Vec<String>,
}

/// A computed value; the reason where the product refuses.
type Found = Result<Answer, &'static str>;

#[derive(Debug, Clone, PartialEq)]
enum Answer {
    Number(f64),
    Word(&'static str),
}

type Answers = BTreeMap<&'static str, Found>;

/// Why a case could not be put to the product.
enum Unfit {
    /// The case itself is not of the form its method needs.
    Malformed(String),
    /// The input is outside the type of the product, which thereby refuses it (a negative count).
    Refused(&'static str),
}

type Method = fn(&Value) -> Result<Answers, Unfit>;

/// The methods this crate can answer for, with the keys it answers.
const METHODS: &[(&str, &[&str], Method)] = &[
    ("ci_proportion_wilson", &["low", "high"], wilson),
    ("segregation_dissimilarity_D", &["value"], dissimilarity),
    (
        "dissimilarity_expected_under_evenness",
        &["D", "E_D_null", "D_star"],
        evenness,
    ),
    (
        "dissimilarity_expected_permutation",
        &["D", "E_D", "D_star"],
        permutation,
    ),
    (
        "destatis_weather",
        &[
            "avg_change",
            "last_change",
            "projected",
            "missed_share",
            "symbol",
            "rule",
        ],
        destatis_weather,
    ),
    ("goal_attainment_share", &["share"], attainment),
];

/// Whether cases of this method can be run at all.
#[allow(
    dead_code,
    reason = "the command line runs every case; only the tests restrict them"
)]
pub(crate) fn knows(method: &str) -> bool {
    METHODS.iter().any(|(name, _, _)| *name == method)
}

/// Runs every case of the file `json`.
///
/// # Errors
/// A sentence when the text is not JSON or holds no list `cases`.
pub(crate) fn run(json: &str) -> Result<Report, String> {
    let file: Value = serde_json::from_str(json).map_err(|e| format!("not JSON: {e}"))?;
    let cases = file
        .get("cases")
        .and_then(Value::as_array)
        .ok_or("no list \"cases\" in this file")?;
    let mut report = Report {
        passed: 0,
        failed: 0,
        lines: Vec::new(),
    };
    for (number, case) in cases.iter().enumerate() {
        let differences = check(case);
        if differences.is_empty() {
            report.passed += 1;
        } else {
            let id = case
                .get("id")
                .and_then(Value::as_str)
                .map_or_else(|| format!("case {}", number + 1), str::to_owned);
            report.failed += 1;
            report
                .lines
                .push(format!("FAILED {id}: {}", differences.join("; ")));
        }
    }
    Ok(report)
}

/// What differs; empty = passed.
fn check(case: &Value) -> Vec<String> {
    let name = case
        .get("method")
        .and_then(Value::as_str)
        .unwrap_or_default();
    let Some((_, keys, method)) = METHODS.iter().find(|(known, _, _)| *known == name) else {
        return vec![format!("method not known: {name}")];
    };
    let answers = match method(case.get("inputs").unwrap_or(&Value::Null)) {
        Ok(answers) => answers,
        Err(Unfit::Refused(code)) => keys.iter().map(|key| (*key, Err(code))).collect(),
        Err(Unfit::Malformed(what)) => return vec![what],
    };
    let tolerance = case.get("tol").and_then(Value::as_f64).unwrap_or(1e-9);
    // What a peer returns instead of refusing is told for information.
    let expected: Vec<_> = case
        .get("expected")
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
        .filter(|(key, _)| *key != "peer_returns")
        .collect();
    if expected.is_empty() {
        return vec!["nothing expected".to_owned()];
    }
    expected
        .into_iter()
        .filter_map(|(key, value)| difference(key, value, answers.get(key.as_str()), tolerance))
        .collect()
}

fn difference(
    key: &str,
    expected: &Value,
    found: Option<&Found>,
    tolerance: f64,
) -> Option<String> {
    let must_refuse = match expected {
        Value::Null => true,
        Value::String(word) => matches!(
            word.as_str(),
            "undefined" | "not_computable" | "not_available" | "none"
        ),
        _ => false,
    };
    let agrees = match found {
        None => return Some(format!("{key}: not computed by this method")),
        Some(Err(_)) => must_refuse,
        Some(Ok(_)) if must_refuse => false,
        Some(Ok(Answer::Word(word))) => expected.as_str() == Some(word),
        Some(Ok(Answer::Number(x))) => expected.as_f64().is_some_and(|e| within(*x, e, tolerance)),
    };
    (!agrees).then(|| match found {
        Some(Ok(Answer::Number(x))) => {
            format!("{key}: {x:e} instead of {expected} (tolerance {tolerance:e})")
        }
        Some(Ok(Answer::Word(word))) => format!("{key}: {word} instead of {expected}"),
        Some(Err(code)) => format!("{key}: refused ({code}) instead of {expected}"),
        None => String::new(),
    })
}

fn within(x: f64, expected: f64, tolerance: f64) -> bool {
    let distance = (x - expected).abs();
    distance <= tolerance || distance <= tolerance * expected.abs()
}

fn wilson(inputs: &Value) -> Result<Answers, Unfit> {
    let (k, n) = (count(field(inputs, "k")?)?, count(field(inputs, "n")?)?);
    let interval = stats::wilson(k, n, number(inputs, "conf")?).map_err(refused_stats)?;
    Ok(BTreeMap::from([
        ("low", Ok(Answer::Number(interval.low))),
        ("high", Ok(Answer::Number(interval.high))),
    ]))
}

fn dissimilarity(inputs: &Value) -> Result<Answers, Unfit> {
    let d = stats::dissimilarity(&counts(inputs, "group")?, &counts(inputs, "total")?)
        .map_err(refused_stats)?;
    Ok(BTreeMap::from([("value", Ok(Answer::Number(d.value())))]))
}

fn evenness(inputs: &Value) -> Result<Answers, Unfit> {
    beside_chance(inputs, "E_D_null", stats::expected_evenness)
}

fn permutation(inputs: &Value) -> Result<Answers, Unfit> {
    beside_chance(inputs, "E_D", stats::expected_permutation)
}

fn beside_chance(
    inputs: &Value,
    name: &'static str,
    expected: fn(&[u64], &[u64]) -> Result<f64, StatsError>,
) -> Result<Answers, Unfit> {
    let (group, total) = (counts(inputs, "group")?, counts(inputs, "total")?);
    let d = stats::dissimilarity(&group, &total)
        .map_err(refused_stats)?
        .value();
    let e = expected(&group, &total).map_err(refused_stats)?;
    let star = stats::corrected(d, e)
        .map(Answer::Number)
        .map_err(StatsError::code);
    Ok(BTreeMap::from([
        ("D", Ok(Answer::Number(d))),
        (name, Ok(Answer::Number(e))),
        ("D_star", star),
    ]))
}

fn attainment(inputs: &Value) -> Result<Answers, Unfit> {
    let share = share_of_way::share(
        number(inputs, "base")?,
        number(inputs, "value")?,
        number(inputs, "target")?,
    );
    Ok(BTreeMap::from([(
        "share",
        share.map(Answer::Number).map_err(Refusal::code),
    )]))
}

fn destatis_weather(inputs: &Value) -> Result<Answers, Unfit> {
    let (years, values) = (list(inputs, "years")?, list(inputs, "values")?);
    if years.len() != values.len() {
        return Err(Unfit::Malformed(
            "years and values differ in length".to_owned(),
        ));
    }
    let points: Vec<Point> = years
        .iter()
        .zip(values)
        .map(|(year, value)| {
            Ok(Point {
                year: calendar_year(year)?,
                value: number_of(value, "values")?,
            })
        })
        .collect::<Result<_, Unfit>>()?;
    let direction = match inputs.get("direction").and_then(Value::as_str) {
        Some("up") => Some(Direction::Up),
        Some("down") => Some(Direction::Down),
        None => None,
        Some(other) => return Err(Unfit::Malformed(format!("direction not known: {other}"))),
    };
    let weather =
        weather::judge(&points, goal(inputs)?, direction).map_err(|r| Unfit::Refused(r.code()))?;
    Ok(weather_answers(&weather))
}

fn goal(inputs: &Value) -> Result<Goal, Unfit> {
    let kind = inputs
        .get("kind")
        .and_then(Value::as_str)
        .unwrap_or("target");
    Ok(match kind {
        "target" => Goal::Target {
            value: number(inputs, "target")?,
            year: calendar_year(field(inputs, "target_year")?)?,
        },
        "yearly" => Goal::Keep {
            value: number(inputs, "target")?,
        },
        "direction" => Goal::Direction,
        "interval" => {
            let year = inputs
                .get("target_year")
                .filter(|y| !y.is_null())
                .map(calendar_year)
                .transpose()?;
            Goal::Interval {
                low: number(inputs, "low")?,
                high: number(inputs, "high")?,
                year,
            }
        }
        other => return Err(Unfit::Malformed(format!("kind of goal not known: {other}"))),
    })
}

fn weather_answers(weather: &Weather) -> Answers {
    let if_applied = |value: Option<f64>| {
        value
            .map(Answer::Number)
            .ok_or("not part of the rule that applied")
    };
    BTreeMap::from([
        ("avg_change", Ok(Answer::Number(weather.avg_change))),
        ("last_change", Ok(Answer::Number(weather.last_change))),
        ("projected", if_applied(weather.projected)),
        ("missed_share", if_applied(weather.missed_share)),
        ("symbol", Ok(Answer::Word(weather.symbol.code()))),
        ("rule", Ok(Answer::Word(weather.rule.code()))),
    ])
}

fn refused_stats(error: StatsError) -> Unfit {
    Unfit::Refused(error.code())
}

fn field<'a>(inputs: &'a Value, key: &str) -> Result<&'a Value, Unfit> {
    inputs
        .get(key)
        .ok_or_else(|| Unfit::Malformed(format!("input {key} is missing")))
}

fn list<'a>(inputs: &'a Value, key: &str) -> Result<&'a Vec<Value>, Unfit> {
    field(inputs, key)?
        .as_array()
        .ok_or_else(|| Unfit::Malformed(format!("input {key} is not a list")))
}

fn counts(inputs: &Value, key: &str) -> Result<Vec<u64>, Unfit> {
    list(inputs, key)?.iter().map(count).collect()
}

/// Counts are `u64` in the product: a negative or broken count is refused by the type.
fn count(value: &Value) -> Result<u64, Unfit> {
    match (value.as_u64(), value.is_number()) {
        (Some(n), _) => Ok(n),
        (None, true) => Err(Unfit::Refused("no count")),
        (None, false) => Err(Unfit::Malformed(format!("not a count: {value}"))),
    }
}

fn number(inputs: &Value, key: &str) -> Result<f64, Unfit> {
    number_of(field(inputs, key)?, key)
}

/// A number; JSON has none for these, so they stand as words: "nan", "inf", "-inf".
fn number_of(value: &Value, key: &str) -> Result<f64, Unfit> {
    let number = match value.as_str() {
        Some("nan") => Some(f64::NAN),
        Some("inf") => Some(f64::INFINITY),
        Some("-inf") => Some(f64::NEG_INFINITY),
        _ => value.as_f64(),
    };
    number.ok_or_else(|| Unfit::Malformed(format!("input {key} is not a number: {value}")))
}

fn calendar_year(value: &Value) -> Result<i32, Unfit> {
    let year = value.as_i64().and_then(|y| i32::try_from(y).ok());
    year.ok_or_else(|| Unfit::Malformed(format!("not a year: {value}")))
}
