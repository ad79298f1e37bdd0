//! What an office says about a number beside it: provisional, revised, limited … A number keeps its value and carries these.

use serde::{Deserialize, Serialize};

/// A set of remarks about a number. Sums carry the remarks of all their parts: merging is "or".
///
/// Sources: flags of Eurostat (code list `OBS_FLAG`: b c d e p r s u), letters `p r s` and brackets of the German offices
/// (legend of the Statistikportal: `( )` limited, p provisional, r revised, s estimated).
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Flags(u16);

impl Flags {
    /// No remark.
    pub const NONE: Self = Self(0);
    /// Printed with a percent sign. The value is as printed, never divided by 100.
    pub const PERCENT: Self = Self(1);
    /// A footnote mark behind it.
    pub const FOOTNOTE: Self = Self(1 << 1);
    /// In brackets: of limited value, because few cases stand behind it. Not a negative: official statistics do not
    /// use the brackets of accountants.
    pub const LIMITED: Self = Self(1 << 2);
    /// `r`
    pub const REVISED: Self = Self(1 << 3);
    /// `p`
    pub const PROVISIONAL: Self = Self(1 << 4);
    /// `s` (German "Schätzung") or `e`.
    pub const ESTIMATED: Self = Self(1 << 5);
    /// `b`: break in the series.
    pub const BREAK: Self = Self(1 << 6);
    /// `u`: low reliability.
    pub const LOW_RELIABILITY: Self = Self(1 << 7);
    /// `d`: definition differs.
    pub const DEFINITION: Self = Self(1 << 8);
    /// `c`: confidential.
    pub const CONFIDENTIAL: Self = Self(1 << 9);

    /// Printed with a currency.
    pub const CURRENCY: Self = Self(1 << 10);

    /// Printed in thousands.
    pub const THOUSANDS: Self = Self(1 << 11);
    /// Printed in millions.
    pub const MILLIONS: Self = Self(1 << 12);

    const CODES: [(Self, &'static str); 13] = [
        (Self::THOUSANDS, "flag.thousands"),
        (Self::MILLIONS, "flag.millions"),
        (Self::PERCENT, "flag.percent"),
        (Self::CURRENCY, "flag.currency"),
        (Self::FOOTNOTE, "flag.footnote"),
        (Self::LIMITED, "flag.limited"),
        (Self::REVISED, "flag.revised"),
        (Self::PROVISIONAL, "flag.provisional"),
        (Self::ESTIMATED, "flag.estimated"),
        (Self::BREAK, "flag.break"),
        (Self::LOW_RELIABILITY, "flag.low_reliability"),
        (Self::DEFINITION, "flag.definition"),
        (Self::CONFIDENTIAL, "flag.confidential"),
    ];

    /// The remark of a letter behind a number.
    pub fn of_letter(letter: char) -> Option<Self> {
        Some(match letter {
            'r' => Self::REVISED,
            'p' => Self::PROVISIONAL,
            's' | 'e' => Self::ESTIMATED,
            'b' => Self::BREAK,
            'u' => Self::LOW_RELIABILITY,
            'd' => Self::DEFINITION,
            'c' => Self::CONFIDENTIAL,
            _ => return None,
        })
    }

    /// The remarks of both.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The remarks but for those of the other.
    #[must_use]
    pub fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// All remarks of the other are here.
    pub fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// No remark at all.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The codes of the remarks, in order.
    pub fn codes(self) -> impl Iterator<Item = &'static str> {
        let mine = move |(flag, _): &(Self, &str)| self.has(*flag);
        Self::CODES.into_iter().filter(mine).map(|(_, code)| code)
    }

    /// The codes of the remarks that a reader of a result must know: not how the number was printed.
    pub fn notes(self) -> impl Iterator<Item = &'static str> {
        self.without(Self::PERCENT).without(Self::CURRENCY).codes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_flag_has_its_own_bit_and_code() {
        let all = Flags::CODES
            .iter()
            .fold(Flags::NONE, |all, (flag, _)| all.with(*flag));
        assert_eq!(all.codes().count(), Flags::CODES.len());
        assert_eq!(all.notes().count(), Flags::CODES.len() - 2);
        let both = Flags::REVISED.with(Flags::BREAK);
        assert_eq!(
            both.codes().collect::<Vec<_>>(),
            ["flag.revised", "flag.break"]
        );
        assert!(!Flags::REVISED.has(both) && both.has(Flags::REVISED));
        assert!(Flags::NONE.is_empty() && Flags::NONE.codes().next().is_none());
    }

    #[test]
    fn letters_of_the_offices() {
        let read: String = ('a'..='z')
            .filter(|c| Flags::of_letter(*c).is_some())
            .collect();
        assert_eq!(read, "bcdeprsu");
    }
}
