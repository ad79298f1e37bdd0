//! What may be shown: protection classes and the threshold rule for small numbers.
//!
//! Enters: the facts of a scope, its class, figures. Leaves: for every figure *shown* or *hidden*; one decision for
//! table, chart, explanation and export, taken before the boundary. Until full disclosure control exists the rule is
//! coarse and safe: if any count of a breakdown (or its complement) is 1…4, the whole breakdown is hidden in all periods,
//! with everything below it, and the totals above it stay. Read [`Guard::new`], then [`Guard::hides`].

use crate::catalogue::{Catalogue, Indicator, Term};
use crate::facts::{Coordinate, Facts, Resolved, Value, Wanted};
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
    /// Measure → smallest depth of areas at which a count is small; this depth and all below it are hidden.
    unsafe_depth: BTreeMap<usize, u8>,
}

/// 1…4: neither zero nor enough. Negative and fractional counts are treated by their size.
pub(crate) fn is_small(value: Decimal) -> bool {
    value > Decimal::ZERO && value < Decimal::from(THRESHOLD)
}

impl Guard {
    /// Looks at all counts of a scope once.
    pub fn new(catalogue: &Catalogue, facts: &Facts, class: Class) -> Self {
        let mut guard = Self {
            class,
            unsafe_depth: BTreeMap::new(),
        };
        if class == Class::Veroeffentlicht {
            return guard;
        }
        let mut groups: BTreeMap<usize, BTreeSet<Vec<Option<usize>>>> = BTreeMap::new();
        for (at, fact) in facts.iter() {
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
        // The whole city may be derived: its counts are looked at as they would be shown.
        if let Some(root) = facts.root() {
            for (measure, groups) in groups {
                for period in facts.periods(measure) {
                    let small = groups.iter().any(|g| {
                        let wanted: Vec<Wanted> = g
                            .iter()
                            .map(|p| p.map_or(Wanted::All, Wanted::One))
                            .collect();
                        let found = facts.resolve(catalogue, measure, *period, root, &wanted);
                        found.is_ok_and(|r| is_small(r.value))
                    });
                    if small {
                        guard.mark(facts, measure, root);
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
        let own = [&indicator.numerator, &indicator.denominator];
        let terms = own
            .into_iter()
            .flatten()
            .chain(&indicator.group)
            .chain(&indicator.rest);
        let in_breakdown = terms.filter_map(|t| number(catalogue, t)).any(|measure| {
            self.unsafe_depth
                .get(&measure)
                .is_some_and(|from| depth >= *from)
        });
        in_breakdown || Self::hides_counts(figure)
    }

    /// k or n − k in 1…4, or n below the threshold. For an index: group and rest.
    fn hides_counts(figure: &Figure) -> bool {
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
        match self.class {
            Class::Veroeffentlicht => false,
            Class::Einzeldaten => true,
            Class::Intern => sources.iter().any(|at| {
                let depth = facts.areas().get(at.area).map_or(0, |a| a.depth);
                self.unsafe_depth
                    .get(&at.measure)
                    .is_some_and(|from| depth >= *from)
            }),
        }
    }
}

fn number(catalogue: &Catalogue, term: &Term) -> Option<usize> {
    let is = |m: &crate::catalogue::Measure| m.id.as_ref() == term.measure.as_ref();
    catalogue.measure.iter().position(is)
}

/// A published total minus one of its members is small: the member's complement could be computed by anyone.
fn small_complement(facts: &Facts, at: &Coordinate, value: Decimal) -> bool {
    (0..at.groups.len()).any(|i| {
        if at.groups.get(i).is_none_or(Option::is_none) {
            return false;
        }
        let mut groups = at.groups.clone();
        if let Some(group) = groups.get_mut(i) {
            *group = None;
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
