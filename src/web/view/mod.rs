//! What crosses the boundary, in the shapes of `types.d.ts`, made from core values.

mod areas;
mod binding;
mod catalogue;
mod coverage;
mod edition;
mod figure;
mod query;
mod table;
mod verdict;

pub(super) use areas::{CrosswalkInput, area_notes};
pub(super) use catalogue::catalogue;
pub(super) use edition::{
    ConcordanceView, EditionInput, EntryInput, EntryKey, StrikingView, editions,
};
pub(super) use figure::{breakdown, scope, series, step};
pub(super) use query::{
    BreakdownQuery, CheckQuery, ExplainQuery, GoalInput, Inputs, Opened, SeriesQuery, choices,
    goal_said,
};
pub(super) use table::{CheckView, RowView, mask, sniffed, table};
pub(super) use verdict::{firmness, goal, methods, overview, rollup, verdict};

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

pub(super) fn coded(all: &[Coded]) -> Vec<CodedView> {
    all.iter().map(CodedView::from).collect()
}
