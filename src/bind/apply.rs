//! Applies a binding to the sums of a table: facts, and a finding for everything that could not become one.

use super::counting::Counted;
use super::coverage::Coverage;
use super::place::{Places, Row};
use super::totals::{Whole, whole_areas};
use super::{Binding, Role, Value};
use crate::catalogue::Catalogue;
use crate::diagnostic::{Coded, Gather, Log, Place, Severity};
use crate::facts::{self, Added, Area, AreaKey, Coordinate, Fact, Facts};
use crate::table::{Group, LineMap, Partial, Plan, Sum};
use crate::text::{CellState, Decimal, Flags};
use std::collections::{BTreeMap, BTreeSet};

/// What became of a table.
#[derive(Debug, Clone, Default)]
pub struct Applied {
    /// Findings.
    pub log: Log,
    /// Rows that became facts.
    pub used_rows: u64,
    /// Rows that did not.
    pub unused_rows: u64,
    /// What became of every cell.
    pub coverage: Coverage,
}

/// One table to be applied.
pub struct Source<'a> {
    /// Number of the table.
    pub table: usize,
    /// How its columns become facts.
    pub binding: &'a Binding,
    /// What was added up.
    pub plan: &'a Plan,
    /// The sums.
    pub partial: &'a Partial,
    /// Lines of its rows.
    pub lines: &'a LineMap,
    /// Number of its columns.
    pub columns: usize,
}

/// Turns the sums of a table into facts, which are added to those of its scope; only of measures that `takes` wants.
pub fn apply(
    catalogue: &Catalogue,
    source: &Source<'_>,
    takes: &dyn Fn(usize) -> bool,
    facts: &mut Facts,
) -> Applied {
    let whole = whole_areas(source.binding, source.plan, source.partial);
    let mut applying = Applying {
        source,
        takes,
        facts,
        applied: Applied::default(),
        counted: Counted::default(),
    };
    applying.applied.coverage.columns = source.columns as u64;
    let places = Places {
        catalogue,
        binding: source.binding,
        plan: source.plan,
        whole: &whole,
    };
    applying.say_whole(places, &whole);
    for (labels, group) in &source.partial.groups {
        applying.group(places, labels, group);
    }
    applying.counted(catalogue);
    applying.applied
}

struct Applying<'a> {
    source: &'a Source<'a>,
    takes: &'a dyn Fn(usize) -> bool,
    facts: &'a mut Facts,
    applied: Applied,
    /// Rows that are counted themselves.
    counted: Counted,
}

