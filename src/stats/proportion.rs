//! Intervals of one proportion, for samples with their real n. A full count has no sampling error; its caller asks for none.
//!
//! All are two-sided; `confidence` is 0.95 for 95 %. At k = 0 the lower end and at k = n the upper end is exact, except
//! for Jeffreys' interval, which is what its definition says.
//! Compared by L. D. Brown, T. T. Cai, A. `DasGupta`, "Interval estimation for a binomial proportion", Statistical Science
//! 16 (2001) 101–133, who recommend Wilson, and Jeffreys for small n.

use super::special::beta_quantile;
use super::{StatsError, float, normal};

/// An interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

/// `k` of `n`: checked once, so that no method has to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    k: u64,
    n: u64,
}

impl Share {
    /// `k` of `n`.
    ///
    /// # Errors
    /// [`StatsError::Empty`] for n = 0, [`StatsError::PartExceedsWhole`] for k > n.
    pub const fn new(k: u64, n: u64) -> Result<Self, StatsError> {
        if n == 0 {
            return Err(StatsError::Empty);
        }
        if k > n {
            return Err(StatsError::PartExceedsWhole);
        }
        Ok(Self { k, n })
    }

    /// k/n, rounded once.
    pub const fn value(self) -> f64 {
        float(self.k) / float(self.n)
    }

    /// k
    pub const fn k(self) -> u64 {
        self.k
    }

    /// n
    pub const fn n(self) -> u64 {
        self.n
    }

    /// n − k
    pub const fn rest(self) -> u64 {
        self.n - self.k
    }
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
    let share = Share::new(k, n)?;
    let z = normal::two_sided(confidence)?;
    let (count, size, z2) = (float(k), float(n), z * z);
    let scale = size + z2;
    let high = if share.rest() == 0 {
        1.0
    } else {
        let root = (z2 + 4.0 * count * (float(share.rest()) / size)).sqrt();
        ((2.0 * count + z2 + z * root) / (2.0 * scale)).min(1.0)
    };
    let low = if k == 0 {
        0.0
    } else {
        (count / size) * (count / scale) / high
    };
    Ok(Interval { low, high })
}

/// Wilson score interval with continuity correction.
///
/// low = (2k + z² − 1 − z·√(z² − 2 − 1/n + 4p(nq + 1))) / (2(n + z²)), high the same with n − k. The lower end is taken
/// from the product of its two roots, (2k − 1)² / (2n·(2k + z² − 1 + z·√…)), which has no cancellation.
///
/// Source: R. G. Newcombe, "Two-sided confidence intervals for the single proportion: comparison of seven methods",
/// Statistics in Medicine 17 (1998) 857–872, method 4; J. L. Fleiss, "Statistical Methods for Rates and Proportions" (1981).
///
/// # Errors
/// As [`wilson`].
pub fn wilson_corrected(k: u64, n: u64, confidence: f64) -> Result<Interval, StatsError> {
    let share = Share::new(k, n)?;
    let z = normal::two_sided(confidence)?;
    let (count, size, z2) = (float(k), float(n), z * z);
    let others = float(share.rest());
    let low = if k == 0 {
        0.0
    } else {
        let root = (z2 - 2.0 - 1.0 / size + 4.0 * (count / size) * (others + 1.0)).sqrt();
        let twice = 2.0 * count - 1.0;
        (twice / size) * (twice / (2.0 * (twice + z2 + z * root)))
    };
    let high = if share.rest() == 0 {
        1.0
    } else {
        let root = (z2 + 2.0 - 1.0 / size + 4.0 * (count / size) * (others - 1.0)).sqrt();
        ((2.0 * count + z2 + 1.0 + z * root) / (2.0 * (size + z2))).min(1.0)
    };
    Ok(Interval { low, high })
}

/// Clopper–Pearson ("exact") interval: Beta⁻¹(α/2; k, n − k + 1) and Beta⁻¹(1 − α/2; k + 1, n − k). Never too narrow,
/// often too wide.
///
/// Source: C. J. Clopper, E. S. Pearson, "The use of confidence or fiducial limits illustrated in the case of the
/// binomial", Biometrika 26 (1934) 404–413.
///
/// # Errors
/// As [`wilson`]; [`StatsError::Overflow`] beyond 10^10.
pub fn clopper_pearson(k: u64, n: u64, confidence: f64) -> Result<Interval, StatsError> {
    let others = float(Share::new(k, n)?.rest());
    let tail = tail_of(confidence)?;
    let count = float(k);
    let low = if k == 0 {
        0.0
    } else {
        beta_quantile(tail, 1.0 - tail, count, others + 1.0)?.value()
    };
    let high = if k == n {
        1.0
    } else {
        beta_quantile(1.0 - tail, tail, count + 1.0, others)?.value()
    };
    Ok(Interval { low, high })
}

