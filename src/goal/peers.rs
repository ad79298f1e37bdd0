//! The methods of statistical offices and international bodies, side by side, for a goal with a target in a year.

use super::method::input::{Input, Target};
use super::method::{
    Direction, Point, Refusal, Stand, eurostat, oecd, opensdg, sdsn, un_2022, un_2023,
};
use super::{Case, Goal, Heading, Level, Track, Verdict, View, text, wanted};
use crate::diagnostic::Coded;

/// What a method of this file needs.
struct Way<'a> {
    points: Vec<Point>,
    base_year: Option<i32>,
    direction: Direction,
    target: Target,
    case: &'a Case<'a>,
}

/// What a method found: its Stand, the code of its reason, its numbers.
struct Found {
    stand: Stand,
    code: &'static str,
    input: Input,
    numbers: Vec<(&'static str, String)>,
}

/// All of them. A method that cannot judge says why.
pub(super) fn judge(case: &Case<'_>, goal: &Goal, track: &Track<'_>) -> Vec<Verdict> {
    let (Some(value), Some(year), Some(direction)) =
        (goal.target, goal.target_year, wanted(goal.direction))
    else {
        return Vec::new();
    };
    let way = Way {
        points: track.points(),
        base_year: goal.base_year,
        direction,
        target: Target {
            value: value.to_f64(),
            year,
        },
        case,
    };
    let broken = goal.base_year.and_then(|year| track.broken(year));
    let verdict = |method: &'static str, found: Result<Found, Refusal>| {
        let found = match (&broken, found) {
            (Some(reason), _) => return Verdict::none(method, View::More, reason.clone()),
            (None, Err(refusal)) => return Verdict::refused(method, View::More, refusal),
            (None, Ok(found)) => found,
        };
        let (base, now) = (found.input.base, found.input.now);
        let decimals = case.indicator.decimals;
        let mut inputs = vec![
            ("base_year", base.year.to_string()),
            ("base", text(base.value, decimals)),
            ("now_year", now.year.to_string()),
            ("now", text(now.value, decimals)),
        ];
        inputs.extend(found.numbers);
        let target = found.input.target;
        Verdict {
            stand: found.stand,
            level: target.map(|t| Level::of(direction.meets(now.value, t.value))),
            heading: Some(Heading::of(direction.wanted(now.value - base.value))),
            inputs,
            ..Verdict::none(method, View::More, Coded::new(found.code))
        }
        .explained()
    };
    let since_base = Input::of(
        &way.points,
        way.base_year,
        Some(direction),
        Some(way.target),
    );
    let no_target = |input: Input| Input {
        target: None,
        ..input
    };
    let short =
        |target| eurostat::window(&way.points, eurostat::Term::Short, Some(direction), target);
    let long = eurostat::window(
        &way.points,
        eurostat::Term::Long,
        Some(direction),
        Some(way.target),
    );
    vec![
        verdict(opensdg::METHOD, since_base.and_then(open_sdg)),
        verdict(OPENSDG_ALONE, since_base.map(no_target).and_then(open_sdg)),
        verdict(eurostat::METHOD, since_base.and_then(by_eurostat)),
        verdict(
            EUROSTAT_SHORT,
            short(Some(way.target)).and_then(by_eurostat),
        ),
        verdict(EUROSTAT_LONG, long.and_then(by_eurostat)),
        verdict(EUROSTAT_ALONE, short(None).and_then(by_eurostat)),
        verdict(un_2022::METHOD, since_base.and_then(by_un_2022)),
        verdict(un_2023::METHOD, way.un_2023()),
        verdict(sdsn::METHOD, since_base.and_then(by_sdsn)),
        way.distance(),
    ]
}

/// Growth alone, where the same body also has a rule without a target.
pub(super) const OPENSDG_ALONE: &str = "opensdg-without-target";
/// The last 5 years, with a target.
pub(super) const EUROSTAT_SHORT: &str = "eurostat-sdg-2024-short";
/// The last 15 years, at least 10, with a target.
pub(super) const EUROSTAT_LONG: &str = "eurostat-sdg-2024-long";
/// The last 5 years, growth alone.
pub(super) const EUROSTAT_ALONE: &str = "eurostat-sdg-2024-without-target";

