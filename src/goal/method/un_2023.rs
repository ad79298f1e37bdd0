//! `un-progress-2023`: the trend of the United Nations' SDG Progress Chart since 2023.
//!
//! The value is continued at its growth up to the target year, and the share of the way from base to target that would be
//! gone then decides. Source: United Nations, "SDG Progress Chart 2023, Technical Note", as set out with its exceptions by
//! EUSTAT (Basque statistics office), "Medición del progreso" (repository EUSTAT-DES/site, `_pages/en/metodologia.md`).
//!
//! The level (distance to the target in bands) is a second symbol of the chart, whose bands are not known to us: of the
//! level, only met and not met are said. Rates of growth must not be put in: growth of growth means nothing.

use super::growth::{growth, wanted};
use super::input::{Input, Target, Way};
use super::{
    Direction, Point, Refusal, Stand, at_least, compared, finite, in_order, years_between,
};

/// Name of the rule.
pub const METHOD: &str = "un-progress-2023";

/// With a target: from this share on 3 points.
const ON_TRACK_SHARE: f64 = 0.95;
/// With a target: from this share on 2 points.
const FAIR_SHARE: f64 = 0.10;
/// Without a target: from this growth of a year on 3 points.
const ON_TRACK_GROWTH: f64 = 0.02;
/// Without a target: from this growth on 2 points.
const FAIR_GROWTH: f64 = 0.005;
/// A share as near as this to a target of 0 % or 100 % meets it, in percentage points.
const NEAR_THE_END: f64 = 1.0;

/// What the rule found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// The value is as good as the target.
    Met,
    /// As good as the target still, but worse than the base.
    MetWorsening,
    /// Within one percentage point of a target of 0 % or 100 %.
    AsGoodAsMet,
    /// The base met the target, the value does not: 1 point.
    Lost,
    /// 3 points: on track.
    OnTrack,
    /// 2 points: fair progress, but acceleration needed.
    Fair,
    /// 1 point: stagnation or regression.
    Stagnation,
}

impl Outcome {
    /// The stable code of the reason.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Met => "goal.met",
            Self::MetWorsening => "goal.met_worsening",
            Self::AsGoodAsMet => "goal.un2023.as_good_as_met",
            Self::Lost => "goal.lost",
            Self::OnTrack => "goal.un2023.on_track",
            Self::Fair => "goal.un2023.fair",
            Self::Stagnation => "goal.un2023.stagnation",
        }
    }

    /// The points of the chart, 1 to 3.
    pub const fn points(self) -> u8 {
        match self {
            Self::Met | Self::MetWorsening | Self::AsGoodAsMet | Self::OnTrack => 3,
            Self::Fair => 2,
            Self::Lost | Self::Stagnation => 1,
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
    /// Value in the target year at this growth, where the target is missed.
    pub expected: Option<f64>,
    /// Share of the way from base to target that would be gone then; only where the base missed the target. Not clamped.
    pub share: Option<f64>,
    /// What it means.
    pub outcome: Outcome,
    /// The shared word: 3 points → reached or on course, less but improving → too slow, no change → unchanged.
    pub stand: Stand,
}

/// Base and newest value. A target whose year has passed is assessed up to that year: later values are left out.
///
/// # Errors
/// As [`Input::of`].
pub fn input(
    points: &[Point],
    base_year: Option<i32>,
    direction: Option<Direction>,
    target: Option<Target>,
) -> Result<Input, Refusal> {
    let mut points = in_order(points)?;
    points.retain(|p| target.is_none_or(|t| p.year <= t.year));
    Input::of(&points, base_year, direction, target)
}

/// Judges the growth from base to newest value. `percent`: values are shares in per cent, so that within one point of 0 or
/// 100 counts as met where this is the target.
///
/// # Errors
/// [`Refusal::NoDirection`], [`Refusal::NotFinite`], [`Refusal::YearOrder`]; [`Refusal::GrowthUndefined`] for a base of zero
/// and a change of sign; [`Refusal::TargetYearPassed`] when a missed target is to be judged by a value after its year.
pub fn judge(input: &Input, percent: bool) -> Result<Progress, Refusal> {
    let it = input.checked()?;
    let (base, now) = (input.base, input.now);
    let rate = growth(base.value, now.value, it.years);
    let mut found = Progress {
        input: *input,
        growth: rate.ok(),
        expected: None,
        share: None,
        outcome: Outcome::Met,
        stand: Stand::None,
    };
    found.outcome = match it.way {
        Way::Met => Outcome::Met,
        Way::MetWorsening => Outcome::MetWorsening,
        Way::Lost | Way::Ahead(_) if percent && near_the_end(input) => Outcome::AsGoodAsMet,
        Way::Lost => {
            found.expected = expected(input, rate).ok();
            Outcome::Lost
        }
        Way::NoTarget => by(
            wanted(it.direction, base.value, rate?),
            ON_TRACK_GROWTH,
            FAIR_GROWTH,
        ),
        Way::Ahead(target) => {
            let expected = expected(input, rate)?;
            let share = finite((expected - base.value) / (target.value - base.value))?;
            found.expected = Some(expected);
            found.share = Some(share);
            by(share, ON_TRACK_SHARE, FAIR_SHARE)
        }
    };
    found.stand = match found.outcome {
        Outcome::AsGoodAsMet => Stand::Reached,
        outcome => it.stand(outcome == Outcome::OnTrack),
    };
    Ok(found)
}

fn near_the_end(input: &Input) -> bool {
    input.target.is_some_and(|t| {
        let distance = (input.now.value - t.value).abs();
        (t.value == 0.0 || compared(t.value, 100.0).is_eq()) && at_least(-distance, -NEAR_THE_END)
    })
}

/// now·(1 + growth)^(years to the target)
fn expected(input: &Input, rate: Result<f64, Refusal>) -> Result<f64, Refusal> {
    let target = input.target.ok_or(Refusal::NoTarget)?;
    let left = years_between(input.now.year, target.year);
    if left < 0.0 {
        return Err(Refusal::TargetYearPassed);
    }
    finite(input.now.value * libm::pow(1.0 + rate?, left))
}

fn by(x: f64, on_track: f64, fair: f64) -> Outcome {
    if at_least(x, on_track) {
        Outcome::OnTrack
    } else if at_least(x, fair) {
        Outcome::Fair
    } else {
        Outcome::Stagnation
    }
}
