//! The concordance: what fields and indicators of today were in each edition, and what became of those then.

use super::Session;
use crate::catalogue::{Concordance, Edition, EditionIndicator, Text};
use crate::diagnostic::{Error, Result};
use std::collections::BTreeMap;

/// A field of an edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldThen {
    /// Its title then.
    pub title: Text,
    /// Ids of the fields it is now; none = dropped.
    pub now: Vec<String>,
    /// The user entered it.
    pub entered: bool,
}

/// An indicator of an edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionRow {
    /// Id of today's indicator; none = no longer kept.
    pub indicator: Option<String>,
    /// Its number then.
    pub number: String,
    /// Its title then; empty = as today, or not known.
    pub title: Text,
    /// What it is to today's; none = only values of it are known.
    pub status: Option<Concordance>,
    /// What changed.
    pub note: Text,
    /// Periods and values of the whole as published.
    pub values: Vec<(String, String)>,
    /// The user entered it.
    pub entered: bool,
}

/// How many indicators became what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// The same.
    pub same: usize,
    /// Under another name.
    pub renamed: usize,
    /// Defined otherwise.
    pub redefined: usize,
    /// No longer kept.
    pub dropped: usize,
    /// New since.
    pub new: usize,
}

/// An edition beside today's catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionColumn {
    /// Id.
    pub id: String,
    /// Title.
    pub title: Text,
    /// The year its data stand for.
    pub year: i32,
    /// Whose it is; empty = of whatever is loaded.
    pub territory: String,
    /// All its indicators are listed.
    pub complete: bool,
    /// The user entered something about it.
    pub entered: bool,
    /// Its fields.
    pub fields: Vec<FieldThen>,
    /// Its indicators: those of today in the order of the catalogue, then those no longer kept.
    pub rows: Vec<EditionRow>,
    /// Ids of today's indicators that are new since; none where the edition's list is not complete.
    pub new: Vec<String>,
    /// How many became what.
    pub tally: Tally,
}

fn row(entry: &EditionIndicator, values: Vec<(String, String)>, entered: bool) -> EditionRow {
    EditionRow {
        indicator: entry.now.as_ref().map(|n| n.as_ref().clone()),
        number: entry.number.clone(),
        title: entry.title.clone(),
        status: Some(match entry.now {
            Some(_) => entry.status,
            None => Concordance::Dropped,
        }),
        note: entry.note.clone(),
        values,
        entered,
    }
}

fn values(edition: &Edition, indicator: &str) -> Vec<(String, String)> {
    let of = edition
        .values
        .iter()
        .filter(|v| v.indicator.as_ref() == indicator && v.group.is_empty() && v.area.is_empty());
    of.map(|v| (v.period.as_ref().clone(), v.value.as_ref().clone()))
        .collect()
}

impl Session {
    /// Every edition of the territory of a scope (of all territories without one) beside today's catalogue, in order of time.
    ///
    /// # Errors
    /// `session.no_such_scope`.
    pub fn concordance(&self, scope: Option<usize>) -> Result<Vec<EditionColumn>> {
        let Some(scope) = scope else {
            let all = self.catalogue().edition.iter();
            return Ok(all.map(|e| self.column(e)).collect());
        };
        if scope >= self.scopes().len() {
            return Err(Error::new("session.no_such_scope").with("scope", scope));
        }
        let all = self.editions_of(self.territory(scope));
        Ok(all.map(|e| self.column(e)).collect())
    }

    fn column(&self, edition: &Edition) -> EditionColumn {
        let own = self.editions.entered(edition.id.as_ref());
        let entered = |entry: &EditionIndicator| own.is_some_and(|o| o.indicators.contains(entry));
        let mut rows = Vec::new();
        let mut new = Vec::new();
        for indicator in &self.catalogue().indicator {
            let id = indicator.id.as_ref();
            let is = |i: &&EditionIndicator| i.now.as_ref().is_some_and(|n| n.as_ref() == id);
            let values = values(edition, id);
            match edition.indicators.iter().find(is) {
                Some(entry) => rows.push(row(entry, values, entered(entry))),
                None if !values.is_empty() => rows.push(EditionRow {
                    indicator: Some(id.clone()),
                    number: String::new(),
                    title: Text::default(),
                    status: None,
                    note: Text::default(),
                    entered: own
                        .is_some_and(|o| o.values.iter().any(|v| v.indicator.as_ref() == id)),
                    values,
                }),
                None if edition.complete => new.push(id.clone()),
                None => {}
            }
        }
        let gone = edition.indicators.iter().filter(|i| i.now.is_none());
        rows.extend(gone.map(|i| row(i, Vec::new(), entered(i))));
        let count = |status| rows.iter().filter(|r| r.status == Some(status)).count();
        EditionColumn {
            id: edition.id.as_ref().clone(),
            title: edition.title.clone(),
            year: edition.year,
            territory: edition.territory.clone(),
            complete: edition.complete,
            entered: own.is_some(),
            fields: fields(edition, own),
            tally: Tally {
                same: count(Concordance::Same),
                renamed: count(Concordance::Renamed),
                redefined: count(Concordance::Redefined),
                dropped: count(Concordance::Dropped),
                new: new.len(),
            },
            rows,
            new,
        }
    }
}

/// One entry per title; a field that was split has several fields now.
fn fields(edition: &Edition, own: Option<&Edition>) -> Vec<FieldThen> {
    let mut order: Vec<FieldThen> = Vec::new();
    let mut at: BTreeMap<&str, usize> = BTreeMap::new();
    for field in &edition.fields {
        let title = field.title.de.as_str();
        let number = *at.entry(title).or_insert_with(|| {
            order.push(FieldThen {
                title: field.title.clone(),
                now: Vec::new(),
                entered: own.is_some_and(|o| o.fields.iter().any(|f| f.title.de == title)),
            });
            order.len() - 1
        });
        if let Some(found) = order.get_mut(number) {
            found
                .now
                .extend(field.now.as_ref().map(|n| n.as_ref().clone()));
        }
    }
    order
}
