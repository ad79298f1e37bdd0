//! Control figures of a table: what a reader compares with a publication before trusting anything else.

use super::{Loaded, Session};
use crate::bind::Role;
use crate::guard::{Class, is_small};
use crate::text::{Decimal, parse_period};
use std::collections::BTreeMap;

/// The sum of one measure column for one period and level of areas; no value where the guard withholds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ControlSum {
    /// Name of the column.
    pub column: String,
    /// Label of the level of areas, where the table has such a column.
    pub level: String,
    /// The sum.
    pub value: Option<Decimal>,
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
            let Some(found) = labels.get(period).and_then(|l| parse_period(l)) else {
                continue;
            };
            let level = level
                .and_then(|l| labels.get(l))
                .cloned()
                .unwrap_or_default();
            for ((column, _), sum) in table.plan.numbers.iter().zip(&group.sums) {
                if self.is_additive(table, *column) {
                    let known = sums.entry(found).or_default();
                    let total = known
                        .entry((*column, level.clone()))
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
            level,
            value: value.filter(|v| Self::may_show(table, *v)),
        };
        sums.into_iter()
            .map(|(period, sums)| (period.to_string(), sums.into_iter().map(named).collect()))
            .collect()
    }

    fn is_additive(&self, table: &Loaded, column: usize) -> bool {
        match table.binding.columns.get(column).map(|c| &c.role) {
            Some(Role::Measure(number, _)) => self
                .catalogue()
                .measure
                .get(*number)
                .is_some_and(|m| m.additive),
            _ => false,
        }
    }

    /// The exact sum of a number column over the whole table; nothing for columns that are not added up.
    pub fn column_sum(&self, table: &Loaded, column: usize) -> Option<Decimal> {
        let at = table.plan.numbers.iter().position(|(c, _)| *c == column)?;
        let sum = table.partial.as_ref()?.totals.get(at)?;
        (sum.numbers > 0 && Self::may_show(table, sum.total)).then_some(sum.total)
    }

    fn may_show(table: &Loaded, value: Decimal) -> bool {
        table.class == Class::Veroeffentlicht || !is_small(value)
    }
}
