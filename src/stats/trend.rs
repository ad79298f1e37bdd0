//! Whether a series rises or falls: Mann–Kendall, and Kendall's tau for two lists. How fast stands in `slope`.
//!
//! Only the order of the values counts, so that spacing, outliers and units change nothing. Yearly stocks carry most of
//! their people over into the next year; both tests take the values for independent and are then too sure.

use super::segregation::Fraction;
use super::{Limit, StatsError, float, normal};
use std::cmp::Ordering;

/// Most observations that are compared pair by pair.
const LONGEST: usize = 2_000;
/// Most observations whose orders are counted: 2·33! fits into 128 bits.
const LONGEST_EXACT: u64 = 33;

/// Result of the Mann–Kendall test.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MannKendall {
    /// Pairs that rise minus pairs that fall.
    pub s: i64,
    /// Variance of S without trend, ties counted.
    pub variance: f64,
    /// (S ∓ 1)/√variance; 0 for S = 0.
    pub z: f64,
    /// Two-sided, from the normal distribution of z. Rough below ten values.
    pub p: f64,
    /// Two-sided, from all orders of these values, ties included; missing above 33 values.
    pub exact_p: Limit,
    /// S over the number of pairs, −1 … 1.
    pub tau: f64,
}

/// Direction of a series, as far as the test can tell it from chance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trend {
    /// Rises.
    Increasing,
    /// Falls.
    Decreasing,
    /// Not to be told from chance; this is no proof that nothing changed.
    None,
}

impl MannKendall {
    /// The exact p where there is one, else that of the normal distribution.
    pub fn best_p(&self) -> f64 {
        self.exact_p.unwrap_or(self.p)
    }

    /// The direction if `p` (one of this result) is below `alpha`.
    ///
    /// # Errors
    /// [`StatsError::BadProbability`] unless 0 < `alpha` < 1.
    pub fn trend(&self, p: f64, alpha: f64) -> Result<Trend, StatsError> {
        if !(alpha > 0.0 && alpha < 1.0) {
            return Err(StatsError::BadProbability);
        }
        Ok(match self.s.cmp(&0) {
            Ordering::Greater if p < alpha => Trend::Increasing,
            Ordering::Less if p < alpha => Trend::Decreasing,
            _ => Trend::None,
        })
    }
}

/// Mann–Kendall test of a series in the order of time: S = ΣΣ sgn(`y_j` − `y_i`), variance
/// [n(n − 1)(2n + 5) − Σ t(t − 1)(2t + 5)]/18 with t equal values each, z with a correction for continuity.
///
/// Missing years are left out by the caller; spacing plays no part. Three values can never be significant at 5 %; four
/// cannot either (exact p at best 0.083), five can (0.017).
///
/// Source: H. B. Mann, "Nonparametric tests against trend", Econometrica 13 (1945) 245–259; M. G. Kendall, "Rank
/// Correlation Methods" (1975), chapters 4 and 5, also for the exact distribution. With ties the orders of the values
/// that there are are counted (P. A. `MacMahon` 1916: inversions of a multiset).
///
/// # Errors
/// [`StatsError::TooFew`] below two values, [`StatsError::TooMany`] above 2,000, [`StatsError::OutOfRange`] for one that
/// is no number.
pub fn mann_kendall(y: &[f64]) -> Result<MannKendall, StatsError> {
    let n = check(y)?;
    let s = concordance(y.iter().map(|&v| (0.0, v)), |a, b| (b.1, a.1));
    let ties = Ties::of(y);
    let pairs = n * (n - 1) / 2;
    let variance = ties.variance_of_s(n);
    let distance = float(s.unsigned_abs().saturating_sub(1));
    let z = if distance == 0.0 {
        0.0
    } else if s < 0 {
        -distance / variance.sqrt()
    } else {
        distance / variance.sqrt()
    };
    Ok(MannKendall {
        s,
        variance,
        z,
        p: normal::two_sided_p(z),
        exact_p: exact_p(s.unsigned_abs(), &ties),
        tau: signed(s) / float(pairs),
    })
}

