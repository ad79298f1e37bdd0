//! Puts what the user said on top of a proposed binding.

use super::corrections::{Corrections, ValueSaid, column_of};
use super::labels::area_parts;
use super::{
    Assumption, Binding, ColumnRole, Confidence, FixedArea, Groups, MeasureOf, Named, Role, Value,
};
use crate::catalogue::{Catalogue, Dimension};
use crate::diagnostic::{Coded, Error, Gather, Result};
use crate::facts::Position;
use crate::read::Evidence;
use crate::table::ColumnProfile;
use crate::text::{parse_period, parse_period_cell, parse_range};
use std::collections::{BTreeMap, BTreeSet};

fn said(id: &str) -> Assumption {
    Assumption {
        id: id.to_owned(),
        assumed: false,
    }
}

impl Binding {
    /// Takes over what the user said.
    ///
    /// # Errors
    /// `bind.unknown_level`, `bind.unknown_column`, `bind.column_named_twice`, `bind.unknown_role`, `bind.unknown_meaning`,
    /// `bind.unknown_measure`, `bind.no_such_period`, `bind.column_is_no_number`; then nothing is taken over.
    pub fn correct(
        &mut self,
        catalogue: &Catalogue,
        evidence: &Evidence,
        corrections: &Corrections,
    ) -> Result<()> {
        let mut new = self.clone();
        let say = Say {
            catalogue,
            evidence,
            said: corrections,
        };
        say.all(&mut new)?;
        new.complete(evidence);
        *self = new;
        Ok(())
    }

    /// What is missing, after the user has spoken.
    fn complete(&mut self, evidence: &Evidence) {
        let columns = || evidence.names.join(", ");
        let has = |wanted: &dyn Fn(&Role) -> bool| self.columns.iter().any(|c| wanted(&c.role));
        let period = self.period.is_some()
            || has(&|r| *r == Role::Period)
            || !self.values.is_empty() && self.values.iter().all(|v| v.period.is_some());
        let area = self.is_whole
            || has(&|r| matches!(r, Role::Area | Role::AreaCode))
            || !self.values.is_empty() && self.values.iter().all(|v| v.area.is_some());
        let answered = |code: &str| match code {
            "bind.no_period" => period,
            "bind.no_area" => area,
            "bind.no_measure" => !self.values.is_empty(),
            _ => false,
        };
        let missing: Vec<Coded> = std::mem::take(&mut self.missing);
        let mut missing: Vec<Coded> = missing.into_iter().filter(|m| !answered(&m.code)).collect();
        for (there, code) in [
            (period, "bind.no_period"),
            (area, "bind.no_area"),
            (!self.values.is_empty(), "bind.no_measure"),
        ] {
            if !there && missing.iter().all(|m| m.code != code) {
                missing.push(Coded::new(code).with("columns", columns()));
            }
        }
        self.missing = missing;
    }
}

struct Say<'a> {
    catalogue: &'a Catalogue,
    evidence: &'a Evidence,
    said: &'a Corrections,
}

