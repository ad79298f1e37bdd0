//! What stands around the digits of a number: sign, brackets, percent sign, letters, footnote marks. Taken off before
//! the digits are read, and kept as [`Flags`].

use super::Flags;

/// Mantissa digits and marks of a cell, without what stands around them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Core<'a> {
    /// What is left: digits, marks, perhaps an exponent; perhaps no number at all.
    pub(super) text: &'a str,
    /// A minus sign in front.
    pub(super) negative: bool,
    /// What was taken off.
    pub(super) flags: Flags,
    /// A letter stood right behind a digit (`8b`): as likely a label as a flagged number.
    pub(super) attached: bool,
}

/// Footnote marks at most.
const FOOTNOTES: usize = 4;

/// Takes off everything around the digits, from the outside in: `(12,3 %) p 1)`.
pub(super) fn core(cell: &str) -> Core<'_> {
    let mut found = Core {
        text: cell.trim(),
        negative: false,
        flags: Flags::NONE,
        attached: false,
    };
    found.footnotes();
    found.letters();
    found.footnotes();
    found.percent();
    found.brackets();
    found.percent();
    found.currency();
    found.sign();
    found.currency();
    found
}

/// Currencies as they stand beside amounts.
const CURRENCIES: [&str; 8] = ["€", "£", "$", "¥", "EUR", "USD", "CHF", "GBP"];

fn ends_like_number(text: &str) -> bool {
    text.ends_with(|c: char| c.is_ascii_digit() || matches!(c, ')' | '%'))
}

impl Core<'_> {
    fn footnotes(&mut self) {
        for _ in 0..FOOTNOTES {
            let has_digit = |rest: &&str| rest.bytes().any(|b| b.is_ascii_digit());
            let Some(rest) = before_footnote(self.text).filter(has_digit) else {
                return;
            };
            self.text = rest;
            self.flags = self.flags.with(Flags::FOOTNOTE);
        }
    }

    /// One or two letters that are flags, behind a number.
    fn letters(&mut self) {
        let rest = self
            .text
            .trim_end_matches(|c| Flags::of_letter(c).is_some());
        let letters = self.text.strip_prefix(rest).unwrap_or_default();
        let number = rest.trim_end();
        if (1..=2).contains(&letters.len()) && ends_like_number(number) {
            let flags = letters.chars().filter_map(Flags::of_letter);
            self.flags = flags.fold(self.flags, Flags::with);
            self.attached = number == rest;
            self.text = number;
        }
    }

    fn percent(&mut self) {
        if let Some(rest) = self.text.strip_suffix('%')
            && !self.flags.has(Flags::PERCENT)
        {
            self.text = rest.trim_end();
            self.flags = self.flags.with(Flags::PERCENT);
        }
    }

    /// A currency in front or behind; the amount stays as printed.
    fn currency(&mut self) {
        let digit = |rest: &&str| {
            let first = rest.trim_start_matches(['-', '+', '−', '–']).trim_start();
            first.starts_with(|c: char| c.is_ascii_digit())
        };
        let known = CURRENCIES.iter();
        let found = known
            .clone()
            .find_map(|c| self.text.strip_prefix(c).map(str::trim_start).filter(digit))
            .or_else(|| {
                let behind = known.clone().find_map(|c| self.text.strip_suffix(c));
                behind.map(str::trim_end).filter(|r| ends_like_number(r))
            });
        if let Some(rest) = found {
            self.text = rest;
            self.flags = self.flags.with(Flags::CURRENCY);
        }
    }

    fn brackets(&mut self) {
        let inside = self
            .text
            .strip_prefix('(')
            .and_then(|rest| rest.strip_suffix(')'));
        if let Some(inside) = inside {
            self.text = inside.trim();
            self.flags = self.flags.with(Flags::LIMITED);
        }
    }

    /// `-  23`, `– 23`, `+12`: blanks between sign and digits mean nothing.
    fn sign(&mut self) {
        let minus = ["-", "−", "–"]
            .iter()
            .find_map(|m| self.text.strip_prefix(m));
        self.negative = minus.is_some();
        if let Some(rest) = minus.or_else(|| self.text.strip_prefix('+')) {
            self.text = rest.trim_start();
        }
    }
}

fn is_superscript(c: char) -> bool {
    matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹' | '⁽' | '⁾')
}

