//! Editions of the monitoring: what was published then beside what is computed now.

use super::{Answer, Session, Shown, shown};
use crate::catalogue::{
    Concordance, Edition, EditionIndicator, EditionValue, Indicator, parse_editions,
};
use crate::diagnostic::{Coded, InOrder, Result};
use crate::indicator::Figure;
use crate::text::{Decimal, Period, Ratio, parse_period};

/// One value of an edition beside today's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Then {
    /// Id of the edition.
    pub edition: String,
    /// Period it is for.
    pub period: Period,
    /// As published then.
    pub published: Decimal,
    /// As computed now, rounded to the decimals of the publication; none where the raw data are not there or it is hidden.
    pub now: Option<Decimal>,
    /// Both are there and differ: the data were revised since, or defined otherwise.
    pub revised: bool,
}

/// What an indicator was in an edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InEdition {
    /// Id of the edition.
    pub edition: String,
    /// Its number then; empty = not in that edition.
    pub number: String,
    /// Its title then, in German; empty = as today.
    pub title: crate::catalogue::Text,
    /// What it is to today's; none = it was not in that edition.
    pub status: Option<Concordance>,
    /// What changed.
    pub note: crate::catalogue::Text,
}

/// The change since the last edition, a figure of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SinceEdition {
    /// Id of the edition.
    pub edition: String,
    /// Period of the edition's value.
    pub from: Period,
    /// The edition's value.
    pub then: String,
    /// Period of the latest value.
    pub to: Period,
    /// The latest value.
    pub now: String,
    /// Latest minus edition's, in the unit of the indicator (percentage points for per cent).
    pub change: String,
    /// The edition's value is the published one; otherwise it was computed again from today's data.
    pub as_published: bool,
    /// What was published then, where the value computed again is another one.
    pub revised_from: Option<String>,
}

fn exact(value: &EditionValue) -> Option<Decimal> {
    let text = value.value.as_ref();
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits: i128 = format!("{whole}{fraction}").parse().ok()?;
    Decimal::new(digits, u8::try_from(fraction.len()).ok()?).ok()
}

/// The entry of an indicator in an edition.
fn entry<'a>(edition: &'a Edition, id: &str) -> Option<&'a EditionIndicator> {
    let is = |i: &&EditionIndicator| i.now.as_ref().is_some_and(|n| n.as_ref() == id);
    edition.indicators.iter().find(is)
}

/// May values of an edition be put into today's series? Not when it was defined otherwise.
fn comparable(edition: &Edition, id: &str) -> bool {
    !entry(edition, id).is_some_and(|e| e.status == Concordance::Redefined)
}

impl Session {
    /// Takes over editions from a file (TOML with `[[edition]]`): those of a known id are replaced. Returns how many.
    ///
    /// # Errors
    /// The mistakes of [`parse_editions`], each with its place; then nothing changes.
    pub fn add_editions(
        &mut self,
        text: &str,
    ) -> std::result::Result<usize, Vec<crate::diagnostic::Error>> {
        let editions = parse_editions(text, &self.catalogue)?;
        let count = editions.len();
        for edition in editions {
            self.editions.give(edition);
        }
        self.settle_editions();
        Ok(count)
    }

    /// Editions of a territory: what one city published says nothing about another.
    pub(super) fn editions_of(&self, territory: &str) -> impl Iterator<Item = &Edition> {
        let plain = |t: &str| t.to_lowercase().split_whitespace().collect::<String>();
        let here = plain(territory);
        let editions = self.catalogue.edition.iter();
        editions.filter(move |e| e.territory.is_empty() || plain(&e.territory) == here)
    }

