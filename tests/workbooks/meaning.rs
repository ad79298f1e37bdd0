//! What cells mean: kinds, notations, merged cells, hidden things, the same in XLSX, ODS and XLS.

use super::made::{biff, ods, record, rows, xls, xlsx, xlsx_with};
use integrationsmonitor::diagnostic::{Log, Severity};
use integrationsmonitor::read::workbook::{Region, Sheet, Stored, open};
use integrationsmonitor::text::Notation;

fn first(bytes: Vec<u8>) -> Sheet {
    open(bytes).unwrap().sheet(0).unwrap()
}

fn texts(sheet: &Sheet) -> Vec<Vec<&str>> {
    sheet
        .rows
        .iter()
        .map(|(_, cells)| cells.iter().map(String::as_str).collect())
        .collect()
}

/// Code, count and first place of each finding.
fn findings(log: &Log) -> Vec<(String, u64, Option<u64>, Option<String>)> {
    let all = log.diagnostics();
    all.into_iter()
        .map(|d| {
            let place = d.places.first().cloned().unwrap_or_default();
            (d.code, d.count, place.line, place.column)
        })
        .collect()
}

fn found(
    code: &str,
    count: u64,
    line: u64,
    column: &str,
) -> (String, u64, Option<u64>, Option<String>) {
    let column = (!column.is_empty()).then(|| column.to_owned());
    (code.to_owned(), count, (line > 0).then_some(line), column)
}

#[test]
fn every_kind_of_cell_of_xlsx() {
    let styles = "<numFmts><numFmt numFmtId=\"170\" formatCode=\"dd.mm.yyyy\"/><numFmt numFmtId=\"171\" formatCode=\"[h]:mm\"/>\
        <numFmt numFmtId=\"172\" formatCode=\"00000\"/><numFmt numFmtId=\"173\" formatCode=\"[&lt;5]&quot;/&quot;;0.0\"/></numFmts>\
        <cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>\
        <cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/><xf numFmtId=\"171\"/><xf numFmtId=\"172\"/><xf numFmtId=\"173\"/></cellXfs>";
    let strings = "<si><t>Münster &amp; <![CDATA[Köln]]></t></si>\
        <si><r><t xml:space=\"preserve\">reich </t></r><r><t>1)</t></r><rPh><t>weg</t></rPh></si>";
    let inside = "<dimension ref=\"A1:XFD1048576\"/><sheetData>\
        <row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" t=\"s\"><v>1</v></c><c r=\"D2\"><v>0.30000000000000004</v></c></row>\
        <row><c><v>43830</v></c><c s=\"1\"><v>43830</v></c><c s=\"2\"><v>1.5</v></c><c s=\"3\"><v>1001</v></c><c s=\"4\"><v>3.3</v></c></row>\
        <row r=\"9\"><c r=\"B9\" t=\"b\"><v>1</v></c><c r=\"C9\" t=\"e\"><v>#DIV/0!</v></c><c r=\"D9\" t=\"inlineStr\"><is><t>zwei\nZeilen</t></is></c>\
        <c r=\"E9\" t=\"str\"><f>A1</f><v/></c><c r=\"F9\"><f>1+1</f><v>2</v></c><c r=\"G9\"><f>SUM(A1:A2)</f></c><c r=\"H9\" t=\"d\"><v>2019-12-31T00:00:00</v></c></row>\
        </sheetData>";
    let sheet = first(xlsx(&[("S", "visible", inside)], strings, styles));
    assert_eq!(
        texts(&sheet),
        [
            vec!["Münster & Köln", "reich 1)", "", "0.3"],
            vec!["43830", "2019-12-31", "36:00:00", "01001", "3.3"],
            vec![
                "",
                "TRUE",
                "#DIV/0!",
                "zwei\nZeilen",
                "",
                "2",
                "",
                "2019-12-31"
            ],
        ]
    );
    assert_eq!(
        sheet.rows.iter().map(|r| r.0).collect::<Vec<_>>(),
        [2, 3, 9]
    );
    assert_eq!(sheet.stored[1][3], Stored::Text);
    assert_eq!(sheet.stored[2][2], Stored::Error);
    assert_eq!(
        findings(&sheet.log),
        [
            found("read.formula_without_value", 1, 9, "G"),
            found("read.masked_by_format", 1, 3, "E"),
        ]
    );
}

