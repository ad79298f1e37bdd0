//! What school authorities, chambers, the youth office and the health office have.

use super::chance::{Chance, between};
use super::city::{City, LAST, quarter_name};
use super::text::{CITY, Csv, school_year, to_five};

/// Pupils of a type of school in 2010 and 2024, how many of a thousand are in grade 8, and per mille with
/// Zuwanderungsgeschichte (2010, 2024) and, of grade 8, without German citizenship (2010, 2024).
struct School {
    name: &'static str,
    pupils: (i64, i64),
    grade: i64,
    history: (i64, i64),
    foreign: (i64, i64),
}

/// The last Hauptschule takes nobody in from this year on.
const CLOSED: i64 = 2020;

const fn school(
    name: &'static str,
    pupils: (i64, i64),
    grade: i64,
    history: (i64, i64),
    foreign: (i64, i64),
) -> School {
    School {
        name,
        pupils,
        grade,
        history,
        foreign,
    }
}

const SCHOOLS: [School; 6] = [
    school("Grundschule", (3_720, 4_180), 0, (331, 437), (0, 0)),
    school("Hauptschule", (780, 410), 196, (512, 604), (251, 342)),
    school("Realschule", (1_610, 1_480), 171, (334, 421), (96, 162)),
    school("Gesamtschule", (1_240, 1_930), 148, (347, 418), (104, 158)),
    school("Gymnasium", (3_480, 3_310), 124, (184, 262), (38, 57)),
    school("Förderschule", (520, 470), 131, (341, 402), (139, 181)),
];

/// All pupils, with and without Zuwanderungsgeschichte; grade 8, Deutsche and Ausländer.
fn pupils_of(school: &School, year: i64, chance: &mut Chance) -> [i64; 6] {
    let way = |(from, to)| between(year, (2010, from), (2024, to));
    // Who would have gone to the Hauptschule goes to the Gesamtschule.
    let more = if school.name == "Gesamtschule" && year >= CLOSED {
        410
    } else {
        0
    };
    let all = chance.part(way(school.pupils) + more, 10_000, 12);
    let history = chance.part(all, 10 * way(school.history), 12);
    let grade = chance.part(all, 10 * school.grade, 25);
    let foreign = chance.part(grade, 10 * way(school.foreign), 40);
    [all, history, all - history, grade, grade - foreign, foreign]
}

/// Wide: school years as columns, a dash for exactly nothing.
pub(crate) fn pupils() -> Vec<u8> {
    let mut chance = Chance::new(2_001);
    let mut csv = Csv::new(&[]);
    csv.line(format!("{CITY}: Schülerinnen und Schüler (Schulstatistik)"));
    csv.line("Stichtag 15. Oktober");
    csv.line("");
    let years: Vec<String> = (2010..=LAST).map(school_year).collect();
    csv.line(format!(
        "Schulform;Klassenstufe;Merkmal;{}",
        years.join(";")
    ));
    let mut all = [[0_i64; 6]; 15];
    for school in &SCHOOLS {
        let mut rows = [[0_i64; 6]; 15];
        for ((year, row), sum) in (2010..).zip(&mut rows).zip(&mut all) {
            if school.name == "Hauptschule" && year >= CLOSED {
                continue;
            }
            *row = pupils_of(school, year, &mut chance);
            for (sum, n) in sum.iter_mut().zip(row) {
                *sum += *n;
            }
        }
        pupil_rows(&mut csv, school.name, &rows);
    }
    pupil_rows(&mut csv, "alle Schulformen", &all);
    csv.line("– = genau null");
    csv.utf8()
}

fn pupil_rows(csv: &mut Csv, school: &str, years: &[[i64; 6]; 15]) {
    let labels = [
        ("alle Klassen", "Insgesamt"),
        ("alle Klassen", "mit Zuwanderungsgeschichte"),
        ("alle Klassen", "ohne Zuwanderungsgeschichte"),
        ("8", "Insgesamt"),
        ("8", "Deutsche"),
        ("8", "Ausländer"),
    ];
    for (at, (grade, label)) in labels.into_iter().enumerate() {
        let cells = years.iter().map(|row| match row.get(at) {
            Some(0) | None => "–".to_owned(),
            Some(n) => n.to_string(),
        });
        let cells: Vec<String> = cells.collect();
        csv.row(&[&school, &grade, &label, &cells.join(";")]);
    }
}

