//! Many comparisons at once.

use super::StatsError;

/// p-values adjusted by Benjamini and Hochberg, in the order they came in: flagging those at most q keeps the expected
/// part of false flags at q. Adjusted = the smallest p·m/rank of this and all larger p, at most 1.
///
/// Source: Y. Benjamini, Y. Hochberg, "Controlling the false discovery rate", Journal of the Royal Statistical Society B 57
/// (1995) 289–300.
///
/// # Errors
/// [`StatsError::BadProbability`] unless every p lies in 0 … 1.
pub fn benjamini_hochberg(p: &[f64]) -> Result<Vec<f64>, StatsError> {
    if p.iter().any(|p| !(0.0..=1.0).contains(p)) {
        return Err(StatsError::BadProbability);
    }
    let mut falling: Vec<(usize, f64)> = p.iter().copied().enumerate().collect();
    falling.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let all = count(p.len());
    let mut least = 1.0_f64;
    for (at, (_, p)) in falling.iter_mut().enumerate() {
        least = least.min(*p * all / (all - count(at)));
        *p = least;
    }
    falling.sort_by_key(|(place, _)| *place);
    Ok(falling.into_iter().map(|(_, p)| p).collect())
}

#[allow(clippy::cast_precision_loss, reason = "no list has 2^53 entries")]
const fn count(n: usize) -> f64 {
    n as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_hand() {
        // Sorted 0.01, 0.02, 0.04: times 3/1, 3/2, 3/3 = 0.03, 0.03, 0.04.
        let got = benjamini_hochberg(&[0.04, 0.01, 0.02]).unwrap();
        assert!(
            got.iter()
                .zip([0.04, 0.03, 0.03])
                .all(|(a, b)| (a - b).abs() < 1e-16)
        );
        // The larger p pulls the smaller one down: 0.03·2/1 = 0.06, 0.04·2/2 = 0.04.
        let got = benjamini_hochberg(&[0.03, 0.04]).unwrap();
        assert!(got.iter().all(|p| (p - 0.04).abs() < 1e-16), "{got:?}");
    }

    #[test]
    fn ties_single_and_none() {
        assert_eq!(benjamini_hochberg(&[0.5, 0.5, 0.5]), Ok(vec![0.5; 3]));
        assert_eq!(benjamini_hochberg(&[0.05]), Ok(vec![0.05]));
        assert_eq!(benjamini_hochberg(&[]), Ok(Vec::new()));
        assert_eq!(benjamini_hochberg(&[1.0, 0.0]), Ok(vec![1.0, 0.0]));
    }

    #[test]
    fn never_smaller_and_never_above_one() {
        let p: Vec<f64> = (0..100_u32)
            .map(|i| f64::from(i * 37 % 100) / 100.0)
            .collect();
        let got = benjamini_hochberg(&p).unwrap();
        assert!(p.iter().zip(&got).all(|(p, q)| p <= q && *q <= 1.0));
    }

    #[test]
    fn refuses_what_is_no_probability() {
        for bad in [-0.1, 1.1, f64::NAN] {
            assert_eq!(
                benjamini_hochberg(&[0.5, bad]),
                Err(StatsError::BadProbability)
            );
        }
    }
}
