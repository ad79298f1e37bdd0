//! What the social office, the immigration office and the state's statistical office have.

use super::chance::{Chance, between};
use super::city::{City, FIRST, LAST};
use super::text::{CITY, Csv, tenths, to_five};

/// Counts rounded to five, several measures as columns, a dash for exactly nothing.
pub(crate) fn benefits(city: &City) -> Vec<u8> {
    let mut chance = Chance::new(7_005);
    let mut csv = Csv::new(&[]);
    csv.line(format!(
        "{CITY}: Soziale Leistungen (Sozialstatistik), auf Vielfache von 5 gerundet"
    ));
    csv.line("");
    csv.line("Stichtag;Staatsangehörigkeit;Altersgruppe;Leistungsberechtigte nach SGB II;Mindestsicherung;Grundsicherung im Alter");
    for year in FIRST..=LAST {
        let way = |from, to| between(year, (FIRST, from), (LAST, to));
        let ukraine = if year >= 2022 { 380 } else { 0 };
        let mut sums = [0_i64; 3];
        let mut rows = Vec::new();
        for (label, classes, sgb2, other, old) in [
            (
                "Deutsche",
                &[1_usize, 2, 3][..],
                way(720, 560),
                way(80, 90),
                way(205, 268),
            ),
            (
                "Ausländer",
                &[0][..],
                way(1_940, 1_880) + ukraine,
                way(310, 420),
                way(1_210, 1_390),
            ),
        ] {
            let sgb2 = to_five(chance.part(city.of_age(year, classes, 0..9), sgb2, 15));
            let old = to_five(chance.part(city.of_age(year, classes, 9..10), old, 15));
            let other = to_five(chance.part(city.of_age(year, classes, 0..9), other, 15));
            let row = [sgb2, sgb2 + old + other, old];
            for (sum, n) in sums.iter_mut().zip(row) {
                *sum += n;
            }
            rows.push((label, row));
        }
        rows.push(("Insgesamt", sums));
        for (label, [sgb2, all, old]) in rows {
            let date = format!("31.12.{year}");
            csv.row(&[&date, &label, &"Insgesamt", &sgb2, &all, &old]);
            csv.row(&[&date, &label, &"65 Jahre und älter", &"–", &old, &old]);
        }
    }
    csv.utf8()
}

/// Published rates and extrapolated counts: `/` where the sample is too small, `.` where nobody was asked.
pub(crate) fn microcensus(city: &City) -> Vec<u8> {
    let mut chance = Chance::new(7_007);
    let mut csv = Csv::new(&[]);
    csv.line(format!(
        "{CITY}: Armutsgefährdung und Wohnen (in der Form des Mikrozensus, hochgerechnet)"
    ));
    csv.line("");
    csv.line(
        "Jahr;Migrationshintergrund;Armutsgefährdungsquote;Personen in Privathaushalten (in 1000);Wohnfläche in m² (in 1000)",
    );
    for year in FIRST..=LAST {
        let way = |from, to| between(year, (FIRST, from), (LAST, to));
        // In hundreds: one decimal of a thousand.
        let all = chance.part(city.all(year), 98, 8);
        let with = chance.part(all, way(2_380, 3_290), 12);
        let space = |chance: &mut Chance, persons: i64, tenths: i64| {
            chance.part(persons * tenths, 1_000, 6)
        };
        let (of_with, of_others) = (
            space(&mut chance, with, way(336, 352)),
            space(&mut chance, all - with, way(464, 491)),
        );
        let rates =
            [way(142, 158), way(262, 274), way(104, 103)].map(|r| chance.part(r, 10_000, 20));
        let rows = [
            ("Insgesamt", all, of_with + of_others),
            ("mit Migrationshintergrund", with, of_with),
            ("ohne Migrationshintergrund", all - with, of_others),
        ];
        for ((label, persons, space), rate) in rows.into_iter().zip(rates) {
            let rate = if year == 2020 {
                "/".to_owned()
            } else {
                tenths(rate)
            };
            let space = if year % 4 == 2 {
                tenths(space)
            } else {
                ".".to_owned()
            };
            csv.row(&[&year, &label, &rate, &tenths(persons), &space]);
        }
    }
    csv.line("");
    csv.line("/ = nicht sicher genug; . = nicht erhoben");
    csv.utf8()
}

