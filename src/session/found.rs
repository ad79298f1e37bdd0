//! Rows of a file found again: those behind a figure, beyond the first hundred that are kept.

use super::{Ask, Session};
use crate::bind::labels_of;
use crate::diagnostic::{Error, Gather, Result};
use crate::explain::rows_of;
use crate::table::Selection;

impl Session {
    /// The rows of a table that a figure was made from: which labels they have. To be looked up in the shards.
    ///
    /// # Errors
    /// As [`Session::explain`]; `session.no_such_table`; `session.rows_hidden` where the guard withholds them.
    pub fn selection(&self, ask: Ask<'_>, period: &str, table: usize) -> Result<Selection> {
        let step = self.explain(ask, period)?;
        let hidden = rows_of(&step).any(|r| r.table == table && r.hidden);
        let known = rows_of(&step).any(|r| r.table == table);
        if hidden || !known || self.hidden_columns(table)?.is_none() {
            return Err(Error::new("session.rows_hidden"));
        }
        let (scope, figure) = self.figure(ask, period)?;
        let found = self.table(table)?;
        let partial = found.partial.as_ref();
        let coordinates: std::collections::BTreeSet<_> = figure
            .sides()
            .into_iter()
            .flat_map(|s| &s.facts)
            .cloned()
            .gathered();
        let labels = partial.map(|partial| {
            labels_of(
                self.catalogue(),
                &found.binding,
                &found.plan,
                partial,
                &scope.facts,
                &coordinates,
            )
        });
        Ok(Selection {
            keys: found.plan.keys.clone(),
            bands: found.plan.bands.clone(),
            labels: labels.unwrap_or_default(),
        })
    }
}
