//! What the collectors of published tables say about their files, sentence by sentence, against how the files are read.
//!
//! Each statement is quoted from the SOURCE.txt of a folder of ../shared/data and checked for every file it speaks of.
//! Where the bytes show something else, the file is named with what they show. The columns `encoding` and `eol` of
//! MANIFEST.tsv are checked for all files.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking"
)]
#![allow(
    clippy::disallowed_methods,
    clippy::print_stderr,
    reason = "a test reads files and says when it skips"
)]

#[path = "../common/mod.rs"]
mod common;
#[path = "../../examples/manifest/seen.rs"]
mod seen;
mod statements;

use common::{load, session, shared};
use integrationsmonitor::text::{Signs, sign_state};
use seen::{Outcome, Seen};
use statements::{
    Expect::{
        self, Above, Below, Columns, Convention, Decimal, Delimiter, Encoding, Header, LineEnd,
        Rows, Sign, Thousands,
    },
    STATEMENTS,
};
use std::collections::BTreeSet;
use std::sync::OnceLock;

/// A file that the list forgot; it says nothing of its encoding and line ends.
const BESIDE_THE_LIST: &str = "muenster-migration-opendata/Migration.csv\t\t\t\t";

/// `*` stands for anything.
fn matches(pattern: &str, path: &str) -> bool {
    let mut parts = pattern.split('*');
    let Some(mut rest) = path.strip_prefix(parts.next().unwrap()) else {
        return false;
    };
    let parts: Vec<&str> = parts.collect();
    let Some((last, middle)) = parts.split_last() else {
        return rest.is_empty();
    };
    for part in middle {
        match rest.split_once(part) {
            Some((_, after)) => rest = after,
            None => return false,
        }
    }
    rest.ends_with(last)
}

/// One file of the list.
struct File {
    path: String,
    encoding: String,
    line_end: String,
    bytes: Vec<u8>,
    outcome: Outcome,
}

/// All files, each read in its own call; empty where the folder is absent.
fn files() -> &'static [File] {
    static ALL: OnceLock<Vec<File>> = OnceLock::new();
    ALL.get_or_init(|| {
        let Some(list) = shared("data/MANIFEST.tsv") else {
            return Vec::new();
        };
        let list = String::from_utf8(list).unwrap();
        let lines: Vec<&str> = list.lines().skip(1).chain([BESIDE_THE_LIST]).collect();
        let catalogue = session().catalogue().clone();
        let read = |line: &&str| {
            let cells: Vec<&str> = line.split('\t').collect();
            let path = cells[0];
            let bytes = shared(&format!("data/{path}"))?;
            let name = path.rsplit('/').next().unwrap();
            let outcome = match seen::no_table(path) {
                Some(kind) => Outcome::Skipped(kind),
                None => seen::outcome(&catalogue, name, &bytes),
            };
            Some(File {
                path: path.to_owned(),
                encoding: cells[3].to_owned(),
                line_end: cells[4].to_owned(),
                bytes,
                outcome,
            })
        };
        let half = lines.len() / 2;
        std::thread::scope(|threads| {
            let first = threads.spawn(|| lines[..half].iter().filter_map(read).collect::<Vec<_>>());
            let second: Vec<File> = lines[half..].iter().filter_map(read).collect();
            let mut all = first.join().unwrap();
            all.extend(second);
            all
        })
    })
}

/// A cell of the file is digits, this mark, digits; blanks and signs around them do not matter. A naive look at the bytes.
fn has_decimal(bytes: &[u8], delimiter: &str, mark: char) -> bool {
    let text: String = bytes.iter().map(|b| char::from(*b)).collect();
    let delimiter = match delimiter {
        "semicolon" => ';',
        "tab" => '\t',
        _ => ',',
    };
    let quoted = text.contains('"');
    let cells = text.split(['\n', '\r']).flat_map(|line| {
        let by_quotes = quoted && mark == delimiter;
        line.split(if by_quotes { '"' } else { delimiter })
    });
    let digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
    cells
        .map(|c| c.trim_matches(['"', ' ', '+', '-', '%']))
        .filter_map(|c| c.split_once(mark))
        .any(|(a, b)| digits(a) && digits(b))
}

