//! The entries of one table of a project file, with the way to their lines.

use crate::diagnostic::{Error, Place, Result};
use crate::read::Choices;
use std::collections::BTreeMap;
use toml::de::{DeTable, DeValue};

/// The entries of one table with the way to their lines.
pub(super) struct Entries<'a> {
    table: &'a DeTable<'a>,
    line: &'a dyn Fn(usize) -> Place,
}

impl<'a> Entries<'a> {
    pub(super) fn new(table: &'a DeTable<'a>, line: &'a dyn Fn(usize) -> Place) -> Self {
        Self { table, line }
    }

    pub(super) fn known(&self, keys: &[&str]) -> Result<()> {
        let unknown = self
            .table
            .keys()
            .find(|k| !keys.contains(&k.as_ref().as_ref()));
        match unknown {
            None => Ok(()),
            Some(key) => Err(Error::new("project.unknown_key")
                .with("word", key.as_ref())
                .at((self.line)(key.span().start))),
        }
    }

    fn get(&self, key: &str) -> Option<(&'a DeValue<'a>, Place)> {
        let (name, value) = self.table.iter().find(|(name, _)| name.as_ref() == key)?;
        Some((value.as_ref(), (self.line)(name.span().start)))
    }

    pub(super) fn text(&self, key: &str) -> Result<Option<String>> {
        let Some((value, place)) = self.get(key) else {
            return Ok(None);
        };
        let text = value.as_str().ok_or_else(|| wrong(key, place))?;
        Ok(Some(text.to_owned()))
    }

    pub(super) fn year(&self, key: &str) -> Result<Option<i32>> {
        let Some((value, place)) = self.get(key) else {
            return Ok(None);
        };
        let number = value.as_integer().and_then(|i| i.as_str().parse().ok());
        number.ok_or_else(|| wrong(key, place)).map(Some)
    }

    /// A whole number.
    pub(super) fn number(&self, key: &str) -> Result<Option<i64>> {
        let Some((value, place)) = self.get(key) else {
            return Ok(None);
        };
        let number = value.as_integer().and_then(|i| i.as_str().parse().ok());
        number.ok_or_else(|| wrong(key, place)).map(Some)
    }

    /// True or false.
    pub(super) fn flag(&self, key: &str) -> Result<Option<bool>> {
        let Some((value, place)) = self.get(key) else {
            return Ok(None);
        };
        value.as_bool().ok_or_else(|| wrong(key, place)).map(Some)
    }

    /// A list of texts.
    pub(super) fn texts(&self, key: &str) -> Result<Vec<String>> {
        let Some((value, place)) = self.get(key) else {
            return Ok(Vec::new());
        };
        let list = value.as_array().ok_or_else(|| wrong(key, place.clone()))?;
        let text = |v: &toml::Spanned<DeValue<'_>>| {
            let text = v.as_ref().as_str().map(str::to_owned);
            text.ok_or_else(|| wrong(key, place.clone()))
        };
        list.iter().map(text).collect()
    }

    /// A table below this one.
    pub(super) fn table(&self, key: &str) -> Result<Option<Self>> {
        let Some((value, place)) = self.get(key) else {
            return Ok(None);
        };
        let table = value.as_table().ok_or_else(|| wrong(key, place))?;
        Ok(Some(Self::new(table, self.line)))
    }

    /// The names of the entries.
    pub(super) fn keys(&self) -> impl Iterator<Item = &'a str> {
        self.table.keys().map(|k| k.as_ref().as_ref())
    }

    /// All entries as texts.
    pub(super) fn pairs(&self, key: &str) -> Result<BTreeMap<String, String>> {
        let Some(table) = self.table(key)? else {
            return Ok(BTreeMap::new());
        };
        let pair = |name: &str| Ok((name.to_owned(), table.text(name)?.unwrap_or_default()));
        table.keys().map(pair).collect()
    }

    /// One of some words.
    pub(super) fn one_of<T: Copy>(&self, key: &str, words: &[(&str, T)]) -> Result<Option<T>> {
        let Some(word) = self.text(key)? else {
            return Ok(None);
        };
        let found = words.iter().find(|(known, _)| *known == word);
        let place = self.get(key).map(|(_, place)| place).unwrap_or_default();
        found
            .map(|(_, value)| Some(*value))
            .ok_or_else(|| wrong(key, place))
    }

    pub(super) fn tables(&self, key: &str) -> Result<Vec<Self>> {
        let Some((value, place)) = self.get(key) else {
            return Ok(Vec::new());
        };
        let list = value.as_array().ok_or_else(|| wrong(key, place.clone()))?;
        let table = |value: &'a toml::Spanned<DeValue<'a>>| {
            let table = value.as_ref().as_table();
            Ok(Self {
                table: table.ok_or_else(|| wrong(key, place.clone()))?,
                line: self.line,
            })
        };
        list.iter().map(table).collect()
    }

    pub(super) fn choices(&self) -> Result<Choices> {
        let mut choices = Choices::default();
        let Some((value, place)) = self.get("reading") else {
            return Ok(choices);
        };
        let table = value.as_table().ok_or_else(|| wrong("reading", place))?;
        for (what, value) in table {
            let place = (self.line)(what.span().start);
            let word: &str = what.as_ref();
            let text = value.as_ref().as_str();
            let text = text.ok_or_else(|| wrong(word, place.clone()))?;
            choices.set(word, text).map_err(|e| e.at(place))?;
        }
        Ok(choices)
    }
}

fn wrong(key: &str, place: Place) -> Error {
    Error::new("project.wrong_type").with("key", key).at(place)
}
