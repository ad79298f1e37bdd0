//! How exact a figure is: an interval, only where the nature of its numbers allows one.
//!
//! A sample with its own n has a sampling interval; numbers rounded to five have bounds; voluntary answers have the bounds
//! "none of those who did not answer" and "all of them". A full count has none, and an extrapolated number without its n
//! has none either: each reason is said (care: "intervals only for samples with their n, or as bounds of rounding").

use super::Figure;
use super::context::{Context, overflow};
use super::evaluate::At;
use crate::catalogue::{Catalogue, Kind, Nature, Term};
use crate::diagnostic::Coded;
use crate::facts::Resolved;
use crate::stats::{self, Share, difference};
use crate::text::{Decimal, Ratio};

/// The confidence of sampling intervals.
pub const CONFIDENCE: f64 = 0.95;

/// Rounding to multiples of five moves a count by no more than this (5er-Rundung of the offices, since 2020).
const ROUNDING: i64 = 2;

/// Why a figure is not exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Inexact {
    /// A sample: Wilson score interval, 95 %.
    Sampling,
    /// Rounded to multiples of five: least and greatest value possible.
    Rounding,
    /// Voluntary answers: the value if none, and if all who did not answer belonged to the group.
    NonResponse,
}

impl Inexact {
    /// The stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Sampling => "sampling",
            Self::Rounding => "rounding",
            Self::NonResponse => "non_response",
        }
    }
}

/// From where to where the value may lie.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// Why it is not exact.
    pub because: Inexact,
    /// Lower end, in the unit of the indicator.
    pub low: Ratio,
    /// Upper end.
    pub high: Ratio,
    /// Per cent of those asked who answered, where answers were voluntary.
    pub response: Option<Ratio>,
    /// Successes and number, for a sample.
    pub sample: Option<Share>,
}

impl Interval {
    /// The interval of `self − other`, two independent figures in the same unit: Newcombe's for two samples (factor = unit
    /// of the indicator), else from the least to the greatest difference possible.
    ///
    /// # Errors
    /// `facts.overflow`.
    pub fn minus(&self, other: &Self, factor: i64) -> Result<Self, Coded> {
        let (low, high) = match (self.sample, other.sample) {
            (Some(one), Some(two)) => {
                let undefined = |_| Coded::new("interval.not_a_share");
                let found = difference::newcombe(one, two, CONFIDENCE).map_err(undefined)?;
                (times(found.low, factor)?, times(found.high, factor)?)
            }
            _ => (
                self.low.minus(other.high).map_err(overflow)?,
                self.high.minus(other.low).map_err(overflow)?,
            ),
        };
        Ok(Self {
            because: self.because.max(other.because),
            low,
            high,
            response: None,
            sample: None,
        })
    }

    /// Does it hold zero?
    pub fn holds_zero(&self) -> bool {
        self.low.numerator() <= 0 && self.high.numerator() >= 0
    }
}

/// A share as an exact number in the unit of the indicator, to twelve decimals.
fn times(share: f64, factor: i64) -> Result<Ratio, Coded> {
    let near = Ratio::near(share, 12).ok_or_else(|| Coded::new("facts.overflow"))?;
    near.times(factor).map_err(overflow)
}

/// Natures of all numbers a figure was made of.
fn natures(catalogue: &Catalogue, figure: &Figure) -> Vec<Nature> {
    let sides = figure.sides().into_iter();
    let measures = sides.flat_map(|s| s.facts.iter().map(|f| f.measure));
    let mut found: Vec<Nature> = measures
        .filter_map(|m| catalogue.measure.get(m).map(|m| m.nature))
        .collect();
    found.dedup();
    found
}

fn sampling(top: &Resolved, bottom: &Resolved, factor: i64) -> Result<Interval, Coded> {
    let counted = |side: &Resolved| side.value.to_u64();
    let (Some(k), Some(n)) = (counted(top), counted(bottom)) else {
        return Err(Coded::new("interval.not_a_share"));
    };
    let not_a_share = |_| Coded::new("interval.not_a_share");
    let found = stats::wilson(k, n, CONFIDENCE).map_err(not_a_share)?;
    Ok(Interval {
        because: Inexact::Sampling,
        low: times(found.low, factor)?,
        high: times(found.high, factor)?,
        response: None,
        sample: Share::new(k, n).ok(),
    })
}