#[test]
fn dates_from_1904() {
    let inside = "<sheetData><row><c s=\"0\"><v>42368</v></c></row></sheetData>";
    for (properties, date) in [
        ("", "2015-12-30"),
        ("<workbookPr date1904=\"1\"/>", "2019-12-31"),
    ] {
        let styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>";
        let book = xlsx_with(properties, &[("S", "", inside)], "", styles);
        assert_eq!(texts(&first(book)), [[date]]);
    }
    let globals = [record(0x22, &[1, 0]), record(0xe0, &[0, 0, 14, 0])].concat();
    let cell = record(
        0x203,
        &[&[0_u8; 6][..], &42_368.0_f64.to_le_bytes()].concat(),
    );
    assert_eq!(
        texts(&first(xls("Workbook", &biff(0x600, &globals, &cell)))),
        [["2019-12-31"]]
    );
}

/// The rendered texts of a column are readable under one notation.
#[test]
fn one_column_has_one_notation() {
    let cell = |row: u32, column: char, text: &str| match text.strip_prefix('=') {
        Some(number) => format!("<c r=\"{column}{row}\"><v>{number}</v></c>"),
        None => format!("<c r=\"{column}{row}\" t=\"str\"><v>{text}</v></c>"),
    };
    // Stored numbers alone; beside a decimal comma; beside a decimal point; beside blanks; beside what fits both.
    let columns = [
        (
            'A',
            ["=1.234", "=9.5", "=12"],
            Notation::Point,
            ["1.234", "9.5", "12"],
        ),
        (
            'B',
            ["=1.234", "12,5", "=12"],
            Notation::Comma,
            ["1,234", "12,5", "12"],
        ),
        (
            'C',
            ["=1.234", "12.5", "x"],
            Notation::Point,
            ["1.234", "12.5", "x"],
        ),
        (
            'D',
            ["=1234.5", "1 234", "-"],
            Notation::Point,
            ["1234.5", "1 234", "-"],
        ),
        (
            'E',
            ["=0.5", "1.234", "5"],
            Notation::Comma,
            ["0,5", "1.234", "5"],
        ),
    ];
    let all: String = (0..3)
        .map(|row| {
            let cells: String = columns
                .iter()
                .map(|c| cell(u32::try_from(row).unwrap() + 1, c.0, c.1[row]))
                .collect();
            format!("<row>{cells}</row>")
        })
        .collect();
    let sheet = first(rows(&all));
    for (at, (name, _, notation, shown)) in columns.iter().enumerate() {
        let column: Vec<&str> = sheet.rows.iter().map(|r| r.1[at].as_str()).collect();
        assert_eq!(
            (sheet.columns[at].notation, column.as_slice()),
            (*notation, &shown[..]),
            "{name}"
        );
    }
    let b = &sheet.columns[1];
    assert_eq!(
        (
            b.numbers,
            b.fractions,
            b.texts,
            b.texts_like_numbers,
            b.doubtful
        ),
        (2, 1, 1, 1, false)
    );

    // Nothing else on the sheet says how the texts are written: asked, and changed with all stored numbers.
    let mut alone = first(rows(&format!(
        "<row>{}</row><row>{}</row>",
        cell(1, 'A', "=0.5"),
        cell(2, 'A', "1.234")
    )));
    assert!(alone.columns[0].doubtful);
    assert_eq!(texts(&alone), [["0,5"], ["1.234"]]);
    alone.set_notation(0, Notation::Point);
    assert!(!alone.columns[0].doubtful);
    assert_eq!(texts(&alone), [["0.5"], ["1.234"]]);
}

const MERGED: &str = "<sheetData>\
    <row r=\"1\"><c r=\"B1\" t=\"str\"><v>Kopf</v></c></row>\
    <row r=\"2\"><c r=\"A2\" t=\"str\"><v>Gebiet</v></c><c r=\"B2\"><v>2019</v></c><c r=\"C2\"><v>2020</v></c></row>\
    <row r=\"3\"><c r=\"A3\" t=\"str\"><v>Nord</v></c><c r=\"B3\"><v>1</v></c><c r=\"C3\"><v>10</v></c><c r=\"D3\"><v>7</v></c></row>\
    <row r=\"4\"><c r=\"B4\"><v>2</v></c><c r=\"D4\"><v>8</v></c></row>\
    <row r=\"5\"><c r=\"A5\"><v>5</v></c><c r=\"B5\"><v>3</v></c><c r=\"C5\"><v>11</v></c><c r=\"D5\"><v>9</v></c></row>\
    <row r=\"6\"><c r=\"B6\"><v>4</v></c><c r=\"C6\"><v>12</v></c><c r=\"D6\"><v>9</v></c></row></sheetData>\
    <mergeCells><mergeCell ref=\"B1:D1\"/><mergeCell ref=\"A3:A4\"/><mergeCell ref=\"C3:C4\"/><mergeCell ref=\"A5:A6\"/>\
    <mergeCell ref=\"F9:F9\"/><mergeCell ref=\"Z1:Z1048576\"/></mergeCells>";

