//! Bundesagentur für Arbeit, Statistisches Bundesamt, statistics offices of the Länder, Eurostat.

use super::{file, is, text};
use integrationsmonitor::read::ColumnKind;
use integrationsmonitor::text::{CellState, Signs};

const BA: &str =
    "ba-migrationsmonitor-dsi/uebergreifendeDaten__beschäftigte_ausländer_nachgeschlecht.csv";

#[test]
fn ba_thousands_dot() {
    let Some(r) = file(BA) else { return };
    assert_eq!(r.size(), (11, 4));
    assert_eq!(r.number(0, 1), is("1392630"), "\"1.392.630\"");
    assert_eq!(r.number(0, 3), is("3222190"), "\"3.222.190\"");
    let Some(r) =
        file("ba-migrationsmonitor-dsi/2015__arbeitslose_ausländer_nachberufsabschluss.csv")
    else {
        return;
    };
    assert_eq!(
        r.number(0, 1),
        is("428513"),
        "\"428.513\" alone in its column's kind"
    );
}

/// Without block and footer nothing says whose file it is: `9.090` may be 9090 or 9.09. It asks, and never guesses.
#[test]
fn ba_thousands_dot_without_publisher_asks() {
    let path = "ba-migrationsmonitor-dsi/arbeitslose__Syria.csv";
    let Some(r) = file(path) else { return };
    let notation = r.table().readings[1].notation.as_ref().unwrap();
    assert_eq!(r.row(0)[1], "9.090");
    assert_eq!(
        (notation.notation, notation.because.code.as_str()),
        (None, "number.ambiguous")
    );
    assert_eq!(r.session.column_sum(r.table(), 1), None);
    let Some(r) = super::file_with(path, &[("decimal:1", "comma")]) else {
        return;
    };
    assert_eq!(r.number(0, 1), is("9090"));
}

#[test]
fn ba_x_is_suppressed() {
    let r = text(
        "\"Region\";\"Deutschland\"\n\"Berichtsjahr\";\"Zeitreihe\"\n\"\"\n\"Berichtsjahr \";\"Frauen \";\"Männer \"\n\
         \"2015\";\"x\";\"9.090\"\n\"2016\";\"12\";\"1.392.630\"\n\"\"\n\"© Statistik der Bundesagentur für Arbeit\"\n",
    );
    assert_eq!(r.table().signs.signs, Signs::Bundesagentur);
    assert_eq!(r.number(0, 1), Err(CellState::SecretOrUnknown));
    assert_eq!(r.number(0, 2), is("9090"));
    assert_eq!(r.number(1, 2), is("1392630"));

    let Some(r) = file("ba-migrationsmonitor-dsi/beschaeftigungsquoten__Afghanistan.csv") else {
        return;
    };
    assert_eq!(r.row(0), ["2015", "x", "x", "28,2"]);
    // Nothing names the publisher there: by the commonest convention `x` says "no meaningful statement". It is no number.
    assert_eq!(r.number(0, 1), Err(CellState::NotApplicable));
    assert_eq!(r.number(0, 3), is("28.2"));
}

#[test]
fn ba_percent_with_comma() {
    let Some(r) =
        file("ba-migrationsmonitor-dsi/beschaeftigungsquoten__United_States_of_America.csv")
    else {
        return;
    };
    assert_eq!(r.kind("Jahr"), ColumnKind::Period);
    for (row, text) in [(0, r.row(0)[3].to_owned()), (8, r.row(8)[3].to_owned())] {
        assert!(text.contains(','), "{text}");
        assert_eq!(r.number(row, 3), is(&text.replace(',', ".")));
    }
    let Some(r) = file("ba-migrationsmonitor-dsi/zusammengefuegt.csv") else {
        return;
    };
    assert_eq!(r.size(), (11, 67), "a header of 3.9 kB");
}

#[test]
fn ba_label_running_into_its_tooltip() {
    let Some(r) = file(BA) else { return };
    assert_eq!(r.names()[0], "Berichtsjahr (Juni des jeweiligen Jahres)");
    assert!(r.notes()[5].starts_with("StaatsangehörigkeitEs werden Grafiken und Daten"));
    assert_eq!(r.table().evidence.notes[5].line, 6);
}

#[test]
fn ba_line_of_an_empty_quoted_cell() {
    let Some(r) =
        file("ba-migrationsmonitor-dsi/2014__beschäftigte_insgesamt_nachaltersgruppe.csv")
    else {
        return;
    };
    assert_eq!(
        r.names(),
        ["Merkmal", "Beschäftigte", "Anteil an Insgesamt in %"]
    );
    assert_eq!(r.size(), (4, 3));
    assert_eq!(r.row(3), ["Keine Angabe", "20", "0"]);
    assert_eq!(r.number(1, 1), is("24153340"));
    // Three of block and footer are empty, and none of them is a row.
    let lines: Vec<u64> = r.table().evidence.notes.iter().map(|n| n.line).collect();
    assert_eq!(lines, [1, 2, 3, 4, 5, 6, 8, 16, 17, 18]);
    // A spreadsheet program made lines of delimiters out of block and footer.
    let Some(r) = file(
        "ba-migrationsmonitor-dsi/uebergreifendeDaten__erwerbstätiguequote_insgesamt_nachgeschlecht.csv",
    ) else {
        return;
    };
    assert_eq!(
        r.names()[..4],
        ["Berichtsjahr", "Frauen", "Männer", "insgesamt"]
    );
    assert_eq!((r.size().0, r.number(10, 3)), (11, is("77.5")));
}

