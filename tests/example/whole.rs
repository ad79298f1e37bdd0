//! The whole way: everything computes, every finding is explained, and what is missing is named.

use super::{
    OPENED, committed, common, figures, indicators, known, lines, musterstadt, opened, text,
};
use integrationsmonitor::diagnostic::Severity;
use integrationsmonitor::session::{Ask, Session, Shown};
use integrationsmonitor::text::Period;

/// All findings on a file, and why they are right.
const FINDINGS: [(&str, &[&str]); 20] = [
    // The row for the city is read as the whole; 02 was given another name in 2019.
    (
        "bevoelkerung-stadtteile.csv",
        &["bind.area_is_whole", "bind.area_renamed", "read.blank_line"],
    ),
    // The correction replaces two numbers of 2023.
    (
        "bevoelkerung-2023-revidiert.csv",
        &["bind.area_is_whole", "facts.replaced", "read.blank_line"],
    ),
    // "unter 3" of the population is 0 to 2.
    ("bevoelkerung-alter.xlsx", &["bind.range_begins"]),
    ("geburten-wanderungen.csv", &["read.notes_at_end"]),
    ("arbeitslose.csv", &["read.blank_line"]),
    (
        "arbeitslose-migrationshintergrund.csv",
        &["read.blank_line"],
    ),
    ("beschaeftigte.csv", &["read.blank_line"]),
    ("schueler.csv", &["read.blank_line", "read.notes_at_end"]),
    ("schulabgaenge.csv", &["read.blank_line"]),
    ("berufsbildung.csv", &["read.blank_line"]),
    // "unter 3" of the children is 0 to 2, too.
    ("kita.csv", &["bind.range_begins", "read.blank_line"]),
    ("einschulung.csv", &["bind.area_renamed", "read.blank_line"]),
    ("soziales.csv", &["read.blank_line"]),
    ("mikrozensus.csv", &["read.blank_line", "read.notes_at_end"]),
    ("einbuergerungen.csv", &["read.blank_line"]),
    ("aufenthalt.csv", &["read.blank_line"]),
    ("fachstatistik.csv", &["read.blank_line"]),
    (
        "integrationsratswahl.csv",
        &["bind.area_is_whole", "bind.area_renamed", "read.blank_line"],
    ),
    ("buergerumfrage.csv", &["read.blank_line"]),
    ("vielfalt.csv", &["read.blank_line"]),
];

#[test]
fn everything_computes_and_nothing_is_unexplained() {
    let session = &*OPENED;
    assert_eq!(session.scopes().len(), 1);
    assert_eq!(session.scopes()[0].territory, "Musterstadt");
    let all = indicators(session);
    assert_eq!(all.len(), 43 + 5);
    for id in &all {
        assert!(known(session, id) >= 3, "{id}: {}", known(session, id));
        assert!(
            figures(session, id).iter().all(|f| f.figure().is_some()),
            "{id} is hidden"
        );
        assert!(
            session.needs(Some(0), id).unwrap().missing.is_empty(),
            "{id}"
        );
    }
    for ((file, codes), table) in FINDINGS.iter().zip(session.tables()) {
        assert_eq!(*file, table.name);
        let findings = table.findings();
        let mut found: Vec<&str> = findings.iter().map(|f| f.code.as_str()).collect();
        found.sort_unstable();
        found.dedup();
        assert_eq!(found, *codes, "{file}");
        assert!(
            findings.iter().all(|f| f.severity == Severity::Note),
            "{file}: {findings:?}"
        );
        let cells = table.coverage;
        let rows = table.evidence.rows() * table.evidence.names.len() as u64;
        assert_eq!(
            cells.used + cells.total + cells.other + cells.unusable,
            rows,
            "{file}"
        );
        assert_eq!(cells.other, 0, "{file} has a column that is for nothing");
    }
    // What is unusable is a sign, not a number: rates the agency withholds, areas and years nobody asked for.
    let unusable = |file: &str| {
        let table = session.tables().find(|t| t.name == file).unwrap();
        table.coverage.unusable
    };
    let signs = |file: &str, sign: &str| {
        let cells = lines(file)
            .iter()
            .skip(5)
            .flat_map(|l| l.split(';').map(str::to_owned).collect::<Vec<_>>())
            .filter(|c| c == sign)
            .count();
        cells as u64
    };
    assert_eq!(unusable("arbeitslose.csv"), signs("arbeitslose.csv", "x"));
    assert_eq!(
        unusable("mikrozensus.csv"),
        signs("mikrozensus.csv", ".") + signs("mikrozensus.csv", "/")
    );
    let others = session
        .tables()
        .filter(|t| !["arbeitslose.csv", "mikrozensus.csv"].contains(&t.name.as_str()));
    assert_eq!(others.map(|t| t.coverage.unusable).sum::<u64>(), 0);
}

