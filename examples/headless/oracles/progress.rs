//! Methods of attainment that compare a base, a newest value and a target.

use super::inputs::{calendar_year, field, list, number, number_of, numbers};
use super::{Answer, Answers, Found, Methods, Unfit};
use integrationsmonitor::goal::method::eurostat;
use integrationsmonitor::goal::method::input::{Input, Target};
use integrationsmonitor::goal::method::{Direction, Point, Refusal};
use integrationsmonitor::goal::method::{oecd, opensdg, sdsn, un_2022, un_2023};
use serde_json::Value;

pub(super) const METHODS: Methods = &[
    (
        "opensdg_progress",
        &["status", "score", "value", "coefficient"],
        opensdg_progress,
    ),
    (
        "eurostat_progress",
        &["cagr", "required", "ratio", "score", "category"],
        eurostat_progress,
    ),
    (
        "un_progress_chart",
        &["cagr", "cr", "category"],
        un_progress_chart,
    ),
    (
        "un_progress_2023",
        &["cagr", "expected", "share", "score", "reason"],
        un_progress_2023,
    ),
    (
        "sdsn_trend_arrow",
        &["needed_per_year", "actual_per_year", "ratio", "arrow"],
        sdsn_trend_arrow,
    ),
    (
        "oecd_distance_to_target",
        &["sd", "distance", "raw"],
        oecd_distance,
    ),
];

/// Target year of the cases that name none.
const AGENDA: i32 = 2030;
/// Base year of the cases that name none.
const AGENDA_BASE: i32 = 2015;

fn refused(refusal: Refusal) -> Unfit {
    Unfit::Refused(refusal.code())
}

fn if_there(value: Option<f64>) -> Found {
    value.map(Answer::Number).ok_or("not part of this result")
}

const fn word(word: &'static str) -> Answer {
    Answer::Word(word)
}

fn given(inputs: &Value, key: &str) -> Option<f64> {
    inputs.get(key).and_then(Value::as_f64)
}

fn year_or(inputs: &Value, key: &str, otherwise: i32) -> Result<i32, Unfit> {
    let year = inputs.get(key).filter(|y| !y.is_null());
    year.map_or(Ok(otherwise), calendar_year)
}

fn direction(inputs: &Value) -> Result<Direction, Unfit> {
    match field(inputs, "direction")?.as_str() {
        Some("up" | "positive") => Ok(Direction::Up),
        Some("down" | "negative") => Ok(Direction::Down),
        _ => Err(Unfit::Malformed("direction not known".to_owned())),
    }
}

fn target(inputs: &Value) -> Result<Option<Target>, Unfit> {
    let Some(value) = inputs.get("target").filter(|t| !t.is_null()) else {
        return Ok(None);
    };
    Ok(Some(Target {
        value: number_of(value, "target")?,
        year: year_or(inputs, "target_year", AGENDA)?,
    }))
}

/// `v0` in `t0`, `v1` in `t1`.
fn two_values(inputs: &Value) -> Result<Input, Unfit> {
    let point = |value, year| {
        Ok::<_, Unfit>(Point {
            year: calendar_year(field(inputs, year)?)?,
            value: number(inputs, value)?,
        })
    };
    Ok(Input {
        base: point("v0", "t0")?,
        now: point("v1", "t1")?,
        direction: Some(direction(inputs)?),
        target: target(inputs)?,
    })
}

/// The original's rule, which is what the cases are of; the product's own refuses zeros.
fn opensdg_progress(inputs: &Value) -> Result<Answers, Unfit> {
    let years = list(inputs, "years")?.iter().map(calendar_year);
    let years: Vec<i32> = years.collect::<Result<_, _>>()?;
    let values = numbers(inputs, "values")?;
    let points = years.into_iter().zip(values);
    // The original drops what is no number.
    let points: Vec<Point> = points
        .filter(|(_, value)| !value.is_nan())
        .map(|(year, value)| Point { year, value })
        .collect();
    let options = opensdg::Options {
        base_year: year_or(inputs, "base_year", AGENDA_BASE)?,
        direction: direction(inputs)?,
        target: target(inputs)?,
        limit: given(inputs, "limit"),
    };
    let it = opensdg::original(&points, &options).map_err(refused)?;
    let status = match it.status {
        None => Err("not available"),
        Some(opensdg::Outcome::Met | opensdg::Outcome::MetWorsening) => Ok(word("target_achieved")),
        Some(opensdg::Outcome::Substantial) => Ok(word("substantial_progress")),
        Some(opensdg::Outcome::Moderate) => Ok(word("moderate_progress")),
        Some(opensdg::Outcome::Limited) => Ok(word("limited_progress")),
        Some(opensdg::Outcome::Lost | opensdg::Outcome::Deterioration) => Ok(word("deterioration")),
    };
    Ok(Answers::from([
        ("status", status),
        ("score", if_there(it.score)),
        ("value", if_there(it.value)),
        ("coefficient", if_there(Some(it.coefficient))),
    ]))
}

