//! What the user decides about the reading of files, and projects, which keep it.

use super::{Loaded, Session, bind_again, no_such_table};
use crate::diagnostic::{Diagnostic, Error, Log, Result, Severity};
use crate::export::{Format, Project, ProjectTable, findings_csv};
use crate::guard::Class;
use crate::read::{Choices, Decision, Evidence, Reading, decisions};

impl Loaded {
    /// Everything that was decided about its reading.
    pub fn decisions(&self) -> Vec<Decision> {
        decisions(&self.reading, &self.evidence, &self.readings, &self.signs)
    }
}

/// Arguments that may hold text of cells; taken out for Einzeldaten.
const CELL_TEXT: [&str; 5] = ["label", "example", "area", "areas", "byte"];

impl Loaded {
    /// All findings on the table; of Einzeldaten without text of cells.
    pub fn findings(&self) -> Vec<Diagnostic> {
        let mut log = Log::default();
        log.append(&self.evidence.log, 0);
        log.append(&self.log, 0);
        let mut all = log.diagnostics();
        if self.class == Class::Einzeldaten {
            for finding in &mut all {
                finding
                    .args
                    .retain(|name, _| !CELL_TEXT.contains(&name.as_str()));
            }
        }
        all
    }
}

impl Session {
    /// All findings on a table with all places that were kept, as CSV.
    ///
    /// # Errors
    /// `session.no_such_table`.
    pub fn findings_csv(&self, id: usize) -> Result<String> {
        Ok(findings_csv(&self.table(id)?.findings(), Format::German))
    }

    /// Takes over all decisions of the user about the reading of a table. True = its file must be read again under them
    /// ([`Session::replace`]); otherwise it must only be planned and merged again.
    ///
    /// # Errors
    /// `session.no_such_table`; then nothing changes.
    pub fn choose(&mut self, id: usize, choices: &Choices) -> Result<bool> {
        let table = self.tables.get_mut(&id).ok_or_else(|| no_such_table(id))?;
        let workbook = table.reading.stored.is_some();
        if !table.reading.choices.same_rows(choices, workbook) {
            return Ok(true);
        }
        table.reading.choices = choices.clone();
        table.readings = table.evidence.readings(&table.reading);
        table.signs = table.evidence.signs(choices);
        let said = table.corrections.clone();
        bind_again(&self.catalogue, table, said)?;
        self.rebuild();
        Ok(false)
    }

    /// Puts a file that was read again in the place of its table. It must be planned and merged again.
    ///
    /// # Errors
    /// `session.no_such_table`, `read.no_rows` and others of [`Evidence::merge`]; then nothing changes.
    pub fn replace(&mut self, id: usize, reading: Reading, parts: Vec<Evidence>) -> Result<()> {
        let evidence = Evidence::merge(parts)?;
        let table = self.tables.get_mut(&id).ok_or_else(|| no_such_table(id))?;
        table.readings = evidence.readings(&reading);
        table.signs = evidence.signs(&reading.choices);
        table.evidence = evidence;
        table.reading = reading;
        table.partial = None;
        let said = table.corrections.clone();
        bind_again(&self.catalogue, table, said)?;
        self.rebuild();
        Ok(())
    }

    /// What a project says about the reading of a file of this name.
    pub fn choices_for(&self, name: &str) -> Choices {
        let said = self.expected.iter().find(|t| t.file == name);
        said.map(|t| t.reading.clone()).unwrap_or_default()
    }

    /// Everything the user decided, without any data.
    pub fn project(&self) -> Project {
        let loaded: Vec<ProjectTable> = self.tables().map(Loaded::kept).collect();
        let is_loaded = |name: &str| loaded.iter().any(|t| t.file == name);
        let waiting = self
            .expected
            .iter()
            .filter(|t| !is_loaded(&t.file))
            .cloned();
        Project {
            areas: self.area_notes().clone(),
            goal: self.said_goals(),
            edition: self.editions.entered.clone(),
            table: waiting.chain(loaded.iter().cloned()).collect(),
        }
    }

    /// Takes over what a project decided: goals and what was entered of editions at once, files by name, now or when they are loaded. Returns the tables
    /// whose files must be read again under [`Session::choices_for`].
    ///
    /// # Errors
    /// Those of [`Session::set_goal`], [`Session::assume`], [`Session::add_areas`]; `project.unknown_class`; then nothing
    /// changes.
    pub fn open_project(&mut self, project: &Project) -> Result<Vec<usize>> {
        for table in &project.table {
            class_of(table)?;
            self.known_level(table)?;
        }
        self.check_areas(&project.areas)?;
        let before = self.goals.clone();
        let taken = self.take_goals(project);
        if let Err(error) = taken.and_then(|()| self.take_editions(&project.edition)) {
            self.goals = before;
            return Err(error);
        }
        self.expected.clone_from(&project.table);
        self.continued.clear();
        self.area_notes.clone_from(&project.areas);
        let ids: Vec<usize> = self.tables.keys().copied().collect();
        let mut again = Vec::new();
        for id in ids {
            self.settle_expected(id)?;
            let name = self.table(id)?.name.clone();
            if self.expected.iter().any(|t| t.file == name) {
                again.push(id);
            }
        }
        self.rebuild();
        Ok(again)
    }

    fn take_goals(&mut self, project: &Project) -> Result<()> {
        for goal in &project.goal {
            self.take_goal(goal)?;
        }
        Ok(())
    }

    /// A level nobody knows is refused when the project is opened, not when a file of it is loaded.
    fn known_level(&self, table: &ProjectTable) -> Result<()> {
        match &table.binding.level {
            Some(level) if self.catalogue.level(level).is_none() => {
                Err(Error::new("bind.unknown_level").with("word", level))
            }
            _ => Ok(()),
        }
    }

    /// Takes over class and assumptions that a project has for a table.
    pub(super) fn settle_expected(&mut self, id: usize) -> Result<()> {
        let table = self.tables.get_mut(&id).ok_or_else(|| no_such_table(id))?;
        let Some(said) = self.expected.iter().find(|t| t.file == table.name) else {
            return Ok(());
        };
        if let Some(class) = class_of(said)? {
            table.class = class;
            table.class_asked = true;
        }
        let corrections = said.binding.clone();
        // A file whose columns have changed since is proposed anew, and what no longer fits is said.
        if let Err(error) = bind_again(&self.catalogue, table, corrections) {
            let log = &mut table.evidence.log;
            log.add(Severity::Warning, error.what, error.place);
        }
        Ok(())
    }
}

fn class_of(table: &ProjectTable) -> Result<Option<Class>> {
    let Some(word) = &table.class else {
        return Ok(None);
    };
    let unknown = || Error::new("project.unknown_class").with("word", word);
    Class::from_code(word).ok_or_else(unknown).map(Some)
}
