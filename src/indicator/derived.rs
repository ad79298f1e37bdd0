//! Figures made of other figures: gaps, ratios, changes, indices; and comparisons between groups.

use super::context::{Conditions, Context, overflow};
use super::evaluate::At;
use super::lines::cuts;
use super::{Figure, Part};
use crate::catalogue::{Allowed, Catalogue, Expressed, Indicator, Kind};
use crate::diagnostic::Coded;
use crate::facts::Facts;
use crate::text::{Period, Ratio, parse_period};
use std::collections::BTreeSet;

/// Group beside reference group in one period.
#[derive(Debug, Clone)]
pub struct Compared {
    /// Period.
    pub period: Period,
    /// The group in question.
    pub group: Figure,
    /// The group it is compared with.
    pub reference: Figure,
    /// Group minus reference, in the unit of the indicator (percentage points for rates in per cent).
    pub gap: Result<Ratio, Coded>,
    /// Group by reference.
    pub ratio: Result<Ratio, Coded>,
    /// The reference contains the group: the gap is understated.
    pub contained: bool,
}

/// The comparison an indicator asks for, period by period; nothing where it asks for none.
pub fn compared(
    catalogue: &Catalogue,
    facts: &Facts,
    indicator: &Indicator,
    area: usize,
    conditions: &Conditions,
) -> Vec<Compared> {
    let context = Context {
        catalogue,
        facts,
        indicator,
    };
    let Some(compare) = indicator
        .compare
        .as_ref()
        .filter(|_| indicator.of.is_none())
    else {
        return Vec::new();
    };
    let (group, reference) = (compare.group.as_ref(), compare.reference.as_ref());
    let Some((one, two, contained)) = groups(catalogue, group, reference) else {
        return Vec::new();
    };
    let nothing = Conditions::new();
    let figure = |period, more: &Conditions| {
        let mut narrowed = conditions.clone();
        narrowed.extend(more.iter().map(|(d, a)| (d.clone(), a.clone())));
        context.figure(At {
            period,
            area,
            conditions: &narrowed,
            member: &nothing,
        })
    };
    let compare = |period: Period| {
        let (group, reference) = (figure(period, &one), figure(period, &two));
        let (gap, ratio) = match (&group.value, &reference.value) {
            (Err(reason), _) | (_, Err(reason)) => (Err(reason.clone()), Err(reason.clone())),
            (Ok(a), Ok(b)) => (difference(*a, *b), by(*a, *b, 1)),
        };
        Compared {
            period,
            group,
            reference,
            gap,
            ratio,
            contained,
        }
    };
    context.periods().into_iter().map(compare).collect()
}

/// Conditions for two members of one dimension, and whether the second contains the first.
fn groups(
    catalogue: &Catalogue,
    group: &str,
    reference: &str,
) -> Option<(Conditions, Conditions, bool)> {
    let found = catalogue
        .dimension
        .iter()
        .find_map(|d| Some((d, d.number(group)?, d.number(reference)?)));
    let (dimension, one, two) = found?;
    let condition =
        |n: usize| Conditions::from([(dimension.id.as_ref().clone(), Allowed::Ids(vec![n]))]);
    let atoms = |n| -> BTreeSet<usize> { dimension.atoms(n) };
    let contained = atoms(one).is_subset(&atoms(two));
    Some((condition(one), condition(two), contained))
}

/// `a − b`.
fn difference(a: Ratio, b: Ratio) -> Result<Ratio, Coded> {
    a.minus(b).map_err(overflow)
}

/// `factor · a / b`.
fn by(a: Ratio, b: Ratio, factor: i64) -> Result<Ratio, Coded> {
    let quotient = a.by(b).map_err(overflow)?;
    let quotient = quotient.ok_or_else(|| Coded::new("indicator.denominator_zero"))?;
    quotient.times(factor).map_err(overflow)
}

