//! Questions to a session. Every answer has passed the guard: a hidden figure has no value, no sides and no rows.

use super::{Session, shown};
use crate::bind::Role;
use crate::catalogue::{Indicator, Kind};
use crate::diagnostic::{Coded, Error, Result};
use crate::explain::{Explainer, Step};
use crate::facts::How;
use crate::guard::Class;
use crate::indicator::{
    Compared, Conditions, Cut, Figure, Line, breakdown, compared, cuts, lines, share_in_area,
};
use crate::session::Scope;
use std::collections::BTreeSet;

/// What became of a figure on its way to the reader.
#[derive(Debug, Clone)]
pub enum Shown {
    /// It may be shown.
    Figure(Box<Figure>),
    /// The guard hides it.
    Hidden(Withheld),
}

/// All that is left of a hidden figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Withheld {
    /// Its period.
    pub period: crate::text::Period,
}

/// What is asked of an indicator.
#[derive(Debug, Clone, Copy, Default)]
pub struct Ask<'a> {
    /// Number of the scope.
    pub scope: usize,
    /// Id of the indicator.
    pub indicator: &'a str,
    /// Number of the area; none = the whole.
    pub area: Option<usize>,
    /// Dimension to break down by.
    pub by: Option<&'a str>,
    /// Member of a composition or breakdown.
    pub group: Option<&'a str>,
}

/// One line of shown figures.
#[derive(Debug, Clone)]
pub struct Answer {
    /// Dimension of a composition or breakdown.
    pub dimension: Option<String>,
    /// Member of it (a range as text), or nothing.
    pub group: Option<String>,
    /// In order of time.
    pub figures: Vec<Shown>,
}

/// Does a period go by this text? The full date always does; the year does as long as it is the only one.
fn goes_by(period: crate::text::Period, text: &str) -> bool {
    period.to_string() == text || period.short() == text
}

/// The series of an indicator at an area.
#[derive(Debug, Clone)]
pub struct Series {
    /// Its lines.
    pub lines: Vec<Answer>,
    /// Group beside reference, where the indicator compares two; nothing for what the guard hides.
    pub compared: Vec<Compared>,
    /// Breaks and events.
    pub cuts: Vec<Cut>,
    /// Notes on how the values came about, and cautions.
    pub notes: Vec<Coded>,
}

/// The figures of all areas of a level for one period.
#[derive(Debug, Clone)]
pub struct Breakdown {
    /// Groups, as in the lines of the series.
    pub groups: Vec<Option<String>>,
    /// Area and its figures, in order of key.
    pub rows: Vec<(usize, Vec<Shown>)>,
    /// Withheld as a whole.
    pub hidden: bool,
    /// Notes.
    pub notes: Vec<Coded>,
}

impl Shown {
    /// Its period.
    pub fn period(&self) -> crate::text::Period {
        match self {
            Self::Figure(f) => f.period,
            Self::Hidden(h) => h.period,
        }
    }

    /// The figure, if it may be shown.
    pub fn figure(&self) -> Option<&Figure> {
        match self {
            Self::Figure(f) => Some(f),
            Self::Hidden(_) => None,
        }
    }
}

impl Session {
    pub(super) fn scope(&self, scope: usize) -> Result<&Scope> {
        self.scopes
            .get(scope)
            .ok_or_else(|| Error::new("session.no_such_scope").with("scope", scope))
    }

    /// The area asked for, or the whole.
    fn area(scope: &Scope, area: Option<usize>) -> Result<usize> {
        let at = area.or_else(|| scope.facts.root());
        at.filter(|a| *a < scope.facts.areas().len())
            .ok_or_else(|| Error::new("session.no_such_area"))
    }

    /// The raw lines behind an answer; never leaves the session unguarded.
    pub(super) fn guarded(
        &self,
        scope: &Scope,
        indicator: &str,
        area: usize,
    ) -> Result<Vec<Answer>> {
        let indicator = self.indicator(indicator)?;
        let found = self.all_lines(scope, indicator, area, None)?;
        Ok(self.shown(scope, indicator, area, found))
    }

