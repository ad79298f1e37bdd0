//! Goal attainment: a series and what was decided, judged by named methods.
//!
//! Enters: the values of an indicator as [`Track`]s, its [`Goal`]s and the editions of the catalogue. Leaves: [`Verdict`]s,
//! each with method, inputs, Stand and reason; the leading one first. Without a decision there is no verdict, only the
//! reason why not: "keine Aussage" is a proper result. `method/` holds the pure rules, `since.rs` applies those of the
//! default view (care: direction since the last edition, Länder rule, parity), `aimed.rs` and `peers.rs` those that need a
//! decided target, `drift.rs` the tests of trend. `rollup.rs` counts verdicts up to the field, `sensitive.rs` and
//! `whatif.rs` say how firm one is (other ways of judging: `session::robust`). Read [`judge`] first.

mod aimed;
mod drift;
pub mod method;
mod peers;
mod rollup;
mod said;
mod sensitive;
mod since;
mod track;
mod whatif;

pub use rollup::{Judged, Node, Rollup, rollup};
pub use said::GoalSaid;
pub use sensitive::{Sensitivity, sensitivity};
pub use track::{Dated, Track};
pub use whatif::{WhatIf, what_if};

use crate::catalogue::{Aim, Direction, Edition, Indicator};
use crate::diagnostic::{Coded, InOrder};
use crate::text::Decimal;
use method::{Refusal, Stand};
use std::collections::BTreeMap;

/// What was decided about an indicator, by the council (catalogue) or by the user.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Goal {
    /// Wanted direction.
    pub direction: Direction,
    /// What is to be done with the value.
    pub aim: Aim,
    /// Target value, or the lower end of an interval; in the unit of the indicator.
    pub target: Option<Decimal>,
    /// Upper end of an interval.
    pub upper: Option<Decimal>,
    /// Plan values by year.
    pub plan: BTreeMap<i32, Decimal>,
    /// How far from a plan value still counts as on it.
    pub tolerance: Option<Decimal>,
    /// Year of the target.
    pub target_year: Option<i32>,
    /// Year the way is measured from; the first period with a value where it is not given.
    pub base_year: Option<i32>,
    /// The group it is for (member of a dimension); none = all.
    pub group: Option<String>,
    /// The method whose Stand leads; none = the usual one.
    pub method: Option<String>,
    /// Who decided.
    pub decided_by: Option<DecidedBy>,
    /// The decision: a council paper, or the name of who set it.
    pub decision: String,
    /// Changed after data of the indicator had been loaded.
    pub late: bool,
}

impl Goal {
    /// Decimals to print a decided number with: those of the indicator, and all that were decided. What is printed is what is
    /// judged.
    pub(crate) fn digits(&self, decimals: u8) -> u8 {
        let numbers = [self.target, self.upper, self.tolerance]
            .into_iter()
            .flatten();
        let all = numbers.chain(self.plan.values().copied());
        all.fold(decimals, |most, n| most.max(n.normalised().scale()))
    }

    /// Is there something to reach or keep, not only a direction?
    pub fn is_target(&self) -> bool {
        self.aim != Aim::Direction
    }
}

/// Who decided a goal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecidedBy {
    /// The user of the page; printed as "nicht vom Rat beschlossen".
    User,
    /// A council decision cited in the catalogue.
    Council,
    /// A direction the catalogue proposes; no council decided it.
    Catalogue,
}

impl DecidedBy {
    /// The code on the boundary.
    pub fn code(self) -> &'static str {
        match self {
            Self::User => "user",
            Self::Council => "council",
            Self::Catalogue => "catalogue",
        }
    }
}

/// Where a value stands beside its target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// As good as the target or better.
    Met,
    /// Not yet.
    NotMet,
}

/// Where a value is heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heading {
    /// The wanted way.
    Wanted,
    /// Nowhere.
    Flat,
    /// The other way.
    Unwanted,
}

impl Level {
    /// The stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::NotMet => "not_met",
        }
    }

    pub(crate) const fn of(met: bool) -> Self {
        if met { Self::Met } else { Self::NotMet }
    }
}

impl Heading {
    /// The stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Wanted => "wanted",
            Self::Flat => "flat",
            Self::Unwanted => "unwanted",
        }
    }

    /// Of a change as seen from the goal: positive is wanted.
    pub(crate) fn of(wanted: f64) -> Self {
        if wanted > 0.0 {
            Self::Wanted
        } else if wanted < 0.0 {
            Self::Unwanted
        } else {
            Self::Flat
        }
    }
}

/// Where a verdict stands on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum View {
    /// Seen by everybody.
    Default,
    /// First under "Fachansicht".
    Expert,
    /// Under "Fachansicht", on request.
    More,
}

impl View {
    /// The code on the boundary.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Default => "default",
            Self::Expert => "expert",
            Self::More => "more",
        }
    }
}

/// The result of one method.
#[derive(Debug, Clone)]
pub struct Verdict {
    /// Id of the method.
    pub method: &'static str,
    /// The one whose Stand counts.
    pub main: bool,
    /// Where it is shown.
    pub view: View,
    /// The Stand in the five common words.
    pub stand: Stand,
    /// The method's own symbol.
    pub symbol: Option<&'static str>,
    /// Where the value is.
    pub level: Option<Level>,
    /// Where it is heading.
    pub heading: Option<Heading>,
    /// Why.
    pub reason: Coded,
    /// Inputs and intermediate values: code of the name, value as text.
    pub inputs: Vec<(&'static str, String)>,
    /// Group or indicator it is about; none = all.
    pub whose: Option<String>,
    /// Group or indicator it is compared with.
    pub reference: Option<String>,
    /// Beside the symbol: the change cannot be told from chance, rounding or missing answers.
    pub doubt: Option<Coded>,
    /// Number of the goal it is about, among those of the indicator.
    pub goal: usize,
    /// It is the usual method for a goal that was decided: its Stand counts for it.
    pub counts: bool,
}

impl Verdict {
    pub(crate) fn none(method: &'static str, view: View, reason: Coded) -> Self {
        Self {
            method,
            main: false,
            view,
            stand: Stand::None,
            symbol: None,
            level: None,
            heading: None,
            reason,
            inputs: Vec::new(),
            whose: None,
            reference: None,
            doubt: None,
            goal: 0,
            counts: false,
        }
    }

