//! Which period of one side belongs to a period of the other: only by the rule the catalogue names.

use crate::catalogue::{Align, PeriodRule};
use crate::diagnostic::Coded;
use crate::text::{Period, Span};

/// The period, or two of which the mean is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Aligned {
    One(Period),
    Mean(Period, Period),
}

/// The period among those a measure has.
///
/// # Errors
/// `indicator.no_period_of_other_side`, `indicator.several_periods_of_other_side`.
pub(super) fn aligned(
    rule: PeriodRule,
    period: Period,
    known: &[Period],
) -> Result<Aligned, Coded> {
    let year = period.year.saturating_add(rule.shift);
    match rule.align {
        Align::Same if rule.shift == 0 => same(period, known),
        Align::Same => same(Period { year, ..period }, known),
        Align::SameYear => in_year(period, year, known).map(Aligned::One),
        Align::SchoolYear => {
            let spans = match period.span {
                Span::SchoolYear => [Span::Year, Span::SchoolYear],
                _ => [Span::SchoolYear, Span::Year],
            };
            let found = spans
                .into_iter()
                .map(|span| Period { year, span })
                .find(|p| known.contains(p));
            found
                .map_or_else(|| in_year(period, year, known), Ok)
                .map(Aligned::One)
        }
        Align::PreviousYearEnd => year_end(period, year.saturating_sub(1), known).map(Aligned::One),
        Align::Mean => {
            let before = year_end(period, year.saturating_sub(1), known)?;
            Ok(Aligned::Mean(before, year_end(period, year, known)?))
        }
    }
}

fn missing(period: Period) -> Coded {
    Coded::new("indicator.no_period_of_other_side").with("period", period)
}

/// The very same; or, where one side says only the year, the only date of that year.
fn same(period: Period, known: &[Period]) -> Result<Aligned, Coded> {
    if known.contains(&period) {
        return Ok(Aligned::One(period));
    }
    let dates = |p: &&Period| matches!(p.span, Span::Date(..));
    let of_year: Vec<&Period> = known.iter().filter(|p| p.year == period.year).collect();
    let found = match period.span {
        Span::Year => {
            let of_year: Vec<&Period> = of_year.into_iter().filter(dates).collect();
            match of_year.as_slice() {
                [one] => Some(**one),
                _ => None,
            }
        }
        Span::Date(..) => of_year.into_iter().find(|p| p.span == Span::Year).copied(),
        _ => None,
    };
    found.map(Aligned::One).ok_or_else(|| missing(period))
}

/// The same period, the only one of the year, or the whole year among several.
fn in_year(period: Period, year: i32, known: &[Period]) -> Result<Period, Coded> {
    let wanted = Period { year, ..period };
    if known.contains(&wanted) {
        return Ok(wanted);
    }
    let of_year: Vec<Period> = known.iter().copied().filter(|p| p.year == year).collect();
    match of_year.as_slice() {
        [] => Err(missing(wanted)),
        [one] => Ok(*one),
        several => {
            let whole = several.iter().find(|p| p.span == Span::Year);
            whole.copied().ok_or_else(|| {
                Coded::new("indicator.several_periods_of_other_side").with("period", wanted)
            })
        }
    }
}

/// 31 December, or the year where no date is said.
fn year_end(period: Period, year: i32, known: &[Period]) -> Result<Period, Coded> {
    let spans = [Span::Date(12, 31), Span::Month(12), Span::Year];
    let found = spans
        .into_iter()
        .map(|span| Period { year, span })
        .find(|p| known.contains(p));
    found.ok_or_else(|| missing(Period { year, ..period }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::parse_period;

    fn find(align: Align, shift: i32, period: &str, known: &[&str]) -> String {
        let known: Vec<Period> = known.iter().filter_map(|k| parse_period(k)).collect();
        let rule = PeriodRule { align, shift };
        match aligned(rule, parse_period(period).unwrap(), &known) {
            Ok(Aligned::One(p)) => p.to_string(),
            Ok(Aligned::Mean(a, b)) => format!("{a}..{b}"),
            Err(reason) => reason.code,
        }
    }

    #[test]
    fn each_rule_finds_its_period() {
        let ends = ["31.12.2018", "31.12.2019", "30.06.2019"];
        assert_eq!(find(Align::Same, 0, "31.12.2019", &ends), "2019-12-31");
        assert_eq!(find(Align::Same, 0, "2018", &ends), "2018-12-31");
        let two = "indicator.no_period_of_other_side";
        assert_eq!(find(Align::Same, 0, "2019", &ends), two);
        assert_eq!(find(Align::Same, 0, "30.06.2018", &["31.12.2018"]), two);
        assert_eq!(find(Align::SameYear, 0, "30.06.2018", &ends), "2018-12-31");
        assert_eq!(
            find(Align::SameYear, 0, "2019", &ends),
            "indicator.several_periods_of_other_side"
        );
        assert_eq!(find(Align::PreviousYearEnd, 0, "2019", &ends), "2018-12-31");
        assert_eq!(
            find(Align::Mean, 0, "2019", &ends),
            "2018-12-31..2019-12-31"
        );
        assert_eq!(
            find(Align::SchoolYear, 0, "2019/20", &["2019", "2020"]),
            "2019"
        );
        assert_eq!(find(Align::SameYear, -1, "2019", &["2018"]), "2018");
    }
}
