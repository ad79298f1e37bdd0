//! Exact decimals: an `i128` and a number of decimals. Sums are exact; overflow is an error, never a wrap.

use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// A result that does not fit into 38 digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Overflow;

/// `mantissa / 10^scale`. Two decimals of different scale can be equal: 1.0 = 1.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Decimal {
    mantissa: i128,
    scale: u8,
}

/// Largest scale that is kept: 10^38 is the last power of ten in an `i128`.
const MAX_SCALE: u8 = 38;

/// `10^scale`, or overflow.
pub(super) fn power_of_ten(scale: u32) -> Result<i128, Overflow> {
    10_i128.checked_pow(scale).ok_or(Overflow)
}

impl Decimal {
    /// Nothing.
    pub const ZERO: Self = Self {
        mantissa: 0,
        scale: 0,
    };

    /// `mantissa / 10^scale`; trailing zeros are kept (they say with how many decimals something was published).
    ///
    /// # Errors
    /// [`Overflow`] when the scale is beyond 38.
    pub fn new(mantissa: i128, scale: u8) -> Result<Self, Overflow> {
        if scale > MAX_SCALE {
            return Err(Overflow);
        }
        Ok(Self { mantissa, scale })
    }

    /// The mantissa.
    pub fn mantissa(self) -> i128 {
        self.mantissa
    }

    /// Number of decimals.
    pub fn scale(self) -> u8 {
        self.scale
    }

    /// True for zero of any scale.
    pub fn is_zero(self) -> bool {
        self.mantissa == 0
    }

    /// True below zero.
    pub fn is_negative(self) -> bool {
        self.mantissa < 0
    }

    /// True when there is no fractional part.
    pub fn is_integer(self) -> bool {
        self.to_scale(0).is_some()
    }

    fn to_scale(self, scale: u8) -> Option<i128> {
        if scale >= self.scale {
            let factor = power_of_ten(u32::from(scale - self.scale)).ok()?;
            self.mantissa.checked_mul(factor)
        } else {
            let factor = power_of_ten(u32::from(self.scale - scale)).ok()?;
            (self.mantissa % factor == 0).then(|| self.mantissa / factor)
        }
    }

    /// Exact sum. Not the operator: it can fail.
    ///
    /// # Errors
    /// [`Overflow`] when the sum does not fit.
    #[allow(clippy::should_implement_trait)]
    pub fn add(self, other: Self) -> Result<Self, Overflow> {
        let scale = self.scale.max(other.scale);
        let (a, b) = (
            self.to_scale(scale).ok_or(Overflow)?,
            other.to_scale(scale).ok_or(Overflow)?,
        );
        Self::new(a.checked_add(b).ok_or(Overflow)?, scale)
    }

    /// The negative.
    ///
    /// # Errors
    /// [`Overflow`] for the one value that has no negative.
    pub fn negate(self) -> Result<Self, Overflow> {
        Self::new(self.mantissa.checked_neg().ok_or(Overflow)?, self.scale)
    }

    /// Exact difference.
    ///
    /// # Errors
    /// [`Overflow`] when it does not fit.
    #[allow(clippy::should_implement_trait)]
    pub fn sub(self, other: Self) -> Result<Self, Overflow> {
        self.add(other.negate()?)
    }

    /// The same value without trailing zeros: the canonical form, equal for equal values.
    pub fn normalised(self) -> Self {
        let (mut mantissa, mut scale) = (self.mantissa, self.scale);
        while scale > 0 && mantissa % 10 == 0 {
            mantissa /= 10;
            scale -= 1;
        }
        Self { mantissa, scale }
    }

    /// A whole number, if it is one.
    pub fn to_u64(self) -> Option<u64> {
        u64::try_from(self.to_scale(0)?).ok()
    }

    /// Nearest `f64`: for charts and transcendental functions only, never for sums.
    #[allow(clippy::cast_precision_loss)]
    pub fn to_f64(self) -> f64 {
        match power_of_ten(u32::from(self.scale)) {
            Ok(factor) => self.mantissa as f64 / factor as f64,
            Err(Overflow) => f64::NAN,
        }
    }
}

impl From<i64> for Decimal {
    fn from(value: i64) -> Self {
        Self {
            mantissa: i128::from(value),
            scale: 0,
        }
    }
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Decimal {}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        let (a, b) = (self.normalised(), other.normalised());
        let scale = a.scale.max(b.scale);
        match (a.to_scale(scale), b.to_scale(scale)) {
            (Some(x), Some(y)) => x.cmp(&y),
            // One side needs more than 38 digits at the common scale: it is the larger one in magnitude.
            (None, _) => a.mantissa.cmp(&0),
            (_, None) => 0.cmp(&b.mantissa),
        }
    }
}

impl std::fmt::Display for Decimal {
    /// With a point, all decimals, no grouping: `-1234.50`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let digits = self.mantissa.unsigned_abs().to_string();
        let scale = usize::from(self.scale);
        let sign = if self.mantissa < 0 { "-" } else { "" };
        if scale == 0 {
            return write!(f, "{sign}{digits}");
        }
        let padded = format!("{digits:0>width$}", width = scale + 1);
        let (whole, fraction) = padded.split_at(padded.len() - scale);
        write!(f, "{sign}{whole}.{fraction}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn d(mantissa: i128, scale: u8) -> Decimal {
        Decimal::new(mantissa, scale).unwrap()
    }

    #[test]
    fn adds_exactly_over_scales() {
        assert_eq!(d(1, 1).add(d(2, 1)).unwrap(), d(3, 1));
        assert_eq!(d(5, 0).add(d(25, 2)).unwrap().to_string(), "5.25");
        assert_eq!(d(i128::MAX, 0).add(d(1, 0)), Err(Overflow));
        assert_eq!(d(i128::MAX, 0).add(d(1, 1)), Err(Overflow));
    }

    #[test]
    fn prints_with_a_point() {
        assert_eq!(d(-5, 2).to_string(), "-0.05");
        assert_eq!(d(1050, 2).to_string(), "10.50");
        assert_eq!(d(0, 0).to_string(), "0");
    }

    #[test]
    fn compares_by_value() {
        assert_eq!(d(10, 1), d(1, 0));
        assert!(d(11, 1) > d(1, 0));
        assert!(d(i128::MAX, 0) > d(1, 38));
        assert!(d(i128::MIN, 0) < d(1, 38));
        assert!(d(1, 38) < d(i128::MAX, 0));
        assert!(d(1, 38) > d(i128::MIN, 0));
        assert!(d(100, 2).is_integer());
        assert_eq!(d(700, 2).to_u64(), Some(7));
        assert_eq!(d(-7, 0).to_u64(), None);
    }
}
