//! What was decided about indicators: by the catalogue, or by the user in its place.

use super::Session;
use crate::catalogue::{Aim, Catalogue, Direction, Indicator, Target};
use crate::diagnostic::{Error, Gather, InOrder, Result};
use crate::export::ProjectGoal;
use crate::goal::{DecidedBy, Goal, GoalSaid};
use crate::text::{Decimal, Flags, Notation, Signs, parse_number};

impl Session {
    /// The goals of an indicator: the user's, else those of the catalogue, the nearest target year first; never empty. The
    /// first one's direction is that of the indicator.
    pub fn goals(&self, id: &str) -> Vec<Goal> {
        if let Some(goal) = self.goals.get(id) {
            return vec![goal.clone()];
        }
        let Some(indicator) = self.catalogue.indicator(id) else {
            return vec![Goal::default()];
        };
        let mut all: Vec<Goal> = indicator
            .target
            .iter()
            .map(|t| of_catalogue(indicator, t))
            .collect();
        all.order_by_key(|g| g.target_year.unwrap_or(i32::MAX));
        if all.is_empty() {
            let direction = indicator.direction;
            all.push(Goal {
                direction,
                decided_by: (direction != Direction::None).then_some(DecidedBy::Catalogue),
                ..Goal::default()
            });
        }
        all
    }

    /// The first goal of an indicator.
    pub fn goal(&self, id: &str) -> Goal {
        self.goals(id).into_iter().next().unwrap_or_default()
    }

    /// Sets the goal of an indicator, or takes the user's goal back. What changes after data were loaded is marked.
    ///
    /// # Errors
    /// `session.no_such_indicator`; `goal.frame_has_no_goal` for frame data; `goal.target_no_number`,
    /// `goal.target_out_of_range`, `goal.target_without_value`, `goal.interval_order`, `goal.negative_tolerance`,
    /// `goal.year_out_of_range`, `goal.year_order`, `goal.unknown_group`, `goal.unknown_method`,
    /// `goal.target_without_direction`; then nothing changes.
    pub fn set_goal(&mut self, id: &str, input: Option<&GoalSaid>) -> Result<()> {
        let indicator = self.indicator(id)?;
        let Some(input) = input else {
            self.goals.remove(id);
            return Ok(());
        };
        let mut goal = checked(&self.catalogue, indicator, input)?;
        let loaded = !self.scopes.is_empty();
        // Setting the same once more changes nothing.
        let before = self.goals.get(id);
        let same = |old: &&Goal| {
            Goal {
                late: goal.late,
                ..(*old).clone()
            } == goal
        };
        goal.late = before.filter(same).map_or(loaded, |old| old.late);
        self.goals.insert(id.to_owned(), goal);
        Ok(())
    }

    /// Takes over a goal as a project has it: what was late then is late now, what was not is not.
    ///
    /// # Errors
    /// As [`Session::set_goal`].
    pub(super) fn take_goal(&mut self, said: &ProjectGoal) -> Result<()> {
        let id = said.indicator.as_str();
        let mut goal = checked(&self.catalogue, self.indicator(id)?, &said.said)?;
        goal.late = said.late;
        self.goals.insert(id.to_owned(), goal);
        Ok(())
    }

    /// The goals the user set, as a project keeps them.
    pub(super) fn said_goals(&self) -> Vec<ProjectGoal> {
        let own = self.goals.iter();
        let own = own.filter(|(_, g)| g.decided_by == Some(DecidedBy::User));
        let text = |d: Option<Decimal>| d.map(|d| d.to_string());
        own.map(|(id, g)| ProjectGoal {
            indicator: id.clone(),
            late: g.late,
            said: GoalSaid {
                direction: Some(g.direction),
                aim: Some(g.aim).filter(|_| g.is_target()),
                target: text(g.target),
                upper: text(g.upper),
                plan: g.plan.iter().map(|(y, v)| (*y, v.to_string())).collect(),
                tolerance: text(g.tolerance),
                target_year: g.target_year,
                base_year: g.base_year,
                group: g.group.clone(),
                method: g.method.clone(),
                decided_by: Some(g.decision.clone()).filter(|d| !d.is_empty()),
            },
        })
        .collect()
    }
}

/// A target of the catalogue; its numbers were checked when it was read.
fn of_catalogue(indicator: &Indicator, target: &Target) -> Goal {
    let read = |text: &Option<String>| text.as_deref().and_then(|t| number(t, "").ok());
    let words = target
        .conditions
        .values()
        .flat_map(crate::catalogue::Values::words);
    let decision = target.decided_by.as_ref();
    let own = decision == "user";
    Goal {
        direction: indicator.direction,
        aim: target.kind,
        target: read(&target.value),
        upper: read(&target.upper),
        plan: target
            .plan
            .iter()
            .filter_map(|p| Some((p.year, number(&p.value, "").ok()?)))
            .gathered(),
        tolerance: read(&target.tolerance),
        target_year: target.year,
        base_year: target.base_year,
        group: words.into_iter().next(),
        method: target.method.as_ref().map(|m| m.as_ref().clone()),
        decided_by: Some(if own {
            DecidedBy::User
        } else {
            DecidedBy::Council
        }),
        decision: if own { String::new() } else { decision.clone() },
        late: false,
    }
}

