//! Methods that need a decided target: how much of the way has been gone, plan values, values to be kept.

use super::method::{Refusal, Stand, input, plan, share_of_way, weather};
use super::{Case, Goal, Heading, Level, Track, Verdict, View, peers, since, text, wanted};
use crate::catalogue::Aim;
use crate::diagnostic::Coded;

/// A value to be kept every year, or to be brought between two values without a year: met or not, and where it is heading.
pub(super) const KEPT: &str = "value-kept";

/// All methods for one goal. The first is the one whose Stand counts for it.
pub(super) fn judge(case: &Case<'_>, goal: &Goal, track: &Track<'_>) -> Vec<Verdict> {
    let mut all = match goal.aim {
        // Nothing was decided but a direction: what is missing is said once for each method people know by name.
        Aim::Direction => vec![
            Verdict::none(
                share_of_way::METHOD,
                View::Expert,
                Coded::new("goal.no_target"),
            ),
            Verdict::none(
                weather::METHOD,
                View::Expert,
                Coded::new("goal.no_target_year"),
            ),
        ],
        Aim::Value => {
            let mut all = vec![way(case, goal, track), symbols(case, goal, track)];
            if goal.tolerance.is_some() {
                all.push(planned(case, goal, track, View::Expert));
            }
            all.extend(peers::judge(case, goal, track));
            all
        }
        Aim::Keep => vec![kept(case, goal, track), symbols(case, goal, track)],
        Aim::Interval => vec![within(case, goal, track), symbols(case, goal, track)],
        Aim::Path => vec![planned(case, goal, track, View::Default)],
        Aim::Parity => vec![since::parity(case, goal)],
        Aim::GapClosing => vec![since::closing(case, goal, View::Default)],
    };
    if goal.is_target()
        && let Some(first) = all.first_mut()
    {
        first.counts = true;
        first.view = View::Default;
    }
    for verdict in &mut all {
        if verdict.whose.is_none() {
            verdict.whose.clone_from(&track.whose);
        }
    }
    all
}

/// Direction and target value, or which of them is missing.
fn wish(goal: &Goal) -> Result<(super::method::Direction, f64), Refusal> {
    let direction = wanted(goal.direction).ok_or(Refusal::NoDirection)?;
    let target = goal.target.ok_or(Refusal::NoTarget)?;
    Ok((direction, target.to_f64()))
}

fn way(case: &Case<'_>, goal: &Goal, track: &Track<'_>) -> Verdict {
    match wish(goal) {
        Ok((direction, target)) => toward(case, goal, track, direction, target),
        Err(refusal) => Verdict::refused(share_of_way::METHOD, View::Expert, refusal),
    }
}

/// Share of the way to a target in a direction.
fn toward(
    case: &Case<'_>,
    goal: &Goal,
    track: &Track<'_>,
    direction: super::method::Direction,
    target: f64,
) -> Verdict {
    let (method, view) = (share_of_way::METHOD, View::Expert);
    let decimals = case.indicator.decimals;
    if let Some(reason) = goal.base_year.and_then(|year| track.broken(year)) {
        return Verdict::none(method, view, reason);
    }
    let base = match goal.base_year {
        Some(year) => track.at(year),
        None => track.dated.first(),
    };
    let (Some(base), Some(now)) = (base, track.latest()) else {
        let mut reason = Coded::new("goal.no_base_value");
        if let Some(year) = goal.base_year {
            reason = reason.with("year", year);
        }
        return Verdict::none(method, view, reason);
    };
    let input = share_of_way::Input {
        base: base.value.to_f64(),
        value: now.value.to_f64(),
        target,
        direction: Some(direction),
        years: goal.target_year.map(|target| share_of_way::Years {
            base: base.year,
            value: now.year,
            target,
        }),
    };
    let found = match share_of_way::judge(&input) {
        Ok(found) => found,
        // Better than the target from the beginning: a ratio would praise a loss, so it is judged as a value to be kept.
        Err(Refusal::Maintain) => return held(case, goal, track, direction, target),
        Err(refusal) => return Verdict::refused(method, view, refusal),
    };
    let percent = |share: f64| text(share * 100.0, 1);
    let mut inputs = vec![
        ("base_year", base.year.to_string()),
        ("base", text(input.base, decimals)),
        ("now_year", now.year.to_string()),
        ("now", text(input.value, decimals)),
        ("target", text(target, goal.digits(decimals))),
    ];
    inputs.extend(goal.target_year.map(|y| ("target_year", y.to_string())));
    inputs.extend(found.share.map(|s| ("share", percent(s))));
    inputs.extend(found.share_of_time.map(|s| ("share_of_time", percent(s))));
    inputs.push(("distance", text(found.distance, decimals)));
    Verdict {
        stand: found.outcome.stand(),
        level: Some(Level::of(found.outcome.stand() == Stand::Reached)),
        heading: Some(Heading::of(direction.wanted(input.value - input.base))),
        inputs,
        doubt: since::doubt(case, base.figure, now.figure),
        ..Verdict::none(method, view, Coded::new(found.outcome.code()))
    }
    .explained()
}

