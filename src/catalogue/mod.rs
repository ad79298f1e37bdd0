//! What is measured and what for: principles, fields, goals, indicators, measures, dimensions. Data, not code.
//!
//! Enters: TOML text. Leaves: a checked [`Catalogue`], or all mistakes with line, column and the nearest known word.
//! The built-in catalogue is the folder `builtin/`. Open `model/mod.rs` for the format, `check/mod.rs` for the static checks.

mod check;
mod document;
mod model;
mod parse;
mod place;
mod read;
mod read_events;
mod read_indicator;
mod write;

pub use check::check_editions;
pub use model::*;
pub use parse::{
    area_mistakes, builtin, parse, parse_areas, parse_editions, read_areas, read_editions,
};
pub use write::{quoted, write_editions};