/// A goal made of what was typed, or what is wrong with it.
fn checked(catalogue: &Catalogue, indicator: &Indicator, input: &GoalSaid) -> Result<Goal> {
    let id = indicator.id.as_ref();
    if indicator.frame {
        return Err(Error::new("goal.frame_has_no_goal").with("indicator", id));
    }
    let years = [input.target_year, input.base_year];
    let planned = input.plan.iter().map(|(year, _)| *year);
    for year in years.into_iter().flatten().chain(planned) {
        if !(1900..=2200).contains(&year) {
            return Err(Error::new("goal.year_out_of_range").with("year", year));
        }
    }
    if matches!((input.base_year, input.target_year), (Some(from), Some(to)) if to <= from) {
        return Err(Error::new("goal.year_order"));
    }
    let read = |typed: &Option<String>| -> Result<Option<Decimal>> {
        match typed.as_deref().map(str::trim) {
            None | Some("") => Ok(None),
            Some(typed) => number(typed, "goal.target_no_number").map(Some),
        }
    };
    let (target, upper, tolerance) = (
        read(&input.target)?,
        read(&input.upper)?,
        read(&input.tolerance)?,
    );
    let mut plan = std::collections::BTreeMap::new();
    for (year, typed) in &input.plan {
        plan.insert(*year, number(typed, "goal.target_no_number")?);
    }
    if tolerance.is_some_and(Decimal::is_negative) {
        return Err(Error::new("goal.negative_tolerance"));
    }
    // Per cent of a whole end at 0 and 100.
    let share = indicator.unit == "percent" && indicator.over_100.de.is_empty();
    let beyond = |v: Decimal| v.is_negative() || v > Decimal::from(100);
    let numbers = [target, upper]
        .into_iter()
        .flatten()
        .chain(plan.values().copied());
    if share && let Some(wrong) = numbers.into_iter().find(|v| beyond(*v)) {
        return Err(Error::new("goal.target_out_of_range").with("typed", wrong));
    }
    let usual = match (target, plan.is_empty()) {
        (_, false) => Aim::Path,
        (Some(_), true) => Aim::Value,
        (None, true) => Aim::Direction,
    };
    let aim = input.aim.unwrap_or(usual);
    let lacks = match aim {
        Aim::Value | Aim::Keep => target.is_none(),
        Aim::Interval => target.is_none() || upper.is_none(),
        Aim::Path => plan.is_empty() && (target.is_none() || input.target_year.is_none()),
        Aim::Direction | Aim::Parity | Aim::GapClosing => false,
    };
    if lacks {
        return Err(Error::new("goal.target_without_value"));
    }
    if matches!((target, upper), (Some(low), Some(high)) if high < low) {
        return Err(Error::new("goal.interval_order"));
    }
    let direction = input.direction.unwrap_or(indicator.direction);
    let moves = matches!(direction, Direction::Up | Direction::Down);
    let needs = match aim {
        Aim::Direction => false,
        Aim::Parity => direction == Direction::None,
        Aim::Value | Aim::Keep | Aim::Interval | Aim::Path | Aim::GapClosing => !moves,
    };
    if needs {
        return Err(Error::new("goal.target_without_direction"));
    }
    let group = input.group.clone().filter(|g| !g.trim().is_empty());
    let known = |id: &str| catalogue.dimension.iter().any(|d| d.number(id).is_some());
    if let Some(word) = group.as_deref().filter(|g| !known(g)) {
        return Err(Error::new("goal.unknown_group").with("word", word));
    }
    let method = input.method.clone().filter(|m| !m.trim().is_empty());
    if let Some(word) = method.as_deref().filter(|m| !crate::goal::is_method(m)) {
        return Err(Error::new("goal.unknown_method").with("word", word));
    }
    Ok(Goal {
        direction,
        aim,
        target,
        upper,
        plan,
        tolerance,
        target_year: input.target_year,
        base_year: input.base_year,
        group,
        method,
        decided_by: Some(DecidedBy::User),
        decision: input
            .decided_by
            .clone()
            .unwrap_or_default()
            .trim()
            .to_owned(),
        late: false,
    })
}

/// A number somebody typed: with a comma or with a point, whichever reads.
pub(super) fn number(typed: &str, code: &str) -> Result<Decimal> {
    let read = |notation| {
        let found = parse_number(typed, notation, Signs::default()).ok()?;
        // Of all remarks only a percent sign says nothing else than the number.
        found
            .flags
            .without(Flags::PERCENT)
            .is_empty()
            .then_some(found.value)
    };
    let comma = read(Notation::Comma);
    let point = read(Notation::Point);
    let found = match (comma, point) {
        (Some(a), Some(b)) if a != b => None,
        (a, b) => a.or(b),
    };
    found.ok_or_else(|| Error::new(code).with("typed", typed))
}
