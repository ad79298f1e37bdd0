//! The value at a wanted coordinate: as published if there is one, else derived exactly, else the reason why not.

use super::area::Crossed;
use super::cover::{Cover, covers};
use super::parents::Parts;
use super::{Coordinate, Fact, Facts, How, Position, Value};
use crate::catalogue::{Catalogue, Dimension, Measure};
use crate::diagnostic::{Coded, Gather, InOrder};
use crate::text::{CellState, Decimal, Flags, Overflow, Period, Range};
use std::collections::BTreeSet;

/// What is wanted of one dimension.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wanted {
    /// All: as published, else the sum of one complete partition.
    All,
    /// These members and unions together, by number.
    Ids(Vec<usize>),
    /// Numbers from … to.
    Range(Range),
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
    pub(crate) fn nothing() -> Self {
        Self {
            value: Decimal::ZERO,
            flags: Flags::NONE,
            how: BTreeSet::new(),
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

    /// Numbers of the areas it was added up from.
    pub fn areas(&self) -> BTreeSet<usize> {
        self.facts.iter().map(|f| f.area).gathered()
    }
}

/// One way through all dimensions: positions of each, to be combined.
type Way = Vec<Cover>;

/// One question: everything but the area.
struct Question<'a> {
    facts: &'a Facts,
    measure: &'a Measure,
    number: usize,
    period: Period,
    /// Ways to the value, the one with the fewest facts first.
    ways: Vec<Way>,
    /// Why there can be none, where that is already known.
    hopeless: Option<Coded>,
}

/// At most so many combinations of ways are looked at.
const WAYS: usize = 256;

impl Facts {
    /// The value of a measure at a period and area under conditions.
    ///
    /// `wanted` gives, per dimension of the measure other than period and area, what is wanted.
    ///
    /// # Errors
    /// Why there is no value: `facts.missing`, `facts.range_cuts_band`, `facts.no_complete_partition`,
    /// `facts.contradiction`, `facts.overflow`, or the state of a cell (`facts.cell_secret_or_unknown` …) with its area and
    /// period.
    pub fn resolve(
        &self,
        catalogue: &Catalogue,
        measure: usize,
        period: Period,
        area: usize,
        wanted: &[Wanted],
    ) -> Result<Resolved, Coded> {
        let found = catalogue
            .measure
            .get(measure)
            .ok_or_else(|| Coded::new("facts.missing"))?;
        self.question(catalogue, (measure, found), period, wanted)
            .resolve(area)
    }

    fn question<'a>(
        &'a self,
        catalogue: &Catalogue,
        (number, measure): (usize, &'a Measure),
        period: Period,
        wanted: &[Wanted],
    ) -> Question<'a> {
        let mut question = Question {
            facts: self,
            measure,
            number,
            period,
            ways: vec![Vec::new()],
            hopeless: None,
        };
        let dimensions = catalogue.group_dimensions(measure);
        let nothing = BTreeSet::new();
        for (i, (dimension, want)) in dimensions.iter().zip(wanted).enumerate() {
            let available = self.positions(number, period, i).unwrap_or(&nothing);
            let mut found = covers(dimension, want, available);
            if !measure.additive {
                found.retain(|c| c.positions.len() == 1);
            }
            if found.is_empty() {
                question.hopeless = why_none(dimension, want, available);
            }
            let mut ways = Vec::new();
            for way in &question.ways {
                for cover in &found {
                    let mut longer = way.clone();
                    longer.push(cover.clone());
                    ways.push(longer);
                }
            }
            ways.order_by_key(size);
            ways.truncate(WAYS);
            question.ways = ways;
        }
        question
    }
}

fn size(way: &Way) -> usize {
    let parts = way.iter().map(|c| c.positions.len());
    parts.fold(1, usize::saturating_mul)
}

