//! Scopes: one territory and one population base each, so that nothing is mixed silently. Facts are rebuilt from the
//! kept sums whenever something changes; no file is read again.

use super::{Loaded, Session};
use crate::bind::{Applied, Role, apply, territory_of};
use crate::catalogue::Catalogue;
use crate::diagnostic::{Coded, Log, Place, Severity};
use crate::facts::{Area, Facts};
use crate::guard::{Class, Guard};
use crate::table::ColumnProfile;
use crate::text::{CellState, parse_number};

/// Facts that may be put side by side.
#[derive(Debug, Clone)]
pub struct Scope {
    /// Name of the city or region; empty = not said.
    pub territory: String,
    /// Id of the population base.
    pub base: String,
    /// Numbers of the tables in it.
    pub tables: Vec<usize>,
    /// The strictest class of its tables.
    pub class: Class,
    /// The facts.
    pub facts: Facts,
    /// What may be shown of them.
    pub guard: Guard,
}

/// The facts of a single table and what was found on the way.
fn facts_of(catalogue: &Catalogue, table: &Loaded) -> Option<(Facts, Applied)> {
    let mut facts = Facts::default();
    let applied = add_to(catalogue, table, &mut facts)?;
    Some((facts, applied))
}

fn add_to(catalogue: &Catalogue, table: &Loaded, facts: &mut Facts) -> Option<Applied> {
    if !table.binding.is_complete() {
        return None;
    }
    Some(apply(
        catalogue,
        &table.binding,
        &table.plan,
        table.partial.as_ref()?,
        &table.evidence.lines,
        table.id,
        facts,
    ))
}

impl Session {
    /// The scopes.
    pub fn scopes(&self) -> &[Scope] {
        &self.scopes
    }

    /// Builds all scopes anew from the sums of the tables.
    pub(super) fn rebuild(&mut self) {
        let mut scopes: Vec<Scope> = Vec::new();
        let mut known: Vec<(String, Vec<Area>)> = Vec::new();
        for table in self.tables.values_mut() {
            table.log = unreadable(table);
            table.used_rows = 0;
            let Some((own, _)) = facts_of(&self.catalogue, table) else {
                continue;
            };
            let territory = territory_of(&table.binding, own.areas(), &known, &table.name);
            match known.iter_mut().find(|(name, _)| *name == territory) {
                Some((_, areas)) => areas.extend(own.areas().iter().cloned()),
                None => known.push((territory.clone(), own.areas().to_vec())),
            }
            let base = &table.binding.base.id;
            let same = |s: &Scope| s.territory == territory && s.base == *base;
            let at = scopes.iter().position(same).unwrap_or_else(|| {
                scopes.push(Scope {
                    territory,
                    base: base.clone(),
                    tables: Vec::new(),
                    class: Class::Veroeffentlicht,
                    facts: Facts::default(),
                    guard: Guard::default(),
                });
                scopes.len() - 1
            });
            let Some(scope) = scopes.get_mut(at) else {
                continue;
            };
            scope.tables.push(table.id);
            scope.class = scope.class.max(table.class);
            if let Some(applied) = add_to(&self.catalogue, table, &mut scope.facts) {
                table.log.append(&applied.log, 0);
                table.used_rows = applied.used_rows;
            }
        }
        for scope in &mut scopes {
            scope.facts.ensure_root(&self.catalogue, &scope.territory);
            scope.guard = Guard::new(&self.catalogue, &scope.facts, scope.class);
            let mut log = Log::default();
            scope
                .facts
                .check_totals(&self.catalogue, !scope.guard.protects(), &mut log);
            // Said at the last table of the scope: the one whose loading made the difference visible.
            let last = scope.tables.last().and_then(|id| self.tables.get_mut(id));
            if let Some(table) = last {
                table.log.append(&log, 0);
            }
        }
        self.scopes = scopes;
    }
}

/// Cells of measure columns that are neither number nor sign, with their lines and what stands there.
fn unreadable(table: &Loaded) -> Log {
    let mut log = Log::default();
    let Some(partial) = &table.partial else {
        return log;
    };
    for (read, (count, rows)) in table.plan.numbers.iter().zip(&partial.unreadable) {
        let name = table
            .evidence
            .names
            .get(read.column)
            .map_or("", String::as_str);
        let profile = table.evidence.profiles.get(read.column);
        if let Some((with, without)) = profile.and_then(ColumnProfile::percent_mixed) {
            let what = Coded::new("number.percent_mixed")
                .with("column", name)
                .with("with", with)
                .with("without", without);
            log.add_many(Severity::Warning, what, with.min(without), Vec::new());
        }
        if let Some((code, times)) = profile.and_then(ColumnProfile::suspicious_code) {
            let what = Coded::new("number.suspicious_code")
                .with("column", name)
                .with("label", code);
            log.add_many(Severity::Warning, what, times, Vec::new());
        }
        if *count == 0 {
            continue;
        }
        let lines = rows.iter().filter_map(|r| table.evidence.lines.line(*r));
        let places: Vec<Place> = lines.map(|l| Place::cell(l, name)).collect();
        let example = profile.and_then(|p| {
            let bad = |label: &&str| {
                parse_number(label, read.notation, read.signs).err() == Some(CellState::Unreadable)
            };
            p.filled_labels().map(|(l, _)| l).find(bad)
        });
        let mut what = Coded::new("bind.no_number").with("column", name);
        if table.class != Class::Einzeldaten {
            what = what.with("example", example.unwrap_or_default());
        }
        let used = matches!(
            table.binding.columns.get(read.column).map(|c| &c.role),
            Some(Role::Measure(..))
        );
        let severity = if used {
            Severity::Error
        } else {
            Severity::Note
        };
        log.add_many(severity, what, *count, places);
    }
    log
}
