//! Bad input: what is refused and why; bombs; thousands of damaged files. None may panic, hang or fill the memory.

use super::made::{biff, ods, record, rows, xls, xlsx, zip};
use integrationsmonitor::diagnostic::Result;
use integrationsmonitor::read::workbook::{Sheet, open};

fn refused(bytes: Vec<u8>) -> String {
    let read = || -> Result<Sheet> {
        let mut book = open(bytes)?;
        let best = book.propose()?[0].index;
        book.sheet(best)
    };
    read().unwrap_err().code().to_owned()
}

#[test]
fn refusals_have_their_reason() {
    let good = rows("<row><c><v>1</v></c></row>");
    let mut flipped = good.clone();
    let at = flipped.windows(3).position(|w| w == b"<v>").unwrap() + 3;
    flipped[at] = b'7';
    let protected = biff(0x600, &record(0x2f, &[0; 4]), &[]);
    for (bytes, code) in [
        (Vec::new(), "read.workbook_kind"),
        (b"a;b\n1;2\n".to_vec(), "read.workbook_kind"),
        (b"PK\x03\x04".to_vec(), "read.workbook_damaged"),
        (good[..good.len() / 2].to_vec(), "read.workbook_damaged"),
        (flipped, "read.workbook_damaged"),
        (zip(&[("word/document.xml", b"<a/>")]), "read.workbook_kind"),
        (
            zip(&[("mimetype", b"application/vnd.oasis.opendocument.text")]),
            "read.workbook_kind",
        ),
        (xlsx(&[], "", ""), "read.workbook_empty"),
        (rows(""), "read.workbook_empty"),
        (
            ods("", "<table:table table:name=\"A\"/>"),
            "read.workbook_empty",
        ),
        (
            rows("<row><c t=\"s\"><v>0</v></c></row>"),
            "read.workbook_damaged",
        ),
        (rows("<row r=\"1048577\"/>"), "read.workbook_damaged"),
        (rows("<row></c>"), "read.workbook_damaged"),
        (xls("EncryptedPackage", &[0; 8]), "read.workbook_encrypted"),
        (xls("Workbook", &protected), "read.workbook_encrypted"),
        (xls("WordDocument", &[0; 8]), "read.workbook_kind"),
        (
            xls("Workbook", &biff(0x400, &[], &[])),
            "read.workbook_kind",
        ),
        (
            xls("Workbook", &biff(0x600, &[], &record(0xfd, &[0; 10]))),
            "read.workbook_damaged",
        ),
        (
            zip(&[
                (
                    "mimetype",
                    b"application/vnd.oasis.opendocument.spreadsheet",
                ),
                (
                    "META-INF/manifest.xml",
                    b"<manifest:manifest><manifest:encryption-data/></manifest:manifest>",
                ),
                ("content.xml", b"\xff\xfe"),
            ]),
            "read.workbook_encrypted",
        ),
    ] {
        let start = String::from_utf8_lossy(&bytes[..bytes.len().min(60)]).into_owned();
        let error = open(bytes.clone())
            .err()
            .map_or_else(|| refused_sheet(bytes), |e| e.code().to_owned());
        assert_eq!(error, code, "{start:?}");
    }
}

/// The code with which the first sheet is refused, or with which nothing is proposed.
fn refused_sheet(bytes: Vec<u8>) -> String {
    match open(bytes.clone()).unwrap().sheet(0) {
        Err(error) => error.code().to_owned(),
        Ok(_) => refused(bytes),
    }
}

