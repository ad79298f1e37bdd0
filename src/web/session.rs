//! The handle that owns everything but rows.

use super::shard::Finished;
use super::view::{self, Inputs};
use super::{error, from_js, pack, to_js, unpack};
use crate::catalogue::{AreaNotes, area_mistakes, builtin, parse};
use crate::diagnostic::{Error, Result};
use crate::export::{DocumentKind, Format, Project};
use crate::guard::Class;
use crate::read::{Evidence, Reading};
use crate::session;
use crate::table::Partial;
use wasm_bindgen::prelude::*;

/// What is loaded and decided, and every question about it.
#[wasm_bindgen]
pub struct Session {
    pub(super) inner: session::Session,
}

pub(super) type Js<T> = std::result::Result<T, JsValue>;

pub(super) fn thrown<T>(result: Result<T>) -> Js<T> {
    result.map_err(|e| error::js(&e))
}

/// The first of some mistakes, with their number.
fn first(mistakes: Vec<Error>) -> JsValue {
    let count = mistakes.len();
    let first = mistakes.into_iter().next();
    let first = first.unwrap_or_else(|| Error::new("catalogue.syntax"));
    error::js(&first.with("mistakes", count))
}

fn finished(evidences: Vec<js_sys::Uint8Array>) -> Js<(Reading, Vec<Evidence>)> {
    let mut parts = Vec::new();
    let mut reading = None;
    for bytes in evidences {
        let part: Finished = unpack(&bytes.to_vec())?;
        reading = Some(part.reading);
        parts.push(part.evidence);
    }
    let reading = reading.ok_or_else(|| Error::new("boundary.out_of_order"));
    Ok((thrown(reading)?, parts))
}

#[wasm_bindgen]
impl Session {
    /// A session with the built-in catalogue, or with one given as TOML.
    ///
    /// # Errors
    /// Throws the first mistake of the catalogue with line and column.
    #[wasm_bindgen(constructor)]
    pub fn new(catalogue: Option<String>) -> Js<Session> {
        let found = catalogue.map_or_else(builtin, |text| parse(&text));
        let catalogue = found.map_err(first)?;
        Ok(Self {
            inner: session::Session::new(catalogue),
        })
    }

    /// Says which year it is, so that later periods are said to be in the future.
    #[wasm_bindgen(js_name = setYear)]
    pub fn set_year(&mut self, year: i32) {
        self.inner.set_year(year);
    }

    /// The catalogue.
    ///
    /// # Errors
    /// None but those of serialisation.
    #[wasm_bindgen(unchecked_return_type = "CatalogueView")]
    pub fn catalogue(&self) -> Js<JsValue> {
        to_js(&view::catalogue(self.inner.catalogue()))
    }

    /// Takes over a file read in shards (the bytes of `Shard.finish`, in order); returns the number of its table.
    ///
    /// # Errors
    /// Throws `session.same_file`, `read.no_rows`, `read.no_usable_rows`, `boundary.unpack`.
    pub fn add(&mut self, name: &str, size: f64, evidences: Vec<js_sys::Uint8Array>) -> Js<usize> {
        let (reading, parts) = finished(evidences)?;
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        thrown(self.inner.add(name, size as u64, reading, parts))
    }

    /// Puts a file that was read again (after `choose`) in the place of its table; plan, aggregate and merge it afterwards.
    ///
    /// # Errors
    /// Throws `session.no_such_table`, `read.no_rows`, `read.no_usable_rows`, `boundary.unpack`; then nothing changes.
    pub fn replace(&mut self, table: usize, evidences: Vec<js_sys::Uint8Array>) -> Js<()> {
        let (reading, parts) = finished(evidences)?;
        thrown(self.inner.replace(table, reading, parts))
    }

    /// Takes over all decisions of the user about the reading of a table. True = its file must be read again under them.
    ///
    /// # Errors
    /// Throws `session.no_such_table`, `choice.unknown`, `choice.impossible`; then nothing changes.
    pub fn choose(
        &mut self,
        table: usize,
        #[wasm_bindgen(unchecked_param_type = "Choices")] choices: JsValue,
    ) -> Js<bool> {
        let choices = thrown(view::choices(&from_js(choices)?))?;
        thrown(self.inner.choose(table, &choices))
    }

