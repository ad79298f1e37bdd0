//! The same table, a year later: found by its columns, its decisions proposed, what changed said.

use super::scopes::add_to;
use super::{Loaded, Session};
use crate::bind::{Alike, Before, Change, compare};
use crate::diagnostic::{Coded, Error, Result};
use crate::export::ProjectTable;
use crate::facts::Facts;
use crate::guard::Class;

/// An earlier table that a loaded one seems to continue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Earlier {
    /// Its file.
    pub file: String,
    /// Why it is taken for the same table.
    pub because: Coded,
    /// Its decisions hold for the loaded table; otherwise they are proposed.
    pub taken: bool,
    /// What changed since.
    pub changes: Vec<Change>,
}

impl Loaded {
    fn is_discreet(&self) -> bool {
        self.class == Class::Einzeldaten
    }

    fn before(&self) -> Before {
        Before::of(&self.binding, &self.evidence, self.is_discreet())
    }

    /// What a project keeps of it.
    pub(super) fn kept(&self) -> ProjectTable {
        ProjectTable {
            file: self.name.clone(),
            class: self.class_asked.then(|| self.class.code().to_owned()),
            binding: self.corrections.clone(),
            reading: self.reading.choices.clone(),
            before: self.before(),
        }
    }

    /// What changed since an earlier table. Labels of single persons are only compared with such, because of no others all
    /// are kept.
    fn since(&self, earlier: &ProjectTable) -> Vec<Change> {
        let discreet = earlier.class.as_deref() == Some(Class::Einzeldaten.code());
        let mut before = earlier.before.clone();
        if discreet != self.is_discreet() {
            before.labels.clear();
        }
        compare(&before, &self.before(), None)
    }
}

impl Session {
    /// Earlier tables whose decisions could hold for another: those of the project, and loaded ones about which anything was
    /// decided.
    fn sources(&self, table: &Loaded) -> Vec<ProjectTable> {
        let loaded = self.tables().filter(|t| t.id != table.id);
        let decided = loaded
            .map(Loaded::kept)
            .filter(|t| !t.binding.is_empty() || !t.reading.is_empty());
        let mut all: Vec<ProjectTable> = self.expected.clone();
        all.extend(decided);
        all
    }

    /// The earlier table that a loaded one seems to continue: the one of its name, the one the user named, else the one with the
    /// most columns in common and, among those, the name most alike. Nothing where the user refused, and where a file of the
    /// same name is unchanged.
    ///
    /// # Errors
    /// `session.no_such_table`.
    pub fn earlier(&self, id: usize) -> Result<Option<Earlier>> {
        let table = self.table(id)?;
        let of = |earlier: &ProjectTable, because: Coded, taken: bool| Earlier {
            file: earlier.file.clone(),
            because,
            taken,
            changes: table.since(earlier),
        };
        let sources = self.sources(table);
        let answer = self.continued.get(&table.name);
        if answer == Some(&None) {
            return Ok(None);
        }
        if let Some(Some(file)) = answer {
            let named = sources.iter().find(|t| t.file == *file);
            return Ok(named.map(|t| of(t, Coded::new("compare.by_user").with("file", file), true)));
        }
        if let Some(same) = self.expected.iter().find(|t| t.file == table.name) {
            let because = Coded::new("compare.same_name").with("file", &same.file);
            let known = !same.before.names.is_empty();
            let found = known.then(|| of(same, because, true));
            return Ok(found.filter(|f| !f.changes.is_empty()));
        }
        let alike = sources.iter().filter_map(|t| {
            let alike = t.before.alike(&table.evidence.names)?;
            let distance = strsim::osa_distance(&t.file, &table.name);
            Some((t, alike, distance))
        });
        // The most alike; of those whose columns are, the one whose name is.
        let best = alike.min_by(|(_, a, x), (_, b, y)| {
            let share = (b.common * a.all).cmp(&(a.common * b.all));
            share.then(x.cmp(y))
        });
        Ok(best.map(|(t, alike, _)| of(t, because(&t.file, alike), false)))
    }

