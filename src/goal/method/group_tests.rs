//! Tests of the rules that put a group beside its reference.

use super::gap_closing::{self, Outcome as Gap};
use super::laender::{self, Outcome};
use super::pair::Rates;
use super::parity::{self, Level, Trend};
use super::{Direction, Refusal, Stand};
use crate::stats::gap::Mover;

const UP: Option<Direction> = Some(Direction::Up);
const DOWN: Option<Direction> = Some(Direction::Down);

fn rates(year: i32, (group, reference): (f64, f64)) -> Rates {
    Rates {
        year,
        group,
        reference,
    }
}

fn rule(then: (f64, f64), now: (f64, f64), direction: Option<Direction>) -> Outcome {
    let it = laender::judge(rates(2017, then), rates(2021, now), direction);
    it.unwrap().outcome
}

fn closing(then: (f64, f64), now: (f64, f64), target_year: Option<i32>) -> gap_closing::Judgement {
    gap_closing::judge(rates(2017, then), rates(2021, now), UP, target_year).unwrap()
}

#[test]
fn progress_needs_both_a_better_group_and_a_smaller_gap() {
    assert_eq!(rule((50.0, 70.0), (56.0, 72.0), UP), Outcome::Both);
    assert_eq!(rule((20.0, 8.0), (15.0, 7.0), DOWN), Outcome::Both);
    assert_eq!(rule((50.0, 70.0), (52.0, 72.0), UP), Outcome::GapSame);
    assert_eq!(rule((50.0, 70.0), (52.0, 75.0), UP), Outcome::GapWider);
    assert_eq!(rule((50.0, 70.0), (50.0, 71.0), UP), Outcome::LeftBehind);
    assert_eq!(rule((50.0, 70.0), (48.0, 70.0), UP), Outcome::Worse);
    assert_eq!(rule((50.0, 70.0), (48.0, 68.0), UP), Outcome::Worse);
    assert_eq!(rule((50.0, 70.0), (50.0, 70.0), UP), Outcome::Unchanged);
    // The gap is closed: smaller than before.
    assert_eq!(rule((50.0, 70.0), (71.0, 71.0), UP), Outcome::Both);
}

#[test]
fn levelling_down_is_never_progress() {
    for (then, now, direction) in [
        // The group stays, the others lose; both lose, the others more; less is better.
        ((50.0, 70.0), (50.0, 60.0), UP),
        ((50.0, 70.0), (48.0, 60.0), UP),
        ((20.0, 8.0), (20.0, 12.0), DOWN),
        ((20.0, 8.0), (21.0, 21.0), DOWN),
        // The group is ahead and loses.
        ((70.0, 50.0), (60.0, 50.0), UP),
    ] {
        let outcome = rule(then, now, direction);
        assert_eq!(outcome, Outcome::LevellingDown, "{then:?} {now:?}");
        assert_eq!(outcome.stand(), Stand::Away);
        let it = gap_closing::judge(rates(2017, then), rates(2021, now), direction, Some(2022));
        let it = it.unwrap();
        assert_eq!(it.outcome, Gap::LevellingDown, "{then:?} {now:?}");
        assert_eq!(it.outcome.stand(), Stand::Away);
    }
    // Progress although the others lost as well: said beside it.
    let it = laender::judge(rates(2017, (50.0, 70.0)), rates(2021, (55.0, 68.0)), UP).unwrap();
    assert_eq!(
        (it.outcome, it.change.mover),
        (Outcome::Both, Mover::BothSides)
    );
    assert!((it.change.reference_gain + 2.0).abs() < 1e-12);
}

#[test]
fn a_gap_that_changed_its_side_was_crossed() {
    for (then, now) in [((50.0, 70.0), (75.0, 71.0)), ((70.0, 69.0), (60.0, 69.0))] {
        assert_eq!(rule(then, now, UP), Outcome::Crossed);
        let it = closing(then, now, Some(2030));
        assert_eq!((it.outcome, it.years_to_close), (Gap::Crossed, None));
        assert_eq!(it.outcome.stand(), Stand::None);
        assert_eq!(Outcome::Crossed.stand(), Stand::None);
    }
}

