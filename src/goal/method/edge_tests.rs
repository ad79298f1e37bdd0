//! What is wanted of every rule at once: the hard cases, each put to all rules that can be asked.

use super::eurostat;
use super::input::{Input, Target};
use super::pair::Rates;
use super::plan::{Plan, Tolerance};
use super::weather::{self, Goal};
use super::{Direction, Point, Refusal, direction, share_of_way};
use super::{gap_closing, laender, oecd, opensdg, parity, plan, sdsn, un_2022, un_2023};
use std::collections::BTreeMap;

mod scale;

const UP: Direction = Direction::Up;
const DOWN: Direction = Direction::Down;
const YEAR: i32 = 2030;

type Words = BTreeMap<&'static str, Result<&'static str, Refusal>>;

/// Six years up to 2023.
fn annual(values: [f64; 6]) -> Vec<Point> {
    (2018..)
        .zip(values)
        .map(|(year, value)| Point { year, value })
        .collect()
}

/// In a straight line from the one to the other.
fn straight(from: f64, to: f64) -> Vec<Point> {
    annual([0.0, 1.0, 2.0, 3.0, 4.0, 5.0].map(|i| from + (to - from) * i / 5.0))
}

/// The word of every rule that one series and maybe a target can be put to; the symbol for the weather.
fn all(points: &[Point], wanted: Direction, target: Option<(f64, i32)>, panel: &[f64]) -> Words {
    let way = Some(wanted);
    let target = target.map(|(value, year)| Target { value, year });
    let input = Input::of(points, None, way, target);
    let first = points.iter().min_by_key(|p| p.year).copied();
    let first = first.unwrap_or(Point {
        year: 2018,
        value: 0.0,
    });
    let goal = match target {
        None => Goal::Direction,
        Some(Target { value, year }) => Goal::Target { value, year },
    };
    let mut words = Words::from([
        (
            "direction",
            direction::judge(points, first.year, way).map(|c| c.outcome.stand().code()),
        ),
        (
            "weather",
            weather::judge(points, goal, way).map(|w| w.symbol.code()),
        ),
        (
            "sdsn",
            input.and_then(|i| sdsn::judge(&i)).map(|a| a.stand.code()),
        ),
        (
            "eurostat",
            input
                .and_then(|i| eurostat::judge(&i))
                .map(|p| p.stand.code()),
        ),
        (
            "un_2022",
            input
                .and_then(|i| un_2022::judge(&i))
                .map(|p| p.stand.code()),
        ),
        (
            "un_2023",
            un_2023::input(points, None, way, target)
                .and_then(|i| un_2023::judge(&i, false))
                .map(|p| p.stand.code()),
        ),
        (
            "opensdg",
            input
                .and_then(|i| opensdg::judge(&i, None))
                .map(|p| p.stand.code()),
        ),
    ]);
    if let Some(t) = target {
        let plan = Plan::Linear {
            base: first,
            target: t,
        };
        let share = input.and_then(|i| {
            let years = share_of_way::Years {
                base: i.base.year,
                value: i.now.year,
                target: t.year,
            };
            share_of_way::judge(&share_of_way::Input {
                base: i.base.value,
                value: i.now.value,
                target: t.value,
                direction: way,
                years: Some(years),
            })
        });
        let last = points.last().map_or(f64::NAN, |p| p.value);
        words.insert("share", share.map(|a| a.outcome.stand().code()));
        words.insert(
            "plan",
            plan::judge(points, &plan, Tolerance::Absolute(1.0), way).map(|p| p.stand.code()),
        );
        words.insert(
            "oecd",
            oecd::judge(last, t.value, panel, way).map(|d| d.outcome.stand().code()),
        );
    }
    words
}

const PANEL: [f64; 3] = [5.0, 9.0, 14.0];
const GROWTH: [&str; 4] = ["eurostat", "un_2022", "un_2023", "opensdg"];
const LINEAR: [&str; 6] = ["direction", "share", "weather", "plan", "sdsn", "oecd"];

