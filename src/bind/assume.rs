//! What a file does not say about all its rows: the level of its areas, the population base, the territory.

use super::labels::{area_parts, plain};
use super::preamble::LANDS;
use super::propose::Proposal;
use super::{Assumption, BASE_UNKNOWN, Role};
use crate::text::{Period, Span, parse_period};
use std::collections::BTreeSet;

impl Proposal<'_> {
    pub(super) fn base(&self) -> Assumption {
        if let Some(id) = &self.base {
            return Assumption {
                id: id.clone(),
                assumed: false,
            };
        }
        let mut texts: Vec<String> = self.evidence.names.iter().map(|n| plain(n)).collect();
        texts.extend(self.titles().map(plain));
        for at in self.columns() {
            if let [only] = self.labels(at).as_slice() {
                texts.push(plain(only));
            }
        }
        let named = self.catalogue.base.iter().find(|b| {
            b.aliases.iter().any(|alias| {
                let alias = plain(alias);
                texts.iter().any(|t| t.contains(&alias))
            })
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

    /// The name of the whole: of the row that the levels give as the whole, or of the one Land among its parts.
    pub(super) fn territory(&self) -> String {
        let Some(area) = self.has(|r| *r == Role::Area) else {
            return String::new();
        };
        let level = self.has(|r| matches!(r, Role::Level(_)));
        let Some((at, levels)) = level.and_then(|at| match &self.roles.get(at)?.as_ref()?.role {
            Role::Level(levels) => Some((at, levels)),
            _ => None,
        }) else {
            return self.land_among(area).unwrap_or_default();
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

    /// Germany beside other areas, or the only Land beside areas that are none.
    fn land_among(&self, area: usize) -> Option<String> {
        let labels = self.labels(area);
        let is_land = |l: &&String| LANDS.contains(&l.trim());
        let lands: Vec<&String> = labels.iter().filter(is_land).collect();
        if labels.len() > 1 && lands.iter().any(|l| l.trim() == "Deutschland") {
            return Some("Deutschland".to_owned());
        }
        match lands.as_slice() {
            [one] if labels.len() > 1 => Some(one.trim().to_owned()),
            _ => None,
        }
    }

    /// Lines above the table.
    pub(super) fn titles(&self) -> impl Iterator<Item = &str> {
        let first = self.evidence.lines.line(0).unwrap_or_default();
        let notes = self.evidence.notes.iter();
        notes
            .filter(move |n| n.line < first)
            .map(|n| n.text.as_str())
    }
}

/// Dates and years in a text; a date counts, not the year in it.
pub(super) fn periods_in(text: &str) -> BTreeSet<String> {
    let words = text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')' | ':'));
    let periods: Vec<Period> = words
        .map(|w| w.trim_end_matches('.'))
        .filter(|w| w.len() >= 4)
        .filter_map(parse_period)
        .collect();
    let exact = |p: &&Period| matches!(p.span, Span::Date(..));
    let dates: Vec<&Period> = periods.iter().filter(exact).collect();
    if dates.is_empty() {
        periods.iter().map(Period::to_string).collect()
    } else {
        dates.into_iter().map(Period::to_string).collect()
    }
}