#[test]
fn far_apart_cells_take_no_rectangle() {
    let far = rows(
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>2</v></c></row>",
    );
    let sheet = open(far).unwrap().sheet(0).unwrap();
    assert_eq!(
        (sheet.rows.len(), sheet.rows[1].0, sheet.rows[1].1.len()),
        (2, 1_048_576, 16_384)
    );
    // A cell at the right end of many rows would take gigabytes for the empty ones.
    let many: String = (1..=2000)
        .map(|r| format!("<row r=\"{r}\"><c r=\"XFD{r}\"><v>1</v></c></row>"))
        .collect();
    assert_eq!(refused_sheet(rows(&many)), "read.workbook_too_large");
    // Billions of cells by repetition.
    let cell = "<table:table-cell office:value-type=\"float\" office:value=\"1\" table:number-columns-repeated=\"16384\"/>";
    let repeated = format!(
        "<table:table><table:table-row table:number-rows-repeated=\"1048576\">{cell}</table:table-row></table:table>"
    );
    assert_eq!(refused_sheet(ods("", &repeated)), "read.workbook_too_large");
    // One long text, shared by many cells.
    let text = format!("<si><t>{}</t></si>", "x".repeat(1 << 20));
    let cells = "<row>".to_owned() + &"<c t=\"s\"><v>0</v></c>".repeat(300) + "</row>";
    let shared = xlsx(
        &[("S", "", &format!("<sheetData>{cells}</sheetData>"))],
        &text,
        "",
    );
    assert_eq!(refused_sheet(shared), "read.workbook_too_large");
    // Merged regions over everything, many times over.
    let regions = "<mergeCell ref=\"A1:XFD1048576\"/>".repeat(20_000);
    let inside = format!(
        "<sheetData><row><c><v>1</v></c><c r=\"ZZ1\"><v>1</v></c></row></sheetData><mergeCells>{regions}</mergeCells>"
    );
    let mut sheet = open(xlsx(&[("S", "", &inside)], "", ""))
        .unwrap()
        .sheet(0)
        .unwrap();
    sheet.fill_merged(1..=u64::MAX);
    assert_eq!(sheet.rows.len(), 1);
}

/// Deflated zeros: a stored block would be no bomb, so the sizes are what a real one states.
#[test]
fn bombs_are_refused_by_their_stated_size_and_stopped_by_their_real_one() {
    let good = rows("<row><c><v>1</v></c></row>");
    let entries: Vec<usize> = (0..good.len() - 4)
        .filter(|at| &good[*at..at + 4] == b"PK\x01\x02")
        .collect();
    for (size, code) in [
        (0x3000_0000_u32, "read.workbook_too_large"),
        (3, "read.workbook_damaged"),
    ] {
        // The size of the sheet in the table of contents.
        let mut bytes = good.clone();
        bytes[entries[0] + 24..entries[0] + 28].copy_from_slice(&size.to_le_bytes());
        assert_eq!(refused_sheet(bytes), code);
    }
    let mut all = good;
    for entry in entries {
        all[entry + 24..entry + 28].copy_from_slice(&0x1fff_ffff_u32.to_le_bytes());
    }
    assert_eq!(open(all).unwrap_err().code(), "read.workbook_too_large");
}

/// As the fuzzer does: small changes at places that a simple generator of numbers chooses.
struct Changes(u64);

impl Changes {
    fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 16).unwrap() % below.max(1)
    }

    fn change(&mut self, bytes: &mut Vec<u8>) {
        for _ in 0..=self.next(4) {
            let (at, value) = (
                self.next(bytes.len()),
                u8::try_from(self.next(256)).unwrap(),
            );
            match (self.next(8), bytes.get_mut(at)) {
                (0, _) => bytes.truncate(at),
                (1, Some(byte)) => *byte = 0xff,
                (2, Some(byte)) => *byte = value,
                (3, Some(_)) => drop(bytes.remove(at)),
                (4, Some(_)) => bytes.insert(at, value),
                (_, Some(byte)) => *byte ^= 1 << (value % 8),
                (_, None) => {}
            }
        }
    }
}

/// Everything a reader does with a workbook.
fn use_up(bytes: Vec<u8>) -> bool {
    let Ok(mut book) = open(bytes) else {
        return false;
    };
    let _ = (book.propose(), book.log());
    (0..book.sheets().len()).any(|at| {
        let sheet = book.sheet(at);
        sheet.is_ok_and(|mut sheet| {
            sheet.fill_merged(1..=u64::MAX);
            true
        })
    })
}

