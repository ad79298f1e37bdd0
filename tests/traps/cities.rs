//! Basel, Berlin, Hamburg.

use super::{file, file_with, is, read_with, refused, text};
use integrationsmonitor::read::ColumnKind;
use integrationsmonitor::text::{CellState, parse_period_cell};

const BERLIN_2012: &str = "berlin-ewrmigra/EWRMIGRA201212H_Matrix.csv";

/// None of the files at hand is one: what separates the cells is seen, not taken from the name.
#[test]
fn basel_commas_in_a_file_called_tsv() {
    let bytes = b"\xef\xbb\xbf\"Jahr\",\"Quote\",\"Zahl\"\n\"2022\",3.5,1200\n\"2023\",4.5,1300\n\"2024\",5.5,1400\n";
    let r = read_with("x.tsv", bytes, &[]).unwrap();
    assert_eq!((r.decided("delimiter"), r.size()), ("comma".into(), (3, 3)));
    assert_eq!((r.number(1, 1), r.number(1, 2)), (is("4.5"), is("1300")));
}

#[test]
fn basel_fractions_stay_fractions() {
    let Some(r) = file("basel-integration-indikatoren/4822.tsv") else {
        return;
    };
    assert_eq!(r.row(0)[3], "Bettingen");
    assert_eq!(
        r.number(0, r.column("Sozialhilfequote")),
        is("0.008"),
        "neither 0.8 nor 8"
    );
    let Some(r) = file("basel-integration-indikatoren/12638.tsv") else {
        return;
    };
    assert_eq!(r.number(0, 1), is("0.69011"));
    assert_eq!(
        r.number(0, 2),
        Err(CellState::SecretOrUnknown),
        "a point alone is no number"
    );
}

#[test]
fn basel_years_as_columns() {
    let Some(r) = file("basel-integration-indikatoren/12634.tsv") else {
        return;
    };
    assert_eq!(r.names(), ["Branche", "2020", "2021", "2022"]);
    assert_eq!(
        r.value(&[("Branche", "Pharmazeutische Industrie")], "2021"),
        is("8025")
    );
    let Some(r) = file("basel-integration-indikatoren/6068.tsv") else {
        return;
    };
    assert_eq!(
        (r.names()[1..].to_vec(), r.size()),
        (vec!["2005", "2024"], (11, 3))
    );
    // Turned over on request: the years become rows.
    let path = "basel-integration-indikatoren/12634.tsv";
    let Some(r) = file_with(path, &[("transpose", "yes")]) else {
        return;
    };
    assert_eq!(r.size(), (3, 11));
    assert_eq!((r.row(1)[0], r.row(1)[1]), ("2021", "8025"));
}

#[test]
fn basel_years_as_columns_beside_numbered_rows() {
    let Some(r) = file("basel-integration-indikatoren/6070.tsv") else {
        return;
    };
    assert_eq!(r.names(), ["Pers_Alter", "2004", "2014", "2024"]);
    assert_eq!(r.size().0, 96);
    assert_eq!(r.value(&[("Pers_Alter", "2")], "2014"), is("43.2"));
}

#[test]
fn basel_html_instead_of_a_table() {
    let page = "\n<!DOCTYPE HTML PUBLIC \"-//IETF//DTD HTML 2.0//EN\">\n<html><head>\n<title>404</title></head><table>";
    assert_eq!(refused("x.tsv", page.as_bytes()), "read.html");
    assert_eq!(
        refused("x.tsv", b"<HTML>\n<body>a\tb\n1\t2\n</body></HTML>"),
        "read.html"
    );
}

/// The other files of that folder begin with a byte order mark.
#[test]
fn basel_html_behind_a_byte_order_mark() {
    let page =
        "\u{feff}<!DOCTYPE html>\n<html><head><title>404</title></head><body>a\tb</body></html>\n";
    assert_eq!(refused("x.tsv", page.as_bytes()), "read.html");
}

#[test]
fn berlin_bare_carriage_returns() {
    let Some(r) = file("berlin-ewrmigra/EWRMIGRA201612H_Matrix.csv") else {
        return;
    };
    assert_eq!((r.decided("line_end"), r.size()), ("cr".into(), (447, 17)));
    assert_eq!(r.names()[..4], ["ZEIT", "RAUMID", "BEZ", "PGR"]);
    assert_eq!(r.number(0, r.column("MH_E")), is("1747"));
    assert_eq!(r.row(446)[1], "12304314");
    assert_eq!(r.table().evidence.lines.line(446), Some(448));
}

#[test]
fn berlin_leading_zeros_kept_and_lost() {
    for (year, first) in [
        ("2007", "01011101"),
        ("2010", "01011101"),
        ("2016", "01011101"),
    ] {
        let Some(r) = file(&format!("berlin-ewrmigra/EWRMIGRA{year}12H_Matrix.csv")) else {
            return;
        };
        assert_eq!(
            (r.row(0)[1], r.kind("RAUMID")),
            (first, ColumnKind::Text),
            "{year}"
        );
        assert_eq!(
            (r.row(0)[2], r.kind("BEZ")),
            ("01", ColumnKind::Text),
            "{year}"
        );
    }
    let Some(r) = file("berlin-ewrmigra/EWRMIGRA201412H_Matrix.csv") else {
        return;
    };
    assert_eq!(
        (r.row(0)[1], r.row(0)[2]),
        ("1011101", "1"),
        "what the file lost is not invented"
    );
}

