//! Texts: wide, long, quoted, cut, of nothing but one kind of byte; and what stands in cells.

use crate::common::load::load;
use crate::{MILLION, findings, in_slices, text_budget, within_budget};
use integrationsmonitor::export::Format;
use integrationsmonitor::guard::Class;
use integrationsmonitor::session::Session;

fn code(bytes: &[u8]) -> String {
    within_budget(bytes)
        .err()
        .unwrap_or_else(|| "read".to_owned())
}

fn names(session: &Session) -> Vec<String> {
    session.tables().next().unwrap().evidence.names.clone()
}

#[test]
fn a_million_columns() {
    for (columns, expected) in [
        (1_000_000, "read.record_too_long"),
        (100_000, "read.too_many_columns"),
    ] {
        let wide = "a;".repeat(columns) + "\n" + &"1;".repeat(columns) + "\n";
        assert_eq!(code(wide.as_bytes()), expected);
    }
    // Further down it is one row that is too long, among others.
    let mut late = "a;b\n".to_owned() + &"1;2\n".repeat(70_000);
    late += &("7;".repeat(1_000_000) + "\n3;4\n");
    let session = within_budget(late.as_bytes()).unwrap();
    assert_eq!(session.tables().next().unwrap().evidence.rows(), 70_001);
    assert!(findings(&session).contains(&"read.long_row".to_owned()));
    // Many such rows at the end, where rows are held back.
    let late = "a;b\n1;2\n".repeat(40_000) + &(";".repeat(MILLION / 5) + "\n").repeat(30);
    assert_eq!(code(late.as_bytes()), "read");
}

#[test]
fn a_million_labels() {
    let mut text = "Jahr;Gebiet;Wert\n".to_owned();
    for i in 0..MILLION {
        text += &format!("2020;Ort {i};7\n");
    }
    let session = within_budget(text.as_bytes()).unwrap();
    let table = session.tables().next().unwrap();
    assert_eq!(table.evidence.rows(), MILLION as u64);
    // Too many to be listed: not even their number is known.
    assert!(table.evidence.profiles[1].labels.is_none());
}

/// 64 MB stand for the gigabyte of a real one: what is held does not grow with it.
#[test]
fn a_line_without_end() {
    let slice = vec![b'x'; 4 << 20];
    let quoted = [b"x\n".as_slice(), &slice].concat();
    for (first, slice, expected) in [
        (&b"a;b\n1;2\n"[..], &slice, "read.record_too_long"),
        (b"", &slice, "read.record_too_long"),
        (b"a;b\n1;\"", &slice, "read.record_too_long"),
        (b"a;b\n1;2\n3;\"", &quoted, "read.unclosed_quote"),
    ] {
        let (code, most) = in_slices(first, slice, 16);
        assert_eq!(code.as_deref(), Some(expected));
        assert!(most <= 64 << 20, "{most} bytes");
    }
}

#[test]
fn quotes_upon_quotes() {
    let quotes = "\"".repeat(MILLION);
    let open = ",\"x".repeat(MILLION / 3);
    let single = ";'x".repeat(MILLION / 3);
    let nested = "\"\"x\"\",".repeat(MILLION / 6);
    for text in [
        quotes.clone(),
        format!("a,b\n1,{quotes}\n"),
        format!("a,b\n1,\"{quotes}"),
        open.clone(),
        format!("a,b{open}\n{open}\n"),
        format!("a;b{single}\n"),
        format!("\"{nested}\"\n\"{nested}\"\n"),
    ] {
        // Refused or read: but never beyond the memory.
        let code = code(text.as_bytes());
        assert!(code.starts_with("read"), "{code}");
    }
    let cell = format!("a;b\n1;{quotes}\n2;x\n3;y\n");
    let session = within_budget(cell.as_bytes()).unwrap();
    let row = &session.tables().next().unwrap().evidence.sample[0];
    assert_eq!(row[1].len(), MILLION / 2 - 1);
}

#[test]
fn nothing_but_one_kind_of_byte() {
    for (bytes, expected) in [
        (&b"\xef\xbb\xbf"[..], "read.empty"),
        (b"\xff\xfe", "read.empty"),
        (b"\r", "read.empty"),
        (b"\r\r\r\n\n", "read.empty"),
        (b"\0", "read.nul_bytes"),
        (b"\0\0\0\0\0\0", "read.nul_bytes"),
        (b"\"", "read.unclosed_quote"),
        (b"\"\"", "read"),
        (b"\"\"\"", "read.unclosed_quote"),
        (b";;;;", "read"),
        (b";;\n;;\n;;\n", "read"),
        (b"\xff", "read"),
        (b"\xc3", "read"),
    ] {
        assert_eq!(code(bytes), expected, "{bytes:?}");
    }
    let zeros = vec![0; 1 << 20];
    assert_eq!(code(&zeros), "read.nul_bytes");
    let late = ["a;b\n1;2\n".repeat(40_000).as_bytes(), &zeros].concat();
    assert_eq!(code(&late), "read.nul_bytes");
}

