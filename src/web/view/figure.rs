//! Figures and explanations as the page shows them: decimal text, already rounded.

use super::query::{BreakdownQuery, SeriesQuery};
use super::{CodedView, coded};
use crate::diagnostic::Coded;
use crate::explain;
use crate::facts::{How, Resolved};
use crate::indicator::Interval;
use crate::session::{Answer, Breakdown, Scope, Series, Session, Shown};
use crate::text::Period;
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Serialize)]
struct AreaView {
    id: usize,
    level: String,
    code: String,
    name: String,
}

#[derive(Serialize)]
pub(in crate::web) struct ScopeView {
    id: usize,
    territory: String,
    base: String,
    tables: Vec<usize>,
    class: &'static str,
    areas: Vec<AreaView>,
}

/// A scope with its areas, coarsest level first, each level in order of key.
pub(in crate::web) fn scope((id, scope): (usize, &Scope)) -> ScopeView {
    let facts = &scope.facts;
    let mut numbers: Vec<usize> = facts.root().into_iter().collect();
    for level in facts.levels() {
        numbers.extend(facts.areas_of_level(&level));
    }
    let area = |at: usize| {
        let found = facts.areas().get(at)?;
        Some(AreaView {
            id: at,
            level: found.level.clone(),
            code: found.code.clone(),
            name: found.name.clone(),
        })
    };
    ScopeView {
        id,
        territory: scope.territory.clone(),
        base: scope.base.clone(),
        tables: scope.tables.clone(),
        class: scope.class.code(),
        areas: numbers.into_iter().filter_map(area).collect(),
    }
}

#[derive(Serialize)]
struct SideView {
    value: Option<String>,
    state: String,
    how: Vec<CodedView>,
}

#[derive(Serialize)]
struct SegregationView {
    expected: Option<String>,
    corrected: Option<String>,
    areas: usize,
}

#[derive(Serialize)]
struct PublishedView {
    value: String,
    agrees: bool,
}

/// How exact a figure is.
#[derive(Serialize)]
struct IntervalView {
    because: &'static str,
    low: String,
    high: String,
    response: Option<String>,
    low_mark: f64,
    high_mark: f64,
}

fn interval(found: &Interval, decimals: u8) -> Option<IntervalView> {
    let text = |value: crate::text::Ratio, decimals| Some(value.round(decimals).ok()?.to_string());
    Some(IntervalView {
        because: found.because.code(),
        low: text(found.low, decimals)?,
        high: text(found.high, decimals)?,
        response: found.response.and_then(|r| text(r, 1)),
        low_mark: found.low.to_f64(),
        high_mark: found.high.to_f64(),
    })
}

#[derive(Serialize)]
pub(super) struct FigureView {
    pub(super) period: String,
    date: Option<String>,
    pub(super) value: Option<String>,
    mark: Option<f64>,
    pub(super) state: &'static str,
    pub(super) reason: Option<CodedView>,
    numerator: Option<SideView>,
    denominator: Option<SideView>,
    segregation: Option<SegregationView>,
    published: Option<PublishedView>,
    interval: Option<IntervalView>,
    flags: Vec<&'static str>,
}

/// How a period is called: a reference date by its year, unless another one of the series is called so too.
fn name(period: Period, names: &BTreeMap<String, usize>) -> String {
    let short = period.short();
    if names.get(&short).is_some_and(|n| *n > 1) {
        period.to_string()
    } else {
        short
    }
}

fn names(line: &Answer) -> BTreeMap<String, usize> {
    let mut names = BTreeMap::new();
    for figure in &line.figures {
        *names.entry(figure.period().short()).or_default() += 1;
    }
    names
}

fn side(side: Option<&Result<Resolved, Coded>>) -> Option<SideView> {
    Some(match side? {
        Ok(found) => SideView {
            value: Some(found.value.to_string()),
            state: "ok".into(),
            how: {
                let how = found.how.iter().map(How::coded);
                let remarks = found.flags.notes().map(Coded::new);
                how.chain(remarks).map(|c| CodedView::from(&c)).collect()
            },
        },
        Err(reason) => SideView {
            value: None,
            state: reason.code.clone(),
            how: vec![reason.into()],
        },
    })
}

pub(super) fn figure(shown: &Shown, period: String, decimals: u8) -> FigureView {
    let at = shown.period();
    let date = at.date();
    let Some(f) = shown.figure() else {
        return FigureView {
            period,
            date,
            value: None,
            mark: None,
            state: "hidden",
            reason: Some((&Coded::new("guard.hidden")).into()),
            numerator: None,
            denominator: None,
            segregation: None,
            published: None,
            interval: None,
            flags: Vec::new(),
        };
    };
    let value = f.value.as_ref().ok().and_then(|v| v.round(decimals).ok());
    let places = usize::from(decimals);
    let text = |x: f64| format!("{x:.places$}");
    FigureView {
        period,
        date,
        value: value.map(|v| v.to_string()),
        mark: f.value.as_ref().ok().map(|v| v.to_f64()),
        state: if value.is_some() {
            "ok"
        } else {
            "not_computable"
        },
        reason: f.value.as_ref().err().map(Into::into),
        numerator: side(f.numerator.as_ref()),
        denominator: side(f.denominator.as_ref()),
        segregation: f.segregation.as_ref().map(|s| SegregationView {
            expected: s.expected.map(text),
            corrected: s.corrected.map(text),
            areas: s.areas.len(),
        }),
        published: f.published.as_ref().map(|p| PublishedView {
            value: p.value.to_string(),
            agrees: p.agrees,
        }),
        interval: f.interval.as_ref().ok().and_then(|i| interval(i, decimals)),
        flags: f.flags().notes().collect(),
    }
}

