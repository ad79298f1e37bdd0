//! Layouts that statistics offices use again and again, recognised by what a file says of itself: its headers, its
//! titles, its notes, the cells of its first rows. Never by its name.
//!
//! A recogniser adds evidence (notation and signs where the columns leave them open, a hint per column); it never
//! bypasses the general reader. A new one is one file here with its test, and a line in [`ALL`].

mod basel;
mod berlin;
mod bundesagentur;
mod destatis;
mod ffcsv_new;
mod ffcsv_old;
mod genesis;
mod koeln;
mod landesdatenbank;
mod muenchen;
mod open_sdg;
mod sdmx;
mod zensus;

use super::layout::Note;
use crate::diagnostic::Coded;
use crate::table::ColumnHint;
use crate::text::{Notation, Signs, is_sign, parse_number, parse_period};

/// Looks at a table and says whether it is of one layout.
type Recogniser = fn(&View<'_>) -> Option<Known>;

/// All recognisers; where several fit, the earlier one is the more special.
const ALL: [Recogniser; 13] = [
    zensus::recognise,
    ffcsv_new::recognise,
    ffcsv_old::recognise,
    sdmx::recognise,
    landesdatenbank::recognise,
    genesis::recognise,
    bundesagentur::recognise,
    muenchen::recognise,
    berlin::recognise,
    koeln::recognise,
    basel::recognise,
    open_sdg::recognise,
    destatis::recognise,
];

/// A layout that was recognised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Its id, the value of the decision `layout`.
    pub id: &'static str,
    /// How its numbers are written, for columns that could be read both ways.
    pub notation: Option<Notation>,
    /// Its convention of signs.
    pub signs: Option<Signs>,
    /// What each column is for.
    pub hints: Vec<ColumnHint>,
    /// What showed it.
    pub because: Coded,
    /// The line that shows it; none = the header.
    pub line: Option<u64>,
}

impl Known {
    /// How many columns the layout explains, in per mille.
    pub(super) fn explained(&self) -> u32 {
        let known = self
            .hints
            .iter()
            .filter(|h| **h != ColumnHint::None)
            .count();
        u32::try_from(known * 1000 / self.hints.len().max(1)).unwrap_or(0)
    }
}

/// The layouts that fit, the most special first.
pub(super) fn recognise(view: &View<'_>) -> Vec<Known> {
    ALL.iter().filter_map(|look| look(view)).collect()
}

/// What recognisers see of a table.
pub(super) struct View<'a> {
    names: &'a [String],
    /// Names in lower case, blanks as `_`.
    ids: Vec<String>,
    /// Title lines and notes below the table.
    notes: &'a [Note],
    /// The first rows as text.
    sample: &'a [Vec<String>],
}

impl<'a> View<'a> {
    pub(super) fn new(names: &'a [String], notes: &'a [Note], sample: &'a [Vec<String>]) -> Self {
        let id = |name: &String| name.trim().to_lowercase().replace(' ', "_");
        Self {
            names,
            ids: names.iter().map(id).collect(),
            notes,
            sample,
        }
    }

    /// The column of a header, in lower case with `_` for blanks.
    fn at(&self, id: &str) -> Option<usize> {
        self.ids.iter().position(|i| i == id)
    }

    /// All these headers are there: the reason, in the file's own spelling.
    fn headers(&self, ids: &[&str]) -> Option<Coded> {
        let at: Option<Vec<usize>> = ids.iter().map(|id| self.at(id)).collect();
        Some(self.named_by(&at?))
    }

    /// The reason that these headers give.
    fn named_by(&self, columns: &[usize]) -> Coded {
        let names = columns.iter().filter_map(|at| self.names.get(*at));
        let names: Vec<&str> = names.map(String::as_str).collect();
        Coded::new("layout.headers").with("headers", names.join(", "))
    }

    /// The first title or note with one of these words: the reason, and its line.
    fn named_in_note(&self, words: &[&str]) -> Option<(Coded, u64)> {
        self.notes.iter().find_map(|note| {
            let word = words.iter().find(|w| note.text.contains(**w))?;
            Some((Coded::new("layout.named").with("words", word), note.line))
        })
    }

