//! What the user says about earlier editions. It stands on top of what catalogue and files say of them: taken back, that
//! holds again.

use super::Session;
use crate::catalogue::{
    Catalogue, Concordance, Edition, EditionField, EditionIndicator, EditionValue, Provenance,
    Spanned, Text, check_editions,
};
use crate::diagnostic::{Error, Gather, InOrder, Place, Result};
use crate::text::{Flags, Notation, Period, Signs, parse_number, parse_period, parse_period_cell};
use std::collections::BTreeSet;

/// An edition as typed. Every error names the input it is about in the argument `field`.
#[derive(Debug, Clone, Default)]
pub struct EditionInput {
    /// Short name, and id.
    pub id: String,
    /// Title.
    pub title: String,
    /// The year its data stand for.
    pub year: String,
    /// The city or region it is of; empty = of whatever is loaded.
    pub territory: String,
    /// All its indicators are listed.
    pub complete: bool,
}

/// What an edition says about one indicator, as typed.
#[derive(Debug, Clone, Default)]
pub struct EntryInput {
    /// Today's indicator; none = it is no longer kept.
    pub indicator: Option<String>,
    /// Its number then.
    pub number: String,
    /// Its title then.
    pub title: String,
    /// What it is to today's; of one no longer kept always [`Concordance::Dropped`].
    pub status: Concordance,
    /// What changed.
    pub note: String,
    /// Periods and values of the whole as published, as typed.
    pub values: Vec<(String, String)>,
    /// The decimal sign of the values, where both can be read ("1.234").
    pub decimal: Option<Notation>,
}

/// One entry of an edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EditionEntry {
    /// Everything that was entered about the edition.
    Whole,
    /// An indicator of today, by its id.
    Indicator(String),
    /// An indicator no longer kept, by its title.
    Dropped(String),
    /// A field, by its title.
    Field(String),
}

/// Editions as catalogue and files have them, and what the user entered.
#[derive(Debug, Clone, Default)]
pub(super) struct Editions {
    pub(super) given: Vec<Edition>,
    pub(super) entered: Vec<Edition>,
}

impl Editions {
    pub(super) fn of(catalogue: &Catalogue) -> Self {
        Self {
            given: catalogue.edition.clone(),
            entered: Vec::new(),
        }
    }

    /// Both together, in order of time.
    pub(super) fn together(&self) -> Vec<Edition> {
        let mut all = self.given.clone();
        for own in &self.entered {
            match all.iter_mut().find(|e| e.id == own.id) {
                None => all.push(own.clone()),
                Some(known) => put_over(known, own),
            }
        }
        all.order_by_key(|e| e.year);
        all
    }

    /// Takes over an edition of a file; the head of what was entered follows, where the user left it as it was.
    pub(super) fn give(&mut self, edition: Edition) {
        let same = |e: &&mut Edition| e.id == edition.id;
        let Some(known) = self.given.iter_mut().find(same) else {
            self.given.push(edition);
            return;
        };
        if let Some(own) = self.entered.iter_mut().find(same)
            && head(own) == head(known)
        {
            let rest = own.clone();
            *own = Edition {
                fields: rest.fields,
                indicators: rest.indicators,
                values: rest.values,
                ..head(&edition)
            };
        }
        *known = edition;
    }

    pub(super) fn entered(&self, id: &str) -> Option<&Edition> {
        self.entered.iter().find(|e| e.id.as_ref() == id)
    }
}

/// An edition without what it says of fields and indicators.
fn head(edition: &Edition) -> Edition {
    Edition {
        fields: Vec::new(),
        indicators: Vec::new(),
        values: Vec::new(),
        ..edition.clone()
    }
}

/// Key of an entry: today's indicator, or the title of one no longer kept.
fn key(entry: &EditionIndicator) -> (&str, &str) {
    match &entry.now {
        Some(now) => (now.as_ref(), ""),
        None => ("", entry.title.de.as_str()),
    }
}

