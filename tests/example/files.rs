//! The files themselves: who wrote them, and what they are made to show.

use super::{BESIDE, committed, folder, lines, musterstadt};
use integrationsmonitor::export::Project;
use integrationsmonitor::stats;
use std::collections::BTreeMap;

#[test]
fn the_committed_files_are_what_the_generator_writes() {
    let mut expected: Vec<String> = BESIDE.iter().map(|n| (*n).to_owned()).collect();
    for (name, bytes) in musterstadt::files() {
        assert!(
            committed(name) == bytes,
            "{name} differs: run `cargo run --example musterstadt`"
        );
        expected.push(name.to_owned());
    }
    expected.sort();
    let found = std::fs::read_dir(folder()).unwrap();
    let mut found: Vec<String> = found
        .map(|f| f.unwrap().file_name().into_string().unwrap())
        .collect();
    found.sort();
    assert_eq!(found, expected);
}

#[test]
fn every_file_says_that_it_is_invented_and_is_in_the_project() {
    let project = Project::parse(&super::text("projekt.toml")).unwrap();
    let named: Vec<&str> = project.table.iter().map(|t| t.file.as_str()).collect();
    let written: Vec<&str> = musterstadt::files().iter().map(|(name, _)| *name).collect();
    assert_eq!(named, written);
    for name in written {
        // The parts of the workbook are stored, not packed.
        let text = String::from_utf8_lossy(&committed(name)).into_owned();
        assert!(text.contains("Musterstadt, synthetische Daten"), "{name}");
    }
}

/// Per year: with Migrationsvorgeschichte and all, by Stadtteil.
fn by_year() -> BTreeMap<i32, (Vec<u64>, Vec<u64>)> {
    let mut areas: BTreeMap<(i32, String), (u64, u64)> = BTreeMap::new();
    for line in lines("bevoelkerung-stadtteile.csv").iter().skip(3) {
        let cells: Vec<&str> = line.split(';').collect();
        if cells[1] == "Stadt insgesamt" {
            continue;
        }
        let year = cells[0].strip_prefix("31.12.").unwrap().parse().unwrap();
        let number = cells[1].split(' ').next().unwrap().to_owned();
        let persons: u64 = cells[3].parse().unwrap();
        let (with, all) = areas.entry((year, number)).or_default();
        *with += if cells[2].contains("ohne") {
            0
        } else {
            persons
        };
        *all += persons;
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
fn the_city_grows_and_changes_as_announced() {
    let years = by_year();
    assert_eq!(years.len(), 15);
    assert!(years.values().all(|(_, all)| all.len() == 12));
    let total = |year: i32| years[&year].1.iter().sum::<u64>();
    assert!((105_000..110_000).contains(&total(2010)), "{}", total(2010));
    assert!((112_000..116_000).contains(&total(2024)), "{}", total(2024));
    let share = |(with, all): &(Vec<u64>, Vec<u64>)| {
        with.iter().sum::<u64>() * 10_000 / all.iter().sum::<u64>()
    };
    let shares: Vec<u64> = years.values().map(share).collect();
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
        let (with, all) = &years[&year];
        stats::dissimilarity(with, all).unwrap().value() * 100.0
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
}
