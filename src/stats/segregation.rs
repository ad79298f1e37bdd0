//! Index of dissimilarity of two groups over areas, and how much of it chance alone would give.
//!
//! Notation: area i has `t_i` inhabitants, `x_i` of them in the group; X = Σx, T = Σt, P = X/T.
//! The index depends on how the areas are cut: never compare it across different cuts of a city.

use super::StatsError;
use super::binomial::{binomial_deviation, hypergeometric_deviation};
use super::float;

/// An exact fraction in lowest terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fraction {
    /// Above the line.
    pub numerator: u128,
    /// Below the line; never zero.
    pub denominator: u128,
}

impl Fraction {
    pub(super) fn new(numerator: u128, denominator: u128) -> Result<Self, StatsError> {
        let (mut a, mut b) = (numerator, denominator);
        while b != 0 {
            (a, b) = (b, a % b);
        }
        match (numerator.checked_div(a), denominator.checked_div(a)) {
            (Some(numerator), Some(denominator)) if denominator != 0 => Ok(Self {
                numerator,
                denominator,
            }),
            _ => Err(StatsError::Undefined),
        }
    }

    /// The nearest number, for marks in a chart and for further formulas. Rounding for display starts from the fraction.
    #[allow(
        clippy::cast_precision_loss,
        reason = "the exact value stays in the fraction"
    )]
    pub fn value(self) -> f64 {
        self.numerator as f64 / self.denominator as f64
    }
}

/// Index of dissimilarity `D = ½ Σ |x_i/X − y_i/Y| = Σ |x_i·T − t_i·X| / (2X(T − X))`, exactly; y = t − x, Y = T − X.
///
/// `group` and `total` are x and t, area by area. Areas without inhabitants add nothing.
/// Source: O. D. Duncan, B. Duncan, "A methodological analysis of segregation indexes", American Sociological Review 20
/// (1955) 210–217.
///
/// # Errors
/// [`StatsError::Undefined`] when nobody or everybody belongs to the group; [`StatsError::Empty`] without inhabitants;
/// [`StatsError::LengthMismatch`], [`StatsError::PartExceedsWhole`], [`StatsError::Overflow`].
pub fn dissimilarity(group: &[u64], total: &[u64]) -> Result<Fraction, StatsError> {
    let margins = Margins::of(group, total)?;
    let (x_all, t_all) = (u128::from(margins.group), u128::from(margins.total));
    let mut sum = 0_u128;
    for (&x, &t) in group.iter().zip(total) {
        // Products of two u64 always fit into u128.
        let distance = (u128::from(x) * t_all).abs_diff(u128::from(t) * x_all);
        sum = sum.checked_add(distance).ok_or(StatsError::Overflow)?;
    }
    let below = (x_all * (t_all - x_all))
        .checked_mul(2)
        .ok_or(StatsError::Overflow)?;
    Fraction::new(sum, below)
}

/// E\[D\] if the persons of the group were spread over the areas at random, with the size of the group and of every area
/// as they are: `Σ E|H_i − t_i·P| / (2TP(1 − P))`, `H_i` hypergeometric (T, X, `t_i`). Exact, without simulation.
///
/// The null model of a random permutation of persons: C. Winship, "A revaluation of indexes of residential segregation",
/// Social Forces 55 (1977) 1058–1066; closed form of each term: Diaconis & Zabell 1991 (see `binomial`).
///
/// # Errors
/// As [`dissimilarity`].
pub fn expected_permutation(group: &[u64], total: &[u64]) -> Result<f64, StatsError> {
    expected(group, total, hypergeometric_deviation)
}

/// E\[D\] under evenness: every person belongs to the group with probability P, independently, so that the size of the
/// group is itself random: `Σ E|B_i − t_i·P| / (2TP(1 − P))`, `B_i` binomial (`t_i`, P).
///
/// Source: W. J. Carrington, K. R. Troske, "On measuring segregation in samples with small units", Journal of Business &
/// Economic Statistics 15 (1997) 402–409.
///
/// # Errors
/// As [`dissimilarity`].
pub fn expected_evenness(group: &[u64], total: &[u64]) -> Result<f64, StatsError> {
    expected(group, total, binomial_deviation)
}

