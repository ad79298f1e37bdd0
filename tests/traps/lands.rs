//! Niedersachsen: tables of the Integrationsmonitoring, as data of an indicator page and as workbooks.

use super::{file, is, text};
use integrationsmonitor::read::ColumnKind;
use integrationsmonitor::text::CellState;

fn indicator(number: &str) -> Option<super::Read> {
    let folder = "niedersachsen-integrationsmonitoring/data";
    file(&format!("{folder}/indicator_{number}.csv"))
}

#[test]
fn scientific_notation() {
    let Some(r) = indicator("1-1-2") else { return };
    assert_eq!(r.size(), (156, 5));
    assert_eq!(r.row(70)[4], "6.42144433101722E-02");
    assert_eq!(r.number(70, 4), is("0.0642144433101722"));
    assert_eq!(r.number(136, 4), is("-0.00522680865001986"));
    assert_eq!(r.number(0, 4), is("3.03958697353753"));
}

#[test]
fn leading_plus_and_two_units_in_one_table() {
    let Some(r) = indicator("1-2-4") else { return };
    let cells = [
        ("Year", "2011"),
        ("Gebietseinheit", "Braunschweig, Stadt"),
        ("Land der Staatsangehörigkeit", "Ukraine"),
    ];
    let of = |unit| {
        let mut all = cells.to_vec();
        all.push(("Units", unit));
        r.rows_with(&all)
    };
    let change = of("Veränderung gegenüber 2005 in Prozent");
    assert_eq!(r.row(change[0])[5], "+5.96590909090909");
    assert_eq!(r.number(change[0], 5), is("5.96590909090909"));
    assert_eq!(
        of("Anzahl").len(),
        1,
        "the other unit is another row, told apart by its column"
    );
    assert_eq!(r.kind("Units"), ColumnKind::Text);
    let Some(r) = indicator("5-3-3") else { return };
    assert_eq!(r.row(0)[5], "+12.6");
    assert_eq!(r.number(0, 5), is("12.6"));
    assert_eq!(r.kind("Year"), ColumnKind::Period, "\"Juni 2007\"");
}

#[test]
fn empty_values_are_missing() {
    let Some(r) = indicator("1-2-5") else { return };
    assert_eq!(r.size(), (12_768, 7));
    assert_eq!(r.number(7, 6), Err(CellState::Missing));
    assert_eq!(r.rows_with(&[("Value", "")]).len(), 5832);
    assert_eq!(r.number(0, 6), is("352754"));
}

/// In the data none of these labels is at hand; in a header of a workbook one is.
#[test]
fn labels_with_footnote_marks() {
    let r = text(
        "Year,Gebietseinheit,Kategorie,Units,Value\n2019,Niedersachsen,Quote1),%,12.5\n2019,Niedersachsen,Quote¹⁾,%,13.5 1)\n\
         2020,Niedersachsen,Quote1),%,14.5\n2020,Niedersachsen,Quote¹⁾,%,15.5\n",
    );
    assert_eq!(r.row(1)[2], "Quote¹⁾", "a label stays as it is printed");
    assert_eq!(r.number(1, 4), is("13.5"), "the mark is no digit");
    let Some(r) = file("niedersachsen-integrationsmonitoring/xlsx/2019_A19.xlsx") else {
        return;
    };
    assert_eq!(r.names()[3], "Wanderungsziel1) | 1");
    assert_eq!(r.number(0, 4), is("41701"));
    assert_eq!(r.size().0, 28);
}

#[test]
fn names_with_commas_and_parts_of_an_area() {
    let Some(r) = indicator("1-1-1") else { return };
    assert_eq!(r.size(), (1040, 4));
    assert_eq!(
        r.row(0),
        ["2005", "Braunschweig, Stadt", "K03101", "245273"]
    );
    let part = [("Year", "2005"), ("Gebietseinheit", "dav. Hannover, Lhst.")];
    assert_eq!(r.value(&part, "Value"), is("515729"));
    assert_eq!(r.row(12)[2], "K03241001");
}

#[test]
fn flag_in_a_column_of_remarks() {
    let Some(r) = indicator("1-3-4") else { return };
    assert_eq!(r.size(), (645, 6));
    let remark = r.column("COMMENT_OBS");
    assert_eq!(r.kind("COMMENT_OBS"), ColumnKind::Text);
    assert!(r.row(68)[remark].starts_with("Aussagewert eingeschränkt"));
    assert_eq!(r.number(68, 5), is("7"));
    assert!(r.row(121)[remark].starts_with("Nicht veröffentlicht"));
    assert_eq!(r.number(121, 5), Err(CellState::Missing));
    let uncertain = (0..645).filter(|at| !r.row(*at)[remark].is_empty());
    assert_eq!(uncertain.count(), 70);
}

