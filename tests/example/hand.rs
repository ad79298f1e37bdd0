//! One value of every indicator, computed by hand from what stands in the files.

use super::{OPENED, committed, figures, indicators, lines};

/// A value computed by hand (`hand.txt`), and the lines it was read off.
struct Hand {
    indicator: &'static str,
    period: &'static str,
    numerator: i64,
    denominator: i64,
    factor: i64,
    result: &'static str,
    read: Vec<(&'static str, &'static str)>,
}

fn hands() -> Vec<Hand> {
    let mut all: Vec<Hand> = Vec::new();
    let lines = include_str!("hand.txt").lines();
    for line in lines.filter(|l| !l.starts_with('#') && !l.is_empty()) {
        if let Some(read) = line.strip_prefix("    ") {
            all.last_mut()
                .unwrap()
                .read
                .push(read.split_once(": ").unwrap());
            continue;
        }
        let parts: Vec<&str> = line.split(" | ").collect();
        let (indicator, period, sum, result) = (parts[0], parts[1], parts[2], parts[3]);
        let (fraction, factor) = sum.split_once(" * ").unwrap();
        let (numerator, denominator) = fraction.split_once(" / ").unwrap();
        all.push(Hand {
            indicator,
            period,
            numerator: numerator.parse().unwrap(),
            denominator: denominator.parse().unwrap(),
            factor: factor.parse().unwrap(),
            result,
            read: Vec::new(),
        });
    }
    all
}

const UNDER_3_IN_2023: i64 = 3_336;
const FROM_3_TO_5_IN_2023: i64 = 3_405;
const FROM_15_TO_64_IN_2023: i64 = 75_667;
const FROM_18_TO_20: i64 = 4_152;
const UNDER_10: i64 = 11_252;
const UNDER_10_WITH: i64 = 5_493;
const FROM_65: i64 = 20_708;

/// Rounded half up to the decimals of a printed value.
fn rounded(numerator: i64, denominator: i64, factor: i64, like: &str) -> String {
    let decimals = like.split_once('.').map_or(0, |(_, d)| d.len());
    let scale = 10_i64.pow(u32::try_from(decimals).unwrap());
    let value = (2 * numerator * factor * scale + denominator) / (2 * denominator);
    match decimals {
        0 => value.to_string(),
        _ => format!("{}.{:0decimals$}", value / scale, value % scale),
    }
}

/// Of 935 children of 2024, one per row: indicator, column, the labels that count, those that are asked at all (none = all),
/// how many, of how many, and the result.
type Counted = (
    &'static str,
    usize,
    &'static [&'static str],
    &'static [&'static str],
    i64,
    i64,
    &'static str,
);

const COUNTED: [Counted; 5] = [
    ("2.10", 5, &["unauffällig"], &[], 728, 935, "77.9"),
    ("6.5", 6, &["drei Jahre und mehr"], &[], 660, 935, "70.6"),
    (
        "7.1",
        7,
        &["vollständig"],
        &["vollständig", "unvollständig"],
        734,
        844,
        "87.0",
    ),
    // 72 + 33
    (
        "7.2",
        8,
        &["Übergewicht", "Adipositas"],
        &[],
        105,
        935,
        "11.2",
    ),
    (
        "7.3",
        9,
        &["vollständig"],
        &["vollständig", "unvollständig"],
        784,
        870,
        "90.1",
    ),
];

/// With and without Migrationsvorgeschichte at the end of 2024 in the twelve Stadtteile.
const QUARTERS: [(i64, i64); 12] = [
    (2_206, 5_635),
    (3_549, 5_976),
    (4_407, 8_040),
    (3_529, 5_794),
    (2_392, 4_858),
    (5_476, 6_724),
    (1_999, 7_132),
    (3_853, 6_179),
    (1_419, 6_072),
    (3_065, 7_688),
    (2_285, 7_898),
    (1_228, 5_839),
];

/// Does a line look like the pattern? `…` stands for anything.
fn looks_like(line: &str, pattern: &str) -> bool {
    match pattern.split_once('…') {
        Some((begin, end)) => line.starts_with(begin) && line.ends_with(end),
        None => line == pattern,
    }
}

#[test]
fn the_lines_were_read_off_right() {
    for hand in hands() {
        let id = hand.indicator;
        for (file, pattern) in hand.read {
            let found = lines(file)
                .iter()
                .filter(|l| looks_like(l, pattern))
                .count();
            assert_eq!(found, 1, "{id}: {file}: {pattern}");
        }
    }
    let children: Vec<Vec<String>> = lines("einschulung.csv")
        .iter()
        .filter(|l| l.starts_with("2024;"))
        .map(|l| l.split(';').map(str::to_owned).collect())
        .collect();
    for (id, column, yes, asked, part, whole, _) in COUNTED {
        let of = |labels: &[&str]| {
            let is =
                |row: &&Vec<String>| labels.is_empty() || labels.contains(&row[column].as_str());
            i64::try_from(children.iter().filter(is).count()).unwrap()
        };
        assert_eq!((of(yes), of(asked)), (part, whole), "{id}");
    }
    let leavers = lines("schulabgaenge.csv");
    let leavers = leavers.iter().filter(|l| l.starts_with("2024;"));
    let leavers = leavers.map(|l| l.rsplit(';').next().unwrap().parse::<i64>().unwrap());
    assert_eq!(leavers.sum::<i64>(), 1_095);
    let at = |number: usize, class: &str| -> i64 {
        let begin = format!("31.12.2024;{number:02} ");
        let all = lines("bevoelkerung-stadtteile.csv");
        let line = all
            .iter()
            .find(|l| l.starts_with(&begin) && l.contains(class))
            .unwrap();
        line.rsplit(';').next().unwrap().parse().unwrap()
    };
    for (number, (with, without)) in (1..).zip(QUARTERS) {
        assert_eq!(
            at(number, ";Ausländer;") + at(number, "persönlicher") + at(number, "vererbter"),
            with
        );
        assert_eq!(at(number, "ohne"), without);
    }
}