    /// Filled cells of a column in the first rows.
    fn cells(&self, at: usize) -> impl Iterator<Item = &'a str> {
        let cells = self.sample.iter().filter_map(move |row| row.get(at));
        cells.map(|c| c.trim()).filter(|c| !c.is_empty())
    }

    /// There are filled cells, and all are of a kind.
    fn all(&self, at: usize, of_kind: impl Fn(&str) -> bool) -> bool {
        self.cells(at).next().is_some() && self.cells(at).all(of_kind)
    }

    fn is_period(&self, at: usize) -> bool {
        self.all(at, |c| parse_period(c).is_some())
    }

    /// Numbers in any notation, and signs; at least one number.
    fn is_number(&self, at: usize) -> bool {
        let number = |cell: &str| {
            [Notation::Comma, Notation::Point]
                .into_iter()
                .any(|n| parse_number(cell, n, Signs::default()).is_ok())
        };
        self.cells(at).any(number) && self.all(at, |c| number(c) || is_sign(c))
    }

    /// A hint for each column, from its place and its header in lower case.
    fn hints(&self, of: impl Fn(usize, &str) -> ColumnHint) -> Vec<ColumnHint> {
        let all = self.ids.iter().enumerate();
        all.map(|(at, id)| of(at, id)).collect()
    }

    /// A column of numbers: years, or computed by the office, where its header says so.
    fn value(&self, at: usize) -> ColumnHint {
        /// Words of headers over computed numbers.
        const COMPUTED: [&str; 6] = ["anteil", "quote", "quotient", "index", "prozent", "%"];
        if !self.is_number(at) {
            return ColumnHint::None;
        }
        let id = self.ids.get(at).map_or("", String::as_str);
        let year = id.ends_with("jahr") || matches!(id, "stichtag" | "zeit" | "year");
        if year && !id.contains('_') && self.is_period(at) {
            return ColumnHint::Period;
        }
        if COMPUTED.iter().any(|word| id.contains(word)) {
            ColumnHint::PublishedValue
        } else {
            ColumnHint::Value
        }
    }

    /// Any cell of the first rows, header or title has one of these words (whole words).
    fn says(&self, words: &[&str]) -> bool {
        let has = |text: &str| {
            text.split(|c: char| !c.is_alphanumeric())
                .any(|part| words.contains(&part))
        };
        self.names.iter().any(|n| has(n)) || self.notes.iter().any(|n| has(&n.text))
    }
}

/// Writes small tables for the tests of recognisers.
#[cfg(test)]
pub(super) mod sample {
    use super::{ColumnHint, Known, Note, Recogniser, View, recognise};

    /// A table of lines with `;` between cells: notes (beginning with `#`), header, rows.
    pub(super) fn with_view<T>(text: &str, look: impl Fn(&View<'_>) -> T) -> T {
        let cells = |line: &str| line.split(';').map(str::to_owned).collect::<Vec<String>>();
        let (mut notes, mut rows) = (Vec::new(), Vec::new());
        for (at, line) in text.lines().enumerate() {
            match line.strip_prefix('#') {
                Some(note) => notes.push(Note {
                    line: at as u64 + 1,
                    text: note.to_owned(),
                }),
                None => rows.push(cells(line)),
            }
        }
        let names = rows.remove(0);
        look(&View::new(&names, &notes, &rows))
    }

    pub(super) fn known(recogniser: Recogniser, text: &str) -> Option<Known> {
        with_view(text, recogniser)
    }

    pub(super) fn hints(recogniser: Recogniser, text: &str) -> Vec<ColumnHint> {
        known(recogniser, text).unwrap().hints
    }

    /// The ids of all that fit, in order. Each has its words on the page.
    pub(super) fn ids(text: &str) -> Vec<&'static str> {
        let texts = [
            include_str!("../../../www/texts/de.ftl"),
            include_str!("../../../www/texts/en.ftl"),
        ];
        let all: Vec<Known> = with_view(text, recognise);
        for known in &all {
            let words = format!("\nvalue-layout-{} = ", known.id.replace('_', "-"));
            assert!(texts.iter().all(|t| t.contains(&words)), "{words}");
        }
        all.iter().map(|known| known.id).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::sample::ids;

    #[test]
    fn a_table_of_no_known_layout_fits_none() {
        assert!(ids("Jahr;Gebiet;Personen\n2019;Nord;5\n2020;Nord;6").is_empty());
        assert!(ids(";\n;").is_empty());
    }
}
