//! What changed since a binding was made: the same file, a year later.

use super::{Binding, Role};
use crate::diagnostic::Coded;
use crate::facts::{Facts, Value};
use crate::read::Evidence;
use crate::text::{Decimal, Period, Ratio};
use std::collections::{BTreeMap, BTreeSet};

/// One thing that changed.
pub type Change = Coded;

/// A table as it was when its binding was made: names of its columns, and the labels of those that matter.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Before {
    /// Names of the columns.
    pub names: Vec<String>,
    /// Column → its labels.
    pub labels: BTreeMap<String, BTreeSet<String>>,
}

impl Before {
    /// What is kept of a table.
    pub fn of(binding: &Binding, evidence: &Evidence) -> Self {
        let matters = |role: &Role| {
            matches!(
                role,
                Role::Groups(..) | Role::Level(_) | Role::Measures(_) | Role::Area
            )
        };
        let columns = binding.columns.iter().enumerate();
        let labels = columns
            .filter(|(_, c)| matters(&c.role))
            .filter_map(|(at, _)| {
                let name = evidence.names.get(at)?.clone();
                let profile = evidence.profiles.get(at)?;
                let labels = profile.filled_labels().map(|(l, _)| l.to_owned());
                Some((name, labels.collect()))
            });
        Self {
            names: evidence.names.clone(),
            labels: labels.collect(),
        }
    }
}

/// Columns and labels that are new, missing or renamed; then, with the facts of both, values that were revised and jumps.
pub fn compare(
    before: &Before,
    binding: &Binding,
    evidence: &Evidence,
    facts: Option<(&Facts, &Facts)>,
) -> Vec<Change> {
    let now = Before::of(binding, evidence);
    let mut changes = Vec::new();
    let old: BTreeSet<&String> = before.names.iter().collect();
    let new: BTreeSet<&String> = now.names.iter().collect();
    let gone: Vec<&&String> = old.difference(&new).collect();
    let come: Vec<&&String> = new.difference(&old).collect();
    differences("column", &gone, &come, None, &mut changes);
    for (column, labels) in &before.labels {
        let Some(found) = now.labels.get(column) else {
            continue;
        };
        let gone: Vec<&String> = labels.difference(found).collect();
        let come: Vec<&String> = found.difference(labels).collect();
        let gone: Vec<&&String> = gone.iter().collect();
        let come: Vec<&&String> = come.iter().collect();
        differences("label", &gone, &come, Some(column), &mut changes);
    }
    if let Some((before, now)) = facts {
        revised(before, now, &mut changes);
        jumps(now, &mut changes);
    }
    changes
}

/// One that went and one that came with nearly the same letters were renamed.
fn differences(
    kind: &str,
    gone: &[&&String],
    come: &[&&String],
    column: Option<&String>,
    changes: &mut Vec<Change>,
) {
    let mut come: Vec<&String> = come.iter().map(|c| **c).collect();
    let say = |what: &str| {
        let change = Coded::new(&format!("compare.{kind}_{what}"));
        column.map_or(change.clone(), |c| change.with("column", c))
    };
    for old in gone {
        let near = come
            .iter()
            .enumerate()
            .min_by_key(|(_, new)| strsim::osa_distance(&old.to_lowercase(), &new.to_lowercase()));
        let near = near.filter(|(_, new)| {
            let distance = strsim::osa_distance(&old.to_lowercase(), &new.to_lowercase());
            distance <= 2.max(old.chars().count() / 4)
        });
        match near.map(|(at, _)| at) {
            Some(at) => {
                let new = come.remove(at);
                changes.push(say("renamed").with("label", old).with("now", new));
            }
            None => changes.push(say("missing").with("label", old)),
        }
    }
    for new in come {
        changes.push(say("new").with("label", new));
    }
}

/// Values of periods both have that are not the same: how many, and the first.
fn revised(before: &Facts, now: &Facts, changes: &mut Vec<Change>) {
    let mut by_period: BTreeMap<Period, (u64, String)> = BTreeMap::new();
    for (at, fact) in now.iter() {
        let Some(area) = now.areas().get(at.area) else {
            continue;
        };
        let same = before
            .areas()
            .iter()
            .position(|a| a.level == area.level && a.key() == area.key());
        let Some(same) = same else { continue };
        let mut old = at.clone();
        old.area = same;
        let Some(was) = before.get(&old) else {
            continue;
        };
        if was.value != fact.value {
            let entry = by_period.entry(at.period).or_insert((0, area.name.clone()));
            entry.0 += 1;
        }
    }
    for (period, (count, area)) in by_period {
        changes.push(
            Coded::new("compare.revised")
                .with("period", period.short())
                .with("count", count)
                .with("area", area),
        );
    }
}

/// A value at least this many times the one before, or less than one by it, is a jump.
const JUMP: i64 = 2;

/// Counts of a hundred and more that doubled or halved from one period to the next.
fn jumps(now: &Facts, changes: &mut Vec<Change>) {
    let mut last: BTreeMap<(usize, usize, Vec<crate::facts::Position>), (Period, Decimal)> =
        BTreeMap::new();
    let mut found: BTreeMap<Period, (u64, String)> = BTreeMap::new();
    let hundred = Decimal::from(100);
    for (at, fact) in now.iter() {
        let Value::Known(value) = fact.value else {
            continue;
        };
        let key = (at.measure, at.area, at.groups.clone());
        let before = last.insert(key, (at.period, value));
        let Some((_, before)) = before else { continue };
        if value < hundred && before < hundred {
            continue;
        }
        let ratio = |a, b| Ratio::of(a, b, 1).ok().flatten();
        let limit = |r: Option<Ratio>| {
            r.is_none_or(|r| r.numerator() >= r.denominator() * i128::from(JUMP))
        };
        if limit(ratio(value, before)) || limit(ratio(before, value)) {
            let area = now.areas().get(at.area).map_or("", |a| a.name.as_str());
            let entry = found.entry(at.period).or_insert((0, area.to_owned()));
            entry.0 += 1;
        }
    }
    for (period, (count, area)) in found {
        changes.push(
            Coded::new("compare.jump")
                .with("period", period.short())
                .with("count", count)
                .with("area", area),
        );
    }
}