fn eurostat_progress(inputs: &Value) -> Result<Answers, Unfit> {
    use eurostat::Outcome;
    let input = two_values(inputs)?;
    let it = eurostat::judge(&input).map_err(refused)?;
    let required = match (it.outcome, input.target) {
        // Told beside the category of our own; the product has no use for it.
        (Outcome::Lost, Some(target)) => rate(&input, target.value, target.year),
        _ => if_there(it.required),
    };
    let category = match it.outcome {
        Outcome::Met | Outcome::MetWorsening => "target_met",
        Outcome::Lost => "base_beyond_target_now_missed",
        Outcome::Significant => "significant_progress",
        Outcome::Moderate => "moderate_progress",
        Outcome::Insufficient => "insufficient_progress",
        Outcome::Away => "movement_away",
        Outcome::ModerateAway => "moderate_movement_away",
        Outcome::SignificantAway => "significant_movement_away",
    };
    Ok(Answers::from([
        ("cagr", if_there(it.growth)),
        ("required", required),
        ("ratio", if_there(it.ratio)),
        ("score", if_there(it.score)),
        ("category", Ok(word(category))),
    ]))
}

fn rate(input: &Input, to: f64, year: i32) -> Found {
    use integrationsmonitor::goal::method::growth::required;
    let years = f64::from(year) - f64::from(input.base.year);
    required(input.base.value, to, years)
        .map(Answer::Number)
        .map_err(Refusal::code)
}

fn un_progress_chart(inputs: &Value) -> Result<Answers, Unfit> {
    use un_2022::Outcome;
    let input = two_values(inputs)?;
    let it = un_2022::judge(&input).map_err(refused)?;
    // The chart has a ratio for a target that was lost, too.
    let cr = match (it.ratio, input.target) {
        (None, Some(target)) => un_2022::ratio(&input, target)
            .map(Answer::Number)
            .map_err(Refusal::code),
        (ratio, _) => if_there(ratio),
    };
    let category = match it.outcome {
        Outcome::Met | Outcome::MetWorsening => "target_met",
        Outcome::OnTrack => "on_track",
        Outcome::Fair => "fair_progress",
        Outcome::Limited => "limited_or_no_progress",
        Outcome::Lost | Outcome::Deterioration => "deterioration",
    };
    Ok(Answers::from([
        ("cagr", if_there(it.growth)),
        ("cr", cr),
        ("category", Ok(word(category))),
    ]))
}

fn un_progress_2023(inputs: &Value) -> Result<Answers, Unfit> {
    use un_2023::Outcome;
    let it = un_2023::judge(&two_values(inputs)?, false).map_err(refused)?;
    let reason = match it.outcome {
        Outcome::Met | Outcome::MetWorsening | Outcome::AsGoodAsMet => Ok(word("met")),
        Outcome::Lost => Ok(word("base beyond target, now missed")),
        _ => Err("no special reason"),
    };
    Ok(Answers::from([
        ("cagr", if_there(it.growth)),
        ("expected", if_there(it.expected)),
        ("share", if_there(it.share)),
        ("score", if_there(Some(f64::from(it.outcome.points())))),
        ("reason", reason),
    ]))
}

fn sdsn_trend_arrow(inputs: &Value) -> Result<Answers, Unfit> {
    use sdsn::Outcome;
    let it = sdsn::judge(&two_values(inputs)?).map_err(refused)?;
    let arrow = match it.outcome {
        Outcome::Met | Outcome::MetWorsening | Outcome::OnTrack => "on_track_or_maintaining",
        Outcome::Moderate => "moderately_improving",
        Outcome::Stagnating => "stagnating",
        Outcome::Lost | Outcome::Decreasing => "decreasing",
    };
    Ok(Answers::from([
        ("needed_per_year", if_there(it.needed_per_year)),
        ("actual_per_year", if_there(Some(it.actual_per_year))),
        ("ratio", if_there(it.ratio)),
        ("arrow", Ok(word(arrow))),
    ]))
}

fn oecd_distance(inputs: &Value) -> Result<Answers, Unfit> {
    let it = oecd::judge(
        number(inputs, "value")?,
        number(inputs, "target")?,
        &numbers(inputs, "panel")?,
        Some(direction(inputs)?),
    )
    .map_err(refused)?;
    Ok(Answers::from([
        ("sd", if_there(Some(it.deviation))),
        ("distance", if_there(Some(it.distance))),
        ("raw", if_there(Some(it.raw))),
    ]))
}
