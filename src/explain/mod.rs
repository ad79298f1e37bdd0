//! How a figure came about: a tree of steps from the rounded value down to rows of files.
//!
//! Enters: a figure with its facts, the guard. Leaves: [`Step`]s: codes, values as text, exact row counts and the first
//! hundred rows. The page makes sentences of the codes. What the guard hides stays hidden here too.

use crate::catalogue::{Catalogue, Indicator, Kind, Term};
use crate::diagnostic::Coded;
use crate::facts::{Coordinate, Facts, Resolved};
use crate::guard::Guard;
use crate::indicator::{Figure, Segregation, rounded};
use crate::table::ROWS_KEPT;
use crate::text::Ratio;
use std::collections::BTreeMap;

/// One step; its value comes from its children.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What happened.
    pub what: Coded,
    /// The value, as text with a point.
    pub value: Option<String>,
    /// What it was made from.
    pub children: Vec<Step>,
    /// The rows behind it.
    pub rows: Option<Rows>,
}

/// Rows of one column of one table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rows {
    /// Number of the table.
    pub table: usize,
    /// The column with the value.
    pub column: usize,
    /// Exact number of rows.
    pub count: u64,
    /// The lowest row numbers, at most a hundred.
    pub rows: Vec<u64>,
    /// Cells are withheld.
    pub hidden: bool,
}

impl Step {
    fn new(what: Coded, value: Option<String>, children: Vec<Self>) -> Self {
        Self {
            what,
            value,
            children,
            rows: None,
        }
    }
}

/// What an explanation needs to know.
#[derive(Clone, Copy)]
pub struct Explainer<'a> {
    /// The catalogue.
    pub catalogue: &'a Catalogue,
    /// The facts of the scope.
    pub facts: &'a Facts,
    /// The guard of the scope.
    pub guard: &'a Guard,
    /// The indicator.
    pub indicator: &'a Indicator,
    /// The area.
    pub area: usize,
}

/// Digits after the point of the unrounded value.
const UNROUNDED: u8 = 10;

impl Explainer<'_> {
    /// Explains a figure.
    pub fn figure(&self, figure: &Figure, group: Option<&str>) -> Step {
        if self.guard.hides(
            self.catalogue,
            self.facts,
            self.indicator,
            self.area,
            figure,
        ) {
            return Step::new(Coded::new("explain.hidden"), None, Vec::new());
        }
        let i = self.indicator;
        let value = match &figure.value {
            Err(reason) => return Step::new(reason.clone(), None, self.sides(figure, group)),
            Ok(value) => *value,
        };
        let code = match i.kind {
            Kind::Segregation => "explain.segregation",
            Kind::Count => "explain.count",
            _ => "explain.share",
        };
        let what = Coded::new(code)
            .with("indicator", i.id.as_ref())
            .with("factor", i.factor)
            .with("unit", &i.unit)
            .with("decimals", i.decimals);
        let mut children = vec![self.unrounded(value)];
        children.extend(self.sides(figure, group));
        if let Some(found) = &figure.segregation {
            children.extend(self.areas(found));
        }
        let shown = rounded(value, i.decimals).ok().map(|d| d.to_string());
        Step::new(what, shown, children)
    }

    /// The exact value cut to ten decimals, and the rule of rounding.
    fn unrounded(&self, value: Ratio) -> Step {
        let digits = value
            .round(UNROUNDED)
            .ok()
            .map(|d| d.normalised().to_string());
        let what = Coded::new("explain.rounding").with("decimals", self.indicator.decimals);
        Step::new(what, digits, Vec::new())
    }

    fn sides(&self, figure: &Figure, group: Option<&str>) -> Vec<Step> {
        let i = self.indicator;
        let segregation = figure.segregation.is_some() || i.kind == Kind::Segregation;
        let codes = if segregation {
            ["explain.group", "explain.rest"]
        } else {
            ["explain.numerator", "explain.denominator"]
        };
        let terms: [Vec<&Term>; 2] = if segregation {
            [i.group.iter().collect(), i.rest.iter().collect()]
        } else {
            [i.numerator.iter().collect(), i.denominator.iter().collect()]
        };
        let sides = [(&figure.numerator, group), (&figure.denominator, None)];
        let mut steps = Vec::new();
        for ((code, terms), (side, group)) in codes.into_iter().zip(terms).zip(sides) {
            let Some(side) = side else { continue };
            let what = Self::conditions(Coded::new(code), &terms, group);
            steps.push(match side {
                Err(reason) => Step::new(
                    what,
                    None,
                    vec![Step::new(reason.clone(), None, Vec::new())],
                ),
                Ok(found) => Step::new(what, Some(found.value.to_string()), self.sources(found)),
            });
        }
        steps
    }

    /// Measure and members of a side as arguments (ids; the page has the titles).
    fn conditions(mut what: Coded, terms: &[&Term], group: Option<&str>) -> Coded {
        if let Some(term) = terms.first() {
            what = what.with("measure", term.measure.as_ref());
            let members: Vec<String> = term
                .conditions
                .values()
                .flat_map(crate::catalogue::Values::words)
                .collect();
            what = what.with(
                "members",
                group.map_or_else(|| members.join(" "), str::to_owned),
            );
        }
        what
    }

    /// How it was derived, then the rows by table and column.
    fn sources(&self, found: &Resolved) -> Vec<Step> {
        let mut steps: Vec<Step> = found
            .how
            .iter()
            .map(|how| Step::new(how.coded(), None, Vec::new()))
            .collect();
        let remarks = found.flags.notes();
        steps.extend(remarks.map(|code| Step::new(Coded::new(code), None, Vec::new())));
        let mut tables: BTreeMap<(usize, usize), Rows> = BTreeMap::new();
        let hidden = self.guard.hides_rows(self.facts, &found.facts);
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

    /// The areas of an index with both counts, in order of key; withheld when the breakdown is.
    fn areas(&self, found: &Segregation) -> Vec<Step> {
        let term = self.indicator.group.as_ref();
        let measure = term.and_then(|t| {
            let is = |m: &crate::catalogue::Measure| m.id.as_ref() == t.measure.as_ref();
            self.catalogue.measure.iter().position(is)
        });
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
