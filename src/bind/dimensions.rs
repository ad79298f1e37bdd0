//! Columns of groups: their labels are members of a dimension, or ranges of one whose name the header has.

use super::labels::{self, header_names};
use super::propose::Proposal;
use super::{Confidence, Groups, Role};
use crate::diagnostic::{Coded, Gather};
use crate::facts::Position;
use crate::read::ColumnKind;
use std::collections::BTreeMap;

/// Nobody is older: numbers beyond are no ages.
const OLDEST: u16 = 130;

/// Label → position.
type Positions = BTreeMap<String, Option<Position>>;

/// A column and how well it fits a dimension.
struct Fit {
    at: usize,
    matched: usize,
    /// Codes (a header that ends with "Code") only where there are no labels.
    is_label: bool,
    found: Positions,
}

impl Proposal<'_> {
    pub(super) fn dimensions(&mut self) {
        let mixed = self.mixed_columns();
        for number in 0..self.catalogue.dimension.len() {
            let mut best: Option<Fit> = None;
            for at in self.columns() {
                let Some(fit) = self.fit(number, at) else {
                    continue;
                };
                // Labels that several dimensions together know better belong to none alone.
                if mixed
                    .get(&at)
                    .is_some_and(|(known, _)| *known > fit.matched)
                {
                    continue;
                }
                let key = |f: &Fit| (f.is_label, f.matched);
                if best.as_ref().is_none_or(|b| key(&fit) > key(b)) {
                    best = Some(fit);
                }
            }
            if let Some(fit) = best {
                let of = fit.found.len();
                let because = Coded::new("bind.labels_are_members")
                    .with(
                        "dimension",
                        self.catalogue
                            .dimension
                            .get(number)
                            .map_or("", |d| d.id.as_ref()),
                    )
                    .with("count", fit.matched)
                    .with("of", of);
                let confidence = sure(fit.matched == of);
                let groups = fit.found.into_iter();
                let groups = groups.map(|(l, p)| (l, p.map(|p| vec![(number, p)])));
                self.set(
                    fit.at,
                    Role::Groups(Some(number), groups.gathered()),
                    because,
                    confidence,
                );
            }
        }
        for (at, (matched, found)) in mixed {
            if self.is_open(at) {
                let because = Coded::new("bind.labels_of_several_dimensions")
                    .with("count", matched)
                    .with("of", found.len());
                self.set(at, Role::Groups(None, found), because, Confidence::Likely);
            }
        }
    }

    /// How well the labels of a column fit a dimension; nothing when they do not.
    fn fit(&self, number: usize, at: usize) -> Option<Fit> {
        let dimension = self.catalogue.dimension.get(number)?;
        let open = self.is_open(at) && self.may_be_label(at);
        let text = self.kind(at) == ColumnKind::Text;
        if !open || !(text || dimension.is_range) {
            return None;
        }
        let name = self.name(at);
        let named = header_names(name, &dimension.aliases);
        // Plain numbers are ages only where a short header says so and all of them can be.
        let short = !name.contains(['|', '\n']) && name.split_whitespace().count() <= 3;
        if !(text || named && short) {
            return None;
        }
        let labels = self.labels(at);
        let found: Positions = if dimension.is_range {
            labels::positions_of(dimension, &labels)
        } else {
            let position = |l: &String| {
                let known = self.words.positions(l).iter();
                known.copied().find(|(d, _)| *d == number).map(|(_, p)| p)
            };
            labels.iter().map(|l| (l.clone(), position(l))).gathered()
        };
        let matched = found.values().flatten().count();
        let member = found.values().flatten().any(|p| *p != Position::All);
        let too_old = |p: &Position| matches!(p, Position::Range(r) if r.low > OLDEST);
        if !text && (matched < found.len() || found.values().flatten().any(too_old)) {
            return None;
        }
        // "18 bis 25" can be a range of anything: either the header or a word of the labels says what.
        let said = !dimension.is_range || named || self.says_years(at, dimension.id.as_ref());
        let is_label = !name.to_lowercase().ends_with("code");
        (said && member && matched * 2 >= found.len()).then_some(Fit {
            at,
            matched,
            is_label,
            found,
        })
    }

    /// Most labels say that they are years of age.
    fn says_years(&self, at: usize, dimension: &str) -> bool {
        if dimension != "age" || self.name(at).to_lowercase().contains("dauer") {
            return false;
        }
        let labels = self.labels(at);
        let years = |l: &&String| {
            let l = l.to_lowercase();
            l.contains("jahr") || l.contains("jährig") || l.contains("year")
        };
        labels.iter().filter(years).count() * 2 >= labels.len().max(1)
    }

    /// Columns whose labels are members of several dimensions, each of one only ("Deutsche", "Männer", "unter 25"): how many
    /// labels are known, and what they mean.
    fn mixed_columns(&self) -> BTreeMap<usize, (usize, BTreeMap<String, Option<Groups>>)> {
        let mut out = BTreeMap::new();
        for at in self.columns() {
            let open = self.is_open(at) && self.may_be_label(at);
            if !open || self.kind(at) != ColumnKind::Text {
                continue;
            }
            let labels = self.labels(at);
            let found: BTreeMap<String, Option<Groups>> = labels
                .iter()
                .map(|l| (l.clone(), self.meaning(l)))
                .gathered();
            let matched = found.values().flatten().count();
            let mut dimensions: BTreeMap<usize, usize> = BTreeMap::new();
            for (dimension, _) in found.values().flatten().flatten() {
                *dimensions.entry(*dimension).or_default() += 1;
            }
            // One label alone ("Keine Angabe") may be known elsewhere by chance.
            let each = dimensions.values().all(|count| *count > 1);
            if dimensions.len() > 1 && each && matched * 2 >= found.len() && matched > 1 {
                out.insert(at, (matched, found));
            }
        }
        out
    }

    /// What a label means in the one dimension that knows it; nothing fixed where it means all.
    fn meaning(&self, label: &str) -> Option<Groups> {
        let known = self.words.positions(label);
        let mut named: Groups = known
            .iter()
            .copied()
            .filter(|(_, p)| *p != Position::All)
            .collect();
        let ranges = self
            .catalogue
            .dimension
            .iter()
            .enumerate()
            .filter(|(_, d)| d.is_range && d.id.as_ref() == "age");
        let lower = label.to_lowercase();
        if named.is_empty() && ["jahr", "jährig", "year"].iter().any(|w| lower.contains(w)) {
            named.extend(ranges.filter_map(|(n, d)| Some((n, labels::position(d, label)?))));
        }
        match (named.as_slice(), known.is_empty()) {
            ([one], _) => Some(vec![*one]),
            ([], false) => Some(Groups::new()),
            _ => None,
        }
    }

    /// Columns that say the same as a column already understood, in other words (a code beside its label).
    pub(super) fn twins(&mut self) {
        let taken: Vec<usize> = self
            .columns()
            .filter(|at| {
                let role = self.roles.get(*at).and_then(Option::as_ref);
                role.is_some_and(|r| {
                    matches!(r.role, Role::Groups(..) | Role::Measures(_) | Role::Area)
                })
            })
            .collect();
        for at in self.columns() {
            // Numbers that differ from row to row are not codes of the rows.
            if self.kind(at) != ColumnKind::Text || !self.is_open(at) || self.labels(at).len() < 2 {
                continue;
            }
            let twin = taken
                .iter()
                .find(|other| self.is_twin(at, **other))
                .copied();
            if let Some(other) = twin {
                let because = Coded::new("bind.column_repeats").with("other", self.name(other));
                self.set(at, Role::Unused, because, Confidence::Sure);
            }
        }
    }

    /// Each label of one column stands beside one label of the other only, as far as the first rows show.
    fn is_twin(&self, at: usize, other: usize) -> bool {
        let count = |c: usize| {
            self.evidence
                .profiles
                .get(c)
                .and_then(crate::table::ColumnProfile::distinct)
        };
        if count(at).is_none() || count(at) != count(other) {
            return false;
        }
        let (mut there, mut back) = (BTreeMap::new(), BTreeMap::new());
        for row in &self.evidence.sample {
            let (Some(a), Some(b)) = (row.get(at), row.get(other)) else {
                return false;
            };
            if *there.entry(a).or_insert(b) != b || *back.entry(b).or_insert(a) != a {
                return false;
            }
        }
        there.len() > 1
    }
}

fn sure(all: bool) -> Confidence {
    if all {
        Confidence::Sure
    } else {
        Confidence::Likely
    }
}