impl Applying<'_> {
    /// Says which labels are read as the whole, and in which rows.
    fn say_whole(&mut self, places: Places<'_>, whole: &BTreeMap<String, Whole>) {
        for (label, why) in whole {
            let code = match why {
                Whole::Word => "bind.area_is_whole",
                Whole::Sum => "bind.area_is_sum",
            };
            let groups = self.source.partial.groups.iter();
            let named = groups.filter(|(labels, _)| labels.contains(label));
            for (_, group) in named.filter(|(labels, _)| !places.row(labels).of_larger) {
                let what = Coded::new(code).with("label", label);
                self.say(Severity::Note, what, group);
            }
        }
    }

    fn places(&self, group: &Group) -> Vec<Place> {
        let line = |row: &u64| self.source.lines.line(*row).map(Place::line);
        group.first_rows.iter().filter_map(line).collect()
    }

    fn say(&mut self, severity: Severity, what: Coded, group: &Group) {
        let places = self.places(group);
        self.applied
            .log
            .add_many(severity, what, group.rows, places);
    }

    /// One combination of labels: every value that takes its rows.
    fn group(&mut self, places: Places<'_>, labels: &[String], group: &Group) {
        let row = places.row(labels);
        if let (true, Ok(Some(area))) = (row.of_larger, &row.area) {
            let what = Coded::new("bind.row_of_larger_area").with("level", &area.level);
            self.say(Severity::Note, what, group);
        }
        let binding = self.source.binding;
        let mut used = false;
        let mut cells: BTreeMap<usize, super::coverage::Fate> = BTreeMap::new();
        let mut reasons: Vec<Coded> = Vec::new();
        let mut taken = false;
        for (number, value) in binding.values.iter().enumerate() {
            if row.left_out || !Places::takes(&row, value) {
                continue;
            }
            taken = true;
            let fate = match self.value(places, &row, number, value, group) {
                Ok(fate) => fate,
                Err(reason) => {
                    if !reasons.contains(&reason) {
                        reasons.push(reason);
                    }
                    super::coverage::Fate::Unusable
                }
            };
            used |= fate.is_used();
            if let Some(column) = value.column {
                let known = cells.entry(column).or_insert(fate);
                *known = (*known).min(fate);
            }
        }
        for reason in reasons {
            self.say(Severity::Warning, reason, group);
        }
        if !taken && !binding.values.is_empty() {
            self.say(Severity::Note, Coded::new("bind.rows_left_out"), group);
        }
        let coverage = &mut self.applied.coverage;
        if used {
            self.applied.used_rows += group.rows;
        } else {
            self.applied.unused_rows += group.rows;
        }
        coverage.add(binding, group.rows, used, taken && !row.left_out, &cells);
    }

    fn value(
        &mut self,
        places: Places<'_>,
        row: &Row<'_>,
        number: usize,
        value: &Value,
        group: &Group,
    ) -> Result<super::coverage::Fate, Coded> {
        use super::coverage::Fate;
        let found = places.coordinate(row, value, self.facts)?;
        let at = found.at;
        for (severity, what) in found.notes {
            self.say(severity, what, group);
        }
        if !(self.takes)(at.measure) {
            return Ok(Fate::Used);
        }
        if value.column.is_none() {
            self.counted.add((number, value), at, group);
            return Ok(Fate::Used);
        }
        let Some(fact) = self.fact(value, group) else {
            return Err(Coded::new("bind.no_numbers"));
        };
        Ok(self.add(at, fact, group))
    }

    /// Makes facts of the counted rows.
    fn counted(&mut self, catalogue: &Catalogue) {
        let counted = std::mem::take(&mut self.counted);
        for at in counted.nobody(catalogue) {
            let nobody = Fact {
                value: facts::Value::Known(Decimal::ZERO),
                flags: Flags::NONE,
                table: self.source.table,
                column: usize::MAX,
                rows: 0,
                first_rows: Vec::new(),
                precedence: self.source.binding.precedence,
            };
            self.facts.add(at, nobody);
        }
        for (at, group) in counted.cells() {
            if let Some(fact) = self.rows(&group) {
                // Whether it is part of a total is known from the rows already.
                self.add(at, fact, &group);
            }
        }
    }

    /// The number of rows.
    fn rows(&self, group: &Group) -> Option<Fact> {
        Some(Fact {
            value: facts::Value::Known(Decimal::from(i64::try_from(group.rows).ok()?)),
            flags: Flags::NONE,
            table: self.source.table,
            column: usize::MAX,
            rows: group.rows,
            first_rows: group.first_rows.clone(),
            precedence: self.source.binding.precedence,
        })
    }

    /// The value of all rows of a combination.
    fn fact(&self, value: &Value, group: &Group) -> Option<Fact> {
        let source = self.source;
        let mut fact = self.rows(group)?;
        let column = value.column?;
        fact.column = column;
        let at = source
            .plan
            .numbers
            .iter()
            .position(|n| n.column == column)?;
        let sum = group.sums.get(at)?;
        let adds = source.binding.column(|r| *r == Role::Sum).is_some();
        let found = if adds { added(sum) } else { one(sum) };
        let scale = source.plan.numbers.get(at).map_or(1, |n| n.scale);
        let factor = scale.saturating_mul(value.times.unwrap_or(1));
        fact.value = scaled(found, factor);
        let unit = match factor {
            1_000 => Flags::THOUSANDS,
            1_000_000 => Flags::MILLIONS,
            _ => Flags::NONE,
        };
        fact.flags = sum.flags.with(unit);
        Some(fact)
    }

    fn add(&mut self, at: Coordinate, fact: Fact, group: &Group) -> super::coverage::Fate {
        use super::coverage::Fate;
        let (period, area) = (at.period, at.area);
        let name = self.facts.areas().get(area).map_or("", |a| a.name.as_str());
        let placed = |code: &str| {
            let what = Coded::new(code).with("area", name);
            what.with("period", period)
        };
        let rows = placed("facts.rows_contradict");
        let files = placed("facts.files_contradict");
        let replaced = placed("facts.replaced");
        let counted = fact.column == usize::MAX;
        let (state, several) = (fact.value, group.rows > 1 && !counted);
        let depth = self.facts.areas().get(area).map_or(0, |a| a.depth);
        let total = depth == 0 || at.groups.contains(&facts::Position::All);
        let adds = self.source.binding.column(|r| *r == Role::Sum).is_some();
        match state {
            facts::Value::Contradiction => self.say(Severity::Error, rows, group),
            _ if several && !adds => self.say(Severity::Note, Coded::new("facts.repeated"), group),
            _ => {}
        }
        match self.facts.add(at, fact) {
            Added::Contradicts(before) if before.value != facts::Value::Contradiction => {
                let what = files.with("other_table", before.table);
                self.say(Severity::Error, what, group);
            }
            Added::Replaces(before) | Added::Yields(before) => {
                let what = replaced.with("other_table", before.table);
                self.say(Severity::Note, what, group);
            }
            _ => {}
        }
        match state {
            facts::Value::Known(_) if total => Fate::Total,
            facts::Value::Known(_) => Fate::Used,
            _ => Fate::Unusable,
        }
    }
}

