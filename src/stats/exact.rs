//! Fisher's exact test of two shares.

use super::StatsError;
use super::float;
use super::proportion::Share;
use super::saddle::ln_binomial;
use super::special::LARGEST;

/// Two probabilities count as equally large within this factor; R's `fisher.test` takes the same.
const EQUAL: f64 = 1e-7;
/// What is left of a tail below this part of the sum changes no digit.
const NOTHING: f64 = 1e-25;

/// Two-sided p-value of p₁ = p₂: with all four margins fixed, the probability of all tables at most as likely as this one.
///
/// Only the two tails are added up, from the first unlikely table outwards until nothing more is added: about ten standard
/// deviations, 100,000 terms at ten milliards of persons.
///
/// Source: R. A. Fisher, "The logic of inductive inference", Journal of the Royal Statistical Society 98 (1935) 39–82; the
/// two-sided rule: J. O. Irwin, Metron 12 (1935) 83–94.
///
/// # Errors
/// [`StatsError::Overflow`] beyond 10^10 persons.
pub fn fisher_two_sided(first: Share, second: Share) -> Result<f64, StatsError> {
    let total = first
        .n()
        .checked_add(second.n())
        .filter(|&n| float(n) <= LARGEST)
        .ok_or(StatsError::Overflow)?;
    let tables = Tables {
        group: first.k() + second.k(),
        draws: first.n(),
        total,
    };
    tables.two_sided(first.k())
}

/// How many of the `group` fall among the `draws` persons taken from `total`.
struct Tables {
    group: u64,
    draws: u64,
    total: u64,
}

impl Tables {
    fn lowest(&self) -> u64 {
        (self.group + self.draws).saturating_sub(self.total)
    }

    fn highest(&self) -> u64 {
        self.group.min(self.draws)
    }

    fn mode(&self) -> Result<u64, StatsError> {
        let above = u128::from(self.group + 1) * u128::from(self.draws + 1);
        let mode = above.checked_div(u128::from(self.total) + 2);
        mode.and_then(|m| u64::try_from(m).ok())
            .ok_or(StatsError::Overflow)
    }

    /// ln P(x) but for a constant: `ln_p` of the same table always gives the same bits.
    fn ln_p(&self, x: u64) -> f64 {
        let rest = self.total - self.group;
        let p = float(self.draws) / float(self.total);
        let q = float(self.total - self.draws) / float(self.total);
        ln_binomial(x, self.group, p, q) + ln_binomial(self.draws - x, rest, p, q)
            - ln_binomial(self.draws, self.total, p, q)
    }

    fn two_sided(&self, seen: u64) -> Result<f64, StatsError> {
        let (low, high) = (self.lowest(), self.highest());
        let mode = self.mode()?.clamp(low, high);
        let limit = self.ln_p(seen) + EQUAL;
        if low == high || self.ln_p(mode) <= limit {
            return Ok(1.0);
        }
        // From the mode outwards the probabilities fall, so that a halving search finds where a tail begins.
        let below = last(low, mode, |x| self.ln_p(x) <= limit);
        let above = last(0, high - mode, |d| self.ln_p(high - d) <= limit).map(|d| high - d);
        let mut p = 0.0;
        if let Some(start) = below {
            p += self.tail(start, low, |x| self.step_down(x));
        }
        if let Some(start) = above {
            p += self.tail(start, high, |x| self.step_up(x));
        }
        Ok(p.min(1.0))
    }

    /// P(x + 1)/P(x) and x + 1.
    fn step_up(&self, x: u64) -> (f64, u64) {
        let over = float(self.group - x) * float(self.draws - x);
        let left = self.total - self.group - (self.draws - x) + 1;
        (over / (float(x + 1) * float(left)), x + 1)
    }

    /// P(x − 1)/P(x) and x − 1.
    fn step_down(&self, x: u64) -> (f64, u64) {
        let over = float(x) * float(self.total - self.group - (self.draws - x));
        let under = float(self.group - x + 1) * float(self.draws - x + 1);
        (over / under, x - 1)
    }