#[test]
fn berlin_mangled_by_a_spreadsheet_program() {
    let Some(r) = file(BERLIN_2012) else { return };
    assert_eq!(
        r.decided("repair"),
        "no",
        "recognised, and nothing is done unasked"
    );
    assert_eq!(r.findings().get("read.mangled"), Some(&1));
    let number = r
        .table()
        .readings
        .iter()
        .filter(|c| c.kind == ColumnKind::Number);
    assert_eq!(
        number.count(),
        1,
        "unrepaired, the broken halves are no measures"
    );

    let Some(r) = file_with(BERLIN_2012, &[("repair", "yes")]) else {
        return;
    };
    assert_eq!(
        (r.size(), r.decided("delimiter")),
        ((447, 17), "semicolon".into())
    );
    let header = "ZEIT RAUMID BEZ PGR BZR PLR STADTRAUM MH_E HK_EU15 HK_EU27 HK_Polen HK_EheJug HK_EheSU HK_Turk HK_Arab \
                  HK_Sonst HK_NZOrd";
    assert_eq!(r.names().join(" "), header);
    assert_eq!(
        r.row(0)[..8],
        ["201212", "01011101", "01", "01", "11", "01", "1", "1439,00"]
    );
    assert_eq!(r.number(0, 7), is("1439"));
    assert_eq!(
        (r.number(0, 8), r.number(0, 16)),
        (is("261"), is("79")),
        "\"261,00\" and \"79,0\""
    );
    assert_eq!((r.row(446)[1], r.number(446, 16)), ("12304314", is("155")));
    assert_eq!(
        r.findings().get("read.repaired"),
        Some(&1),
        "said also when it is done"
    );
}

/// Six digits may be a count as well: the column is read as numbers, and the cell as a month where a role says so.
#[test]
fn berlin_year_and_month_in_six_digits() {
    let Some(r) = file("berlin-ewrmigra/EWRMIGRA200712H_Matrix.csv") else {
        return;
    };
    assert!(r.table().evidence.profiles[0].is_year_month());
    let december = parse_period_cell(r.row(0)[0]).unwrap();
    assert_eq!(
        (december.year, december.to_string().as_str()),
        (2007, "2007-12")
    );
    let Some(r) = file_with(
        "berlin-ewrmigra/EWRMIGRA200712H_Matrix.csv",
        &[("kind:0", "period")],
    ) else {
        return;
    };
    assert_eq!(r.kind("ZEIT"), ColumnKind::Period);
}

/// The CSV of this trap is not at hand; the workbook it was made from is.
#[test]
fn hamburg_padded_numbers_with_blanks_as_thousands_marks() {
    let r = text(
        "Stadtteil;Bevölkerung; 65-Jährige und Ältere;Migrations-hintergrund in %;Wanderungssaldo;Preis\n\
         Hamburg-Altstadt; 1 675    ; 219    ; 39,6    ;-  23    ; .    \nHafenCity; 1 914    ;\" 0\"; 30,3    ; 12    ; 4 500    \n\
         Neustadt; 12 762    ; 1 856    ; 28,1    ;-  73    ; 3 900    \nHamburg; 1 788 994    ; 335 185    ; 30,8    ;- 1 023    ;.\n",
    );
    assert_eq!(r.size(), (4, 6));
    assert_eq!(
        (r.number(0, 1), r.number(3, 1)),
        (is("1675"), is("1788994"))
    );
    assert_eq!(
        (r.number(0, 4), r.number(3, 4)),
        (is("-23"), is("-1023")),
        "\"-  23\""
    );
    assert_eq!(r.number(1, 2), is("0"), "\" 0\"");
    assert_eq!(
        (r.number(0, 5), r.number(3, 5)),
        (
            Err(CellState::SecretOrUnknown),
            Err(CellState::SecretOrUnknown)
        )
    );
    assert_eq!(r.number(0, 3), is("39.6"));
    assert_eq!(
        r.names()[2..4],
        ["65-Jährige und Ältere", "Migrations-hintergrund in %"]
    );
}

#[test]
fn hamburg_workbook_with_merged_header_lines() {
    let Some(r) = file("hamburg-stadtteilprofile/Daten_fuer_die_Stadtteilprofile_2014.xlsx") else {
        return;
    };
    assert_eq!(r.size(), (107, 69));
    let names = r.names();
    assert_eq!(
        names[0], "Stadtgebiet",
        "merged over three lines, named once"
    );
    assert!(
        names[4].starts_with("Bevölkerung und Haushalte 31.12.2013 | 65-Jährige und Ältere | "),
        "{}",
        names[4]
    );
    assert!(
        names[8].contains("Bevölkerung mit Migrations-hintergrund"),
        "{}",
        names[8]
    );
    assert!(
        names[21].starts_with("Bevölkerung und Haushalte 31.12.2013 | "),
        "the last under its group"
    );
    assert!(
        names[22].starts_with("Bevölkerungsbewegung 2013 | "),
        "{}",
        names[22]
    );
    assert_eq!(
        (r.row(0)[0], r.number(0, 1), r.number(0, 28)),
        ("Hamburg-Altstadt", is("1675"), is("-23"))
    );
    for column in 55..58 {
        assert_eq!(r.number(0, column), Err(CellState::SecretOrUnknown));
    }
    assert_eq!(
        (r.row(106)[0], r.number(106, 1)),
        ("Hamburg", is("1788994"))
    );
}
