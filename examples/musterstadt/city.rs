//! The city: residents by Stadtteil and class, and by age, sex and class; both add up to the same.

use super::chance::Chance;

pub(crate) const FIRST: i64 = 2010;
pub(crate) const LAST: i64 = 2024;

/// In the order of the numbers below.
pub(crate) const CLASSES: [&str; 4] = [
    "Ausländer",
    "Deutsche mit persönlicher Migrationsvorgeschichte",
    "Deutsche mit vererbter Migrationsvorgeschichte",
    "Deutsche ohne erkennbare Migrationsvorgeschichte",
];

pub(crate) const BANDS: [&str; 10] = [
    "unter 3 Jahre",
    "3 bis unter 6 Jahre",
    "6 bis unter 10 Jahre",
    "10 bis unter 15 Jahre",
    "15 bis unter 18 Jahre",
    "18 bis unter 21 Jahre",
    "21 bis unter 25 Jahre",
    "25 bis unter 45 Jahre",
    "45 bis unter 65 Jahre",
    "65 Jahre und älter",
];

/// Per ten thousand residents of a Stadtteil like the average one, for each year: Ausländer, Deutsche mit persönlicher,
/// mit vererbter Migrationsvorgeschichte. Steps in 2015/16 and 2022.
const SHARES: [[i64; 3]; 15] = [
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

/// Per mille of a class that is younger than the end of each band.
const YOUNGER: [[i64; 10]; 4] = [
    [25, 53, 90, 135, 165, 210, 290, 720, 930, 1000],
    [3, 8, 18, 33, 48, 70, 105, 375, 760, 1000],
    [130, 260, 410, 570, 655, 715, 775, 940, 985, 1000],
    [22, 44, 74, 112, 137, 171, 221, 471, 781, 1000],
];

/// Men of a thousand, by band.
const MEN: [i64; 10] = [513, 513, 514, 514, 515, 512, 508, 506, 498, 439];

/// Number, name, residents at the end of 2010, growth in the whole period per mille, and how the shares of Ausländer and
/// of Deutsche mit Migrationsvorgeschichte compare with the city's in 2010, in percent.
const QUARTERS: [(&str, i64, i64, i64, i64); 12] = [
    ("01 Altstadt", 7_420, 45, 118, 72),
    ("02 Bahnhofsviertel", 8_650, 95, 176, 104),
    ("03 Mühlenfeld", 11_870, 60, 121, 128),
    ("04 Kanalstadt", 8_230, 140, 147, 119),
    ("05 Papierfabrik", 6_110, 180, 133, 92),
    ("06 Nordheide", 12_460, -15, 158, 176),
    ("07 Gartenstadt", 8_940, 10, 52, 74),
    ("08 Ziegelei", 9_480, 55, 127, 146),
    ("09 Weinberg", 7_380, 15, 47, 58),
    ("10 Am Kreuzstein", 10_540, 30, 89, 99),
    ("11 Birkenrode", 9_340, 90, 44, 81),
    ("12 Waldhausen", 6_910, 25, 34, 56),
];

/// From the end of 2019 on this Stadtteil has another name.
const RENAMED: (usize, i64, &str) = (1, 2019, "02 Europaviertel");

/// A reception centre stood in this Stadtteil: additional Ausländer at the end of these years.
const RECEPTION: (usize, [(i64, i64); 3]) = (3, [(2015, 420), (2016, 270), (2017, 80)]);

/// Number and name of a Stadtteil at the end of a year.
pub(crate) fn quarter_name(at: usize, year: i64) -> &'static str {
    let (renamed, since, new) = RENAMED;
    if at == renamed && year >= since {
        return new;
    }
    QUARTERS.get(at).map_or("", |q| q.0)
}

/// Residents of all years.
pub(crate) struct City {
    /// By year, Stadtteil and class.
    quarters: Vec<[[i64; 4]; 12]>,
}

