//! What a table looked like when the project was saved: names of its columns, and labels that matter.

use super::binding::list;
use super::entries::Entries;
use super::quoted;
use crate::bind::Before;
use crate::diagnostic::Result;
use std::fmt::Write;

/// Reads `[table.before]`.
pub(super) fn read(table: &Entries<'_>) -> Result<Before> {
    let mut before = Before::default();
    let Some(table) = table.table("before")? else {
        return Ok(before);
    };
    table.known(&["names", "labels"])?;
    before.names = table.texts("names")?;
    if let Some(labels) = table.table("labels")? {
        for column in labels.keys() {
            let own = labels.texts(column)?.into_iter().collect();
            before.labels.insert(column.to_owned(), own);
        }
    }
    Ok(before)
}

/// Writes what [`read`] reads.
pub(super) fn write(out: &mut String, before: &Before) {
    if before.names.is_empty() && before.labels.is_empty() {
        return;
    }
    // Writing into a String cannot fail.
    let _ = writeln!(out, "[table.before]\nnames = {}", list(&before.names));
    if !before.labels.is_empty() {
        out.push_str("[table.before.labels]\n");
        for (column, labels) in &before.labels {
            let labels: Vec<String> = labels.iter().cloned().collect();
            let _ = writeln!(out, "{} = {}", quoted(column), list(&labels));
        }
    }
}
