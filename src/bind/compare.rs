//! What changed since a binding was made: the same file, a year later.

use super::{Binding, Role};
use crate::diagnostic::{Coded, Gather};
use crate::facts::{Facts, Position, Value};
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

/// A column of more labels than these holds names of persons or the like; they are not kept.
const MOST_LABELS: usize = 2000;

impl Before {
    /// What is kept of a table. `discreet`: of single persons only labels that mean something in the catalogue are kept, never
    /// free text such as places.
    pub fn of(binding: &Binding, evidence: &Evidence, discreet: bool) -> Self {
        let columns = binding.columns.iter().enumerate();
        let labels = columns.filter_map(|(at, column)| {
            let name = evidence.names.get(at)?.clone();
            let profile = evidence.profiles.get(at)?;
            let means = |label: &str| match &column.role {
                Role::Groups(_, labels) => labels.get(label).is_some_and(Option::is_some),
                Role::Level(labels) => labels.get(label).is_some_and(Option::is_some),
                Role::Measures(labels) => labels.get(label).is_some_and(Option::is_some),
                _ => false,
            };
            let matters = match &column.role {
                Role::Groups(..) | Role::Level(_) | Role::Measures(_) => true,
                Role::Area | Role::Parent(_) => !discreet,
                _ => false,
            };
            let labels = profile.filled_labels().map(|(l, _)| l);
            let labels: BTreeSet<String> = labels
                .filter(|l| !discreet || means(l))
                .map(str::to_owned)
                .gathered();
            (matters && labels.len() <= MOST_LABELS).then_some((name, labels))
        });
        Self {
            names: evidence.names.clone(),
            labels: labels.gathered(),
        }
    }

    /// How alike the columns of two tables are; nothing where they are not of one layout. Of one layout are tables of which
    /// three quarters of all columns, and at least two, have the same names.
    pub fn alike(&self, names: &[String]) -> Option<Alike> {
        let set = |names: &[String]| -> BTreeSet<String> {
            names.iter().map(|n| super::labels::plain(n)).gathered()
        };
        let (old, new) = (set(&self.names), set(names));
        let common = old.intersection(&new).count();
        let all = old.union(&new).count();
        (common >= 2 && common * 4 >= all * 3).then_some(Alike { common, all })
    }
}

/// How alike the columns of two tables are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Alike {
    /// Columns that both have.
    pub common: usize,
    /// Columns that any of them has.
    pub all: usize,
}

/// Columns and labels that are new, missing or renamed; then, with the facts of both, values that were revised and jumps.
pub fn compare(before: &Before, now: &Before, facts: Option<(&Facts, &Facts)>) -> Vec<Change> {
    let mut changes = Vec::new();
    let old: BTreeSet<&String> = before.names.iter().gathered();
    let new: BTreeSet<&String> = now.names.iter().gathered();
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
        let areas = same_areas(before, now);
        revised(before, now, &areas, &mut changes);
        jumps(before, now, &areas, &mut changes);
    }
    changes
}

/// One that went and one that came with nearly the same letters and the same digits were renamed; another year is another.
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
        let distance = |new: &str| strsim::osa_distance(&old.to_lowercase(), &new.to_lowercase());
        let near = come
            .iter()
            .enumerate()
            .filter(|(_, new)| digits(old) == digits(new))
            .map(|(at, new)| (at, distance(new)))
            .min_by_key(|(_, distance)| *distance)
            .filter(|(_, distance)| *distance <= 2.max(old.chars().count() / 4));
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

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// Number of an area now → its number before, by level and key.
fn same_areas(before: &Facts, now: &Facts) -> BTreeMap<usize, usize> {
    let old = before.areas().iter().enumerate();
    let old: BTreeMap<_, usize> = old
        .map(|(n, a)| ((a.level.as_str(), a.key()), n))
        .gathered();
    let new = now.areas().iter().enumerate();
    new.filter_map(|(n, a)| Some((n, *old.get(&(a.level.as_str(), a.key()))?)))
        .gathered()
}

/// Values of periods both have that are not the same: how many, and the first.
fn revised(before: &Facts, now: &Facts, areas: &BTreeMap<usize, usize>, changes: &mut Vec<Change>) {
    let mut by_period: BTreeMap<Period, (u64, String)> = BTreeMap::new();
    for (at, fact) in now.iter() {
        let Some(same) = areas.get(&at.area) else {
            continue;
        };
        let mut old = at.clone();
        old.area = *same;
        if before.get(&old).is_some_and(|was| was.value != fact.value) {
            let name = now.areas().get(at.area).map_or("", |a| a.name.as_str());
            let entry = by_period.entry(at.period);
            entry.or_insert((0, name.to_owned())).0 += 1;
        }
    }
    say("compare.revised", by_period, changes);
}

fn say(code: &str, by_period: BTreeMap<Period, (u64, String)>, changes: &mut Vec<Change>) {
    for (period, (count, area)) in by_period {
        let what = Coded::new(code).with("period", period.short());
        changes.push(what.with("count", count).with("area", area));
    }
}

/// A value at least this many times the one before, or less than one by it, is a jump.
const JUMP: i64 = 2;

/// Measure, area (as numbered now) and groups.
type Line<'a> = (usize, usize, &'a [Position]);

/// Counts of a hundred and more that doubled or halved from one period to the next; the earlier one may stand in either
/// table.
fn jumps(before: &Facts, now: &Facts, areas: &BTreeMap<usize, usize>, changes: &mut Vec<Change>) {
    let there: BTreeMap<usize, usize> = areas.iter().map(|(n, b)| (*b, *n)).gathered();
    let mut lines: BTreeMap<Line<'_>, BTreeMap<Period, (Value, bool)>> = BTreeMap::new();
    for (at, fact) in before.iter() {
        if let Some(area) = there.get(&at.area) {
            let line = lines.entry((at.measure, *area, &at.groups)).or_default();
            line.insert(at.period, (fact.value, false));
        }
    }
    for (at, fact) in now.iter() {
        let line = lines.entry((at.measure, at.area, &at.groups)).or_default();
        line.insert(at.period, (fact.value, true));
    }
    let mut found: BTreeMap<Period, (u64, String)> = BTreeMap::new();
    for ((_, area, _), line) in lines {
        let known = line
            .into_iter()
            .filter_map(|(period, (value, new))| match value {
                Value::Known(value) => Some((period, value, new)),
                _ => None,
            });
        let known: Vec<(Period, Decimal, bool)> = known.collect();
        for pair in known.windows(2) {
            let [(_, was, _), (period, is, true)] = pair else {
                continue;
            };
            if jumped(*was, *is) {
                let name = now.areas().get(area).map_or("", |a| a.name.as_str());
                let entry = found.entry(*period);
                entry.or_insert((0, name.to_owned())).0 += 1;
            }
        }
    }
    say("compare.jump", found, changes);
}

fn jumped(was: Decimal, is: Decimal) -> bool {
    let hundred = Decimal::from(100);
    if was < hundred && is < hundred {
        return false;
    }
    let ratio = |a, b| Ratio::of(a, b, 1).ok().flatten();
    let limit =
        |r: Option<Ratio>| r.is_none_or(|r| r.numerator() >= r.denominator() * i128::from(JUMP));
    limit(ratio(is, was)) || limit(ratio(was, is))
}
