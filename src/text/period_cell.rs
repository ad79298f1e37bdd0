//! Reads periods as offices write them in cells.

use super::period::days_in;
use super::{Period, Span};

/// Four digits between 1800 and 2200; others are numbers, not years.
fn year(text: &str) -> Option<i32> {
    let year = text.parse().ok()?;
    (text.len() == 4 && (1800..=2200).contains(&year)).then_some(year)
}

/// One or two digits from 1 to `most`.
fn part(text: &str, most: u8) -> Option<u8> {
    let part = text.parse().ok()?;
    (text.len() <= 2 && (1..=most).contains(&part)).then_some(part)
}

fn period(y: &str, span: Option<Span>) -> Option<Period> {
    Some(Period {
        year: year(y)?,
        span: span?,
    })
}

fn date(y: &str, month: Option<u8>, d: &str) -> Option<Period> {
    let (year, month) = (year(y)?, month?);
    let day = part(d, days_in(year, month))?;
    Some(Period {
        year,
        span: Span::Date(month, day),
    })
}

/// From one year into the next, written `2019/20` or `2019/2020`.
fn two_years(first: &str, second: &str, span: Span) -> Option<Period> {
    let next = year(first)? + 1;
    let short = format!("{:02}", next % 100);
    (second == short || second == next.to_string()).then_some(())?;
    period(first, Some(span))
}

/// Names of months, German and English with their usual abbreviations, in lower case.
fn month(word: &str) -> Option<u8> {
    const MONTHS: [&[&str]; 12] = [
        &["januar", "january", "jan", "jänner"],
        &["februar", "february", "feb"],
        &["märz", "march", "mär", "mrz", "mar", "maerz"],
        &["april", "apr"],
        &["mai", "may"],
        &["juni", "june", "jun"],
        &["juli", "july", "jul"],
        &["august", "aug"],
        &["september", "sept", "sep"],
        &["oktober", "october", "okt", "oct"],
        &["november", "nov"],
        &["dezember", "december", "dez", "dec"],
    ];
    let at = MONTHS.iter().position(|names| names.contains(&word))?;
    u8::try_from(at + 1).ok()
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Token<'a> {
    /// Digits.
    N(&'a str),
    /// Letters.
    W(&'a str),
    /// Any other sign but a blank.
    S(char),
}

/// Tokens of a period at most: an ISO time with fractions of a second and a zone.
const TOKENS: usize = 20;

/// Digits, words and signs; blanks only part them, and a dot behind a word ("Dez.") says nothing.
fn tokens(text: &str) -> Option<Vec<Token<'_>>> {
    let mut found = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        if found.len() == TOKENS {
            return None;
        }
        let same = |c: char| match first {
            '0'..='9' => c.is_ascii_digit(),
            _ if first.is_alphabetic() => c.is_alphabetic(),
            _ => false,
        };
        let after = rest.trim_start_matches(same);
        let run = rest.strip_suffix(after).unwrap_or_default();
        let token = match first {
            '0'..='9' => Token::N(run),
            _ if first.is_alphabetic() => Token::W(run),
            _ => Token::S(first),
        };
        rest = if run.is_empty() {
            rest.strip_prefix(first).unwrap_or_default()
        } else {
            after
        }
        .trim_start();
        if !(token == Token::S('.') && matches!(found.last(), Some(Token::W(_)))) {
            found.push(token);
        }
    }
    Some(found)
}

