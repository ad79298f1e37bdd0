//! The other indices of residential segregation of two groups: Gini, entropy, Atkinson, variance ratio, isolation and
//! exposure. The index of dissimilarity stands in `segregation`.
//!
//! Notation: area i has `t_i` inhabitants, `x_i` of them in the group; X = Σx, T = Σt, P = X/T, `p_i` = `x_i`/`t_i`.
//! Areas without inhabitants add nothing. None of these may be compared across different cuts of a city; isolation and
//! exposure depend on the size of the group besides.
//! Source: D. S. Massey, N. A. Denton, "The dimensions of residential segregation", Social Forces 67 (1988) 281–315.

use super::difference::wide;
use super::diversity::entropy;
use super::segregation::{Fraction, Margins, sum};
use super::{StatsError, float};

/// Gini index of segregation, `ΣΣ t_i t_j |p_i − p_j| / (2T²P(1 − P))`, exactly. 0 = even, 1 = complete.
///
/// Sorted by `p_i` each area is compared with the sums of those before it, so that the effort grows with n·ln n.
///
/// # Errors
/// [`StatsError::Undefined`] when nobody or everybody belongs to the group; [`StatsError::Empty`],
/// [`StatsError::LengthMismatch`], [`StatsError::PartExceedsWhole`], [`StatsError::Overflow`].
pub fn gini(group: &[u64], total: &[u64]) -> Result<Fraction, StatsError> {
    let margins = Margins::of(group, total)?;
    let others = margins.total - margins.group;
    Fraction::new(
        pair_sum(&areas(group, total))?,
        u128::from(margins.group) * u128::from(others),
    )
}

/// Entropy index (Theil's information theory index) H = Σ `t_i`(E − `E_i`)/(E·T), E the entropy of the city and `E_i` that
/// of area i. 0 = every area as the city, 1 = every area of one group only.
///
/// Source: H. Theil, A. J. Finizza, Journal of Mathematical Sociology 1 (1971) 187–193.
///
/// # Errors
/// As [`gini`].
pub fn entropy_index(group: &[u64], total: &[u64]) -> Result<f64, StatsError> {
    let margins = Margins::of(group, total)?;
    let all = entropy(
        &[margins.group, margins.total - margins.group],
        margins.total,
    );
    let lost = areas(group, total).iter().fold(0.0, |lost, &(t, x)| {
        lost + float(t) * (all - entropy(&[x, t - x], t))
    });
    // Only rounding can leave 0 … 1: entropy is concave.
    Ok((lost / (all * float(margins.total))).clamp(0.0, 1.0))
}

/// Atkinson index `1 − P/(1 − P)·|Σ (1 − p_i)^(1−b)·p_i^b·t_i/(PT)|^(1/(1−b))`; b above ½ weighs areas where the group is
/// over-represented, below ½ those where it is under-represented.
///
/// Source: A. B. Atkinson 1970, in the form of Massey & Denton 1988.
///
/// # Errors
/// As [`gini`]; [`StatsError::OutOfRange`] unless 0 < b < 1.
#[allow(
    clippy::float_cmp,
    reason = "exactly one half takes the root, which is more exact"
)]
pub fn atkinson(group: &[u64], total: &[u64], b: f64) -> Result<f64, StatsError> {
    if !(b > 0.0 && b < 1.0) {
        return Err(StatsError::OutOfRange);
    }
    let margins = Margins::of(group, total)?;
    let others = float(margins.total - margins.group);
    // Each area as x/X to the power of b times y/Y to the power of 1 − b: the same, and 1 when all are even.
    let even = areas(group, total).iter().fold(0.0, |sum, &(t, x)| {
        let (x, y) = (float(x) / float(margins.group), float(t - x) / others);
        let both = if b == 0.5 {
            (x * y).sqrt()
        } else {
            libm::pow(x, b) * libm::pow(y, 1.0 - b)
        };
        sum + both
    });
    let power = if b == 0.5 {
        even * even
    } else {
        libm::pow(even, 1.0 / (1.0 - b))
    };
    Ok((1.0 - power).clamp(0.0, 1.0))
}

/// Variance ratio V (eta²) = Σ `t_i`(`p_i` − P)²/(TP(1 − P)): isolation freed of the size of the group,
/// (xPx − P)/(1 − P).
///
/// Source: O. D. Duncan, B. Duncan 1955; M. J. White 1986.
///
/// # Errors
/// As [`gini`].
pub fn variance_ratio(group: &[u64], total: &[u64]) -> Result<f64, StatsError> {
    let margins = Margins::of(group, total)?;
    let squares = squared_distances(&areas(group, total), margins.group, margins.total);
    let (x, t) = (float(margins.group), float(margins.total));
    Ok((squares / x / t / float(margins.total - margins.group)).min(1.0))
}