/// Kendall's tau of two lists.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Kendall {
    /// tau-b: S/√(pairs not tied in x · pairs not tied in y), −1 … 1.
    pub tau_b: f64,
    /// Two-sided probability without association.
    pub p: f64,
    /// Counted from all orders (up to 33 pairs without ties); else from the normal distribution, without correction for
    /// continuity.
    pub exact: bool,
}

/// Kendall's tau-b with its two-sided p.
///
/// Source: M. G. Kendall, "A new measure of rank correlation", Biometrika 30 (1938) 81–93; with ties: "The treatment of
/// ties in ranking problems", Biometrika 33 (1945) 239–251.
///
/// # Errors
/// [`StatsError::LengthMismatch`]; [`StatsError::TooFew`], [`StatsError::TooMany`], [`StatsError::OutOfRange`] as
/// [`mann_kendall`]; [`StatsError::Undefined`] when all values of a list are equal.
pub fn kendall_tau(x: &[f64], y: &[f64]) -> Result<Kendall, StatsError> {
    if x.len() != y.len() {
        return Err(StatsError::LengthMismatch);
    }
    let n = check(x)?;
    check(y)?;
    let s = concordance(x.iter().copied().zip(y.iter().copied()), |a, b| {
        match a.0.partial_cmp(&b.0) {
            Some(Ordering::Less) => (b.1, a.1),
            Some(Ordering::Greater) => (a.1, b.1),
            _ => (0.0, 0.0),
        }
    });
    let (tx, ty) = (Ties::of(x), Ties::of(y));
    let pairs = n * (n - 1) / 2;
    let (free_x, free_y) = (pairs - tx.pairs, pairs - ty.pairs);
    if free_x == 0 || free_y == 0 {
        return Err(StatsError::Undefined);
    }
    let root = (float(free_x) * float(free_y)).sqrt();
    let tau_b = (signed(s) / root).clamp(-1.0, 1.0);
    if tx.pairs == 0
        && ty.pairs == 0
        && let Ok(p) = exact_p(s.unsigned_abs(), &ty)
    {
        return Ok(Kendall {
            tau_b,
            p,
            exact: true,
        });
    }
    // Lists of two have no ties here, so that n − 2 > 0.
    let ordered = float(n) * float(n - 1);
    let variance = (ordered * float(2 * n + 5) - float(tx.variance) - float(ty.variance)) / 18.0
        + 2.0 * float(tx.pairs) * float(ty.pairs) / ordered
        + float(tx.triples) * float(ty.triples) / (9.0 * ordered * float(n - 2));
    Ok(Kendall {
        tau_b,
        p: normal::two_sided_p(signed(s) / variance.sqrt()),
        exact: false,
    })
}

/// n, where the list can be compared pair by pair.
pub(super) fn check(values: &[f64]) -> Result<u64, StatsError> {
    if values.len() > LONGEST {
        return Err(StatsError::TooMany);
    }
    if values.iter().any(|v| !v.is_finite()) {
        return Err(StatsError::OutOfRange);
    }
    match u64::try_from(values.len()) {
        Ok(n) if n >= 2 => Ok(n),
        _ => Err(StatsError::TooFew),
    }
}

/// Variance of S without trend: [n(n − 1)(2n + 5) − Σ t(t − 1)(2t + 5)]/18.
pub(super) fn variance_of_s(values: &[f64]) -> Limit {
    Ok(Ties::of(values).variance_of_s(check(values)?))
}

/// Σ sgn(a − b) over all pairs, `compare` naming a and b of each.
fn concordance(
    values: impl Iterator<Item = (f64, f64)>,
    compare: impl Fn((f64, f64), (f64, f64)) -> (f64, f64),
) -> i64 {
    let all: Vec<(f64, f64)> = values.collect();
    let mut s = 0_i64;
    for (at, &first) in all.iter().enumerate() {
        for &second in all.iter().skip(at + 1) {
            let (a, b) = compare(first, second);
            s += i64::from(a > b) - i64::from(a < b);
        }
    }
    s
}

