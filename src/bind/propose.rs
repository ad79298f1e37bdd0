//! Proposes a binding from headers, labels and the shape of values; says why for every column.

use super::labels::{self, area_parts, header_names};
use super::measures::{self, LabelColumn, NumberColumn};
use super::{Binding, ColumnRole, Confidence, Position, Role};
use crate::catalogue::Catalogue;
use crate::diagnostic::Coded;
use crate::read::{ColumnKind, ColumnReading, Evidence};
use crate::table::{ColumnHint, ColumnProfile};
use std::collections::BTreeMap;

/// Everything known about a table, and the roles found so far.
pub(super) struct Proposal<'a> {
    pub(super) catalogue: &'a Catalogue,
    pub(super) evidence: &'a Evidence,
    readings: &'a [ColumnReading],
    /// Of a known layout; else empty.
    hints: Vec<ColumnHint>,
    pub(super) roles: Vec<Option<ColumnRole>>,
    pub(super) base: Option<String>,
}

/// Proposes the binding of a table.
pub fn propose(catalogue: &Catalogue, evidence: &Evidence, readings: &[ColumnReading]) -> Binding {
    let mut p = Proposal {
        catalogue,
        evidence,
        readings,
        hints: evidence.layout().map_or(Vec::new(), |l| l.hints),
        roles: vec![None; evidence.names.len()],
        base: None,
    };
    p.period();
    p.dimensions();
    p.level();
    p.area();
    p.area_code();
    p.measures();
    let missing = p.missing();
    let level = p.assumed_level();
    let base = p.base();
    let territory = p.territory();
    p.rest();
    Binding {
        columns: p.roles.into_iter().flatten().collect(),
        level,
        base,
        territory,
        missing,
    }
}

