//! Tests of the weather rule; beside it because together they would be too long for one file.

use super::*;

const UP: Option<Direction> = Some(Direction::Up);
const DOWN: Option<Direction> = Some(Direction::Down);

fn annual(values: &[f64]) -> Vec<Point> {
    (2018..)
        .zip(values)
        .map(|(year, &value)| Point { year, value })
        .collect()
}

fn rising() -> Vec<Point> {
    annual(&[60.0, 61.0, 62.0, 63.0, 64.0, 65.0])
}

fn target(value: f64, year: i32) -> Goal {
    Goal::Target { value, year }
}

fn symbol(points: &[Point], goal: Goal, direction: Option<Direction>) -> Symbol {
    judge(points, goal, direction).unwrap().symbol
}

#[test]
fn the_worked_targets_for_2030() {
    for (value, missed, expected) in [
        (72.0, 0.0, Symbol::Sun),
        (73.0, 0.125, Symbol::PartlyCloudy),
        (73.75, 0.2, Symbol::PartlyCloudy),
        (74.0, 2.0 / 9.0, Symbol::Cloud),
    ] {
        let w = judge(&rising(), target(value, 2030), UP).unwrap();
        assert!((w.missed_share.unwrap() - missed).abs() < 1e-12, "{value}");
        assert!((w.projected.unwrap() - 72.0).abs() < 1e-12);
        assert_eq!((w.symbol, w.rule), (expected, Rule::TargetYear), "{value}");
    }
}

#[test]
fn exactly_five_and_twenty_percent_lie_on_the_cloudier_and_the_brighter_side() {
    // One a year, ten years to go: projected 10 above the last value; gaps of 10/0.95 and 12.5.
    let five = 10.0 / 0.95;
    assert_eq!(
        symbol(&rising(), target(65.0 + five, 2033), UP),
        Symbol::PartlyCloudy
    );
    assert_eq!(
        symbol(&rising(), target(65.0 + five - 1e-6, 2033), UP),
        Symbol::Sun
    );
    assert_eq!(
        symbol(&rising(), target(77.5, 2033), UP),
        Symbol::PartlyCloudy
    );
    assert_eq!(
        symbol(&rising(), target(77.5 + 1e-6, 2033), UP),
        Symbol::Cloud
    );
    // The same edges with steps of a tenth, which binary fractions miss by a bit: 0.6 + 10·0.01 against 0.725.
    let tenths = annual(&[0.55, 0.56, 0.57, 0.58, 0.59, 0.60]);
    let w = judge(&tenths, target(0.725, 2033), UP).unwrap();
    assert!((w.missed_share.unwrap() - 0.2).abs() < 1e-12);
    assert_eq!(w.symbol, Symbol::PartlyCloudy);
    // Downwards: 40 − 10 against 28, gap 12: missed 1/6; against 27.5: exactly 20 %.
    let falling = annual(&[45.0, 44.0, 43.0, 42.0, 41.0, 40.0]);
    assert_eq!(
        symbol(&falling, target(27.5, 2033), DOWN),
        Symbol::PartlyCloudy
    );
    assert_eq!(symbol(&falling, target(27.4, 2033), DOWN), Symbol::Cloud);
}

#[test]
fn standing_still_or_moving_away_is_a_thunderstorm() {
    let still = annual(&[60.0, 61.0, 62.0, 59.0, 64.0, 60.0]);
    assert_eq!(symbol(&still, target(75.0, 2030), UP), Symbol::Thunderstorm);
    assert_eq!(
        symbol(&rising(), target(50.0, 2030), DOWN),
        Symbol::Thunderstorm
    );
}

#[test]
fn base_beyond_the_target_but_now_missed_needs_no_ratio_of_the_base() {
    // 8 → 10.5 under a ceiling of 10.
    let w = judge(
        &annual(&[8.0, 8.2, 8.5, 9.0, 9.2, 10.5]),
        target(10.0, 2030),
        DOWN,
    )
    .unwrap();
    assert!((w.missed_share.unwrap() - 8.0).abs() < 1e-9);
    assert_eq!(w.symbol, Symbol::Thunderstorm);
}

