//! How few cases decide: "the verdict would change if 12 cases were counted otherwise".

use super::method::Stand;
use super::{Case, Track, judge};
use crate::catalogue::Kind;
use crate::diagnostic::Coded;
use crate::facts::Resolved;
use crate::text::Ratio;

/// The smallest change of the numerator that gives another Stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sensitivity {
    /// So many cases more or, negative, fewer.
    pub cases: i64,
    /// The numerator as it is.
    pub numerator: i64,
    /// The Stand it would be then.
    pub stand: Stand,
}

/// Searches in both directions; the smaller change counts, of two equal ones the one downwards. The Stand of every method
/// that can lead is monotone in the latest value, so doubling and halving finds the smallest change.
///
/// # Errors
/// `goal.no_statement` where there is no verdict to change; `goal.no_cases` where the value is not made of counted cases or
/// no number of cases changes it.
pub fn sensitivity(case: &Case<'_>, lead: &super::Verdict) -> Result<Sensitivity, Coded> {
    if lead.stand == Stand::None {
        return Err(Coded::new("goal.no_statement"));
    }
    let none = || Coded::new("goal.no_cases");
    let track = case.judged(lead);
    let figure = track.latest().ok_or_else(none)?.figure;
    let counted = |side: &Option<Result<Resolved, Coded>>| match side {
        Some(Ok(found)) => found.value.to_u64().and_then(|n| i64::try_from(n).ok()),
        _ => None,
    };
    let kind = case.indicator.kind;
    let plain = matches!(kind, Kind::Share | Kind::Rate) && case.indicator.standardise.is_none();
    let of_cases = plain && !figure.published.as_ref().is_some_and(|p| p.used);
    let k = counted(&figure.numerator)
        .filter(|_| of_cases)
        .ok_or_else(none)?;
    let n = counted(&figure.denominator).ok_or_else(none)?;
    let whole = kind == Kind::Share && case.indicator.over_100.de.is_empty();
    let up = if whole {
        n.saturating_sub(k)
    } else {
        n.saturating_mul(10)
    };
    let stand = |cases: i64| -> Option<Stand> {
        let value = Ratio::new(
            i128::from(k.saturating_add(cases)) * i128::from(case.indicator.factor),
            i128::from(n),
        );
        let changed = case.with_latest(lead, value.ok()??);
        // The same method and goal judge again: another lead would be another question.
        let again = judge(&changed);
        let same = again
            .into_iter()
            .find(|v| v.method == lead.method && v.goal == lead.goal)?;
        Some(same.stand)
    };
    let differs = |cases: i64| stand(cases).is_some_and(|s| s != lead.stand);
    let fewer = smallest(k, |m| differs(m.saturating_neg())).map(i64::saturating_neg);
    let more = smallest(up, differs);
    let cases = match (fewer, more) {
        (Some(f), Some(m)) if f.saturating_neg() <= m => f,
        (_, Some(m)) => m,
        (Some(f), None) => f,
        (None, None) => return Err(none()),
    };
    Ok(Sensitivity {
        cases,
        numerator: k,
        stand: stand(cases).unwrap_or(Stand::None),
    })
}

/// The smallest number from 1 to `most` for which a monotone question is answered with yes.
fn smallest(most: i64, yes: impl Fn(i64) -> bool) -> Option<i64> {
    let mut no = 0;
    let mut at = 1;
    loop {
        if at > most {
            at = most;
        }
        if at <= no {
            return None;
        }
        if yes(at) {
            break;
        }
        no = at;
        at = at.saturating_mul(2);
    }
    while at - no > 1 {
        let middle = no + (at - no) / 2;
        if yes(middle) {
            at = middle;
        } else {
            no = middle;
        }
    }
    Some(at)
}

impl<'a> Case<'a> {
    /// Number of the goal whose values a verdict was made from; none = those of the default rules. A goal may be for others
    /// than the default rules judge, and closing a gap is judged by the group whatever the goal is for.
    fn of_goal(&self, verdict: &super::Verdict) -> Option<usize> {
        let track = self.aimed.get(verdict.goal)?;
        (track.whose == verdict.whose).then_some(verdict.goal)
    }

    /// The values a verdict was made from.
    pub fn judged(&self, verdict: &super::Verdict) -> &Track<'a> {
        let aimed = self.of_goal(verdict).and_then(|at| self.aimed.get(at));
        aimed.unwrap_or(&self.subject)
    }

    /// The same with another latest value.
    fn with_latest(&self, verdict: &super::Verdict, value: Ratio) -> Self {
        let mut changed = self.clone();
        let at = self.of_goal(verdict);
        let same = |track: &Track<'_>| track.whose == verdict.whose;
        let tracks = at.and_then(|at| changed.aimed.get_mut(at));
        let subject = Some(&mut changed.subject).filter(|t| same(t));
        for track in tracks.into_iter().chain(subject) {
            if let Some(latest) = track.dated.last_mut() {
                latest.value = value;
            }
        }
        changed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_smallest_number_is_found_at_every_place() {
        for threshold in 1..70 {
            assert_eq!(
                smallest(64, |m| m >= threshold),
                (threshold <= 64).then_some(threshold)
            );
        }
        assert_eq!(smallest(0, |_| true), None);
        assert_eq!(smallest(1, |_| true), Some(1));
    }
}
