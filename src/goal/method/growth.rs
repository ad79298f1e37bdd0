//! Compound annual growth rates, which Eurostat, the United Nations and Open SDG compare.
//!
//! A rate of growth is not linear: the same change of a share is another rate than that of its complement, and near zero
//! it says little. From zero, and across it, there is none; nothing is put in its place.

use super::{Direction, Refusal, finite};

/// (to/from)^(1/years) − 1. Between two negative values it is the rate of their size. Exactly −1 for `to` = 0, however
/// long it took.
///
/// # Errors
/// [`Refusal::GrowthUndefined`] from zero and across zero, [`Refusal::YearOrder`] unless time passes,
/// [`Refusal::NotFinite`].
pub fn growth(from: f64, to: f64, years: f64) -> Result<f64, Refusal> {
    let (from, to, years) = (finite(from)?, finite(to)?, finite(years)?);
    if years <= 0.0 {
        return Err(Refusal::YearOrder);
    }
    if from == 0.0 || (from < 0.0 && to > 0.0) || (from > 0.0 && to < 0.0) {
        return Err(Refusal::GrowthUndefined);
    }
    finite(libm::expm1(libm::log(finite(to / from)?) / years))
}

/// The rate that leads from `from` to a target. A target of zero would need −100 % a year in any number of years, which
/// is no pace.
///
/// # Errors
/// As [`growth`]; [`Refusal::GrowthUndefined`] also for a target of zero.
pub fn required(from: f64, target: f64, years: f64) -> Result<f64, Refusal> {
    if target == 0.0 {
        return Err(Refusal::GrowthUndefined);
    }
    growth(from, target, years)
}

/// A rate as seen from the goal: positive is wanted. Growth of a negative value leads downwards.
pub(super) fn wanted(direction: Direction, from: f64, rate: f64) -> f64 {
    direction.wanted(if from < 0.0 { -rate } else { rate })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rates_are_those_of_compound_growth() {
        assert!((growth(100.0, 121.0, 2.0).unwrap() - 0.1).abs() < 1e-15);
        assert!((growth(-4.0, -1.0, 2.0).unwrap() + 0.5).abs() < 1e-15);
        assert_eq!(growth(20.0, 20.0, 7.0), Ok(0.0));
        assert_eq!(growth(20.0, 0.0, 7.0), Ok(-1.0));
        assert!((wanted(Direction::Up, -2.0, -0.5) - 0.5).abs() < 1e-15);
    }

    #[test]
    fn from_zero_and_across_it_there_is_none() {
        for (from, to) in [
            (0.0, 4.0),
            (0.0, 0.0),
            (-0.0, 1.0),
            (-2.0, 1.0),
            (2.0, -1.0),
        ] {
            assert_eq!(growth(from, to, 5.0), Err(Refusal::GrowthUndefined));
        }
        assert_eq!(required(8.0, 0.0, 5.0), Err(Refusal::GrowthUndefined));
        assert_eq!(growth(1.0, 2.0, 0.0), Err(Refusal::YearOrder));
        for bad in [f64::NAN, f64::INFINITY] {
            assert_eq!(growth(bad, 1.0, 1.0), Err(Refusal::NotFinite));
            assert_eq!(growth(1.0, bad, 1.0), Err(Refusal::NotFinite));
            assert_eq!(growth(1.0, 1.0, bad), Err(Refusal::NotFinite));
        }
        assert_eq!(growth(5e-324, f64::MAX, 1.0), Err(Refusal::NotFinite));
    }
}
