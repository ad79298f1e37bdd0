//! Takes the inputs of a case apart.

use super::Unfit;
use integrationsmonitor::stats::Share;
use serde_json::Value;

pub(super) fn field<'a>(inputs: &'a Value, key: &str) -> Result<&'a Value, Unfit> {
    inputs
        .get(key)
        .ok_or_else(|| Unfit::Malformed(format!("input {key} is missing")))
}

pub(super) fn list<'a>(inputs: &'a Value, key: &str) -> Result<&'a Vec<Value>, Unfit> {
    field(inputs, key)?
        .as_array()
        .ok_or_else(|| Unfit::Malformed(format!("input {key} is not a list")))
}

pub(super) fn count(inputs: &Value, key: &str) -> Result<u64, Unfit> {
    count_of(field(inputs, key)?)
}

pub(super) fn counts(inputs: &Value, key: &str) -> Result<Vec<u64>, Unfit> {
    list(inputs, key)?.iter().map(count_of).collect()
}

/// A list of lists of counts.
pub(super) fn rows(inputs: &Value, key: &str) -> Result<Vec<Vec<u64>>, Unfit> {
    let row = |value: &Value| match value.as_array() {
        Some(row) => row.iter().map(count_of).collect(),
        None => Err(Unfit::Malformed(format!("not a row of {key}: {value}"))),
    };
    list(inputs, key)?.iter().map(row).collect()
}

/// Counts are `u64` in the product: a negative or broken count is refused by the type.
fn count_of(value: &Value) -> Result<u64, Unfit> {
    match (value.as_u64(), value.is_number()) {
        (Some(n), _) => Ok(n),
        (None, true) => Err(Unfit::Refused("no count")),
        (None, false) => Err(Unfit::Malformed(format!("not a count: {value}"))),
    }
}

/// Two shares `k1` of `n1` and `k2` of `n2`.
pub(super) fn two(inputs: &Value) -> Result<(Share, Share), Unfit> {
    let first = Share::new(count(inputs, "k1")?, count(inputs, "n1")?)?;
    let second = Share::new(count(inputs, "k2")?, count(inputs, "n2")?)?;
    Ok((first, second))
}

pub(super) fn number(inputs: &Value, key: &str) -> Result<f64, Unfit> {
    number_of(field(inputs, key)?, key)
}

pub(super) fn numbers(inputs: &Value, key: &str) -> Result<Vec<f64>, Unfit> {
    let each = |value| number_of(value, key);
    list(inputs, key)?.iter().map(each).collect()
}

/// A number; JSON has none for these, so they stand as words: "nan", "inf", "-inf".
pub(super) fn number_of(value: &Value, key: &str) -> Result<f64, Unfit> {
    let number = match value.as_str() {
        Some("nan") => Some(f64::NAN),
        Some("inf") => Some(f64::INFINITY),
        Some("-inf") => Some(f64::NEG_INFINITY),
        _ => value.as_f64(),
    };
    number.ok_or_else(|| Unfit::Malformed(format!("input {key} is not a number: {value}")))
}

pub(super) fn calendar_year(value: &Value) -> Result<i32, Unfit> {
    let year = value.as_i64().and_then(|y| i32::try_from(y).ok());
    year.ok_or_else(|| Unfit::Malformed(format!("not a year: {value}")))
}
