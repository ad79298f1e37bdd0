//! Mean absolute deviation of the binomial and the hypergeometric distribution, in closed form.
//!
//! Both telescope: for the hypergeometric (k − μ)·p(k) = g(k) − g(k+1) with g(k) = k(N−K−n+k)/N · p(k), so that
//! E|H − μ| = 2·Σ_{k>μ}(k − μ)p(k) = 2·g(⌊μ⌋ + 1): one probability, no summation over the support.
//! Source: de Moivre 1730 for the binomial; P. Diaconis, S. Zabell, "Closed form summation for classical distributions:
//! variations on a theme of de Moivre", Statistical Science 6 (1991) 284–302.
//!
//! The probability itself comes from `saddle`.

use super::saddle::ln_binomial;
use super::{StatsError, float};

/// E|B − np| for B binomial with n = `draws` and p = `group`/`total`: 2·m·q·P(B = m), m = ⌊np⌋ + 1.
///
/// # Errors
/// [`StatsError::Undefined`] unless 0 < `group` < `total`.
pub(super) fn binomial_deviation(draws: u64, group: u64, total: u64) -> Result<f64, StatsError> {
    let (p, q) = odds(group, total)?;
    let m = above_mean(draws, group, total)?;
    if m > draws {
        return Ok(0.0);
    }
    Ok(2.0 * float(m) * q * libm::exp(ln_binomial(m, draws, p, q)))
}

/// E|H − μ| for H = members of the `group` among `draws` persons taken without replacement from `total`.
///
/// # Errors
/// [`StatsError::Undefined`] unless 0 < `group` < `total`; [`StatsError::PartExceedsWhole`] for `draws` > `total`.
pub(super) fn hypergeometric_deviation(
    draws: u64,
    group: u64,
    total: u64,
) -> Result<f64, StatsError> {
    odds(group, total)?;
    if draws == 0 || draws == total {
        return Ok(0.0);
    }
    let (p, q) = odds(draws, total).map_err(|_| StatsError::PartExceedsWhole)?;
    let m = above_mean(draws, group, total)?;
    if m > draws || m > group {
        return Ok(0.0);
    }
    let (rest, others) = (total - group, draws - m);
    // m > draws·group/total ≥ draws + group − total, so that at least one of the rest is left.
    let left = rest.checked_sub(others).ok_or(StatsError::OutOfRange)?;
    let ln_p = ln_binomial(m, group, p, q) + ln_binomial(others, rest, p, q)
        - ln_binomial(draws, total, p, q);
    Ok(2.0 * float(m) * (float(left) / float(total)) * libm::exp(ln_p))
}

/// p = k/total and 1 − p, each rounded once.
fn odds(k: u64, total: u64) -> Result<(f64, f64), StatsError> {
    if k == 0 || k >= total {
        return Err(StatsError::Undefined);
    }
    Ok((float(k) / float(total), float(total - k) / float(total)))
}

