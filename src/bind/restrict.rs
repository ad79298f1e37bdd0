//! What holds for all numbers of a table: groups fixed by its titles, a label that restricts it, shares stored as fractions.

use super::measures::NumberColumn;
use super::propose::Proposal;
use super::{Confidence, Groups, MeasureOf, Role};
use crate::diagnostic::{Coded, Gather};
use crate::read::ColumnKind;
use crate::table::ColumnHint;
use std::collections::BTreeSet;

impl Proposal<'_> {
    /// Puts groups that the titles fix for all rows on the values, and asks where a label that is the same in all rows restricts
    /// the table to something nobody understands.
    pub(super) fn restrict(&mut self, title: &Groups) {
        let by_row: BTreeSet<usize> = self
            .roles
            .iter()
            .flatten()
            .filter_map(|r| match &r.role {
                Role::Groups(_, labels) => {
                    Some(labels.values().flatten().flatten().map(|(d, _)| *d))
                }
                _ => None,
            })
            .flatten()
            .gathered();
        let catalogue = self.catalogue;
        let has = |measure: usize, dimension: usize| {
            let (measure, dimension) = (
                catalogue.measure.get(measure)?,
                catalogue.dimension.get(dimension)?,
            );
            Some(
                measure
                    .dimensions
                    .iter()
                    .any(|d| d.as_ref() == dimension.id.as_ref()),
            )
        };
        let mut unexplained: Vec<Coded> = Vec::new();
        // Where headers tell members of a dimension apart, the title speaks of all of them.
        let groups = self.values.iter().flat_map(|v| v.groups.iter());
        let by_header: BTreeSet<usize> = groups.map(|(d, _)| *d).gathered();
        let mut narrowed: Vec<usize> = Vec::new();
        for value in &mut self.values {
            let MeasureOf::Fixed(measure) = value.measure else {
                continue;
            };
            for (dimension, position) in title {
                let said = by_row.contains(dimension) || by_header.contains(dimension);
                if said || has(measure, *dimension) != Some(true) {
                    continue;
                }
                value.groups.push((*dimension, *position));
                value.groups.sort_unstable();
                narrowed.extend(value.column);
            }
        }
        for at in narrowed {
            if let Some(Some(role)) = self.roles.get_mut(at) {
                role.confidence = role.confidence.max(Confidence::Likely);
            }
        }
        for at in self.columns() {
            let labels = self.labels(at);
            let [label] = labels.as_slice() else { continue };
            let known =
                self.words.measure(label).is_some() || !self.words.positions(label).is_empty();
            if self.is_open(at)
                && self.hint(at) == ColumnHint::DimensionLabel
                && !known
                && self.kind(at) == ColumnKind::Text
            {
                let what = Coded::new("bind.unknown_restriction").with("column", self.name(at));
                unexplained.push(what.with("label", label));
            }
        }
        if !self.values.is_empty() {
            self.unexplained.extend(unexplained);
        }
    }

    /// Published rates in per cent, stored as fractions of one: none is above one, and most are no whole numbers.
    pub(super) fn fractions(&mut self) {
        let one = crate::text::Decimal::from(1);
        let columns: Vec<NumberColumn<'_>> = self
            .values
            .iter()
            .filter_map(|v| {
                let MeasureOf::Fixed(measure) = v.measure else {
                    return None;
                };
                let percent = self
                    .catalogue
                    .measure
                    .get(measure)
                    .is_some_and(|m| m.unit == "percent" && !m.additive);
                let at = v.column.filter(|_| percent)?;
                let notation = self.readings.get(at)?.notation.as_ref()?.notation?;
                Some(NumberColumn::new(
                    at,
                    self.evidence.names.get(at)?,
                    &self.evidence.sample,
                    notation,
                ))
            })
            .collect();
        let is_fraction = |c: &NumberColumn<'_>| {
            let values: Vec<_> = c.values.iter().flatten().collect();
            let small = values.iter().all(|v| **v <= one);
            let parts = values.iter().filter(|v| v.scale() > 2).count();
            values.len() >= 5 && small && parts * 2 > values.len()
        };
        let found: Vec<usize> = columns
            .iter()
            .filter(|c| is_fraction(c))
            .map(|c| c.at)
            .collect();
        for value in &mut self.values {
            if value.column.is_some_and(|c| found.contains(&c)) {
                value.times = Some(100);
            }
        }
        for at in found {
            let because = Coded::new("bind.fraction_of_one");
            self.set(at, Role::Value, because, Confidence::Likely);
        }
    }
}
