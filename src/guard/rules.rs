//! Rules on single numbers: small counts, numerators that a rounded rate gives away, rounding, dominance, p %.

use crate::text::{Decimal, Overflow, Ratio};

/// Counts from 1 to one below this are small, unless the session says otherwise (knowledge of the offices: 3 to 20).
pub const THRESHOLD: i64 = 5;

/// Thresholds that can be set: 2 or less protects nobody, and beyond 20 it is no longer about persons.
pub const THRESHOLDS: std::ops::RangeInclusive<i64> = 3..=20;

/// 1 … threshold − 1: neither zero nor enough. Fractions count by their size; what is negative is no count.
pub fn is_small(value: Decimal, threshold: i64) -> bool {
    value > Decimal::ZERO && value < Decimal::from(threshold)
}

/// At most so many numerators are listed.
const NUMERATORS: usize = 64;

/// All whole numerators from 0 to `denominator` whose rate, `factor` · k / n rounded half away from zero, is the published one.
/// One alone: publishing the rate publishes the count; that is so for every n below 10^(2 + decimals).
///
/// # Errors
/// [`Overflow`].
pub fn possible_numerators(
    rate: Decimal,
    denominator: u64,
    factor: i64,
) -> Result<Vec<u64>, Overflow> {
    let mut found = Vec::new();
    let of = i128::from(denominator).max(1);
    // rate · n / factor, and a step of rounding to both sides.
    let exact = Ratio::from_decimal(rate)?;
    let at = exact.numerator().checked_mul(of).ok_or(Overflow)?
        / exact
            .denominator()
            .checked_mul(i128::from(factor.max(1)))
            .ok_or(Overflow)?;
    let width = of / i128::from(factor.max(1)) / 10_i128.pow(u32::from(rate.scale().min(30))) + 2;
    let first = (at - width).max(0);
    for k in first..=(at + width).min(i128::from(denominator)) {
        let value = Ratio::new(k.checked_mul(i128::from(factor)).ok_or(Overflow)?, of)?;
        let same = value.map(|v| v.round(rate.scale())).transpose()? == Some(rate);
        if same && denominator > 0 {
            found.push(u64::try_from(k).map_err(|_| Overflow)?);
        }
        if found.len() >= NUMERATORS {
            break;
        }
    }
    Ok(found)
}

/// The whole counts that are rounded to a multiple of `base`: from … to.
pub fn possible_counts(rounded: u64, base: u8) -> (u64, u64) {
    let base = u64::from(base.max(1));
    // Half-way goes up: of base 10, 5 is 10 and 4 is 0.
    let below = base / 2;
    let above = (base - 1) / 2;
    (rounded.saturating_sub(below), rounded.saturating_add(above))
}

/// The share of the `n` largest contributions, and whether it exceeds `k` per cent ((n, k) dominance rule); nothing where
/// there is no contribution above zero.
pub fn dominance(contributions: &[f64], n: usize, k: f64) -> Option<(f64, bool)> {
    let sorted = largest_first(contributions)?;
    let total: f64 = sorted.iter().sum();
    let share = sorted.iter().take(n).sum::<f64>() / total;
    Some((share, share > k / 100.0))
}

/// What is left of the total without the two largest contributions, and whether that is less than `p` per cent of the largest
/// (p % rule: the second largest could estimate the largest that closely).
pub fn p_percent(contributions: &[f64], p: f64) -> Option<(f64, bool)> {
    let sorted = largest_first(contributions)?;
    let rest: f64 = sorted.iter().skip(2).sum();
    let largest = sorted.first().copied().unwrap_or_default();
    Some((rest, rest < p / 100.0 * largest))
}

fn largest_first(contributions: &[f64]) -> Option<Vec<f64>> {
    let wrong = contributions.iter().any(|c| !c.is_finite() || *c < 0.0);
    if wrong || contributions.iter().all(|c| *c <= 0.0) {
        return None;
    }
    let mut sorted = contributions.to_vec();
    sorted.sort_unstable_by(|a, b| b.total_cmp(a));
    Some(sorted)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dec(mantissa: i128, scale: u8) -> Decimal {
        Decimal::new(mantissa, scale).unwrap()
    }

    /// Against trying all numerators.
    #[test]
    fn every_numerator_that_fits_is_found() {
        for n in 1..200_u64 {
            for k in 0..=n {
                for decimals in 0..3 {
                    let of = |k: u64| {
                        let value = Ratio::new(i128::from(k) * 100, i128::from(n));
                        value.unwrap().unwrap().round(decimals).unwrap()
                    };
                    let all: Vec<u64> = (0..=n).filter(|other| of(*other) == of(k)).collect();
                    assert_eq!(possible_numerators(of(k), n, 100).unwrap(), all);
                    assert!(n >= 100 || decimals < 1 || all.len() == 1);
                }
            }
        }
        assert!(possible_numerators(dec(34, 1), 0, 100).unwrap().is_empty());
    }

    #[test]
    fn rounding_and_its_bounds_agree() {
        for base in [5, 10] {
            for count in 0..1000_u64 {
                let rounded = Decimal::from(i64::try_from(count).unwrap())
                    .to_multiple(base)
                    .unwrap();
                let (low, high) = possible_counts(rounded.to_u64().unwrap(), base);
                assert!((low..=high).contains(&count), "{count} {base}");
            }
        }
        assert_eq!(Decimal::from(-3).to_multiple(5).unwrap(), Decimal::from(-5));
    }

    #[test]
    fn small_is_neither_zero_nor_enough() {
        let small: Vec<i64> = (-2..8).filter(|n| is_small(Decimal::from(*n), 5)).collect();
        assert_eq!(small, [1, 2, 3, 4]);
        assert!(is_small(dec(45, 1), 5) && dominance(&[], 1, 75.0).is_none());
        assert!(p_percent(&[-1.0, 3.0], 10.0).is_none());
    }
}
