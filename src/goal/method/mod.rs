//! Named rules of goal attainment: numbers in, one judgement out, with everything it was computed from.
//!
//! What enters: values by year, a direction or a target somebody decided. What leaves: a struct of named inputs,
//! intermediate values and one outcome, or a [`Refusal`] with a code. A rule that cannot be applied says why; it never
//! puts a constant in place of a number it does not have, and never guesses a direction.
//! The same series gets different verdicts from different rules, so a rule is always named together with its result.
//! Read first: `direction` (better or worse than in the last edition), then `share_of_way` (part of the way to a
//! target), then `weather` (the symbols of the Deutsche Nachhaltigkeitsstrategie). `catalogue` lists all rules with what
//! they need. A group beside its reference: `laender`, `gap_closing`, `parity` (they share `pair`). A plan: `plan`. The
//! rules of others: `sdsn`, `oecd` (linear), `eurostat`, `un_2022`, `un_2023`, `opensdg` (they share `input` and
//! `growth`). They know no indicator and no text.
//!
//! Points must come from one unbroken part of a series: no rule looks for breaks, and none may be computed across one.

pub mod catalogue;
pub mod direction;
pub mod eurostat;
pub mod gap_closing;
pub mod growth;
pub mod input;
pub mod laender;
pub mod oecd;
pub mod opensdg;
pub mod pair;
pub mod parity;
pub mod plan;
pub mod sdsn;
pub mod share_of_way;
pub mod un_2022;
pub mod un_2023;
pub mod weather;

#[cfg(test)]
mod edge_tests;
#[cfg(test)]
mod group_tests;
#[cfg(test)]
mod plan_tests;
#[cfg(test)]
mod progress_tests;

use std::cmp::Ordering;

/// Where a goal stands, in the words all rules share. A weather symbol is not translated into one of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stand {
    /// The target is met.
    Reached,
    /// Moving the wanted way, and fast enough where a pace is known.
    OnCourse,
    /// Moving the wanted way, but behind the pace to the target.
    TooSlow,
    /// No change.
    Unchanged,
    /// Not moving the wanted way.
    Away,
    /// No statement possible.
    None,
}

impl Stand {
    /// All but "no statement", from best to worst.
    pub const JUDGED: [Self; 5] = [
        Self::Reached,
        Self::OnCourse,
        Self::TooSlow,
        Self::Unchanged,
        Self::Away,
    ];

    /// 0 = best. No statement is no Stand and weighs nothing.
    pub fn badness(self) -> Option<usize> {
        Self::JUDGED.iter().position(|s| *s == self)
    }

    /// The stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Reached => "reached",
            Self::OnCourse => "on_course",
            Self::TooSlow => "too_slow",
            Self::Unchanged => "unchanged",
            Self::Away => "away",
            Self::None => "none",
        }
    }
}

/// The wanted direction, decided by somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Higher is wanted.
    Up,
    /// Lower is wanted.
    Down,
}

impl Direction {
    /// The change as seen from the goal: positive is wanted.
    pub(crate) fn wanted(self, change: f64) -> f64 {
        match self {
            Self::Up => change,
            Self::Down => -change,
        }
    }

    /// Whether `value` is as good as `target` or better.
    pub(crate) fn meets(self, value: f64, target: f64) -> bool {
        match self {
            Self::Up => value >= target,
            Self::Down => value <= target,
        }
    }
}

/// A value of a series.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// Calendar year of the reference date.
    pub year: i32,
    /// Value in the unit of the indicator.
    pub value: f64,
}

/// Why a rule makes no statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Refusal {
    /// Nobody decided which way is wanted.
    NoDirection,
    /// There is no value at all.
    NoValue,
    /// There is a single value, so nothing to compare it with.
    OnePoint,
    /// Fewer points than the rule asks for.
    TooFewPoints,
    /// Two values for one year.
    DuplicateYear,
    /// A value, target or result that is no finite number.
    NotFinite,
    /// The series has no value for the year of the last edition.
    NoValueAtEdition,
    /// No value is younger than the last edition.
    NothingSinceEdition,
    /// Base and target are equal and the value is not: there is no way to take a share of.
    ShareUndefined,
    /// The base was already better than the target: it is to be kept, not reached.
    Maintain,
    /// The years are not in the order base < value, base < target.
    YearOrder,
    /// The lower edge of the target interval lies above the upper one.
    IntervalOrder,
    /// The value lies beyond the far edge of the target interval; the rule does not say what that is worth.
    BeyondInterval,
    /// A rate of growth from zero, to the other side of zero, or on to a target of zero: there is none.
    GrowthUndefined,
    /// The target year has come, the target is missed, and the rule speaks only of the time before.
    TargetYearPassed,
    /// The rule measures against a target, and there is none.
    NoTarget,
    /// No value in the years in which the period of the rule has to begin.
    NoWindow,
    /// The base lies beyond the limit that is said to be natural.
    BeyondLimit,
    /// Fewer than two values to compare with.
    PanelTooSmall,
    /// All values to compare with are equal, so that there is no unit of distance.
    PanelWithoutSpread,
    /// A tolerance below zero.
    NegativeTolerance,
    /// The plan has no value for the year of the newest value.
    NoPlanValue,
    /// Group and reference have no two years in common.
    NoCommonYears,
    /// The group gained from where it was ahead already; the rule is made for one that is behind.
    GroupAhead,
    /// Both rates are zero: they have no ratio.
    ParityUndefined,
    /// A rate below zero.
    NegativeRate,
}

