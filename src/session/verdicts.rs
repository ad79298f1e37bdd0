//! Verdicts: which shown values are judged, and how firm the judgement is. Nothing is judged from hidden figures.

use super::{Scope, Session, Shown};
use crate::catalogue::{Aim, Direction, Edition, Indicator};
use crate::diagnostic::{Coded, Gather, Result};
use crate::goal::method::Stand;
use crate::goal::{
    Case, Goal, Judged, Rollup, Sensitivity, Track, Verdict, WhatIf, judge, rollup, sensitivity,
    what_if,
};
use crate::indicator::{Conditions, Cut, Figure, breakdown, compared, cuts};
use crate::stats::{difference::z_pooled, multiple::benjamini_hochberg};
use std::collections::BTreeMap;

/// The state of one indicator in a scope.
#[derive(Debug, Clone)]
pub struct OverviewRow {
    /// Id of the indicator.
    pub indicator: String,
    /// The latest figure with a value, or the last one at all.
    pub figure: Option<Shown>,
    /// Its leading verdict.
    pub verdict: Option<Verdict>,
    /// It has a direction or a target.
    pub has_goal: bool,
    /// Score from −5 to 5, where a growth method has one.
    pub score: Option<f64>,
}

/// Beyond this probability, corrected for the number of comparisons, a change of a sample cannot be told from chance.
const ALPHA: f64 = 0.05;

/// Figures of one group or indicator.
pub(super) struct Values {
    pub(super) whose: Option<String>,
    pub(super) figures: Vec<Figure>,
}

/// The shown figures behind a judgement.
pub(super) struct Basis<'a> {
    pub(super) indicator: &'a Indicator,
    pub(super) goals: Vec<Goal>,
    editions: Vec<&'a Edition>,
    cuts: Vec<Cut>,
    pub(super) all: Values,
    /// Group and reference, where the indicator compares two and the guard shows them.
    pair: Option<(Values, Values)>,
    /// The indicator whose value is to be approached.
    parity: Option<Values>,
    aimed: Vec<Option<Values>>,
    panel: Vec<f64>,
}

impl<'a> Basis<'a> {
    /// As the methods take it. Of an indicator that compares two groups the group is judged, if its values reach as far as
    /// those of all; its goals may be for others.
    pub(super) fn case(&'a self) -> Case<'a> {
        let track = |values: &'a Values| {
            let track = Track::of(values.figures.iter(), &self.cuts);
            match &values.whose {
                Some(whose) => track.called(whose),
                None => track,
            }
        };
        let all = track(&self.all);
        let pair = self
            .pair
            .as_ref()
            .map(|(group, rest)| (track(group), track(rest)));
        let reaches = |t: &Track<'_>| t.latest().map(|d| d.year) >= all.latest().map(|d| d.year);
        let pair = pair.filter(|(group, _)| group.latest().is_some() && reaches(group));
        let aimed = self.aimed.iter().map(|values| match values {
            Some(values) => track(values),
            None => all.clone(),
        });
        let aimed = aimed.collect();
        let parity = self.parity.as_ref().map(track);
        let (subject, reference) = match (pair, parity) {
            (_, Some(parity)) => (all, Some(parity)),
            (Some((group, rest)), None) => (group, Some(rest)),
            (None, None) => (all, None),
        };
        Case {
            editions: self.editions.clone(),
            indicator: self.indicator,
            goals: &self.goals,
            subject,
            reference,
            aimed,
            panel: self.panel.clone(),
            since: None,
        }
    }
}

/// The symbol an earlier year would have got.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarlierStand {
    /// The year that was the latest then.
    pub year: i32,
    /// Method, its Stand and its symbol, in the order of the verdicts.
    pub verdicts: Vec<(&'static str, Stand, Option<&'static str>)>,
}

impl Session {
    /// Shown figures of the whole.
    pub(super) fn shown_whole(&self, scope: &Scope, indicator: &str) -> Result<Vec<Figure>> {
        let Some(root) = scope.facts.root() else {
            return Ok(Vec::new());
        };
        let mut lines = self.guarded(scope, indicator, root)?.into_iter();
        let first = lines.next().map(|l| l.figures).unwrap_or_default();
        Ok(first.iter().filter_map(|s| s.figure().cloned()).collect())
    }

