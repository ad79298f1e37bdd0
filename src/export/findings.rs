//! Findings on a file as a table: one line per place.

use super::{Cell, Format, write_csv};
use crate::diagnostic::{Diagnostic, Severity};

/// Columns of the table of findings.
pub const FINDING_COLUMNS: [&str; 6] = ["severity", "code", "count", "line", "column", "details"];

/// All findings with all places that were kept; a finding without a place has one line.
pub fn findings_csv(found: &[Diagnostic], format: Format) -> String {
    let mut rows = Vec::new();
    for finding in found {
        let severity = match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        };
        let details: Vec<String> = finding
            .args
            .iter()
            .map(|(name, value)| format!("{name}: {value}"))
            .collect();
        let row = |line: Option<u64>, column: &str| {
            vec![
                Cell::text(severity),
                Cell::text(&finding.code),
                Cell::number(Some(finding.count)),
                Cell::number(line),
                Cell::text(column),
                Cell::text(details.join("; ")),
            ]
        };
        if finding.places.is_empty() {
            rows.push(row(None, ""));
        }
        for place in &finding.places {
            rows.push(row(place.line, place.column.as_deref().unwrap_or_default()));
        }
    }
    write_csv(format, &FINDING_COLUMNS, &rows)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Coded, Log, Place};

    #[test]
    fn one_line_per_place_and_no_formulas() {
        let mut log = Log::default();
        let what = Coded::new("read.short_row").with("example", "=1+1");
        log.add(Severity::Error, what, Place::cell(7, "=cmd"));
        log.add_many(Severity::Note, Coded::new("read.blank_line"), 2, []);
        assert_eq!(
            findings_csv(&log.diagnostics(), Format::Plain),
            "severity,code,count,line,column,details\nerror,read.short_row,1,7,'=cmd,example: =1+1\nnote,read.blank_line,2,,,\n"
        );
    }
}
