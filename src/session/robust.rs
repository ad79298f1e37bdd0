//! Would another defensible way of judging give another Stand? The same verdict under every concept, reference group, year
//! of comparison and method.

use super::verdicts::Values;
use super::{Scope, Session};
use crate::catalogue::{Aim, Indicator};
use crate::diagnostic::{Coded, Result};
use crate::goal::method::{Stand, direction, gap_closing, laender};
use crate::goal::{Case, Track, Verdict, judge};
use crate::indicator::cuts;
use std::collections::{BTreeMap, BTreeSet};

/// How many earlier editions are tried as the year of comparison.
const EDITIONS: usize = 3;

/// One defensible way of judging.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    /// The group judged (member of a dimension); empty = all.
    pub group: String,
    /// Those it is compared with; empty = nobody, `*` = all, who contain the group.
    pub reference: String,
    /// Year of comparison, or base year.
    pub since: i32,
    /// Method.
    pub method: &'static str,
    /// What comes out.
    pub stand: Stand,
}

/// All ways side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Robustness {
    /// The Stand of the leading verdict.
    pub stand: Stand,
    /// Ways that come to a statement.
    pub routes: Vec<Route>,
    /// How many of them give the same Stand.
    pub same: usize,
    /// What it tips at: kind (`group`, `reference`, `since`, `method`) and value under which no way gives the same Stand,
    /// while others do.
    pub tips: Vec<(&'static str, String)>,
}

/// A group beside a reference, with the figures of both.
struct Pair {
    group: Values,
    reference: Values,
}

impl Session {
    /// The ways to judge an indicator.
    ///
    /// # Errors
    /// `session.no_such_scope`, `session.no_such_indicator`; inside, `goal.no_statement` where there is no verdict.
    pub fn robustness(
        &self,
        number: usize,
        id: &str,
    ) -> Result<std::result::Result<Robustness, Coded>> {
        let basis = self.basis(number, id)?;
        let scope = self.scope(number)?;
        let case = basis.case();
        let lead = judge(&case).into_iter().next();
        let Some(lead) = lead.filter(|v| v.stand != Stand::None) else {
            return Ok(Err(Coded::new("goal.no_statement")));
        };
        let mut routes = if lead.counts {
            to_target(&case, &lead)
        } else {
            let pairs = self.pairs(scope, basis.indicator);
            let cuts = cuts(self.catalogue(), basis.indicator);
            let mut routes = Vec::new();
            for pair in &pairs {
                let mut other = case.clone();
                other.subject = Track::of(pair.group.figures.iter(), &cuts);
                other.reference = Some(Track::of(pair.reference.figures.iter(), &cuts));
                if let Some(whose) = &pair.group.whose {
                    other.subject = other.subject.called(whose);
                }
                let reference = pair
                    .reference
                    .whose
                    .clone()
                    .unwrap_or_else(|| "*".to_owned());
                routes.extend(since_years(&other, &reference));
            }
            if pairs.is_empty() {
                let reference = case.reference.as_ref().and_then(|r| r.whose.clone());
                routes = since_years(&case, &reference.unwrap_or_default());
            }
            routes
        };
        let mut seen = BTreeSet::new();
        routes.retain(|r| seen.insert((r.group.clone(), r.reference.clone(), r.since, r.method)));
        let same = routes.iter().filter(|r| r.stand == lead.stand).count();
        Ok(Ok(Robustness {
            stand: lead.stand,
            tips: tips(&routes, lead.stand),
            same,
            routes,
        }))
    }

    /// The groups an indicator could compare: every partition of its dimension into two (the group first), each with its
    /// counterpart and with all.
    fn pairs(&self, scope: &Scope, indicator: &Indicator) -> Vec<Pair> {
        let Some(compare) = &indicator.compare else {
            return Vec::new();
        };
        let has = |d: &&crate::catalogue::Dimension| d.number(compare.group.as_ref()).is_some();
        let Some(dimension) = self.catalogue().dimension.iter().find(has) else {
            return Vec::new();
        };
        let mut wanted = vec![(compare.group.clone(), compare.reference.clone())];
        for partition in &dimension.partitions {
            if let [group, rest] = partition.as_slice()
                && !wanted
                    .iter()
                    .any(|(g, r)| g.as_ref() == group.as_ref() && r.as_ref() == rest.as_ref())
            {
                wanted.push((group.clone(), rest.clone()));
            }
        }
        let mut all = Vec::new();
        for (group, rest) in wanted {
            let mut other = indicator.clone();
            if let Some(compare) = &mut other.compare {
                (compare.group, compare.reference) = (group, rest);
            }
            let Some((group, reference)) = self.shown_pair(scope, &other) else {
                continue;
            };
            let known = |v: &Values| v.figures.iter().any(|f| f.value.is_ok());
            if !known(&group) || !known(&reference) {
                continue;
            }
            if let Ok(figures) = self.shown_whole(scope, indicator.id.as_ref()) {
                let total = Values {
                    whose: None,
                    figures,
                };
                let group = Values {
                    whose: group.whose.clone(),
                    figures: group.figures.clone(),
                };
                all.push(Pair {
                    group,
                    reference: total,
                });
            }
            all.push(Pair { group, reference });
        }
        // The pair the indicator names comes first, then its comparison with all.
        if all.len() > 1 {
            all.swap(0, 1);
        }
        all
    }
}

