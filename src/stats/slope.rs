//! How fast something changes: slope of a series over its real years, by Theil and Sen or by least squares.
//!
//! Points are (year, value) in any order; years may be missing, and the slope is per year, not per step.

use super::special::{student_quantile, student_two_sided};
use super::trend::{check, variance_of_s};
use super::{Interval, Limit, StatsError, finite, float, normal};

/// Theil–Sen line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TheilSen {
    /// Median of the slopes of all pairs of points.
    pub slope: f64,
    /// Median of y minus slope times median of x.
    pub intercept: f64,
    /// Interval of the slope.
    pub interval: Interval,
    /// False when there are too few points for the level: then the interval ends at the steepest slopes there are.
    pub reached: bool,
}

/// Theil–Sen slope with Sen's interval: of the N sorted slopes those at (N ∓ z·√var S)/2, var S as for Mann–Kendall with
/// ties on both sides.
///
/// Source: P. K. Sen, "Estimates of the regression coefficient based on Kendall's tau", JASA 63 (1968) 1379–1389, eq. 2.6;
/// H. Theil 1950; intercept: W. J. Conover, "Practical Nonparametric Statistics" (1980).
///
/// # Errors
/// [`StatsError::TooFew`] below two points, [`StatsError::TooMany`] above 2,000, [`StatsError::Undefined`] when all are of
/// one year or so many are tied that the variance of S is not known, [`StatsError::OutOfRange`], [`StatsError::BadProbability`].
pub fn theil_sen(points: &[(f64, f64)], confidence: f64) -> Result<TheilSen, StatsError> {
    let z = normal::two_sided(confidence)?;
    let (mut x, mut y): (Vec<f64>, Vec<f64>) = points.iter().copied().unzip();
    check(&x)?;
    check(&y)?;
    let mut slopes = Vec::new();
    for (i, &(x1, y1)) in points.iter().enumerate() {
        for &(x2, y2) in points.iter().skip(i + 1) {
            let years = x2 - x1;
            if years.abs() > 0.0 {
                slopes.push(finite((y2 - y1) / years)?);
            }
        }
    }
    let all = slopes.len();
    let slope = median(&mut slopes).ok_or(StatsError::Undefined)?;
    let n = count(points.len())?;
    let untied = n * (n - 1.0) * (2.0 * n + 5.0) / 18.0;
    // Both corrections are taken from the same sum.
    let variance = variance_of_s(&x)? + variance_of_s(&y)? - untied;
    if variance < 0.0 {
        return Err(StatsError::Undefined);
    }
    let half = z * variance.sqrt();
    let below = f64::midpoint(count(all)?, -half).round_ties_even() - 1.0;
    let above = f64::midpoint(count(all)?, half).round_ties_even();
    let last = count(all - 1)?;
    let at = |place: f64| {
        let place = place.clamp(0.0, last);
        // Between 0 and the number of slopes, and whole.
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "see above"
        )]
        let place = place as usize;
        slopes.get(place).copied().ok_or(StatsError::OutOfRange)
    };
    let middle = |values: &mut [f64]| median(values).ok_or(StatsError::TooFew);
    Ok(TheilSen {
        slope,
        intercept: finite(middle(&mut y)? - slope * middle(&mut x)?)?,
        interval: Interval {
            low: at(below)?,
            high: at(above)?,
        },
        reached: below >= 0.0 && above <= last,
    })
}

/// Sorts and takes the middle, or the mean of both middles.
fn median(values: &mut [f64]) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    let half = values.len() / 2;
    let upper = values.get(half).copied()?;
    if values.len() % 2 == 1 {
        return Some(upper);
    }
    let lower = half.checked_sub(1).and_then(|i| values.get(i)).copied()?;
    Some(f64::midpoint(lower, upper))
}

/// Straight line by least squares.
///
/// Source: any textbook; A. M. Legendre 1805, the intervals after R. A. Fisher, "Statistical Methods for Research Workers"
/// (1925).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LeastSquares {
    /// Change of y per year.
    pub slope: f64,
    /// y at x = 0; far outside the data when x are years.
    pub intercept: f64,
    n: f64,
    mean_x: f64,
    mean_y: f64,
    /// Σ(x − x̄)², Σ(y − ȳ)², Σ of squared residuals.
    squares: (f64, f64, f64),
}