/// Down from the first value to the last, with the ceiling 10 in 2030.
fn ceiling(from: f64, to: f64) -> Words {
    all(&straight(from, to), DOWN, Some((10.0, YEAR)), &PANEL)
}

/// Every word; the rules of growth, where they agree, in one.
fn assert_words(
    found: &Words,
    linear: [Result<&'static str, Refusal>; 6],
    growth: Result<&'static str, Refusal>,
) {
    let expected = LINEAR.into_iter().zip(linear);
    let expected: Words = expected.chain(GROWTH.map(|m| (m, growth))).collect();
    assert_eq!(found, &expected);
}

#[test]
fn a_target_that_was_lost_is_never_on_course() {
    // 8 → 11 under a ceiling of 10: both rates of growth are positive, and older programs said "on track".
    assert_words(
        &ceiling(8.0, 11.0),
        [
            Ok("away"),
            Err(Refusal::Maintain),
            Ok("thunderstorm"),
            Err(Refusal::Maintain),
            Ok("away"),
            Ok("none"),
        ],
        Ok("away"),
    );
    let lost = Input::of(
        &straight(8.0, 11.0),
        None,
        Some(DOWN),
        Some(Target {
            value: 10.0,
            year: YEAR,
        }),
    )
    .unwrap();
    // Nor is there a ratio, a share or a score of it.
    let eu = eurostat::judge(&lost).unwrap();
    assert_eq!(
        (eu.outcome, eu.ratio, eu.score),
        (eurostat::Outcome::Lost, None, None)
    );
    let un = un_2022::judge(&lost).unwrap();
    assert_eq!((un.outcome, un.ratio), (un_2022::Outcome::Lost, None));
    let un = un_2023::judge(&lost, true).unwrap();
    assert_eq!((un.outcome, un.share), (un_2023::Outcome::Lost, None));
    let open = opensdg::judge(&lost, None).unwrap();
    assert_eq!((open.outcome, open.score), (opensdg::Outcome::Lost, None));
    let arrow = sdsn::judge(&lost).unwrap();
    assert_eq!((arrow.outcome, arrow.ratio), (sdsn::Outcome::Lost, None));
}

#[test]
fn a_met_target_that_worsens_is_met_and_said_to_worsen() {
    // 8 → 9 under a ceiling of 10.
    assert_words(
        &ceiling(8.0, 9.0),
        [
            Ok("away"),
            Err(Refusal::Maintain),
            Ok("partly_cloudy"),
            Err(Refusal::Maintain),
            Ok("reached"),
            Ok("reached"),
        ],
        Ok("reached"),
    );
    let target = Some(Target {
        value: 10.0,
        year: YEAR,
    });
    let it = Input::of(&straight(8.0, 9.0), None, Some(DOWN), target).unwrap();
    let codes = [
        eurostat::judge(&it).unwrap().outcome.code(),
        un_2022::judge(&it).unwrap().outcome.code(),
        un_2023::judge(&it, true).unwrap().outcome.code(),
        opensdg::judge(&it, None).unwrap().outcome.code(),
        sdsn::judge(&it).unwrap().outcome.code(),
    ];
    assert_eq!(codes, ["goal.met_worsening"; 5]);
}

#[test]
fn a_base_beyond_the_target_is_to_be_kept() {
    assert_words(
        &ceiling(8.0, 7.0),
        [
            Ok("on_course"),
            Err(Refusal::Maintain),
            Ok("sun"),
            Err(Refusal::Maintain),
            Ok("reached"),
            Ok("reached"),
        ],
        Ok("reached"),
    );
}

#[test]
fn base_and_value_on_the_target_are_met() {
    assert_words(
        &ceiling(10.0, 10.0),
        [
            Ok("unchanged"),
            Ok("reached"),
            Ok("sun"),
            Ok("reached"),
            Ok("reached"),
            Ok("reached"),
        ],
        Ok("reached"),
    );
}

#[test]
fn a_base_on_the_target_that_was_left_has_no_share() {
    assert_words(
        &ceiling(10.0, 12.0),
        [
            Ok("away"),
            Ok("away"),
            Ok("thunderstorm"),
            Ok("away"),
            Ok("away"),
            Ok("none"),
        ],
        Ok("away"),
    );
}

#[test]
fn a_value_exactly_on_the_target_is_met() {
    assert_words(
        &ceiling(20.0, 10.0),
        [
            Ok("on_course"),
            Ok("reached"),
            Ok("sun"),
            Ok("reached"),
            Ok("reached"),
            Ok("reached"),
        ],
        Ok("reached"),
    );
}

#[test]
fn one_point_or_none_is_no_movement() {
    for (points, refusal) in [
        (vec![], Refusal::NoValue),
        (
            vec![Point {
                year: 2023,
                value: 12.0,
            }],
            Refusal::OnePoint,
        ),
    ] {
        let found = all(&points, DOWN, Some((10.0, YEAR)), &PANEL);
        for method in GROWTH
            .into_iter()
            .chain(["direction", "weather", "sdsn", "share"])
        {
            assert_eq!(found[method], Err(refusal), "{method}");
        }
    }
}

#[test]
fn what_is_no_number_is_refused_by_all() {
    for bad in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let at_the_end = annual([20.0, 19.0, 18.0, 17.0, 16.0, bad]);
        let as_target = all(&straight(20.0, 15.0), DOWN, Some((bad, YEAR)), &PANEL);
        let in_the_panel = all(&straight(20.0, 15.0), DOWN, Some((10.0, YEAR)), &[1.0, bad]);
        for (method, found) in all(&at_the_end, DOWN, Some((10.0, YEAR)), &PANEL) {
            assert_eq!(found, Err(Refusal::NotFinite), "{method}");
            if method != "direction" {
                assert_eq!(as_target[method], Err(Refusal::NotFinite), "{method}");
            }
        }
        assert_eq!(in_the_panel["oecd"], Err(Refusal::NotFinite));
    }
}

