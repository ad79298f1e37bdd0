//! Values at coordinates: measure × period × area × groups, within one scope (one territory, one population base).
//!
//! Enters: values from `bind`, each with its rows. Leaves: [`Facts::resolve`]: the value at a wanted coordinate, as
//! published or derived exactly (union, one complete partition, bands that fit end to end, a crosswalk, all areas of one
//! level, the parts of an area), with what it was derived from. A published total stays beside its parts and is never added to them.
//! Open `resolve.rs` first; `cover.rs` finds the parts of one dimension, `area.rs` is about areas, `parents.rs` about which are part of which.

mod area;
mod check;
mod cover;
mod how;
mod parents;
mod resolve;

pub use area::{Area, AreaKey};
pub use cover::atoms;
pub use how::How;
pub use resolve::{Resolved, Wanted};

use crate::catalogue::Catalogue;
use crate::diagnostic::Gather;
use crate::text::{CellState, Decimal, Flags, Period, Range};
use std::collections::{BTreeMap, BTreeSet};

/// A position in a dimension.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Position {
    /// All, as published.
    All,
    /// Member or union, by its number in the dimension.
    One(usize),
    /// Numbers from … to.
    Range(Range),
}

/// Where a value stands. Groups: one position per dimension of the measure (other than period and area), in the order
/// of the measure.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Coordinate {
    /// Number of the measure in the catalogue.
    pub measure: usize,
    /// Period.
    pub period: Period,
    /// Number of the area in [`Facts::areas`].
    pub area: usize,
    /// Position in each dimension.
    pub groups: Vec<Position>,
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
    /// Precedence of its table: of two values at one coordinate the higher one stands. Equal ones contradict.
    pub precedence: i32,
}

/// What became of a fact that was added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Added {
    /// It is new there.
    New,
    /// The same stands there already.
    Same,
    /// It says something else than what stood there; both have the same precedence.
    Contradicts(Fact),
    /// It took the place of what stood there.
    Replaces(Fact),
    /// What stood there has precedence.
    Yields(Fact),
}

/// All facts of one scope.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    areas: Vec<Area>,
    /// Depth, level and key → number of the area: to find one, and to list a depth in order of key.
    index: BTreeMap<(u8, String, AreaKey), usize>,
    /// Level and plain name → the areas of that name: a table may know only names.
    names: BTreeMap<(String, String), Vec<usize>>,
    changes: Vec<area::Change>,
    parents: parents::Parents,
    values: BTreeMap<Coordinate, Fact>,
    /// Measure and period → the positions that occur in each dimension.
    shapes: BTreeMap<(usize, Period), Vec<BTreeSet<Position>>>,
    /// Measure → the areas it has in any period.
    places: BTreeMap<usize, BTreeSet<usize>>,
    /// Measure → its periods, in order.
    periods: BTreeMap<usize, Vec<Period>>,
    /// Measure → the most decimals of its values.
    decimals: BTreeMap<usize, u8>,
}

impl Facts {
    /// The areas, by number.
    pub fn areas(&self) -> &[Area] {
        &self.areas
    }

    /// Number of an area; a new one is added. Known areas are found by level and number or code; where one side has only a
    /// name, by that name if a single area of the level has it.
    pub fn area(&mut self, area: Area) -> usize {
        let key = (area.depth, area.level.clone(), area.key());
        if let Some(at) = self.index.get(&key) {
            return *at;
        }
        let name = (area.level.clone(), area.plain());
        let same: Vec<usize> = self.names.get(&name).cloned().unwrap_or_default();
        if let [at] = same.as_slice()
            && let Some(known) = self.areas.get_mut(*at)
            && (area.code.is_empty() || known.code.is_empty())
        {
            // The number becomes known now; under its name it stays known too.
            if known.code.is_empty() {
                known.code.clone_from(&area.code);
            }
            self.index.insert(key, *at);
            return *at;
        }
        let at = self.areas.len();
        if !area.name.is_empty() && area.name != area.code {
            self.names.entry(name).or_default().push(at);
        }
        self.index.insert(key, at);
        self.areas.push(area);
        at
    }

    /// Adds a fact. Two different values at one coordinate make it a contradiction, unless one table has precedence; the
    /// same value again adds its remarks only.
    pub fn add(&mut self, at: Coordinate, fact: Fact) -> Added {
        let periods = self.periods.entry(at.measure).or_default();
        if let Err(place) = periods.binary_search(&at.period) {
            periods.insert(place, at.period);
        }
        self.places.entry(at.measure).or_default().insert(at.area);
        if let Value::Known(value) = fact.value {
            let most = self.decimals.entry(at.measure).or_default();
            *most = value.scale().max(*most);
        }
        let shape = self.shapes.entry((at.measure, at.period)).or_default();
        shape.resize(shape.len().max(at.groups.len()), BTreeSet::new());
        for (positions, position) in shape.iter_mut().zip(&at.groups) {
            positions.insert(*position);
        }
        let Some(known) = self.values.get_mut(&at) else {
            self.values.insert(at, fact);
            return Added::New;
        };
        if known.value == fact.value && known.value != Value::Contradiction {
            known.flags = known.flags.with(fact.flags);
            return Added::Same;
        }
        let before = known.clone();
        match fact.precedence.cmp(&known.precedence) {
            std::cmp::Ordering::Less => Added::Yields(before),
            std::cmp::Ordering::Greater => {
                *known = fact;
                Added::Replaces(before)
            }
            std::cmp::Ordering::Equal => {
                known.value = Value::Contradiction;
                Added::Contradicts(before)
            }
        }
    }

    /// The positions a measure has in a period, in its n-th dimension.
    fn positions(&self, measure: usize, period: Period, n: usize) -> Option<&BTreeSet<Position>> {
        self.shapes.get(&(measure, period))?.get(n)
    }

    /// The positions a measure has in any period, in its n-th dimension.
    pub fn all_positions(&self, measure: usize, n: usize) -> BTreeSet<Position> {
        let of_measure = self.shapes.iter().filter(|((m, _), _)| *m == measure);
        of_measure
            .filter_map(|(_, shape)| shape.get(n))
            .flatten()
            .copied()
            .gathered()
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

    /// The decimals a publication uses for a measure: the most any of its values was given with.
    pub fn decimals(&self, measure: usize) -> u8 {
        self.decimals.get(&measure).copied().unwrap_or(0)
    }

    /// True without facts.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// Number of the whole city: the published one, or a derived one when there are only parts.
    pub fn root(&self) -> Option<usize> {
        self.of_depth(0).next().map(|(_, at)| *at)
    }

    /// Numbers of the areas of a level, in order of key.
    pub fn areas_of_level(&self, level: &str) -> Vec<usize> {
        let mut seen = BTreeSet::new();
        let of_level = self.index.iter().filter(|((_, l, _), _)| l == level);
        let areas = of_level.map(|(_, at)| *at);
        areas.filter(|at| seen.insert(*at)).collect()
    }

    fn of_depth(&self, depth: u8) -> impl Iterator<Item = (&(u8, String, AreaKey), &usize)> {
        let first = (depth, String::new(), (0, String::new()));
        self.index
            .range(first..)
            .take_while(move |((d, ..), _)| *d == depth)
    }

    /// Levels below the whole city that have areas, coarsest first. Two levels of one depth are two levels: their areas are never
    /// added to each other.
    pub fn levels(&self) -> Vec<String> {
        let below = self.index.keys().filter(|(depth, ..)| *depth > 0);
        let mut levels: Vec<String> = below.map(|(_, level, _)| level.clone()).collect();
        levels.dedup();
        levels
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
