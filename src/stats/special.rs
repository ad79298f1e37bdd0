//! Incomplete beta and gamma functions, their inverses, and what follows from them: Student's t.
//!
//! Both tails are always computed, because one minus the other loses the digits of the smaller. Prefactors come from
//! `saddle`, so that they keep their digits at large counts.
//! Tails: the continued fractions of A. R. `DiDonato`, A. H. Morris, "Algorithm 708: Significant digit computation of the
//! incomplete beta function ratios", ACM TOMS 18 (1992) 360–373, eq. 9, and Abramowitz & Stegun 6.5.31, evaluated by
//! J. Lentz's method; the series 6.5.29.
//! Inverses: Newton's method on the logarithm of the tail, in the logit (beta) or the logarithm (gamma) of x. There both
//! tails are log-concave, so that the method cannot leave the root once it is on the near side of it, and x keeps its
//! digits next to 0 and next to 1.

use super::saddle::{deviance, stirling_error};
use super::{StatsError, normal};
use std::f64::consts::PI;

/// Largest parameter of a distribution. The fractions need about √a steps; ten milliards are more people than there are.
pub(super) const LARGEST: f64 = 1e10;
/// Steps of a fraction or series; the largest parameters need a third of it.
const STEPS: u32 = 3_000_000;
/// Steps of Newton's method; six or seven are usual.
const NEWTON: u32 = 100;
const TINY: f64 = 1e-300;
const LAST_BIT: f64 = 1e-16;

/// P(X ≤ x) and P(X > x).
#[derive(Debug, Clone, Copy)]
pub(super) struct Tails {
    pub(super) lower: f64,
    pub(super) upper: f64,
}

impl Tails {
    fn of_lower(lower: f64) -> Self {
        let lower = lower.min(1.0);
        let upper = 1.0 - lower;
        Self { lower, upper }
    }

    fn swapped(self) -> Self {
        Self {
            lower: self.upper,
            upper: self.lower,
        }
    }
}

/// A place between 0 and 1 that keeps its digits at both ends.
#[derive(Debug, Clone, Copy)]
pub(super) struct Logit(f64);

impl Logit {
    /// x
    pub(super) fn value(self) -> f64 {
        1.0 / (1.0 + libm::exp(-self.0))
    }

    /// 1 − x
    fn rest(self) -> f64 {
        1.0 / (1.0 + libm::exp(self.0))
    }

    fn mirrored(self) -> Self {
        Self(-self.0)
    }
}

fn allowed(parameter: f64) -> Result<(), StatsError> {
    if parameter > LARGEST {
        return Err(StatsError::Overflow);
    }
    if parameter > 0.0 {
        Ok(())
    } else {
        Err(StatsError::OutOfRange)
    }
}

/// `x^a·(1 − x)^b / B(a, b)`: the density of the beta distribution, times x(1 − x).
fn beta_density(x: f64, rest: f64, a: f64, b: f64) -> f64 {
    let n = a + b;
    let ln = stirling_error(n)
        - stirling_error(a)
        - stirling_error(b)
        - deviance(a, n * x)
        - deviance(b, n * rest);
    libm::exp(ln) * (a * (b / n) / (2.0 * PI)).sqrt()
}

/// Both tails of the beta distribution at x; `rest` = 1 − x.
fn beta_tails(x: f64, rest: f64, a: f64, b: f64) -> Result<Tails, StatsError> {
    if x <= 0.0 {
        return Ok(Tails::of_lower(0.0));
    }
    if rest <= 0.0 {
        return Ok(Tails::of_lower(1.0));
    }
    let density = beta_density(x, rest, a, b);
    // The fraction converges fast on the near side of the mean.
    if x * (a + b + 2.0) < a + 1.0 {
        Ok(Tails::of_lower(density * beta_fraction(x, rest, a, b)?))
    } else {
        Ok(Tails::of_lower(density * beta_fraction(rest, x, b, a)?).swapped())
    }
}