/// What contradicts the expectation.
fn contradiction(expect: Expect, file: &File, s: &Seen) -> Option<String> {
    let differ = |wanted: &str, found: &str| {
        (wanted != found).then(|| format!("{expect:?}, read as {found}"))
    };
    let wrong =
        |right: bool, found: String| (!right).then(|| format!("{expect:?}, read as {found}"));
    match expect {
        Encoding(code) => differ(code, &s.encoding),
        LineEnd(code) => differ(code, &s.line_end),
        Delimiter(code) => differ(code, &s.delimiter),
        Decimal(mark) => {
            let none = s.decimal.is_empty();
            // `4.324.340` and `9.090` are no decimals; where thousands have marks, a comma cannot be one of them.
            let fits = none || s.decimal == BTreeSet::from([mark]);
            let missed = none && has_decimal(&file.bytes, &s.delimiter, mark);
            wrong(fits && !missed, format!("{:?}", s.decimal))
        }
        Thousands(mark) => wrong(
            s.thousands == mark.into_iter().collect(),
            format!("{:?}", s.thousands),
        ),
        Above(least) => wrong(s.title >= least, s.title.to_string()),
        Header(least, most) => wrong((least..=most).contains(&s.header), s.header.to_string()),
        Below(least) => wrong(s.below >= least, s.below.to_string()),
        Convention(signs) => differ(signs.code(), &s.convention),
        Sign(sign, state) => {
            let convention = Signs::from_code(&s.convention).unwrap();
            let read = sign_state(sign, convention);
            wrong(
                s.signs.contains_key(sign) && read == Some(state),
                format!("{read:?}"),
            )
        }
        Rows(count) => wrong(s.rows == count, s.rows.to_string()),
        Columns(count) => wrong(s.columns == count, s.columns.to_string()),
    }
}

#[test]
fn every_statement_holds_for_every_file_it_speaks_of() {
    let all = files();
    if all.is_empty() {
        return;
    }
    let (mut checked, mut wrong) = (0, Vec::new());
    for statement in STATEMENTS {
        let mut found = 0;
        for file in all {
            if !statement.files.iter().any(|p| matches(p, &file.path)) {
                continue;
            }
            let seen = match &file.outcome {
                Outcome::Read(seen) => seen,
                // Files without any cell hold no truth about their notation.
                Outcome::Refused(error) if error.code() == "read.empty" => continue,
                Outcome::Refused(error) => panic!("{}: {error}", file.path),
                Outcome::Skipped(_) => continue,
                Outcome::Panicked => panic!("{}: reading panicked", file.path),
            };
            let spoken = |paths: &[&str]| paths.iter().any(|p| matches(p, &file.path));
            let exception = statement.but.iter().find(|(paths, _, _)| spoken(paths));
            let expected = exception.map_or(statement.expect, |(_, _, instead)| instead);
            for expect in expected {
                found += 1;
                if let Some(message) = contradiction(*expect, file, seen) {
                    wrong.push(format!("{}: «{}» {message}", file.path, statement.says));
                }
            }
        }
        if found == 0 {
            wrong.push(format!("no file of «{}»", statement.says));
        }
        checked += found;
    }
    eprintln!(
        "{checked} statements about files checked, {} contradicted",
        wrong.len()
    );
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn encodings_and_line_ends_of_the_list() {
    let (mut checked, mut wrong) = (0, Vec::new());
    for file in files() {
        let Outcome::Read(seen) = &file.outcome else {
            continue;
        };
        if file.encoding.is_empty() {
            continue;
        }
        // Windows-1252 is read where ISO-8859-1 is meant, and UTF-8 where there is only ASCII: both are supersets.
        let encoding = match file.encoding.as_str() {
            "ascii" => "utf-8",
            "iso-8859-1" => "windows-1252",
            other => other,
        };
        checked += 2;
        if seen.encoding != encoding {
            wrong.push(format!(
                "{}: {encoding} read as {}",
                file.path, seen.encoding
            ));
        }
        if seen.line_end != file.line_end.to_lowercase() {
            wrong.push(format!(
                "{}: {} read as {}",
                file.path, file.line_end, seen.line_end
            ));
        }
    }
    eprintln!(
        "{checked} encodings and line ends checked, {} wrong",
        wrong.len()
    );
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(files().is_empty() || checked > 0);
}

#[test]
fn every_table_of_the_list_is_read_or_refused_as_empty() {
    for file in files() {
        match &file.outcome {
            Outcome::Read(seen) => assert!(seen.columns > 0, "{}", file.path),
            Outcome::Skipped(kind) => assert!(!seen::TABLES.contains(&kind.as_str())),
            Outcome::Refused(error) => assert_eq!(error.code(), "read.empty", "{}", file.path),
            Outcome::Panicked => panic!("{}: reading panicked", file.path),
        }
    }
}

#[test]
fn patterns_match_whole_paths() {
    assert!(matches("a/*.tsv", "a/1.tsv") && matches("a/b*c*d", "a/bxxcyd") && matches("a", "a"));
    assert!(
        !matches("a/*.tsv", "b/a/1.tsv")
            && !matches("a/*.tsv", "a/1.tsv.gz")
            && !matches("a", "ab")
    );
}
