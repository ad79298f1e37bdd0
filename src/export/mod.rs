//! What leaves the program as a file: tables as CSV; project files come in here as well.
//!
//! Enters: cells that have passed the guard. Leaves: text that spreadsheet programs read without executing anything.
//! Open `csv.rs` first; `project.rs` is what a user decided, without any data.

mod csv;
mod findings;
mod project;

pub use csv::{Cell, Format, write_csv};
pub use findings::{FINDING_COLUMNS, findings_csv};
pub use project::{DocumentKind, Project, ProjectGoal, ProjectTable};