const DEGREES: [&str; 5] = [
    "ohne Hauptschulabschluss",
    "Hauptschulabschluss",
    "Mittlerer Schulabschluss",
    "Fachhochschulreife",
    "Allgemeine Hochschulreife",
];

/// Long: one row per year, sex, citizenship and degree, without any total.
pub(crate) fn leavers() -> Vec<u8> {
    let mut chance = Chance::new(2_004);
    let mut csv = Csv::new(&[]);
    csv.line(format!(
        "{CITY}: Schulabgängerinnen und Schulabgänger (Schulstatistik)"
    ));
    csv.line("");
    csv.line("Jahr;Geschlecht;Staatsangehörigkeit;Abschluss;Anzahl");
    for year in 2011..=LAST {
        let way = |from, to| between(year, (2011, from), (LAST, to));
        for sex in ["männlich", "weiblich"] {
            // Boys leave without a degree more often.
            let girls = i64::from(sex == "weiblich");
            for (label, all, shares) in [
                (
                    "deutsch",
                    way(508, 462),
                    [way(56, 47) - 19 * girls, 176, 402, 41],
                ),
                (
                    "nicht deutsch",
                    way(58, 96),
                    [way(151, 133) - 32 * girls, 296, 331, 88],
                ),
            ] {
                let mut left = chance.part(all, 10_000, 25);
                let all = left;
                for (degree, share) in DEGREES.iter().zip(shares) {
                    // Nobody could be told from a cell.
                    let n = chance.part(all, 10 * share, 60).max(5);
                    left -= n;
                    csv.row(&[&year, &sex, &label, degree, &n]);
                }
                csv.row(&[&year, &sex, &label, &"Allgemeine Hochschulreife", &left]);
            }
        }
    }
    csv.utf8()
}

/// Two counts in one column, told apart by a column of names.
pub(crate) fn trainees(city: &City) -> Vec<u8> {
    let mut chance = Chance::new(2_007);
    let mut csv = Csv::new(&[]);
    csv.line(format!(
        "{CITY}: Auszubildende (Berufsbildungsstatistik) und Berufsschule"
    ));
    csv.line("");
    csv.line("Jahr;Kennzahl;Altersgruppe;Ausbildungsvertrag;Staatsangehörigkeit;Anzahl");
    for year in 2010..=LAST {
        let way = |from, to| between(year, (2010, from), (LAST, to));
        let mut counts: Vec<[[i64; 2]; 2]> = Vec::new();
        for (classes, young, older, pupils, without) in [
            (&[1_usize, 2, 3][..], 3_540, 7_100, 720, way(1_720, 1_390)),
            (&[0][..], way(1_690, 2_280), 6_900, 1_010, way(4_120, 3_470)),
        ] {
            let young = chance.part(city.of_age(year, classes, 5..6), young, 12);
            let all = young + chance.part(young, older, 12);
            let pupils = chance.part(city.of_age(year, classes, 4..8), pupils, 12);
            counts.push([[young, all], [chance.part(pupils, without, 12), pupils]]);
        }
        let all = counts.iter().fold([[0; 2]; 2], |mut sum, one| {
            for (sum, n) in sum.iter_mut().flatten().zip(one.iter().flatten()) {
                *sum += n;
            }
            sum
        });
        for (label, [trainees, pupils]) in ["Deutsche", "Ausländer", "Insgesamt"]
            .iter()
            .zip(counts.into_iter().chain([all]))
        {
            let name = "Berufsschülerinnen und Berufsschüler";
            csv.row(&[
                &year,
                &"Auszubildende",
                &"18 bis unter 21 Jahre",
                &"Insgesamt",
                label,
                &trainees[0],
            ]);
            csv.row(&[
                &year,
                &"Auszubildende",
                &"Insgesamt",
                &"Insgesamt",
                label,
                &trainees[1],
            ]);
            csv.row(&[
                &year,
                &name,
                &"Insgesamt",
                &"ohne Ausbildungsvertrag",
                label,
                &pupils[0],
            ]);
            csv.row(&[&year, &name, &"Insgesamt", &"Insgesamt", label, &pupils[1]]);
        }
    }
    csv.utf8()
}