#[test]
fn genesis_titles_header_and_footer() {
    let Some(r) = file("genesis-destatis-human-csv/12521-0001.csv") else {
        return;
    };
    assert_eq!(r.notes()[0], "GENESIS-Tabelle: 12521-0001");
    assert_eq!(
        r.names(),
        [
            "",
            "Geschlecht | männlich",
            "Geschlecht | weiblich",
            "Geschlecht | Insgesamt"
        ],
        "the first column has no name; the group stands above each of its columns"
    );
    assert_eq!(r.size(), (56, 4));
    assert_eq!(r.row(0), ["30.09.1967", "1208319", "598334", "1806653"]);
    assert_eq!(r.row(55), ["31.12.2022", "7005400", "6378510", "13383910"]);
    assert_eq!(r.table().readings[0].kind, ColumnKind::Period);
    let notes = r.notes();
    let below = &notes[notes.len() - 4..];
    assert_eq!(below[0], "__________");
    assert_eq!(below[1], "Bis 31.12.1989: Früheres Bundesgebiet");
    assert!(below[2].starts_with("© Statistisches Bundesamt") && below[3].starts_with("Stand: "));
}

#[test]
fn genesis_three_header_lines() {
    let Some(r) = file("genesis-destatis-human-csv/regionalstatistik_12411-01-01-4.csv") else {
        return;
    };
    assert_eq!(
        r.names()[..3],
        ["", "", "Stichtag | 31.12.2018 | Insgesamt"]
    );
    assert_eq!(
        (r.decided("header"), r.table().reading.layout.header.len()),
        ("several_lines".into(), 3)
    );
    assert_eq!(r.size(), (538, 5));
    assert_eq!(r.number(0, 2), is("83019213"));
}

#[test]
fn genesis_dissolved_districts_are_nil_and_names_are_indented() {
    let Some(r) = file("genesis-destatis-human-csv/regionalstatistik_12411-01-01-4.csv") else {
        return;
    };
    let all = usize::try_from(r.size().0).unwrap();
    let of = |key: &str| (0..all).find(|at| r.row(*at)[0] == key).unwrap();
    assert_eq!(
        r.row(of("01002"))[1],
        "      Kiel, Landeshauptstadt, Kreisfreie Stadt"
    );
    assert_eq!(r.number(of("01002"), 2), is("247548"));
    assert_eq!(
        r.table().readings[0].kind,
        ColumnKind::Text,
        "keys keep their zeros"
    );
    let aachen = of("05354");
    assert_eq!(
        r.row(aachen),
        ["05354", "      Aachen, Kreis", "-", "-", "-"]
    );
    for column in 2..5 {
        assert_eq!(
            r.number(aachen, column),
            Err(CellState::Zero),
            "the sign says nil"
        );
    }
    let dissolved = (0..all).filter(|at| r.row(*at)[2..] == ["-", "-", "-"]);
    assert_eq!(dissolved.count(), 78);
    let Some(r) = file("genesis-destatis-human-csv/regionalstatistik_11111-01-01-4.csv") else {
        return;
    };
    assert_eq!(r.number(0, 3), is("357582"), "\"357582,00\"");
}

#[test]
fn destatis_index_column_without_a_name_and_quoted_commas() {
    let Some(r) = file("destatis-dsi/Migration__einbürg_staaten.csv") else {
        return;
    };
    assert_eq!(r.names(), ["", "Jahr", "Staatsangehörigkeit", "Value"]);
    assert_eq!(r.size(), (4992, 4));
    assert_eq!(
        r.row(19),
        ["19", "2000", "Bolivien, Plurinationaler Staat", "69"]
    );
    assert_eq!(r.number(19, 3), is("69"));
    let Some(r) = file("destatis-dsi/Migration__Geodaten_Kreise__kreise.csv") else {
        return;
    };
    assert_eq!(r.row(0)[..3], ["2", "01001", "Flensburg, Stadt"]);
    assert_eq!(r.number(0, 4), is("92667"), "\"92667.0\"");
}

