//! Tests of the plan with a tolerance.

use super::input::Target;
use super::plan::{Outcome, Path, Plan, Tolerance, judge};
use super::{Direction, Point, Refusal, Stand};

const UP: Option<Direction> = Some(Direction::Up);
const DOWN: Option<Direction> = Some(Direction::Down);
const ONE_POINT: Tolerance = Tolerance::Absolute(1.0);

fn points(values: &[(i32, f64)]) -> Vec<Point> {
    let point = |&(year, value)| Point { year, value };
    values.iter().map(point).collect()
}

/// From 20 in 2020 to 10 in 2030: one point a year.
fn down() -> Plan {
    Plan::Linear {
        base: Point {
            year: 2020,
            value: 20.0,
        },
        target: Target {
            value: 10.0,
            year: 2030,
        },
    }
}

fn at(values: &[(i32, f64)]) -> Path {
    judge(&points(values), &down(), ONE_POINT, DOWN).unwrap()
}

#[test]
fn every_year_has_its_plan_value() {
    let path = at(&[
        (2019, 25.0),
        (2020, 20.0),
        (2021, 18.5),
        (2023, 17.5),
        (2024, 17.5),
    ]);
    let seen: Vec<_> = path
        .steps
        .iter()
        .map(|s| (s.value.year, format!("{:.1}", s.planned), s.outcome))
        .collect();
    // The year before the plan is not judged.
    let expected = [
        (2020, "20.0".to_owned(), Outcome::OnPath),
        (2021, "19.0".to_owned(), Outcome::OnPath),
        (2023, "17.0".to_owned(), Outcome::SlightlyOff),
        (2024, "16.0".to_owned(), Outcome::Off),
    ];
    assert_eq!(seen, expected);
    assert!((path.now.deviation - 1.5).abs() < 1e-12);
    assert_eq!((path.met, path.stand), (false, Stand::Unchanged));
}

#[test]
fn exactly_the_tolerance_is_slightly_off_and_exactly_the_plan_is_on_path() {
    let now = |value| at(&[(2023, value)]).now.outcome;
    assert_eq!(now(17.0), Outcome::OnPath);
    assert_eq!(now(17.000_001), Outcome::SlightlyOff);
    assert_eq!(now(18.0), Outcome::SlightlyOff);
    assert_eq!(now(18.000_001), Outcome::Off);
    // Better than the plan by any amount.
    assert_eq!(now(-40.0), Outcome::OnPath);
    // Three tenths of the way from 0.1 to 0.2 in binary, tolerance a hundredth.
    let plan = Plan::Linear {
        base: Point {
            year: 2020,
            value: 0.1,
        },
        target: Target {
            value: 0.2,
            year: 2030,
        },
    };
    for (value, expected) in [(0.13, Outcome::OnPath), (0.12, Outcome::SlightlyOff)] {
        let it = judge(
            &points(&[(2023, value)]),
            &plan,
            Tolerance::Absolute(0.01),
            UP,
        );
        assert_eq!(it.unwrap().now.outcome, expected, "{value}");
    }
}

#[test]
fn level_and_path_and_last_change_are_separate() {
    // The level of the target, long before its year.
    let early = at(&[(2022, 12.0), (2023, 10.0)]);
    assert_eq!(
        (early.met, early.now.outcome, early.stand),
        (true, Outcome::OnPath, Stand::Reached)
    );
    // On path, but worse than the year before.
    let back = at(&[(2022, 14.0), (2023, 16.0)]);
    assert_eq!(
        (back.now.outcome, back.stand),
        (Outcome::OnPath, Stand::OnCourse)
    );
    let (before, change) = back.last_change.unwrap();
    assert_eq!(before.year, 2022);
    assert!((change - 2.0).abs() < 1e-12);
    // Off, but improving; off and worsening; a single value has no change.
    assert_eq!(at(&[(2022, 22.0), (2023, 21.0)]).stand, Stand::TooSlow);
    assert_eq!(at(&[(2022, 20.0), (2023, 21.0)]).stand, Stand::Away);
    let single = at(&[(2023, 21.0)]);
    assert_eq!((single.last_change, single.stand), (None, Stand::TooSlow));
}

#[test]
fn after_the_target_year_the_target_itself_counts() {
    let late = at(&[(2030, 10.5), (2034, 10.4)]);
    assert!((late.now.planned - 10.0).abs() < 1e-12);
    assert_eq!((late.now.outcome, late.met), (Outcome::SlightlyOff, false));
    let kept = at(&[(2030, 10.5), (2034, 10.0)]);
    assert_eq!((kept.now.outcome, kept.met), (Outcome::OnPath, true));
}

