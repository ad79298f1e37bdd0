//! Control figures of a table: what a reader compares with a publication before trusting anything else.

use super::goals::number;
use super::{Loaded, Session};
use crate::bind::Role;
use crate::diagnostic::{Error, Result};
use crate::guard::{Class, is_small};
use crate::text::{Decimal, parse_period_cell};
use std::collections::BTreeMap;

/// The sum of one measure column for one period and level of areas; no value where the guard withholds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ControlSum {
    /// Name of the column.
    pub column: String,
    /// Its number.
    pub number: usize,
    /// Label of the level of areas, where the table has such a column.
    pub level: String,
    /// The sum.
    pub value: Option<Decimal>,
}

/// Which control figure a published one is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CheckQuery<'a> {
    /// Column of numbers; none = the number of rows.
    pub column: Option<usize>,
    /// Period as in [`Session::control_sums`]; none = the whole table.
    pub period: Option<&'a str>,
    /// Level of areas, with a period, where the table has such a column.
    pub level: Option<&'a str>,
    /// The published figure as typed, with comma or point.
    pub typed: &'a str,
}

/// A control figure beside a published one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Check {
    /// As typed.
    pub typed: Decimal,
    /// Of the table.
    pub value: Decimal,
    /// Ours minus the typed one.
    pub difference: Decimal,
}

impl Session {
    /// Sum of every additive measure column per period, and per level where a column names it: sums of what stands in the
    /// file, totals included.
    pub fn control_sums(&self, table: &Loaded) -> Vec<(String, Vec<ControlSum>)> {
        let Some(partial) = &table.partial else {
            return Vec::new();
        };
        let key = |wanted: &dyn Fn(&Role) -> bool| {
            table.plan.keys.iter().position(|column| {
                table
                    .binding
                    .columns
                    .get(*column)
                    .is_some_and(|c| wanted(&c.role))
            })
        };
        let Some(period) = key(&|r| *r == Role::Period) else {
            return Vec::new();
        };
        let level = key(&|r| matches!(r, Role::Level(_)));
        let mut sums: BTreeMap<crate::text::Period, BTreeMap<(usize, String), Option<Decimal>>> =
            BTreeMap::new();
        for (labels, group) in &partial.groups {
            let Some(found) = labels.get(period).and_then(|l| parse_period_cell(l)) else {
                continue;
            };
            let level = level
                .and_then(|l| labels.get(l))
                .cloned()
                .unwrap_or_default();
            for (number, sum) in table.plan.numbers.iter().zip(&group.sums) {
                if self.is_additive(table, number.column) {
                    let known = sums.entry(found).or_default();
                    let total = known
                        .entry((number.column, level.clone()))
                        .or_insert(Some(Decimal::ZERO));
                    *total = total.and_then(|t| t.add(sum.total).ok());
                }
            }
        }
        let named = |((column, level), value): ((usize, String), Option<Decimal>)| ControlSum {
            column: table
                .evidence
                .names
                .get(column)
                .cloned()
                .unwrap_or_default(),
            number: column,
            level,
            value: value.filter(|v| Self::may_show(table, *v)),
        };
        sums.into_iter()
            .map(|(period, sums)| (period.to_string(), sums.into_iter().map(named).collect()))
            .collect()
    }

    /// Compares a published figure with a control figure.
    ///
    /// # Errors
    /// `session.no_such_table`; `check.no_number` when the typed text is none; `check.no_such_figure` when there is no such
    /// control figure, or when it is withheld.
    pub fn check(&self, id: usize, query: CheckQuery<'_>) -> Result<Check> {
        let table = self.table(id)?;
        let typed = number(query.typed.trim(), "check.no_number")?;
        let none = || Error::new("check.no_such_figure");
        let value = match (query.column, query.period) {
            (None, _) => Decimal::new(i128::from(table.evidence.rows()), 0).map_err(|_| none())?,
            (Some(column), None) => self.column_sum(table, column).ok_or_else(none)?,
            (Some(column), Some(period)) => {
                let sums = self.control_sums(table).into_iter();
                let of_period = sums.filter(|(p, _)| p == period).flat_map(|(_, sums)| sums);
                let level = query.level.unwrap_or_default();
                let mut found = of_period.filter(|s| s.number == column && s.level == level);
                found.find_map(|s| s.value).ok_or_else(none)?
            }
        };
        let difference = value.sub(typed).map_err(|_| none())?;
        Ok(Check {
            typed,
            value,
            difference,
        })
    }

    fn is_additive(&self, table: &Loaded, column: usize) -> bool {
        let binding = &table.binding;
        let values = binding.values_of(column);
        let mut measures = values.flat_map(|v| binding.measures_of(v)).peekable();
        let additive = |m: usize| self.catalogue().measure.get(m).is_some_and(|m| m.additive);
        measures.peek().is_some() && measures.all(additive)
    }

    /// The exact sum of a number column over the whole table; nothing for columns that are not added up.
    pub fn column_sum(&self, table: &Loaded, column: usize) -> Option<Decimal> {
        let at = table.plan.numbers.iter().position(|n| n.column == column)?;
        let sum = table.partial.as_ref()?.totals.get(at)?;
        (sum.numbers > 0 && Self::may_show(table, sum.total)).then_some(sum.total)
    }

    fn may_show(table: &Loaded, value: Decimal) -> bool {
        table.class == Class::Veroeffentlicht || !is_small(value)
    }
}
