//! Figures that cannot all be right: said, never mended.

use super::context::{Conditions, Context};
use super::evaluate::At;
use super::lines::breakdown;
use crate::catalogue::{Catalogue, Indicator, Kind};
use crate::diagnostic::Coded;
use crate::facts::Facts;
use crate::text::{Period, Ratio};
use std::cmp::Ordering;

/// A figure that cannot be right beside others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Implausible {
    /// Id of the indicator.
    pub indicator: String,
    /// Period.
    pub period: Period,
    /// Number of the area.
    pub area: usize,
    /// Why.
    pub what: Coded,
}

/// Everything implausible about an indicator at an area: greater than an indicator it cannot exceed; a total outside the
/// values of its groups.
pub fn implausible(
    catalogue: &Catalogue,
    facts: &Facts,
    indicator: &Indicator,
    area: usize,
) -> Vec<Implausible> {
    let context = Context {
        catalogue,
        facts,
        indicator,
    };
    let mut found = Vec::new();
    let nothing = Conditions::new();
    for period in context.periods() {
        let at = At {
            period,
            area,
            conditions: &nothing,
            member: &nothing,
        };
        let Ok(own) = context.figure(at).value else {
            continue;
        };
        let mut say = |what: Coded| {
            found.push(Implausible {
                indicator: indicator.id.as_ref().clone(),
                period,
                area,
                what,
            });
        };
        for limit in &indicator.at_most {
            let other = catalogue.indicator(limit.as_ref());
            let other = other.and_then(|o| context.of(o).figure(at).value.ok());
            if other.is_some_and(|o| order(own, o) == Some(Ordering::Greater)) {
                let what = Coded::new("indicator.greater_than_its_limit");
                say(what.with("limit", limit.as_ref()));
            }
        }
        if matches!(indicator.kind, Kind::Share | Kind::Rate | Kind::Mean) {
            for dimension in context.outside_of_its_groups(at, own) {
                say(Coded::new("indicator.total_outside_of_its_groups")
                    .with("dimension", dimension));
            }
        }
    }
    found
}

fn order(a: Ratio, b: Ratio) -> Option<Ordering> {
    let difference = a.minus(b).ok()?;
    Some(difference.numerator().cmp(&0))
}

impl Context<'_> {
    /// Dimensions in one of whose complete partitions every group lies on the same side of the total.
    fn outside_of_its_groups(self, at: At<'_>, own: Ratio) -> Vec<String> {
        let mut outside = Vec::new();
        for by in &self.indicator.by {
            let Some(dimension) = self.catalogue.dimension(by.as_ref()) else {
                continue;
            };
            let Ok(lines) = breakdown(
                self.catalogue,
                self.facts,
                self.indicator,
                at.area,
                by.as_ref(),
            ) else {
                continue;
            };
            let value = |id: &str| {
                let line = lines.iter().find(|l| l.group.as_deref() == Some(id))?;
                let figure = line.figures.iter().find(|f| f.period == at.period)?;
                figure.value.as_ref().ok().copied()
            };
            let one_sided = dimension.partitions.iter().any(|partition| {
                let values: Option<Vec<Ratio>> =
                    partition.iter().map(|m| value(m.as_ref())).collect();
                let Some(values) = values.filter(|v| v.len() > 1) else {
                    return false;
                };
                let all = |side| values.iter().all(|v| order(*v, own) == Some(side));
                all(Ordering::Less) || all(Ordering::Greater)
            });
            if one_sided {
                outside.push(by.as_ref().clone());
            }
        }
        outside
    }
}
