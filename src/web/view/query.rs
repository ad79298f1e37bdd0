//! What the page asks and says.

use crate::bind::{Corrections, ValueSaid};
use crate::catalogue::{Aim, Direction};
use crate::diagnostic::{Error, Result};
use crate::read::Choices;
use crate::session;
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Deserialize)]
pub(in crate::web) struct SeriesQuery {
    pub(in crate::web) scope: usize,
    pub(in crate::web) indicator: String,
    pub(in crate::web) area: Option<usize>,
    #[serde(default)]
    by: Option<String>,
}

impl SeriesQuery {
    pub(in crate::web) fn ask(&self) -> session::Ask<'_> {
        session::Ask {
            scope: self.scope,
            indicator: &self.indicator,
            area: self.area,
            by: self.by.as_deref(),
            group: None,
        }
    }
}

#[derive(Deserialize)]
pub(in crate::web) struct BreakdownQuery {
    pub(in crate::web) scope: usize,
    pub(in crate::web) indicator: String,
    pub(in crate::web) period: String,
    pub(in crate::web) level: String,
}

#[derive(Deserialize)]
pub(in crate::web) struct ExplainQuery {
    scope: usize,
    indicator: String,
    area: Option<usize>,
    pub(in crate::web) period: String,
    group: Option<String>,
    #[serde(default)]
    by: Option<String>,
}

impl ExplainQuery {
    pub(in crate::web) fn ask(&self) -> session::Ask<'_> {
        session::Ask {
            scope: self.scope,
            indicator: &self.indicator,
            area: self.area,
            by: self.by.as_deref(),
            group: self.group.as_deref(),
        }
    }
}

#[derive(Deserialize)]
struct PlanStep {
    year: i32,
    value: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(in crate::web) struct GoalInput {
    direction: Option<Direction>,
    aim: Option<String>,
    target: Option<String>,
    upper: Option<String>,
    plan: Vec<PlanStep>,
    tolerance: Option<String>,
    target_year: Option<i32>,
    base_year: Option<i32>,
    group: Option<String>,
    method: Option<String>,
    decided_by: Option<String>,
}

/// What the user decided about a goal, its words checked.
pub(in crate::web) fn goal_said(input: GoalInput) -> Result<session::GoalSaid> {
    let unknown = |word: &String| Error::new("goal.unknown_aim").with("word", word);
    let aim = match &input.aim {
        None => None,
        Some(word) => Some(Aim::of_word(word).ok_or_else(|| unknown(word))?),
    };
    Ok(session::GoalSaid {
        direction: input.direction,
        aim,
        target: input.target,
        upper: input.upper,
        plan: input.plan.into_iter().map(|p| (p.year, p.value)).collect(),
        tolerance: input.tolerance,
        target_year: input.target_year,
        base_year: input.base_year,
        group: input.group,
        method: input.method,
        decided_by: input.decided_by,
    })
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(in crate::web) struct Value {
    column: String,
    measure: String,
    measure_from: String,
    groups: BTreeMap<String, String>,
    when: BTreeMap<String, Vec<String>>,
    period: String,
    area: String,
    times: u32,
    missing: Vec<String>,
}

impl From<Value> for ValueSaid {
    fn from(said: Value) -> Self {
        Self {
            column: said.column,
            measure: said.measure,
            measure_from: said.measure_from,
            groups: said.groups,
            when: said.when,
            period: said.period,
            area: said.area,
            times: said.times,
            missing: said.missing,
        }
    }
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(in crate::web) struct Inputs {
    level: Option<String>,
    base: Option<String>,
    territory: Option<String>,
    period: Option<String>,
    whole: Option<bool>,
    precedence: Option<i32>,
    columns: BTreeMap<String, String>,
    labels: BTreeMap<String, BTreeMap<String, String>>,
    values: Vec<Value>,
    code_levels: BTreeMap<String, String>,
    row_levels: BTreeMap<String, String>,
}

impl From<Inputs> for Corrections {
    fn from(said: Inputs) -> Self {
        Self {
            level: said.level,
            base: said.base,
            territory: said.territory,
            period: said.period,
            whole: said.whole,
            precedence: said.precedence,
            columns: said.columns,
            labels: said.labels,
            values: said.values.into_iter().map(Into::into).collect(),
            code_levels: said.code_levels,
            row_levels: said.row_levels,
        }
    }
}

/// What a document was, and the tables it concerns.
#[derive(serde::Serialize)]
pub(in crate::web) struct Opened {
    pub(in crate::web) kind: &'static str,
    pub(in crate::web) tables: Vec<usize>,
}

/// What the user decided about a reading, checked.
pub(in crate::web) fn choices(said: &BTreeMap<String, String>) -> Result<Choices> {
    let mut choices = Choices::default();
    for (what, value) in said {
        choices.set(what, value)?;
    }
    Ok(choices)
}

#[derive(Deserialize)]
pub(in crate::web) struct CheckQuery {
    column: Option<usize>,
    period: Option<String>,
    level: Option<String>,
    typed: String,
}

impl CheckQuery {
    pub(in crate::web) fn borrowed(&self) -> session::CheckQuery<'_> {
        session::CheckQuery {
            column: self.column,
            period: self.period.as_deref(),
            level: self.level.as_deref(),
            typed: &self.typed,
        }
    }
}
