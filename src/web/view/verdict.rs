//! Goals and verdicts for the page.

use super::CodedView;
use super::figure::{decimals, figure};
use crate::diagnostic::{Coded, Result};
use crate::goal::method::Stand;
use crate::goal::method::catalogue::METHODS;
use crate::goal::{DecidedBy, Goal, Rollup, Verdict};
use crate::session::{Behind, OverviewRow, Session};
use serde::Serialize;

#[derive(Serialize)]
pub(in crate::web) struct OverviewView {
    indicator: String,
    state: &'static str,
    reason: Option<CodedView>,
    period: Option<String>,
    value: Option<String>,
    stand: &'static str,
    stand_reason: CodedView,
    method: Option<&'static str>,
    whose: Option<String>,
    reference: Option<String>,
    doubt: Option<CodedView>,
    has_goal: bool,
    /// Measures that are missing, and one that could stand in for them.
    missing: Vec<String>,
    instead: Option<String>,
}

/// A row of the overview.
pub(in crate::web) fn overview(session: &Session, scope: usize, row: &OverviewRow) -> OverviewView {
    let view = row.figure.as_ref().map(|f| {
        let period = f.period().short();
        figure(f, period, decimals(session, &row.indicator))
    });
    let indicator = session.indicator(&row.indicator);
    let composition = indicator.is_ok_and(|i| i.each.is_some());
    let nothing = || Some(CodedView::from(&Coded::new("indicator.no_data")));
    let no_verdict = Coded::new("goal.no_value");
    let needs = session.needs(Some(scope), &row.indicator).ok();
    let verdict = row.verdict.as_ref();
    OverviewView {
        missing: needs.as_ref().map_or(Vec::new(), |n| n.missing.clone()),
        instead: needs.and_then(|n| n.instead),
        indicator: row.indicator.clone(),
        state: view.as_ref().map_or("not_computable", |v| v.state),
        period: view.as_ref().map(|v| v.period.clone()),
        // A composition has several values; none of them stands for all.
        value: view
            .as_ref()
            .filter(|_| !composition)
            .and_then(|v| v.value.clone()),
        reason: view.map_or_else(nothing, |v| v.reason),
        stand: verdict.map_or(Stand::None, |v| v.stand).code(),
        stand_reason: CodedView::from(verdict.map_or(&no_verdict, |v| &v.reason)),
        method: verdict.map(|v| v.method),
        whose: verdict.and_then(|v| v.whose.clone()),
        reference: verdict.and_then(|v| v.reference.clone()),
        doubt: verdict.and_then(|v| v.doubt.as_ref()).map(Into::into),
        has_goal: row.has_goal,
    }
}

#[derive(Serialize)]
struct InputView {
    name: &'static str,
    value: String,
}

#[derive(Serialize)]
struct BehindView {
    name: &'static str,
    indicator: String,
    period: String,
    group: Option<String>,
    by: Option<String>,
}

impl From<&Behind> for BehindView {
    fn from(behind: &Behind) -> Self {
        let Behind {
            name,
            indicator,
            period,
            group,
            by,
        } = behind.clone();
        Self {
            name,
            indicator,
            period,
            group,
            by,
        }
    }
}

#[derive(Serialize)]
pub(in crate::web) struct VerdictView {
    method: &'static str,
    main: bool,
    view: &'static str,
    stand: &'static str,
    symbol: Option<&'static str>,
    level: Option<&'static str>,
    heading: Option<&'static str>,
    reason: CodedView,
    inputs: Vec<InputView>,
    behind: Vec<BehindView>,
    whose: Option<String>,
    reference: Option<String>,
    doubt: Option<CodedView>,
    goal: usize,
    decided_by: Option<&'static str>,
    decision: String,
    late: bool,
}

