//! Ranges of whole numbers (ages in years, grades): how they are written, and what they cover.

use crate::diagnostic::InOrder;
use serde::{Deserialize, Serialize};

/// From `low` up to but not including `high`; without `high` open upwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Range {
    /// The first number; 0 where none is known.
    pub low: u16,
    /// The first number beyond it.
    pub high: Option<u16>,
    /// Open downwards ("unter 25"): nobody said where it begins. The unemployed below 25 are 15 to 24 years old, residents
    /// below 25 are 0 to 24.
    pub below: bool,
}

impl Range {
    /// Everything.
    pub const ALL: Self = Self {
        low: 0,
        high: None,
        below: false,
    };

    /// `low..high`; nothing when it would be empty.
    pub fn new(low: u16, high: Option<u16>) -> Option<Self> {
        let range = Self {
            low,
            high,
            below: false,
        };
        high.is_none_or(|h| h > low).then_some(range)
    }

    /// Everything up to but not including `high`, from wherever it begins.
    pub fn below(high: u16) -> Option<Self> {
        let range = Self::new(0, Some(high))?;
        Some(Self {
            below: true,
            ..range
        })
    }

    /// The same, once it is known where it begins; nothing when that is beyond its end.
    pub fn beginning(self, low: u16) -> Option<Self> {
        if self.below {
            Self::new(low, self.high)
        } else {
            Some(self)
        }
    }

    /// One number.
    pub fn one(number: u16) -> Self {
        Self {
            low: number,
            high: number.checked_add(1),
            below: false,
        }
    }

    /// All of `other` surely lies within it.
    pub fn contains(self, other: Self) -> bool {
        let below = match (other.high, self.high) {
            (_, None) => true,
            (None, Some(_)) => false,
            (Some(theirs), Some(mine)) => theirs <= mine,
        };
        let begins = !other.below || self.below || self == Self::ALL;
        begins && self.low <= other.low && below
    }

    /// Where it begins, in order: what is open downwards comes before 0.
    fn start(self) -> i32 {
        if self.below { -1 } else { i32::from(self.low) }
    }

    /// They have a number in common.
    pub fn overlaps(self, other: Self) -> bool {
        self.high.is_none_or(|h| other.low < h) && other.high.is_none_or(|h| self.low < h)
    }

    /// The ranges that make up this one without gap or overlap, the fewest first; nothing when a border is missing. One that
    /// is cut is never split.
    pub fn tiles(self, pieces: &[Self]) -> Option<Vec<Self>> {
        let mut within: Vec<Self> = pieces
            .iter()
            .copied()
            .filter(|p| self.contains(*p))
            .collect();
        // Widest first: the fewest pieces that fit end to end.
        within.order_by_key(|p| (p.start(), std::cmp::Reverse(p.high.unwrap_or(u16::MAX))));
        within.dedup();
        // From the end: how many pieces are needed from each start, and which one comes next.
        let mut best: std::collections::BTreeMap<i32, (usize, Self)> =
            std::collections::BTreeMap::new();
        for piece in within.iter().rev() {
            let rest = match piece.high {
                high if high == self.high => Some(0),
                Some(high) => best.get(&i32::from(high)).map(|(count, _)| *count),
                None => None,
            };
            let Some(count) = rest.map(|r| r + 1) else {
                continue;
            };
            let known = best.get(&piece.start()).map(|(c, _)| *c);
            if known.is_none_or(|c| count <= c) {
                best.insert(piece.start(), (count, *piece));
            }
        }
        let mut tiles = Vec::new();
        let mut at = self.start();
        // Everything begins where its first piece begins, wherever that is.
        if self == Self::ALL && best.contains_key(&-1) {
            at = -1;
        }
        loop {
            let (_, piece) = best.get(&at)?;
            tiles.push(*piece);
            match piece.high {
                high if high == self.high => return Some(tiles),
                Some(high) => at = i32::from(high),
                None => return None,
            }
        }
    }
}

impl std::fmt::Display for Range {
    /// `8`, `15-64`, `65+`, `<25`: read back as the same.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.high {
            Some(high) if self.below => write!(f, "<{high}"),
            None => write!(f, "{}+", self.low),
            Some(high) if high == self.low.saturating_add(1) => write!(f, "{}", self.low),
            Some(high) => write!(f, "{}-{}", self.low, high.saturating_sub(1)),
        }
    }
}

/// A range as written, and whether its upper number was said to be part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WrittenRange {
    /// The range; a number after a hyphen or "bis" belongs to it.
    pub range: Range,
    /// Two plain numbers with a hyphen or "bis" between: in a list where each begins with the number at which the one before
    /// ends (25–30, 30–35), the upper number does not belong to it.
    pub hyphen: bool,
}