/// Groups that have values in every period.
const GROUPS: [(&str, &str, &[&str]); 16] = [
    ("R1", "age", &["0-2", "18-20", "65+"]),
    ("R1", "sex", &["maennlich", "weiblich"]),
    ("R5", "migration", &["auslaender", "deutsche"]),
    ("1.1", "migration", &["auslaender", "deutsche"]),
    ("1.1", "sex", &["maennlich", "weiblich"]),
    ("1.4", "migration", &["auslaender", "deutsche"]),
    ("1.10", "law", &["sgb2", "sgb3"]),
    ("2.1", "migration", &["auslaender", "deutsche"]),
    ("2.5", "sex", &["maennlich", "weiblich"]),
    (
        "2.10",
        "migration",
        &["mit_migrationsvorgeschichte", "deutsche_ohne"],
    ),
    (
        "3.5",
        "migration",
        &["mit_migrationsvorgeschichte", "deutsche_ohne"],
    ),
    ("4.5", "facility", &["kita", "schule"]),
    ("6.3", "age", &["0-2", "3-5"]),
    (
        "7.2",
        "family_language",
        &["sprache_deutsch", "sprache_andere"],
    ),
    ("7.9", "migration", &["auslaender", "deutsche"]),
    ("8.1", "sex", &["maennlich", "weiblich"]),
];

#[test]
fn groups_and_areas_compute_too() {
    let session = &*OPENED;
    for (indicator, by, groups) in GROUPS {
        let ask = Ask {
            indicator,
            by: Some(by),
            ..Ask::default()
        };
        let series = session.series(ask).unwrap();
        for group in groups {
            let line = series
                .lines
                .iter()
                .find(|l| l.group.as_deref() == Some(*group));
            let figures = &line
                .unwrap_or_else(|| panic!("{indicator} by {by}: no {group}"))
                .figures;
            let all = figures
                .iter()
                .all(|f| f.figure().is_some_and(|f| f.value.is_ok()));
            assert!(all && !figures.is_empty(), "{indicator} by {by}: {group}");
        }
    }
    let areas = session.scopes()[0].facts.areas_of_level("stadtteil");
    assert_eq!(areas.len(), 12);
    for (indicator, periods) in [("R1", 15), ("R2", 15), ("3.1", 3), ("8.1", 0)] {
        for area in &areas {
            let ask = Ask {
                indicator,
                area: Some(*area),
                ..Ask::default()
            };
            let line = session.series(ask).unwrap().lines.swap_remove(0);
            let known = line
                .figures
                .iter()
                .filter(|f| f.figure().is_some_and(|f| f.value.is_ok()))
                .count();
            assert_eq!(known, periods, "{indicator} {area}");
        }
    }
    // Few children of a Stadtteil are overweight: withheld below the city.
    let ask = Ask {
        indicator: "7.2",
        area: Some(areas[0]),
        ..Ask::default()
    };
    let line = session.series(ask).unwrap().lines.swap_remove(0);
    assert!(line.figures.iter().all(|f| f.figure().is_none()));
}

