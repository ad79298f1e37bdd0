//! The default view: direction since the last edition, the Länder rule, parity; and the closing of a gap.

use super::method::{Point, Refusal, direction, gap_closing, laender, pair, parity};
use super::{Case, Dated, Goal, Heading, Level, Track, Verdict, View, text, wanted};
use crate::catalogue::{Direction, Edition, Kind};
use crate::diagnostic::{Coded, InOrder};
use crate::indicator::{Figure, Inexact};

/// Direction and Länder rule, or parity.
pub(super) fn judge(case: &Case<'_>, direction: Direction) -> Vec<Verdict> {
    let Some(wanted) = wanted(direction) else {
        let goal = case.goals.first().cloned().unwrap_or_default();
        return vec![parity(case, &goal)];
    };
    let mut all = vec![since_edition(case, wanted)];
    if case.reference.is_some() && case.indicator.compare.is_some() {
        all.push(by_laender(case, wanted));
        if !case
            .goals
            .iter()
            .any(|g| g.aim == crate::catalogue::Aim::GapClosing)
        {
            let goal = case.goals.first().cloned().unwrap_or_default();
            all.push(closing(case, &goal, View::More));
        }
    }
    for verdict in &mut all {
        verdict.whose.clone_from(&case.subject.whose);
    }
    all
}

/// The year to compare with, and the edition it is of.
struct Since {
    year: i32,
    /// Id of the edition; empty where another year was asked for.
    edition: String,
}

/// The last edition before a year that has a value: that of its year or, where there is none, the latest since the edition
/// before it (a survey every other year). Where no edition has one, the last: then the reason names it. Or the year asked for.
fn since(case: &Case<'_>, before: i32, has: impl Fn(i32) -> bool) -> Option<Since> {
    if let Some(year) = case.since {
        let edition = String::new();
        return (year < before).then_some(Since { year, edition });
    }
    let earlier = case.editions_before(before);
    let found = |year: i32, edition: &Edition| Since {
        year,
        edition: edition.id.as_ref().clone(),
    };
    let of = |at| Some(found(year_of(&earlier, at, &has)?, earlier.get(at)?));
    let first = || earlier.first().map(|e| found(e.year, e));
    (0..earlier.len()).find_map(of).or_else(first)
}

/// The year whose value is that of an edition (editions latest first): its own or, where there is none, the latest since the
/// edition before it.
fn year_of(editions: &[&Edition], at: usize, has: impl Fn(i32) -> bool) -> Option<i32> {
    let year = editions.get(at)?.year;
    let previous = editions.get(at.saturating_add(1)).map(|e| e.year);
    let from = previous.map_or(year, |p| p.saturating_add(1));
    (from..=year).rev().find(|y| has(*y))
}

impl<'a> Case<'a> {
    /// Editions before a year, latest first.
    fn editions_before(&self, year: i32) -> Vec<&'a Edition> {
        let mut earlier = self.editions.clone();
        earlier.retain(|e| e.year < year);
        earlier.order_by_key(|e| std::cmp::Reverse(e.year));
        earlier
    }

    /// The years the editions before a year have values of, latest first.
    pub(crate) fn years_of_editions(&self, before: i32, has: impl Fn(i32) -> bool) -> Vec<i32> {
        let earlier = self.editions_before(before);
        let mut years: Vec<i32> = (0..earlier.len())
            .filter_map(|at| year_of(&earlier, at, &has))
            .collect();
        years.dedup();
        years
    }
}

/// Values as they are printed: a change nobody can see in the publication is none, and whoever reads off the printed values
/// comes to the same verdict.
fn printed(case: &Case<'_>, track: &Track<'_>) -> Vec<Point> {
    let point = |d: &Dated<'_>| Point {
        year: d.year,
        value: seen(case, d),
    };
    track.dated.iter().map(point).collect()
}

fn seen(case: &Case<'_>, dated: &Dated<'_>) -> f64 {
    let rounded = dated.value.round(case.indicator.decimals);
    rounded.map_or_else(|_| dated.value.to_f64(), crate::text::Decimal::to_f64)
}

