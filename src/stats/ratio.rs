//! Two shares: their ratio and odds ratio, first over second, with logarithmic intervals.
//!
//! Always name the event: the ratio of failing is not one over the ratio of succeeding. An odds ratio is never "times as
//! likely". The score intervals stand in `score` and also work where these do not.

use super::difference::wide;
use super::proportion::Share;
use super::{Limit, StatsError, float, normal};

/// A ratio with its interval; each part may be missing for a reason of its own.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RatioInterval {
    /// The ratio itself.
    pub ratio: Limit,
    /// Lower end.
    pub low: Limit,
    /// Upper end.
    pub high: Limit,
}

/// p₁/p₂.
///
/// # Errors
/// [`StatsError::Unbounded`] when only the second share is 0, [`StatsError::Undefined`] when both are.
pub fn risk_ratio(first: Share, second: Share) -> Limit {
    over(
        u128::from(first.k()) * u128::from(second.n()),
        u128::from(second.k()) * u128::from(first.n()),
    )
}

/// p₁(1 − p₂) / (p₂(1 − p₁)).
///
/// # Errors
/// [`StatsError::Unbounded`] for something over nothing, [`StatsError::Undefined`] for nothing over nothing.
pub fn odds_ratio(first: Share, second: Share) -> Limit {
    over(
        u128::from(first.k()) * u128::from(second.rest()),
        u128::from(second.k()) * u128::from(first.rest()),
    )
}

fn over(above: u128, below: u128) -> Limit {
    match (above, below) {
        (0, 0) => Err(StatsError::Undefined),
        (_, 0) => Err(StatsError::Unbounded),
        _ => Ok(wide(above) / wide(below)),
    }
}

/// Katz's logarithmic interval of p₁/p₂: exp(ln(p₁/p₂) ± z·√(1/k₁ − 1/n₁ + 1/k₂ − 1/n₂)).
///
/// With k₁ = 0 the lower end is 0 and there is no upper one; with k₂ = 0 there is neither. With k₁ = n₁ and k₂ = n₂ the
/// formula would give [1, 1], as if nothing were left to chance, and is refused.
///
/// Source: D. Katz, J. Baptista, S. P. Azen, M. C. Pike, "Obtaining confidence intervals for the risk ratio in cohort
/// studies", Biometrics 34 (1978) 469–474.
///
/// # Errors
/// [`StatsError::BadProbability`]; the missing ends say [`StatsError::Undefined`] or [`StatsError::Unbounded`].
pub fn katz(first: Share, second: Share, confidence: f64) -> Result<RatioInterval, StatsError> {
    let variance = excess(first, 0.0) + excess(second, 0.0);
    logarithmic(risk_ratio(first, second), variance, confidence)
}

/// The same with ½ added to every count and size ("adjusted log"): always a number, but no longer about the counts as
/// they are. `ratio` stays the unchanged p₁/p₂.
///
/// Source: S. D. Walter, "The distribution of Levin's measure of attributable risk", Biometrika 62 (1975) 371–374; the
/// name after R. Fagerland et al., Statistical Methods in Medical Research 24 (2015) 224–254.
///
/// # Errors
/// [`StatsError::BadProbability`].
pub fn log_adjusted(
    first: Share,
    second: Share,
    confidence: f64,
) -> Result<RatioInterval, StatsError> {
    let z = normal::two_sided(confidence)?;
    let share = |s: Share| (float(s.k()) + 0.5) / (float(s.n()) + 0.5);
    let middle = libm::log(share(first) / share(second));
    let half = z * (excess(first, 0.5) + excess(second, 0.5)).sqrt();
    Ok(RatioInterval {
        ratio: risk_ratio(first, second),
        low: Ok(libm::exp(middle - half)),
        high: Ok(libm::exp(middle + half)),
    })
}

/// Woolf's logarithmic interval of the odds ratio: exp(ln OR ± z·√(1/a + 1/b + 1/c + 1/d)) with the four counts of the
/// table. Missing ends as for [`katz`]; an odds ratio that does not exist at all excludes nothing: from 0 upwards without
/// end.
///
/// Source: B. Woolf, "On estimating the relation between blood group and disease", Annals of Human Genetics 19 (1955)
/// 251–253.
///
/// # Errors
/// As [`katz`].
pub fn woolf(first: Share, second: Share, confidence: f64) -> Result<RatioInterval, StatsError> {
    let variance = [first.k(), first.rest(), second.k(), second.rest()]
        .iter()
        .fold(0.0, |sum, &n| sum + 1.0 / float(n));
    let mut it = logarithmic(odds_ratio(first, second), variance, confidence)?;
    if it.ratio == Err(StatsError::Undefined) {
        (it.low, it.high) = (Ok(0.0), Err(StatsError::Unbounded));
    }
    Ok(it)
}

/// 1/k − 1/n without cancellation, with `add` on both.
fn excess(share: Share, add: f64) -> f64 {
    float(share.rest()) / ((float(share.k()) + add) * (float(share.n()) + add))
}