/// What chance alone gives for [`variance_ratio`], with all sizes as they are and the persons of the group spread at
/// random: (K − 1)/(T − 1), K inhabited areas; exact, as the variance of the hypergeometric distribution is known. The
/// same for `relative_diversity`, `normalized_exposure` and `squared_variation` of several groups.
///
/// # Errors
/// [`StatsError::Empty`] without inhabitants, [`StatsError::TooFew`] for a single one, [`StatsError::Overflow`].
pub fn expected_variance_ratio(total: &[u64]) -> Result<Fraction, StatsError> {
    let all = sum(total)?;
    let inhabited = total.iter().filter(|&&t| t > 0).count();
    match (all, u128::try_from(inhabited)) {
        (0, _) => Err(StatsError::Empty),
        (1, _) => Err(StatsError::TooFew),
        (_, Ok(areas)) => Fraction::new(areas - 1, u128::from(all) - 1),
        _ => Err(StatsError::Overflow),
    }
}

/// Isolation xPx = Σ (`x_i`/X)(`x_i`/`t_i`): the share of the own group in the area of its average member.
///
/// Source: S. Lieberson 1981; W. Bell, Social Forces 32 (1954) 357–364.
///
/// # Errors
/// [`StatsError::Undefined`] when nobody belongs to the group; [`StatsError::Empty`], [`StatsError::LengthMismatch`],
/// [`StatsError::PartExceedsWhole`], [`StatsError::Overflow`].
pub fn isolation(group: &[u64], total: &[u64]) -> Result<f64, StatsError> {
    exposure(group, group, total)
}

/// Exposure xPy = Σ (`x_i`/X)(`y_i`/`t_i`) of the group to `other`: its share in the area of the average member of the
/// group. With `other` = everybody else it is 1 − [`isolation`]. Not the same the other way round.
///
/// # Errors
/// As [`isolation`].
pub fn exposure(group: &[u64], other: &[u64], total: &[u64]) -> Result<f64, StatsError> {
    if group.len() != total.len() || other.len() != total.len() {
        return Err(StatsError::LengthMismatch);
    }
    let rows = group.iter().zip(other).zip(total);
    let mut rows: Vec<(u64, u64, u64)> = rows.map(|((&x, &y), &t)| (t, x, y)).collect();
    if rows.iter().any(|&(t, x, y)| x > t || y > t) {
        return Err(StatsError::PartExceedsWhole);
    }
    if sum(total)? == 0 {
        return Err(StatsError::Empty);
    }
    let all = sum(group)?;
    if all == 0 {
        return Err(StatsError::Undefined);
    }
    rows.retain(|&(t, _, _)| t > 0);
    rows.sort_unstable();
    let met = rows.iter().fold(0.0, |met, &(t, x, y)| {
        met + (float(x) / float(all)) * (float(y) / float(t))
    });
    Ok(met.min(1.0))
}

/// Interaction xPy of the group with everybody else: [`exposure`] with `other` = t − x.
///
/// # Errors
/// As [`isolation`].
pub fn interaction(group: &[u64], total: &[u64]) -> Result<f64, StatsError> {
    let rest = group.iter().zip(total).map(|(x, t)| t.checked_sub(*x));
    let rest: Option<Vec<u64>> = rest.collect();
    exposure(group, &rest.ok_or(StatsError::PartExceedsWhole)?, total)
}

/// (t, x) of the inhabited areas, in an order that does not depend on how they came.
fn areas(group: &[u64], total: &[u64]) -> Vec<(u64, u64)> {
    let both = total.iter().copied().zip(group.iter().copied());
    let mut areas: Vec<_> = both.filter(|&(t, _)| t > 0).collect();
    areas.sort_unstable();
    areas
}

/// Σ over pairs of |`x_i`·`t_j` − `x_j`·`t_i`|.
pub(super) fn pair_sum(areas: &[(u64, u64)]) -> Result<u128, StatsError> {
    let product = |a: u64, b: u64| u128::from(a) * u128::from(b);
    let mut rising = areas.to_vec();
    rising.sort_by(|a, b| product(a.1, b.0).cmp(&product(b.1, a.0)));
    let (mut pairs, mut t_before, mut x_before) = (0_u128, 0_u64, 0_u64);
    for (t, x) in rising {
        // Not negative: the share is at least that of all before it.
        let more = product(x, t_before).checked_sub(product(t, x_before));
        pairs = more
            .and_then(|m| pairs.checked_add(m))
            .ok_or(StatsError::Overflow)?;
        t_before = t_before.checked_add(t).ok_or(StatsError::Overflow)?;
        x_before = x_before.checked_add(x).ok_or(StatsError::Overflow)?;
    }
    Ok(pairs)
}

