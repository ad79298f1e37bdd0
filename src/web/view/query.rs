//! What the page asks and says.

use crate::bind::Corrections;
use crate::catalogue::Direction;
use crate::diagnostic::Result;
use crate::read::Choices;
use crate::session;
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Deserialize)]
pub(in crate::web) struct SeriesQuery {
    pub(in crate::web) scope: usize,
    pub(in crate::web) indicator: String,
    pub(in crate::web) area: Option<usize>,
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
    pub(in crate::web) scope: usize,
    pub(in crate::web) indicator: String,
    pub(in crate::web) area: Option<usize>,
    pub(in crate::web) period: String,
    pub(in crate::web) group: Option<String>,
}

#[derive(Deserialize)]
pub(in crate::web) struct GoalInput {
    direction: Option<Direction>,
    target: Option<String>,
    target_year: Option<i32>,
    base_year: Option<i32>,
}

impl From<GoalInput> for session::GoalInput {
    fn from(input: GoalInput) -> Self {
        Self {
            direction: input.direction,
            target: input.target,
            target_year: input.target_year,
            base_year: input.base_year,
        }
    }
}

#[derive(Deserialize)]
pub(in crate::web) struct Inputs {
    level: Option<String>,
    base: Option<String>,
    territory: Option<String>,
}

impl From<Inputs> for Corrections {
    fn from(said: Inputs) -> Self {
        Self {
            level: said.level,
            base: said.base,
            territory: said.territory,
        }
    }
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