/// What the line says for one year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Prediction {
    /// The value on the line.
    pub mean: f64,
    /// Where the line itself lies.
    pub line: Interval,
    /// Where a single new value would lie.
    pub value: Interval,
}

impl LeastSquares {
    /// Fits a line to (x, y).
    ///
    /// # Errors
    /// [`StatsError::TooFew`] below two points, [`StatsError::Undefined`] when all x are equal,
    /// [`StatsError::OutOfRange`] for numbers that are none or too large.
    pub fn fit(points: &[(f64, f64)]) -> Result<Self, StatsError> {
        let mut points = points.to_vec();
        if points.len() < 2 {
            return Err(StatsError::TooFew);
        }
        if points.iter().any(|(x, y)| !x.is_finite() || !y.is_finite()) {
            return Err(StatsError::OutOfRange);
        }
        // Always the same order, so that the sums have the same bits.
        points.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
        let n = count(points.len())?;
        let mean =
            |of: fn(&(f64, f64)) -> f64| finite(points.iter().fold(0.0, |sum, p| sum + of(p)) / n);
        let (mean_x, mean_y) = (mean(|p| p.0)?, mean(|p| p.1)?);
        let (mut xx, mut xy, mut yy) = (0.0, 0.0, 0.0);
        for &(x, y) in &points {
            let (dx, dy) = (x - mean_x, y - mean_y);
            xx += dx * dx;
            xy += dx * dy;
            yy += dy * dy;
        }
        if xx <= 0.0 {
            return Err(StatsError::Undefined);
        }
        let slope = finite(xy / xx)?;
        // From the residuals themselves: yy − slope·xy would lose the digits of a good fit.
        let rest = points.iter().fold(0.0, |sum, &(x, y)| {
            let residual = (y - mean_y) - slope * (x - mean_x);
            sum + residual * residual
        });
        Ok(Self {
            slope,
            intercept: finite(mean_y - slope * mean_x)?,
            n,
            mean_x,
            mean_y,
            squares: (finite(xx)?, finite(yy)?, finite(rest)?),
        })
    }

    /// Share of the variance that the line explains.
    ///
    /// # Errors
    /// [`StatsError::Undefined`] when nothing varies.
    pub fn r_squared(&self) -> Limit {
        let (_, all, rest) = self.squares;
        if all <= 0.0 {
            return Err(StatsError::Undefined);
        }
        Ok((1.0 - rest / all).max(0.0))
    }

    /// Standard error of the slope.
    ///
    /// # Errors
    /// [`StatsError::TooFew`] for two points, through which a line always passes.
    pub fn standard_error(&self) -> Limit {
        Ok(self.spread()? / self.squares.0.sqrt())
    }

    /// Two-sided p-value of "no slope" from Student's t with n − 2 degrees of freedom. 0 for a perfect fit.
    ///
    /// # Errors
    /// As [`Self::standard_error`]; [`StatsError::Undefined`] when nothing varies.
    pub fn p(&self) -> Limit {
        let error = self.standard_error()?;
        if self.slope == 0.0 && error == 0.0 {
            return Err(StatsError::Undefined);
        }
        student_two_sided(self.slope / error, self.n - 2.0)
    }

    /// Interval of the slope.
    ///
    /// # Errors
    /// As [`Self::standard_error`]; [`StatsError::BadProbability`].
    pub fn slope_interval(&self, confidence: f64) -> Result<Interval, StatsError> {
        self.around(self.slope, self.standard_error()?, confidence)
    }

    /// What the line says at `x`, with both intervals: of the line, and of a single value there, ȳ + b(x − x̄) ±
    /// t·s·√(\[1 +\] 1/n + (x − x̄)²/Σ(x − x̄)²).
    ///
    /// # Errors
    /// As [`Self::slope_interval`]; [`StatsError::OutOfRange`].
    pub fn predict(&self, x: f64, confidence: f64) -> Result<Prediction, StatsError> {
        let away = finite(x - self.mean_x)?;
        let mean = finite(self.mean_y + self.slope * away)?;
        let part = 1.0 / self.n + away / self.squares.0 * away;
        let spread = self.spread()?;
        Ok(Prediction {
            mean,
            line: self.around(mean, spread * part.sqrt(), confidence)?,
            value: self.around(mean, spread * (1.0 + part).sqrt(), confidence)?,
        })
    }