/// Words that say nothing about which numbers are meant.
const UNITS: [&str; 33] = [
    "jahre",
    "jahren",
    "jahr",
    "jährige",
    "jähriger",
    "jährigen",
    "j",
    "years",
    "year",
    "yrs",
    "old",
    "of",
    "age",
    "alter",
    "im",
    "von",
    "from",
    "klasse",
    "klassen",
    "jahrgang",
    "jahrgangs",
    "jahrgangsstufe",
    "schuljahrgang",
    "stufe",
    "grade",
    "the",
    "altersgruppe",
    "aged",
    "ages",
    "lebensjahr",
    "personen",
    "bevölkerung",
    "kinder",
];

const BELOW: [&str; 8] = ["unter", "u", "<", "lt", "under", "less", "below", "jünger"];
const FROM: [&str; 5] = ["ab", "ge", ">=", "≥", "mindestens"];
const ABOVE: [&str; 5] = ["über", "ueber", ">", "gt", "over"];
const UP_TO: [&str; 6] = ["bis", "b", "to", "-", "–", "through"];
const OPEN: [&str; 11] = [
    "älter", "älteren", "ältere", "aelter", "mehr", "over", "older", "+", "darüber", "more",
    "höher",
];
const JOIN: [&str; 6] = ["und", "u", "and", "or", "oder", "than"];

/// A word of a label.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Word {
    Number(u16),
    Text(String),
}

/// Reads a range label: `unter 3 Jahre`, `3 bis unter 6`, `15-64`, `65 und älter`, `65+`, `Y_LT15`, `8. Klasse`; a bare number
/// is that number; without a lower number it is open downwards. Nothing when a word is not understood: it could mean anything.
pub fn parse_range(label: &str) -> Option<WrittenRange> {
    let words = split(label)?;
    let text = |w: &Word, list: &[&str]| matches!(w, Word::Text(t) if list.contains(&t.as_str()));
    let words: Vec<Word> = words.into_iter().filter(|w| !text(w, &UNITS)).collect();
    let words: Vec<&Word> = words.iter().collect();
    let plain = |low: u16, high: Option<u16>| {
        Some(WrittenRange {
            range: Range::new(low, high)?,
            hyphen: false,
        })
    };
    let is = |w: &Word, list: &[&str]| text(w, list);
    let open = |high: u16| {
        Some(WrittenRange {
            range: Range::below(high)?,
            hyphen: false,
        })
    };
    match words.as_slice() {
        [Word::Number(n)] => plain(*n, n.checked_add(1)),
        [a, Word::Number(n)] if is(a, &BELOW) => open(*n),
        [a, b, Word::Number(n)]
            if is(a, &UP_TO) && is(b, &BELOW) || is(a, &BELOW) && is(b, &JOIN) =>
        {
            open(*n)
        }
        [a, Word::Number(n)] if is(a, &UP_TO) && !is(a, &["-", "–"]) => open(n.checked_add(1)?),
        [Word::Number(n), a, b]
            if is(a, &JOIN) && is(b, &["jünger", "younger", "less", "weniger", "under"]) =>
        {
            open(n.checked_add(1)?)
        }
        [a, Word::Number(n)] if is(a, &FROM) => plain(*n, None),
        [a, Word::Number(n)] if is(a, &ABOVE) => plain(n.checked_add(1)?, None),
        [Word::Number(n), a] if is(a, &OPEN) => plain(*n, None),
        [Word::Number(n), a, b] if is(a, &JOIN) && is(b, &OPEN) => plain(*n, None),
        [Word::Number(low), a, Word::Number(high)] if is(a, &UP_TO) => Some(WrittenRange {
            range: Range::new(*low, Some(high.checked_add(1)?))?,
            hyphen: true,
        }),
        [Word::Number(low), a, b, Word::Number(high)]
            if (is(a, &UP_TO) || is(a, &JOIN)) && is(b, &BELOW)
                || is(a, &UP_TO) && is(b, &["<"]) =>
        {
            plain(*low, Some(*high))
        }
        _ => None,
    }
}