/// Jeffreys interval: the middle of the posterior Beta(k + ½, n − k + ½).
///
/// At k = 0 its lower end lies above 0 and at k = n its upper end below 1; the change that Brown et al. 2001 propose for
/// these two is not made.
/// Source: H. Jeffreys, "Theory of Probability" (1961); as an interval: Brown et al. 2001.
///
/// # Errors
/// As [`wilson`]; [`StatsError::Overflow`] beyond 10^10.
pub fn jeffreys(k: u64, n: u64, confidence: f64) -> Result<Interval, StatsError> {
    let share = Share::new(k, n)?;
    let tail = tail_of(confidence)?;
    let (a, b) = (float(k) + 0.5, float(share.rest()) + 0.5);
    Ok(Interval {
        low: beta_quantile(tail, 1.0 - tail, a, b)?.value(),
        high: beta_quantile(1.0 - tail, tail, a, b)?.value(),
    })
}

/// Agresti–Coull interval: p̃ ± z·√(p̃(1 − p̃)/ñ) with ñ = n + z², p̃ = (k + z²/2)/ñ, cut at 0 and 1.
///
/// Source: A. Agresti, B. A. Coull, "Approximate is better than 'exact' for interval estimation of binomial proportions",
/// The American Statistician 52 (1998) 119–126.
///
/// # Errors
/// As [`wilson`].
pub fn agresti_coull(k: u64, n: u64, confidence: f64) -> Result<Interval, StatsError> {
    let share = Share::new(k, n)?;
    let z = normal::two_sided(confidence)?;
    let size = float(n) + z * z;
    let middle = (float(k) + z * z / 2.0) / size;
    let rest = (float(share.rest()) + z * z / 2.0) / size;
    let half = z * (middle * rest / size).sqrt();
    Ok(Interval {
        low: (middle - half).max(0.0),
        high: (middle + half).min(1.0),
    })
}

