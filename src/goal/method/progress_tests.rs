//! Thresholds and periods of the rules with a base, a newest value and maybe a target.

use super::input::{Input, Target};
use super::opensdg::{Options, around_one, original, together};
use super::{Direction, Point, Refusal, Stand, eurostat, opensdg, sdsn, un_2022, un_2023};

const UP: Option<Direction> = Some(Direction::Up);
const DOWN: Option<Direction> = Some(Direction::Down);

fn input(from: (i32, f64), to: (i32, f64), direction: Option<Direction>) -> Input {
    let point = |(year, value)| Point { year, value };
    Input {
        base: point(from),
        now: point(to),
        direction,
        target: None,
    }
}

fn to(target: (i32, f64), input: Input) -> Input {
    let (year, value) = target;
    Input {
        target: Some(Target { value, year }),
        ..input
    }
}

/// 100 in 2020, so much in 2021; the target needs 10 % a year until 2030.
fn of_ten_percent(now: f64) -> Input {
    let target = 100.0 * 1.1_f64.powi(10);
    to((2030, target), input((2020, 100.0), (2021, now), UP))
}

#[test]
fn shares_of_the_needed_growth_begin_exactly_at_their_edges() {
    use eurostat::Outcome as Eu;
    use opensdg::Outcome as Open;
    use un_2022::Outcome as Un;
    let eu = |now| eurostat::judge(&of_ten_percent(now)).unwrap().outcome;
    let un = |now| un_2022::judge(&of_ten_percent(now)).unwrap().outcome;
    let open = |now| opensdg::judge(&of_ten_percent(now), None).unwrap().outcome;
    for (edge, worse, better) in [
        (
            109.5,
            (Eu::Moderate, Un::Fair, Open::Moderate),
            (Eu::Significant, Un::OnTrack, Open::Substantial),
        ),
        (
            106.0,
            (Eu::Insufficient, Un::Fair, Open::Limited),
            (Eu::Moderate, Un::Fair, Open::Moderate),
        ),
        (
            105.0,
            (Eu::Insufficient, Un::Limited, Open::Limited),
            (Eu::Insufficient, Un::Fair, Open::Limited),
        ),
        (
            100.0,
            (Eu::Away, Un::Limited, Open::Deterioration),
            (Eu::Insufficient, Un::Limited, Open::Limited),
        ),
        (
            99.0,
            (Eu::Away, Un::Deterioration, Open::Deterioration),
            (Eu::Away, Un::Limited, Open::Deterioration),
        ),
    ] {
        let all = |now| (eu(now), un(now), open(now));
        assert_eq!(all(edge), better, "{edge}");
        assert_eq!(all(edge - 1e-5), worse, "below {edge}");
    }
}

#[test]
fn growth_without_a_target_begins_exactly_at_its_edges() {
    let year = |now| input((2020, 100.0), (2021, now), UP);
    let eu = |now| eurostat::judge(&year(now)).unwrap().outcome;
    let un22 = |now| un_2022::judge(&year(now)).unwrap().outcome;
    let un23 = |now| un_2023::judge(&year(now), false).unwrap().outcome;
    let open = |now| opensdg::judge(&year(now), None).unwrap().outcome;
    assert_eq!(
        (eu(101.0), eu(100.999)),
        (eurostat::Outcome::Significant, eurostat::Outcome::Moderate)
    );
    assert_eq!(
        (eu(100.0), eu(99.999)),
        (eurostat::Outcome::Moderate, eurostat::Outcome::ModerateAway)
    );
    assert_eq!(
        (eu(99.0), eu(98.999)),
        (
            eurostat::Outcome::ModerateAway,
            eurostat::Outcome::SignificantAway
        )
    );
    // "More than" 1 % and 0.5 %.
    assert_eq!(
        (un22(101.001), un22(101.0)),
        (un_2022::Outcome::OnTrack, un_2022::Outcome::Fair)
    );
    assert_eq!(
        (un22(100.501), un22(100.5)),
        (un_2022::Outcome::Fair, un_2022::Outcome::Limited)
    );
    assert_eq!(
        (un22(99.0), un22(98.999)),
        (un_2022::Outcome::Limited, un_2022::Outcome::Deterioration)
    );
    assert_eq!(
        (un23(102.0), un23(101.999)),
        (un_2023::Outcome::OnTrack, un_2023::Outcome::Fair)
    );
    assert_eq!(
        (un23(100.5), un23(100.499)),
        (un_2023::Outcome::Fair, un_2023::Outcome::Stagnation)
    );
    assert_eq!(
        (open(101.5), open(101.499)),
        (opensdg::Outcome::Substantial, opensdg::Outcome::Moderate)
    );
    assert_eq!(
        (open(100.5), open(100.499)),
        (opensdg::Outcome::Moderate, opensdg::Outcome::Limited)
    );
    assert_eq!(
        (open(100.0), open(99.999)),
        (opensdg::Outcome::Limited, opensdg::Outcome::Deterioration)
    );
    // A standstill is called moderate progress by Eurostat's edges; the shared word is not.
    assert_eq!(
        eurostat::judge(&year(100.0)).unwrap().stand,
        Stand::Unchanged
    );
}