/// Groups as columns under two rows of headers.
pub(crate) fn day_care(city: &City) -> Vec<u8> {
    let mut chance = Chance::new(6_001);
    let mut csv = Csv::new(&[]);
    csv.line(format!(
        "{CITY}: Kindertagesbetreuung (Kinder- und Jugendhilfestatistik)"
    ));
    csv.line("");
    csv.line("Stichtag;Altersgruppe;Kinder in Tagesbetreuung;Kinder in Tageseinrichtungen;;");
    csv.line(
        ";;Insgesamt;Insgesamt;mit ausländischer Herkunft mindestens eines Elternteils;vorrangig nicht deutsch",
    );
    // The year before gives the children.
    for year in 2011..=LAST {
        let way = |from, to| between(year, (2011, from), (LAST, to));
        let mut sums = [0_i64; 4];
        let mut rows = Vec::new();
        for (label, band, rate, centres) in [
            ("unter 3 Jahre", 0, way(2_210, 3_640), 6_900),
            ("3 bis unter 6 Jahre", 1, way(9_430, 9_270), 9_890),
            ("6 bis unter 14 Jahre", 2, way(410, 330), 9_500),
        ] {
            let children = city.of_age(year - 1, &[0, 1, 2, 3], band..band + 1);
            let cared = chance.part(children, rate, 10);
            let centre = chance.part(cared, centres, 5);
            let origin = chance.part(
                centre,
                way(2_830, 3_560) + 120 * i64::try_from(band).unwrap_or(0),
                15,
            );
            let language = chance.part(origin, way(5_730, 6_240), 15);
            rows.push((label, [cared, centre, origin, language]));
        }
        for (_, row) in &rows {
            for (sum, n) in sums.iter_mut().zip(row) {
                *sum += n;
            }
        }
        rows.push(("Insgesamt", sums));
        for (label, [a, b, c, d]) in rows {
            csv.row(&[&format!("01.03.{year}"), &label, &a, &b, &c, &d]);
        }
    }
    csv.utf8()
}

/// Children of each Stadtteil per thousand, roughly.
const CHILDREN: [i64; 12] = [58, 75, 118, 83, 66, 129, 82, 96, 63, 102, 74, 54];

/// One child per row: the only file that is nobody's business.
pub(crate) fn examined() -> Vec<u8> {
    let mut chance = Chance::new(2_010);
    let mut csv = Csv::new(&[]);
    csv.line(format!(
        "{CITY}: Schuleingangsuntersuchung, ein Kind je Zeile (Einzeldaten)"
    ));
    csv.line("");
    csv.line(
        "Einschulungsjahr;Stadtteil;Geschlecht;Migrationsvorgeschichte;Familiensprache;Sprachtest;Kita-Besuch;\
         Vorsorgeheft;Gewicht;Impfausweis",
    );
    for year in 2022..=2024 {
        for (at, per_mille) in CHILDREN.into_iter().enumerate() {
            for _ in 0..to_five(per_mille * 94 / 100) {
                child(&mut csv, &mut chance, year, quarter_name(at, year));
            }
        }
    }
    csv.utf8()
}

fn child(csv: &mut Csv, chance: &mut Chance, year: i64, quarter: &str) {
    let pick = |chance: &mut Chance, per_mille: i64, yes: &'static str, no: &'static str| {
        if chance.happens(per_mille) { yes } else { no }
    };
    let sex = pick(chance, 512, "männlich", "weiblich");
    let with = chance.happens(406 + 4 * (year - 2022));
    let other = with && chance.happens(552);
    let speaks = if other {
        512
    } else if with {
        781
    } else {
        862
    };
    let long = if with { 604 } else { 812 };
    let weight = if with { 146 } else { 92 };
    let papers = if with { 871 } else { 948 };
    let book = if with { 858 } else { 911 };
    let card = if with { 912 } else { 893 };
    let paper = |chance: &mut Chance, shown: i64, complete: i64| {
        if chance.happens(shown) {
            pick(chance, complete, "vollständig", "unvollständig")
        } else {
            "nicht vorgelegt"
        }
    };
    let cells = [
        pick(chance, speaks, "unauffällig", "auffällig"),
        pick(
            chance,
            long,
            "drei Jahre und mehr",
            "weniger als drei Jahre",
        ),
        paper(chance, papers, book),
        if chance.happens(weight) {
            pick(chance, 310, "Adipositas", "Übergewicht")
        } else {
            pick(chance, 82, "Untergewicht", "Normalgewicht")
        },
        paper(chance, papers + 21, card),
    ];
    let class = if with {
        "mit Migrationsvorgeschichte"
    } else {
        "ohne Migrationsvorgeschichte"
    };
    let language = if other {
        "überwiegend nicht deutsch"
    } else {
        "überwiegend deutsch"
    };
    csv.row(&[&year, &quarter, &sex, &class, &language, &cells.join(";")]);
}
