//! How a figure came about: a tree of steps from the rounded value down to rows of files.
//!
//! Enters: a figure with its facts, the guard. Leaves: [`Step`]s: codes, values as text, exact row counts and the first
//! hundred rows. The page makes sentences of the codes. What the guard hides stays hidden here too.

mod sources;

use crate::catalogue::{Allowed, Catalogue, Indicator, Kind, Term};
use crate::diagnostic::Coded;
use crate::facts::Facts;
use crate::guard::Guard;
use crate::indicator::{Conditions, Figure, Part, rounded};
use crate::text::Ratio;

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

/// All rows a step and those below it name.
pub fn rows_of(step: &Step) -> Box<dyn Iterator<Item = &Rows> + '_> {
    let below = step.children.iter().flat_map(rows_of);
    Box::new(step.rows.iter().chain(below))
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

/// Parts of parts are explained to this depth: a gap of rates has two.
const DEPTH: u8 = 4;

impl Explainer<'_> {
    /// Explains a figure; `group` is the member of a composition or breakdown it is for.
    pub fn figure(&self, figure: &Figure, group: Option<&str>) -> Step {
        self.explained(figure, group, 0)
    }

    fn explained(&self, figure: &Figure, group: Option<&str>, depth: u8) -> Step {
        let hidden = self.guard.hides(
            self.catalogue,
            self.facts,
            self.indicator,
            self.area,
            figure,
        );
        if hidden {
            return Step::new(Coded::new("explain.hidden"), None, Vec::new());
        }
        let i = self.indicator;
        let value = match &figure.value {
            Err(reason) => {
                return Step::new(reason.clone(), None, self.made_of(figure, group, depth));
            }
            Ok(value) => *value,
        };
        let what = Coded::new(self.formula(figure))
            .with("indicator", i.id.as_ref())
            .with("factor", i.factor)
            .with("unit", &i.unit)
            .with("decimals", i.decimals);
        let mut children = vec![self.unrounded(value)];
        children.extend(self.made_of(figure, group, depth));
        if let Some(found) = &figure.segregation {
            children.extend(self.areas(found));
        }
        let notes = figure.notes.iter().cloned();
        children.extend(notes.map(|note| Step::new(note, None, Vec::new())));
        if let Some(published) = &figure.published {
            let code = match (published.used, published.agrees) {
                (true, _) => "explain.published_used",
                (false, true) => "explain.published_agrees",
                (false, false) => "explain.published_differs",
            };
            let sources = self.sources(&published.source);
            let what = Coded::new(code);
            children.push(Step::new(what, Some(published.value.to_string()), sources));
        }
        let shown = rounded(value, i.decimals).ok().map(|d| d.to_string());
        Step::new(what, shown, children)
    }

    /// The formula of the kind.
    fn formula(&self, figure: &Figure) -> &'static str {
        let i = self.indicator;
        if figure.published.as_ref().is_some_and(|p| p.used) {
            return "explain.published";
        }
        if i.standardise.is_some() {
            return "explain.standardised";
        }
        match i.kind {
            Kind::Segregation => match i.index.as_ref().map(|i| i.as_ref().as_str()) {
                Some("isolation") => "explain.isolation",
                Some("exposure") => "explain.exposure",
                Some("H") => "explain.entropy_index",
                Some("LQ") => "explain.location_quotient",
                _ => "explain.segregation",
            },
            Kind::Diversity => match i.index.as_ref().map(|i| i.as_ref().as_str()) {
                Some("shannon") => "explain.shannon",
                _ => "explain.simpson",
            },
            Kind::Count => "explain.count",
            Kind::Balance => "explain.balance",
            Kind::Mean => "explain.mean",
            Kind::Gap => "explain.gap",
            Kind::Ratio => "explain.ratio",
            Kind::Index => "explain.index",
            Kind::Change => match i.expressed {
                crate::catalogue::Expressed::Percent => "explain.change_percent",
                _ => "explain.change",
            },
            Kind::Share | Kind::Rate => "explain.share",
        }
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

    /// Both sides, or the figures it was made of.
    fn made_of(&self, figure: &Figure, group: Option<&str>, depth: u8) -> Vec<Step> {
        if depth < DEPTH && !figure.parts.is_empty() {
            return figure.parts.iter().map(|p| self.part(p, depth)).collect();
        }
        self.sides(figure, group)
    }

    /// A figure inside another one, with its own explanation.
    fn part(&self, part: &Part, depth: u8) -> Step {
        let indicator = self.catalogue.indicator(&part.indicator);
        let inner = Self {
            indicator: indicator.unwrap_or(self.indicator),
            ..*self
        };
        let groups = self.named(&part.conditions);
        let step = inner.explained(&part.figure, None, depth + 1);
        let what = Coded::new("explain.part")
            .with("indicator", &part.indicator)
            .with("period", part.figure.period.short())
            .with("members", groups.join(" "));
        let value = step.value.clone();
        Step::new(what, value, vec![step])
    }

    /// Ids of members, and ranges, that conditions name.
    fn named(&self, conditions: &Conditions) -> Vec<String> {
        let mut words = Vec::new();
        for (dimension, allowed) in conditions {
            match allowed {
                Allowed::Range(range) => words.push(format!("{dimension}={range}")),
                Allowed::Ids(ids) => {
                    let found = self.catalogue.dimension(dimension);
                    let names = ids.iter().filter_map(|id| found?.id_of(*id));
                    words.extend(names.map(|name| format!("{dimension}={name}")));
                }
            }
        }
        words
    }

    fn sides(&self, figure: &Figure, group: Option<&str>) -> Vec<Step> {
        let i = self.indicator;
        let segregation = figure.segregation.is_some() || i.kind == Kind::Segregation;
        let codes = if segregation {
            ["explain.group", "explain.rest"]
        } else if i.denominator.is_empty() {
            ["explain.counted", "explain.denominator"]
        } else {
            ["explain.numerator", "explain.denominator"]
        };
        let terms: [Vec<&Term>; 2] = if segregation {
            [i.group.iter().collect(), i.rest.iter().collect()]
        } else {
            [i.numerator.iter().collect(), i.denominator.iter().collect()]
        };
        // Only the numerator of a composition is narrowed to its member; a breakdown narrows both sides.
        let second = group.filter(|_| i.each.is_none());
        let sides = [(&figure.numerator, group), (&figure.denominator, second)];
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

    /// Measures and members of a side as arguments (ids; the page has the titles).
    fn conditions(what: Coded, terms: &[&Term], group: Option<&str>) -> Coded {
        let mut measures: Vec<&str> = Vec::new();
        let mut members: Vec<String> = Vec::new();
        for term in terms {
            let id = term.measure.as_ref().as_str();
            if !measures.contains(&id) {
                measures.push(id);
            }
            let of_term = term.conditions.iter().flat_map(|(dimension, values)| {
                let words = values.words().into_iter();
                words.map(move |w| format!("{}={w}", dimension.as_ref()))
            });
            for word in of_term {
                if !members.contains(&word) {
                    members.push(word);
                }
            }
        }
        members.extend(group.map(str::to_owned));
        what.with("measure", measures.join(" "))
            .with("members", members.join(" "))
    }
}