fn open_sdg(input: Input) -> Result<Found, Refusal> {
    let found = opensdg::judge(&input, None)?;
    let mut numbers = growth(found.growth);
    if input.target.is_some() {
        numbers.extend(found.value.map(|v| ("ratio", text(v, 4))));
    }
    numbers.extend(found.score.map(|s| ("score", text(s, 3))));
    Ok(Found {
        stand: found.stand,
        code: found.outcome.code(),
        input,
        numbers,
    })
}

fn by_eurostat(input: Input) -> Result<Found, Refusal> {
    let found = eurostat::judge(&input)?;
    let mut numbers = growth(found.growth);
    numbers.extend(found.required.map(|r| ("growth_needed", percent(r, 2))));
    numbers.extend(found.ratio.map(|r| ("ratio", text(r, 3))));
    numbers.extend(found.score.map(|s| ("score", text(s, 2))));
    Ok(Found {
        stand: found.stand,
        code: found.outcome.code(),
        input,
        numbers,
    })
}

fn by_un_2022(input: Input) -> Result<Found, Refusal> {
    let found = un_2022::judge(&input)?;
    let mut numbers = growth(found.growth);
    numbers.extend(found.ratio.map(|r| ("ratio", text(r, 3))));
    Ok(Found {
        stand: found.stand,
        code: found.outcome.code(),
        input,
        numbers,
    })
}

fn by_sdsn(input: Input) -> Result<Found, Refusal> {
    let found = sdsn::judge(&input)?;
    let mut numbers = vec![("change_per_year", text(found.actual_per_year, 4))];
    numbers.extend(
        found
            .needed_per_year
            .map(|n| ("needed_per_year", text(n, 4))),
    );
    numbers.extend(found.ratio.map(|r| ("share_of_pace", percent(r, 1))));
    Ok(Found {
        stand: found.stand,
        code: found.outcome.code(),
        input,
        numbers,
    })
}

/// Growth of a year in per cent.
fn growth(rate: Option<f64>) -> Vec<(&'static str, String)> {
    rate.map(|g| ("growth", percent(g, 2)))
        .into_iter()
        .collect()
}

impl Way<'_> {
    fn un_2023(&self) -> Result<Found, Refusal> {
        let input = un_2023::input(
            &self.points,
            self.base_year,
            Some(self.direction),
            Some(self.target),
        )?;
        let found = un_2023::judge(&input, self.case.indicator.unit == "percent")?;
        let mut numbers = growth(found.growth);
        let decimals = self.case.indicator.decimals.saturating_add(1);
        numbers.extend(found.expected.map(|e| ("projected", text(e, decimals))));
        numbers.extend(found.share.map(|s| ("share_expected", text(s, 3))));
        numbers.push(("steps", found.outcome.points().to_string()));
        Ok(Found {
            stand: found.stand,
            code: found.outcome.code(),
            input,
            numbers,
        })
    }

    /// A level, no trend: how far from the target, in standard deviations of the areas.
    fn distance(&self) -> Verdict {
        let method = oecd::METHOD;
        let Some(now) = self.points.last() else {
            return Verdict::refused(method, View::More, Refusal::NoValue);
        };
        let panel = &self.case.panel;
        match oecd::judge(now.value, self.target.value, panel, Some(self.direction)) {
            Err(refusal) => Verdict::refused(method, View::More, refusal),
            Ok(found) => Verdict {
                stand: found.outcome.stand(),
                level: Some(Level::of(found.outcome == oecd::Outcome::Met)),
                inputs: vec![
                    ("now_year", now.year.to_string()),
                    ("now", text(now.value, self.case.indicator.decimals)),
                    ("panel", panel.len().to_string()),
                    ("deviation", text(found.deviation, 2)),
                    ("distance_in_deviations", text(found.distance, 2)),
                ],
                ..Verdict::none(method, View::More, Coded::new(found.outcome.code()))
            }
            .explained(),
        }
    }
}

/// A share as per cent, to so many decimals.
fn percent(share: f64, decimals: u8) -> String {
    text(share * 100.0, decimals)
}
