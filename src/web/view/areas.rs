//! What the user said about areas, and what became of it.

use super::catalogue::TextView;
use crate::catalogue::{Spanned, Text};
use crate::session::{self, AreaNoteState, SaidOfAreas};
use serde::{Deserialize, Serialize};

/// Something said about areas.
#[derive(Serialize)]
pub(in crate::web) struct AreaNoteView {
    kind: &'static str,
    level: String,
    from: Vec<String>,
    into: Vec<String>,
    into_level: String,
    period: Option<String>,
    territory: String,
    note: TextView,
    state: &'static str,
    unknown: Vec<String>,
}

fn words(all: &[Spanned<String>]) -> Vec<String> {
    all.iter().map(|w| w.as_ref().clone()).collect()
}

fn state(state: &AreaNoteState) -> (&'static str, Vec<String>) {
    match state {
        AreaNoteState::Holds => ("holds", Vec::new()),
        AreaNoteState::Unknown(words) => ("unknown", words.clone()),
        AreaNoteState::Nowhere => ("nowhere", Vec::new()),
    }
}

fn view(said: &SaidOfAreas) -> AreaNoteView {
    match said {
        SaidOfAreas::Crosswalk(c, became) => {
            let (state, unknown) = state(became);
            AreaNoteView {
                kind: if c.into.len() == 1 { "merger" } else { "split" },
                level: c.level.as_ref().clone(),
                from: words(&c.from),
                into: words(&c.into),
                into_level: c.level.as_ref().clone(),
                period: Some(c.period.as_ref().clone()),
                territory: c.territory.clone(),
                note: (&c.note).into(),
                state,
                unknown,
            }
        }
        SaidOfAreas::Parent(p, became) => {
            let (state, unknown) = state(became);
            AreaNoteView {
                kind: "parent",
                level: p.level.as_ref().clone(),
                from: words(&p.areas),
                into: vec![p.parent.as_ref().clone()],
                into_level: p.parent_level.as_ref().clone(),
                period: None,
                territory: p.territory.clone(),
                note: (&Text::default()).into(),
                state,
                unknown,
            }
        }
    }
}

/// All of it, in order.
pub(in crate::web) fn area_notes(all: &[SaidOfAreas]) -> Vec<AreaNoteView> {
    all.iter().map(view).collect()
}

/// A merger or split as typed.
#[derive(Deserialize)]
pub(in crate::web) struct CrosswalkInput {
    level: String,
    from: String,
    into: String,
    period: String,
    territory: String,
    note: String,
}

impl From<CrosswalkInput> for session::CrosswalkInput {
    fn from(input: CrosswalkInput) -> Self {
        Self {
            level: input.level,
            from: input.from,
            into: input.into,
            period: input.period,
            territory: input.territory,
            note: input.note,
        }
    }
}
