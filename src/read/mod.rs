//! From the bytes of a file to rows, with the evidence for every decision.
//!
//! Enters: bytes, in order, in pieces of any size. Leaves: [`Shard`] (the rows of one byte range) and its
//! [`Evidence`], which merges with that of the other ranges of the same file. First [`sniff`] looks at the head and
//! decides encoding, delimiter, title and header; then [`Shard::push`] streams; what a column means is decided over the
//! merged evidence ([`Evidence::readings`]), so a decimal comma found late counts for all rows.
//! Open `shard.rs` first, `records.rs` for the parser.

mod evidence;
mod layout;
mod recognise;
mod records;
mod shard;
mod sniff;

pub use evidence::{ColumnKind, ColumnReading, Evidence, SAMPLE_ROWS};
pub use layout::Note;
pub use recognise::Publisher;
pub use records::record_starts;
pub use shard::{MEMORY_BUDGET, Shard};
pub use sniff::{Alternative, Decision, Reading, sniff};
