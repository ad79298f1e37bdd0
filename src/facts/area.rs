//! Areas: what identifies one, and what became of those that were merged or split.

use super::Facts;
use crate::catalogue::{Crosswalk, Spanned};
use crate::diagnostic::Gather;
use crate::text::{Period, parse_period};
use std::collections::BTreeSet;

/// An area of a level. Keyed by its number or code where there is one, else by its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Area {
    /// Id of the level in the catalogue.
    pub level: String,
    /// Depth of the level; 0 = the whole city.
    pub depth: u8,
    /// Number or code as written ("06", "05515000", "K03101"), or empty.
    pub code: String,
    /// Name without the number.
    pub name: String,
}

/// What identifies an area within its level, and puts it in order: numbers, then other codes, then names.
pub type AreaKey = (u64, String);

impl Area {
    /// Same name but for case and blanks; an area without a name agrees with every name.
    pub fn same_name(&self, other: &Self) -> bool {
        self.name == self.code || other.name == other.code || self.plain() == other.plain()
    }

    /// Its name without case and blanks.
    pub(super) fn plain(&self) -> String {
        plain(&self.name)
    }

    /// What identifies it within its level: the number without leading zeros, else the code, else the name.
    pub fn key(&self) -> AreaKey {
        if self.code.is_empty() {
            return (u64::MAX, self.plain());
        }
        match self.code.parse::<u64>() {
            Ok(number) => (number.min(u64::MAX - 2), String::new()),
            Err(_) => (u64::MAX - 1, plain(&self.code)),
        }
    }
}

fn plain(text: &str) -> String {
    text.to_lowercase().split_whitespace().collect()
}

/// A merger or split with the numbers of its areas.
#[derive(Debug, Clone)]
pub(super) struct Change {
    level: String,
    from: Vec<usize>,
    into: Vec<usize>,
    since: Period,
}

/// What a crosswalk says about an area in a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Crossed {
    /// Its value is the sum of these (level, areas).
    Sum(String, Vec<usize>),
    /// It was part of a larger area then: nobody knows which part.
    Split(Period),
}

impl Facts {
    /// Takes over crosswalks, as far as all their areas are known.
    pub fn cross<'a>(&mut self, said: impl Iterator<Item = &'a Crosswalk>) {
        let mut changes = Vec::new();
        for crosswalk in said {
            let level = crosswalk.level.as_ref();
            let number = |word: &Spanned<String>| self.named(level, word.as_ref());
            let all = |words: &[Spanned<String>]| {
                words.iter().map(number).collect::<Option<Vec<usize>>>()
            };
            let (from, into) = (all(&crosswalk.from), all(&crosswalk.into));
            if let (Some(from), Some(into), Some(since)) =
                (from, into, parse_period(crosswalk.period.as_ref()))
            {
                changes.push(Change {
                    level: level.clone(),
                    from,
                    into,
                    since,
                });
            }
        }
        self.changes = changes;
    }

    /// What a crosswalk says about an area in a period; nothing for one that is as it was.
    pub(super) fn crossed(&self, area: usize, period: Period) -> Option<Crossed> {
        for change in &self.changes {
            let before = period.year < change.since.year;
            let sum = |areas: &[usize]| Some(Crossed::Sum(change.level.clone(), areas.to_vec()));
            match (change.from.as_slice(), change.into.as_slice()) {
                (from, [one]) if before && *one == area => return sum(from),
                ([one], into) if !before && *one == area && !into.contains(one) => {
                    return sum(into);
                }
                ([_], into) if before && into.contains(&area) => {
                    return Some(Crossed::Split(change.since));
                }
                _ => {}
            }
        }
        None
    }

    /// Does an area exist in a period?
    pub(super) fn exists(&self, area: usize, period: Period) -> bool {
        self.changes.iter().all(|change| {
            let before = period.year < change.since.year;
            let (old, new) = (change.from.contains(&area), change.into.contains(&area));
            if before { old || !new } else { new || !old }
        })
    }

    /// The areas of a level that a measure has in any period, published or by parts that have it, as far as they exist in this
    /// one; in order of key.
    pub fn areas_of(&self, measure: usize, level: &str, period: Period) -> Vec<usize> {
        let nothing = BTreeSet::new();
        let of_measure = self.places.get(&measure).unwrap_or(&nothing);
        let by_parts: BTreeSet<usize> = of_measure
            .iter()
            .filter_map(|part| self.parent(*part, level))
            .gathered();
        let areas = self.areas_of_level(level).into_iter();
        areas
            .filter(|a| of_measure.contains(a) || by_parts.contains(a))
            .filter(|a| self.exists(*a, period))
            .collect()
    }

    /// Do the areas of a level make up the whole, as far as is known which are part of which? Not where an area of a smaller
    /// level is part of none of them, nor where one of a larger level has none of them as its part: adding them up would
    /// leave somebody out. Nor where none of them is published: then their parts are added up at once.
    pub(super) fn adds_up(&self, measure: usize, level: &str, period: Period) -> bool {
        let nothing = BTreeSet::new();
        let of_measure = self.places.get(&measure).unwrap_or(&nothing);
        let mine = self.areas_of(measure, level, period);
        let published = mine.iter().filter(|a| of_measure.contains(a)).count();
        let depth = |a: usize| self.areas.get(a).map_or(0, |a| a.depth);
        let Some(own) = mine.first().map(|a| depth(*a)).filter(|_| published > 0) else {
            return false;
        };
        let others = of_measure.iter().filter(|a| self.exists(**a, period));
        others.copied().all(|other| match depth(other) {
            0 => true,
            deeper if deeper > own => {
                published == mine.len() || self.parent(other, level).is_some()
            }
            same if same == own => true,
            _ => {
                let above = self.areas.get(other).map_or("", |a| a.level.as_str());
                let parents = mine.iter().filter_map(|a| self.parent(*a, above));
                let known: Vec<usize> = parents.collect();
                known.is_empty() || known.contains(&other)
            }
        })
    }
}
