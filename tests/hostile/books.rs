//! Workbooks: bombs of every kind, far cells, many sheets, entities, depth.

use super::made::{ods, rows, xlsx, zip};
use crate::hostile::memory::peak;
use crate::{MILLION, findings, whole_way};
use integrationsmonitor::read::workbook::open;
use integrationsmonitor::session::Session;

/// The whole way of a workbook within so many megabytes.
fn within(bytes: &[u8], megabytes: usize) -> Result<Session, String> {
    let (result, most) = whole_way(bytes);
    assert!(
        most <= megabytes << 20,
        "{most} bytes held, not {megabytes} MB"
    );
    result
}

fn refused(bytes: &[u8]) -> String {
    within(bytes, 64).err().unwrap()
}

/// Deflated blanks: a literal, then copies of 258 bytes, with the fixed code of RFC 1951: a thousandth of their size.
fn blanks(size: usize) -> Vec<u8> {
    let (mut out, mut bits, mut count) = (Vec::new(), 0_u32, 0);
    let mut put = |code: u32, length: u32| {
        bits |= code << count;
        count += length;
        while count >= 8 {
            out.push(bits.to_le_bytes()[0]);
            bits >>= 8;
            count -= 8;
        }
    };
    put(0b011, 3);
    // Codes are written from their first bit on.
    let reversed = |code: u8| u32::from(code.reverse_bits());
    put(reversed(0x30 + b' '), 8);
    for _ in 0..size / 258 {
        put(reversed(0xc5), 8);
        put(0, 5);
    }
    put(0, 7 + 8);
    out
}

/// A workbook whose sheet is packed data of a stated size.
fn packed(data: &[u8], size: u32) -> Vec<u8> {
    // A stored part of the same length, then its entries changed to what they really are.
    let relations = "<Relationships><Relationship Id=\"r\" Type=\"/worksheet\" Target=\"s.xml\"/></Relationships>";
    let mut bytes = zip(&[
        (
            "xl/workbook.xml",
            b"<workbook><sheets><sheet name=\"S\" r:id=\"r\"/></sheets></workbook>",
        ),
        ("xl/_rels/workbook.xml.rels", relations.as_bytes()),
        ("xl/s.xml", data),
    ]);
    let found = |bytes: &[u8], mark: &[u8]| {
        let at = bytes.windows(mark.len()).rposition(|w| w == mark);
        at.unwrap()
    };
    let entry = found(&bytes, b"PK\x01\x02");
    bytes[entry + 10] = 8;
    bytes[entry + 24..entry + 28].copy_from_slice(&size.to_le_bytes());
    bytes
}

#[test]
fn bombs_that_unpack() {
    let bomb = blanks(600 << 20);
    assert!(bomb.len() < 4 << 20);
    // As it is; smaller than it is; and just small enough to be begun: then one text is too long.
    assert_eq!(
        refused(&packed(&bomb, 600 << 20)),
        "read.workbook_too_large"
    );
    assert_eq!(refused(&packed(&bomb, 1000)), "read.workbook_damaged");
    assert_eq!(refused(&packed(&bomb, 500 << 20)), "read.workbook_damaged");
}

