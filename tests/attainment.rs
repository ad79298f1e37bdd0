//! One series, every rule: 24.0 % in 2015 to 19.9 % in 2023, less is wanted, 15.0 % in 2030. The verdict depends on the
//! rule, so every row of this table is asserted as it is printed.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use integrationsmonitor::goal::method::eurostat::{self, Term};
use integrationsmonitor::goal::method::input::{Input, Target};
use integrationsmonitor::goal::method::plan::{self, Plan, Tolerance};
use integrationsmonitor::goal::method::weather::{self, Goal, Symbol};
use integrationsmonitor::goal::method::{Direction, Point, Refusal, Stand};
use integrationsmonitor::goal::method::{opensdg, sdsn, share_of_way, un_2022, un_2023};
use integrationsmonitor::stats::slope::{LeastSquares, theil_sen};
use integrationsmonitor::stats::trend::{Trend, mann_kendall};

const VALUES: [f64; 9] = [24.0, 23.4, 22.9, 22.0, 21.6, 21.9, 21.0, 20.4, 19.9];
const DOWN: Option<Direction> = Some(Direction::Down);
const TARGET: Target = Target {
    value: 15.0,
    year: 2030,
};

fn series() -> Vec<Point> {
    (2015..)
        .zip(VALUES)
        .map(|(year, value)| Point { year, value })
        .collect()
}

fn from_base(target: Option<Target>) -> Input {
    Input::of(&series(), Some(2015), DOWN, target).unwrap()
}

/// As printed, with so many decimals.
fn printed(value: f64, decimals: usize) -> String {
    format!("{value:.decimals$}")
}

#[test]
fn share_of_way_is_behind_the_linear_path() {
    let it = share_of_way::judge(&share_of_way::Input {
        base: 24.0,
        value: 19.9,
        target: 15.0,
        direction: DOWN,
        years: Some(share_of_way::Years {
            base: 2015,
            value: 2023,
            target: 2030,
        }),
    })
    .unwrap();
    assert_eq!(printed(it.share.unwrap() * 100.0, 1), "45.6");
    assert_eq!(printed(it.share_of_time.unwrap() * 100.0, 1), "53.3");
    assert_eq!(it.outcome, share_of_way::Outcome::Behind);
}

#[test]
fn open_sdg_with_a_target_says_moderate() {
    let it = opensdg::judge(&from_base(Some(TARGET)), None).unwrap();
    assert_eq!(printed(it.value.unwrap(), 4), "0.7503");
    assert_eq!(printed(it.score.unwrap(), 3), "1.074");
    assert_eq!(it.outcome, opensdg::Outcome::Moderate);
    assert_eq!(it.stand, Stand::TooSlow);
}

#[test]
fn open_sdg_without_a_target_says_on_track() {
    let it = opensdg::judge(&from_base(None), None).unwrap();
    assert_eq!(printed(it.value.unwrap() * 100.0, 2), "2.31");
    assert_eq!(it.score, Some(5.0));
    assert_eq!(it.outcome, opensdg::Outcome::Substantial);
    assert_eq!(it.stand, Stand::OnCourse);
}

#[test]
fn eurostat_with_a_target_says_moderate_over_both_spans() {
    let whole = eurostat::judge(&from_base(Some(TARGET))).unwrap();
    assert_eq!(printed(whole.ratio.unwrap(), 3), "0.750");
    let five = eurostat::window(&series(), Term::Short, DOWN, Some(TARGET)).unwrap();
    assert_eq!(five.base.year, 2018);
    let five = eurostat::judge(&five).unwrap();
    assert_eq!(printed(five.ratio.unwrap(), 3), "0.632");
    for it in [whole, five] {
        assert_eq!(it.outcome, eurostat::Outcome::Moderate);
    }
    // The whole series is eight years: too short for Eurostat's long term, which needs ten.
    let long = eurostat::window(&series(), Term::Long, DOWN, Some(TARGET));
    assert_eq!(long, Err(Refusal::NoWindow));
}

