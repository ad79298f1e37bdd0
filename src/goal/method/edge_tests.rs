//! What is wanted of every rule at once: the hard cases, each put to all rules that can be asked.

use super::eurostat;
use super::input::{Input, Target};
use super::pair::Rates;
use super::plan::{Plan, Tolerance};
use super::weather::{self, Goal};
use super::{Direction, Point, Refusal, direction, share_of_way};
use super::{gap_closing, laender, oecd, opensdg, parity, plan, sdsn, un_2022, un_2023};
use std::collections::BTreeMap;

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
fn from_zero_to_zero_is_a_standstill_or_not_computable_and_never_a_success() {
    let found = all(&straight(0.0, 0.0), DOWN, None, &PANEL);
    assert_eq!(found["direction"], Ok("unchanged"));
    assert_eq!(found["weather"], Ok("thunderstorm"));
    assert_eq!(found["sdsn"], Err(Refusal::NoTarget));
    for method in GROWTH {
        assert_eq!(found[method], Err(Refusal::GrowthUndefined), "{method}");
    }
    // With a target of zero it is met, which needs no growth.
    let met = all(&straight(0.0, 0.0), DOWN, Some((0.0, YEAR)), &PANEL);
    for method in GROWTH {
        assert_eq!(met[method], Ok("reached"), "{method}");
    }
}

#[test]
fn zeros_and_changes_of_sign_have_no_growth_but_are_values_to_linear_rules() {
    for (from, to, target) in [(0.0, 4.0, 10.0), (-2.0, 1.0, 5.0)] {
        let found = all(&straight(from, to), UP, Some((target, YEAR)), &PANEL);
        for method in GROWTH {
            assert_eq!(found[method], Err(Refusal::GrowthUndefined), "{method}");
        }
        for method in LINEAR {
            assert!(found[method].is_ok(), "{method}");
        }
        assert_eq!(found["direction"], Ok("on_course"));
    }
    // A target of zero: no pace leads there. The chart of 2023 needs no such pace; it only continues the value.
    let found = all(&straight(8.0, 6.0), DOWN, Some((0.0, YEAR)), &PANEL);
    for method in ["eurostat", "un_2022", "opensdg"] {
        assert_eq!(found[method], Err(Refusal::GrowthUndefined), "{method}");
    }
    assert_eq!(found["un_2023"], Ok("too_slow"));
    for method in LINEAR {
        assert!(found[method].is_ok(), "{method}");
    }
    // Between negative values growth is that of the size, and its sign turns.
    for method in GROWTH {
        let better = all(&straight(-4.0, -2.0), UP, Some((-1.0, YEAR)), &PANEL);
        let worse = all(&straight(-4.0, -6.0), UP, Some((-1.0, YEAR)), &PANEL);
        assert_eq!(
            (better[method], worse[method]),
            (Ok("on_course"), Ok("away")),
            "{method}"
        );
    }
}

#[test]
fn a_share_and_its_complement_agree_in_linear_rules_and_cannot_in_those_of_growth() {
    // The same fact, once as a share of 20 → 15 % and once as 80 → 85 %.
    let complement = |values: &[f64]| values.iter().map(|v| 100.0 - v).collect::<Vec<f64>>();
    let falling = straight(20.0, 15.0);
    let rising = straight(80.0, 85.0);
    let panel = [12.0, 18.0, 25.0];
    for target in [5.0, 8.0, 10.0, 12.0, 15.0, 16.0] {
        let a = all(&falling, DOWN, Some((target, YEAR)), &panel);
        let b = all(
            &rising,
            UP,
            Some((100.0 - target, YEAR)),
            &complement(&panel),
        );
        for method in LINEAR {
            assert!(a[method].is_ok(), "{method}");
            assert_eq!(a[method], b[method], "{method} {target}");
        }
    }
    let (a, b) = (
        all(&falling, DOWN, None, &panel),
        all(&rising, UP, None, &panel),
    );
    assert_eq!(
        (a["direction"], a["weather"]),
        (b["direction"], b["weather"])
    );
    // −5.6 % a year against 1.2 %: over every threshold, and under the highest of two rules.
    let growth = |points: &[Point], wanted| {
        let it = Input::of(points, None, Some(wanted), None).unwrap();
        [
            eurostat::judge(&it).unwrap().growth,
            un_2022::judge(&it).unwrap().growth,
            un_2023::judge(&it, true).unwrap().growth,
            opensdg::judge(&it, None).unwrap().growth,
        ]
    };
    for (x, y) in growth(&falling, DOWN).into_iter().zip(growth(&rising, UP)) {
        assert!((x.unwrap() + 0.0559).abs() < 1e-4 && (y.unwrap() - 0.0122).abs() < 1e-4);
    }
    // 2015 → 2023: −3.5 % against 0.76 % a year, and every one of them says something else.
    let eight = |from, to| [(2015, from), (2023, to)].map(|(year, value)| Point { year, value });
    let (a, b) = (
        all(&eight(20.0, 15.0), DOWN, None, &panel),
        all(&eight(80.0, 85.0), UP, None, &panel),
    );
    for method in GROWTH {
        assert_eq!(
            (a[method], b[method]),
            (Ok("on_course"), Ok("too_slow")),
            "{method}"
        );
    }
}

