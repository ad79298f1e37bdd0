//! A second, naive implementation against the engine: random tables, cut into files, shards and orders at random. It looks
//! up cells in a plain map and knows only what a reader of the tables would do: take a published value, else add up parts.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::disallowed_methods,
    clippy::many_single_char_names,
    clippy::option_option,
    clippy::match_same_arms,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::cast_possible_truncation,
    clippy::print_stderr
)]

mod common;

use common::load::load;
use integrationsmonitor::catalogue::{Catalogue, parse};
use integrationsmonitor::guard::Class;
use integrationsmonitor::indicator::{Conditions, breakdown, compared, lines};
use integrationsmonitor::session::Session;
use integrationsmonitor::text::Decimal;
use proptest::prelude::*;
use std::collections::BTreeMap;

const CATALOGUE: &str = r#"
[words]
period = ["Jahr"]
area = ["Gebiet"]
[[level]]
id = "stadt"
title.de = "Stadt"
depth = 0
[[level]]
id = "teil"
title.de = "Teil"
depth = 1
[[dimension]]
id = "herkunft"
title.de = "Herkunft"
totals = ["alle Herkünfte"]
partitions = [["a", "b", "c"], ["ab", "c"]]
member = [{id="a",title.de="Gruppe A"},{id="b",title.de="Gruppe B"},{id="c",title.de="Gruppe C"}]
union = [{id="ab",title.de="A und B",of=["a","b"]}]
[[dimension]]
id = "sex"
title.de = "Geschlecht"
totals = ["alle Geschlechter"]
partitions = [["m", "w"]]
member = [{id="m",title.de="männlich"},{id="w",title.de="weiblich"}]
[[measure]]
id = "personen"
title.de = "Personen"
unit = "Personen"
additive = true
dimensions = ["period", "area", "herkunft", "sex"]
[[measure]]
id = "faelle"
title.de = "Fälle"
unit = "Fälle"
additive = true
dimensions = ["period", "area", "herkunft", "sex"]
[[indicator]]
id = "anteil"
frame = true
title.de = "Anteil"
definition.de = "x"
kind = "share"
numerator = [{ measure = "personen", where = { herkunft = "ab" } }]
denominator = [{ measure = "personen" }]
factor = 100
unit = "percent"
decimals = 3
by = ["sex", "area"]
cites = ["x"]
[[indicator]]
id = "rate"
frame = true
title.de = "Rate"
definition.de = "x"
kind = "rate"
numerator = [{ measure = "faelle" }]
denominator = [{ measure = "personen" }]
factor = 1000
unit = "per_1000"
decimals = 2
by = ["herkunft", "sex", "area"]
compare = { group = "a", with = "c", as = ["gap", "ratio"] }
cites = ["x"]
[[indicator]]
id = "saldo"
frame = true
title.de = "Saldo"
definition.de = "x"
kind = "balance"
numerator = [{ measure = "personen", where = { sex = "w" } }, { measure = "faelle", where = { herkunft = ["a", "c"] }, sign = -1 }]
unit = "persons"
decimals = 0
cites = ["x"]
"#;

const YEARS: [i32; 2] = [2020, 2021];
const AREAS: usize = 3;
/// Position → the atoms it stands for; the first one is "all".
const HERKUNFT: [(&str, &[usize]); 5] = [
    ("alle Herkünfte", &[0, 1, 2]),
    ("Gruppe A", &[0]),
    ("Gruppe B", &[1]),
    ("Gruppe C", &[2]),
    ("A und B", &[0, 1]),
];
const SEX: [(&str, &[usize]); 3] = [
    ("alle Geschlechter", &[0, 1]),
    ("männlich", &[0]),
    ("weiblich", &[1]),
];
const MEASURES: [&str; 2] = ["Personen", "Fälle"];

/// Measure, year, area (0 = the city), position of origin, position of sex.
type Cell = (usize, i32, usize, usize, usize);