#[test]
fn a_met_target_or_a_year_that_has_come_is_kept_or_not() {
    let met = judge(
        &annual(&[20.0, 19.0, 18.0, 17.0, 16.0, 9.5]),
        target(10.0, 2030),
        DOWN,
    )
    .unwrap();
    assert_eq!(
        (met.rule, met.symbol, met.projected),
        (Rule::Maintain, Symbol::Sun, None)
    );
    // Exactly on the target is met.
    let on_it = judge(
        &annual(&[20.0, 19.0, 18.0, 17.0, 16.0, 10.0]),
        target(10.0, 2030),
        DOWN,
    )
    .unwrap();
    assert_eq!((on_it.rule, on_it.symbol), (Rule::Maintain, Symbol::Sun));
    let worsening = judge(
        &annual(&[8.0, 8.2, 8.5, 9.0, 9.2, 9.9]),
        target(10.0, 2030),
        DOWN,
    )
    .unwrap();
    assert_eq!(
        (worsening.rule, worsening.symbol),
        (Rule::Maintain, Symbol::PartlyCloudy)
    );
    for year in [2023, 2020] {
        let late = judge(
            &annual(&[12.0, 11.8, 11.5, 11.2, 11.0, 10.5]),
            target(10.0, year),
            DOWN,
        )
        .unwrap();
        assert_eq!(
            (late.rule, late.symbol),
            (Rule::Maintain, Symbol::Cloud),
            "{year}"
        );
    }
}

#[test]
fn keeping_a_value_looks_at_value_and_average() {
    let keep = Goal::Keep { value: 65.0 };
    assert_eq!(symbol(&rising(), keep, UP), Symbol::Sun);
    assert_eq!(symbol(&annual(&[65.0; 6]), keep, UP), Symbol::Sun);
    assert_eq!(symbol(&rising(), keep, DOWN), Symbol::PartlyCloudy);
    assert_eq!(
        symbol(&rising(), Goal::Keep { value: 66.0 }, UP),
        Symbol::Cloud
    );
    // The German text: missed and not moving towards the target, standing still included.
    assert_eq!(
        symbol(&annual(&[65.0; 6]), Goal::Keep { value: 66.0 }, UP),
        Symbol::Thunderstorm
    );
    assert_eq!(
        symbol(&rising(), Goal::Keep { value: 60.0 }, DOWN),
        Symbol::Thunderstorm
    );
}

#[test]
fn a_direction_alone_looks_at_average_and_last_change() {
    for (values, expected) in [
        ([1.0, 2.0, 3.0, 4.0, 5.0, 6.0], Symbol::Sun),
        ([1.0, 2.0, 3.0, 4.0, 5.0, 5.0], Symbol::PartlyCloudy),
        ([1.0, 2.0, 3.0, 4.0, 5.0, 4.0], Symbol::PartlyCloudy),
        ([6.0, 5.0, 4.0, 3.0, 2.0, 2.5], Symbol::Cloud),
        ([2.0, 5.0, 4.0, 3.0, 1.0, 2.0], Symbol::Cloud),
        ([6.0, 5.0, 4.0, 3.0, 2.0, 1.0], Symbol::Thunderstorm),
        ([2.0; 6], Symbol::Thunderstorm),
    ] {
        let w = judge(&annual(&values), Goal::Direction, UP).unwrap();
        assert_eq!(
            (w.symbol, w.rule, w.target),
            (expected, Rule::Direction, None),
            "{values:?}"
        );
    }
}

#[test]
fn an_interval_is_judged_by_its_weakest_demand() {
    let at = |year| Goal::Interval {
        low: 73.0,
        high: 80.0,
        year,
    };
    let w = judge(&rising(), at(Some(2030)), UP).unwrap();
    assert_eq!(
        (w.target, w.symbol, w.rule),
        (Some(73.0), Symbol::PartlyCloudy, Rule::TargetYear)
    );
    let w = judge(&rising(), at(None), UP).unwrap();
    assert_eq!((w.symbol, w.rule), (Symbol::Cloud, Rule::Maintain));
    let falling = annual(&[45.0, 44.0, 43.0, 42.0, 41.0, 40.0]);
    let w = judge(
        &falling,
        Goal::Interval {
            low: 0.0,
            high: 30.0,
            year: Some(2033),
        },
        DOWN,
    )
    .unwrap();
    assert_eq!((w.target, w.symbol), (Some(30.0), Symbol::Sun));
    // Within both edges, and beyond the far one.
    let inside = Goal::Interval {
        low: 60.0,
        high: 65.0,
        year: Some(2030),
    };
    assert_eq!(symbol(&rising(), inside, UP), Symbol::Sun);
    let passed = Goal::Interval {
        low: 50.0,
        high: 64.0,
        year: Some(2030),
    };
    assert_eq!(judge(&rising(), passed, UP), Err(Refusal::BeyondInterval));
    let upside_down = Goal::Interval {
        low: 80.0,
        high: 70.0,
        year: None,
    };
    assert_eq!(
        judge(&rising(), upside_down, UP),
        Err(Refusal::IntervalOrder)
    );
}