fn tail_of(confidence: f64) -> Result<f64, StatsError> {
    if confidence > 0.0 && confidence < 1.0 {
        Ok((1.0 - confidence) / 2.0)
    } else {
        Err(StatsError::BadProbability)
    }
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
    fn the_others_agree_with_statsmodels_and_scipy() {
        // statsmodels 0.15.0 (beta, jeffreys, agresti_coull) and scipy 1.17.1 (wilsoncc); levels other than 95 % too.
        for (method, k, n, confidence, low, high) in OTHERS {
            let got = method(k, n, confidence).unwrap();
            assert!(
                (got.low - low).abs() < 1e-13 && (got.high - high).abs() < 1e-13,
                "{k}/{n} {confidence}: {got:?}"
            );
        }
    }

    type Method = fn(u64, u64, f64) -> Result<Interval, StatsError>;

    #[rustfmt::skip]
    const OTHERS: [(Method, u64, u64, f64, f64, f64); 20] = [
        (wilson_corrected, 0, 10, 0.95, 0.0, 0.344_537_218_306_922_6),
        (clopper_pearson, 0, 10, 0.95, 0.0, 0.308_497_107_818_760_7),
        (jeffreys, 0, 10, 0.95, 4.789_043_315_758_196e-05, 0.217_196_267_509_210_53),
        (agresti_coull, 0, 10, 0.95, 0.0, 0.320_887_305_750_545_7),
        (wilson_corrected, 1, 10, 0.9, 0.006_910_385_357_410_731, 0.405_374_307_383_725_8),
        (clopper_pearson, 1, 10, 0.9, 0.005_116_196_891_823_7, 0.394_163_302_436_504_9),
        (jeffreys, 1, 10, 0.9, 0.017_891_988_055_747_82, 0.330_562_803_260_134_65),
        (agresti_coull, 1, 10, 0.9, 0.005_928_257_754_686_000_5, 0.364_425_318_312_039_7),
        (wilson_corrected, 29, 29, 0.99, 0.786_881_763_157_290_7, 1.0),
        (clopper_pearson, 29, 29, 0.99, 0.833_017_524_812_361_6, 1.0),
        (jeffreys, 29, 29, 0.99, 0.874_001_290_502_107_1, 0.999_999_328_735_471_3),
        (agresti_coull, 29, 29, 0.99, 0.781_525_610_985_313_9, 1.0),
        (wilson_corrected, 4500, 71234, 0.95, 0.061_402_128_172_249_895, 0.064_989_329_783_480_32),
        (clopper_pearson, 4500, 71234, 0.95, 0.061_396_405_581_248_197, 0.064_983_437_383_509_74),
        (jeffreys, 4500, 71234, 0.95, 0.061_403_331_862_918_38, 0.064_976_326_001_623_77),
        (agresti_coull, 4500, 71234, 0.95, 0.061_408_899_096_980_13, 0.064_982_373_777_639_44),
        (wilson_corrected, 7, 350, 0.5, 0.014_292_204_407_820_305, 0.027_304_052_637_756_118),
        (clopper_pearson, 7, 350, 0.5, 0.014_541_066_634_670_754, 0.027_563_559_040_226_386),
        (jeffreys, 7, 350, 0.5, 0.015_788_789_518_704_105, 0.025_966_661_516_920_803),
        (agresti_coull, 7, 350, 0.5, 0.015_502_616_744_547_629, 0.025_743_589_032_013_313),
    ];

    const METHODS: [Method; 5] = [
        wilson,
        wilson_corrected,
        clopper_pearson,
        jeffreys,
        agresti_coull,
    ];

    #[test]
    fn every_method_holds_the_share_mirrors_and_widens_with_the_level() {
        for method in METHODS {
            for (n, k) in (1..40_u64).flat_map(|n| (0..=n).map(move |k| (n, k))) {
                let (it, wider) = (method(k, n, 0.9).unwrap(), method(k, n, 0.99).unwrap());
                let p = float(k) / float(n);
                assert!(0.0 <= it.low && it.low < it.high && it.high <= 1.0);
                // Jeffreys' interval leaves out the share at the ends.
                let jeffreys_end = k.min(n - k) == 0 && it == jeffreys(k, n, 0.9).unwrap();
                assert!(
                    jeffreys_end || (it.low <= p && p <= it.high),
                    "{k}/{n} {it:?}"
                );
                assert!(wider.low <= it.low && it.high <= wider.high, "{k}/{n}");
                let other = method(n - k, n, 0.9).unwrap();
                assert!((it.low - (1.0 - other.high)).abs() < 1e-13, "{k}/{n}");
            }
        }
    }

    #[test]
    fn any_level_and_any_size_gives_numbers() {
        for method in METHODS {
            for confidence in [1e-17, 1e-3, 0.5, 0.999_999_999_999_999_9] {
                for (k, n) in [
                    (0, 1),
                    (1, 1),
                    (1, 2),
                    (0, 1_000_000_000),
                    (1_000_000_000, 1_000_000_000),
                    (500_000_000, 1_000_000_000),
                    (1, 10_000_000_000),
                ] {
                    let it = method(k, n, confidence);
                    let it = it.unwrap_or_else(|e| panic!("{k}/{n} {confidence}: {e}"));
                    assert!(
                        0.0 <= it.low && it.low <= it.high && it.high <= 1.0,
                        "{k}/{n} {confidence} {it:?}"
                    );
                }
            }
        }
        assert_eq!(
            clopper_pearson(1, u64::MAX, 0.95),
            Err(StatsError::Overflow)
        );
    }

    #[test]
    fn clopper_pearson_by_hand() {
        // k = 0: (1 − x)^n = α/2; k = n: x^n = α/2.
        let it = clopper_pearson(0, 1, 0.95).unwrap();
        assert_eq!(it.low.to_bits(), 0.0_f64.to_bits());
        assert!((it.high - 0.975).abs() < 1e-15, "{it:?}");
        let it = clopper_pearson(2, 2, 0.5).unwrap();
        assert!((it.low - 0.5).abs() < 1e-15, "{it:?}");
        assert_eq!(it.high.to_bits(), 1.0_f64.to_bits());
    }

    #[test]
    fn refuses_what_is_no_proportion() {
        for method in METHODS {
            assert_eq!(method(0, 0, 0.95), Err(StatsError::Empty));
            assert_eq!(method(3, 2, 0.95), Err(StatsError::PartExceedsWhole));
            for level in [0.0, 1.0, 95.0, -0.5, f64::NAN, f64::INFINITY] {
                assert_eq!(
                    method(1, 2, level),
                    Err(StatsError::BadProbability),
                    "{level}"
                );
            }
        }
        assert_eq!(Share::new(0, 0), Err(StatsError::Empty));
        assert_eq!(Share::new(2, 1), Err(StatsError::PartExceedsWhole));
    }
}
