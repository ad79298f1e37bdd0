//! Tests of the score intervals.

use super::*;

fn share(k: u64, n: u64) -> Share {
    Share::new(k, n).unwrap()
}

fn near(a: f64, b: f64, tolerance: f64) -> bool {
    (a - b).abs() <= tolerance * b.abs().max(1.0)
}

/// Second implementation: the likeliest p₂ by halving the slope of the likelihood, for any pair (p₁ as function of p₂).
fn likeliest(two: Two, low: f64, high: f64, p1: impl Fn(f64) -> f64) -> f64 {
    let ln = |p2: f64| {
        let term = |k: f64, p: f64| if k == 0.0 { 0.0 } else { k * libm::log(p) };
        let p1 = p1(p2).clamp(0.0, 1.0);
        term(two.k1, p1)
            + term(two.n1 - two.k1, 1.0 - p1)
            + term(two.k2, p2)
            + term(two.n2 - two.k2, 1.0 - p2)
    };
    // Golden-section search: the likelihood has one top.
    let (mut a, mut b) = (low, high);
    for _ in 0..200 {
        let (c, d) = (
            b - (b - a) * 0.618_033_988_75,
            a + (b - a) * 0.618_033_988_75,
        );
        if ln(c) >= ln(d) {
            b = d;
        } else {
            a = c;
        }
    }
    f64::midpoint(a, b)
}

#[test]
fn shares_under_a_hypothesis_are_the_likeliest() {
    for (k1, n1, k2, n2) in [
        (3, 29, 7, 31),
        (0, 10, 5, 20),
        (10, 10, 5, 20),
        (56, 70, 48, 80),
    ] {
        let two = Two::of(share(k1, n1), share(k2, n2));
        for delta in [-0.9_f64, -0.4, -0.05, 0.0, 0.1, 0.6, 0.95] {
            let (low, high) = ((-delta).max(0.0), (1.0 - delta).min(1.0));
            let p = likeliest(two, low, high, |p2| p2 + delta);
            let got = two.under_difference(delta);
            assert!(
                (got - p).abs() < 2e-7,
                "{k1}/{n1} {k2}/{n2} {delta}: {got} {p}"
            );
        }
        for ratio in [0.05_f64, 0.5, 1.0, 1.7, 30.0] {
            let p = likeliest(two, 0.0, (1.0 / ratio).min(1.0), |p2| ratio * p2);
            let (_, got) = two.under_ratio(ratio);
            assert!(
                (got - p).abs() < 2e-7,
                "{k1}/{n1} {k2}/{n2} ×{ratio}: {got} {p}"
            );
            let p = likeliest(two, 0.0, 1.0, |p2| ratio * p2 / (1.0 + p2 * (ratio - 1.0)));
            let got = two.p2_under_odds(ratio);
            assert!(
                (got - p).abs() < 2e-7,
                "{k1}/{n1} {k2}/{n2} odds {ratio}: {got} {p}"
            );
        }
    }
}

#[test]
fn agrees_with_statsmodels() {
    // statsmodels 0.15.0, confint_proportions_2indep(method="score", correction=True).
    let it = ratio_interval(share(56, 70), share(48, 80), 0.95).unwrap();
    assert!(
        near(it.low.unwrap(), 1.079_047_119_534_421_8, 1e-7),
        "{it:?}"
    );
    assert!(
        near(it.high.unwrap(), 1.672_145_359_089_767_5, 1e-7),
        "{it:?}"
    );
    let it = odds_interval(share(56, 70), share(48, 80), 0.95).unwrap();
    assert!(
        near(it.low.unwrap(), 1.281_573_193_262_974_8, 1e-7),
        "{it:?}"
    );
    assert!(
        near(it.high.unwrap(), 5.540_202_222_190_739, 1e-7),
        "{it:?}"
    );
}

#[test]
fn differences_printed_by_newcombe() {
    // Newcombe 1998 (see `difference`), table II, method 6 (Miettinen and Nurminen), four decimals. statsmodels 0.15.0
    // gives other numbers: its cubic has k₂ where n₂ belongs (its issue 10269).
    for (k1, n1, k2, n2, low, high) in [
        (56, 70, 48, 80, 0.0528, 0.3382),
        (9, 10, 3, 10, 0.1700, 0.8406),
        (6, 7, 2, 7, 0.0342, 0.8534),
        (5, 56, 0, 29, -0.0326, 0.1933),
        (0, 10, 0, 20, -0.1658, 0.2844),
        (0, 10, 0, 10, -0.2879, 0.2879),
        (10, 10, 0, 20, 0.7156, 1.0),
    ] {
        let it = difference_interval(share(k1, n1), share(k2, n2), 0.95).unwrap();
        assert!(
            near(it.low, low, 5.1e-5) && near(it.high, high, 5.1e-5),
            "{k1}/{n1} {k2}/{n2}: {it:?}"
        );
    }
    // By hand: both shares lie (1 ± δ)/2 under δ, so that (1 − δ)/(1 + δ) = z²/19.
    let z2 = 1.959_963_984_540_054_f64 * 1.959_963_984_540_054;
    let it = difference_interval(share(10, 10), share(0, 10), 0.95).unwrap();
    assert!(near(it.low, (19.0 - z2) / (19.0 + z2), 1e-14), "{it:?}");
    // By search for the likeliest shares (scipy 1.17.1).
    for (k1, n1, k2, n2, low, high) in [
        (120, 800, 300, 4000, 0.050_389_657_2, 0.102_545_127_8),
        (3, 29, 7, 31, -0.316_170_328_7, 0.074_910_205_0),
    ] {
        let it = difference_interval(share(k1, n1), share(k2, n2), 0.95).unwrap();
        assert!(
            near(it.low, low, 1e-8) && near(it.high, high, 1e-8),
            "{k1}/{n1} {k2}/{n2}: {it:?}"
        );
    }
}

