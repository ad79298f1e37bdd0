//! `opensdg`: the progress measure of Open SDG, which is Statistics Canada's.
//!
//! Growth so far over growth needed, or growth alone with thresholds that shrink near a natural limit; a score from −5 to
//! 5. Source: open-sdg/sdg-build, `sdg/ProgressMeasure.py` at commit 139fede, and open-sdg/open-sdg,
//! `docs/progress-methodology.md`.
//!
//! [`original`] is that program's rule as it stands, with its constant: it puts 0.001 in place of a zero, and that number
//! then decides (0 → 0 with less wanted gets the best score). It exists for comparison with the original. [`judge`] is for
//! the product: it refuses zeros and changes of sign, has a category of its own for a target that was lost, and says when
//! a target is met but the value worsens.

use super::growth::{growth, required, wanted};
use super::input::{Input, Target, Way};
use super::{Direction, Point, Refusal, Stand, at_least, finite, in_order, years_between};

/// Name of the rule.
pub const METHOD: &str = "opensdg";

/// With a target: shares of the needed growth from which on progress is substantial, moderate.
const OF_RATIO: (f64, f64) = (0.95, 0.6);
/// Without a target: growth of a year from which on progress is substantial, moderate; both times the coefficient.
const OF_GROWTH: (f64, f64) = (0.015, 0.005);
/// How fast the thresholds shrink towards a limit.
const EXPONENT: f64 = 4.44;
/// What the original puts in place of a base or a target of zero.
const INSTEAD_OF_ZERO: f64 = 0.001;

/// What the rule found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// The value is as good as the target.
    Met,
    /// As good as the target still, but worse than the base; the original says "target achieved".
    MetWorsening,
    /// The base met the target, the value does not; the original says "deterioration".
    Lost,
    /// Substantial progress; on the sites "on track".
    Substantial,
    /// Moderate progress: "progress made, but acceleration needed".
    Moderate,
    /// Limited progress.
    Limited,
    /// Deterioration.
    Deterioration,
}

impl Outcome {
    /// The stable code of the reason.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Met => "goal.met",
            Self::MetWorsening => "goal.met_worsening",
            Self::Lost => "goal.lost",
            Self::Substantial => "goal.opensdg.substantial",
            Self::Moderate => "goal.opensdg.moderate",
            Self::Limited => "goal.opensdg.limited",
            Self::Deterioration => "goal.opensdg.deterioration",
        }
    }
}

/// The judgement and what it was made from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Progress {
    /// What was given; base and newest value with the years used.
    pub input: Input,
    /// Growth of a year so far; missing where the target is met or lost and no rate exists.
    pub growth: Option<f64>,
    /// What the thresholds are applied to: the wanted growth, over the growth needed where there is a target ahead.
    pub value: Option<f64>,
    /// What the thresholds without a target are multiplied with, 0 … 1.
    pub coefficient: f64,
    /// −5 … 5; missing where the target was lost.
    pub score: Option<f64>,
    /// What it means.
    pub outcome: Outcome,
    /// The shared word: substantial → on course, other improvement → too slow, no change → unchanged.
    pub stand: Stand,
}

