//! Diversity of one population over groups: Shannon, Simpson and their relatives; location quotient.
//!
//! The same numbers describe one area ("local diversity") and a whole city.

use super::segregation::Fraction;
use super::{Limit, StatsError, float};

/// Diversity of the counts of one population.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Diversity {
    /// Shannon's entropy −Σ p ln p, in natural logarithms: 0 when all belong to one group.
    pub shannon: f64,
    /// The same in bits (logarithms to the base 2).
    pub shannon_bits: f64,
    /// e^Shannon: how many groups of equal size are as diverse (Hill's number of order 1).
    pub hill: f64,
    /// Σ p²: how often two persons, one put back, belong to the same group.
    pub concentration: f64,
    /// 1 − Σ p²: how often to different ones (Gini–Simpson, fractionalisation).
    pub gini_simpson: f64,
    /// 1/Σ p².
    pub inverse_simpson: f64,
    /// 1 − Σ k(k − 1)/(n(n − 1)): the same without putting back; missing below two persons.
    pub gini_simpson_unbiased: Limit,
    /// Shannon/ln K with K groups **defined**, not only those seen; missing for one group.
    pub evenness: Limit,
}

/// Diversity of `counts`, one for each group defined, empty ones too.
///
/// Source: C. E. Shannon, Bell System Technical Journal 27 (1948) 379–423; E. H. Simpson, "Measurement of diversity",
/// Nature 163 (1949) 688; M. O. Hill, Ecology 54 (1973) 427–432; E. C. Pielou, Journal of Theoretical Biology 13 (1966)
/// 131–144.
///
/// # Errors
/// [`StatsError::Empty`] when nobody is counted, [`StatsError::Overflow`].
pub fn diversity(counts: &[u64]) -> Result<Diversity, StatsError> {
    let n = total(counts)?;
    let shannon = entropy(counts, n);
    let same = Simpson::of(counts, n)?;
    let groups = u64::try_from(counts.len()).map_err(|_| StatsError::Overflow)?;
    Ok(Diversity {
        shannon,
        shannon_bits: shannon / std::f64::consts::LN_2,
        hill: libm::exp(shannon),
        concentration: same.concentration()?.value(),
        gini_simpson: same.interaction()?.value(),
        inverse_simpson: Fraction::new(same.whole, same.squares)?.value(),
        gini_simpson_unbiased: same.unbiased(n),
        evenness: if groups > 1 {
            Ok(shannon / libm::log(float(groups)))
        } else {
            Err(StatsError::Undefined)
        },
    })
}

/// −Σ p ln p of `counts`: 0 when all belong to one group.
///
/// # Errors
/// [`StatsError::Empty`] when nobody is counted, [`StatsError::Overflow`].
pub fn shannon(counts: &[u64]) -> Limit {
    Ok(entropy(counts, total(counts)?))
}

/// 1 − Σ p² of `counts`: how often two persons, one put back, belong to different groups.
///
/// # Errors
/// As [`shannon`].
pub fn simpson_interaction(counts: &[u64]) -> Limit {
    Ok(Simpson::of(counts, total(counts)?)?.interaction()?.value())
}

/// Location quotient of one area: its share of the group over the share in the whole city, (x/t)/(X/T). 1 = as in the
/// city.
///
/// Source: P. S. Florence 1939; W. Isard, "Methods of Regional Analysis" (1960).
///
/// # Errors
/// [`StatsError::Empty`] where nobody lives in the area or the city, [`StatsError::Undefined`] where nobody in the city
/// belongs to the group, [`StatsError::PartExceedsWhole`].
pub fn location_quotient(group: u64, total: u64, city_group: u64, city_total: u64) -> Limit {
    if total == 0 || city_total == 0 {
        return Err(StatsError::Empty);
    }
    if group > total || city_group > city_total || group > city_group || total > city_total {
        return Err(StatsError::PartExceedsWhole);
    }
    if city_group == 0 {
        return Err(StatsError::Undefined);
    }
    let quotient = Fraction::new(
        u128::from(group) * u128::from(city_total),
        u128::from(total) * u128::from(city_group),
    )?;
    Ok(quotient.value())
}

/// Sum of the counts.
///
/// # Errors
/// [`StatsError::Empty`] when it is 0, [`StatsError::Overflow`].
pub(super) fn total(counts: &[u64]) -> Result<u64, StatsError> {
    match super::segregation::sum(counts)? {
        0 => Err(StatsError::Empty),
        n => Ok(n),
    }
}

/// −Σ p ln p of the counts, which add up to `n` > 0. The same bits in whatever order they come.
pub(super) fn entropy(counts: &[u64], n: u64) -> f64 {
    let mut sorted: Vec<u64> = counts.iter().copied().filter(|&k| k > 0).collect();
    sorted.sort_unstable();
    sorted.iter().fold(0.0, |sum, &k| {
        let p = float(k) / float(n);
        // Near p = 1 the logarithm of the rounded p would lose the digits that matter.
        let ln = if k > n / 2 {
            libm::log1p(-(float(n - k) / float(n)))
        } else {
            libm::log(p)
        };
        sum - p * ln
    })
}

