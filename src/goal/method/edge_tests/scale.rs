//! Zeros, signs, complements, years: where rules of growth and linear rules part.

use super::*;

fn rates(year: i32, group: f64, reference: f64) -> Rates {
    Rates {
        year,
        group,
        reference,
    }
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

#[test]
fn no_input_gives_a_result_that_is_no_number() {
    let nasty = [
        0.0,
        -0.0,
        5e-324,
        -5e-324,
        1e-300,
        0.001,
        1.0,
        -1.0,
        99.5,
        100.0,
        1e150,
        -1e300,
        1e308,
        f64::MAX,
        -f64::MAX,
    ];
    let years = [
        (2015, 2023, 2030),
        (2022, 2023, 2024),
        (i32::MIN, 0, i32::MAX),
    ];
    let mut judged = 0_u32;
    let mut seen = |numbers: &[Option<f64>]| {
        judged += 1;
        assert!(
            numbers.iter().flatten().all(|n| n.is_finite()),
            "{numbers:?}"
        );
    };
    for (from, to, target) in nasty.iter().flat_map(|a| {
        nasty
            .iter()
            .flat_map(move |b| nasty.map(move |c| (*a, *b, c)))
    }) {
        for ((base, now, year), wanted) in years.into_iter().flat_map(|y| [(y, UP), (y, DOWN)]) {
            let point = |year, value| Point { year, value };
            let (base, now) = (point(base, from), point(now, to));
            let aim = Target {
                value: target,
                year,
            };
            for target in [None, Some(aim)] {
                let it = Input {
                    base,
                    now,
                    direction: Some(wanted),
                    target,
                };
                if let Ok(p) = eurostat::judge(&it) {
                    seen(&[p.growth, p.required, p.ratio, p.score]);
                }
                if let Ok(p) = un_2022::judge(&it) {
                    seen(&[p.growth, p.ratio]);
                }
                if let Ok(p) = un_2023::judge(&it, true) {
                    seen(&[p.growth, p.expected, p.share]);
                }
                for limit in [None, Some(100.0), Some(0.0)] {
                    if let Ok(p) = opensdg::judge(&it, limit) {
                        seen(&[p.growth, p.value, Some(p.coefficient), p.score]);
                    }
                }
                if let Ok(p) = sdsn::judge(&it) {
                    seen(&[Some(p.actual_per_year), p.needed_per_year, p.ratio]);
                }
            }
            let line = Plan::Linear { base, target: aim };
            let path = plan::judge(&[base, now], &line, Tolerance::Relative(0.05), Some(wanted));
            if let Ok(p) = path {
                seen(&[
                    Some(p.now.planned),
                    Some(p.now.deviation),
                    Some(p.now.tolerance),
                ]);
            }
            if let Ok(d) = oecd::judge(from, to, &[target, 1.0, 2.0], Some(wanted)) {
                seen(&[Some(d.deviation), Some(d.raw)]);
            }
            let (then, later) = (rates(base.year, from, target), rates(now.year, to, target));
            if let Ok(j) = laender::judge(then, later, Some(wanted)) {
                seen(&[
                    Some(j.change.group_gain),
                    Some(j.change.reference_gain),
                    Some(j.change.gap_now),
                ]);
            }
            if let Ok(j) = gap_closing::judge(then, later, Some(wanted), Some(year)) {
                seen(&[j.closed_share, Some(j.change_per_year), j.years_to_close]);
            }
            if let Ok(j) = parity::judge(Some(then), later) {
                seen(&[Some(j.index), j.since.map(|s| s.1)]);
            }
        }
    }
    assert!(judged > 100_000, "{judged}");
}
