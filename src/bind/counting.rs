//! Counts rows that hold one thing each (one child, one case). Columns that only say which rows count part the rows of one
//! coordinate, so they are gathered before they become facts.

use super::Value;
use crate::catalogue::Catalogue;
use crate::facts::{Coordinate, Position};
use crate::table::{Group, ROWS_KEPT};
use std::collections::{BTreeMap, BTreeSet};

/// At most so many coordinates of a table are filled with "nobody".
const CELLS: usize = 200_000;

/// Rows by value, measure and coordinate.
#[derive(Default)]
pub(super) struct Counted {
    by_value: BTreeMap<(usize, usize), BTreeMap<Coordinate, Group>>,
    /// Values with positions of their own, which the rows do not have.
    fixed: BTreeSet<usize>,
}

impl Counted {
    /// Adds rows to those at their coordinate.
    pub(super) fn add(&mut self, (number, value): (usize, &Value), at: Coordinate, group: &Group) {
        if !value.groups.is_empty() {
            self.fixed.insert(number);
        }
        let cells = self.by_value.entry((number, at.measure)).or_default();
        let Some(known) = cells.get_mut(&at) else {
            cells.insert(at, group.clone());
            return;
        };
        known.rows += group.rows;
        known.first_rows.extend(&group.first_rows);
        known.first_rows.sort_unstable();
        known.first_rows.truncate(ROWS_KEPT);
    }

    /// All coordinates with rows.
    pub(super) fn cells(self) -> impl Iterator<Item = (Coordinate, Group)> {
        self.by_value.into_values().flatten()
    }

    /// Coordinates at which no row counts. Where a table holds one thing per row, and has rows of an area and period, a
    /// combination of labels without a row is not unknown: nobody was there.
    pub(super) fn nobody(&self, catalogue: &Catalogue) -> Vec<Coordinate> {
        let mut places = BTreeSet::new();
        // By dimension: the positions that occur anywhere in the table.
        let mut positions: BTreeMap<&str, BTreeSet<Position>> = BTreeMap::new();
        let open = || {
            self.by_value
                .iter()
                .filter(|((number, _), _)| !self.fixed.contains(number))
        };
        for at in open().flat_map(|(_, cells)| cells.keys()) {
            places.insert((at.period, at.area));
            for (dimension, position) in dimensions(catalogue, at.measure)
                .into_iter()
                .zip(&at.groups)
            {
                positions.entry(dimension).or_default().insert(*position);
            }
        }
        let mut found = Vec::new();
        for ((_, measure), cells) in open() {
            let mut ways: Vec<Vec<Position>> = vec![Vec::new()];
            for dimension in dimensions(catalogue, *measure) {
                let Some(of_dimension) = positions.get(dimension) else {
                    continue;
                };
                if ways
                    .len()
                    .saturating_mul(of_dimension.len())
                    .saturating_mul(places.len())
                    > CELLS
                {
                    return Vec::new();
                }
                let longer = ways.iter().flat_map(|way| {
                    of_dimension.iter().map(|position| {
                        let mut way = way.clone();
                        way.push(*position);
                        way
                    })
                });
                ways = longer.collect();
            }
            if found
                .len()
                .saturating_add(ways.len().saturating_mul(places.len()))
                > CELLS
            {
                return Vec::new();
            }
            for (period, area) in &places {
                let all = ways.iter().map(|groups| Coordinate {
                    measure: *measure,
                    period: *period,
                    area: *area,
                    groups: groups.clone(),
                });
                found.extend(all.filter(|at| !cells.contains_key(at)));
            }
        }
        found
    }
}

/// Ids of the dimensions of a measure.
fn dimensions(catalogue: &Catalogue, measure: usize) -> Vec<&str> {
    let measure = catalogue.measure.get(measure);
    let all = measure.map_or(Vec::new(), |m| catalogue.group_dimensions(m));
    all.into_iter().map(|d| d.id.as_ref().as_str()).collect()
}