#[test]
fn half_characters_and_lone_returns() {
    let mut wide: Vec<u8> = "\u{feff}Jahr;Größe\n2019;1,5\n2020;2,5\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    wide.push(b'7');
    let session = within_budget(&wide).unwrap();
    assert_eq!(names(&session), ["Jahr", "Größe"]);
    // The lone last byte is a line with one character that could not be read: no data, but kept.
    let notes = &session.tables().next().unwrap().evidence.notes;
    assert_eq!(notes[0].text, "\u{fffd}");
    let session = within_budget(b"a;b\r1;2\r3;4\r").unwrap();
    let table = session.tables().next().unwrap();
    assert_eq!(
        (table.evidence.rows(), table.evidence.physical_lines),
        (2, 3)
    );
    let session = within_budget(&[&b"a;b\n1;x\0y\n"[..], &b"2;z\n".repeat(30)].concat()).unwrap();
    let table = session.tables().next().unwrap();
    assert_eq!(table.evidence.sample[0][1], "x␀y");
    assert!(findings(&session).contains(&"read.invisible_characters".to_owned()));
}

const FORMULA: &str = "=cmd|' /C calc'!A0";
const MARKUP: &str = "<script>alert(1)</script>";

/// Formulas and markup are texts: they come through unchanged, and no export begins a cell like a formula.
#[test]
fn formulas_and_markup_are_texts() {
    let classes = [
        "Ausländer",
        "Deutsche mit persönlicher Migrationsvorgeschichte",
        "Deutsche mit vererbter Migrationsvorgeschichte",
        "Deutsche ohne erkennbare Migrationsvorgeschichte",
    ];
    let mut text = format!("Stichtag;Gebiet;Merkmal;Personen;{FORMULA}\n");
    for (area, count) in [(FORMULA, 20), (MARKUP, 30), ("@SUM(1)", 40), ("+1;", 50)] {
        for class in classes {
            text += &format!("31.12.2020;\"{area}\";{class};{count};{MARKUP}\n");
        }
    }
    text += "31.12.2020;Nord;Ausländer;viele;x\n";
    let mut session = crate::common::session();
    let (id, _) = load(&mut session, "=1+1.csv", text.as_bytes(), 1).unwrap();
    session.set_class(id, Class::Veroeffentlicht).unwrap();
    let table = session.table(id).unwrap();
    assert_eq!(table.evidence.sample[0][1], FORMULA);
    assert_eq!(table.evidence.sample[0][4], MARKUP);
    assert_eq!(session.scopes().len(), 1);
    for format in [Format::German, Format::Plain] {
        let csv = session.figures_csv(&[0], format).unwrap();
        assert!(
            csv.contains(&format!("'{FORMULA}")) && csv.contains(MARKUP),
            "{csv}"
        );
        harmless(&csv, if format == Format::Plain { b',' } else { b';' });
    }
    harmless(&session.findings_csv(id).unwrap(), b';');
}

/// Read as another program would: no cell but a number begins like a formula.
fn harmless(csv: &str, delimiter: u8) {
    let mut reader = csv_core::ReaderBuilder::new().delimiter(delimiter).build();
    let (mut input, mut cell) = (
        csv.trim_start_matches('\u{feff}').as_bytes(),
        vec![0; 1 << 16],
    );
    let mut cells = 0;
    loop {
        let (result, read, written) = reader.read_field(input, &mut cell);
        input = &input[read..];
        let text = std::str::from_utf8(&cell[..written]).unwrap();
        let number = text.replace(',', ".").parse::<f64>().is_ok();
        assert!(
            number || !text.trim_start().starts_with(['=', '+', '-', '@']),
            "{text}"
        );
        cells += 1;
        if result == csv_core::ReadFieldResult::End {
            break;
        }
    }
    assert!(cells > 6);
}

/// A wide table whose rows are short takes more memory than its bytes: it is refused before that is gone.
#[test]
fn short_rows_of_a_wide_table() {
    let head = "spalte;".repeat(10_000) + "z\n" + &"1;".repeat(10_000) + "1\n";
    let rows = 200;
    let text = head.clone() + &"1\n".repeat(rows);
    let (result, most) = crate::whole_way(text.as_bytes());
    assert!(result.is_ok());
    // Four bytes for each cell that is missing, doubled while a column grows.
    assert!(
        most <= text_budget(text.len(), 10_001) + 10_001 * rows * 12,
        "{most}"
    );
}