#[test]
fn the_expected_share_of_2023_begins_exactly_at_its_edges() {
    use un_2023::Outcome;
    // Five years gone, five to go: expected now²/base. From 100 to 200.
    let at = |expected: f64| {
        let now = (expected * 100.0).sqrt();
        let it = to((2025, 200.0), input((2015, 100.0), (2020, now), UP));
        un_2023::judge(&it, false).unwrap().outcome
    };
    assert_eq!((at(195.0), at(194.999)), (Outcome::OnTrack, Outcome::Fair));
    assert_eq!(
        (at(110.0), at(109.999)),
        (Outcome::Fair, Outcome::Stagnation)
    );
}

#[test]
fn the_arrow_begins_exactly_at_half_and_at_the_whole_pace() {
    use sdsn::Outcome;
    // 0.3 − 0.1 is less than 0.2 by one bit.
    let at = |now| {
        let it = to((2020, 0.6), input((2015, 0.1), (2017, now), UP));
        sdsn::judge(&it).unwrap().outcome
    };
    assert_eq!(
        (at(0.3), at(0.299_999)),
        (Outcome::OnTrack, Outcome::Moderate)
    );
    assert_eq!(
        (at(0.2), at(0.199_999)),
        (Outcome::Moderate, Outcome::Stagnating)
    );
    assert_eq!(
        (at(0.1), at(0.099_999)),
        (Outcome::Stagnating, Outcome::Decreasing)
    );
}

#[test]
fn near_zero_or_a_hundred_per_cent_counts_as_met_in_2023() {
    use un_2023::Outcome;
    let full = |now| to((2030, 100.0), input((2015, 90.0), (2023, now), UP));
    let outcome = |now, percent| un_2023::judge(&full(now), percent).unwrap().outcome;
    assert_eq!(outcome(99.0, true), Outcome::AsGoodAsMet);
    assert_eq!(outcome(98.999, true), Outcome::OnTrack);
    assert_eq!(outcome(99.0, false), Outcome::OnTrack);
    let none = to((2030, 0.0), input((2015, 9.0), (2023, 0.9), DOWN));
    assert_eq!(un_2023::judge(&none, true).unwrap().stand, Stand::Reached);
    // Only where 0 or 100 is the target.
    let other = to((2030, 50.0), input((2015, 40.0), (2023, 49.5), UP));
    assert_eq!(
        un_2023::judge(&other, true).unwrap().outcome,
        Outcome::OnTrack
    );
}

fn yearly(years: &[i32]) -> Vec<Point> {
    let point = |&year| Point {
        year,
        value: f64::from(year),
    };
    years.iter().map(point).collect()
}

#[test]
fn short_and_long_term_begin_in_real_years() {
    use eurostat::{Term, window};
    let base = |years: &[i32], term| window(&yearly(years), term, UP, None).map(|w| w.base.year);
    let all: Vec<i32> = (2000..=2023).collect();
    assert_eq!(base(&all, Term::Short), Ok(2018));
    assert_eq!(base(&all, Term::Long), Ok(2008));
    // Every third year: no value five years back, one fourteen years back... the oldest within 15.
    let third = [2005, 2008, 2011, 2014, 2017, 2020, 2023];
    assert_eq!(base(&third, Term::Short), Err(Refusal::NoWindow));
    assert_eq!(base(&third, Term::Long), Ok(2008));
    assert_eq!(base(&[2013, 2018, 2023], Term::Long), Ok(2013));
    assert_eq!(
        base(&[2014, 2018, 2023], Term::Long),
        Err(Refusal::NoWindow)
    );
    assert_eq!(
        base(&[2007, 2018, 2023], Term::Long),
        Err(Refusal::NoWindow)
    );
    assert_eq!(base(&[2023], Term::Short), Err(Refusal::OnePoint));
    assert_eq!(base(&[], Term::Short), Err(Refusal::NoValue));
    assert_eq!(
        base(&[2018, 2023, 2023], Term::Short),
        Err(Refusal::DuplicateYear)
    );
    let far = [i32::MIN, i32::MIN + 1, i32::MAX];
    assert_eq!(base(&far[..2], Term::Long), Err(Refusal::NoWindow));
    assert_eq!(base(&far, Term::Short), Err(Refusal::NoWindow));
}

