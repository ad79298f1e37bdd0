//! Periods: what a value is for. A year, a reference date, or one of the spans that offices publish by.

use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// What part of a year, or across two years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Span {
    /// The calendar year.
    Year,
    /// A reference date (Stichtag): month and day.
    Date(u8, u8),
    /// A month, 1–12.
    Month(u8),
    /// A quarter, 1–4.
    Quarter(u8),
    /// A half-year, 1 or 2.
    Half(u8),
    /// A school year, from 1 August of the year.
    SchoolYear,
    /// A winter semester, from 1 October of the year.
    Winter,
    /// A summer semester, from 1 April.
    Summer,
}

/// A period. Orders by time: by its last day, then by its first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Period {
    /// Calendar year in which it begins.
    pub year: i32,
    /// Which part.
    pub span: Span,
}

/// Year, month, day.
type Day = (i32, u8, u8);

impl Period {
    /// A calendar year.
    pub const fn of_year(year: i32) -> Self {
        Self {
            year,
            span: Span::Year,
        }
    }

    /// The reference date as ISO text, if there is one.
    pub fn date(self) -> Option<String> {
        let Span::Date(month, day) = self.span else {
            return None;
        };
        Some(format!("{:04}-{month:02}-{day:02}", self.year))
    }

    /// The usual name: a reference date by its year, anything else as it is.
    pub fn short(self) -> String {
        match self.span {
            Span::Date(..) => self.year.to_string(),
            _ => self.to_string(),
        }
    }

    /// First and last day.
    fn days(self) -> (Day, Day) {
        let (y, next) = (self.year, self.year.saturating_add(1));
        let months = |first: u8, last: u8| ((y, first, 1), (y, last, days_in(y, last)));
        match self.span {
            Span::Year => months(1, 12),
            Span::Date(month, day) => ((y, month, day), (y, month, day)),
            Span::Month(month) => months(month, month),
            Span::Quarter(quarter) => {
                let last = quarter.saturating_mul(3);
                months(last.saturating_sub(2), last)
            }
            Span::Half(half) => {
                let last = half.saturating_mul(6);
                months(last.saturating_sub(5), last)
            }
            Span::SchoolYear => ((y, 8, 1), (next, 7, 31)),
            Span::Winter => ((y, 10, 1), (next, 3, 31)),
            Span::Summer => months(4, 9),
        }
    }
}

impl Ord for Period {
    fn cmp(&self, other: &Self) -> Ordering {
        let key = |p: &Self| {
            let (first, last) = p.days();
            (last, first, p.span)
        };
        key(self).cmp(&key(other))
    }
}

impl PartialOrd for Period {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl std::fmt::Display for Period {
    /// `2019`, `2019-12-31`, `2019-06`, `2019-Q2`, `2019-H1`, `2019/20`, `2005/06-WS`, `2006-SS`: read back as the same.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let year = self.year;
        let next = year.saturating_add(1).rem_euclid(100);
        match self.span {
            Span::Year => write!(f, "{year}"),
            Span::Date(month, day) => write!(f, "{year:04}-{month:02}-{day:02}"),
            Span::Month(month) => write!(f, "{year:04}-{month:02}"),
            Span::Quarter(quarter) => write!(f, "{year}-Q{quarter}"),
            Span::Half(half) => write!(f, "{year}-H{half}"),
            Span::SchoolYear => write!(f, "{year}/{next:02}"),
            Span::Winter => write!(f, "{year}/{next:02}-WS"),
            Span::Summer => write!(f, "{year}-SS"),
        }
    }
}

pub(super) fn days_in(year: i32, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::super::parse_period;
    use super::*;

    #[test]
    fn orders_by_time_across_kinds() {
        let written = [
            "WS 2018/19",
            "2019-Q1",
            "2019-03",
            "30.06.2019",
            "1. Halbjahr 2019",
            "2018/19",
            "2019",
            "2019-S2",
            "2019-12",
            "31.12.2019",
            "WS 2019/20",
            "2020-Q2",
            "2019/20",
        ];
        let mut sorted: Vec<Period> = written.iter().filter_map(|c| parse_period(c)).collect();
        assert_eq!(sorted.len(), written.len());
        sorted.sort();
        let names: Vec<String> = sorted.iter().map(Period::to_string).collect();
        // Where two end on the same day, the one that began earlier comes first.
        assert_eq!(
            names,
            [
                "2018/19-WS",
                "2019-Q1",
                "2019-03",
                "2019-H1",
                "2019-06-30",
                "2018/19",
                "2019",
                "2019-H2",
                "2019-12",
                "2019-12-31",
                "2019/20-WS",
                "2020-Q2",
                "2019/20",
            ]
        );
        let names: Vec<String> = sorted.iter().map(|p| p.short()).collect();
        assert_eq!((names[4].as_str(), names[5].as_str()), ("2019", "2018/19"));
    }
}