    /// Standard deviation of the residuals.
    fn spread(&self) -> Limit {
        if self.n < 3.0 {
            return Err(StatsError::TooFew);
        }
        Ok((self.squares.2 / (self.n - 2.0)).sqrt())
    }

    fn around(&self, middle: f64, error: f64, confidence: f64) -> Result<Interval, StatsError> {
        normal::two_sided(confidence)?;
        let half = finite(student_quantile(confidence, self.n - 2.0)? * error)?;
        Ok(Interval {
            low: middle - half,
            high: middle + half,
        })
    }
}

fn count(n: usize) -> Result<f64, StatsError> {
    Ok(float(u64::try_from(n).map_err(|_| StatsError::Overflow)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(a: f64, b: f64) -> bool {
        (a - b).abs() < 1e-12 * b.abs().max(1.0)
    }

    fn series(years: &[i32], values: &[f64]) -> Vec<(f64, f64)> {
        let years = years.iter().map(|&y| f64::from(y));
        years.zip(values.iter().copied()).collect()
    }

    #[test]
    fn real_years_count() {
        // Slopes 1/1, 3/4, 2/3: the median is 3/4, in whatever order the points come.
        let points = series(&[2015, 2016, 2019], &[0.0, 1.0, 3.0]);
        let it = theil_sen(&points, 0.95).unwrap();
        assert!(near(it.slope, 0.75) && near(it.intercept, 1.0 - 0.75 * 2016.0));
        assert_eq!((it.interval.low, it.interval.high), (2.0 / 3.0, 1.0));
        assert!(!it.reached);
        let turned: Vec<_> = points.into_iter().rev().collect();
        assert_eq!(theil_sen(&turned, 0.95), Ok(it));
    }

    #[test]
    fn theil_sen_agrees_with_scipy() {
        // scipy 1.17.1, theilslopes(y, x, 0.9).
        let years = [2014, 2016, 2017, 2019, 2020, 2023, 2024, 2025];
        let it = theil_sen(
            &series(&years, &[3.0, 4.0, 4.5, 5.0, 5.2, 6.9, 6.0, 7.5]),
            0.9,
        )
        .unwrap();
        let (slope, intercept, low, high) = SCIPY;
        assert!(
            near(it.slope, slope) && near(it.intercept, intercept),
            "{it:?}"
        );
        assert!(
            near(it.interval.low, low) && near(it.interval.high, high),
            "{it:?}"
        );
        assert!(it.reached);
    }

    #[test]
    fn no_change_and_same_year() {
        let it = theil_sen(&series(&[1, 2, 3, 4], &[5.0; 4]), 0.95).unwrap();
        assert_eq!(
            (it.slope, it.interval.low, it.interval.high),
            (0.0, 0.0, 0.0)
        );
        let same = series(&[7, 7], &[1.0, 2.0]);
        assert_eq!(theil_sen(&same, 0.95), Err(StatsError::Undefined));
        assert_eq!(LeastSquares::fit(&same), Err(StatsError::Undefined));
        let mut tied = vec![(1.0, 5.0); 99];
        tied.push((2.0, 6.0));
        assert_eq!(theil_sen(&tied, 0.95), Err(StatsError::Undefined));
        let twice = theil_sen(&series(&[1, 1, 2], &[0.0, 2.0, 3.0]), 0.5).unwrap();
        assert!(near(twice.slope, 2.0));
    }

    #[test]
    fn least_squares_by_hand() {
        // (0,0), (1,1), (2,1): x̄ = 1, ȳ = 2/3, b = ½, residuals −1/6, 1/3, −1/6: 1/6.
        let it = LeastSquares::fit(&series(&[0, 1, 2], &[0.0, 1.0, 1.0])).unwrap();
        assert!(near(it.slope, 0.5) && near(it.intercept, 1.0 / 6.0));
        assert!(near(it.r_squared().unwrap(), 0.75));
        let error = (1.0_f64 / 6.0 / 2.0).sqrt();
        assert!(near(it.standard_error().unwrap(), error));
        // One degree of freedom: t is Cauchy, p = 1 − (2/π)·arctan t, t = √3: 1/3.
        assert!(near(it.p().unwrap(), 1.0 / 3.0));
        let t = libm::tan(std::f64::consts::FRAC_PI_2 * 0.9);
        let slope = it.slope_interval(0.9).unwrap();
        assert!(near(slope.high, 0.5 + t * error) && near(slope.low, 0.5 - t * error));
        let ahead = it.predict(4.0, 0.9).unwrap();
        let part: f64 = 1.0 / 3.0 + 9.0 / 2.0;
        assert!(near(ahead.mean, 13.0 / 6.0));
        let s = (1.0_f64 / 6.0).sqrt();
        assert!(near(ahead.line.high - ahead.mean, t * s * part.sqrt()));
        assert!(near(
            ahead.mean - ahead.value.low,
            t * s * (1.0 + part).sqrt()
        ));
    }

    #[test]
    fn order_changes_no_bit() {
        let points = series(&[2015, 2017, 2016, 2020], &[0.1, 0.7, 0.3, 0.9]);
        let turned: Vec<_> = points.iter().copied().rev().collect();
        assert_eq!(LeastSquares::fit(&points), LeastSquares::fit(&turned));
    }

    #[test]
    fn two_points_have_a_line_and_no_doubt_to_measure() {
        let it = LeastSquares::fit(&series(&[2015, 2020], &[1.0, 2.0])).unwrap();
        assert!(near(it.slope, 0.2));
        assert_eq!(it.standard_error(), Err(StatsError::TooFew));
        assert_eq!(it.p(), Err(StatsError::TooFew));
        assert_eq!(it.slope_interval(0.95), Err(StatsError::TooFew));
        assert_eq!(it.predict(2030.0, 0.95), Err(StatsError::TooFew));
    }

    #[test]
    fn a_perfect_fit_and_no_change() {
        let it =
            LeastSquares::fit(&series(&[2015, 2016, 2017, 2018], &[1.0, 2.0, 3.0, 4.0])).unwrap();
        assert_eq!(
            (it.p(), it.standard_error(), it.r_squared()),
            (Ok(0.0), Ok(0.0), Ok(1.0))
        );
        let flat = LeastSquares::fit(&series(&[1, 2, 3], &[5.0; 3])).unwrap();
        assert_eq!(flat.slope.to_bits(), 0.0_f64.to_bits());
        assert_eq!(flat.p(), Err(StatsError::Undefined));
        assert_eq!(flat.r_squared(), Err(StatsError::Undefined));
    }

    #[test]
    fn refuses_what_is_no_series() {
        for points in [vec![], vec![(1.0, 1.0)]] {
            assert_eq!(theil_sen(&points, 0.95), Err(StatsError::TooFew));
            assert_eq!(LeastSquares::fit(&points), Err(StatsError::TooFew));
        }
        for bad in [f64::NAN, f64::INFINITY] {
            for points in [[(1.0, bad), (2.0, 1.0)], [(bad, 1.0), (2.0, 1.0)]] {
                assert_eq!(theil_sen(&points, 0.95), Err(StatsError::OutOfRange));
                assert_eq!(LeastSquares::fit(&points), Err(StatsError::OutOfRange));
            }
        }
        let huge = [(1.0, f64::MAX), (2.0, -f64::MAX), (3.0, f64::MAX)];
        assert_eq!(theil_sen(&huge, 0.95), Err(StatsError::OutOfRange));
        assert_eq!(LeastSquares::fit(&huge), Err(StatsError::OutOfRange));
        let it = LeastSquares::fit(&series(&[1, 2, 4], &[1.0, 3.0, 4.0])).unwrap();
        assert_eq!(it.slope_interval(1.0), Err(StatsError::BadProbability));
        assert_eq!(it.predict(f64::NAN, 0.9), Err(StatsError::OutOfRange));
        assert_eq!(theil_sen(&huge, f64::NAN), Err(StatsError::BadProbability));
    }

    const SCIPY: (f64, f64, f64, f64) = (
        0.381_944_444_444_444_4,
        -766.236_805_555_555_5,
        0.25,
        0.459_999_999_999_999_96,
    );
}
