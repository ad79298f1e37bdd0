//! How numbers, periods and official signs are written in tables.
//!
//! Enters: the text of one cell. Leaves: an exact [`Decimal`], a [`Period`], a [`CellState`], or the statement that
//! it is none of them. Nothing here guesses: what depends on a whole column (is the comma a decimal sign?) is
//! counted by [`Shapes`] and decided by whoever sees the column. Open `number.rs` first.

mod decimal;
mod encoding;
mod number;
mod period;
mod ratio;
mod signs;

pub use decimal::{Decimal, Overflow};
pub use encoding::{Detected, Encoding, WideDecoder, detect};
pub use number::{Notation, NotationDecision, Shapes, decide, is_key, parse_number};
pub use period::{Period, parse_period};
pub use ratio::Ratio;
pub use signs::{CellState, sign_state};
