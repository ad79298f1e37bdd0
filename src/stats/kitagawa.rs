//! What changed: the people or their rates.

use super::{StatsError, finite};

/// How far the parts of a population may be from adding up to 1.
const WHOLE: f64 = 1e-6;

/// A difference of two overall rates in two parts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Decomposition {
    /// Second overall rate minus first.
    pub total: f64,
    /// What the different composition brings: Σ (w₁ − w₀)(r₁ + r₀)/2.
    pub composition: f64,
    /// What the different rates bring: Σ (r₁ − r₀)(w₁ + w₀)/2.
    pub rate: f64,
}

/// A population: the part each group has in it (adding up to 1) and the rate of each group.
#[derive(Debug, Clone, Copy)]
pub struct Composed<'a> {
    /// w, one for each group.
    pub parts: &'a [f64],
    /// r, one for each group.
    pub rates: &'a [f64],
}

/// Difference of the overall rates Σwr of two populations (or two years) as effect of composition and effect of rates,
/// without a rest. A group that is missing on one side has the part 0 there, and needs a rate all the same.
///
/// Source: E. M. Kitagawa, "Components of a difference between two rates", JASA 50 (1955) 1168–1194.
///
/// # Errors
/// [`StatsError::LengthMismatch`]; [`StatsError::Empty`] without groups; [`StatsError::OutOfRange`] for numbers that are
/// none, negative parts, or parts that do not add up to 1.
pub fn kitagawa(first: Composed, second: Composed) -> Result<Decomposition, StatsError> {
    let groups = first.parts.len();
    let lengths = [first.rates.len(), second.parts.len(), second.rates.len()];
    if lengths.iter().any(|&n| n != groups) {
        return Err(StatsError::LengthMismatch);
    }
    if groups == 0 {
        return Err(StatsError::Empty);
    }
    let (mut overall, mut composition, mut rate) = ((0.0, 0.0), 0.0, 0.0);
    let (mut whole0, mut whole1) = (0.0, 0.0);
    let rows = first.parts.iter().zip(first.rates);
    for ((&w0, &r0), (&w1, &r1)) in rows.zip(second.parts.iter().zip(second.rates)) {
        if w0 < 0.0 || w1 < 0.0 {
            return Err(StatsError::OutOfRange);
        }
        whole0 += w0;
        whole1 += w1;
        overall.0 += w0 * r0;
        overall.1 += w1 * r1;
        composition += (w1 - w0) * (f64::midpoint(r1, r0));
        rate += (r1 - r0) * (f64::midpoint(w1, w0));
    }
    // Not ">": a sum that is no number must not pass.
    if !((whole0 - 1.0).abs() <= WHOLE && (whole1 - 1.0).abs() <= WHOLE) {
        return Err(StatsError::OutOfRange);
    }
    Ok(Decomposition {
        total: finite(overall.1 - overall.0)?,
        composition: finite(composition)?,
        rate: finite(rate)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(w0: &[f64], r0: &[f64], w1: &[f64], r1: &[f64]) -> Result<Decomposition, StatsError> {
        kitagawa(
            Composed {
                parts: w0,
                rates: r0,
            },
            Composed {
                parts: w1,
                rates: r1,
            },
        )
    }

    #[test]
    fn both_effects_add_up() {
        // By hand: composition −0.2·0.325 + 0.2·0.5 = 0.035, rate 0.05·0.5 = 0.025.
        let it = split(&[0.6, 0.4], &[0.3, 0.5], &[0.4, 0.6], &[0.35, 0.5]).unwrap();
        assert!((it.composition - 0.035).abs() < 1e-15 && (it.rate - 0.025).abs() < 1e-15);
        assert!((it.total - it.composition - it.rate).abs() < 1e-15);
    }

    #[test]
    fn only_one_of_them() {
        let rates = split(&[0.3, 0.7], &[0.2, 0.9], &[0.3, 0.7], &[0.4, 0.9]).unwrap();
        assert!(rates.composition.abs() < 1e-16 && (rates.rate - 0.06).abs() < 1e-15);
        // Simpson: no rate changed, the overall rate did.
        let people = split(&[0.9, 0.1], &[0.2, 0.8], &[0.5, 0.5], &[0.2, 0.8]).unwrap();
        assert!(people.rate.abs() < 1e-16 && (people.total - 0.24).abs() < 1e-15);
        assert!((people.composition - 0.24).abs() < 1e-15);
    }

    #[test]
    fn refuses_parts_that_are_no_whole() {
        let bad = Err(StatsError::OutOfRange);
        assert_eq!(split(&[0.6, 0.3], &[0.1; 2], &[0.5; 2], &[0.1; 2]), bad);
        assert_eq!(split(&[0.5; 2], &[0.1; 2], &[1.5, -0.5], &[0.1; 2]), bad);
        assert_eq!(split(&[f64::NAN], &[0.1], &[1.0], &[0.1]), bad);
        assert_eq!(split(&[1.0], &[f64::INFINITY], &[1.0], &[0.1]), bad);
        assert_eq!(split(&[], &[], &[], &[]), Err(StatsError::Empty));
        let longer = split(&[1.0], &[0.1], &[0.5, 0.5], &[0.1]);
        assert_eq!(longer, Err(StatsError::LengthMismatch));
    }
}