#[test]
fn noise_of_binary_fractions_is_no_change() {
    // 0.3 − 0.1 and 0.4 − 0.2 differ in binary.
    assert!((0.3_f64 - 0.1).to_bits() != (0.4_f64 - 0.2).to_bits());
    assert_eq!(rule((0.1, 0.3), (0.2, 0.4), UP), Outcome::GapSame);
    assert_eq!(rule((0.2, 0.4), (0.1, 0.3), UP), Outcome::Worse);
    assert_eq!(rule((0.3, 0.6), (0.1 + 0.2, 0.6), UP), Outcome::Unchanged);
    assert_eq!(rule((0.3, 0.1 + 0.2), (0.3, 0.3), UP), Outcome::Unchanged);
    let it = closing((0.2, 0.4), (0.1, 0.3), Some(2030));
    assert_eq!((it.outcome, it.closed_share), (Gap::Unchanged, Some(0.0)));
    // A gap far smaller than its rates takes their noise over.
    let tiny = 1e-8;
    assert_eq!(
        rule((0.1, 0.1 + tiny), (0.8, 0.8 + tiny), UP),
        Outcome::GapSame
    );
    // A millionth of a point is a change.
    assert_eq!(rule((0.4, 0.6), (0.5, 0.699_999), UP), Outcome::Both);
}

#[test]
fn a_group_that_is_ahead_and_does_not_lose_is_not_judged_by_the_laender_rule() {
    for (then, now) in [
        ((70.0, 60.0), (72.0, 65.0)),
        ((70.0, 60.0), (75.0, 61.0)),
        ((60.0, 60.0), (65.0, 61.0)),
        // The others fall back, or catch up; the group stays where it was.
        ((70.0, 60.0), (70.0, 58.0)),
        ((70.0, 60.0), (70.0, 65.0)),
    ] {
        let it = laender::judge(rates(2017, then), rates(2021, now), UP);
        assert_eq!(it, Err(Refusal::GroupAhead), "{then:?} {now:?}");
    }
    // From no gap: the group gains, the others more.
    assert_eq!(rule((60.0, 60.0), (61.0, 65.0), UP), Outcome::GapWider);
}

#[test]
fn share_pace_and_years_of_a_closing_gap() {
    // From 20 to 12 in four years: 40 % closed, two points a year, six more years.
    let it = closing((50.0, 70.0), (60.0, 72.0), None);
    assert!((it.closed_share.unwrap() - 0.4).abs() < 1e-12);
    assert!((it.change_per_year + 2.0).abs() < 1e-12);
    assert!((it.years_to_close.unwrap() - 6.0).abs() < 1e-12);
    assert_eq!(
        (it.outcome, it.outcome.stand()),
        (Gap::Narrowing, Stand::None)
    );
    let outcome = |year| closing((50.0, 70.0), (60.0, 72.0), Some(year)).outcome;
    assert_eq!(
        (outcome(2027), outcome(2026)),
        (Gap::OnPace, Gap::BehindPace)
    );
    // After the target year no pace suffices.
    let late = closing((50.0, 70.0), (60.0, 72.0), Some(2020));
    assert_eq!(
        (late.outcome, late.years_left),
        (Gap::BehindPace, Some(-1.0))
    );
    let closed = closing((50.0, 70.0), (71.0, 71.0), Some(2020));
    assert_eq!(
        (closed.outcome, closed.closed_share),
        (Gap::Closed, Some(1.0))
    );
    let wider = closing((50.0, 70.0), (50.0, 75.0), Some(2030));
    assert!((wider.closed_share.unwrap() + 0.25).abs() < 1e-12);
    assert_eq!((wider.outcome, wider.years_to_close), (Gap::Widening, None));
    // Without a gap there is nothing to close.
    let opened = closing((60.0, 60.0), (60.0, 64.0), None);
    assert_eq!((opened.outcome, opened.closed_share), (Gap::Widening, None));
    let none = closing((60.0, 60.0), (64.0, 64.0), None);
    assert_eq!((none.outcome, none.closed_share), (Gap::Closed, None));
}