#[test]
fn several_years_and_several_goals() {
    assert_eq!(nearest(&[2050, 2030, 2020], 2023), Some(2030));
    assert_eq!(nearest(&[2015, 2020], 2023), Some(2020));
    assert_eq!(nearest(&[], 2023), None);
    assert_eq!(
        worst(&[Symbol::Sun, Symbol::Cloud, Symbol::PartlyCloudy]),
        Some(Symbol::Cloud)
    );
    assert_eq!(worst(&[]), None);
}

#[test]
fn only_the_last_six_points_count() {
    let mut long: Vec<Point> = (2008..2018)
        .map(|year| Point {
            year,
            value: 1000.0,
        })
        .collect();
    long.extend(rising());
    let w = judge(&long, target(73.0, 2030), UP).unwrap();
    assert_eq!((w.first.year, w.points), (2018, 6));
    assert_eq!(w, judge(&rising(), target(73.0, 2030), UP).unwrap());
    long.reverse();
    assert_eq!(w, judge(&long, target(73.0, 2030), UP).unwrap());
}

#[test]
fn missing_years_are_years_nevertheless() {
    let gap: Vec<Point> = rising().into_iter().filter(|p| p.year != 2020).collect();
    let w = judge(&gap, target(73.0, 2030), UP).unwrap();
    assert!((w.avg_change - 1.0).abs() < 1e-12 && w.points == 5);
    assert_eq!(w.symbol, Symbol::PartlyCloudy);
    // Every second year: ten years for five steps, and the last step took two.
    let every_second: Vec<Point> = rising()
        .into_iter()
        .map(|p| Point {
            year: 2 * p.year - 2023,
            ..p
        })
        .collect();
    let w = judge(&every_second, Goal::Direction, UP).unwrap();
    assert!((w.avg_change - 0.5).abs() < 1e-12 && (w.last_change - 0.5).abs() < 1e-12);
}

#[test]
fn four_points_suffice_and_three_do_not() {
    let four = annual(&[60.0, 61.0, 62.0, 63.0]);
    assert_eq!(symbol(&four, Goal::Direction, UP), Symbol::Sun);
    assert_eq!(
        judge(&four[..3], Goal::Direction, UP),
        Err(Refusal::TooFewPoints)
    );
    assert_eq!(
        judge(&four[..1], Goal::Direction, UP),
        Err(Refusal::OnePoint)
    );
    assert_eq!(judge(&[], Goal::Direction, UP), Err(Refusal::NoValue));
}

#[test]
fn zeros_and_a_change_of_sign_are_no_obstacle() {
    let w = judge(
        &annual(&[-5.0, -4.0, -3.0, -2.0, -1.0, 0.0]),
        target(5.0, 2028),
        UP,
    )
    .unwrap();
    assert_eq!((w.missed_share, w.symbol), (Some(0.0), Symbol::Sun));
    let w = judge(
        &annual(&[5.0, 4.0, 3.0, 2.0, 1.0, 0.5]),
        target(0.0, 2030),
        DOWN,
    )
    .unwrap();
    assert_eq!(w.symbol, Symbol::Sun);
}

#[test]
fn refuses_with_the_reason() {
    assert_eq!(
        judge(&rising(), Goal::Direction, None),
        Err(Refusal::NoDirection)
    );
    let twice = annual(&[1.0, 2.0, 3.0, 4.0]).into_iter().chain([Point {
        year: 2018,
        value: 1.0,
    }]);
    assert_eq!(
        judge(&twice.collect::<Vec<_>>(), Goal::Direction, UP),
        Err(Refusal::DuplicateYear)
    );
    for bad in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        assert_eq!(
            judge(&annual(&[1.0, 2.0, 3.0, bad, 5.0]), Goal::Direction, UP),
            Err(Refusal::NotFinite)
        );
        for goal in [
            target(bad, 2030),
            Goal::Keep { value: bad },
            Goal::Interval {
                low: 0.0,
                high: bad,
                year: None,
            },
        ] {
            assert_eq!(judge(&rising(), goal, UP), Err(Refusal::NotFinite));
        }
    }
    let huge = annual(&[-f64::MAX, 0.0, 0.0, f64::MAX]);
    assert_eq!(judge(&huge, Goal::Direction, UP), Err(Refusal::NotFinite));
}
