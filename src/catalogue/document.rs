//! A TOML document with places: reads typed values out of tables and says every mistake with line, column and the
//! nearest known word. Written by hand instead of derived: it finds all mistakes, not the first, and takes a tenth
//! of the room in the module.

use super::model::{Spanned, Text, Values, Where};
use super::place::{nearest, place};
use crate::diagnostic::{Error, InOrder};
use std::cell::RefCell;
use toml::de::{DeTable, DeValue};

/// Where mistakes of one document are collected.
pub(super) struct Mistakes<'a> {
    text: &'a str,
    found: RefCell<Vec<Error>>,
}

impl<'a> Mistakes<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            text,
            found: RefCell::new(Vec::new()),
        }
    }

    pub(super) fn add(&self, error: Error, byte: usize) {
        self.found
            .borrow_mut()
            .push(error.at(place(self.text, byte)));
    }

    /// All mistakes, in the order of the document.
    pub(super) fn into_inner(self) -> Vec<Error> {
        let mut found = self.found.into_inner();
        found.order_by_key(|e| e.place.byte);
        found
    }
}

/// One table of the document.
#[derive(Clone, Copy)]
pub(super) struct Table<'a> {
    entries: &'a DeTable<'a>,
    start: usize,
    mistakes: &'a Mistakes<'a>,
}

impl<'a> Table<'a> {
    pub(super) fn new(table: &'a DeTable<'a>, start: usize, mistakes: &'a Mistakes<'a>) -> Self {
        Self {
            entries: table,
            start,
            mistakes,
        }
    }

    fn get(&self, key: &str) -> Option<(&'a Spanned<DeValue<'a>>, usize)> {
        let (name, value) = self.entries.iter().find(|(name, _)| name.as_ref() == key)?;
        Some((value, name.span().start))
    }

    fn wrong(&self, key: &str, expected: &str, at: usize) {
        let error = Error::new("catalogue.wrong_type")
            .with("key", key)
            .with("expected", expected);
        self.mistakes.add(error, at);
    }

    /// Says that a key holds something else than expected.
    pub(super) fn wrong_at(&self, key: &str, expected: &str) {
        let at = self.get(key).map_or(self.start, |(_, at)| at);
        self.wrong(key, expected, at);
    }

    /// Refuses keys that are not known here.
    pub(super) fn knows(self, known: &[&str]) -> Self {
        for name in self.entries.keys() {
            let word: &str = name.as_ref();
            if !known.contains(&word) {
                let near = nearest(word, known.iter().copied()).unwrap_or_default();
                let error = Error::new("catalogue.unknown_key")
                    .with("word", word)
                    .with("nearest", near);
                self.mistakes.add(error, name.span().start);
            }
        }
        self
    }

    /// A text; an absent one is `None`.
    pub(super) fn word(&self, key: &str) -> Option<Spanned<String>> {
        let (value, at) = self.get(key)?;
        let text = value.as_ref().as_str();
        if text.is_none() {
            self.wrong(key, "text", at);
        }
        Some(Spanned::new(value.span(), text?.to_owned()))
    }

    /// A text that must be there.
    pub(super) fn required(&self, key: &str) -> Spanned<String> {
        self.word(key).unwrap_or_else(|| {
            if self.get(key).is_none() {
                self.mistakes.add(
                    Error::new("catalogue.missing_key").with("key", key),
                    self.start,
                );
            }
            Spanned::new(self.start..self.start, String::new())
        })
    }

    /// A text, empty when absent.
    pub(super) fn string(&self, key: &str) -> String {
        self.word(key).map(Spanned::into_inner).unwrap_or_default()
    }

    /// A text in two languages.
    pub(super) fn text(&self, key: &str) -> Text {
        let table = self.table(key).map(|t| t.knows(&["de", "en"]));
        table.map_or_else(Text::default, |t| Text {
            de: t.string("de"),
            en: t.string("en"),
        })
    }

    /// A whole number.
    pub(super) fn integer(&self, key: &str) -> Option<i64> {
        let (value, at) = self.get(key)?;
        let found = integer(value.as_ref());
        if found.is_none() {
            self.wrong(key, "whole number", at);
        }
        found
    }

    /// A whole number of a smaller type.
    pub(super) fn small<T: TryFrom<i64>>(&self, key: &str) -> Option<T> {
        let found = T::try_from(self.integer(key)?).ok();
        if found.is_none() {
            let at = self.get(key).map_or(self.start, |(_, at)| at);
            self.wrong(key, "smaller whole number", at);
        }
        found
    }

    /// true or false; false when absent.
    pub(super) fn flag(&self, key: &str) -> bool {
        let Some((value, at)) = self.get(key) else {
            return false;
        };
        value.as_ref().as_bool().unwrap_or_else(|| {
            self.wrong(key, "true or false", at);
            false
        })
    }

    /// A list of texts.
    pub(super) fn words(&self, key: &str) -> Vec<Spanned<String>> {
        let Some((value, at)) = self.get(key) else {
            return Vec::new();
        };
        self.word_list(key, value, at)
    }

