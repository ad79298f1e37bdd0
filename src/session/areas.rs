//! What the user says about areas: merged, split, part of others. Kept apart from the catalogue and in the project.

use super::Session;
use crate::catalogue::{
    AreaNotes, AreaParent, Catalogue, Crosswalk, Spanned, Text, area_mistakes, parse_areas,
};
use crate::diagnostic::{Error, Place, Result};

/// A merger or split as typed: several areas with `;`, a line break or a comma between.
#[derive(Debug, Clone, Default)]
pub struct CrosswalkInput {
    /// Id of the level.
    pub level: String,
    /// Numbers or names of the areas before.
    pub from: String,
    /// Numbers or names of the areas since.
    pub into: String,
    /// The first period with the new ones.
    pub period: String,
    /// The city or region; empty = any that has them all.
    pub territory: String,
    /// What happened.
    pub note: String,
}

/// What became of something said about areas.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AreaNoteState {
    /// All its areas are known in a territory: it holds there.
    Holds,
    /// Some of its areas are known, these are not: it holds nowhere.
    Unknown(Vec<String>),
    /// No file has any of its areas.
    Nowhere,
}

/// Something the user said about areas, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SaidOfAreas {
    /// Merged or split.
    Crosswalk(Crosswalk, AreaNoteState),
    /// Part of another.
    Parent(AreaParent, AreaNoteState),
}

fn plain(text: &str) -> String {
    text.to_lowercase().split_whitespace().collect()
}

/// Is something that names a territory, or none, about this one?
fn about(named: &str, territory: &str) -> bool {
    named.is_empty() || plain(named) == plain(territory)
}

impl AreaNotes {
    /// What is said about the areas of a territory, by the catalogue and by the user.
    pub(super) fn of<'a>(
        &'a self,
        catalogue: &'a Catalogue,
        territory: &str,
    ) -> (Vec<&'a Crosswalk>, Vec<&'a AreaParent>) {
        let crosswalks = catalogue.crosswalk.iter().chain(&self.crosswalk);
        let parents = catalogue.area_parent.iter().chain(&self.area_parent);
        (
            crosswalks
                .filter(|c| about(&c.territory, territory))
                .collect(),
            parents.filter(|p| about(&p.territory, territory)).collect(),
        )
    }
}

/// Areas as typed.
fn typed(text: &str) -> Vec<Spanned<String>> {
    let several = text.contains([';', '\n']);
    let cut = |c: char| {
        if several {
            matches!(c, ';' | '\n')
        } else {
            c == ','
        }
    };
    let words = text.split(cut).map(str::trim).filter(|w| !w.is_empty());
    words.map(word).collect()
}

fn word(text: &str) -> Spanned<String> {
    Spanned::new(0..0, text.trim().to_owned())
}

impl Session {
    /// Takes over what a document says about areas (TOML with `[[crosswalk]]` and `[[area_parent]]`) on top of what was said
    /// before. Returns how many entries it has.
    ///
    /// # Errors
    /// The mistakes of [`parse_areas`], each with its place; then nothing changes.
    pub fn add_areas(&mut self, text: &str) -> std::result::Result<usize, Vec<Error>> {
        let said = parse_areas(text, &self.catalogue, &self.area_notes)?;
        let count = said.crosswalk.len() + said.area_parent.len();
        self.say_of_areas(said);
        Ok(count)
    }

    /// Takes over a merger or split as typed.
    ///
    /// # Errors
    /// The first mistake of [`area_mistakes`]; then nothing changes.
    pub fn add_crosswalk(&mut self, input: &CrosswalkInput) -> Result<()> {
        let crosswalk = Crosswalk {
            level: word(&input.level),
            from: typed(&input.from),
            into: typed(&input.into),
            period: word(&input.period),
            territory: input.territory.trim().to_owned(),
            note: Text {
                de: input.note.trim().to_owned(),
                en: String::new(),
            },
        };
        let said = AreaNotes {
            crosswalk: vec![crosswalk],
            area_parent: Vec::new(),
        };
        let mistakes = area_mistakes("", &self.catalogue, &self.area_notes, &said);
        // What was typed into a form stands in no line.
        if let Some(error) = mistakes.into_iter().next() {
            return Err(error.at(Place::default()));
        }
        self.say_of_areas(said);
        Ok(())
    }

    fn say_of_areas(&mut self, said: AreaNotes) {
        let mut all = self.area_notes.without(&said);
        all.crosswalk.extend(said.crosswalk);
        all.area_parent.extend(said.area_parent);
        self.area_notes = all;
        self.rebuild();
    }

    /// What a project says about areas must hold by itself: it takes the place of what was said before.
    ///
    /// # Errors
    /// The first mistake of [`area_mistakes`].
    pub(super) fn check_areas(&self, said: &AreaNotes) -> Result<()> {
        let nothing = AreaNotes::default();
        let mistakes = area_mistakes("", &self.catalogue, &nothing, said);
        let first = mistakes.into_iter().next();
        first.map_or(Ok(()), |e| Err(e.at(Place::default())))
    }

    /// What the user said about areas.
    pub fn area_notes(&self) -> &AreaNotes {
        &self.area_notes
    }

    /// Everything the user said about areas and what became of it, crosswalks first.
    pub fn said_of_areas(&self) -> Vec<SaidOfAreas> {
        let crosswalk = |c: &Crosswalk| {
            let words: Vec<&Spanned<String>> = c.from.iter().chain(&c.into).collect();
            let state = self.state_of(c.level.as_ref(), &words, &c.territory);
            SaidOfAreas::Crosswalk(c.clone(), state)
        };
        let parent = |p: &AreaParent| {
            let words: Vec<&Spanned<String>> = p.areas.iter().collect();
            let state = self.state_of(p.level.as_ref(), &words, &p.territory);
            SaidOfAreas::Parent(p.clone(), state)
        };
        let all = self.area_notes.crosswalk.iter().map(crosswalk);
        all.chain(self.area_notes.area_parent.iter().map(parent))
            .collect()
    }

    /// In the territory that has most of the areas.
    fn state_of(&self, level: &str, words: &[&Spanned<String>], territory: &str) -> AreaNoteState {
        let scopes = self.scopes().iter();
        let here = scopes.filter(|s| about(territory, &s.territory));
        let unknown = here.map(|scope| {
            let is = |w: &&&Spanned<String>| scope.facts.named(level, w.as_ref()).is_none();
            let words = words.iter().filter(is).map(|w| (**w).as_ref().clone());
            words.collect::<Vec<String>>()
        });
        match unknown.min_by_key(Vec::len) {
            Some(unknown) if unknown.is_empty() => AreaNoteState::Holds,
            Some(unknown) if unknown.len() < words.len() => AreaNoteState::Unknown(unknown),
            _ => AreaNoteState::Nowhere,
        }
    }

    /// Takes back something the user said about areas, by its place in [`Session::said_of_areas`].
    ///
    /// # Errors
    /// `session.no_such_area_note`.
    pub fn remove_area_note(&mut self, number: usize) -> Result<()> {
        let unknown = || Error::new("session.no_such_area_note").with("number", number);
        let crosswalks = self.area_notes.crosswalk.len();
        match number.checked_sub(crosswalks) {
            None => {
                self.area_notes.crosswalk.remove(number);
            }
            Some(at) if at < self.area_notes.area_parent.len() => {
                self.area_notes.area_parent.remove(at);
            }
            Some(_) => return Err(unknown()),
        }
        self.rebuild();
        Ok(())
    }
}
