//! Tables that do not say what they count: what a title says, or the population where the rows or headers are a whole
//! partition of it. Never silently: the user is asked to confirm.

use super::labels;
use super::propose::Proposal;
use super::wide::Header;
use super::{Confidence, Groups, Role};
use crate::diagnostic::{Coded, Gather};
use crate::facts::Position;
use crate::table::ColumnHint;
use std::collections::BTreeSet;

impl Proposal<'_> {
    /// Columns that together are all members of a partition of three or more, with nothing that says what they count: taken for
    /// the population, and the user is asked.
    pub(super) fn population_family(&mut self, headers: &[(usize, Header)]) {
        let bare = |h: &Header| h.rest.is_empty() && h.measure.is_none() && !h.is_rate;
        let open: Vec<&(usize, Header)> = headers
            .iter()
            .filter(|(at, h)| self.is_open(*at) && bare(h) && h.is_one_of_many())
            .collect();
        let members: BTreeSet<(usize, Position)> = open
            .iter()
            .flat_map(|(_, h)| h.groups.iter().copied())
            .gathered();
        let Some(named) = self
            .population_by(&members)
            .filter(|_| self.values.is_empty())
        else {
            return;
        };
        let whole: Vec<(usize, Header)> = open
            .into_iter()
            .filter(|(at, _)| self.is_whole_numbers(*at))
            .cloned()
            .collect();
        for (at, header) in whole {
            let because =
                Coded::new("bind.only_measure_with_groups").with("measure", self.measure_id(named));
            let mut value = self.value(at, named, header.groups);
            value.period = header.period;
            self.push(at, value, because, Confidence::Assumed);
        }
    }

    /// The one stock of persons without a count base of its own, if the members are a partition of one of its dimensions.
    fn population_by(&self, members: &BTreeSet<(usize, Position)>) -> Option<usize> {
        let (number, _) = *members.first()?;
        let dimension = self.catalogue.dimension.get(number)?;
        let of = |(d, p): &(usize, Position)| match p {
            Position::One(at) if *d == number => Some(*at),
            _ => None,
        };
        let mine: Option<BTreeSet<usize>> = members.iter().map(of).collect();
        let mine = mine.filter(|m| m.len() > 2)?;
        let parts = |p: &Vec<crate::catalogue::Spanned<String>>| -> BTreeSet<usize> {
            p.iter()
                .filter_map(|id| dimension.number(id.as_ref()))
                .gathered()
        };
        if !dimension.partitions.iter().any(|p| parts(p) == mine) {
            return None;
        }
        let candidates = labels::measures_with(self.catalogue, &[number]);
        let mut stocks = candidates.iter().filter(|(_, m)| {
            m.is_stock && m.base.is_none() && m.part_of.is_none() && m.unit == "Personen"
        });
        match (stocks.next(), stocks.next()) {
            (Some((measure, _)), None) => Some(*measure),
            _ => None,
        }
    }

    /// A single column of numbers: what the title says; or the population, where its rows are a partition and nothing else tells
    /// them apart.
    pub(super) fn single(&mut self, at: usize) {
        let whole = self.is_whole_numbers(at);
        if let Some(named) = self.by_title() {
            let additive = self
                .catalogue
                .measure
                .get(named.measure)
                .is_some_and(|m| m.additive);
            if additive && !whole {
                return;
            }
            let because = Coded::new("bind.title_names_measure")
                .with("measure", self.measure_id(named.measure));
            self.base = self.base.take().or(named.base);
            let value = self.value(at, named.measure, named.groups);
            self.push(at, value, because, Confidence::Likely);
            return;
        }
        let several = |c: &usize| {
            self.is_open(*c)
                && *c != at
                && self.labels(*c).len() > 1
                && self.hint(*c) != ColumnHint::AreaCode
        };
        if !whole || self.columns().any(|c| several(&c)) {
            return;
        }
        let mut members: BTreeSet<(usize, Position)> = BTreeSet::new();
        for role in self.roles.iter().flatten() {
            if let Role::Groups(_, labels) = &role.role {
                if labels.values().any(Option::is_none) {
                    return;
                }
                members.extend(labels.values().flatten().flatten().copied());
            }
        }
        if let Some(measure) = self.population_by(&members) {
            let because = Coded::new("bind.only_measure_with_groups")
                .with("measure", self.measure_id(measure));
            let value = self.value(at, measure, Groups::new());
            self.push(at, value, because, Confidence::Assumed);
        }
    }
}
