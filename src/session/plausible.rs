//! What is striking about shown figures. Only they are looked at: nothing the guard hides can be read off.

use super::{Ask, Session, Shown};
use crate::catalogue::Indicator;
use crate::diagnostic::{Coded, Result};
use crate::indicator::{Figure, Line, implausible};
use crate::text::Period;

/// A shown figure that cannot be right beside others that are shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Striking {
    /// Id of the indicator.
    pub indicator: String,
    /// Period.
    pub period: Period,
    /// Why.
    pub what: Coded,
}

impl Session {
    /// Everything striking about an indicator (about all of them without one) at an area (at the whole without one).
    ///
    /// # Errors
    /// `session.no_such_scope`, `session.no_such_indicator`, `session.no_such_area`.
    pub fn striking(
        &self,
        scope: usize,
        indicator: Option<&str>,
        area: Option<usize>,
    ) -> Result<Vec<Striking>> {
        let asked: Vec<&Indicator> = match indicator {
            Some(id) => vec![self.indicator(id)?],
            None => self.catalogue().indicator.iter().collect(),
        };
        let mut all = Vec::new();
        for indicator in asked {
            let ask = |id, by| Ask {
                scope,
                indicator: id,
                area,
                by,
                group: None,
            };
            let id = indicator.id.as_ref();
            let mut limits = Vec::new();
            for limit in &indicator.at_most {
                limits.push((
                    limit.as_ref().clone(),
                    self.total(ask(limit.as_ref(), None))?,
                ));
            }
            let mut groups = Vec::new();
            for by in &indicator.by {
                let dimension = self.catalogue().dimension(by.as_ref());
                if dimension.is_some_and(|d| !d.partitions.is_empty()) {
                    groups.push(self.visible(ask(id, Some(by.as_ref().as_str())))?);
                }
            }
            if limits.is_empty() && groups.is_empty() {
                continue;
            }
            let own = self.total(ask(id, None))?;
            let found = implausible(self.catalogue(), indicator, &own, &limits, &groups);
            all.extend(found.into_iter().map(|i| Striking {
                indicator: id.clone(),
                period: i.period,
                what: i.what,
            }));
        }
        Ok(all)
    }

    /// The shown figures of all groups together.
    fn total(&self, ask: Ask<'_>) -> Result<Vec<Figure>> {
        let lines = self.visible(ask)?.into_iter();
        let total = lines.into_iter().find(|l| l.group.is_none());
        Ok(total.map(|l| l.figures).unwrap_or_default())
    }

    fn visible(&self, ask: Ask<'_>) -> Result<Vec<Line>> {
        let series = self.series(ask)?;
        let line = |l: super::Answer| Line {
            dimension: l.dimension,
            group: l.group,
            figures: l
                .figures
                .iter()
                .filter_map(Shown::figure)
                .cloned()
                .collect(),
        };
        Ok(series.lines.into_iter().map(line).collect())
    }
}
