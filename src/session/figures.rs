//! All figures of a scope as a table: every indicator, area, group and period, with state and sides.

use super::{Ask, Session, Shown, shown};
use crate::diagnostic::Result;
use crate::export::{Cell, Format, write_csv};

/// Columns of the table of figures. New columns come at the end; none is renamed.
pub const FIGURE_COLUMNS: [&str; 23] = [
    "territory",
    "base",
    "indicator",
    "title",
    "level",
    "area_code",
    "area",
    "group",
    "period",
    "date",
    "value",
    "unit",
    "state",
    "reason",
    "numerator",
    "denominator",
    "expected",
    "corrected",
    "published",
    "remarks",
    "low",
    "high",
    "inexact_because",
];

impl Session {
    /// The table of figures of a scope as CSV.
    ///
    /// # Errors
    /// `session.no_such_scope`.
    pub fn figures_csv(&self, scopes: &[usize], format: Format) -> Result<String> {
        let mut rows = Vec::new();
        for scope in scopes {
            self.figure_rows(*scope, &mut rows)?;
        }
        Ok(write_csv(format, &FIGURE_COLUMNS, &rows))
    }

    fn figure_rows(&self, number: usize, rows: &mut Vec<Vec<Cell>>) -> Result<()> {
        let scopes = self.scopes();
        let Some(scope) = scopes.get(number) else {
            return Ok(());
        };
        let facts = &scope.facts;
        let mut areas: Vec<usize> = facts.root().into_iter().collect();
        for level in facts.levels() {
            areas.extend(facts.areas_of_level(&level));
        }
        for indicator in &self.catalogue().indicator {
            for at in &areas {
                let Some(area) = facts.areas().get(*at) else {
                    continue;
                };
                // An index over areas exists for the whole only.
                if indicator.kind == crate::catalogue::Kind::Segregation && area.depth > 0 {
                    continue;
                }
                let series = self.series(Ask {
                    scope: number,
                    indicator: indicator.id.as_ref(),
                    area: Some(*at),
                    ..Ask::default()
                })?;
                for line in &series.lines {
                    for figure in &line.figures {
                        let mut row = vec![
                            Cell::text(&scope.territory),
                            Cell::text(&scope.base),
                            Cell::text(indicator.id.as_ref()),
                            Cell::text(&indicator.title.de),
                            Cell::text(&area.level),
                            Cell::text(&area.code),
                            Cell::text(&area.name),
                            Cell::text(line.group.clone().unwrap_or_default()),
                            Cell::text(figure.period().short()),
                            Cell::text(figure.period().date().unwrap_or_default()),
                        ];
                        row.extend(values(figure, &indicator.unit, indicator.decimals));
                        rows.push(row);
                    }
                }
            }
        }
        Ok(())
    }
}

/// From `value` to the last column.
fn values(figure: &Shown, unit: &str, decimals: u8) -> Vec<Cell> {
    let Some(f) = figure.figure() else {
        let mut cells = vec![
            Cell::Text(".".into()),
            Cell::text(unit),
            Cell::text("hidden"),
            Cell::text("guard.hidden"),
        ];
        cells.extend([const { Cell::Empty }; 9]);
        return cells;
    };
    let (value, state, reason) = match &f.value {
        Ok(value) => (shown(*value, decimals), "ok", String::new()),
        Err(reason) => (None, "not_computable", reason.code.clone()),
    };
    let side = |side: &Option<std::result::Result<crate::facts::Resolved, _>>| match side {
        Some(Ok(found)) => Cell::Number(found.value.to_string()),
        _ => Cell::Empty,
    };
    let places = usize::from(decimals);
    let float = |x: Option<f64>| Cell::number(x.map(|x| format!("{x:.places$}")));
    let index = f.segregation.as_ref();
    let flags = f.flags();
    let remarks = flags.notes().filter_map(|code| code.strip_prefix("flag."));
    let remarks: Vec<&str> = remarks.collect();
    let interval = f.interval.as_ref().ok();
    let end = |of: fn(&crate::indicator::Interval) -> crate::text::Ratio| {
        Cell::number(interval.and_then(|i| shown(of(i), decimals)))
    };
    vec![
        Cell::number(value),
        Cell::text(unit),
        Cell::text(state),
        Cell::text(reason),
        side(&f.numerator),
        side(&f.denominator),
        float(index.and_then(|i| i.expected)),
        float(index.and_then(|i| i.corrected)),
        Cell::number(f.published.as_ref().map(|p| p.value)),
        Cell::text(remarks.join(" ")),
        end(|i| i.low),
        end(|i| i.high),
        Cell::text(interval.map_or("", |i| i.because.code())),
    ]
}