/// What stands before one footnote mark: superscript figures (`¹`, `¹⁾`), `*`, `*)` and `[1]` behind anything, `1)` and
/// `a)` only behind a blank (in `12.51)` nobody knows where the number ends). A bare figure is no mark.
fn before_footnote(text: &str) -> Option<&str> {
    let superscript = text.trim_end_matches(is_superscript);
    if superscript.len() < text.len() {
        return Some(superscript.trim_end());
    }
    let short = |mark: &str| {
        (1..=2).contains(&mark.len()) && mark.bytes().all(|b| b.is_ascii_digit())
            || mark.len() == 1 && mark.bytes().all(|b| b.is_ascii_lowercase())
    };
    if let Some((rest, mark)) = text.strip_suffix(']').and_then(|t| t.rsplit_once('[')) {
        return short(mark).then(|| rest.trim_end());
    }
    let (stars, bracket) = match text.strip_suffix(')') {
        Some(inside) => (inside, true),
        None => (text, false),
    };
    let rest = stars.trim_end_matches('*');
    if (1..=3).contains(&(stars.len() - rest.len())) {
        return Some(rest.trim_end());
    }
    let (rest, mark) = stars.rsplit_once(char::is_whitespace).filter(|_| bracket)?;
    short(mark).then(|| rest.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn off(cell: &str) -> (&str, bool, Vec<&'static str>) {
        let found = core(cell);
        (found.text, found.negative, found.flags.codes().collect())
    }

    #[test]
    fn takes_off_what_stands_around() {
        let none: Vec<&str> = Vec::new();
        assert_eq!(off(" 1 675    "), ("1 675", false, none.clone()));
        assert_eq!(off("-  23"), ("23", true, none.clone()));
        assert_eq!(off("–\u{a0}23"), ("23", true, none.clone()));
        assert_eq!(off("+12.6"), ("12.6", false, none.clone()));
        assert_eq!(
            off("£68,486.66"),
            ("68,486.66", false, vec!["flag.currency"])
        );
        assert_eq!(off("-$ 5"), ("5", true, vec!["flag.currency"]));
        assert_eq!(off("7,00 €"), ("7,00", false, vec!["flag.currency"]));
        assert_eq!(off("22,69 %"), ("22,69", false, vec!["flag.percent"]));
        assert_eq!(
            off("(12,3 %)"),
            ("12,3", false, vec!["flag.percent", "flag.limited"])
        );
        assert_eq!(
            off("(12,3) %"),
            ("12,3", false, vec!["flag.percent", "flag.limited"])
        );
        assert_eq!(
            off("(-5) p"),
            ("5", true, vec!["flag.limited", "flag.provisional"])
        );
        assert_eq!(
            off("12 bu"),
            ("12", false, vec!["flag.break", "flag.low_reliability"])
        );
        assert_eq!(off("12e"), ("12", false, vec!["flag.estimated"]));
        assert_eq!(off("1.2E-02"), ("1.2E-02", false, none));
    }

    #[test]
    fn footnote_marks_are_never_digits() {
        for (cell, rest) in [
            ("12.5 1)", "12.5"),
            ("12.5 2) 3)", "12.5"),
            ("12.5¹⁾", "12.5"),
            ("12.5 ¹", "12.5"),
            ("12.5*)", "12.5"),
            ("12.5**", "12.5"),
            ("12.5 a)", "12.5"),
            ("12.5 [1]", "12.5"),
            ("1 234 567 1)", "1 234 567"),
            ("12 r 1)", "12"),
        ] {
            let found = core(cell);
            assert_eq!(found.text, rest, "{cell:?}");
            assert!(found.flags.has(Flags::FOOTNOTE), "{cell:?}");
        }
        for cell in [
            "12.51)", "12 1", "1)", "¹", "[1]", "* 5", "12 (1)", "12 [100]", "ab*",
        ] {
            assert!(!core(cell).flags.has(Flags::FOOTNOTE), "{cell:?}");
        }
    }

    #[test]
    fn words_stay_whole() {
        for cell in [
            "Personen", "5 sec.", "abc", "5 pcs", "dec", "%", "12 h", "12B",
        ] {
            let found = core(cell);
            assert!(found.flags.without(Flags::PERCENT).is_empty(), "{cell:?}");
        }
        assert!(core("8b").attached && !core("8 b").attached);
    }
}
