//! Which areas are part of which: as a file says it (two columns side by side) or a catalogue does (`[[area_parent]]`).

use super::{Area, Facts};
use crate::catalogue::{AreaParent, Catalogue, Spanned};
use crate::diagnostic::{Coded, Gather, Log, Place, Severity};
use crate::text::Period;
use std::collections::{BTreeMap, BTreeSet};

/// What is known about the parts of areas.
#[derive(Debug, Clone, Default)]
pub(super) struct Parents {
    /// Area → the areas it is part of. Two of one level contradict each other.
    of: BTreeMap<usize, BTreeSet<usize>>,
    /// Area → its parts.
    parts: BTreeMap<usize, BTreeSet<usize>>,
    /// Area and level → parts that a catalogue names and no file has.
    absent: BTreeMap<(usize, String), BTreeSet<String>>,
}

/// The parts of an area on one level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Parts {
    /// Id of their level.
    pub(super) level: String,
    /// Numbers of those that exist in the period, in order of key.
    pub(super) areas: Vec<usize>,
    /// Names of those that no file has.
    pub(super) absent: Vec<String>,
}

impl Facts {
    /// Says that an area is part of another, which must be of a coarser level.
    pub fn belongs(&mut self, part: usize, whole: usize) {
        let depth = |at: usize| self.areas.get(at).map(|a| a.depth);
        if depth(whole) < depth(part) && depth(whole).is_some() {
            self.parents.of.entry(part).or_default().insert(whole);
            self.parents.parts.entry(whole).or_default().insert(part);
        }
    }

    /// Takes over what catalogues say about parts, as far as any file has one of them.
    pub fn adopt<'a>(&mut self, catalogue: &Catalogue, said: impl Iterator<Item = &'a AreaParent>) {
        for entry in said {
            let (level, above): (&String, &String) =
                (entry.level.as_ref(), entry.parent_level.as_ref());
            let Some(depth) = catalogue.level(above).map(|l| l.depth) else {
                continue;
            };
            let found = |word: &Spanned<String>| {
                let word: &String = word.as_ref();
                self.named(level, word).ok_or_else(|| word.clone())
            };
            let parts: Vec<Result<usize, String>> = entry.areas.iter().map(found).collect();
            if parts.iter().all(Result::is_err) {
                continue;
            }
            let whole = self.named(above, entry.parent.as_ref()).unwrap_or_else(|| {
                let (code, name) = number_and_name(entry.parent.as_ref());
                self.area(Area {
                    level: above.clone(),
                    depth,
                    name: if name.is_empty() { code.clone() } else { name },
                    code,
                })
            });
            for part in parts {
                match part {
                    Ok(part) => self.belongs(part, whole),
                    Err(word) => {
                        let absent = self.parents.absent.entry((whole, level.clone()));
                        absent.or_default().insert(word);
                    }
                }
            }
        }
    }

    /// An area of a level by its number, name, or number and name.
    pub fn named(&self, level: &str, word: &str) -> Option<usize> {
        let (code, name) = number_and_name(word);
        let wanted = |code: &str| Area {
            level: level.to_owned(),
            depth: 0,
            name: name.clone(),
            code: code.to_owned(),
        };
        let key = wanted(if code.is_empty() { word } else { &code }).key();
        let plain = wanted("").plain();
        let is = |a: &Area| {
            let by_name = code.is_empty() || a.code.is_empty();
            a.level == level
                && (a.key() == key || by_name && !plain.is_empty() && a.plain() == plain)
        };
        let mut found = (0..self.areas.len()).filter(|at| self.areas.get(*at).is_some_and(is));
        // Of two areas of one name none is meant.
        found.next().filter(|_| found.next().is_none())
    }

    /// Areas that have parts, in order of their numbers.
    pub fn with_parts(&self) -> impl Iterator<Item = usize> {
        self.parents.parts.keys().copied()
    }

    /// The parts of an area by level, the coarsest level first.
    pub(super) fn parts_of(&self, area: usize, period: Period) -> Vec<Parts> {
        let Some(all) = self.parents.parts.get(&area) else {
            return Vec::new();
        };
        let levels = self.levels().into_iter();
        levels
            .filter_map(|level| {
                let of_level = self.areas_of_level(&level).into_iter();
                let areas: Vec<usize> = of_level
                    .filter(|a| all.contains(a) && self.exists(*a, period))
                    .collect();
                let absent = self.parents.absent.get(&(area, level.clone()));
                (!areas.is_empty()).then(|| Parts {
                    level,
                    areas,
                    absent: absent.into_iter().flatten().cloned().collect(),
                })
            })
            .collect()
    }

    /// The area of a level that an area is part of; nothing where two are named.
    pub(super) fn parent(&self, area: usize, level: &str) -> Option<usize> {
        let above = self.parents.of.get(&area).into_iter().flatten();
        let is = |at: &&usize| self.areas.get(**at).is_some_and(|a| a.level == level);
        let mut above = above.filter(is);
        above.next().copied().filter(|_| above.next().is_none())
    }

    /// Is an area said to be part of two areas of one level?
    pub(super) fn is_contested(&self, area: usize) -> bool {
        let above = self.parents.of.get(&area).into_iter().flatten();
        let levels: Vec<&str> = above
            .filter_map(|a| self.areas.get(*a))
            .map(|a| a.level.as_str())
            .collect();
        levels.iter().gathered::<BTreeSet<_>>().len() < levels.len()
    }

    /// Says which areas are part of two areas of one level.
    pub(super) fn check_parents(&self, log: &mut Log) {
        for area in self.parents.of.keys().filter(|a| self.is_contested(**a)) {
            let name = |at: &usize| self.areas.get(*at).map(|a| a.name.clone());
            let above = self.parents.of.get(area).into_iter().flatten();
            let names: Vec<String> = above.filter_map(name).collect();
            let what = Coded::new("facts.area_in_two")
                .with("area", name(area).unwrap_or_default())
                .with("areas", names.join(", "));
            log.add(Severity::Error, what, Place::default());
        }
    }
}

/// "11", "Altstadt" or "11 Altstadt".
fn number_and_name(word: &str) -> (String, String) {
    let word = word.trim();
    let digits: String = word.chars().take_while(char::is_ascii_digit).collect();
    let name = word.strip_prefix(digits.as_str()).unwrap_or(word);
    match (digits.is_empty(), name.chars().next()) {
        (false, None) => (digits, String::new()),
        (false, Some(c)) if c.is_whitespace() => (digits, name.trim().to_owned()),
        _ => (String::new(), word.to_owned()),
    }
}
