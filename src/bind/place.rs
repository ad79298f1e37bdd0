//! Where the numbers of a row stand: period, area and positions, from the row's labels.

use super::labels::area_parts;
use super::totals::Whole;
use super::{Binding, Groups, Named, Role, Value};
use crate::catalogue::{Catalogue, Dimension, Measure};
use crate::diagnostic::{Coded, Severity};
use crate::facts::{Area, Coordinate, Facts, Position};
use crate::table::Plan;
use crate::text::{Period, Span, parse_period, parse_period_cell};
use std::collections::BTreeMap;

/// What the labels of a row say.
pub(super) struct Row<'a> {
    period: Result<Option<Period>, Coded>,
    pub(super) area: Result<Option<Area>, Coded>,
    /// Larger areas that the row names beside its own.
    parents: Vec<Area>,
    /// It names no area of its own and is about the smallest of those.
    pub(super) of_larger: bool,
    groups: Result<Groups, Coded>,
    /// By column: the measure the label names.
    named: BTreeMap<usize, Result<&'a Named, Coded>>,
    /// All labels by column.
    labels: BTreeMap<usize, &'a str>,
    /// The user leaves rows with this label out.
    pub(super) left_out: bool,
}

/// Where numbers stand.
pub(super) struct Placed {
    pub(super) at: Coordinate,
    /// What was taken to be so: an area known under another name, where a range begins.
    pub(super) notes: Vec<(Severity, Coded)>,
}

/// What is needed to place rows.
#[derive(Clone, Copy)]
pub(super) struct Places<'a> {
    pub(super) catalogue: &'a Catalogue,
    pub(super) binding: &'a Binding,
    pub(super) plan: &'a Plan,
    /// Labels of areas that name the whole.
    pub(super) whole: &'a BTreeMap<String, Whole>,
}

fn unmatched(label: &str) -> Coded {
    Coded::new("bind.label_unmatched").with("label", label)
}

