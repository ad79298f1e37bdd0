//! `destatis-weather`: the four symbols of the indicators of the Deutsche Nachhaltigkeitsstrategie.
//!
//! Source: Statistisches Bundesamt, indicators of the Deutsche Nachhaltigkeitsstrategie, "Status der Indikatoren"
//! (dns-indikatoren.de/status; repository DnsTestEnvironment/dns-indicators, `_pages/status.md`). The German text is
//! followed where the English one differs (average change of exactly zero).
//!
//! The yardstick is the *remaining* gap, so the same pace looks worse the nearer the target year comes.

use super::{Direction, ON_THE_EDGE, Point, Refusal, finite, in_order, years_between};

/// Name of the rule.
pub const METHOD: &str = "destatis-weather";

/// Points the average change is taken from.
const POINTS: usize = 6;
/// With fewer points there is no symbol; four or five are the exception the rule allows.
pub(super) const LEAST_POINTS: usize = 4;
/// Below this part of the remaining gap missed: sun.
const SUN_BELOW: f64 = 0.05;
/// Up to and including this part missed: sun behind a cloud.
const PARTLY_UP_TO: f64 = 0.20;

/// The kind of goal.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Goal {
    /// A: a value to be reached in a year.
    Target {
        /// The value.
        value: f64,
        /// The year.
        year: i32,
    },
    /// B: a value to be kept every year.
    Keep {
        /// The value.
        value: f64,
    },
    /// C: a direction only.
    Direction,
    /// D: an interval to be reached in a year, or kept every year. Judged by its weakest demand: the edge that is met
    /// first coming from the wanted direction.
    Interval {
        /// Lower edge.
        low: f64,
        /// Upper edge.
        high: f64,
        /// The year, or none for every year.
        year: Option<i32>,
    },
}

/// The symbol, from best to worst.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Symbol {
    /// Sonne.
    Sun,
    /// Leicht bewölkt: sun behind a cloud.
    PartlyCloudy,
    /// Wolke.
    Cloud,
    /// Blitz.
    Thunderstorm,
}

impl Symbol {
    /// The stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Sun => "sun",
            Self::PartlyCloudy => "partly_cloudy",
            Self::Cloud => "cloud",
            Self::Thunderstorm => "thunderstorm",
        }
    }
}

/// The rule that gave the symbol.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Rule {
    /// A: continued at the same pace, how much of the remaining gap would be missed.
    TargetYear,
    /// B: met or not, and the average change. Also for a target already met, or whose year has come.
    Maintain,
    /// C: average change and last change.
    Direction,
}

impl Rule {
    /// The stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::TargetYear => "target_year",
            Self::Maintain => "maintain",
            Self::Direction => "direction",
        }
    }
}

/// The symbol and what it was made from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Weather {
    /// First point of the window.
    pub first: Point,
    /// Newest point.
    pub last: Point,
    /// Points in the window (4 to 6).
    pub points: usize,
    /// Mean annual change over the window: (last − first)/elapsed years.
    pub avg_change: f64,
    /// Change from the last point but one, per elapsed year.
    pub last_change: f64,
    /// The value the symbol is measured against: the target, or the edge of the interval that counts.
    pub target: Option<f64>,
    /// Value in the target year at the average change (rule A).
    pub projected: Option<f64>,
    /// Part of the remaining gap that would be missed (rule A); negative when the target would be exceeded.
    pub missed_share: Option<f64>,
    /// The rule that applied.
    pub rule: Rule,
    /// The symbol.
    pub symbol: Symbol,
}

