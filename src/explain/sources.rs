//! Where a side comes from: how it was derived, the facts, the rows of the files; the areas of an index.

use super::{Explainer, Rows, Step};
use crate::diagnostic::Coded;
use crate::facts::{Coordinate, Position, Resolved, Value};
use crate::indicator::Segregation;
use crate::table::ROWS_KEPT;
use std::collections::BTreeMap;

/// Facts that are listed one by one; of more only their number is said.
const FACTS: usize = 60;

impl Explainer<'_> {
    /// How it was derived, the facts, then the rows by table and column.
    pub(super) fn sources(&self, found: &Resolved) -> Vec<Step> {
        let mut steps: Vec<Step> = found
            .how
            .iter()
            .map(|how| Step::new(how.coded(), None, Vec::new()))
            .collect();
        let remarks = found.flags.notes();
        steps.extend(remarks.map(|code| Step::new(Coded::new(code), None, Vec::new())));
        let hidden = self.guard.hides_rows(self.facts, &found.facts);
        if !hidden && found.facts.len() > 1 {
            steps.push(self.facts_used(found));
        }
        let mut tables: BTreeMap<(usize, usize), Rows> = BTreeMap::new();
        for at in &found.facts {
            let Some(fact) = self.facts.get(at) else {
                continue;
            };
            let rows = tables
                .entry((fact.table, fact.column))
                .or_insert_with(|| Rows {
                    table: fact.table,
                    column: fact.column,
                    count: 0,
                    rows: Vec::new(),
                    hidden,
                });
            rows.count += fact.rows;
            rows.rows.extend(&fact.first_rows);
        }
        for (_, mut rows) in tables {
            rows.rows.sort_unstable();
            rows.rows.dedup();
            rows.rows.truncate(ROWS_KEPT);
            let what = Coded::new("explain.rows").with("count", rows.count);
            steps.push(Step {
                what,
                value: None,
                children: Vec::new(),
                rows: Some(rows),
            });
        }
        steps
    }

    /// The facts that were added up, the first of them one by one.
    fn facts_used(&self, found: &Resolved) -> Step {
        let fact = |at: &Coordinate| {
            let value = match self.facts.get(at)?.value {
                Value::Known(value) => value.to_string(),
                _ => return None,
            };
            let area = self.facts.areas().get(at.area)?;
            let measure = self.catalogue.measure.get(at.measure)?;
            let dimensions = self.catalogue.group_dimensions(measure);
            let groups = at.groups.iter().zip(dimensions);
            let groups = groups.filter_map(|(position, dimension)| match position {
                Position::All => None,
                Position::One(number) => dimension.id_of(*number).map(str::to_owned),
                Position::Range(range) => Some(format!("{}={range}", dimension.id.as_ref())),
            });
            let groups: Vec<String> = groups.collect();
            let what = Coded::new("explain.fact")
                .with("area", &area.name)
                .with("period", at.period)
                .with("measure", measure.id.as_ref())
                .with("members", groups.join(" "));
            Some(Step::new(what, Some(value), Vec::new()))
        };
        let listed = found.facts.iter().take(FACTS).filter_map(fact).collect();
        let what = Coded::new("explain.facts").with("count", found.facts.len());
        Step::new(what, None, listed)
    }

    /// The areas of an index with both counts, in order of key; withheld when the breakdown is.
    pub(super) fn areas(&self, found: &Segregation) -> Vec<Step> {
        let term = self.indicator.group.as_ref();
        let measure = term.and_then(|t| self.catalogue.measure_number(t.measure.as_ref()));
        let any = found
            .areas
            .first()
            .zip(measure)
            .map(|((area, _, _), measure)| Coordinate {
                measure,
                period: crate::text::Period::of_year(0),
                area: *area,
                groups: Vec::new(),
            });
        let hidden = any.is_some_and(|at| self.guard.hides_rows(self.facts, &[at]));
        let what = Coded::new("explain.areas")
            .with("level", &found.level)
            .with("count", found.areas.len());
        if hidden {
            return vec![Step::new(
                what,
                None,
                vec![Step::new(Coded::new("explain.hidden"), None, Vec::new())],
            )];
        }
        let each = found.areas.iter().map(|(area, group, rest)| {
            let name = self
                .facts
                .areas()
                .get(*area)
                .map_or("", |a| a.name.as_str());
            let what = Coded::new("explain.area")
                .with("area", name)
                .with("group", group)
                .with("rest", rest);
            Step::new(what, None, Vec::new())
        });
        vec![Step::new(what, None, each.collect())]
    }
}
