//! What the election office, surveys and the city's own staff figures say.

use super::chance::{Chance, between};
use super::city::{City, quarter_name};
use super::text::{CITY, Csv, percent_tenths, tenths};

/// By Stadtteil, with a row for the city and the turnout as published.
pub(crate) fn election(city: &City) -> Vec<u8> {
    let mut chance = Chance::new(3_001);
    let mut csv = Csv::new(&[]);
    csv.line(format!("{CITY}: Wahl des Integrationsrats (Wahlstatistik)"));
    csv.line("");
    csv.line("Wahltag;Wahlart;Stadtteil;Wahlberechtigte;Wählende;Wahlbeteiligung in %");
    for (date, year, turnout) in [
        ("07.02.2010", 2010, 1_190),
        ("25.05.2014", 2014, 1_430),
        ("13.09.2020", 2020, 1_260),
    ] {
        let mut sums = (0, 0);
        let mut write = |area: &str, entitled: i64, voted: i64| {
            let rate = tenths(percent_tenths(voted, entitled));
            csv.row(&[
                &date,
                &"Integrationsratswahl",
                &area,
                &entitled,
                &voted,
                &rate,
            ]);
        };
        for (at, [foreigners, personal, ..]) in city.quarters(year).into_iter().enumerate() {
            // From 2014 on Germans who were naturalised may vote as well.
            let germans = if year < 2014 { 0 } else { personal };
            let entitled = chance.part(foreigners, 7_900, 10) + chance.part(germans, 4_200, 10);
            let voted = chance.part(entitled, turnout, 90);
            sums = (sums.0 + entitled, sums.1 + voted);
            write(quarter_name(at, year), entitled, voted);
        }
        write("Stadt insgesamt", sums.0, sums.1);
    }
    csv.utf8()
}

/// Every four years; respondents, not people.
pub(crate) fn survey() -> Vec<u8> {
    let mut chance = Chance::new(3_005);
    let mut csv = Csv::new(&[]);
    csv.line(format!("{CITY}: Bürgerumfrage"));
    csv.line("");
    csv.line("Erhebungsjahr;Geschlecht;Migrationsvorgeschichte;Befragte;Freiwillig Engagierte");
    for year in [2012, 2016, 2020, 2024] {
        for sex in ["Männer", "Frauen"] {
            for (label, people, share) in [
                (
                    "mit Migrationsvorgeschichte",
                    between(year, (2012, 212), (2024, 318)),
                    2_810,
                ),
                ("ohne Migrationsvorgeschichte", 688, 4_120),
            ] {
                let asked = chance.part(people, 10_000, 40);
                csv.row(&[&year, &sex, &label, &asked, &chance.part(asked, share, 50)]);
            }
        }
    }
    csv.utf8()
}

/// Voluntary answers in administration, institutions and councils; what is counted stands in a column.
pub(crate) fn diversity() -> Vec<u8> {
    let mut chance = Chance::new(4_001);
    let mut csv = Csv::new(&[]);
    csv.line(format!(
        "{CITY}: Vielfalt in Verwaltung, Einrichtungen und Gremien (eigene Erhebung, freiwillig)"
    ));
    csv.line("");
    csv.line("Jahr;Bereich;Führungsaufgabe;Merkmal;Anzahl");
    let (international, history) = (
        "mit internationaler Geschichte",
        "mit Migrationsvorgeschichte",
    );
    for year in [2014, 2016, 2018, 2020, 2022, 2024] {
        let way = |from, to| between(year, (2014, from), (2024, to));
        for (area, leadership, label, all, share) in [
            (
                "Antwortende Beschäftigte",
                "Insgesamt",
                international,
                way(812, 1_046),
                way(1_310, 1_870),
            ),
            (
                "Antwortende Beschäftigte",
                "Führungskräfte",
                international,
                way(96, 121),
                way(760, 1_140),
            ),
            (
                "Neue Auszubildende",
                "Insgesamt",
                international,
                way(44, 61),
                way(2_050, 3_120),
            ),
            (
                "Pädagogische Fachkräfte",
                "Insgesamt",
                history,
                way(486, 655),
                way(1_480, 2_130),
            ),
            (
                "Lehrkräfte",
                "Insgesamt",
                history,
                way(531, 574),
                way(720, 1_060),
            ),
            ("Mandate", "Insgesamt", history, 0, way(770, 1_250)),
        ] {
            // Councils have as many seats as the law says, and everybody is known.
            let all = if all == 0 {
                104
            } else {
                chance.part(all, 10_000, 12)
            };
            let with = chance.part(all, share, 20).max(5);
            csv.row(&[&year, &area, &leadership, &"Insgesamt", &all]);
            csv.row(&[&year, &area, &leadership, &label, &with]);
        }
    }
    csv.utf8()
}