#[test]
fn damaged_files_never_panic() {
    let number = [&[0, 0, 0, 0, 0, 0][..], &1.5_f64.to_le_bytes()].concat();
    let strings = [
        &[2, 0, 0, 0, 2, 0, 0, 0][..],
        &[
            3, 0, 1, b'a', 0, 0xfc, 0, b'b', 0, 2, 0, 8, 1, 0, b'c', b'd', 0, 0, 0, 0,
        ],
    ]
    .concat();
    let globals = [
        record(0x41e, &[170, 0, 4, 0, 0, b'y', b'y', b'"', b'\\']),
        record(0xe0, &[0, 0, 170, 0]),
        record(0xfc, &strings),
    ]
    .concat();
    let sheet = [
        record(0x203, &number),
        record(0xfd, &[1, 0, 1, 0, 0, 0, 1, 0, 0, 0]),
        record(
            0xbd,
            &[0, 0, 1, 0, 0, 0, 0x0a, 0, 0, 0, 0, 0, 0x0e, 0, 0, 0, 2, 0],
        ),
        record(0xe5, &[1, 0, 1, 0, 2, 0, 0, 0, 0, 0]),
    ]
    .concat();
    let stream = biff(0x600, &globals, &sheet);
    let inside = "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols><sheetData><row r=\"2\" hidden=\"1\"><c r=\"B2\" s=\"0\"><f>x</f><v>12.5</v></c>\
        <c t=\"str\"><v>1,5 &#x41; _x000D_</v></c></row></sheetData><mergeCells><mergeCell ref=\"B2:C9\"/></mergeCells>";
    let content = "<table:table table:name=\"A\"><table:table-column table:visibility=\"collapse\"/><table:table-row table:number-rows-repeated=\"2\">\
        <table:table-cell office:value-type=\"float\" office:value=\"1.5\" table:number-columns-repeated=\"3\" table:number-rows-spanned=\"2\"/>\
        <table:table-cell office:value-type=\"time\" office:time-value=\"PT1H\"><text:p>a<text:s/></text:p></table:table-cell></table:table-row></table:table>";
    let mut changes = Changes(88_172_645_463_325_252);
    let (mut read, mut all) = (0, 0);
    for round in 0..4000 {
        // Changed inside the zip, so that sizes and checksums are right and the parts are reached; and the file as such.
        let mut text = if round % 2 == 0 {
            inside.as_bytes().to_vec()
        } else {
            content.as_bytes().to_vec()
        };
        let mut records = stream.clone();
        changes.change(&mut text);
        changes.change(&mut records);
        let text = String::from_utf8_lossy(&text).into_owned();
        let mut whole = match round % 3 {
            0 => xlsx(
                &[("S", "", inside)],
                "<si><t>a</t></si>",
                "<cellXfs><xf numFmtId=\"14\"/></cellXfs>",
            ),
            1 => ods("", content),
            _ => xls("Workbook", &stream),
        };
        changes.change(&mut whole);
        let made = if round % 2 == 0 {
            xlsx(
                &[("S", "", &text)],
                "",
                "<cellXfs><xf numFmtId=\"14\"/></cellXfs>",
            )
        } else {
            ods("", &text)
        };
        for bytes in [made, xls("Workbook", &records), whole] {
            read += u32::from(use_up(bytes));
            all += 1;
        }
    }
    // The changes are small enough that many are still read: they reach all of the code.
    assert!(read > all / 10 && read < all, "{read} of {all}");
}

#[test]
fn damaged_published_files_never_panic() {
    let mut changes = Changes(0x9e37_79b9_7f4a_7c15);
    for (_, bytes) in super::super::published() {
        // Checksums stop most changes inside a zip; XLS has none.
        let rounds = if bytes.starts_with(b"PK") { 10 } else { 40 };
        for _ in 0..rounds {
            let mut bytes = bytes.clone();
            changes.change(&mut bytes);
            use_up(bytes);
        }
    }
}
