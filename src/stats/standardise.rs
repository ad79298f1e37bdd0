//! Direct standardisation: the rate a standard population would have with the rates of this one, age band by age band.

use super::poisson::byar;
use super::special::{Tail, gamma_quantile};
use super::{Interval, StatsError, finite, float, normal};

/// One age band.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Band {
    /// Events, x.
    pub events: u64,
    /// Persons or person-years, n.
    pub population: f64,
    /// Persons of the standard population, N.
    pub standard: f64,
}

/// A standardised rate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Standardised {
    /// Σ w·x/n with w = N/ΣN.
    pub rate: f64,
    /// Σ w²·x/n².
    pub variance: f64,
    /// Σ x, of the bands that count.
    pub events: u64,
    /// The largest w/n: what one more event could add to the rate.
    largest: f64,
}

/// Rate of the bands, weighted by the standard population. Bands without weight do not count.
///
/// Source: any textbook of epidemiology; as here: Breslow & Day 1987, chapter 2.
///
/// # Errors
/// [`StatsError::Empty`] without weights, or with nobody in a band that has weight: then bands must be merged.
/// [`StatsError::OutOfRange`] for negative numbers or such that are none, [`StatsError::Overflow`].
pub fn direct(bands: &[Band]) -> Result<Standardised, StatsError> {
    let mut weights = 0.0;
    for band in bands {
        for x in [band.population, band.standard] {
            if !x.is_finite() || x < 0.0 {
                return Err(StatsError::OutOfRange);
            }
        }
        weights += band.standard;
    }
    let mut it = Standardised {
        rate: 0.0,
        variance: 0.0,
        events: 0,
        largest: 0.0,
    };
    for band in bands.iter().filter(|b| b.standard > 0.0) {
        if band.population <= 0.0 {
            return Err(StatsError::Empty);
        }
        let each = finite(band.standard / weights / band.population)?;
        it.rate += each * float(band.events);
        it.variance += each * each * float(band.events);
        it.events = it
            .events
            .checked_add(band.events)
            .ok_or(StatsError::Overflow)?;
        it.largest = it.largest.max(each);
    }
    if weights <= 0.0 {
        return Err(StatsError::Empty);
    }
    finite(it.rate).and(finite(it.variance)).map(|_| it)
}

impl Standardised {
    /// Dobson's interval with Byar's limits of the number of events: rate + √(variance/O)·(limit(O) − O).
    ///
    /// Source: A. J. Dobson, K. Kuulasmaa, E. Eberle, J. Scherer, "Confidence intervals for weighted sums of Poisson
    /// parameters", Statistics in Medicine 10 (1991) 457–462.
    ///
    /// # Errors
    /// [`StatsError::Undefined`] without events, [`StatsError::BadProbability`].
    pub fn dobson_byar(&self, confidence: f64) -> Result<Interval, StatsError> {
        let limits = byar(self.events, confidence)?;
        let events = float(self.events);
        if self.events == 0 || self.variance <= 0.0 {
            return Err(StatsError::Undefined);
        }
        let scale = (self.variance / events).sqrt();
        Ok(Interval {
            low: self.rate + scale * (limits.low - events),
            high: self.rate + scale * (limits.high - events),
        })
    }

