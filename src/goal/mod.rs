//! Goal attainment: a series and what was decided, judged by named methods.
//!
//! Enters: the figures of an indicator (`indicator`), its [`Goal`] and the editions of the catalogue. Leaves: [`Verdict`]s,
//! each with method, inputs, Stand and reason. Without a decision there is no verdict, only the reason why not: "keine
//! Aussage" is a proper result. `method/` holds the pure rules; this file chooses which apply. Read `judge` first.

pub mod method;

use crate::catalogue::{Catalogue, Direction, Indicator};
use crate::diagnostic::Coded;
use crate::indicator::Figure;
use crate::text::Decimal;
use method::{Point, Refusal, Stand, direction, share_of_way, weather};

/// What was decided about an indicator, by the council (catalogue) or by the user.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Goal {
    /// Wanted direction.
    pub direction: Direction,
    /// Target value, in the unit of the indicator.
    pub target: Option<Decimal>,
    /// Year of the target.
    pub target_year: Option<i32>,
    /// Year the way is measured from; the first period with a value where it is not given.
    pub base_year: Option<i32>,
    /// Who decided.
    pub decided_by: Option<DecidedBy>,
    /// Decided after data of the indicator had been loaded.
    pub late: bool,
}

/// Who decided a goal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecidedBy {
    /// The user of the page; printed as "nicht vom Rat beschlossen".
    User,
    /// A council decision cited in the catalogue.
    Council,
}

impl DecidedBy {
    /// The code on the boundary.
    pub fn code(self) -> &'static str {
        match self {
            Self::User => "user",
            Self::Council => "council",
        }
    }
}