/// What a random world is made of: the true number of every atom, and how each cell is printed.
#[derive(Debug, Clone)]
struct World {
    /// Tenths, so that decimals occur.
    atoms: Vec<u16>,
    /// Per cell: 0–1 not printed, 2 a sign, else printed.
    printed: Vec<u8>,
    /// Per cell: number of the file it stands in, and its place there.
    file: Vec<(u8, u16)>,
    shards: usize,
    order: bool,
}

fn cells() -> Vec<Cell> {
    let mut all = Vec::new();
    for m in 0..2 {
        for y in YEARS {
            for a in 0..=AREAS {
                for h in 0..HERKUNFT.len() {
                    for s in 0..SEX.len() {
                        all.push((m, y, a, h, s));
                    }
                }
            }
        }
    }
    all
}

impl World {
    fn atom(&self, (m, y, a, h, s): Cell) -> u64 {
        let year = usize::from(y != YEARS[0]);
        let at = (((m * 2 + year) * AREAS + (a - 1)) * 3 + h) * 2 + s;
        u64::from(self.atoms[at])
    }

    /// The true value in tenths.
    fn truth(&self, (m, y, a, h, s): Cell) -> u64 {
        let areas = if a == 0 { 1..=AREAS } else { a..=a };
        let mut sum = 0;
        for area in areas {
            for h in HERKUNFT[h].1 {
                for s in SEX[s].1 {
                    sum += self.atom((m, y, area, *h, *s));
                }
            }
        }
        sum
    }

    /// Cells as they are printed: a number in tenths, or a sign.
    fn map(&self) -> BTreeMap<Cell, Option<u64>> {
        let printed = cells().into_iter().zip(&self.printed);
        printed
            .filter(|(_, p)| **p > 1)
            .map(|(c, p)| (c, (*p > 2).then(|| self.truth(c))))
            .collect()
    }

    fn files(&self) -> Vec<(String, String)> {
        let map = self.map();
        let mut files: BTreeMap<(usize, u8), Vec<(u16, String)>> = BTreeMap::new();
        for ((cell, _), (file, place)) in cells().into_iter().zip(&self.printed).zip(&self.file) {
            let Some(value) = map.get(&cell) else {
                continue;
            };
            let (m, y, a, h, s) = cell;
            let value = match value {
                Some(tenths) => format!("{},{}", tenths / 10, tenths % 10),
                None => ".".to_owned(),
            };
            let (level, area) = if a == 0 {
                ("Stadt", "Musterstadt".to_owned())
            } else {
                (
                    "Teil",
                    format!("{a} Teil {}", ["Nord", "Süd", "West"][a - 1]),
                )
            };
            let row = format!("{y};{level};{area};{};{};{value}", HERKUNFT[h].0, SEX[s].0);
            files.entry((m, *file)).or_default().push((*place, row));
        }
        let text = |((m, n), mut rows): ((usize, u8), Vec<(u16, String)>)| {
            rows.sort();
            let rows: Vec<String> = rows.into_iter().map(|(_, r)| r).collect();
            let head = format!("Jahr;Ebene;Gebiet;Herkunft;Geschlecht;{}", MEASURES[m]);
            (
                format!("{m}-{n}.csv"),
                format!("{head}\n{}\n", rows.join("\n")),
            )
        };
        files.into_iter().map(text).collect()
    }
}

/// The naive value in tenths: published, else every way to add up published parts.
struct Naive {
    cells: BTreeMap<Cell, Option<u64>>,
}

impl Naive {
    fn here(
        &self,
        m: usize,
        y: i32,
        a: usize,
        origins: &[&[usize]],
        sexes: &[&[usize]],
    ) -> Option<Option<u64>> {
        let mut seen_sign = false;
        for (i, hs) in origins.iter().enumerate() {
            for (j, ss) in sexes.iter().enumerate() {
                let parts: Option<Vec<Option<u64>>> = hs
                    .iter()
                    .flat_map(|h| ss.iter().map(move |s| (m, y, a, *h, *s)))
                    .map(|c| self.cells.get(&c).copied())
                    .collect();
                let Some(parts) = parts else { continue };
                match parts.iter().copied().sum::<Option<u64>>() {
                    Some(sum) => return Some(Some(sum)),
                    // The value itself is printed as a sign: nobody gets round that.
                    None if i == 0 && j == 0 && parts.len() == 1 => return Some(None),
                    None => seen_sign = true,
                }
            }
        }
        seen_sign.then_some(None)
    }

