//! The words of a catalogue, ready to be looked up: made once for a proposal, because columns have up to 20,000 labels.

use super::labels::{self, plain};
use super::{Groups, Named};
use crate::catalogue::Catalogue;
use crate::facts::Position;
use crate::text::parse_range;
use std::collections::BTreeMap;

/// Plain words → what they mean.
pub(super) struct Words {
    measures: BTreeMap<String, Named>,
    /// Members, unions and totals by dimension (its number).
    positions: BTreeMap<String, Groups>,
    levels: BTreeMap<String, String>,
    /// Header words of dimensions.
    dimensions: BTreeMap<String, usize>,
    /// Words of the longest name.
    longest: usize,
}

/// `bevoelkerung` as `bevölkerung`; nothing where there is nothing to restore.
fn umlauts(plain: &str) -> Option<String> {
    let restored = plain
        .replace("ae", "ä")
        .replace("oe", "ö")
        .replace("ue", "ü");
    (restored != plain).then_some(restored)
}

impl Words {
    pub(super) fn new(catalogue: &Catalogue) -> Self {
        let mut words = Self {
            measures: BTreeMap::new(),
            positions: BTreeMap::new(),
            levels: BTreeMap::new(),
            dimensions: BTreeMap::new(),
            longest: 1,
        };
        for (number, measure) in catalogue.measure.iter().enumerate() {
            for alias in &measure.alias {
                if let Some(groups) = labels::fixed(catalogue, measure, &alias.conditions) {
                    let base = alias.base.as_ref().map(|b| b.as_ref().clone());
                    words.measure_name(
                        &alias.label,
                        Named {
                            measure: number,
                            groups,
                            base,
                        },
                    );
                }
            }
            for name in [&measure.title.de, &measure.title.en, measure.id.as_ref()] {
                let named = Named {
                    measure: number,
                    groups: Groups::new(),
                    base: None,
                };
                words.measure_name(name, named);
            }
        }
        for (number, dimension) in catalogue.dimension.iter().enumerate() {
            for total in &dimension.totals {
                words.position_name(total, number, Position::All);
            }
            let members = dimension.member.iter();
            let members = members.map(|m| (m.id.as_ref(), &m.title, &m.aliases));
            let unions = dimension.union.iter();
            let unions = unions.map(|u| (u.id.as_ref(), &u.title, &u.aliases));
            for (at, (id, title, aliases)) in members.chain(unions).enumerate() {
                for name in [id, &title.de, &title.en].into_iter().chain(aliases) {
                    words.position_name(name, number, Position::One(at));
                }
            }
            for name in [&dimension.title.de].into_iter().chain(&dimension.aliases) {
                words.dimensions.entry(plain(name)).or_insert(number);
            }
        }
        for level in &catalogue.level {
            let texts = [
                &level.title.de,
                &level.title.en,
                &level.plural.de,
                &level.plural.en,
            ];
            for name in texts
                .into_iter()
                .chain([level.id.as_ref()])
                .chain(&level.aliases)
            {
                let id = level.id.as_ref().clone();
                words.levels.entry(plain(name)).or_insert(id);
            }
        }
        words
    }

    fn measure_name(&mut self, name: &str, named: Named) {
        let name = plain(name);
        self.longest = self.longest.max(name.split(' ').count());
        if !name.is_empty() {
            self.measures.entry(name).or_insert(named);
        }
    }

    fn position_name(&mut self, name: &str, dimension: usize, position: Position) {
        let name = plain(name);
        self.longest = self.longest.max(name.split(' ').count());
        let known = self.positions.entry(name).or_default();
        if known.iter().all(|(d, _)| *d != dimension) {
            known.push((dimension, position));
        }
    }

    /// The measure a label names.
    pub(super) fn measure(&self, label: &str) -> Option<Named> {
        let known = self.measures.get(&plain(label)).cloned();
        known.or_else(|| {
            self.measures
                .get(&plain(&labels::without_unit(label)))
                .or_else(|| self.measures.get(&umlauts(&plain(label))?))
                .cloned()
        })
    }

    /// What a label stands for in the dimensions of members (`All` where it means all).
    pub(super) fn positions(&self, label: &str) -> &[(usize, Position)] {
        self.positions.get(&plain(label)).map_or(&[], Vec::as_slice)
    }

