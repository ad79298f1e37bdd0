//! `kommunal-plan-tolerance`: is the value of each year where the plan wants it, give or take a tolerance?
//!
//! The traffic light of municipal practice: at least as good as the plan → on path; behind it by no more than the
//! tolerance → slightly off; by more → off. Whether the target itself is met (the level) and how the value moved since the
//! one before stand beside it. Such rules are rarely published, so tolerance and plan are always somebody's decision: there
//! is no default. Being better than the plan is never off.
//!
//! Linear. With a tolerance in the unit of the indicator a share and its complement agree; with one in per cent of the plan
//! value they cannot.

use super::input::Target;
use super::{
    Direction, ON_THE_EDGE, Point, Refusal, Stand, compared, finite, in_order, years_between,
};

/// Name of the rule.
pub const METHOD: &str = "kommunal-plan-tolerance";

/// Where the value should be in each year.
#[derive(Debug, Clone, PartialEq)]
pub enum Plan {
    /// On the straight line from a base to a target; after the target year, at the target.
    Linear {
        /// Start of the line.
        base: Point,
        /// Its end.
        target: Target,
    },
    /// At the values given, by year. Nothing is put between them.
    Values(Vec<Point>),
}

/// How far behind the plan still counts as slightly off.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Tolerance {
    /// In the unit of the indicator, for shares percentage points.
    Absolute(f64),
    /// As a part of the size of the plan value: 0.05 is 5 %.
    Relative(f64),
}

/// What the rule found for a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// As good as the plan or better.
    OnPath,
    /// Behind the plan by no more than the tolerance.
    SlightlyOff,
    /// Behind it by more.
    Off,
}

impl Outcome {
    /// The stable code of the reason.
    pub const fn code(self) -> &'static str {
        match self {
            Self::OnPath => "goal.plan.on_path",
            Self::SlightlyOff => "goal.plan.slightly_off",
            Self::Off => "goal.plan.off",
        }
    }
}

/// A year of the plan that has a value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Step {
    /// The value.
    pub value: Point,
    /// Where the plan wanted it.
    pub planned: f64,
    /// value − plan.
    pub deviation: f64,
    /// The tolerance in this year, in the unit of the indicator.
    pub tolerance: f64,
    /// What it means.
    pub outcome: Outcome,
}

/// The judgement and what it was made from.
#[derive(Debug, Clone, PartialEq)]
pub struct Path {
    /// The years that have both a value and a plan value, in order.
    pub steps: Vec<Step>,
    /// The newest value's step: the judgement.
    pub now: Step,
    /// The level: whether the newest value is as good as the last plan value.
    pub met: bool,
    /// The trend: change from the value before, for which year; missing for a single value.
    pub last_change: Option<(Point, f64)>,
    /// The shared word: level met → reached; on path → on course; within the tolerance → too slow; else too slow where the
    /// last change went the wanted way, unchanged without one, away. Without a value before: too slow.
    pub stand: Stand,
}

/// Compares the values with a plan.
///
/// # Errors
/// [`Refusal::NoDirection`], [`Refusal::NoValue`], [`Refusal::DuplicateYear`], [`Refusal::NotFinite`];
/// [`Refusal::NegativeTolerance`]; [`Refusal::NoPlanValue`] when the plan says nothing about the year of the newest value;
/// [`Refusal::YearOrder`] for a line whose end is not after its start; [`Refusal::Maintain`] for one that starts better than
/// it ends.
pub fn judge(
    points: &[Point],
    plan: &Plan,
    tolerance: Tolerance,
    direction: Option<Direction>,
) -> Result<Path, Refusal> {
    let direction = direction.ok_or(Refusal::NoDirection)?;
    let (Tolerance::Absolute(size) | Tolerance::Relative(size)) = tolerance;
    if finite(size)? < 0.0 {
        return Err(Refusal::NegativeTolerance);
    }
    let points = in_order(points)?;
    let newest = points.last().copied().ok_or(Refusal::NoValue)?;
    let line = Line::of(plan, direction)?;
    let mut steps = Vec::new();
    for value in &points {
        if let Some(planned) = line.at(value.year) {
            steps.push(step(*value, finite(planned)?, tolerance, direction)?);
        }
    }
    let now = steps.last().filter(|s| s.value.year == newest.year);
    let now = *now.ok_or(Refusal::NoPlanValue)?;
    let met = direction.meets(newest.value, line.end.value);
    let before = points.iter().rev().nth(1).copied();
    let last_change = match before {
        Some(before) => Some((before, finite(newest.value - before.value)?)),
        None => None,
    };
    let moved = last_change.map(|(_, change)| direction.wanted(change));
    let stand = match (met, now.outcome, moved) {
        (true, _, _) => Stand::Reached,
        (false, Outcome::OnPath, _) => Stand::OnCourse,
        // Within the tolerance nobody is off, whatever the last year did.
        (false, Outcome::SlightlyOff, _) => Stand::TooSlow,
        (false, _, Some(moved)) if moved < 0.0 => Stand::Away,
        (false, _, Some(moved)) if moved <= 0.0 => Stand::Unchanged,
        (false, _, _) => Stand::TooSlow,
    };
    Ok(Path {
        steps,
        now,
        met,
        last_change,
        stand,
    })
}

fn step(
    value: Point,
    planned: f64,
    tolerance: Tolerance,
    direction: Direction,
) -> Result<Step, Refusal> {
    let deviation = finite(value.value - planned)?;
    let tolerance = match tolerance {
        Tolerance::Absolute(size) => size,
        Tolerance::Relative(part) => finite(part * planned.abs())?,
    };
    // Noise of the line and of the value.
    let noise = ON_THE_EDGE * planned.abs().max(value.value.abs());
    let ahead = direction.wanted(deviation);
    let outcome = if ahead >= -noise {
        Outcome::OnPath
    } else if ahead >= -tolerance - noise {
        Outcome::SlightlyOff
    } else {
        Outcome::Off
    };
    Ok(Step {
        value,
        planned,
        deviation,
        tolerance,
        outcome,
    })
}

/// A plan whose numbers are finite and in order.
struct Line {
    /// Start of the straight line; none for a plan by years.
    start: Option<Point>,
    values: Vec<Point>,
    end: Point,
}

impl Line {
    fn of(plan: &Plan, direction: Direction) -> Result<Self, Refusal> {
        match plan {
            Plan::Values(values) => {
                let values = in_order(values)?;
                let end = values.last().copied().ok_or(Refusal::NoPlanValue)?;
                Ok(Self {
                    start: None,
                    values,
                    end,
                })
            }
            Plan::Linear { base, target } => {
                let (from, to) = (finite(base.value)?, finite(target.value)?);
                if base.year >= target.year {
                    return Err(Refusal::YearOrder);
                }
                if direction.wanted(to - from) < 0.0 && compared(to, from).is_ne() {
                    return Err(Refusal::Maintain);
                }
                Ok(Self {
                    start: Some(*base),
                    values: Vec::new(),
                    end: Point {
                        year: target.year,
                        value: to,
                    },
                })
            }
        }
    }

    fn at(&self, year: i32) -> Option<f64> {
        let Some(start) = self.start else {
            return self.values.iter().find(|p| p.year == year).map(|p| p.value);
        };
        if year < start.year {
            return None;
        }
        if year >= self.end.year {
            return Some(self.end.value);
        }
        let part = years_between(start.year, year) / years_between(start.year, self.end.year);
        Some(start.value + (self.end.value - start.value) * part)
    }
}