    fn tail(&self, start: u64, end: u64, step: impl Fn(u64) -> (f64, u64)) -> f64 {
        let mut term = libm::exp(self.ln_p(start));
        let (mut sum, mut x) = (term, start);
        while x != end && term > sum * NOTHING {
            let (ratio, next) = step(x);
            term *= ratio;
            sum += term;
            x = next;
        }
        sum
    }
}

/// The last x of `from` ..= `to` with `holds`, which is true up to a point and false after it.
fn last(from: u64, to: u64, holds: impl Fn(u64) -> bool) -> Option<u64> {
    if !holds(from) {
        return None;
    }
    let (mut yes, mut no) = (from, to);
    if holds(to) {
        return Some(to);
    }
    while no - yes > 1 {
        let middle = yes + (no - yes) / 2;
        if holds(middle) {
            yes = middle;
        } else {
            no = middle;
        }
    }
    Some(yes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn p(k1: u64, n1: u64, k2: u64, n2: u64) -> f64 {
        fisher_two_sided(Share::new(k1, n1).unwrap(), Share::new(k2, n2).unwrap()).unwrap()
    }

    fn choose(n: u64, k: u64) -> u128 {
        (0..k).fold(1, |c, i| c * u128::from(n - i) / u128::from(i + 1))
    }

    /// Second implementation: whole numbers, every table.
    #[allow(clippy::cast_precision_loss, reason = "rounded once, at the end")]
    fn by_definition(k1: u64, n1: u64, k2: u64, n2: u64) -> f64 {
        let group = k1 + k2;
        let weight = |x: u64| choose(n1, x) * choose(n2, group - x);
        let all: Vec<u128> = (group.saturating_sub(n2)..=group.min(n1))
            .map(weight)
            .collect();
        let seen = weight(k1);
        let part: u128 = all.iter().filter(|&&w| w <= seen).sum();
        part as f64 / all.iter().sum::<u128>() as f64
    }

    #[test]
    fn every_small_table_agrees_with_the_definition() {
        for (n1, n2) in (1..=9).flat_map(|a| (1..=12).map(move |b| (a, b))) {
            for (k1, k2) in (0..=n1).flat_map(|a| (0..=n2).map(move |b| (a, b))) {
                let (got, expected) = (p(k1, n1, k2, n2), by_definition(k1, n1, k2, n2));
                assert!(
                    (got - expected).abs() < 1e-13,
                    "{k1}/{n1} {k2}/{n2}: {got} {expected}"
                );
            }
        }
    }

    #[test]
    fn the_lady_tasting_tea() {
        // 8 cups, 3 of 4 right: 2·(16 + 1)/70.
        assert!((p(3, 4, 1, 4) - 34.0 / 70.0).abs() < 1e-15);
        assert!((p(4, 4, 0, 4) - 2.0 / 70.0).abs() < 1e-15);
        assert_eq!(p(2, 4, 2, 4).to_bits(), 1.0_f64.to_bits());
    }

    #[test]
    fn nobody_or_everybody_is_no_difference() {
        for n in [1, 10] {
            assert_eq!(p(0, n, 0, 20).to_bits(), 1.0_f64.to_bits());
            assert_eq!(p(n, n, 20, 20).to_bits(), 1.0_f64.to_bits());
        }
    }

    #[test]
    fn large_tables_take_no_time() {
        let half = 2_000_000_000;
        let got = p(1_000_030_000, half, 1_000_000_000, half);
        // The z-test is exact enough here: z = 30000/√(10^9) = 0.9487, with continuity correction 0.94865.
        assert!((got - 0.342_8).abs() < 1e-4, "{got}");
        assert!(p(0, half, half, half) < 1e-300);
        let it = Share::new(1, u64::MAX).unwrap();
        assert_eq!(fisher_two_sided(it, it), Err(StatsError::Overflow));
    }
}
