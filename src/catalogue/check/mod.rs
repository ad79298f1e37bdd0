//! Static checks of a catalogue, before any data. Every mistake has its place and, for a word nobody knows, the nearest one.
//!
//! Here: ids, references, goals, events, editions. `things.rs`: dimensions and measures; `areas.rs`: areas; `indicators.rs`: what each kind
//! must and must not have; `sides.rs`: both sides of a figure.

mod areas;
mod indicators;
mod sides;
mod things;

use super::model::{Catalogue, Spanned, Text};
use super::place::{nearest, place};
use crate::diagnostic::Error;
use crate::text::parse_period;
use std::collections::BTreeSet;

struct Checker<'a> {
    catalogue: &'a Catalogue,
    text: &'a str,
    mistakes: Vec<Error>,
}

/// All mistakes of a parsed catalogue; `text` is its source, for the places.
pub(super) fn check(catalogue: &Catalogue, text: &str) -> Vec<Error> {
    let mut c = Checker {
        catalogue,
        text,
        mistakes: Vec::new(),
    };
    c.ids();
    c.titles();
    c.goals();
    c.dimensions();
    c.measures();
    c.indicators();
    c.events();
    c.areas();
    c.editions();
    c.mistakes
}

/// The mistakes of what is said about areas alone.
pub(super) fn check_areas(catalogue: &Catalogue, text: &str) -> Vec<Error> {
    let mut c = Checker {
        catalogue,
        text,
        mistakes: Vec::new(),
    };
    c.areas();
    c.mistakes
}

/// The mistakes of the editions of a catalogue: ids used twice, words nobody knows, periods and numbers that are none.
/// `text` is where they were read from.
pub fn check_editions(catalogue: &Catalogue, text: &str) -> Vec<Error> {
    let mut c = Checker {
        catalogue,
        text,
        mistakes: Vec::new(),
    };
    c.unique("edition", catalogue.edition.iter().map(|x| &x.id));
    c.editions();
    c.mistakes
}

/// Ids of a list, as texts.
macro_rules! ids {
    ($list:expr) => {
        $list
            .iter()
            .map(|x| x.id.as_ref().as_str())
            .collect::<Vec<&str>>()
    };
}
use ids;

