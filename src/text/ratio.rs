//! Exact fractions of integers: divided once, rounded once, half away from zero.

use super::decimal::power_of_ten;
use super::{Decimal, Overflow};

impl Decimal {
    /// The nearest multiple of `base`; half-way goes away from zero. With 5 the 5er-Rundung of the offices (since 2020: every
    /// number on its own, totals too).
    ///
    /// # Errors
    /// [`Overflow`].
    pub fn to_multiple(self, base: u8) -> Result<Self, Overflow> {
        let base = i128::from(base.max(1));
        let exact = Ratio::from_decimal(self)?;
        let below = exact.denominator().checked_mul(base).ok_or(Overflow)?;
        let steps = Ratio::new(exact.numerator(), below)?
            .ok_or(Overflow)?
            .round(0)?;
        Self::new(steps.mantissa().checked_mul(base).ok_or(Overflow)?, 0)
    }
}

/// `numerator / denominator`, denominator above zero, in lowest terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ratio {
    numerator: i128,
    denominator: i128,
}

fn gcd(a: u128, b: u128) -> u128 {
    let (mut a, mut b) = (a, b);
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

impl Ratio {
    /// `numerator / denominator`; `Ok(None)` when the denominator is zero (there is no such number).
    ///
    /// # Errors
    /// [`Overflow`] when a part does not fit.
    pub fn new(numerator: i128, denominator: i128) -> Result<Option<Self>, Overflow> {
        if denominator == 0 {
            return Ok(None);
        }
        let divisor = gcd(numerator.unsigned_abs(), denominator.unsigned_abs());
        let divisor = i128::try_from(divisor).map_err(|_| Overflow)?;
        let sign = denominator.signum();
        let numerator = (numerator / divisor).checked_mul(sign).ok_or(Overflow)?;
        let denominator = (denominator / divisor).checked_mul(sign).ok_or(Overflow)?;
        Ok(Some(Self {
            numerator,
            denominator,
        }))
    }

    /// `factor · a / b` of two decimals; `Ok(None)` when `b` is zero.
    ///
    /// # Errors
    /// [`Overflow`] when a part does not fit.
    pub fn of(a: Decimal, b: Decimal, factor: i64) -> Result<Option<Self>, Overflow> {
        let (a, b) = (a.normalised(), b.normalised());
        let up = power_of_ten(u32::from(b.scale().saturating_sub(a.scale())))?;
        let down = power_of_ten(u32::from(a.scale().saturating_sub(b.scale())))?;
        let numerator = a.mantissa().checked_mul(up).ok_or(Overflow)?;
        let denominator = b.mantissa().checked_mul(down).ok_or(Overflow)?;
        match Self::new(numerator, denominator)? {
            None => Ok(None),
            Some(r) => Self::new(
                r.numerator
                    .checked_mul(i128::from(factor))
                    .ok_or(Overflow)?,
                r.denominator,
            ),
        }
    }

    /// A decimal as a fraction.
    ///
    /// # Errors
    /// [`Overflow`] when it does not fit.
    pub fn from_decimal(value: Decimal) -> Result<Self, Overflow> {
        Self::of(value, Decimal::from(1), 1)?.ok_or(Overflow)
    }

    /// Times a whole number.
    ///
    /// # Errors
    /// [`Overflow`] when it does not fit.
    pub fn times(self, factor: i64) -> Result<Self, Overflow> {
        let numerator = self
            .numerator
            .checked_mul(i128::from(factor))
            .ok_or(Overflow)?;
        Self::new(numerator, self.denominator)?.ok_or(Overflow)
    }

    /// `self − other`.
    ///
    /// # Errors
    /// [`Overflow`] when it does not fit.
    pub fn minus(self, other: Self) -> Result<Self, Overflow> {
        let divisor = gcd(
            self.denominator.unsigned_abs(),
            other.denominator.unsigned_abs(),
        );
        let divisor = i128::try_from(divisor).map_err(|_| Overflow)?;
        let up = other.denominator / divisor;
        let one = self.numerator.checked_mul(up).ok_or(Overflow)?;
        let two = other
            .numerator
            .checked_mul(self.denominator / divisor)
            .ok_or(Overflow)?;
        let numerator = one.checked_sub(two).ok_or(Overflow)?;
        let denominator = self.denominator.checked_mul(up).ok_or(Overflow)?;
        Self::new(numerator, denominator)?.ok_or(Overflow)
    }

    /// `self / other`; `Ok(None)` when the other is zero.
    ///
    /// # Errors
    /// [`Overflow`] when it does not fit.
    pub fn by(self, other: Self) -> Result<Option<Self>, Overflow> {
        if other.numerator == 0 {
            return Ok(None);
        }
        let one = Self::new(self.numerator, other.numerator)?.ok_or(Overflow)?;
        let two = Self::new(other.denominator, self.denominator)?.ok_or(Overflow)?;
        let numerator = one.numerator.checked_mul(two.numerator).ok_or(Overflow)?;
        let denominator = one
            .denominator
            .checked_mul(two.denominator)
            .ok_or(Overflow)?;
        Self::new(numerator, denominator)
    }

    /// The nearest fraction with so many decimals, for values that are no fraction of counts; nothing for what is no number
    /// or too large.
    #[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss)]
    pub fn near(value: f64, decimals: u8) -> Option<Self> {
        let power = power_of_ten(u32::from(decimals)).ok()?;
        let scaled = libm::round(value * power as f64);
        (scaled.abs() < 1e30)
            .then(|| Self::new(scaled as i128, power))?
            .ok()?
    }

    /// Rounded to `decimals`, half away from zero: 2.5 → 3, −2.5 → −3.
    ///
    /// # Errors
    /// [`Overflow`] when the digits do not fit.
    pub fn round(self, decimals: u8) -> Result<Decimal, Overflow> {
        let scaled = self
            .numerator
            .checked_mul(power_of_ten(u32::from(decimals))?)
            .ok_or(Overflow)?;
        let quotient = scaled / self.denominator;
        let rest = (scaled % self.denominator).unsigned_abs();
        let half_or_more = rest >= self.denominator.unsigned_abs() - rest;
        let away = i128::from(half_or_more && rest != 0) * scaled.signum();
        Decimal::new(quotient + away, decimals)
    }

    /// Nearest `f64`, for charts and methods of goal attainment.
    #[allow(clippy::cast_precision_loss)]
    pub fn to_f64(self) -> f64 {
        self.numerator as f64 / self.denominator as f64
    }

    /// Numerator in lowest terms.
    pub fn numerator(self) -> i128 {
        self.numerator
    }

    /// Denominator in lowest terms, above zero.
    pub fn denominator(self) -> i128 {
        self.denominator
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rounded(n: i128, d: i128, decimals: u8) -> String {
        Ratio::new(n, d)
            .unwrap()
            .unwrap()
            .round(decimals)
            .unwrap()
            .to_string()
    }

    #[test]
    fn rounds_half_away_from_zero() {
        assert_eq!(rounded(5, 2, 0), "3");
        assert_eq!(rounded(-5, 2, 0), "-3");
        assert_eq!(rounded(1, 3, 2), "0.33");
        assert_eq!(rounded(-2, 3, 2), "-0.67");
        assert_eq!(rounded(1, 8, 2), "0.13");
        assert_eq!(rounded(4, 2, 1), "2.0");
        assert_eq!(rounded(0, 7, 2), "0.00");
    }

    #[test]
    fn nothing_by_nothing_is_no_number() {
        assert_eq!(Ratio::new(0, 0), Ok(None));
        assert_eq!(Ratio::of(Decimal::ZERO, Decimal::ZERO, 100), Ok(None));
    }

    #[test]
    fn share_of_muenster_2019() {
        // Stadt Münster, open data "Bevölkerungsindikatoren – Migration", sums of the 45 Stadtteile 2019.
        let share = Ratio::of(Decimal::from(72_501), Decimal::from(312_169), 100)
            .unwrap()
            .unwrap();
        assert_eq!(share.round(2).unwrap().to_string(), "23.22");
    }

    #[test]
    fn decimals_of_different_scale() {
        let a = Decimal::new(1218, 1).unwrap();
        let b = Decimal::new(3, 1).unwrap();
        assert_eq!(
            Ratio::of(a, b, 100)
                .unwrap()
                .unwrap()
                .round(0)
                .unwrap()
                .to_string(),
            "40600"
        );
    }
}