#[test]
fn eurostat_without_a_target_says_significant() {
    let five = eurostat::window(&series(), Term::Short, DOWN, None).unwrap();
    let it = eurostat::judge(&five).unwrap();
    assert_eq!(printed(-it.growth.unwrap() * 100.0, 2), "1.99");
    assert_eq!(printed(it.score.unwrap(), 2), "4.97");
    assert_eq!(it.outcome, eurostat::Outcome::Significant);
}

#[test]
fn both_progress_charts_say_fair() {
    let it = un_2022::judge(&from_base(Some(TARGET))).unwrap();
    assert_eq!(printed(it.ratio.unwrap(), 3), "0.750");
    assert_eq!(it.outcome, un_2022::Outcome::Fair);
    let it = un_2023::judge(&from_base(Some(TARGET)), true).unwrap();
    assert_eq!(printed(it.expected.unwrap(), 2), "16.89");
    assert_eq!(printed(it.share.unwrap(), 3), "0.790");
    assert_eq!(
        (it.outcome, it.outcome.points()),
        (un_2023::Outcome::Fair, 2)
    );
}

#[test]
fn the_sdsn_arrow_says_moderately_improving() {
    let it = sdsn::judge(&from_base(Some(TARGET))).unwrap();
    assert_eq!(printed(-it.actual_per_year, 4), "0.5125");
    assert_eq!(printed(-it.needed_per_year.unwrap(), 1), "0.6");
    assert_eq!(printed(it.ratio.unwrap() * 100.0, 1), "85.4");
    assert_eq!(it.outcome, sdsn::Outcome::Moderate);
}

#[test]
fn the_weather_is_a_cloud() {
    let goal = Goal::Target {
        value: TARGET.value,
        year: TARGET.year,
    };
    let it = weather::judge(&series(), goal, DOWN).unwrap();
    assert_eq!(printed(it.avg_change, 2), "-0.42");
    assert_eq!(printed(it.projected.unwrap(), 2), "16.96");
    assert_eq!(printed(it.missed_share.unwrap() * 100.0, 0), "40");
    assert_eq!(it.symbol, Symbol::Cloud);
}

#[test]
fn the_trend_is_real_and_misses_the_target() {
    let points: Vec<(f64, f64)> = series()
        .iter()
        .map(|p| (f64::from(p.year), p.value))
        .collect();
    let sen = theil_sen(&points, 0.95).unwrap();
    assert_eq!(printed(sen.slope, 1), "-0.5");
    assert_eq!(printed(sen.interval.low, 1), "-0.6");
    assert_eq!(printed(sen.interval.high, 1), "-0.4");
    // Continued from the newest value.
    assert_eq!(printed(19.9 + sen.slope * 7.0, 1), "16.4");
    let test = mann_kendall(&VALUES).unwrap();
    assert_eq!(printed(test.p, 4), "0.0006");
    assert_eq!(test.trend(test.p, 0.05), Ok(Trend::Decreasing));
}

#[test]
fn the_target_lies_outside_the_prediction() {
    let points: Vec<(f64, f64)> = series()
        .iter()
        .map(|p| (f64::from(p.year), p.value))
        .collect();
    let it = LeastSquares::fit(&points).unwrap();
    let at = it.predict(2030.0, 0.95).unwrap();
    assert_eq!(printed(at.mean, 2), "16.53");
    assert_eq!(printed(at.value.low, 2), "15.40");
    assert_eq!(printed(at.value.high, 2), "17.66");
    assert!(TARGET.value < at.value.low);
}

#[test]
fn a_plan_with_one_point_of_tolerance_is_slightly_off() {
    // Not a row of the table: on the line the value of 2023 would be 19.2.
    let line = Plan::Linear {
        base: Point {
            year: 2015,
            value: 24.0,
        },
        target: TARGET,
    };
    let it = plan::judge(&series(), &line, Tolerance::Absolute(1.0), DOWN).unwrap();
    assert_eq!(printed(it.now.planned, 1), "19.2");
    assert_eq!(printed(it.now.deviation, 1), "0.7");
    assert_eq!(it.now.outcome, plan::Outcome::SlightlyOff);
}
