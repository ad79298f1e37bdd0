//! The index of dissimilarity over the areas of a level, with its exact expected value under chance.
//!
//! D = ½ Σ |xᵢ/X − yᵢ/Y| (Duncan & Duncan 1955), computed exactly; E\[D\] for a random distribution with both margins
//! fixed and D* after Carrington & Troske 1997 (`stats`).

use super::Figure;
use super::context::{Context, overflow};
use crate::catalogue::{Catalogue, Indicator};
use crate::diagnostic::Coded;
use crate::facts::{Facts, How, Resolved};
use crate::stats;
use crate::text::{Period, Ratio};

/// What an index was computed from.
#[derive(Debug, Clone)]
pub struct Segregation {
    /// Id of the level of the areas.
    pub level: String,
    /// Number of the area, group and rest.
    pub areas: Vec<(usize, u64, u64)>,
    /// Expected value under chance, times factor.
    pub expected: Option<f64>,
    /// Corrected index, times factor.
    pub corrected: Option<f64>,
}

struct Sides {
    group: Resolved,
    rest: Resolved,
    found: Segregation,
}

pub(super) fn segregation(context: Context<'_>, period: Period, area: usize) -> Figure {
    let empty = Figure {
        period,
        value: Err(Coded::new("indicator.no_side")),
        numerator: None,
        denominator: None,
        segregation: None,
        published: None,
    };
    match sides(context, period, area) {
        Err(reason) => Figure {
            value: Err(reason),
            ..empty
        },
        Ok(sides) => Figure {
            value: index(&sides.found, context.indicator.factor),
            segregation: Some(with_expectation(sides.found, context.indicator.factor)),
            numerator: Some(Ok(sides.group)),
            denominator: Some(Ok(sides.rest)),
            ..empty
        },
    }
}

/// Group and rest of every area of the level the catalogue wants, or of the finest level there is.
fn sides(context: Context<'_>, period: Period, area: usize) -> Result<Sides, Coded> {
    let facts = context.facts;
    let indicator = context.indicator;
    let missing = || Coded::new("indicator.no_side");
    if facts.areas().get(area).is_none_or(|a| a.depth != 0) {
        return Err(Coded::new("indicator.whole_city_only"));
    }
    let (Some(group), Some(rest), Some(over)) =
        (&indicator.group, &indicator.rest, &indicator.over)
    else {
        return Err(missing());
    };
    let wanted = context
        .catalogue
        .level(over.level.as_ref())
        .map(|l| l.depth);
    let depths = facts.depths();
    let depth = depths.iter().copied().find(|d| Some(*d) == wanted);
    let depth = depth
        .or_else(|| depths.last().copied())
        .ok_or_else(|| Coded::new("indicator.no_areas"))?;
    let numbers = facts.areas_of_depth(depth);
    let level = numbers
        .first()
        .and_then(|a| facts.areas().get(*a))
        .map_or(String::new(), |a| a.level.clone());

    let over_areas = How::Areas(level.clone(), numbers.len());
    let mut sums = [over_areas.clone(), over_areas].map(Resolved::nothing);
    let mut areas = Vec::new();
    for number in numbers {
        let mut counts = [0_u64; 2];
        for ((term, count), sum) in [group, rest].into_iter().zip(&mut counts).zip(&mut sums) {
            let mut part = context.term(term, period, number, None)?;
            let fractional = || Coded::new("indicator.not_whole_numbers").with("value", part.value);
            *count = part.value.to_u64().ok_or_else(fractional)?;
            part.how.remove(&How::Published);
            sum.add(part)?;
        }
        areas.push((number, counts[0], counts[1]));
    }
    let [group, rest] = sums;
    Ok(Sides {
        group,
        rest,
        found: Segregation {
            level,
            areas,
            expected: None,
            corrected: None,
        },
    })
}

/// The share of the group among group and rest in one area: what an index is made of, beside it.
pub fn share_in_area(
    catalogue: &Catalogue,
    facts: &Facts,
    indicator: &Indicator,
    area: usize,
) -> Vec<Figure> {
    let context = Context {
        catalogue,
        facts,
        indicator,
    };
    let (Some(group), Some(rest)) = (&indicator.group, &indicator.rest) else {
        return Vec::new();
    };
    let figure = |period: Period| {
        let part = context.term(group, period, area, None);
        let whole = part.clone().and_then(|part| {
            let rest = context.term(rest, period, area, None)?;
            let mut all = part;
            all.add(rest)?;
            Ok(all)
        });
        let value = match (&part, &whole) {
            (Err(reason), _) | (_, Err(reason)) => Err(reason.clone()),
            (Ok(p), Ok(w)) => Ratio::of(p.value, w.value, 100)
                .map_err(overflow)
                .and_then(|r| r.ok_or_else(|| Coded::new("indicator.denominator_zero"))),
        };
        Figure {
            period,
            value,
            numerator: Some(part),
            denominator: Some(whole),
            segregation: None,
            published: None,
        }
    };
    context.periods().into_iter().map(figure).collect()
}

fn counts(found: &Segregation) -> (Vec<u64>, Vec<u64>) {
    let group = found.areas.iter().map(|a| a.1).collect();
    let total = found
        .areas
        .iter()
        .map(|a| a.1.saturating_add(a.2))
        .collect();
    (group, total)
}

fn index(found: &Segregation, factor: i64) -> Result<Ratio, Coded> {
    let (group, total) = counts(found);
    let d = stats::dissimilarity(&group, &total).map_err(|e| match e {
        stats::StatsError::Overflow => Coded::new("facts.overflow"),
        _ => Coded::new("indicator.one_group_only"),
    })?;
    let whole = |x: u128| i128::try_from(x).map_err(|_| Coded::new("facts.overflow"));
    Ratio::new(whole(d.numerator)?, whole(d.denominator)?)
        .map_err(overflow)?
        .ok_or_else(|| Coded::new("indicator.one_group_only"))?
        .times(factor)
        .map_err(overflow)
}

#[allow(clippy::cast_precision_loss)]
fn with_expectation(mut found: Segregation, factor: i64) -> Segregation {
    let (group, total) = counts(&found);
    let factor = factor as f64;
    let d = stats::dissimilarity(&group, &total).map(|d| d.numerator as f64 / d.denominator as f64);
    if let (Ok(d), Ok(e)) = (d, stats::expected_permutation(&group, &total)) {
        found.expected = Some(e * factor);
        found.corrected = stats::corrected(d, e).ok().map(|c| c * factor);
    }
    found
}
