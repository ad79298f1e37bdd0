//! What the page asks and says.

use crate::bind::Corrections;
use crate::catalogue::Direction;
use crate::session;
use crate::text::Notation;
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
    decimal: Option<BTreeMap<String, Notation>>,
}

impl From<Inputs> for Corrections {
    fn from(said: Inputs) -> Self {
        let by_column = said.decimal.unwrap_or_default().into_iter();
        Self {
            level: said.level,
            base: said.base,
            territory: said.territory,
            notation: by_column
                .filter_map(|(column, notation)| Some((column.parse().ok()?, notation)))
                .collect(),
        }
    }
}