/// Numbers of a row of the workbook: men of the four classes, women of the four classes. Its parts are stored as they are.
fn sheet_row(date: &str, band: &str) -> Vec<i64> {
    let book = String::from_utf8_lossy(&committed("bevoelkerung-alter.xlsx")).into_owned();
    let row = book
        .split("<row ")
        .find(|r| r.contains(&format!("<t>{date}</t>")) && r.contains(&format!("<t>{band}</t>")));
    let cells = row.unwrap().split("<v>").skip(1);
    cells
        .map(|c| c.split('<').next().unwrap().parse().unwrap())
        .collect()
}

#[test]
fn the_workbook_was_read_off_right() {
    let sum =
        |date: &str, bands: &[&str]| -> i64 { bands.iter().flat_map(|b| sheet_row(date, b)).sum() };
    assert_eq!(
        sheet_row("31.12.2024", "unter 3 Jahre"),
        [204, 15, 630, 878, 194, 15, 600, 834]
    );
    assert_eq!(sum("31.12.2023", &["unter 3 Jahre"]), UNDER_3_IN_2023);
    assert_eq!(
        sum("31.12.2023", &["3 bis unter 6 Jahre"]),
        FROM_3_TO_5_IN_2023
    );
    let working = [
        "15 bis unter 18 Jahre",
        "18 bis unter 21 Jahre",
        "21 bis unter 25 Jahre",
        "25 bis unter 45 Jahre",
        "45 bis unter 65 Jahre",
    ];
    assert_eq!(sum("31.12.2023", &working), FROM_15_TO_64_IN_2023);
    assert_eq!(sum("31.12.2024", &["18 bis unter 21 Jahre"]), FROM_18_TO_20);
    assert_eq!(sum("31.12.2024", &["65 Jahre und älter"]), FROM_65);
    let young = [
        "unter 3 Jahre",
        "3 bis unter 6 Jahre",
        "6 bis unter 10 Jahre",
    ];
    assert_eq!(sum("31.12.2024", &young), UNDER_10);
    let without: i64 = young
        .iter()
        .map(|b| sheet_row("31.12.2024", b))
        .map(|r| r[3] + r[7])
        .sum();
    assert_eq!(UNDER_10 - without, UNDER_10_WITH);
}

/// Half the sum of the differences of both shares, times 100.
fn dissimilarity() -> String {
    let with: i64 = QUARTERS.iter().map(|q| q.0).sum();
    let without: i64 = QUARTERS.iter().map(|q| q.1).sum();
    let differences: i64 = QUARTERS
        .iter()
        .map(|(m, r)| (m * without - r * with).abs())
        .sum();
    rounded(differences, 2 * with * without, 100, "0.00")
}

#[test]
fn every_indicator_equals_what_was_computed_by_hand() {
    let mut printed: Vec<(&str, &str, &str)> = Vec::new();
    for hand in hands() {
        let value = rounded(hand.numerator, hand.denominator, hand.factor, hand.result);
        assert_eq!(value, hand.result, "{}", hand.indicator);
        printed.push((hand.indicator, hand.period, hand.result));
    }
    for (id, _, _, _, part, whole, expected) in COUNTED {
        assert_eq!(rounded(part, whole, 100, expected), expected, "{id}");
        printed.push((id, "2024", expected));
    }
    // Of Ausländer 1,386 ÷ 9,424 = 14.707 %, of Deutsche 2,519 ÷ 54,819 = 4.595 %: 10.112 points.
    let gap = rounded(1_386 * 54_819 - 2_519 * 9_424, 9_424 * 54_819, 100, "10.1");
    assert_eq!(gap, "10.1");
    printed.push(("1.2", "2024", "10.1"));
    assert_eq!(dissimilarity(), "17.27");
    printed.push(("5.1", "2024-12-31", "17.27"));

    let session = &*OPENED;
    let mut all: Vec<&str> = printed.iter().map(|h| h.0).collect();
    all.sort_unstable();
    let mut expected = indicators(session);
    expected.sort();
    assert_eq!(all, expected, "one value of every indicator");
    for (id, period, expected) in printed {
        let figures = figures(session, id);
        let figure = figures
            .iter()
            .filter_map(|s| s.figure())
            .find(|f| f.period.to_string() == period);
        let found = figure.and_then(|f| session.value_text(id, f));
        assert_eq!(found.as_deref(), Some(expected), "{id} {period}");
    }
}