/// What can no longer be computed without a file, and the measures that are named as missing.
const REMOVED: [(&str, &[&str], &[&str]); 20] = [
    ("bevoelkerung-stadtteile.csv", &["5.1"], &["bevoelkerung"]),
    ("bevoelkerung-2023-revidiert.csv", &[], &[]),
    (
        "bevoelkerung-alter.xlsx",
        &["1.4", "2.7", "6.1", "6.2", "6.6", "7.5", "7.9"],
        &["bevoelkerung"],
    ),
    (
        "geburten-wanderungen.csv",
        &["R4", "R5"],
        &["lebendgeborene", "zuzuege", "fortzuege"],
    ),
    (
        "arbeitslose.csv",
        &["1.1", "1.2", "1.3"],
        &["arbeitslose", "erwerbspersonen"],
    ),
    (
        "arbeitslose-migrationshintergrund.csv",
        &["1.10"],
        &["arbeitslose_befragt"],
    ),
    (
        "beschaeftigte.csv",
        &["1.4", "1.8", "1.9"],
        &["svb", "geringfuegig"],
    ),
    ("schueler.csv", &["2.1", "2.2", "2.3"], &["schueler"]),
    ("schulabgaenge.csv", &["2.4", "2.5"], &["abgaenge"]),
    (
        "berufsbildung.csv",
        &["2.7", "2.8"],
        &["azubis", "berufsschueler"],
    ),
    (
        "kita.csv",
        &["6.1", "6.2", "6.3", "6.4"],
        &["betreute_kinder", "kita_kinder"],
    ),
    (
        "einschulung.csv",
        &["2.10", "6.5", "7.1", "7.2", "7.3"],
        &[
            "seu_sprache",
            "seu_kinder",
            "seu_kita_lang",
            "seu_vorsorge",
            "seu_vorsorgeheft",
            "seu_uebergewicht",
            "seu_impfung",
            "seu_impfausweis",
        ],
    ),
    (
        "soziales.csv",
        &["7.5", "7.6", "7.9"],
        &["sgb2_personen", "mindestsicherung", "grundsicherung_alter"],
    ),
    (
        "mikrozensus.csv",
        &["5.2", "7.7"],
        &["wohnflaeche", "mz_personen", "mz_armutsgefaehrdet"],
    ),
    (
        "einbuergerungen.csv",
        &["8.1", "8.2"],
        &["einbuergerungen", "einbuergerung_anspruch"],
    ),
    ("aufenthalt.csv", &["8.4", "8.5"], &["auslaender_status"]),
    (
        "fachstatistik.csv",
        &["3.4", "5.6"],
        &["organisationen", "gefluechtete"],
    ),
    (
        "integrationsratswahl.csv",
        &["3.1"],
        &["waehlende", "wahlberechtigte"],
    ),
    (
        "buergerumfrage.csv",
        &["3.5"],
        &["umfrage_engagierte", "umfrage_befragte"],
    ),
    (
        "vielfalt.csv",
        &["3.3", "4.1", "4.2", "4.3", "4.5"],
        &[
            "mandate",
            "verwaltung_antworten",
            "verwaltung_neue_azubis",
            "paedagogisches_personal",
        ],
    ),
];

/// The latest period with a value.
fn latest(session: &Session, indicator: &str) -> Option<Period> {
    let figures = figures(session, indicator);
    let figures = figures.iter().filter_map(Shown::figure);
    figures.filter(|f| f.value.is_ok()).map(|f| f.period).max()
}

/// Measures that are named as missing: those no file has, else those the reasons name.
fn named_as_missing(session: &Session, indicator: &str) -> Vec<String> {
    let needs = session.needs(Some(0), indicator).unwrap();
    assert!(
        !needs.place.de.is_empty(),
        "{indicator}: nobody says where it is obtained"
    );
    if !needs.missing.is_empty() {
        return needs.missing;
    }
    let figures = figures(session, indicator);
    let reasons = figures
        .iter()
        .filter_map(|s| s.figure()?.value.as_ref().err().cloned());
    let mut named: Vec<String> = reasons
        .filter_map(|r| r.args.get("measure").cloned())
        .collect();
    named.sort();
    named.dedup();
    named
}

