//! Two shares: interval of their difference, first minus second, and tests of "no difference".
//!
//! For independent samples. The same persons in two years are not; a total that contains the group is not either.
//! The score interval of the difference stands in `score`, the exact test in `exact`.

use super::proportion::{Interval, Share, wilson};
use super::{StatsError, float, normal};

/// p₁ − p₂, rounded once where the products of the counts fit into `f64`.
pub fn difference(first: Share, second: Share) -> f64 {
    // Each product fits into u128, so that the distance is exact.
    let (a, b) = (
        u128::from(first.k()) * u128::from(second.n()),
        u128::from(second.k()) * u128::from(first.n()),
    );
    let size = wide(a.abs_diff(b)) / (float(first.n()) * float(second.n()));
    if a < b { -size } else { size }
}

#[allow(clippy::cast_precision_loss, reason = "the nearest number is meant")]
pub(super) const fn wide(n: u128) -> f64 {
    n as f64
}

/// Newcombe's interval of p₁ − p₂ from the two Wilson intervals: δ − √((p₁ − l₁)² + (u₂ − p₂)²) to
/// δ + √((u₁ − p₁)² + (p₂ − l₂)²). Works with shares of 0 and 1 and stays within −1 … 1.
///
/// Source: R. G. Newcombe, "Interval estimation for the difference between independent proportions: comparison of eleven
/// methods", Statistics in Medicine 17 (1998) 873–890, method 10.
///
/// # Errors
/// [`StatsError::BadProbability`].
pub fn newcombe(first: Share, second: Share, confidence: f64) -> Result<Interval, StatsError> {
    let a = wilson(first.k(), first.n(), confidence)?;
    let b = wilson(second.k(), second.n(), confidence)?;
    let (p1, p2) = (first.value(), second.value());
    let delta = difference(first, second);
    Ok(Interval {
        low: (delta - libm::hypot(p1 - a.low, b.high - p2)).max(-1.0),
        high: (delta + libm::hypot(a.high - p1, p2 - b.low)).min(1.0),
    })
}

/// Agresti–Caffo interval of p₁ − p₂: the plain one after adding one success and one failure to each sample. Not cut: it
/// may leave −1 … 1.
///
/// Source: A. Agresti, B. Caffo, "Simple and effective confidence intervals for proportions and differences of
/// proportions result from adding two successes and two failures", The American Statistician 54 (2000) 280–288.
///
/// # Errors
/// [`StatsError::BadProbability`].
pub fn agresti_caffo(first: Share, second: Share, confidence: f64) -> Result<Interval, StatsError> {
    let z = normal::two_sided(confidence)?;
    let (mut delta, mut variance) = (0.0, 0.0);
    for (share, sign) in [(first, 1.0), (second, -1.0)] {
        let size = float(share.n()) + 2.0;
        let (p, q) = (
            (float(share.k()) + 1.0) / size,
            (float(share.rest()) + 1.0) / size,
        );
        delta += sign * p;
        variance += p * q / size;
    }
    let half = z * variance.sqrt();
    Ok(Interval {
        low: delta - half,
        high: delta + half,
    })
}

/// A test statistic with its two-sided probability.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tested {
    /// In standard errors; positive when the first is larger.
    pub z: f64,
    /// How often chance alone gives one at least as far from zero.
    pub p: f64,
}