/// The combinations of labels whose rows became facts at some coordinates (areas as numbered in `facts`).
pub fn labels_of(
    catalogue: &Catalogue,
    binding: &Binding,
    plan: &Plan,
    partial: &Partial,
    facts: &Facts,
    wanted: &BTreeSet<Coordinate>,
) -> Vec<Vec<String>> {
    let whole = whole_areas(binding, plan, partial);
    let places = Places {
        catalogue,
        binding,
        plan,
        whole: &whole,
    };
    // Numbers of areas are those of the scope: all its areas are known there.
    let mut known = facts.clone();
    let stands = |row: &Row<'_>, known: &mut Facts| {
        let takes = |value: &&Value| Places::takes(row, value);
        let mut values = binding.values.iter().filter(takes);
        values.any(|value| {
            let at = places.coordinate(row, value, known);
            at.is_ok_and(|placed| wanted.contains(&placed.at))
        })
    };
    let groups = partial.groups.keys();
    groups
        .filter(|labels| stands(&places.row(labels), &mut known))
        .cloned()
        .collect()
}

/// Rows of one coordinate are the same statement, or they contradict: they are never added up silently, because a
/// column that nobody understood may tell them apart.
fn one(sum: &Sum) -> facts::Value {
    let states: Vec<CellState> = sum.states.keys().copied().collect();
    match (sum.range, states.as_slice()) {
        (Some((low, high)), []) if low == high => facts::Value::Known(low),
        (None, [CellState::Zero]) => facts::Value::Known(Decimal::ZERO),
        (None, [state]) => facts::Value::Unknown(*state),
        _ => facts::Value::Contradiction,
    }
}

/// Rows that are to be added up, because somebody said that a column tells them apart: all must be known.
fn added(sum: &Sum) -> facts::Value {
    let unknown = sum.states.keys().find(|s| **s != CellState::Zero);
    match unknown {
        Some(state) => facts::Value::Unknown(*state),
        None => facts::Value::Known(sum.total),
    }
}

/// A number printed in thousands, in full; too large a one is none.
fn scaled(value: facts::Value, factor: u32) -> facts::Value {
    let facts::Value::Known(number) = value else {
        return value;
    };
    if factor == 1 {
        return value;
    }
    let times = number.mantissa().checked_mul(i128::from(factor));
    let full = times.and_then(|m| Decimal::new(m, number.scale()).ok());
    full.map_or(facts::Value::Unknown(CellState::Unreadable), |n| {
        facts::Value::Known(n.normalised())
    })
}

/// The territory of a table: the named one; a table without a name shares that of a table with the same areas, and is
/// one of its own (called by its file) otherwise. Two cities must not become one by being loaded together.
pub fn territory_of(
    binding: &Binding,
    areas: &[Area],
    known: &[(String, Vec<Area>)],
    file: &str,
) -> String {
    if !binding.territory.is_empty() {
        return binding.territory.clone();
    }
    if known.is_empty() {
        return String::new();
    }
    let same = known.iter().find(|(_, others)| same_areas(areas, others));
    same.map_or_else(|| file.to_owned(), |(name, _)| name.clone())
}

/// Four in five areas of the smaller side are on the other side as well, and none of them has another name.
fn same_areas(areas: &[Area], others: &[Area]) -> bool {
    let parts = |all: &[Area]| -> BTreeMap<(String, AreaKey), Area> {
        let below = all.iter().filter(|a| a.depth > 0);
        below
            .map(|a| ((a.level.clone(), a.key()), a.clone()))
            .gathered()
    };
    let (mine, theirs) = (parts(areas), parts(others));
    let mut common = 0;
    for (key, area) in &mine {
        if let Some(other) = theirs.get(key) {
            if !area.same_name(other) {
                return false;
            }
            common += 1;
        }
    }
    common > 0 && common * 5 >= mine.len().min(theirs.len()) * 4
}
