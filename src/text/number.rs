//! Numbers, read strictly under the notation of their column: what does not fit is `Unreadable`, never bent.
//!
//! A single cell like `9.090` can be 9090 or 9.09; only the column (or the rest of the file) tells. So each cell
//! is first classified (`shapes.rs`), then the column is decided, then cells are read by [`parse_number`].

use super::marks::core;
use super::{CellState, Decimal, Flags, Signs, sign_state};
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

/// A number with what its office says about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Number {
    /// As printed: a percentage is not divided by 100.
    pub value: Decimal,
    /// Remarks.
    pub flags: Flags,
}

/// Digits only, more than one, the first a zero: a key like `01001`.
pub fn is_key(cell: &str) -> bool {
    let cell = cell.trim();
    cell.len() > 1 && cell.starts_with('0') && cell.bytes().all(|b| b.is_ascii_digit())
}

/// Blanks of all widths stand for one mark, apostrophes for another; the two are never mixed in a number.
fn thousands_mark(c: char) -> Option<char> {
    match c {
        ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{2007}' | '\u{2008}' => Some(' '),
        '\'' | '’' => Some('\''),
        _ => None,
    }
}

/// The digits and marks with blanks and apostrophes between groups of three removed; `None` when one of
/// those stands elsewhere, or when anything but digits, comma and point remains.
pub(super) fn bare(cell: &str) -> Option<String> {
    let mut marks = cell.chars().filter_map(thousands_mark);
    if let Some(first) = marks.next()
        && marks.any(|m| m != first)
    {
        return None;
    }
    let mut parts = cell.split(|c| thousands_mark(c).is_some());
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
pub(super) fn digits_under(bare: &str, notation: Notation) -> Option<(String, String)> {
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
pub(super) fn exponent(cell: &str) -> Option<(&str, i32)> {
    let Some((mantissa, power)) = cell.split_once(['e', 'E']) else {
        return Some((cell, 0));
    };
    let power: i32 = power.parse().ok()?;
    (mantissa.ends_with(|c: char| c.is_ascii_digit()) && (-30..=30).contains(&power))
        .then_some((mantissa, power))
}

/// Reads a cell strictly under a notation and a convention of signs.
///
/// # Errors
/// The [`CellState`] of a sign, or `Unreadable`.
pub fn parse_number(cell: &str, notation: Notation, signs: Signs) -> Result<Number, CellState> {
    if let Some(state) = sign_state(cell, signs) {
        return Err(state);
    }
    let found = core(cell);
    let read = || {
        let (digits, power) = exponent(found.text)?;
        let (whole, fraction) = digits_under(&bare(digits)?, notation)?;
        let mantissa: i128 = format!("{whole}{fraction}").parse().ok()?;
        let scale = i32::try_from(fraction.len()).ok()? - power;
        let up = 10_i128.checked_pow(u32::try_from(-scale).unwrap_or(0))?;
        let mantissa = mantissa.checked_mul(up)?;
        let scale = u8::try_from(scale.max(0)).ok()?;
        Decimal::new(if found.negative { -mantissa } else { mantissa }, scale).ok()
    };
    let value = read().ok_or(CellState::Unreadable)?;
    Ok(Number {
        value,
        flags: found.flags,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(cell: &str, notation: Notation) -> Option<String> {
        let found = parse_number(cell, notation, Signs::Din55301).ok();
        found.map(|n| n.value.to_string())
    }

    #[test]
    fn reads_strictly() {
        for (cell, notation, value) in [
            ("1.234,50", Notation::Comma, "1234.50"),
            ("1,234.5", Notation::Point, "1234.5"),
            ("9.090", Notation::Comma, "9090"),
            ("9.090", Notation::Point, "9.090"),
            ("1.392.630", Notation::Comma, "1392630"),
            ("-0,5", Notation::Comma, "-0.5"),
            ("−0,5", Notation::Comma, "-0.5"),
            ("-  23", Notation::Comma, "-23"),
            ("– 23", Notation::Comma, "-23"),
            ("+12", Notation::Comma, "12"),
            ("+12.6", Notation::Point, "12.6"),
            ("-4.55E-02", Notation::Point, "-0.0455"),
            ("1,5e3", Notation::Comma, "1500"),
            (" 1 675    ", Notation::Comma, "1675"),
            ("1 675.25", Notation::Point, "1675.25"),
            ("1\u{202f}234\u{202f}567,8", Notation::Comma, "1234567.8"),
            ("1\u{202f}234 567,8", Notation::Comma, "1234567.8"),
            ("1\u{2009}234", Notation::Comma, "1234"),
            ("1\u{2007}234", Notation::Comma, "1234"),
            ("1\u{a0}234", Notation::Comma, "1234"),
            ("1'234.5", Notation::Point, "1234.5"),
            ("1’234’567", Notation::Comma, "1234567"),
            ("22,69 %", Notation::Comma, "22.69"),
            ("11,7%", Notation::Comma, "11.7"),
            ("(123)", Notation::Comma, "123"),
            ("(1.234)", Notation::Comma, "1234"),
            ("12.5 1)", Notation::Point, "12.5"),
            ("1.234 p", Notation::Comma, "1234"),
            ("2019", Notation::Comma, "2019"),
        ] {
            assert_eq!(read(cell, notation).as_deref(), Some(value), "{cell:?}");
        }
        for no in [
            "12.34",
            "1.23.456",
            "1,2,3",
            "1.2345,6",
            "abc",
            ",",
            "1,",
            ",5 ",
            "12 34",
            "0.123",
            "1  234",
            "1 234'567",
            "1234 567",
            "93 1",
            "93a",
            "12.51)",
            "2019/20",
            "12 ha",
            "3 Tsd.",
            "23-",
            "--5",
            "+-5",
            "(5",
            "5)",
            "((5))",
            "5 % %",
            "1e99",
            "e5",
            "0x1",
            "½",
            "٣",
            "1.234.",
            "Inf",
            "12 pcs",
            "%",
            "( )",
            "12,5,1)",
        ] {
            assert_eq!(read(no, Notation::Comma), None, "{no:?}");
        }
        let long = "9".repeat(60);
        assert_eq!(read(&long, Notation::Comma), None);
    }

    #[test]
    fn a_sign_is_a_state_and_depends_on_the_convention() {
        let state = |cell, signs| parse_number(cell, Notation::Comma, signs).unwrap_err();
        assert_eq!(state(".", Signs::Din55301), CellState::SecretOrUnknown);
        assert_eq!(state(".", Signs::Zurich), CellState::Unreadable);
        assert_eq!(state("x", Signs::Bundesagentur), CellState::SecretOrUnknown);
        assert_eq!(state("k", Signs::Official), CellState::RoundedZero);
        assert_eq!(state("#DIV/0!", Signs::Eurostat), CellState::Error);
        assert_eq!(state("93a", Signs::Din55301), CellState::Unreadable);
    }

    #[test]
    fn flags_are_kept_beside_the_value() {
        let flags = |cell| {
            let found = parse_number(cell, Notation::Comma, Signs::Din55301).unwrap();
            found.flags.codes().collect::<Vec<_>>()
        };
        assert!(flags("12").is_empty());
        assert_eq!(flags("22,69 %"), ["flag.percent"]);
        assert_eq!(
            flags("(5) s 2)"),
            ["flag.footnote", "flag.limited", "flag.estimated"]
        );
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties {
    use super::*;
    use proptest::prelude::*;

    fn both(cell: &str) -> [Option<Number>; 2] {
        [Notation::Comma, Notation::Point].map(|n| parse_number(cell, n, Signs::Din55301).ok())
    }

    proptest! {
        #[test]
        fn never_panics(cell in "\\PC*", signs in 0..Signs::ALL.len(), comma: bool) {
            let notation = if comma { Notation::Comma } else { Notation::Point };
            let _ = parse_number(&cell, notation, Signs::ALL[signs]);
        }

        /// What is accepted says the same when it is printed plainly, and has the digits of the cell in their order.
        #[test]
        fn what_is_read_is_what_stands_there(
            cell in "[-+–( ]{0,2}[0-9]{1,4}([., ’'\u{202f}][0-9]{1,4}){0,3}( ?[%)prsx*]| [0-9]\\)|¹){0,3}",
        ) {
            for number in both(&cell).into_iter().flatten() {
                let plain = number.value.to_string();
                let again = parse_number(&plain, Notation::Point, Signs::Din55301).unwrap();
                prop_assert_eq!(again.value, number.value);
                prop_assert!(again.flags.is_empty());
                let digits = |s: &str| s.chars().filter(char::is_ascii_digit).collect::<String>();
                let (said, stood) = (digits(&plain), digits(&cell));
                let said = said.trim_start_matches('0');
                prop_assert!(stood.trim_start_matches('0').starts_with(said), "{} {}", said, stood);
                if !number.flags.has(Flags::FOOTNOTE) {
                    prop_assert_eq!(said, stood.trim_start_matches('0'));
                }
            }
        }

        /// Every value comes back from every way of printing it.
        #[test]
        fn printed_and_read_again(
            mantissa in -1_000_000_000_000_i64..1_000_000_000_000,
            scale in 0_u8..6,
            mark in prop::sample::select(vec!["", ".", " ", "\u{202f}", "\u{a0}", "’"]),
        ) {
            let value = Decimal::new(i128::from(mantissa), scale).unwrap();
            let plain = value.to_string();
            let (sign, plain) = plain.strip_prefix('-').map_or(("", plain.as_str()), |p| ("-", p));
            let (whole, fraction) = plain.split_once('.').unwrap_or((plain, ""));
            let mut groups: Vec<String> = whole
                .as_bytes()
                .rchunks(3)
                .map(|c| String::from_utf8(c.to_vec()).unwrap())
                .collect();
            groups.reverse();
            let comma = if fraction.is_empty() { "" } else { "," };
            let printed = format!("{sign}{}{comma}{fraction}", groups.join(mark));
            let read = parse_number(&printed, Notation::Comma, Signs::Din55301);
            prop_assert_eq!(read.map(|n| n.value), Ok(value), "{}", printed);
        }
    }
}