/// A gap of rates aims at zero from either side: its size is judged, and lower is wanted.
fn sized(
    case: &Case<'_>,
    points: Vec<Point>,
    wanted: super::method::Direction,
) -> (Vec<Point>, super::method::Direction) {
    if case.indicator.kind != Kind::Gap {
        return (points, wanted);
    }
    let size = |p: Point| Point {
        value: p.value.abs(),
        ..p
    };
    let down = super::method::Direction::Down;
    (points.into_iter().map(size).collect(), down)
}

fn since_edition(case: &Case<'_>, wanted: super::method::Direction) -> Verdict {
    let (method, view) = (direction::METHOD, View::Default);
    let track = &case.subject;
    let Some(latest) = track.latest() else {
        return Verdict::refused(method, view, Refusal::NoValue);
    };
    let Some(from) = since(case, latest.year, |year| track.at(year).is_some()) else {
        return Verdict::none(method, view, Coded::new("goal.no_edition"));
    };
    if let Some(reason) = track.broken(from.year) {
        return Verdict::none(method, view, reason);
    }
    let decimals = case.indicator.decimals;
    let (points, wanted) = sized(case, printed(case, track), wanted);
    let found = match direction::judge(&points, from.year, Some(wanted)) {
        Ok(found) => found,
        Err(refusal) => {
            let mut verdict = Verdict::refused(method, view, refusal);
            verdict.reason = verdict
                .reason
                .with("edition", from.edition)
                .with("year", from.year);
            return verdict;
        }
    };
    let then = track.at(found.then.year);
    let mut verdict = Verdict {
        stand: found.outcome.stand(),
        heading: Some(Heading::of(wanted.wanted(found.change))),
        inputs: vec![
            ("then_year", found.then.year.to_string()),
            ("then", text(found.then.value, decimals)),
            ("now_year", found.now.year.to_string()),
            ("now", text(found.now.value, decimals)),
            ("change", text(found.change, decimals)),
        ],
        doubt: then.and_then(|then| doubt(case, then.figure, latest.figure)),
        ..Verdict::none(method, view, Coded::new(found.outcome.code()))
    }
    .explained();
    verdict.reason = verdict.reason.with("edition", from.edition);
    verdict
}

/// Can a change be told from chance, from rounding, from answers that are missing? Only where the numbers allow to ask.
pub(super) fn doubt(case: &Case<'_>, then: &Figure, now: &Figure) -> Option<Coded> {
    let (Ok(before), Ok(after)) = (&then.interval, &now.interval) else {
        return None;
    };
    let change = after.minus(before, case.indicator.factor).ok()?;
    if !change.holds_zero() {
        return None;
    }
    let decimals = case.indicator.decimals;
    let code = match change.because {
        Inexact::Sampling => "goal.doubt.sampling",
        Inexact::Rounding => "goal.doubt.rounding",
        Inexact::NonResponse => "goal.doubt.non_response",
    };
    Some(
        Coded::new(code)
            .with("low", text(change.low.to_f64(), decimals))
            .with("high", text(change.high.to_f64(), decimals)),
    )
}

/// Group minus reference as it is printed: the exact difference, rounded once.
fn gap(case: &Case<'_>, group: &Dated<'_>, reference: &Dated<'_>) -> f64 {
    let exact = group.value.minus(reference.value);
    let rounded = exact.and_then(|d| d.round(case.indicator.decimals));
    rounded.map_or_else(
        |_| group.value.to_f64() - reference.value.to_f64(),
        crate::text::Decimal::to_f64,
    )
}