#[derive(Serialize)]
struct LineView {
    dimension: Option<String>,
    group: Option<String>,
    area: Option<usize>,
    figures: Vec<FigureView>,
}

#[derive(Serialize)]
pub(in crate::web) struct SeriesView {
    scope: usize,
    indicator: String,
    lines: Vec<LineView>,
    compared: Vec<ComparedView>,
    cuts: Vec<CutView>,
    notes: Vec<CodedView>,
}

/// Group beside reference in one period; gap in the unit of the indicator.
#[derive(Serialize)]
struct ComparedView {
    period: String,
    group: Option<String>,
    reference: Option<String>,
    gap: Option<String>,
    ratio: Option<String>,
    reason: Option<CodedView>,
}

#[derive(Serialize)]
struct CutView {
    period: String,
    de: String,
    en: String,
    cuts: bool,
}

/// Decimals of a ratio of two rates.
const RATIO: u8 = 2;

fn compared(found: &crate::indicator::Compared, decimals: u8) -> ComparedView {
    let text = |value: &Result<crate::text::Ratio, Coded>, decimals| {
        let value = value.as_ref().ok()?.round(decimals).ok()?;
        Some(value.to_string())
    };
    ComparedView {
        period: found.period.short(),
        group: text(&found.group.value, decimals),
        reference: text(&found.reference.value, decimals),
        gap: text(&found.gap, decimals),
        ratio: text(&found.ratio, RATIO),
        reason: found.gap.as_ref().err().map(Into::into),
    }
}

pub(super) fn decimals(session: &Session, indicator: &str) -> u8 {
    session.indicator(indicator).map_or(0, |i| i.decimals)
}

/// A series for the page.
pub(in crate::web) fn series(session: &Session, query: &SeriesQuery, found: &Series) -> SeriesView {
    let decimals = decimals(session, &query.indicator);
    let line = |line: &Answer| {
        let names = names(line);
        let figures = line.figures.iter();
        LineView {
            dimension: line.dimension.clone(),
            group: line.group.clone(),
            area: query.area,
            figures: figures
                .map(|f| figure(f, name(f.period(), &names), decimals))
                .collect(),
        }
    };
    SeriesView {
        scope: query.scope,
        indicator: query.indicator.clone(),
        lines: found.lines.iter().map(line).collect(),
        compared: found
            .compared
            .iter()
            .map(|c| compared(c, decimals))
            .collect(),
        cuts: found
            .cuts
            .iter()
            .map(|c| CutView {
                period: c.period.short(),
                de: c.title.de.clone(),
                en: c.title.en.clone(),
                cuts: c.cuts,
            })
            .collect(),
        notes: coded(&found.notes),
    }
}

#[derive(Serialize)]
struct BreakdownRow {
    area: usize,
    figures: Vec<FigureView>,
}

#[derive(Serialize)]
pub(in crate::web) struct BreakdownView {
    indicator: String,
    period: String,
    level: String,
    groups: Vec<Option<String>>,
    rows: Vec<BreakdownRow>,
    hidden: bool,
    notes: Vec<CodedView>,
}

/// A breakdown for the page.
pub(in crate::web) fn breakdown(
    session: &Session,
    query: &BreakdownQuery,
    found: &Breakdown,
) -> BreakdownView {
    let decimals = decimals(session, &query.indicator);
    let row = |(area, figures): &(usize, Vec<Shown>)| BreakdownRow {
        area: *area,
        figures: figures
            .iter()
            .map(|f| figure(f, query.period.clone(), decimals))
            .collect(),
    };
    BreakdownView {
        indicator: query.indicator.clone(),
        period: query.period.clone(),
        level: query.level.clone(),
        groups: found.groups.clone(),
        rows: found.rows.iter().map(row).collect(),
        hidden: found.hidden,
        notes: coded(&found.notes),
    }
}

#[derive(Serialize)]
struct RowsView {
    table: usize,
    count: u64,
    rows: Vec<u64>,
    lines: Vec<u64>,
    column: usize,
    hidden: bool,
}

#[derive(Serialize)]
pub(in crate::web) struct StepView {
    code: String,
    args: BTreeMap<String, String>,
    value: Option<String>,
    children: Vec<StepView>,
    rows: Option<RowsView>,
}

/// An explanation with the lines of its rows.
pub(in crate::web) fn step(session: &Session, step_: explain::Step) -> StepView {
    let rows = step_.rows.map(|r| {
        let lines = session.table(r.table).map(|t| &t.evidence.lines);
        RowsView {
            lines: lines
                .map(|l| r.rows.iter().filter_map(|row| l.line(*row)).collect())
                .unwrap_or_default(),
            table: r.table,
            count: r.count,
            rows: r.rows,
            column: r.column,
            hidden: r.hidden,
        }
    });
    StepView {
        code: step_.what.code,
        args: step_.what.args,
        value: step_.value,
        children: step_
            .children
            .into_iter()
            .map(|c| step(session, c))
            .collect(),
        rows,
    }
}
