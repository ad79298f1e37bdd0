//! Proposes a binding from headers, labels and the shape of values; says why for every column.

use super::labels::header_names;
use super::words::Words;
use super::{Binding, ColumnRole, Confidence, Role, Value};
use crate::catalogue::Catalogue;
use crate::diagnostic::Coded;
use crate::read::{ColumnKind, ColumnReading, Evidence};
use crate::table::{ColumnHint, ColumnProfile};
use crate::text::parse_period_cell;
use std::collections::BTreeMap;

/// Everything known about a table, and the roles found so far.
pub(super) struct Proposal<'a> {
    pub(super) catalogue: &'a Catalogue,
    pub(super) words: Words,
    pub(super) evidence: &'a Evidence,
    pub(super) readings: &'a [ColumnReading],
    /// Of a known layout; else empty.
    hints: Vec<ColumnHint>,
    pub(super) roles: Vec<Option<ColumnRole>>,
    pub(super) values: Vec<Value>,
    pub(super) base: Option<String>,
    /// What restricts the table and cannot be said of its measures.
    pub(super) unexplained: Vec<Coded>,
}

/// Proposes the binding of a table.
pub fn propose(catalogue: &Catalogue, evidence: &Evidence, readings: &[ColumnReading]) -> Binding {
    let mut p = Proposal {
        catalogue,
        words: Words::new(catalogue),
        evidence,
        readings,
        hints: evidence.layout().map_or(Vec::new(), |l| l.hints),
        roles: vec![None; evidence.names.len()],
        values: Vec::new(),
        base: None,
        unexplained: Vec::new(),
    };
    p.period();
    p.month();
    p.dimensions();
    p.level();
    p.area();
    p.parents();
    p.area_code();
    p.measures();
    p.twins();
    let period = p.assumed_period();
    let region = p.region();
    let missing = p.missing(period.is_some(), region.is_some());
    let (level, code_levels) = p.assumed_levels();
    let area_levels = if code_levels.is_empty() {
        p.area_levels()
    } else {
        BTreeMap::new()
    };
    let base = p.base();
    let is_whole = region.is_some();
    let territory = region.unwrap_or_else(|| p.territory());
    p.rest();
    Binding {
        columns: p.roles.into_iter().flatten().collect(),
        values: p.values,
        level,
        area_levels,
        code_levels,
        row_levels: BTreeMap::new(),
        period,
        is_whole,
        base,
        territory,
        precedence: 0,
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

    pub(super) fn kind(&self, at: usize) -> ColumnKind {
        self.readings.get(at).map_or(ColumnKind::Empty, |r| r.kind)
    }

    pub(super) fn is_open(&self, at: usize) -> bool {
        self.roles.get(at).is_some_and(Option::is_none)
    }

    pub(super) fn hint(&self, at: usize) -> ColumnHint {
        self.hints.get(at).copied().unwrap_or_default()
    }

    /// No known layout says that the column is something else than a period, an area or a group.
    pub(super) fn may_be_label(&self, at: usize) -> bool {
        match self.hint(at) {
            // The label beside a code says the same in words.
            ColumnHint::AreaCode => !self.hints.contains(&ColumnHint::AreaName),
            ColumnHint::DimensionCode => self.hint(at + 1) != ColumnHint::DimensionLabel,
            hint => hint.may_be_label(),
        }
    }

    pub(super) fn set(&mut self, at: usize, role: Role, because: Coded, confidence: Confidence) {
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

    /// A column of months beside one of years.
    fn month(&mut self) {
        let Some(years) = self.has(|r| *r == Role::Period) else {
            return;
        };
        let whole =
            |l: &String| parse_period_cell(l).is_some_and(|p| p.span == crate::text::Span::Year);
        if !self.labels(years).iter().all(whole) {
            return;
        }
        let months = self.columns().find(|at| {
            let named = header_names(self.name(*at), &["Monat".into(), "Month".into()]);
            let labels = self.labels(*at);
            let month = |l: &String| l.parse::<u8>().is_ok_and(|m| (1..=12).contains(&m));
            named && self.is_open(*at) && !labels.is_empty() && labels.iter().all(month)
        });
        if let Some(at) = months {
            let because = Coded::new("bind.month_of_year").with("count", self.labels(at).len());
            self.set(at, Role::Month, because, Confidence::Sure);
        }
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

    fn missing(&self, has_period: bool, is_whole: bool) -> Vec<Coded> {
        let mut missing = Vec::new();
        let columns = self.evidence.names.join(", ");
        let all =
            |has: &dyn Fn(&Value) -> bool| !self.values.is_empty() && self.values.iter().all(has);
        if self.has(|r| *r == Role::Period).is_none()
            && !has_period
            && !all(&|v| v.period.is_some())
        {
            missing.push(Coded::new("bind.no_period").with("columns", &columns));
        }
        let area = is_whole
            || self
                .has(|r| matches!(r, Role::Area | Role::AreaCode))
                .is_some();
        if !area && !all(&|v| v.area.is_some()) {
            missing.push(Coded::new("bind.no_area").with("columns", &columns));
        }
        if self.values.is_empty() {
            missing.push(Coded::new("bind.no_measure").with("columns", &columns));
        }
        missing.extend(self.unexplained.iter().cloned());
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

    /// The region of all rows, where no column and no header has areas.
    fn region(&self) -> Option<String> {
        let column = self
            .has(|r| matches!(r, Role::Area | Role::AreaCode))
            .is_some();
        let header = self.values.iter().any(|v| v.area.is_some());
        (!column && !header)
            .then(|| self.region_of_title())
            .flatten()
    }

    /// A period for all rows, where no column and no header has one.
    fn assumed_period(&self) -> Option<super::Assumption> {
        let by_header = !self.values.is_empty() && self.values.iter().all(|v| v.period.is_some());
        if by_header || self.has(|r| *r == Role::Period).is_some() {
            return None;
        }
        self.period_of_title()
    }
}