fn of_whole(value: &EditionValue, indicator: &str) -> bool {
    value.indicator.as_ref() == indicator && value.group.is_empty() && value.area.is_empty()
}

/// What was entered takes the place of what was given about the same indicators and fields.
fn put_over(known: &mut Edition, own: &Edition) {
    let titles: BTreeSet<&str> = own.fields.iter().map(|f| f.title.de.as_str()).gathered();
    known
        .fields
        .retain(|f| !titles.contains(f.title.de.as_str()));
    let keys: BTreeSet<(&str, &str)> = own.indicators.iter().map(key).gathered();
    known.indicators.retain(|i| !keys.contains(&key(i)));
    let values = own.values.iter().map(|v| v.indicator.as_ref().as_str());
    let said: BTreeSet<&str> = keys.iter().map(|k| k.0).chain(values).gathered();
    known
        .values
        .retain(|v| !said.iter().any(|id| of_whole(v, id)));
    known.fields.extend(own.fields.iter().cloned());
    known.indicators.extend(own.indicators.iter().cloned());
    known.values.extend(own.values.iter().cloned());
    known.title = own.title.clone();
    known.year = own.year;
    known.territory.clone_from(&own.territory);
    known.complete = own.complete;
}

fn word(text: &str) -> Spanned<String> {
    Spanned::new(0..0, text.to_owned())
}

/// What is typed is in the language of the user; the other one falls back to it. Both stay where nothing was changed.
fn said(typed: &str, known: Option<&Text>) -> Text {
    let typed = typed.trim();
    let unchanged = known.filter(|k| !typed.is_empty() && (k.de == typed || k.en == typed));
    unchanged.cloned().unwrap_or_else(|| Text {
        de: typed.to_owned(),
        en: String::new(),
    })
}

fn wrong(code: &str, field: &str) -> Error {
    Error::new(code).with("field", field)
}

fn year(typed: &str) -> Result<i32> {
    let year = typed.trim().parse().ok();
    year.filter(|y| (1900..=2200).contains(y))
        .ok_or_else(|| wrong("edition.year_out_of_range", "year").with("typed", typed))
}

/// A period as typed: "2012", "31.12.2012", "2012/13".
fn period(typed: &str) -> Option<Period> {
    let typed = typed.trim();
    parse_period(typed).or_else(|| parse_period_cell(typed))
}

/// A published value as typed, with as many decimals as were printed: with a comma or with a point. Where both can be read
/// and mean something else ("1.234"), it is refused.
fn value(typed: &str, decimal: Option<Notation>) -> Result<String> {
    let read = |notation| {
        let found = parse_number(typed.trim(), notation, Signs::default()).ok()?;
        let plain = found.flags.without(Flags::PERCENT).is_empty();
        plain.then(|| found.value.to_string())
    };
    match (read(Notation::Comma), read(Notation::Point)) {
        (Some(a), Some(b)) if a != b && decimal.is_some() => Ok(match decimal {
            Some(Notation::Point) => b,
            _ => a,
        }),
        (Some(a), Some(b)) if a != b => Err(wrong("edition.two_readings", "value")
            .with("typed", typed)
            .with("with_comma", a)
            .with("with_point", b)),
        (Some(found), _) | (None, Some(found)) => Ok(found),
        (None, None) => Err(wrong("edition.no_number", "value").with("typed", typed)),
    }
}

/// Values in order of time; each error names the line of the form (from 1) in the argument `row`.
fn values(indicator: &str, input: &EntryInput) -> Result<Vec<EditionValue>> {
    let mut all: Vec<(Period, EditionValue)> = Vec::new();
    for (row, (at, number)) in input.values.iter().enumerate() {
        // An empty line says nothing.
        if at.trim().is_empty() && number.trim().is_empty() {
            continue;
        }
        let here = |e: Error| e.with("row", row + 1);
        let found = period(at);
        let found = found
            .ok_or_else(|| here(wrong("edition.no_period", "period").with("typed", at.as_str())))?;
        if all.iter().any(|(p, _)| *p == found) {
            let twice = wrong("edition.period_twice", "period").with("period", found);
            return Err(here(twice));
        }
        let value = value(number, input.decimal).map_err(here)?;
        let value = EditionValue {
            indicator: word(indicator),
            period: word(&found.to_string()),
            group: String::new(),
            area: String::new(),
            value: word(&value),
        };
        all.push((found, value));
    }
    all.order_by_key(|(p, _)| *p);
    Ok(all.into_iter().map(|(_, v)| v).collect())
}

