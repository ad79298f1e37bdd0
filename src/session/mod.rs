//! What is loaded and what was said about it: tables, bindings, corrections, catalogue, goals. Owns no rows.
//!
//! Enters: evidence and partial sums of shards, what the user says. Leaves: answers (`answers.rs`) with everything the
//! guard hides already hidden. Used alike by the browser boundary and the `headless` example.
//! The way of a file: [`Session::add`] (evidence → proposed binding), [`Session::plan`], the shards add up,
//! [`Session::merge`]; then ask.

mod answers;
mod areas;
mod behind;
mod choose;
mod concordance;
mod controls;
mod editions;
mod entered;
mod figures;
mod found;
mod goals;
mod needs;
mod odd;
mod plausible;
mod robust;
mod scopes;
mod verdicts;
mod years;

pub use crate::goal::GoalSaid;
pub use answers::{Answer, Ask, Breakdown, Series, Shown, Withheld};
pub use areas::{AreaNoteState, CrosswalkInput, SaidOfAreas};
pub use behind::Behind;
pub use concordance::{EditionColumn, EditionRow, FieldThen, Tally};
pub use controls::{Check, CheckQuery, ControlSum};
pub use editions::{InEdition, SinceEdition, Then};
pub use entered::{EditionEntry, EditionInput, EntryInput};
pub use figures::FIGURE_COLUMNS;
pub use needs::Needs;
pub use plausible::Striking;
pub use robust::{Robustness, Route};
pub use scopes::Scope;
pub use verdicts::{EarlierStand, OverviewRow};
pub use years::Earlier;

use crate::bind::{Binding, Corrections, Coverage, propose};
use crate::catalogue::{AreaNotes, Catalogue, Indicator};
use crate::diagnostic::{Error, Log, Result};
use crate::export::ProjectTable;
use crate::goal::Goal;
use crate::guard::Class;
use crate::read::{ColumnReading, Evidence, Reading};
use crate::table::{Partial, Plan};
use crate::text::{Ratio, SignsDecision};
use std::collections::BTreeMap;

/// A loaded table: everything but its rows.
#[derive(Debug, Clone)]
pub struct Loaded {
    /// Number; never used twice.
    pub id: usize,
    /// File name.
    pub name: String,
    /// Size in bytes.
    pub size: u64,
    /// How the file was read.
    pub reading: Reading,
    /// Merged evidence of its shards.
    pub evidence: Evidence,
    /// What each column holds.
    pub readings: Vec<ColumnReading>,
    /// Its convention of signs.
    pub signs: SignsDecision,
    /// The binding, proposed and corrected.
    pub binding: Binding,
    /// What the user said.
    pub corrections: Corrections,
    /// Protection class.
    pub class: Class,
    /// The user has answered the question about the class.
    pub class_asked: bool,
    /// The plan of the last sums.
    pub plan: Plan,
    /// The sums, once merged.
    pub partial: Option<Partial>,
    /// Findings while binding.
    pub log: Log,
    /// Rows that became facts.
    pub used_rows: u64,
    /// What became of every cell.
    pub coverage: Coverage,
}

/// All that is loaded.
pub struct Session {
    catalogue: Catalogue,
    tables: BTreeMap<usize, Loaded>,
    next: usize,
    goals: BTreeMap<String, Goal>,
    /// The catalogue's editions are made of these.
    editions: entered::Editions,
    scopes: Vec<Scope>,
    /// What a project says of files that are not loaded yet.
    expected: Vec<ProjectTable>,
    /// The year it is, if somebody said so.
    year: Option<i32>,
    /// What the user said about areas.
    area_notes: AreaNotes,
    /// File → the earlier file whose decisions it takes over; none = the user refused.
    continued: BTreeMap<String, Option<String>>,
}

impl Session {
    /// An empty session with a catalogue.
    pub fn new(catalogue: Catalogue) -> Self {
        Self {
            editions: entered::Editions::of(&catalogue),
            catalogue,
            tables: BTreeMap::new(),
            next: 0,
            goals: BTreeMap::new(),
            scopes: Vec::new(),
            expected: Vec::new(),
            year: None,
            area_notes: AreaNotes::default(),
            continued: BTreeMap::new(),
        }
    }

    /// The catalogue.
    pub fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// Puts another catalogue in the place of the present one: all bindings are proposed anew under what the user said, as far
    /// as it still means something. Returns the tables, which must be planned and merged again.
    pub fn set_catalogue(&mut self, catalogue: Catalogue) -> Vec<usize> {
        self.editions.given.clone_from(&catalogue.edition);
        self.catalogue = catalogue;
        let known = &self.catalogue;
        for own in &mut self.editions.entered {
            let is = |id: &String| known.indicator(id).is_some();
            own.indicators
                .retain(|i| i.now.as_ref().is_none_or(|now| is(now.as_ref())));
            own.values.retain(|v| is(v.indicator.as_ref()));
            let field = |id: &String| known.field.iter().any(|f| f.id.as_ref() == id);
            own.fields
                .retain(|f| f.now.as_ref().is_none_or(|now| field(now.as_ref())));
        }
        self.settle_editions();
        for table in self.tables.values_mut() {
            table.partial = None;
            let said = table.corrections.clone();
            if bind_again(&self.catalogue, table, said).is_err() {
                // Words of the old catalogue: the table is proposed as if it were new.
                let nothing = Corrections::default();
                let _ = bind_again(&self.catalogue, table, nothing);
            }
        }
        let known = &self.catalogue;
        self.goals.retain(|id, _| known.indicator(id).is_some());
        self.rebuild();
        self.tables.keys().copied().collect()
    }