/// ⌊nk/total⌋ + 1, exactly: one person too few or too many would be another figure.
fn above_mean(n: u64, k: u64, total: u64) -> Result<u64, StatsError> {
    let floor = (u128::from(n) * u128::from(k))
        .checked_div(u128::from(total))
        .ok_or(StatsError::Empty)?;
    u64::try_from(floor)
        .ok()
        .and_then(|f| f.checked_add(1))
        .ok_or(StatsError::Overflow)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(a: f64, b: f64, tolerance: f64) -> bool {
        (a - b).abs() <= tolerance * b.abs()
    }

    fn choose(n: u64, k: u64) -> u128 {
        (0..k).fold(1, |c, i| c * u128::from(n - i) / u128::from(i + 1))
    }

    /// Second implementation: Σ |x·total − draws·group| · weight(x), divided once. Whole numbers until then.
    #[allow(clippy::cast_precision_loss, reason = "rounded once, at the end")]
    fn by_definition(draws: u64, group: u64, total: u64, weight: impl Fn(u64) -> u128) -> f64 {
        let (mut mass, mut sum) = (0_u128, 0_u128);
        for x in 0..=draws {
            let distance = (x * total).abs_diff(draws * group);
            mass += weight(x);
            sum += weight(x) * u128::from(distance);
        }
        sum as f64 / mass as f64 / float(total)
    }

    #[test]
    fn every_small_case_agrees_with_the_definition() {
        for total in 2..=20_u64 {
            for (group, draws) in (1..total).flat_map(|g| (1..=total).map(move |d| (g, d))) {
                let rest = u128::from(total - group);
                let power = |base: u128, x: u64| (0..x).fold(1_u128, |p, _| p * base);
                let expected = by_definition(draws, group, total, |x| {
                    choose(draws, x) * power(u128::from(group), x) * power(rest, draws - x)
                });
                let got = binomial_deviation(draws, group, total).unwrap();
                assert!(
                    close(got, expected, 1e-13),
                    "binomial {draws} {group} {total}: {got:e} against {expected:e}"
                );
                let expected = by_definition(draws, group, total, |x| {
                    if x > group || draws - x > total - group {
                        0
                    } else {
                        choose(group, x) * choose(total - group, draws - x)
                    }
                });
                let got = hypergeometric_deviation(draws, group, total).unwrap();
                assert!(
                    close(got, expected, 1e-13),
                    "hypergeometric {draws} {group} {total}: {got:e} against {expected:e}"
                );
            }
        }
    }

    #[test]
    fn agrees_with_exact_rational_arithmetic() {
        // Exact sums over the support in big integers, rounded once at the end.
        for (n, k, total, binomial, hyper) in EXACT {
            let got = binomial_deviation(n, k, total).unwrap();
            assert!(
                close(got, binomial, 1e-13),
                "binomial {n} {k} {total}: {got:e} against {binomial:e}"
            );
            let got = hypergeometric_deviation(n, k, total).unwrap();
            assert!(
                close(got, hyper, 1e-13),
                "hypergeometric {n} {k} {total}: {got:e} against {hyper:e}"
            );
        }
    }

    #[allow(
        clippy::unreadable_literal,
        reason = "as the other program prints them"
    )]
    const EXACT: [(u64, u64, u64, f64, f64); 11] = [
        (1, 1, 2, 0.5, 0.5),
        (5, 3, 17, 0.6684484257714602, 0.5709342560553633),
        (16, 15, 31, 1.6082725546569419, 1.1378180266799363),
        (9, 40, 64, 1.1881347745656967, 1.1107233180425535),
        (63, 7, 64, 1.9683412905827748, 0.19482421875),
        (60, 52, 510, 1.8617722916057478, 1.7506618516682837),
        (400, 52, 510, 4.8299390955331125, 2.2486023737801593),
        (2000, 1325, 8800, 12.760346782178498, 11.217517527480494),
        (7000, 65000, 310000, 27.175461141687425, 26.866939921630347),
        (1200, 3, 310000, 0.02295764618468325, 0.02295712927212752),
        (
            700,
            309990,
            310000,
            0.044152930540046986,
            0.044151804785331185,
        ),
    ];

    #[test]
    fn drawing_nobody_or_everybody_leaves_nothing_to_chance() {
        assert_eq!(hypergeometric_deviation(0, 3, 10), Ok(0.0));
        assert_eq!(hypergeometric_deviation(10, 3, 10), Ok(0.0));
        assert_eq!(binomial_deviation(0, 3, 10), Ok(0.0));
        assert_eq!(binomial_deviation(5, 0, 10), Err(StatsError::Undefined));
        assert_eq!(
            hypergeometric_deviation(5, 10, 10),
            Err(StatsError::Undefined)
        );
        assert_eq!(
            hypergeometric_deviation(11, 3, 10),
            Err(StatsError::PartExceedsWhole)
        );
    }
}