#[test]
fn without_a_file_exactly_its_indicators_are_not_computable() {
    // Without Einzeldaten nothing is withheld, and a debug build is twice as fast.
    let mut session = opened(&text("projekt.toml").replace("einzeldaten", "veroeffentlicht"));
    let all = indicators(&session);
    let before: Vec<Option<Period>> = all.iter().map(|i| latest(&session, i)).collect();
    for ((file, lost, measures), (name, _)) in REMOVED.iter().zip(musterstadt::files()) {
        assert_eq!(*file, name);
        let id = session.tables().find(|t| t.name == *file).unwrap().id;
        session.remove(id).unwrap();
        let now = all
            .iter()
            .zip(&before)
            .filter(|(i, before)| latest(&session, i) != **before);
        let gone: Vec<&String> = now.map(|(i, _)| i).collect();
        let mut sorted: Vec<&str> = gone.iter().map(|g| g.as_str()).collect();
        sorted.sort_unstable();
        let mut expected = lost.to_vec();
        expected.sort_unstable();
        assert_eq!(sorted, expected, "without {file}");
        let mut named: Vec<String> = gone
            .iter()
            .flat_map(|g| named_as_missing(&session, g))
            .collect();
        named.sort();
        named.dedup();
        let mut expected: Vec<&str> = measures.to_vec();
        expected.sort_unstable();
        assert_eq!(named, expected, "without {file}");
        common::load::load(&mut session, file, &committed(file), 1).unwrap();
    }
    let after: Vec<Option<Period>> = all.iter().map(|i| latest(&session, i)).collect();
    assert_eq!(after, before);
}

#[test]
fn earlier_editions_stand_beside_todays_values() {
    let mut session = opened(&text("projekt.toml"));
    assert_eq!(session.add_editions(&text("ausgaben.toml")).unwrap(), 3);
    let of = |id: &str| {
        session
            .catalogue()
            .edition
            .iter()
            .find(|e| e.id.as_ref() == id)
            .unwrap()
            .clone()
    };
    assert_eq!(
        (
            of("2012").fields.len(),
            of("2015").fields.len(),
            of("2017").fields.len()
        ),
        (10, 10, 8)
    );
    // One value was corrected since: 25.38 then, 25.50 now; the others agree.
    let then = session.then_and_now(0, "R1").unwrap();
    let revised: Vec<(&str, bool)> = then
        .iter()
        .map(|t| (t.edition.as_str(), t.revised))
        .collect();
    assert_eq!(revised, [("2012", false), ("2015", true), ("2017", false)]);
    for id in ["1.1", "5.1", "8.1"] {
        let then = session.then_and_now(0, id).unwrap();
        assert!(
            then.len() == 3 && then.iter().all(|t| t.now.is_some() && !t.revised),
            "{id}: {then:?}"
        );
    }
    // Of the first years only what was printed is left.
    assert_eq!(known(&session, "2.10"), 5);
    assert_eq!(figures(&session, "2.10")[0].period().year, 2012);
    // Defined otherwise: not put into today's series.
    let then = session.then_and_now(0, "2.1").unwrap();
    assert!(then[0].revised && !then[1].revised);
    assert!(session.since_edition(0, "R1").unwrap().is_some());
}

/// The example shows every Stand, each with its reason, and something can be said in every field.
#[test]
fn every_stand_appears_and_every_field_says_something() {
    let mut session = opened(&text("projekt.toml"));
    session.add_editions(&text("ausgaben.toml")).unwrap();
    let rows = session.overview(0).unwrap();
    let mut found: Vec<&str> = Vec::new();
    for row in &rows {
        let verdict = row.verdict.as_ref().unwrap();
        assert!(verdict.main && !verdict.reason.code.is_empty(), "{row:?}");
        if std::env::var("SHOW").is_ok() {
            eprintln!(
                "{} {} {} {} {:?}",
                row.indicator,
                verdict.method,
                verdict.stand.code(),
                verdict.reason.code,
                verdict.inputs
            );
        }
        found.push(verdict.stand.code());
    }
    found.sort_unstable();
    found.dedup();
    assert_eq!(
        found,
        [
            "away",
            "none",
            "on_course",
            "reached",
            "too_slow",
            "unchanged"
        ]
    );
    let all = session.rollup(0).unwrap();
    let fields: Vec<_> = all.iter().filter(|r| r.above.is_empty()).collect();
    assert_eq!(fields.len(), 8);
    for field in fields {
        assert!(field.judged > 0, "{field:?}");
    }
}
