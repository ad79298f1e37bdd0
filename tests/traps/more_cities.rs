//! Köln, München, Münster.

use super::{file, is, read_with, text};
use integrationsmonitor::read::ColumnKind;
use integrationsmonitor::text::CellState;

#[test]
fn koeln_one_name_for_two_areas() {
    let Some(r) = file("koeln-koelnapi/bevoelkerung.csv") else {
        return;
    };
    assert_eq!(r.size(), (29_135, 9));
    let of = |id| {
        [
            ("jahr", "2012"),
            ("tab_id", "005"),
            ("raum", "Ehrenfeld"),
            ("raum_id", id),
        ]
    };
    assert_eq!(r.value(&of("004"), "zahl"), is("105493"), "the Stadtbezirk");
    assert_eq!(r.value(&of("401"), "zahl"), is("36518"), "the Stadtteil");
    assert_eq!(
        r.kind("raum_id"),
        ColumnKind::Text,
        "its number keeps its zeros"
    );
}

#[test]
fn koeln_decimal_comma_and_counts_without_dots() {
    let Some(r) = file("koeln-koelnapi/btw2013_stadtteil_source.csv") else {
        return;
    };
    assert_eq!(r.size(), (86, 102));
    assert_eq!(
        (r.row(0)[1], r.number(0, 4)),
        ("Altstadt/Nord", is("12740"))
    );
    assert_eq!(
        r.number(0, r.column("Wahlbeteiligung")),
        is("76.7"),
        "\"76,70\""
    );
}

#[test]
fn koeln_byte_order_mark_crlf_and_thousands_dots() {
    let Some(r) = file("koeln-koelnapi/haushalt_bezirke_source_bom_crlf.csv") else {
        return;
    };
    assert_eq!(
        (r.decided("encoding"), r.decided("line_end")),
        ("utf-8-bom".into(), "crlf".into())
    );
    assert_eq!(r.names()[0], "Bezirk", "the mark is no part of the name");
    assert_eq!(r.size(), (252, 10));
    assert_eq!(r.number(1, 3), is("9577207"), "\"9.577.207\"");
    assert_eq!(r.number(251, 9), is("-84030654"), "\"-84.030.654\"");
    assert_eq!(r.number(2, 3), is("-35"));
}

/// The file of the Land is not at hand: titles, a header of several lines, notes below, Latin letters, CR LF.
#[test]
fn koeln_human_table_in_latin_letters() {
    let text = "GENESIS-Tabelle: 33111-02ir\r\nBodenfl\u{e4}che nach Nutzungsarten;;;\r\nErhebung;;;\r\nK\u{f6}ln;;;\r\nFl\u{e4}che;;;\r\n\
        ;Nutzung;Nutzung;Nutzung\r\n;insgesamt;Geb\u{e4}ude;Wald\r\n;ha;ha;ha\r\n31.12.2009;40517;9876;6234\r\n\
        31.12.2010;40515;9881;-\r\n31.12.2011;40512;9899;6240\r\n__________\r\n(C)opyright Statistisches Landesamt\r\n\
        Stand: 01.02.2013 / 10:11:12\r\n";
    let latin: Vec<u8> = text
        .chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap())
        .collect();
    let r = read_with("it-nrw.csv", &latin, &[]).unwrap();
    assert_eq!(
        (r.decided("encoding"), r.decided("line_end")),
        ("windows-1252".into(), "crlf".into())
    );
    assert_eq!(r.names()[2], "Nutzung | Gebäude | ha");
    assert_eq!((r.size(), r.notes().len()), ((3, 4), 5 + 3));
    assert_eq!(
        (r.number(0, 1), r.number(1, 3)),
        (is("40517"), Err(CellState::Zero))
    );
}

/// The workbook (month by sex, a header of three lines) is not at hand; its reshaped form is: months without figures.
#[test]
fn koeln_months_without_figures_stay() {
    let Some(r) = file("koeln-koelnapi/13211-03ir.csv") else {
        return;
    };
    assert_eq!((r.size(), r.kind("datum")), ((180, 4), ColumnKind::Period));
    assert_eq!(r.number(0, 1), is("56175"));
    assert_eq!(r.row(174), ["2014-07-31", "", "", ""]);
    assert_eq!(r.number(174, 1), Err(CellState::Missing));
}

/// The old format with a header of several lines: another office's workbook is at hand.
#[test]
fn koeln_old_workbook_format() {
    let Some(r) = file("niedersachsen-integrationsmonitoring/xlsx/2019_B3.xls") else {
        return;
    };
    assert_eq!(
        (r.decided("format"), r.table().reading.layout.header.len()),
        ("xls".into(), 4)
    );
    assert_eq!(r.size(), (432, 13));
}