    /// `None` = cannot be known.
    fn value(
        &self,
        m: usize,
        y: i32,
        a: usize,
        origins: &[&[usize]],
        sexes: &[&[usize]],
    ) -> Option<u64> {
        if let Some(found) = self.here(m, y, a, origins, sexes) {
            return found;
        }
        if a != 0 {
            return None;
        }
        let known: Vec<usize> = (1..=AREAS)
            .filter(|a| self.cells.keys().any(|c| c.0 == m && c.2 == *a))
            .collect();
        if known.is_empty() {
            return None;
        }
        known
            .into_iter()
            .map(|a| self.here(m, y, a, origins, sexes).flatten())
            .sum()
    }
}

/// Ways to each origin, by position: itself first.
const ALL_H: [&[usize]; 3] = [&[0], &[3, 4], &[1, 2, 3]];
const AB: [&[usize]; 2] = [&[4], &[1, 2]];
const A_AND_C: [&[usize]; 1] = [&[1, 3]];
const ALL_S: [&[usize]; 2] = [&[0], &[1, 2]];
const ONE: [&[usize]; 5] = [&[0], &[1], &[2], &[3], &[4]];

fn tenths(value: u64) -> Decimal {
    Decimal::new(i128::from(value), 1).unwrap()
}

fn session(world: &World) -> Option<(Session, Catalogue)> {
    let catalogue = parse(CATALOGUE).unwrap();
    let mut session = Session::new(catalogue.clone());
    let mut files = world.files();
    if world.order {
        files.reverse();
    }
    for (name, text) in files {
        let loaded = load(&mut session, &name, text.as_bytes(), world.shards);
        let (id, _) = loaded.ok()?;
        if !session.table(id).unwrap().binding.is_complete() {
            // Too few rows to see what the columns are: the program asks, and there is nothing to compare.
            return None;
        }
        session.set_class(id, Class::Veroeffentlicht).unwrap();
    }
    Some((session, catalogue))
}

/// Value of an indicator as numerator and denominator, naively.
fn sides(
    naive: &Naive,
    id: &str,
    y: i32,
    a: usize,
    h: Option<usize>,
    s: Option<usize>,
) -> Option<(i64, i64)> {
    let origin: &[&[usize]] = match h {
        Some(4) => &AB,
        Some(h) => &ONE[h..=h],
        None => &ALL_H,
    };
    let sex: &[&[usize]] = match s {
        Some(s) => &ONE[s..=s],
        None => &ALL_S,
    };
    let signed = |v: u64| i64::try_from(v).unwrap();
    match id {
        "anteil" => Some((
            signed(naive.value(0, y, a, &AB, sex)?),
            signed(naive.value(0, y, a, origin, sex)?),
        )),
        "rate" => Some((
            signed(naive.value(1, y, a, origin, sex)?),
            signed(naive.value(0, y, a, origin, sex)?),
        )),
        _ => {
            let women = naive.value(0, y, a, &ALL_H, &ONE[2..=2])?;
            let cases = naive.value(1, y, a, &A_AND_C, &ALL_S)?;
            Some((signed(women) - signed(cases), 10))
        }
    }
}

