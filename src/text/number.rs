//! Notations of numbers: decimal comma or point, thousands marks, decided per column from counted shapes.
//!
//! A single cell like `9.090` can be 9090 or 9.09; only the column (or the rest of the file) tells. So each cell
//! is first classified ([`Shapes`]), then the column is decided ([`decide`]), then cells are read strictly
//! ([`parse_number`]): a cell that does not fit the notation is `Unreadable`, never bent.

use super::{CellState, Decimal, sign_state};
use crate::diagnostic::Coded;
use serde::{Deserialize, Serialize};

/// How numbers of a column are written. The thousands mark is always the other one of comma and point;
/// blanks and apostrophes between groups of three are accepted with both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Notation {
    /// `1.234,5`
    Comma,
    /// `1,234.5`
    Point,
}

impl Notation {
    /// The code on the boundary.
    pub fn code(self) -> &'static str {
        match self {
            Self::Comma => "comma",
            Self::Point => "point",
        }
    }

    fn decimal_mark(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Point => b'.',
        }
    }
}

/// What a cell's digits and marks look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// Digits only, at most three.
    Short,
    /// Digits only, four or more.
    Long,
    /// Can only be a decimal comma: `1,5`, `0,125`, `1.234,5`.
    Comma,
    /// Can only be a decimal point.
    Point,
    /// `1,234`: comma as decimal or as thousands mark.
    CommaOrGroup,
    /// `1.234`: point as decimal or as thousands mark.
    PointOrGroup,
}

/// How often each shape occurs in a column (every cell counted). Merging is adding.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shapes {
    /// Digits only, at most three.
    pub short: u64,
    /// Digits only, four or more.
    pub long: u64,
    /// Only readable with a decimal comma.
    pub comma: u64,
    /// Only readable with a decimal point.
    pub point: u64,
    /// Like `1,234`.
    pub comma_or_group: u64,
    /// Like `1.234`.
    pub point_or_group: u64,
    /// Official signs and empty cells.
    pub signs: u64,
    /// Empty cells among them.
    pub empty: u64,
    /// Periods (years, dates): cells that [`super::parse_period`] reads.
    pub periods: u64,
    /// Digits only with a zero in front (`01001`): keys, not quantities. Counted among `short` or `long` as well.
    pub zero_led: u64,
    /// Anything else.
    pub text: u64,
}

impl Shapes {
    /// Counts a cell that occurs `times` times.
    pub fn add(&mut self, cell: &str, times: u64) {
        if super::parse_period(cell).is_some() {
            self.periods += times;
        }
        if let Some(state) = sign_state(cell) {
            self.signs += times;
            if state == CellState::Missing {
                self.empty += times;
            }
            return;
        }
        if is_key(cell) {
            self.zero_led += times;
        }
        *match shape(cell) {
            None => &mut self.text,
            Some(Shape::Short) => &mut self.short,
            Some(Shape::Long) => &mut self.long,
            Some(Shape::Comma) => &mut self.comma,
            Some(Shape::Point) => &mut self.point,
            Some(Shape::CommaOrGroup) => &mut self.comma_or_group,
            Some(Shape::PointOrGroup) => &mut self.point_or_group,
        } += times;
    }

    /// Adds the counts of another part of the column.
    pub fn merge(&mut self, other: &Self) {
        self.short += other.short;
        self.long += other.long;
        self.comma += other.comma;
        self.point += other.point;
        self.comma_or_group += other.comma_or_group;
        self.point_or_group += other.point_or_group;
        self.signs += other.signs;
        self.empty += other.empty;
        self.periods += other.periods;
        self.zero_led += other.zero_led;
        self.text += other.text;
    }

    /// Cells that are some number.
    pub fn numbers(&self) -> u64 {
        self.short + self.long + self.comma + self.point + self.comma_or_group + self.point_or_group
    }

    /// All cells.
    pub fn cells(&self) -> u64 {
        self.numbers() + self.signs + self.text
    }
}

/// Digits only, more than one, the first a zero: a key like `01001`.
pub fn is_key(cell: &str) -> bool {
    let cell = cell.trim();
    cell.len() > 1 && cell.starts_with('0') && cell.bytes().all(|b| b.is_ascii_digit())
}

/// Splits off a sign; true = negative.
fn unsigned(cell: &str) -> (bool, &str) {
    let cell = cell.trim();
    for minus in ["-", "−", "–"] {
        if let Some(rest) = cell.strip_prefix(minus) {
            return (true, rest);
        }
    }
    (false, cell.strip_prefix('+').unwrap_or(cell))
}