/// Both rates of the last edition's year and of the latest year both have, such that value and gap are the printed ones.
fn rates(case: &Case<'_>) -> Result<(pair::Rates, pair::Rates, String), Coded> {
    let missing = || Coded::new(Refusal::NoCommonYears.code());
    let reference = case.reference.as_ref().ok_or_else(missing)?;
    let both = |year: i32| {
        let (group, reference) = (case.subject.at(year)?, reference.at(year)?);
        Some(pair::Rates {
            year,
            group: seen(case, group),
            reference: seen(case, group) - gap(case, group, reference),
        })
    };
    let years = case.subject.dated.iter().rev().map(|d| d.year);
    let now = years.clone().find_map(both).ok_or_else(missing)?;
    let from = since(case, now.year, |year| both(year).is_some());
    let from = from.ok_or_else(|| Coded::new("goal.no_edition"))?;
    let broken = [&case.subject, reference]
        .into_iter()
        .find_map(|t| t.broken(from.year));
    if let Some(reason) = broken {
        return Err(reason);
    }
    let unknown = || {
        Coded::new(Refusal::NoValueAtEdition.code())
            .with("edition", &from.edition)
            .with("year", from.year)
    };
    let then = both(from.year).ok_or_else(unknown)?;
    Ok((then, now, from.edition))
}

/// The numbers of a comparison of two groups in two years.
fn compared(case: &Case<'_>, change: &pair::Change) -> Vec<(&'static str, String)> {
    let decimals = case.indicator.decimals;
    let reference = |rates: pair::Rates| {
        let dated = case.reference.as_ref().and_then(|r| r.at(rates.year));
        text(
            dated.map_or(rates.reference, |d| d.value.to_f64()),
            decimals,
        )
    };
    vec![
        ("then_year", change.then.year.to_string()),
        ("then", text(change.then.group, decimals)),
        ("reference_then", reference(change.then)),
        ("gap_then", text(change.gap_then, decimals)),
        ("now_year", change.now.year.to_string()),
        ("now", text(change.now.group, decimals)),
        ("reference_now", reference(change.now)),
        ("gap_now", text(change.gap_now, decimals)),
    ]
}

fn by_laender(case: &Case<'_>, wanted: super::method::Direction) -> Verdict {
    let (method, view) = (laender::METHOD, View::Default);
    let reference = case.reference.as_ref().and_then(|r| r.whose.clone());
    let (then, now, edition) = match rates(case) {
        Ok(rates) => rates,
        Err(reason) => {
            let none = Verdict::none(method, view, reason);
            return Verdict { reference, ..none };
        }
    };
    let found = match laender::judge(then, now, Some(wanted)) {
        Ok(found) => found,
        Err(refusal) => return Verdict::refused(method, view, refusal),
    };
    let gain = found.change.group_gain;
    let figure = |track: &Track<'_>, year: i32| track.at(year).map(|d| d.figure.clone());
    let doubt = figure(&case.subject, then.year)
        .zip(figure(&case.subject, now.year))
        .and_then(|(then, now)| doubt(case, &then, &now));
    let mut verdict = Verdict {
        stand: found.outcome.stand(),
        heading: Some(Heading::of(gain)),
        inputs: compared(case, &found.change),
        reference,
        doubt,
        ..Verdict::none(method, view, Coded::new(found.outcome.code()))
    }
    .explained();
    verdict.reason = verdict.reason.with("edition", edition);
    verdict
}

/// How much of the gap has been closed since the base, or the first common year.
pub(super) fn closing(case: &Case<'_>, goal: &Goal, view: View) -> Verdict {
    let method = gap_closing::METHOD;
    let Some(reference) = case.reference.as_ref() else {
        return Verdict::refused(method, view, Refusal::NoCommonYears);
    };
    let broken = |year: i32| {
        [&case.subject, reference]
            .into_iter()
            .find_map(|t| t.broken(year))
    };
    if let Some(reason) = goal.base_year.and_then(broken) {
        return Verdict::none(method, view, reason);
    }
    let ends = pair::ends(&case.subject.points(), &reference.points(), goal.base_year);
    let year = goal.target_year;
    let found =
        ends.and_then(|(then, now)| gap_closing::judge(then, now, wanted(goal.direction), year));
    let found = match found {
        Ok(found) => found,
        Err(refusal) => return Verdict::refused(method, view, refusal),
    };
    let mut inputs = compared(case, &found.change);
    inputs.extend(
        found
            .closed_share
            .map(|s| ("closed_share", text(s * 100.0, 1))),
    );
    let pace = case.indicator.decimals.saturating_add(2);
    inputs.push(("gap_change", text(found.change_per_year, pace)));
    inputs.extend(found.years_to_close.map(|y| ("years_to_close", text(y, 1))));
    inputs.extend(year.map(|y| ("target_year", y.to_string())));
    Verdict {
        stand: found.outcome.stand(),
        level: Some(Level::of(found.change.gap_now == 0.0)),
        heading: Some(Heading::of(-found.change_per_year)),
        inputs,
        whose: case.subject.whose.clone(),
        reference: reference.whose.clone(),
        ..Verdict::none(method, view, Coded::new(found.outcome.code()))
    }
    .explained()
}