    /// Takes over the evidence of a file read in shards and proposes a binding. Returns the number of the table.
    ///
    /// # Errors
    /// `session.same_file` (the name of the loaded one as argument), `read.no_rows` and others of [`Evidence::merge`].
    pub fn add(
        &mut self,
        name: &str,
        size: u64,
        reading: Reading,
        parts: Vec<Evidence>,
    ) -> Result<usize> {
        let evidence = Evidence::merge(parts)?;
        let same = self
            .tables
            .values()
            .find(|t| t.evidence.sha256.is_some() && t.evidence.sha256 == evidence.sha256);
        if let Some(same) = same {
            return Err(Error::new("session.same_file").with("name", &same.name));
        }
        let id = self.next;
        self.next += 1;
        let readings = evidence.readings(&reading);
        let signs = evidence.signs(&reading.choices);
        let binding = propose(&self.catalogue, &evidence, &readings);
        self.tables.insert(
            id,
            Loaded {
                id,
                name: name.to_owned(),
                size,
                reading,
                evidence,
                readings,
                signs,
                binding,
                corrections: Corrections::default(),
                class: Class::default(),
                class_asked: false,
                plan: Plan::default(),
                partial: None,
                log: Log::default(),
                used_rows: 0,
                coverage: Coverage::default(),
            },
        );
        self.settle_expected(id)?;
        Ok(id)
    }

    /// Forgets a table.
    ///
    /// # Errors
    /// `session.no_such_table`.
    pub fn remove(&mut self, id: usize) -> Result<()> {
        self.tables.remove(&id).ok_or_else(|| no_such_table(id))?;
        self.rebuild();
        Ok(())
    }

    /// The tables in the order they were loaded.
    pub fn tables(&self) -> impl Iterator<Item = &Loaded> {
        self.tables.values()
    }

    /// One table.
    ///
    /// # Errors
    /// `session.no_such_table`.
    pub fn table(&self, id: usize) -> Result<&Loaded> {
        self.tables.get(&id).ok_or_else(|| no_such_table(id))
    }

    /// What the shards of a table must add up.
    ///
    /// # Errors
    /// `session.no_such_table`.
    pub fn plan(&mut self, id: usize) -> Result<Plan> {
        let table = self.tables.get_mut(&id).ok_or_else(|| no_such_table(id))?;
        table.plan = table.binding.plan(&table.readings, table.signs.signs);
        Ok(table.plan.clone())
    }

    /// Takes over the sums of the shards of a table, in their order, and rebuilds the facts.
    ///
    /// # Errors
    /// `session.no_such_table`, `table.overflow`.
    pub fn merge(&mut self, id: usize, parts: Vec<Partial>) -> Result<()> {
        let partial = Partial::merge(parts)?;
        let table = self.tables.get_mut(&id).ok_or_else(|| no_such_table(id))?;
        table.partial = Some(partial);
        self.rebuild();
        Ok(())
    }

    /// Sets the protection class of a table: the answer to the question asked on load.
    ///
    /// # Errors
    /// `session.no_such_table`.
    pub fn set_class(&mut self, id: usize, class: Class) -> Result<()> {
        let table = self.tables.get_mut(&id).ok_or_else(|| no_such_table(id))?;
        table.class = class;
        table.class_asked = true;
        self.rebuild();
        Ok(())
    }

    /// Takes over corrections of a table. The table must be planned and merged again afterwards.
    ///
    /// # Errors
    /// `session.no_such_table`, and those of [`Binding::correct`]; then nothing changes.
    pub fn assume(&mut self, id: usize, corrections: &Corrections) -> Result<()> {
        let table = self.tables.get_mut(&id).ok_or_else(|| no_such_table(id))?;
        let mut all = table.corrections.clone();
        all.merge(corrections);
        bind_again(&self.catalogue, table, all)?;
        self.rebuild();
        Ok(())
    }

    /// An indicator.
    ///
    /// # Errors
    /// `session.no_such_indicator`.
    pub fn indicator(&self, id: &str) -> Result<&Indicator> {
        let unknown = || Error::new("session.no_such_indicator").with("word", id);
        self.catalogue.indicator(id).ok_or_else(unknown)
    }
}

/// Proposes the binding of a table anew and puts what the user said on top. Changes nothing when that is impossible.
fn bind_again(catalogue: &Catalogue, table: &mut Loaded, said: Corrections) -> Result<()> {
    let mut binding = propose(catalogue, &table.evidence, &table.readings);
    binding.correct(catalogue, &table.evidence, &said)?;
    table.binding = binding;
    table.corrections = said;
    Ok(())
}

fn no_such_table(id: usize) -> Error {
    Error::new("session.no_such_table").with("table", id)
}

/// Rounded text of an exact value.
pub(crate) fn shown(value: Ratio, decimals: u8) -> Option<String> {
    value.round(decimals).ok().map(|d| d.to_string())
}
