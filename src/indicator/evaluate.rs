//! Shares, rates, means, counts, balances; the other kinds are next door.

use super::context::{Conditions, Context, overflow};
use super::{Figure, Published};
use crate::catalogue::{Indicator, Kind, PeriodRule};
use crate::diagnostic::Coded;
use crate::facts::{How, Resolved};
use crate::text::{Decimal, Period, Ratio};

/// A value rounded to the decimals of the indicator, as text with a point.
///
/// # Errors
/// `facts.overflow`.
pub fn rounded(value: Ratio, decimals: u8) -> Result<Decimal, Coded> {
    value.round(decimals).map_err(overflow)
}

/// What is asked of an indicator.
#[derive(Clone, Copy)]
pub(super) struct At<'a> {
    pub(super) period: Period,
    pub(super) area: usize,
    /// Groups the whole figure is narrowed to.
    pub(super) conditions: &'a Conditions,
    /// Groups only the numerator is narrowed to: the member of a composition.
    pub(super) member: &'a Conditions,
}

impl Context<'_> {
    /// The figure at a place.
    pub(super) fn figure(self, at: At<'_>) -> Figure {
        match self.indicator.kind {
            Kind::Segregation => self.segregation(at),
            Kind::Diversity => self.diversity(at),
            Kind::Gap | Kind::Ratio | Kind::Index | Kind::Change => {
                let mut figure = self.derived(at);
                self.published(at, &mut figure);
                figure
            }
            Kind::Share | Kind::Rate | Kind::Mean | Kind::Count | Kind::Balance => self.plain(at),
        }
    }

    /// Numerator by denominator, or a sum.
    pub(super) fn plain(self, at: At<'_>) -> Figure {
        let i = self.indicator;
        let mut figure = Figure::none(at.period, Coded::new("indicator.no_side"));
        if !i.numerator.is_empty() {
            if i.standardise.is_some() {
                figure = self.standardised(at);
            } else {
                self.both_sides(at, &mut figure);
            }
        }
        self.published(at, &mut figure);
        figure.interval = self.interval(at, &figure);
        figure
    }

    fn both_sides(self, at: At<'_>, figure: &mut Figure) {
        let i = self.indicator;
        let mut of_numerator = at.conditions.clone();
        of_numerator.extend(at.member.iter().map(|(d, a)| (d.clone(), a.clone())));
        let own = PeriodRule::default();
        let numerator = self.side(&i.numerator, own, at.period, at.area, &of_numerator);
        if i.denominator.is_empty() {
            figure.value = numerator
                .clone()
                .and_then(|n| Ratio::from_decimal(n.value).map_err(overflow));
        } else {
            let denominator =
                self.side(&i.denominator, i.period, at.period, at.area, at.conditions);
            figure.value = quotient(&numerator, &denominator, i);
            figure.denominator = Some(denominator);
        }
        figure.numerator = Some(numerator);
    }

    /// The published value at the same place: compared at the decimals the publication uses, or used where bases are missing.
    fn published(self, at: At<'_>, figure: &mut Figure) {
        let Some(term) = &self.indicator.published else {
            return;
        };
        let Some(measure) = self.catalogue.measure_number(term.measure.as_ref()) else {
            return;
        };
        // Beside the share of a member stands the published share of that member.
        let mut conditions = at.conditions.clone();
        conditions.extend(at.member.iter().map(|(d, a)| (d.clone(), a.clone())));
        let found = self.term(term, at.period, at.area, &conditions);
        let source = match found {
            Ok(source) => source,
            Err(reason) => {
                if self.indicator.numerator.is_empty() {
                    figure.value = Err(reason);
                }
                return;
            }
        };
        let decimals = self.facts.decimals(measure);
        let ours = figure.value.as_ref().ok().copied();
        let agrees = ours.is_some_and(|o| same(o, source.value, decimals));
        let bases_missing = matches!(&figure.value, Err(reason) if is_missing(reason));
        if bases_missing && let Ok(value) = Ratio::from_decimal(source.value) {
            figure.value = Ok(value);
            figure.notes.push(Coded::new("indicator.as_published"));
        } else if ours.is_some() && !agrees {
            let note = Coded::new("indicator.differs_from_published")
                .with("published", source.value)
                .with("decimals", decimals);
            figure.notes.push(note);
        }
        figure.published = Some(Published {
            value: as_printed(source.value, decimals),
            agrees,
            used: bases_missing,
            source,
        });
    }
}

