//! Figures in lines: over time, by group; and where lines are cut.

use super::context::{Conditions, Context};
use super::evaluate::At;
use super::{Figure, Line};
use crate::catalogue::{Allowed, Catalogue, Dimension, Indicator};
use crate::diagnostic::{Coded, Gather, InOrder};
use crate::facts::{Facts, Position, atoms};
use crate::text::{Period, Range, parse_period};
use std::collections::BTreeSet;

/// A place where a line is cut, or where something happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cut {
    /// The first period after it.
    pub period: Period,
    /// Id of the event; empty for a break of the indicator's own.
    pub event: String,
    /// What happened, in German and English.
    pub title: crate::catalogue::Text,
    /// The line is cut; otherwise it is only said.
    pub cuts: bool,
}

/// Breaks of an indicator and events that concern it, in order of time.
pub fn cuts(catalogue: &Catalogue, indicator: &Indicator) -> Vec<Cut> {
    let mut indicators = vec![indicator];
    let others = indicator.of.iter().chain(&indicator.with);
    indicators.extend(others.filter_map(|o| catalogue.indicator(o.as_ref())));
    let measures: BTreeSet<&str> = indicators
        .iter()
        .flat_map(|i| i.terms().chain(&i.published))
        .map(|t| t.measure.as_ref().as_str())
        .gathered();
    let mut all: Vec<Cut> = Vec::new();
    for own in indicators.iter().flat_map(|i| &i.breaks) {
        all.extend(parse_period(own.period.as_ref()).map(|period| Cut {
            period,
            event: String::new(),
            title: own.note.clone(),
            cuts: true,
        }));
    }
    for event in &catalogue.event {
        let is = |word: &crate::catalogue::Spanned<String>| {
            indicators.iter().any(|i| i.id.as_ref() == word.as_ref())
        };
        let concerns = event.indicators.iter().any(is)
            || event
                .measures
                .iter()
                .any(|m| measures.contains(m.as_ref().as_str()));
        if let Some(period) = parse_period(event.period.as_ref()).filter(|_| concerns) {
            all.push(Cut {
                period,
                event: event.id.as_ref().clone(),
                title: event.title.clone(),
                cuts: event.cuts,
            });
        }
    }
    all.order_by_key(|c| (c.period, c.event.clone()));
    all.dedup();
    all
}

/// All lines of an indicator for an area. No facts, no lines' figures; a missing side is said figure by figure.
pub fn lines(
    catalogue: &Catalogue,
    facts: &Facts,
    indicator: &Indicator,
    area: usize,
    conditions: &Conditions,
) -> Vec<Line> {
    let context = Context {
        catalogue,
        facts,
        indicator,
    };
    let each = indicator.each.as_ref();
    let Some(dimension) = each.and_then(|d| catalogue.dimension(d.as_ref())) else {
        let nothing = Conditions::new();
        return vec![Line {
            dimension: None,
            group: None,
            figures: context.figures(area, conditions, &nothing),
        }];
    };
    context
        .members(dimension)
        .into_iter()
        .map(|(name, allowed)| {
            let member = Conditions::from([(dimension.id.as_ref().clone(), allowed)]);
            Line {
                dimension: Some(dimension.id.as_ref().clone()),
                group: Some(name),
                figures: context.figures(area, conditions, &member),
            }
        })
        .collect()
}

/// One line per group of a dimension, as far as the files have it.
///
/// # Errors
/// `indicator.no_such_breakdown` for a dimension the indicator is not given by.
pub fn breakdown(
    catalogue: &Catalogue,
    facts: &Facts,
    indicator: &Indicator,
    area: usize,
    dimension: &str,
) -> Result<Vec<Line>, Coded> {
    let context = Context {
        catalogue,
        facts,
        indicator,
    };
    let unknown = || Coded::new("indicator.no_such_breakdown").with("dimension", dimension);
    let offered = indicator.by.iter().any(|by| by.as_ref() == dimension);
    let found = catalogue.dimension(dimension).filter(|_| offered);
    let found = found.ok_or_else(unknown)?;
    let nothing = Conditions::new();
    let line = |(name, allowed): (String, Allowed)| {
        let conditions = Conditions::from([(dimension.to_owned(), allowed)]);
        Line {
            dimension: Some(dimension.to_owned()),
            group: Some(name),
            figures: context.figures(area, &conditions, &nothing),
        }
    };
    Ok(context.groups(found).into_iter().map(line).collect())
}

impl Context<'_> {
    fn figures(&self, area: usize, conditions: &Conditions, member: &Conditions) -> Vec<Figure> {
        let figure = |period: Period| {
            self.figure(At {
                period,
                area,
                conditions,
                member,
            })
        };
        self.periods().into_iter().map(figure).collect()
    }

    /// Positions of a dimension that the measures of the indicator have in any period.
    fn present(&self, dimension: &Dimension) -> BTreeSet<Position> {
        let mut found = BTreeSet::new();
        let mut indicators = vec![self.indicator];
        let others = self.indicator.of.iter().chain(&self.indicator.with);
        indicators.extend(others.filter_map(|o| self.catalogue.indicator(o.as_ref())));
        for term in indicators
            .iter()
            .flat_map(|i| i.terms().chain(&i.published))
        {
            let Some(number) = self.catalogue.measure_number(term.measure.as_ref()) else {
                continue;
            };
            let Some(measure) = self.catalogue.measure.get(number) else {
                continue;
            };
            let dimensions = self.catalogue.group_dimensions(measure);
            let at = dimensions.iter().position(|d| d.id == dimension.id);
            if let Some(at) = at {
                found.extend(self.facts.all_positions(number, at));
            }
        }
        found
    }

    /// Members of a composition: those of the first partition whose members the files have, else of the first at all; of
    /// ranges, bands that fit end to end.
    pub(super) fn members(&self, dimension: &Dimension) -> Vec<(String, Allowed)> {
        let present = self.present(dimension);
        if dimension.is_range {
            let ranges = ranges(&present);
            let tiles = Range::ALL.tiles(&ranges).unwrap_or(ranges);
            return tiles.into_iter().map(of_range).collect();
        }
        let atoms = atoms(dimension, &present);
        let partitions = &dimension.partitions;
        let complete = partitions
            .iter()
            .find(|p| dimension.whole(p).is_subset(&atoms));
        let Some(partition) = complete.or_else(|| partitions.first()) else {
            return Vec::new();
        };
        let numbered = |id: &crate::catalogue::Spanned<String>| {
            let number = dimension.number(id.as_ref())?;
            Some((id.as_ref().clone(), Allowed::Ids(vec![number])))
        };
        partition.iter().filter_map(numbered).collect()
    }

    /// Groups of a breakdown: every member, union or band the files have.
    fn groups(&self, dimension: &Dimension) -> Vec<(String, Allowed)> {
        let present = self.present(dimension);
        if dimension.is_range {
            return ranges(&present).into_iter().map(of_range).collect();
        }
        let atoms = atoms(dimension, &present);
        let ids = dimension.ids().enumerate();
        ids.filter(|(number, _)| {
            present.contains(&Position::One(*number)) || dimension.atoms(*number).is_subset(&atoms)
        })
        .map(|(number, id)| (id.to_owned(), Allowed::Ids(vec![number])))
        .collect()
    }
}

fn ranges(present: &BTreeSet<Position>) -> Vec<Range> {
    let ranges = present.iter().filter_map(|p| match p {
        Position::Range(range) => Some(*range),
        _ => None,
    });
    ranges.collect()
}

fn of_range(range: Range) -> (String, Allowed) {
    (range.to_string(), Allowed::Range(range))
}
