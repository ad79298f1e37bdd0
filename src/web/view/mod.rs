//! What crosses the boundary, in the shapes of `types.d.ts`, made from core values.

mod binding;
mod catalogue;
mod coverage;
mod edition;
mod figure;
mod query;
mod table;

pub(super) use catalogue::catalogue;
pub(super) use edition::{
    ConcordanceView, EditionInput, EntryInput, EntryKey, StrikingView, editions,
};
pub(super) use figure::{breakdown, goal, overview, scope, series, step, verdict};
pub(super) use query::{
    BreakdownQuery, CheckQuery, ExplainQuery, GoalInput, Inputs, Opened, SeriesQuery, choices,
};
pub(super) use table::{CheckView, RowView, mask, sniffed, table};

use crate::diagnostic::{Args, Coded};
use serde::Serialize;

/// A code with its arguments.
#[derive(Serialize)]
pub(super) struct CodedView {
    code: String,
    args: Args,
}

impl From<&Coded> for CodedView {
    fn from(coded: &Coded) -> Self {
        Self {
            code: coded.code.clone(),
            args: coded.args.clone(),
        }
    }
}

fn coded(all: &[Coded]) -> Vec<CodedView> {
    all.iter().map(CodedView::from).collect()
}