impl City {
    pub(crate) fn new() -> Self {
        let mut chance = Chance::new(20_101_231);
        // What chance moved stays: drifts in parts per ten thousand, one for the residents and one for each class.
        let mut drift = [[0_i64; 4]; 12];
        let mut quarters = Vec::new();
        for (year, shares) in (FIRST..).zip(&SHARES) {
            let mut rows = [[0; 4]; 12];
            for (at, (row, drift)) in rows.iter_mut().zip(&mut drift).enumerate() {
                for (value, most) in drift.iter_mut().zip([25, 110, 70, 70]) {
                    *value += chance.step(most);
                }
                *row = quarter(at, year, *shares, *drift);
            }
            quarters.push(rows);
        }
        Self { quarters }
    }

    /// Residents of the Stadtteile by class.
    pub(crate) fn quarters(&self, year: i64) -> [[i64; 4]; 12] {
        let at = usize::try_from(year - FIRST).unwrap_or(0);
        self.quarters.get(at).copied().unwrap_or_default()
    }

    /// Residents of the city by class.
    pub(crate) fn classes(&self, year: i64) -> [i64; 4] {
        let mut sums = [0; 4];
        for row in self.quarters(year) {
            for (sum, n) in sums.iter_mut().zip(row) {
                *sum += n;
            }
        }
        sums
    }

    /// All residents.
    pub(crate) fn all(&self, year: i64) -> i64 {
        self.classes(year).iter().sum()
    }

    /// Men and women of a class by band. Borders are rounded, so that the parts add up to the class.
    pub(crate) fn ages(&self, year: i64, class: usize) -> [[i64; 2]; 10] {
        let all = self.classes(year).get(class).copied().unwrap_or(0);
        let younger = YOUNGER.get(class).copied().unwrap_or_default();
        let mut before = 0;
        let mut found = [[0; 2]; 10];
        for ((cell, border), men) in found.iter_mut().zip(younger).zip(MEN) {
            let until = all * border / 1000;
            let men = (until - before) * men / 1000;
            *cell = [men, until - before - men];
            before = until;
        }
        found
    }

    /// Residents of some classes in some bands.
    pub(crate) fn of_age(
        &self,
        year: i64,
        classes: &[usize],
        bands: std::ops::Range<usize>,
    ) -> i64 {
        let of_class = |class: &usize| -> i64 {
            let ages = self.ages(year, *class);
            ages.iter()
                .take(bands.end)
                .skip(bands.start)
                .flatten()
                .sum()
        };
        classes.iter().map(of_class).sum()
    }
}

/// How far the Stadtteile still differ from the city, per mille of 2010. It falls on after 2019, only less: the growing
/// share of Ausländer, who live less evenly than the other classes, then keeps the segregation of all three level.
fn contrast(year: i64) -> i64 {
    let years = year - FIRST;
    1000 - 20 * years.min(9) - 11 * (years - 9).max(0)
}

/// A ratio in percent, drawn towards the city by the contrast of the year; per ten thousand of the city's share.
fn drawn(percent: i64, year: i64) -> i64 {
    10_000 + (percent - 100) * contrast(year) / 10
}

/// Residents of one Stadtteil in one year.
fn quarter(at: usize, year: i64, shares: [i64; 3], drift: [i64; 4]) -> [i64; 4] {
    let (_, residents, growth, foreign, history) = QUARTERS.get(at).copied().unwrap_or_default();
    let [all, classes @ ..] = drift;
    let period = 1000 * (LAST - FIRST);
    let grown = residents * (period + growth * (year - FIRST)) / period;
    let residents = grown * (10_000 + all) / 10_000;
    let mut row = [0_i64; 4];
    for (((cell, share), ratio), noise) in row
        .iter_mut()
        .zip(shares)
        .zip([foreign, history, history])
        .zip(classes)
    {
        *cell = residents * share * drawn(ratio, year) / 10_000 * (10_000 + noise) / 100_000_000;
    }
    let [foreigners, personal, inherited, without] = &mut row;
    *without = residents - *foreigners - *personal - *inherited;
    let (place, years) = RECEPTION;
    let housed = years.iter().filter(|(y, _)| at == place && *y == year);
    *foreigners += housed.map(|(_, n)| n).sum::<i64>();
    row
}
