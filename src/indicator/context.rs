//! What an evaluation needs to know, and the value of one term and one side.

use super::align::{Aligned, aligned};
use crate::catalogue::{Allowed, Catalogue, Dimension, Indicator, PeriodRule, Term};
use crate::diagnostic::{Coded, Gather};
use crate::facts::{Facts, How, Resolved, Wanted};
use crate::text::{Decimal, Overflow, Period};
use std::collections::{BTreeMap, BTreeSet};

/// Groups a figure is narrowed to: dimension → what of it. A dimension not named means *all*.
pub type Conditions = BTreeMap<String, Allowed>;

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

impl<'a> Context<'a> {
    /// The same for another indicator.
    pub(super) fn of(self, indicator: &'a Indicator) -> Self {
        Self { indicator, ..self }
    }

    fn periods_of<'t>(&self, terms: impl Iterator<Item = &'t Term>) -> BTreeSet<Period> {
        let measures = terms.filter_map(|t| self.catalogue.measure_number(t.measure.as_ref()));
        measures
            .flat_map(|m| self.facts.periods(m).iter().copied())
            .gathered()
    }

    /// Periods for which a figure can be asked: those of the numerator, else of the other side, else as published.
    pub(super) fn periods(&self) -> Vec<Period> {
        let i = self.indicator;
        let mut all = self.periods_of(i.numerator.iter().chain(&i.group).chain(&i.rest));
        all.extend(self.periods_of(i.published.iter()));
        if all.is_empty() {
            all = self.periods_of(i.denominator.iter());
        }
        if all.is_empty()
            && let Some(of) =
                i.of.as_ref()
                    .and_then(|o| self.catalogue.indicator(o.as_ref()))
            && of.id.as_ref() != i.id.as_ref()
        {
            return self.of(of).periods();
        }
        all.into_iter().collect()
    }

    /// The value of a term at a period, narrowed to groups.
    pub(super) fn term(
        &self,
        term: &Term,
        period: Period,
        area: usize,
        conditions: &Conditions,
    ) -> Result<Resolved, Coded> {
        let unknown = || Coded::new("facts.missing").with("measure", term.measure.as_ref());
        let number = self
            .catalogue
            .measure_number(term.measure.as_ref())
            .ok_or_else(unknown)?;
        let measure = self.catalogue.measure.get(number).ok_or_else(unknown)?;
        let dimensions = self.catalogue.group_dimensions(measure);
        if let Some(other) = conditions
            .keys()
            .find(|c| dimensions.iter().all(|d| d.id.as_ref() != *c))
        {
            return Err(Coded::new("indicator.no_such_breakdown")
                .with("measure", measure.id.as_ref())
                .with("dimension", other));
        }
        let mut wanted = Vec::with_capacity(dimensions.len());
        for dimension in dimensions {
            let id = dimension.id.as_ref();
            let own = term.conditions.iter().find(|(d, _)| d.as_ref() == id);
            let own = match own {
                Some((_, values)) => {
                    Some(Catalogue::allowed(dimension, values).ok_or_else(unknown)?)
                }
                None => None,
            };
            wanted.push(both(dimension, own, conditions.get(id))?);
        }
        let found = self
            .facts
            .resolve(self.catalogue, number, period, area, &wanted)?;
        if term.negative {
            negated(found)
        } else {
            Ok(found)
        }
    }

    /// The sum of the terms of one side, each at the period the rule names.
    pub(super) fn side(
        &self,
        terms: &[Term],
        rule: PeriodRule,
        period: Period,
        area: usize,
        conditions: &Conditions,
    ) -> Result<Resolved, Coded> {
        let mut total: Option<Resolved> = None;
        for term in terms {
            let number = self.catalogue.measure_number(term.measure.as_ref());
            let periods = number.map_or(&[][..], |m| self.facts.periods(m));
            let missing = || Coded::new("facts.missing").with("measure", term.measure.as_ref());
            if periods.is_empty() {
                return Err(missing().with("period", period.short()));
            }
            let at = aligned(rule, period, periods)
                .map_err(|r| r.with("measure", term.measure.as_ref()))?;
            let part = match at {
                Aligned::One(at) => {
                    let mut part = self.term(term, at, area, conditions)?;
                    if at != period {
                        part.how.insert(How::OtherPeriod(period, at));
                    }
                    part
                }
                Aligned::Mean(from, to) => {
                    let mut sum = self.term(term, from, area, conditions)?;
                    sum.add(self.term(term, to, area, conditions)?)?;
                    sum.value = half(sum.value)?;
                    sum.how.insert(How::Mean(from, to));
                    sum
                }
            };
            match &mut total {
                None => total = Some(part),
                Some(sum) => sum.add(part)?,
            }
        }
        total.ok_or_else(|| Coded::new("indicator.no_side"))
    }
}

/// What is wanted of a dimension when a term and the reader both narrow it.
fn both(
    dimension: &Dimension,
    own: Option<Allowed>,
    asked: Option<&Allowed>,
) -> Result<Wanted, Coded> {
    let wanted = |allowed: Allowed| match allowed {
        Allowed::Ids(ids) => Wanted::Ids(ids),
        Allowed::Range(range) => Wanted::Range(range),
    };
    let outside = || Coded::new("indicator.outside").with("dimension", dimension.id.as_ref());
    match (own, asked) {
        (None, None) => Ok(Wanted::All),
        (Some(one), None) => Ok(wanted(one)),
        (None, Some(one)) => Ok(wanted(one.clone())),
        (Some(Allowed::Range(own)), Some(Allowed::Range(asked))) => {
            let narrower = [own, *asked]
                .into_iter()
                .find(|r| own.contains(*r) && asked.contains(*r));
            narrower.map(Wanted::Range).ok_or_else(outside)
        }
        (Some(Allowed::Ids(own)), Some(Allowed::Ids(asked))) => {
            let atoms = |ids: &[usize]| -> BTreeSet<usize> {
                ids.iter().flat_map(|i| dimension.atoms(*i)).gathered()
            };
            let (o, a) = (atoms(&own), atoms(asked));
            if a.is_subset(&o) {
                Ok(Wanted::Ids(asked.clone()))
            } else if o.is_subset(&a) {
                Ok(Wanted::Ids(own))
            } else {
                Err(outside())
            }
        }
        _ => Err(outside()),
    }
}

fn negated(mut found: Resolved) -> Result<Resolved, Coded> {
    found.value = Decimal::ZERO.sub(found.value).map_err(overflow)?;
    Ok(found)
}

fn half(value: Decimal) -> Result<Decimal, Coded> {
    let five = value.mantissa().checked_mul(5);
    let five = five.ok_or(Overflow).map_err(overflow)?;
    let halved = Decimal::new(five, value.scale().saturating_add(1)).map_err(overflow)?;
    Ok(halved.normalised())
}
