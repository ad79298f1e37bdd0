//! An indicator evaluated over the facts of a scope: one figure per period, with both sides and where they came from.
//!
//! Enters: catalogue, facts, groups it is narrowed to. Leaves: [`Line`]s of [`Figure`]s (a composition has one line per
//! member, a breakdown one per group). Aggregate first, divide once, round once (half away from zero); nothing by nothing
//! is "not computable" with a reason. Open `evaluate.rs` first; `derived.rs` makes gaps, ratios, changes and indices of
//! other figures, `areas.rs` computes over areas or groups, `align.rs` finds the period of the other side.

mod align;
mod areas;
mod context;
mod derived;
mod evaluate;
mod interval;
mod lines;
mod plausible;

pub use areas::{Segregation, share_in_area};
pub use context::Conditions;
pub use derived::{Compared, compared};
pub use evaluate::rounded;
pub use interval::{CONFIDENCE, Inexact, Interval};
pub use lines::{Cut, breakdown, cuts, lines};
pub use plausible::{Implausible, implausible};

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
    /// What a file itself publishes for this value.
    pub published: Option<Published>,
    /// The figures a gap, ratio, change or index was made of.
    pub parts: Vec<Part>,
    /// How exact it is, or why nothing can be said about that.
    pub interval: Result<Interval, Coded>,
    /// What must be said about it.
    pub notes: Vec<Coded>,
}

/// A figure inside another one.
#[derive(Debug, Clone)]
pub struct Part {
    /// Id of its indicator.
    pub indicator: String,
    /// The groups it is narrowed to.
    pub conditions: Conditions,
    /// The figure.
    pub figure: Figure,
}

impl Figure {
    /// One that cannot be computed.
    pub(crate) fn none(period: Period, reason: Coded) -> Self {
        Self {
            period,
            value: Err(reason),
            numerator: None,
            denominator: None,
            segregation: None,
            published: None,
            parts: Vec::new(),
            interval: Err(Coded::new("interval.as_published")),
            notes: Vec::new(),
        }
    }

    /// As an edition published it, where nothing can be computed.
    pub fn of_edition(period: Period, value: Ratio) -> Self {
        Self {
            value: Ok(value),
            ..Self::none(period, Coded::new("indicator.no_side"))
        }
    }

    /// It stands only in an edition.
    pub fn is_of_edition(&self) -> bool {
        self.notes.iter().any(|n| n.code == "edition.as_published")
    }

    /// Both sides, and those of the figures it was made of.
    pub fn sides(&self) -> Vec<&Resolved> {
        let own = [&self.numerator, &self.denominator].into_iter().flatten();
        let mut all: Vec<&Resolved> = own.filter_map(|side| side.as_ref().ok()).collect();
        for part in &self.parts {
            all.extend(part.figure.sides());
        }
        all
    }

    /// What the offices say about the numbers on both sides.
    pub fn flags(&self) -> Flags {
        let sides = self.sides().into_iter();
        sides.fold(Flags::NONE, |all, side| all.with(side.flags))
    }
}

/// A published value beside the computed one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// As published.
    pub value: Decimal,
    /// Ours, rounded to the decimals of the publication, is the same; to a billionth where it is printed unrounded.
    pub agrees: bool,
    /// It stands in for ours, because bases are missing.
    pub used: bool,
    /// Where it stands.
    pub source: Resolved,
}

/// A line of figures: one area, one group.
#[derive(Debug, Clone)]
pub struct Line {
    /// Dimension of a composition or breakdown.
    pub dimension: Option<String>,
    /// Member of it (a range as text), or nothing for all.
    pub group: Option<String>,
    /// Figures in order of time.
    pub figures: Vec<Figure>,
}