/// Judges a series.
///
/// The window is the last six points, or as many as there are, at least four. With annual data this is the value five
/// years ago and the newest; where years are missing, the change is divided by the years that really elapsed (the rule
/// presumes annual data). A series must be cut at its breaks before it comes here. Of several target years pass the
/// [`nearest`]; of several goals at once the [`worst`] symbol counts.
///
/// # Errors
/// [`Refusal::NoDirection`], [`Refusal::NoValue`], [`Refusal::OnePoint`], [`Refusal::TooFewPoints`],
/// [`Refusal::DuplicateYear`], [`Refusal::IntervalOrder`], [`Refusal::BeyondInterval`], [`Refusal::NotFinite`].
pub fn judge(
    points: &[Point],
    goal: Goal,
    direction: Option<Direction>,
) -> Result<Weather, Refusal> {
    let direction = direction.ok_or(Refusal::NoDirection)?;
    let points = in_order(points)?;
    let mut backwards = points.iter().rev().copied();
    let last = backwards.next().ok_or(Refusal::NoValue)?;
    let before = backwards.next().ok_or(Refusal::OnePoint)?;
    let window = points.len().min(POINTS);
    if window < LEAST_POINTS {
        return Err(Refusal::TooFewPoints);
    }
    let first = points
        .iter()
        .rev()
        .nth(window - 1)
        .copied()
        .ok_or(Refusal::TooFewPoints)?;
    let avg_change = finite((last.value - first.value) / years_between(first.year, last.year))?;
    let last_change = finite((last.value - before.value) / years_between(before.year, last.year))?;
    let mut weather = Weather {
        first,
        last,
        points: window,
        avg_change,
        last_change,
        target: None,
        projected: None,
        missed_share: None,
        rule: Rule::Direction,
        symbol: by_direction(direction.wanted(avg_change), direction.wanted(last_change)),
    };
    let (target, year) = match goal {
        Goal::Direction => return Ok(weather),
        Goal::Target { value, year } => (finite(value)?, Some(year)),
        Goal::Keep { value } => (finite(value)?, None),
        Goal::Interval { low, high, year } => {
            (weakest_demand(low, high, last.value, direction)?, year)
        }
    };
    weather.target = Some(target);
    match year {
        Some(year) if year > last.year && !direction.meets(last.value, target) => {
            let projected = finite(last.value + avg_change * years_between(last.year, year))?;
            let missed = finite((target - projected) / (target - last.value))?;
            weather.projected = Some(projected);
            weather.missed_share = Some(missed);
            weather.rule = Rule::TargetYear;
            weather.symbol = by_missed_share(direction.wanted(avg_change), missed);
        }
        _ => {
            weather.rule = Rule::Maintain;
            weather.symbol = by_keeping(
                direction.meets(last.value, target),
                direction.wanted(avg_change),
            );
        }
    }
    Ok(weather)
}

/// The next target year that has not passed, else the latest one.
pub fn nearest(target_years: &[i32], last_year: i32) -> Option<i32> {
    let coming = target_years
        .iter()
        .copied()
        .filter(|&y| y > last_year)
        .min();
    coming.or_else(|| target_years.iter().copied().max())
}

/// The symbol of several goals that hold at once: the worst one.
pub fn worst(symbols: &[Symbol]) -> Option<Symbol> {
    symbols.iter().copied().max()
}

/// The edge met first from the wanted direction. Beyond the other edge the text gives no rule, so neither do we.
fn weakest_demand(low: f64, high: f64, value: f64, direction: Direction) -> Result<f64, Refusal> {
    let (low, high) = (finite(low)?, finite(high)?);
    if low > high {
        return Err(Refusal::IntervalOrder);
    }
    let (near, far) = match direction {
        Direction::Up => (low, high),
        Direction::Down => (high, low),
    };
    if direction.wanted(value - far) > 0.0 {
        Err(Refusal::BeyondInterval)
    } else {
        Ok(near)
    }
}

fn by_missed_share(wanted_change: f64, missed: f64) -> Symbol {
    if wanted_change <= 0.0 {
        Symbol::Thunderstorm
    } else if missed < SUN_BELOW - ON_THE_EDGE {
        Symbol::Sun
    } else if missed <= PARTLY_UP_TO + ON_THE_EDGE {
        Symbol::PartlyCloudy
    } else {
        Symbol::Cloud
    }
}

fn by_keeping(met: bool, wanted_change: f64) -> Symbol {
    match (met, wanted_change) {
        (true, c) if c >= 0.0 => Symbol::Sun,
        (true, _) => Symbol::PartlyCloudy,
        (false, c) if c > 0.0 => Symbol::Cloud,
        (false, _) => Symbol::Thunderstorm,
    }
}

fn by_direction(wanted_change: f64, wanted_last: f64) -> Symbol {
    match (wanted_change > 0.0, wanted_last > 0.0) {
        (true, true) => Symbol::Sun,
        (true, false) => Symbol::PartlyCloudy,
        (false, true) => Symbol::Cloud,
        (false, false) => Symbol::Thunderstorm,
    }
}

#[cfg(test)]
#[path = "weather_tests.rs"]
mod tests;
