//! `laender-2021`: does the value of the group improve, and does its gap to the reference shrink? Only both is progress.
//!
//! Source: Länderoffene Arbeitsgruppe "Indikatorenentwicklung und Monitoring", Integrationsmonitoring der Länder, report
//! 2021; its wording was not read there again. A gap that shrinks because only the others lost is "levelling down" and
//! never progress; a gap that changed its side was crossed and is reported as that, with both sides' gains.
//!
//! The rule is made for a group that is behind. Of one that is ahead and gains, its two wordings ("the gap shrinks", "rises
//! more than the others") say opposite things, so it is refused.

use super::pair::{Change, Rates, change};
use super::{Direction, Refusal, Stand};
use std::cmp::Ordering;

/// Name of the rule.
pub const METHOD: &str = "laender-2021";

/// What the rule found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// The group improved and the gap shrank: progress. Whether the reference lost as well stands in [`Change::mover`].
    Both,
    /// The group improved, the gap stayed.
    GapSame,
    /// The group improved, the others more: the gap grew.
    GapWider,
    /// The gap shrank without a gain of the group: only the others lost.
    LevellingDown,
    /// The group stayed where it was, the gap grew.
    LeftBehind,
    /// The group lost, and the gap did not shrink.
    Worse,
    /// Neither moved.
    Unchanged,
    /// The gap changed its side.
    Crossed,
}

impl Outcome {
    /// The stable code of the reason.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Both => "goal.laender.both",
            Self::GapSame => "goal.laender.gap_same",
            Self::GapWider => "goal.laender.gap_wider",
            Self::LevellingDown => "goal.laender.levelling_down",
            Self::LeftBehind => "goal.laender.left_behind",
            Self::Worse => "goal.laender.worse",
            Self::Unchanged => "goal.laender.unchanged",
            Self::Crossed => "goal.laender.crossed",
        }
    }

    /// The shared word: both → on course; only the group → too slow; neither → unchanged or away; levelling down → away;
    /// crossed → no statement, since it is neither a gap closed nor one left.
    pub const fn stand(self) -> Stand {
        match self {
            Self::Both => Stand::OnCourse,
            Self::GapSame | Self::GapWider => Stand::TooSlow,
            Self::LevellingDown | Self::LeftBehind | Self::Worse => Stand::Away,
            Self::Unchanged => Stand::Unchanged,
            Self::Crossed => Stand::None,
        }
    }
}

/// The judgement and what it was made from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Judgement {
    /// Both sides, both gaps.
    pub change: Change,
    /// What it means.
    pub outcome: Outcome,
}

/// Compares group and reference of two years.
///
/// # Errors
/// [`Refusal::GroupAhead`] for a group that was ahead and did not lose, or got ahead from where there was no gap: whatever
/// became of the others, it was not left behind;
/// [`Refusal::NoDirection`], [`Refusal::YearOrder`], [`Refusal::NotFinite`].
pub fn judge(then: Rates, now: Rates, direction: Option<Direction>) -> Result<Judgement, Refusal> {
    let change = change(then, now, direction)?;
    let ahead = change.ahead_then || (change.gap_then == 0.0 && change.ahead_now);
    let still = change.group.is_eq() && change.ahead_then && change.gap.is_ne();
    if ahead && !change.crossed && (change.group.is_gt() || still) {
        return Err(Refusal::GroupAhead);
    }
    let outcome = match (change.group, change.gap) {
        _ if change.crossed => Outcome::Crossed,
        (Ordering::Greater, Ordering::Less) => Outcome::Both,
        (Ordering::Greater, Ordering::Equal) => Outcome::GapSame,
        (Ordering::Greater, Ordering::Greater) => Outcome::GapWider,
        (_, Ordering::Less) => Outcome::LevellingDown,
        (Ordering::Equal, Ordering::Greater) => Outcome::LeftBehind,
        (Ordering::Equal, Ordering::Equal) => Outcome::Unchanged,
        (Ordering::Less, _) => Outcome::Worse,
    };
    Ok(Judgement { change, outcome })
}
