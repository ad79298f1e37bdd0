//! Columns of larger areas beside the column of areas ("Stadtbezirk" beside "Stadtteil"): which area is part of which is then a
//! fact of the file.

use super::labels::area_parts;
use super::place::Places;
use super::propose::Proposal;
use super::totals::{Whole, is_whole};
use super::{Confidence, Role};
use crate::diagnostic::{Coded, Gather};
use crate::facts::Area;
use crate::read::ColumnKind;
use std::collections::{BTreeMap, BTreeSet};

impl Proposal<'_> {
    /// The one level that a header names.
    pub(super) fn header_level(&self, at: usize) -> Option<String> {
        let name = self.name(at);
        if let Some(level) = self.words.level(name) {
            return Some(level.clone());
        }
        let words = name.split(['|', '/', '\n', '_', ' ']);
        let named: BTreeSet<&String> = words.filter_map(|w| self.words.level(w)).gathered();
        // A header that names several levels says of none which areas are of it.
        named.first().copied().filter(|_| named.len() == 1).cloned()
    }

    fn depth(&self, level: &str) -> u8 {
        self.catalogue.level(level).map_or(0, |l| l.depth)
    }

    /// Among columns of areas of two levels the smaller areas are those of the rows: each of them stands beside one larger one.
    pub(super) fn smaller_areas(&self, best: usize) -> Option<usize> {
        let own = self.depth(&self.header_level(best)?);
        let smaller = self.columns().filter(|at| {
            let level = self.header_level(*at).map_or(0, |l| self.depth(&l));
            level > own
                && self.is_open(*at)
                && self.may_be_label(*at)
                && self.kind(*at) == ColumnKind::Text
                && self.has_one(*at, best)
        });
        smaller.max_by_key(|at| (self.labels(*at).len(), std::cmp::Reverse(*at)))
    }

    /// Columns that name the larger area of each row's area, one for each level.
    pub(super) fn parents(&mut self) {
        let Some(area) = self.has(|r| *r == Role::Area) else {
            return;
        };
        if self.has(|r| matches!(r, Role::Level(_))).is_some() {
            return;
        }
        let Some(own) = self.header_level(area).map(|l| self.depth(&l)) else {
            return;
        };
        let mut best: BTreeMap<String, (bool, usize)> = BTreeMap::new();
        for at in self.columns() {
            let kind = self.kind(at);
            let label = matches!(kind, ColumnKind::Text | ColumnKind::Number);
            if !label || !self.is_open(at) || !self.may_be_label(at) || !self.has_one(area, at) {
                continue;
            }
            let Some(level) = self.header_level(at) else {
                continue;
            };
            let depth = self.depth(&level);
            if depth == 0 || depth >= own {
                continue;
            }
            let text = kind == ColumnKind::Text;
            let known = best.entry(level).or_insert((text, at));
            // A name says more than a number.
            if text && !known.0 {
                *known = (text, at);
            }
        }
        for (level, (_, at)) in best {
            let because = Coded::new("bind.larger_area")
                .with("area", self.name(area))
                .with("count", self.labels(at).len())
                .with("level", &level);
            self.set(at, Role::Parent(level), because, Confidence::Likely);
        }
    }

    /// Each label of one column stands beside one label of the other, of which there are fewer.
    fn has_one(&self, at: usize, other: usize) -> bool {
        let mut beside: BTreeMap<&String, &String> = BTreeMap::new();
        for row in &self.evidence.sample {
            let (Some(small), Some(large)) = (row.get(at), row.get(other)) else {
                continue;
            };
            // Rows for a larger area, or for the whole, have no smaller one.
            if small.trim().is_empty() || large.trim().is_empty() || super::totals::is_word(small) {
                continue;
            }
            if *beside.entry(small).or_insert(large) != large {
                return false;
            }
        }
        let large: BTreeSet<&&String> = beside.values().gathered();
        !beside.is_empty() && large.len() < beside.len()
    }
}

impl Places<'_> {
    /// The larger area that a label names; none for an empty one, or a word for the whole.
    pub(super) fn parent(&self, level: &str, label: &str) -> Option<Area> {
        if label.trim().is_empty() || is_whole(self.binding, label) {
            return None;
        }
        let depth = self.catalogue.level(level)?.depth;
        let (code, name) = area_parts(label);
        Some(Area {
            level: level.to_owned(),
            depth,
            name: if name.is_empty() { code.clone() } else { name },
            code,
        })
    }

    /// The area of a row that names no area of its own, or "Insgesamt": the smallest of the larger ones it names (level and
    /// label), or the whole where they say so.
    pub(super) fn of_parent(
        &self,
        label: Option<&str>,
        code: Option<&str>,
        larger: &[(&String, &str)],
    ) -> Option<Area> {
        let label = label?;
        let empty = label.is_empty() && code.is_none();
        let word = self.whole.get(label) == Some(&Whole::Word);
        if self.binding.is_whole || !(empty || word) {
            return None;
        }
        let parents = larger.iter().filter_map(|(level, l)| self.parent(level, l));
        let smallest = parents.max_by_key(|a| a.depth);
        smallest.or_else(|| {
            let whole = larger.iter().any(|(_, l)| is_whole(self.binding, l));
            whole.then(|| self.whole_area())
        })
    }
}
