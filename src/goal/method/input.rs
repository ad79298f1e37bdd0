//! What the rules with a base, a newest value and maybe a target take in, and where both lie to the target.

use super::{Direction, Point, Refusal, Stand, finite, in_order, years_between};

/// A value to be reached in a year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Target {
    /// The value, in the unit of the indicator.
    pub value: f64,
    /// The year.
    pub year: i32,
}

/// Base, newest value, and what is wanted.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Input {
    /// Where the way is measured from.
    pub base: Point,
    /// Newest value.
    pub now: Point,
    /// The wanted direction.
    pub direction: Option<Direction>,
    /// The target, if one was decided.
    pub target: Option<Target>,
}

impl Input {
    /// Takes base and newest value out of a series: the base is the value of `base_year`, or of the next later year that
    /// has one; without a base year the first value. The years used stand in the result.
    ///
    /// # Errors
    /// [`Refusal::NoValue`], [`Refusal::OnePoint`] when no two values are left, [`Refusal::DuplicateYear`],
    /// [`Refusal::NotFinite`].
    pub fn of(
        points: &[Point],
        base_year: Option<i32>,
        direction: Option<Direction>,
        target: Option<Target>,
    ) -> Result<Self, Refusal> {
        let points = in_order(points)?;
        let now = points.last().copied().ok_or(Refusal::NoValue)?;
        let base = points
            .into_iter()
            .find(|p| base_year.is_none_or(|year| p.year >= year));
        match base {
            Some(base) if base.year < now.year => Ok(Self {
                base,
                now,
                direction,
                target,
            }),
            _ => Err(Refusal::OnePoint),
        }
    }

    pub(super) fn checked(&self) -> Result<Checked, Refusal> {
        let direction = self.direction.ok_or(Refusal::NoDirection)?;
        let (base, now) = (finite(self.base.value)?, finite(self.now.value)?);
        let years = years_between(self.base.year, self.now.year);
        if years <= 0.0 || self.target.is_some_and(|t| t.year <= self.base.year) {
            return Err(Refusal::YearOrder);
        }
        let change = finite(direction.wanted(now - base))?;
        let way = match self.target {
            None => Way::NoTarget,
            Some(target) => {
                let met = |value| direction.meets(value, target.value);
                finite(target.value)?;
                match (met(base), met(now)) {
                    (_, true) if change < 0.0 => Way::MetWorsening,
                    (_, true) => Way::Met,
                    (true, false) => Way::Lost,
                    (false, false) => Way::Ahead(target),
                }
            }
        };
        Ok(Checked {
            direction,
            years,
            change,
            way,
        })
    }
}

/// An input in which everything is a number and in its order.
#[derive(Debug, Clone, Copy)]
pub(super) struct Checked {
    pub(super) direction: Direction,
    /// From base to newest value; more than 0.
    pub(super) years: f64,
    /// Newest value less base; positive is wanted.
    pub(super) change: f64,
    pub(super) way: Way,
}

/// Where base and newest value lie to the target. Only [`Way::Ahead`] has a way that a pace can be compared with: from a
/// base that met the target, every ratio would praise a loss.
#[derive(Debug, Clone, Copy)]
pub(super) enum Way {
    NoTarget,
    Met,
    MetWorsening,
    Lost,
    Ahead(Target),
}

impl Checked {
    /// The shared word. `fast`: the rule's best word for a pace.
    pub(super) fn stand(&self, fast: bool) -> Stand {
        match self.way {
            Way::Met | Way::MetWorsening => Stand::Reached,
            Way::Lost => Stand::Away,
            Way::NoTarget | Way::Ahead(_) if self.change < 0.0 => Stand::Away,
            Way::NoTarget | Way::Ahead(_) if self.change > 0.0 && fast => Stand::OnCourse,
            Way::NoTarget | Way::Ahead(_) if self.change > 0.0 => Stand::TooSlow,
            Way::NoTarget | Way::Ahead(_) => Stand::Unchanged,
        }
    }
}

impl Target {
    /// Years from `base`, if the target year has not come in the year `now`.
    pub(super) fn years_from(self, base: i32, now: i32) -> Result<f64, Refusal> {
        if self.year > now {
            Ok(years_between(base, self.year))
        } else {
            Err(Refusal::TargetYearPassed)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_base_year_is_replaced_by_the_next_later_one_and_said() {
        let p = |year, value| Point { year, value };
        let series = [p(2023, 4.0), p(2014, 1.0), p(2016, 2.0)];
        let of = |base_year| Input::of(&series, base_year, None, None);
        assert_eq!(of(Some(2015)).unwrap().base, p(2016, 2.0));
        assert_eq!(of(None).unwrap().base, p(2014, 1.0));
        assert_eq!(of(None).unwrap().now, p(2023, 4.0));
        assert_eq!(of(Some(2017)), Err(Refusal::OnePoint));
        assert_eq!(of(Some(2024)), Err(Refusal::OnePoint));
        assert_eq!(Input::of(&[], None, None, None), Err(Refusal::NoValue));
    }
}
