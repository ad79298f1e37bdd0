//! What is missing for an indicator, and where it is usually obtained.

use super::Session;
use crate::catalogue::{Indicator, Term, Text};
use crate::diagnostic::Result;
use std::collections::BTreeSet;

/// What an indicator needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Needs {
    /// Ids of the measures it is computed from.
    pub measures: Vec<String>,
    /// Those of them that no table of the scope has.
    pub missing: Vec<String>,
    /// A published rate could stand in for them: id of its measure, where the scope lacks that too.
    pub instead: Option<String>,
    /// Where they are usually obtained.
    pub place: Text,
}

impl Session {
    /// What an indicator needs, and what of it is missing in a scope (all of it without a scope).
    ///
    /// # Errors
    /// `session.no_such_indicator`.
    pub fn needs(&self, scope: Option<usize>, indicator: &str) -> Result<Needs> {
        let found = self.indicator(indicator)?;
        let mut all: Vec<&Indicator> = vec![found];
        let others = found.of.iter().chain(&found.with);
        all.extend(others.filter_map(|o| self.catalogue().indicator(o.as_ref())));
        let facts = scope.and_then(|s| self.scopes().get(s)).map(|s| &s.facts);
        let has = |id: &str| {
            let number = self.catalogue().measure_number(id);
            number.is_some_and(|m| facts.is_some_and(|f| !f.periods(m).is_empty()))
        };
        let mut seen = BTreeSet::new();
        let mut measures = Vec::new();
        let terms = all.iter().flat_map(|i| i.terms());
        for term in terms {
            let id = term.measure.as_ref().clone();
            if seen.insert(id.clone()) {
                measures.push(id);
            }
        }
        let published = |t: &Term| t.measure.as_ref().clone();
        let published = found.published.as_ref().map(published);
        let stands_in = published.as_ref().is_some_and(|p| has(p));
        let missing = measures.iter().filter(|id| !has(id) && !stands_in);
        let missing: Vec<String> = missing.cloned().collect();
        let own_place = all.iter().map(|i| &i.place).find(|p| !p.de.is_empty());
        Ok(Needs {
            instead: published.filter(|_| !missing.is_empty()),
            place: own_place.cloned().unwrap_or_default(),
            measures,
            missing,
        })
    }
}
