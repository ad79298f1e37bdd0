//! Musterstadt: the committed file is what its generator writes, and it is a file one would believe.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::disallowed_methods, reason = "a test may read a file")]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use std::collections::BTreeMap;

use integrationsmonitor::stats;

#[path = "../examples/musterstadt.rs"]
#[allow(dead_code, reason = "main is for the command line")]
mod musterstadt;

const WITHOUT: &str = "Deutsche ohne erkennbare Migrationsvorgeschichte";

struct Row {
    year: i32,
    level: String,
    area: String,
    class: String,
    persons: u64,
}

fn rows() -> Vec<Row> {
    let text = musterstadt::csv();
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some("Stichtag;Ebene;Gebiet;Merkmal;Personen"));
    let row = |line: &str| {
        let cells: Vec<&str> = line.split(';').collect();
        assert_eq!(cells.len(), 5, "{line}");
        Row {
            year: cells[0].strip_prefix("31.12.").unwrap().parse().unwrap(),
            level: cells[1].to_owned(),
            area: cells[2].to_owned(),
            class: cells[3].to_owned(),
            persons: cells[4].parse().unwrap(),
        }
    };
    lines.map(row).collect()
}

/// Per year: with Migrationsvorgeschichte and all, by Stadtteil.
fn by_year() -> BTreeMap<i32, (Vec<u64>, Vec<u64>)> {
    let mut areas: BTreeMap<(i32, String), (u64, u64)> = BTreeMap::new();
    for row in rows().into_iter().filter(|r| r.level == "Stadtteil") {
        let (with, all) = areas.entry((row.year, row.area)).or_default();
        *with += if row.class == WITHOUT { 0 } else { row.persons };
        *all += row.persons;
    }
    let mut years: BTreeMap<i32, (Vec<u64>, Vec<u64>)> = BTreeMap::new();
    for ((year, _), (with, all)) in areas {
        let lists = years.entry(year).or_default();
        lists.0.push(with);
        lists.1.push(all);
    }
    years
}

#[test]
fn the_committed_file_is_what_the_generator_writes() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("www/example/musterstadt.csv");
    let committed = std::fs::read_to_string(path).unwrap();
    assert!(
        committed == musterstadt::csv(),
        "run: cargo run --example musterstadt > www/example/musterstadt.csv"
    );
}

#[test]
fn it_is_complete_and_no_cell_is_small() {
    let rows = rows();
    assert_eq!(rows.len(), 15 * (6 + 24) * 4);
    assert!(rows.iter().all(|r| r.persons >= 5));
    let mut seen: Vec<_> = rows
        .iter()
        .map(|r| (r.year, &r.level, &r.area, &r.class))
        .collect();
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), rows.len());
    assert!(!musterstadt::csv().contains('\r') && !musterstadt::csv().starts_with('\u{feff}'));
}

#[test]
fn stadtbezirke_are_the_sums_of_their_stadtteile() {
    let mut sums: BTreeMap<(i32, char, String), (u64, u64)> = BTreeMap::new();
    for row in rows() {
        let sum = sums
            .entry((row.year, row.area.chars().next().unwrap(), row.class))
            .or_default();
        match row.level.as_str() {
            "Stadtbezirk" => sum.0 += row.persons,
            "Stadtteil" => sum.1 += row.persons,
            other => panic!("{other}"),
        }
    }
    assert_eq!(sums.len(), 15 * 6 * 4);
    assert!(
        sums.values()
            .all(|(district, quarters)| district == quarters)
    );
}

#[test]
fn the_city_grows_and_changes_as_announced() {
    let share = |(with, all): &(Vec<u64>, Vec<u64>)| {
        with.iter().sum::<u64>() * 10_000 / all.iter().sum::<u64>()
    };
    let years = by_year();
    let totals: Vec<u64> = years.values().map(|(_, all)| all.iter().sum()).collect();
    assert!(
        (175_000..185_000).contains(&totals[0]) && totals[14] > totals[0] && totals[14] < 200_000,
        "{totals:?}"
    );
    let shares: Vec<u64> = years.values().map(share).collect();
    assert!(
        (2050..2200).contains(&shares[0]) && (3000..3200).contains(&shares[14]),
        "{shares:?}"
    );
    let rise: Vec<u64> = shares
        .windows(2)
        .map(|w| w[1].saturating_sub(w[0]))
        .collect();
    // The two largest steps end in 2015 and 2022.
    let mut order: Vec<usize> = (0..rise.len()).collect();
    order.sort_by_key(|&i| std::cmp::Reverse(rise[i]));
    let mut largest = [2011 + order[0], 2011 + order[1]];
    largest.sort_unstable();
    assert_eq!(largest, [2015, 2022], "{rise:?}");
}

#[test]
fn segregation_falls_slightly_and_then_stays() {
    let years = by_year();
    let d = |year: i32| {
        stats::dissimilarity(&years[&year].0, &years[&year].1)
            .unwrap()
            .value()
            * 100.0
    };
    assert!((15.0..25.0).contains(&d(2010)), "{}", d(2010));
    assert!(
        (1.0..4.0).contains(&(d(2010) - d(2019))),
        "{} {}",
        d(2010),
        d(2019)
    );
    for year in 2020..=2024 {
        assert!(
            (d(year) - d(2019)).abs() < 0.8,
            "{year}: {} {}",
            d(year),
            d(2019)
        );
    }
    // A multiple of what chance alone would give.
    let (with, all) = &years[&2024];
    assert!(d(2024) > 10.0 * 100.0 * stats::expected_permutation(with, all).unwrap());
}