    /// Values of editions for the whole: of one group, or of all together (no group).
    fn values_of<'a>(
        &'a self,
        territory: &str,
        indicator: &'a str,
        group: &'a str,
    ) -> impl Iterator<Item = (&'a Edition, Period, Decimal)> {
        self.editions_of(territory).flat_map(move |edition| {
            let values = edition.values.iter();
            let own = values.filter(move |v| {
                v.indicator.as_ref() == indicator && v.group == group && v.area.is_empty()
            });
            own.filter_map(move |v| Some((edition, parse_period(v.period.as_ref())?, exact(v)?)))
        })
    }

    /// Adds to the line of the whole what only an edition has: a series may begin where the raw data are lost.
    pub(super) fn with_editions(
        &self,
        territory: &str,
        indicator: &Indicator,
        group: &str,
        figures: &mut Vec<Figure>,
    ) {
        let id = indicator.id.as_ref();
        for (edition, period, value) in self.values_of(territory, id, group) {
            let known = |f: &Figure| f.period == period || f.period.year == period.year;
            let computed = figures.iter().any(|f| known(f) && f.value.is_ok());
            let Ok(value) = Ratio::from_decimal(value) else {
                continue;
            };
            if computed || !comparable(edition, id) {
                continue;
            }
            figures.retain(|f| !known(f));
            let mut figure = Figure::of_edition(period, value);
            let note = Coded::new("edition.as_published").with("edition", edition.id.as_ref());
            figure.notes.push(note);
            figures.push(figure);
        }
        figures.order_by_key(|f| f.period);
    }

    /// What an indicator was in each edition of a territory, in order of time.
    ///
    /// # Errors
    /// `session.no_such_indicator`.
    pub fn in_editions(&self, scope: usize, indicator: &str) -> Result<Vec<InEdition>> {
        self.indicator(indicator)?;
        let of = |edition: &Edition| {
            let found = entry(edition, indicator);
            InEdition {
                edition: edition.id.as_ref().clone(),
                number: found.map_or(String::new(), |e| e.number.clone()),
                title: found.map(|e| e.title.clone()).unwrap_or_default(),
                status: found.map(|e| e.status),
                note: found.map(|e| e.note.clone()).unwrap_or_default(),
            }
        };
        Ok(self.editions_of(self.territory(scope)).map(of).collect())
    }

    /// Every published value of the whole beside today's computation.
    ///
    /// # Errors
    /// As [`Session::series`].
    pub fn then_and_now(&self, scope: usize, indicator: &str) -> Result<Vec<Then>> {
        let figures = self.line_of_whole(scope, indicator)?;
        let territory = self.territory(scope);
        let mut all = Vec::new();
        for (edition, period, published) in self.values_of(territory, indicator, "") {
            let same = |s: &&Shown| {
                let at = s.period();
                let own = s.figure().is_some_and(|f| !f.is_of_edition());
                own && (at == period || at.year == period.year)
            };
            let figure = figures.iter().find(same).and_then(Shown::figure);
            let value = figure.and_then(|f| f.value.as_ref().ok());
            let now = value.and_then(|v| v.round(published.scale()).ok());
            all.push(Then {
                edition: edition.id.as_ref().clone(),
                period,
                published,
                revised: now.is_some_and(|n| n != published),
                now,
            });
        }
        Ok(all)
    }

    /// Change from the last edition before the latest value to that value.
    ///
    /// # Errors
    /// As [`Session::series`].
    pub fn since_edition(&self, scope: usize, indicator: &str) -> Result<Option<SinceEdition>> {
        let decimals = self.indicator(indicator)?.decimals;
        let figures = self.line_of_whole(scope, indicator)?;
        let with_value = figures
            .iter()
            .filter_map(Shown::figure)
            .filter(|f| f.value.is_ok());
        let known: Vec<&Figure> = with_value.collect();
        let Some(latest) = known.last() else {
            return Ok(None);
        };
        let before = self.editions_of(self.territory(scope));
        let before = before.filter(|e| e.year < latest.period.year && comparable(e, indicator));
        let Some(edition) = before.max_by_key(|e| e.year) else {
            return Ok(None);
        };
        let printed = self.values_of(self.territory(scope), indicator, "");
        let printed =
            printed.filter(|(e, at, _)| e.id == edition.id && at.year < latest.period.year);
        let printed = printed.map(|(_, at, v)| (at, v)).max_by_key(|(at, _)| *at);
        let year = printed.map_or(edition.year, |(at, _)| at.year);
        let again = known
            .iter()
            .find(|f| f.period.year == year && !f.is_of_edition());
        let again = again.and_then(|f| Some((f.period, *f.value.as_ref().ok()?)));
        let Ok(now) = latest.value else {
            return Ok(None);
        };
        // Today's computation of then, where there is one: what was revised since is no change.
        let (from, exact, then, change_to) = match (again, printed) {
            (Some((at, value)), _) => (at, value, shown(value, decimals), decimals),
            // As it was printed, and not more exact.
            (None, Some((at, value))) => {
                let Ok(exact) = Ratio::from_decimal(value) else {
                    return Ok(None);
                };
                let scale = value.scale().min(decimals);
                (at, exact, Some(value.to_string()), scale)
            }
            (None, None) => return Ok(None),
        };
        // Of the values as they are printed: whoever reads them off comes to the same change.
        let seen = |value: Ratio| Ratio::from_decimal(value.round(change_to).ok()?).ok();
        let change = seen(now)
            .zip(seen(exact))
            .and_then(|(now, then)| now.minus(then).ok());
        let texts = (
            then,
            shown(now, decimals),
            change.and_then(|d| shown(d, change_to)),
        );
        let (Some(then), Some(now), Some(change)) = texts else {
            return Ok(None);
        };
        let differs = |(_, value): &(Period, Decimal)| {
            let same = again.and_then(|(_, a)| a.round(value.scale()).ok());
            same.is_some_and(|a| a != *value)
        };
        Ok(Some(SinceEdition {
            edition: edition.id.as_ref().clone(),
            from,
            then,
            to: latest.period,
            now,
            change,
            as_published: again.is_none(),
            revised_from: printed.filter(differs).map(|(_, v)| v.to_string()),
        }))
    }

    pub(super) fn territory(&self, scope: usize) -> &str {
        let scope = self.scopes().get(scope);
        scope.map_or("", |s| s.territory.as_str())
    }

    fn line_of_whole(&self, scope: usize, indicator: &str) -> Result<Vec<Shown>> {
        let series = self.series(super::Ask {
            scope,
            indicator,
            ..super::Ask::default()
        })?;
        let first = series
            .lines
            .into_iter()
            .find(|l: &Answer| l.group.is_none());
        Ok(first.map(|l| l.figures).unwrap_or_default())
    }
}
