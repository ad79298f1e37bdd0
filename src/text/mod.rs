//! How numbers, periods and official signs are written in tables.
//!
//! Enters: the text of one cell. Leaves: a [`Number`] (an exact [`Decimal`] with [`Flags`]), a [`Period`], a [`CellState`],
//! or the statement that it is none of them. Nothing here guesses: what depends on a whole column (is the comma a decimal
//! sign? whose signs are these?) is counted ([`Shapes`]) and decided by whoever sees the column. Open `number.rs` first.

mod convention;
mod decimal;
mod encoding;
mod flags;
mod marks;
mod number;
mod period;
mod period_cell;
mod range;
mod ratio;
mod shapes;
mod signs;
mod unit;
mod visible;

pub use convention::{SignsDecision, propose_signs};
pub use decimal::{Decimal, Overflow};
pub use encoding::{Detected, Encoding, WideDecoder, detect};
pub use flags::Flags;
pub use number::{Notation, Number, is_key, parse_number};
pub use period::{Period, Span};
pub use period_cell::{parse_period, parse_period_cell, parse_year_month};
pub use range::{Range, WrittenRange, parse_range};
pub use ratio::Ratio;
pub use shapes::{NotationDecision, Shapes, decide};
pub use signs::{CellState, Signs, is_sign, is_sign_among_numbers, legend, sign_state};
pub use unit::scale_of;
pub use visible::visible;