/// The digits and marks with blanks and apostrophes between groups of three removed; `None` when one of
/// those stands elsewhere, or when anything but digits, comma and point remains.
fn bare(cell: &str) -> Option<String> {
    let is_gap = |c: char| matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'' | '’');
    let mut parts = cell.split(is_gap);
    let first = parts.next()?;
    let mut out = first.to_owned();
    let all_digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
    let mut rest = parts.peekable();
    if rest.peek().is_some() && !(all_digits(first) && first.len() <= 3) {
        return None;
    }
    while let Some(part) = rest.next() {
        let whole = if rest.peek().is_some() {
            part
        } else {
            part.split([',', '.']).next().unwrap_or(part)
        };
        if !(all_digits(whole) && whole.len() == 3) {
            return None;
        }
        out.push_str(part);
    }
    let ok = out.bytes().any(|b| b.is_ascii_digit())
        && out
            .bytes()
            .all(|b| b.is_ascii_digit() || b == b',' || b == b'.');
    ok.then_some(out)
}

/// Whole part written with `mark` between groups of three (or without any mark): its digits.
fn grouped(whole: &str, mark: u8) -> Option<String> {
    let mut groups = whole.split(char::from(mark));
    let first = groups.next()?;
    let mut out = first.to_owned();
    let mut marks = 0;
    for group in groups {
        if group.len() != 3 {
            return None;
        }
        out.push_str(group);
        marks += 1;
    }
    let first_ok = marks == 0 || (1..=3).contains(&first.len()) && !first.starts_with('0');
    (first_ok && !out.is_empty() && out.bytes().all(|b| b.is_ascii_digit())).then_some(out)
}

/// Whole and fractional digits under a notation.
fn digits_under(bare: &str, notation: Notation) -> Option<(String, String)> {
    let decimal = notation.decimal_mark();
    let group = if decimal == b',' { b'.' } else { b',' };
    let mut sides = bare.split(char::from(decimal));
    let whole = sides.next()?;
    let fraction = sides.next();
    if sides.next().is_some() {
        return None;
    }
    let whole = grouped(whole, group)?;
    match fraction {
        None => Some((whole, String::new())),
        Some(f) if !f.is_empty() && f.bytes().all(|b| b.is_ascii_digit()) => {
            Some((whole, f.to_owned()))
        }
        Some(_) => None,
    }
}

/// Mantissa and exponent of scientific notation (`1.2E-02`); exponent 0 without one.
fn exponent(cell: &str) -> Option<(&str, i32)> {
    let Some((mantissa, power)) = cell.split_once(['e', 'E']) else {
        return Some((cell, 0));
    };
    let power: i32 = power.parse().ok()?;
    (mantissa.ends_with(|c: char| c.is_ascii_digit()) && (-30..=30).contains(&power))
        .then_some((mantissa, power))
}

fn shape(cell: &str) -> Option<Shape> {
    let (_, rest) = unsigned(cell);
    let (rest, _) = exponent(rest)?;
    let bare = bare(rest)?;
    if bare.bytes().all(|b| b.is_ascii_digit()) {
        // Blanks as thousands marks were removed: what remains is unambiguous, however long.
        let marked = bare.len() != rest.len();
        return Some(if bare.len() <= 3 || marked {
            Shape::Short
        } else {
            Shape::Long
        });
    }
    let as_comma = digits_under(&bare, Notation::Comma);
    let as_point = digits_under(&bare, Notation::Point);
    match (as_comma, as_point) {
        (Some(_), None) => Some(Shape::Comma),
        (None, Some(_)) => Some(Shape::Point),
        (Some(_), Some(_)) if bare.contains(',') => Some(Shape::CommaOrGroup),
        (Some(_), Some(_)) => Some(Shape::PointOrGroup),
        (None, None) => None,
    }
}

/// What was decided for a column, and why. `notation` is `None` where the column must be asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotationDecision {
    /// The notation; both read the same where no mark occurs.
    pub notation: Option<Notation>,
    /// The reason.
    pub because: Coded,
}

/// Decides the notation of a column. `elsewhere` is what the unambiguous columns of the same file use.
pub fn decide(shapes: &Shapes, elsewhere: Option<Notation>) -> NotationDecision {
    let say = |notation, code: &str, count: u64| NotationDecision {
        notation,
        because: Coded::new(code).with("count", count),
    };
    if shapes.comma > shapes.point {
        return say(Some(Notation::Comma), "number.comma_seen", shapes.comma);
    }
    if shapes.point > shapes.comma {
        return say(Some(Notation::Point), "number.point_seen", shapes.point);
    }
    if shapes.comma > 0 {
        return say(None, "number.mixed", shapes.comma + shapes.point);
    }
    let doubtful = shapes.comma_or_group + shapes.point_or_group;
    if doubtful == 0 {
        return say(
            Some(elsewhere.unwrap_or(Notation::Comma)),
            "number.no_mark",
            shapes.numbers(),
        );
    }
    if let Some(notation) = elsewhere {
        return say(Some(notation), "number.as_elsewhere", doubtful);
    }
    // Small numbers without a mark beside marked ones, and no long number without: thousands marks.
    if shapes.long == 0
        && shapes.short > 0
        && (shapes.comma_or_group == 0) != (shapes.point_or_group == 0)
    {
        let notation = if shapes.point_or_group > 0 {
            Notation::Comma
        } else {
            Notation::Point
        };
        return say(Some(notation), "number.thousands_seen", doubtful);
    }
    say(None, "number.ambiguous", doubtful)
}