#[test]
fn a_direction_is_never_guessed() {
    let target = Some(Target {
        value: 10.0,
        year: YEAR,
    });
    let it = Input::of(&straight(20.0, 15.0), None, None, target).unwrap();
    let no = Refusal::NoDirection;
    assert_eq!(eurostat::judge(&it), Err(no));
    assert_eq!(un_2022::judge(&it), Err(no));
    assert_eq!(un_2023::judge(&it, true), Err(no));
    assert_eq!(opensdg::judge(&it, None), Err(no));
    assert_eq!(sdsn::judge(&it), Err(no));
}

#[test]
fn a_missed_target_whose_year_has_passed_is_no_question_of_pace() {
    for year in [2022, 2023] {
        let found = all(&straight(20.0, 15.0), DOWN, Some((10.0, year)), &PANEL);
        for method in ["sdsn", "eurostat", "un_2022", "opensdg"] {
            assert_eq!(
                found[method],
                Err(Refusal::TargetYearPassed),
                "{method} {year}"
            );
        }
        assert_eq!(found["weather"], Ok("cloud"));
        assert_eq!(
            (found["share"], found["plan"]),
            (Ok("too_slow"), Ok("too_slow"))
        );
        // The chart of 2023 assesses up to the target year.
        assert_eq!(found["un_2023"], Ok("too_slow"));
        let met = all(&straight(20.0, 9.0), DOWN, Some((10.0, year)), &PANEL);
        for method in [
            "sdsn", "eurostat", "un_2022", "opensdg", "share", "plan", "oecd",
        ] {
            assert_eq!(met[method], Ok("reached"), "{method} {year}");
        }
    }
    // A target before the base is no target of this way.
    let found = all(&straight(20.0, 15.0), DOWN, Some((10.0, 2018)), &PANEL);
    for method in ["share", "plan", "sdsn", "eurostat", "un_2022", "opensdg"] {
        assert_eq!(found[method], Err(Refusal::YearOrder), "{method}");
    }
}