/// D freed of what chance alone gives: (D − E)/(1 − E) if D ≥ E, else (D − E)/E. 0 = no more than chance, 1 = complete,
/// −1 = complete evenness.
///
/// Source: Carrington & Troske 1997.
///
/// # Errors
/// [`StatsError::OutOfRange`] unless both lie in 0 … 1; [`StatsError::Undefined`] for E = 1 (areas of one person each),
/// where D says nothing.
pub fn corrected(d: f64, e: f64) -> Result<f64, StatsError> {
    if !(0.0..=1.0).contains(&d) || !(0.0..=1.0).contains(&e) {
        return Err(StatsError::OutOfRange);
    }
    if e >= 1.0 {
        return Err(StatsError::Undefined);
    }
    Ok(if d >= e {
        (d - e) / (1.0 - e)
    } else {
        (d - e) / e
    })
}

fn expected(
    group: &[u64],
    total: &[u64],
    deviation: fn(u64, u64, u64) -> Result<f64, StatsError>,
) -> Result<f64, StatsError> {
    let margins = Margins::of(group, total)?;
    // Only the sizes matter. Sorted, the sum has the same bits whatever order the areas came in.
    let mut sizes: Vec<u64> = total.iter().copied().filter(|&t| t > 0).collect();
    sizes.sort_unstable();
    let mut sum = 0.0;
    for &t in &sizes {
        sum += deviation(t, margins.group, margins.total)?;
    }
    let (x, t) = (float(margins.group), float(margins.total));
    let e = sum / (2.0 * x) * (t / float(margins.total - margins.group));
    // E|·| ≤ 2tP(1 − P) term by term, so the true value is at most 1; only rounding can lift it above.
    Ok(e.min(1.0))
}

/// Both sums, checked: the index exists only strictly between nobody and everybody.
pub(super) struct Margins {
    pub(super) group: u64,
    pub(super) total: u64,
}

impl Margins {
    pub(super) fn of(group: &[u64], total: &[u64]) -> Result<Self, StatsError> {
        if group.len() != total.len() {
            return Err(StatsError::LengthMismatch);
        }
        if group.iter().zip(total).any(|(x, t)| x > t) {
            return Err(StatsError::PartExceedsWhole);
        }
        let (x, t) = (sum(group)?, sum(total)?);
        if t == 0 {
            return Err(StatsError::Empty);
        }
        if x == 0 || x == t {
            return Err(StatsError::Undefined);
        }
        Ok(Self { group: x, total: t })
    }
}

