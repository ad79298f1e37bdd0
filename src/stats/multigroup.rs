//! Segregation of several groups at once.
//!
//! Notation: `π_im` is the share of group m in area i with `t_i` inhabitants, `π_m` in the city with T; M groups;
//! I = Σ `π_m`(1 − `π_m`). Areas without inhabitants and groups without members add nothing and are left out.
//! Source: S. F. Reardon, G. Firebaugh, "Measures of multigroup segregation", Sociological Methodology 32 (2002) 33–67;
//! J. M. Sakoda, "A generalized index of dissimilarity", Demography 18 (1981) 245–250.

use super::binomial::{binomial_deviation, hypergeometric_deviation};
use super::diversity::{Simpson, entropy, total};
use super::evenness::{pair_sum, squared_distances};
use super::segregation::Fraction;
use super::{StatsError, float};

/// Counts of groups in areas, checked and put into an order that does not depend on how the areas came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Groups {
    /// One inhabited area each: its counts.
    areas: Vec<Vec<u64>>,
    /// Inhabitants of each area.
    sizes: Vec<u64>,
    /// Members of each group.
    members: Vec<u64>,
    all: u64,
}

impl Groups {
    /// `areas` holds, for each area, the counts of the groups, always in the same order.
    ///
    /// # Errors
    /// [`StatsError::LengthMismatch`], [`StatsError::Empty`] without inhabitants, [`StatsError::Overflow`].
    pub fn of(areas: &[Vec<u64>]) -> Result<Self, StatsError> {
        let width = areas.first().map_or(0, Vec::len);
        if areas.iter().any(|a| a.len() != width) {
            return Err(StatsError::LengthMismatch);
        }
        let mut members = vec![0_u64; width];
        for area in areas {
            for (sum, &k) in members.iter_mut().zip(area) {
                *sum = sum.checked_add(k).ok_or(StatsError::Overflow)?;
            }
        }
        let all = total(&members)?;
        let seen: Vec<bool> = members.iter().map(|&m| m > 0).collect();
        let mut inhabited: Vec<Vec<u64>> = areas
            .iter()
            .filter(|a| a.iter().any(|&k| k > 0))
            .map(|a| {
                a.iter()
                    .zip(&seen)
                    .filter(|(_, s)| **s)
                    .map(|(&k, _)| k)
                    .collect()
            })
            .collect();
        inhabited.sort_unstable();
        members.retain(|&m| m > 0);
        // No sum of an area is larger than that of all.
        let sizes = inhabited.iter().map(|a| a.iter().sum()).collect();
        Ok(Self {
            areas: inhabited,
            sizes,
            members,
            all,
        })
    }

    /// Entropy of the city, −Σ `π_m` ln `π_m`.
    pub fn diversity(&self) -> f64 {
        entropy(&self.members, self.all)
    }

    /// Σ `π_m`²: how often two persons of the city belong to the same group.
    ///
    /// # Errors
    /// [`StatsError::Overflow`].
    pub fn simpson_concentration(&self) -> Result<Fraction, StatsError> {
        Simpson::of(&self.members, self.all)?.concentration()
    }

    /// I = Σ `π_m`(1 − `π_m`): how often to different ones.
    ///
    /// # Errors
    /// [`StatsError::Overflow`].
    pub fn simpson_interaction(&self) -> Result<Fraction, StatsError> {
        Simpson::of(&self.members, self.all)?.interaction()
    }

    /// D = ΣΣ `t_i`·|`π_im` − `π_m`|/(2TI), exactly.
    ///
    /// # Errors
    /// [`StatsError::Undefined`] for one group only, [`StatsError::Overflow`].
    pub fn dissimilarity(&self) -> Result<Fraction, StatsError> {
        let mut sum = 0_u128;
        for (area, &t) in self.areas.iter().zip(&self.sizes) {
            for (&k, &x) in area.iter().zip(&self.members) {
                let (a, b) = (
                    u128::from(k) * u128::from(self.all),
                    u128::from(t) * u128::from(x),
                );
                sum = sum.checked_add(a.abs_diff(b)).ok_or(StatsError::Overflow)?;
            }
        }
        let below = self.different()?.checked_mul(2);
        Fraction::new(sum, below.ok_or(StatsError::Overflow)?)
    }

    /// E\[D\] if all persons were spread over the areas at random, sizes of groups and areas as they are. Exact; see
    /// `segregation::expected_permutation`.
    ///
    /// # Errors
    /// As [`Groups::dissimilarity`].
    pub fn expected_permutation(&self) -> Result<f64, StatsError> {
        self.expected(hypergeometric_deviation)
    }

    /// E\[D\] under evenness, every person belonging to group m with probability `π_m`. Exact; see
    /// `segregation::expected_evenness`.
    ///
    /// # Errors
    /// As [`Groups::dissimilarity`].
    pub fn expected_evenness(&self) -> Result<f64, StatsError> {
        self.expected(binomial_deviation)
    }

