//! `share-of-way`: which part of the way from base to target has been gone (Zielerreichungsgrad), beside the part of
//! the time that has passed.
//!
//! Linear, so it works with zeros and negative values and gives the same answer for a share and its complement.
//! The share is never clamped: more than 100 % and less than 0 % are facts; a chart may clamp its bar.

use super::{Direction, ON_THE_EDGE, Refusal, Stand, finite, years_between};

/// Name of the rule.
pub const METHOD: &str = "share-of-way";

/// Years of base, value and target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Years {
    /// Year of the base.
    pub base: i32,
    /// Year of the value.
    pub value: i32,
    /// Year in which the target is to be reached.
    pub target: i32,
}

/// What the rule needs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Input {
    /// Value in the base year.
    pub base: f64,
    /// Newest value.
    pub value: f64,
    /// Target value.
    pub target: f64,
    /// The wanted direction; without it nobody can say whether the base already met the target.
    pub direction: Option<Direction>,
    /// The years, where the target has one.
    pub years: Option<Years>,
}

/// What the rule found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// The value is as good as the target or better, whatever the time.
    Reached,
    /// The share of the way is at least the share of the time.
    OnCourse,
    /// Some of the way, but less than the share of the time.
    Behind,
    /// Some of the way; without years nobody knows whether that is enough.
    PaceUnknown,
    /// Not one step: the value equals the base.
    NotMoved,
    /// The value is worse than the base.
    Away,
}

impl Outcome {
    /// The stable code of the reason.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Reached => "goal.share.reached",
            Self::OnCourse => "goal.share.on_course",
            Self::Behind => "goal.share.behind",
            Self::PaceUnknown => "goal.share.pace_unknown",
            Self::NotMoved => "goal.share.not_moved",
            Self::Away => "goal.share.away",
        }
    }

    /// The shared word: target met → reached; share ≥ share of time → on course; below it and > 0 → too slow;
    /// exactly 0 → unchanged; below 0 → away; above 0 without years → no statement.
    pub const fn stand(self) -> Stand {
        match self {
            Self::Reached => Stand::Reached,
            Self::OnCourse => Stand::OnCourse,
            Self::Behind => Stand::TooSlow,
            Self::PaceUnknown => Stand::None,
            Self::NotMoved => Stand::Unchanged,
            Self::Away => Stand::Away,
        }
    }
}

/// The judgement and what it was made from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Attainment {
    /// What was given.
    pub input: Input,
    /// (value − base)/(target − base). `None` where base = target and the value is another: there is no way to share.
    pub share: Option<f64>,
    /// (year of value − year of base)/(year of target − year of base), where years are given. Above 1 after the target year.
    pub share_of_time: Option<f64>,
    /// target − value, in the unit of the indicator.
    pub distance: f64,
    /// What it means.
    pub outcome: Outcome,
}

/// Share of the way from `base` to `target`: (value − base)/(target − base); 1 when all three are equal.
///
/// # Errors
/// [`Refusal::ShareUndefined`] when base = target and the value is another, [`Refusal::NotFinite`].
pub fn share(base: f64, value: f64, target: f64) -> Result<f64, Refusal> {
    let (gone, way) = (finite(value - base)?, finite(target - base)?);
    if way == 0.0 {
        return if gone == 0.0 {
            Ok(1.0)
        } else {
            Err(Refusal::ShareUndefined)
        };
    }
    finite(gone / way)
}

