//! What the number columns count: by name, by a label beside them, by groups in their headers, by the title.

use super::labels::{self, plain};
use super::measures::{self, Found, Is, LabelColumn, NumberColumn};
use super::propose::Proposal;
use super::wide::{self, Header};
use super::{Confidence, Groups, MeasureOf, Named, Role, Value};
use crate::diagnostic::{Coded, Gather};
use crate::read::ColumnKind;
use crate::table::ColumnHint;
use crate::text::scale_of;
use std::collections::{BTreeMap, BTreeSet};

impl Proposal<'_> {
    pub(super) fn number_columns(&self) -> Vec<NumberColumn<'_>> {
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

    /// Finds values, best evidence first.
    pub(super) fn measures(&mut self) {
        self.units();
        let title = self.groups_of_title();
        let columns: Vec<usize> = self.number_columns().iter().map(|n| n.at).collect();
        let headers: Vec<(usize, Header)> = columns
            .iter()
            .map(|at| (*at, wide::read(self.catalogue, &self.words, self.name(*at))))
            .collect();
        self.headers(&headers);
        let numbers = self.number_columns();
        let found = self.named(&numbers);
        let open: Vec<usize> = numbers.iter().map(|n| n.at).collect();
        for one in found {
            self.take(one);
        }
        self.by_names_beside(&open);
        let left: Vec<(usize, Header)> = headers
            .into_iter()
            .filter(|(at, _)| self.is_open(*at))
            .collect();
        self.families(&left);
        if self.values.is_empty()
            && let [(only, _)] = left.as_slice()
        {
            self.by_row_names(*only);
            if self.values.is_empty() {
                self.single(*only);
            }
        }
        self.restrict(&title);
        self.fractions();
    }

    /// Columns whose header names a measure and nothing that is not understood.
    fn headers(&mut self, headers: &[(usize, Header)]) {
        for (at, header) in headers {
            let Some(named) = header.measure.clone().filter(|_| header.rest.is_empty()) else {
                continue;
            };
            let additive = self
                .catalogue
                .measure
                .get(named.measure)
                .is_some_and(|m| m.additive);
            if additive && header.is_rate {
                continue;
            }
            let mut groups = named.groups.clone();
            groups.extend(header.groups.iter().copied());
            let because = Coded::new("bind.header_names_measure")
                .with("header", self.name(*at))
                .with("measure", self.measure_id(named.measure));
            let mut value = self.value(*at, named.measure, groups);
            value.period = header.period;
            self.base = self.base.take().or(named.base);
            self.push(*at, value, because, Confidence::Sure);
        }
    }

    /// Columns whose header, or a constant label beside them, names a measure.
    fn named(&self, numbers: &[NumberColumn<'_>]) -> Vec<Found> {
        let mut names: Vec<(usize, String, Named)> = Vec::new();
        let open =
            |at: &usize| self.is_open(*at) && self.hint(*at).may_be_label() && !self.is_unit(*at);
        for at in self.columns().filter(open) {
            if let [label] = self.labels(at).as_slice()
                && let Some(named) = self.words.measure(label)
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
        measures::find(self.catalogue, numbers, &labels)
    }

    pub(super) fn is_unit(&self, at: usize) -> bool {
        self.hint(at) == ColumnHint::Unit
            || labels::header_names(self.name(at), &self.catalogue.words.unit)
    }

    fn take(&mut self, found: Found) {
        match found.is {
            Is::LabelOf(column) => {
                self.set(
                    found.at,
                    Role::Label(column),
                    found.because,
                    found.confidence,
                );
            }
            Is::Measure(named) => {
                self.base = self.base.take().or_else(|| named.base.clone());
                let value = self.value(found.at, named.measure, named.groups);
                self.push(found.at, value, found.because, found.confidence);
            }
        }
    }

    /// Columns of numbers whose measure a column beside them names in each row ("Name of base 1" beside "base 1"). Then the
    /// names say the group, and a column of groups beside them would say it of numbers that are of all.
    fn by_names_beside(&mut self, numbers: &[usize]) {
        // There may be very many columns: those of names are looked for once.
        let texts = self.columns().filter(|c| self.kind(*c) == ColumnKind::Text);
        let texts: Vec<(usize, String)> = texts
            .map(|c| (c, plain(self.name(c))))
            .filter(|(_, header)| header.contains(' '))
            .collect();
        for at in numbers {
            let own = plain(self.name(*at));
            if !self.is_open(*at) || own.is_empty() {
                continue;
            }
            let beside = texts.iter().find_map(|(c, header)| {
                let named = c != at && self.is_open(*c) && header.contains(&own);
                named
                    .then(|| self.measure_names(*c))?
                    .map(|found| (*c, found))
            });
            let Some((column, found)) = beside else {
                continue;
            };
            let known = found.values().flatten().count();
            let because = Coded::new("bind.labels_name_measures")
                .with("count", known)
                .with("of", found.len());
            let base = found.values().flatten().find_map(|n| n.base.clone());
            self.base = self.base.take().or(base);
            let confidence = if known == found.len() {
                Confidence::Sure
            } else {
                Confidence::Likely
            };
            self.set(column, Role::Measures(found), because, confidence);
            let mut value = self.value(*at, 0, Groups::new());
            value.measure = MeasureOf::Column(column);
            let because = Coded::new("bind.measured_by_row").with("by", self.name(column));
            self.push(*at, value, because, confidence);
        }
        let named = self.has(|r| matches!(r, Role::Measures(_)));
        if let (Some(named), false) = (named, self.values.is_empty()) {
            let groups = self.columns().filter(|at| {
                let role = self.roles.get(*at).and_then(Option::as_ref);
                role.is_some_and(|r| matches!(r.role, Role::Groups(..)))
            });
            for at in groups.collect::<Vec<usize>>() {
                let because = Coded::new("bind.column_repeats").with("other", self.name(named));
                self.set(at, Role::Unused, because, Confidence::Likely);
            }
        }
    }

    /// The measures that the labels of a column name, if they name some: at least half of two or more.
    fn measure_names(&self, column: usize) -> Option<BTreeMap<String, Option<Named>>> {
        let labels = self.labels(column);
        let found: BTreeMap<String, Option<Named>> = labels
            .iter()
            .map(|l| (l.clone(), self.words.measure(l)))
            .gathered();
        let known = found.values().flatten().count();
        (known > 0 && labels.len() > 1 && known * 2 >= labels.len()).then_some(found)
    }

    pub(super) fn value(&self, column: usize, measure: usize, groups: Groups) -> Value {
        Value {
            column: Some(column),
            measure: MeasureOf::Fixed(measure),
            groups,
            when: self.counts(),
            period: None,
            area: None,
            times: self.times(),
            missing: BTreeSet::new(),
        }
    }

    pub(super) fn push(&mut self, at: usize, value: Value, because: Coded, confidence: Confidence) {
        self.set(at, Role::Value, because, confidence);
        self.values.push(value);
    }

    /// A column of units with several labels: only rows with one of them are counts.
    fn units(&mut self) {
        for at in self.columns() {
            let open = self.is_open(at) && self.kind(at) == ColumnKind::Text;
            let labels = self.labels(at);
            if !self.is_unit(at) || !open || labels.len() < 2 {
                continue;
            }
            let counts: Vec<&String> = labels.iter().filter(|l| is_count(l)).collect();
            if let [one] = counts.as_slice() {
                let because = Coded::new("bind.unit_of_counts").with("label", one);
                self.set(at, Role::Filter, because, Confidence::Likely);
            }
        }
    }

    /// Rows that are counts, where a column of units tells them from rates.
    fn counts(&self) -> BTreeMap<usize, BTreeSet<String>> {
        let filters = self.columns().filter(|at| {
            let role = self.roles.get(*at).and_then(Option::as_ref);
            role.is_some_and(|r| r.role == Role::Filter)
        });
        filters
            .map(|at| {
                let counts = self.labels(at).into_iter().filter(|l| is_count(l));
                (at, counts.collect())
            })
            .gathered()
    }

    /// What numbers are multiplied by: a column of units says "in 1000" of all that count.
    fn times(&self) -> Option<u32> {
        let units = self.columns().filter(|at| self.is_unit(*at));
        let labels = units.flat_map(|at| self.labels(at)).filter(|l| is_count(l));
        let factors: BTreeSet<u32> = labels
            .map(|l| scale_of(&l).map_or(1, |(f, _)| f))
            .gathered();
        match factors.first() {
            Some(factor) if factors.len() == 1 && *factor != 1 => Some(*factor),
            _ => None,
        }
    }

    /// Columns of the same numbers, told apart by periods and groups in their headers; what they count is said elsewhere.
    fn families(&mut self, headers: &[(usize, Header)]) {
        let family: Vec<&(usize, Header)> = headers
            .iter()
            .filter(|(_, h)| h.is_one_of_many() && h.rest.is_empty() && h.measure.is_none())
            .collect();
        if family.is_empty() || family.len() < 2 && headers.len() > 1 {
            return;
        }
        let title = self.by_title();
        for (at, header) in family {
            let Some(named) = title.clone() else { break };
            let additive = self
                .catalogue
                .measure
                .get(named.measure)
                .is_some_and(|m| m.additive);
            if additive && (header.is_rate || !self.is_whole_numbers(*at)) {
                continue;
            }
            let mut groups = header.groups.clone();
            groups.extend(
                named
                    .groups
                    .iter()
                    .filter(|(d, _)| header.groups.iter().all(|(h, _)| h != d)),
            );
            let because = Coded::new("bind.title_names_measure")
                .with("measure", self.measure_id(named.measure));
            let mut value = self.value(*at, named.measure, groups);
            value.period = header.period;
            self.base = self.base.take().or(named.base);
            self.push(*at, value, because, Confidence::Likely);
        }
        self.population_family(headers);
    }

    /// No digits behind a decimal sign: counts.
    pub(super) fn is_whole_numbers(&self, at: usize) -> bool {
        let profile = self.evidence.profiles.get(at);
        profile.is_some_and(|p| p.shapes.comma + p.shapes.point == 0)
    }

    pub(super) fn measure_id(&self, number: usize) -> &str {
        let measure = self.catalogue.measure.get(number);
        measure.map_or("", |m| m.id.as_ref().as_str())
    }

    /// One column of numbers, and a column whose labels say what each row counts.
    pub(super) fn by_row_names(&mut self, at: usize) {
        let candidates = self.columns().filter(|c| {
            self.is_open(*c) && self.may_be_label(*c) && self.kind(*c) == ColumnKind::Text
        });
        let candidates: Vec<usize> = candidates.collect();
        for column in candidates {
            let Some(found) = self.measure_names(column) else {
                continue;
            };
            let (matched, of) = (found.values().flatten().count(), found.len());
            let because = Coded::new("bind.labels_name_measures")
                .with("count", matched)
                .with("of", of);
            let confidence = if matched == of {
                Confidence::Sure
            } else {
                Confidence::Likely
            };
            let base = found.values().flatten().find_map(|n| n.base.clone());
            self.base = self.base.take().or(base);
            self.set(column, Role::Measures(found), because, confidence);
            let mut value = self.value(at, 0, Groups::new());
            value.measure = MeasureOf::Column(column);
            let because = Coded::new("bind.measured_by_row").with("by", self.name(column));
            self.push(at, value, because, confidence);
            return;
        }
    }
}

/// Words for counted numbers in a column of units.
fn is_count(label: &str) -> bool {
    let known = [
        "anzahl", "personen", "number", "absolut", "zahl", "count", "persons", "fälle",
    ];
    let label = plain(label);
    known.contains(&label.as_str())
        || label.starts_with("anzahl in ")
        || label.starts_with("in 1000")
        || label.starts_with("thousand")
}
