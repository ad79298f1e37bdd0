//! Score intervals of two shares, by inverting a test: the values that the test does not reject. They work with shares of
//! 0 and 1, where the logarithmic ones of `ratio` fail.
//!
//! For each value tried, the shares most likely under it (p̃₁, p̃₂) give the variance, with the factor N/(N − 1).
//! Source: O. Miettinen, M. Nurminen, "Comparative analysis of two rates", Statistics in Medicine 4 (1985) 213–226; for the
//! ratio without the factor: P. A. R. Koopman, "Confidence intervals for the ratio of two binomial proportions",
//! Biometrics 40 (1984) 513–517; the root of the cubic: C. P. Farrington, G. Manning, Statistics in Medicine 9 (1990)
//! 1447–1454.

use super::difference::difference;
use super::proportion::{Interval, Share};
use super::ratio::{RatioInterval, odds_ratio, risk_ratio};
use super::{Limit, StatsError, float, normal};

/// Halvings of the range searched: more than the 53 bits of a number.
const HALVINGS: u32 = 64;
/// Ratios are searched between e^−100 and e^100; the counts of the world give none outside.
const LN_RATIO: f64 = 100.0;

/// Both samples as numbers.
#[derive(Clone, Copy)]
struct Two {
    k1: f64,
    n1: f64,
    k2: f64,
    n2: f64,
}

impl Two {
    fn of(first: Share, second: Share) -> Self {
        Self {
            k1: float(first.k()),
            n1: float(first.n()),
            k2: float(second.k()),
            n2: float(second.n()),
        }
    }

    fn all(self) -> f64 {
        self.n1 + self.n2
    }

    /// N/(N − 1)
    fn factor(self) -> f64 {
        self.all() / (self.all() - 1.0)
    }

    /// p̃₂ for p₁ − p₂ = δ, between the bounds that keep both within 0 … 1.
    fn under_difference(self, delta: f64) -> f64 {
        let n = self.all();
        let k = (self.k1 + self.k2) / n;
        let (w1, w2, k2) = (self.n1 / n, self.n2 / n, self.k2 / n);
        // p³ + l2·p² + l1·p + l0 = 0, all divided by N.
        let l2 = (w1 + 2.0 * w2) * delta - 1.0 - k;
        let l1 = (w2 * delta - 1.0 - 2.0 * k2) * delta + k;
        let l0 = k2 * delta * (1.0 - delta);
        let third = l2 / 3.0;
        let q = third * third * third - l1 * l2 / 6.0 + l0 / 2.0;
        let root = (third * third - l1 / 3.0).max(0.0).sqrt();
        let side = if q < 0.0 { -root } else { root };
        let cosine = if side == 0.0 {
            0.0
        } else {
            (q / (side * side * side)).clamp(-1.0, 1.0)
        };
        let angle = (std::f64::consts::PI + libm::acos(cosine)) / 3.0;
        let mut p = 2.0 * side * libm::cos(angle) - third;
        let (low, high) = ((-delta).max(0.0), (1.0 - delta).min(1.0));
        // Newton's method gives back the digits that the cosine took.
        for _ in 0..2 {
            let slope = (3.0 * p + 2.0 * l2) * p + l1;
            let step = (((p + l2) * p + l1) * p + l0) / slope;
            if step.is_finite() && step.abs() < 1e-6 {
                p -= step;
            }
        }
        p.clamp(low, high)
    }

    /// (p̃₁, p̃₂) for p₁/p₂ = `ratio`.
    fn under_ratio(self, ratio: f64) -> (f64, f64) {
        let a = self.all() * ratio;
        let b = self.n1 * ratio + self.k1 + self.n2 + self.k2 * ratio;
        let c = self.k1 + self.k2;
        let root = (b * b - 4.0 * a * c).max(0.0).sqrt();
        let p2 = (2.0 * c / (b + root)).min(1.0);
        ((ratio * p2).min(1.0), p2)
    }

    /// p̃₂ for the odds ratio `odds`: the root of n₂(odds − 1)p² + b·p − (k₁ + k₂) = 0.
    fn p2_under_odds(self, odds: f64) -> f64 {
        let (c, more) = (self.k1 + self.k2, odds - 1.0);
        let b = self.n1 * odds + self.n2 - c * more;
        let square = if more < 0.0 {
            // b² + 4n₂·more·c as a sum: the difference would lose the digits of small odds ratios.
            let (first, apart) = (self.n1 * odds, self.n2 + c * more);
            first * (first + 2.0 * (self.n2 - c * more)) + apart * apart
        } else {
            b * b + 4.0 * self.n2 * more * c
        };
        let root = square.max(0.0).sqrt();
        let p2 = if b >= 0.0 {
            2.0 * c / (b + root)
        } else {
            (root - b) / (2.0 * self.n2 * more)
        };
        p2.clamp(0.0, 1.0)
    }

    /// The same persons without the property: their odds ratio is one over the other.
    fn others(self) -> Self {
        Self {
            k1: self.n1 - self.k1,
            k2: self.n2 - self.k2,
            ..self
        }
    }

