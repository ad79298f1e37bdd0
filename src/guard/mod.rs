//! What may be shown: protection classes and the threshold rule for small numbers.
//!
//! Enters: the facts of a scope, its class, figures. Leaves: for every figure *shown* or *hidden*; one decision for
//! table, chart, explanation and export, taken before the boundary. Until full disclosure control exists the rule is
//! coarse and safe: if any count of a breakdown (or its complement) is 1…4, the whole breakdown is hidden in all periods,
//! with everything below it, and the totals above it stay. Read [`Guard::new`], then [`Guard::hides`].
//! `rows` (exact elimination), `bounds` (whole-number limits), `protect`, `optimal` and `rules` are the methods by which a
//! finer rule can be proven safe; reference cases hold them to account, and no decision rests on them yet.

pub mod bounds;
pub mod optimal;
pub mod protect;
pub mod rows;
pub mod rules;

use crate::catalogue::{Catalogue, Indicator};
use crate::diagnostic::Gather;
use crate::facts::{Coordinate, Facts, Position, Resolved, Value, Wanted};
use crate::indicator::Figure;
use crate::text::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// The class of a file, from least to most strict. Asked on load; `Intern` until answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Class {
    /// Published: no threshold.
    Veroeffentlicht,
    /// Internal.
    #[default]
    Intern,
    /// One person per row.
    Einzeldaten,
}

impl Class {
    /// The code on the boundary.
    pub fn code(self) -> &'static str {
        match self {
            Self::Veroeffentlicht => "veroeffentlicht",
            Self::Intern => "intern",
            Self::Einzeldaten => "einzeldaten",
        }
    }

    /// The class of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Veroeffentlicht, Self::Intern, Self::Einzeldaten]
            .into_iter()
            .find(|c| c.code() == code)
    }
}

/// Counts from 1 to one below this are small.
pub const THRESHOLD: i64 = 5;

/// The decisions for one scope.
#[derive(Debug, Clone, Default)]
pub struct Guard {
    class: Class,
    /// Measure → the strictest class of the tables its values come from.
    classes: BTreeMap<usize, Class>,
    /// Measure → smallest depth of areas at which a count is small; this depth and all below it are hidden.
    unsafe_depth: BTreeMap<usize, u8>,
}

/// 1…4: neither zero nor enough. Negative and fractional counts are treated by their size.
pub(crate) fn is_small(value: Decimal) -> bool {
    value > Decimal::ZERO && value < Decimal::from(THRESHOLD)
}

impl Guard {
    /// Looks at all counts of a scope once; `classes` are those of its tables, by number. A table that is not named is
    /// internal.
    pub fn new(catalogue: &Catalogue, facts: &Facts, classes: &BTreeMap<usize, Class>) -> Self {
        let mut guard = Self {
            class: classes.values().copied().max().unwrap_or_default(),
            classes: BTreeMap::new(),
            unsafe_depth: BTreeMap::new(),
        };
        for (at, fact) in facts.iter() {
            let class = classes.get(&fact.table).copied().unwrap_or_default();
            let known = guard.classes.entry(at.measure).or_insert(class);
            *known = class.max(*known);
        }
        if classes.values().all(|c| *c == Class::Veroeffentlicht) {
            return guard;
        }
        let mut groups: BTreeMap<usize, BTreeSet<Vec<Position>>> = BTreeMap::new();
        for (at, fact) in facts.iter() {
            if guard.class_of(at.measure) == Class::Veroeffentlicht {
                continue;
            }
            groups
                .entry(at.measure)
                .or_default()
                .insert(at.groups.clone());
            let Value::Known(value) = fact.value else {
                continue;
            };
            let additive = catalogue
                .measure
                .get(at.measure)
                .is_some_and(|m| m.additive);
            if additive && (is_small(value) || small_complement(facts, at, value)) {
                guard.mark(facts, at.measure, at.area);
            }
        }
        // The whole city may be derived, and an area from its parts: their counts are looked at as they would be shown.
        let derived: Vec<usize> = facts.root().into_iter().chain(facts.with_parts()).collect();
        for area in derived {
            for (measure, groups) in &groups {
                let measure = *measure;
                for period in facts.periods(measure) {
                    let small = groups.iter().any(|g| {
                        let wanted: Vec<Wanted> = g
                            .iter()
                            .map(|p| match p {
                                Position::All => Wanted::All,
                                Position::One(one) => Wanted::Ids(vec![*one]),
                                Position::Range(range) => Wanted::Range(*range),
                            })
                            .collect();
                        let found = facts.resolve(catalogue, measure, *period, area, &wanted);
                        found.is_ok_and(|r| is_small(r.value))
                    });
                    if small {
                        guard.mark(facts, measure, area);
                    }
                }
            }
        }
        guard
    }

