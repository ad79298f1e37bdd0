//! Runs reference cases: what other software, or a published rule, computes, against what this crate computes.
//!
//! A case is `{ id, method, inputs, expected, tol }` in a file `{ "cases": [ … ] }`. Every expected
//! key is compared: numbers at the tolerance of the case (absolute or relative), words exactly, lists entry by entry.
//! `"undefined"` (also `null`, `"nan"`, `"not_computable"`, `"not_available"`, `"none"`) means that this crate must
//! refuse, `"inf"` that it must say "more than any number". A method that is not known counts as failed.
//!
//! `shares`, `areas`, `series`, `goals`, `progress` and `protected` put the cases to the product; `inputs` takes their inputs apart.

mod areas;
mod goals;
mod inputs;
mod progress;
mod protected;
mod series;
mod shares;

use std::collections::BTreeMap;

use integrationsmonitor::stats::StatsError;
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
    Flag(bool),
    List(Vec<Found>),
    /// Named values; every expected one must be there.
    Record(BTreeMap<String, Found>),
}

type Answers = BTreeMap<&'static str, Found>;

/// Why a case could not be put to the product.
enum Unfit {
    /// The case itself is not of the form its method needs.
    Malformed(String),
    /// The input is outside the type of the product, which thereby refuses it (a negative count).
    Refused(&'static str),
}

impl From<StatsError> for Unfit {
    fn from(error: StatsError) -> Self {
        Self::Refused(error.code())
    }
}

type Method = fn(&Value) -> Result<Answers, Unfit>;

/// Name, the keys it answers, and how.
type Methods = &'static [(&'static str, &'static [&'static str], Method)];

/// The methods this crate can answer for.
const METHODS: [Methods; 6] = [
    shares::METHODS,
    areas::METHODS,
    series::METHODS,
    goals::METHODS,
    progress::METHODS,
    protected::METHODS,
];

fn number(found: Result<f64, StatsError>) -> Found {
    found.map(Answer::Number).map_err(StatsError::code)
}

fn only(key: &'static str, found: Found) -> Answers {
    Answers::from([(key, found)])
}

/// Whether cases of this method can be run at all.
#[allow(
    dead_code,
    reason = "the command line runs every case; only the tests restrict them"
)]
pub(crate) fn knows(method: &str) -> bool {
    METHODS
        .iter()
        .flat_map(|m| m.iter())
        .any(|(name, _, _)| *name == method)
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
    let mut all = METHODS.iter().flat_map(|m| m.iter());
    let Some((_, keys, method)) = all.find(|(known, _, _)| *known == name) else {
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
    // Names that only the case knows stand in one record.
    let by_name = match answers.get("*") {
        Some(Ok(Answer::Record(named))) => Some(named),
        _ => None,
    };
    expected
        .into_iter()
        .filter_map(|(key, value)| {
            let named = by_name.and_then(|all| all.get(key));
            let Some(found) = named.or_else(|| answers.get(key.as_str())) else {
                return Some(format!("{key}: not computed by this method"));
            };
            (!agrees(value, found, tolerance)).then(|| {
                let found = shown(found);
                format!("{key}: {found} instead of {value} (tolerance {tolerance:e})")
            })
        })
        .collect()
}

fn agrees(expected: &Value, found: &Found, tolerance: f64) -> bool {
    let word = expected.as_str().unwrap_or_default();
    let answer = match found {
        Err(code) if word == "inf" => return *code == StatsError::Unbounded.code(),
        Err(_) => return must_refuse(expected),
        Ok(answer) => answer,
    };
    match answer {
        _ if must_refuse(expected) => false,
        Answer::Number(x) => expected.as_f64().is_some_and(|e| within(*x, e, tolerance)),
        Answer::Word(said) => *said == word,
        Answer::Flag(flag) => expected.as_bool() == Some(*flag),
        Answer::List(found) => expected.as_array().is_some_and(|list| {
            let mut both = list.iter().zip(found);
            list.len() == found.len() && both.all(|(e, f)| agrees(e, f, tolerance))
        }),
        Answer::Record(found) => expected.as_object().is_some_and(|named| {
            let mut each = named.iter();
            each.all(|(key, e)| found.get(key).is_some_and(|f| agrees(e, f, tolerance)))
        }),
    }
}

fn must_refuse(expected: &Value) -> bool {
    match expected {
        Value::Null => true,
        Value::String(word) => matches!(
            word.as_str(),
            "undefined" | "nan" | "not_computable" | "not_available" | "none"
        ),
        _ => false,
    }
}

fn shown(found: &Found) -> String {
    match found {
        Ok(Answer::Number(x)) => format!("{x:e}"),
        Ok(Answer::Word(word)) => (*word).to_owned(),
        Ok(Answer::Flag(flag)) => flag.to_string(),
        Ok(Answer::List(list)) => {
            let all: Vec<String> = list.iter().map(shown).collect();
            format!("[{}]", all.join(", "))
        }
        Ok(Answer::Record(named)) => {
            let each = named.iter().map(|(key, f)| format!("{key}: {}", shown(f)));
            format!("{{{}}}", each.collect::<Vec<_>>().join(", "))
        }
        Err(code) => format!("refused ({code})"),
    }
}

fn within(x: f64, expected: f64, tolerance: f64) -> bool {
    let distance = (x - expected).abs();
    distance <= tolerance || distance <= tolerance * expected.abs()
}
