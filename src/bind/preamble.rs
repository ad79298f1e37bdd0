//! What the lines above a table say about all its rows: the region, the period, a group, the measure.

use super::assume::periods_in;
use super::labels::plain;
use super::propose::Proposal;
use super::words::Phrase;
use super::{Assumption, Groups, Named};
use crate::facts::Position;
use std::collections::BTreeSet;

/// Germany and its Länder: where a title names one of them and no column holds areas, the table is about it; in a column with
/// their parts they are the whole.
pub(super) const LANDS: [&str; 17] = [
    "Deutschland",
    "Baden-Württemberg",
    "Bayern",
    "Berlin",
    "Brandenburg",
    "Bremen",
    "Hamburg",
    "Hessen",
    "Mecklenburg-Vorpommern",
    "Niedersachsen",
    "Nordrhein-Westfalen",
    "Rheinland-Pfalz",
    "Saarland",
    "Sachsen",
    "Sachsen-Anhalt",
    "Schleswig-Holstein",
    "Thüringen",
];

/// Words of lines that speak of the file, not of what it counts.
const ABOUT_THE_FILE: [&str; 9] = [
    "stand",
    "export",
    "quelle",
    "©",
    "monitoring",
    "copyright",
    "abruf",
    "herausgeber",
    "http",
];

/// Words before the name of what is counted.
const MEASURE_WORDS: [&str; 4] = ["Indikator", "Merkmal", "Messgröße", "Kennzahl"];

impl Proposal<'_> {
    /// The region that the title lines name, where it is one only.
    pub(super) fn region_of_title(&self) -> Option<String> {
        let mut found: BTreeSet<String> = BTreeSet::new();
        for title in self.titles() {
            if let Some(region) = self.region_after_word(title) {
                return Some(region);
            }
            let words: Vec<&str> = title
                .split(|c: char| !(c.is_alphanumeric() || c == '-'))
                .collect();
            let lands = LANDS.iter().filter(|l| words.contains(l));
            found.extend(lands.map(|l| (*l).to_owned()));
        }
        let first = found.pop_first()?;
        found.is_empty().then_some(first)
    }

    /// "Region Deutschland Regionsschlüssel: d": the words between the word for an area and the next key.
    fn region_after_word(&self, title: &str) -> Option<String> {
        let mut words = title.split_whitespace();
        let first = plain(words.next()?.trim_end_matches(':'));
        let known = self.catalogue.words.area.iter().any(|w| plain(w) == first);
        let name: Vec<&str> = words.take_while(|w| !w.ends_with(':')).collect();
        let upper = |w: &&str| w.starts_with(char::is_uppercase);
        let named = (1..=4).contains(&name.len()) && name.iter().all(upper);
        (known && named && title.split_whitespace().count() <= 6).then(|| name.join(" "))
    }

    /// The period of all rows: after a word for it, or the only one that the title lines name.
    pub(super) fn period_of_title(&self) -> Option<Assumption> {
        let mut said: BTreeSet<String> = BTreeSet::new();
        let mut named: BTreeSet<String> = BTreeSet::new();
        for title in self.titles() {
            let lower = title.to_lowercase();
            if ABOUT_THE_FILE.iter().any(|w| lower.contains(w)) {
                continue;
            }
            let found = periods_in(title);
            let first = plain(title.split_whitespace().next().unwrap_or_default());
            let first = first.trim_end_matches(':');
            if self
                .catalogue
                .words
                .period
                .iter()
                .any(|w| plain(w) == first)
            {
                said.extend(found.clone());
            }
            named.extend(found);
        }
        let assumed = said.is_empty();
        let mut found = if assumed { named } else { said };
        let id = found.pop_first().filter(|_| found.is_empty())?;
        Some(Assumption { id, assumed })
    }

    /// Groups that the title lines fix for all rows: after the name of a dimension ("Staatsangehörigkeit … Ausländer"), or a
    /// phrase of several words ("über die Bundesgrenzen"), if it is the only one of its dimension.
    pub(super) fn groups_of_title(&self) -> Groups {
        let mut groups = Groups::new();
        for title in self.titles() {
            groups.extend(self.group_after_word(title));
        }
        for title in self.titles() {
            for group in self.groups_in(title) {
                if groups.iter().all(|(d, _)| *d != group.0) {
                    groups.push(group);
                }
            }
        }
        let of = |dimension: usize| groups.iter().filter(move |(d, _)| *d == dimension).count();
        let mut single: Groups = groups
            .iter()
            .copied()
            .filter(|(d, _)| of(*d) == 1)
            .collect();
        single.sort_unstable();
        single
    }

    fn group_after_word(&self, title: &str) -> Option<(usize, Position)> {
        let (number, _) = self.catalogue.dimension.iter().enumerate().find(|(_, d)| {
            let lower = title.to_lowercase();
            d.aliases
                .iter()
                .any(|a| a.chars().count() > 5 && lower.starts_with(&a.to_lowercase()))
        })?;
        let words: Vec<&str> = title.split_whitespace().collect();
        (1..=words.len().min(6)).rev().find_map(|count| {
            let last = words.get(words.len() - count..)?.join(" ");
            let found = self.words.positions(&last).iter();
            found
                .copied()
                .find(|(d, p)| *d == number && *p != Position::All)
        })
    }

    /// Phrases that can mean nothing else, and places of counting ("beziehen sich auf den Arbeitsort").
    fn groups_in(&self, title: &str) -> Groups {
        let place = title.split("beziehen sich auf den ").nth(1);
        let place = place.map(|p| self.words.phrases(self.catalogue, p));
        let place = place.into_iter().flatten().take(1);
        let several: Vec<Phrase> = if title.contains(" und ohne ") || title.contains(" oder ohne ")
        {
            Vec::new()
        } else {
            let text: Vec<&str> = title.split(['(', ')', ',']).collect();
            let parts = text.iter().flat_map(|part| self.words.long_phrases(part));
            parts.collect()
        };
        place
            .chain(several)
            .filter_map(|p| match p {
                Phrase::Group(dimension, position) => Some((dimension, position)),
                _ => None,
            })
            .collect()
    }

    /// The measure that the title lines name: a whole line, the text behind "Indikator", or the first words of a title.
    pub(super) fn by_title(&self) -> Option<Named> {
        let mut found: Vec<Named> = Vec::new();
        for title in self.titles() {
            let text = title
                .split_once(": ")
                .map_or(title, |(_, rest)| rest)
                .trim();
            let first = title.split_whitespace().next().unwrap_or_default();
            let behind = MEASURE_WORDS
                .contains(&first.trim_end_matches(':'))
                .then(|| {
                    title
                        .strip_prefix(first)
                        .map(|t| t.trim_start_matches(':').trim())
                })
                .flatten();
            let whole = [Some(title.trim()), behind, Some(text)];
            let named = whole
                .into_iter()
                .flatten()
                .find_map(|t| self.words.measure(t));
            let named = named.or_else(|| self.words.first_measure(text));
            if let Some(named) = named
                && !found.contains(&named)
            {
                found.push(named);
            }
        }
        // "Einbürgerungen" and "Einbürgerungen in Niedersachsen" are one; different ones are nothing to choose from.
        let mut measures = found.iter().map(|n| n.measure);
        let first = measures.next()?;
        if measures.any(|m| m != first) {
            return None;
        }
        found.into_iter().max_by_key(|n| n.groups.len())
    }
}
