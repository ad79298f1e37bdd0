//! Scopes: one territory and one population base each, so that nothing is mixed silently. Facts are rebuilt from the
//! kept sums whenever something changes; no file is read again.

use super::odd::odd;
use super::{Loaded, Session};
use crate::bind::{Applied, Coverage, Source, apply, territory_of};
use crate::catalogue::Catalogue;
use crate::diagnostic::{Coded, Gather, Log, Place, Severity};
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

/// The facts of a table added to those of a scope, as far as `takes` wants their measures.
pub(super) fn add_to(
    catalogue: &Catalogue,
    table: &Loaded,
    takes: &dyn Fn(usize) -> bool,
    facts: &mut Facts,
) -> Option<Applied> {
    if !table.binding.is_complete() {
        return None;
    }
    let source = Source {
        table: table.id,
        binding: &table.binding,
        plan: &table.plan,
        partial: table.partial.as_ref()?,
        lines: &table.evidence.lines,
        columns: table.evidence.names.len(),
    };
    Some(apply(catalogue, &source, takes, facts))
}

/// What only a scope with several files shows.
const BETWEEN_FILES: [&str; 3] = [
    "facts.files_contradict",
    "facts.replaced",
    "bind.area_renamed",
];

/// Does a measure have a count base of its own?
fn has_base(catalogue: &Catalogue, measure: usize) -> bool {
    let measure = catalogue.measure.get(measure);
    measure.is_some_and(|m| m.base.is_some())
}

impl Session {
    /// The scopes.
    pub fn scopes(&self) -> &[Scope] {
        &self.scopes
    }

    /// Builds all scopes anew from the sums of the tables: one per territory and count base. Measures with a base of their own
    /// are in all scopes of their territory.
    pub(super) fn rebuild(&mut self) {
        let mut known: Vec<(String, Vec<Area>)> = Vec::new();
        // Territory and base of every table that gives facts; no base for one all of whose measures have their own.
        let mut places: Vec<(usize, String, Option<String>)> = Vec::new();
        for table in self.tables.values_mut() {
            table.log = unreadable(table);
            table.used_rows = 0;
            table.coverage = Coverage::default();
            let mut own = Facts::default();
            let Some(applied) = add_to(&self.catalogue, table, &|_| true, &mut own) else {
                continue;
            };
            table.log.append(&applied.log, 0);
            table.used_rows = applied.used_rows;
            table.coverage = applied.coverage;
            let territory = territory_of(&table.binding, own.areas(), &known, &table.name);
            if table.binding.territory.is_empty()
                && own.areas().iter().all(|a| a.depth == 0)
                && !known.is_empty()
            {
                let what = Coded::new("bind.territory_assumed").with("territory", &territory);
                table.log.add(Severity::Warning, what, Place::default());
            }
            match known.iter_mut().find(|(name, _)| *name == territory) {
                Some((_, areas)) => areas.extend(own.areas().iter().cloned()),
                None => known.push((territory.clone(), own.areas().to_vec())),
            }
            let measures = table.binding.measures();
            let open = measures.iter().any(|m| !has_base(&self.catalogue, *m));
            let base = open.then(|| table.binding.base.id.clone());
            places.push((table.id, territory, base));
        }
        let mut scopes = empty_scopes(&places);
        for scope in &mut scopes {
            for (id, territory, base) in &places {
                let here = *territory == scope.territory;
                let Some(table) = self.tables.get_mut(id).filter(|_| here) else {
                    continue;
                };
                let same = base.as_ref() == Some(&scope.base);
                let catalogue = &self.catalogue;
                let takes = |m: usize| same || has_base(catalogue, m);
                let gives = table.binding.measures().into_iter().any(takes);
                if gives && let Some(applied) = add_to(catalogue, table, &takes, &mut scope.facts) {
                    scope.tables.push(table.id);
                    scope.class = scope.class.max(table.class);
                    // Contradictions between files are seen only here.
                    table.log.append(&applied.log.only(&BETWEEN_FILES), 0);
                }
            }
            let catalogue = &self.catalogue;
            scope.facts.ensure_root(catalogue, &scope.territory);
            let (crosswalks, parents) = self.area_notes.of(catalogue, &scope.territory);
            scope.facts.adopt(catalogue, parents.into_iter());
            scope.facts.cross(crosswalks.into_iter());
            let tables = scope.tables.iter().filter_map(|id| self.tables.get(id));
            let classes = tables.map(|t| (t.id, t.class)).gathered();
            scope.guard = Guard::new(&self.catalogue, &scope.facts, &classes);
            let mut log = Log::default();
            scope
                .facts
                .check_totals(&self.catalogue, !scope.guard.protects(), &mut log);
            for id in scope.tables.clone() {
                if let Some(table) = self.tables.get_mut(&id) {
                    let found = odd(&self.catalogue, &scope.facts, table, self.year);
                    table.log.append(&found, 0);
                }
            }
            // Said at the last table of the scope: the one whose loading made the difference visible.
            let last = scope.tables.last().and_then(|id| self.tables.get_mut(id));
            if let Some(table) = last {
                table.log.append(&log, 0);
            }
        }
        self.scopes = scopes;
    }
}

/// One scope per territory and base, in order of loading; a territory without any base has one scope.
fn empty_scopes(places: &[(usize, String, Option<String>)]) -> Vec<Scope> {
    let mut keys: Vec<(String, String)> = Vec::new();
    for (_, territory, base) in places {
        let key = (territory.clone(), base.clone().unwrap_or_default());
        let has_other = |t: &String| places.iter().any(|(_, x, b)| x == t && b.is_some());
        let needed = base.is_some() || !has_other(territory);
        if needed && !keys.contains(&key) {
            keys.push(key);
        }
    }
    let scope = |(territory, base)| Scope {
        territory,
        base,
        tables: Vec::new(),
        class: Class::Veroeffentlicht,
        facts: Facts::default(),
        guard: Guard::default(),
    };
    keys.into_iter().map(scope).collect()
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
        let used = table.binding.values_of(read.column).next().is_some();
        let severity = if used {
            Severity::Error
        } else {
            Severity::Note
        };
        log.add_many(severity, what, *count, places);
    }
    log
}