    /// What an opened project says about the reading of a file of this name.
    ///
    /// # Errors
    /// None but those of serialisation.
    #[wasm_bindgen(js_name = choicesFor, unchecked_return_type = "Choices")]
    pub fn choices_for(&self, name: &str) -> Js<JsValue> {
        to_js(&self.inner.choices_for(name))
    }

    /// Answers whether a file takes over the decisions about an earlier one (`null` = it does not). All tables in the answer must be
    /// read again with `choicesFor`.
    ///
    /// # Errors
    /// Throws `session.no_such_earlier`; then nothing changes.
    #[wasm_bindgen(js_name = continueFrom)]
    #[allow(clippy::needless_pass_by_value)]
    pub fn continue_from(&mut self, file: &str, earlier: Option<String>) -> Js<Vec<usize>> {
        thrown(self.inner.continue_from(file, earlier.as_deref()))
    }

    /// What changed from one loaded table to another of the same layout.
    ///
    /// # Errors
    /// Throws `session.no_such_table`, `compare.other_layout`.
    #[wasm_bindgen(unchecked_return_type = "Coded[]")]
    pub fn compare(&self, before: usize, now: usize) -> Js<JsValue> {
        to_js(&view::coded(&thrown(self.inner.compare(before, now))?))
    }

    /// Compares a published figure with a control figure.
    ///
    /// # Errors
    /// Throws `session.no_such_table`, `check.no_number`, `check.no_such_figure`.
    #[wasm_bindgen(unchecked_return_type = "CheckView")]
    pub fn check(
        &self,
        table: usize,
        #[wasm_bindgen(unchecked_param_type = "CheckQuery")] query: JsValue,
    ) -> Js<JsValue> {
        let query: view::CheckQuery = from_js(query)?;
        let check = thrown(self.inner.check(table, query.borrowed()))?;
        to_js(&view::CheckView::from(check))
    }

    /// All findings on a table with all their places, as CSV.
    ///
    /// # Errors
    /// Throws `session.no_such_table`.
    #[wasm_bindgen(js_name = findingsCsv)]
    pub fn findings_csv(&self, table: usize) -> Js<Vec<u8>> {
        Ok(thrown(self.inner.findings_csv(table))?.into_bytes())
    }

    /// Everything the user decided, without any data, as TOML.
    pub fn project(&self) -> String {
        self.inner.project().write()
    }

    /// Takes over a document (TOML): a project, earlier editions, changes of areas, or a whole catalogue, whichever it is. All tables named in
    /// the answer must be planned, aggregated and merged again; those of a project must also be read again with
    /// `choicesFor`.
    ///
    /// # Errors
    /// Throws `project.…`, `choice.…`, `catalogue.…`, each with its line; those of `setGoal` and `assume`. Of a catalogue or
    /// editions the first mistake, with their number (`mistakes`). Then nothing changes.
    #[wasm_bindgen(unchecked_return_type = "Opened")]
    pub fn open(&mut self, text: &str) -> Js<JsValue> {
        let kind = DocumentKind::of(text);
        let tables = match kind {
            DocumentKind::Project => {
                let project = thrown(Project::parse(text))?;
                let nothing = AreaNotes::default();
                let mistakes =
                    area_mistakes(text, self.inner.catalogue(), &nothing, &project.areas);
                if !mistakes.is_empty() {
                    return Err(first(mistakes));
                }
                thrown(self.inner.open_project(&project))?
            }
            DocumentKind::Areas => {
                self.inner.add_areas(text).map_err(first)?;
                Vec::new()
            }
            DocumentKind::Editions => {
                self.inner.add_editions(text).map_err(first)?;
                Vec::new()
            }
            DocumentKind::Catalogue => {
                let catalogue = parse(text).map_err(first)?;
                self.inner.set_catalogue(catalogue)
            }
        };
        to_js(&view::Opened {
            kind: kind.code(),
            tables,
        })
    }

