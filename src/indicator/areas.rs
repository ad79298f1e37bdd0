//! Figures over areas, groups or bands: segregation, diversity, direct standardisation.
//!
//! D = ½ Σ |xᵢ/X − yᵢ/Y| (Duncan & Duncan 1955), computed exactly; E\[D\] for a random distribution with both margins
//! fixed and D* after Carrington & Troske 1997 (`stats`).

use super::Figure;
use super::context::{Conditions, Context, overflow};
use super::evaluate::{At, quotient};
use crate::catalogue::{Allowed, Catalogue, Indicator, PeriodRule, Term};
use crate::diagnostic::Coded;
use crate::facts::{Facts, How, Resolved};
use crate::stats;
use crate::text::{Decimal, Period, Ratio};

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

fn no_side() -> Coded {
    Coded::new("indicator.no_side")
}

impl Context<'_> {
    /// An index of two groups over the areas of a level.
    pub(super) fn segregation(self, at: At<'_>) -> Figure {
        let sides = match self.group_and_rest(at) {
            Err(reason) => return Figure::none(at.period, reason),
            Ok(sides) => sides,
        };
        let factor = self.indicator.factor;
        let mut figure = Figure::none(at.period, no_side());
        let name = self.indicator.index.as_ref().map_or("D", |i| i.as_ref());
        figure.value = index(name, &sides.found, at.area, factor);
        let found = sides.found;
        figure.segregation = Some(if name == "D" {
            with_expectation(found, factor)
        } else {
            found
        });
        figure.numerator = Some(Ok(sides.group));
        figure.denominator = Some(Ok(sides.rest));
        figure
    }

    /// Group and rest of every area of the level the catalogue wants, or of the finest level there is.
    fn group_and_rest(self, at: At<'_>) -> Result<Sides, Coded> {
        let facts = self.facts;
        let indicator = self.indicator;
        let of_area = indicator.index.as_ref().is_some_and(|i| i.as_ref() == "LQ");
        let depth_of = |a: usize| facts.areas().get(a).map(|a| a.depth);
        if depth_of(at.area) != Some(0) && !of_area {
            return Err(Coded::new("indicator.whole_city_only"));
        }
        let (Some(group), Some(rest), Some(over)) =
            (&indicator.group, &indicator.rest, &indicator.over)
        else {
            return Err(no_side());
        };
        let measure = self.catalogue.measure_number(group.measure.as_ref());
        let measure = measure.ok_or_else(no_side)?;
        let wanted = over.level.as_ref().map(|l| l.as_ref().clone());
        let finest_last = facts.levels().into_iter().rev();
        let levels = wanted.into_iter().chain(finest_last);
        let found = levels
            .map(|level| (facts.areas_of(measure, &level, at.period), level))
            .find(|(areas, _)| !areas.is_empty());
        let (numbers, level) = found.ok_or_else(|| Coded::new("indicator.no_areas"))?;
        if numbers.len() < 2 {
            return Err(Coded::new("indicator.one_area_only")
                .with("level", level)
                .with("measure", group.measure.as_ref()));
        }
        let over_areas = How::Areas(level.clone(), numbers.len());
        let mut sums = [Resolved::nothing(), Resolved::nothing()];
        let mut areas = Vec::new();
        for number in numbers {
            let mut counts = [0_u64; 2];
            for ((term, count), sum) in [group, rest].into_iter().zip(&mut counts).zip(&mut sums) {
                let mut part = self.term(term, at.period, number, at.conditions)?;
                let fractional =
                    || Coded::new("indicator.not_whole_numbers").with("value", part.value);
                *count = part.value.to_u64().ok_or_else(fractional)?;
                part.how.remove(&How::Published);
                sum.add(part)?;
            }
            areas.push((number, counts[0], counts[1]));
        }
        let [mut group, mut rest] = sums;
        group.how.insert(over_areas.clone());
        rest.how.insert(over_areas);
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

    /// How evenly the persons of an area are spread over the groups of one complete partition.
    pub(super) fn diversity(self, at: At<'_>) -> Figure {
        let over = self.indicator.over.as_ref();
        let dimension = over.and_then(|o| self.catalogue.dimension(o.dimension.as_ref()));
        let Some(dimension) = dimension else {
            return Figure::none(at.period, no_side());
        };
        let mut counts: Vec<u64> = Vec::new();
        let mut sum = Resolved::nothing();
        let own = PeriodRule::default();
        for (_, allowed) in self.members(dimension) {
            let mut conditions = at.conditions.clone();
            conditions.insert(dimension.id.as_ref().clone(), allowed);
            let terms = &self.indicator.numerator;
            let part = self.side(terms, own, at.period, at.area, &conditions);
            let part = match part {
                Ok(part) => part,
                Err(reason) => return Figure::none(at.period, reason),
            };
            let Some(count) = part.value.to_u64() else {
                let reason = Coded::new("indicator.not_whole_numbers").with("value", part.value);
                return Figure::none(at.period, reason);
            };
            counts.push(count);
            if let Err(reason) = sum.add(part) {
                return Figure::none(at.period, reason);
            }
        }
        let mut figure = Figure::none(at.period, no_side());
        let shannon = self
            .indicator
            .index
            .as_ref()
            .is_some_and(|i| i.as_ref() == "shannon");
        figure.value = diversity_index(shannon, &counts, self.indicator.factor);
        figure.numerator = Some(Ok(sum));
        figure
    }

    /// Σ wᵢ · nᵢ/dᵢ ÷ Σ wᵢ over the bands of a standard population (direct standardisation).
    pub(super) fn standardised(self, at: At<'_>) -> Figure {
        let i = self.indicator;
        let standard = i.standardise.as_ref().and_then(|s| {
            let found = self
                .catalogue
                .standard
                .iter()
                .find(|x| x.id.as_ref() == s.standard.as_ref())?;
            Some((s.over.as_ref(), found))
        });
        let Some((over, standard)) = standard else {
            return Figure::none(at.period, no_side());
        };
        let mut figure = Figure::none(at.period, no_side());
        let (mut tops, mut bottoms) = (Resolved::nothing(), Resolved::nothing());
        let (mut weighted, mut weights) = (0.0, 0.0);
        for band in &standard.weights {
            let (Some(range), Ok(weight)) = (
                Catalogue::closed_range(band.range.as_ref()),
                band.weight.parse::<f64>(),
            ) else {
                return Figure::none(at.period, no_side());
            };
            let mut conditions = at.conditions.clone();
            conditions.insert(over.clone(), Allowed::Range(range));
            let own = PeriodRule::default();
            let top = self.side(&i.numerator, own, at.period, at.area, &conditions);
            let bottom = self.side(&i.denominator, i.period, at.period, at.area, &conditions);
            let mut plain = i.clone();
            plain.factor = 1;
            match quotient(&top, &bottom, &plain) {
                Ok(rate) => weighted += weight * rate.to_f64(),
                Err(reason) => {
                    let reason = reason.with("band", range);
                    return Figure::none(at.period, reason);
                }
            }
            weights += weight;
            for (sum, part) in [(&mut tops, top), (&mut bottoms, bottom)] {
                if let Err(reason) = part.and_then(|p| sum.add(p)) {
                    return Figure::none(at.period, reason);
                }
            }
        }
        #[allow(clippy::cast_precision_loss, reason = "factors are small")]
        let factor = i.factor as f64;
        figure.value = inexact(weighted / weights * factor);
        figure.numerator = Some(Ok(tops));
        figure.denominator = Some(Ok(bottoms));
        let note = Coded::new("indicator.standardised").with("standard", standard.id.as_ref());
        figure.notes.push(note);
        figure
    }
}

