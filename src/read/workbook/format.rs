//! Number formats: is a stored number shown as a date, with leading zeros, or not at all?
//!
//! Source: ECMA-376 part 1 (2016), 18.8.30 and 18.8.31; `[MS-XLS]` 2.4.126 has the same codes.

/// Cell formats at most (Excel has 65 490); cells with others show their plain numbers.
pub(super) const MAX_FORMATS: usize = 1 << 16;

/// What the number of a cell is shown as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    Number,
    Date,
    /// Hours, minutes, seconds only.
    Time,
    /// With so many digits at least, as keys are: `00000`.
    Key(usize),
}

#[derive(Debug, Clone, PartialEq)]
struct Section {
    condition: Option<(String, f64)>,
    /// Text without any place for digits: what is printed instead of the number.
    instead: Option<String>,
}

/// One number format.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Format {
    pub(super) shown: Shown,
    /// Only where some section prints a text instead of the number.
    sections: Vec<Section>,
}

/// Neither date nor key.
pub(super) static PLAIN: Format = Format {
    shown: Shown::Number,
    sections: Vec::new(),
};

impl Format {
    /// The formats that need no code in the file (the German and East Asian variants of the date formats among them).
    pub(super) fn builtin(id: u32) -> Self {
        let shown = match id {
            14..=17 | 22 | 27..=31 | 36 | 50..=54 | 57 | 58 => Shown::Date,
            18..=21 | 32..=35 | 45..=47 | 55 | 56 => Shown::Time,
            _ => Shown::Number,
        };
        Self {
            shown,
            sections: Vec::new(),
        }
    }

    /// Reads a format code. Programs allow 255 characters; longer ones are none.
    pub(super) fn parse(code: &str) -> Self {
        if code.len() > 1024 {
            return PLAIN.clone();
        }
        let (mut sections, mut date, mut time, mut digits) = (Vec::new(), false, false, false);
        for (at, piece) in pieces(code).into_iter().enumerate() {
            let part = scan(&piece);
            if at == 0 {
                (date, time, digits) = (part.date, part.time, part.digits);
            }
            sections.push(Section {
                condition: part.condition,
                instead: (!part.digits && !part.date && !part.time).then_some(part.literal),
            });
        }
        let is_key = code.len() > 1 && code.len() < 32 && code.bytes().all(|b| b == b'0');
        let shown = match (date, time) {
            (true, _) if !digits => Shown::Date,
            (false, true) if !digits => Shown::Time,
            _ if is_key => Shown::Key(code.len()),
            _ => Shown::Number,
        };
        if sections.iter().all(|s| s.instead.is_none()) {
            sections.clear();
        }
        Self { shown, sections }
    }

    /// The text that is printed instead of a number, as `"/"` by `[<5]"/";0.0`. A zero printed as a dash or as nothing is
    /// only its usual way of writing: `None`.
    pub(super) fn instead(&self, value: f64) -> Option<&str> {
        let text = self.section(value)?.instead.as_deref()?;
        let as_usual = matches!(text.trim(), "" | "-" | "–" | "—");
        (value != 0.0 || !as_usual).then_some(text)
    }

    fn section(&self, value: f64) -> Option<&Section> {
        let numbers = self.sections.get(..self.sections.len().min(3))?;
        if numbers.iter().any(|s| s.condition.is_some()) {
            return numbers.iter().find(|s| match &s.condition {
                Some((sign, limit)) => holds(value, sign, *limit),
                None => true,
            });
        }
        let at = match numbers.len() {
            3 if value == 0.0 => 2,
            2 | 3 => usize::from(value < 0.0),
            _ => 0,
        };
        numbers.get(at)
    }
}

#[allow(
    clippy::float_cmp,
    reason = "the condition is written with this number"
)]
fn holds(value: f64, sign: &str, limit: f64) -> bool {
    match sign {
        "<" => value < limit,
        "<=" => value <= limit,
        ">" => value > limit,
        ">=" => value >= limit,
        "<>" => value != limit,
        _ => value == limit,
    }
}

/// A piece of a format code: a sign with a meaning, or text to print.
enum Piece {
    Sign(char),
    Literal(char),
    Bracket(String),
}