fn kept(case: &Case<'_>, goal: &Goal, track: &Track<'_>) -> Verdict {
    match wish(goal) {
        Ok((direction, target)) => held(case, goal, track, direction, target),
        Err(refusal) => Verdict::refused(KEPT, View::Expert, refusal),
    }
}

/// Met or not, and the change since the value before.
fn held(
    case: &Case<'_>,
    goal: &Goal,
    track: &Track<'_>,
    direction: super::method::Direction,
    target: f64,
) -> Verdict {
    let decimals = case.indicator.decimals;
    let Some(now) = track.latest() else {
        return Verdict::refused(KEPT, View::Expert, Refusal::NoValue);
    };
    let value = now.value.to_f64();
    let before = track.dated.iter().rev().nth(1);
    let change = before.map(|b| value - b.value.to_f64());
    let met = direction.meets(value, target);
    let heading = change.map(|c| Heading::of(direction.wanted(c)));
    let (code, stand) = match (met, heading) {
        (true, Some(Heading::Unwanted)) => ("goal.kept.met_worsening", Stand::Reached),
        (true, _) => ("goal.kept.met", Stand::Reached),
        (false, Some(Heading::Wanted)) => ("goal.kept.approaching", Stand::TooSlow),
        (false, Some(Heading::Flat)) => ("goal.kept.missed", Stand::Unchanged),
        (false, _) => ("goal.kept.missed", Stand::Away),
    };
    let mut inputs = vec![
        ("now_year", now.year.to_string()),
        ("now", text(value, decimals)),
        ("target", text(target, goal.digits(decimals))),
        ("distance", text(target - value, decimals)),
    ];
    if let (Some(before), Some(change)) = (before, change) {
        inputs.push(("then_year", before.year.to_string()));
        inputs.push(("then", text(before.value.to_f64(), decimals)));
        inputs.push(("change", text(change, decimals)));
    }
    Verdict {
        stand,
        level: Some(Level::of(met)),
        heading,
        inputs,
        doubt: before.and_then(|b| since::doubt(case, b.figure, now.figure)),
        ..Verdict::none(KEPT, View::Expert, Coded::new(code))
    }
    .explained()
}

/// Between two values: toward the nearer one from where it lies outside.
fn within(case: &Case<'_>, goal: &Goal, track: &Track<'_>) -> Verdict {
    let decimals = case.indicator.decimals;
    let (Some(low), Some(high)) = (goal.target, goal.upper) else {
        return Verdict::refused(KEPT, View::Expert, Refusal::NoTarget);
    };
    if low > high {
        return Verdict::refused(KEPT, View::Expert, Refusal::IntervalOrder);
    }
    let Some(now) = track.latest() else {
        return Verdict::refused(KEPT, View::Expert, Refusal::NoValue);
    };
    let (low, high, value) = (low.to_f64(), high.to_f64(), now.value.to_f64());
    if (low..=high).contains(&value) {
        return Verdict {
            stand: Stand::Reached,
            level: Some(Level::Met),
            inputs: vec![
                ("now_year", now.year.to_string()),
                ("now", text(value, decimals)),
                ("target", text(low, goal.digits(decimals))),
                ("upper", text(high, goal.digits(decimals))),
            ],
            ..Verdict::none(KEPT, View::Expert, Coded::new("goal.within.inside"))
        }
        .explained();
    }
    let (direction, edge) = if value < low {
        (super::method::Direction::Up, low)
    } else {
        (super::method::Direction::Down, high)
    };
    match goal.target_year {
        Some(_) => toward(case, goal, track, direction, edge),
        None => held(case, goal, track, direction, edge),
    }
}

