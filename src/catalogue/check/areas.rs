//! Checks of what is said about areas: merged, split, part of others.

use super::super::model::{AreaParent, Catalogue, Crosswalk, Spanned};
use super::{Checker, ids};
use crate::diagnostic::{Error, Gather};
use std::collections::BTreeSet;

/// May both be about the same areas?
fn meet(level: (&str, &str), territory: (&str, &str)) -> bool {
    let (a, b) = territory;
    level.0 == level.1 && (a.is_empty() || b.is_empty() || a == b)
}

/// What makes two words name one area: the number in front without leading zeros, else the name.
fn key(word: &str) -> String {
    let digits: String = word
        .trim()
        .chars()
        .take_while(char::is_ascii_digit)
        .collect();
    match digits.parse::<u64>() {
        Ok(number) => number.to_string(),
        Err(_) => word.to_lowercase().split_whitespace().collect(),
    }
}

impl Checker<'_> {
    pub(super) fn areas(&mut self) {
        let c = self.catalogue;
        let levels = ids!(c.level);
        for (at, crosswalk) in c.crosswalk.iter().enumerate() {
            self.known("level", &crosswalk.level, &levels);
            self.period(&crosswalk.period);
            let one = crosswalk.from.len().min(crosswalk.into.len()) == 1;
            let same = crosswalk.from.iter().any(|a| crosswalk.into.contains(a));
            // A crosswalk says either a merger or a split; an area may keep its number.
            if !one || same && crosswalk.from.len() == crosswalk.into.len() {
                self.wrong(
                    "catalogue.crosswalk_neither_merges_nor_splits",
                    &crosswalk.period,
                );
            }
            for side in [&crosswalk.from, &crosswalk.into] {
                self.once(side);
            }
            self.overlaps(crosswalk, c.crosswalk.get(..at).unwrap_or_default());
        }
        for (at, parent) in c.area_parent.iter().enumerate() {
            self.parent(parent, c.area_parent.get(..at).unwrap_or_default());
        }
    }

    /// An area that is named twice on one side would be counted twice.
    fn once(&mut self, words: &[Spanned<String>]) {
        let mut seen = BTreeSet::new();
        for word in words {
            if !seen.insert(key(word.as_ref())) {
                self.wrong("catalogue.area_twice", word);
            }
        }
    }

    /// An area that goes into, or comes out of, two changes: nobody could say of which its value is a part.
    fn overlaps(&mut self, crosswalk: &Crosswalk, before: &[Crosswalk]) {
        for other in before.iter().filter(|o| {
            meet(
                (crosswalk.level.as_ref(), o.level.as_ref()),
                (&crosswalk.territory, &o.territory),
            )
        }) {
            for (mine, theirs) in [
                (&crosswalk.from, &other.from),
                (&crosswalk.into, &other.into),
            ] {
                let known: BTreeSet<String> = theirs.iter().map(|w| key(w.as_ref())).gathered();
                for word in mine.iter().filter(|w| known.contains(&key(w.as_ref()))) {
                    let error = Error::new("catalogue.crosswalk_overlaps")
                        .with("word", word.as_ref())
                        .with("other", other.period.as_ref());
                    self.say(error, word);
                }
            }
        }
    }

    fn parent(&mut self, entry: &AreaParent, before: &[AreaParent]) {
        let c: &Catalogue = self.catalogue;
        let levels = ids!(c.level);
        let known = self.known("level", &entry.level, &levels)
            & self.known("level", &entry.parent_level, &levels);
        let depth = |id: &Spanned<String>| c.level(id.as_ref()).map(|l| l.depth);
        if known && depth(&entry.parent_level) >= depth(&entry.level) {
            self.wrong("catalogue.parent_not_larger", &entry.parent_level);
        }
        if entry.areas.is_empty() {
            self.wrong("catalogue.parent_without_parts", &entry.parent);
        }
        self.once(&entry.areas);
        for other in before {
            let both = other.parent_level.as_ref() == entry.parent_level.as_ref()
                && meet(
                    (entry.level.as_ref(), other.level.as_ref()),
                    (&entry.territory, &other.territory),
                );
            let theirs: BTreeSet<String> = other.areas.iter().map(|w| key(w.as_ref())).gathered();
            for word in entry
                .areas
                .iter()
                .filter(|w| both && theirs.contains(&key(w.as_ref())))
            {
                let error = Error::new("catalogue.area_of_two")
                    .with("word", word.as_ref())
                    .with("other", other.parent.as_ref());
                self.say(error, word);
            }
        }
    }
}