impl<'a> Places<'a> {
    /// Reads the labels of a combination; the last label is the band of rows, where the plan has bands.
    pub(super) fn row(&self, labels: &'a [String]) -> Row<'a> {
        let mut row = Row {
            period: Ok(None),
            area: Ok(None),
            parents: Vec::new(),
            of_larger: false,
            groups: Ok(Groups::new()),
            named: BTreeMap::new(),
            labels: BTreeMap::new(),
            left_out: false,
        };
        let (mut area, mut code, mut level, mut month) = (None, None, None, None);
        let (mut wrong_level, mut larger) = (None, Vec::new());
        for (column, label) in self.plan.keys.iter().zip(labels) {
            let Some(found) = self.binding.columns.get(*column) else {
                continue;
            };
            row.labels.insert(*column, label);
            match &found.role {
                Role::Period => {
                    let reason = || Coded::new("bind.no_such_period").with("label", label);
                    row.period = parse_period_cell(label).map(Some).ok_or_else(reason);
                }
                Role::Month => month = Some(label.as_str()),
                Role::Area => area = Some(label.as_str()),
                Role::Parent(level) => larger.push((level, label.as_str())),
                Role::AreaCode => code = Some(label.trim()).filter(|c| !c.is_empty()),
                Role::Level(levels) => match levels.get(label).cloned().flatten() {
                    Some(found) => level = Some(found),
                    None => wrong_level = Some(unmatched(label)),
                },
                Role::Groups(dimension, meanings) => match meanings.get(label) {
                    Some(Some(found)) => {
                        if let Ok(groups) = &mut row.groups {
                            groups.extend(found);
                        }
                    }
                    Some(None) => row.groups = Err(unmatched(label)),
                    // An empty label in a column of one dimension says nothing about it.
                    None if label.is_empty() => {
                        let reason = Coded::new("bind.group_empty");
                        row.groups = Err(dimension.map_or(reason.clone(), |d| {
                            let id = self.catalogue.dimension.get(d);
                            reason.with("dimension", id.map_or("", |d| d.id.as_ref()))
                        }));
                    }
                    None => row.left_out = true,
                },
                Role::Measures(meanings) => match meanings.get(label) {
                    Some(Some(named)) => {
                        row.named.insert(*column, Ok(named));
                    }
                    Some(None) => {
                        row.named.insert(*column, Err(unmatched(label)));
                    }
                    None => row.left_out = true,
                },
                Role::Filter | Role::Sum | Role::Value | Role::Label(_) | Role::Unused => {}
            }
        }
        if let (Ok(Some(period)), Some(month)) = (&row.period, month) {
            row.period = with_month(*period, month).map(Some);
        }
        if !self.plan.bands.is_empty()
            && let Some(band) = labels.get(self.plan.keys.len())
            && let Some(found) = band
                .parse()
                .ok()
                .and_then(|b: u64| self.binding.row_levels.get(&b))
        {
            level = Some(found.clone());
        }
        let own = self.of_parent(area, code, &larger);
        let parents = larger.iter().filter_map(|(level, l)| self.parent(level, l));
        row.parents = parents.collect();
        row.of_larger = own.as_ref().is_some_and(|a| a.depth > 0);
        row.area = match (wrong_level, own) {
            (Some(reason), _) => Err(reason),
            (None, Some(own)) => Ok(Some(own)),
            (None, None) => self.area(area, code, level),
        };
        row
    }

    fn area(
        &self,
        label: Option<&str>,
        code: Option<&str>,
        level: Option<String>,
    ) -> Result<Option<Area>, Coded> {
        if self.binding.is_whole {
            return Ok(Some(self.whole_area()));
        }
        let (own_code, name) = match label {
            None if code.is_none() => return Ok(None),
            None => (String::new(), String::new()),
            Some("") if code.is_none() => return Err(Coded::new("bind.area_without_name")),
            Some(label) if self.whole.contains_key(label) => return Ok(Some(self.whole_area())),
            Some(label) => area_parts(label),
        };
        let mut said = [label, code].into_iter().flatten();
        let said = said
            .find_map(|word| self.binding.area_levels.get(word))
            .cloned();
        let code = match code {
            Some(code) if own_code.is_empty() => {
                let (number, _) = area_parts(code);
                if number.is_empty() {
                    code.to_owned()
                } else {
                    number
                }
            }
            _ => own_code,
        };
        let by_code = self.binding.code_levels.get(&code.chars().count());
        let level = said.or(level).or_else(|| by_code.cloned());
        let level = level.or_else(|| self.binding.level.as_ref().map(|l| l.id.clone()));
        let missing =
            || Coded::new("bind.area_without_level").with("label", label.unwrap_or(&code));
        let level = level.ok_or_else(missing)?;
        let depth = self.catalogue.level(&level).map(|l| l.depth);
        let depth = depth.ok_or_else(missing)?;
        // The whole is one area, whatever its number.
        let code = if depth == 0 { String::new() } else { code };
        let name = match (name.is_empty(), depth) {
            (false, _) => name,
            (true, 0) => self.binding.territory.clone(),
            (true, _) => code.clone(),
        };
        Ok(Some(Area {
            level,
            depth,
            code,
            name,
        }))
    }

    pub(super) fn whole_area(&self) -> Area {
        let level = self.catalogue.level.iter().find(|l| l.depth == 0);
        Area {
            level: level.map_or(String::new(), |l| l.id.as_ref().clone()),
            depth: 0,
            code: String::new(),
            name: self.binding.territory.clone(),
        }
    }

    /// Does a value take rows with these labels?
    pub(super) fn takes(row: &Row<'_>, value: &Value) -> bool {
        value.when.iter().all(|(column, labels)| {
            let label = row.labels.get(column);
            label.is_some_and(|l| labels.contains(*l))
        })
    }

    /// Where the numbers of a value stand.
    ///
    /// # Errors
    /// Why they stand nowhere.
    pub(super) fn coordinate(
        &self,
        row: &Row<'_>,
        value: &Value,
        facts: &mut Facts,
    ) -> Result<Placed, Coded> {
        let incomplete = || Coded::new("bind.incomplete");
        let (measure, named) = match &value.measure {
            super::MeasureOf::Fixed(measure) => (*measure, None),
            super::MeasureOf::Column(column) => {
                let named = row.named.get(column).ok_or_else(incomplete)?.clone()?;
                (named.measure, Some(named))
            }
        };
        let period = match (value.period, &row.period) {
            (Some(period), _) => period,
            (None, Err(reason)) => return Err(reason.clone()),
            (None, Ok(Some(period))) => *period,
            (None, Ok(None)) => {
                let said = self.binding.period.as_ref();
                said.and_then(|p| parse_period(&p.id))
                    .ok_or_else(incomplete)?
            }
        };
        let area = match (&value.area, &row.area) {
            (Some(fixed), _) => {
                let label = Some(fixed.name.as_str());
                let code = Some(fixed.code.as_str()).filter(|c| !c.is_empty());
                self.area(label, code, None)?
            }
            (None, Err(reason)) => return Err(reason.clone()),
            (None, Ok(area)) => area.clone(),
        };
        let area = area.ok_or_else(incomplete)?;
        let parents = match value.area {
            Some(_) => &[][..],
            None => row.parents.as_slice(),
        };
        let of_measure = self.catalogue.measure.get(measure).ok_or_else(incomplete)?;
        let mut said: BTreeMap<usize, Position> = BTreeMap::new();
        // What the header or the name of the measure fixes wins over what the row says of itself.
        let of_row = match &row.groups {
            Ok(groups) => groups.as_slice(),
            Err(reason) => return Err(reason.clone()),
        };
        let of_name = named.map_or(&[][..], |n| n.groups.as_slice());
        for (dimension, position) in of_row {
            narrow(&mut said, *dimension, *position)?;
        }
        for (dimension, position) in of_name.iter().chain(&value.groups) {
            said.insert(*dimension, *position);
        }
        let (mut groups, mut notes) = (Vec::new(), Vec::new());
        for dimension in self.catalogue.group_dimensions(of_measure) {
            let number = self
                .catalogue
                .dimension
                .iter()
                .position(|d| d.id == dimension.id);
            let position = number.and_then(|n| said.remove(&n));
            let position = position.unwrap_or(Position::All);
            groups.push(beginning(of_measure, dimension, position, &mut notes));
        }
        if let Some((other, _)) = said.into_iter().find(|(_, p)| *p != Position::All) {
            let other = self.catalogue.dimension.get(other);
            return Err(Coded::new("bind.measure_without_dimension")
                .with("measure", of_measure.id.as_ref())
                .with("dimension", other.map_or("", |d| d.id.as_ref())));
        }
        let name = area.name.clone();
        let called = area.clone();
        let number = facts.area(area);
        for parent in parents {
            let whole = facts.area(parent.clone());
            facts.belongs(number, whole);
        }
        let known = facts.areas().get(number);
        let renamed = known.filter(|k| !called.same_name(k) && called.depth > 0);
        notes.extend(renamed.map(|k| {
            let code = Coded::new("bind.area_renamed").with("number", &k.code);
            (
                Severity::Note,
                code.with("area", &k.name).with("label", name),
            )
        }));
        Ok(Placed {
            at: Coordinate {
                measure,
                period,
                area: number,
                groups,
            },
            notes,
        })
    }
}

/// A range that is open downwards ("unter 25") begins where the measure does, which is said; where nobody knows it stays
/// open, and the user is asked.
fn beginning(
    measure: &Measure,
    dimension: &Dimension,
    position: Position,
    notes: &mut Vec<(Severity, Coded)>,
) -> Position {
    let Position::Range(open) = position else {
        return position;
    };
    if !open.below {
        return position;
    }
    let say = |code: &str| {
        Coded::new(code)
            .with("dimension", dimension.id.as_ref())
            .with("measure", measure.id.as_ref())
            .with("range", open)
    };
    let begins = measure.begins.iter().find(|(d, _)| *d == dimension.id);
    if let Some(range) = begins.and_then(|(_, low)| open.beginning(*low)) {
        let what = say("bind.range_begins").with("as", range);
        notes.push((Severity::Note, what));
        return Position::Range(range);
    }
    notes.push((Severity::Warning, say("bind.range_open")));
    position
}

/// Two columns about one dimension must say the same, or one of them nothing.
fn narrow(
    said: &mut BTreeMap<usize, Position>,
    dimension: usize,
    position: Position,
) -> Result<(), Coded> {
    match said.get(&dimension) {
        None | Some(Position::All) => {
            said.insert(dimension, position);
            Ok(())
        }
        Some(known) if *known == position || position == Position::All => Ok(()),
        Some(_) => Err(Coded::new("bind.groups_contradict")),
    }
}

/// A year with the month of another column: `12`, `Dezember`.
fn with_month(period: Period, month: &str) -> Result<Period, Coded> {
    let wrong = || Coded::new("bind.no_such_period").with("label", month);
    if period.span != Span::Year {
        return Err(wrong());
    }
    let number = month
        .trim()
        .parse::<u8>()
        .ok()
        .filter(|m| (1..=12).contains(m));
    let span = if let Some(number) = number {
        Span::Month(number)
    } else {
        let written = format!("{} {}", month.trim(), period.year);
        parse_period(&written).ok_or_else(wrong)?.span
    };
    Ok(Period {
        year: period.year,
        span,
    })
}
