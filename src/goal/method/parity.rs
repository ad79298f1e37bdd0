//! `unesco-gpia`: does the adjusted parity index lie within 0.97 … 1.03, and does it come nearer to 1?
//!
//! Level and trend are two facts, and neither makes the other. Source: UNESCO Institute for Statistics, adjusted parity
//! index (GPIA), metadata of SDG indicator 4.5.1: parity between 0.97 and 1.03. The trend is ours. The index does not say
//! which side moved: `laender` and `gap_closing` do. A ratio: parity of shares and of their complements differ.

use super::pair::Rates;
use super::{ON_THE_EDGE, Refusal, Stand, finite};
use crate::stats::StatsError;
use crate::stats::gap;

/// Name of the rule.
pub const METHOD: &str = "unesco-gpia";

/// Where parity begins and ends, both included.
const BAND: (f64, f64) = (0.97, 1.03);

/// Where the index lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Level {
    /// The group has less than the reference.
    Below,
    /// Parity.
    Inside,
    /// The group has more than the reference.
    Above,
}

impl Level {
    /// The stable code of the reason.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Below => "goal.parity.below",
            Self::Inside => "goal.parity.inside",
            Self::Above => "goal.parity.above",
        }
    }

    /// The shared word: inside → reached, else no statement; the trend has its own.
    pub const fn stand(self) -> Stand {
        match self {
            Self::Inside => Stand::Reached,
            Self::Below | Self::Above => Stand::None,
        }
    }
}

/// What became of the distance to 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Trend {
    /// Smaller.
    Nearer,
    /// The same.
    Same,
    /// Larger.
    Farther,
    /// The index passed 1: the disadvantage changed its side.
    Crossed,
}

impl Trend {
    /// The stable code of the reason.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Nearer => "goal.parity.nearer",
            Self::Same => "goal.parity.same",
            Self::Farther => "goal.parity.farther",
            Self::Crossed => "goal.parity.crossed",
        }
    }

    /// The shared word; crossed → no statement.
    pub const fn stand(self) -> Stand {
        match self {
            Self::Nearer => Stand::OnCourse,
            Self::Same => Stand::Unchanged,
            Self::Farther => Stand::Away,
            Self::Crossed => Stand::None,
        }
    }
}

/// The judgement and what it was made from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Judgement {
    /// Both rates now.
    pub now: Rates,
    /// The adjusted index now, 0 … 2.
    pub index: f64,
    /// Where it lies.
    pub level: Level,
    /// Both rates before, the index then, and what became of its distance to 1; missing for a single year.
    pub since: Option<(Rates, f64, Trend)>,
}

/// Judges the rates of a year, and how they moved since an earlier one.
///
/// # Errors
/// [`Refusal::ParityUndefined`] where both rates of a year are zero; [`Refusal::NegativeRate`], [`Refusal::NotFinite`],
/// [`Refusal::YearOrder`].
pub fn judge(then: Option<Rates>, now: Rates) -> Result<Judgement, Refusal> {
    let current = index(now)?;
    let level = if current < BAND.0 - ON_THE_EDGE {
        Level::Below
    } else if current <= BAND.1 + ON_THE_EDGE {
        Level::Inside
    } else {
        Level::Above
    };
    let since = match then {
        None => None,
        Some(then) if then.year >= now.year => return Err(Refusal::YearOrder),
        Some(then) => {
            let before = index(then)?;
            Some((then, before, trend(before - 1.0, current - 1.0)))
        }
    };
    Ok(Judgement {
        now,
        index: current,
        level,
        since,
    })
}

fn index(rates: Rates) -> Result<f64, Refusal> {
    let (group, reference) = (finite(rates.group)?, finite(rates.reference)?);
    if group < 0.0 || reference < 0.0 {
        return Err(Refusal::NegativeRate);
    }
    let parity = gap::parity(group, reference).map_err(|_| Refusal::NotFinite)?;
    parity.adjusted.map_err(|e| match e {
        StatsError::Undefined => Refusal::ParityUndefined,
        _ => Refusal::NotFinite,
    })
}

/// From one distance to 1 to the next.
fn trend(before: f64, now: f64) -> Trend {
    let side = |x: f64| {
        if x.abs() <= ON_THE_EDGE {
            0.0
        } else {
            x.signum()
        }
    };
    let nearer = before.abs() - now.abs();
    if side(before) * side(now) < 0.0 {
        Trend::Crossed
    } else if nearer.abs() <= ON_THE_EDGE {
        Trend::Same
    } else if nearer > 0.0 {
        Trend::Nearer
    } else {
        Trend::Farther
    }
}
