//! Editions of an indicator for the page, the concordance, and what the user enters.

use super::CodedView;
use super::catalogue::TextView;
use crate::catalogue::Concordance;
use crate::diagnostic::{Coded, Result};
use crate::session::{self, EditionColumn, EditionEntry, Session};
use crate::text::Notation;
use serde::{Deserialize, Serialize};

#[derive(Serialize)]
struct ThenView {
    period: String,
    published: String,
    now: Option<String>,
    revised: bool,
}

#[derive(Serialize)]
struct InEditionView {
    edition: String,
    number: String,
    de: String,
    en: String,
    note_de: String,
    note_en: String,
    /// `same`, `renamed`, `redefined`, `dropped`; null = not in that edition.
    status: Option<&'static str>,
    values: Vec<ThenView>,
}

#[derive(Serialize)]
pub(in crate::web) struct EditionsView {
    editions: Vec<InEditionView>,
    /// The change since the last edition, in words.
    since: Option<CodedView>,
}

fn status(found: Concordance) -> &'static str {
    match found {
        Concordance::Same => "same",
        Concordance::Renamed => "renamed",
        Concordance::Redefined => "redefined",
        Concordance::Dropped => "dropped",
    }
}

/// What an indicator was in earlier editions, and the change since the last one.
pub(in crate::web) fn editions(
    session: &Session,
    scope: usize,
    indicator: &str,
) -> Result<EditionsView> {
    let values = session.then_and_now(scope, indicator)?;
    let all = session.in_editions(scope, indicator)?.into_iter();
    let editions = all.map(|e| InEditionView {
        values: values
            .iter()
            .filter(|v| v.edition == e.edition)
            .map(|v| ThenView {
                period: v.period.short(),
                published: v.published.to_string(),
                now: v.now.map(|n| n.to_string()),
                revised: v.revised,
            })
            .collect(),
        edition: e.edition,
        number: e.number,
        de: e.title.de,
        en: e.title.en,
        note_de: e.note.de,
        note_en: e.note.en,
        status: e.status.map(status),
    });
    let since = session.since_edition(scope, indicator)?.map(|s| {
        let code = match (&s.revised_from, s.as_published) {
            (Some(_), _) => "edition.change_since_revised",
            (None, true) => "edition.change_since_published",
            (None, false) => "edition.change_since",
        };
        let mut what = Coded::new(code)
            .with("edition", s.edition)
            .with("then_year", s.from.short())
            .with("then", s.then)
            .with("now_year", s.to.short())
            .with("now", s.now)
            .with("change", s.change);
        if let Some(published) = s.revised_from {
            what = what.with("published", published);
        }
        CodedView::from(&what)
    });
    Ok(EditionsView {
        editions: editions.collect(),
        since,
    })
}

#[derive(Serialize)]
struct FieldThenView {
    title: TextView,
    now: Vec<String>,
    entered: bool,
}

#[derive(Serialize)]
struct RowView {
    indicator: Option<String>,
    number: String,
    title: TextView,
    status: Option<&'static str>,
    note: TextView,
    values: Vec<EnteredValue>,
    entered: bool,
}

#[derive(Serialize)]
struct TallyView {
    same: usize,
    renamed: usize,
    redefined: usize,
    dropped: usize,
    new: usize,
}

/// An edition beside today's catalogue.
#[derive(Serialize)]
pub(in crate::web) struct ConcordanceView {
    id: String,
    title: TextView,
    year: i32,
    territory: String,
    complete: bool,
    entered: bool,
    fields: Vec<FieldThenView>,
    rows: Vec<RowView>,
    new: Vec<String>,
    tally: TallyView,
}

impl From<EditionColumn> for ConcordanceView {
    fn from(c: EditionColumn) -> Self {
        let field = |f: session::FieldThen| FieldThenView {
            title: (&f.title).into(),
            now: f.now,
            entered: f.entered,
        };
        let row = |r: session::EditionRow| RowView {
            indicator: r.indicator,
            number: r.number,
            title: (&r.title).into(),
            status: r.status.map(status),
            note: (&r.note).into(),
            values: r.values.into_iter().map(EnteredValue::from).collect(),
            entered: r.entered,
        };
        Self {
            id: c.id,
            title: (&c.title).into(),
            year: c.year,
            territory: c.territory,
            complete: c.complete,
            entered: c.entered,
            fields: c.fields.into_iter().map(field).collect(),
            rows: c.rows.into_iter().map(row).collect(),
            new: c.new,
            tally: TallyView {
                same: c.tally.same,
                renamed: c.tally.renamed,
                redefined: c.tally.redefined,
                dropped: c.tally.dropped,
                new: c.tally.new,
            },
        }
    }
}

#[derive(Serialize, Deserialize)]
struct EnteredValue {
    period: String,
    value: String,
}

impl From<(String, String)> for EnteredValue {
    fn from((period, value): (String, String)) -> Self {
        Self { period, value }
    }
}

#[derive(Deserialize)]
pub(in crate::web) struct EditionInput {
    id: String,
    title: String,
    year: String,
    territory: String,
    complete: bool,
}

impl From<EditionInput> for session::EditionInput {
    fn from(i: EditionInput) -> Self {
        Self {
            id: i.id,
            title: i.title,
            year: i.year,
            territory: i.territory,
            complete: i.complete,
        }
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum StatusInput {
    Same,
    Renamed,
    Redefined,
    Dropped,
}

#[derive(Deserialize)]
pub(in crate::web) struct EntryInput {
    indicator: Option<String>,
    number: String,
    title: String,
    status: StatusInput,
    note: String,
    values: Vec<EnteredValue>,
    decimal: Option<DecimalInput>,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum DecimalInput {
    Comma,
    Point,
}

impl From<EntryInput> for session::EntryInput {
    fn from(i: EntryInput) -> Self {
        Self {
            indicator: i.indicator,
            number: i.number,
            title: i.title,
            status: match i.status {
                StatusInput::Same => Concordance::Same,
                StatusInput::Renamed => Concordance::Renamed,
                StatusInput::Redefined => Concordance::Redefined,
                StatusInput::Dropped => Concordance::Dropped,
            },
            note: i.note,
            values: i.values.into_iter().map(|v| (v.period, v.value)).collect(),
            decimal: i.decimal.map(|d| match d {
                DecimalInput::Comma => Notation::Comma,
                DecimalInput::Point => Notation::Point,
            }),
        }
    }
}

/// What is taken back: the whole edition, or one entry of it.
#[derive(Deserialize)]
#[serde(tag = "kind", content = "key", rename_all = "snake_case")]
pub(in crate::web) enum EntryKey {
    Whole,
    Indicator(String),
    Dropped(String),
    Field(String),
}

impl From<EntryKey> for EditionEntry {
    fn from(key: EntryKey) -> Self {
        match key {
            EntryKey::Whole => Self::Whole,
            EntryKey::Indicator(id) => Self::Indicator(id),
            EntryKey::Dropped(title) => Self::Dropped(title),
            EntryKey::Field(title) => Self::Field(title),
        }
    }
}

/// A striking figure.
#[derive(Serialize)]
pub(in crate::web) struct StrikingView {
    indicator: String,
    period: String,
    what: CodedView,
}

impl From<&session::Striking> for StrikingView {
    fn from(s: &session::Striking) -> Self {
        Self {
            indicator: s.indicator.clone(),
            period: s.period.short(),
            what: (&s.what).into(),
        }
    }
}