    /// Everything the user said about areas, and what became of it.
    ///
    /// # Errors
    /// None but those of serialisation.
    #[wasm_bindgen(unchecked_return_type = "AreaNoteView[]")]
    pub fn areas(&self) -> Js<JsValue> {
        to_js(&view::area_notes(&self.inner.said_of_areas()))
    }

    /// Takes over a merger or split as typed into a form.
    ///
    /// # Errors
    /// Throws `catalogue.…`; then nothing changes.
    #[wasm_bindgen(js_name = addCrosswalk)]
    pub fn add_crosswalk(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "CrosswalkInput")] crosswalk: JsValue,
    ) -> Js<()> {
        let input: view::CrosswalkInput = from_js(crosswalk)?;
        thrown(self.inner.add_crosswalk(&input.into()))
    }

    /// Takes back something the user said about areas, by its place in `areas`.
    ///
    /// # Errors
    /// Throws `session.no_such_area_note`.
    #[wasm_bindgen(js_name = removeAreaNote)]
    pub fn remove_area_note(&mut self, number: usize) -> Js<()> {
        thrown(self.inner.remove_area_note(number))
    }

    /// What an indicator was in earlier editions, what they published and what is computed now.
    ///
    /// # Errors
    /// As `series`.
    #[wasm_bindgen(unchecked_return_type = "EditionsView")]
    pub fn editions(&self, scope: usize, indicator: &str) -> Js<JsValue> {
        to_js(&thrown(view::editions(&self.inner, scope, indicator))?)
    }

    /// The rows of a table behind a figure, to be found again in the shards (for `Shard.select`).
    ///
    /// # Errors
    /// As `explain`; throws `session.rows_hidden` where the guard withholds them.
    pub fn selection(
        &self,
        #[wasm_bindgen(unchecked_param_type = "ExplainQuery")] query: JsValue,
        table: usize,
    ) -> Js<Vec<u8>> {
        let q: view::ExplainQuery = from_js(query)?;
        pack(&thrown(self.inner.selection(q.ask(), &q.period, table))?)
    }

    /// Forgets a table.
    ///
    /// # Errors
    /// Throws `session.no_such_table`.
    pub fn remove(&mut self, table: usize) -> Js<()> {
        thrown(self.inner.remove(table))
    }

    /// What the shards of a table must add up (for `Shard.aggregate`).
    ///
    /// # Errors
    /// Throws `session.no_such_table`.
    pub fn plan(&mut self, table: usize) -> Js<Vec<u8>> {
        pack(&thrown(self.inner.plan(table))?)
    }

    /// Takes over the sums of the shards (the bytes of `Shard.aggregate`, in order).
    ///
    /// # Errors
    /// Throws `session.no_such_table`, `table.overflow`, `boundary.unpack`.
    #[allow(clippy::needless_pass_by_value)]
    pub fn merge(&mut self, table: usize, partials: Vec<js_sys::Uint8Array>) -> Js<()> {
        let parts: Js<Vec<Partial>> = partials.iter().map(|p| unpack(&p.to_vec())).collect();
        thrown(self.inner.merge(table, parts?))
    }

    /// All tables.
    ///
    /// # Errors
    /// None but those of serialisation.
    #[wasm_bindgen(unchecked_return_type = "TableView[]")]
    pub fn tables(&self) -> Js<JsValue> {
        let all: Vec<_> = self
            .inner
            .tables()
            .map(|t| view::table(&self.inner, t))
            .collect();
        to_js(&all)
    }

    /// One table.
    ///
    /// # Errors
    /// Throws `session.no_such_table`.
    #[wasm_bindgen(unchecked_return_type = "TableView")]
    pub fn table(&self, table: usize) -> Js<JsValue> {
        let found = thrown(self.inner.table(table))?;
        to_js(&view::table(&self.inner, found))
    }

    /// Sets the protection class.
    ///
    /// # Errors
    /// Throws `session.no_such_table`, `project.unknown_class`.
    #[wasm_bindgen(js_name = setClass)]
    pub fn set_class(
        &mut self,
        table: usize,
        #[wasm_bindgen(unchecked_param_type = "ProtectionClass")] class: &str,
    ) -> Js<()> {
        let unknown = || Error::new("project.unknown_class").with("word", class);
        let class = thrown(Class::from_code(class).ok_or_else(unknown))?;
        thrown(self.inner.set_class(table, class))
    }

    /// Takes over what the user says about a table; plan, aggregate and merge it again afterwards.
    ///
    /// # Errors
    /// Throws `session.no_such_table`, `bind.unknown_level`.
    pub fn assume(
        &mut self,
        table: usize,
        #[wasm_bindgen(unchecked_param_type = "Assumptions")] assumptions: JsValue,
    ) -> Js<()> {
        let said: Inputs = from_js(assumptions)?;
        thrown(self.inner.assume(table, &said.into()))
    }

    /// Territories and population bases that have facts.
    ///
    /// # Errors
    /// None but those of serialisation.
    #[wasm_bindgen(unchecked_return_type = "ScopeView[]")]
    pub fn scopes(&self) -> Js<JsValue> {
        let all: Vec<_> = self
            .inner
            .scopes()
            .iter()
            .enumerate()
            .map(view::scope)
            .collect();
        to_js(&all)
    }

    /// The series of an indicator.
    ///
    /// # Errors
    /// Throws `session.no_such_scope`, `session.no_such_indicator`, `session.no_such_area`.
    #[wasm_bindgen(unchecked_return_type = "SeriesView")]
    pub fn series(
        &self,
        #[wasm_bindgen(unchecked_param_type = "SeriesQuery")] query: JsValue,
    ) -> Js<JsValue> {
        let q: view::SeriesQuery = from_js(query)?;
        let series = thrown(self.inner.series(q.ask()))?;
        to_js(&view::series(&self.inner, &q, &series))
    }

    /// The figures of all areas of a level for one period.
    ///
    /// # Errors
    /// As `series`, and `session.no_such_level`.
    #[wasm_bindgen(unchecked_return_type = "BreakdownView")]
    pub fn breakdown(
        &self,
        #[wasm_bindgen(unchecked_param_type = "BreakdownQuery")] query: JsValue,
    ) -> Js<JsValue> {
        let q: view::BreakdownQuery = from_js(query)?;
        let found = thrown(
            self.inner
                .breakdown(q.scope, &q.indicator, &q.period, &q.level),
        )?;
        to_js(&view::breakdown(&self.inner, &q, &found))
    }

    /// How a figure came about.
    ///
    /// # Errors
    /// As `series`, and `session.no_such_figure`.
    #[wasm_bindgen(unchecked_return_type = "Step")]
    pub fn explain(
        &self,
        #[wasm_bindgen(unchecked_param_type = "ExplainQuery")] query: JsValue,
    ) -> Js<JsValue> {
        let q: view::ExplainQuery = from_js(query)?;
        let step = self.inner.explain(q.ask(), &q.period);
        to_js(&view::step(&self.inner, thrown(step)?))
    }

    /// Rows as they may be shown: none of Einzeldaten, and without the values of a withheld breakdown.
    ///
    /// # Errors
    /// Throws `session.no_such_table`.
    #[wasm_bindgen(js_name = maskRows, unchecked_return_type = "RowView[]")]
    pub fn mask_rows(
        &self,
        table: usize,
        #[wasm_bindgen(unchecked_param_type = "RowView[]")] rows: JsValue,
    ) -> Js<JsValue> {
        let rows: Vec<view::RowView> = from_js(rows)?;
        let hidden = thrown(self.inner.hidden_columns(table))?;
        to_js(&view::mask(rows, hidden))
    }

    /// All figures of a scope as CSV. `format`: `german` (`;`, decimal comma) or `plain` (`,`, decimal point).
    ///
    /// # Errors
    /// Throws `session.no_such_scope`.
    #[wasm_bindgen(js_name = exportCsv)]
    #[allow(clippy::needless_pass_by_value)]
    pub fn export_csv(
        &self,
        scope: usize,
        #[wasm_bindgen(unchecked_param_type = "\"german\" | \"plain\"")] format: Option<String>,
    ) -> Js<Vec<u8>> {
        let format = match format.as_deref() {
            Some("plain") => Format::Plain,
            _ => Format::German,
        };
        Ok(thrown(self.inner.figures_csv(&[scope], format))?.into_bytes())
    }
}