/// A verdict with the figures behind it and who decided its goal.
pub(in crate::web) fn verdict(v: &Verdict, behind: &[Behind], goals: &[Goal]) -> VerdictView {
    let input = |(name, value): &(&'static str, String)| InputView {
        name,
        value: value.clone(),
    };
    let goal = goals.get(v.goal);
    VerdictView {
        method: v.method,
        main: v.main,
        view: v.view.code(),
        stand: v.stand.code(),
        symbol: v.symbol,
        level: v.level.map(crate::goal::Level::code),
        heading: v.heading.map(crate::goal::Heading::code),
        reason: (&v.reason).into(),
        inputs: v.inputs.iter().map(input).collect(),
        behind: behind.iter().map(Into::into).collect(),
        whose: v.whose.clone(),
        reference: v.reference.clone(),
        doubt: v.doubt.as_ref().map(Into::into),
        goal: v.goal,
        decided_by: goal.and_then(|g| g.decided_by).map(DecidedBy::code),
        decision: goal.map_or(String::new(), |g| g.decision.clone()),
        late: goal.is_some_and(|g| g.late),
    }
}

#[derive(Serialize)]
struct PlanView {
    year: i32,
    value: String,
}

#[derive(Serialize)]
pub(in crate::web) struct GoalView {
    indicator: String,
    direction: crate::catalogue::Direction,
    aim: &'static str,
    target: Option<String>,
    upper: Option<String>,
    plan: Vec<PlanView>,
    tolerance: Option<String>,
    target_year: Option<i32>,
    base_year: Option<i32>,
    group: Option<String>,
    method: Option<String>,
    decided_by: Option<&'static str>,
    decision: String,
    late: bool,
}

/// A goal.
pub(in crate::web) fn goal(indicator: &str, goal: &Goal) -> GoalView {
    let text = |d: Option<crate::text::Decimal>| d.map(|d| d.to_string());
    GoalView {
        indicator: indicator.to_owned(),
        direction: goal.direction,
        aim: goal.aim.word(),
        target: text(goal.target),
        upper: text(goal.upper),
        plan: goal
            .plan
            .iter()
            .map(|(year, value)| PlanView {
                year: *year,
                value: value.to_string(),
            })
            .collect(),
        tolerance: text(goal.tolerance),
        target_year: goal.target_year,
        base_year: goal.base_year,
        group: goal.group.clone(),
        method: goal.method.clone(),
        decided_by: goal.decided_by.map(DecidedBy::code),
        decision: goal.decision.clone(),
        late: goal.late,
    }
}

#[derive(Serialize)]
struct CountView {
    stand: &'static str,
    count: usize,
}

#[derive(Serialize)]
pub(in crate::web) struct RollupView {
    node: &'static str,
    id: String,
    above: String,
    indicators: usize,
    with_goal: usize,
    judged: usize,
    /// With a goal, and without a statement.
    open: usize,
    counts: Vec<CountView>,
    worst: Option<&'static str>,
    worst_of: Vec<String>,
    /// The sentence of the node, as a code.
    sentence: CodedView,
    score: Option<String>,
    scored: usize,
}

/// A node of the tree of goals.
pub(in crate::web) fn rollup(found: &Rollup) -> RollupView {
    RollupView {
        node: found.node.code(),
        id: found.id.clone(),
        above: found.above.clone(),
        indicators: found.indicators,
        with_goal: found.with_goal,
        judged: found.judged,
        open: found.with_goal.saturating_sub(found.judged),
        counts: found
            .counts
            .iter()
            .map(|(stand, count)| CountView {
                stand: stand.code(),
                count: *count,
            })
            .collect(),
        worst: found.worst.map(Stand::code),
        worst_of: found.worst_of.clone(),
        sentence: CodedView::from(&found.sentence()),
        score: found.score.map(|(mean, _)| crate::goal::text(mean, 1)),
        scored: found.score.map_or(0, |(_, n)| n),
    }
}

#[derive(Serialize)]
struct SensitivityView {
    cases: i64,
    numerator: i64,
    stand: &'static str,
}

#[derive(Serialize)]
struct WhatIfView {
    year: i32,
    value: String,
    target: String,
    target_year: i32,
    change: String,
    per_year: String,
    cases: Option<String>,
    cases_per_year: Option<String>,
    denominator: Option<String>,
}

#[derive(Serialize)]
struct EarlierVerdict {
    method: &'static str,
    stand: &'static str,
    symbol: Option<&'static str>,
}

#[derive(Serialize)]
struct EarlierView {
    year: i32,
    verdicts: Vec<EarlierVerdict>,
}