#[test]
fn the_years_between_are_the_real_ones() {
    // The same two values, four and eight years apart: half the pace of a year, another verdict.
    let four = to((2031, 80.0), input((2019, 60.0), (2023, 65.0), UP));
    let eight = to((2031, 80.0), input((2015, 60.0), (2023, 65.0), UP));
    let rate = |years| (65.0_f64 / 60.0).powf(1.0 / years) - 1.0;
    for (it, years) in [(four, 4.0), (eight, 8.0)] {
        let found = eurostat::judge(&it).unwrap();
        assert!((found.growth.unwrap() - rate(years)).abs() < 1e-12);
        let arrow = sdsn::judge(&it).unwrap();
        assert!((arrow.actual_per_year - 5.0 / years).abs() < 1e-12);
    }
}

#[test]
fn several_series_of_open_sdg_are_met_only_together_and_a_lost_target_is_not_averaged_away() {
    use opensdg::Outcome;
    let judge = |it: Input| opensdg::judge(&it, None).unwrap();
    let met = judge(to((2030, 80.0), input((2015, 60.0), (2023, 81.0), UP)));
    let worsening = judge(to((2030, 80.0), input((2015, 85.0), (2023, 81.0), UP)));
    let away = judge(to((2030, 80.0), input((2015, 60.0), (2023, 50.0), UP)));
    let lost = judge(to((2030, 80.0), input((2015, 85.0), (2023, 70.0), UP)));
    assert_eq!(together(&[met, met]), Some((5.0, Outcome::Met)));
    assert_eq!(
        together(&[met, worsening]),
        Some((5.0, Outcome::MetWorsening))
    );
    assert_eq!(together(&[met, away]), Some((0.0, Outcome::Moderate)));
    assert_eq!(together(&[away]), Some((-5.0, Outcome::Deterioration)));
    assert_eq!((together(&[met, lost]), together(&[])), (None, None));
}

#[test]
fn a_natural_limit_lowers_the_thresholds_and_cannot_be_passed() {
    let share = |from, now| input((2015, from), (2023, now), UP);
    let near = opensdg::judge(&share(97.0, 98.0), Some(100.0)).unwrap();
    assert_eq!(near.outcome, opensdg::Outcome::Moderate);
    assert_eq!(
        opensdg::judge(&share(97.0, 98.0), None).unwrap().outcome,
        opensdg::Outcome::Limited
    );
    let kept = opensdg::judge(&share(100.0, 100.0), Some(100.0)).unwrap();
    assert_eq!(
        (kept.outcome, kept.stand),
        (opensdg::Outcome::Substantial, Stand::Unchanged)
    );
    assert_eq!(
        opensdg::judge(&share(101.0, 100.0), Some(100.0)),
        Err(Refusal::BeyondLimit)
    );
    assert_eq!(
        opensdg::judge(&share(97.0, 98.0), Some(f64::NAN)),
        Err(Refusal::NotFinite)
    );
}

#[test]
fn parity_of_open_sdg_is_minimised_towards_one() {
    let p = |value| Point { year: 2020, value };
    assert_eq!(
        around_one(&[p(0.5), p(1.0), p(2.0)]),
        Ok(vec![p(2.0), p(1.0), p(2.0)])
    );
    assert_eq!(around_one(&[p(0.0)]), Err(Refusal::NegativeRate));
    assert_eq!(around_one(&[p(f64::NAN)]), Err(Refusal::NotFinite));
}

#[test]
fn the_original_lets_its_constant_decide_and_the_product_does_not() {
    let still = [2015, 2023].map(|year| Point { year, value: 0.0 });
    let options = Options {
        base_year: 2015,
        direction: Direction::Down,
        target: None,
        limit: None,
    };
    let said = original(&still, &options).unwrap();
    assert_eq!(
        (said.status, said.score),
        (Some(opensdg::Outcome::Substantial), Some(5.0))
    );
    let it = Input::of(&still, Some(2015), DOWN, None).unwrap();
    assert_eq!(opensdg::judge(&it, None), Err(Refusal::GrowthUndefined));
    let rising = to((2030, 0.0), input((2015, 8.0), (2023, 12.0), DOWN));
    assert_eq!(opensdg::judge(&rising, None), Err(Refusal::GrowthUndefined));
}
