//! Known layouts in files as they were published: which one, by what, and what its columns are for.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]
#![allow(
    clippy::disallowed_methods,
    clippy::print_stderr,
    reason = "shared helpers read files"
)]

mod common;

use common::{load::load, session, shared};
use integrationsmonitor::bind::Role;
use integrationsmonitor::read::decisions;
use integrationsmonitor::table::ColumnHint::{
    self, AreaCode, AreaName, Constant, DimensionCode, DimensionLabel, Flag, Level, MeasureCode,
    MeasureLabel, Period, PublishedValue, Remark, RowNumber, Unit, Value,
};
use std::path::PathBuf;

struct Seen {
    /// Value of the decision `layout` and its alternatives.
    layouts: Vec<String>,
    because: String,
    line: Option<u64>,
    hints: Vec<ColumnHint>,
}

fn look(name: &str, bytes: &[u8], shards: usize) -> Seen {
    let mut session = session();
    load(&mut session, name, bytes, shards).unwrap();
    let table = session.tables().next().unwrap();
    let all = decisions(
        &table.reading,
        &table.evidence,
        &table.readings,
        &table.signs,
    );
    let decision = all.into_iter().find(|d| d.what == "layout").unwrap();
    assert!(decision.change.is_none() && !decision.chosen);
    let others = decision.alternatives.into_iter().map(|a| a.value);
    let hints = table.evidence.layout().unwrap().hints;
    assert_eq!(hints.len(), table.evidence.names.len());
    Seen {
        layouts: std::iter::once(decision.value).chain(others).collect(),
        because: decision.because.code,
        line: decision.line,
        hints,
    }
}

/// A published file: its layouts, and the hints of its first columns.
fn published(path: &str, layouts: &[&str], first: &[ColumnHint]) {
    let Some(bytes) = shared(&format!("data/{path}")) else {
        return;
    };
    // Large files take their time in a debug build.
    let several: &[usize] = if bytes.len() < 300_000 { &[1, 3] } else { &[1] };
    for &shards in several {
        let seen = look(path, &bytes, shards);
        assert_eq!(seen.layouts, layouts, "{path}");
        assert_eq!(&seen.hints[..first.len()], first, "{path}");
    }
}

#[test]
fn genesis_tables() {
    let values = [Period, Value, Value, Value];
    published(
        "genesis-destatis-human-csv/12521-0001.csv",
        &["genesis", "destatis"],
        &values,
    );
    let areas = [Period, AreaCode, AreaName, Value];
    published(
        "genesis-destatis-human-csv/regionalstatistik_11111-01-01-4.csv",
        &["genesis"],
        &areas,
    );
    published(
        "genesis-destatis-human-csv/regionalstatistik_12411-01-01-4.csv",
        &["genesis"],
        &areas[1..],
    );
}

#[test]
fn the_line_shows_it() {
    let Some(bytes) = shared("data/genesis-destatis-human-csv/12521-0001.csv") else {
        return;
    };
    let seen = look("x.csv", &bytes, 1);
    assert_eq!(
        (seen.because.as_str(), seen.line),
        ("layout.named", Some(1))
    );
}

#[test]
fn flat_files_of_the_census() {
    published(
        "genesis-destatis-human-csv/ffcsv_excerpt_zensus2022_1000A-1018.csv",
        &["zensus", "ffcsv_new"],
        &[
            Constant,
            Constant,
            Constant,
            Constant,
            Period,
            Constant,
            Constant,
            AreaCode,
            AreaName,
            Constant,
            Constant,
            DimensionCode,
            DimensionLabel,
            Value,
            Unit,
            MeasureCode,
            MeasureLabel,
            Flag,
        ],
    );
}

#[test]
fn exports_of_the_bundesagentur() {
    published(
        "ba-migrationsmonitor-dsi/2015__arbeitslose_ausländer_nachberufsabschluss.csv",
        &["ba"],
        &[DimensionLabel, Value, PublishedValue],
    );
    published(
        "ba-migrationsmonitor-dsi/uebergreifendeDaten__auszubildende_ausländer_nachgeschlecht.csv",
        &["ba"],
        &[Period, Value, Value, Value],
    );
}

#[test]
fn sdmx_of_eurostat() {
    published(
        "eurostat-migration/unemployment_by_citizenship.csv",
        &["sdmx_csv"],
        &[
            Constant,
            Constant,
            DimensionLabel,
            Unit,
            DimensionLabel,
            DimensionLabel,
            DimensionLabel,
            AreaName,
            Period,
            Value,
            Flag,
            Flag,
        ],
    );
}

