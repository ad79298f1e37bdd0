//! An indicator evaluated over the facts of a scope: one figure per period, with both sides and where they came from.
//!
//! Enters: catalogue, facts. Leaves: [`Line`]s of [`Figure`]s (a composition has one line per member). Aggregate first,
//! divide once, round once (half away from zero); nothing by nothing is "not computable" with a reason.
//! Open `evaluate.rs` first; `segregation.rs` is the index over areas.

mod context;
mod evaluate;
mod segregation;

pub use evaluate::{lines, rounded};
pub use segregation::{Segregation, share_in_area};

use crate::diagnostic::Coded;
use crate::facts::Resolved;
use crate::text::{Decimal, Flags, Period, Ratio};

/// One computed value.
#[derive(Debug, Clone)]
pub struct Figure {
    /// Period.
    pub period: Period,
    /// The exact value times factor, or why there is none.
    pub value: Result<Ratio, Coded>,
    /// Numerator, or the group of an index; with what it was derived from.
    pub numerator: Option<Result<Resolved, Coded>>,
    /// Denominator, or the rest.
    pub denominator: Option<Result<Resolved, Coded>>,
    /// Areas and expected value of a segregation index.
    pub segregation: Option<Segregation>,
    /// What the file itself publishes for this value.
    pub published: Option<Published>,
}

impl Figure {
    /// What the offices say about the numbers on both sides.
    pub fn flags(&self) -> Flags {
        let sides = [&self.numerator, &self.denominator].into_iter().flatten();
        let known = sides.filter_map(|side| side.as_ref().ok());
        known.fold(Flags::NONE, |all, side| all.with(side.flags))
    }
}

/// A published value beside the computed one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Published {
    /// As published.
    pub value: Decimal,
    /// Ours, rounded to the decimals of the publication, is the same.
    pub agrees: bool,
}

/// A line of figures: one area, one group.
#[derive(Debug, Clone)]
pub struct Line {
    /// Member of a composition, or nothing.
    pub group: Option<String>,
    /// Figures in order of time.
    pub figures: Vec<Figure>,
}
