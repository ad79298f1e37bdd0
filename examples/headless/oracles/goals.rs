//! Methods of attainment.

use super::inputs::{calendar_year, field, list, number, number_of};
use super::{Answer, Answers, Methods, Unfit, only};
use integrationsmonitor::goal::method::weather::{self, Goal, Weather};
use integrationsmonitor::goal::method::{Direction, Point, Refusal, share_of_way};
use serde_json::Value;

pub(super) const METHODS: Methods = &[
    (
        "destatis_weather",
        &[
            "avg_change",
            "last_change",
            "projected",
            "missed_share",
            "symbol",
            "rule",
        ],
        destatis_weather,
    ),
    ("goal_attainment_share", &["share"], attainment),
];

fn attainment(inputs: &Value) -> Result<Answers, Unfit> {
    let share = share_of_way::share(
        number(inputs, "base")?,
        number(inputs, "value")?,
        number(inputs, "target")?,
    );
    let share = share.map(Answer::Number).map_err(Refusal::code);
    Ok(only("share", share))
}

fn destatis_weather(inputs: &Value) -> Result<Answers, Unfit> {
    let (years, values) = (list(inputs, "years")?, list(inputs, "values")?);
    if years.len() != values.len() {
        return Err(Unfit::Malformed(
            "years and values differ in length".to_owned(),
        ));
    }
    let points: Vec<Point> = years
        .iter()
        .zip(values)
        .map(|(year, value)| {
            Ok(Point {
                year: calendar_year(year)?,
                value: number_of(value, "values")?,
            })
        })
        .collect::<Result<_, Unfit>>()?;
    let direction = match inputs.get("direction").and_then(Value::as_str) {
        Some("up") => Some(Direction::Up),
        Some("down") => Some(Direction::Down),
        None => None,
        Some(other) => return Err(Unfit::Malformed(format!("direction not known: {other}"))),
    };
    let weather =
        weather::judge(&points, goal(inputs)?, direction).map_err(|r| Unfit::Refused(r.code()))?;
    Ok(weather_answers(&weather))
}

fn goal(inputs: &Value) -> Result<Goal, Unfit> {
    let kind = inputs
        .get("kind")
        .and_then(Value::as_str)
        .unwrap_or("target");
    Ok(match kind {
        "target" => Goal::Target {
            value: number(inputs, "target")?,
            year: calendar_year(field(inputs, "target_year")?)?,
        },
        "yearly" => Goal::Keep {
            value: number(inputs, "target")?,
        },
        "direction" => Goal::Direction,
        "interval" => {
            let year = inputs
                .get("target_year")
                .filter(|y| !y.is_null())
                .map(calendar_year)
                .transpose()?;
            Goal::Interval {
                low: number(inputs, "low")?,
                high: number(inputs, "high")?,
                year,
            }
        }
        other => return Err(Unfit::Malformed(format!("kind of goal not known: {other}"))),
    })
}

fn weather_answers(weather: &Weather) -> Answers {
    let if_applied = |value: Option<f64>| {
        value
            .map(Answer::Number)
            .ok_or("not part of the rule that applied")
    };
    Answers::from([
        ("avg_change", Ok(Answer::Number(weather.avg_change))),
        ("last_change", Ok(Answer::Number(weather.last_change))),
        ("projected", if_applied(weather.projected)),
        ("missed_share", if_applied(weather.missed_share)),
        ("symbol", Ok(Answer::Word(weather.symbol.code()))),
        ("rule", Ok(Answer::Word(weather.rule.code()))),
    ])
}
