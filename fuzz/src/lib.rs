//! What the fuzz targets share: where the file begins in an input, a session, and the questions a reader would ask it.

use arbitrary::Unstructured;
use integrationsmonitor::catalogue::{Catalogue, builtin};
use integrationsmonitor::diagnostic::Result;
use integrationsmonitor::export::Format;
use integrationsmonitor::read::{Choices, Evidence, Reading, Shard};
use integrationsmonitor::session::{Ask, CheckQuery, Session};
use integrationsmonitor::table::aggregate;
use std::sync::OnceLock;

/// Inputs beyond this say nothing new and only cost time.
pub const LARGEST: usize = 1 << 20;

/// Bytes looked at before reading, as in the browser.
pub const HEAD: usize = 256 << 10;

/// The first line of an input decides how the rest of it, a file, is used: so seeds are files with a line on top.
pub fn orders(input: &[u8]) -> Option<(Unstructured<'_>, &[u8])> {
    if input.len() > LARGEST {
        return None;
    }
    let end = input.iter().position(|b| *b == b'\n')?;
    Some((Unstructured::new(&input[..end]), &input[end + 1..]))
}

/// An empty session; the catalogue is only parsed once.
pub fn session() -> Session {
    static CATALOGUE: OnceLock<Catalogue> = OnceLock::new();
    let catalogue = CATALOGUE.get_or_init(|| builtin().expect("the built-in catalogue is sound"));
    Session::new(catalogue.clone())
}

/// The way of a file that was read through a session, and everything a reader can ask about it.
pub fn use_up(reading: Reading, evidence: Evidence, shard: &Shard) {
    let mut session = session();
    let size = evidence.bytes;
    let Ok(id) = session.add("x.csv", size, reading, vec![evidence]) else {
        return;
    };
    if sum(&mut session, id, shard).is_ok() {
        ask(&session, id);
    }
}

/// Plans, adds up and merges.
pub fn sum(session: &mut Session, id: usize, shard: &Shard) -> Result<()> {
    let plan = session.plan(id)?;
    let partial = aggregate(shard.rows(), &plan, 0)?;
    session.merge(id, vec![partial])
}

/// Asks whatever the page asks. What comes out is checked by tests; here nothing may panic, and exports stay harmless.
pub fn ask(session: &Session, id: usize) {
    let table = session.table(id).expect("it was added");
    let decisions = table.decisions();
    assert!(!decisions.is_empty());
    for (period, sums) in session.control_sums(table) {
        for sum in sums.into_iter().take(3) {
            let query = CheckQuery {
                column: Some(sum.number),
                period: Some(&period),
                level: Some(&sum.level),
                typed: "1.234,5",
            };
            drop(session.check(id, query));
        }
    }
    let _ = session.hidden_columns(id);
    harmless(&session.findings_csv(id).expect("it was added"), ';');
    for scope in 0..session.scopes().len() {
        let rows = session.overview(scope).expect("there is such a scope");
        for row in rows.iter().filter(|r| r.figure.is_some()) {
            let ask = Ask {
                scope,
                indicator: &row.indicator,
                ..Ask::default()
            };
            let series = session.series(ask).expect("it has a figure");
            let figure = series.lines.first().and_then(|l| l.figures.first());
            if let Some(period) = figure.map(|f| f.period().to_string()) {
                drop(session.explain(ask, &period));
                drop(session.breakdown(scope, &row.indicator, &period, "stadtteil"));
            }
        }
        for row in rows.iter().filter(|r| r.has_goal) {
            let verdicts = session.verdicts(scope, &row.indicator);
            assert_eq!(
                verdicts
                    .expect("there is such an indicator")
                    .iter()
                    .filter(|v| v.main)
                    .count(),
                1
            );
            drop(session.sensitivity(scope, &row.indicator));
            drop(session.what_if(scope, &row.indicator));
            drop(session.earlier_stands(scope, &row.indicator));
            drop(session.robustness(scope, &row.indicator));
        }
        drop(session.rollup(scope));
        harmless(
            &session
                .figures_csv(&[scope], Format::Plain)
                .expect("there is such a scope"),
            ',',
        );
    }
}

/// No cell of an export begins like a formula, unless it is a number.
fn harmless(csv: &str, delimiter: char) {
    let mut quoted = false;
    let mut begins = true;
    let mut rest = csv.trim_start_matches('\u{feff}').chars().peekable();
    while let Some(c) = rest.next() {
        if begins && !quoted && matches!(c, '=' | '+' | '@') {
            panic!("a formula in an export");
        }
        let first_inside = begins && c == '"';
        quoted ^= c == '"';
        if first_inside && matches!(rest.peek(), Some('=' | '+' | '-' | '@')) {
            panic!("a quoted formula in an export");
        }
        begins = !quoted && (c == delimiter || c == '\n');
    }
}

/// Choices a user could make, from bytes: a question from the list and an answer that may fit it or not.
pub fn choices(orders: &mut Unstructured<'_>) -> arbitrary::Result<Choices> {
    let mut choices = Choices::default();
    for _ in 0..orders.int_in_range(0..=4)? {
        let what = orders.choose(&QUESTIONS)?;
        let value = orders.choose(&ANSWERS)?;
        let before = choices.clone();
        if choices.set(what, value).is_err() {
            assert_eq!(choices, before, "an error changes nothing");
        }
    }
    Ok(choices)
}

const QUESTIONS: [&str; 16] = [
    "encoding",
    "delimiter",
    "quote",
    "header",
    "last_line",
    "repair",
    "sheet",
    "transpose",
    "signs",
    "decimal:0",
    "decimal:1",
    "decimal:2",
    "kind:0",
    "kind:1",
    "kind:3",
    "colour",
];

const ANSWERS: [&str; 32] = [
    "utf-8",
    "windows-1252",
    "iso-8859-15",
    "utf-16le",
    "utf-16be",
    "semicolon",
    "tab",
    "pipe",
    "comma",
    "blank",
    "none",
    "double",
    "single",
    "1",
    "2",
    "1-2",
    "3-5",
    "2-1",
    "7",
    "18446744073709551615",
    "yes",
    "no",
    "Stand 2024",
    "point",
    "number",
    "text",
    "period",
    "din_55301",
    "official_new",
    "eurostat",
    "bundesagentur",
    "",
];
