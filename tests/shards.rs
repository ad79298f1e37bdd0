//! The same bits for any number of shards, and the same as a naive computation row by row.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::disallowed_methods,
    clippy::print_stderr,
    reason = "a test reads files and says when it skips"
)]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod common;

use common::{ask, load::load, loaded, session, shared};
use integrationsmonitor::export::Format;
use integrationsmonitor::session::Ask;
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::fmt::Write;

/// Everything a reader can see of a session.
fn visible(bytes: &[u8], shards: usize) -> String {
    let session = loaded("x.csv", bytes, shards);
    let scopes: Vec<usize> = (0..session.scopes().len()).collect();
    let mut out = session.figures_csv(&scopes, Format::Plain).unwrap();
    for table in session.tables() {
        let mut evidence = table.evidence.clone();
        // Only a file read in one piece has a hash of its own.
        evidence.sha256 = None;
        write!(out, "{:?}{:?}{:?}", evidence, table.binding, table.log).unwrap();
        write!(out, "{:?}", session.control_sums(table)).unwrap();
    }
    for scope in scopes {
        for period in ["2019", "2020"] {
            if let Ok(step) = session.explain(Ask { scope, ..ask("R1") }, period) {
                write!(out, "{step:?}").unwrap();
            }
        }
    }
    out
}

#[test]
fn muenster_in_one_two_three_and_eight_shards() {
    let Some(bytes) = shared("data/muenster-migration-opendata/Migration.csv") else {
        return;
    };
    let whole = visible(&bytes, 1);
    assert!(whole.contains("20.81"));
    for shards in [2, 3, 8] {
        assert!(visible(&bytes, shards) == whole, "{shards} shards differ");
    }
}

const CLASSES: [&str; 4] = [
    "Ausländer",
    "Deutsche mit persönlicher Migrationsvorgeschichte",
    "Deutsche mit vererbter Migrationsvorgeschichte",
    "Deutsche ohne erkennbare Migrationsvorgeschichte",
];

/// Counts by year, area and class; some cells are signs or no numbers, some rows are ragged or blank.
#[derive(Debug, Clone)]
struct Random {
    areas: usize,
    cells: Vec<String>,
    noise: Vec<(usize, &'static str)>,
}

fn random() -> impl Strategy<Value = Random> {
    let cell = prop_oneof![
        20 => (0_u32..9_000).prop_map(|n| n.to_string()),
        1 => Just(".".to_owned()),
        1 => Just("–".to_owned()),
        1 => Just("\"7\"".to_owned()),
        1 => Just("viele".to_owned()),
    ];
    let noise = prop_oneof![
        Just("\n"),
        Just(";;;\n"),
        Just("2020;1 \"x\";Ausländer;5;9\n"),
        Just("2020\n")
    ];
    (1_usize..5).prop_flat_map(move |areas| {
        let cells = prop::collection::vec(cell.clone(), areas * 8);
        let noise = prop::collection::vec((0..areas * 8, noise.clone()), 0..4);
        (cells, noise).prop_map(move |(cells, noise)| Random {
            areas,
            cells,
            noise,
        })
    })
}

impl Random {
    fn rows(&self) -> impl Iterator<Item = (i32, usize, usize, &str)> {
        (0..self.areas * 8).map(|i| {
            let (area, rest) = (i / 8, i % 8);
            (
                2019 + i32::from(rest >= 4),
                area,
                rest % 4,
                self.cells[i].as_str(),
            )
        })
    }

    fn text(&self) -> String {
        let mut out = String::from("Jahr;Gebiet;Merkmal;Personen\n");
        for (i, (year, area, class, cell)) in self.rows().enumerate() {
            for (_, noise) in self.noise.iter().filter(|(at, _)| *at == i) {
                out.push_str(noise);
            }
            let broken = if i % 3 == 0 { "\n" } else { " " };
            writeln!(
                out,
                "{year};\"{} Gebiet{broken}{area}\";{};{cell}",
                area + 1,
                CLASSES[class]
            )
            .unwrap();
        }
        out
    }

    /// Row by row with maps: share of R1 per year in per cent with two decimals, where every cell is known.
    fn naive(&self) -> BTreeMap<i32, Option<String>> {
        let mut out = BTreeMap::new();
        for year in [2019, 2020] {
            let (mut part, mut whole, mut known) = (0_u128, 0_u128, true);
            for (_, _, class, cell) in self.rows().filter(|r| r.0 == year) {
                let number = match cell.trim_matches('"') {
                    "–" => Some(0),
                    text => text.parse::<u128>().ok(),
                };
                known &= number.is_some();
                whole += number.unwrap_or(0);
                part += if class < 3 { number.unwrap_or(0) } else { 0 };
            }
            let share = (known && whole > 0).then(|| {
                let hundredths = (part * 10_000 * 2 + whole) / (whole * 2);
                format!("{}.{:02}", hundredths / 100, hundredths % 100)
            });
            out.insert(year, share);
        }
        out
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_number_of_shards_gives_the_same_bits(random in random()) {
        let text = random.text();
        let whole = visible(text.as_bytes(), 1);
        for shards in [2, 3, 8] {
            prop_assert_eq!(&visible(text.as_bytes(), shards), &whole);
        }
    }

    #[test]
    fn agrees_with_a_naive_computation(mut random in random()) {
        // A short row in the midst would be a second value for its coordinate.
        random.noise.retain(|(_, n)| !n.starts_with("2020"));
        let text = random.text();
        let mut session = session();
        load(&mut session, "x.csv", text.as_bytes(), 2).unwrap();
        session.set_class(0, integrationsmonitor::guard::Class::Veroeffentlicht).unwrap();
        let expected = random.naive();
        // With one value in fifty or more unreadable the column is not taken for numbers at all.
        if !session.tables().next().unwrap().binding.is_complete() {
            return Ok(());
        }
        let series = session.series(ask("R1")).unwrap();
        for figure in &series.lines[0].figures {
            let figure = figure.figure().unwrap();
            let ours = session.value_text("R1", figure);
            prop_assert_eq!(&ours, &expected[&figure.period.year]);
        }
    }
}