fn planned(case: &Case<'_>, goal: &Goal, track: &Track<'_>, view: View) -> Verdict {
    let method = plan::METHOD;
    let decimals = case.indicator.decimals;
    let Some(tolerance) = goal.tolerance else {
        return Verdict::none(method, view, Coded::new("goal.no_tolerance"));
    };
    let Some(direction) = wanted(goal.direction) else {
        return Verdict::refused(method, view, Refusal::NoDirection);
    };
    if let Some(reason) = goal.base_year.and_then(|year| track.broken(year)) {
        return Verdict::none(method, view, reason);
    }
    let point = |year: i32, value: f64| super::method::Point { year, value };
    let values: Vec<super::method::Point> = goal
        .plan
        .iter()
        .map(|(year, value)| point(*year, value.to_f64()))
        .collect();
    let base = match goal.base_year {
        Some(year) => track.at(year),
        None => track.dated.first(),
    };
    let straight = || -> Option<plan::Plan> {
        let base = base?;
        Some(plan::Plan::Linear {
            base: point(base.year, base.value.to_f64()),
            target: input::Target {
                value: goal.target?.to_f64(),
                year: goal.target_year?,
            },
        })
    };
    let chosen = if values.is_empty() {
        straight()
    } else {
        Some(plan::Plan::Values(values))
    };
    let Some(chosen) = chosen else {
        return Verdict::none(method, view, Coded::new("goal.no_target_year"));
    };
    let tolerance = plan::Tolerance::Absolute(tolerance.to_f64());
    match plan::judge(&track.points(), &chosen, tolerance, Some(direction)) {
        Err(refusal) => Verdict::refused(method, view, refusal),
        Ok(found) => {
            let now = found.now;
            let change = found
                .last_change
                .map(|(_, change)| direction.wanted(change));
            let mut inputs = vec![
                ("now_year", now.value.year.to_string()),
                ("now", text(now.value.value, decimals)),
                ("planned", text(now.planned, goal.digits(decimals))),
                ("off_plan", text(now.deviation, decimals)),
                ("tolerance", text(now.tolerance, goal.digits(decimals))),
            ];
            // Behind the plan the Stand depends on where the value came from.
            if let Some((before, change)) = found.last_change {
                inputs.push(("then_year", before.year.to_string()));
                inputs.push(("then", text(before.value, decimals)));
                inputs.push(("change", text(change, decimals)));
            }
            Verdict {
                stand: found.stand,
                level: Some(Level::of(found.met)),
                heading: change.map(Heading::of),
                inputs,
                ..Verdict::none(method, view, Coded::new(now.outcome.code()))
            }
            .explained()
        }
    }
}

/// The symbols of the Deutsche Nachhaltigkeitsstrategie, for the kinds of goal they know.
fn symbols(case: &Case<'_>, goal: &Goal, track: &Track<'_>) -> Verdict {
    let (method, view) = (weather::METHOD, View::Expert);
    let number = crate::text::Decimal::to_f64;
    let target = goal.target.map(number);
    let kind = match (goal.aim, target, goal.upper.map(number), goal.target_year) {
        (Aim::Value, Some(value), _, Some(year)) => weather::Goal::Target { value, year },
        (Aim::Keep, Some(value), ..) => weather::Goal::Keep { value },
        (Aim::Interval, Some(low), Some(high), year) => weather::Goal::Interval { low, high, year },
        _ => return Verdict::none(method, view, Coded::new("goal.no_target_year")),
    };
    let direction = wanted(goal.direction);
    let found = match weather::judge(&track.points(), kind, direction) {
        Err(refusal) => return Verdict::refused(method, view, refusal),
        Ok(found) => found,
    };
    let decimals = case.indicator.decimals;
    let more = decimals.saturating_add(1);
    let mut inputs = vec![
        ("first_year", found.first.year.to_string()),
        ("first", text(found.first.value, decimals)),
        ("now_year", found.last.year.to_string()),
        ("now", text(found.last.value, decimals)),
        ("avg_change", text(found.avg_change, more)),
        ("last_change", text(found.last_change, more)),
    ];
    inputs.extend(
        found
            .target
            .map(|t| ("target", text(t, goal.digits(decimals)))),
    );
    inputs.extend(goal.target_year.map(|y| ("target_year", y.to_string())));
    inputs.extend(found.projected.map(|p| ("projected", text(p, more))));
    let missed = found.missed_share.map(|m| text(m * 100.0, 1));
    inputs.extend(missed.map(|m| ("missed_share", m)));
    let met = |d: super::method::Direction| found.target.map(|t| d.meets(found.last.value, t));
    Verdict {
        symbol: Some(found.symbol.code()),
        level: direction.and_then(met).map(Level::of),
        heading: direction.map(|d| Heading::of(d.wanted(found.avg_change))),
        inputs,
        ..Verdict::none(
            method,
            view,
            Coded::new(&format!("goal.weather.{}", found.symbol.code()))
                .with("points", found.points)
                .with("rule", found.rule.code()),
        )
    }
}
