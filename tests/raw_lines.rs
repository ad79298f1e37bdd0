//! Two hundred figures taken at random: their values computed again from the raw lines that the explanation names, with
//! other code (text lines, whole numbers, long division).

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stderr
)]

mod common;

use common::load::load;
use common::{ask, session, shared};
use integrationsmonitor::explain::Step;
use integrationsmonitor::guard::Class;
use integrationsmonitor::session::{Ask, Session};

const FILES: [&str; 2] = [
    "data/muenster-migration-opendata/Migration.csv",
    "data/muenchen-indikatorenatlas/indikatorenatlas2014bevoelkerungauslaenderinnenanteil.csv",
];

/// A file as lines of cells, split by hand.
struct Raw {
    lines: Vec<Vec<String>>,
}

impl Raw {
    fn new(bytes: &[u8]) -> Self {
        let text: String = match std::str::from_utf8(bytes) {
            Ok(text) => text.trim_start_matches('\u{feff}').to_owned(),
            Err(_) => bytes.iter().map(|b| char::from(*b)).collect(),
        };
        let first = text.lines().next().unwrap();
        let comma = first.matches(',').count() >= first.matches(';').count();
        let split = if comma { ',' } else { ';' };
        let cells = |line: &str| {
            let mut quoted = false;
            let mut out = vec![String::new()];
            for c in line.chars() {
                match c {
                    '"' => quoted = !quoted,
                    c if c == split && !quoted => out.push(String::new()),
                    c => out.last_mut().unwrap().push(c),
                }
            }
            out
        };
        Self {
            lines: text.lines().map(cells).collect(),
        }
    }

    /// The whole number in a cell; thousands have dots.
    fn number(&self, line: u64, column: usize) -> i64 {
        let line = usize::try_from(line).unwrap();
        let cell = self.lines[line - 1][column].trim().replace('.', "");
        cell.parse()
            .unwrap_or_else(|_| panic!("line {line}: {cell}"))
    }
}

fn named<'a>(step: &'a Step, code: &str) -> &'a Step {
    let found = step.children.iter().find(|s| s.what.code == code);
    found.unwrap_or_else(|| panic!("{code} in {step:?}"))
}

/// The sum of a side's cells, line by line.
fn sum(session: &Session, raw: &Raw, side: &Step) -> Option<i64> {
    let mut total = 0;
    for step in &side.children {
        let Some(rows) = &step.rows else { continue };
        if rows.count != rows.rows.len() as u64 {
            return None;
        }
        let lines = &session.table(rows.table).unwrap().evidence.lines;
        for row in &rows.rows {
            total += raw.number(lines.line(*row).unwrap(), rows.column);
        }
    }
    Some(total)
}

/// `factor · a / b`, rounded half up at `decimals`, by long division in whole numbers.
fn divided(a: i64, b: i64, factor: i64, decimals: u32) -> String {
    let power = 10_i64.pow(decimals);
    let twice = (2 * a * factor * power + b) / (2 * b);
    let places = usize::try_from(decimals).unwrap();
    format!("{}.{:0places$}", twice / power, twice % power)
}

#[test]
fn two_hundred_figures_follow_from_the_lines_they_name() {
    let mut checked = 0;
    let mut seed = 20_261_122_u64;
    let mut random = |below: usize| {
        // Knuth's linear congruential generator: any spread will do.
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).unwrap() % below
    };
    for file in FILES {
        let Some(bytes) = shared(file) else {
            return;
        };
        let raw = Raw::new(&bytes);
        let mut session = session();
        let (id, _) = load(&mut session, "raw.csv", &bytes, 2).unwrap();
        session.set_class(id, Class::Veroeffentlicht).unwrap();
        let areas = session.scopes()[0].facts.areas().len();
        let mut of_file = 0;
        let mut tries = 0;
        while of_file < 100 {
            tries += 1;
            assert!(tries < 5_000, "{file}: only {of_file} figures");
            let indicator = ["R1", "R2"][random(2)];
            let question = Ask {
                area: Some(random(areas)),
                ..ask(indicator)
            };
            let series = session.series(question).unwrap();
            let figures = &series.lines[0].figures;
            if figures.is_empty() {
                continue;
            }
            let Some(figure) = figures[random(figures.len())].figure() else {
                continue;
            };
            if figure.value.is_err() || figure.is_of_edition() {
                continue;
            }
            let step = session
                .explain(question, &figure.period.to_string())
                .unwrap();
            let sides = [
                named(&step, "explain.numerator"),
                named(&step, "explain.denominator"),
            ];
            let sums = sides.map(|s| sum(&session, &raw, s));
            // More rows than are kept: those are found again by another way, and tested with it.
            let [Some(a), Some(b)] = sums else { continue };
            let found = session.indicator(indicator).unwrap();
            let value = divided(a, b, found.factor, u32::from(found.decimals));
            assert_eq!(
                Some(value),
                step.value,
                "{indicator} {:?} {}",
                question.area,
                figure.period
            );
            of_file += 1;
        }
        checked += of_file;
    }
    assert_eq!(checked, 200);
    eprintln!("{checked} figures computed again from their lines");
}
