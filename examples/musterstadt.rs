//! Musterstadt: an invented city, so that the page can be tried without a file.
//!
//! `cargo run --example musterstadt > www/example/musterstadt.csv`
//!
//! Nothing here describes a real place. Residents at the end of each year by migration class, for Stadtteile and their
//! sums, the Stadtbezirke. Integers only and a generator of our own with a fixed seed: the file has the same bytes on
//! every machine. What the figures are made to show: a slowly growing city, a rising share with Migrationsvorgeschichte
//! with steps in 2015/16 and 2022, and a segregation that falls slightly and then stays.

use std::fmt::Write as _;
use std::io::Write as _;

const FIRST_YEAR: i64 = 2010;
const LAST_YEAR: i64 = 2024;

const CLASSES: [&str; 4] = [
    "Ausländer",
    "Deutsche mit persönlicher Migrationsvorgeschichte",
    "Deutsche mit vererbter Migrationsvorgeschichte",
    "Deutsche ohne erkennbare Migrationsvorgeschichte",
];

const DISTRICTS: [&str; 6] = [
    "1 Mitte",
    "2 Nord",
    "3 Ost",
    "4 Süd",
    "5 West",
    "6 Außenbezirk",
];

/// Per ten thousand residents of a Stadtteil like the average one, for each year: Ausländer, Deutsche mit persönlicher,
/// mit vererbter Migrationsvorgeschichte.
const CITY: [[i64; 3]; 15] = [
    [740, 725, 568],
    [757, 732, 586],
    [779, 739, 602],
    [808, 745, 620],
    [851, 753, 636],
    [989, 759, 653],
    [1065, 766, 670],
    [1064, 776, 689],
    [1080, 787, 708],
    [1095, 799, 725],
    [1095, 809, 742],
    [1115, 818, 759],
    [1287, 825, 774],
    [1316, 836, 790],
    [1336, 851, 808],
];

/// A Stadtteil. The first digit of its name is the number of its Stadtbezirk.
struct Quarter {
    name: &'static str,
    /// Residents at the end of 2010, before chance.
    residents: i64,
    /// Growth in the whole period, per mille.
    growth: i64,
    /// Share of Ausländer compared with the city in 2010, in percent.
    foreign: i64,
    /// The same for Deutsche mit Migrationsvorgeschichte.
    history: i64,
}

const fn quarter(
    name: &'static str,
    residents: i64,
    growth: i64,
    foreign: i64,
    history: i64,
) -> Quarter {
    Quarter {
        name,
        residents,
        growth,
        foreign,
        history,
    }
}

const QUARTERS: [Quarter; 24] = [
    quarter("11 Altmarkt", 5_420, 45, 118, 72),
    quarter("12 Münzgasse", 4_180, 30, 104, 66),
    quarter("13 Hauptbahnhof", 7_650, 95, 176, 104),
    quarter("14 Schlosspark", 6_940, 20, 82, 61),
    quarter("21 Mühlenfeld", 9_870, 60, 121, 128),
    quarter("22 Kanalstadt", 8_230, 140, 147, 119),
    quarter("23 Papierfabrik", 6_110, 180, 133, 92),
    quarter("24 Nordheide", 11_460, -15, 158, 176),
    quarter("31 Osthafen", 5_870, 165, 141, 88),
    quarter("32 Gartenstadt", 8_940, 10, 52, 74),
    quarter("33 Lindenhof", 10_320, 35, 96, 131),
    quarter("34 Ziegelei", 7_480, 55, 127, 146),
    quarter("41 Südtor", 9_150, 70, 108, 93),
    quarter("42 Weinberg", 6_380, 15, 47, 58),
    quarter("43 Brückenau", 8_760, 50, 89, 99),
    quarter("44 Am Kreuzstein", 12_540, -10, 163, 182),
    quarter("51 Universität", 9_430, 85, 138, 70),
    quarter("52 Westend", 10_870, 65, 94, 86),
    quarter("53 Sonnenwiese", 7_210, 120, 61, 107),
    quarter("54 Eichengrund", 6_050, 5, 43, 63),
    quarter("61 Altendorf", 4_960, 75, 38, 57),
    quarter("62 Birkenrode", 5_340, 90, 44, 81),
    quarter("63 Steinbach", 3_780, 40, 31, 49),
    quarter("64 Waldhausen", 2_910, 25, 29, 46),
];

