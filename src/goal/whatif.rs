//! What would have to happen: the change still needed to reach a target, in points and in cases.

use super::{Goal, Track, wanted};
use crate::catalogue::{Aim, Indicator};
use crate::diagnostic::Coded;
use crate::text::{Decimal, Ratio};

/// The change that is still needed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhatIf {
    /// Year of the latest value.
    pub year: i32,
    /// Latest value.
    pub value: Ratio,
    /// Target.
    pub target: Decimal,
    /// Year of the target.
    pub target_year: i32,
    /// Target minus value, in the unit of the indicator.
    pub change: Ratio,
    /// The same a year.
    pub per_year: Ratio,
    /// Cases in the numerator that would have to be added (or, negative, to go), the denominator staying as it is.
    pub cases: Option<i128>,
    /// The same a year, rounded up: so many at least.
    pub cases_per_year: Option<i128>,
    /// The denominator it was computed with.
    pub denominator: Option<Decimal>,
}

fn overflow(_: crate::text::Overflow) -> Coded {
    Coded::new("facts.overflow")
}

/// Needed change from the latest value of a track to the target of a goal.
///
/// # Errors
/// `goal.no_target_year`, `goal.no_value`, `goal.target_met`, `goal.target_year_past`, `facts.overflow`.
pub fn what_if(indicator: &Indicator, goal: &Goal, track: &Track<'_>) -> Result<WhatIf, Coded> {
    let missing = || Coded::new("goal.no_target_year");
    let target = goal
        .target
        .filter(|_| matches!(goal.aim, Aim::Value | Aim::Keep));
    let target = target.ok_or_else(missing)?;
    let direction = wanted(goal.direction).ok_or_else(|| Coded::new("goal.no_direction"))?;
    let latest = track.latest().ok_or_else(|| Coded::new("goal.no_value"))?;
    let change = Ratio::from_decimal(target)
        .and_then(|t| t.minus(latest.value))
        .map_err(overflow)?;
    // A value to be kept has no year; where it is kept, nothing is missing.
    if direction.wanted(change.to_f64()) <= 0.0 {
        return Err(Coded::new("goal.target_met"));
    }
    let target_year = goal.target_year.ok_or_else(missing)?;
    let years = i64::from(target_year) - i64::from(latest.year);
    if years <= 0 {
        return Err(Coded::new("goal.target_year_past").with("year", target_year));
    }
    let a_year = |all: Ratio| -> Result<Ratio, Coded> {
        let years = Ratio::new(i128::from(years), 1).map_err(overflow)?;
        let years = years.ok_or_else(missing)?;
        all.by(years).map_err(overflow)?.ok_or_else(missing)
    };
    let cases = cases(indicator, latest.figure, change);
    Ok(WhatIf {
        year: latest.year,
        value: latest.value,
        target,
        target_year,
        change,
        per_year: a_year(change)?,
        cases: cases.map(|(cases, _)| cases),
        cases_per_year: cases.map(|(cases, _)| away(cases, i128::from(years))),
        denominator: cases.map(|(_, n)| n),
    })
}

/// Cases that make the change at the same denominator: the least whole number that is enough.
fn cases(
    indicator: &Indicator,
    figure: &crate::indicator::Figure,
    change: Ratio,
) -> Option<(i128, Decimal)> {
    // Where the value stands for itself (published, standardised), no case can be told.
    if figure.published.as_ref().is_some_and(|p| p.used) || indicator.standardise.is_some() {
        return None;
    }
    let (Some(Ok(_)), Some(Ok(bottom))) = (&figure.numerator, &figure.denominator) else {
        return None;
    };
    let n = Ratio::from_decimal(bottom.value).ok()?;
    // change · n / factor
    let factor = Ratio::new(i128::from(indicator.factor), 1).ok()??;
    let product = Ratio::new(
        change.numerator().checked_mul(n.numerator())?,
        change.denominator().checked_mul(n.denominator())?,
    );
    let exact = product.ok()??.by(factor).ok()??;
    Some((away(exact.numerator(), exact.denominator()), bottom.value))
}

/// `n / d` rounded away from zero.
fn away(n: i128, d: i128) -> i128 {
    let whole = n / d;
    if n % d == 0 {
        whole
    } else {
        whole + n.signum()
    }
}
