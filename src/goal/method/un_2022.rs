//! `un-progress-2022`: the trend of the United Nations' SDG Progress Chart up to 2022.
//!
//! Growth so far over growth needed. Source: United Nations, "Sustainable Development Goals Progress Chart 2022, Technical
//! Note", as programmed by the UNDP (SDG trend analysis, `getStatus.ts`); the lower edge without a target (−1 %) from one
//! transcription only. The public programs have defects that are not followed: one takes the size of the growth and can
//! report no deterioration, one calls a target that was lost "on track" and a value exactly on the target "not met".
//! Here the sign is that of the wanted direction, and exactly on the target is met.
//!
//! The level (distance to the target in bands) is a second symbol of the chart, whose bands are not known to us: of the
//! level, only met and not met are said.

use super::growth::{growth, required, wanted};
use super::input::{Input, Target, Way};
use super::{Refusal, Stand, at_least, finite, more_than, years_between};

/// Name of the rule.
pub const METHOD: &str = "un-progress-2022";

/// With a target: from here on, on track.
const ON_TRACK_RATIO: f64 = 0.95;
/// With a target: from here on fair progress.
const FAIR_RATIO: f64 = 0.50;
/// With a target: from here on limited or no progress.
const LIMITED_RATIO: f64 = -0.10;
/// Without a target: above this growth of a year, on track.
const ON_TRACK_GROWTH: f64 = 0.01;
/// Without a target: above this, fair progress.
const FAIR_GROWTH: f64 = 0.005;
/// Without a target: from here on limited or no progress.
const LIMITED_GROWTH: f64 = -0.01;

/// What the rule found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// The value is as good as the target.
    Met,
    /// As good as the target still, but worse than the base.
    MetWorsening,
    /// The base met the target, the value does not; the chart would call it a deterioration.
    Lost,
    /// Substantial progress, on track.
    OnTrack,
    /// Fair progress, acceleration needed.
    Fair,
    /// Limited or no progress.
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
            Self::OnTrack => "goal.un2022.on_track",
            Self::Fair => "goal.un2022.fair",
            Self::Limited => "goal.un2022.limited",
            Self::Deterioration => "goal.un2022.deterioration",
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
    /// Growth so far over growth needed; only where the base missed the target.
    pub ratio: Option<f64>,
    /// What it means.
    pub outcome: Outcome,
    /// The shared word: on track → on course, any other progress → too slow, no change → unchanged.
    pub stand: Stand,
}

/// Growth so far over the size of the growth needed, positive in the wanted direction. [`judge`] uses it only where the
/// base missed the target.
///
/// # Errors
/// As [`judge`], and [`Refusal::ShareUndefined`] where base and target are equal.
pub fn ratio(input: &Input, target: Target) -> Result<f64, Refusal> {
    let it = input.checked()?;
    let base = input.base;
    let years = years_between(base.year, target.year);
    let needed = required(base.value, target.value, years)?;
    if needed == 0.0 {
        return Err(Refusal::ShareUndefined);
    }
    let rate = growth(base.value, input.now.value, it.years)?;
    finite(wanted(it.direction, base.value, rate) / needed.abs())
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
    let mut of_needed = None;
    let outcome = match it.way {
        Way::Met => Outcome::Met,
        Way::MetWorsening => Outcome::MetWorsening,
        Way::Lost => Outcome::Lost,
        Way::NoTarget => by_growth(wanted(it.direction, base.value, rate?)),
        Way::Ahead(target) => {
            target.years_from(base.year, now.year)?;
            let found = ratio(input, target)?;
            of_needed = Some(found);
            by_ratio(found)
        }
    };
    Ok(Progress {
        input: *input,
        growth: rate.ok(),
        ratio: of_needed,
        outcome,
        stand: it.stand(outcome == Outcome::OnTrack),
    })
}

fn by_ratio(ratio: f64) -> Outcome {
    if at_least(ratio, ON_TRACK_RATIO) {
        Outcome::OnTrack
    } else if at_least(ratio, FAIR_RATIO) {
        Outcome::Fair
    } else if at_least(ratio, LIMITED_RATIO) {
        Outcome::Limited
    } else {
        Outcome::Deterioration
    }
}

fn by_growth(pace: f64) -> Outcome {
    if more_than(pace, ON_TRACK_GROWTH) {
        Outcome::OnTrack
    } else if more_than(pace, FAIR_GROWTH) {
        Outcome::Fair
    } else if at_least(pace, LIMITED_GROWTH) {
        Outcome::Limited
    } else {
        Outcome::Deterioration
    }
}