/// z-test of p₁ = p₂ with the pooled share: z = δ / √(p̄q̄(1/n₁ + 1/n₂)), p from the normal distribution. Rough for small
/// counts; `exact` is not.
///
/// Source: any textbook; K. Pearson 1900 (z² is the χ² of the table).
///
/// # Errors
/// [`StatsError::Undefined`] when all or none of both samples have the property: nothing varies.
pub fn z_pooled(first: Share, second: Share) -> Result<Tested, StatsError> {
    let size = float(first.n()) + float(second.n());
    let (p, q) = (
        (float(first.k()) + float(second.k())) / size,
        (float(first.rest()) + float(second.rest())) / size,
    );
    let variance = p * q * (1.0 / float(first.n()) + 1.0 / float(second.n()));
    if variance <= 0.0 {
        return Err(StatsError::Undefined);
    }
    let z = difference(first, second) / variance.sqrt();
    Ok(Tested {
        z,
        p: normal::two_sided_p(z),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn share(k: u64, n: u64) -> Share {
        Share::new(k, n).unwrap()
    }

    #[test]
    fn intervals_printed_by_newcombe() {
        // Newcombe 1998, table II, method 10, four decimals.
        for (k1, n1, k2, n2, low, high) in [
            (56, 70, 48, 80, 0.0524, 0.3339),
            (9, 10, 3, 10, 0.1705, 0.8090),
            (6, 7, 2, 7, 0.0582, 0.8062),
            (5, 56, 0, 29, -0.0381, 0.1926),
            (0, 10, 0, 20, -0.1611, 0.2775),
            (0, 10, 0, 10, -0.2775, 0.2775),
            (10, 10, 0, 20, 0.6791, 1.0),
            (10, 10, 0, 10, 0.6075, 1.0),
        ] {
            let got = newcombe(share(k1, n1), share(k2, n2), 0.95).unwrap();
            assert!(
                (got.low - low).abs() < 5.1e-5 && (got.high - high).abs() < 5.1e-5,
                "{k1}/{n1} {k2}/{n2}: {got:?}"
            );
        }
    }

    #[test]
    fn both_ways_round_is_the_same_with_the_other_sign() {
        for (k1, k2) in (0..=7).flat_map(|a| (0..=12).map(move |b| (a, b))) {
            let (a, b) = (share(k1, 7), share(k2, 12));
            let near = |x: f64, y: f64| (x - y).abs() < 1e-15;
            for method in [newcombe, agresti_caffo] {
                let (it, back) = (method(a, b, 0.9).unwrap(), method(b, a, 0.9).unwrap());
                assert!(
                    near(it.low, -back.high) && near(it.high, -back.low),
                    "{k1} {k2}"
                );
                assert!(it.low < it.high);
            }
            let delta = difference(a, b);
            let it = newcombe(a, b, 0.9).unwrap();
            assert!(-1.0 <= it.low && it.low <= delta && delta <= it.high && it.high <= 1.0);
            assert!(near(delta, -difference(b, a)));
        }
    }

    #[test]
    fn agresti_caffo_by_hand() {
        // 1/1 and 0/1 become 2/3 and 1/3: δ = 1/3, variance 2·(2/9)/3 = 4/27.
        let got = agresti_caffo(share(1, 1), share(0, 1), 0.95).unwrap();
        let half = 1.959_963_984_540_054 * (4.0_f64 / 27.0).sqrt();
        assert!((got.low - (1.0 / 3.0 - half)).abs() < 1e-15, "{got:?}");
        assert!((got.high - (1.0 / 3.0 + half)).abs() < 1e-15 && got.high > 1.0);
    }

    #[test]
    fn pooled_test_by_hand() {
        // 3/4 and 1/4: δ = ½, p̄ = ½, variance ¼·½: z = √2, p = erfc(1).
        let got = z_pooled(share(3, 4), share(1, 4)).unwrap();
        assert!((got.z - 2.0_f64.sqrt()).abs() < 1e-15);
        assert!((got.p - 0.157_299_207_050_285_13).abs() < 1e-15, "{got:?}");
        let same = z_pooled(share(50, 100), share(1, 2)).unwrap();
        assert_eq!((same.z, same.p), (0.0, 1.0));
    }

    #[test]
    fn refuses_what_cannot_differ() {
        for k in [0, 1] {
            let (a, b) = (share(k * 10, 10), share(k * 20, 20));
            assert_eq!(z_pooled(a, b), Err(StatsError::Undefined));
        }
        let a = share(1, 2);
        assert_eq!(newcombe(a, a, 1.0), Err(StatsError::BadProbability));
        assert_eq!(agresti_caffo(a, a, 0.0), Err(StatsError::BadProbability));
    }

    #[test]
    fn the_largest_counts_give_numbers() {
        let (a, b) = (share(u64::MAX - 1, u64::MAX), share(1, u64::MAX));
        let it = newcombe(a, b, 0.95).unwrap();
        assert!(it.low.is_finite() && it.high <= 1.0);
        assert!(z_pooled(a, b).unwrap().z.is_finite());
    }
}