/// Many entries that share one packed part, and a workbook inside a workbook.
#[test]
fn bombs_that_repeat() {
    let sheet = b"<worksheet><sheetData/></worksheet>";
    let names: Vec<String> = (0..3000).map(|i| format!("xl/{i}.xml")).collect();
    let mut parts: Vec<(&str, &[u8])> = vec![("xl/workbook.xml", b"<workbook/>")];
    parts.extend(names.iter().map(|n| (n.as_str(), &sheet[..])));
    let mut bytes = zip(&parts);
    let entries: Vec<usize> = (0..bytes.len() - 4)
        .filter(|at| &bytes[*at..at + 4] == b"PK\x01\x02")
        .collect();
    for entry in &entries {
        // All begin at the same place and claim half a megabyte.
        bytes[entry + 24..entry + 28].copy_from_slice(&(1_u32 << 19).to_le_bytes());
        bytes[entry + 42..entry + 46].fill(0);
    }
    assert_eq!(refused(&bytes), "read.workbook_too_large");
    let inner = rows("<row><c><v>1</v></c></row>");
    assert_eq!(refused(&zip(&[("a.xlsx", &inner)])), "read.workbook_kind");
    // One part under many spellings would be read again and again.
    let (mut list, mut relations) = (String::new(), String::new());
    for i in 0..64 {
        let spelled = "sheet.xml"
            .chars()
            .enumerate()
            .map(|(at, c)| match i >> at & 1 {
                1 => c.to_ascii_uppercase(),
                _ => c,
            });
        let spelled: String = spelled.collect();
        list += &format!("<sheet name=\"{i}\" r:id=\"r{i}\"/>");
        relations +=
            &format!("<Relationship Id=\"r{i}\" Type=\"/worksheet\" Target=\"{spelled}\"/>");
    }
    let book = zip(&[
        (
            "xl/workbook.xml",
            format!("<workbook><sheets>{list}</sheets></workbook>").as_bytes(),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!("<Relationships>{relations}</Relationships>").as_bytes(),
        ),
        (
            "xl/sheet.xml",
            b"<worksheet><row><c><v>1</v></c></row></worksheet>",
        ),
    ]);
    let sheets = open(book).unwrap().sheets().len();
    assert_eq!(sheets, 1);
}

#[test]
fn two_cells_far_apart() {
    let far = "<dimension ref=\"A1:XFD1048576\"/><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>\
        <row r=\"1048576\"><c r=\"XFD1048576\"><v>2</v></c></row></sheetData>";
    let session = within(&xlsx(&[("S", "", far)], "", ""), 64).unwrap();
    let table = session.tables().next().unwrap();
    assert_eq!(table.evidence.names.len(), 16_384);
}

#[test]
fn many_sheets() {
    let sheets: String = (0..100_000)
        .map(|i| format!("<sheet name=\"{i}\" r:id=\"r{i}\"/>"))
        .collect();
    let relations: String = (0..100_000)
        .map(|i| format!("<Relationship Id=\"r{i}\" Type=\"/worksheet\" Target=\"{i}.xml\"/>"))
        .collect();
    let book = zip(&[
        (
            "xl/workbook.xml",
            format!("<workbook><sheets>{sheets}</sheets></workbook>").as_bytes(),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!("<Relationships>{relations}</Relationships>").as_bytes(),
        ),
    ]);
    assert_eq!(refused(&book), "read.workbook_too_large");
    let tables = "<table:table table:name=\"A\"/>".repeat(10_000);
    assert_eq!(refused(&ods("", &tables)), "read.workbook_too_large");
}

/// Each sheet may have millions of cells, but not each of thousands.
#[test]
fn many_sheets_of_many_cells() {
    let million = "<table:table table:name=\"A\"><table:table-row table:number-rows-repeated=\"61\">\
        <table:table-cell table:number-columns-repeated=\"16383\"/>\
        <table:table-cell office:value-type=\"float\" office:value=\"1\"/></table:table-row></table:table>";
    let mut book = open(ods("", &million.repeat(50))).unwrap();
    let found = book.propose().unwrap();
    let left_out = found
        .iter()
        .filter(|c| c.because.code == "read.workbook_too_large");
    assert_eq!((found.len(), left_out.count()), (50, 39));
    // They can be chosen all the same.
    assert_eq!(book.sheet(49).unwrap().rows.len(), 61);
}