/// The fraction of `DiDonato` & Morris: it takes 1 − x as it is and does not form it from x.
fn beta_fraction(x: f64, rest: f64, a: f64, b: f64) -> Result<f64, StatsError> {
    let lead = a * rest - b * x + 1.0;
    let mut lentz = Lentz::start(a * lead / (a + 1.0));
    for step in 1..STEPS {
        let n = f64::from(step);
        let double = a + 2.0 * n;
        let part = n * (b - n) * x / (double - 1.0);
        let over = ((a + n - 1.0) / (double - 1.0)) * (a + b + n - 1.0) * x * part;
        let under = n + part + (a + n) * (lead + n * (1.0 + rest)) / (double + 1.0);
        if lentz.step(over, under) {
            return Ok(lentz.value);
        }
    }
    Err(StatsError::OutOfRange)
}

/// Both tails of the gamma distribution with shape `a` and scale 1 at x.
fn gamma_tails(x: f64, a: f64) -> Result<Tails, StatsError> {
    if x <= 0.0 {
        return Ok(Tails::of_lower(0.0));
    }
    let density = gamma_density(x, a);
    if x < a + 1.0 {
        let (mut term, mut sum, mut below) = (1.0, 1.0, a);
        for _ in 0..STEPS {
            below += 1.0;
            term *= x / below;
            sum += term;
            if term <= sum * LAST_BIT {
                return Ok(Tails::of_lower(density * sum / a));
            }
        }
        return Err(StatsError::OutOfRange);
    }
    let mut lentz = Lentz::start(x + 1.0 - a);
    for step in 1..STEPS {
        let m = f64::from(step);
        if lentz.step(-m * (m - a), x + 1.0 - a + 2.0 * m) {
            return Ok(Tails::of_lower(density * lentz.value).swapped());
        }
    }
    Err(StatsError::OutOfRange)
}

/// `x^a·e^(−x) / Γ(a)`: the density of the gamma distribution, times x.
fn gamma_density(x: f64, a: f64) -> f64 {
    libm::exp(-stirling_error(a) - deviance(a, x)) * (a / (2.0 * PI)).sqrt()
}

/// 1/(b₀ + a₁/(b₁ + a₂/(b₂ + …))), from the front.
struct Lentz {
    value: f64,
    c: f64,
    d: f64,
}

impl Lentz {
    fn start(first: f64) -> Self {
        let d = 1.0 / away_from_zero(first);
        Self {
            value: d,
            c: 1.0 / TINY,
            d,
        }
    }

    /// Adds one level; true when it changed nothing any more.
    fn step(&mut self, over: f64, under: f64) -> bool {
        self.d = 1.0 / away_from_zero(under + over * self.d);
        self.c = away_from_zero(under + over / self.c);
        let factor = self.c * self.d;
        self.value *= factor;
        (factor - 1.0).abs() <= 4.0 * LAST_BIT
    }
}

fn away_from_zero(x: f64) -> f64 {
    if x.abs() < TINY { TINY } else { x }
}

/// Newton's method for tail(at) = p on the logarithm of the tail; `tail` gives the tail and its slope. At `centre` the
/// tail is about one half.
fn solve(
    p: f64,
    start: f64,
    centre: f64,
    mut tail: impl FnMut(f64) -> Result<(f64, f64), StatsError>,
) -> Result<f64, StatsError> {
    let ln_p = libm::log(p);
    let (mut at, mut last) = (start, f64::INFINITY);
    for _ in 0..NEWTON {
        let (t, slope) = tail(at)?;
        if t <= 0.0 || slope == 0.0 {
            // Too far out for a number: halfway back.
            at = f64::midpoint(at, centre);
            last = f64::INFINITY;
            continue;
        }
        let step = (ln_p - libm::log(t)) * (t / slope);
        at += step;
        let size = step.abs();
        // Done, or as near as rounding allows: the steps no longer become smaller.
        if size <= 1e-15 * at.abs().max(1.0) || (size >= last && size <= 1e-9) {
            return Ok(at);
        }
        last = size;
    }
    Err(StatsError::OutOfRange)
}