#[test]
fn a_plan_by_years_is_not_filled_up() {
    let plan = Plan::Values(points(&[(2022, 30.0), (2024, 34.0), (2026, 40.0)]));
    let series = points(&[(2022, 31.0), (2023, 31.0), (2024, 33.5)]);
    let path = judge(&series, &plan, ONE_POINT, UP).unwrap();
    let years: Vec<_> = path.steps.iter().map(|s| s.value.year).collect();
    assert_eq!(years, [2022, 2024]);
    assert_eq!((path.now.outcome, path.met), (Outcome::SlightlyOff, false));
    for year in [2023, 2025, 2030] {
        let it = judge(&points(&[(2022, 31.0), (year, 60.0)]), &plan, ONE_POINT, UP);
        assert_eq!(it, Err(Refusal::NoPlanValue), "{year}");
    }
    let none = judge(&series, &Plan::Values(Vec::new()), ONE_POINT, UP);
    assert_eq!(none, Err(Refusal::NoPlanValue));
}

#[test]
fn a_tolerance_in_per_cent_depends_on_the_side_that_is_counted() {
    let plan = |value| Plan::Values(points(&[(2023, value)]));
    let at = |value, planned, tolerance, direction| {
        let it = judge(
            &points(&[(2023, value)]),
            &plan(planned),
            tolerance,
            direction,
        );
        it.unwrap().now.outcome
    };
    let five = Tolerance::Relative(0.05);
    // 22 % unemployed for 20 %, and the same as 78 % employed for 80 %.
    assert_eq!(at(22.0, 20.0, five, DOWN), Outcome::Off);
    assert_eq!(at(78.0, 80.0, five, UP), Outcome::SlightlyOff);
    for tolerance in [Tolerance::Absolute(1.0), Tolerance::Absolute(2.0)] {
        let both = (
            at(22.0, 20.0, tolerance, DOWN),
            at(78.0, 80.0, tolerance, UP),
        );
        assert_eq!(both.0, both.1);
    }
    assert_eq!(at(21.0, 20.0, five, DOWN), Outcome::SlightlyOff);
}

#[test]
fn a_plan_is_refused_with_the_reason() {
    let series = points(&[(2023, 15.0)]);
    let refused = |series: &[Point], plan: &Plan, tolerance, direction| {
        judge(series, plan, tolerance, direction).unwrap_err()
    };
    assert_eq!(
        refused(&series, &down(), ONE_POINT, None),
        Refusal::NoDirection
    );
    assert_eq!(refused(&[], &down(), ONE_POINT, DOWN), Refusal::NoValue);
    assert_eq!(
        refused(&series, &down(), Tolerance::Absolute(-1.0), DOWN),
        Refusal::NegativeTolerance
    );
    assert_eq!(
        refused(&points(&[(2019, 1.0)]), &down(), ONE_POINT, DOWN),
        Refusal::NoPlanValue
    );
    // A line that leads away from what is wanted.
    assert_eq!(refused(&series, &down(), ONE_POINT, UP), Refusal::Maintain);
    let backwards = Plan::Linear {
        base: Point {
            year: 2030,
            value: 20.0,
        },
        target: Target {
            value: 10.0,
            year: 2030,
        },
    };
    assert_eq!(
        refused(&series, &backwards, ONE_POINT, DOWN),
        Refusal::YearOrder
    );
    let twice = points(&[(2023, 1.0), (2023, 2.0)]);
    assert_eq!(
        refused(&twice, &down(), ONE_POINT, DOWN),
        Refusal::DuplicateYear
    );
    let plan = Plan::Values(twice);
    assert_eq!(
        refused(&series, &plan, ONE_POINT, DOWN),
        Refusal::DuplicateYear
    );
    for bad in [f64::NAN, f64::INFINITY] {
        assert_eq!(
            refused(&points(&[(2023, bad)]), &down(), ONE_POINT, DOWN),
            Refusal::NotFinite
        );
        assert_eq!(
            refused(&series, &down(), Tolerance::Relative(bad), DOWN),
            Refusal::NotFinite
        );
        let plan = Plan::Values(points(&[(2023, bad)]));
        assert_eq!(refused(&series, &plan, ONE_POINT, DOWN), Refusal::NotFinite);
    }
}
