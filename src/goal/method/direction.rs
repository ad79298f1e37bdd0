//! `direction-since-edition`: is the newest value better than the value of the year of the last edition?
//!
//! The default rule: it needs a decided direction and two values, no target. It says nothing about pace or causes.

use super::{Direction, Point, Refusal, Stand, finite, in_order};

/// Name of the rule.
pub const METHOD: &str = "direction-since-edition";

/// What the comparison found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// Changed the wanted way.
    Improved,
    /// The same value.
    Unchanged,
    /// Changed the other way.
    Away,
}

impl Outcome {
    /// The stable code of the reason.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Improved => "goal.direction.improved",
            Self::Unchanged => "goal.direction.unchanged",
            Self::Away => "goal.direction.away",
        }
    }

    /// The shared word. "On course" means the wanted way here; the rule knows no pace.
    pub const fn stand(self) -> Stand {
        match self {
            Self::Improved => Stand::OnCourse,
            Self::Unchanged => Stand::Unchanged,
            Self::Away => Stand::Away,
        }
    }
}

/// The comparison and what it was made from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Comparison {
    /// The wanted direction.
    pub direction: Direction,
    /// The value of the year of the last edition.
    pub then: Point,
    /// The newest value.
    pub now: Point,
    /// `now` − `then`, in the unit of the indicator.
    pub change: f64,
    /// What it means.
    pub outcome: Outcome,
}

/// Compares the newest value with the one of `edition_year`.
///
/// Values are compared as they are given: whoever wants "unchanged at the printed decimals" passes rounded values.
///
/// # Errors
/// [`Refusal::NoDirection`], [`Refusal::NoValue`], [`Refusal::OnePoint`], [`Refusal::NoValueAtEdition`],
/// [`Refusal::NothingSinceEdition`], [`Refusal::DuplicateYear`], [`Refusal::NotFinite`].
pub fn judge(
    points: &[Point],
    edition_year: i32,
    direction: Option<Direction>,
) -> Result<Comparison, Refusal> {
    let direction = direction.ok_or(Refusal::NoDirection)?;
    let points = in_order(points)?;
    let now = points.last().copied().ok_or(Refusal::NoValue)?;
    if points.len() == 1 {
        return Err(Refusal::OnePoint);
    }
    let then = points
        .iter()
        .copied()
        .find(|p| p.year == edition_year)
        .ok_or(Refusal::NoValueAtEdition)?;
    if now.year == then.year {
        return Err(Refusal::NothingSinceEdition);
    }
    let change = finite(now.value - then.value)?;
    let wanted = direction.wanted(change);
    let outcome = if wanted > 0.0 {
        Outcome::Improved
    } else if wanted < 0.0 {
        Outcome::Away
    } else {
        Outcome::Unchanged
    };
    Ok(Comparison {
        direction,
        then,
        now,
        change,
        outcome,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(values: &[(i32, f64)]) -> Vec<Point> {
        values
            .iter()
            .map(|&(year, value)| Point { year, value })
            .collect()
    }

    #[test]
    fn the_same_change_is_judged_by_the_direction() {
        let series = points(&[(2015, 20.0), (2017, 21.0), (2020, 19.5), (2024, 18.0)]);
        let down = judge(&series, 2017, Some(Direction::Down)).unwrap();
        assert_eq!(
            (down.then.year, down.now.year, down.outcome),
            (2017, 2024, Outcome::Improved)
        );
        assert!((down.change + 3.0).abs() < 1e-12);
        assert_eq!(down.outcome.stand(), Stand::OnCourse);
        let up = judge(&series, 2017, Some(Direction::Up)).unwrap();
        assert_eq!(
            (up.outcome, up.outcome.stand()),
            (Outcome::Away, Stand::Away)
        );
    }

    #[test]
    fn only_both_ends_count_and_order_does_not() {
        let a = judge(
            &points(&[(2017, 1.0), (2020, 9.0), (2024, 1.0)]),
            2017,
            Some(Direction::Up),
        )
        .unwrap();
        assert_eq!(
            (a.outcome, a.outcome.stand()),
            (Outcome::Unchanged, Stand::Unchanged)
        );
        let b = judge(
            &points(&[(2024, 1.0), (2017, 1.0)]),
            2017,
            Some(Direction::Up),
        )
        .unwrap();
        assert_eq!(a, b);
    }

    #[test]
    fn zero_and_negative_values_are_values() {
        let c = judge(
            &points(&[(2017, -1.0), (2024, 0.0)]),
            2017,
            Some(Direction::Up),
        )
        .unwrap();
        assert_eq!(c.outcome, Outcome::Improved);
        let c = judge(
            &points(&[(2017, -0.0), (2024, 0.0)]),
            2017,
            Some(Direction::Down),
        )
        .unwrap();
        assert_eq!(c.outcome, Outcome::Unchanged);
    }

    #[test]
    fn refuses_with_the_reason() {
        let series = points(&[(2017, 1.0), (2020, 2.0)]);
        let up = Some(Direction::Up);
        assert_eq!(judge(&series, 2017, None), Err(Refusal::NoDirection));
        assert_eq!(judge(&[], 2017, up), Err(Refusal::NoValue));
        assert_eq!(
            judge(&points(&[(2017, 1.0)]), 2017, up),
            Err(Refusal::OnePoint)
        );
        assert_eq!(judge(&series, 2018, up), Err(Refusal::NoValueAtEdition));
        assert_eq!(judge(&series, 2020, up), Err(Refusal::NothingSinceEdition));
        assert_eq!(
            judge(&points(&[(2017, 1.0), (2017, 2.0)]), 2017, up),
            Err(Refusal::DuplicateYear)
        );
        for bad in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert_eq!(
                judge(&points(&[(2017, 1.0), (2020, bad)]), 2017, up),
                Err(Refusal::NotFinite)
            );
        }
        assert_eq!(
            judge(&points(&[(2017, -f64::MAX), (2020, f64::MAX)]), 2017, up),
            Err(Refusal::NotFinite)
        );
    }
}
