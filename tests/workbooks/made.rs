//! Small workbooks made here: a zip of parts, and the parts a workbook needs.

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |c, _| {
            (c >> 1) ^ (0xedb8_8320 & (c & 1).wrapping_neg())
        })
    })
}

fn size(bytes: &[u8]) -> [u8; 4] {
    u32::try_from(bytes.len()).unwrap().to_le_bytes()
}

/// A zip of stored parts.
pub(crate) fn zip(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for (name, bytes) in parts {
        let common = [
            &[20, 0, 0, 0, 0, 0, 0, 0, 0, 0][..],
            &crc32(bytes).to_le_bytes(),
            &size(bytes),
            &size(bytes),
            &size(name.as_bytes())[..2],
            &[0, 0],
        ]
        .concat();
        directory.extend(
            [
                &b"PK\x01\x02\x14\x00"[..],
                &common,
                &[0; 10],
                &size(&out),
                name.as_bytes(),
            ]
            .concat(),
        );
        out.extend([b"PK\x03\x04", &common[..], name.as_bytes(), bytes].concat());
    }
    let count = u16::try_from(parts.len()).unwrap().to_le_bytes();
    let end = [
        &b"PK\x05\x06\0\0\0\0"[..],
        &count,
        &count,
        &size(&directory),
        &size(&out),
        &[0, 0],
    ]
    .concat();
    [out, directory, end].concat()
}

/// An XLSX with its sheets: name, `state`, and what stands inside `<worksheet>`.
pub(crate) fn xlsx(sheets: &[(&str, &str, &str)], strings: &str, styles: &str) -> Vec<u8> {
    xlsx_with("", sheets, strings, styles)
}

/// The same with properties of the workbook.
pub(crate) fn xlsx_with(
    properties: &str,
    sheets: &[(&str, &str, &str)],
    strings: &str,
    styles: &str,
) -> Vec<u8> {
    let (mut list, mut relations) = (String::new(), String::new());
    let mut parts: Vec<(String, String)> = Vec::new();
    for (at, (name, state, inside)) in sheets.iter().enumerate() {
        list +=
            &format!("<sheet name=\"{name}\" sheetId=\"{at}\" state=\"{state}\" r:id=\"r{at}\"/>");
        relations += &format!(
            "<Relationship Id=\"r{at}\" Type=\"http://x/worksheet\" Target=\"worksheets/{at}.xml\"/>"
        );
        parts.push((
            format!("xl/worksheets/{at}.xml"),
            format!("<worksheet>{inside}</worksheet>"),
        ));
    }
    relations += "<Relationship Id=\"s\" Type=\"http://x/sharedStrings\" Target=\"/xl/strings.xml\"/>\
        <Relationship Id=\"t\" Type=\"http://x/styles\" Target=\"styles.xml\"/>";
    let main = "<Relationships><Relationship Id=\"a\" Type=\"http://x/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";
    parts.push(("_rels/.rels".into(), main.into()));
    parts.push((
        "xl/workbook.xml".into(),
        format!("<workbook xmlns:r=\"x\">{properties}<sheets>{list}</sheets></workbook>"),
    ));
    parts.push((
        "xl/_rels/workbook.xml.rels".into(),
        format!("<Relationships>{relations}</Relationships>"),
    ));
    parts.push(("xl/strings.xml".into(), format!("<sst>{strings}</sst>")));
    parts.push((
        "xl/styles.xml".into(),
        format!("<styleSheet>{styles}</styleSheet>"),
    ));
    let parts: Vec<(&str, &[u8])> = parts
        .iter()
        .map(|(n, b)| (n.as_str(), b.as_bytes()))
        .collect();
    zip(&parts)
}

/// An XLSX with one sheet of the given rows.
pub(crate) fn rows(inside: &str) -> Vec<u8> {
    xlsx(
        &[(
            "Blatt",
            "visible",
            &format!("<sheetData>{inside}</sheetData>"),
        )],
        "",
        "",
    )
}

/// An ODS with what stands inside its spreadsheet, and automatic styles.
pub(crate) fn ods(styles: &str, inside: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content xmlns:office=\"o\"><office:automatic-styles>{styles}</office:automatic-styles>\
         <office:body><office:spreadsheet>{inside}</office:spreadsheet></office:body></office:document-content>"
    );
    zip(&[
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet",
        ),
        ("content.xml", content.as_bytes()),
    ])
}

/// An XLS: one stream in a compound file of 512-byte sectors.
pub(crate) fn xls(name: &str, stream: &[u8]) -> Vec<u8> {
    let mut stream = stream.to_vec();
    stream.resize(stream.len().max(4096).div_ceil(512) * 512, 0);
    let sectors = u32::try_from(stream.len() / 512).unwrap();
    let mut header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    header.resize(24, 0);
    header.extend([0x3e, 0, 3, 0, 0xfe, 0xff, 9, 0, 6, 0]);
    header.resize(44, 0);
    // One table sector (number 0), the directory (1), the short stream limit, no short streams, no more tables.
    for number in [1_u32, 1, 0, 4096, 0xffff_fffe, 0, 0xffff_fffe, 0, 0] {
        header.extend(number.to_le_bytes());
    }
    header.resize(512, 0xff);
    let mut table = vec![0xffff_fffd_u32, 0xffff_fffe];
    table.extend((0..sectors).map(|n| if n + 1 < sectors { n + 3 } else { 0xffff_fffe }));
    table.resize(128, 0xffff_ffff);
    let table: Vec<u8> = table.iter().flat_map(|n| n.to_le_bytes()).collect();
    let entry = |name: &str, kind: u8, child: u32, start: u32, size: u32| {
        let mut out: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let length = u16::try_from(out.len() + 2).unwrap();
        out.resize(64, 0);
        out.extend(length.to_le_bytes());
        out.extend([kind, 1]);
        for number in [u32::MAX, u32::MAX, child] {
            out.extend(number.to_le_bytes());
        }
        out.resize(116, 0);
        out.extend([start.to_le_bytes(), size.to_le_bytes(), [0; 4]].concat());
        out
    };
    let mut directory = entry("Root Entry", 5, 1, 0xffff_fffe, 0);
    directory.extend(entry(name, 2, u32::MAX, 2, sectors * 512));
    directory.resize(512, 0);
    [header, table, directory, stream].concat()
}

/// A record of a stream.
pub(crate) fn record(id: u16, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len()).unwrap().to_le_bytes();
    [&id.to_le_bytes()[..], &length, data].concat()
}

/// A stream of BIFF8 (or 5) with one sheet of the given records.
pub(crate) fn biff(version: u16, globals: &[u8], sheet: &[u8]) -> Vec<u8> {
    let begin = record(0x809, &[version.to_le_bytes(), [5, 0]].concat());
    let name: &[u8] = if version == 0x600 {
        &[1, 0, b'S']
    } else {
        &[1, b'S']
    };
    let bound = |offset: u32| record(0x85, &[&offset.to_le_bytes()[..], &[0, 0], name].concat());
    let end = record(0x0a, &[]);
    let offset = begin.len() + globals.len() + bound(0).len() + end.len();
    let bound = bound(u32::try_from(offset).unwrap());
    [&begin[..], globals, &bound, &end, &begin, sheet, &end].concat()
}
