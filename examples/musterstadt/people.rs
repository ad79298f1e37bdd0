//! What the statistics office publishes: residents, births, moves.

use super::book::{Cell, xlsx};
use super::chance::Chance;
use super::city::{BANDS, CLASSES, City, FIRST, LAST, quarter_name};
use super::text::{CITY, Csv};

/// The year that was corrected later, the Stadtteil, and how many Ausländer the first file counts too many there.
const WRONG: (i64, usize, i64) = (2023, 7, 186);

const WHOLE: &str = "Stadt insgesamt";

fn area_rows(csv: &mut Csv, year: i64, area: &str, residents: [i64; 4]) {
    for (class, n) in CLASSES.iter().zip(residents) {
        csv.row(&[&format!("31.12.{year}"), &area, class, &n]);
    }
}

const HEADER: &str = "Stichtag;Stadtteil;Merkmal;Personen";

/// Long, with rows for the whole city; one Stadtteil is renamed on the way, and one year is wrong.
pub(crate) fn by_quarter(city: &City) -> Vec<u8> {
    let title = format!("{CITY}: Bevölkerung nach Migrationsvorgeschichte (wohnberechtigt)");
    let mut csv = Csv::new(&[&title, "", HEADER]);
    for year in FIRST..=LAST {
        let (wrong, place, too_many) = WRONG;
        let mut sums = [0; 4];
        for (at, mut row) in city.quarters(year).into_iter().enumerate() {
            if year == wrong && at == place {
                row[0] += too_many;
            }
            area_rows(&mut csv, year, quarter_name(at, year), row);
            for (sum, n) in sums.iter_mut().zip(row) {
                *sum += n;
            }
        }
        area_rows(&mut csv, year, WHOLE, sums);
    }
    csv.utf8()
}

/// The corrected year: only what is corrected, as such sheets come.
pub(crate) fn revised(city: &City) -> Vec<u8> {
    let (year, place, _) = WRONG;
    let title = format!(
        "{CITY}: Bevölkerung nach Migrationsvorgeschichte (wohnberechtigt), Korrekturblatt"
    );
    let mut csv = Csv::new(&[&title, "", HEADER]);
    let row = city.quarters(year).get(place).copied().unwrap_or_default();
    area_rows(&mut csv, year, quarter_name(place, year), row);
    area_rows(&mut csv, year, WHOLE, city.classes(year));
    csv.utf8()
}

/// A workbook with merged headers: sex above classes.
pub(crate) fn by_age(city: &City) -> Vec<u8> {
    let title = format!(
        "{CITY}: Bevölkerung nach Alter, Geschlecht und Migrationsvorgeschichte (wohnberechtigt)"
    );
    let mut sexes = vec![Cell::text("Stichtag"), Cell::text("Altersgruppe")];
    for sex in ["männlich", "weiblich"] {
        sexes.push(Cell::text(sex));
        sexes.extend((0..3).map(|_| Cell::Empty));
    }
    let mut classes = vec![Cell::Empty, Cell::Empty];
    classes.extend(CLASSES.iter().chain(&CLASSES).map(|c| Cell::text(c)));
    let mut rows = vec![vec![Cell::Text(title)], vec![], sexes, classes];
    for year in FIRST..=LAST {
        let ages: Vec<[[i64; 2]; 10]> = (0..4).map(|class| city.ages(year, class)).collect();
        for (band, label) in BANDS.iter().enumerate() {
            let mut row = vec![Cell::Text(format!("31.12.{year}")), Cell::text(label)];
            for sex in 0..2 {
                let cell = |a: &[[i64; 2]; 10]| a.get(band).and_then(|b| b.get(sex)).copied();
                row.extend(ages.iter().map(|a| Cell::Number(cell(a).unwrap_or(0))));
            }
            rows.push(row);
        }
    }
    xlsx(
        "Bevölkerung",
        &rows,
        &["A1:J1", "A3:A4", "B3:B4", "C3:F3", "G3:J3"],
    )
}

/// A table for people from an older system: ISO-8859-1, number of the table, notes below a line.
pub(crate) fn moves(city: &City) -> Vec<u8> {
    let mut chance = Chance::new(12_612);
    let mut csv = Csv::new(&["GENESIS-Tabelle: 12999-01-01-4"]);
    csv.line(format!("{CITY};;;;"));
    csv.line("Geburten und Wanderungen über die Bundesgrenze nach Staatsangehörigkeit;;;;");
    csv.line("Melderegister, wohnberechtigte Bevölkerung;;;;");
    csv.line(";;Lebendgeborene;Zuzüge über die Bundesgrenze;Fortzüge über die Bundesgrenze");
    csv.line(";;Anzahl;Anzahl;Anzahl");
    for year in FIRST..=LAST {
        let [foreigners, ..] = city.classes(year);
        let others = city.all(year) - foreigners;
        // More came in 2015 and 2022.
        let wave = match year {
            2014 => 20,
            2015 => 110,
            2016 => 60,
            2022 => 130,
            2023 => 40,
            _ => 0,
        };
        let german = [
            chance.part(others, 92, 30),
            chance.part(others, 21, 60),
            chance.part(others, 27, 60),
        ];
        let foreign = [
            chance.part(foreigners, 118, 40),
            chance.part(foreigners, 1_050 + 10 * wave, 40),
            chance.part(foreigners, 760, 40),
        ];
        for (label, row) in [
            ("Deutsche", german),
            ("Ausländer", foreign),
            (
                "Insgesamt",
                [
                    german[0] + foreign[0],
                    german[1] + foreign[1],
                    german[2] + foreign[2],
                ],
            ),
        ] {
            csv.row(&[&year, &label, &row[0], &row[1], &row[2]]);
        }
    }
    csv.line("__________");
    csv.line("Erfundene Zahlen, kein Auszug einer amtlichen Statistik.");
    csv.latin1()
}
