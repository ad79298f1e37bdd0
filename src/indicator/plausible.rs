//! Figures that cannot all be right: said, never mended.

use super::{Figure, Line};
use crate::catalogue::{Catalogue, Indicator, Kind};
use crate::diagnostic::Coded;
use crate::text::{Period, Ratio};

/// A figure that cannot be right beside others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Implausible {
    /// Period.
    pub period: Period,
    /// Why, with the values rounded to the decimals of the indicator (`value`, `other`; `lowest` and `highest` of groups).
    pub what: Coded,
}

/// Everything implausible about an indicator at one area, seen in nothing but the figures given: greater than an indicator
/// it cannot exceed (`limits`, of `at_most`); a total outside the values of its groups (`groups`, one breakdown each). What
/// differs by less than the decimals shown is not said.
pub fn implausible(
    catalogue: &Catalogue,
    indicator: &Indicator,
    own: &[Figure],
    limits: &[(String, Vec<Figure>)],
    groups: &[Vec<Line>],
) -> Vec<Implausible> {
    let decimals = indicator.decimals;
    let mut found = Vec::new();
    for figure in own.iter().filter(|f| !f.is_of_edition()) {
        let period = figure.period;
        let Some((value, value_text)) = at(own, period).and_then(|v| shown(v, decimals)) else {
            continue;
        };
        for (limit, figures) in limits {
            let other = at(figures, period).and_then(|v| shown(v, decimals));
            let Some((other, other_text)) = other else {
                continue;
            };
            if greater(value, other) && value_text != other_text {
                let what = Coded::new("indicator.greater_than_its_limit")
                    .with("limit", limit)
                    .with("value", &value_text)
                    .with("other", &other_text);
                found.push(Implausible { period, what });
            }
        }
        if !matches!(indicator.kind, Kind::Share | Kind::Rate | Kind::Mean) {
            continue;
        }
        for lines in groups {
            let Some(dimension) = lines.iter().find_map(|l| l.dimension.as_deref()) else {
                continue;
            };
            let bounds = bounds(catalogue, dimension, lines, period);
            let outside = bounds.into_iter().find_map(|(lowest, highest)| {
                let (low, low_text) = shown(lowest, decimals)?;
                let (high, high_text) = shown(highest, decimals)?;
                let below = greater(low, value) && low_text != value_text;
                let above = greater(value, high) && high_text != value_text;
                (below || above).then_some((low_text, high_text))
            });
            if let Some((lowest, highest)) = outside {
                let what = Coded::new("indicator.total_outside_of_its_groups")
                    .with("dimension", dimension)
                    .with("value", &value_text)
                    .with("lowest", lowest)
                    .with("highest", highest);
                found.push(Implausible { period, what });
            }
        }
    }
    found
}

/// The lowest and highest value of the groups of each partition of a dimension whose groups all have one.
fn bounds(
    catalogue: &Catalogue,
    dimension: &str,
    lines: &[Line],
    period: Period,
) -> Vec<(Ratio, Ratio)> {
    let partitions = catalogue.dimension(dimension).map(|d| &d.partitions);
    let value = |id: &String| {
        let line = lines.iter().find(|l| l.group.as_ref() == Some(id))?;
        at(&line.figures, period)
    };
    let bounds = partitions.into_iter().flatten().filter_map(|partition| {
        let values: Option<Vec<Ratio>> = partition.iter().map(|m| value(m.as_ref())).collect();
        let values = values.filter(|v| v.len() > 1)?;
        let pick = |a: Ratio, b: Ratio, high: bool| if greater(a, b) == high { a } else { b };
        let lowest = values.iter().copied().reduce(|a, b| pick(a, b, false))?;
        let highest = values.iter().copied().reduce(|a, b| pick(a, b, true))?;
        Some((lowest, highest))
    });
    bounds.collect()
}

fn at(figures: &[Figure], period: Period) -> Option<Ratio> {
    let figure = figures
        .iter()
        .find(|f| f.period == period && !f.is_of_edition())?;
    figure.value.as_ref().ok().copied()
}

/// A value with the text it is shown as.
fn shown(value: Ratio, decimals: u8) -> Option<(Ratio, String)> {
    Some((value, value.round(decimals).ok()?.to_string()))
}

fn greater(a: Ratio, b: Ratio) -> bool {
    a.minus(b).is_ok_and(|d| d.numerator() > 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::builtin;
    use crate::text::{Decimal, parse_period};

    fn figure(period: &str, value: &str) -> Figure {
        let (whole, fraction) = value.split_once('.').unwrap_or((value, ""));
        let digits = format!("{whole}{fraction}").parse().unwrap();
        let value = Decimal::new(digits, u8::try_from(fraction.len()).unwrap()).unwrap();
        Figure {
            value: Ok(Ratio::from_decimal(value).unwrap()),
            ..Figure::none(parse_period(period).unwrap(), Coded::new("x"))
        }
    }

    fn codes(found: &[Implausible]) -> Vec<(String, &str)> {
        let code = |i: &Implausible| (i.period.short(), i.what.code.clone());
        let codes = found.iter().map(code);
        codes
            .map(|(p, c)| {
                let limit = c == "indicator.greater_than_its_limit";
                (p, if limit { "limit" } else { "groups" })
            })
            .collect()
    }

    #[test]
    fn greater_than_its_limit() {
        let catalogue = builtin().unwrap();
        let indicator = catalogue.indicator("6.4").unwrap();
        assert_eq!(indicator.at_most[0].as_ref(), "6.3");
        let own = [
            figure("2020", "40"),
            figure("2021", "40.01"),
            figure("2022", "41"),
            figure("2023", "41"),
        ];
        let limit = vec![
            figure("2020", "40"),
            figure("2021", "40"),
            figure("2022", "40.5"),
        ];
        let found = implausible(
            &catalogue,
            indicator,
            &own,
            &[("6.3".to_owned(), limit)],
            &[],
        );
        // Equal is right; less than a tenth is not said; without a limit there is nothing to compare with.
        assert_eq!(codes(&found), [("2022".to_owned(), "limit")]);
        let args = &found[0].what.args;
        assert_eq!(
            (args["value"].as_str(), args["other"].as_str()),
            ("41.0", "40.5")
        );
    }

    #[test]
    fn a_total_lies_between_its_groups() {
        let catalogue = builtin().unwrap();
        let indicator = catalogue.indicator("1.1").unwrap();
        let line = |group: &str, values: [&str; 3]| Line {
            dimension: Some("migration".to_owned()),
            group: Some(group.to_owned()),
            figures: ["2020", "2021", "2022"]
                .into_iter()
                .zip(values)
                .map(|(p, v)| figure(p, v))
                .collect(),
        };
        let groups = vec![
            line("auslaender", ["14", "14", "14"]),
            line("deutsche", ["5", "5", "5"]),
        ];
        let own = [
            figure("2020", "6"),
            figure("2021", "4.9"),
            figure("2022", "14.1"),
        ];
        let found = implausible(
            &catalogue,
            indicator,
            &own,
            &[],
            std::slice::from_ref(&groups),
        );
        let groups_of = |year: &str| (year.to_owned(), "groups");
        assert_eq!(codes(&found), [groups_of("2021"), groups_of("2022")]);
        // A group that is not there is not guessed.
        let half = vec![groups[0].clone()];
        assert!(implausible(&catalogue, indicator, &own, &[], &[half]).is_empty());
    }
}