impl Session {
    /// Takes over an edition as typed: a new one, or title, year, territory of a known one.
    ///
    /// # Errors
    /// `edition.no_id`, `edition.no_title`, `edition.year_out_of_range`; then nothing changes.
    pub fn enter_edition(&mut self, input: &EditionInput) -> Result<()> {
        let id = input.id.trim();
        if id.is_empty() {
            return Err(wrong("edition.no_id", "id"));
        }
        if input.title.trim().is_empty() {
            return Err(wrong("edition.no_title", "title"));
        }
        let year = year(&input.year)?;
        let known = self.known_edition(id).cloned();
        let mut own = self.own_edition(id);
        own.title = said(&input.title, known.as_ref().map(|k| &k.title));
        own.year = year;
        input.territory.trim().clone_into(&mut own.territory);
        own.complete = input.complete;
        self.put(own);
        Ok(())
    }

    /// Takes over what an edition says about an indicator, in place of what was said before.
    ///
    /// # Errors
    /// `edition.unknown`, `session.no_such_indicator`, `edition.no_title` (of an indicator renamed or no longer kept),
    /// `edition.still_kept` (dropped, but one of today), `edition.dropped_has_values`, `edition.no_period`,
    /// `edition.period_twice`, `edition.no_number`, `edition.two_readings`; then nothing changes.
    pub fn enter_in_edition(&mut self, edition: &str, input: &EntryInput) -> Result<()> {
        self.must_know(edition)?;
        let named = !input.title.trim().is_empty();
        let (now, status) = match &input.indicator {
            None => (None, Concordance::Dropped),
            Some(_) if input.status == Concordance::Dropped => {
                return Err(wrong("edition.still_kept", "status"));
            }
            Some(id) => (Some(self.indicator(id)?.id.as_ref().clone()), input.status),
        };
        if !named && matches!(status, Concordance::Dropped | Concordance::Renamed) {
            return Err(wrong("edition.no_title", "title"));
        }
        let values = match &now {
            Some(id) => values(id, input)?,
            None if input.values.is_empty() => Vec::new(),
            None => return Err(wrong("edition.dropped_has_values", "value").with("row", 1)),
        };
        let mut entry = EditionIndicator {
            number: input.number.trim().to_owned(),
            title: said(&input.title, None),
            now: now.as_deref().map(word),
            status,
            note: said(&input.note, None),
        };
        let known = self.known_edition(edition);
        if let Some(known) = known.and_then(|k| k.indicators.iter().find(|i| key(i) == key(&entry)))
        {
            entry.title = said(&input.title, Some(&known.title));
            entry.note = said(&input.note, Some(&known.note));
        }
        let mut own = self.own_edition(edition);
        own.indicators.retain(|i| key(i) != key(&entry));
        if let Some(id) = &now {
            own.values.retain(|v| !of_whole(v, id));
        }
        own.indicators.push(entry);
        own.values.extend(values);
        self.put(own);
        Ok(())
    }