    /// Gini index G = ΣΣΣ `t_i`·`t_j`·|`π_im` − `π_jm`|/(2T²I), exactly.
    ///
    /// # Errors
    /// As [`Groups::dissimilarity`].
    pub fn gini(&self) -> Result<Fraction, StatsError> {
        let mut sum = 0_u128;
        for member in 0..self.members.len() {
            let pairs = pair_sum(&self.column(member))?;
            sum = sum.checked_add(pairs).ok_or(StatsError::Overflow)?;
        }
        Fraction::new(sum, self.different()?)
    }

    /// Information theory index H = Σ `t_i`(E − `E_i`)/(ET).
    ///
    /// # Errors
    /// As [`Groups::dissimilarity`].
    pub fn information(&self) -> Result<f64, StatsError> {
        self.different()?;
        let city = self.diversity();
        let rows = self.areas.iter().zip(&self.sizes);
        let lost = rows.fold(0.0, |lost, (area, &t)| {
            lost + float(t) * (city - entropy(area, t))
        });
        Ok((lost / (city * float(self.all))).clamp(0.0, 1.0))
    }

    /// Relative diversity R = 1 − Σ `t_i`·`I_i`/(TI), as ΣΣ `t_i`(`π_im` − `π_m`)²/(TI).
    ///
    /// # Errors
    /// As [`Groups::dissimilarity`].
    pub fn relative_diversity(&self) -> Result<f64, StatsError> {
        let i = self.simpson_interaction()?.value();
        self.weighted(|_| 1.0 / i)
    }

    /// Normalised exposure P = ΣΣ `t_i`(`π_im` − `π_m`)²/(T(1 − `π_m`)).
    ///
    /// # Errors
    /// As [`Groups::dissimilarity`].
    pub fn normalized_exposure(&self) -> Result<f64, StatsError> {
        let all = float(self.all);
        self.weighted(|x| all / float(self.all - x))
    }

    /// Squared coefficient of variation C = ΣΣ `t_i`(`π_im` − `π_m`)²/(T(M − 1)`π_m`).
    ///
    /// # Errors
    /// As [`Groups::dissimilarity`].
    pub fn squared_variation(&self) -> Result<f64, StatsError> {
        let all = float(self.all);
        let groups = u64::try_from(self.members.len()).map_err(|_| StatsError::Overflow)?;
        let others = float(groups.saturating_sub(1));
        self.weighted(|x| all / (others * float(x)))
    }

    /// Inhabitants of the inhabited areas, for what chance alone gives.
    pub fn sizes(&self) -> &[u64] {
        &self.sizes
    }

    /// (inhabitants, members of one group) of every area.
    fn column(&self, member: usize) -> Vec<(u64, u64)> {
        let rows = self.areas.iter().zip(&self.sizes);
        rows.map(|(area, &t)| (t, area.get(member).copied().unwrap_or(0)))
            .collect()
    }

    /// T²·I = T² − Σ`X_m`²; refused for one group only.
    fn different(&self) -> Result<u128, StatsError> {
        let both = Simpson::of(&self.members, self.all)?;
        match both.whole - both.squares {
            0 => Err(StatsError::Undefined),
            different => Ok(different),
        }
    }

    /// Σ over groups of `factor`(`X_m`)·Σ `t_i`(`π_im` − `π_m`)²/T.
    fn weighted(&self, factor: impl Fn(u64) -> f64) -> Result<f64, StatsError> {
        self.different()?;
        let all = float(self.all);
        let mut sum = 0.0;
        for (member, &x) in self.members.iter().enumerate() {
            let squares = squared_distances(&self.column(member), x, self.all);
            sum += factor(x) * (squares / all / all / all);
        }
        Ok(sum.min(1.0))
    }

    fn expected(
        &self,
        deviation: fn(u64, u64, u64) -> Result<f64, StatsError>,
    ) -> Result<f64, StatsError> {
        self.different()?;
        let interaction = self.simpson_interaction()?.value();
        let mut sizes = self.sizes.clone();
        sizes.sort_unstable();
        let mut sum = 0.0;
        for &x in &self.members {
            for &t in &sizes {
                sum += deviation(t, x, self.all)?;
            }
        }
        Ok((sum / (2.0 * float(self.all) * interaction)).min(1.0))
    }
}

#[cfg(test)]
mod tests {
    use super::super::{evenness, segregation};
    use super::*;

    fn groups(areas: &[&[u64]]) -> Groups {
        Groups::of(&areas.iter().map(|a| a.to_vec()).collect::<Vec<_>>()).unwrap()
    }

    fn near(a: f64, b: f64) -> bool {
        (a - b).abs() < 1e-14
    }