/// The x with P(X ≤ x) = `lower` for a beta distribution; `upper` = 1 − `lower`, given besides so that neither loses
/// digits.
///
/// # Errors
/// [`StatsError::BadProbability`] unless both lie strictly between 0 and 1; [`StatsError::OutOfRange`] for parameters
/// that are not positive, [`StatsError::Overflow`] for larger ones than 10^10.
pub(super) fn beta_quantile(lower: f64, upper: f64, a: f64, b: f64) -> Result<Logit, StatsError> {
    allowed(a)?;
    allowed(b)?;
    if upper < lower {
        return Ok(beta_quantile(upper, lower, b, a)?.mirrored());
    }
    let centre = libm::log(a / b);
    let start = centre + normal::quantile(lower)? * (1.0 / a + 1.0 / b).sqrt();
    let at = solve(lower, start, centre, |at| {
        let (x, rest) = (Logit(at).value(), Logit(at).rest());
        Ok((
            beta_tails(x, rest, a, b)?.lower,
            beta_density(x, rest, a, b),
        ))
    })?;
    Ok(Logit(at))
}

/// The x with P(X ≤ x) = `p` (or P(X > x) = `p` for `Tail::Upper`) for a gamma distribution of shape `a` and scale 1.
///
/// # Errors
/// As [`beta_quantile`].
pub(super) fn gamma_quantile(p: f64, side: Tail, a: f64) -> Result<f64, StatsError> {
    allowed(a)?;
    let z = match side {
        Tail::Lower => normal::quantile(p)?,
        Tail::Upper => -normal::quantile(p)?,
    };
    // E. B. Wilson, M. M. Hilferty 1931; near zero, where it fails, the mean does.
    let cube = 1.0 - 1.0 / (9.0 * a) + z / (3.0 * a.sqrt());
    let start = if cube > 0.1 {
        3.0 * libm::log(cube)
    } else {
        0.0
    };
    let centre = libm::log(a);
    let at = solve(p, centre + start, centre, |at| {
        let x = libm::exp(at);
        let (tails, density) = (gamma_tails(x, a)?, gamma_density(x, a));
        Ok(match side {
            Tail::Lower => (tails.lower, density),
            Tail::Upper => (tails.upper, -density),
        })
    })?;
    Ok(libm::exp(at))
}

/// Which side of a distribution.
#[derive(Debug, Clone, Copy)]
pub(super) enum Tail {
    Lower,
    Upper,
}

/// P(|T| > |t|) for Student's t with `df` degrees of freedom.
///
/// # Errors
/// [`StatsError::OutOfRange`], [`StatsError::Overflow`].
pub(super) fn student_two_sided(t: f64, df: f64) -> Result<f64, StatsError> {
    allowed(df)?;
    if !t.is_finite() {
        return if t.is_nan() {
            Err(StatsError::OutOfRange)
        } else {
            Ok(0.0)
        };
    }
    // x = df/(df + t²), from the ratio so that no square overflows.
    let ratio = (t / df.sqrt()).abs();
    let (x, rest) = if ratio < 1.0 {
        let below = 1.0 + ratio * ratio;
        (1.0 / below, ratio * ratio / below)
    } else {
        let inverse = 1.0 / ratio;
        let below = 1.0 + inverse * inverse;
        (inverse * inverse / below, 1.0 / below)
    };
    Ok(beta_tails(x, rest, df / 2.0, 0.5)?.lower)
}

/// The t with P(|T| ≤ t) = `confidence` for Student's t with `df` degrees of freedom.
///
/// # Errors
/// [`StatsError::BadProbability`], [`StatsError::OutOfRange`], [`StatsError::Overflow`].
pub(super) fn student_quantile(confidence: f64, df: f64) -> Result<f64, StatsError> {
    let at = beta_quantile(1.0 - confidence, confidence, df / 2.0, 0.5)?;
    Ok(df.sqrt() * libm::exp(-at.0 / 2.0))
}

#[cfg(test)]
#[path = "special_tests.rs"]
mod tests;