pub(super) fn sum(counts: &[u64]) -> Result<u64, StatsError> {
    counts
        .iter()
        .try_fold(0_u64, |sum, &n| sum.checked_add(n))
        .ok_or(StatsError::Overflow)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dissimilarity_is_exact() {
        let d = dissimilarity(&[100, 0, 50, 0], &[100, 200, 50, 80]).unwrap();
        assert_eq!(
            d,
            Fraction {
                numerator: 1,
                denominator: 1
            }
        );
        let d = dissimilarity(&[10, 20, 30], &[100, 200, 300]).unwrap();
        assert_eq!(
            d,
            Fraction {
                numerator: 0,
                denominator: 1
            }
        );
        assert_eq!(d.value().to_bits(), 0.0_f64.to_bits());
        // By hand: X = 7, T = 64, Σ|64x − 7t| = 290, 2·7·57 = 798.
        let d = dissimilarity(&[1, 0, 2, 0, 1, 3], &[12, 9, 15, 7, 11, 10]).unwrap();
        assert_eq!(
            d,
            Fraction {
                numerator: 145,
                denominator: 399
            }
        );
    }

    #[test]
    fn the_rest_is_as_segregated_as_the_group() {
        let (x, t) = ([5, 40, 7], [50, 60, 400]);
        let rest: Vec<u64> = x.iter().zip(&t).map(|(x, t)| t - x).collect();
        assert_eq!(dissimilarity(&x, &t), dissimilarity(&rest, &t));
        let (a, b) = (
            expected_permutation(&x, &t).unwrap(),
            expected_permutation(&rest, &t).unwrap(),
        );
        assert!((a - b).abs() < 1e-14, "{a} {b}");
    }

    #[test]
    fn areas_without_inhabitants_and_their_order_change_no_bit() {
        let (x, t) = ([5, 40, 7, 0], [50, 60, 400, 0]);
        let (x2, t2) = ([7, 5, 40], [400, 50, 60]);
        assert_eq!(dissimilarity(&x, &t), dissimilarity(&x2, &t2));
        for e in [expected_permutation, expected_evenness] {
            assert_eq!(e(&x, &t).unwrap().to_bits(), e(&x2, &t2).unwrap().to_bits());
        }
    }

    #[test]
    fn chance_alone_in_six_tiny_areas() {
        let (x, t) = ([1, 0, 2, 0, 1, 3], [12, 9, 15, 7, 11, 10]);
        let d = dissimilarity(&x, &t).unwrap().value();
        // A simulation of 20,000 draws gives 0.3581 for fixed margins.
        let e = expected_permutation(&x, &t).unwrap();
        assert!((e - 0.358).abs() < 2e-3, "{e}");
        assert!(corrected(d, e).unwrap() < 0.02);
        // Exact binomial probabilities: 0.38787763204831555.
        let e = expected_evenness(&x, &t).unwrap();
        assert!((e - 0.387_877_632_048_315_55).abs() < 1e-14, "{e}");
    }

    #[test]
    fn areas_of_one_person_are_nothing_but_chance() {
        let (x, t) = ([1, 0, 0, 1, 0], [1; 5]);
        assert_eq!(
            dissimilarity(&x, &t).unwrap().value().to_bits(),
            1.0_f64.to_bits()
        );
        let e = expected_evenness(&x, &t).unwrap();
        assert!((e - 1.0).abs() < 1e-14 && e <= 1.0, "{e}");
        assert_eq!(corrected(1.0, 1.0), Err(StatsError::Undefined));
    }

    #[test]
    fn one_area_cannot_be_uneven() {
        assert_eq!(dissimilarity(&[30], &[100]).unwrap().numerator, 0);
        assert_eq!(expected_permutation(&[30], &[100]), Ok(0.0));
    }

    #[test]
    fn refuses_what_has_no_index() {
        assert_eq!(
            dissimilarity(&[10, 20], &[10, 20]),
            Err(StatsError::Undefined)
        );
        assert_eq!(
            dissimilarity(&[0, 0], &[10, 20]),
            Err(StatsError::Undefined)
        );
        assert_eq!(
            expected_evenness(&[10, 20], &[10, 20]),
            Err(StatsError::Undefined)
        );
        assert_eq!(dissimilarity(&[], &[]), Err(StatsError::Empty));
        assert_eq!(dissimilarity(&[0], &[0]), Err(StatsError::Empty));
        assert_eq!(
            dissimilarity(&[1], &[1, 2]),
            Err(StatsError::LengthMismatch)
        );
        assert_eq!(
            dissimilarity(&[3, 1], &[2, 9]),
            Err(StatsError::PartExceedsWhole)
        );
        assert_eq!(
            dissimilarity(&[1, 1], &[u64::MAX, 2]),
            Err(StatsError::Overflow)
        );
        let half = u64::MAX / 2;
        assert_eq!(
            dissimilarity(&[half, 0], &[half, half]).map(Fraction::value),
            Ok(1.0)
        );
    }

    #[test]
    fn correction_runs_from_minus_one_to_one() {
        assert_eq!(corrected(0.0, 0.2), Ok(-1.0));
        assert_eq!(corrected(0.2, 0.2), Ok(0.0));
        assert_eq!(corrected(1.0, 0.2), Ok(1.0));
        assert_eq!(corrected(0.0, 0.0), Ok(0.0));
        for (d, e) in [
            (f64::NAN, 0.1),
            (0.1, f64::INFINITY),
            (-0.1, 0.1),
            (1.1, 0.1),
        ] {
            assert_eq!(corrected(d, e), Err(StatsError::OutOfRange));
        }
    }
}
