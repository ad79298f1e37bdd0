//! `eurostat-sdg-2024`: the arrows of the EU's monitoring of the Sustainable Development Goals.
//!
//! With a target, the growth so far is compared with the growth needed from base to target; without one, the growth alone
//! counts. Source: Eurostat, "Sustainable development in the European Union – Monitoring report on progress towards the
//! SDGs in an EU context", 2024 edition, annex on the assessment of trends. The thresholds were not read there again; those
//! with a target are confirmed by Statistics Canada, who took the method over. A neutral band around 0, which newer
//! editions have, is not part of this rule. Ours: zero and a change of sign are refused, and a target that was met at the
//! base and is missed now is a category of its own.

use super::growth::{growth, required, wanted};
use super::input::{Input, Target, Way};
use super::{Direction, Point, Refusal, Stand, at_least, finite, in_order, opensdg, years_between};

/// Name of the rule.
pub const METHOD: &str = "eurostat-sdg-2024";

/// With a target: from here on significant progress.
const SIGNIFICANT_RATIO: f64 = 0.95;
/// With a target: from here on moderate progress.
const MODERATE_RATIO: f64 = 0.60;
/// Without a target: growth of a year from which on progress (or, negative, movement away) is significant.
const SIGNIFICANT_GROWTH: f64 = 0.01;
/// Without a target: growth of a year at which the score ends.
const GROWTH_OF_FULL_SCORE: f64 = 0.02;
/// Best score; the worst is its negative.
const FULL_SCORE: f64 = 5.0;

/// The period that is judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Term {
    /// The last 5 years.
    Short,
    /// The last 15 years, at least 10.
    Long,
}

impl Term {
    /// The stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Short => "short",
            Self::Long => "long",
        }
    }

    /// Years before the newest value in which the period may begin: longest, shortest.
    const fn begins(self) -> (i32, i32) {
        match self {
            Self::Short => (5, 5),
            Self::Long => (15, 10),
        }
    }
}

/// What the rule found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// The value is as good as the target.
    Met,
    /// As good as the target still, but worse than the base.
    MetWorsening,
    /// The base met the target, the value does not. Not one of Eurostat's words.
    Lost,
    /// At least 95 % of the growth needed; without a target at least 1 % a year.
    Significant,
    /// 60 to 95 %; without a target 0 to 1 % a year.
    Moderate,
    /// 0 to 60 %; only with a target.
    Insufficient,
    /// Away from the target.
    Away,
    /// Without a target: by up to 1 % a year in the wrong direction.
    ModerateAway,
    /// Without a target: by more than 1 % a year in the wrong direction.
    SignificantAway,
}

impl Outcome {
    /// The stable code of the reason.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Met => "goal.met",
            Self::MetWorsening => "goal.met_worsening",
            Self::Lost => "goal.lost",
            Self::Significant => "goal.eurostat.significant",
            Self::Moderate => "goal.eurostat.moderate",
            Self::Insufficient => "goal.eurostat.insufficient",
            Self::Away => "goal.eurostat.away",
            Self::ModerateAway => "goal.eurostat.moderate_away",
            Self::SignificantAway => "goal.eurostat.significant_away",
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
    /// Growth of a year needed from base to target.
    pub required: Option<f64>,
    /// growth/required; only where the base missed the target.
    pub ratio: Option<f64>,
    /// −5 … 5: without a target 2.5 points for each per cent of growth, with one the curve of Statistics Canada.
    pub score: Option<f64>,
    /// What it means.
    pub outcome: Outcome,
    /// The shared word: significant progress → on course, any other progress → too slow, no change → unchanged.
    pub stand: Stand,
}

/// Base and newest value of a period: the oldest value that lies 5 years back, or 10 to 15 years back.
///
/// # Errors
/// [`Refusal::NoWindow`] when there is no value in these years; a shorter period is not put in place. [`Refusal::NoValue`],
/// [`Refusal::OnePoint`], [`Refusal::DuplicateYear`], [`Refusal::NotFinite`].
pub fn window(
    points: &[Point],
    term: Term,
    direction: Option<Direction>,
    target: Option<Target>,
) -> Result<Input, Refusal> {
    let points = in_order(points)?;
    let now = points.last().copied().ok_or(Refusal::NoValue)?;
    if points.len() == 1 {
        return Err(Refusal::OnePoint);
    }
    let (longest, shortest) = term.begins();
    let gone = |from: i32| years_between(from, now.year);
    let years = f64::from(shortest)..=f64::from(longest);
    let base = points.into_iter().find(|p| years.contains(&gone(p.year)));
    let base = base.ok_or(Refusal::NoWindow)?;
    Ok(Input {
        base,
        now,
        direction,
        target,
    })
}

/// Judges the growth from base to newest value.
///
/// # Errors
/// [`Refusal::NoDirection`], [`Refusal::NotFinite`], [`Refusal::YearOrder`]; [`Refusal::GrowthUndefined`] for a base or a
/// target of zero and a change of sign; [`Refusal::TargetYearPassed`] when the target is missed and its year has come.
pub fn judge(input: &Input) -> Result<Progress, Refusal> {
    let it = input.checked()?;
    let (base, now) = (input.base, input.now);
    let rate = growth(base.value, now.value, it.years);
    let mut found = Progress {
        input: *input,
        growth: rate.ok(),
        required: None,
        ratio: None,
        score: None,
        outcome: Outcome::Met,
        stand: Stand::None,
    };
    found.outcome = match it.way {
        Way::Met => Outcome::Met,
        Way::MetWorsening => Outcome::MetWorsening,
        Way::Lost => Outcome::Lost,
        Way::NoTarget => {
            let pace = wanted(it.direction, base.value, rate?);
            let score = pace / GROWTH_OF_FULL_SCORE * FULL_SCORE;
            found.score = Some(score.clamp(-FULL_SCORE, FULL_SCORE));
            by_growth(pace)
        }
        Way::Ahead(target) => {
            let years = target.years_from(base.year, now.year)?;
            let needed = required(base.value, target.value, years)?;
            let ratio = finite(rate? / needed)?;
            found.required = Some(needed);
            found.ratio = Some(ratio);
            found.score = Some(opensdg::score_with_target(ratio));
            by_ratio(ratio)
        }
    };
    found.stand = it.stand(found.outcome == Outcome::Significant);
    Ok(found)
}

fn by_ratio(ratio: f64) -> Outcome {
    if at_least(ratio, SIGNIFICANT_RATIO) {
        Outcome::Significant
    } else if at_least(ratio, MODERATE_RATIO) {
        Outcome::Moderate
    } else if ratio >= 0.0 {
        Outcome::Insufficient
    } else {
        Outcome::Away
    }
}

fn by_growth(pace: f64) -> Outcome {
    if at_least(pace, SIGNIFICANT_GROWTH) {
        Outcome::Significant
    } else if pace >= 0.0 {
        Outcome::Moderate
    } else if at_least(pace, -SIGNIFICANT_GROWTH) {
        Outcome::ModerateAway
    } else {
        Outcome::SignificantAway
    }
}