/// T²·Σ `t_i`(`p_i` − P)², as Σ (`x_i`·T − `t_i`·X)²/`t_i`: the distances are exact, so that an even spread gives exactly 0.
pub(super) fn squared_distances(areas: &[(u64, u64)], x_all: u64, t_all: u64) -> f64 {
    areas.iter().fold(0.0, |sum, &(t, x)| {
        let (a, b) = (
            u128::from(x) * u128::from(t_all),
            u128::from(t) * u128::from(x_all),
        );
        let distance = wide(a.abs_diff(b));
        sum + distance / float(t) * distance
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: ([u64; 6], [u64; 6]) = ([1, 0, 2, 0, 1, 3], [12, 9, 15, 7, 11, 10]);

    fn near(a: f64, b: f64) -> bool {
        (a - b).abs() < 1e-14
    }

    #[test]
    fn complete_segregation_is_one() {
        let (x, t) = ([100, 0, 50, 0], [100, 200, 50, 80]);
        assert_eq!(gini(&x, &t).unwrap().value().to_bits(), 1.0_f64.to_bits());
        assert!(near(entropy_index(&x, &t).unwrap(), 1.0));
        assert!(near(variance_ratio(&x, &t).unwrap(), 1.0));
        for b in [0.1, 0.5, 0.9] {
            assert!(near(atkinson(&x, &t, b).unwrap(), 1.0));
        }
        assert!(near(isolation(&x, &t).unwrap(), 1.0));
        assert!(near(exposure(&x, &[0, 200, 0, 80], &t).unwrap(), 0.0));
    }

    #[test]
    fn an_even_spread_is_exactly_zero() {
        let (x, t) = ([10, 20, 0, 30], [100, 200, 0, 300]);
        assert_eq!(gini(&x, &t).unwrap().numerator, 0);
        assert_eq!(entropy_index(&x, &t).unwrap().to_bits(), 0.0_f64.to_bits());
        assert_eq!(variance_ratio(&x, &t).unwrap().to_bits(), 0.0_f64.to_bits());
        assert!(atkinson(&x, &t, 0.5).unwrap() < 1e-15);
        assert!(near(isolation(&x, &t).unwrap(), 0.1));
        assert!(near(exposure(&x, &[90, 180, 0, 270], &t).unwrap(), 0.9));
    }

    #[test]
    fn two_areas_by_hand() {
        // 1 of 4 and 3 of 4: D = G = ½; A(½): Σ√(xy)/4 = 2·√3/4, squared ¾; V = (10/16 − ½)/½ = ¼.
        let (x, t) = ([1, 3], [4, 4]);
        let g = gini(&x, &t).unwrap();
        assert_eq!((g.numerator, g.denominator), (1, 2));
        assert!(near(atkinson(&x, &t, 0.5).unwrap(), 0.25));
        assert!(near(variance_ratio(&x, &t).unwrap(), 0.25));
        assert!(near(isolation(&x, &t).unwrap(), 0.625));
        let inner = 0.25 * libm::log(4.0) + 0.75 * libm::log(4.0 / 3.0);
        assert!(near(
            entropy_index(&x, &t).unwrap(),
            1.0 - inner / libm::log(2.0)
        ));
    }

    /// Second implementation: every pair of areas.
    fn gini_by_pairs(x: &[u64], t: &[u64]) -> f64 {
        let (xs, ts): (u64, u64) = (x.iter().sum(), t.iter().sum());
        let mut sum = 0;
        for (xi, ti) in x.iter().zip(t) {
            for (xj, tj) in x.iter().zip(t) {
                sum += (xi * tj).abs_diff(xj * ti);
            }
        }
        float(sum) / (2.0 * float(xs) * float(ts - xs))
    }

    #[test]
    fn gini_agrees_with_all_pairs() {
        let (x, t) = SMALL;
        assert!(near(gini(&x, &t).unwrap().value(), gini_by_pairs(&x, &t)));
        let t: Vec<u64> = (1..60).map(|i| 100 + i * 37 % 91).collect();
        let x: Vec<u64> = (1..60).map(|i| i * 53 % 97).collect();
        assert!(near(gini(&x, &t).unwrap().value(), gini_by_pairs(&x, &t)));
    }

    #[test]
    fn neither_order_nor_empty_areas_change_a_bit() {
        let (x, t) = ([5, 40, 7, 0], [50, 60, 400, 0]);
        let (x2, t2) = ([7, 5, 40], [400, 50, 60]);
        assert_eq!(gini(&x, &t), gini(&x2, &t2));
        for index in [entropy_index, variance_ratio, isolation, |x: &_, t: &_| {
            atkinson(x, t, 0.3)
        }] {
            let (a, b) = (index(&x, &t).unwrap(), index(&x2, &t2).unwrap());
            assert_eq!(a.to_bits(), b.to_bits());
        }
    }

    #[test]
    fn the_variance_ratio_is_isolation_without_the_size_of_the_group() {
        let (x, t) = SMALL;
        let p = 7.0 / 64.0;
        let from_isolation = (isolation(&x, &t).unwrap() - p) / (1.0 - p);
        assert!(near(variance_ratio(&x, &t).unwrap(), from_isolation));
        let rest: Vec<u64> = x.iter().zip(&t).map(|(x, t)| t - x).collect();
        let all = isolation(&x, &t).unwrap() + exposure(&x, &rest, &t).unwrap();
        assert!(near(all, 1.0));
    }

    #[test]
    fn chance_gives_the_mean_over_all_ways_to_spread() {
        // 3 of 7 persons over areas of 3, 2 and 2: all ways, weighted by their number.
        let t = [3_u64, 2, 2];
        let choose = |n: u64, k: u64| {
            if k > n {
                0
            } else {
                (0..k).fold(1, |c, i| c * (n - i) / (i + 1))
            }
        };
        let (mut ways, mut sum) = (0.0, 0.0);
        for (a, b) in (0..=3).flat_map(|a| (0..=2).map(move |b| (a, b))) {
            if a + b > 3 || 3 - a - b > 2 {
                continue;
            }
            let x = [a, b, 3 - a - b];
            let weight = float(choose(3, a) * choose(2, b) * choose(2, x[2]));
            ways += weight;
            sum += weight * variance_ratio(&x, &t).unwrap();
        }
        let expected = expected_variance_ratio(&[3, 0, 2, 2]).unwrap();
        assert_eq!((expected.numerator, expected.denominator), (1, 3));
        assert!(near(sum / ways, expected.value()), "{}", sum / ways);
        assert_eq!(expected_variance_ratio(&[]), Err(StatsError::Empty));
        assert_eq!(expected_variance_ratio(&[1]), Err(StatsError::TooFew));
    }

    #[test]
    fn refuses_what_has_no_index() {
        for index in [entropy_index, variance_ratio, |x: &_, t: &_| {
            atkinson(x, t, 0.5)
        }] {
            assert_eq!(index(&[10, 20], &[10, 20]), Err(StatsError::Undefined));
            assert_eq!(index(&[0, 0], &[10, 20]), Err(StatsError::Undefined));
            assert_eq!(index(&[], &[]), Err(StatsError::Empty));
            assert_eq!(index(&[1], &[1, 2]), Err(StatsError::LengthMismatch));
            assert_eq!(index(&[3], &[2]), Err(StatsError::PartExceedsWhole));
        }
        assert_eq!(gini(&[0], &[3]), Err(StatsError::Undefined));
        // Everybody belongs to the group: they meet only each other, which is a number.
        assert_eq!(isolation(&[10, 20], &[10, 20]), Ok(1.0));
        assert_eq!(isolation(&[0, 0], &[10, 20]), Err(StatsError::Undefined));
        assert_eq!(isolation(&[], &[]), Err(StatsError::Empty));
        assert_eq!(
            exposure(&[1], &[5], &[4]),
            Err(StatsError::PartExceedsWhole)
        );
        for b in [0.0, 1.0, f64::NAN] {
            assert_eq!(atkinson(&[1, 2], &[3, 3], b), Err(StatsError::OutOfRange));
        }
    }

    #[test]
    fn one_area_cannot_be_uneven() {
        let (x, t) = ([30], [100]);
        assert_eq!(gini(&x, &t).unwrap().numerator, 0);
        assert_eq!(entropy_index(&x, &t), Ok(0.0));
        assert_eq!(variance_ratio(&x, &t), Ok(0.0));
        assert!(near(isolation(&x, &t).unwrap(), 0.3));
    }
}