/// The file itself is not at hand: a sheet with a header of several lines, saved as CSV.
#[test]
fn destatis_line_break_inside_quotes_and_trailing_delimiters() {
    let r = text(
        "Schlüssel;\"Kreis /\nLandkreis\";Fläche;;;;\n;;in km²;;;;\n01001;\"Flensburg,\nStadt\";56,73;;;;\n\
         01002;Kiel;118,65;;;;\n01003;Lübeck;214,19;;;;\n",
    );
    assert_eq!(r.size().0, 3);
    assert_eq!(r.row(0)[..3], ["01001", "Flensburg,\nStadt", "56,73"]);
    assert_eq!(r.row(2)[..3], ["01003", "Lübeck", "214,19"]);
    assert_eq!(r.number(0, 2), is("56.73"));
    assert_eq!(r.names()[2], "Fläche | in km²");
    // Lines are those of the file, not records.
    let lines = &r.table().evidence.lines;
    assert_eq!((lines.line(0), lines.line(1)), (Some(4), Some(6)));
}

#[test]
fn destatis_latin_letters_with_commas() {
    let path = "destatis-dsi/Integration__Bildungsintegration__Kita_Migrationshintergrund_Laendermonitor_2020_2023.csv";
    let Some(r) = file(path) else { return };
    assert_eq!(
        (r.decided("encoding"), r.decided("delimiter")),
        ("windows-1252".into(), "comma".into())
    );
    assert_eq!(r.size(), (64, 5));
    assert_eq!(
        r.row(0),
        ["2022", "Baden-Württemberg", "24743", "58344", "3 - 6"]
    );
    assert_eq!(r.kind("Alter"), ColumnKind::Text, "\"3 - 6\" is no number");
}

/// The quality of a value stands in a column of its own: letters there are labels, not signs among numbers.
#[test]
fn destatis_column_of_quality() {
    let Some(r) = file("genesis-destatis-human-csv/ffcsv_excerpt_zensus2022_1000A-1018.csv") else {
        return;
    };
    assert_eq!(
        (r.kind("value_q"), r.kind("value")),
        (ColumnKind::Text, ColumnKind::Number)
    );
    assert_eq!(r.number(0, r.column("value")), is("3.1"));
    assert_eq!(
        (
            r.row(0)[r.column("value_unit")],
            r.row(1)[r.column("value_unit")]
        ),
        ("%", "Anzahl")
    );
    let r = text(
        "Jahr,Land,value,value_q\n2019,Bremen,12,e\n2020,Bremen,,/\n2021,Bremen,15,e\n2022,Bremen,16,.\n",
    );
    assert_eq!(r.number(1, 2), Err(CellState::Missing));
    assert_eq!(r.row(1)[3], "/");
}

#[test]
fn eurostat_flags_and_empty_values() {
    let Some(r) = file("eurostat-migration/unemployment_by_citizenship.csv") else {
        return;
    };
    assert_eq!(r.size(), (5719, 12));
    assert_eq!(
        (r.kind("OBS_FLAG"), r.kind("CONF_STATUS")),
        (ColumnKind::Text, ColumnKind::Empty)
    );
    let (value, flag) = (r.column("OBS_VALUE"), r.column("OBS_FLAG"));
    assert_eq!(
        (r.number(10, value), r.row(10)[flag]),
        (Err(CellState::Missing), "bu")
    );
    assert_eq!((r.number(7, value), r.row(7)[flag]), (is("22.3"), "b"));
    let empty = r.rows_with(&[("OBS_VALUE", "")]);
    assert_eq!(empty.len(), 1300);
    assert!(
        empty.iter().all(|at| !r.row(*at)[flag].is_empty()),
        "each says why"
    );
    assert_eq!(r.kind("TIME_PERIOD"), ColumnKind::Period);
}

#[test]
fn eurostat_two_flavours() {
    let Some(r) = file("eurostat-migration/proportion_of_population_by_sex_and_citizenship.csv")
    else {
        return;
    };
    assert_eq!(r.size(), (1737, 12));
    assert_eq!(r.row(0)[r.column("geo")], "Austria", "labels only");
    assert_eq!(r.number(15, r.column("OBS_VALUE")), is("31.1"));
    // The other flavour is not at hand: every code with its label.
    let r = text(
        "STRUCTURE,STRUCTURE_ID,freq,Time frequency,citizen,Country of citizenship,geo,Geopolitical entity,TIME_PERIOD,Time,\
         OBS_VALUE,Observation value,OBS_FLAG,Observation status (Flag)\n\
         dataflow,ESTAT:X(1.0),A,Annual,NAT,Reporting country,AT,Austria,2014,,13.0,,,\n\
         dataflow,ESTAT:X(1.0),A,Annual,FOR,\"Foreign country, any\",NA,Namibia,2014,,,,u,low reliability\n\
         dataflow,ESTAT:X(1.0),A,Annual,FOR,\"Foreign country, any\",DE,Germany,2015,,7.25,,b,break in time series\n",
    );
    assert_eq!(r.size(), (3, 14));
    assert_eq!(r.number(1, r.column("OBS_VALUE")), Err(CellState::Missing));
    assert_eq!(
        r.row(1)[r.column("geo")],
        "NA",
        "a country, not a missing value"
    );
    assert_eq!(r.value(&[("geo", "DE")], "OBS_VALUE"), is("7.25"));
}