/// With the decimals the publication uses: 6 is "6.0" among others with one.
fn as_printed(value: Decimal, decimals: u8) -> Decimal {
    if decimals >= UNROUNDED {
        return value;
    }
    let same_digits = Ratio::from_decimal(value).and_then(|r| r.round(decimals));
    same_digits.unwrap_or(value)
}

/// From so many decimals on a publication is unrounded: its last digits are those of the machine that printed it.
const UNROUNDED: u8 = 9;

/// Is a published value ours, at the decimals the publication uses?
fn same(ours: Ratio, published: Decimal, decimals: u8) -> bool {
    if decimals < UNROUNDED {
        return ours.round(decimals) == Ok(published);
    }
    let difference = Ratio::from_decimal(published).and_then(|p| ours.minus(p));
    let step = difference.and_then(|d| d.times(10_i64.pow(u32::from(UNROUNDED))));
    step.is_ok_and(|s| s.numerator().unsigned_abs() <= s.denominator().unsigned_abs())
}

/// A reason that says that something is not there, as opposed to something that is there and unusable.
pub(super) fn is_missing(reason: &Coded) -> bool {
    matches!(
        reason.code.as_str(),
        "facts.missing"
            | "facts.parts_missing"
            | "facts.no_complete_partition"
            | "facts.range_cuts_band"
            | "indicator.no_side"
            | "indicator.no_such_breakdown"
            | "indicator.no_period_of_other_side"
    )
}

/// Numerator by denominator, times factor.
pub(super) fn quotient(
    numerator: &Result<Resolved, Coded>,
    denominator: &Result<Resolved, Coded>,
    indicator: &Indicator,
) -> Result<Ratio, Coded> {
    let (top, bottom) = match (numerator, denominator) {
        (Err(reason), _) | (_, Err(reason)) => return Err(reason.clone()),
        (Ok(n), Ok(d)) => (n, d),
    };
    same_areas(top, bottom)?;
    let (n, d) = (top.value, bottom.value);
    if n.is_negative() || d.is_negative() {
        return Err(Coded::new("indicator.negative"));
    }
    if indicator.kind == Kind::Share && n > d && indicator.over_100.de.is_empty() {
        return Err(Coded::new("indicator.part_greater_than_whole")
            .with("numerator", n)
            .with("denominator", d));
    }
    if let Some(least) = indicator.min_denominator
        && d < Decimal::from(least)
    {
        return Err(Coded::new("indicator.denominator_too_small").with("least", least));
    }
    Ratio::of(n, d, indicator.factor)
        .map_err(overflow)?
        .ok_or_else(|| Coded::new("indicator.denominator_zero"))
}

/// Two sides that were both added up over areas must have been added up over the same ones.
fn same_areas(a: &Resolved, b: &Resolved) -> Result<(), Coded> {
    let over = |r: &Resolved| r.how.iter().any(|h| matches!(h, How::Areas(..)));
    if over(a) && over(b) && a.areas() != b.areas() {
        return Err(Coded::new("indicator.sides_cover_different_areas")
            .with("numerator", a.areas().len())
            .with("denominator", b.areas().len()));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_published_value_is_compared_at_its_decimals_and_an_unrounded_one_to_a_billionth() {
        let ours = Ratio::of(Decimal::from(20_275), Decimal::from(245_273), 100)
            .unwrap()
            .unwrap();
        let published = |mantissa, scale| Decimal::new(mantissa, scale).unwrap();
        assert!(same(ours, published(83, 1), 1));
        assert!(!same(ours, published(82, 1), 1));
        assert!(same(ours, published(826_629_918_498_979, 14), 14));
        // Another value of the same series may be printed with fewer digits.
        assert!(same(
            Ratio::from_decimal(Decimal::from(100)).unwrap(),
            Decimal::from(100),
            14
        ));
        assert!(!same(ours, published(826_629_920, 8), 14));
        assert!(!same(ours, published(83, 1), 14));
    }
}
