//! The value at a wanted coordinate: as published if there is one, else derived exactly, else the reason why not.

use super::{Coordinate, Fact, Facts, Value};
use crate::catalogue::{Catalogue, Dimension, Measure};
use crate::diagnostic::Coded;
use crate::text::{CellState, Decimal, Flags, Overflow, Period};
use std::collections::BTreeSet;

/// What is wanted of one dimension.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    /// All: as published, else the sum of one complete partition.
    All,
    /// A member or union, by its number in the dimension.
    One(usize),
}

/// How a value came about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// Stands in the file.
    Published,
    /// Sum of the parts of a union (dimension, union).
    Union(String, String),
    /// Sum of one complete partition of a dimension (dimension, members).
    Partition(String, Vec<String>),
    /// Sum of all areas of a level (level, number of areas), assumed complete.
    Areas(String, usize),
}

impl How {
    /// The note for the page.
    pub fn coded(&self) -> Coded {
        match self {
            Self::Published => Coded::new("facts.published"),
            Self::Union(dimension, union) => Coded::new("facts.union")
                .with("dimension", dimension)
                .with("member", union),
            Self::Partition(dimension, members) => Coded::new("facts.derived_from_partition")
                .with("dimension", dimension)
                .with("count", members.len()),
            Self::Areas(level, count) => Coded::new("facts.derived_from_areas")
                .with("level", level)
                .with("count", count),
        }
    }
}

/// A value with everything it was derived from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resolved {
    /// Exact value.
    pub value: Decimal,
    /// Remarks of any of the facts.
    pub flags: Flags,
    /// The steps, without repetition.
    pub how: BTreeSet<How>,
    /// The facts that were added up.
    pub facts: Vec<Coordinate>,
}

impl Resolved {
    /// Zero, to be added to.
    pub(crate) fn nothing(how: How) -> Self {
        Self {
            value: Decimal::ZERO,
            flags: Flags::NONE,
            how: BTreeSet::from([how]),
            facts: Vec::new(),
        }
    }

    /// Adds a part, with its remarks and sources.
    ///
    /// # Errors
    /// `facts.overflow`.
    pub(crate) fn add(&mut self, part: Self) -> Result<(), Coded> {
        let overflow = |_: Overflow| Coded::new("facts.overflow");
        self.value = self.value.add(part.value).map_err(overflow)?;
        self.flags = self.flags.with(part.flags);
        self.how.extend(part.how);
        self.facts.extend(part.facts);
        Ok(())
    }
}

/// One question: everything but the positions, which change while deriving.
struct Question<'a> {
    facts: &'a Facts,
    dimensions: Vec<&'a Dimension>,
    measure: &'a Measure,
    number: usize,
    period: Period,
}

impl Facts {
    /// The value of a measure at a period and area under conditions.
    ///
    /// `conditions` gives, per dimension of the measure other than period and area, what is wanted.
    ///
    /// # Errors
    /// Why there is no value: `facts.missing`, `facts.area_missing`, `facts.no_complete_partition`, `facts.contradiction`,
    /// `facts.overflow`, or the state of a cell (`facts.cell_secret_or_unknown` …) with its area and period.
    pub fn resolve(
        &self,
        catalogue: &Catalogue,
        measure: usize,
        period: Period,
        area: usize,
        conditions: &[Wanted],
    ) -> Result<Resolved, Coded> {
        let found = catalogue
            .measure
            .get(measure)
            .ok_or_else(|| Coded::new("facts.missing"))?;
        let question = Question {
            facts: self,
            dimensions: group_dimensions(catalogue, found),
            measure: found,
            number: measure,
            period,
        };
        question.resolve(area, conditions)
    }
}

/// The dimensions of a measure other than period and area, in its order.
pub(crate) fn group_dimensions<'a>(
    catalogue: &'a Catalogue,
    measure: &Measure,
) -> Vec<&'a Dimension> {
    measure
        .dimensions
        .iter()
        .filter_map(|d| catalogue.dimension(d.as_ref()))
        .collect()
}