impl Proposal<'_> {
    pub(super) fn columns(&self) -> std::ops::Range<usize> {
        0..self.evidence.names.len()
    }

    pub(super) fn name(&self, at: usize) -> &str {
        self.evidence.names.get(at).map_or("", String::as_str)
    }

    fn kind(&self, at: usize) -> ColumnKind {
        self.readings.get(at).map_or(ColumnKind::Empty, |r| r.kind)
    }

    fn is_open(&self, at: usize) -> bool {
        self.roles.get(at).is_some_and(Option::is_none)
    }

    fn hint(&self, at: usize) -> ColumnHint {
        self.hints.get(at).copied().unwrap_or_default()
    }

    /// No known layout says that the column is something else than a period, an area or a group.
    fn may_be_label(&self, at: usize) -> bool {
        match self.hint(at) {
            // The label beside a code says the same in words.
            ColumnHint::AreaCode => !self.hints.contains(&ColumnHint::AreaName),
            ColumnHint::DimensionCode => self.hint(at + 1) != ColumnHint::DimensionLabel,
            hint => hint.may_be_label(),
        }
    }

    fn set(&mut self, at: usize, role: Role, because: Coded, confidence: Confidence) {
        let found = ColumnRole {
            role,
            because: because.with("column", self.name(at)),
            confidence,
        };
        if let Some(place) = self.roles.get_mut(at) {
            *place = Some(found);
        }
    }

    /// Distinct filled labels of a column, if there are not too many to be labels.
    pub(super) fn labels(&self, at: usize) -> Vec<String> {
        let profile = self.evidence.profiles.get(at);
        profile
            .into_iter()
            .flat_map(ColumnProfile::filled_labels)
            .map(|(label, _)| label.to_owned())
            .collect()
    }

    pub(super) fn has(&self, wanted: impl Fn(&Role) -> bool) -> Option<usize> {
        self.roles
            .iter()
            .position(|r| r.as_ref().is_some_and(|r| wanted(&r.role)))
    }

    fn period(&mut self) {
        let words = &self.catalogue.words.period;
        let candidates = self
            .columns()
            .filter(|at| self.kind(*at) == ColumnKind::Period && self.may_be_label(*at));
        let best = candidates.max_by_key(|at| {
            let named = header_names(self.name(*at), words);
            let profile = self.evidence.profiles.get(*at);
            // Dates cannot be anything else; four digits could be a count, so few distinct years are better.
            let dates = profile.is_some_and(|p| p.shapes.long == 0);
            let distinct = profile
                .and_then(ColumnProfile::distinct)
                .unwrap_or(usize::MAX);
            (
                named,
                dates,
                std::cmp::Reverse(distinct),
                std::cmp::Reverse(*at),
            )
        });
        if let Some(at) = best {
            let named = header_names(self.name(at), words);
            let labels = self.labels(at);
            let example = labels.first().cloned().unwrap_or_default();
            let because = Coded::new("bind.period_shape")
                .with("count", labels.len())
                .with("example", example);
            let confidence = if named {
                Confidence::Sure
            } else {
                Confidence::Likely
            };
            self.set(at, Role::Period, because, confidence);
        }
    }

    /// Text columns most of whose labels are members of a dimension.
    fn dimensions(&mut self) {
        for (number, dimension) in self.catalogue.dimension.iter().enumerate() {
            let mut best: Option<(usize, usize, BTreeMap<String, Option<Position>>)> = None;
            for at in self.columns() {
                let open = self.is_open(at) && self.may_be_label(at);
                if !open || self.kind(at) != ColumnKind::Text {
                    continue;
                }
                let found: BTreeMap<String, Option<Position>> = self
                    .labels(at)
                    .into_iter()
                    .map(|label| {
                        let position = labels::position(dimension, &label);
                        (label, position)
                    })
                    .collect();
                let matched = found.values().flatten().count();
                let member = found.values().flatten().any(|p| *p != Position::All);
                let better = best.as_ref().is_none_or(|b| matched > b.1);
                if member && matched * 2 >= found.len() && better {
                    best = Some((at, matched, found));
                }
            }
            if let Some((at, matched, found)) = best {
                let all = found.len();
                let because = Coded::new("bind.labels_are_members")
                    .with("dimension", dimension.id.as_ref())
                    .with("count", matched)
                    .with("of", all);
                let confidence = if matched == all {
                    Confidence::Sure
                } else {
                    Confidence::Likely
                };
                self.set(at, Role::Dimension(number, found), because, confidence);
            }
        }
    }

    fn level(&mut self) {
        for at in self.columns() {
            let open = self.is_open(at) && self.may_be_label(at);
            if !open || self.kind(at) != ColumnKind::Text {
                continue;
            }
            let found: BTreeMap<String, Option<String>> = self
                .labels(at)
                .into_iter()
                .map(|label| {
                    let level = labels::level(self.catalogue, &label);
                    (label, level)
                })
                .collect();
            let named = header_names(self.name(at), &self.catalogue.words.level);
            let all = !found.is_empty() && found.values().all(Option::is_some);
            // A single word like "gesamt" in some column names no level.
            if all && (found.len() > 1 || named) {
                let because = Coded::new("bind.labels_are_levels").with("count", found.len());
                self.set(at, Role::Level(found), because, Confidence::Sure);
                return;
            }
        }
    }

    /// Share of labels that are a number followed by a name, in per cent.
    fn numbered(&self, at: usize) -> usize {
        let labels = self.labels(at);
        let with = labels.iter().filter(|l| {
            let (code, name) = area_parts(l);
            !code.is_empty() && !name.is_empty()
        });
        with.count() * 100 / labels.len().max(1)
    }

    fn area(&mut self) {
        let mut best: Option<(usize, usize)> = None;
        for at in self.columns() {
            let named = header_names(self.name(at), &self.catalogue.words.area);
            let text = self.kind(at) == ColumnKind::Text;
            let open = self.is_open(at) && self.may_be_label(at);
            if !open || !(text || named && self.kind(at) == ColumnKind::Number) {
                continue;
            }
            let distinct = self.labels(at).len();
            let measure = self
                .labels(at)
                .iter()
                .any(|l| labels::measure(self.catalogue, l).is_some());
            if measure || distinct == 0 {
                continue;
            }
            let mut score = 0;
            score += 4 * usize::from(self.numbered(at) >= 80);
            score += 3 * usize::from(named);
            score += usize::from(distinct > 1 && text && !self.only_codes(at));
            if score >= 1 && best.is_none_or(|(_, s)| score > s) {
                best = Some((at, score));
            }
        }
        let Some((at, score)) = best else { return };
        let named = header_names(self.name(at), &self.catalogue.words.area);
        let distinct = self.labels(at).len();
        let code = if self.numbered(at) >= 80 {
            "bind.area_number_and_name"
        } else if named {
            "bind.area_header"
        } else {
            "bind.area_left_over"
        };
        let confidence = match score {
            0..=1 => Confidence::Assumed,
            2..=4 => Confidence::Likely,
            _ => Confidence::Sure,
        };
        let because = Coded::new(code).with("count", distinct);
        self.set(at, Role::Area, because, confidence);
    }

    fn only_codes(&self, at: usize) -> bool {
        self.labels(at).iter().all(|l| {
            let (code, name) = area_parts(l);
            !code.is_empty() && name.is_empty()
        })
    }

    /// A column that repeats the number in front of the area's name.
    fn area_code(&mut self) {
        let Some(area) = self.has(|r| *r == Role::Area) else {
            return;
        };
        for at in self.columns() {
            if !self.is_open(at) || !matches!(self.kind(at), ColumnKind::Text | ColumnKind::Number)
            {
                continue;
            }
            let mut same = 0_usize;
            let differs = self.evidence.sample.iter().any(|row| {
                let (Some(label), Some(code)) = (row.get(area), row.get(at)) else {
                    return false;
                };
                let (label, _) = area_parts(label);
                let (code, rest) = area_parts(code);
                let number = |c: &str| c.parse::<u64>().ok();
                same += usize::from(!label.is_empty() && number(&label) == number(&code));
                !rest.is_empty()
                    || code.is_empty()
                    || !label.is_empty() && number(&label) != number(&code)
            });
            if !differs && same > 0 {
                let because = Coded::new("bind.code_of_area").with("area", self.name(area));
                self.set(at, Role::AreaCode, because, Confidence::Sure);
                return;
            }
        }
    }

    fn number_columns(&self) -> Vec<NumberColumn<'_>> {
        self.columns()
            .filter(|at| self.is_open(*at) && self.kind(*at) == ColumnKind::Number)
            .filter(|at| self.hint(*at).may_be_value())
            .filter_map(|at| {
                let notation = self.readings.get(at)?.notation.as_ref()?.notation?;
                let name = self.evidence.names.get(at)?;
                Some(NumberColumn::new(at, name, &self.evidence.sample, notation))
            })
            .collect()
    }

    fn measures(&mut self) {
        let numbers = self.number_columns();
        let mut names: Vec<(usize, String, labels::Named)> = Vec::new();
        let open = |at: &usize| self.is_open(*at) && self.hint(*at).may_be_label();
        for at in self.columns().filter(open) {
            if let [label] = self.labels(at).as_slice()
                && let Some(named) = labels::measure(self.catalogue, label)
            {
                names.push((at, label.clone(), named));
            }
        }
        let labels: Vec<LabelColumn<'_>> = names
            .iter()
            .map(|(at, label, named)| LabelColumn {
                at: *at,
                header: self.name(*at),
                label,
                named: named.clone(),
            })
            .collect();
        let mut found = measures::find(self.catalogue, &numbers, &labels);
        if found.is_empty()
            && let [only] = numbers.as_slice()
        {
            found.extend(self.by_groups(only.at));
        }
        for (at, role, base) in found {
            if let Some(place) = self.roles.get_mut(at) {
                *place = Some(role);
            }
            self.base = self.base.take().or(base);
        }
    }

    /// A single column of whole numbers beside known groups: the one additive measure that is given by them.
    fn by_groups(&self, at: usize) -> Option<(usize, ColumnRole, Option<String>)> {
        let shapes = self.evidence.profiles.get(at)?.shapes;
        let dimensions: Vec<usize> = self
            .roles
            .iter()
            .flatten()
            .filter_map(|r| match r.role {
                Role::Dimension(number, _) => Some(number),
                _ => None,
            })
            .collect();
        let candidates = labels::measures_with(self.catalogue, &dimensions);
        let [(number, measure)] = candidates.as_slice() else {
            return None;
        };
        if dimensions.is_empty() || shapes.comma + shapes.point > 0 {
            return None;
        }
        let groups = crate::facts::group_dimensions(self.catalogue, measure).len();
        let role = ColumnRole {
            role: Role::Measure(*number, vec![Position::All; groups]),
            because: Coded::new("bind.only_measure_with_groups")
                .with("column", self.name(at))
                .with("measure", measure.id.as_ref()),
            confidence: Confidence::Likely,
        };
        Some((at, role, None))
    }

    fn missing(&self) -> Vec<Coded> {
        let mut missing = Vec::new();
        let columns = self.evidence.names.join(", ");
        if self.has(|r| *r == Role::Period).is_none() {
            missing.push(Coded::new("bind.no_period").with("columns", &columns));
        }
        if self.has(|r| *r == Role::Area).is_none() {
            missing.push(Coded::new("bind.no_area").with("columns", &columns));
        }
        if self.has(|r| matches!(r, Role::Measure(..))).is_none() {
            missing.push(Coded::new("bind.no_measure").with("columns", &columns));
        }
        for at in self.columns() {
            let undecided = self
                .readings
                .get(at)
                .and_then(|r| r.notation.as_ref())
                .is_some_and(|n| n.notation.is_none());
            if undecided && self.is_open(at) {
                missing.push(Coded::new("bind.ambiguous_numbers").with("column", self.name(at)));
            }
        }
        missing
    }

    fn rest(&mut self) {
        for at in self.columns() {
            if !self.is_open(at) {
                continue;
            }
            let labels = self.labels(at);
            let (code, confidence) = match (self.kind(at), labels.as_slice()) {
                (ColumnKind::Empty, _) => ("bind.column_empty", Confidence::Sure),
                (_, [_]) => ("bind.column_constant", Confidence::Sure),
                _ => ("bind.column_not_used", Confidence::Assumed),
            };
            let label = if labels.len() == 1 {
                labels.first().cloned().unwrap_or_default()
            } else {
                String::new()
            };
            let because = Coded::new(code).with("label", label);
            self.set(at, Role::Unused, because, confidence);
        }
    }
}
