//! From the bytes of a file to rows, with the evidence for every decision.
//!
//! Enters: bytes, in order, in pieces of any size. Leaves: [`Shard`] (the rows of one byte range) and its
//! [`Evidence`], which merges with that of the other ranges of the same file. First [`sniff`] looks at the head and
//! decides encoding, delimiter, title and header; then [`Shard::push`] streams; what a column means is decided over the
//! merged evidence ([`Evidence::readings`]), so a decimal comma found late counts for all rows.
//! Open `shard.rs` first, `records.rs` for the parser.

mod book;
mod choices;
mod decision;
mod decisions;
mod delimiter;
mod dialect;
mod evidence;
mod head;
mod layout;
mod layouts;
mod ranges;
mod records;
mod repair;
mod shard;
mod sink;
mod sniff;
pub mod workbook;

pub use book::read_workbook;
pub use choices::Choices;
pub use decision::{Alternative, Change, Decision};
pub use decisions::decisions;
pub use dialect::Dialect;
pub use evidence::{ColumnKind, ColumnReading, Evidence, SAMPLE_ROWS, Scale};
pub use layout::{Layout, Note};
pub use layouts::Known;
pub use ranges::record_starts;
pub use shard::Shard;
pub use sink::MEMORY_BUDGET;
pub use sniff::{Reading, sniff};
pub use workbook::is_workbook;
