//! `sdsn-2023`: the trend arrow of the Sustainable Development Report.
//!
//! Change of a year so far over the change of a year needed from base to target. Linear: zeros are no obstacle, and a share
//! and its complement get the same arrow. Source: J. D. Sachs, G. Lafortune, G. Fuller, E. Drumm, "Sustainable Development
//! Report 2023", annex on methods; thresholds not read there again. The report's way goes from 2015 to 2030; here it
//! goes from the base to the target year that were decided.

use super::input::{Input, Way};
use super::{Refusal, Stand, at_least, finite};

/// Name of the rule.
pub const METHOD: &str = "sdsn-2023";

/// From this share of the needed pace on: on track.
const ON_TRACK: f64 = 1.0;
/// From this share on: moderately improving.
const MODERATE: f64 = 0.5;

/// What the rule found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// The value is as good as the target: maintaining.
    Met,
    /// As good as the target still, but worse than the base; the report's arrow is the same.
    MetWorsening,
    /// The base met the target, the value does not: decreasing.
    Lost,
    /// At least the needed pace.
    OnTrack,
    /// 50 to 100 % of it.
    Moderate,
    /// 0 to 50 % of it.
    Stagnating,
    /// In the wrong direction.
    Decreasing,
}

impl Outcome {
    /// The stable code of the reason.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Met => "goal.met",
            Self::MetWorsening => "goal.met_worsening",
            Self::Lost => "goal.lost",
            Self::OnTrack => "goal.sdsn.on_track",
            Self::Moderate => "goal.sdsn.moderate",
            Self::Stagnating => "goal.sdsn.stagnating",
            Self::Decreasing => "goal.sdsn.decreasing",
        }
    }
}

/// The judgement and what it was made from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Arrow {
    /// What was given; base and newest value with the years used.
    pub input: Input,
    /// (newest value − base)/years.
    pub actual_per_year: f64,
    /// (target − base)/years; only where the base missed the target, as `ratio`.
    pub needed_per_year: Option<f64>,
    /// actual/needed. Not clamped.
    pub ratio: Option<f64>,
    /// What it means.
    pub outcome: Outcome,
    /// The shared word: on track → on course, other improvement → too slow, no change → unchanged.
    pub stand: Stand,
}

/// Judges the pace from base to newest value.
///
/// # Errors
/// [`Refusal::NoTarget`], [`Refusal::NoDirection`], [`Refusal::NotFinite`], [`Refusal::YearOrder`];
/// [`Refusal::TargetYearPassed`] when the target is missed and its year has come.
pub fn judge(input: &Input) -> Result<Arrow, Refusal> {
    let it = input.checked()?;
    let (base, now) = (input.base, input.now);
    let actual = finite((now.value - base.value) / it.years)?;
    let mut pace = None;
    let outcome = match it.way {
        Way::NoTarget => return Err(Refusal::NoTarget),
        Way::Met => Outcome::Met,
        Way::MetWorsening => Outcome::MetWorsening,
        Way::Lost => Outcome::Lost,
        Way::Ahead(target) => {
            let years = target.years_from(base.year, now.year)?;
            let needed = finite((target.value - base.value) / years)?;
            let ratio = finite(actual / needed)?;
            pace = Some((needed, ratio));
            if at_least(ratio, ON_TRACK) {
                Outcome::OnTrack
            } else if at_least(ratio, MODERATE) {
                Outcome::Moderate
            } else if ratio >= 0.0 {
                Outcome::Stagnating
            } else {
                Outcome::Decreasing
            }
        }
    };
    Ok(Arrow {
        input: *input,
        actual_per_year: actual,
        needed_per_year: pace.map(|p| p.0),
        ratio: pace.map(|p| p.1),
        outcome,
        stand: it.stand(outcome == Outcome::OnTrack),
    })
}
