//! What the employment agency publishes: a block of metadata, dots in thousands, `x` where a number is withheld.

use super::chance::{Chance, between};
use super::city::{City, FIRST, LAST};
use super::text::{CITY, Csv, dotted, percent_tenths, tenths};

fn head(what: &str) -> Csv {
    let mut csv = Csv::new(&[]);
    csv.line(format!(
        "{CITY}, in der Form der Statistik der Bundesagentur für Arbeit"
    ));
    csv.line(what);
    csv.line("Gebietsstand: Dezember 2024");
    csv.line("Datenstand: Februar 2025");
    csv.line("");
    csv
}

/// Annual averages. The rate of the youngest is withheld: fewer than 1,000 of them work.
pub(crate) fn unemployed(city: &City) -> Vec<u8> {
    let mut chance = Chance::new(1_001);
    let mut csv = head("Arbeitslose und Arbeitslosenquoten, Jahresdurchschnitte");
    csv.line("Berichtsjahr;Merkmal;Arbeitslose;Zivile Erwerbspersonen;Arbeitslosenquote");
    for year in FIRST..=LAST {
        let [foreigners, ..] = city.classes(year);
        let others = city.all(year) - foreigners;
        let rate =
            |from, to| between(year, (FIRST, from), (LAST, to)) + if year >= 2020 { 60 } else { 0 };
        let german = chance.part(others, 5_650, 4);
        let german = (chance.part(german, rate(620, 410), 25), german);
        let foreign = chance.part(foreigners, 5_900, 8);
        let foreign = (chance.part(foreign, rate(1_640, 1_390), 25), foreign);
        let all = (german.0 + foreign.0, german.1 + foreign.1);
        let men = chance.part(all.1, 5_260, 4);
        let men = (chance.part(all.0, 5_480, 10), men);
        let youngest = chance.part(all.1, 142, 20);
        let youngest = (chance.part(youngest, rate(560, 430), 30), youngest);
        let young = chance.part(all.1, 1_090, 8);
        let young = (chance.part(young, rate(640, 520), 30), young);
        let old = chance.part(all.1, 1_730, 8);
        let old = (chance.part(old, rate(760, 610), 30), old);
        for (label, (without, force)) in [
            ("Insgesamt", all),
            ("Männer", men),
            ("Frauen", (all.0 - men.0, all.1 - men.1)),
            ("Deutsche", german),
            ("Ausländer", foreign),
            ("15 bis unter 20 Jahre", youngest),
            ("15 bis unter 25 Jahre", young),
            ("55 bis unter 65 Jahre", old),
        ] {
            let rate = if force < 1000 {
                "x".to_owned()
            } else {
                tenths(percent_tenths(without, force))
            };
            csv.row(&[&year, &label, &dotted(without), &dotted(force), &rate]);
        }
    }
    csv.utf8()
}

/// Voluntary answers, since 2012 only.
pub(crate) fn asked(city: &City) -> Vec<u8> {
    let mut chance = Chance::new(1_010);
    let mut csv =
        head("Arbeitslose nach Migrationshintergrund (freiwillige Angaben nach § 281 SGB III)");
    csv.line("Berichtsjahr;Rechtskreis;Arbeitslose mit Angaben zum Migrationshintergrund;Arbeitslose mit Migrationshintergrund");
    for year in 2012..=LAST {
        let answered = chance.part(city.all(year), 330, 20);
        let sgb3 = chance.part(answered, 3_400, 20);
        let rows = [
            (
                "Rechtskreis SGB II",
                answered - sgb3,
                between(year, (2012, 4_610), (LAST, 6_120)),
            ),
            (
                "Rechtskreis SGB III",
                sgb3,
                between(year, (2012, 2_480), (LAST, 3_550)),
            ),
        ];
        let rows = rows.map(|(label, n, share)| (label, n, chance.part(n, share, 10)));
        let with: i64 = rows.iter().map(|r| r.2).sum();
        for (label, n, with) in [("Insgesamt", answered, with)].into_iter().chain(rows) {
            csv.row(&[&year, &label, &dotted(n), &dotted(with)]);
        }
    }
    csv.utf8()
}

/// Two rows of headers: what is counted, and of whom.
pub(crate) fn employed(city: &City) -> Vec<u8> {
    let mut chance = Chance::new(1_004);
    let mut csv = head("Beschäftigte am Wohnort, Stichtag 30. Juni");
    csv.line(
        "Stichtag;Geschlecht;Staatsangehörigkeit;Altersgruppe;Sozialversicherungspflichtig Beschäftigte am Wohnort;;\
         Ausschließlich geringfügig Beschäftigte am Wohnort",
    );
    csv.line(";;;;Insgesamt;ohne Berufsabschluss;Insgesamt");
    // The year before gives the residents: without 2010 there are none.
    for year in 2011..=LAST {
        let rate = |from, to| between(year, (2011, from), (LAST, to));
        // Of 15 to 64 years, and older ones.
        let mut of = |classes: &[usize], employed: i64, without: i64, marginal: i64| {
            let people = city.of_age(year - 1, classes, 4..9);
            let adults = chance.part(people, employed, 6);
            let adults = [
                adults,
                chance.part(adults, without, 10),
                chance.part(adults, marginal, 12),
            ];
            let [a, b, c] = adults;
            [
                adults,
                [
                    chance.part(a, 160, 30),
                    chance.part(b, 310, 30),
                    chance.part(c, 1_240, 30),
                ],
            ]
        };
        let german = of(
            &[1, 2, 3],
            rate(5_420, 6_280),
            rate(1_180, 1_010),
            rate(1_520, 1_160),
        );
        let foreign = of(
            &[0],
            rate(3_680, 5_010),
            rate(3_120, 2_890),
            rate(2_130, 1_640),
        );
        let mut all = german;
        for (sum, n) in all.iter_mut().flatten().zip(foreign.as_flattened()) {
            *sum += n;
        }
        let women = all.map(|row| row.map(|n| chance.part(n, 4_690, 10)));
        let mut men = all;
        for (n, w) in men.iter_mut().flatten().zip(women.as_flattened()) {
            *n -= w;
        }
        for (sex, citizenship, rows) in [
            ("Insgesamt", "Insgesamt", all),
            ("Insgesamt", "Deutsche", german),
            ("Insgesamt", "Ausländer", foreign),
            ("Männer", "Insgesamt", men),
            ("Frauen", "Insgesamt", women),
        ] {
            let [adults, mut of_all_ages] = rows;
            for (n, adult) in of_all_ages.iter_mut().zip(adults) {
                *n += adult;
            }
            for (age, row) in [
                ("15 bis unter 65 Jahre", adults),
                ("Insgesamt", of_all_ages),
            ] {
                let [a, b, c] = row.map(dotted);
                csv.row(&[
                    &format!("30.06.{year}"),
                    &sex,
                    &citizenship,
                    &age,
                    &a,
                    &b,
                    &c,
                ]);
            }
        }
    }
    csv.utf8()
}