impl Checker<'_> {
    fn say(&mut self, error: Error, at: &Spanned<String>) {
        let at = place(self.text, at.span().start);
        self.mistakes.push(error.at(at));
    }

    /// A mistake that names its word.
    fn wrong(&mut self, code: &str, at: &Spanned<String>) {
        self.say(Error::new(code).with("word", at.as_ref()), at);
    }

    fn unique<'a>(&mut self, kind: &str, ids: impl Iterator<Item = &'a Spanned<String>>) {
        let mut seen = BTreeSet::new();
        for id in ids {
            if !seen.insert(id.as_ref().clone()) {
                let error = Error::new("catalogue.duplicate_id")
                    .with("kind", kind)
                    .with("word", id.as_ref());
                self.say(error, id);
            }
        }
    }

    fn known(&mut self, kind: &str, word: &Spanned<String>, known: &[&str]) -> bool {
        let found = known.contains(&word.as_ref().as_str());
        if !found {
            let near = nearest(word.as_ref(), known.iter().copied()).unwrap_or_default();
            let error = Error::new("catalogue.unknown_word")
                .with("kind", kind)
                .with("word", word.as_ref())
                .with("nearest", near);
            self.say(error, word);
        }
        found
    }

    fn has_text(&mut self, text: &Text, key: &str, id: &Spanned<String>) {
        if text.de.trim().is_empty() {
            let error = Error::new("catalogue.missing_text").with("key", format!("{key}.de"));
            self.say(error, id);
        }
    }

    fn period(&mut self, period: &Spanned<String>) {
        if parse_period(period.as_ref()).is_none() {
            self.wrong("catalogue.no_period", period);
        }
    }

    fn ids(&mut self) {
        let c = self.catalogue;
        self.unique("principle", c.principle.iter().map(|x| &x.id));
        self.unique("theme", c.theme.iter().map(|x| &x.id));
        self.unique("field", c.field.iter().map(|x| &x.id));
        self.unique("leitziel", c.leitziel.iter().map(|x| &x.id));
        self.unique("teilziel", c.teilziel.iter().map(|x| &x.id));
        self.unique("level", c.level.iter().map(|x| &x.id));
        self.unique("concept", c.concept.iter().map(|x| &x.id));
        self.unique("base", c.base.iter().map(|x| &x.id));
        self.unique("dimension", c.dimension.iter().map(|x| &x.id));
        self.unique("measure", c.measure.iter().map(|x| &x.id));
        self.unique("indicator", c.indicator.iter().map(|x| &x.id));
        self.unique("standard", c.standard.iter().map(|x| &x.id));
        self.unique("event", c.event.iter().map(|x| &x.id));
        self.unique("edition", c.edition.iter().map(|x| &x.id));
    }

    /// Everything that is shown has a name.
    fn titles(&mut self) {
        let c = self.catalogue;
        let goals = c.principle.iter().map(|x| (&x.title, &x.id));
        let goals = goals
            .chain(c.theme.iter().map(|x| (&x.title, &x.id)))
            .chain(c.field.iter().map(|x| (&x.title, &x.id)))
            .chain(c.leitziel.iter().map(|x| (&x.title, &x.id)))
            .chain(c.teilziel.iter().map(|x| (&x.title, &x.id)));
        let things = c.level.iter().map(|x| (&x.title, &x.id));
        let things = things
            .chain(c.concept.iter().map(|x| (&x.title, &x.id)))
            .chain(c.base.iter().map(|x| (&x.title, &x.id)))
            .chain(c.dimension.iter().map(|x| (&x.title, &x.id)))
            .chain(c.edition.iter().map(|x| (&x.title, &x.id)));
        for (title, id) in goals.chain(things) {
            self.has_text(title, "title", id);
        }
        for dimension in &c.dimension {
            let members = dimension.member.iter().map(|x| (&x.title, &x.id));
            let unions = dimension.union.iter().map(|x| (&x.title, &x.id));
            for (title, id) in members.chain(unions) {
                self.has_text(title, "title", id);
            }
        }
    }

    fn goals(&mut self) {
        let c = self.catalogue;
        let (fields, principles) = (ids!(c.field), ids!(c.principle));
        for leitziel in &c.leitziel {
            self.known("field", &leitziel.field, &fields);
            if leitziel.principles.is_empty() {
                let error = Error::new("catalogue.leitziel_without_principle");
                self.say(error, &leitziel.id);
            }
            for principle in &leitziel.principles {
                self.known("principle", principle, &principles);
            }
        }
        let leitziele = ids!(c.leitziel);
        for teilziel in &c.teilziel {
            self.known("leitziel", &teilziel.leitziel, &leitziele);
        }
    }

    fn events(&mut self) {
        let c = self.catalogue;
        let (indicators, measures) = (ids!(c.indicator), ids!(c.measure));
        for event in &c.event {
            self.has_text(&event.title, "title", &event.id);
            self.period(&event.period);
            for indicator in &event.indicators {
                self.known("indicator", indicator, &indicators);
            }
            for measure in &event.measures {
                self.known("measure", measure, &measures);
            }
        }
    }

    fn editions(&mut self) {
        let c = self.catalogue;
        let (fields, indicators) = (ids!(c.field), ids!(c.indicator));
        for edition in &c.edition {
            for field in edition.fields.iter().filter_map(|f| f.now.as_ref()) {
                self.known("field", field, &fields);
            }
            for indicator in edition.indicators.iter().filter_map(|i| i.now.as_ref()) {
                self.known("indicator", indicator, &indicators);
            }
            for value in &edition.values {
                self.known("indicator", &value.indicator, &indicators);
                self.period(&value.period);
                let number = value.value.as_ref();
                if number.parse::<f64>().is_err() {
                    self.wrong("catalogue.no_number", &value.value);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests;