    pub(crate) fn refused(method: &'static str, view: View, refusal: Refusal) -> Self {
        Self::none(method, view, Coded::new(refusal.code()))
    }

    /// Makes the inputs the arguments of the reason as well.
    pub(crate) fn explained(mut self) -> Self {
        for (name, value) in &self.inputs {
            self.reason = self.reason.with(name, value);
        }
        self
    }
}

/// What is judged: an indicator in one scope.
#[derive(Clone)]
pub struct Case<'a> {
    /// Earlier editions of the same territory.
    pub editions: Vec<&'a Edition>,
    /// The indicator.
    pub indicator: &'a Indicator,
    /// What was decided; the first also says the direction.
    pub goals: &'a [Goal],
    /// The group in question where the indicator compares two, else all.
    pub subject: Track<'a>,
    /// The group it is compared with, or the indicator whose value it is to approach.
    pub reference: Option<Track<'a>>,
    /// For each goal the values it is for.
    pub aimed: Vec<Track<'a>>,
    /// Latest values of the areas, for the distance in standard deviations.
    pub panel: Vec<f64>,
    /// The year to compare with instead of that of the last edition.
    pub since: Option<i32>,
}

/// Judges by all methods; the leading verdict comes first.
pub fn judge(case: &Case<'_>) -> Vec<Verdict> {
    let none = |code: &str| {
        let method = method::direction::METHOD;
        let mut verdict = Verdict::none(method, View::Default, Coded::new(code));
        verdict.main = true;
        vec![verdict]
    };
    let direction = case.goals.first().map(|g| g.direction).unwrap_or_default();
    if case.indicator.frame {
        return none("goal.frame");
    }
    if case.indicator.each.is_some() {
        return none("goal.composition");
    }
    if direction == Direction::None {
        return none("goal.no_direction_decided");
    }
    let mut all = since::judge(case, direction);
    for (number, goal) in case.goals.iter().enumerate() {
        let Some(track) = case.aimed.get(number) else {
            continue;
        };
        let mut found = aimed::judge(case, goal, track);
        for verdict in &mut found {
            verdict.goal = number;
        }
        all.extend(found);
    }
    all.extend(drift::judge(case, direction));
    lead(case, &mut all);
    all
}

/// Chooses the verdict whose Stand counts and puts it first: the method that was decided; else the first that judges a
/// decided target (of several targets the worst); else the Länder rule or parity; else the direction.
fn lead(case: &Case<'_>, all: &mut Vec<Verdict>) {
    let decided = case.goals.iter().find_map(|g| g.method.as_deref());
    let chosen = all.iter().position(|v| Some(v.method) == decided);
    let judged = |v: &&(usize, &Verdict)| v.1.stand != Stand::None;
    let numbered: Vec<(usize, &Verdict)> = all.iter().enumerate().collect();
    let of_target = numbered
        .iter()
        .filter(judged)
        .filter(|(_, v)| v.counts)
        .max_by_key(|(at, v)| (v.stand.badness(), std::cmp::Reverse(*at)));
    let default = numbered
        .iter()
        .filter(judged)
        .find(|(_, v)| v.view == View::Default && v.method != method::direction::METHOD);
    let any = numbered.iter().find(|(_, v)| v.view == View::Default);
    let judged_default = numbered
        .iter()
        .filter(judged)
        .find(|(_, v)| v.view == View::Default);
    let at = chosen
        .or(of_target.map(|(at, _)| *at))
        .or(default.map(|(at, _)| *at))
        .or(judged_default.map(|(at, _)| *at))
        .or(any.map(|(at, _)| *at))
        .unwrap_or(0);
    if at < all.len() {
        let mut verdict = all.remove(at);
        verdict.main = true;
        verdict.view = View::Default;
        all.insert(0, verdict);
    }
    all.order_by_key(|v| (!v.main, v.view));
}

pub(crate) fn wanted(direction: Direction) -> Option<method::Direction> {
    match direction {
        Direction::Up => Some(method::Direction::Up),
        Direction::Down => Some(method::Direction::Down),
        Direction::Parity | Direction::None => None,
    }
}

/// A computed number as text, rounded half away from zero to so many decimals.
pub(crate) fn text(value: f64, decimals: u8) -> String {
    let places = usize::from(decimals);
    let shown = match crate::text::Ratio::near(value, 12).map(|r| r.round(decimals)) {
        Some(Ok(rounded)) => rounded.to_string(),
        _ => format!("{value:.places$}"),
    };
    // Never "-0.00".
    if shown.chars().all(|c| matches!(c, '-' | '0' | '.')) {
        shown.trim_start_matches('-').to_owned()
    } else {
        shown
    }
}

/// Is there a method of this id?
pub fn is_method(id: &str) -> bool {
    let variants = [
        aimed::KEPT,
        drift::TREND,
        peers::OPENSDG_ALONE,
        peers::EUROSTAT_SHORT,
        peers::EUROSTAT_LONG,
        peers::EUROSTAT_ALONE,
    ];
    let known = method::catalogue::METHODS.iter().map(|m| m.id);
    known.chain(variants).any(|known| known == id)
}