    /// Answers the question of [`Session::earlier`] for a file, loaded or still to come: it takes over the decisions of an
    /// earlier one, or of none. Returns the tables whose files must be read again under [`Session::choices_for`]. The class is
    /// asked anew; only single persons stay single persons.
    ///
    /// # Errors
    /// `session.no_such_earlier` for a file nobody decided about; then nothing changes.
    pub fn continue_from(&mut self, file: &str, earlier: Option<&str>) -> Result<Vec<usize>> {
        let named: Vec<usize> = self
            .tables()
            .filter(|t| t.name == file)
            .map(|t| t.id)
            .collect();
        let Some(earlier) = earlier else {
            self.continued.insert(file.to_owned(), None);
            return Ok(Vec::new());
        };
        let loaded = self.tables().filter(|t| t.name != file).map(Loaded::kept);
        let source = self
            .expected
            .iter()
            .cloned()
            .chain(loaded)
            .find(|t| t.file == earlier);
        let source =
            source.ok_or_else(|| Error::new("session.no_such_earlier").with("name", earlier))?;
        let secret = source.class.as_deref() == Some(Class::Einzeldaten.code());
        self.expected.retain(|t| t.file != file);
        // The earlier one is kept, so that what changed can still be said when its file is gone.
        if !self.expected.iter().any(|t| t.file == earlier) {
            self.expected.push(source.clone());
        }
        self.expected.push(ProjectTable {
            file: file.to_owned(),
            class: None,
            ..source
        });
        self.continued
            .insert(file.to_owned(), Some(earlier.to_owned()));
        for id in &named {
            self.settle_expected(*id)?;
            if let Some(table) = self.tables.get_mut(id).filter(|_| secret) {
                table.class = Class::Einzeldaten;
            }
        }
        self.rebuild();
        Ok(named)
    }

    /// Loaded tables of the same layout as another, with which it can be compared.
    pub fn comparable(&self, table: &Loaded) -> Vec<usize> {
        let others = self.tables().filter(|t| t.id != table.id);
        let alike = others.filter(|t| layout(t).alike(&table.evidence.names).is_some());
        alike.map(|t| t.id).collect()
    }

    /// What changed from one loaded table to another of the same layout: columns, labels, values of periods that both have,
    /// jumps from one period to the next.
    ///
    /// # Errors
    /// `session.no_such_table`; `compare.other_layout` with the columns in common.
    pub fn compare(&self, before: usize, now: usize) -> Result<Vec<Change>> {
        let (old, new) = (self.table(before)?, self.table(now)?);
        if layout(old).alike(&new.evidence.names).is_none() {
            let common = new
                .evidence
                .names
                .iter()
                .filter(|n| old.evidence.names.contains(n));
            return Err(Error::new("compare.other_layout")
                .with("file", &old.name)
                .with("count", common.count())
                .with("of", new.evidence.names.len()));
        }
        let facts = |table: &Loaded| {
            let mut facts = Facts::default();
            add_to(&self.catalogue, table, &|_| true, &mut facts).map(|_| facts)
        };
        let both = facts(old).zip(facts(new));
        let kept = [old, new].map(|t| {
            let secret = old.is_discreet() || new.is_discreet();
            Before::of(&t.binding, &t.evidence, secret)
        });
        let [a, b] = &kept;
        let mut changes = compare(a, b, both.as_ref().map(|(a, b)| (a, b)));
        if both.is_none() {
            changes.push(Coded::new("compare.no_values"));
        }
        if old.is_discreet() || new.is_discreet() {
            // Names of areas are text of cells.
            for change in &mut changes {
                change.args.remove("area");
            }
        }
        Ok(changes)
    }
}

/// The names of the columns alone.
fn layout(table: &Loaded) -> Before {
    Before {
        names: table.evidence.names.clone(),
        ..Before::default()
    }
}

fn because(file: &str, alike: Alike) -> Coded {
    let code = if alike.common == alike.all {
        "compare.same_columns"
    } else {
        "compare.near_columns"
    };
    Coded::new(code)
        .with("file", file)
        .with("count", alike.common)
        .with("of", alike.all)
}