#[test]
fn merged_cells_are_filled_but_no_figure_counts_twice() {
    let mut sheet = first(xlsx(&[("S", "", MERGED)], "", ""));
    let region = |first_row, first_column, last_row, last_column| Region {
        first_row,
        first_column,
        last_row,
        last_column,
    };
    assert_eq!(
        sheet.merged,
        [
            region(1, 1, 1, 3),
            region(1, 25, 1_048_576, 25),
            region(3, 0, 4, 0),
            region(3, 2, 4, 2),
            region(5, 0, 6, 0)
        ]
    );
    assert!(findings(&sheet.fill_merged(1..=2)).is_empty());
    assert_eq!(texts(&sheet)[0], ["", "Kopf", "Kopf", "Kopf"]);
    assert_eq!(texts(&sheet)[3], ["", "2", "", "8"]);
    // The names of column A and even its number 5 go down; the 10 of column C is one figure for both rows.
    let log = sheet.fill_merged(3..=u64::MAX);
    assert_eq!(
        findings(&log),
        [
            found("read.merged_number", 1, 4, "C"),
            found("read.merged_filled", 2, 4, "A")
        ]
    );
    assert_eq!(texts(&sheet)[3], ["Nord", "2", "", "8"]);
    assert_eq!(texts(&sheet)[5], ["5", "4", "12", "9"]);
    assert_eq!(sheet.rows.len(), 6);
    assert_eq!(log.diagnostics()[0].severity, Severity::Warning);
}

#[test]
fn hidden_things_are_said_and_read() {
    let inside = "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/><col min=\"9\" max=\"16384\" hidden=\"1\"/></cols><sheetData>\
        <row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"C1\"><v>3</v></c></row>\
        <row r=\"2\" hidden=\"1\"><c r=\"A2\"><v>2</v></c></row><row r=\"3\" hidden=\"true\"/></sheetData>";
    let book = xlsx(
        &[
            ("Deckblatt", "visible", ""),
            ("Geheim ", "veryHidden", inside),
            ("Daten", "", inside),
        ],
        "",
        "",
    );
    let mut book = open(book).unwrap();
    assert_eq!(book.kind(), "xlsx");
    assert_eq!(
        findings(&book.log()),
        [found("read.hidden_sheet", 1, 0, "")]
    );
    let proposed = book.propose().unwrap();
    assert_eq!(proposed.iter().map(|c| c.index).collect::<Vec<_>>(), [0, 2]);
    let sheet = book.sheet(2).unwrap();
    assert_eq!(texts(&sheet), [vec!["1", "", "3"], vec!["2"]]);
    let expected = [
        found("read.hidden_columns", 1, 0, "C"),
        found("read.hidden_rows", 1, 2, ""),
    ];
    assert_eq!(findings(&sheet.log), expected);
    assert_eq!(
        book.sheet(3).unwrap_err().code(),
        "read.workbook_no_such_sheet"
    );
}

