//! What an evaluation needs to know, and the value of one term.

use crate::catalogue::{Catalogue, Indicator, Term, Where};
use crate::diagnostic::Coded;
use crate::facts::{Facts, Resolved, Wanted, group_dimensions};
use crate::text::{Overflow, Period};
use std::collections::BTreeSet;

/// What an evaluation needs to know.
#[derive(Clone, Copy)]
pub(super) struct Context<'a> {
    pub(super) catalogue: &'a Catalogue,
    pub(super) facts: &'a Facts,
    pub(super) indicator: &'a Indicator,
}

pub(super) fn overflow(_: Overflow) -> Coded {
    Coded::new("facts.overflow")
}

impl Context<'_> {
    fn terms(&self) -> impl Iterator<Item = &Term> {
        let i = self.indicator;
        let sides = i.numerator.iter().chain(&i.denominator);
        sides.chain(&i.group).chain(&i.rest)
    }

    pub(super) fn measure(&self, term: &Term) -> Option<usize> {
        let is = |m: &crate::catalogue::Measure| m.id.as_ref() == term.measure.as_ref();
        self.catalogue.measure.iter().position(is)
    }

    /// Periods in which any side has a fact, in order.
    pub(super) fn periods(&self) -> Vec<Period> {
        let all: BTreeSet<Period> = self
            .terms()
            .filter_map(|t| self.measure(t))
            .flat_map(|m| self.facts.periods(m).iter().copied())
            .collect();
        all.into_iter().collect()
    }

    /// Members of a composition: those of the first partition of its dimension.
    pub(super) fn members(&self) -> Option<Vec<String>> {
        let each = self.indicator.each.as_ref()?;
        let dimension = self.catalogue.dimension(each.as_ref())?;
        let partition = dimension.partitions.first()?;
        Some(partition.iter().map(|m| m.as_ref().clone()).collect())
    }

    /// The value of a term, with the composition's member in place if there is one.
    pub(super) fn term(
        &self,
        term: &Term,
        period: Period,
        area: usize,
        member: Option<(&str, &str)>,
    ) -> Result<Resolved, Coded> {
        let unknown = || Coded::new("facts.missing").with("measure", term.measure.as_ref());
        let number = self.measure(term).ok_or_else(unknown)?;
        let measure = self.catalogue.measure.get(number).ok_or_else(unknown)?;
        let mut wanted = Vec::new();
        for dimension in group_dimensions(self.catalogue, measure) {
            let id = dimension.id.as_ref().as_str();
            let own = words(&term.conditions, id);
            let by_member = member
                .filter(|(d, _)| *d == id)
                .map(|(_, m)| vec![m.to_owned()]);
            let position = match by_member.or(own).as_deref() {
                None => Wanted::All,
                Some([one]) => {
                    let at = dimension.ids().position(|known| known == one);
                    Wanted::One(at.ok_or_else(unknown)?)
                }
                // Sets of several members wait for the catalogue that needs them; until then they are refused.
                Some(_) => {
                    return Err(Coded::new("indicator.set_not_supported").with("dimension", id));
                }
            };
            wanted.push(position);
        }
        self.facts
            .resolve(self.catalogue, number, period, area, &wanted)
    }
}

fn words(conditions: &Where, dimension: &str) -> Option<Vec<String>> {
    let found = conditions.iter().find(|(d, _)| d.as_ref() == dimension)?;
    Some(found.1.words())
}