/// A value that is not a fraction of counts, to twelve decimals: further ones would be those of the machine.
fn inexact(value: f64) -> Result<Ratio, Coded> {
    Ratio::near(value, 12).ok_or_else(|| Coded::new("indicator.denominator_zero"))
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
    let nothing = Conditions::new();
    let side = |term: &Term, period| context.term(term, period, area, &nothing);
    let figure = |period: Period| {
        let part = side(group, period);
        let whole = part.clone().and_then(|part| {
            let mut all = part;
            all.add(side(rest, period)?)?;
            Ok(all)
        });
        let value = match (&part, &whole) {
            (Err(reason), _) | (_, Err(reason)) => Err(reason.clone()),
            (Ok(p), Ok(w)) => share(p.value, w.value),
        };
        Figure {
            value,
            numerator: Some(part),
            denominator: Some(whole),
            ..Figure::none(period, no_side())
        }
    };
    context.periods().into_iter().map(figure).collect()
}

fn share(part: Decimal, whole: Decimal) -> Result<Ratio, Coded> {
    Ratio::of(part, whole, 100)
        .map_err(overflow)?
        .ok_or_else(|| Coded::new("indicator.denominator_zero"))
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

fn index(name: &str, found: &Segregation, area: usize, factor: i64) -> Result<Ratio, Coded> {
    let (group, total) = counts(found);
    if name != "D" {
        return other_index(name, found, area, factor);
    }
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

/// Location quotient of an area, exactly; isolation, exposure and the entropy index of the whole.
fn other_index(name: &str, found: &Segregation, area: usize, factor: i64) -> Result<Ratio, Coded> {
    let (group, total) = counts(found);
    let one_group = || Coded::new("indicator.one_group_only");
    #[allow(clippy::cast_precision_loss, reason = "factors are small")]
    let scale = factor as f64;
    let value = match name {
        "LQ" => {
            let own = found.areas.iter().find(|(number, ..)| *number == area);
            let (_, x, y) = own.ok_or_else(|| Coded::new("indicator.area_only"))?;
            let all = |list: &[u64]| list.iter().copied().try_fold(0_u64, u64::checked_add);
            let sums = (all(&group), all(&total));
            let (Some(x_all), Some(t_all)) = sums else {
                return Err(Coded::new("facts.overflow"));
            };
            return stats::location_quotient(*x, x.saturating_add(*y), x_all, t_all)
                .map_err(|_| one_group())
                .and_then(|q| inexact(q * scale));
        }
        "isolation" => stats::isolation(&group, &total),
        "exposure" => stats::interaction(&group, &total),
        _ => stats::entropy_index(&group, &total),
    };
    inexact(value.map_err(|_| one_group())? * scale)
}

/// Shannon's entropy, or the chance that two persons are of different groups (Simpson).
fn diversity_index(shannon: bool, counts: &[u64], factor: i64) -> Result<Ratio, Coded> {
    let value = if shannon {
        stats::shannon(counts)
    } else {
        stats::simpson_interaction(counts)
    };
    #[allow(clippy::cast_precision_loss, reason = "factors are small")]
    let scale = factor as f64;
    inexact(value.map_err(|_| Coded::new("indicator.denominator_zero"))? * scale)
}