/// Is the share that of the reference, and does it come nearer? Since the last edition, or the base that was decided.
pub(super) fn parity(case: &Case<'_>, goal: &Goal) -> Verdict {
    let (method, view) = (parity::METHOD, View::Default);
    let reference = case.reference.as_ref().and_then(|r| r.whose.clone());
    let none = |reason: Coded| Verdict {
        reference: reference.clone(),
        ..Verdict::none(method, view, reason)
    };
    let Some(tracks) = case.reference.as_ref() else {
        return none(Coded::new(Refusal::NoCommonYears.code()));
    };
    let both = |year: i32| {
        Some(pair::Rates {
            year,
            group: seen(case, case.subject.at(year)?),
            reference: seen(case, tracks.at(year)?),
        })
    };
    let mut years = case.subject.dated.iter().rev().map(|d| d.year);
    let Some(now) = years.find_map(both) else {
        return none(Coded::new(Refusal::NoCommonYears.code()));
    };
    // Without an earlier value there is still a level.
    let from = since(case, now.year, |year| both(year).is_some());
    let then = from.as_ref().and_then(|f| both(f.year));
    let edition = from.filter(|_| then.is_some()).map(|f| f.edition);
    let base = goal.base_year.and_then(both);
    let found = match parity::judge(base.or(then), now) {
        Ok(found) => found,
        Err(refusal) => return none(Coded::new(refusal.code())),
    };
    let decimals = case.indicator.decimals;
    let mut inputs = vec![
        ("now_year", now.year.to_string()),
        ("now", text(now.group, decimals)),
        ("reference_now", text(now.reference, decimals)),
        ("parity", text(found.index, 2)),
    ];
    let inside = found.level == parity::Level::Inside;
    let (stand, code, heading) = match (inside, found.since) {
        (true, _) | (false, None) => (found.level.stand(), found.level.code(), None),
        (false, Some((_, _, trend))) => (trend.stand(), trend.code(), Some(trend)),
    };
    let heading = heading.or(found.since.map(|(_, _, trend)| trend));
    if let Some((then, index, _)) = found.since {
        inputs.push(("then_year", then.year.to_string()));
        inputs.push(("then", text(then.group, decimals)));
        inputs.push(("reference_then", text(then.reference, decimals)));
        inputs.push(("parity_then", text(index, 2)));
    }
    let latest = case.subject.at(now.year).map(|d| d.figure);
    let earlier = found
        .since
        .and_then(|(then, ..)| case.subject.at(then.year))
        .map(|d| d.figure);
    let mut verdict = Verdict {
        stand,
        level: Some(Level::of(inside)),
        heading: heading.and_then(|t| match t {
            parity::Trend::Nearer => Some(Heading::Wanted),
            parity::Trend::Same => Some(Heading::Flat),
            parity::Trend::Farther => Some(Heading::Unwanted),
            parity::Trend::Crossed => None,
        }),
        inputs,
        whose: case.subject.whose.clone(),
        reference,
        doubt: earlier
            .zip(latest)
            .and_then(|(then, now)| doubt(case, then, now)),
        ..Verdict::none(method, view, Coded::new(code))
    }
    .explained();
    if let Some(edition) = edition.filter(|_| base.is_none()) {
        verdict.reason = verdict.reason.with("edition", edition);
    }
    verdict
}