/// Says why no published positions make up what is wanted; nothing where nothing is published at all.
fn why_none(
    dimension: &Dimension,
    wanted: &Wanted,
    available: &BTreeSet<Position>,
) -> Option<Coded> {
    if available.is_empty() {
        return None;
    }
    let ranges = available.iter().filter_map(|p| match p {
        Position::Range(range) => Some(*range),
        _ => None,
    });
    let id = dimension.id.as_ref();
    match wanted {
        Wanted::Range(range) => {
            let cut: Vec<String> = ranges
                .filter(|r| r.overlaps(*range) && !range.contains(*r))
                .map(|r| r.to_string())
                .collect();
            let code = Coded::new("facts.range_cuts_band")
                .with("dimension", id)
                .with("range", range)
                .with("bands", cut.join(", "));
            (!cut.is_empty()).then_some(code)
        }
        Wanted::All if available.iter().all(|p| *p != Position::All) => {
            Some(Coded::new("facts.no_complete_partition").with("dimension", id))
        }
        _ => None,
    }
}

impl Question<'_> {
    /// At an area: directly, else over a crosswalk, else over its parts, else (the whole) over all areas of a level.
    fn resolve(&self, area: usize) -> Result<Resolved, Coded> {
        match self.facts.crossed(area, self.period) {
            Some(Crossed::Sum(level, parts)) if self.measure.additive => {
                let name = |a: &usize| self.facts.areas().get(*a).map(|a| a.name.clone());
                let names = parts.iter().filter_map(name).collect();
                let how = How::Crosswalk(level, names);
                return sum(parts.iter().map(|part| self.at(*part)), how);
            }
            // A rate of an area that has changed since is not that of today's.
            Some(Crossed::Sum(..)) => {
                return Err(self.place(Coded::new("facts.area_changed"), area));
            }
            Some(Crossed::Split(since)) => {
                let reason = Coded::new("facts.area_split").with("since", since.short());
                return Err(self.place(reason, area));
            }
            None => {}
        }
        match self.at(area) {
            Err(reason) if is_missing(&reason) && self.measure.additive => {
                match self.derive_parts(area) {
                    Err(reason) if is_missing(&reason) => self.derive_areas(area),
                    other => other,
                }
            }
            other => other,
        }
    }

    /// An area as the sum of all its parts, of the coarsest level that has them all.
    fn derive_parts(&self, area: usize) -> Result<Resolved, Coded> {
        let mut reason = self.missing(area);
        for parts in self.facts.parts_of(area, self.period) {
            match self.sum_parts(area, &parts) {
                Ok(found) => return Ok(found),
                // That nothing at all is there is the weakest of all reasons.
                Err(found) if is_missing(&found) => {}
                Err(found) => reason = found,
            }
        }
        Err(reason)
    }

    fn sum_parts(&self, area: usize, parts: &Parts) -> Result<Resolved, Coded> {
        let name = |at: &usize| self.facts.areas().get(*at).map(|a| a.name.clone());
        if let Some(part) = parts.areas.iter().find(|a| self.facts.is_contested(**a)) {
            let part = name(part).unwrap_or_default();
            let reason = Coded::new("facts.part_of_two").with("part", part);
            return Err(self.place(reason, area));
        }
        let mut total = Resolved::nothing();
        let mut missing = parts.absent.clone();
        let mut any = false;
        for part in &parts.areas {
            match self.resolve(*part) {
                Ok(mut found) => {
                    any = true;
                    found.how.remove(&How::Published);
                    total.add(found)?;
                }
                Err(reason) if is_missing(&reason) => missing.extend(name(part)),
                Err(reason) => return Err(reason),
            }
        }
        if !any {
            return Err(self.missing(area));
        }
        let of = parts.areas.len() + parts.absent.len();
        if !missing.is_empty() {
            let reason = Coded::new("facts.parts_missing")
                .with("level", &parts.level)
                .with("parts", missing.join(", "))
                .with("count", missing.len())
                .with("of", of);
            return Err(self.place(reason, area));
        }
        total.how.insert(How::Parts(parts.level.clone(), of));
        Ok(total)
    }

    /// At an area of a level: as published, else over its parts.
    fn at_or_parts(&self, area: usize) -> Result<Resolved, Coded> {
        match self.at(area) {
            Err(reason) if is_missing(&reason) => self.derive_parts(area),
            other => other,
        }
    }

    /// The value of the first way all of whose facts are there.
    fn at(&self, area: usize) -> Result<Resolved, Coded> {
        let mut unusable = None;
        for way in &self.ways {
            match self.follow(way, area) {
                Ok(found) => return Ok(found),
                Err(reason) if is_missing(&reason) => {}
                // What is published decides: a secret is not got round by adding up its parts.
                Err(reason) if size(way) == 1 => return Err(reason),
                Err(reason) => unusable = unusable.or(Some(reason)),
            }
        }
        Err(unusable.unwrap_or_else(|| self.missing(area)))
    }

    fn follow(&self, way: &Way, area: usize) -> Result<Resolved, Coded> {
        let mut at = Coordinate {
            measure: self.number,
            period: self.period,
            area,
            groups: Vec::with_capacity(way.len()),
        };
        let mut total = Resolved::nothing();
        self.add_all(way, &mut at, &mut total)?;
        let derived = way.iter().filter_map(|c| c.how.clone());
        total.how.extend(derived);
        if size(way) == 1 {
            total.how.insert(How::Published);
        }
        Ok(total)
    }

    /// Adds up every combination of the positions that are left. A way with a missing part is none, whatever its other parts
    /// say; one with an unusable part has no value.
    fn add_all(
        &self,
        way: &[Cover],
        at: &mut Coordinate,
        total: &mut Resolved,
    ) -> Result<(), Coded> {
        let Some((cover, rest)) = way.split_first() else {
            let fact = self.facts.get(at).ok_or_else(|| self.missing(at.area))?;
            return total.add(self.published(at, fact)?);
        };
        let mut unusable = None;
        for position in &cover.positions {
            at.groups.push(*position);
            let done = self.add_all(rest, at, total);
            at.groups.pop();
            match done {
                Err(reason) if is_missing(&reason) => return Err(reason),
                Err(reason) => unusable = unusable.or(Some(reason)),
                Ok(()) => {}
            }
        }
        unusable.map_or(Ok(()), Err)
    }

    fn published(&self, at: &Coordinate, fact: &Fact) -> Result<Resolved, Coded> {
        match fact.value {
            Value::Known(value) => Ok(Resolved {
                value,
                flags: fact.flags,
                how: BTreeSet::new(),
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
        let reason = self.hopeless.clone();
        self.place(reason.unwrap_or_else(|| Coded::new("facts.missing")), area)
    }

    /// The whole city as the sum of all areas of the coarsest level that has them all: those the measure has in any period,
    /// as far as they exist in this one.
    fn derive_areas(&self, area: usize) -> Result<Resolved, Coded> {
        if self.facts.areas().get(area).is_none_or(|a| a.depth != 0) {
            return Err(self.missing(area));
        }
        let mut reason = self.missing(area);
        for level in self.facts.levels() {
            if !self.facts.adds_up(self.number, &level, self.period) {
                continue;
            }
            let areas = self.facts.areas_of(self.number, &level, self.period);
            let Some(level) = areas.first().and_then(|a| self.facts.areas().get(*a)) else {
                continue;
            };
            let how = How::Areas(level.level.clone(), areas.len());
            match sum(areas.iter().map(|part| self.at_or_parts(*part)), how) {
                Ok(found) => return Ok(found),
                Err(found) => reason = found,
            }
        }
        Err(reason)
    }
}

/// Nothing stands there, as opposed to something unusable.
fn is_missing(reason: &Coded) -> bool {
    matches!(
        reason.code.as_ref(),
        "facts.missing" | "facts.range_cuts_band" | "facts.no_complete_partition"
    )
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
    let mut total = Resolved::nothing();
    for part in parts {
        let mut part = part?;
        part.how.remove(&How::Published);
        total.add(part)?;
    }
    total.how.insert(how);
    Ok(total)
}
