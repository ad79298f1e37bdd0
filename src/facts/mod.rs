//! Values at coordinates: measure × period × area × groups, within one scope (one territory, one population base).
//!
//! Enters: values from `bind`, each with its rows. Leaves: [`Facts::resolve`]: the value at a wanted coordinate, as
//! published or derived exactly (union, one complete partition, all areas of one level), with what it was derived from.
//! A published total stays beside its parts and is never added to them. Open `resolve.rs` first.

mod check;
mod resolve;

pub(crate) use resolve::group_dimensions;
pub use resolve::{How, Resolved, Wanted};

use crate::catalogue::Catalogue;
use crate::text::{CellState, Decimal, Flags, Period};
use std::collections::BTreeMap;

/// An area of a level. Keyed by its number where there is one, else by its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Area {
    /// Id of the level in the catalogue.
    pub level: String,
    /// Depth of the level; 0 = the whole city.
    pub depth: u8,
    /// Number as written ("06"), or empty.
    pub code: String,
    /// Name without the number.
    pub name: String,
}

/// What identifies an area within its level, and puts it in order.
pub type AreaKey = (u64, String);

/// Where a value stands. Groups: one entry per dimension of the measure (other than period and area), in the order
/// of the measure; the number of a member or union of that dimension, or `None` = all as published.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Coordinate {
    /// Number of the measure in the catalogue.
    pub measure: usize,
    /// Period.
    pub period: Period,
    /// Number of the area in [`Facts::areas`].
    pub area: usize,
    /// Position in each dimension.
    pub groups: Vec<Option<usize>>,
}

/// What stands at a coordinate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value {
    /// A number.
    Known(Decimal),
    /// No number, and why.
    Unknown(CellState),
    /// Rows or files that say different things.
    Contradiction,
}

/// One value with its source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// The value.
    pub value: Value,
    /// What its office says about it.
    pub flags: Flags,
    /// Number of the table it comes from.
    pub table: usize,
    /// Column of that table.
    pub column: usize,
    /// Exact number of rows.
    pub rows: u64,
    /// The lowest row numbers, at most a hundred.
    pub first_rows: Vec<u64>,
}

/// All facts of one scope.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    areas: Vec<Area>,
    /// Depth, level and key → number of the area: to find one, and to list a depth in order of key.
    index: BTreeMap<(u8, String, AreaKey), usize>,
    values: BTreeMap<Coordinate, Fact>,
    /// Measure → its periods, in order.
    periods: BTreeMap<usize, Vec<Period>>,
}

impl Facts {
    /// The areas, by number.
    pub fn areas(&self) -> &[Area] {
        &self.areas
    }

    /// Number of an area; a new one is added. Known areas are found by level and number, or by level and name.
    pub fn area(&mut self, area: Area) -> usize {
        let next = self.areas.len();
        let key = (area.depth, area.level.clone(), area.key());
        let at = *self.index.entry(key).or_insert(next);
        if at == next {
            self.areas.push(area);
        }
        at
    }

    /// Adds a fact. Two different values at one coordinate make it a contradiction; the same value again adds
    /// its remarks only. Returns the fact that stood there before, if it differs.
    pub fn add(&mut self, at: Coordinate, fact: Fact) -> Option<Fact> {
        let periods = self.periods.entry(at.measure).or_default();
        if let Err(place) = periods.binary_search(&at.period) {
            periods.insert(place, at.period);
        }
        match self.values.get_mut(&at) {
            None => {
                self.values.insert(at, fact);
                None
            }
            Some(known) if known.value == fact.value => {
                known.flags = known.flags.with(fact.flags);
                None
            }
            Some(known) => {
                let before = known.clone();
                known.value = Value::Contradiction;
                Some(before)
            }
        }
    }

    /// The fact at a coordinate, as published.
    pub fn get(&self, at: &Coordinate) -> Option<&Fact> {
        self.values.get(at)
    }

    /// All facts in order.
    pub fn iter(&self) -> impl Iterator<Item = (&Coordinate, &Fact)> {
        self.values.iter()
    }

    /// Periods for which a measure has facts, in order.
    pub fn periods(&self, measure: usize) -> &[Period] {
        self.periods.get(&measure).map_or(&[], Vec::as_slice)
    }

    /// The decimals a publication uses for a measure: the most any of its values has.
    pub fn decimals(&self, measure: usize) -> u8 {
        let of_measure = self.values.iter().filter(|(at, _)| at.measure == measure);
        let scales = of_measure.filter_map(|(_, fact)| match fact.value {
            Value::Known(value) => Some(value.scale()),
            _ => None,
        });
        scales.max().unwrap_or(0)
    }

    /// True without facts.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// Number of the whole city: the published one, or a derived one when there are only parts.
    pub fn root(&self) -> Option<usize> {
        self.of_depth(0).next().map(|(_, at)| *at)
    }

    /// Numbers of the areas of a depth, in order of key.
    pub fn areas_of_depth(&self, depth: u8) -> Vec<usize> {
        self.of_depth(depth).map(|(_, at)| *at).collect()
    }

    fn of_depth(&self, depth: u8) -> impl Iterator<Item = (&(u8, String, AreaKey), &usize)> {
        let first = (depth, String::new(), (0, String::new()));
        self.index
            .range(first..)
            .take_while(move |((d, ..), _)| *d == depth)
    }

    /// Depths below the whole city that have areas, coarsest first.
    pub fn depths(&self) -> Vec<u8> {
        let mut depths: Vec<u8> = self
            .index
            .keys()
            .map(|(depth, ..)| *depth)
            .filter(|d| *d > 0)
            .collect();
        depths.dedup();
        depths
    }

    /// Makes sure there is a root, so that a value for the whole can be asked for.
    pub fn ensure_root(&mut self, catalogue: &Catalogue, name: &str) {
        if self.root().is_some() || self.areas.is_empty() {
            return;
        }
        if let Some(level) = catalogue.level.iter().find(|l| l.depth == 0) {
            self.area(Area {
                level: level.id.as_ref().clone(),
                depth: 0,
                code: String::new(),
                name: name.to_owned(),
            });
        }
    }
}

impl Area {
    /// Same name but for case and blanks; an area without a name agrees with every name.
    pub fn same_name(&self, other: &Self) -> bool {
        let plain = |a: &Self| a.name.to_lowercase().split_whitespace().collect::<String>();
        self.name == self.code || other.name == other.code || plain(self) == plain(other)
    }

    /// What identifies it within its level: the number without leading zeros, else the name in lower case.
    pub fn key(&self) -> AreaKey {
        match self.code.parse::<u64>() {
            Ok(number) => (number, String::new()),
            Err(_) => (
                u64::MAX,
                self.name
                    .to_lowercase()
                    .split_whitespace()
                    .collect::<Vec<_>>()
                    .join(" "),
            ),
        }
    }
}
