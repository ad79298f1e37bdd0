//! A group and its reference in two years: what `laender`, `gap_closing` and `parity` compare.

use super::{Direction, ON_THE_EDGE, Point, Refusal, compared, finite, in_order};
use crate::stats::gap::{self, Mover};
use std::cmp::Ordering;

/// Both rates of a year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rates {
    /// Calendar year.
    pub year: i32,
    /// Rate of the group.
    pub group: f64,
    /// Rate of those it is compared with; people outside the group, not a total that contains it.
    pub reference: f64,
}

/// First and last year in which both series have a value, from `base_year` on. The years used stand in the result.
///
/// # Errors
/// [`Refusal::NoCommonYears`] without two such years, [`Refusal::DuplicateYear`], [`Refusal::NotFinite`].
pub fn ends(
    group: &[Point],
    reference: &[Point],
    base_year: Option<i32>,
) -> Result<(Rates, Rates), Refusal> {
    let (group, reference) = (in_order(group)?, in_order(reference)?);
    let mut common = group.iter().filter_map(|g| {
        let r = reference.iter().find(|r| r.year == g.year)?;
        let rates = Rates {
            year: g.year,
            group: g.value,
            reference: r.value,
        };
        base_year.is_none_or(|year| g.year >= year).then_some(rates)
    });
    let first = common.next().ok_or(Refusal::NoCommonYears)?;
    let last = common.next_back().ok_or(Refusal::NoCommonYears)?;
    Ok((first, last))
}

/// What became of both sides between two years. Differences that only noise can make count as none: 0.3 − 0.1 and
/// 0.4 − 0.2 are the same gap.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Change {
    /// The earlier year.
    pub then: Rates,
    /// The later year.
    pub now: Rates,
    /// group − reference, then.
    pub gap_then: f64,
    /// group − reference, now.
    pub gap_now: f64,
    /// The group was better off than the reference then.
    pub ahead_then: bool,
    /// The group is better off than the reference now.
    pub ahead_now: bool,
    /// How much the group gained, in the wanted direction.
    pub group_gain: f64,
    /// How much the reference gained, in the wanted direction.
    pub reference_gain: f64,
    /// Whether the group gained (greater) or lost.
    pub group: Ordering,
    /// Whether the gap, by its size, grew (greater) or shrank.
    pub gap: Ordering,
    /// The gap changed its side.
    pub crossed: bool,
    /// Whose gain narrowed the gap.
    pub mover: Mover,
}

/// Compares two years.
///
/// # Errors
/// [`Refusal::NoDirection`], [`Refusal::YearOrder`] unless time passes, [`Refusal::NotFinite`].
pub fn change(then: Rates, now: Rates, direction: Option<Direction>) -> Result<Change, Refusal> {
    let direction = direction.ok_or(Refusal::NoDirection)?;
    if then.year >= now.year {
        return Err(Refusal::YearOrder);
    }
    for value in [then.group, then.reference, now.group, now.reference] {
        finite(value)?;
    }
    let higher = direction == Direction::Up;
    let parts = gap::components(
        (then.group, now.group),
        (then.reference, now.reference),
        higher,
    )
    .map_err(|_| Refusal::NotFinite)?;
    let direction_of = |from, to| match direction {
        Direction::Up => compared(to, from),
        Direction::Down => compared(from, to),
    };
    let group = direction_of(then.group, now.group);
    let reference = direction_of(then.reference, now.reference);
    let gap_then = snapped(then)?;
    let gap_now = snapped(now)?;
    let largest = [then.group, then.reference, now.group, now.reference]
        .into_iter()
        .fold(0.0_f64, |m, v| m.max(v.abs()));
    // Gaps have the noise of the rates they come from.
    let wider = gap_now.abs() - gap_then.abs();
    let gap = if wider.abs() <= ON_THE_EDGE * largest {
        Ordering::Equal
    } else {
        wider.total_cmp(&0.0)
    };
    let ahead_then = direction.wanted(gap_then) > 0.0;
    let (behind, ahead) = if ahead_then {
        (reference, group)
    } else {
        (group, reference)
    };
    let mover = match (gap, behind, ahead) {
        (Ordering::Equal | Ordering::Greater, _, _) => Mover::NotNarrower,
        (_, Ordering::Equal | Ordering::Less, _) => Mover::LevellingDown,
        (_, _, Ordering::Less) => Mover::BothSides,
        _ => Mover::CatchingUp,
    };
    Ok(Change {
        then,
        now,
        gap_then,
        gap_now,
        ahead_then,
        ahead_now: direction.wanted(gap_now) > 0.0,
        group_gain: parts.group_gain,
        reference_gain: parts.reference_gain,
        group,
        gap,
        crossed: (gap_then < 0.0 && gap_now > 0.0) || (gap_then > 0.0 && gap_now < 0.0),
        mover,
    })
}

/// group − reference; exactly 0 where only noise keeps them apart.
fn snapped(rates: Rates) -> Result<f64, Refusal> {
    if compared(rates.group, rates.reference).is_eq() {
        return Ok(0.0);
    }
    finite(rates.group - rates.reference)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_years_with_both_values_count() {
        let series = |values: &[(i32, f64)]| -> Vec<Point> {
            let point = |&(year, value)| Point { year, value };
            values.iter().map(point).collect()
        };
        let group = series(&[(2012, 1.0), (2015, 2.0), (2018, 3.0), (2021, 4.0)]);
        let reference = series(&[(2021, 9.0), (2015, 7.0), (2023, 8.0)]);
        let (then, now) = ends(&group, &reference, None).unwrap();
        assert_eq!((then.year, now.year), (2015, 2021));
        assert_eq!(
            (then.reference.to_bits(), now.group.to_bits()),
            (7.0_f64.to_bits(), 4.0_f64.to_bits())
        );
        let none = Err(Refusal::NoCommonYears);
        assert_eq!(ends(&group, &reference, Some(2016)), none);
        assert_eq!(ends(&group, &[], None), none);
    }
}