impl Context<'_> {
    /// Gap, ratio, change or index.
    pub(super) fn derived(self, at: At<'_>) -> Figure {
        let i = self.indicator;
        match i.kind {
            Kind::Gap | Kind::Ratio => {
                let (one, two) = match self.pair(at) {
                    Ok(pair) => pair,
                    Err(reason) => return Figure::none(at.period, reason),
                };
                let combine = |a: Ratio, b: Ratio| {
                    if i.kind == Kind::Gap {
                        difference(a, b)
                    } else {
                        by(a, b, i.factor)
                    }
                };
                made_of(at.period, one, two, combine)
            }
            _ => self.over_time(at),
        }
    }

    /// The two figures of a gap or ratio.
    fn pair(self, at: At<'_>) -> Result<(Part, Part), Coded> {
        let i = self.indicator;
        let missing = || Coded::new("indicator.no_side");
        let of = i.of.as_ref().ok_or_else(missing)?;
        let narrowed = |more: &Conditions| {
            let mut all = at.conditions.clone();
            all.extend(more.iter().map(|(d, a)| (d.clone(), a.clone())));
            all
        };
        if let Some(with) = &i.with {
            let one = self.part(of.as_ref(), at, at.conditions.clone())?;
            let two = self.part(with.as_ref(), at, at.conditions.clone())?;
            return Ok((one, two));
        }
        let compare = i.compare.as_ref().ok_or_else(missing)?;
        let found = groups(
            self.catalogue,
            compare.group.as_ref(),
            compare.reference.as_ref(),
        );
        let (one, two, _) = found.ok_or_else(missing)?;
        let one = self.part(of.as_ref(), at, narrowed(&one))?;
        let two = self.part(of.as_ref(), at, narrowed(&two))?;
        Ok((one, two))
    }

    fn part(self, id: &str, at: At<'_>, conditions: Conditions) -> Result<Part, Coded> {
        let unknown = || Coded::new("indicator.no_side");
        let indicator = self.catalogue.indicator(id).ok_or_else(unknown)?;
        if indicator.id.as_ref() == self.indicator.id.as_ref() {
            return Err(unknown());
        }
        let figure = self.of(indicator).figure(At {
            conditions: &conditions,
            ..at
        });
        Ok(Part {
            indicator: id.to_owned(),
            conditions,
            figure,
        })
    }

    /// The value beside that of an earlier period: of another indicator, or of the own sides.
    fn over_time(self, at: At<'_>) -> Figure {
        let i = self.indicator;
        let earlier = match (&i.base_period, i.lag) {
            (Some(base), _) => parse_period(base.as_ref()),
            (None, Some(lag)) => Some(Period {
                year: at.period.year.saturating_sub(lag),
                ..at.period
            }),
            _ => None,
        };
        let Some(earlier) = earlier else {
            return Figure::none(at.period, Coded::new("indicator.no_side"));
        };
        // "2015" stands for the date or span of that year the series has.
        let earlier = self
            .periods()
            .into_iter()
            .find(|p| *p == earlier || p.year == earlier.year && p.span == at.period.span)
            .unwrap_or(earlier);
        if let Some(cut) = cuts(self.catalogue, i)
            .into_iter()
            .find(|c| c.cuts && earlier < c.period && c.period <= at.period)
        {
            let reason = Coded::new("indicator.across_break").with("period", cut.period.short());
            return Figure::none(at.period, reason);
        }
        let one = |period: Period| -> Result<Part, Coded> {
            let at = At { period, ..at };
            match &i.of {
                Some(of) => self.part(of.as_ref(), at, at.conditions.clone()),
                None => Ok(Part {
                    indicator: i.id.as_ref().clone(),
                    conditions: at.conditions.clone(),
                    figure: self.plain(at),
                }),
            }
        };
        let (now, then) = match (one(at.period), one(earlier)) {
            (Ok(now), Ok(then)) => (now, then),
            (Err(reason), _) | (_, Err(reason)) => return Figure::none(at.period, reason),
        };
        let percent = i.kind == Kind::Index || i.expressed == Expressed::Percent;
        let combine = |a: Ratio, b: Ratio| {
            if percent && b.numerator() < 0 {
                return Err(Coded::new("indicator.negative"));
            }
            match (i.kind, i.expressed) {
                (Kind::Index, _) => by(a, b, 100),
                (_, Expressed::Percent) => by(difference(a, b)?, b, 100),
                _ => difference(a, b),
            }
        };
        made_of(at.period, now, then, combine)
    }
}

fn made_of(
    period: Period,
    one: Part,
    two: Part,
    combine: impl Fn(Ratio, Ratio) -> Result<Ratio, Coded>,
) -> Figure {
    let value = match (&one.figure.value, &two.figure.value) {
        (Err(reason), _) | (_, Err(reason)) => Err(reason.clone()),
        (Ok(a), Ok(b)) => combine(*a, *b),
    };
    let mut figure = Figure::none(period, Coded::new("indicator.no_side"));
    figure.value = value;
    figure.interval = Err(Coded::new("interval.derived"));
    figure.parts = vec![one, two];
    figure
}
