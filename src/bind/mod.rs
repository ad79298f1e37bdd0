//! The recipe from one table to facts: which column is the period, the area, a group, a measure.
//!
//! Enters: the evidence of a table (names, profiles, first rows) and the catalogue. Leaves: a proposed [`Binding`] with a
//! reason and a confidence for every column; applied to the sums of the table, it gives facts and findings. It is
//! proposed from roles and shapes, never from knowing a file: renamed or reordered columns give the same binding.
//! Open `propose.rs` first; `measures.rs` finds what the number columns count.

mod apply;
mod assume;
mod labels;
mod measures;
mod propose;
mod totals;

pub use apply::{Applied, apply, territory_of};
pub use propose::propose;

use crate::diagnostic::{Coded, Error, Result};
use crate::read::ColumnReading;
use crate::table::{NumberColumn, Plan};
use crate::text::Signs;
use std::collections::BTreeMap;

/// How sure a role is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// The file shows it.
    Sure,
    /// The file makes it probable.
    Likely,
    /// Nothing in the file says so; the user is asked.
    Assumed,
}

impl Confidence {
    /// The code on the boundary.
    pub fn code(self) -> &'static str {
        match self {
            Self::Sure => "sure",
            Self::Likely => "likely",
            Self::Assumed => "assumed",
        }
    }
}

/// What a column is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Role {
    /// Year or reference date.
    Period,
    /// Area, with its number in front or in a column of its own.
    Area,
    /// Number of the area.
    AreaCode,
    /// Level of the area: label → id of a level.
    Level(BTreeMap<String, Option<String>>),
    /// Groups of a dimension (number in the catalogue): label → position (member, union, or all).
    Dimension(usize, BTreeMap<String, Option<Position>>),
    /// A measure (number in the catalogue) at fixed positions of its group dimensions.
    Measure(usize, Vec<Position>),
    /// A label that says what another column holds (number of that column).
    Label(usize),
    /// Not used.
    Unused,
}

/// A position in a dimension of groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Position {
    /// All, as published.
    All,
    /// Member or union, by number.
    One(usize),
}

/// The role of one column and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnRole {
    /// The role.
    pub role: Role,
    /// The reason.
    pub because: Coded,
    /// How sure.
    pub confidence: Confidence,
}

/// Something the file does not say and that was assumed or chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assumption {
    /// Id in the catalogue.
    pub id: String,
    /// Nobody has confirmed it.
    pub assumed: bool,
}

/// The recipe.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Binding {
    /// One role per column.
    pub columns: Vec<ColumnRole>,
    /// Level of all areas, where no column says it.
    pub level: Option<Assumption>,
    /// Population base.
    pub base: Assumption,
    /// The city or region, as the file or the user names it; empty = not said.
    pub territory: String,
    /// What is missing before anything can be computed.
    pub missing: Vec<Coded>,
}

/// The id of a population base that nobody named.
pub const BASE_UNKNOWN: &str = "unbekannt";

/// What the user said about a table; wins over what was proposed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Corrections {
    /// Level of all areas.
    pub level: Option<String>,
    /// Population base.
    pub base: Option<String>,
    /// City or region.
    pub territory: Option<String>,
}

impl Binding {
    /// Can facts be made?
    pub fn is_complete(&self) -> bool {
        self.missing.is_empty()
    }

    /// Columns whose labels make the groups, in order.
    fn keys(&self) -> Vec<usize> {
        let is_key = |role: &Role| {
            matches!(
                role,
                Role::Period | Role::Area | Role::AreaCode | Role::Level(_) | Role::Dimension(..)
            )
        };
        (0..self.columns.len())
            .filter(|i| self.columns.get(*i).is_some_and(|c| is_key(&c.role)))
            .collect()
    }

    /// What the shards must add up: every number column, by the columns that make the groups.
    pub fn plan(&self, readings: &[ColumnReading], signs: Signs) -> Plan {
        let numbers = readings.iter().enumerate().filter_map(|(i, reading)| {
            let is_code = matches!(
                self.columns.get(i)?.role,
                Role::AreaCode | Role::Period | Role::Area
            );
            let notation = reading.notation.as_ref()?.notation?;
            (!is_code).then_some(NumberColumn {
                column: i,
                notation,
                signs,
                scale: reading.scale.as_ref().map_or(1, |s| s.factor),
            })
        });
        Plan {
            keys: self.keys(),
            numbers: numbers.collect(),
        }
    }

    /// Takes over what the user said.
    ///
    /// # Errors
    /// `bind.unknown_level` when there is no such level.
    pub fn correct(&mut self, corrections: &Corrections, levels: &[String]) -> Result<()> {
        let said = |id: &str| Assumption {
            id: id.to_owned(),
            assumed: false,
        };
        if let Some(level) = &corrections.level {
            if !levels.contains(level) {
                return Err(Error::new("bind.unknown_level").with("word", level));
            }
            if self.level.is_some() {
                self.level = Some(said(level));
            }
        }
        if let Some(base) = &corrections.base {
            self.base = said(base);
        }
        if let Some(territory) = &corrections.territory {
            self.territory.clone_from(territory);
        }
        Ok(())
    }
}