    fn word_list(
        &self,
        key: &str,
        value: &Spanned<DeValue<'_>>,
        at: usize,
    ) -> Vec<Spanned<String>> {
        let items = value.as_ref().as_array().map_or_else(
            || {
                self.wrong(key, "list", at);
                Vec::new()
            },
            |a| a.iter().collect(),
        );
        let text = |item: &Spanned<DeValue<'_>>| {
            let found = item.as_ref().as_str().map(str::to_owned);
            if found.is_none() {
                self.wrong(key, "text", item.span().start);
            }
            Some(Spanned::new(item.span(), found?))
        };
        items.into_iter().filter_map(text).collect()
    }

    /// A list of texts without places.
    pub(super) fn strings(&self, key: &str) -> Vec<String> {
        self.words(key)
            .into_iter()
            .map(Spanned::into_inner)
            .collect()
    }

    /// A list of lists of texts.
    pub(super) fn word_lists(&self, key: &str) -> Vec<Vec<Spanned<String>>> {
        let Some((value, at)) = self.get(key) else {
            return Vec::new();
        };
        let Some(lists) = value.as_ref().as_array() else {
            self.wrong(key, "list of lists", at);
            return Vec::new();
        };
        let list = |item: &Spanned<DeValue<'_>>| self.word_list(key, item, item.span().start);
        lists.iter().map(list).collect()
    }

    /// A table below this one.
    pub(super) fn table(&self, key: &str) -> Option<Table<'a>> {
        let (value, at) = self.get(key)?;
        let found = value.as_ref().as_table();
        if found.is_none() {
            self.wrong(key, "table", at);
        }
        Some(Self::new(found?, at, self.mistakes))
    }

    /// A list of tables (`[[key]]`, or a list of inline tables), each read by `read`.
    pub(super) fn tables<T>(&self, key: &str, read: impl Fn(Table<'a>) -> T) -> Vec<T> {
        let Some((value, at)) = self.get(key) else {
            return Vec::new();
        };
        let Some(items) = value.as_ref().as_array() else {
            self.wrong(key, "list of tables", at);
            return Vec::new();
        };
        let mut out = Vec::new();
        for item in items {
            match item.as_ref().as_table() {
                Some(table) => out.push(read(Self::new(table, item.span().start, self.mistakes))),
                None => self.wrong(key, "table", item.span().start),
            }
        }
        out
    }

    /// One of some words; `None` when absent.
    pub(super) fn choice<T: Copy>(&self, key: &str, choices: &[(&str, T)]) -> Option<T> {
        let word = self.word(key)?;
        let found = choices.iter().find(|(name, _)| *name == word.as_ref());
        if found.is_none() {
            let names = choices.iter().map(|(name, _)| *name);
            let error = Error::new("catalogue.unknown_word")
                .with("kind", key)
                .with("word", word.as_ref())
                .with("nearest", nearest(word.as_ref(), names).unwrap_or_default());
            self.mistakes.add(error, word.span().start);
        }
        found.map(|(_, value)| *value)
    }

    /// Conditions: dimension → members.
    pub(super) fn conditions(&self, key: &str) -> Where {
        let mut out = Where::new();
        for (name, value) in self.table(key).iter().flat_map(|t| t.entries.iter()) {
            match values(value.as_ref()) {
                Some(found) => {
                    let word = Spanned::new(name.span(), name.as_ref().as_ref().to_owned());
                    out.insert(word, found);
                }
                None => self.wrong(
                    name.as_ref(),
                    "text, whole number or list",
                    value.span().start,
                ),
            }
        }
        out
    }

    /// A table of small whole numbers (`begins`).
    pub(super) fn numbers(&self, key: &str) -> Vec<(Spanned<String>, u16)> {
        let number = |(name, value): (Spanned<String>, Values)| {
            let found = match value {
                Values::Number(number) => u16::try_from(number).ok(),
                Values::Word(_) | Values::Set(_) => None,
            };
            if found.is_none() {
                self.wrong(name.as_ref(), "smaller whole number", name.span().start);
            }
            Some((name, found?))
        };
        self.conditions(key)
            .into_iter()
            .filter_map(number)
            .collect()
    }

    /// The text of a number as written (a target value).
    pub(super) fn number_text(&self, key: &str) -> Option<String> {
        let (value, at) = self.get(key)?;
        match value.as_ref() {
            DeValue::Integer(number) => Some(number.as_str().to_owned()),
            DeValue::Float(number) => Some(number.as_str().to_owned()),
            _ => {
                self.wrong(key, "number", at);
                None
            }
        }
    }
}

fn integer(value: &DeValue<'_>) -> Option<i64> {
    let number = value.as_integer()?;
    i64::from_str_radix(number.as_str(), number.radix()).ok()
}

fn values(value: &DeValue<'_>) -> Option<Values> {
    match value {
        DeValue::String(word) => Some(Values::Word(word.as_ref().to_owned())),
        DeValue::Integer(_) => integer(value).map(Values::Number),
        DeValue::Array(items) => {
            let set: Option<Vec<Values>> = items.iter().map(|i| values(i.as_ref())).collect();
            set.map(Values::Set)
        }
        _ => None,
    }
}
