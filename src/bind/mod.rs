//! The recipe from one table to facts: which column is the period, the area, a group; what the numbers count.
//!
//! Enters: the evidence of a table (names, profiles, first rows) and the catalogue. Leaves: a proposed [`Binding`] with a
//! reason and a confidence for every column; applied to the sums of the table, it gives facts and findings. It is
//! proposed from roles and shapes, never from knowing a file: reordered columns give the same binding. What the user says
//! ([`Corrections`]) wins. Open `propose.rs` first; `measures.rs` finds what the number columns count, `wide.rs` reads
//! headers that hold periods and groups, `apply.rs` makes facts, `coverage.rs` accounts for every cell, `compare.rs` says what
//! changed since last year.

mod apply;
mod areas;
mod assume;
mod compare;
mod corrections;
mod counted;
mod counting;
mod coverage;
mod dimensions;
mod labels;
mod measures;
mod parents;
mod place;
mod population;
mod preamble;
mod propose;
mod restrict;
mod said;
mod totals;
mod wide;
mod words;

pub use apply::{Applied, Source, apply, labels_of, territory_of};
pub use compare::{Alike, Before, Change, compare};
pub use corrections::{Corrections, ValueSaid};
pub use coverage::Coverage;
pub use propose::propose;

use crate::diagnostic::{Coded, Gather};
use crate::facts::Position;
use crate::read::ColumnReading;
use crate::table::{NumberColumn, Plan};
use crate::text::{Period, Signs};
use std::collections::{BTreeMap, BTreeSet};

/// How sure a role is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// The file shows it, or the user said it.
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

/// Positions in dimensions (numbers in the catalogue); a dimension not named is not narrowed.
pub type Groups = Vec<(usize, Position)>;

/// A measure under fixed positions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Number in the catalogue.
    pub measure: usize,
    /// Fixed positions.
    pub groups: Groups,
    /// The count base its name implies.
    pub base: Option<String>,
}

/// What a column is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Role {
    /// Year or reference date.
    Period,
    /// Month of the year beside it.
    Month,
    /// Area, with its number in front or in a column of its own.
    Area,
    /// Number or code of the area.
    AreaCode,
    /// The larger area that the row's area is part of; id of its level.
    Parent(String),
    /// Level of the area: label → id of a level.
    Level(BTreeMap<String, Option<String>>),
    /// Groups: label → positions (none = all, as published); a label that means nothing known has no entry's value. All of one
    /// dimension (number in the catalogue), or of several.
    Groups(Option<usize>, BTreeMap<String, Option<Groups>>),
    /// Names what the numbers beside count: label → measure.
    Measures(BTreeMap<String, Option<Named>>),
    /// Tells rows apart of which a value takes only some (a unit, a kind of count).
    Filter,
    /// Its labels are added up.
    Sum,
    /// Numbers: see [`Binding::values`].
    Value,
    /// A label that says what another column holds (number of that column).
    Label(usize),
    /// Not used.
    Unused,
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

/// Where the measure of a value comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MeasureOf {
    /// It is this one.
    Fixed(usize),
    /// Each row's label in that column names it.
    Column(usize),
}

/// An area that a header names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FixedArea {
    /// Number or code, or empty.
    pub code: String,
    /// Name.
    pub name: String,
}

/// Numbers that become facts of one measure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Value {
    /// Their column; none = the rows themselves are counted.
    pub column: Option<usize>,
    /// What they count.
    pub measure: MeasureOf,
    /// Fixed positions. They win over what the row says.
    pub groups: Groups,
    /// Only rows with these labels: column → labels.
    pub when: BTreeMap<usize, BTreeSet<String>>,
    /// Period that the header names.
    pub period: Option<Period>,
    /// Area that the header names.
    pub area: Option<FixedArea>,
    /// What they are multiplied by, beyond what the column's unit says.
    pub times: Option<u32>,
    /// Numbers that stand for "no value".
    pub missing: BTreeSet<String>,
}

/// Something the file does not say and that was assumed or chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assumption {
    /// Id in the catalogue, or text.
    pub id: String,
    /// Nobody has confirmed it.
    pub assumed: bool,
}

/// The recipe.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Binding {
    /// One role per column.
    pub columns: Vec<ColumnRole>,
    /// What becomes facts.
    pub values: Vec<Value>,
    /// Level of all areas, where no column says it.
    pub level: Option<Assumption>,
    /// Levels of single areas, by name or code as written: the whole among its parts.
    pub area_levels: BTreeMap<String, String>,
    /// Levels by the length of the area's code.
    pub code_levels: BTreeMap<usize, String>,
    /// Levels by row: from this row on (counted from 0) the areas are of that level.
    pub row_levels: BTreeMap<u64, String>,
    /// Period of all rows, where no column says it.
    pub period: Option<Assumption>,
    /// There is no column of areas: all rows are about the whole.
    pub is_whole: bool,
    /// Count base of what has none of its own.
    pub base: Assumption,
    /// The city or region, as the file or the user names it; empty = not said.
    pub territory: String,
    /// Of two tables that contradict each other, the one with the higher precedence stands.
    pub precedence: i32,
    /// What is missing before anything can be computed.
    pub missing: Vec<Coded>,
}

/// The id of a population base that nobody named.
pub const BASE_UNKNOWN: &str = "unbekannt";

impl Binding {
    /// Can facts be made?
    pub fn is_complete(&self) -> bool {
        self.missing.is_empty()
    }

    /// The values of a column.
    pub fn values_of(&self, column: usize) -> impl Iterator<Item = &Value> {
        self.values.iter().filter(move |v| v.column == Some(column))
    }

    /// The measures a value may be of.
    pub fn measures_of(&self, value: &Value) -> BTreeSet<usize> {
        match &value.measure {
            MeasureOf::Fixed(measure) => BTreeSet::from([*measure]),
            MeasureOf::Column(column) => match self.columns.get(*column).map(|c| &c.role) {
                Some(Role::Measures(labels)) => {
                    labels.values().flatten().map(|n| n.measure).collect()
                }
                _ => BTreeSet::new(),
            },
        }
    }

    /// All measures of the table.
    pub fn measures(&self) -> BTreeSet<usize> {
        self.values
            .iter()
            .flat_map(|v| self.measures_of(v))
            .gathered()
    }

    /// The column of a role.
    pub fn column(&self, wanted: impl Fn(&Role) -> bool) -> Option<usize> {
        self.columns.iter().position(|c| wanted(&c.role))
    }

    /// Columns whose labels make the groups, in order.
    fn keys(&self) -> Vec<usize> {
        let is_key = |role: &Role| {
            !matches!(
                role,
                Role::Sum | Role::Value | Role::Label(_) | Role::Unused
            )
        };
        (0..self.columns.len())
            .filter(|i| self.columns.get(*i).is_some_and(|c| is_key(&c.role)))
            .collect()
    }

    /// What the shards must add up: every number column, by the columns that make the groups.
    pub fn plan(&self, readings: &[ColumnReading], signs: Signs) -> Plan {
        let keys = self.keys();
        let numbers = readings.iter().enumerate().filter_map(|(i, reading)| {
            let notation = reading.notation.as_ref()?.notation?;
            let missing = self.values_of(i).flat_map(|v| v.missing.iter().cloned());
            (!keys.contains(&i)).then(|| NumberColumn {
                column: i,
                notation,
                signs,
                scale: reading.scale.as_ref().map_or(1, |s| s.factor),
                missing: missing.collect(),
            })
        });
        Plan {
            numbers: numbers.collect(),
            keys,
            bands: self.row_levels.keys().copied().collect(),
        }
    }
}
