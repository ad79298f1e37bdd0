//! A table as the page shows it: decisions, columns, binding, control figures, findings. Of Einzeldaten no cell text.

use super::CodedView;
use super::binding::BindingView;
use super::coverage::CoverageView;
use crate::diagnostic::{Args, Coded, Diagnostic, Place, Severity};
use crate::guard::Class;
use crate::read::{Change, Choices, Decision, Reading};
use crate::session::{Check, Earlier, Loaded, Session};
use crate::text::{CellState, Encoding, legend, visible};
use serde::{Deserialize, Serialize};

/// Rows of the preview.
const PREVIEW: usize = 10;

/// Places per finding; the export holds more.
const PLACES: usize = 100;

/// Sign of a withheld cell.
const WITHHELD: &str = ".";

#[derive(Serialize)]
struct AlternativeView {
    value: String,
    score: u32,
}

#[derive(Serialize)]
struct DecisionView {
    what: String,
    value: String,
    because: CodedView,
    line: Option<u64>,
    column: Option<usize>,
    alternatives: Vec<AlternativeView>,
    change: Option<Change>,
    chosen: bool,
}

impl From<&Decision> for DecisionView {
    fn from(d: &Decision) -> Self {
        let alternative = |a: &crate::read::Alternative| AlternativeView {
            value: a.value.clone(),
            score: a.score,
        };
        Self {
            what: d.what.clone(),
            value: d.value.clone(),
            because: (&d.because).into(),
            line: d.line,
            column: d.column,
            alternatives: d.alternatives.iter().map(alternative).collect(),
            change: d.change,
            chosen: d.chosen,
        }
    }
}

#[derive(Serialize)]
pub(in crate::web) struct Sniffed {
    header: Vec<String>,
}

/// What was decided from the head of a file.
pub(in crate::web) fn sniffed(reading: &Reading) -> Sniffed {
    Sniffed {
        header: reading.layout.names.clone(),
    }
}

#[derive(Serialize)]
struct StateCount {
    state: &'static str,
    count: u64,
}

#[derive(Serialize)]
struct ColumnView {
    index: usize,
    name: String,
    kind: &'static str,
    decimal: Option<&'static str>,
    distinct: Option<usize>,
    empty: u64,
    sum: Option<String>,
    states: Vec<StateCount>,
}

#[derive(Serialize)]
struct Preview {
    lines: Vec<u64>,
    cells: Vec<Vec<String>>,
    hidden: bool,
}

/// So many titles and notes cross the boundary.
const NOTES: usize = 200;

#[derive(Serialize)]
struct NoteView {
    line: u64,
    text: String,
    below: bool,
}

#[derive(Serialize)]
struct EncodingReading {
    encoding: &'static str,
    text: String,
}

#[derive(Serialize)]
struct EncodingLine {
    line: u64,
    readings: Vec<EncodingReading>,
}

#[derive(Serialize)]
struct SignView {
    sign: &'static str,
    state: &'static str,
}

#[derive(Serialize)]
struct SignsView {
    id: &'static str,
    legend: Vec<SignView>,
}

/// A control figure beside a published one.
#[derive(Serialize)]
pub(in crate::web) struct CheckView {
    equal: bool,
    typed: String,
    value: String,
    difference: Option<String>,
}

impl From<Check> for CheckView {
    fn from(check: Check) -> Self {
        let equal = check.difference.is_zero();
        Self {
            equal,
            typed: check.typed.to_string(),
            value: check.value.to_string(),
            difference: (!equal).then(|| check.difference.to_string()),
        }
    }
}

#[derive(Serialize)]
struct SumView {
    measure: String,
    column: usize,
    group: String,
    value: String,
}

#[derive(Serialize)]
struct PeriodSums {
    period: String,
    sums: Vec<SumView>,
}

#[derive(Serialize)]
struct DiagnosticView {
    code: String,
    severity: Severity,
    count: u64,
    places: Vec<Place>,
    args: Args,
}