    fn mark(&mut self, facts: &Facts, measure: usize, area: usize) {
        let depth = facts.areas().get(area).map_or(0, |a| a.depth);
        let known = self.unsafe_depth.entry(measure).or_insert(depth);
        *known = depth.min(*known);
    }

    /// Is any breakdown of a measure withheld? Then no cell of it is shown in rows either.
    pub fn withholds_cells(&self, measure: usize) -> bool {
        self.unsafe_depth.contains_key(&measure)
    }

    /// The class of the values of a measure.
    fn class_of(&self, measure: usize) -> Class {
        self.classes.get(&measure).copied().unwrap_or_default()
    }

    /// The class of the scope.
    pub fn class(&self) -> Class {
        self.class
    }

    /// True when small numbers are protected at all.
    pub fn protects(&self) -> bool {
        self.class != Class::Veroeffentlicht
    }

    /// Must this figure be hidden, at this area?
    pub fn hides(
        &self,
        catalogue: &Catalogue,
        facts: &Facts,
        indicator: &Indicator,
        area: usize,
        figure: &Figure,
    ) -> bool {
        if !self.protects() {
            return false;
        }
        let depth = facts.areas().get(area).map_or(0, |a| a.depth);
        let terms = indicator.terms();
        let own = terms.filter_map(|t| catalogue.measure_number(t.measure.as_ref()));
        // A gap or ratio shows what it is made of.
        let mut measures: BTreeSet<usize> = own.gathered();
        for side in figure.sides() {
            measures.extend(side.facts.iter().map(|f| f.measure));
        }
        // Nothing but published values: nothing to protect.
        let protected = |m: &usize| self.class_of(*m) != Class::Veroeffentlicht;
        if !measures
            .iter()
            .filter(|m| self.classes.contains_key(m))
            .any(protected)
        {
            return false;
        }
        let in_breakdown = measures.iter().any(|measure| {
            self.unsafe_depth
                .get(measure)
                .is_some_and(|from| depth >= *from)
        });
        in_breakdown || Self::hides_counts(figure)
    }

    /// k or n − k in 1…4, or n below the threshold. For an index: group and rest.
    fn hides_counts(figure: &Figure) -> bool {
        if figure.parts.iter().any(|p| Self::hides_counts(&p.figure)) {
            return true;
        }
        let value = |side: &Option<Result<Resolved, _>>| match side {
            Some(Ok(found)) => Some(found.value),
            _ => None,
        };
        let (Some(k), Some(n)) = (value(&figure.numerator), value(&figure.denominator)) else {
            return value(&figure.numerator).is_some_and(is_small);
        };
        if figure.segregation.is_some() {
            return is_small(k) || is_small(n);
        }
        let complement = n.sub(k).is_ok_and(is_small);
        is_small(k) || complement || n < Decimal::from(THRESHOLD)
    }

    /// May cells of rows be shown in an explanation? Not when any of the added values is small, and never for Einzeldaten.
    pub fn hides_rows(&self, facts: &Facts, sources: &[Coordinate]) -> bool {
        sources.iter().any(|at| match self.class_of(at.measure) {
            Class::Veroeffentlicht => false,
            Class::Einzeldaten => true,
            Class::Intern => {
                let depth = facts.areas().get(at.area).map_or(0, |a| a.depth);
                self.unsafe_depth
                    .get(&at.measure)
                    .is_some_and(|from| depth >= *from)
            }
        })
    }
}

/// A published total minus one of its members is small: the member's complement could be computed by anyone.
fn small_complement(facts: &Facts, at: &Coordinate, value: Decimal) -> bool {
    (0..at.groups.len()).any(|i| {
        if at.groups.get(i).is_none_or(|p| *p == Position::All) {
            return false;
        }
        let mut groups = at.groups.clone();
        if let Some(group) = groups.get_mut(i) {
            *group = Position::All;
        }
        let total = facts.get(&Coordinate {
            groups,
            ..at.clone()
        });
        match total.map(|t| t.value) {
            Some(Value::Known(total)) => total.sub(value).is_ok_and(is_small),
            _ => false,
        }
    })
}
