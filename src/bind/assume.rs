//! What a file does not say about all its rows: the level of its areas, the population base, the territory.

use super::labels::{self, area_parts, plain};
use super::propose::Proposal;
use super::{Assumption, BASE_UNKNOWN, Role};

impl Proposal<'_> {
    /// Without a column of levels the areas are taken for the smallest level, and the user is asked.
    pub(super) fn assumed_level(&self) -> Option<Assumption> {
        if self.has(|r| matches!(r, Role::Level(_))).is_some() {
            return None;
        }
        let area = self.has(|r| *r == Role::Area)?;
        if let Some(id) = labels::level(self.catalogue, self.name(area)) {
            return Some(Assumption { id, assumed: false });
        }
        let smallest = self.catalogue.level.iter().max_by_key(|l| l.depth)?;
        Some(Assumption {
            id: smallest.id.as_ref().clone(),
            assumed: true,
        })
    }

    pub(super) fn base(&self) -> Assumption {
        if let Some(id) = &self.base {
            return Assumption {
                id: id.clone(),
                assumed: false,
            };
        }
        let mut texts: Vec<String> = self.evidence.names.iter().map(|n| plain(n)).collect();
        for at in self.columns() {
            if let [only] = self.labels(at).as_slice() {
                texts.push(plain(only));
            }
        }
        let named = self.catalogue.base.iter().find(|b| {
            b.aliases
                .iter()
                .any(|a| texts.iter().any(|t| t.contains(&plain(a))))
        });
        match named {
            Some(base) => Assumption {
                id: base.id.as_ref().clone(),
                assumed: false,
            },
            None => Assumption {
                id: BASE_UNKNOWN.to_owned(),
                assumed: true,
            },
        }
    }

    /// The name of the whole city, where the table has a row for it.
    pub(super) fn territory(&self) -> String {
        let Some(area) = self.has(|r| *r == Role::Area) else {
            return String::new();
        };
        let Some((at, levels)) =
            self.roles
                .iter()
                .enumerate()
                .find_map(|(at, r)| match &r.as_ref()?.role {
                    Role::Level(levels) => Some((at, levels)),
                    _ => None,
                })
        else {
            return String::new();
        };
        let is_root = |label: &str| {
            let id = levels.get(label.trim()).cloned().flatten();
            id.and_then(|id| self.catalogue.level(&id))
                .is_some_and(|l| l.depth == 0)
        };
        let row = self
            .evidence
            .sample
            .iter()
            .find(|row| row.get(at).is_some_and(|l| is_root(l)));
        row.and_then(|r| r.get(area))
            .map_or(String::new(), |l| area_parts(l).1)
    }
}
