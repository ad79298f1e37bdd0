//! Periods: a year or a reference date.

use serde::{Deserialize, Serialize};

/// A year, with the reference date (Stichtag) where the cell gives one. Orders by time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Period {
    /// Calendar year.
    pub year: i32,
    /// Month and day of the reference date.
    pub day: Option<(u8, u8)>,
}

impl Period {
    /// The reference date as ISO text, if there is one.
    pub fn date(self) -> Option<String> {
        let (month, day) = self.day?;
        Some(format!("{:04}-{month:02}-{day:02}", self.year))
    }

    /// The year alone.
    pub fn without_day(self) -> Self {
        Self {
            year: self.year,
            day: None,
        }
    }
}

impl std::fmt::Display for Period {
    /// `2019`, or `2019-12-31`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.date() {
            Some(date) => write!(f, "{date}"),
            None => write!(f, "{}", self.year),
        }
    }
}

fn digits(text: &str) -> Option<u32> {
    (!text.is_empty() && text.len() <= 4 && text.bytes().all(|b| b.is_ascii_digit()))
        .then(|| text.parse().ok())
        .flatten()
}

fn days_in(year: i32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

fn date(year: &str, month: &str, day: &str) -> Option<Period> {
    if year.len() != 4 || month.len() > 2 || day.len() > 2 {
        return None;
    }
    let (y, m, d) = (digits(year)?, digits(month)?, digits(day)?);
    let year = i32::try_from(y).ok()?;
    if !(1..=12).contains(&m) || d < 1 || d > days_in(year, m) {
        return None;
    }
    Some(Period {
        year: plausible(year)?,
        day: Some((u8::try_from(m).ok()?, u8::try_from(d).ok()?)),
    })
}

/// Years outside 1800–2200 are numbers, not years.
fn plausible(year: i32) -> Option<i32> {
    (1800..=2200).contains(&year).then_some(year)
}

/// Reads `2019`, `31.12.2019` or `2019-12-31`; anything else, and impossible dates, are `None`.
pub fn parse_period(cell: &str) -> Option<Period> {
    let cell = cell.trim();
    if cell.len() == 4 {
        let year = plausible(i32::try_from(digits(cell)?).ok()?)?;
        return Some(Period { year, day: None });
    }
    let mut dotted = cell.split('.');
    if let (Some(d), Some(m), Some(y), None) =
        (dotted.next(), dotted.next(), dotted.next(), dotted.next())
    {
        return date(y, m, d);
    }
    let mut dashed = cell.split('-');
    if let (Some(y), Some(m), Some(d), None) =
        (dashed.next(), dashed.next(), dashed.next(), dashed.next())
    {
        return date(y, m, d);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_years_and_dates() {
        assert_eq!(
            parse_period(" 2019 ").map(|p| p.to_string()),
            Some("2019".into())
        );
        assert_eq!(
            parse_period("31.12.2006").and_then(Period::date),
            Some("2006-12-31".into())
        );
        assert_eq!(
            parse_period("2020-02-29").and_then(Period::date),
            Some("2020-02-29".into())
        );
    }

    #[test]
    fn refuses_what_is_no_period() {
        for no in [
            "",
            "0",
            "93",
            "12.345",
            "31.02.2006",
            "2019-13-01",
            "20190",
            "1.2.3.4",
            "99999",
            "1.1.06",
        ] {
            assert_eq!(parse_period(no), None, "{no:?}");
        }
    }
}