#[derive(Serialize)]
pub(in crate::web) struct TableView {
    id: usize,
    name: String,
    size: u64,
    sha256: Option<String>,
    class: &'static str,
    class_asked: bool,
    rows: u64,
    decisions: Vec<DecisionView>,
    columns: Vec<ColumnView>,
    preview: Preview,
    binding: BindingView,
    sums_by_period: Vec<PeriodSums>,
    diagnostics: Vec<DiagnosticView>,
    coverage: CoverageView,
    computable: Vec<String>,
    choices: Choices,
    notes: Vec<NoteView>,
    encoding_preview: Vec<EncodingLine>,
    signs: SignsView,
    earlier: Option<EarlierView>,
    comparable: Vec<usize>,
}

/// The earlier table that this one seems to continue.
#[derive(Serialize)]
struct EarlierView {
    file: String,
    because: CodedView,
    taken: bool,
    changes: Vec<CodedView>,
}

impl From<Earlier> for EarlierView {
    fn from(earlier: Earlier) -> Self {
        Self {
            because: (&earlier.because).into(),
            taken: earlier.taken,
            changes: super::coded(&earlier.changes),
            file: earlier.file,
        }
    }
}

/// One row of a file with its line.
#[derive(Serialize, Deserialize)]
pub(in crate::web) struct RowView {
    pub(in crate::web) row: u64,
    pub(in crate::web) line: u64,
    pub(in crate::web) cells: Vec<String>,
}

/// Withholds columns of rows; `None` withholds the rows altogether.
pub(in crate::web) fn mask(rows: Vec<RowView>, hidden: Option<Vec<usize>>) -> Vec<RowView> {
    let Some(hidden) = hidden else {
        return Vec::new();
    };
    let blank = |mut row: RowView| {
        for column in &hidden {
            if let Some(cell) = row.cells.get_mut(*column) {
                WITHHELD.clone_into(cell);
            }
        }
        row
    };
    rows.into_iter().map(blank).collect()
}

/// Arguments that may hold text of cells; taken out for Einzeldaten.
const CELL_TEXT: [&str; 5] = ["label", "example", "area", "areas", "byte"];

pub(super) struct Viewer<'a> {
    pub(super) session: &'a Session,
    pub(super) table: &'a Loaded,
}

