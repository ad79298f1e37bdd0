//! Collects findings by kind, with an exact count and the first hundred places, and merges such collections.

use super::{Args, Coded, Diagnostic, Place, Severity};
use super::{Gather, InOrder};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How many places are kept of each kind.
const PLACES: usize = 100_000;

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Entry {
    severity: Option<Severity>,
    count: u64,
    places: Vec<Place>,
}

/// Findings grouped by code and arguments. Merging is independent of order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Log {
    entries: BTreeMap<(String, Args), Entry>,
}

impl Log {
    /// Adds one finding.
    pub fn add(&mut self, severity: Severity, what: Coded, place: Place) {
        self.add_many(severity, what, 1, std::iter::once(place));
    }

    /// Adds `count` findings of which some places are known.
    pub fn add_many(
        &mut self,
        severity: Severity,
        what: Coded,
        count: u64,
        places: impl IntoIterator<Item = Place>,
    ) {
        let entry = self.entries.entry((what.code, what.args)).or_default();
        entry.severity = Some(entry.severity.map_or(severity, |s| s.min(severity)));
        entry.count += count;
        for place in places {
            if entry.places.len() < PLACES {
                entry.places.push(place);
            } else {
                break;
            }
        }
    }

    /// Adds the findings of a later part of the same file, whose lines begin after `line_offset` lines.
    pub fn append(&mut self, later: &Self, line_offset: u64) {
        for ((code, args), entry) in &later.entries {
            let what = Coded {
                code: code.clone(),
                args: args.clone(),
            };
            let places = entry.places.iter().map(|p| Place {
                line: p.line.map(|l| l + line_offset),
                ..p.clone()
            });
            self.add_many(
                entry.severity.unwrap_or(Severity::Note),
                what,
                entry.count,
                places,
            );
        }
    }

    /// Only the findings with one of these codes.
    pub fn only(&self, codes: &[&str]) -> Self {
        let entries = self.entries.iter();
        let entries = entries.filter(|((code, _), _)| codes.contains(&code.as_str()));
        Self {
            entries: entries.map(|(k, e)| (k.clone(), e.clone())).gathered(),
        }
    }

    /// True when nothing was found.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// All findings: errors first, then by code.
    pub fn diagnostics(&self) -> Vec<Diagnostic> {
        let mut all: Vec<Diagnostic> = self
            .entries
            .iter()
            .map(|((code, args), e)| Diagnostic {
                code: code.clone(),
                severity: e.severity.unwrap_or(Severity::Note),
                count: e.count,
                places: e.places.clone(),
                args: args.clone(),
            })
            .collect();
        all.order_by(|a, b| (a.severity, &a.code, &a.args).cmp(&(b.severity, &b.code, &b.args)));
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_all_and_keeps_the_first_places() {
        let mut log = Log::default();
        for line in 1..=PLACES as u64 + 150 {
            log.add(
                Severity::Warning,
                Coded::new("read.short_row"),
                Place::line(line),
            );
        }
        let found = log.diagnostics();
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].count, PLACES as u64 + 150);
        assert_eq!(found[0].places.len(), PLACES);
        assert_eq!(found[0].places[99].line, Some(100));
    }

    #[test]
    fn appending_shifts_lines() {
        let mut first = Log::default();
        first.add(
            Severity::Note,
            Coded::new("read.blank_line"),
            Place::line(3),
        );
        let mut second = Log::default();
        second.add(
            Severity::Note,
            Coded::new("read.blank_line"),
            Place::line(2),
        );
        first.append(&second, 10);
        let lines: Vec<_> = first.diagnostics()[0]
            .places
            .iter()
            .map(|p| p.line)
            .collect();
        assert_eq!(lines, [Some(3), Some(12)]);
    }
}
