//! The statements.

use integrationsmonitor::text::{CellState, Signs};

/// What a statement lets expect of a file.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Expect {
    Encoding(&'static str),
    LineEnd(&'static str),
    Delimiter(&'static str),
    /// The decimal sign: no other is seen, and it is seen where a cell of the file is digits, sign, digits.
    Decimal(char),
    /// The mark that stands between groups of three digits, or none.
    Thousands(Option<char>),
    /// So many filled lines above the header, at least.
    Above(usize),
    /// So many header lines.
    Header(usize, usize),
    /// So many filled records below the data, at least.
    Below(usize),
    /// This convention is proposed.
    Convention(Signs),
    /// The sign occurs among numbers and is read as this.
    Sign(&'static str, CellState),
    Rows(u64),
    Columns(usize),
}

use Expect::{
    Above, Below, Columns, Convention, Decimal, Delimiter, Encoding, Header, LineEnd, Rows, Sign,
    Thousands,
};

pub(crate) struct Statement {
    /// Paths with `*` for anything.
    pub(crate) files: &'static [&'static str],
    /// The sentence.
    pub(crate) says: &'static str,
    pub(crate) expect: &'static [Expect],
    /// Files among them of which the bytes show something else.
    pub(crate) but: &'static [But],
}

/// Paths, what their bytes show, and what to expect instead.
pub(crate) type But = (&'static [&'static str], &'static str, &'static [Expect]);

const BA_RAW: &[&str] = &[
    "ba-migrationsmonitor-dsi/20*__*",
    "ba-migrationsmonitor-dsi/uebergreifendeDaten__*",
];
const BA_WITHOUT_BLOCK: &[&str] = &["ba-migrationsmonitor-dsi/2014__beschäftigte_ausländer_*"];
const BA_EMPTIED: &[&str] =
    &["ba-migrationsmonitor-dsi/uebergreifendeDaten__erwerbstätiguequote_*"];
const GENESIS: &[&str] = &[
    "genesis-destatis-human-csv/12521-0001.csv",
    "genesis-destatis-human-csv/regionalstatistik_*",
];
const MUENCHEN: &[&str] = &["muenchen-indikatorenatlas/indikatorenatlas2014*"];
const NDS: &[&str] = &["niedersachsen-integrationsmonitoring/data/*"];

pub(crate) const STATEMENTS: &[Statement] = &[
    Statement {
        files: BA_RAW,
        says: "Raw exports: UTF-8 BOM, semicolon, all quoted, LF, metadata block on top, empty line, table, footer",
        expect: &[
            Encoding("utf-8-bom"),
            Delimiter("semicolon"),
            LineEnd("lf"),
            Above(6),
            Header(1, 1),
            Below(3),
        ],
        but: &[
            (
                BA_WITHOUT_BLOCK,
                "another export: no byte order mark, commas, a header and four rows, nothing else",
                &[
                    Encoding("utf-8"),
                    Delimiter("comma"),
                    LineEnd("lf"),
                    Header(1, 1),
                ],
            ),
            (
                BA_EMPTIED,
                "saved by a spreadsheet program: block and footer are lines of delimiters only",
                &[
                    Encoding("utf-8-bom"),
                    Delimiter("semicolon"),
                    LineEnd("lf"),
                    Header(1, 1),
                    Rows(11),
                ],
            ),
        ],
    },
    Statement {
        files: BA_RAW,
        says: "Thousands DOT: \"9.090\" = 9090, \"1.392.630\"; \"11,7\" percent",
        expect: &[Thousands(Some('.')), Decimal(',')],
        but: &[(
            BA_EMPTIED,
            "rates only: nothing above a thousand",
            &[Thousands(None), Decimal(',')],
        )],
    },
    Statement {
        files: BA_RAW,
        says: "\"x\" = suppressed",
        expect: &[Convention(Signs::Bundesagentur)],
        but: &[
            (
                BA_WITHOUT_BLOCK,
                "names no publisher and holds no sign",
                &[],
            ),
            (BA_EMPTIED, "names no publisher and holds no sign", &[]),
        ],
    },
    Statement {
        files: &[
            "ba-migrationsmonitor-dsi/arbeitslose__*",
            "ba-migrationsmonitor-dsi/beschaeftig*__*",
            "ba-migrationsmonitor-dsi/gesamtdaten__*",
        ],
        says: "Cleaned ones: header + rows only",
        expect: &[
            Encoding("utf-8-bom"),
            Delimiter("semicolon"),
            LineEnd("lf"),
            Header(1, 1),
            Decimal(','),
        ],
        but: &[],
    },
    Statement {
        files: &["basel-integration-indikatoren/*.tsv"],
        says: "mostly TAB, header quoted, decimal POINT, numbers unquoted",
        expect: &[
            Delimiter("tab"),
            LineEnd("lf"),
            Decimal('.'),
            Thousands(None),
        ],
        but: &[],
    },
    Statement {
        files: &["basel-integration-indikatoren/*.tsv"],
        says: "mostly ... UTF-8 with BOM",
        expect: &[Encoding("utf-8-bom")],
        but: &[(
            &[
                "basel-integration-indikatoren/4825.tsv",
                "basel-integration-indikatoren/5126.tsv",
                "basel-integration-indikatoren/6079.tsv",
                "basel-integration-indikatoren/6082.tsv",
                "basel-integration-indikatoren/6083.tsv",
                "basel-integration-indikatoren/6084.tsv",
                "basel-integration-indikatoren/6085.tsv",
                "basel-integration-indikatoren/6516.tsv",
                "basel-integration-indikatoren/6517.tsv",
                "basel-integration-indikatoren/raumeinheiten.tsv",
            ],
            "no byte order mark",
            &[Encoding("utf-8")],
        )],
    },
    Statement {
        files: &["berlin-ewrmigra/EWRMIGRA*"],
        says: "ASCII; EWRMIGRA: semicolon, bare CR line ends; 447 rows",
        expect: &[
            Encoding("utf-8"),
            Delimiter("semicolon"),
            LineEnd("cr"),
            Rows(447),
            Columns(17),
            Header(1, 1),
        ],
        but: &[(
            &["berlin-ewrmigra/EWRMIGRA201212H_Matrix.csv"],
            "mangled: the records are quoted and split at commas, until the user has them repaired",
            &[
                Encoding("utf-8"),
                Delimiter("comma"),
                LineEnd("cr"),
                Rows(447),
            ],
        )],
    },
    Statement {
        files: &["berlin-ewrmigra/EWR2016*"],
        says: "EWR2016: comma, LF/CR",
        expect: &[
            Encoding("utf-8"),
            Delimiter("comma"),
            LineEnd("crlf"),
            Rows(447),
        ],
        but: &[],
    },
    Statement {
        files: &["csv-edge-suites/charlesnepote/*ISO-8859-1.LF.csv"],
        says: "ISO-8859-1 LF/CRLF",
        expect: &[Encoding("windows-1252"), LineEnd("lf"), Delimiter("comma")],
        but: &[],
    },
    Statement {
        files: &["csv-edge-suites/charlesnepote/*ISO-8859-1.CRLF.csv"],
        says: "ISO-8859-1 LF/CRLF",
        expect: &[
            Encoding("windows-1252"),
            LineEnd("crlf"),
            Delimiter("comma"),
        ],
        but: &[],
    },
    Statement {
        files: &["destatis-dsi/*Kita_*"],
        says: "Kita_...: ISO-8859-1, comma",
        expect: &[Encoding("windows-1252"), Delimiter("comma")],
        but: &[],
    },
    Statement {
        files: &["destatis-dsi/*einbürg_*.csv"],
        says: "einbürg_*.csv: index column without name, quoted commas",
        expect: &[Delimiter("comma"), Columns(4), Header(1, 1)],
        but: &[],
    },
    Statement {
        files: &["eurostat-migration/*"],
        says: "SDMX-CSV: comma, UTF-8, decimal point",
        expect: &[
            Delimiter("comma"),
            Encoding("utf-8"),
            Decimal('.'),
            Header(1, 1),
        ],
        but: &[],
    },
    Statement {
        files: GENESIS,
        says: "ISO-8859-1 (not UTF-8!), semicolon, LF, line 1 'GENESIS-Tabelle: ...', 4 title lines, 2-3 header rows, \
               footer '__________' + notes + '© ...' + 'Stand: ...'",
        expect: &[
            Encoding("windows-1252"),
            Delimiter("semicolon"),
            LineEnd("lf"),
            Above(4),
            Header(2, 3),
            Below(3),
            Thousands(None),
            Decimal(','),
        ],
        but: &[],
    },
    Statement {
        files: GENESIS,
        says: "'-' = nil",
        expect: &[Sign("-", CellState::Zero)],
        but: &[(
            &["genesis-destatis-human-csv/12521-0001.csv"],
            "holds no sign",
            &[],
        )],
    },
    Statement {
        files: &["hamburg-stadtteilprofile/*.xlsx"],
        says: "xlsx: original, 1 sheet 113x69, three header rows, merged cells, 99 Stadtteile + Bezirke + Hamburg; '.' for \
               secret",
        expect: &[
            Header(3, 3),
            Columns(69),
            Rows(107),
            Sign(".", CellState::SecretOrUnknown),
        ],
        but: &[],
    },
    Statement {
        files: &["koeln-koelnapi/bevoelkerung.csv"],
        says: "29,135 rows, comma, UTF-8, LF; zahl (\"1023101.0\")",
        expect: &[
            Rows(29_135),
            Delimiter("comma"),
            Encoding("utf-8"),
            LineEnd("lf"),
            Decimal('.'),
            Columns(9),
        ],
        but: &[],
    },
    Statement {
        files: &["koeln-koelnapi/btw2013_stadtteil_source.csv"],
        says: "86x102, semicolon, decimal comma with dot-free counts",
        expect: &[
            Rows(86),
            Columns(102),
            Delimiter("semicolon"),
            Decimal(','),
            Thousands(None),
        ],
        but: &[],
    },
    Statement {
        files: &["koeln-koelnapi/haushalt_*"],
        says: "haushalt_..: UTF-8 BOM, CRLF, thousands dots",
        expect: &[Encoding("utf-8-bom"), LineEnd("crlf"), Thousands(Some('.'))],
        but: &[],
    },
    Statement {
        files: MUENCHEN,
        says: "UTF-8 no BOM, delimiter comma, every field quoted, DECIMAL COMMA inside quotes (\"4,8\"), no thousands \
               separator",
        expect: &[
            Encoding("utf-8"),
            Delimiter("comma"),
            Decimal(','),
            Thousands(None),
        ],
        but: &[],
    },
    Statement {
        files: MUENCHEN,
        says: "LF",
        expect: &[],
        but: &[(
            &["muenchen-indikatorenatlas/indikatorenatlas2014*"],
            "all six end their lines with CR LF",
            &[LineEnd("crlf")],
        )],
    },
    Statement {
        files: &["muenster-migration-opendata/Migration.csv"],
        says: "UTF-8, comma; 2,520 rows",
        expect: &[
            Encoding("utf-8"),
            Delimiter("comma"),
            Rows(2520),
            Columns(4),
        ],
        but: &[],
    },
    Statement {
        files: NDS,
        says: "64 CSV (63 with BOM), comma, UTF-8, decimal POINT",
        expect: &[
            Encoding("utf-8-bom"),
            Delimiter("comma"),
            Decimal('.'),
            Thousands(None),
        ],
        but: &[(
            &["niedersachsen-integrationsmonitoring/data/demo_indicator.csv"],
            "the one without byte order mark",
            &[
                Encoding("utf-8"),
                Delimiter("comma"),
                Decimal('.'),
                Thousands(None),
            ],
        )],
    },
    Statement {
        files: &["niedersachsen-integrationsmonitoring/xlsx/20*"],
        says: "xlsx/: original tables (multi-row merged headers)",
        expect: &[Header(2, 6)],
        but: &[],
    },
    Statement {
        files: &[
            "pollock-csv-pollution/*/csv/*",
            "pollock-csv-pollution/*/clean/*",
        ],
        says: "All stored as UTF-8/ASCII with LF",
        expect: &[Encoding("utf-8"), LineEnd("lf")],
        but: &[(
            &["pollock-csv-pollution/polluted/csv/file_record_delimiter_0xD.csv"],
            "bare CR is what this file is about",
            &[Encoding("utf-8"), LineEnd("cr")],
        )],
    },
];
