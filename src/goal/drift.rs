//! Is there a trend at all, and where does it lead? Tests of the whole series, beside what was decided.

use super::method::Stand;
use super::{Case, Heading, Verdict, View, text, wanted};
use crate::catalogue::Direction;
use crate::diagnostic::Coded;
use crate::stats::slope::{LeastSquares, theil_sen};
use crate::stats::trend::mann_kendall;

/// Mann–Kendall test and Theil–Sen slope.
pub(super) const TREND: &str = "mann-kendall-sen";
/// Least squares with the prediction interval of the target year.
pub(super) const PROJECTION: &str = "least-squares-projection";

/// Below this probability a trend counts as real.
const ALPHA: f64 = 0.05;
/// With fewer points no trend can reach it: the exact test gives 0.083 for four in order, 0.017 for five.
const LEAST: usize = 5;

/// Both tests; they say where a series is heading, never whether a target is met.
pub(super) fn judge(case: &Case<'_>, direction: Direction) -> Vec<Verdict> {
    let Some(wanted) = wanted(direction) else {
        return Vec::new();
    };
    // The series a target is for, where there is one.
    let goal = case.goals.iter().position(|g| g.target.is_some());
    let track = goal
        .and_then(|at| case.aimed.get(at))
        .unwrap_or(&case.subject);
    let target = goal.and_then(|at| case.goals.get(at));
    let aimed = target.and_then(|g| Some((g.target?.to_f64(), g.target_year?)));
    let points: Vec<(f64, f64)> = track
        .points()
        .iter()
        .map(|p| (f64::from(p.year), p.value))
        .collect();
    let decimals = case.indicator.decimals;
    let digits = target.map_or(decimals, |g| g.digits(decimals));
    let mut all = vec![
        trend(&points, wanted, aimed.map(|(_, year)| year), decimals),
        projection(&points, wanted, aimed, decimals, digits),
    ];
    for verdict in &mut all {
        verdict.whose.clone_from(&track.whose);
    }
    all
}

fn too_few(method: &'static str, view: View, points: usize) -> Verdict {
    let reason = Coded::new("goal.too_few_for_trend")
        .with("points", points)
        .with("least", LEAST);
    Verdict::none(method, view, reason)
}

fn trend(
    points: &[(f64, f64)],
    wanted: super::method::Direction,
    until: Option<i32>,
    decimals: u8,
) -> Verdict {
    let view = View::Expert;
    if points.len() < LEAST {
        return too_few(TREND, view, points.len());
    }
    let values: Vec<f64> = points.iter().map(|(_, y)| *y).collect();
    let (Ok(test), Ok(sen)) = (mann_kendall(&values), theil_sen(points, 0.95)) else {
        return Verdict::none(TREND, view, Coded::new("goal.not_finite"));
    };
    let p = test.best_p();
    let slope = decimals.saturating_add(2);
    let mut inputs = vec![
        ("points", points.len().to_string()),
        ("slope", text(sen.slope, slope)),
        ("slope_low", text(sen.interval.low, slope)),
        ("slope_high", text(sen.interval.high, slope)),
        ("p", probability(p)),
        ("p_normal", probability(test.p)),
    ];
    let projected = until.map(|year| sen.intercept + sen.slope * f64::from(year));
    inputs.extend(projected.map(|v| ("projected", text(v, decimals))));
    let heading = Heading::of(wanted.wanted(sen.slope));
    let real = p < ALPHA && heading != Heading::Flat;
    let (code, stand) = match (real, heading) {
        (true, Heading::Wanted) => ("goal.trend.wanted", Stand::OnCourse),
        (true, _) => ("goal.trend.unwanted", Stand::Away),
        (false, _) => ("goal.trend.none", Stand::None),
    };
    Verdict {
        stand,
        heading: Some(heading),
        inputs,
        ..Verdict::none(TREND, view, Coded::new(code))
    }
    .explained()
}

fn projection(
    points: &[(f64, f64)],
    wanted: super::method::Direction,
    aimed: Option<(f64, i32)>,
    decimals: u8,
    digits: u8,
) -> Verdict {
    let view = View::More;
    let Some((target, year)) = aimed else {
        return Verdict::none(PROJECTION, view, Coded::new("goal.no_target_year"));
    };
    if points.len() < LEAST {
        return too_few(PROJECTION, view, points.len());
    }
    let line = LeastSquares::fit(points);
    let Some((line, ahead)) = line
        .ok()
        .and_then(|l| Some((l, l.predict(f64::from(year), 0.95).ok()?)))
    else {
        return Verdict::none(PROJECTION, view, Coded::new("goal.not_finite"));
    };
    let more = decimals.saturating_add(1);
    let inputs = vec![
        ("points", points.len().to_string()),
        ("slope", text(line.slope, decimals.saturating_add(2))),
        ("target", text(target, digits)),
        ("target_year", year.to_string()),
        ("projected", text(ahead.mean, more)),
        ("projected_low", text(ahead.value.low, more)),
        ("projected_high", text(ahead.value.high, more)),
    ];
    let beyond = wanted.meets(ahead.value.low, target) && wanted.meets(ahead.value.high, target);
    let within = (ahead.value.low..=ahead.value.high).contains(&target);
    let code = match (within, beyond) {
        (true, _) => "goal.projection.within",
        (false, true) => "goal.projection.beyond",
        (false, false) => "goal.projection.short",
    };
    Verdict {
        heading: Some(Heading::of(wanted.wanted(line.slope))),
        inputs,
        ..Verdict::none(PROJECTION, view, Coded::new(code))
    }
    .explained()
}

/// A probability to four decimals; what is smaller is not printed as nothing.
fn probability(p: f64) -> String {
    if p < 0.0001 {
        "<0.0001".to_owned()
    } else {
        text(p, 4)
    }
}