/// Splits a code into its sections of pieces: quotes, escapes and brackets taken apart.
fn pieces(code: &str) -> Vec<Vec<Piece>> {
    let mut sections = vec![Vec::new()];
    let mut characters = code.chars();
    while let Some(c) = characters.next() {
        let piece = match c {
            ';' => {
                sections.push(Vec::new());
                continue;
            }
            '"' => {
                let text: Vec<Piece> = characters
                    .by_ref()
                    .take_while(|c| *c != '"')
                    .map(Piece::Literal)
                    .collect();
                if let Some(section) = sections.last_mut() {
                    section.extend(text);
                }
                continue;
            }
            '\\' => characters.next().map(Piece::Literal),
            // The width of a character, or a fill.
            '_' | '*' => {
                characters.next();
                None
            }
            '[' => {
                let inside = characters.by_ref().take_while(|c| *c != ']').collect();
                Some(Piece::Bracket(inside))
            }
            other => Some(Piece::Sign(other)),
        };
        if let (Some(section), Some(piece)) = (sections.last_mut(), piece) {
            section.push(piece);
        }
    }
    sections
}

#[derive(Default)]
struct Scan {
    digits: bool,
    date: bool,
    time: bool,
    condition: Option<(String, f64)>,
    literal: String,
}

fn scan(section: &[Piece]) -> Scan {
    let mut found = Scan::default();
    let signs: String = section
        .iter()
        .filter_map(|p| match p {
            Piece::Sign(c) => Some(c.to_ascii_lowercase()),
            _ => None,
        })
        .collect();
    if signs.contains("general") || signs.contains("standard") {
        found.digits = true;
        return found;
    }
    let mut minutes_or_months = false;
    for piece in section {
        match piece {
            Piece::Sign('#' | '?' | '@') => found.digits = true,
            // The fractions of a second.
            Piece::Sign('0') if !found.time => found.digits = true,
            Piece::Sign('y' | 'Y' | 'd' | 'D') => found.date = true,
            Piece::Sign('h' | 'H' | 's' | 'S') => found.time = true,
            Piece::Sign('m' | 'M') => minutes_or_months = true,
            Piece::Sign(c) | Piece::Literal(c) => found.literal.push(*c),
            Piece::Bracket(inside) => {
                let elapsed = !inside.is_empty() && inside.bytes().all(|b| b"hmsHMS".contains(&b));
                found.time |= elapsed;
                let number = inside.trim_start_matches(['<', '>', '=']);
                let sign = inside.strip_suffix(number).unwrap_or_default();
                if let (false, Ok(limit)) = (sign.is_empty(), number.trim().parse()) {
                    found.condition = Some((sign.to_owned(), limit));
                }
            }
        }
    }
    found.date |= minutes_or_months && !found.time;
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_times_keys_and_numbers() {
        for (code, shown) in [
            ("dd/mm/yyyy", Shown::Date),
            ("[$-407]d. mmmm yyyy;@", Shown::Date),
            ("yyyy\\-mm\\-dd hh:mm", Shown::Date),
            ("mmm", Shown::Date),
            ("h:mm AM/PM", Shown::Time),
            ("[h]:mm:ss", Shown::Time),
            ("mm:ss.0", Shown::Time),
            ("00000", Shown::Key(5)),
            ("0", Shown::Number),
            ("0.0", Shown::Number),
            ("General", Shown::Number),
            ("#\\ ###\\ ##0", Shown::Number),
            ("#,##0.00\\ \"\u{20ac}\";[Red]\\-#,##0.00", Shown::Number),
            ("0 \"Schulen und Heime\"", Shown::Number),
            ("0.00E+00", Shown::Number),
            ("@", Shown::Number),
        ] {
            assert_eq!(Format::parse(code).shown, shown, "{code}");
        }
        assert_eq!(Format::builtin(14).shown, Shown::Date);
        assert_eq!(Format::builtin(2).shown, Shown::Number);
    }

    #[test]
    fn a_sign_printed_instead_of_a_number_is_known() {
        let small = Format::parse("[<5]\"/\";[<10]\\(0.0\\);#\\ ###.0");
        assert_eq!(small.instead(3.3), Some("/"));
        assert_eq!(small.instead(7.0), None);
        assert_eq!(small.instead(70.0), None);
        let dash = Format::parse("#\\ ##0;\\-#\\ ##0;\\-");
        assert_eq!((dash.instead(0.0), dash.instead(-5.0)), (None, None));
        assert_eq!(Format::parse("0;\\-0;\\.").instead(0.0), Some("."));
        assert_eq!(Format::parse(";;;").instead(12.0), Some(""));
        assert_eq!(Format::parse("0.0").instead(1.0), None);
        for hostile in ["[", "\"", "\\", "_", "*", ";;;;;;;;", "[<]", "[<x]0", ""] {
            Format::parse(hostile).instead(1.0);
        }
    }
}