/// The result of one method.
#[derive(Debug, Clone)]
pub struct Verdict {
    /// Id of the method.
    pub method: &'static str,
    /// Shown first; the others stand under "Fachansicht".
    pub main: bool,
    /// The Stand in the five common words.
    pub stand: Stand,
    /// The method's own symbol.
    pub symbol: Option<&'static str>,
    /// Why.
    pub reason: Coded,
    /// Inputs and intermediate values: code of the name, value as text.
    pub inputs: Vec<(&'static str, String)>,
}

impl Verdict {
    fn none(method: &'static str, main: bool, reason: Coded) -> Self {
        Self {
            method,
            main,
            stand: Stand::None,
            symbol: None,
            reason,
            inputs: Vec::new(),
        }
    }
}

/// Judges a series by all methods that have what they need; the first verdict is the main one.
pub fn judge(
    catalogue: &Catalogue,
    indicator: &Indicator,
    goal: &Goal,
    figures: &[Figure],
) -> Vec<Verdict> {
    if indicator.frame {
        return vec![Verdict::none(
            direction::METHOD,
            true,
            Coded::new("goal.frame"),
        )];
    }
    if indicator.each.is_some() {
        return vec![Verdict::none(
            direction::METHOD,
            true,
            Coded::new("goal.composition"),
        )];
    }
    let Some(wanted) = wanted(goal.direction) else {
        return vec![Verdict::none(
            direction::METHOD,
            true,
            Coded::new("goal.no_direction_decided"),
        )];
    };
    let points: Vec<Point> = figures
        .iter()
        .filter_map(|f| {
            let value = f.value.as_ref().ok()?.to_f64();
            Some(Point {
                year: f.period.year,
                value,
            })
        })
        .collect();
    let decimals = indicator.decimals;
    vec![
        since_edition(catalogue, wanted, &points, decimals),
        way(goal, wanted, &points, decimals),
        symbols(goal, wanted, &points, decimals),
    ]
}

fn wanted(direction: Direction) -> Option<method::Direction> {
    match direction {
        Direction::Up => Some(method::Direction::Up),
        Direction::Down => Some(method::Direction::Down),
        Direction::Parity | Direction::None => None,
    }
}

/// A computed number as text, rounded half away from zero to the decimals of the indicator.
fn text(value: f64, decimals: u8) -> String {
    let places = usize::from(decimals);
    let shown = format!("{value:.places$}");
    // Never "-0.00".
    if shown.chars().all(|c| matches!(c, '-' | '0' | '.')) {
        shown.trim_start_matches('-').to_owned()
    } else {
        shown
    }
}

fn refused(method: &'static str, main: bool, refusal: Refusal) -> Verdict {
    Verdict::none(method, main, Coded::new(refusal.code()))
}

fn since_edition(
    catalogue: &Catalogue,
    wanted: method::Direction,
    points: &[Point],
    decimals: u8,
) -> Verdict {
    let Some(last) = points.iter().map(|p| p.year).max() else {
        return refused(direction::METHOD, true, Refusal::NoValue);
    };
    let edition = catalogue
        .edition
        .iter()
        .filter(|e| e.year < last)
        .max_by_key(|e| e.year);
    let Some(edition) = edition else {
        return Verdict::none(direction::METHOD, true, Coded::new("goal.no_edition"));
    };
    match direction::judge(points, edition.year, Some(wanted)) {
        Err(refusal) => {
            let mut verdict = refused(direction::METHOD, true, refusal);
            verdict.reason = verdict
                .reason
                .with("edition", edition.id.as_ref())
                .with("year", edition.year);
            verdict
        }
        Ok(found) => Verdict {
            method: direction::METHOD,
            main: true,
            stand: found.outcome.stand(),
            symbol: None,
            reason: Coded::new(found.outcome.code())
                .with("edition", edition.id.as_ref())
                .with("then_year", found.then.year)
                .with("then", text(found.then.value, decimals))
                .with("now_year", found.now.year)
                .with("now", text(found.now.value, decimals))
                .with("change", text(found.change, decimals)),
            inputs: vec![
                ("then_year", found.then.year.to_string()),
                ("then", text(found.then.value, decimals)),
                ("now_year", found.now.year.to_string()),
                ("now", text(found.now.value, decimals)),
                ("change", text(found.change, decimals)),
            ],
        },
    }
}

fn way(goal: &Goal, wanted: method::Direction, points: &[Point], decimals: u8) -> Verdict {
    let method = share_of_way::METHOD;
    let Some(target) = goal.target else {
        return Verdict::none(method, false, Coded::new("goal.no_target"));
    };
    let base = match goal.base_year {
        Some(year) => points.iter().find(|p| p.year == year),
        None => points.first(),
    };
    let (Some(base), Some(now)) = (base, points.last()) else {
        return Verdict::none(method, false, Coded::new("goal.no_base_value"));
    };
    let years = goal.target_year.map(|target| share_of_way::Years {
        base: base.year,
        value: now.year,
        target,
    });
    let input = share_of_way::Input {
        base: base.value,
        value: now.value,
        target: target.to_f64(),
        direction: Some(wanted),
        years,
    };
    match share_of_way::judge(&input) {
        Err(refusal) => refused(method, false, refusal),
        Ok(found) => {
            let percent = |share: f64| text(share * 100.0, 1);
            let mut inputs = vec![
                ("base_year", base.year.to_string()),
                ("base", text(base.value, decimals)),
                ("now_year", now.year.to_string()),
                ("now", text(now.value, decimals)),
                ("target", target.to_string()),
            ];
            inputs.extend(goal.target_year.map(|y| ("target_year", y.to_string())));
            inputs.extend(found.share.map(|s| ("share", percent(s))));
            inputs.extend(found.share_of_time.map(|s| ("share_of_time", percent(s))));
            inputs.push(("distance", text(found.distance, decimals)));
            let mut reason = Coded::new(found.outcome.code());
            for (name, value) in &inputs {
                reason = reason.with(name, value);
            }
            Verdict {
                method,
                main: false,
                stand: found.outcome.stand(),
                symbol: None,
                reason,
                inputs,
            }
        }
    }
}

fn symbols(goal: &Goal, wanted: method::Direction, points: &[Point], decimals: u8) -> Verdict {
    let method = weather::METHOD;
    let (Some(target), Some(year)) = (goal.target, goal.target_year) else {
        return Verdict::none(method, false, Coded::new("goal.no_target_year"));
    };
    let kind = weather::Goal::Target {
        value: target.to_f64(),
        year,
    };
    match weather::judge(points, kind, Some(wanted)) {
        Err(refusal) => refused(method, false, refusal),
        Ok(found) => {
            let mut inputs = vec![
                ("first_year", found.first.year.to_string()),
                ("first", text(found.first.value, decimals)),
                ("now_year", found.last.year.to_string()),
                ("now", text(found.last.value, decimals)),
                ("avg_change", text(found.avg_change, decimals + 1)),
                ("last_change", text(found.last_change, decimals + 1)),
                ("target", target.to_string()),
                ("target_year", year.to_string()),
            ];
            inputs.extend(found.projected.map(|p| ("projected", text(p, decimals))));
            inputs.extend(
                found
                    .missed_share
                    .map(|m| ("missed_share", text(m * 100.0, 1))),
            );
            Verdict {
                method,
                main: false,
                stand: Stand::None,
                symbol: Some(found.symbol.code()),
                reason: Coded::new(&format!("goal.weather.{}", found.symbol.code()))
                    .with("points", found.points)
                    .with("rule", found.rule.code()),
                inputs,
            }
        }
    }
}
