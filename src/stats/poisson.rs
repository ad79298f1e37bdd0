//! Intervals of a count of events: how far chance alone could move it.

use super::special::{Tail, gamma_quantile};
use super::{Interval, StatsError, float, normal};

/// Exact interval of a Poisson mean: ½χ²(α/2; 2O) to ½χ²(1 − α/2; 2O + 2). The lower end is 0 at O = 0.
///
/// Source: F. Garwood, "Fiducial limits for the Poisson distribution", Biometrika 28 (1936) 437–442.
///
/// # Errors
/// [`StatsError::BadProbability`]; [`StatsError::Overflow`] beyond 10^10.
pub fn exact(count: u64, confidence: f64) -> Result<Interval, StatsError> {
    normal::two_sided(confidence)?;
    let tail = (1.0 - confidence) / 2.0;
    let low = if count == 0 {
        0.0
    } else {
        gamma_quantile(tail, Tail::Lower, float(count))?
    };
    let high = gamma_quantile(tail, Tail::Upper, float(count) + 1.0)?;
    Ok(Interval { low, high })
}

/// Byar's approximation: O(1 − 1/(9O) − z/(3√O))³ to (O + 1)(1 − 1/(9(O + 1)) + z/(3√(O + 1)))³. Good from ten events on;
/// below, [`exact`] is meant to be used.
///
/// Source: N. E. Breslow, N. E. Day, "Statistical Methods in Cancer Research II" (1987), eq. 2.13.
///
/// # Errors
/// [`StatsError::BadProbability`].
pub fn byar(count: u64, confidence: f64) -> Result<Interval, StatsError> {
    let z = normal::two_sided(confidence)?;
    let limit = |o: f64, z: f64| {
        let root = 1.0 - 1.0 / (9.0 * o) + z / (3.0 * o.sqrt());
        o * root * root * root
    };
    let low = if count == 0 {
        0.0
    } else {
        // The cube of a negative number would be an end below zero.
        limit(float(count), -z).max(0.0)
    };
    Ok(Interval {
        low,
        high: limit(float(count) + 1.0, z),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn garwoods_table() {
        // Garwood 1936, central 95 % limits, as every handbook prints them.
        for (count, low, high) in [
            (0, 0.0, 3.689),
            (1, 0.0253, 5.572),
            (2, 0.2422, 7.225),
            (10, 4.795, 18.390),
            (50, 37.11, 65.92),
        ] {
            let it = exact(count, 0.95).unwrap();
            assert!(
                (it.low - low).abs() < 6e-3 && (it.high - high).abs() < 6e-3,
                "{it:?}"
            );
        }
    }

    #[test]
    fn no_event_by_hand() {
        // e^(−high) = α/2.
        let it = exact(0, 0.95).unwrap();
        assert_eq!(it.low.to_bits(), 0.0_f64.to_bits());
        assert!((it.high + libm::log(0.025)).abs() < 1e-14);
        assert_eq!(byar(0, 0.95).unwrap().low.to_bits(), 0.0_f64.to_bits());
    }

    #[test]
    fn byar_is_near_exact_from_ten_events_on() {
        for count in [10, 100, 1_000, 1_000_000, 1_000_000_000] {
            for level in [0.5, 0.9, 0.95, 0.99, 0.999] {
                let (a, b) = (exact(count, level).unwrap(), byar(count, level).unwrap());
                let size = float(count);
                assert!(a.low < size && size < a.high);
                assert!((a.low - b.low).abs() < 8e-3 * size, "{count} {a:?} {b:?}");
                assert!((a.high - b.high).abs() < 8e-3 * size, "{count} {a:?} {b:?}");
            }
        }
    }

    #[test]
    fn ends_are_never_negative_and_levels_are_checked() {
        for count in 0..4 {
            for level in [0.9, 0.999, 0.999_999_999] {
                for method in [exact, byar] {
                    let it = method(count, level).unwrap();
                    assert!(0.0 <= it.low && it.low < it.high, "{count} {it:?}");
                }
            }
        }
        for method in [exact, byar] {
            assert_eq!(method(3, 1.0), Err(StatsError::BadProbability));
            assert_eq!(method(3, f64::NAN), Err(StatsError::BadProbability));
        }
        assert_eq!(exact(u64::MAX, 0.95), Err(StatsError::Overflow));
    }
}