/// The default rules under every year of comparison.
fn since_years(case: &Case<'_>, reference: &str) -> Vec<Route> {
    let Some(latest) = case.subject.latest() else {
        return Vec::new();
    };
    let years = case.years_of_editions(latest.year, |year| case.subject.at(year).is_some());
    let mut routes = Vec::new();
    for since in years.into_iter().take(EDITIONS) {
        let mut case = case.clone();
        case.since = Some(since);
        for verdict in judge(&case) {
            let compares = verdict.method == laender::METHOD
                || verdict.method == crate::goal::method::parity::METHOD;
            if verdict.stand == Stand::None || !(compares || verdict.method == direction::METHOD) {
                continue;
            }
            routes.push(Route {
                group: case.subject.whose.clone().unwrap_or_default(),
                reference: if compares {
                    reference.to_owned()
                } else {
                    String::new()
                },
                since,
                method: verdict.method,
                stand: verdict.stand,
            });
        }
    }
    routes
}

/// Every method that judges the same goal, from every base year that an edition offers.
fn to_target(case: &Case<'_>, lead: &Verdict) -> Vec<Route> {
    let Some(goal) = case.goals.get(lead.goal) else {
        return Vec::new();
    };
    let Some(track) = case.aimed.get(lead.goal) else {
        return Vec::new();
    };
    let latest = track.latest().map_or(i32::MIN, |d| d.year);
    let first = track.dated.first().map_or(latest, |d| d.year);
    let mut bases: Vec<Option<i32>> = vec![goal.base_year];
    let editions = case.editions.iter().map(|e| e.year);
    let known = editions.filter(|y| *y < latest && track.at(*y).is_some());
    // A value to be kept has no base.
    if matches!(goal.aim, Aim::Value | Aim::GapClosing) {
        bases.extend(known.map(Some));
    }
    let mut routes = Vec::new();
    for base in bases {
        let mut goal = goal.clone();
        goal.base_year = base;
        let closes = goal.aim == Aim::GapClosing;
        let goals = [goal];
        let mut other = case.clone();
        other.goals = &goals;
        other.aimed = vec![track.clone()];
        for verdict in judge(&other) {
            // Closing a gap is another goal than reaching a value.
            let own = matches!(verdict.method, direction::METHOD | laender::METHOD)
                || (verdict.method == gap_closing::METHOD && !closes);
            // Growth without the target is no way of judging the target.
            let beside =
                verdict.method.contains("without-target") || verdict.method == "mann-kendall-sen";
            if verdict.stand == Stand::None || own || beside {
                continue;
            }
            routes.push(Route {
                group: track.whose.clone().unwrap_or_default(),
                reference: verdict.reference.clone().unwrap_or_default(),
                // A method with a window of its own looks at the same years whatever the base: that is one way, not one
                // for each base.
                since: first_year(&verdict).or(base).unwrap_or(first),
                method: verdict.method,
                stand: verdict.stand,
            });
        }
    }
    routes
}

/// The earliest year a verdict says it was made from.
fn first_year(verdict: &Verdict) -> Option<i32> {
    let names = ["base_year", "first_year", "then_year"];
    let input = |name: &str| verdict.inputs.iter().find(|(n, _)| *n == name);
    names.into_iter().find_map(input)?.1.parse().ok()
}

/// Values of one kind under which no way gives the Stand, while there are ways that do.
fn tips(routes: &[Route], stand: Stand) -> Vec<(&'static str, String)> {
    type Kind = (&'static str, fn(&Route) -> String);
    let kinds: [Kind; 4] = [
        ("group", |r| r.group.clone()),
        ("reference", |r| r.reference.clone()),
        ("since", |r| r.since.to_string()),
        ("method", |r| r.method.to_owned()),
    ];
    // A method that always looks at the same years says nothing about the year of comparison.
    let movable = |r: &Route| {
        routes
            .iter()
            .any(|o| o.method == r.method && o.since != r.since)
    };
    let mut found = Vec::new();
    for (kind, of) in kinds {
        let mut by_value: BTreeMap<String, (usize, usize)> = BTreeMap::new();
        for route in routes.iter().filter(|r| kind != "since" || movable(r)) {
            let (same, all) = by_value.entry(of(route)).or_default();
            *same += usize::from(route.stand == stand);
            *all += 1;
        }
        if by_value.values().all(|(same, _)| *same == 0) || by_value.len() < 2 {
            continue;
        }
        let never = by_value
            .into_iter()
            .filter(|(value, (same, _))| *same == 0 && !value.is_empty());
        found.extend(never.map(|(value, _)| (kind, value)));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn route(group: &str, since: i32, stand: Stand) -> Route {
        Route {
            group: group.to_owned(),
            reference: "*".to_owned(),
            since,
            method: direction::METHOD,
            stand,
        }
    }

    #[test]
    fn a_verdict_tips_at_what_never_gives_it() {
        let routes = [
            route("a", 2015, Stand::OnCourse),
            route("a", 2017, Stand::OnCourse),
            route("b", 2015, Stand::Away),
            route("b", 2017, Stand::Unchanged),
        ];
        assert_eq!(tips(&routes, Stand::OnCourse), [("group", "b".to_owned())]);
        assert!(tips(&routes[..2], Stand::OnCourse).is_empty());
        let own_years = Route {
            method: "eurostat-sdg-2024-short",
            ..route("a", 2019, Stand::Away)
        };
        let with_own = [routes[0].clone(), routes[1].clone(), own_years];
        let method = ("method", "eurostat-sdg-2024-short".to_owned());
        assert_eq!(tips(&with_own, Stand::OnCourse), [method]);
        assert!(tips(&routes, Stand::Reached).is_empty());
    }
}