#[test]
fn mixed_precision_in_one_column() {
    let Some(r) = indicator("5-3-4") else { return };
    let value = r.column("Value");
    assert_eq!(r.number(0, value), is("73198.2190141355"));
    let exact = |at: usize| {
        r.row(at)[value]
            .trim_end_matches('0')
            .trim_end_matches('.')
            .to_owned()
    };
    let mut whole = 0;
    for at in r.rows_with(&[("Year", "2019")]) {
        let text = r.row(at)[value];
        if !text.is_empty() {
            whole += usize::from(!text.contains('.'));
            let found = r.number(at, value).unwrap();
            assert!(found == text || found == exact(at), "{text} became {found}");
        }
    }
    assert_eq!(whole, 20, "beside values of thirteen and fourteen decimals");
}

/// The file itself (4-3-2) is not at hand.
#[test]
fn empty_header_columns() {
    let r = text(
        "Year,Gebietseinheit,Units,GeoCode,Value,,,\n2023,\"Braunschweig, Stadt\",%,K03101,12.5,,,\n\
         2023,\"Salzgitter, Stadt\",%,K03102,13.5,,,\n2024,\"Braunschweig, Stadt\",%,K03101,14.5,,,\n",
    );
    assert_eq!(r.size().0, 3);
    assert_eq!(
        r.names()[..5],
        ["Year", "Gebietseinheit", "Units", "GeoCode", "Value"]
    );
    assert_eq!(r.number(2, 4), is("14.5"));
    let rest = r.table().readings.iter().skip(5);
    assert!(rest.clone().all(|c| c.kind == ColumnKind::Empty));
    assert_eq!(r.findings(), [].into(), "nothing is wrong with the rows");
}

/// The file itself (2-1-5) is not at hand: one key twice, with different values. Both rows are there; where the table is
/// understood, they are said to contradict each other, and no sum is made of them.
#[test]
fn one_key_with_two_values() {
    let rows = "2024,Niedersachsen,männlich,Aufenthaltsgestattung,Prozent,1.5\n\
                2024,Niedersachsen,männlich,Aufenthaltsgestattung,Prozent,2.5\n\
                2024,Niedersachsen,weiblich,Aufenthaltsgestattung,Prozent,3.5\n";
    let r = text(&format!(
        "Year,Gebietseinheit,Geschlecht,Aufenthaltsstatus,Units,Value\n{rows}"
    ));
    let key = [
        ("Geschlecht", "männlich"),
        ("Aufenthaltsstatus", "Aufenthaltsgestattung"),
    ];
    let both = r.rows_with(&key);
    let values: Vec<_> = both.iter().map(|at| r.number(*at, 5).unwrap()).collect();
    assert_eq!(values, ["1.5", "2.5"]);

    let classes = "2019,1 Nord,Ausländer,10\n2019,1 Nord,Deutsche ohne Migrationshintergrund,80\n";
    let again = "2019,1 Nord,Ausländer,11\n2019,2 Ost,Ausländer,20\n2019,2 Ost,Deutsche ohne Migrationshintergrund,90\n";
    let r = text(&format!(
        "Jahr,Stadtteil,Merkmal,Personen\n{classes}{again}"
    ));
    assert_eq!(r.table().binding.missing, [], "the table is understood");
    assert_eq!(r.findings().get("facts.rows_contradict"), Some(&2));
}

/// Titles, a header of four lines with merged cells, notes below.
#[test]
fn workbooks_with_merged_header_lines() {
    let Some(r) = file("niedersachsen-integrationsmonitoring/xlsx/2021_1-1-1.xlsx") else {
        return;
    };
    assert_eq!(r.size().0, 52);
    assert_eq!(
        r.names()[2],
        "Einwohnerinnen und Einwohner am 31.12.1) | 2005 | Anzahl | 2"
    );
    assert_eq!(r.names()[18], "Veränderung | 2020 / 2005 | Prozent | 18");
    let Some(r) = file("niedersachsen-integrationsmonitoring/xlsx/2019_B3.xls") else {
        return;
    };
    assert_eq!((r.size(), r.decided("format")), ((432, 13), "xls".into()));
}

// The changed population base (Zensus 2022) is about computing, not about reading.