fn agree(world: &World) {
    let Some((session, catalogue)) = session(world) else {
        return;
    };
    let naive = Naive { cells: world.map() };
    let Some(scope) = session.scopes().first() else {
        assert!(naive.cells.is_empty());
        return;
    };
    let facts = &scope.facts;
    let nothing = Conditions::new();
    for (number, area) in facts.areas().iter().enumerate() {
        let a = area.code.parse::<usize>().unwrap_or(0);
        for id in ["anteil", "rate", "saldo"] {
            let indicator = catalogue.indicator(id).unwrap();
            let mut all = lines(&catalogue, facts, indicator, number, &nothing);
            for by in &indicator.by {
                all.extend(
                    breakdown(&catalogue, facts, indicator, number, by.as_ref())
                        .unwrap_or_default(),
                );
            }
            for line in all {
                let group = line.group.as_deref();
                let h = group
                    .and_then(|g| ["a", "b", "c", "ab"].iter().position(|x| *x == g))
                    .map(|p| p + 1);
                let s = group
                    .and_then(|g| ["m", "w"].iter().position(|x| *x == g))
                    .map(|p| p + 1);
                for figure in line.figures {
                    let expected = sides(&naive, id, figure.period.year, a, h, s);
                    let place = format!("{id} {} {a} {group:?}: {:?}", figure.period, figure.value);
                    match expected {
                        None => assert!(figure.value.is_err(), "{place}"),
                        Some((_, 0)) => assert!(figure.value.is_err(), "{place}"),
                        Some((n, d)) => {
                            let factor = if id == "saldo" { 1 } else { indicator.factor };
                            let value = figure.value.unwrap_or_else(|e| panic!("{place} {e:?}"));
                            // n/d times factor, compared without dividing.
                            let left = value.numerator() * i128::from(d);
                            let right = value.denominator() * i128::from(n) * i128::from(factor);
                            assert_eq!(left, right, "{place}");
                            let top = figure.numerator.unwrap().unwrap().value;
                            if id == "rate" {
                                assert_eq!(top, tenths(u64::try_from(n).unwrap()), "{place}");
                            }
                        }
                    }
                }
            }
            for c in compared(&catalogue, facts, indicator, number, &nothing) {
                let side =
                    |h| sides(&naive, id, c.period.year, a, Some(h), None).filter(|(_, d)| *d != 0);
                match (side(1), side(3)) {
                    (Some((n1, d1)), Some((n2, d2))) => {
                        let gap = c.gap.unwrap();
                        let wide = |x: i64| i128::from(x);
                        let left = gap.numerator() * wide(d1) * wide(d2);
                        let right =
                            gap.denominator() * 1000 * (wide(n1) * wide(d2) - wide(n2) * wide(d1));
                        assert_eq!(left, right);
                    }
                    _ => assert!(c.gap.is_err()),
                }
            }
        }
    }
}

fn world() -> impl Strategy<Value = World> {
    let count = cells().len();
    let dense = prop_oneof![Just(3_u8), Just(9_u8)];
    (
        prop::collection::vec(0_u16..600, 2 * 2 * AREAS * 3 * 2),
        dense.prop_flat_map(move |max| prop::collection::vec(0_u8..=max, count)),
        prop::collection::vec((0_u8..2, any::<u16>()), count),
        1_usize..4,
        any::<bool>(),
    )
        .prop_map(|(atoms, printed, file, shards, order)| World {
            atoms,
            printed,
            file,
            shards,
            order,
        })
}

/// How many worlds; `NAIVE_CASES` sets another number.
fn cases() -> u32 {
    let set = std::env::var("NAIVE_CASES").ok();
    set.and_then(|n| n.parse().ok()).unwrap_or(48)
}

#[test]
fn the_engine_agrees_with_a_naive_second_implementation() {
    let config = ProptestConfig {
        cases: cases(),
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    proptest!(config, |(world in world())| {
        agree(&world);
    });
}

#[test]
fn a_complete_world_is_compared_and_not_skipped() {
    let count = cells().len();
    let world = World {
        atoms: (0..72).map(|n| n * 7 % 50 + 1).collect(),
        printed: vec![9; count],
        file: (0..count).map(|n| ((n % 2) as u8, n as u16)).collect(),
        shards: 2,
        order: true,
    };
    let (session, _) = session(&world).expect("the files say everything");
    assert_eq!(session.scopes().len(), 1);
    agree(&world);
}
