//! Goals in a project file.

use super::entries::Entries;
use super::{entry, quoted};
use crate::catalogue::{Aim, Direction};
use crate::diagnostic::Result;
use crate::goal::GoalSaid;
use std::fmt::Write;

/// What was decided about one indicator.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProjectGoal {
    /// Id of the indicator.
    pub indicator: String,
    /// What was decided, as typed.
    pub said: GoalSaid,
    /// It was changed after data had been loaded.
    pub late: bool,
}

pub(super) const DIRECTIONS: [(&str, Direction); 4] = [
    ("up", Direction::Up),
    ("down", Direction::Down),
    ("parity", Direction::Parity),
    ("none", Direction::None),
];

const KEYS: [&str; 13] = [
    "indicator",
    "direction",
    "aim",
    "target",
    "upper",
    "plan",
    "tolerance",
    "target_year",
    "base_year",
    "group",
    "method",
    "decided_by",
    "late",
];

pub(super) fn read(goal: &Entries<'_>) -> Result<ProjectGoal> {
    goal.known(&KEYS)?;
    let mut plan = Vec::new();
    for step in goal.tables("plan")? {
        step.known(&["year", "value"])?;
        plan.push((
            step.year("year")?.unwrap_or_default(),
            step.text("value")?.unwrap_or_default(),
        ));
    }
    Ok(ProjectGoal {
        indicator: goal.text("indicator")?.unwrap_or_default(),
        late: goal.flag("late")?.unwrap_or(false),
        said: GoalSaid {
            direction: goal.one_of("direction", &DIRECTIONS)?,
            aim: goal.one_of("aim", &Aim::WORDS)?,
            target: goal.text("target")?,
            upper: goal.text("upper")?,
            plan,
            tolerance: goal.text("tolerance")?,
            target_year: goal.year("target_year")?,
            base_year: goal.year("base_year")?,
            group: goal.text("group")?,
            method: goal.text("method")?,
            decided_by: goal.text("decided_by")?,
        },
    })
}

pub(super) fn write(out: &mut String, goal: &ProjectGoal) {
    let said = &goal.said;
    out.push_str("\n[[goal]]\n");
    entry(out, "indicator", Some(&goal.indicator));
    let direction = said.direction.and_then(|d| {
        let found = DIRECTIONS.iter().find(|(_, known)| *known == d);
        found.map(|(word, _)| *word)
    });
    entry(out, "direction", direction);
    entry(out, "aim", said.aim.map(Aim::word));
    entry(out, "target", said.target.as_ref());
    entry(out, "upper", said.upper.as_ref());
    // Writing into a String cannot fail.
    if !said.plan.is_empty() {
        let steps = said.plan.iter();
        let steps =
            steps.map(|(year, value)| format!("{{ year = {year}, value = {} }}", quoted(value)));
        let _ = writeln!(out, "plan = [{}]", steps.collect::<Vec<_>>().join(", "));
    }
    entry(out, "tolerance", said.tolerance.as_ref());
    for (key, year) in [
        ("target_year", said.target_year),
        ("base_year", said.base_year),
    ] {
        if let Some(year) = year {
            let _ = writeln!(out, "{key} = {year}");
        }
    }
    entry(out, "group", said.group.as_ref());
    entry(out, "method", said.method.as_ref());
    entry(out, "decided_by", said.decided_by.as_ref());
    if goal.late {
        out.push_str("late = true\n");
    }
}
