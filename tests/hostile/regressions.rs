//! What the fuzzer or a close look found once, in its smallest form.

use crate::common::{load, session};
use crate::within_budget;
use integrationsmonitor::export::Project;
use integrationsmonitor::read::{Choices, Evidence, Shard, sniff};

fn chosen(what: &str, value: &str) -> Choices {
    let mut choices = Choices::default();
    choices.set(what, value).unwrap();
    choices
}

fn read(file: &[u8], choices: &Choices, pieces: usize) -> Result<Evidence, String> {
    let head = &file[..file.len().min(256 << 10)];
    let look = || {
        let reading = sniff(head, file.len() as u64, choices)?;
        let mut shard = Shard::begin(&reading, true, true);
        file.chunks(pieces)
            .try_for_each(|p| shard.push(p).map(|_| ()))?;
        shard.finish()
    };
    look().map_err(|e| e.code().to_owned())
}

/// The line below the last possible line does not exist.
#[test]
fn a_header_at_the_end_of_all_lines() {
    for lines in [
        "18446744073709551615",
        "18446744073709551610-18446744073709551615",
    ] {
        let evidence = read(b"a;b\n1;2\n", &chosen("header", lines), 100).unwrap();
        assert_eq!(evidence.rows(), 0);
    }
}

/// An unknown level was refused only when the file came, and then the file was half loaded.
#[test]
fn a_project_that_cannot_be_taken_over_changes_nothing() {
    for wrong in [
        "[[table]]\nfile = \"a.csv\"\nlevel = \"Mond\"\n",
        "[[goal]]\nindicator = \"R1\"\ntarget = \"5\"\n[[goal]]\nindicator = \"R1\"\ntarget = \"viel\"\n",
        "[[goal]]\nindicator = \"R1\"\ntarget = \"5\"\n[[table]]\nfile = \"a.csv\"\nclass = \"x\"\n",
    ] {
        let mut session = session();
        let before = session.project();
        assert!(
            session
                .open_project(&Project::parse(wrong).unwrap())
                .is_err()
        );
        assert_eq!(session.project(), before);
        load::load(&mut session, "a.csv", b"a;b\n1;2\n", 1).unwrap();
        assert_eq!(session.tables().count(), 1);
    }
}

/// Whether zero bytes are too many was decided piece by piece.
#[test]
fn zero_bytes_are_counted_over_the_whole_file() {
    let few = [&b"a;b\n1;"[..], &[0; 150], &b"\n2;x".repeat(10_000)].concat();
    let whole = read(&few, &Choices::default(), few.len());
    assert!(whole.is_ok());
    for pieces in [1, 100, 4096] {
        assert_eq!(
            read(&few, &Choices::default(), pieces),
            whole,
            "pieces of {pieces}"
        );
    }
}

/// Each opening mark was followed to the end of the head in search of its closing one.
#[test]
fn marks_that_never_close() {
    for text in [
        "1,\"x\n".repeat(50_000),
        "1;'x\n".repeat(50_000),
        "\"x,".repeat(80_000),
    ] {
        let code = within_budget(text.as_bytes()).err().unwrap_or_default();
        let known = [
            "",
            "read.unclosed_quote",
            "read.record_too_long",
            "read.too_many_columns",
        ];
        assert!(known.contains(&code.as_str()), "{code}");
    }
}

/// Each row of a column was looked for in the list of all its cells with invisible characters.
#[test]
fn invisible_characters_in_every_cell() {
    let mut text = "n;w\n".to_owned();
    for i in 0..60_000 {
        text += &format!("{i}\u{200b};1\n");
    }
    let session = within_budget(text.as_bytes()).unwrap();
    let found = session.tables().next().unwrap().findings();
    let found = found.iter().find(|f| f.code == "read.invisible_characters");
    assert_eq!(found.map(|f| f.count), Some(60_000));
}

/// An upper header line gives its text to all names on its right.
#[test]
fn a_chapter_above_many_columns() {
    let chapter = "wort ".repeat(30_000);
    let text = format!(
        "x;{chapter}\n{}y\n{}1\n{}2\n",
        "n;".repeat(12_000),
        "1;".repeat(12_000),
        "2;".repeat(12_000)
    );
    let session = within_budget(text.as_bytes()).unwrap();
    let names = &session.tables().next().unwrap().evidence.names;
    assert!(names.iter().all(|n| n.chars().count() <= 501));
}

/// A long row and a long column turned over would be a square.
#[test]
fn a_cross_turned_over() {
    let text = "a;".repeat(60_000) + "\n" + &"b\n".repeat(60_000);
    assert!(text.len() < 256 << 10);
    let (result, most) = crate::hostile::memory::peak(|| {
        let mut choices = chosen("transpose", "yes");
        choices.set("delimiter", "semicolon").unwrap();
        read(text.as_bytes(), &choices, text.len())
    });
    assert_eq!(result.err().as_deref(), Some("read.too_many_columns"));
    assert!(most <= crate::text_budget(text.len(), 0), "{most}");
    let column = "a;b\n".repeat(10_000);
    assert!(read(column.as_bytes(), &chosen("transpose", "yes"), 100).is_ok());
}

/// The parser strips a byte order mark of its own accord, but only where all its bytes come at once: the same file was read
/// in one piece and not in several.
#[test]
fn a_second_byte_order_mark() {
    for text in [
        &b"\xef\xbb\xbf\n\xef\xbb\xbfa;b\n1;2\n3;4\n"[..],
        b"\xef\xbb\xbf\xef\xbb\xbfa;b\n1;2\n3;4\n",
    ] {
        let whole = read(text, &Choices::default(), text.len()).unwrap();
        for pieces in 1..8 {
            let cut = read(text, &Choices::default(), pieces).unwrap();
            assert_eq!(cut, whole, "pieces of {pieces}");
        }
    }
}

/// Each of thousands of areas at the top was compared with all areas below it.
#[test]
fn thousands_of_whole_cities() {
    let mut text = "Jahr;Ebene;Gebiet;Merkmal;Personen\n".to_owned();
    for area in 0..crate::MILLION / 50 {
        let level = if area % 2 == 0 { "Stadt" } else { "Stadtteil" };
        text += &format!("2020;{level};{area} Ort {area};Ausländer;70\n");
    }
    let session = within_budget(text.as_bytes()).unwrap();
    assert_eq!(session.scopes().len(), 1);
    let differ = "facts.areas_differ_from_total".to_owned();
    assert!(!crate::findings(&session).contains(&differ));
}