    /// Takes over what became of a field of an edition: the fields it is now, or none.
    ///
    /// # Errors
    /// `edition.unknown`, `edition.no_title`, `edition.no_such_field`; then nothing changes.
    pub fn enter_field(&mut self, edition: &str, title: &str, now: &[String]) -> Result<()> {
        self.must_know(edition)?;
        if title.trim().is_empty() {
            return Err(wrong("edition.no_title", "title"));
        }
        let known = |id: &&String| self.catalogue.field.iter().any(|f| f.id.as_ref() == *id);
        if let Some(unknown) = now.iter().find(|id| !known(id)) {
            return Err(wrong("edition.no_such_field", "now").with("word", unknown));
        }
        let mut own = self.own_edition(edition);
        let title = said(title, None);
        own.fields.retain(|f| f.title.de != title.de);
        let mut targets: Vec<Option<Spanned<String>>> =
            now.iter().map(|id| Some(word(id))).collect();
        if targets.is_empty() {
            targets.push(None);
        }
        let fields = targets.into_iter().map(|now| EditionField {
            title: title.clone(),
            now,
        });
        own.fields.extend(fields);
        self.put(own);
        Ok(())
    }

    /// Takes back what was entered; what catalogue or files say holds again.
    ///
    /// # Errors
    /// `edition.not_entered`; then nothing changes.
    pub fn take_back(&mut self, edition: &str, entry: &EditionEntry) -> Result<()> {
        let none = || Error::new("edition.not_entered").with("edition", edition);
        let own = self.editions.entered(edition).ok_or_else(none)?;
        let mut left = own.clone();
        match entry {
            EditionEntry::Whole => {
                self.editions.entered.retain(|e| e.id.as_ref() != edition);
                self.settle_editions();
                return Ok(());
            }
            EditionEntry::Indicator(id) => {
                left.indicators.retain(|i| key(i) != (id.as_str(), ""));
                left.values.retain(|v| v.indicator.as_ref() != id);
            }
            EditionEntry::Dropped(title) => {
                left.indicators.retain(|i| key(i) != ("", title.as_str()));
            }
            EditionEntry::Field(title) => left.fields.retain(|f| f.title.de != *title),
        }
        if left == *own {
            return Err(none());
        }
        self.put(left);
        Ok(())
    }

    /// What a project says the user entered, in place of what was entered about the same editions.
    ///
    /// # Errors
    /// Those of [`check_editions`], without a place; then nothing changes.
    pub(super) fn take_editions(&mut self, editions: &[Edition]) -> Result<()> {
        let mut whole = self.catalogue.clone();
        whole.edition = editions.to_vec();
        if let Some(mut first) = check_editions(&whole, "").into_iter().next() {
            first.place = Place::default();
            return Err(first);
        }
        for edition in editions {
            self.put(edition.clone());
        }
        Ok(())
    }

    fn known_edition(&self, id: &str) -> Option<&Edition> {
        self.catalogue.edition.iter().find(|e| e.id.as_ref() == id)
    }

    fn must_know(&self, id: &str) -> Result<()> {
        let unknown = || wrong("edition.unknown", "edition").with("word", id);
        self.known_edition(id).map(|_| ()).ok_or_else(unknown)
    }

    /// What was entered about an edition so far; else its head.
    fn own_edition(&self, id: &str) -> Edition {
        if let Some(own) = self.editions.entered(id) {
            return own.clone();
        }
        if let Some(known) = self.known_edition(id) {
            return head(known);
        }
        Edition {
            id: word(id),
            title: Text::default(),
            year: 0,
            territory: String::new(),
            complete: false,
            provenance: Provenance::Confirmed,
            fields: Vec::new(),
            indicators: Vec::new(),
            values: Vec::new(),
        }
    }

    /// Keeps what was entered about an edition; a head alone that says nothing new is not kept.
    fn put(&mut self, own: Edition) {
        let given = self.editions.given.iter().find(|e| e.id == own.id);
        let says_nothing = given.is_some_and(|g| head(g) == own);
        self.editions.entered.retain(|e| e.id != own.id);
        if !says_nothing {
            self.editions.entered.push(own);
        }
        self.settle_editions();
    }

    /// The catalogue's editions follow from what is given and entered.
    pub(super) fn settle_editions(&mut self) {
        self.catalogue.edition = self.editions.together();
    }
}

#[cfg(test)]
mod tests;
