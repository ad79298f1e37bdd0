//! The figures a verdict was made from, so that each of them can be explained.

use super::Session;
use super::answers::Ask;
use crate::diagnostic::Result;
use crate::goal::{Case, Dated, Verdict, View, judge};

/// Inputs of a verdict that are figures of the group or indicator it is about, and the input that says their year.
const OWN: [(&str, &str); 3] = [
    ("base", "base_year"),
    ("then", "then_year"),
    ("now", "now_year"),
];
/// The same of those it is compared with.
const OTHERS: [(&str, &str); 2] = [
    ("reference_then", "then_year"),
    ("reference_now", "now_year"),
];

/// A figure behind a verdict, as `Session::explain` takes it; always of the whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Behind {
    /// The input it stands for: `base`, `then`, `now`, `reference_then`, `reference_now`.
    pub name: &'static str,
    /// Its indicator: another one where a verdict compares two.
    pub indicator: String,
    /// Its period as short text.
    pub period: String,
    /// Its group and the dimension of that; none = all.
    pub group: Option<String>,
    /// Dimension of the group.
    pub by: Option<String>,
}

impl Session {
    /// For each verdict of [`Session::verdicts`], in its order, the figures behind it. Only those seen by everybody, and only
    /// figures that can be explained and have the value that was judged.
    ///
    /// # Errors
    /// `session.no_such_scope`, `session.no_such_indicator`.
    pub fn behind(&self, scope: usize, indicator: &str) -> Result<Vec<Vec<Behind>>> {
        let basis = self.basis(scope, indicator)?;
        let case = basis.case();
        let verdicts = judge(&case);
        let of = |verdict: &Verdict| match verdict.view {
            View::Default => self.figures_of(scope, &case, verdict),
            View::Expert | View::More => Vec::new(),
        };
        Ok(verdicts.iter().map(of).collect())
    }

    fn figures_of(&self, scope: usize, case: &Case<'_>, verdict: &Verdict) -> Vec<Behind> {
        let input = |name: &str| {
            let found = verdict.inputs.iter().find(|(n, _)| *n == name);
            found.map(|(_, value)| value.as_str())
        };
        let year = |name: &str| input(name)?.parse::<i32>().ok();
        let own = case.judged(verdict);
        let sides = OWN.iter().map(|of| (own, of));
        let others = case
            .reference
            .as_ref()
            .filter(|_| verdict.reference.is_some());
        let others = others
            .into_iter()
            .flat_map(|r| OTHERS.iter().map(move |of| (r, of)));
        let found = sides.chain(others).filter_map(|(track, (name, year_of))| {
            input(name)?;
            let dated = track.at(year(year_of)?)?;
            self.one(scope, case, name, track.whose.as_deref(), dated)
        });
        found.collect()
    }

    fn one(
        &self,
        scope: usize,
        case: &Case<'_>,
        name: &'static str,
        whose: Option<&str>,
        dated: &Dated<'_>,
    ) -> Option<Behind> {
        let other = whose.filter(|w| self.catalogue().indicator(w).is_some());
        let group = whose.filter(|_| other.is_none());
        let by = match group {
            None => None,
            Some(group) => {
                let mut all = self.catalogue().dimension.iter();
                Some(
                    all.find(|d| d.number(group).is_some())?
                        .id
                        .as_ref()
                        .as_str(),
                )
            }
        };
        let indicator = other.unwrap_or_else(|| case.indicator.id.as_ref().as_str());
        let period = dated.figure.period.short();
        let ask = Ask {
            scope,
            indicator,
            area: None,
            by,
            group,
        };
        let (_, figure) = self.figure(ask, &period).ok()?;
        let same = figure
            .value
            .as_ref()
            .is_ok_and(|value| *value == dated.value);
        same.then(|| Behind {
            name,
            indicator: indicator.to_owned(),
            period,
            group: group.map(str::to_owned),
            by: by.map(str::to_owned),
        })
    }
}
