//! Collections of difficult files: csv-spectrum has a suite of its own; here are the other two, and Pollock.

use super::{file, is, refused, text};
use crate::common::shared;
use integrationsmonitor::read::{Choices, ColumnKind, sniff};

/// Files that must be refused or reported, by the kind of their fault. They are not at hand; these texts have the faults.
#[test]
fn rows_with_too_few_or_too_many_cells_are_reported() {
    let few = text("a,b,c\n1,2,3\n4,5\n6,7,8\n9,10,11\n");
    assert_eq!(few.findings().get("read.short_row"), Some(&1));
    let many = text("a,b,c\n1,2,3\n4,5,6,7\n8,9,10\n11,12,13\n");
    assert_eq!(many.findings().get("read.long_row"), Some(&1));
}

/// Two names above three columns: they are shown as a title, and no column is called by a name that may not be its own.
#[test]
fn a_header_of_too_few_names_is_none() {
    let r = text("name,age\nJohn,Smith,37\nJean,Luc,33\nAnna,Maria,42\n");
    assert_eq!(
        (r.decided("header"), r.notes()),
        ("none".into(), vec!["name age"])
    );
    assert_eq!((r.size(), r.row(2)), ((3, 3), vec!["Anna", "Maria", "42"]));
    assert_eq!(r.number(2, 2), is("42"));
}

#[test]
fn a_header_of_too_many_names_is_reported() {
    let r = text("first,last,age,city\nJohn,Smith,37\nJean,Luc,33\nAnna,Maria,42\n");
    assert_eq!(r.row(0)[..3], ["John", "Smith", "37"]);
    assert!(!r.findings().is_empty(), "{:?}", r.names());
}

#[test]
fn a_quote_that_never_ends_is_refused() {
    assert_eq!(
        refused("bad.csv", b"a,b\n1,\"two\n3,four\n5,six\n7,eight\n"),
        "read.unclosed_quote"
    );
}

#[test]
fn a_quote_inside_a_cell_is_reported() {
    for bad in [
        "a,b\n1,\"two\"x\"\n3,four\n5,six\n",
        "a,b\n1,t\"wo\n3,four\n5,six\n",
    ] {
        let r = text(bad);
        assert_eq!((r.size(), r.row(2)), ((3, 2), vec!["5", "six"]));
        assert!(!r.findings().is_empty(), "{bad:?} became {:?}", r.row(0));
    }
}

#[test]
fn latin_letters_with_both_line_ends() {
    for (path, line_end) in [("LF", "lf"), ("CRLF", "crlf")] {
        let path = format!("csv-edge-suites/charlesnepote/CSV-basic-ISO-8859-1.{path}.csv");
        let Some(r) = file(&path) else { return };
        assert_eq!(
            (r.decided("encoding"), r.decided("line_end")),
            ("windows-1252".into(), line_end.into())
        );
        assert_eq!((r.size(), r.row(2)), ((3, 3), vec!["Hélène", "Mahé", "42"]));
    }
}

#[test]
fn a_description_in_front_of_the_table() {
    let Some(r) = file("csv-edge-suites/charlesnepote/test.csvy.UTF8.RFC4180.csvy") else {
        return;
    };
    assert_eq!((r.names(), r.size().0), (vec!["var1", "var2", "var3"], 2));
    assert_eq!((r.number(1, 1), r.number(1, 2)), (is("3"), is("4.3")));
}

/// Number and date notations, column by column.
#[test]
fn notations_of_numbers_and_dates() {
    let r = text(
        "id;de;en;blank;swiss;date_de;date_iso;date_us\na;1.234,5;1,234.5;1 234,5;1'234.5;31.12.2019;2019-12-31;text\n\
         b;12,25;12.25;12,25;12.25;01.02.2020;2020-02-01;text\nc;1.000.000,0;1,000,000.0;1 000 000,0;1'000'000.0;29.02.2020;2020-02-29;text\n",
    );
    for column in 1..5 {
        assert_eq!(r.number(0, column), is("1234.5"), "column {column}");
        assert_eq!(r.number(1, column), is("12.25"), "column {column}");
        assert_eq!(r.number(2, column), is("1000000"), "column {column}");
    }
    assert_eq!(
        (r.kind("date_de"), r.kind("date_iso")),
        (ColumnKind::Period, ColumnKind::Period)
    );
}

/// All of them are UTF-8 or ASCII with LF, but for the one that is about its line ends.
#[test]
fn pollock_encodings_and_line_ends() {
    let Some(list) = shared("data/MANIFEST.tsv") else {
        return;
    };
    let list = String::from_utf8(list).unwrap();
    let mut seen = 0;
    for line in list
        .lines()
        .filter(|l| l.starts_with("pollock-csv-pollution/"))
    {
        let path = line.split('\t').next().unwrap();
        if !path.to_lowercase().ends_with(".csv") || path.ends_with("file_no_payload.csv") {
            continue;
        }
        let Some(bytes) = shared(&format!("data/{path}")) else {
            return;
        };
        let reading = sniff(&bytes, bytes.len() as u64, &Choices::default()).unwrap();
        let decided = |what: &str| {
            &reading
                .decisions
                .iter()
                .find(|d| d.what == what)
                .unwrap()
                .value
        };
        let line_end = if path.ends_with("/csv/file_record_delimiter_0xD.csv") {
            "cr"
        } else {
            "lf"
        };
        assert_eq!(
            (decided("encoding").as_str(), decided("line_end").as_str()),
            ("utf-8", line_end),
            "{path}"
        );
        seen += 1;
    }
    assert_eq!(seen, 158);
    assert_eq!(
        refused("x.csv", b""),
        "read.empty",
        "a file without any byte"
    );
}

#[test]
fn pollock_line_ends_of_carriage_returns() {
    let Some(r) = file("pollock-csv-pollution/polluted/csv/file_record_delimiter_0xD.csv") else {
        return;
    };
    assert_eq!((r.size(), r.names()[0]), ((83, 9), "DATE"));
    assert_eq!(r.row(0)[..3], ["28/01/2018", "00:00", "2"]);
}