/// Nothing, or a time of day behind a date; it is not kept.
fn is_time(rest: &[Token<'_>]) -> bool {
    use Token::{N, S, W};
    match rest {
        [] => true,
        [W("t"), time @ ..] if matches!(time, [N(_), ..]) => is_time(time),
        [N(hour), S(':'), N(minute), more @ ..] => {
            let below =
                |text: &str, most: u8| text.len() <= 2 && text.parse().is_ok_and(|n: u8| n <= most);
            let may_follow =
                |t: &Token<'_>| matches!(t, N(_) | S(':' | '.' | '+' | '-') | W("z" | "uhr"));
            below(hour, 24) && below(minute, 59) && more.iter().all(may_follow)
        }
        _ => false,
    }
}

fn read(tokens: &[Token<'_>]) -> Option<Period> {
    use Token::{N, S, W};
    match tokens {
        [N(y)] => period(y, Some(Span::Year)),
        [W("stichtag"), S(':'), rest @ ..] | [W("stichtag"), rest @ ..] => {
            read(rest).filter(|p| p.date().is_some())
        }
        [N(d), S('.'), N(m), S('.'), N(y), time @ ..]
        | [N(y), S('-'), N(m), S('-'), N(d), time @ ..]
            if is_time(time) =>
        {
            date(y, part(m, 12), d)
        }
        [N(d), S('.'), W(m), N(y)] | [N(d), W(m), N(y)] if month(m).is_some() => {
            date(y, month(m), d)
        }
        [W(m), N(y)] if month(m).is_some() => period(y, month(m).map(Span::Month)),
        // "2/2019" may be a month or a quarter.
        [N(m), S('/'), N(y)] | [N(y), S('-'), N(m)] if m.len() == 2 && y.len() == 4 => {
            period(y, part(m, 12).map(Span::Month))
        }
        [N(a), S('/' | '~'), N(b)] | [W("schuljahr" | "sj"), N(a), S('/' | '~'), N(b)] => {
            two_years(a, b, Span::SchoolYear)
        }
        [W("ws" | "wise" | "wintersemester"), N(a), S('/'), N(b)]
        | [N(a), S('/'), N(b), S('-'), W("ws")] => two_years(a, b, Span::Winter),
        [W("ss" | "sose" | "sommersemester"), N(y)] | [N(y), S('-'), W("ss")] => {
            period(y, Some(Span::Summer))
        }
        [N(y), S('-'), W(of), N(n)]
        | [W(of), N(n), N(y)]
        | [W(of), N(n), S('/'), N(y)]
        | [N(n), S('.'), W(of), N(y)] => period(y, numbered(of, n)),
        // "2019 Q2" and "2 Quartal 2019".
        [N(a), W(of), N(b)] => period(a, numbered(of, b)).or_else(|| period(b, numbered(of, a))),
        _ => None,
    }
}

/// A numbered part of a year.
fn numbered(of: &str, number: &str) -> Option<Span> {
    match of {
        "q" | "quartal" | "vierteljahr" | "vj" | "quarter" => part(number, 4).map(Span::Quarter),
        "s" | "h" | "halbjahr" | "hj" => part(number, 2).map(Span::Half),
        "m" => part(number, 12).map(Span::Month),
        _ => None,
    }
}

/// Reads a period as offices write it: `2019`, `31.12.2019`, `2019-12-31T00:00:00`, `31. Dezember 2019`, `Stichtag
/// 31.12.2019`, `06/2007`, `2007-06`, `Juni 2007`, `2. Quartal 2019`, `2019-Q2`, `1. Halbjahr 2019`, `2019-S1`, `2019/20`,
/// `WS 2005/06`, `SoSe 2006`. Two-digit years, impossible dates and everything else are `None`.
pub fn parse_period(cell: &str) -> Option<Period> {
    /// Longer texts are no periods.
    const LONGEST: usize = 48;
    let cell = cell.trim();
    let digit = |b: &u8| b.is_ascii_digit();
    if cell.len() == 4 {
        return period(cell, Some(Span::Year)).filter(|_| cell.bytes().all(|b| digit(&b)));
    }
    if cell.bytes().all(|b| digit(&b)) {
        return None;
    }
    let four = |bytes: &[u8]| bytes.iter().all(digit);
    if cell.len() > LONGEST || !cell.as_bytes().windows(4).any(four) {
        return None;
    }
    read(&tokens(&cell.to_lowercase())?)
}

/// Reads `201612` as year and month. Six digits may as well be a count: only for a column in which all are written so.
pub fn parse_year_month(cell: &str) -> Option<Period> {
    let cell = cell.trim();
    let (y, m) = cell.split_at_checked(4)?;
    let digits = cell.len() == 6 && cell.bytes().all(|b| b.is_ascii_digit());
    period(y, part(m, 12).map(Span::Month)).filter(|_| digits)
}

/// Reads a cell of a column that is known to hold periods.
pub fn parse_period_cell(cell: &str) -> Option<Period> {
    parse_period(cell).or_else(|| parse_year_month(cell))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(cell: &str) -> Option<String> {
        parse_period(cell).map(|p| p.to_string())
    }

    const READ: [(&str, &str); 62] = [
        (" 2019 ", "2019"),
        ("31.12.2006", "2006-12-31"),
        ("1.1.2019", "2019-01-01"),
        ("1. 1. 2019", "2019-01-01"),
        ("2020-02-29", "2020-02-29"),
        ("2019-12-31T00:00:00", "2019-12-31"),
        ("2019-12-31T23:59:59.000+01:00", "2019-12-31"),
        ("2019-12-31T00:00Z", "2019-12-31"),
        ("2019-12-31 00:00:00", "2019-12-31"),
        ("31.12.2019 00:00", "2019-12-31"),
        ("31. Dezember 2019", "2019-12-31"),
        ("31.Dez.2019", "2019-12-31"),
        ("31 December 2019", "2019-12-31"),
        ("Stichtag 31.12.2019", "2019-12-31"),
        ("Stichtag: 31. Dezember 2019", "2019-12-31"),
        ("06/2007", "2007-06"),
        ("2007-06", "2007-06"),
        ("2007M06", "2007-06"),
        ("2007-M06", "2007-06"),
        ("Juni 2007", "2007-06"),
        ("JUNI 2007", "2007-06"),
        ("June 2007", "2007-06"),
        ("Jun. 2007", "2007-06"),
        ("Januar 2007", "2007-01"),
        ("Feb 2007", "2007-02"),
        ("Mrz 2007", "2007-03"),
        ("März 2007", "2007-03"),
        ("Mär. 2007", "2007-03"),
        ("March 2007", "2007-03"),
        ("Mai 2007", "2007-05"),
        ("Sept. 2007", "2007-09"),
        ("Okt 2007", "2007-10"),
        ("Oct 2007", "2007-10"),
        ("Dez 2007", "2007-12"),
        ("2019-Q2", "2019-Q2"),
        ("2019Q2", "2019-Q2"),
        ("2019 Q2", "2019-Q2"),
        ("Q2 2019", "2019-Q2"),
        ("Q2/2019", "2019-Q2"),
        ("2. Quartal 2019", "2019-Q2"),
        ("2.Quartal 2019", "2019-Q2"),
        ("4. Vj. 2019", "2019-Q4"),
        ("2019-S1", "2019-H1"),
        ("2019-H2", "2019-H2"),
        ("H1 2019", "2019-H1"),
        ("1. Halbjahr 2019", "2019-H1"),
        ("2. Hj. 2019", "2019-H2"),
        ("2019/20", "2019/20"),
        ("2019/2020", "2019/20"),
        ("1999/00", "1999/00"),
        ("2009 ~ 2010", "2009/10"),
        ("Schuljahr 2019/20", "2019/20"),
        ("WS 2005/06", "2005/06-WS"),
        ("WS2005/2006", "2005/06-WS"),
        ("WiSe 2005/06", "2005/06-WS"),
        ("Wintersemester 2005/2006", "2005/06-WS"),
        ("2005/06-WS", "2005/06-WS"),
        ("SS 2006", "2006-SS"),
        ("SoSe 2006", "2006-SS"),
        ("Sommersemester 2006", "2006-SS"),
        ("2006-SS", "2006-SS"),
        ("1800", "1800"),
    ];

    #[test]
    fn reads_what_offices_write() {
        for (cell, canonical) in READ {
            assert_eq!(said(cell).as_deref(), Some(canonical), "{cell:?}");
            assert_eq!(said(canonical).as_deref(), Some(canonical));
        }
    }

    #[test]
    fn refuses_what_is_no_period() {
        for no in [
            "",
            "0",
            "93",
            "12.345",
            "31.02.2006",
            "29.02.2019",
            "2019-13-01",
            "20190",
            "1.2.3.4",
            "99999",
            "1.1.06",
            "1799",
            "2201",
            "+201",
            "20 19",
            "2019.0",
            "12.2019",
            "Jun 07",
            "06/07",
            "2/2019",
            "13/2019",
            "2019/13",
            "2019/21",
            "2019/2021",
            "2019-20",
            "2019-2020",
            "WS 2005",
            "WS 2005/07",
            "SS 06",
            "Q5 2019",
            "2019-Q0",
            "3. Halbjahr 2019",
            "200706",
            "31/12/2019",
            "2019 (vorläufig)",
            "2019 p",
            "Sommer 2019",
            "Stichtag 2019",
            "31.12.2019 25:00",
            "31.12.2019 x",
            "Münster 2019",
            "2019 2020",
            "٢٠١٩",
            "2019年",
            "0.2019",
            "-2019",
            "2019-",
            "Mai",
            "1. Mai",
            "00.12.2019",
            "2019-00",
        ] {
            assert_eq!(said(no), None, "{no:?}");
        }
        assert_eq!(said(&"2019 ".repeat(5000)), None);
        assert_eq!(said(&format!("2019{}", "-".repeat(40))), None);
    }

    #[test]
    fn six_digits_are_a_month_only_in_a_column_of_periods() {
        assert_eq!(
            parse_year_month("201612").map(|p| p.to_string()),
            Some("2016-12".into())
        );
        assert_eq!(parse_period_cell("201612"), parse_year_month("201612"));
        assert_eq!(parse_period_cell("2016"), Some(Period::of_year(2016)));
        for no in [
            "201613", "201600", "2016", "2016 1", "20161", "2016123", "170001", "ä20161",
        ] {
            assert_eq!(parse_year_month(no), None, "{no:?}");
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties {
    use super::*;
    use proptest::prelude::*;
    use std::cmp::Ordering;

    proptest! {
        #[test]
        fn never_panics_and_comes_back_from_its_name(
            cell in "(\\PC{0,12}|[0-9]{1,4}[-./ ]?(Q|S|WS|Mai|Juni)?[-./ ]?[0-9]{1,4}([-./][0-9]{1,4})?)",
        ) {
            if let Some(found) = parse_period_cell(&cell) {
                prop_assert_eq!(parse_period(&found.to_string()), Some(found));
                prop_assert_eq!(found.cmp(&found), Ordering::Equal);
            }
        }
    }
}