    fn z_of_difference(self, delta: f64, estimate: f64) -> f64 {
        let p2 = self.under_difference(delta);
        let p1 = (p2 + delta).clamp(0.0, 1.0);
        let variance = p1 * (1.0 - p1) / self.n1 + p2 * (1.0 - p2) / self.n2;
        quotient(estimate - delta, variance * self.factor())
    }

    fn z_of_ratio(self, ratio: f64) -> f64 {
        let (p1, p2) = self.under_ratio(ratio);
        let variance = p1 * (1.0 - p1) / self.n1 + ratio * ratio * p2 * (1.0 - p2) / self.n2;
        let over = self.k1 / self.n1 - ratio * (self.k2 / self.n2);
        quotient(over, variance * self.factor())
    }

    fn z_of_odds(self, odds: f64) -> f64 {
        // Shares next to 0 and next to 1 keep their digits when those without the property are worked out themselves.
        let p2 = self.p2_under_odds(odds);
        let q2 = self.others().p2_under_odds(1.0 / odds);
        let both = odds * p2 + q2;
        let (p1, q1) = (odds * p2 / both, q2 / both);
        // (p̂₁ − p̃₁)·n₁·√(1/(n₁p̃₁q̃₁) + 1/(n₂p̃₂q̃₂)), under one root.
        let (v1, v2) = (self.n1 * p1 * q1, self.n2 * p2 * q2);
        let over = self.k1 * q1 - (self.n1 - self.k1) * p1;
        quotient(over, v1 / (v1 + v2) * v2 * self.factor())
    }
}

/// over/√variance; without variance every distance is infinitely far.
fn quotient(over: f64, variance: f64) -> f64 {
    if over == 0.0 {
        return 0.0;
    }
    if variance > 0.0 {
        return over / variance.sqrt();
    }
    if over < 0.0 {
        f64::NEG_INFINITY
    } else {
        f64::INFINITY
    }
}

/// Where `z`, falling, crosses `level` between `low` and `high`.
fn crossing(mut low: f64, mut high: f64, level: f64, z: impl Fn(f64) -> f64) -> f64 {
    for _ in 0..HALVINGS {
        let middle = low + (high - low) / 2.0;
        if z(middle) > level {
            low = middle;
        } else {
            high = middle;
        }
    }
    low + (high - low) / 2.0
}

/// Score interval of p₁ − p₂. Exactly −1 or 1 where the samples show it.
///
/// # Errors
/// [`StatsError::BadProbability`].
pub fn difference_interval(
    first: Share,
    second: Share,
    confidence: f64,
) -> Result<Interval, StatsError> {
    let z = normal::two_sided(confidence)?;
    let (two, estimate) = (Two::of(first, second), difference(first, second));
    let at = |delta: f64| two.z_of_difference(delta, estimate);
    let low = if estimate <= -1.0 {
        -1.0
    } else {
        crossing(-1.0, estimate, z, at)
    };
    let high = if estimate >= 1.0 {
        1.0
    } else {
        crossing(estimate, 1.0, -z, at)
    };
    Ok(Interval { low, high })
}

/// Score interval of p₁/p₂.
///
/// Nobody in the first sample: the lower end is 0; nobody in the second: the upper end is [`StatsError::Unbounded`].
///
/// # Errors
/// [`StatsError::BadProbability`]; [`StatsError::Undefined`] where neither sample has anybody.
pub fn ratio_interval(
    first: Share,
    second: Share,
    confidence: f64,
) -> Result<RatioInterval, StatsError> {
    let two = Two::of(first, second);
    multiplicative(risk_ratio(first, second), confidence, |x| two.z_of_ratio(x))
}

/// Score interval of the odds ratio.
///
/// # Errors
/// As [`ratio_interval`]; also where everybody of both samples has the property.
pub fn odds_interval(
    first: Share,
    second: Share,
    confidence: f64,
) -> Result<RatioInterval, StatsError> {
    let two = Two::of(first, second);
    multiplicative(odds_ratio(first, second), confidence, |x| two.z_of_odds(x))
}

fn multiplicative(
    estimate: Limit,
    confidence: f64,
    z_at: impl Fn(f64) -> f64,
) -> Result<RatioInterval, StatsError> {
    let z = normal::two_sided(confidence)?;
    // Where the search turns: the estimate, or the end of the range where it has none.
    let turn = match estimate {
        Ok(0.0) => -LN_RATIO,
        Ok(ratio) => libm::log(ratio),
        Err(StatsError::Unbounded) => LN_RATIO,
        Err(reason) => return Err(reason),
    };
    let at = |ln: f64| z_at(libm::exp(ln));
    let low = if estimate == Ok(0.0) {
        Ok(0.0)
    } else {
        Ok(libm::exp(crossing(-LN_RATIO, turn, z, at)))
    };
    let high = match estimate {
        Err(reason) => Err(reason),
        Ok(_) => Ok(libm::exp(crossing(turn, LN_RATIO, -z, at))),
    };
    Ok(RatioInterval {
        ratio: estimate,
        low,
        high,
    })
}

#[cfg(test)]
#[path = "score_tests.rs"]
mod tests;