impl Viewer<'_> {
    pub(super) fn secret(&self) -> bool {
        self.table.class == Class::Einzeldaten
    }

    pub(super) fn discreet(&self, what: &Coded) -> CodedView {
        let mut view = CodedView::from(what);
        if self.secret() {
            view.args
                .retain(|name, _| !CELL_TEXT.contains(&name.as_str()));
        }
        view
    }

    fn column(&self, index: usize, name: &str) -> ColumnView {
        let t = self.table;
        let reading = t.readings.get(index);
        let profile = t.evidence.profiles.get(index);
        let at = t.plan.numbers.iter().position(|n| n.column == index);
        let totals = at.and_then(|at| t.partial.as_ref()?.totals.get(at));
        let states = CellState::ALL.into_iter().filter_map(|state| {
            let count = totals.and_then(|s| s.states.get(&state)).copied()?;
            Some(StateCount {
                state: state.code(),
                count,
            })
        });
        ColumnView {
            index,
            name: name.to_owned(),
            kind: reading.map_or("empty", |r| r.kind.code()),
            decimal: reading
                .and_then(|r| r.notation.as_ref()?.notation)
                .map(crate::text::Notation::code),
            distinct: profile.and_then(crate::table::ColumnProfile::distinct),
            empty: profile.map_or(0, |p| p.shapes.empty),
            sum: self.session.column_sum(t, index).map(|d| d.to_string()),
            states: states.collect(),
        }
    }

    fn decisions(&self) -> Vec<DecisionView> {
        self.table.decisions().iter().map(Into::into).collect()
    }

    /// Titles and notes; none of Einzeldaten.
    fn notes(&self) -> Vec<NoteView> {
        let e = &self.table.evidence;
        let first = e.lines.line(0).unwrap_or_default();
        let view = |n: &crate::read::Note| NoteView {
            line: n.line,
            text: n.text.clone(),
            below: n.line > first,
        };
        let shown = e.notes.iter().filter(|_| !self.secret());
        shown.take(NOTES).map(view).collect()
    }

    fn encoding_preview(&self) -> Vec<EncodingLine> {
        if self.secret() {
            return Vec::new();
        }
        let candidates = [
            Encoding::Utf8,
            Encoding::Windows1252,
            Encoding::Iso8859Fifteen,
        ];
        let line = |(line, bytes): &(u64, Vec<u8>)| EncodingLine {
            line: *line,
            readings: candidates
                .iter()
                .map(|e| EncodingReading {
                    encoding: e.code(),
                    text: visible(&e.decode(bytes)).into_owned(),
                })
                .collect(),
        };
        self.table.evidence.foreign.iter().map(line).collect()
    }

    fn signs(&self) -> SignsView {
        let signs = self.table.signs.signs;
        let entry = |(sign, state): &(&'static str, CellState)| SignView {
            sign,
            state: state.code(),
        };
        SignsView {
            id: signs.code(),
            legend: legend(signs).iter().map(entry).collect(),
        }
    }

    fn preview(&self) -> Preview {
        let e = &self.table.evidence;
        let rows = if self.secret() {
            0
        } else {
            PREVIEW.min(e.sample.len())
        };
        Preview {
            lines: (0..rows as u64).filter_map(|r| e.lines.line(r)).collect(),
            cells: e.sample.iter().take(rows).cloned().collect(),
            hidden: self.secret(),
        }
    }

    fn sums(&self) -> Vec<PeriodSums> {
        let view = |sum: crate::session::ControlSum| SumView {
            measure: sum.column,
            column: sum.number,
            group: sum.level,
            value: sum.value.map_or(WITHHELD.to_owned(), |v| v.to_string()),
        };
        let sums = self.session.control_sums(self.table).into_iter();
        sums.map(|(period, sums)| PeriodSums {
            period,
            sums: sums.into_iter().map(view).collect(),
        })
        .collect()
    }

    fn diagnostics(&self) -> Vec<DiagnosticView> {
        let view = |d: Diagnostic| DiagnosticView {
            code: d.code,
            severity: d.severity,
            count: d.count,
            places: d.places.into_iter().take(PLACES).collect(),
            args: d.args,
        };
        self.table.findings().into_iter().map(view).collect()
    }
}

/// A table for the page.
pub(in crate::web) fn table(session: &Session, t: &Loaded) -> TableView {
    let viewer = Viewer { session, table: t };
    let scope = session
        .scopes()
        .iter()
        .position(|s| s.tables.contains(&t.id));
    TableView {
        id: t.id,
        name: t.name.clone(),
        size: t.size,
        sha256: t.evidence.sha256.clone(),
        class: t.class.code(),
        class_asked: t.class_asked,
        rows: t.evidence.rows(),
        decisions: viewer.decisions(),
        columns: t
            .evidence
            .names
            .iter()
            .enumerate()
            .map(|(i, n)| viewer.column(i, n))
            .collect(),
        preview: viewer.preview(),
        binding: viewer.binding(),
        sums_by_period: viewer.sums(),
        coverage: (&t.coverage).into(),
        diagnostics: viewer.diagnostics(),
        computable: scope
            .and_then(|s| session.computable(s).ok())
            .unwrap_or_default(),
        choices: t.reading.choices.clone(),
        notes: viewer.notes(),
        encoding_preview: viewer.encoding_preview(),
        signs: viewer.signs(),
        earlier: session.earlier(t.id).ok().flatten().map(Into::into),
        comparable: session.comparable(t),
    }
}