#[allow(clippy::cast_precision_loss, reason = "at most two millions of pairs")]
const fn signed(s: i64) -> f64 {
    s as f64
}

/// Groups of equal values.
struct Ties {
    /// Size of each group, ones too.
    groups: Vec<u64>,
    /// Σ t(t − 1)/2
    pairs: u64,
    /// Σ t(t − 1)(t − 2)
    triples: u64,
    /// Σ t(t − 1)(2t + 5)
    variance: u64,
}

impl Ties {
    fn of(values: &[f64]) -> Self {
        let mut sorted = values.to_vec();
        sorted.sort_by(f64::total_cmp);
        let mut ties = Self {
            groups: Vec::new(),
            pairs: 0,
            triples: 0,
            variance: 0,
        };
        // Sorted, not smaller means equal; 0 and −0 are.
        for group in sorted.chunk_by(|a, b| a >= b) {
            let t = group.iter().fold(0_u64, |t, _| t + 1);
            ties.groups.push(t);
            ties.pairs += t * (t - 1) / 2;
            ties.triples += t * (t - 1) * t.saturating_sub(2);
            ties.variance += t * (t - 1) * (2 * t + 5);
        }
        ties
    }

    /// Whole until the division.
    fn variance_of_s(&self, n: u64) -> f64 {
        float(n * (n - 1) * (2 * n + 5) - self.variance) / 18.0
    }
}

/// P(|S| ≥ `s`) if all orders of the values are equally likely.
///
/// The orders with k inversions are the coefficients of Π(1 − qⁱ) over all i up to n, divided by the same product for
/// each group of equal values. Whole numbers modulo 2^128: differences may wrap on the way, the results fit.
fn exact_p(s: u64, ties: &Ties) -> Limit {
    let n: u64 = ties.groups.iter().sum();
    if n > LONGEST_EXACT {
        return Err(StatsError::TooMany);
    }
    let free = n * (n - 1) / 2 - ties.pairs;
    if s == 0 || free == 0 {
        return Ok(1.0);
    }
    let size = usize::try_from(free + 1).map_err(|_| StatsError::Overflow)?;
    let mut orders = vec![0_u128; size];
    if let Some(first) = orders.first_mut() {
        *first = 1;
    }
    for i in 1..=n {
        times(&mut orders, i)?;
    }
    for &t in &ties.groups {
        for i in 1..=t {
            divided(&mut orders, i)?;
        }
    }
    // S = free − 2·inversions, and the distribution is symmetric.
    let reach = usize::try_from((free - s) / 2).map_err(|_| StatsError::Overflow)?;
    let all: u128 = orders.iter().sum();
    let tail: u128 = orders.iter().take(reach + 1).sum();
    Ok(Fraction::new(2 * tail, all)?.value().min(1.0))
}

/// Times 1 − qⁱ.
fn times(orders: &mut [u128], i: u64) -> Result<(), StatsError> {
    let i = usize::try_from(i).map_err(|_| StatsError::Overflow)?;
    for k in (i..orders.len()).rev() {
        let lower = orders.get(k - i).copied().unwrap_or(0);
        if let Some(at) = orders.get_mut(k) {
            *at = at.wrapping_sub(lower);
        }
    }
    Ok(())
}

/// Divided by 1 − qⁱ.
fn divided(orders: &mut [u128], i: u64) -> Result<(), StatsError> {
    let i = usize::try_from(i).map_err(|_| StatsError::Overflow)?;
    for k in i..orders.len() {
        let lower = orders.get(k - i).copied().unwrap_or(0);
        if let Some(at) = orders.get_mut(k) {
            *at = at.wrapping_add(lower);
        }
    }
    Ok(())
}

#[cfg(test)]
#[path = "trend_tests.rs"]
mod tests;