/// Naturalisations, and the estimate of those entitled.
pub(crate) fn naturalised(city: &City) -> Vec<u8> {
    let mut chance = Chance::new(8_001);
    let mut csv = Csv::new(&[]);
    csv.line(format!("{CITY}: Einbürgerungen (Einbürgerungsstatistik)"));
    csv.line("");
    csv.line("Jahr;Geschlecht;Einbürgerungen;Anspruchseinbürgerungen;Einbürgerungsberechtigte");
    for year in FIRST..=LAST {
        let [foreigners, ..] = city.classes(year);
        let law = if year == LAST { 60 } else { 0 };
        let all = chance.part(
            foreigners,
            between(year, (FIRST, 158), (LAST, 214)) + law,
            40,
        );
        let entitled = chance.part(
            foreigners,
            between(year, (FIRST, 4_380), (LAST, 4_010)) + 10 * law,
            15,
        );
        let right = chance.part(all, 7_420, 20);
        let women = [all, right, entitled].map(|n| chance.part(n, 5_080, 15));
        let men = [all - women[0], right - women[1], entitled - women[2]];
        for (label, [a, b, c]) in [
            ("männlich", men),
            ("weiblich", women),
            ("Insgesamt", [all, right, entitled]),
        ] {
            csv.row(&[&year, &label, &a, &b, &c]);
        }
    }
    csv.utf8()
}

/// Wide: reference dates as columns, rounded to five.
pub(crate) fn titles(city: &City) -> Vec<u8> {
    const STATES: [(&str, i64, i64); 7] = [
        (
            "Kein Aufenthaltstitel nach nationalem Recht erforderlich",
            3_420,
            3_560,
        ),
        ("Zeitlich unbefristete Aufenthaltstitel", 2_410, 1_720),
        ("Zeitlich befristete Aufenthaltstitel", 2_520, 3_110),
        ("Duldung", 210, 180),
        ("Aufenthaltsgestattung", 170, 390),
        ("Ohne Aufenthaltstitel, Duldung oder Gestattung", 230, 160),
        ("sonstiger Aufenthaltsstatus", 860, 710),
    ];
    let mut chance = Chance::new(8_004);
    let mut csv = Csv::new(&[]);
    csv.line(format!(
        "{CITY}: Ausländerinnen und Ausländer nach Aufenthaltsstatus (Ausländerzentralregister)"
    ));
    csv.line("Auf Vielfache von 5 gerundet");
    csv.line("");
    let dates: Vec<String> = (FIRST..=LAST).map(|y| format!("31.12.{y}")).collect();
    csv.line(format!("Aufenthaltsstatus;{}", dates.join(";")));
    let mut sums = vec![0; dates.len()];
    for (label, from, to) in STATES {
        let mut cells = Vec::new();
        for (year, sum) in (FIRST..).zip(&mut sums) {
            let [foreigners, ..] = city.classes(year);
            let n = to_five(chance.part(foreigners, between(year, (FIRST, from), (LAST, to)), 25));
            *sum += n;
            cells.push(n.to_string());
        }
        csv.row(&[&label, &cells.join(";")]);
    }
    let sums: Vec<String> = sums.iter().map(ToString::to_string).collect();
    csv.row(&[&"Insgesamt", &sums.join(";")]);
    csv.utf8()
}

/// Records of the city's offices.
pub(crate) fn records() -> Vec<u8> {
    let mut chance = Chance::new(5_006);
    let mut csv = Csv::new(&[]);
    csv.line(format!(
        "{CITY}: Geflüchtete und Organisationen (Geschäftsstatistik)"
    ));
    csv.line("");
    csv.line("Stichtag;Geflüchtete;Geflüchtete in städtischen Unterkünften;Migrantenselbstorganisationen");
    let refugees = [
        310, 340, 420, 610, 980, 1_870, 1_640, 1_420, 1_290, 1_180, 1_090, 1_130, 2_240, 2_310,
        2_180,
    ];
    for (year, refugees) in (FIRST..).zip(refugees) {
        let all = chance.part(refugees, 10_000, 15);
        let housed = chance.part(
            all,
            if year == 2015 || year == 2022 {
                7_640
            } else {
                6_120
            },
            40,
        );
        let organisations = between(year, (FIRST, 41), (LAST, 68)) + chance.step(1);
        csv.row(&[&format!("31.12.{year}"), &all, &housed, &organisations]);
    }
    csv.utf8()
}