const MUENCHEN: &str = "muenchen-indikatorenatlas/indikatorenatlas2014arbeitsmarktarbeitslose.csv";

#[test]
fn muenchen_number_with_a_hash() {
    let Some(r) = file(MUENCHEN) else { return };
    assert_eq!(r.size(), (3483, 18));
    let city = r.row(6);
    assert_eq!(city[15..], ["Gesamtstadt", "#100", "Stadt München"]);
    assert_eq!((r.number(6, 3), r.number(6, 4)), (is("75"), is("32702.3")));
    let number = r.column("NUMMER");
    let hashed = (0..3483).filter(|at| r.row(*at)[number] == "#100").count();
    assert!(hashed > 0);
    // It is no number, and nothing is lost or made up for it: either a label, or reported.
    if r.table().readings[number].kind == ColumnKind::Number {
        assert_eq!(r.number(6, number), Err(CellState::Unreadable));
    }
}

#[test]
fn muenchen_dropped_decimals() {
    let Some(r) =
        file("muenchen-indikatorenatlas/indikatorenatlas2014bevoelkerungauslaenderinnenanteil.csv")
    else {
        return;
    };
    let cells = [
        ("JAHR", "2006"),
        ("NUMMER", "16"),
        ("INDIKATOR_AUSPRAEGUNG", "gesamt"),
    ];
    assert_eq!(
        r.value(&cells, "INDIKATOR_WERT"),
        is("27"),
        "\"27\" beside \"22,4\""
    );
    assert_eq!(r.value(&cells, "BASISWERT_1"), is("27689"));
}

#[test]
fn muenchen_tiny_and_empty_bases() {
    let Some(r) = file(MUENCHEN) else { return };
    let of = [
        ("JAHR", "2007"),
        ("NUMMER", "99"),
        ("INDIKATOR_AUSPRAEGUNG", "Ausländer/innen"),
    ];
    assert_eq!(r.value(&of, "BASISWERT_1"), is("121.8"));
    assert_eq!(r.value(&of, "INDIKATOR_WERT"), is("25.7"));
    for empty in ["BASISWERT_3", "BASISWERT_4", "BASISWERT_5"] {
        assert_eq!(r.kind(empty), ColumnKind::Empty);
    }
    let head = "\"AUSPRAEGUNG\",\"INDIKATOR_WERT\",\"BASISWERT_1\",\"BASISWERT_2\",\"NAME\"\n";
    let r = text(&format!(
        "{head}\"Ausländer\",\"48700\",\"121,8\",\"0,3\",\"99 nicht zuzuordnen\"\n\"Deutsche\",\"25,7\",\"121,8\",\"\",\"01 Mitte\"\n\
         \"Frauen\",\"\",\"\",\"473,5\",\"02 Nord\"\n"
    ));
    assert_eq!((r.number(0, 1), r.number(0, 3)), (is("48700"), is("0.3")));
    assert_eq!(
        (r.number(1, 3), r.number(2, 1)),
        (Err(CellState::Missing), Err(CellState::Missing))
    );
}

#[test]
fn muenchen_double_blanks_in_names() {
    let Some(r) = file(MUENCHEN) else { return };
    let name = r.column("NAME");
    assert_eq!(
        r.row(3)[name],
        "12 Schwabing -  Freimann",
        "a cell is kept as it is printed"
    );
}

// The bases rounded to 0.1 and the unrounded areas of the Einwohnerdichte are about computing, not about reading.

#[test]
fn muenster_rows_in_no_order_and_without_totals() {
    let Some(r) = file("muenster-migration-opendata/Migration.csv") else {
        return;
    };
    assert_eq!(
        r.names(),
        ["ZEIT", "RAUM", "MERKMAL", "WERT"],
        "the portal's description says JAHR"
    );
    assert_eq!((r.size().0, r.kind("ZEIT")), (2520, ColumnKind::Period));
    assert_eq!(
        r.row(2519),
        ["31.12.2006", "11 Aegidii", "Ausländer", "82"],
        "the last row is of the first year"
    );
    assert_eq!(r.row(2518)[0], "31.12.2019");
    let labels = r.table().evidence.profiles[1].filled_labels().count();
    assert_eq!(labels, 45, "areas only, no row of totals");
    let year = [("ZEIT", "31.12.2006"), ("RAUM", "11 Aegidii")];
    assert_eq!(r.rows_with(&year).len(), 4);
}