    /// Fay and Feuer's gamma interval. Never too narrow, and defined without events; wide where one band is much smaller
    /// than its weight.
    ///
    /// low = v/(2y)·χ²(α/2; 2y²/v), high = v′/(2y′)·χ²(1 − α/2; 2y′²/v′), y the rate, v its variance, y′ = y + m,
    /// v′ = v + m², m the largest w/n.
    ///
    /// Source: M. P. Fay, E. J. Feuer, "Confidence intervals for directly standardized rates: a method based on the gamma
    /// distribution", Statistics in Medicine 16 (1997) 791–801.
    ///
    /// # Errors
    /// [`StatsError::BadProbability`], [`StatsError::Overflow`].
    pub fn fay_feuer(&self, confidence: f64) -> Result<Interval, StatsError> {
        normal::two_sided(confidence)?;
        let tail = (1.0 - confidence) / 2.0;
        let end = |y: f64, v: f64, side| {
            let scale = v / y;
            Ok(scale * gamma_quantile(tail, side, y / scale)?)
        };
        let low = if self.events == 0 {
            0.0
        } else {
            end(self.rate, self.variance, Tail::Lower)?
        };
        let m = self.largest;
        let high = end(self.rate + m, self.variance + m * m, Tail::Upper)?;
        Ok(Interval { low, high })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bands(rows: &[(u64, f64, f64)]) -> Vec<Band> {
        rows.iter()
            .map(|&(events, population, standard)| Band {
                events,
                population,
                standard,
            })
            .collect()
    }

    #[test]
    fn michigan_as_published() {
        // Fay & Feuer 1997, table II: Down's syndrome, rates per 100,000 births.
        let it = direct(&bands(&[
            (0, 327.0, 319_933.0),
            (8, 30_666.0, 931_318.0),
            (63, 123_419.0, 786_511.0),
            (112, 149_919.0, 488_235.0),
            (262, 104_088.0, 237_863.0),
            (295, 34_392.0, 61_313.0),
        ]))
        .unwrap();
        assert!((it.rate - 7.552_900_744_525_679e-4).abs() < 1e-17, "{it:?}");
        assert_eq!(it.events, 740);
        let gamma = it.fay_feuer(0.95).unwrap();
        assert!(
            (gamma.low - 6.770_212_041_764_663e-4).abs() < 1e-15,
            "{gamma:?}"
        );
        assert!((gamma.high - 1.883_001_727_277_758_9e-3).abs() < 1e-14);
    }

    #[test]
    fn equal_weights_by_hand() {
        // Rates 0.1 and 0.3, weights ¼ and ¾: 0.25; variance (¼)²·10/100² + (¾)²·30/100² = 0.00175.
        let it = direct(&bands(&[(10, 100.0, 1.0), (30, 100.0, 3.0), (9, 5.0, 0.0)])).unwrap();
        assert!((it.rate - 0.25).abs() < 1e-16);
        assert!((it.variance - 0.001_75).abs() < 1e-18);
        assert_eq!(it.events, 40);
        // One band is a Poisson count divided by its population.
        let it = direct(&bands(&[(7, 50.0, 2.0)])).unwrap();
        let (one, count) = (
            it.fay_feuer(0.9).unwrap(),
            super::super::poisson::exact(7, 0.9).unwrap(),
        );
        assert!(
            (one.low - count.low / 50.0).abs() < 1e-15,
            "{one:?} {count:?}"
        );
        assert!((one.high - count.high / 50.0).abs() < 1e-15);
        let dobson = it.dobson_byar(0.9).unwrap();
        let byar = byar(7, 0.9).unwrap();
        assert!((dobson.low - byar.low / 50.0).abs() < 1e-15);
        assert!((dobson.high - byar.high / 50.0).abs() < 1e-15);
    }

    #[test]
    fn without_events_only_the_gamma_interval_exists() {
        let it = direct(&bands(&[(0, 100.0, 1.0), (0, 50.0, 1.0)])).unwrap();
        assert_eq!((it.rate, it.variance), (0.0, 0.0));
        assert_eq!(it.dobson_byar(0.95), Err(StatsError::Undefined));
        let gamma = it.fay_feuer(0.95).unwrap();
        // m = ½/50: the upper end is that of no event, times m.
        assert!(gamma.low == 0.0 && (gamma.high + 0.01 * libm::log(0.025)).abs() < 1e-15);
    }

    #[test]
    fn refuses_what_has_no_rate() {
        assert_eq!(direct(&[]), Err(StatsError::Empty));
        assert_eq!(direct(&bands(&[(1, 10.0, 0.0)])), Err(StatsError::Empty));
        assert_eq!(
            direct(&bands(&[(0, 0.0, 1.0), (1, 10.0, 1.0)])),
            Err(StatsError::Empty)
        );
        for bad in [-1.0, f64::NAN, f64::INFINITY] {
            assert_eq!(
                direct(&bands(&[(1, bad, 1.0)])),
                Err(StatsError::OutOfRange)
            );
            assert_eq!(
                direct(&bands(&[(1, 1.0, bad)])),
                Err(StatsError::OutOfRange)
            );
        }
        let it = direct(&bands(&[(1, 10.0, 1.0)])).unwrap();
        assert_eq!(it.fay_feuer(1.0), Err(StatsError::BadProbability));
        assert_eq!(it.dobson_byar(0.0), Err(StatsError::BadProbability));
        assert_eq!(
            direct(&bands(&[(u64::MAX, 1.0, 1.0), (1, 1.0, 1.0)])),
            Err(StatsError::Overflow)
        );
    }
}