#[test]
fn the_ends_are_where_the_test_decides() {
    let z = 1.644_853_626_951_472_6;
    for (k1, k2) in (0..=6).flat_map(|a| (0..=9).map(move |b| (a, b))) {
        let (a, b) = (share(k1, 6), share(k2, 9));
        let two = Two::of(a, b);
        let (it, delta) = (difference_interval(a, b, 0.9).unwrap(), difference(a, b));
        assert!(-1.0 <= it.low && it.low <= delta && delta <= it.high && it.high <= 1.0);
        if it.low > -1.0 {
            assert!(
                near(two.z_of_difference(it.low, delta), z, 1e-9),
                "{k1} {k2} {it:?}"
            );
        }
        if it.high < 1.0 {
            assert!(
                near(two.z_of_difference(it.high, delta), -z, 1e-9),
                "{k1} {k2} {it:?}"
            );
        }
        let back = difference_interval(b, a, 0.9).unwrap();
        assert!(
            near(it.low, -back.high, 1e-12),
            "{k1} {k2}: {it:?} {back:?}"
        );
    }
}

#[test]
fn empty_cells() {
    let it = difference_interval(share(10, 10), share(0, 20), 0.95).unwrap();
    assert!(it.high >= 1.0 && it.low > 0.6 && it.low < 0.8, "{it:?}");
    let none = ratio_interval(share(0, 10), share(5, 20), 0.95).unwrap();
    assert_eq!((none.ratio, none.low), (Ok(0.0), Ok(0.0)));
    assert!(
        none.high.unwrap() > 0.5 && none.high.unwrap() < 3.0,
        "{none:?}"
    );
    let endless = ratio_interval(share(5, 10), share(0, 20), 0.95).unwrap();
    assert_eq!(endless.high, Err(StatsError::Unbounded));
    assert!(endless.low.unwrap() > 1.0);
    let odds = odds_interval(share(10, 10), share(10, 20), 0.95).unwrap();
    assert_eq!(odds.ratio, Err(StatsError::Unbounded));
    assert!(odds.low.unwrap() > 1.0);
    // Everybody on both sides: the ratio has an interval, the odds have none.
    let all = ratio_interval(share(10, 10), share(20, 20), 0.95).unwrap();
    assert!(all.low.unwrap() < 1.0 && all.high.unwrap() > 1.0, "{all:?}");
    let undefined = Err(StatsError::Undefined);
    assert_eq!(odds_interval(share(10, 10), share(20, 20), 0.95), undefined);
    assert_eq!(ratio_interval(share(0, 10), share(0, 20), 0.95), undefined);
    let bad = Err(StatsError::BadProbability);
    assert_eq!(ratio_interval(share(1, 10), share(1, 20), 2.0), bad);
    assert_eq!(
        difference_interval(share(1, 9), share(1, 9), 0.0),
        Err(StatsError::BadProbability)
    );
}

#[test]
fn ratios_turn_over() {
    for (k1, k2) in (1..6).flat_map(|a| (1..9).map(move |b| (a, b))) {
        let (a, b) = (share(k1, 6), share(k2, 9));
        for method in [ratio_interval, odds_interval] {
            let (it, back) = (method(a, b, 0.95).unwrap(), method(b, a, 0.95).unwrap());
            let high = 1.0 / back.high.unwrap();
            assert!(
                near(it.low.unwrap() / high, 1.0, 1e-9),
                "{k1} {k2}: {it:?} {back:?}"
            );
            let ratio = it.ratio.unwrap();
            assert!(it.low.unwrap() < ratio && ratio < it.high.unwrap());
        }
    }
}

#[test]
fn large_counts_agree_with_the_plain_interval() {
    let (n, z) = (1e9_f64, 1.959_963_984_540_054);
    let (a, b) = (
        share(300_000_000, 1_000_000_000),
        share(299_000_000, 1_000_000_000),
    );
    let it = difference_interval(a, b, 0.95).unwrap();
    let half = z * ((0.3 * 0.7 + 0.299 * 0.701) / n).sqrt();
    assert!(near(it.low, 0.001 - half, 1e-9) && near(it.high, 0.001 + half, 1e-9));
    let rare = ratio_interval(share(3, u64::MAX), share(1, u64::MAX), 0.95).unwrap();
    assert!(
        rare.low.unwrap() < 1.0 && rare.high.unwrap() > 3.0,
        "{rare:?}"
    );
}