/// Judges the growth from base to newest value. `limit`: a value that the indicator cannot pass by its nature, such as 100
/// of a share in per cent; used without a target only.
///
/// # Errors
/// [`Refusal::NoDirection`], [`Refusal::NotFinite`], [`Refusal::YearOrder`]; [`Refusal::GrowthUndefined`] for a base or a
/// target of zero and a change of sign; [`Refusal::TargetYearPassed`] when the target is missed and its year has come;
/// [`Refusal::BeyondLimit`].
pub fn judge(input: &Input, limit: Option<f64>) -> Result<Progress, Refusal> {
    let it = input.checked()?;
    let (base, now) = (input.base, input.now);
    let rate = growth(base.value, now.value, it.years);
    let mut found = Progress {
        input: *input,
        growth: rate.ok(),
        value: None,
        coefficient: 1.0,
        score: Some(5.0),
        outcome: Outcome::Met,
        stand: Stand::None,
    };
    found.outcome = match it.way {
        Way::Met => Outcome::Met,
        Way::MetWorsening => Outcome::MetWorsening,
        Way::Lost => {
            found.score = None;
            Outcome::Lost
        }
        Way::NoTarget => {
            if let Some(limit) = limit {
                if it.direction.wanted(base.value - finite(limit)?) > 0.0 {
                    return Err(Refusal::BeyondLimit);
                }
                found.coefficient = coefficient(base.value, limit);
            }
            let value = wanted(it.direction, base.value, rate?);
            found.value = Some(value);
            found.score = Some(score_without_target(value, found.coefficient));
            without_target(value, found.coefficient)
        }
        Way::Ahead(target) => {
            let years = target.years_from(base.year, now.year)?;
            let needed = required(base.value, target.value, years)?;
            let value = finite(wanted(it.direction, base.value, rate?) / needed.abs())?;
            found.value = Some(value);
            found.score = Some(score_with_target(value));
            with_target(value)
        }
    };
    found.stand = it.stand(found.outcome == Outcome::Substantial);
    Ok(found)
}

/// The judgement of several series of one indicator: the mean of the scores, and the outcome it stands for. Met only if all
/// are. Nothing when a score is missing: a mean of the others would hide a target that was lost.
pub fn together(series: &[Progress]) -> Option<(f64, Outcome)> {
    let scores: Option<Vec<f64>> = series.iter().map(|s| s.score).collect();
    let scores = scores.filter(|s| !s.is_empty())?;
    let mean = scores.iter().sum::<f64>() / scores.iter().fold(0.0, |n, _| n + 1.0);
    let met = |s: &Progress| matches!(s.outcome, Outcome::Met | Outcome::MetWorsening);
    let outcome = if series.iter().all(met) {
        let worsening = series.iter().any(|s| s.outcome == Outcome::MetWorsening);
        if worsening {
            Outcome::MetWorsening
        } else {
            Outcome::Met
        }
    } else if at_least(mean, 2.5) {
        Outcome::Substantial
    } else if mean >= 0.0 {
        Outcome::Moderate
    } else if at_least(mean, -2.5) {
        Outcome::Limited
    } else {
        Outcome::Deterioration
    };
    Some((mean, outcome))
}

/// A series with the target 1 (parity), turned into one to be minimised towards 1: the larger of y and 1/y.
///
/// # Errors
/// [`Refusal::NegativeRate`] for values of zero or less, [`Refusal::NotFinite`].
pub fn around_one(points: &[Point]) -> Result<Vec<Point>, Refusal> {
    let turned = points.iter().map(|p| {
        let value = finite(p.value)?;
        if value <= 0.0 {
            return Err(Refusal::NegativeRate);
        }
        let value = finite(value.max(1.0 / value))?;
        Ok(Point { value, ..*p })
    });
    turned.collect()
}

/// What the original is told.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Options {
    /// Base year; the original's default is 2015.
    pub base_year: i32,
    /// The wanted direction.
    pub direction: Direction,
    /// The target; the original's default year is 2030.
    pub target: Option<Target>,
    /// The natural limit.
    pub limit: Option<f64>,
}

/// What the original says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Original {
    /// Its status; missing for "not available".
    pub status: Option<Outcome>,
    /// Its score.
    pub score: Option<f64>,
    /// What the thresholds were applied to.
    pub value: Option<f64>,
    /// What the thresholds were multiplied with.
    pub coefficient: f64,
}