/// A reception centre stood in this Stadtteil: additional Ausländer at the end of these years.
const RECEPTION: (&str, [(i64, i64); 3]) =
    ("22 Kanalstadt", [(2015, 640), (2016, 410), (2017, 120)]);

/// `SplitMix64`: G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// An integer from −`most` to `most`. The bias of the remainder is far below one person.
    fn step(&mut self, most: i64) -> i64 {
        let choices = most.unsigned_abs() * 2 + 1;
        i64::try_from(self.next() % choices).unwrap_or(0) - most
    }
}

/// How far the Stadtteile still differ from the city, per mille of 2010. It falls on after 2019, only less: the growing
/// share of Ausländer, who live less evenly than the other classes, then keeps the segregation of all three level.
fn contrast(year: i64) -> i64 {
    let years = year - FIRST_YEAR;
    1000 - 20 * years.min(9) - 11 * (years - 9).max(0)
}

/// A ratio in percent, drawn towards the city by the contrast of the year; the result is per ten thousand of the city's share.
fn drawn(percent: i64, year: i64) -> i64 {
    10_000 + (percent - 100) * contrast(year) / 10
}

/// Residents of one Stadtteil by class for each year.
fn people(quarter: &Quarter, chance: &mut Chance) -> Vec<[i64; 4]> {
    // What chance moved stays: drifts in parts per ten thousand, one for the residents and one for each class.
    let mut drift = [0_i64; 4];
    let mut rows = Vec::new();
    for (year, city) in (FIRST_YEAR..).zip(&CITY) {
        for (value, most) in drift.iter_mut().zip([25, 110, 70, 70]) {
            *value += chance.step(most);
        }
        let [all, classes @ ..] = drift;
        let period = 1000 * (LAST_YEAR - FIRST_YEAR);
        let grown = quarter.residents * (period + quarter.growth * (year - FIRST_YEAR)) / period;
        let residents = grown * (10_000 + all) / 10_000;
        let ratios = [quarter.foreign, quarter.history, quarter.history];
        let mut row = [0_i64; 4];
        for (((cell, share), ratio), noise) in row.iter_mut().zip(city).zip(ratios).zip(classes) {
            *cell =
                residents * share * drawn(ratio, year) / 10_000 * (10_000 + noise) / 100_000_000;
        }
        row[3] = residents - row[0] - row[1] - row[2];
        let (place, years) = RECEPTION;
        let housed = years
            .iter()
            .filter(|(y, _)| quarter.name == place && *y == year)
            .map(|(_, n)| n);
        row[0] += housed.sum::<i64>();
        rows.push(row);
    }
    rows
}

/// The file: semicolons, line feeds, UTF-8; by year, Stadtbezirke before Stadtteile.
pub(crate) fn csv() -> String {
    let mut chance = Chance(20_101_231);
    let quarters: Vec<(&str, Vec<[i64; 4]>)> = QUARTERS
        .iter()
        .map(|q| (q.name, people(q, &mut chance)))
        .collect();
    let mut text = String::from("Stichtag;Ebene;Gebiet;Merkmal;Personen\n");
    for (index, year) in (FIRST_YEAR..=LAST_YEAR).enumerate() {
        for district in DISTRICTS {
            let mut sums = [0_i64; 4];
            for (_, rows) in quarters
                .iter()
                .filter(|(name, _)| name.chars().next() == district.chars().next())
            {
                for (sum, n) in sums
                    .iter_mut()
                    .zip(rows.get(index).copied().unwrap_or_default())
                {
                    *sum += n;
                }
            }
            write_rows(&mut text, year, "Stadtbezirk", district, sums);
        }
        for (name, rows) in &quarters {
            write_rows(
                &mut text,
                year,
                "Stadtteil",
                name,
                rows.get(index).copied().unwrap_or_default(),
            );
        }
    }
    text
}

fn write_rows(text: &mut String, year: i64, level: &str, area: &str, persons: [i64; 4]) {
    for (class, n) in CLASSES.iter().zip(persons) {
        // Writing to a String cannot fail.
        let _ = writeln!(text, "31.12.{year};{level};{area};{class};{n}");
    }
}

fn main() -> std::io::Result<()> {
    std::io::stdout().lock().write_all(csv().as_bytes())
}