#[test]
fn exactly_on_pace_in_spite_of_binary_fractions() {
    // Gaps of 0.03 and 0.02, one year between: two more years and a bit of noise.
    let (then, now) = (rates(2020, (0.01, 0.04)), rates(2021, (0.02, 0.04)));
    let it = gap_closing::judge(then, now, UP, Some(2023)).unwrap();
    assert!(it.years_to_close.unwrap() > 2.0);
    assert_eq!(it.outcome, Gap::OnPace);
}

#[test]
fn parity_has_a_band_and_a_trend_of_its_own() {
    let judge = |then, now| parity::judge(Some(rates(2017, then)), rates(2021, now)).unwrap();
    let level = |group, reference| {
        let it = parity::judge(None, rates(2021, (group, reference))).unwrap();
        assert_eq!(it.since, None);
        it.level
    };
    assert_eq!(level(97.0, 100.0), Level::Inside);
    assert_eq!(level(96.9, 100.0), Level::Below);
    // Above, the adjusted index: 2 − 97/100 = 1.03 is the edge, so 100 against 97.
    assert_eq!(level(100.0, 97.0), Level::Inside);
    assert_eq!(level(100.0, 96.9), Level::Above);
    assert_eq!(level(0.3, 0.0), Level::Above);
    assert_eq!(level(0.0, 0.3), Level::Below);

    let trend = |then, now| judge(then, now).since.unwrap().2;
    assert_eq!(trend((45.0, 60.0), (50.0, 60.0)), Trend::Nearer);
    assert_eq!(trend((50.0, 60.0), (45.0, 60.0)), Trend::Farther);
    assert_eq!(trend((0.3, 0.6), (0.1 + 0.2, 0.6)), Trend::Same);
    assert_eq!(trend((50.0, 60.0), (60.0, 50.0)), Trend::Crossed);
    assert_eq!(trend((50.0, 60.0), (60.0, 60.0)), Trend::Nearer);
    // Neither makes the other: inside and farther, outside and nearer.
    let it = judge((100.0, 100.0), (98.0, 100.0));
    assert_eq!(
        (it.level, it.since.unwrap().2),
        (Level::Inside, Trend::Farther)
    );
    assert_eq!(it.level.stand(), Stand::Reached);
    let it = judge((45.0, 60.0), (50.0, 60.0));
    assert_eq!((it.level, it.level.stand()), (Level::Below, Stand::None));
    assert!((it.index - 5.0 / 6.0).abs() < 1e-15);
}

#[test]
fn a_group_beside_its_reference_is_refused_with_the_reason() {
    let (then, now) = (rates(2017, (50.0, 70.0)), rates(2021, (60.0, 72.0)));
    assert_eq!(laender::judge(then, now, None), Err(Refusal::NoDirection));
    assert_eq!(
        gap_closing::judge(then, now, None, None),
        Err(Refusal::NoDirection)
    );
    for (a, b) in [(now, then), (now, now)] {
        assert_eq!(laender::judge(a, b, UP), Err(Refusal::YearOrder));
        assert_eq!(gap_closing::judge(a, b, UP, None), Err(Refusal::YearOrder));
        assert_eq!(parity::judge(Some(a), b), Err(Refusal::YearOrder));
    }
    assert_eq!(
        gap_closing::judge(then, now, UP, Some(2017)),
        Err(Refusal::YearOrder)
    );
    for bad in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        for wrong in [rates(2021, (bad, 1.0)), rates(2021, (1.0, bad))] {
            assert_eq!(laender::judge(then, wrong, UP), Err(Refusal::NotFinite));
            let gap = gap_closing::judge(then, wrong, UP, None);
            assert_eq!(gap, Err(Refusal::NotFinite));
            assert_eq!(parity::judge(Some(then), wrong), Err(Refusal::NotFinite));
        }
    }
    let huge = rates(2021, (-f64::MAX, f64::MAX));
    assert_eq!(laender::judge(then, huge, UP), Err(Refusal::NotFinite));
    let none = rates(2021, (0.0, 0.0));
    assert_eq!(parity::judge(None, none), Err(Refusal::ParityUndefined));
    let negative = rates(2021, (-1.0, 2.0));
    assert_eq!(parity::judge(None, negative), Err(Refusal::NegativeRate));
}
