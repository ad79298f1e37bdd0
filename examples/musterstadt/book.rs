//! A workbook with one sheet, as small as one can be: stored parts in a zip.

/// What stands in a cell.
pub(crate) enum Cell {
    Text(String),
    Number(i64),
    Empty,
}

impl Cell {
    pub(crate) fn text(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

/// A table of at most 26 columns and the ranges of merged cells.
pub(crate) fn xlsx(sheet: &str, rows: &[Vec<Cell>], merged: &[&str]) -> Vec<u8> {
    const NAMESPACE: &str = "http://schemas.openxmlformats.org";
    let mut data = String::new();
    for (at, row) in (1..).zip(rows) {
        let cells = (b'A'..)
            .zip(row)
            .map(|(column, cell)| cell_xml(char::from(column), at, cell));
        data.push_str(
            &[
                "<row r=\"",
                &at.to_string(),
                "\">",
                &cells.collect::<String>(),
                "</row>",
            ]
            .concat(),
        );
    }
    let ranges = merged
        .iter()
        .map(|m| ["<mergeCell ref=\"", m, "\"/>"].concat());
    let merged: String = ranges.collect();
    let main = format!("xmlns=\"{NAMESPACE}/spreadsheetml/2006/main\"");
    let office = format!("{NAMESPACE}/officeDocument/2006/relationships");
    let package = format!("xmlns=\"{NAMESPACE}/package/2006/relationships\"");
    let types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    let parts = [
        (
            "[Content_Types].xml",
            format!(
                "<Types xmlns=\"{NAMESPACE}/package/2006/content-types\">\
                 <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
                 <Override PartName=\"/xl/workbook.xml\" ContentType=\"{types}.sheet.main+xml\"/>\
                 <Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"{types}.worksheet+xml\"/></Types>"
            ),
        ),
        (
            "_rels/.rels",
            format!(
                "<Relationships {package}>\
                 <Relationship Id=\"r1\" Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                "<workbook {main} xmlns:r=\"{office}\">\
                 <sheets><sheet name=\"{sheet}\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "<Relationships {package}>\
                 <Relationship Id=\"r1\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/worksheets/sheet1.xml",
            format!(
                "<worksheet {main}><sheetData>{data}</sheetData><mergeCells>{merged}</mergeCells></worksheet>"
            ),
        ),
    ];
    let declared = parts.map(|(name, xml)| {
        (
            name,
            format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>{xml}"),
        )
    });
    zip(&declared)
}

fn cell_xml(column: char, row: usize, cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => {
            let text = text.replace('&', "&amp;").replace('<', "&lt;");
            format!("<c r=\"{column}{row}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
        }
        Cell::Number(number) => format!("<c r=\"{column}{row}\"><v>{number}</v></c>"),
        Cell::Empty => String::new(),
    }
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |c, _| {
            (c >> 1) ^ (0xedb8_8320 & (c & 1).wrapping_neg())
        })
    })
}

fn four(number: usize) -> [u8; 4] {
    u32::try_from(number).unwrap_or(u32::MAX).to_le_bytes()
}

fn two(number: usize) -> [u8; 2] {
    u16::try_from(number).unwrap_or(u16::MAX).to_le_bytes()
}

/// A zip of stored parts (APPNOTE.TXT 4.3), all dated 1 January 1980: it has no clock.
fn zip(parts: &[(&str, String)]) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for (name, text) in parts {
        let common = [
            &[20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0][..],
            &crc32(text.as_bytes()).to_le_bytes(),
            &four(text.len()),
            &four(text.len()),
            &two(name.len()),
            &[0, 0],
        ]
        .concat();
        let begin = four(out.len());
        directory.extend(
            [
                &b"PK\x01\x02\x14\x00"[..],
                &common,
                &[0; 10],
                &begin,
                name.as_bytes(),
            ]
            .concat(),
        );
        out.extend([b"PK\x03\x04", &common[..], name.as_bytes(), text.as_bytes()].concat());
    }
    let (count, begin) = (two(parts.len()), four(out.len()));
    let end = [
        &b"PK\x05\x06\0\0\0\0"[..],
        &count,
        &count,
        &four(directory.len()),
        &begin,
        &[0, 0],
    ]
    .concat();
    [out, directory, end].concat()
}