/// The rule of the original, constant included. Not for the product.
///
/// # Errors
/// Where the original stops or works with complex numbers: [`Refusal::NoValue`] without a value from the base year on,
/// [`Refusal::GrowthUndefined`] for a target on the other side of zero, [`Refusal::ShareUndefined`] for base = target;
/// [`Refusal::DuplicateYear`], [`Refusal::NotFinite`].
pub fn original(points: &[Point], options: &Options) -> Result<Original, Refusal> {
    let instead = |value: f64| if value == 0.0 { INSTEAD_OF_ZERO } else { value };
    let points = in_order(points)?;
    let now = points.last().copied().ok_or(Refusal::NoValue)?;
    let base = points.iter().find(|p| p.year >= options.base_year);
    let base = base.copied().ok_or(Refusal::NoValue)?;
    let target = options.target.map(|t| Target {
        value: instead(t.value),
        ..t
    });
    let coefficient = match (target, options.limit) {
        (None, Some(limit)) => coefficient(base.value, finite(limit)?),
        _ => 1.0,
    };
    let from = instead(base.value);
    let rate = growth(from, now.value, years_between(base.year, now.year));
    let value = match (rate, target) {
        (Err(_), _) => None,
        (Ok(rate), None) => Some(wanted(options.direction, from, rate)),
        (Ok(rate), Some(t)) => {
            let needed = growth(from, t.value, years_between(base.year, t.year))?;
            if needed == 0.0 {
                return Err(Refusal::ShareUndefined);
            }
            Some(finite(
                wanted(options.direction, from, rate) / needed.abs(),
            )?)
        }
    };
    let met = target.is_some_and(|t| options.direction.meets(now.value, t.value));
    let (status, score) = match (met, value) {
        (true, _) => (Some(Outcome::Met), Some(5.0)),
        (false, None) => (None, None),
        (false, Some(v)) if target.is_some() => (Some(with_target(v)), Some(score_with_target(v))),
        (false, Some(v)) => (
            Some(without_target(v, coefficient)),
            Some(score_without_target(v, coefficient)),
        ),
    };
    Ok(Original {
        status,
        score,
        value,
        coefficient,
    })
}

/// 1 far from the limit, 0 on it.
fn coefficient(base: f64, limit: f64) -> f64 {
    let (base, limit) = (base.abs(), limit.abs());
    if base >= 2.0 * limit {
        1.0
    } else if base <= limit {
        1.0 - libm::pow(base / limit, EXPONENT)
    } else {
        1.0 - libm::pow((2.0 * limit - base) / limit, EXPONENT)
    }
}

fn with_target(value: f64) -> Outcome {
    by(value, OF_RATIO)
}

fn without_target(value: f64, coefficient: f64) -> Outcome {
    by(
        value,
        (OF_GROWTH.0 * coefficient, OF_GROWTH.1 * coefficient),
    )
}

fn by(value: f64, (substantial, moderate): (f64, f64)) -> Outcome {
    if at_least(value, substantial) {
        Outcome::Substantial
    } else if at_least(value, moderate) {
        Outcome::Moderate
    } else if value >= 0.0 {
        Outcome::Limited
    } else {
        Outcome::Deterioration
    }
}

/// The curve with a target, with the printed digits: −0.6 → −5, 0 → −2.5, 0.6 → 0, 0.95 → 2.5, 1.3 → 5.
pub(super) fn score_with_target(value: f64) -> f64 {
    if at_least(value, OF_RATIO.1) {
        (7.1429 * value - 4.2857).min(5.0)
    } else {
        (4.1667 * value - 2.5).max(-5.0)
    }
}

fn score_without_target(value: f64, coefficient: f64) -> f64 {
    let (substantial, moderate) = (OF_GROWTH.0 * coefficient, OF_GROWTH.1 * coefficient);
    if value < 0.0 {
        (125.0 * value - 2.5).max(-5.0)
    } else if coefficient <= 0.0 {
        5.0
    } else if at_least(value, substantial) {
        (500.0 * value / coefficient - 5.0).min(5.0)
    } else if at_least(value, moderate) {
        250.0 * value / coefficient - 1.25
    } else {
        500.0 * value / coefficient - 2.5
    }
}
