//! `gap-closing`: which part of the first gap has been closed, how fast, and when it would be closed at this pace.
//!
//! Linear, by the size of the gap. A gap that changed its side was crossed, not closed; one that narrows while nobody
//! behind gains is "levelling down" (D. Parfit, "Equality or priority?", 1991) and never progress.

use super::pair::{Change, Rates, change};
use super::{Direction, Refusal, Stand, at_least, years_between};
use crate::stats::gap::{Closing, Convergence, Mover, convergence};
use std::cmp::Ordering;

/// Name of the rule.
pub const METHOD: &str = "gap-closing";

/// What the rule found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// There is no gap.
    Closed,
    /// It narrows; there is no target year to compare the pace with.
    Narrowing,
    /// It narrows fast enough for the target year.
    OnPace,
    /// It narrows, but too slowly for the target year.
    BehindPace,
    /// It narrowed, or closed, only because those ahead lost.
    LevellingDown,
    /// As wide as before.
    Unchanged,
    /// Wider, or opened.
    Widening,
    /// It changed its side.
    Crossed,
}

impl Outcome {
    /// The stable code of the reason.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Closed => "goal.gap.closed",
            Self::Narrowing => "goal.gap.narrowing",
            Self::OnPace => "goal.gap.on_pace",
            Self::BehindPace => "goal.gap.behind_pace",
            Self::LevellingDown => "goal.gap.levelling_down",
            Self::Unchanged => "goal.gap.unchanged",
            Self::Widening => "goal.gap.widening",
            Self::Crossed => "goal.gap.crossed",
        }
    }

    /// The shared word; narrowing without a target year and crossed → no statement.
    pub const fn stand(self) -> Stand {
        match self {
            Self::Closed => Stand::Reached,
            Self::OnPace => Stand::OnCourse,
            Self::BehindPace => Stand::TooSlow,
            Self::Unchanged => Stand::Unchanged,
            Self::LevellingDown | Self::Widening => Stand::Away,
            Self::Narrowing | Self::Crossed => Stand::None,
        }
    }
}

/// The judgement and what it was made from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Judgement {
    /// Both sides, both gaps.
    pub change: Change,
    /// 1 − |gap now|/|gap then|; missing when there was no gap. Negative when it widened. Not clamped.
    pub closed_share: Option<f64>,
    /// Change of the size of the gap per year; negative when it narrows.
    pub change_per_year: f64,
    /// Years until it is closed at this pace; missing when it would not.
    pub years_to_close: Option<f64>,
    /// Years from the newest value to the target year; negative when it has passed.
    pub years_left: Option<f64>,
    /// What it means.
    pub outcome: Outcome,
}

/// Compares the gaps of two years.
///
/// # Errors
/// [`Refusal::NoDirection`], [`Refusal::YearOrder`] (also for a target year that is not after the first year),
/// [`Refusal::NotFinite`].
pub fn judge(
    then: Rates,
    now: Rates,
    direction: Option<Direction>,
    target_year: Option<i32>,
) -> Result<Judgement, Refusal> {
    let change = change(then, now, direction)?;
    if target_year.is_some_and(|year| year <= then.year) {
        return Err(Refusal::YearOrder);
    }
    let years = years_between(then.year, now.year);
    // A gap that only noise changed did not change.
    let end = match change.gap {
        Ordering::Equal => change.gap_then.abs().copysign(change.gap_now),
        _ => change.gap_now,
    };
    let Convergence {
        change_per_year,
        closed_share,
        closing,
        ..
    } = convergence(change.gap_then, end, years).map_err(|_| Refusal::NotFinite)?;
    let years_to_close = match closing {
        Closing::InYears(years) => Some(years),
        Closing::Never => None,
    };
    let years_left = target_year.map(|year| years_between(now.year, year));
    let outcome = if change.crossed {
        Outcome::Crossed
    } else if change.mover == Mover::LevellingDown {
        Outcome::LevellingDown
    } else if change.gap_now == 0.0 {
        Outcome::Closed
    } else {
        match (years_to_close, years_left) {
            (Some(_), None) => Outcome::Narrowing,
            (Some(needed), Some(left)) if at_least(left, needed) => Outcome::OnPace,
            (Some(_), Some(_)) => Outcome::BehindPace,
            (None, _) if change.gap == Ordering::Equal => Outcome::Unchanged,
            (None, _) => Outcome::Widening,
        }
    };
    Ok(Judgement {
        change,
        closed_share: closed_share.ok(),
        change_per_year,
        years_to_close,
        years_left,
        outcome,
    })
}