#[derive(Serialize)]
struct RouteView {
    group: String,
    reference: String,
    since: i32,
    method: &'static str,
    stand: &'static str,
    same: bool,
}

#[derive(Serialize)]
struct TipView {
    what: &'static str,
    value: String,
}

#[derive(Serialize)]
struct RobustnessView {
    stand: &'static str,
    same: usize,
    judged: usize,
    routes: Vec<RouteView>,
    tips: Vec<TipView>,
}

/// Something, or why not.
#[derive(Serialize)]
struct Perhaps<T> {
    found: Option<T>,
    reason: Option<CodedView>,
}

impl<T> Perhaps<T> {
    fn of<S>(result: std::result::Result<S, Coded>, view: impl FnOnce(S) -> T) -> Self {
        match result {
            Ok(found) => Self {
                found: Some(view(found)),
                reason: None,
            },
            Err(reason) => Self {
                found: None,
                reason: Some((&reason).into()),
            },
        }
    }
}

#[derive(Serialize)]
pub(in crate::web) struct FirmnessView {
    sensitivity: Perhaps<SensitivityView>,
    what_if: Vec<Perhaps<WhatIfView>>,
    earlier: Vec<EarlierView>,
    robustness: Perhaps<RobustnessView>,
}

/// How firm the verdict on an indicator is.
///
/// # Errors
/// As `Session::verdicts`.
pub(in crate::web) fn firmness(session: &Session, scope: usize, id: &str) -> Result<FirmnessView> {
    let places = decimals(session, id);
    let more = places.saturating_add(2);
    let text = |value: crate::text::Ratio, places: u8| {
        value
            .round(places)
            .map(|d| d.to_string())
            .unwrap_or_default()
    };
    let what_if = session.what_if(scope, id)?.into_iter().map(|found| {
        Perhaps::of(found, |w| WhatIfView {
            year: w.year,
            value: text(w.value, places),
            target: w.target.to_string(),
            target_year: w.target_year,
            change: text(w.change, places),
            per_year: text(w.per_year, more),
            cases: w.cases.map(|c| c.to_string()),
            cases_per_year: w.cases_per_year.map(|c| c.to_string()),
            denominator: w.denominator.map(|d| d.to_string()),
        })
    });
    let earlier = session
        .earlier_stands(scope, id)?
        .into_iter()
        .map(|e| EarlierView {
            year: e.year,
            verdicts: e
                .verdicts
                .into_iter()
                .map(|(method, stand, symbol)| EarlierVerdict {
                    method,
                    stand: stand.code(),
                    symbol,
                })
                .collect(),
        });
    Ok(FirmnessView {
        sensitivity: Perhaps::of(session.sensitivity(scope, id)?, |s| SensitivityView {
            cases: s.cases,
            numerator: s.numerator,
            stand: s.stand.code(),
        }),
        what_if: what_if.collect(),
        earlier: earlier.collect(),
        robustness: Perhaps::of(session.robustness(scope, id)?, |r| RobustnessView {
            stand: r.stand.code(),
            same: r.same,
            judged: r.routes.len(),
            routes: r
                .routes
                .into_iter()
                .map(|route| RouteView {
                    group: route.group,
                    reference: route.reference,
                    since: route.since,
                    method: route.method,
                    same: route.stand == r.stand,
                    stand: route.stand.code(),
                })
                .collect(),
            tips: r
                .tips
                .into_iter()
                .map(|(what, value)| TipView { what, value })
                .collect(),
        }),
    })
}

#[derive(Serialize)]
pub(in crate::web) struct MethodView {
    id: &'static str,
    body: &'static str,
    year: Option<u16>,
    kind: &'static str,
    scale: &'static str,
    confirmed: &'static str,
    source: &'static str,
}

/// The methods of attainment.
pub(in crate::web) fn methods() -> Vec<MethodView> {
    let view = |m: &crate::goal::method::catalogue::MethodInfo| MethodView {
        id: m.id,
        body: m.body,
        year: m.year,
        kind: m.kind.code(),
        scale: m.scale.code(),
        confirmed: m.confirmed.code(),
        source: m.source,
    };
    METHODS.iter().map(view).collect()
}
