//! A sheet as read: dictionary-coded columns, rows with their line numbers, and what each column looks like.
//!
//! Enters: cells as bytes, row by row, from `read`. Leaves: [`Rows`] (owned by a shard; a session owns none),
//! [`ColumnProfile`] and [`Partial`] sums (both mergeable over shards), [`LineMap`] from rows to lines, and the
//! [`ColumnHint`]s of known layouts. A cell keeps its text; what it
//! means as a number or period is decided per column after the whole file was seen. Open `rows.rs` first.

mod aggregate;
mod hint;
mod lines;
mod profile;
mod rows;

pub use aggregate::{
    Group, NumberColumn, Partial, Plan, ROWS_KEPT, Selection, Sum, aggregate, select,
};
pub use hint::ColumnHint;
pub use lines::LineMap;
pub use profile::{ColumnProfile, LABELS_KEPT};
pub use rows::{Column, Rows};
