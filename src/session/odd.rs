//! Values that can hardly be meant: counts below zero, periods that have not come yet.

use super::{Loaded, Session};
use crate::catalogue::{Catalogue, Kind};
use crate::diagnostic::{Coded, Log, Place, Severity};
use crate::facts::{Facts, Value};

impl Session {
    /// Says which year it is: the core knows no clock. Later periods are then said to be in the future.
    pub fn set_year(&mut self, year: i32) {
        self.year = Some(year);
        self.rebuild();
    }
}

/// May values of a measure be below zero? Balances and changes may, as published, and so may what is never added up.
fn may_be_negative(catalogue: &Catalogue, number: usize) -> bool {
    let Some(measure) = catalogue.measure.get(number) else {
        return true;
    };
    let publishes = |i: &crate::catalogue::Indicator| {
        let balance = matches!(i.kind, Kind::Balance | Kind::Change | Kind::Gap);
        balance
            && i.published
                .as_ref()
                .is_some_and(|t| t.measure.as_ref() == measure.id.as_ref())
    };
    !measure.additive || catalogue.indicator.iter().any(publishes)
}

/// What is odd about the facts of a table, with lines.
pub(super) fn odd(catalogue: &Catalogue, facts: &Facts, table: &Loaded, year: Option<i32>) -> Log {
    let mut log = Log::default();
    for (at, fact) in facts.iter().filter(|(_, f)| f.table == table.id) {
        let Value::Known(value) = fact.value else {
            continue;
        };
        let name = table
            .evidence
            .names
            .get(fact.column)
            .map_or("", String::as_str);
        let line = fact
            .first_rows
            .first()
            .and_then(|row| table.evidence.lines.line(*row));
        let place = line.map_or_else(Place::default, |line| Place::cell(line, name));
        let measure = catalogue.measure.get(at.measure);
        let measure = measure.map_or("", |m| m.id.as_ref().as_str());
        if value.is_negative() && !may_be_negative(catalogue, at.measure) {
            let what = Coded::new("facts.negative").with("measure", measure);
            log.add(Severity::Error, what, place.clone());
        }
        if year.is_some_and(|year| at.period.year > year) {
            let what = Coded::new("facts.future").with("period", at.period.short());
            log.add(Severity::Warning, what, place);
        }
    }
    log
}