#[test]
fn tables_of_cities() {
    published(
        "muenchen-indikatorenatlas/indikatorenatlas2014arbeitsmarktarbeitslose.csv",
        &["muenchen"],
        &[
            Constant,
            MeasureLabel,
            DimensionLabel,
            PublishedValue,
            Value,
            Value,
            Value,
            Value,
            Value,
            MeasureLabel,
            MeasureLabel,
            MeasureLabel,
            MeasureLabel,
            MeasureLabel,
            Period,
            Level,
            AreaCode,
            AreaName,
        ],
    );
    let matrix = [
        Period,
        AreaCode,
        AreaCode,
        AreaCode,
        AreaCode,
        AreaCode,
        DimensionCode,
        Value,
        Value,
    ];
    published(
        "berlin-ewrmigra/EWRMIGRA201412H_Matrix.csv",
        &["berlin_ewr"],
        &matrix,
    );
    published(
        "berlin-ewrmigra/EWR201612E_Matrix.csv",
        &["berlin_ewr"],
        &matrix,
    );
    published(
        "koeln-koelnapi/bevoelkerung.csv",
        &["koeln"],
        &[
            RowNumber,
            MeasureCode,
            MeasureLabel,
            Period,
            AreaCode,
            AreaName,
            MeasureCode,
            MeasureLabel,
            Value,
        ],
    );
    published(
        "basel-integration-indikatoren/6631.tsv",
        &["basel"],
        &[
            Constant,
            MeasureCode,
            Period,
            Period,
            PublishedValue,
            MeasureLabel,
            MeasureLabel,
            AreaCode,
            AreaName,
            Remark,
        ],
    );
}

#[test]
fn data_of_open_sdg_sites() {
    published(
        "niedersachsen-integrationsmonitoring/data/indicator_1-1-1.csv",
        &["open_sdg"],
        &[Period, AreaName, AreaCode, Value],
    );
    let folder = "data/niedersachsen-integrationsmonitoring/data";
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../shared")
        .join(folder);
    let Ok(entries) = std::fs::read_dir(path) else {
        eprintln!("skipped: ../shared/{folder} is not there");
        return;
    };
    for entry in entries {
        let path = entry.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        if bytes.len() > 100_000 {
            continue;
        }
        let seen = look("x.csv", &bytes, 1);
        assert_eq!(seen.layouts, ["open_sdg"], "{}", path.display());
        let count = |hint| seen.hints.iter().filter(|h| **h == hint).count();
        assert_eq!(
            (seen.hints[0], count(Value)),
            (Period, 1),
            "{}",
            path.display()
        );
    }
}

/// Keys and numbers of statistics are numbers, but nothing that is counted.
#[test]
fn the_value_column_is_the_number_column() {
    let table = |value: &str| {
        format!(
            "Statistik_Code;Statistik_Label;Zeit_Code;Zeit_Label;Zeit;1_Merkmal_Code;1_Merkmal_Label;1_Auspraegung_Code;\
            1_Auspraegung_Label;2_Merkmal_Code;2_Merkmal_Label;2_Auspraegung_Code;2_Auspraegung_Label;{value}\n\
            12999;Probe;STAG;Stichtag;31.12.2022;KREISE;Kreise;5515;Stadt A;NAT;Nationalität;1;Ausländer;120\n\
            12999;Probe;STAG;Stichtag;31.12.2022;KREISE;Kreise;5515;Stadt A;NAT;Nationalität;2;Deutsche;980\n\
            12999;Probe;STAG;Stichtag;31.12.2022;KREISE;Kreise;5516;Stadt B;NAT;Nationalität;1;Ausländer;60\n\
            12999;Probe;STAG;Stichtag;31.12.2022;KREISE;Kreise;5516;Stadt B;NAT;Nationalität;2;Deutsche;540\n"
        )
    };
    let roles = |text: &str| -> Vec<Role> {
        let mut session = session();
        load(&mut session, "x.csv", text.as_bytes(), 1).unwrap();
        let table = session.tables().next().unwrap();
        let columns = table.binding.columns.iter();
        columns.map(|c| c.role.clone()).collect()
    };
    let known = roles(&table("BEV001__Bevoelkerung__Anzahl"));
    assert!(matches!(known[13], Role::Value), "{known:?}");
    assert_eq!((&known[4], &known[8]), (&Role::Period, &Role::Area));
    assert!(matches!(known[12], Role::Groups(..)), "{known:?}");
    assert!(
        [0, 7, 11]
            .iter()
            .all(|at| !matches!(known[*at], Role::Value))
    );
    // The same columns under a first header that no flat file has: the number of the statistic may be a count.
    let unknown = roles(&table("Bestand").replacen("Statistik_Code", "Nummer", 1));
    assert!(
        !unknown.iter().any(|r| matches!(r, Role::Value)),
        "{unknown:?}"
    );
}

/// The portals of Basel and Münster have many tables of their own: none of them is taken for a layout it is not.
#[test]
fn other_files_have_no_layout() {
    for path in [
        "muenster-migration-opendata/Migration.csv",
        "basel-integration-indikatoren/6057.tsv",
        "koeln-koelnapi/13211-03ir.csv",
        "destatis-dsi/Migration__alterspyramide_de.csv",
    ] {
        let Some(bytes) = shared(&format!("data/{path}")) else {
            continue;
        };
        let mut session = session();
        load(&mut session, path, &bytes, 1).unwrap();
        let layout = session.tables().next().unwrap().evidence.layout();
        assert_eq!(layout.map(|l| l.id), None, "{path}");
    }
}