impl Question<'_> {
    fn resolve(&self, area: usize, wanted: &[Wanted]) -> Result<Resolved, Coded> {
        let at = Coordinate {
            measure: self.number,
            period: self.period,
            area,
            groups: wanted
                .iter()
                .map(|w| match w {
                    Wanted::All => None,
                    Wanted::One(id) => Some(*id),
                })
                .collect(),
        };
        if let Some(fact) = self.facts.get(&at) {
            return self.published(&at, fact);
        }
        if !self.measure.additive {
            return Err(self.missing(area));
        }
        if let Some(found) = self.derive_groups(area, wanted) {
            match found {
                Ok(resolved) => return Ok(resolved),
                // A cell that is there but has no value decides; what is only missing may still be
                // found by adding up areas.
                Err(reason) if !is_missing(&reason) => return Err(reason),
                Err(_) => {}
            }
        }
        self.derive_areas(area, wanted)
    }

    fn published(&self, at: &Coordinate, fact: &Fact) -> Result<Resolved, Coded> {
        match fact.value {
            Value::Known(value) => Ok(Resolved {
                value,
                flags: fact.flags,
                how: BTreeSet::from([How::Published]),
                facts: vec![at.clone()],
            }),
            Value::Unknown(state) => Err(self.place(cell_reason(state), at.area)),
            Value::Contradiction => Err(self.place(Coded::new("facts.contradiction"), at.area)),
        }
    }

    fn place(&self, reason: Coded, area: usize) -> Coded {
        let name = self.facts.areas().get(area).map_or("", |a| a.name.as_str());
        reason
            .with("area", name)
            .with("period", self.period.short())
            .with("measure", self.measure.id.as_ref())
    }

    fn missing(&self, area: usize) -> Coded {
        self.place(Coded::new("facts.missing"), area)
    }

    /// A union from its parts, or all from one complete partition, in the first dimension where that is possible.
    fn derive_groups(&self, area: usize, wanted: &[Wanted]) -> Option<Result<Resolved, Coded>> {
        let mut last = None;
        for (i, (want, dimension)) in wanted.iter().zip(&self.dimensions).enumerate() {
            let ids: Vec<&str> = dimension.ids().collect();
            let name = dimension.id.as_ref();
            let candidates: Vec<(How, Vec<usize>)> = match want {
                Wanted::One(id) => {
                    let Some(union) = id
                        .checked_sub(dimension.member.len())
                        .and_then(|u| dimension.union.get(u))
                    else {
                        continue;
                    };
                    let parts = numbers(&ids, union.of.iter().map(AsRef::as_ref));
                    vec![(How::Union(name.clone(), union.id.as_ref().clone()), parts)]
                }
                Wanted::All => dimension
                    .partitions
                    .iter()
                    .map(|p| {
                        let members: Vec<String> = p.iter().map(|m| m.as_ref().clone()).collect();
                        let parts = numbers(&ids, p.iter().map(AsRef::as_ref));
                        (How::Partition(name.clone(), members), parts)
                    })
                    .collect(),
            };
            for (how, parts) in candidates {
                let each = parts.iter().map(|part| {
                    let mut positions = wanted.to_vec();
                    if let Some(position) = positions.get_mut(i) {
                        *position = Wanted::One(*part);
                    }
                    self.resolve(area, &positions)
                });
                match sum(each, how) {
                    Ok(found) => return Some(Ok(found)),
                    Err(reason) if !is_missing(&reason) => return Some(Err(reason)),
                    Err(reason) => last = Some(Err(reason)),
                }
            }
        }
        last
    }

    /// The whole city as the sum of all areas of the coarsest level that has them all.
    fn derive_areas(&self, area: usize, wanted: &[Wanted]) -> Result<Resolved, Coded> {
        if self.facts.areas().get(area).is_none_or(|a| a.depth != 0) {
            return Err(self.missing(area));
        }
        let mut reason = self.missing(area);
        for depth in self.facts.depths() {
            let areas = self.facts.areas_of_depth(depth);
            let Some(level) = areas.first().and_then(|a| self.facts.areas().get(*a)) else {
                continue;
            };
            let how = How::Areas(level.level.clone(), areas.len());
            let each = areas.iter().map(|part| self.resolve(*part, wanted));
            match sum(each, how) {
                Ok(found) => return Ok(found),
                Err(found) => reason = found,
            }
        }
        Err(reason)
    }
}

fn numbers<'a>(ids: &[&str], words: impl Iterator<Item = &'a String>) -> Vec<usize> {
    words
        .filter_map(|w| ids.iter().position(|id| id == w))
        .collect()
}

/// Nothing stands there, as opposed to something unusable.
fn is_missing(reason: &Coded) -> bool {
    reason.code == "facts.missing"
}

fn cell_reason(state: CellState) -> Coded {
    Coded::new(match state {
        CellState::Missing => "facts.cell_missing",
        CellState::SecretOrUnknown => "facts.cell_secret_or_unknown",
        CellState::Unreliable => "facts.cell_unreliable",
        CellState::NotApplicable => "facts.cell_not_applicable",
        CellState::Later => "facts.cell_later",
        CellState::RoundedZero => "facts.cell_rounded_zero",
        CellState::Error => "facts.cell_error",
        CellState::Unreadable | CellState::Zero => "facts.cell_unreadable",
    })
}

fn sum(parts: impl Iterator<Item = Result<Resolved, Coded>>, how: How) -> Result<Resolved, Coded> {
    let mut total = Resolved::nothing(how);
    for part in parts {
        let mut part = part?;
        part.how.remove(&How::Published);
        total.add(part)?;
    }
    Ok(total)
}
