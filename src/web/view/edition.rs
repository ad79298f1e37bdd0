//! Editions of an indicator for the page.

use super::CodedView;
use crate::catalogue::Concordance;
use crate::diagnostic::{Coded, Result};
use crate::session::Session;
use serde::Serialize;

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
    let all = session.in_editions(indicator)?.into_iter();
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
        let code = if s.as_published {
            "edition.change_since_published"
        } else {
            "edition.change_since"
        };
        let what = Coded::new(code)
            .with("edition", s.edition)
            .with("then_year", s.from.short())
            .with("then", s.then)
            .with("now_year", s.to.short())
            .with("now", s.now)
            .with("change", s.change);
        CodedView::from(&what)
    });
    Ok(EditionsView {
        editions: editions.collect(),
        since,
    })
}