#[test]
fn gaps_of_a_share_and_of_its_complement_agree_and_parity_does_not() {
    let rates = |year, group, reference| Rates {
        year,
        group,
        reference,
    };
    let (then, now) = (rates(2017, 20.0, 8.0), rates(2021, 15.0, 7.0));
    let turned = |r: Rates| rates(r.year, 100.0 - r.group, 100.0 - r.reference);
    let a = laender::judge(then, now, Some(DOWN)).unwrap();
    let b = laender::judge(turned(then), turned(now), Some(UP)).unwrap();
    assert_eq!(a.outcome, b.outcome);
    let a = gap_closing::judge(then, now, Some(DOWN), Some(YEAR)).unwrap();
    let b = gap_closing::judge(turned(then), turned(now), Some(UP), Some(YEAR)).unwrap();
    assert_eq!((a.outcome, a.closed_share), (b.outcome, b.closed_share));
    let a = parity::judge(None, rates(2021, 10.0, 8.0)).unwrap();
    let b = parity::judge(None, turned(rates(2021, 10.0, 8.0))).unwrap();
    assert_eq!(
        (a.level, b.level),
        (parity::Level::Above, parity::Level::Inside)
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

#[test]
fn more_than_needed_is_shown_as_it_is() {
    let target = |value| Some(Target { value, year: YEAR });
    let fast = Input::of(&straight(20.0, 11.0), None, Some(DOWN), target(10.0)).unwrap();
    assert!((sdsn::judge(&fast).unwrap().ratio.unwrap() - 2.16).abs() < 1e-12);
    assert!(eurostat::judge(&fast).unwrap().ratio.unwrap() > 2.0);
    assert!(un_2022::judge(&fast).unwrap().ratio.unwrap() > 2.0);
    assert!(un_2023::judge(&fast, false).unwrap().share.unwrap() > 1.4);
    assert!(opensdg::judge(&fast, None).unwrap().value.unwrap() > 2.0);
    // So is much less than nothing; only scores end, by their definition.
    let away = Input::of(&straight(20.0, 80.0), None, Some(DOWN), target(10.0)).unwrap();
    assert!(sdsn::judge(&away).unwrap().ratio.unwrap() < -10.0);
    let open = opensdg::judge(&away, None).unwrap();
    assert!(open.value.unwrap() < -4.0 && open.score == Some(-5.0));
    let raw = oecd::judge(9.0, 10.0, &PANEL, Some(DOWN)).unwrap().raw;
    assert!(raw < 0.0);
}

#[test]
fn missing_years_are_years_nevertheless() {
    let full = straight(20.0, 15.0);
    let gap: Vec<Point> = full.iter().copied().filter(|p| p.year != 2020).collect();
    let panel = [12.0, 18.0, 25.0];
    let (a, b) = (
        all(&full, DOWN, Some((8.0, YEAR)), &panel),
        all(&gap, DOWN, Some((8.0, YEAR)), &panel),
    );
    assert_eq!(a, b);
    // The same values over twice the time are half the pace.
    let slow: Vec<Point> = full
        .iter()
        .map(|p| Point {
            year: 2 * p.year - 2023,
            ..*p
        })
        .collect();
    let pace = |points: &[Point]| {
        let target = Some(Target {
            value: 8.0,
            year: YEAR,
        });
        let it = Input::of(points, None, Some(DOWN), target).unwrap();
        let rate = libm::log1p(eurostat::judge(&it).unwrap().growth.unwrap());
        (sdsn::judge(&it).unwrap().actual_per_year, rate)
    };
    let (fast, slow) = (pace(&full), pace(&slow));
    assert!((fast.0 - 2.0 * slow.0).abs() < 1e-12 && (fast.1 - 2.0 * slow.1).abs() < 1e-12);
}