    /// The lines of an indicator; broken down, the total first.
    fn all_lines(
        &self,
        scope: &Scope,
        indicator: &Indicator,
        area: usize,
        by: Option<&str>,
    ) -> Result<Vec<Line>> {
        let all = Conditions::new();
        let mut found = lines(self.catalogue(), &scope.facts, indicator, area, &all);
        if Some(area) == scope.facts.root()
            && let Some(whole) = found.iter_mut().find(|l| l.group.is_none())
        {
            self.with_editions(&scope.territory, indicator, "", &mut whole.figures);
        }
        if let Some(by) = by {
            let groups = breakdown(self.catalogue(), &scope.facts, indicator, area, by);
            let groups = groups.map_err(|what| {
                Error::new("session.no_such_breakdown")
                    .with("word", by)
                    .with("reason", what.code)
            })?;
            found.extend(groups);
        }
        Ok(found)
    }

    /// What the guard leaves of computed lines.
    fn shown(
        &self,
        scope: &Scope,
        indicator: &Indicator,
        area: usize,
        found: Vec<Line>,
    ) -> Vec<Answer> {
        let guard = |figure: Figure| {
            if scope
                .guard
                .hides(self.catalogue(), &scope.facts, indicator, area, &figure)
            {
                Shown::Hidden(Withheld {
                    period: figure.period,
                })
            } else {
                Shown::Figure(Box::new(figure))
            }
        };
        let answer = |line: Line| Answer {
            dimension: line.dimension,
            group: line.group,
            figures: line.figures.into_iter().map(guard).collect(),
        };
        found.into_iter().map(answer).collect()
    }

    /// The series of an indicator.
    ///
    /// # Errors
    /// `session.no_such_scope`, `session.no_such_indicator`, `session.no_such_area`, `session.no_such_breakdown`.
    pub fn series(&self, ask: Ask<'_>) -> Result<Series> {
        let scope = self.scope(ask.scope)?;
        let area = Self::area(scope, ask.area)?;
        let indicator = self.indicator(ask.indicator)?;
        let found = self.all_lines(scope, indicator, area, ask.by)?;
        let lines = self.shown(scope, indicator, area, found);
        let mut notes = self.notes(scope, ask.indicator, lines.iter().flat_map(|l| &l.figures))?;
        let all = Conditions::new();
        let mut compared = compared(self.catalogue(), &scope.facts, indicator, area, &all);
        let hides = |f: &Figure| {
            scope
                .guard
                .hides(self.catalogue(), &scope.facts, indicator, area, f)
        };
        compared.retain(|c| !hides(&c.group) && !hides(&c.reference));
        if compared.iter().any(|c| c.contained) {
            notes.push(Coded::new("indicator.reference_contains_group"));
        }
        Ok(Series {
            lines,
            compared,
            cuts: cuts(self.catalogue(), indicator),
            notes,
        })
    }

