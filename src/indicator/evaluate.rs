//! Shares, rates, counts, compositions; the segregation index is next door.

use super::context::{Context, overflow};
use super::segregation::segregation;
use super::{Figure, Line, Published};
use crate::catalogue::{Catalogue, Indicator, Kind, Term};
use crate::diagnostic::Coded;
use crate::facts::{Coordinate, Facts, Resolved, Value, group_dimensions};
use crate::text::{Decimal, Period, Ratio};

/// A value rounded to the decimals of the indicator, as text with a point.
///
/// # Errors
/// `facts.overflow`.
pub fn rounded(value: Ratio, decimals: u8) -> Result<Decimal, Coded> {
    value.round(decimals).map_err(overflow)
}

/// All lines of an indicator for an area. No facts, no lines' figures; a missing side is said figure by figure.
pub fn lines(
    catalogue: &Catalogue,
    facts: &Facts,
    indicator: &Indicator,
    area: usize,
) -> Vec<Line> {
    let context = Context {
        catalogue,
        facts,
        indicator,
    };
    let periods = context.periods();
    let line = |group: Option<String>| Line {
        figures: periods
            .iter()
            .map(|p| context.figure(*p, area, group.as_deref()))
            .collect(),
        group,
    };
    match context.members() {
        None => vec![line(None)],
        Some(members) => members.into_iter().map(|m| line(Some(m))).collect(),
    }
}

impl Context<'_> {
    fn side(
        &self,
        terms: &[Term],
        period: Period,
        area: usize,
        member: Option<(&str, &str)>,
    ) -> Result<Resolved, Coded> {
        let mut total: Option<Resolved> = None;
        for term in terms {
            let part = self.term(term, period, area, member)?;
            total = Some(match total {
                None => part,
                Some(mut sum) => {
                    sum.add(part)?;
                    sum
                }
            });
        }
        total.ok_or_else(|| Coded::new("indicator.no_side"))
    }

    fn figure(&self, period: Period, area: usize, group: Option<&str>) -> Figure {
        let i = self.indicator;
        if i.kind == Kind::Segregation {
            return segregation(*self, period, area);
        }
        let member = i.each.as_ref().map(|d| d.as_ref().as_str()).zip(group);
        let numerator = self.side(&i.numerator, period, area, member);
        let mut figure = Figure {
            period,
            value: Err(Coded::new("indicator.kind_not_supported")),
            numerator: None,
            denominator: None,
            segregation: None,
            published: None,
        };
        figure.value = match i.kind {
            Kind::Share | Kind::Rate => {
                let denominator = self.side(&i.denominator, period, area, None);
                let value = quotient(&numerator, &denominator, i);
                figure.denominator = Some(denominator);
                value
            }
            Kind::Count => numerator
                .clone()
                .and_then(|n| Ratio::from_decimal(n.value).map_err(overflow)),
            _ => return figure,
        };
        figure.numerator = Some(numerator);
        figure.published = self.published(period, area, figure.value.as_ref().ok().copied());
        figure
    }

    /// The published value at the same place, compared at the decimals the publication uses.
    fn published(&self, period: Period, area: usize, ours: Option<Ratio>) -> Option<Published> {
        let measure = self.measure(self.indicator.published.as_ref()?)?;
        let groups = self.catalogue.measure.get(measure)?;
        let at = Coordinate {
            measure,
            period,
            area,
            groups: vec![None; group_dimensions(self.catalogue, groups).len()],
        };
        let Value::Known(value) = self.facts.get(&at)?.value else {
            return None;
        };
        let decimals = self.facts.decimals(measure);
        let agrees = ours.and_then(|o| o.round(decimals).ok()) == Some(value);
        Some(Published { value, agrees })
    }
}

fn quotient(
    numerator: &Result<Resolved, Coded>,
    denominator: &Result<Resolved, Coded>,
    indicator: &Indicator,
) -> Result<Ratio, Coded> {
    let (n, d) = match (numerator, denominator) {
        (Err(reason), _) | (_, Err(reason)) => return Err(reason.clone()),
        (Ok(n), Ok(d)) => (n.value, d.value),
    };
    if n.is_negative() || d.is_negative() {
        return Err(Coded::new("indicator.negative"));
    }
    if indicator.kind == Kind::Share && n > d {
        return Err(Coded::new("indicator.part_greater_than_whole")
            .with("numerator", n)
            .with("denominator", d));
    }
    Ratio::of(n, d, indicator.factor)
        .map_err(overflow)?
        .ok_or_else(|| Coded::new("indicator.denominator_zero"))
}