/// Judges a value on its way from base to target.
///
/// Where base = target, only met or missed and the distance are reported; missed is "away", since the value has left the
/// target it stood on. A share within 1e−9 of the share of time counts as on course.
///
/// # Errors
/// [`Refusal::NoDirection`]; [`Refusal::Maintain`] when the base was already better than the target, because the ratio
/// would then praise a loss; [`Refusal::YearOrder`] unless base < value and base < target; [`Refusal::NotFinite`].
pub fn judge(input: &Input) -> Result<Attainment, Refusal> {
    let direction = input.direction.ok_or(Refusal::NoDirection)?;
    let (base, value, target) = (
        finite(input.base)?,
        finite(input.value)?,
        finite(input.target)?,
    );
    let share_of_time = match input.years {
        None => None,
        Some(y) if y.base < y.value && y.base < y.target => {
            Some(years_between(y.base, y.value) / years_between(y.base, y.target))
        }
        Some(_) => return Err(Refusal::YearOrder),
    };
    if direction.wanted(finite(base - target)?) > 0.0 {
        return Err(Refusal::Maintain);
    }
    let share = match share(base, value, target) {
        Ok(share) => Some(share),
        Err(Refusal::ShareUndefined) => None,
        Err(other) => return Err(other),
    };
    let outcome = if direction.meets(value, target) {
        Outcome::Reached
    } else {
        match (share, share_of_time) {
            (None, _) => Outcome::Away,
            (Some(s), _) if s < 0.0 => Outcome::Away,
            (Some(s), _) if s <= 0.0 => Outcome::NotMoved,
            (Some(_), None) => Outcome::PaceUnknown,
            (Some(s), Some(time)) if s >= time - ON_THE_EDGE => Outcome::OnCourse,
            (Some(_), Some(_)) => Outcome::Behind,
        }
    };
    Ok(Attainment {
        input: *input,
        share,
        share_of_time,
        distance: finite(target - value)?,
        outcome,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn way(
        base: f64,
        value: f64,
        target: f64,
        direction: Direction,
        years: Option<(i32, i32, i32)>,
    ) -> Input {
        let years = years.map(|(base, value, target)| Years {
            base,
            value,
            target,
        });
        Input {
            base,
            value,
            target,
            direction: Some(direction),
            years,
        }
    }

    fn outcome(input: Input) -> Outcome {
        judge(&input).unwrap().outcome
    }

    const UP: Direction = Direction::Up;
    const DOWN: Direction = Direction::Down;
    const HALF_TIME: Option<(i32, i32, i32)> = Some((2015, 2020, 2025));

    #[test]
    fn the_worked_series() {
        // 24.0 in 2015, 19.9 in 2023, target 15.0 in 2030: 45.6 % of the way in 53.3 % of the time.
        let a = judge(&way(24.0, 19.9, 15.0, DOWN, Some((2015, 2023, 2030)))).unwrap();
        assert!((a.share.unwrap() - 4.1 / 9.0).abs() < 1e-12);
        assert!((a.share_of_time.unwrap() - 8.0 / 15.0).abs() < 1e-15);
        assert!((a.distance + 4.9).abs() < 1e-12);
        assert_eq!(
            (a.outcome, a.outcome.stand()),
            (Outcome::Behind, Stand::TooSlow)
        );
    }

    #[test]
    fn on_course_begins_exactly_at_the_share_of_time() {
        assert_eq!(
            outcome(way(20.0, 15.0, 10.0, DOWN, HALF_TIME)),
            Outcome::OnCourse
        );
        assert_eq!(
            outcome(way(20.0, 15.001, 10.0, DOWN, HALF_TIME)),
            Outcome::Behind
        );
        // (0.3 − 0.1)/(0.6 − 0.1) is 0.4 less one bit; two of five years are 0.4.
        assert!(share(0.1, 0.3, 0.6).unwrap() < 0.4);
        assert_eq!(
            outcome(way(0.1, 0.3, 0.6, UP, Some((2015, 2017, 2020)))),
            Outcome::OnCourse
        );
    }

    #[test]
    fn a_share_and_its_complement_agree() {
        let rising = judge(&way(80.0, 85.0, 95.0, UP, HALF_TIME)).unwrap();
        let falling = judge(&way(20.0, 15.0, 5.0, DOWN, HALF_TIME)).unwrap();
        assert!((rising.share.unwrap() - falling.share.unwrap()).abs() < 1e-15);
        assert_eq!(rising.outcome, falling.outcome);
    }

    #[test]
    fn zeros_and_a_change_of_sign_are_no_obstacle() {
        assert_eq!(share(-5.0, 0.0, 5.0), Ok(0.5));
        assert_eq!(share(0.0, 0.0, 5.0), Ok(0.0));
        assert_eq!(share(10.0, 5.0, 0.0), Ok(0.5));
    }

    #[test]
    fn more_than_the_whole_way_is_shown_as_it_is() {
        let a = judge(&way(60.0, 80.0, 75.0, UP, HALF_TIME)).unwrap();
        assert!((a.share.unwrap() - 4.0 / 3.0).abs() < 1e-15);
        assert_eq!(a.outcome.stand(), Stand::Reached);
    }

    #[test]
    fn base_equal_to_target() {
        let met = judge(&way(10.0, 10.0, 10.0, UP, HALF_TIME)).unwrap();
        assert_eq!((met.share, met.outcome), (Some(1.0), Outcome::Reached));
        assert_eq!(share(10.0, 12.0, 10.0), Err(Refusal::ShareUndefined));
        let better = judge(&way(10.0, 12.0, 10.0, UP, HALF_TIME)).unwrap();
        assert_eq!((better.share, better.outcome), (None, Outcome::Reached));
        let worse = judge(&way(10.0, 12.0, 10.0, DOWN, HALF_TIME)).unwrap();
        assert_eq!(
            (worse.share, worse.outcome, worse.outcome.stand()),
            (None, Outcome::Away, Stand::Away)
        );
        assert!((worse.distance + 2.0).abs() < 1e-15);
    }

    #[test]
    fn base_beyond_the_target_is_to_be_kept() {
        // 8 → 11 with a ceiling of 10: a ratio would call this 150 %.
        assert_eq!(share(8.0, 11.0, 10.0), Ok(1.5));
        assert_eq!(
            judge(&way(8.0, 11.0, 10.0, DOWN, HALF_TIME)),
            Err(Refusal::Maintain)
        );
        assert_eq!(
            judge(&way(8.0, 9.0, 10.0, DOWN, None)),
            Err(Refusal::Maintain)
        );
    }

    #[test]
    fn no_step_and_steps_back_are_away() {
        assert_eq!(
            outcome(way(20.0, 20.0, 10.0, DOWN, HALF_TIME)),
            Outcome::NotMoved
        );
        assert_eq!(Outcome::NotMoved.stand(), Stand::Unchanged);
        assert_eq!(outcome(way(20.0, 21.0, 10.0, DOWN, None)), Outcome::Away);
    }

    #[test]
    fn without_years_there_is_a_share_but_no_pace() {
        let a = judge(&way(20.0, 19.0, 10.0, DOWN, None)).unwrap();
        assert_eq!(
            (a.share_of_time, a.outcome, a.outcome.stand()),
            (None, Outcome::PaceUnknown, Stand::None)
        );
        assert_eq!(outcome(way(20.0, 9.0, 10.0, DOWN, None)), Outcome::Reached);
    }

    #[test]
    fn after_the_target_year_only_met_or_not() {
        let a = judge(&way(20.0, 10.5, 10.0, DOWN, Some((2015, 2026, 2025)))).unwrap();
        assert!(a.share_of_time.unwrap() > 1.0);
        assert_eq!(a.outcome, Outcome::Behind);
    }

    #[test]
    fn refuses_with_the_reason() {
        let good = way(20.0, 15.0, 10.0, DOWN, HALF_TIME);
        assert_eq!(
            judge(&Input {
                direction: None,
                ..good
            }),
            Err(Refusal::NoDirection)
        );
        for years in [
            (2015, 2015, 2025),
            (2020, 2015, 2025),
            (2015, 2020, 2015),
            (2025, 2030, 2020),
        ] {
            assert_eq!(
                judge(&way(20.0, 15.0, 10.0, DOWN, Some(years))),
                Err(Refusal::YearOrder),
                "{years:?}"
            );
        }
        for bad in [f64::NAN, f64::INFINITY] {
            assert_eq!(judge(&Input { base: bad, ..good }), Err(Refusal::NotFinite));
            assert_eq!(
                judge(&Input { value: bad, ..good }),
                Err(Refusal::NotFinite)
            );
            assert_eq!(
                judge(&Input {
                    target: bad,
                    ..good
                }),
                Err(Refusal::NotFinite)
            );
            assert_eq!(share(bad, bad, bad), Err(Refusal::NotFinite));
        }
        assert_eq!(share(-f64::MAX, 0.0, f64::MAX), Err(Refusal::NotFinite));
    }
}
