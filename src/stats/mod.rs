//! Pure numeric functions: what a figure needs beyond adding and dividing.
//!
//! What enters: counts (`u64`) and plain numbers. What leaves: values, exact fractions, or a [`StatsError`] with a
//! code; never a NaN, never a constant put in place of something that is not defined.
//! Nothing here knows tables, indicators or goals. Logarithms and exponentials come from `libm`, and every sum has
//! one fixed order, so native and wasm give the same bits, whatever order the areas were read in.
//!
//! Read first: `proportion` (one share), `difference`, `ratio`, `score` and `exact` (two shares), `poisson` and
//! `standardise` (counts of events, rates over age bands). `gap` and `kitagawa` say what became of a gap and why. Then
//! `segregation` (index of dissimilarity and what chance alone would give), `evenness` (the other indices of two groups),
//! `multigroup` and `diversity`. `trend` (Mann–Kendall, Kendall) and `slope` (Theil–Sen, least squares) look at series,
//! `multiple` at many tests at once. `normal`, `special`, `saddle` and `binomial` hold the distributions all of them stand
//! on.
//!
//! Intervals are for samples, and for the chance in small numbers; a full count has no sampling error, and whether an
//! interval may be shown at all is decided above.

mod binomial;
pub mod difference;
pub mod diversity;
pub mod evenness;
pub mod exact;
pub mod gap;
pub mod kitagawa;
pub mod multigroup;
pub mod multiple;
pub mod normal;
pub mod poisson;
pub mod proportion;
pub mod ratio;
mod saddle;
pub mod score;
pub mod segregation;
pub mod slope;
mod special;
pub mod standardise;
pub mod trend;

pub use diversity::{location_quotient, shannon, simpson_interaction};
pub use evenness::{entropy_index, interaction, isolation};
pub use proportion::{Interval, Share, wilson};
pub use ratio::RatioInterval;
pub use segregation::{
    Fraction, corrected, dissimilarity, expected_evenness, expected_permutation,
};

/// A number, or why there is none: for results of which some parts exist and others do not.
pub type Limit = Result<f64, StatsError>;

/// Why a figure is not computable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StatsError {
    /// No observation: the number that would divide is zero.
    Empty,
    /// The part is larger than the whole it belongs to.
    PartExceedsWhole,
    /// The two lists do not have the same length.
    LengthMismatch,
    /// The measure has no meaning here: nobody belongs to the group, or everybody does.
    Undefined,
    /// A level of confidence or a probability that does not lie strictly between 0 and 1.
    BadProbability,
    /// A number that is not finite, or outside the range of the formula.
    OutOfRange,
    /// The counts are too large for exact arithmetic, or for a distribution to be worked out in time.
    Overflow,
    /// More than any number: something was divided by nothing.
    Unbounded,
    /// Fewer observations than the method needs.
    TooFew,
    /// More observations than the method compares pair by pair.
    TooMany,
}

impl StatsError {
    /// The stable code of the reason.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty => "stats.empty",
            Self::PartExceedsWhole => "stats.part_exceeds_whole",
            Self::LengthMismatch => "stats.length_mismatch",
            Self::Undefined => "stats.undefined",
            Self::BadProbability => "stats.bad_probability",
            Self::OutOfRange => "stats.out_of_range",
            Self::Overflow => "stats.overflow",
            Self::Unbounded => "stats.unbounded",
            Self::TooFew => "stats.too_few",
            Self::TooMany => "stats.too_many",
        }
    }
}

impl std::fmt::Display for StatsError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

impl std::error::Error for StatsError {}

/// A count as `f64`: exact up to 2^53, rounded to nearest above.
#[allow(
    clippy::cast_precision_loss,
    reason = "populations are far below 2^53; above it the nearest f64 is meant"
)]
pub(crate) const fn float(n: u64) -> f64 {
    n as f64
}

/// `x` if it is a number; arithmetic that left the range of `f64` is refused.
fn finite(x: f64) -> Limit {
    if x.is_finite() {
        Ok(x)
    } else {
        Err(StatsError::OutOfRange)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_has_a_code_of_its_own() {
        let all = [
            StatsError::Empty,
            StatsError::PartExceedsWhole,
            StatsError::LengthMismatch,
            StatsError::Undefined,
            StatsError::BadProbability,
            StatsError::OutOfRange,
            StatsError::Overflow,
            StatsError::Unbounded,
            StatsError::TooFew,
            StatsError::TooMany,
        ];
        let codes: std::collections::BTreeSet<_> = all.iter().map(ToString::to_string).collect();
        assert_eq!(codes.len(), all.len());
        assert!(codes.iter().all(|c| c.starts_with("stats.")));
    }
}
