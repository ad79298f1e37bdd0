//! Chance that is the same on every machine.

/// `SplitMix64`: G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
pub(crate) struct Chance(u64);

impl Chance {
    /// Each file has a seed of its own: a change in one leaves the others as they are.
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// An integer from −`most` to `most`. The bias of the remainder is far below one person.
    pub(crate) fn step(&mut self, most: i64) -> i64 {
        let choices = most.unsigned_abs() * 2 + 1;
        i64::try_from(self.next() % choices).unwrap_or(0) - most
    }

    /// True in so many of a thousand cases.
    pub(crate) fn happens(&mut self, per_mille: i64) -> bool {
        i64::try_from(self.next() % 1000).unwrap_or(0) < per_mille
    }

    /// A share of a number: per ten thousand, shaken by at most `most` per mille of itself.
    pub(crate) fn part(&mut self, of: i64, per_ten_thousand: i64, most: i64) -> i64 {
        of * per_ten_thousand * (1000 + self.step(most)) / 10_000_000
    }
}

/// The way from one number to another over the years, straight.
pub(crate) fn between(year: i64, (first, from): (i64, i64), (last, to): (i64, i64)) -> i64 {
    from + (to - from) * (year - first) / (last - first)
}