/// Σk² and n², exactly.
#[derive(Debug, Clone, Copy)]
pub(super) struct Simpson {
    pub(super) squares: u128,
    pub(super) whole: u128,
}

impl Simpson {
    /// # Errors
    /// [`StatsError::Overflow`].
    pub(super) fn of(counts: &[u64], n: u64) -> Result<Self, StatsError> {
        let squares = counts
            .iter()
            .try_fold(0_u128, |sum, &k| {
                sum.checked_add(u128::from(k) * u128::from(k))
            })
            .ok_or(StatsError::Overflow)?;
        Ok(Self {
            squares,
            whole: u128::from(n) * u128::from(n),
        })
    }

    /// Σp²
    pub(super) fn concentration(self) -> Result<Fraction, StatsError> {
        Fraction::new(self.squares, self.whole)
    }

    /// 1 − Σp²
    pub(super) fn interaction(self) -> Result<Fraction, StatsError> {
        Fraction::new(self.whole - self.squares, self.whole)
    }

    fn unbiased(self, n: u64) -> Limit {
        if n < 2 {
            return Err(StatsError::TooFew);
        }
        // Σ k(k − 1) = Σk² − n.
        let pairs = self.whole - u128::from(n);
        Ok(Fraction::new(self.whole - self.squares, pairs)?.value())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(a: f64, b: f64) -> bool {
        (a - b).abs() < 1e-14
    }

    #[test]
    fn four_equal_groups_by_hand() {
        let it = diversity(&[25, 25, 25, 25]).unwrap();
        assert!(near(it.shannon, libm::log(4.0)) && near(it.shannon_bits, 2.0));
        assert!(near(it.hill, 4.0) && near(it.inverse_simpson, 4.0));
        assert!(near(it.concentration, 0.25) && near(it.gini_simpson, 0.75));
        // 1 − 4·25·24/(100·99).
        assert!(near(
            it.gini_simpson_unbiased.unwrap(),
            1.0 - 2400.0 / 9900.0
        ));
        assert!(near(it.evenness.unwrap(), 1.0));
    }

    #[test]
    fn one_group_is_no_diversity() {
        let it = diversity(&[100, 0, 0]).unwrap();
        assert_eq!(it.shannon.to_bits(), 0.0_f64.to_bits());
        assert_eq!(
            (it.hill, it.concentration, it.gini_simpson),
            (1.0, 1.0, 0.0)
        );
        assert_eq!((it.gini_simpson_unbiased, it.evenness), (Ok(0.0), Ok(0.0)));
        let single = diversity(&[1]).unwrap();
        assert_eq!(single.gini_simpson_unbiased, Err(StatsError::TooFew));
        assert_eq!(single.evenness, Err(StatsError::Undefined));
    }

    #[test]
    fn empty_groups_count_for_evenness_only_and_order_for_nothing() {
        let (a, b) = (diversity(&[7, 0, 5]).unwrap(), diversity(&[5, 7]).unwrap());
        assert_eq!(a.shannon.to_bits(), b.shannon.to_bits());
        assert_eq!(a.gini_simpson_unbiased, b.gini_simpson_unbiased);
        assert!(a.evenness.unwrap() < b.evenness.unwrap());
    }

    #[test]
    fn a_single_person_among_many_keeps_its_digits() {
        // p = 10^−9: p(1 − ln p) to first order.
        let it = diversity(&[999_999_999, 1]).unwrap();
        let expected = 1e-9 * (1.0 - libm::log(1e-9)) - 0.5e-18;
        assert!(
            (it.shannon / expected - 1.0).abs() < 1e-14,
            "{:e}",
            it.shannon
        );
    }

    #[test]
    fn location_quotient_is_exact() {
        assert_eq!(location_quotient(100, 125, 160, 350), Ok(1.75));
        assert_eq!(location_quotient(0, 10, 5, 20), Ok(0.0));
        assert_eq!(location_quotient(0, 0, 5, 20), Err(StatsError::Empty));
        assert_eq!(location_quotient(0, 5, 0, 20), Err(StatsError::Undefined));
        for (x, t, xs, ts) in [(6, 5, 9, 20), (3, 5, 2, 20), (3, 25, 9, 20), (1, 2, 9, 8)] {
            let it = location_quotient(x, t, xs, ts);
            assert_eq!(it, Err(StatsError::PartExceedsWhole));
        }
    }

    #[test]
    fn refuses_nobody() {
        assert_eq!(diversity(&[]), Err(StatsError::Empty));
        assert_eq!(diversity(&[0, 0]), Err(StatsError::Empty));
        assert_eq!(diversity(&[u64::MAX, 1]), Err(StatsError::Overflow));
        assert_eq!(shannon(&[]), Err(StatsError::Empty));
        assert_eq!(simpson_interaction(&[0]), Err(StatsError::Empty));
        assert_eq!(
            diversity(&[u64::MAX]).unwrap().concentration.to_bits(),
            1.0_f64.to_bits()
        );
    }
}
