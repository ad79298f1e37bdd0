//! Applies a binding to the sums of a table: facts, and a finding for everything that could not become one.

use super::labels::area_parts;
use super::totals::{Whole, whole_areas};
use super::{Binding, Position, Role};
use crate::catalogue::Catalogue;
use crate::diagnostic::{Coded, Log, Place, Severity};
use crate::facts::{Area, AreaKey, Coordinate, Fact, Facts, Value, group_dimensions};
use crate::table::{Group, LineMap, Partial, Plan, Sum};
use crate::text::{CellState, Decimal, Flags, Period, parse_period_cell};
use std::collections::BTreeMap;

/// What became of a table.
#[derive(Debug, Clone, Default)]
pub struct Applied {
    /// Findings.
    pub log: Log,
    /// Rows that became facts.
    pub used_rows: u64,
    /// Rows that did not.
    pub unused_rows: u64,
}

/// One table to be applied.
pub(super) struct Source<'a> {
    table: usize,
    binding: &'a Binding,
    plan: &'a Plan,
    lines: &'a LineMap,
    /// Labels of areas that name the whole.
    whole: BTreeMap<String, Whole>,
}

/// Turns the sums of a table into facts, which are added to those of its scope.
#[allow(clippy::too_many_arguments)]
pub fn apply(
    catalogue: &Catalogue,
    binding: &Binding,
    plan: &Plan,
    partial: &Partial,
    lines: &LineMap,
    table: usize,
    facts: &mut Facts,
) -> Applied {
    let mut applied = Applied::default();
    let source = Source {
        table,
        binding,
        plan,
        lines,
        whole: whole_areas(binding, plan, partial),
    };
    source.say_whole(partial, &mut applied.log);
    for (labels, group) in &partial.groups {
        match source.place(catalogue, labels) {
            Ok(place) => {
                applied.used_rows += group.rows;
                source.add(catalogue, &place, group, facts, &mut applied.log);
            }
            Err(reason) => {
                applied.unused_rows += group.rows;
                let places = source.places(group);
                applied
                    .log
                    .add_many(Severity::Warning, reason, group.rows, places);
            }
        }
    }
    applied
}

/// Area, period and positions by dimension (number in the catalogue) of one combination of labels.
struct Found {
    period: Period,
    area: Area,
    positions: Vec<(usize, Position)>,
}