/// Numbers, words and signs of a label; nothing when a number is too large for an age.
fn split(label: &str) -> Option<Vec<Word>> {
    let mut words = Vec::new();
    let mut rest = label.trim();
    while let Some(first) = rest.chars().next() {
        let end = |keep: &dyn Fn(char) -> bool| rest.find(|c: char| !keep(c)).unwrap_or(rest.len());
        let at = if first.is_ascii_digit() {
            end(&|c| c.is_ascii_digit())
        } else if first.is_alphabetic() {
            end(&char::is_alphabetic)
        } else {
            first.len_utf8()
        };
        let (word, after) = rest.split_at_checked(at)?;
        rest = after;
        if first.is_ascii_digit() {
            words.push(Word::Number(word.parse().ok().filter(|n| *n < 1000)?));
        } else if first.is_alphabetic() {
            let word = word.to_lowercase();
            // Eurostat writes Y15-64, Y_LT15, Y_GE65.
            if word != "y" {
                words.push(Word::Text(word));
            }
        } else if matches!(first, '-' | '–' | '+' | '<' | '>' | '≥') {
            words.push(Word::Text(first.to_string()));
        } else if !(first.is_whitespace()
            || matches!(first, '.' | '_' | '(' | ')' | ',' | ':' | '\u{ad}'))
        {
            return None;
        }
    }
    // "18-jährige" and "15- bis 64-Jährige" have hyphens that join.
    let joins = |w: Option<&Word>| matches!(w, Some(Word::Text(t)) if UNITS.contains(&t.as_str()) || UP_TO.contains(&t.as_str()) || JOIN.contains(&t.as_str()));
    let hyphen = |w: &Word| matches!(w, Word::Text(t) if t == "-");
    let kept = (0..words.len())
        .filter(|i| !(words.get(*i).is_some_and(&hyphen) && joins(words.get(i + 1))));
    Some(kept.filter_map(|i| words.get(i).cloned()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(label: &str) -> String {
        parse_range(label).map_or_else(|| "none".into(), |w| w.range.to_string())
    }

    #[test]
    fn labels_of_ages_as_offices_write_them() {
        for (label, range) in [
            ("unter 3 Jahre", "<3"),
            ("unter 3 Jahren", "<3"),
            ("u3", "<3"),
            ("bis unter 3", "<3"),
            ("0 bis unter 3 Jahre", "0-2"),
            ("3 bis unter 6 Jahre", "3-5"),
            ("3 b. u. 6", "3-5"),
            ("von 15 bis 64 Jahren", "15-64"),
            ("15 - 64", "15-64"),
            ("15–64 Jahre", "15-64"),
            ("15- bis 64-Jährige", "15-64"),
            ("65 Jahre und älter", "65+"),
            ("65 u. älter", "65+"),
            ("65 und mehr Jahre", "65+"),
            ("65+", "65+"),
            ("ab 65", "65+"),
            ("über 64 Jahre", "65+"),
            ("bis 17 Jahre", "<18"),
            ("unter 1 Jahr", "<1"),
            ("18-Jährige", "18"),
            ("18", "18"),
            ("8. Klasse", "8"),
            ("Jahrgang 8", "8"),
            ("Y15-64", "15-64"),
            ("Y_LT15", "<15"),
            ("Y_GE65", "65+"),
            ("Y65", "65"),
            ("65 years and over", "65+"),
            ("65 years or over", "65+"),
            ("Less than 15 years", "<15"),
            ("From 15 to 24 years", "15-24"),
            ("25 und älter", "25+"),
            ("100 Jahre und darüber", "100+"),
        ] {
            assert_eq!(read(label), range, "{label}");
        }
    }

    #[test]
    fn what_is_no_range_is_none() {
        for label in [
            "Insgesamt",
            "",
            "18 Aegidii",
            "2019",
            "3 bis",
            "6-3",
            "10 Personen mit",
            "1,5",
        ] {
            assert_eq!(read(label), "none", "{label}");
        }
    }

    #[test]
    fn what_is_open_downwards_begins_nowhere_in_particular() {
        let r = |text: &str| parse_range(text).unwrap().range;
        assert_eq!(read("<25"), "<25");
        let pieces = [r("unter 25"), r("25-54"), r("55+")];
        let all = Range::ALL.tiles(&pieces).unwrap();
        assert_eq!(all, pieces, "all are all, wherever they begin");
        assert_eq!(r("0-54").tiles(&pieces), None);
        assert_eq!(r("15-54").tiles(&pieces), None);
        assert_eq!(r("unter 55").tiles(&pieces).unwrap(), pieces[..2]);
        assert!(!r("0-24").contains(r("unter 25")) && r("unter 25").contains(r("0-24")));
        assert!(r("15-24").overlaps(r("unter 25")) && !r("25+").overlaps(r("unter 25")));
        assert_eq!(r("unter 25").beginning(15), Some(r("15-24")));
        assert_eq!(r("unter 15").beginning(15), None);
        assert_eq!(r("0-24").beginning(15), Some(r("0-24")));
    }

    #[test]
    fn ranges_are_tiled_and_never_split() {
        let r = |text: &str| parse_range(text).unwrap().range;
        let pieces: Vec<Range> = ["0-2", "3-5", "0-5", "6-9", "10-14", "15-17", "18+", "6-14"]
            .map(r)
            .to_vec();
        let tiles = |text: &str| {
            r(text).tiles(&pieces).map(|t| {
                t.iter()
                    .map(ToString::to_string)
                    .collect::<Vec<_>>()
                    .join(" ")
            })
        };
        assert_eq!(tiles("0-14").as_deref(), Some("0-5 6-14"));
        assert_eq!(tiles("3-9").as_deref(), Some("3-5 6-9"));
        assert_eq!(tiles("0+").as_deref(), Some("0-5 6-14 15-17 18+"));
        assert_eq!(tiles("4-9"), None);
        assert_eq!(tiles("<15"), None, "nobody said that it begins at 0");
        assert_eq!(tiles("15-64"), None);
        assert!(r("15-64").contains(r("18-20")) && !r("15-64").contains(r("64-65")));
        assert!(r("15-64").overlaps(r("64+")) && !r("15-64").overlaps(r("65+")));
    }
}