impl Say<'_> {
    fn level(&self, id: &str) -> Result<String> {
        let unknown = || Error::new("bind.unknown_level").with("word", id);
        let level = self.catalogue.level(id).ok_or_else(unknown)?;
        Ok(level.id.as_ref().clone())
    }

    fn column(&self, name: &str) -> Result<usize> {
        column_of(&self.evidence.names, name)
    }

    fn all(&self, binding: &mut Binding) -> Result<()> {
        let s = self.said;
        if let Some(level) = &s.level {
            let level = self.level(level)?;
            let by_column = binding.column(|r| matches!(r, Role::Level(_))).is_some();
            if !by_column {
                binding.level = Some(said(&level));
            }
        }
        if let Some(base) = &s.base {
            binding.base = said(base);
        }
        if let Some(territory) = &s.territory {
            binding.territory.clone_from(territory);
        }
        if let Some(precedence) = s.precedence {
            binding.precedence = precedence;
        }
        for (length, level) in &s.code_levels {
            let wrong = || Error::new("bind.unknown_meaning").with("label", length);
            let length = length.parse::<usize>().map_err(|_| wrong())?;
            binding.code_levels.insert(length, self.level(level)?);
        }
        for (row, level) in &s.row_levels {
            let wrong = || Error::new("bind.unknown_meaning").with("label", row);
            let row = row.parse::<u64>().map_err(|_| wrong())?;
            let row = row.checked_sub(1).ok_or_else(wrong)?;
            binding.row_levels.insert(row, self.level(level)?);
        }
        for (name, role) in &s.columns {
            self.role(binding, self.column(name)?, role)?;
        }
        for (name, labels) in &s.labels {
            self.labels(binding, self.column(name)?, labels)?;
        }
        if !s.values.is_empty() {
            for at in 0..binding.columns.len() {
                if matches!(binding.columns.get(at).map(|c| &c.role), Some(Role::Value)) {
                    self.set(binding, at, Role::Unused);
                }
            }
            binding.values.clear();
            for value in &s.values {
                let value = self.value(binding, value)?;
                if let Some(at) = value.column {
                    self.set(binding, at, Role::Value);
                }
                for at in value.when.keys() {
                    let unused = binding.columns.get(*at).map(|c| &c.role);
                    if matches!(unused, Some(Role::Unused | Role::Label(_) | Role::Sum)) {
                        self.set(binding, *at, Role::Filter);
                    }
                }
                binding.values.push(value);
            }
        }
        if let Some(period) = &s.period {
            let wrong = || Error::new("bind.no_such_period").with("label", period);
            parse_period(period).ok_or_else(wrong)?;
            binding.period = Some(said(period));
        }
        if let Some(whole) = s.whole {
            binding.is_whole = whole;
            if whole && let Some(at) = binding.column(|r| *r == Role::Area) {
                self.set(binding, at, Role::Unused);
            }
        }
        Ok(())
    }

    fn set(&self, binding: &mut Binding, at: usize, role: Role) {
        let name = self.evidence.names.get(at).map_or("", String::as_str);
        if let Some(column) = binding.columns.get_mut(at) {
            *column = ColumnRole {
                role,
                because: Coded::new("bind.said").with("column", name),
                confidence: Confidence::Sure,
            };
        }
    }

    /// Distinct labels of a column.
    fn found(&self, at: usize) -> Vec<String> {
        let profile = self.evidence.profiles.get(at).into_iter();
        profile
            .flat_map(ColumnProfile::filled_labels)
            .map(|(l, _)| l.to_owned())
            .collect()
    }

    /// Gives a column the role the user named; labels get their meaning as far as the catalogue knows them.
    fn role(&self, binding: &mut Binding, at: usize, word: &str) -> Result<()> {
        let role = match word {
            "period" => Role::Period,
            "month" => Role::Month,
            "area" => Role::Area,
            "code" => Role::AreaCode,
            "filter" => Role::Filter,
            "sum" => Role::Sum,
            "unused" => Role::Unused,
            "level" => {
                let level = |l: &String| super::labels::level(self.catalogue, l);
                Role::Level(
                    self.found(at)
                        .iter()
                        .map(|l| (l.clone(), level(l)))
                        .gathered(),
                )
            }
            "measure" => {
                let named = |l: &String| super::labels::measure(self.catalogue, l);
                Role::Measures(
                    self.found(at)
                        .iter()
                        .map(|l| (l.clone(), named(l)))
                        .gathered(),
                )
            }
            "groups" => Role::Groups(
                None,
                self.found(at).into_iter().map(|l| (l, None)).gathered(),
            ),
            id if self.catalogue.dimension(id).is_none() && self.catalogue.level(id).is_some() => {
                Role::Parent(id.to_owned())
            }
            id => {
                let unknown = || Error::new("bind.unknown_role").with("word", id);
                let number = self.catalogue.dimension.iter();
                let mut number = number.enumerate().filter(|(_, d)| d.id.as_ref() == id);
                let (number, dimension) = number.next().ok_or_else(unknown)?;
                let labels = super::labels::positions_of(dimension, &self.found(at));
                Role::Groups(
                    Some(number),
                    labels
                        .into_iter()
                        .map(|(l, p)| (l, p.map(|p| vec![(number, p)])))
                        .gathered(),
                )
            }
        };
        // One column each is the period, the area, its code, the larger area of a level.
        let single = matches!(
            role,
            Role::Period | Role::Month | Role::Area | Role::AreaCode | Role::Parent(_)
        );
        if single && let Some(other) = binding.column(|r| *r == role).filter(|o| *o != at) {
            self.set(binding, other, Role::Unused);
        }
        if matches!(role, Role::Level(_)) {
            binding.level = None;
        }
        binding.values.retain(|v| v.column != Some(at));
        self.set(binding, at, role);
        Ok(())
    }

    fn labels(
        &self,
        binding: &mut Binding,
        at: usize,
        said: &BTreeMap<String, String>,
    ) -> Result<()> {
        let Some(column) = binding.columns.get_mut(at) else {
            return Ok(());
        };
        if matches!(column.role, Role::Area | Role::AreaCode) {
            for (label, level) in said {
                binding
                    .area_levels
                    .insert(label.clone(), self.level(level)?);
            }
            return Ok(());
        }
        for (label, meaning) in said {
            let wrong = || {
                Error::new("bind.unknown_meaning")
                    .with("label", label)
                    .with("word", meaning)
            };
            match &mut column.role {
                Role::Level(labels) => {
                    let level = self.level(meaning)?;
                    labels.insert(label.clone(), Some(level));
                }
                Role::Groups(_, labels) if meaning == "-" => {
                    labels.remove(label);
                }
                Role::Groups(dimension, labels) => {
                    let groups = self.groups(*dimension, meaning).ok_or_else(wrong)?;
                    labels.insert(label.clone(), Some(groups));
                }
                Role::Measures(labels) if meaning == "-" => {
                    labels.remove(label);
                }
                Role::Measures(labels) => {
                    let named = self.named(meaning).ok_or_else(wrong)?;
                    labels.insert(label.clone(), Some(named));
                }
                _ => return Err(wrong()),
            }
        }
        Ok(())
    }

    /// `auslaender`, `*`, `sex=w age=18-64`.
    fn groups(&self, dimension: Option<usize>, meaning: &str) -> Option<Groups> {
        let mut groups = Groups::new();
        for word in meaning.split_whitespace() {
            if let Some((id, member)) = word.split_once('=') {
                let mut all = self.catalogue.dimension.iter().enumerate();
                let (number, found) = all.find(|(_, d)| d.id.as_ref() == id)?;
                groups.push((number, position(found, member)?));
                continue;
            }
            let Some(number) = dimension else {
                return (word == "*").then(Groups::new);
            };
            let found = self.catalogue.dimension.get(number)?;
            groups.push((number, position(found, word)?));
        }
        Some(groups)
    }

    /// `einwohner sex=w`.
    fn named(&self, meaning: &str) -> Option<Named> {
        let (measure, rest) = meaning.split_once(' ').unwrap_or((meaning, ""));
        Some(Named {
            measure: self.catalogue.measure_number(measure)?,
            groups: self.groups(None, rest)?,
            base: None,
        })
    }

    fn value(&self, binding: &mut Binding, said: &ValueSaid) -> Result<Value> {
        let column = match said.column.as_str() {
            "" => None,
            name => Some(self.column(name)?),
        };
        let measure = if said.measure_from.is_empty() {
            let unknown = || Error::new("bind.unknown_measure").with("word", &said.measure);
            let number = self.catalogue.measure_number(&said.measure);
            MeasureOf::Fixed(number.ok_or_else(unknown)?)
        } else {
            let at = self.column(&said.measure_from)?;
            let is = binding.columns.get(at).map(|c| &c.role);
            if !matches!(is, Some(Role::Measures(_))) {
                self.role(binding, at, "measure")?;
            }
            MeasureOf::Column(at)
        };
        let mut groups = Groups::new();
        for (id, member) in &said.groups {
            let wrong = || {
                Error::new("bind.unknown_meaning")
                    .with("label", id)
                    .with("word", member)
            };
            let mut all = self.catalogue.dimension.iter().enumerate();
            let found = all.find(|(_, d)| d.id.as_ref() == id);
            let (number, dimension) = found.ok_or_else(wrong)?;
            groups.push((number, position(dimension, member).ok_or_else(wrong)?));
        }
        let mut when = BTreeMap::new();
        for (name, labels) in &said.when {
            let labels: BTreeSet<String> = labels.iter().cloned().gathered();
            when.insert(self.column(name)?, labels);
        }
        let period = match said.period.as_str() {
            "" => None,
            text => {
                let wrong = || Error::new("bind.no_such_period").with("label", text);
                Some(parse_period_cell(text).ok_or_else(wrong)?)
            }
        };
        let area = (!said.area.is_empty()).then(|| {
            let (code, name) = area_parts(&said.area);
            FixedArea { code, name }
        });
        Ok(Value {
            column,
            measure,
            groups,
            when,
            period,
            area,
            times: (said.times > 1).then_some(said.times),
            missing: said.missing.iter().cloned().gathered(),
        })
    }
}

/// A member, a range, or `*` for all.
fn position(dimension: &Dimension, word: &str) -> Option<Position> {
    if word == "*" {
        return Some(Position::All);
    }
    if dimension.is_range {
        return parse_range(word).map(|r| Position::Range(r.range));
    }
    dimension.number(word).map(Position::One)
}