    /// Group and reference of an indicator that compares two, as far as shown.
    pub(super) fn shown_pair(
        &self,
        scope: &Scope,
        indicator: &Indicator,
    ) -> Option<(Values, Values)> {
        let compare = indicator.compare.as_ref()?;
        let root = scope.facts.root()?;
        let all = Conditions::new();
        let hides = |f: &Figure| {
            scope
                .guard
                .hides(self.catalogue(), &scope.facts, indicator, root, f)
        };
        let (mut group, mut rest) = (Vec::new(), Vec::new());
        for found in compared(self.catalogue(), &scope.facts, indicator, root, &all) {
            if !hides(&found.group) && !hides(&found.reference) {
                group.push(found.group);
                rest.push(found.reference);
            }
        }
        let values = |word: &str, mut figures: Vec<Figure>| {
            self.with_editions(&scope.territory, indicator, word, &mut figures);
            Values {
                whose: Some(word.to_owned()),
                figures,
            }
        };
        let pair = (
            values(compare.group.as_ref(), group),
            values(compare.reference.as_ref(), rest),
        );
        Some(pair)
    }

    /// Figures of any group the indicator can be broken down by.
    fn shown_group(&self, scope: &Scope, indicator: &Indicator, group: &str) -> Option<Values> {
        let root = scope.facts.root()?;
        let dimension = self
            .catalogue()
            .dimension
            .iter()
            .find(|d| d.number(group).is_some())?;
        let lines = breakdown(
            self.catalogue(),
            &scope.facts,
            indicator,
            root,
            dimension.id.as_ref(),
        );
        let line = lines
            .ok()?
            .into_iter()
            .find(|l| l.group.as_deref() == Some(group))?;
        let hides = |f: &Figure| {
            scope
                .guard
                .hides(self.catalogue(), &scope.facts, indicator, root, f)
        };
        Some(Values {
            whose: Some(group.to_owned()),
            figures: line.figures.into_iter().filter(|f| !hides(f)).collect(),
        })
    }

    /// Latest values of the areas of the smallest level; none where one of them is hidden.
    fn panel(
        &self,
        number: usize,
        scope: &Scope,
        indicator: &Indicator,
        all: &[Figure],
    ) -> Vec<f64> {
        let latest = all.iter().rev().find(|f| f.value.is_ok());
        let levels = scope.facts.levels();
        let depth = |l: &String| self.catalogue().level(l).map_or(0, |l| l.depth);
        let (Some(latest), Some(level)) = (latest, levels.iter().max_by_key(|l| depth(l))) else {
            return Vec::new();
        };
        let period = latest.period.to_string();
        let found = self.breakdown(number, indicator.id.as_ref(), &period, level);
        let Ok(found) = found else {
            return Vec::new();
        };
        let first = found.rows.iter().filter_map(|(_, figures)| figures.first());
        let known = first
            .filter_map(Shown::figure)
            .filter_map(|f| f.value.as_ref().ok());
        known.map(|v| v.to_f64()).collect()
    }