    /// How the shown values came about, whether published values differ, and the cautions of the indicator.
    fn notes<'a>(
        &self,
        scope: &Scope,
        indicator: &str,
        figures: impl Iterator<Item = &'a Shown>,
    ) -> Result<Vec<Coded>> {
        let mut notes: BTreeSet<Coded> = BTreeSet::new();
        let (mut compared, mut differ) = (0, 0);
        for figure in figures.filter_map(Shown::figure) {
            notes.extend(figure.flags().notes().map(Coded::new));
            notes.extend(figure.notes.iter().cloned());
            for side in figure.sides() {
                let derived = side.how.iter().filter(|h| **h != How::Published);
                notes.extend(derived.map(How::coded));
            }
            if let Some(found) = &figure.segregation {
                notes.insert(
                    Coded::new("indicator.over_areas")
                        .with("level", &found.level)
                        .with("count", found.areas.len()),
                );
            }
            if let Some(published) = &figure.published {
                compared += 1;
                differ += usize::from(!published.agrees);
            }
        }
        if compared > 0 {
            notes.insert(
                Coded::new("indicator.compared_with_published")
                    .with("count", compared)
                    .with("differ", differ),
            );
        }
        let indicator = self.indicator(indicator)?;
        notes.extend(indicator.cautions.iter().map(|c| Coded::new(c)));
        if scope.guard.protects() {
            notes.insert(Coded::new("guard.draft"));
        }
        Ok(notes.into_iter().collect())
    }

    /// The figures of all areas of a level in a period (given as text, as in the figures). For an index over areas: the
    /// share of the group in each of them, in per cent.
    ///
    /// # Errors
    /// As [`Session::series`], and `session.no_such_level`.
    pub fn breakdown(
        &self,
        scope: usize,
        indicator: &str,
        period: &str,
        level: &str,
    ) -> Result<Breakdown> {
        let scope = self.scope(scope)?;
        let asked = self.indicator(indicator)?;
        let found = self.catalogue().level(level);
        found.ok_or_else(|| Error::new("session.no_such_level").with("word", level))?;
        let mut rows = Vec::new();
        let mut groups = Vec::new();
        for area in scope.facts.areas_of_level(level) {
            let answers = if asked.kind == Kind::Segregation {
                let figures = share_in_area(self.catalogue(), &scope.facts, asked, area);
                let line = Line {
                    dimension: None,
                    group: None,
                    figures,
                };
                self.shown(scope, asked, area, vec![line])
            } else {
                self.guarded(scope, indicator, area)?
            };
            groups = answers.iter().map(|a| a.group.clone()).collect();
            let figures: Vec<Shown> = answers
                .into_iter()
                .filter_map(|a| a.figures.into_iter().find(|f| goes_by(f.period(), period)))
                .collect();
            if !figures.is_empty() {
                rows.push((area, figures));
            }
        }
        // One hidden cell hides the breakdown: otherwise it could be computed from the rest.
        let hidden = rows
            .iter()
            .any(|(_, f)| f.iter().any(|s| s.figure().is_none()));
        if hidden {
            for (_, figures) in &mut rows {
                for figure in figures {
                    *figure = Shown::Hidden(Withheld {
                        period: figure.period(),
                    });
                }
            }
        }
        let notes = self.notes(scope, indicator, rows.iter().flat_map(|(_, f)| f))?;
        Ok(Breakdown {
            groups,
            rows,
            hidden,
            notes,
        })
    }

    /// A figure as computed; never leaves the session unguarded.
    pub(super) fn figure(&self, ask: Ask<'_>, period: &str) -> Result<(&Scope, Figure)> {
        let scope = self.scope(ask.scope)?;
        let area = Self::area(scope, ask.area)?;
        let found = self.indicator(ask.indicator)?;
        let figure = self
            .all_lines(scope, found, area, ask.by)?
            .into_iter()
            .find(|l| l.group.as_deref() == ask.group)
            .and_then(|l| l.figures.into_iter().find(|f| goes_by(f.period, period)))
            .ok_or_else(|| Error::new("session.no_such_figure").with("period", period))?;
        Ok((scope, figure))
    }

    /// How a figure came about.
    ///
    /// # Errors
    /// As [`Session::series`]; `session.no_such_figure` when there is none for that period and group.
    pub fn explain(&self, ask: Ask<'_>, period: &str) -> Result<Step> {
        let (scope, figure) = self.figure(ask, period)?;
        let found = self.indicator(ask.indicator)?;
        let area = Self::area(scope, ask.area)?;
        let explainer = Explainer {
            catalogue: self.catalogue(),
            facts: &scope.facts,
            guard: &scope.guard,
            indicator: found,
            area,
        };
        Ok(explainer.figure(&figure, ask.group))
    }

    /// Ids of the indicators that have a value somewhere in a scope.
    ///
    /// # Errors
    /// `session.no_such_scope`.
    pub fn computable(&self, scope: usize) -> Result<Vec<String>> {
        let has_value = |figure: &Shown| figure.figure().is_none_or(|f| f.value.is_ok());
        let mut known = Vec::new();
        for indicator in &self.catalogue().indicator {
            let id = indicator.id.as_ref();
            if self.latest(scope, id)?.as_ref().is_some_and(has_value) {
                known.push(id.clone());
            }
        }
        Ok(known)
    }

    /// Columns whose cells may not be shown in an explanation's rows; `None` = no rows at all (Einzeldaten).
    ///
    /// # Errors
    /// `session.no_such_table`.
    pub fn hidden_columns(&self, table: usize) -> Result<Option<Vec<usize>>> {
        let found = self.table(table)?;
        if found.class == Class::Einzeldaten {
            return Ok(None);
        }
        let scope = self.scopes.iter().find(|s| s.tables.contains(&table));
        let columns = found.binding.columns.iter().enumerate();
        let hidden = columns.filter_map(|(column, role)| match role.role {
            Role::Value => {
                let values = found.binding.values_of(column);
                let mut measures = values.flat_map(|v| found.binding.measures_of(v));
                let withheld = |m| scope.is_none_or(|s| s.guard.withholds_cells(m));
                measures.any(withheld).then_some(column)
            }
            _ => None,
        });
        Ok(Some(hidden.collect()))
    }

    /// A value rounded as the indicator wants it.
    pub fn value_text(&self, indicator: &str, figure: &Figure) -> Option<String> {
        let decimals = self.catalogue().indicator(indicator)?.decimals;
        shown(*figure.value.as_ref().ok()?, decimals)
    }
}