/// No entity but the five of XML is known, so nothing laughs.
#[test]
fn entities_are_not_expanded() {
    let mut types = "<!DOCTYPE lolz [<!ENTITY lol0 \"lol\">".to_owned();
    for i in 1..10 {
        types += &format!(
            "<!ENTITY lol{i} \"{}\">",
            format!("&lol{};", i - 1).repeat(10)
        );
    }
    types += "]>";
    let text = "<row><c t=\"str\"><v>&lol9; &amp; &#x3c;</v></c><c t=\"str\"><v>n</v></c></row>\
        <row><c t=\"str\"><v>Nord</v></c><c><v>1</v></c></row><row><c t=\"str\"><v>Süd</v></c><c><v>2</v></c></row>";
    let sheet = format!("{types}<worksheet><sheetData>{text}</sheetData></worksheet>");
    let book = zip(&[
        ("xl/workbook.xml", b"<workbook><sheets><sheet name=\"S\" r:id=\"r\"/></sheets></workbook>"),
        (
            "xl/_rels/workbook.xml.rels",
            b"<Relationships><Relationship Id=\"r\" Type=\"/worksheet\" Target=\"s.xml\"/></Relationships>",
        ),
        ("xl/s.xml", sheet.as_bytes()),
    ]);
    let session = within(&book, 64).unwrap();
    let table = session.tables().next().unwrap();
    assert_eq!(table.evidence.names, ["&lol9; & <", "n"]);
}

#[test]
fn depth() {
    let deep = "<a>".repeat(MILLION);
    assert_eq!(refused(&rows(&deep)), "read.workbook_damaged");
    let deep = "<table:table>".repeat(MILLION);
    assert_eq!(refused(&ods("", &deep)), "read.workbook_damaged");
}

#[test]
fn formulas_and_markup_are_texts() {
    let cell = |t: &str| format!("<c t=\"str\"><f>CMD()</f><v>{t}</v></c>");
    let inside = format!(
        "<row>{}{}</row><row>{}<c><v>1</v></c></row><row>{}<c><f>1/0</f></c></row>",
        cell("Gebiet"),
        cell("Wert"),
        cell("=cmd|' /C calc'!A0"),
        cell("&lt;script&gt;"),
    );
    let session = within(&rows(&inside), 64).unwrap();
    let table = session.tables().next().unwrap();
    let first: Vec<&str> = table
        .evidence
        .sample
        .iter()
        .map(|r| r[0].as_str())
        .collect();
    assert_eq!(first, ["=cmd|' /C calc'!A0", "<script>"]);
    assert!(findings(&session).contains(&"read.formula_without_value".to_owned()));
    let csv = session.findings_csv(table.id).unwrap();
    assert!(!csv.contains(";=") && !csv.contains("\n="));
}

/// A chapter of text merged over many cells, and a few bytes that stand for thousands of blanks.
#[test]
fn texts_that_grow() {
    let text = "x".repeat(32_000);
    let cells: String = (1..=400)
        .map(|r| format!("<row r=\"{r}\"><c r=\"A{r}\"><v>{r}</v></c></row>"))
        .collect();
    let merged = format!(
        "<sheetData>{cells}<row r=\"401\"><c r=\"A401\" t=\"str\"><v>{text}</v></c><c r=\"ZZ401\"><v>1</v></c></row>\
         <row r=\"402\"><c r=\"A402\"><v>1</v></c></row></sheetData>\
         <mergeCells><mergeCell ref=\"A401:ZZ402\"/><mergeCell ref=\"B401:ZZ402\"/></mergeCells>"
    );
    let book = xlsx(&[("S", "", &merged)], "", "");
    let (sheet, most) = peak(|| {
        let mut sheet = open(book).unwrap().sheet(0).unwrap();
        sheet.fill_merged(1..=u64::MAX);
        sheet
    });
    // Of the two rows of 22 MB each only one is filled.
    assert!(most <= 64 << 20, "{most} bytes");
    assert_eq!(sheet.rows[400].1[1].len(), text.len());
    // 3 MB are still a text, 300 MB are not; in a debug build those would take long.
    let many = if cfg!(debug_assertions) {
        3_000
    } else {
        300_000
    };
    let blanks = "<text:s text:c=\"1000\"/>".repeat(many);
    let cell = format!(
        "<table:table><table:table-row><table:table-cell office:value-type=\"string\"><text:p>{blanks}</text:p>\
         </table:table-cell></table:table-row></table:table>"
    );
    let read = within(&ods("", &cell), 900).err();
    assert_eq!(
        read.as_deref(),
        (many > 268_435).then_some("read.workbook_too_large")
    );
}