    /// The level a label names.
    pub(super) fn level(&self, label: &str) -> Option<&String> {
        self.levels.get(&plain(label))
    }

    /// The dimension whose name a word is.
    pub(super) fn dimension(&self, word: &str) -> Option<usize> {
        self.dimensions.get(&plain(word)).copied()
    }

    /// Takes a text apart into the longest names it begins with; words in between that name nothing are passed over.
    pub(super) fn phrases(&self, catalogue: &Catalogue, text: &str) -> Vec<Phrase> {
        let words: Vec<&str> = text.split_whitespace().collect();
        let mut out = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let room = words.len() - at;
            let found = (1..=room.min(self.longest)).rev().find_map(|count| {
                let phrase = words.get(at..at + count)?.join(" ");
                Some((self.phrase(catalogue, &phrase)?, count))
            });
            let (phrase, count) = found.unwrap_or_else(|| {
                let word = words.get(at).copied().unwrap_or_default();
                (Phrase::Unknown(plain(word)), 1)
            });
            out.push(phrase);
            at += count;
        }
        out
    }

    fn phrase(&self, catalogue: &Catalogue, phrase: &str) -> Option<Phrase> {
        let bare = phrase.trim_end_matches([',', ';', ':', '.']);
        if let Some(named) = self
            .measures
            .get(&plain(phrase))
            .or_else(|| self.measures.get(&plain(bare)))
        {
            return Some(Phrase::Measure(named.clone()));
        }
        let positions = match self.positions(phrase) {
            [] => self.positions(bare),
            found => found,
        };
        if let Some(found) = only(positions) {
            return Some(found);
        }
        let years = phrase.to_lowercase();
        let says_years = ["jahr", "jährig", "year"].iter().any(|w| years.contains(w));
        let age = catalogue
            .dimension
            .iter()
            .position(|d| d.id.as_ref() == "age");
        let range = says_years.then(|| parse_range(bare)).flatten();
        if let (Some(age), Some(range)) = (age, range) {
            return Some(Phrase::Group(age, labels::of_range(range.range)));
        }
        None
    }
}

/// What a part of a text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Phrase {
    Measure(Named),
    Group(usize, Position),
    /// All, of whatever dimension.
    Total,
    Unknown(String),
}

/// The one dimension that knows a label; if all mean "all", that.
fn only(positions: &[(usize, Position)]) -> Option<Phrase> {
    let mut named = positions.iter().filter(|(_, p)| *p != Position::All);
    match (named.next(), named.next()) {
        (Some((dimension, position)), None) => Some(Phrase::Group(*dimension, *position)),
        (None, _) if !positions.is_empty() => Some(Phrase::Total),
        _ => None,
    }
}

impl Words {
    /// Groups named by two words or more, anywhere in a text.
    pub(super) fn long_phrases(&self, text: &str) -> Vec<Phrase> {
        let words: Vec<&str> = text.split_whitespace().collect();
        let mut out = Vec::new();
        for at in 0..words.len() {
            let longest = self.longest.min(words.len() - at);
            let found = (2..=longest).rev().find_map(|count| {
                let phrase = words.get(at..at + count)?.join(" ");
                only(self.positions(&phrase))
            });
            out.extend(found.filter(|p| !out.contains(p)));
        }
        out
    }

    /// The measure that the first words of a title name, the longest name first; one word alone must be followed by a place, a
    /// period or nothing ("Einbürgerungen in Niedersachsen", but not "Bevölkerung mit …").
    pub(super) fn first_measure(&self, text: &str) -> Option<Named> {
        const AFTER: [&str; 8] = ["in", "im", "für", "am", "nach", "-", "–", "insgesamt"];
        let words: Vec<&str> = text.split_whitespace().collect();
        (1..=self.longest.min(words.len())).rev().find_map(|count| {
            let phrase = words.get(..count)?.join(" ");
            let phrase = phrase.trim_end_matches([',', ';', ':']);
            let next = words.get(count).map(|w| w.to_lowercase());
            let ends = next.is_none_or(|w| {
                AFTER.contains(&w.as_str()) || w.starts_with(|c: char| c.is_ascii_digit())
            });
            self.measures
                .get(&plain(phrase))
                .filter(|_| ends || count > 1)
                .cloned()
        })
    }
}
