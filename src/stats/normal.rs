//! The standard normal distribution.
#![allow(
    clippy::unreadable_literal,
    clippy::excessive_precision,
    reason = "coefficients stand as the paper prints them"
)]

use super::StatsError;

/// Numerator and denominator polynomials of one of the three ranges, lowest power first.
struct Ratio {
    over: [f64; 8],
    under: [f64; 8],
}

impl Ratio {
    fn at(&self, r: f64) -> f64 {
        horner(&self.over, r) / horner(&self.under, r)
    }
}

/// |p − ½| ≤ 0.425, in r = 0.180625 − (p − ½)².
const CENTRE: Ratio = Ratio {
    over: [
        3.3871328727963666080,
        1.3314166789178437745e2,
        1.9715909503065514427e3,
        1.3731693765509461125e4,
        4.5921953931549871457e4,
        6.7265770927008700853e4,
        3.3430575583588128105e4,
        2.5090809287301226727e3,
    ],
    under: [
        1.0,
        4.2313330701600911252e1,
        6.8718700749205790830e2,
        5.3941960214247511077e3,
        2.1213794301586595867e4,
        3.9307895800092710610e4,
        2.8729085735721942674e4,
        5.2264952788528545610e3,
    ],
};

/// Tail of at least e^−25, in r = √(−ln tail) − 1.6.
const TAIL: Ratio = Ratio {
    over: [
        1.42343711074968357734,
        4.63033784615654529590,
        5.76949722146069140550,
        3.64784832476320460504,
        1.27045825245236838258,
        2.41780725177450611770e-1,
        2.27238449892691845833e-2,
        7.74545014278341407640e-4,
    ],
    under: [
        1.0,
        2.05319162663775882187,
        1.67638483018380384940,
        6.89767334985100004550e-1,
        1.48103976427480074590e-1,
        1.51986665636164571966e-2,
        5.47593808499534494600e-4,
        1.05075007164441684324e-9,
    ],
};

/// Smaller tails, in r = √(−ln tail) − 5.
const FAR_TAIL: Ratio = Ratio {
    over: [
        6.65790464350110377720,
        5.46378491116411436990,
        1.78482653991729133580,
        2.96560571828504891230e-1,
        2.65321895265761230930e-2,
        1.24266094738807843860e-3,
        2.71155556874348757815e-5,
        2.01033439929228813265e-7,
    ],
    under: [
        1.0,
        5.99832206555887937690e-1,
        1.36929880922735805310e-1,
        1.48753612908506148525e-2,
        7.86869131145613259100e-4,
        1.84631831751005468180e-5,
        1.42151175831644588870e-7,
        2.04426310338993978564e-15,
    ],
};

/// Quantile of the standard normal distribution: the x with Φ(x) = `p`, to about 1 part in 10^16.
///
/// Source: M. J. Wichura, "Algorithm AS 241: The Percentage Points of the Normal Distribution",
/// Applied Statistics 37 (1988) 477–484, routine PPND16.
///
/// # Errors
/// [`StatsError::BadProbability`] unless 0 < `p` < 1.
pub fn quantile(p: f64) -> Result<f64, StatsError> {
    if !(p > 0.0 && p < 1.0) {
        return Err(StatsError::BadProbability);
    }
    let q = p - 0.5;
    if q.abs() <= 0.425 {
        return Ok(q * CENTRE.at(0.180625 - q * q));
    }
    let tail = if q < 0.0 { p } else { 1.0 - p };
    let r = (-libm::log(tail)).sqrt();
    let x = if r <= 5.0 {
        TAIL.at(r - 1.6)
    } else {
        FAR_TAIL.at(r - 5.0)
    };
    Ok(if q < 0.0 { -x } else { x })
}

/// z = Φ⁻¹(1 − (1 − `confidence`)/2), the half-width of a two-sided interval in standard errors.
///
/// # Errors
/// [`StatsError::BadProbability`] unless 0 < `confidence` < 1.
pub fn two_sided(confidence: f64) -> Result<f64, StatsError> {
    if !(confidence > 0.0 && confidence < 1.0) {
        return Err(StatsError::BadProbability);
    }
    // The lower tail: 1 − tail would lose digits for high levels.
    Ok(quantile((1.0 - confidence) / 2.0)?.abs())
}

/// P(|Z| > |z|) for a standard normal Z.
pub fn two_sided_p(z: f64) -> f64 {
    libm::erfc(z.abs() * std::f64::consts::FRAC_1_SQRT_2)
}

fn horner(coefficients: &[f64], r: f64) -> f64 {
    coefficients.iter().rev().fold(0.0, |sum, c| sum * r + c)
}

#[cfg(test)]
mod tests {
    use super::*;

    // Computed with mpmath at 60 digits, solving Φ(x) = p by Newton's method, for p as the f64 it is.
    const REFERENCE: &[(f64, f64)] = &[
        (0.0005, -3.290526731491895),
        (0.005, -2.575829303548901),
        (0.025, -1.9599639845400543),
        (0.05, -1.6448536269514726),
        (0.074, -1.4466320671589785),
        (0.076, -1.4325027208258116),
        (0.1, -1.2815515655446004),
        (0.2, -0.8416212335729142),
        (0.45, -0.12566134685507402),
        (0.5000001, 2.506628273311648e-07),
        (0.8, 0.8416212335729144),
        (0.975, 1.9599639845400538),
        (0.99, 2.3263478740408408),
        (0.995, 2.5758293035489004),
        (1e-06, -4.753424308822899),
        (1.3e-11, -6.667611456510741),
        (1.5e-11, -6.646570887477113),
        (1e-20, -9.262340089798407),
        (1e-100, -21.273453560965326),
        (1e-300, -37.0470962993612),
    ];

    #[test]
    fn quantiles_agree_with_sixty_digit_arithmetic() {
        for &(p, x) in REFERENCE {
            let got = quantile(p).unwrap();
            assert!(
                (got - x).abs() <= 1e-15 * x.abs(),
                "p = {p:e}: {got:e} against {x:e}"
            );
        }
        assert!(REFERENCE.len() >= 12);
    }

    #[test]
    fn the_middle_is_zero_and_the_sides_mirror() {
        assert_eq!(quantile(0.5), Ok(0.0));
        // 2^-k and 1 − 2^-k are both exact in f64.
        for k in 2..50 {
            let p = libm::exp2(-f64::from(k));
            assert_eq!(
                quantile(p).map(f64::to_bits),
                quantile(1.0 - p).map(|x| (-x).to_bits())
            );
        }
    }

    #[test]
    fn both_tails_and_back() {
        for confidence in [0.01, 0.5, 0.9, 0.95, 0.99, 0.999_999] {
            let z = two_sided(confidence).unwrap();
            assert!((two_sided_p(z) - (1.0 - confidence)).abs() < 1e-15, "{z}");
            assert_eq!(two_sided_p(z).to_bits(), two_sided_p(-z).to_bits());
        }
        // mpmath, 60 digits.
        let far = two_sided_p(8.0);
        assert!((far - 1.244_192_114_854_356_8e-15).abs() < 1e-28, "{far:e}");
        assert_eq!(two_sided(1.0), Err(StatsError::BadProbability));
    }

    #[test]
    fn only_open_probabilities_are_accepted() {
        for p in [0.0, 1.0, -0.1, 1.1, f64::NAN, f64::INFINITY] {
            assert_eq!(quantile(p), Err(StatsError::BadProbability), "{p}");
        }
    }
}