#[test]
fn ods_says_the_same() {
    let styles = "<style:style style:name=\"ta1\" style:family=\"table\"><style:table-properties table:display=\"true\"/></style:style>\
        <style:style style:name=\"ta2\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>";
    let cell = |attributes: &str, text: &str| {
        format!("<table:table-cell {attributes}>{text}</table:table-cell>")
    };
    let row = |cells: &[String]| format!("<table:table-row>{}</table:table-row>", cells.concat());
    let inside = [
        "<table:tracked-changes><table:table-cell/></table:tracked-changes>".to_owned(),
        "<table:table table:name=\"A\" table:style-name=\"ta1\"><table:table-column table:number-columns-repeated=\"2\"/>".to_owned(),
        "<table:table-column table:visibility=\"collapse\"/>".to_owned(),
        row(&[
            cell("office:value-type=\"string\" calcext:value-type=\"string\" table:number-columns-spanned=\"2\"",
                "<office:annotation><text:p>weg</text:p></office:annotation><text:p>a<text:s text:c=\"2\"/>b &lt;</text:p><text:p>c</text:p>"),
            "<table:covered-table-cell/>".to_owned(),
            cell("office:value-type=\"float\" office:value=\"1.5\"", "<text:p>1,50</text:p>"),
        ]),
        "<table:table-row table:number-rows-repeated=\"3\" table:visibility=\"filter\">".to_owned(),
        cell("table:number-columns-repeated=\"2\" office:value-type=\"percentage\" office:value=\"0.25\"", "<text:p>25 %</text:p>"),
        cell("office:value-type=\"date\" office:date-value=\"2019-12-31\"", "<text:p>31.12.19</text:p>"),
        cell("office:value-type=\"time\" office:time-value=\"PT36H00M00S\"", "<text:p>36:00</text:p>"),
        cell("office:value-type=\"boolean\" office:boolean-value=\"true\"", "<text:p>WAHR</text:p>"),
        cell("table:formula=\"of:=1/0\" office:value-type=\"string\" calcext:value-type=\"error\"", "<text:p>#DIV/0!</text:p>"),
        cell("table:formula=\"of:=1+1\"", ""),
        "<table:table-cell table:number-columns-repeated=\"16377\"/></table:table-row>".to_owned(),
        "<table:table-row table:number-rows-repeated=\"1048572\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>".to_owned(),
        "</table:table><table:table table:name=\"B\" table:style-name=\"ta2\"><table:table-row><table:table-cell/></table:table-row></table:table>".to_owned(),
    ]
    .concat();
    let mut book = open(ods(styles, &inside)).unwrap();
    assert_eq!(book.kind(), "ods");
    assert_eq!(
        book.sheets()
            .iter()
            .map(|s| (s.name.as_str(), s.visible))
            .collect::<Vec<_>>(),
        [("A", true), ("B", false)]
    );
    let sheet = book.sheet(0).unwrap();
    let repeated = vec!["0.25", "0.25", "2019-12-31", "36:00:00", "TRUE", "#DIV/0!"];
    assert_eq!(
        texts(&sheet),
        [
            vec!["a  b <\nc", "", "1.5"],
            repeated.clone(),
            repeated.clone(),
            repeated
        ]
    );
    assert_eq!(sheet.merged.len(), 1);
    assert_eq!(sheet.stored[1][5], Stored::Error);
    assert_eq!(
        findings(&sheet.log),
        [
            found("read.formula_without_value", 3, 2, "G"),
            found("read.hidden_columns", 1, 0, "C"),
            found("read.hidden_rows", 3, 2, ""),
        ]
    );
    assert!(book.sheet(1).unwrap().rows.is_empty());
    assert_eq!(book.propose().unwrap().len(), 1);
}

#[test]
fn xls_of_both_generations() {
    let number = |row: u8, column: u8, value: f64| {
        record(
            0x203,
            &[&[row, 0, column, 0, 0, 0][..], &value.to_le_bytes()].concat(),
        )
    };
    let formula = |row: u8, column: u8| {
        let value = [0, 0, 0, 0, 0, 0, 0xff, 0xff];
        record(
            0x06,
            &[&[row, 0, column, 0, 0, 0][..], &value, &[0; 8]].concat(),
        )
    };
    let sheet = [
        record(0x208, &[&[1, 0][..], &[0; 10], &[0x20, 0, 0, 0]].concat()),
        record(0x7d, &[2, 0, 2, 0, 0, 0, 0, 0, 1, 0, 0, 0]),
        number(0, 0, 2.5),
        record(
            0xbd,
            &[0, 0, 1, 0, 0, 0, 0x0a, 0, 0, 0, 0, 0, 0x0e, 0, 0, 0, 2, 0],
        ),
        record(0x205, &[1, 0, 0, 0, 0, 0, 7, 1]),
        // Two formulas with a text; only the second one follows.
        formula(0, 3),
        formula(1, 1),
        record(0xe5, &[1, 0, 1, 0, 2, 0, 0, 0, 0, 0]),
    ]
    .concat();
    let eight = [
        &sheet[..],
        &record(0x207, &[3, 0, 1, b'a', 0, 0xfc, 0, b'b', 0]),
    ]
    .concat();
    let five = [&sheet[..], &record(0x207, &[3, 0, b'a', 0xfc, b'b'])].concat();
    for (version, name, sheet) in [(0x600, "Workbook", eight), (0x500, "Book", five)] {
        let mut book = open(xls(name, &biff(version, &[], &sheet))).unwrap();
        assert_eq!((book.kind(), book.sheets()[0].name.as_str()), ("xls", "S"));
        let sheet = book.sheet(0).unwrap();
        assert_eq!(
            texts(&sheet),
            [vec!["2.5", "2", "3"], vec!["#DIV/0!", "aüb"]]
        );
        assert_eq!(sheet.merged.len(), 1);
        let expected = [
            found("read.formula_without_value", 1, 1, "D"),
            found("read.hidden_columns", 1, 0, "C"),
            found("read.hidden_rows", 1, 2, ""),
        ];
        assert_eq!(findings(&sheet.log), expected);
    }
}