impl Source<'_> {
    /// Says which labels are read as the whole, and in which rows.
    fn say_whole(&self, partial: &Partial, log: &mut Log) {
        for (label, why) in &self.whole {
            let code = match why {
                Whole::Word => "bind.area_is_whole",
                Whole::Sum => "bind.area_is_sum",
            };
            let groups = partial
                .groups
                .iter()
                .filter(|(labels, _)| labels.contains(label));
            for (_, group) in groups {
                let what = Coded::new(code).with("label", label);
                log.add_many(Severity::Note, what, group.rows, self.places(group));
            }
        }
    }

    fn places(&self, group: &Group) -> Vec<Place> {
        let line = |row: &u64| self.lines.line(*row).map(Place::line);
        group.first_rows.iter().filter_map(line).collect()
    }

    fn place(&self, catalogue: &Catalogue, labels: &[String]) -> Result<Found, Coded> {
        let (mut period, mut area, mut code, mut level) = (None, None, String::new(), None);
        let mut positions = Vec::new();
        for (column, label) in self.plan.keys.iter().zip(labels) {
            let Some(found) = self.binding.columns.get(*column) else {
                continue;
            };
            match &found.role {
                Role::Period => {
                    let reason = || Coded::new("bind.no_such_period").with("label", label);
                    period = Some(parse_period_cell(label).ok_or_else(reason)?);
                }
                Role::Area if label.is_empty() => return Err(Coded::new("bind.area_without_name")),
                Role::Area if self.whole.contains_key(label) => {
                    let whole = catalogue.level.iter().find(|l| l.depth == 0);
                    level = whole.map(|l| l.id.as_ref().clone());
                    area = Some((String::new(), self.binding.territory.clone()));
                }
                Role::Area => area = Some(area_parts(label)),
                Role::AreaCode => code = area_parts(label).0,
                Role::Level(levels) => {
                    let known = levels.get(label).cloned().flatten();
                    level =
                        Some(known.ok_or_else(|| {
                            Coded::new("bind.label_unmatched").with("label", label)
                        })?);
                }
                Role::Dimension(number, members) => {
                    let position = members.get(label).copied().flatten();
                    let reason = || Coded::new("bind.label_unmatched").with("label", label);
                    positions.push((*number, position.ok_or_else(reason)?));
                }
                Role::Measure(..) | Role::Label(_) | Role::Unused => {}
            }
        }
        let level = level.or_else(|| self.binding.level.as_ref().map(|l| l.id.clone()));
        let missing = || Coded::new("bind.incomplete");
        let (own_code, name) = area.ok_or_else(missing)?;
        let level = level.ok_or_else(missing)?;
        let depth = catalogue
            .level(&level)
            .map(|l| l.depth)
            .ok_or_else(missing)?;
        let code = if own_code.is_empty() { code } else { own_code };
        // The whole is one area, whatever its number.
        let code = if depth == 0 { String::new() } else { code };
        Ok(Found {
            period: period.ok_or_else(missing)?,
            area: Area {
                level,
                depth,
                name: if name.is_empty() { code.clone() } else { name },
                code,
            },
            positions,
        })
    }

    fn add(
        &self,
        catalogue: &Catalogue,
        found: &Found,
        group: &Group,
        facts: &mut Facts,
        log: &mut Log,
    ) {
        for (column, role) in self.binding.columns.iter().enumerate() {
            let Role::Measure(number, fixed) = &role.role else {
                continue;
            };
            let at_plan = self.plan.numbers.iter().position(|n| n.column == column);
            let (Some(sum), Some(measure)) = (
                at_plan.and_then(|at| group.sums.get(at)),
                catalogue.measure.get(*number),
            ) else {
                continue;
            };
            let dimensions = group_dimensions(catalogue, measure);
            let groups = dimensions.iter().zip(fixed).map(|(dimension, fixed)| {
                let by_column = found.positions.iter().find(|(d, _)| {
                    catalogue
                        .dimension
                        .get(*d)
                        .is_some_and(|c| c.id.as_ref() == dimension.id.as_ref())
                });
                match by_column.map_or(*fixed, |(_, position)| *position) {
                    Position::All => None,
                    Position::One(id) => Some(id),
                }
            });
            let groups: Vec<Option<usize>> = groups.collect();
            let scale = at_plan.and_then(|at| self.plan.numbers.get(at));
            let scale = scale.map_or(1, |n| n.scale);
            let value = scaled(value(sum), scale);
            let unit = match scale {
                1_000 => Flags::THOUSANDS,
                1_000_000 => Flags::MILLIONS,
                _ => Flags::NONE,
            };
            let fact = Fact {
                value,
                flags: sum.flags.with(unit),
                table: self.table,
                column,
                rows: group.rows,
                first_rows: group.first_rows.clone(),
            };
            if value == Value::Contradiction {
                let what = Coded::new("facts.rows_contradict").with("area", &found.area.name);
                let what = what.with("period", found.period);
                log.add_many(Severity::Error, what, group.rows, self.places(group));
            } else if group.rows > 1 {
                let what = Coded::new("facts.repeated");
                log.add_many(Severity::Note, what, group.rows, self.places(group));
            }
            let area = facts.area(found.area.clone());
            let at = Coordinate {
                measure: *number,
                period: found.period,
                area,
                groups,
            };
            if let Some(before) = facts
                .add(at, fact)
                .filter(|b| b.value != Value::Contradiction)
            {
                let what = Coded::new("facts.files_contradict")
                    .with("area", &found.area.name)
                    .with("period", found.period)
                    .with("other_table", before.table);
                log.add_many(Severity::Error, what, 1, self.places(group));
            }
        }
    }
}

/// Rows of one coordinate are the same statement, or they contradict: they are never added up silently, because a
/// column that nobody understood may tell them apart.
fn value(sum: &Sum) -> Value {
    let states: Vec<CellState> = sum.states.keys().copied().collect();
    match (sum.range, states.as_slice()) {
        (Some((low, high)), []) if low == high => Value::Known(low),
        (None, [CellState::Zero]) => Value::Known(Decimal::ZERO),
        (None, [state]) => Value::Unknown(*state),
        _ => Value::Contradiction,
    }
}

/// A number printed in thousands, in full; too large a one is none.
fn scaled(value: Value, factor: u32) -> Value {
    let Value::Known(number) = value else {
        return value;
    };
    let times = number.mantissa().checked_mul(i128::from(factor));
    let full = times.and_then(|m| Decimal::new(m, number.scale()).ok());
    full.map_or(Value::Unknown(CellState::Unreadable), |n| {
        Value::Known(n.normalised())
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
            .collect()
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