    #[test]
    fn two_groups_are_the_indices_of_two_groups() {
        let (x, t) = ([5, 40, 7], [50, 60, 400]);
        let it = groups(&[&[5, 45], &[40, 20], &[7, 393]]);
        assert_eq!(it.dissimilarity(), segregation::dissimilarity(&x, &t));
        assert_eq!(it.gini(), evenness::gini(&x, &t));
        let lost = evenness::entropy_index(&x, &t).unwrap();
        assert!(near(it.information().unwrap(), lost));
        let v = evenness::variance_ratio(&x, &t).unwrap();
        assert!(near(it.relative_diversity().unwrap(), v));
        assert!(near(it.normalized_exposure().unwrap(), v));
        assert!(near(it.squared_variation().unwrap(), v));
        let e = segregation::expected_permutation(&x, &t).unwrap();
        assert!(near(it.expected_permutation().unwrap(), e));
        let e = segregation::expected_evenness(&x, &t).unwrap();
        assert!(near(it.expected_evenness().unwrap(), e));
        assert_eq!(it.sizes(), [50, 400, 60]);
    }

    #[test]
    fn complete_segregation_of_three_groups_is_one() {
        let it = groups(&[&[50, 0, 0], &[0, 30, 0], &[0, 0, 20]]);
        assert_eq!(
            it.dissimilarity().unwrap().value().to_bits(),
            1.0_f64.to_bits()
        );
        assert_eq!(it.gini().unwrap().value().to_bits(), 1.0_f64.to_bits());
        for index in [
            Groups::information,
            Groups::relative_diversity,
            Groups::normalized_exposure,
            Groups::squared_variation,
        ] {
            assert!(near(index(&it).unwrap(), 1.0));
        }
        // 0.5² + 0.3² + 0.2².
        assert!(near(it.simpson_concentration().unwrap().value(), 0.38));
        assert!(near(it.simpson_interaction().unwrap().value(), 0.62));
    }

    #[test]
    fn an_even_spread_is_exactly_zero() {
        let it = groups(&[&[10, 20, 30], &[20, 40, 60]]);
        assert_eq!(it.dissimilarity().unwrap().numerator, 0);
        assert_eq!(it.gini().unwrap().numerator, 0);
        for index in [
            Groups::information,
            Groups::relative_diversity,
            Groups::normalized_exposure,
            Groups::squared_variation,
        ] {
            assert_eq!(index(&it).unwrap().to_bits(), 0.0_f64.to_bits());
        }
    }

    #[test]
    fn empty_groups_empty_areas_and_order_change_no_bit() {
        let a = groups(&[&[10, 5, 5], &[5, 10, 5]]);
        let b = groups(&[&[5, 10, 0, 5], &[0, 0, 0, 0], &[10, 5, 0, 5]]);
        assert_eq!(a, b);
        // By hand: groups one and two are 2.5 persons off in both areas, ΣΣ t·|π_im − π_m| = 10.
        let d = a.dissimilarity().unwrap().value();
        let i = a.simpson_interaction().unwrap().value();
        assert!(near(d, 10.0 / (2.0 * 40.0 * i)), "{d}");
    }

    #[test]
    fn chance_alone_in_areas_of_one_person() {
        let it = groups(&[&[1, 0, 0], &[0, 1, 0], &[0, 0, 1], &[1, 0, 0]]);
        assert!(near(it.expected_permutation().unwrap(), 1.0));
        assert_eq!(
            it.dissimilarity().unwrap().value().to_bits(),
            1.0_f64.to_bits()
        );
        // (K − 1)/(T − 1) = 1: the variance indices can be nothing else either.
        let e = evenness::expected_variance_ratio(it.sizes()).unwrap();
        assert!(near(it.relative_diversity().unwrap(), e.value()));
    }

    #[test]
    fn refuses_one_group_and_nobody() {
        let one = groups(&[&[3, 0], &[4, 0]]);
        assert_eq!(one.dissimilarity(), Err(StatsError::Undefined));
        assert_eq!(one.gini(), Err(StatsError::Undefined));
        assert_eq!(one.information(), Err(StatsError::Undefined));
        assert_eq!(one.relative_diversity(), Err(StatsError::Undefined));
        assert_eq!(one.normalized_exposure(), Err(StatsError::Undefined));
        assert_eq!(one.squared_variation(), Err(StatsError::Undefined));
        assert_eq!(one.expected_permutation(), Err(StatsError::Undefined));
        assert_eq!(one.expected_evenness(), Err(StatsError::Undefined));
        assert_eq!(one.diversity().to_bits(), 0.0_f64.to_bits());
        assert_eq!(one.simpson_concentration().map(Fraction::value), Ok(1.0));
        assert_eq!(Groups::of(&[]), Err(StatsError::Empty));
        assert_eq!(Groups::of(&[vec![0, 0]]), Err(StatsError::Empty));
        let ragged = Groups::of(&[vec![1, 2], vec![1]]);
        assert_eq!(ragged, Err(StatsError::LengthMismatch));
        let large = Groups::of(&[vec![u64::MAX, 1]]);
        assert_eq!(large, Err(StatsError::Overflow));
    }
}
