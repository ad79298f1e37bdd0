//! Files as offices write them, in small: where the table stands, what is key, number, note. The texts are made up; the
//! shapes are those of BA exports, GENESIS tables and open-data portals.
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

use common::{load::load, session};
use integrationsmonitor::read::{ColumnKind, Shard};
use integrationsmonitor::session::Session;

struct Reading {
    session: Session,
    shards: Vec<Shard>,
}

fn read(bytes: &[u8]) -> Reading {
    let mut session = session();
    let (_, shards) = load(&mut session, "x.csv", bytes, 1).unwrap();
    Reading { session, shards }
}

impl Reading {
    fn names(&self) -> Vec<String> {
        self.session.tables().next().unwrap().evidence.names.clone()
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let rows = self.shards[0].rows();
        let row = |r| {
            rows.row(r)
                .unwrap()
                .into_iter()
                .map(str::to_owned)
                .collect()
        };
        (0..rows.len()).map(row).collect()
    }

    fn notes(&self) -> Vec<u64> {
        let table = self.session.tables().next().unwrap();
        table.evidence.notes.iter().map(|n| n.line).collect()
    }

    fn kinds(&self) -> Vec<ColumnKind> {
        let table = self.session.tables().next().unwrap();
        table.readings.iter().map(|r| r.kind).collect()
    }
}

#[test]
fn metadata_above_and_notes_below() {
    let text = "\"Region\";\"Land\";\"Schlüssel:\";\"d\"\n\"Berichtsjahr\";\"2015\"\n\"Stand\";\"April 2025\"\n\"\"\n\
        \"Merkmal \";\"Arbeitslose \";\"Anteil in % \"\n\"Ohne Abschluss\";\"428.513\";\"75\"\n\
        \"Mit Abschluss\";\"89.605\";\"x\"\n\"Keine Angabe\";\"12.841\";\"2\"\n\"\"\n\
        \"Exportdatum: \";\"21.05.2025\";\"17:50:1\"\n\"© Statistik der Bundesagentur für Arbeit\"\n";
    let r = read(text.as_bytes());
    assert_eq!(r.names(), ["Merkmal", "Arbeitslose", "Anteil in %"]);
    assert_eq!(r.rows().len(), 3);
    assert_eq!(r.notes(), [1, 2, 3, 10, 11]);
    let table = r.session.tables().next().unwrap();
    let arbeitslose = table.readings[1].notation.as_ref().unwrap();
    assert_eq!(arbeitslose.because.code, "number.as_publisher");
    assert_eq!(
        r.session.column_sum(table, 1).unwrap().to_string(),
        "530959"
    );
}

#[test]
fn titles_in_latin_letters_and_two_header_lines() {
    let text = "GENESIS-Tabelle: 1-2\nBev\u{f6}lkerung nach Geschlecht;;;\nAnzahl;;;\n;Geschlecht;Geschlecht;Geschlecht\n\
        ;m\u{e4}nnlich;weiblich;Insgesamt\n30.09.1967;1208;598;1806\n30.09.1968;1257;-;1257\n30.09.1969;1519;861;2381\n\
        __________\n(C)opyright: 5 Zeilen\nund mehr\n";
    let latin: Vec<u8> = text
        .chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap())
        .collect();
    let r = read(&latin);
    assert_eq!(
        r.names(),
        [
            "",
            "Geschlecht | männlich",
            "Geschlecht | weiblich",
            "Geschlecht | Insgesamt"
        ]
    );
    assert_eq!(r.rows().len(), 3);
    assert_eq!(r.notes(), [1, 2, 3, 9, 10, 11]);
    assert_eq!(r.kinds()[0], ColumnKind::Period);
}

#[test]
fn keys_keep_their_zeros() {
    let r = read(b"ags,name,n\n01001,Flensburg,5\n01002,Kiel,6\n10041,Saar,7\n");
    assert_eq!(
        r.kinds(),
        [ColumnKind::Text, ColumnKind::Text, ColumnKind::Number]
    );
}

#[test]
fn years_as_headers_and_a_file_without_header() {
    let r = read("Gebiet;2019;2020\nNord;11;12\nSüd;13;14\nOst;15;16\n".as_bytes());
    assert_eq!(r.names(), ["Gebiet", "2019", "2020"]);
    assert_eq!(r.rows().len(), 3);
    let r = read(b"1;5,5\n2;6,5\n3;7,5\n");
    assert_eq!(r.names(), ["#1", "#2"]);
    assert_eq!(r.rows().len(), 3);
}

/// A row that cannot be read is never taken for a header, a title or a note.
#[test]
fn unreadable_rows_stay_rows() {
    let head = "Jahr;Gebiet;Personen\n";
    let rows = [
        "2019;1 Nord;viele\n",
        "2019;2 Ost;10\n",
        "2020;1 Nord;20\n",
        "2020;2 Ost;30\n",
        "2021;1 Nord;40\n",
    ];
    for at in 0..rows.len() {
        let mut all: Vec<&str> = rows[1..].to_vec();
        all.insert(at, rows[0]);
        for blank in ["", "\n", ";;\n"] {
            let mut text = head.to_owned();
            for (i, row) in all.iter().enumerate() {
                text.push_str(row);
                text.push_str(if i == 0 { blank } else { "" });
            }
            let r = read(text.as_bytes());
            assert_eq!(r.names(), ["Jahr", "Gebiet", "Personen"], "{text}");
            assert_eq!(r.rows().len(), 5, "{text}");
        }
    }
}

#[test]
fn wide_characters_and_late_ones() {
    let text = "Jahr;Größe\n2019;1,5\n2020;2,5\n";
    let wide: Vec<u8> = [0xff, 0xfe]
        .into_iter()
        .chain(text.encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    let r = read(&wide);
    assert_eq!(r.names(), ["Jahr", "Größe"]);
    assert_eq!(r.rows()[1], ["2020", "2,5"]);

    // The head is ASCII; far below stands an umlaut of Windows-1252.
    let mut late: Vec<u8> = b"Jahr;Gebiet;Wert\n".to_vec();
    for i in 0..30_000 {
        late.extend_from_slice(format!("2020;Ort {i};7\n").as_bytes());
    }
    late.extend_from_slice(b"2020;M\xfcnster;8\n");
    let r = read(&late);
    assert_eq!(r.rows().last().unwrap()[1], "Münster");
    // After that, UTF-8 would be misread: the file is refused with the line.
    let mixed = [late.as_slice(), "2021;Köln;9\n".as_bytes()].concat();
    let error = load(&mut session(), "x.csv", &mixed, 1).err().unwrap();
    assert_eq!(
        (error.code(), error.place.line),
        ("read.encoding_mixed", Some(30_003))
    );
    let error = load(&mut session(), "x.csv", &mixed, 3).err().unwrap();
    assert_eq!(error.code(), "read.encoding_mixed");
}
