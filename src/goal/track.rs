//! The values a verdict is made from: one a year, after the last break.

use super::method::Point;
use crate::diagnostic::{Coded, InOrder};
use crate::indicator::{Cut, Figure};
use crate::text::{Period, Ratio};

/// One value of a series with the figure it stands for.
#[derive(Debug, Clone, Copy)]
pub struct Dated<'a> {
    /// Calendar year of the period.
    pub year: i32,
    /// Exact value.
    pub value: Ratio,
    /// The figure.
    pub figure: &'a Figure,
}

/// The values of one group in order of time, one a year, cut at breaks.
#[derive(Debug, Clone, Default)]
pub struct Track<'a> {
    /// Group (member of a dimension) or indicator the values are of; none = all.
    pub whose: Option<String>,
    /// After the last break.
    pub dated: Vec<Dated<'a>>,
    /// The last break, if values lie before it.
    pub cut: Option<Period>,
    /// Of several periods a year those of the same date each year were taken: that of the latest value.
    pub thinned: bool,
}

impl<'a> Track<'a> {
    /// The values among figures. Where a year has several (months, quarters), only periods of the same part of the year as
    /// the latest count: a value of March is not compared with one of December.
    pub fn of(figures: impl Iterator<Item = &'a Figure>, cuts: &[Cut]) -> Self {
        let mut known: Vec<(Period, Dated<'a>)> = figures
            .filter_map(|figure| {
                let value = *figure.value.as_ref().ok()?;
                let year = figure.period.year;
                Some((
                    figure.period,
                    Dated {
                        year,
                        value,
                        figure,
                    },
                ))
            })
            .collect();
        known.order_by_key(|(period, _)| *period);
        let mut track = Self::default();
        let Some(latest) = known.last().map(|(period, _)| *period) else {
            return track;
        };
        let twice = |at: usize| {
            let year = known.get(at).map(|(p, _)| p.year);
            year.is_some() && year == known.get(at.saturating_add(1)).map(|(p, _)| p.year)
        };
        if (0..known.len()).any(twice) {
            known.retain(|(period, _)| period.span == latest.span);
            track.thinned = true;
        }
        let cut = cuts.iter().filter(|c| c.cuts && c.period <= latest);
        let cut = cut.map(|c| c.period).max();
        let before = known.len();
        if let Some(cut) = cut {
            known.retain(|(period, _)| *period >= cut);
        }
        track.cut = cut.filter(|_| known.len() < before);
        track.dated = known.into_iter().map(|(_, dated)| dated).collect();
        track
    }

    /// The same, said to be of a group or indicator.
    #[must_use]
    pub fn called(mut self, whose: &str) -> Self {
        self.whose = Some(whose.to_owned());
        self
    }

    /// As the methods take it.
    pub fn points(&self) -> Vec<Point> {
        let point = |d: &Dated<'_>| Point {
            year: d.year,
            value: d.value.to_f64(),
        };
        self.dated.iter().map(point).collect()
    }

    /// The latest value.
    pub fn latest(&self) -> Option<&Dated<'a>> {
        self.dated.last()
    }

    /// The value of a year.
    pub fn at(&self, year: i32) -> Option<&Dated<'a>> {
        self.dated.iter().find(|d| d.year == year)
    }

    /// Up to a year: what was known then.
    #[must_use]
    pub fn until(&self, year: i32) -> Self {
        let mut then = self.clone();
        then.dated.retain(|d| d.year <= year);
        then
    }

    /// Why a year before the break cannot be compared with the latest value.
    pub fn broken(&self, year: i32) -> Option<Coded> {
        let cut = self.cut.filter(|cut| year < cut.year)?;
        Some(
            Coded::new("goal.break_between")
                .with("year", year)
                .with("period", cut.short()),
        )
    }
}