/// Reads a cell strictly under a notation.
///
/// # Errors
/// The [`CellState`] of a sign, or `Unreadable`.
pub fn parse_number(cell: &str, notation: Notation) -> Result<Decimal, CellState> {
    if let Some(state) = sign_state(cell) {
        return Err(state);
    }
    let (negative, rest) = unsigned(cell);
    let read = || {
        let (rest, power) = exponent(rest)?;
        let (whole, fraction) = digits_under(&bare(rest)?, notation)?;
        let mantissa: i128 = format!("{whole}{fraction}").parse().ok()?;
        let scale = i32::try_from(fraction.len()).ok()? - power;
        let up = 10_i128.checked_pow(u32::try_from(-scale).unwrap_or(0))?;
        let mantissa = mantissa.checked_mul(up)?;
        let scale = u8::try_from(scale.max(0)).ok()?;
        Decimal::new(if negative { -mantissa } else { mantissa }, scale).ok()
    };
    read().ok_or(CellState::Unreadable)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shapes(cells: &[&str]) -> Shapes {
        let mut all = Shapes::default();
        for cell in cells {
            all.add(cell, 1);
        }
        all
    }

    fn read(cell: &str, notation: Notation) -> Option<String> {
        parse_number(cell, notation).ok().map(|d| d.to_string())
    }

    #[test]
    fn reads_strictly() {
        assert_eq!(
            read("1.234,50", Notation::Comma).as_deref(),
            Some("1234.50")
        );
        assert_eq!(read("1,234.5", Notation::Point).as_deref(), Some("1234.5"));
        assert_eq!(read("9.090", Notation::Comma).as_deref(), Some("9090"));
        assert_eq!(read("9.090", Notation::Point).as_deref(), Some("9.090"));
        assert_eq!(read("-0,5", Notation::Comma).as_deref(), Some("-0.5"));
        assert_eq!(read("+12", Notation::Comma).as_deref(), Some("12"));
        assert_eq!(
            read("-4.55E-02", Notation::Point).as_deref(),
            Some("-0.0455")
        );
        assert_eq!(read("1,5e3", Notation::Comma).as_deref(), Some("1500"));
        assert_eq!(
            read("1\u{202f}234 567,8", Notation::Comma).as_deref(),
            Some("1234567.8")
        );
        for no in [
            "12.34", "1.23.456", "1,2,3", "1.2345,6", "abc", ",", "1,", ",5 ", "12 34", "0.123",
        ] {
            assert_eq!(read(no, Notation::Comma), None, "{no:?}");
        }
        assert_eq!(
            parse_number(".", Notation::Comma),
            Err(CellState::SecretOrUnknown)
        );
        assert_eq!(
            parse_number("93a", Notation::Comma),
            Err(CellState::Unreadable)
        );
        let long = "9".repeat(60);
        assert_eq!(
            parse_number(&long, Notation::Comma),
            Err(CellState::Unreadable)
        );
    }

    #[test]
    fn one_clear_cell_decides_the_column() {
        let d = decide(&shapes(&["34,9", "1.234", "27"]), None);
        assert_eq!(d.notation, Some(Notation::Comma));
        let d = decide(&shapes(&["34.9", "1,234", "27"]), None);
        assert_eq!(d.notation, Some(Notation::Point));
    }

    #[test]
    fn a_doubtful_column_asks_or_follows_the_file() {
        assert_eq!(decide(&shapes(&["9.090", "1.250"]), None).notation, None);
        assert_eq!(
            decide(&shapes(&["9.090", "1.250"]), Some(Notation::Comma)).notation,
            Some(Notation::Comma)
        );
        let seen = decide(&shapes(&["9.090", "93"]), None);
        assert_eq!(seen.notation, Some(Notation::Comma));
        assert_eq!(seen.because.code, "number.thousands_seen");
        assert_eq!(decide(&shapes(&["9.090", "12345"]), None).notation, None);
        assert_eq!(decide(&shapes(&["1,5", "1.5"]), None).notation, None);
    }

    #[test]
    fn counts_merge_by_adding() {
        let mut a = shapes(&["1,5", "x", ""]);
        a.merge(&shapes(&["2019", "abc"]));
        assert_eq!(a, shapes(&["abc", "", "1,5", "2019", "x"]));
        assert_eq!((a.signs, a.empty, a.text, a.periods), (2, 1, 1, 1));
    }
}