impl Refusal {
    /// The stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoDirection => "goal.no_direction",
            Self::NoValue => "goal.no_value",
            Self::OnePoint => "goal.one_point",
            Self::TooFewPoints => "goal.too_few_points",
            Self::DuplicateYear => "goal.duplicate_year",
            Self::NotFinite => "goal.not_finite",
            Self::NoValueAtEdition => "goal.no_value_at_edition",
            Self::NothingSinceEdition => "goal.nothing_since_edition",
            Self::ShareUndefined => "goal.share_undefined",
            Self::Maintain => "goal.maintain",
            Self::YearOrder => "goal.year_order",
            Self::IntervalOrder => "goal.interval_order",
            Self::BeyondInterval => "goal.beyond_interval",
            Self::GrowthUndefined => "goal.growth_undefined",
            Self::TargetYearPassed => "goal.target_year_passed",
            Self::NoTarget => "goal.no_target",
            Self::NoWindow => "goal.no_window",
            Self::BeyondLimit => "goal.beyond_limit",
            Self::PanelTooSmall => "goal.panel_too_small",
            Self::PanelWithoutSpread => "goal.panel_without_spread",
            Self::NegativeTolerance => "goal.negative_tolerance",
            Self::NoPlanValue => "goal.no_plan_value",
            Self::NoCommonYears => "goal.no_common_years",
            Self::GroupAhead => "goal.group_ahead",
            Self::ParityUndefined => "goal.parity_undefined",
            Self::NegativeRate => "goal.negative_rate",
        }
    }
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

impl std::error::Error for Refusal {}

/// Distance from a threshold that still counts as lying on it. Shares such as exactly 20 % occur in practice and are
/// not exact in binary; without this, noise in the sixteenth digit would choose the symbol.
pub(crate) const ON_THE_EDGE: f64 = 1e-9;

/// Whether `x` is at least `edge`; what lies on a threshold but for noise counts as on it. Zero is an edge without noise.
pub(crate) fn at_least(x: f64, edge: f64) -> bool {
    x >= edge - ON_THE_EDGE * edge.abs()
}

/// Whether `x` is more than `edge`, and not just by noise.
pub(crate) fn more_than(x: f64, edge: f64) -> bool {
    x > edge + ON_THE_EDGE * edge.abs()
}

/// How `a` compares with `b`, where differences that only noise can make count as none.
pub(crate) fn compared(a: f64, b: f64) -> Ordering {
    let noise = ON_THE_EDGE * a.abs().max(b.abs());
    if (a - b).abs() <= noise {
        Ordering::Equal
    } else if a < b {
        Ordering::Less
    } else {
        Ordering::Greater
    }
}

/// The points by year: finite, no year twice.
pub(crate) fn in_order(points: &[Point]) -> Result<Vec<Point>, Refusal> {
    if points.iter().any(|p| !p.value.is_finite()) {
        return Err(Refusal::NotFinite);
    }
    let mut sorted = points.to_vec();
    sorted.sort_by_key(|p| p.year);
    if sorted
        .iter()
        .zip(sorted.iter().skip(1))
        .any(|(a, b)| a.year == b.year)
    {
        return Err(Refusal::DuplicateYear);
    }
    Ok(sorted)
}

/// Years from `from` to `to`, exact for every i32.
pub(crate) fn years_between(from: i32, to: i32) -> f64 {
    f64::from(to) - f64::from(from)
}

/// Passes a result on if it is a number: extreme inputs overflow.
pub(crate) fn finite(x: f64) -> Result<f64, Refusal> {
    if x.is_finite() {
        Ok(x)
    } else {
        Err(Refusal::NotFinite)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_refusal_has_a_code_of_its_own() {
        let all = [
            Refusal::NoDirection,
            Refusal::NoValue,
            Refusal::OnePoint,
            Refusal::TooFewPoints,
            Refusal::DuplicateYear,
            Refusal::NotFinite,
            Refusal::NoValueAtEdition,
            Refusal::NothingSinceEdition,
            Refusal::ShareUndefined,
            Refusal::Maintain,
            Refusal::YearOrder,
            Refusal::IntervalOrder,
            Refusal::BeyondInterval,
            Refusal::GrowthUndefined,
            Refusal::TargetYearPassed,
            Refusal::NoTarget,
            Refusal::NoWindow,
            Refusal::BeyondLimit,
            Refusal::PanelTooSmall,
            Refusal::PanelWithoutSpread,
            Refusal::NegativeTolerance,
            Refusal::NoPlanValue,
            Refusal::NoCommonYears,
            Refusal::GroupAhead,
            Refusal::ParityUndefined,
            Refusal::NegativeRate,
        ];
        let codes: std::collections::BTreeSet<_> = all.iter().map(ToString::to_string).collect();
        assert_eq!(codes.len(), all.len());
        assert!(codes.iter().all(|c| c.starts_with("goal.")));
    }

    #[test]
    fn points_are_put_in_order_or_refused() {
        let p = |year, value| Point { year, value };
        let sorted = in_order(&[p(2012, 2.0), p(2010, 1.0)]).unwrap();
        assert_eq!(sorted, [p(2010, 1.0), p(2012, 2.0)]);
        assert_eq!(
            in_order(&[p(2010, 1.0), p(2010, 1.0)]),
            Err(Refusal::DuplicateYear)
        );
        assert_eq!(in_order(&[p(2010, f64::NAN)]), Err(Refusal::NotFinite));
        assert!((years_between(i32::MIN, i32::MAX) - 4_294_967_295.0).abs() < 0.5);
    }
}