impl Context<'_> {
    /// The interval of a figure with two sides.
    ///
    /// # Errors
    /// `interval.full_count`, `interval.extrapolated`, `interval.as_published`, `interval.not_a_share`, `interval.mixed`,
    /// `interval.response_unknown`; `facts.overflow`; the reason why the figure has no value.
    pub(super) fn interval(self, at: At<'_>, figure: &Figure) -> Result<Interval, Coded> {
        figure.value.clone()?;
        if figure.published.as_ref().is_some_and(|p| p.used) {
            return Err(Coded::new("interval.as_published"));
        }
        let natures = natures(self.catalogue, figure);
        let has = |nature: Nature| natures.contains(&nature);
        if has(Nature::Extrapolated) {
            return Err(Coded::new("interval.extrapolated"));
        }
        if natures.iter().all(|n| *n == Nature::FullCount) {
            return Err(Coded::new("interval.full_count"));
        }
        let i = self.indicator;
        let plain = matches!(i.kind, Kind::Share | Kind::Rate) && i.standardise.is_none();
        let (Some(Ok(top)), Some(Ok(bottom)), true) =
            (&figure.numerator, &figure.denominator, plain)
        else {
            return Err(Coded::new("interval.not_a_share"));
        };
        let only = |nature: Nature| natures.iter().all(|n| *n == nature);
        if only(Nature::Sample) {
            sampling(top, bottom, i.factor)
        } else if only(Nature::Voluntary) {
            self.non_response(at, top, bottom)
        } else if has(Nature::Sample) || has(Nature::Voluntary) {
            Err(Coded::new("interval.mixed"))
        } else {
            self.rounding(top, bottom)
        }
    }

    /// Least and greatest value when every rounded cell may be off by two.
    fn rounding(self, top: &Resolved, bottom: &Resolved) -> Result<Interval, Coded> {
        let slack = |side: &Resolved| {
            let rounded = |f: &&crate::facts::Coordinate| {
                let measure = self.catalogue.measure.get(f.measure);
                measure.is_some_and(|m| m.nature == Nature::RoundedTo5)
            };
            let cells = side.facts.iter().filter(rounded).count();
            i64::try_from(cells)
                .unwrap_or(i64::MAX)
                .saturating_mul(ROUNDING)
        };
        let moved = |side: &Resolved, by: i64| side.value.add(Decimal::from(by)).map_err(overflow);
        let (of_top, of_bottom) = (slack(top), slack(bottom));
        let least = moved(top, of_top.saturating_neg())?.max(Decimal::ZERO);
        let most = moved(top, of_top)?;
        let factor = self.indicator.factor;
        let zero = || Coded::new("indicator.denominator_zero");
        let by = |n, d| Ratio::of(n, d, factor).map_err(overflow)?.ok_or_else(zero);
        let small = moved(bottom, of_bottom.saturating_neg())?;
        if small <= Decimal::ZERO {
            return Err(zero());
        }
        let high = by(most, small)?;
        let whole = by(Decimal::from(1), Decimal::from(1))?;
        let above = high.minus(whole).map_err(overflow)?.numerator() > 0;
        let is_part = self.indicator.kind == Kind::Share && self.indicator.over_100.de.is_empty();
        Ok(Interval {
            because: Inexact::Rounding,
            low: by(least, moved(bottom, of_bottom)?)?,
            high: if is_part && above { whole } else { high },
            response: None,
            sample: None,
        })
    }

    /// The value if none, and if all of those who did not answer belonged to the group.
    fn non_response(
        self,
        at: At<'_>,
        top: &Resolved,
        bottom: &Resolved,
    ) -> Result<Interval, Coded> {
        let unknown = || Coded::new("interval.response_unknown");
        let [term] = self.indicator.denominator.as_slice() else {
            return Err(unknown());
        };
        let asked = self.asked(term).ok_or_else(unknown)?;
        let rule = self.indicator.period;
        let asked = self.side(&[asked], rule, at.period, at.area, at.conditions);
        let asked = asked.map_err(|_| unknown())?.value;
        let silent = asked.sub(bottom.value).map_err(overflow)?;
        if silent.is_negative() || bottom.value <= Decimal::ZERO {
            return Err(unknown());
        }
        let factor = self.indicator.factor;
        let by = |n, factor| {
            Ratio::of(n, asked, factor)
                .map_err(overflow)?
                .ok_or_else(unknown)
        };
        Ok(Interval {
            because: Inexact::NonResponse,
            low: by(top.value, factor)?,
            high: by(top.value.add(silent).map_err(overflow)?, factor)?,
            response: Some(by(bottom.value, 100)?),
            sample: None,
        })
    }

    /// All who were asked: the measure that contains the answers, under the same conditions as far as it has them.
    fn asked(self, answers: &Term) -> Option<Term> {
        let measure = self.catalogue.measure(answers.measure.as_ref())?;
        let all = measure.part_of.clone()?;
        let known = self.catalogue.measure(all.as_ref())?;
        let kept = |d: &str| known.dimensions.iter().any(|k| k.as_ref() == d);
        // A condition the whole is not given by would ask for another population.
        if !answers.conditions.keys().all(|d| kept(d.as_ref())) {
            return None;
        }
        Some(Term {
            measure: all,
            ..answers.clone()
        })
    }
}