    pub(super) fn basis(&self, number: usize, id: &str) -> Result<Basis<'_>> {
        let scope = self.scope(number)?;
        let indicator = self.indicator(id)?;
        let goals = self.goals(id);
        let all = self.shown_whole(scope, id)?;
        let judged =
            goals.iter().any(|g| g.direction != Direction::None) && indicator.each.is_none();
        let pair = judged.then(|| self.shown_pair(scope, indicator)).flatten();
        let is_parity = goals
            .iter()
            .any(|g| g.direction == Direction::Parity || g.aim == Aim::Parity);
        let reference = indicator.reference.as_ref().filter(|_| is_parity);
        let parity = match reference {
            None => None,
            Some(reference) => Some(Values {
                whose: Some(reference.as_ref().clone()),
                figures: self.shown_whole(scope, reference.as_ref())?,
            }),
        };
        let aimed = |goal: &Goal| {
            let group = goal.group.as_deref()?;
            let of_pair = pair.iter().flat_map(|(g, r)| [g, r]);
            let known = of_pair.clone().find(|v| v.whose.as_deref() == Some(group));
            match known {
                Some(values) => Some(Values {
                    whose: values.whose.clone(),
                    figures: values.figures.clone(),
                }),
                // A goal for a group nobody has values of is judged by no other values.
                None => Some(self.shown_group(scope, indicator, group).unwrap_or(Values {
                    whose: Some(group.to_owned()),
                    figures: Vec::new(),
                })),
            }
        };
        let aimed = goals.iter().map(aimed).collect();
        let wants_panel = goals
            .iter()
            .any(|g| g.aim == Aim::Value && g.target_year.is_some());
        let panel = if wants_panel {
            self.panel(number, scope, indicator, &all)
        } else {
            Vec::new()
        };
        Ok(Basis {
            indicator,
            editions: self.editions_of(&scope.territory).collect(),
            cuts: cuts(self.catalogue(), indicator),
            all: Values {
                whose: None,
                figures: all,
            },
            pair,
            parity,
            aimed,
            panel,
            goals,
        })
    }

    /// All verdicts on an indicator for the whole; the leading one first.
    ///
    /// # Errors
    /// `session.no_such_scope`, `session.no_such_indicator`.
    pub fn verdicts(&self, scope: usize, indicator: &str) -> Result<Vec<Verdict>> {
        Ok(judge(&self.basis(scope, indicator)?.case()))
    }

    /// Every indicator with its latest figure and verdict. Changes of samples are tested together: what chance alone would
    /// bring forth among so many comparisons is said to be in doubt (Benjamini–Hochberg, 5 %).
    ///
    /// # Errors
    /// `session.no_such_scope`.
    pub fn overview(&self, scope: usize) -> Result<Vec<OverviewRow>> {
        self.scope(scope)?;
        let ids = self
            .catalogue()
            .indicator
            .iter()
            .map(|i| i.id.as_ref().clone());
        let mut rows = Vec::new();
        let mut tested: Vec<(usize, f64)> = Vec::new();
        for id in ids.collect::<Vec<_>>() {
            let basis = self.basis(scope, &id)?;
            let case = basis.case();
            let verdicts = judge(&case);
            let points = verdicts
                .iter()
                .find(|v| v.method == crate::goal::method::opensdg::METHOD)
                .and_then(|v| v.inputs.iter().find(|(name, _)| *name == "score"))
                .and_then(|(_, value)| value.parse().ok());
            let lead = verdicts.into_iter().next();
            let p = lead.as_ref().and_then(|lead| chance(&case, lead));
            tested.extend(p.map(|p| (rows.len(), p)));
            rows.push(OverviewRow {
                figure: self.latest(scope, &id)?,
                verdict: lead,
                has_goal: basis.goals.iter().any(|g| g.direction != Direction::None)
                    && !basis.indicator.frame
                    && basis.indicator.each.is_none(),
                score: points,
                indicator: id,
            });
        }
        let p: Vec<f64> = tested.iter().map(|(_, p)| *p).collect();
        for ((at, _), corrected) in tested
            .iter()
            .zip(benjamini_hochberg(&p).unwrap_or_default())
        {
            let verdict = rows.get_mut(*at).and_then(|r| r.verdict.as_mut());
            if let Some(verdict) = verdict.filter(|v| corrected > ALPHA && v.doubt.is_none()) {
                let doubt = Coded::new("goal.doubt.many_comparisons").with("count", p.len());
                verdict.doubt = Some(doubt);
            }
        }
        Ok(rows)
    }

    /// The latest figure with a value, or the last one at all.
    pub(super) fn latest(&self, scope: usize, id: &str) -> Result<Option<Shown>> {
        let found = self.scope(scope)?;
        let Some(root) = found.facts.root() else {
            return Ok(None);
        };
        let mut lines = self.guarded(found, id, root)?.into_iter();
        let mut figures = lines.next().map(|l| l.figures).unwrap_or_default();
        let has_value = |f: &Shown| f.figure().is_some_and(|f| f.value.is_ok());
        let at = figures
            .iter()
            .rposition(has_value)
            .or_else(|| figures.len().checked_sub(1));
        Ok(at.map(|at| figures.swap_remove(at)))
    }

    /// How the verdicts are distributed over fields, Leitziele and Teilziele.
    ///
    /// # Errors
    /// `session.no_such_scope`.
    pub fn rollup(&self, scope: usize) -> Result<Vec<Rollup>> {
        let rows = self.overview(scope)?;
        let judged = |row: OverviewRow| {
            let stand = row.verdict.as_ref().map_or(Stand::None, |v| v.stand);
            let judged = Judged {
                stand,
                has_goal: row.has_goal,
                score: row.score,
            };
            (row.indicator, judged)
        };
        let verdicts: BTreeMap<String, Judged> = rows.into_iter().map(judged).gathered();
        Ok(rollup(self.catalogue(), &verdicts))
    }

    /// How few cases would give another Stand.
    ///
    /// # Errors
    /// `session.no_such_scope`, `session.no_such_indicator`.
    pub fn sensitivity(
        &self,
        scope: usize,
        id: &str,
    ) -> Result<std::result::Result<Sensitivity, Coded>> {
        let basis = self.basis(scope, id)?;
        let case = basis.case();
        let lead = judge(&case).into_iter().next();
        let none = || Coded::new("goal.no_statement");
        Ok(lead
            .ok_or_else(none)
            .and_then(|lead| sensitivity(&case, &lead)))
    }

    /// The change that is still needed for each goal with a target value.
    ///
    /// # Errors
    /// `session.no_such_scope`, `session.no_such_indicator`.
    pub fn what_if(
        &self,
        scope: usize,
        id: &str,
    ) -> Result<Vec<std::result::Result<WhatIf, Coded>>> {
        let basis = self.basis(scope, id)?;
        let case = basis.case();
        let with_value = |(goal, track): (&Goal, &Track<'_>)| {
            goal.target?;
            Some(what_if(basis.indicator, goal, track))
        };
        Ok(basis
            .goals
            .iter()
            .zip(&case.aimed)
            .filter_map(with_value)
            .collect())
    }

    /// The verdicts each earlier year would have got, oldest first, with the editions and goals of today.
    ///
    /// # Errors
    /// `session.no_such_scope`, `session.no_such_indicator`.
    pub fn earlier_stands(&self, scope: usize, id: &str) -> Result<Vec<EarlierStand>> {
        let basis = self.basis(scope, id)?;
        let case = basis.case();
        let known = case.aimed.iter().chain([&case.subject]);
        let mut years: Vec<i32> = known.flat_map(|t| t.dated.iter().map(|d| d.year)).collect();
        years.sort_unstable();
        years.dedup();
        let then = |year: i32| {
            let mut case = case.clone();
            case.subject = case.subject.until(year);
            case.reference = case.reference.map(|r| r.until(year));
            case.aimed = case.aimed.iter().map(|t| t.until(year)).collect();
            let verdicts = judge(&case).into_iter();
            EarlierStand {
                year,
                verdicts: verdicts.map(|v| (v.method, v.stand, v.symbol)).collect(),
            }
        };
        Ok(years.into_iter().map(then).collect())
    }
}

/// Probability of the change behind a verdict under "nothing changed", for two samples.
fn chance(case: &Case<'_>, lead: &Verdict) -> Option<f64> {
    let year = |name: &str| -> Option<i32> {
        let (_, value) = lead.inputs.iter().find(|(n, _)| *n == name)?;
        value.parse().ok()
    };
    let track = case.judged(lead);
    let then = track.at(year("then_year").or_else(|| year("base_year"))?)?;
    let now = track.at(year("now_year")?)?;
    let sample = |d: &crate::goal::Dated<'_>| d.figure.interval.as_ref().ok()?.sample;
    let tested = z_pooled(sample(now)?, sample(then)?).ok()?;
    Some(tested.p)
}
