//! Which golden table is made of which raw files, and where in the answers each of its rows stands.

use crate::compare::Row;
use integrationsmonitor::facts::Area;
use std::collections::BTreeMap;

/// One golden table. Its catalogue and project have its name.
pub(crate) struct Case {
    pub(crate) name: &'static str,
    /// Folder of the raw files.
    pub(crate) folder: &'static str,
    /// What the sides of the golden rows are multiplied by in the facts.
    pub(crate) times: i128,
    /// The key of a golden row does not say the area: the raw row does.
    pub(crate) reads_row: bool,
    pub(crate) place: fn(&Row, &BTreeMap<String, String>) -> Place,
}

/// Where the figure of a golden row stands.
pub(crate) struct Place {
    /// German title of the indicator.
    pub(crate) title: String,
    pub(crate) area: Box<dyn Fn(&Area) -> bool>,
    /// Year; none = there is but one figure.
    pub(crate) year: Option<i32>,
    /// Label of the group; empty = all.
    pub(crate) group: String,
}

const BASEL: &str = "basel-integration-indikatoren";
const MUENCHEN: &str = "muenchen-indikatorenatlas";
const NIEDERSACHSEN: &str = "niedersachsen-integrationsmonitoring/data";

const fn case(
    name: &'static str,
    folder: &'static str,
    place: fn(&Row, &BTreeMap<String, String>) -> Place,
) -> Case {
    Case {
        name,
        folder,
        times: 1,
        reads_row: false,
        place,
    }
}

/// All golden tables.
pub(crate) const CASES: [Case; 13] = [
    case("basel_integration", BASEL, basel),
    Case {
        reads_row: true,
        ..case("basel_wohnungen_zimmerzahl", BASEL, dwellings)
    },
    case(
        "hamburg_stadtteilprofile2014",
        "hamburg-stadtteilprofile",
        hamburg,
    ),
    case("koeln_btw2013_stadtteil", "koeln-koelnapi", koeln),
    case("muenchen_arbeitsmarktarbeitslose", MUENCHEN, muenchen),
    case(
        "muenchen_bevoelkerungaltersdurchschnitt",
        MUENCHEN,
        muenchen_groups,
    ),
    case(
        "muenchen_bevoelkerungauslaenderinnenanteil",
        MUENCHEN,
        muenchen,
    ),
    case(
        "muenchen_bevoelkerungeinpersonenhaushalte",
        MUENCHEN,
        muenchen,
    ),
    case("muenchen_verkehrpersonenwagendichte", MUENCHEN, muenchen),
    case(
        "niedersachsen_auslaenderanteil",
        NIEDERSACHSEN,
        niedersachsen_area,
    ),
    Case {
        times: 1_000,
        ..case("niedersachsen_lebensunterhalt", NIEDERSACHSEN, livelihood)
    },
    Case {
        times: 1_000,
        ..case(
            "niedersachsen_mh_anpassungsschichten",
            NIEDERSACHSEN,
            niedersachsen_groups,
        )
    },
    case(
        "niedersachsen_svb_auslaender_geschlecht",
        NIEDERSACHSEN,
        niedersachsen_groups,
    ),
];

fn year(row: &Row) -> Option<i32> {
    row.key[0].parse().ok()
}

fn whole() -> Box<dyn Fn(&Area) -> bool> {
    Box::new(|a| a.depth == 0)
}

/// An area by its name and the id of its level.
fn named(level: &'static str, name: &str) -> Box<dyn Fn(&Area) -> bool> {
    let name = name.to_owned();
    Box::new(move |a| a.level == level && a.name == name)
}

/// `2006`, or `2017|Schweiz`.
fn basel(row: &Row, _: &BTreeMap<String, String>) -> Place {
    Place {
        title: row.indicator.clone(),
        area: whole(),
        year: year(row),
        group: row.key.get(1).cloned().unwrap_or_default(),
    }
}

/// `2025|12|1 Zimmer`; the Wohnviertel stands only in the raw row.
fn dwellings(row: &Row, cells: &BTreeMap<String, String>) -> Place {
    let name = cells["Wohnviertel_name"].clone();
    Place {
        title: "Wohnungen nach Zimmerzahl".into(),
        area: Box::new(move |a| a.name == name),
        year: year(row),
        group: row.key[2].clone(),
    }
}

/// `Eimsbüttel`: a Stadtteil or a Bezirk, by its row.
fn hamburg(row: &Row, _: &BTreeMap<String, String>) -> Place {
    let level = match row.line {
        ..=103 => "stadtteil",
        104..=110 => "bezirk",
        _ => "stadt",
    };
    Place {
        title: row.indicator.clone(),
        area: named(level, &row.key[0]),
        year: None,
        group: String::new(),
    }
}

/// `CDU_Proz` (first votes), `Z_CDU_Proz` (second votes), `Wahlbeteiligung`.
fn koeln(row: &Row, _: &BTreeMap<String, String>) -> Place {
    let stem = row.indicator.strip_suffix("_Proz");
    let (title, group) = match stem.map(|s| (s, s.strip_prefix("Z_"))) {
        None => (row.indicator.as_str(), ""),
        Some((party, None)) => ("Erststimmen", party),
        Some((_, Some(party))) => ("Zweitstimmen", party),
    };
    Place {
        title: title.into(),
        area: named("stadtteil", &row.key[0]),
        year: None,
        group: group.into(),
    }
}

/// `2007|Stadtbezirk|24|24 Feldmoching - Hasenbergl`; `#100` is the city.
fn muenchen(row: &Row, _: &BTreeMap<String, String>) -> Place {
    let number = row.key[2].parse::<u64>().ok();
    Place {
        title: row.indicator.clone(),
        area: Box::new(move |a| match number {
            None => a.depth == 0,
            Some(number) => a.depth > 0 && a.key().0 == number,
        }),
        year: year(row),
        group: String::new(),
    }
}

/// One indicator for all groups: `Altersdurchschnitt / Deutsche`.
fn muenchen_groups(row: &Row, cells: &BTreeMap<String, String>) -> Place {
    let (title, group) = row.indicator.split_once(" / ").unwrap();
    Place {
        title: title.into(),
        group: group.into(),
        ..muenchen(row, cells)
    }
}

/// `2005|K03101|Braunschweig, Stadt`, or `2024|Ostniedersachsen|RA_01|Insgesamt`: by code, else by name.
fn niedersachsen_area(row: &Row, _: &BTreeMap<String, String>) -> Place {
    let words = [row.key[1].clone(), row.key[2].clone()];
    Place {
        title: row.indicator.clone(),
        area: Box::new(move |a| {
            let has = |word: &String| words.contains(word);
            (has(&a.code) || a.code.is_empty() || a.depth == 0) && has(&a.name)
        }),
        year: year(row),
        group: String::new(),
    }
}

fn niedersachsen_groups(row: &Row, cells: &BTreeMap<String, String>) -> Place {
    let group = &row.key[3];
    Place {
        group: if group == "Insgesamt" {
            String::new()
        } else {
            group.clone()
        },
        ..niedersachsen_area(row, cells)
    }
}

/// `2024|mit Migrationshintergrund|Sozialhilfe`.
fn livelihood(row: &Row, _: &BTreeMap<String, String>) -> Place {
    let group = &row.key[2];
    Place {
        title: format!("{} / {}", row.indicator, row.key[1]),
        area: whole(),
        year: year(row),
        group: if group == "Insgesamt" {
            String::new()
        } else {
            group.clone()
        },
    }
}