fn logarithmic(ratio: Limit, variance: f64, confidence: f64) -> Result<RatioInterval, StatsError> {
    let z = normal::two_sided(confidence)?;
    let (low, high) = match ratio {
        Ok(0.0) => (Ok(0.0), Err(StatsError::Undefined)),
        Ok(r) if variance > 0.0 => {
            let (middle, half) = (libm::log(r), z * variance.sqrt());
            (Ok(libm::exp(middle - half)), Ok(libm::exp(middle + half)))
        }
        Err(StatsError::Unbounded) => (Err(StatsError::Undefined), Err(StatsError::Unbounded)),
        _ => (Err(StatsError::Undefined), Err(StatsError::Undefined)),
    };
    Ok(RatioInterval { ratio, low, high })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn share(k: u64, n: u64) -> Share {
        Share::new(k, n).unwrap()
    }

    fn near(a: f64, b: f64) -> bool {
        (a - b).abs() < 1e-12 * b.abs().max(1.0)
    }

    #[test]
    fn katz_and_woolf_by_hand() {
        // 1/2 and 1/4: ratio 2, variance ½ + ¾; odds (1·3)/(1·1) = 3, variance 1 + 1 + 1 + ⅓.
        let z = 1.959_963_984_540_054;
        let it = katz(share(1, 2), share(1, 4), 0.95).unwrap();
        assert_eq!(it.ratio, Ok(2.0));
        assert!(near(it.low.unwrap(), 2.0 * libm::exp(-z * 1.25_f64.sqrt())));
        assert!(near(it.high.unwrap(), 2.0 * libm::exp(z * 1.25_f64.sqrt())));
        let odds = woolf(share(1, 2), share(1, 4), 0.95).unwrap();
        assert_eq!(odds.ratio, Ok(3.0));
        let half = z * (10.0_f64 / 3.0).sqrt();
        assert!(near(odds.high.unwrap(), 3.0 * libm::exp(half)));
        assert!(near(odds.low.unwrap(), 3.0 * libm::exp(-half)));
    }

    #[test]
    fn empty_cells_leave_only_what_exists() {
        for method in [katz, woolf] {
            let none = method(share(0, 10), share(5, 20), 0.95).unwrap();
            assert_eq!((none.ratio, none.low), (Ok(0.0), Ok(0.0)));
            assert_eq!(none.high, Err(StatsError::Undefined));
            let endless = method(share(5, 10), share(0, 20), 0.95).unwrap();
            assert_eq!(endless.ratio, Err(StatsError::Unbounded));
            assert_eq!(endless.low, Err(StatsError::Undefined));
            assert_eq!(endless.high, Err(StatsError::Unbounded));
        }
        let both = katz(share(0, 10), share(0, 20), 0.95).unwrap();
        for part in [both.ratio, both.low, both.high] {
            assert_eq!(part, Err(StatsError::Undefined));
        }
        for k in [0, 10] {
            let odds = woolf(share(k, 10), share(2 * k, 20), 0.95).unwrap();
            assert_eq!(odds.ratio, Err(StatsError::Undefined));
            assert_eq!((odds.low, odds.high), (Ok(0.0), Err(StatsError::Unbounded)));
        }
        // Everybody on both sides: 1, but nobody knows how surely.
        let all = katz(share(10, 10), share(20, 20), 0.95).unwrap();
        assert_eq!(all.ratio, Ok(1.0));
        assert_eq!(
            (all.low, all.high),
            (Err(StatsError::Undefined), Err(StatsError::Undefined))
        );
        // Everybody on one side only is a ratio like any other, and endless odds.
        assert!(
            katz(share(10, 10), share(10, 20), 0.95)
                .unwrap()
                .high
                .unwrap()
                > 2.0
        );
        let odds = woolf(share(10, 10), share(10, 20), 0.95).unwrap();
        assert_eq!(odds.ratio, Err(StatsError::Unbounded));
    }

    #[test]
    fn adjusted_is_always_a_number() {
        // statsmodels 0.15.0, confint_proportions_2indep(compare="ratio", method="log-adjusted").
        let it = log_adjusted(share(0, 10), share(5, 20), 0.95).unwrap();
        assert!(near(it.low.unwrap(), 0.010_816_051_582_262_332), "{it:?}");
        assert!(near(it.high.unwrap(), 2.912_560_825_564_736), "{it:?}");
        for (k1, k2) in (0..=3).flat_map(|a| (0..=5).map(move |b| (a, b))) {
            let it = log_adjusted(share(k1, 3), share(k2, 5), 0.9).unwrap();
            assert!(it.low.unwrap() > 0.0 && it.high.unwrap() >= it.low.unwrap());
        }
    }

    #[test]
    fn both_ways_round_is_one_over() {
        let (a, b) = (share(3, 11), share(5, 9));
        for method in [katz, log_adjusted, woolf] {
            let (it, back) = (method(a, b, 0.9).unwrap(), method(b, a, 0.9).unwrap());
            assert!(near(it.low.unwrap(), 1.0 / back.high.unwrap()));
            assert!(near(it.ratio.unwrap(), 1.0 / back.ratio.unwrap()));
            assert_eq!(method(a, b, 1.0), Err(StatsError::BadProbability));
        }
    }
}
