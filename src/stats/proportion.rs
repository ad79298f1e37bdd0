//! Interval of a proportion, for samples with their real n. A full count has no sampling error; its caller asks for none.

use super::{StatsError, float, normal};

/// An interval of a proportion, both ends within 0 … 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

/// Wilson score interval of `k` of `n` at the level `confidence` (0.95 for 95 %), two-sided, without continuity correction.
///
/// high = (2k + z² + z·√(z² + 4k(n−k)/n)) / (2(n + z²)), z = Φ⁻¹(1 − (1−confidence)/2). The lower end is taken from the
/// product of the two roots, low · high = k² / (n(n + z²)), which has no cancellation. At k = 0 the lower end is exactly 0,
/// at k = n the upper end is exactly 1.
///
/// Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927) 209–212;
/// recommended by L. D. Brown, T. T. Cai, A. `DasGupta`, "Interval estimation for a binomial proportion",
/// Statistical Science 16 (2001) 101–133.
///
/// # Errors
/// [`StatsError::Empty`] for n = 0, [`StatsError::PartExceedsWhole`] for k > n, [`StatsError::BadProbability`] unless
/// 0 < `confidence` < 1.
pub fn wilson(k: u64, n: u64, confidence: f64) -> Result<Interval, StatsError> {
    if !(confidence > 0.0 && confidence < 1.0) {
        return Err(StatsError::BadProbability);
    }
    if n == 0 {
        return Err(StatsError::Empty);
    }
    let rest = n.checked_sub(k).ok_or(StatsError::PartExceedsWhole)?;
    // The lower tail: 1 − tail would lose digits for high levels. Only the square and the size of z are used.
    let z = normal::quantile((1.0 - confidence) / 2.0)?.abs();
    let (count, size, z2) = (float(k), float(n), z * z);
    let scale = size + z2;
    let high = if rest == 0 {
        1.0
    } else {
        let root = (z2 + 4.0 * count * (float(rest) / size)).sqrt();
        ((2.0 * count + z2 + z * root) / (2.0 * scale)).min(1.0)
    };
    let low = (count / size) * (count / scale) / high;
    Ok(Interval { low, high })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_statsmodels() {
        // statsmodels 0.15.0, proportion_confint(k, n, alpha, method="wilson").
        for (k, n, confidence, low, high) in [
            (
                1,
                10,
                0.95,
                0.017_876_213_095_072_924,
                0.404_150_026_795_238_54,
            ),
            (
                15,
                148,
                0.99,
                0.053_644_869_613_964_86,
                0.183_267_350_113_152_5,
            ),
            (
                81,
                263,
                0.9,
                0.263_313_617_188_481_4,
                0.356_566_349_608_488_15,
            ),
        ] {
            let got = wilson(k, n, confidence).unwrap();
            assert!((got.low - low).abs() < 1e-14, "{k}/{n}: {got:?}");
            assert!((got.high - high).abs() < 1e-14, "{k}/{n}: {got:?}");
        }
    }

    #[test]
    fn ends_are_exact() {
        for n in [1, 2, 29, 310_000, u64::MAX] {
            assert_eq!(
                wilson(0, n, 0.95).unwrap().low.to_bits(),
                0.0_f64.to_bits(),
                "{n}"
            );
            assert_eq!(
                wilson(n, n, 0.95).unwrap().high.to_bits(),
                1.0_f64.to_bits(),
                "{n}"
            );
        }
    }

    #[test]
    fn contains_the_share_and_mirrors() {
        for n in 1..60_u64 {
            for k in 0..=n {
                let it = wilson(k, n, 0.95).unwrap();
                let p = float(k) / float(n);
                assert!(
                    0.0 <= it.low && it.low <= p && p <= it.high && it.high <= 1.0,
                    "{k}/{n}: {it:?}"
                );
                let other = wilson(n - k, n, 0.95).unwrap();
                assert!((it.low - (1.0 - other.high)).abs() < 1e-15, "{k}/{n}");
            }
        }
    }

    #[test]
    fn refuses_what_is_no_proportion() {
        assert_eq!(wilson(0, 0, 0.95), Err(StatsError::Empty));
        assert_eq!(wilson(3, 2, 0.95), Err(StatsError::PartExceedsWhole));
        for level in [0.0, 1.0, 95.0, -0.5, f64::NAN, f64::INFINITY] {
            assert_eq!(
                wilson(1, 2, level),
                Err(StatsError::BadProbability),
                "{level}"
            );
        }
    }
}
