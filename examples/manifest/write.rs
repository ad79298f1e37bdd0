//! The outcomes as Markdown: a line per file, or counts per folder.

use super::seen::{Outcome, Seen};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// A text as a cell of a Markdown table.
fn cell(text: &str) -> String {
    let shown = text.replace('|', "\\|").replace(['\n', '\r'], " ");
    if shown.is_empty() {
        "–".into()
    } else {
        shown
    }
}

/// Marks in words, as a blank cannot be seen.
fn named(marks: impl IntoIterator<Item = char>) -> String {
    let name = |mark: char| match mark {
        ' ' => "blank".to_owned(),
        '\u{a0}' => "no-break blank".to_owned(),
        '\u{2009}' | '\u{202f}' => "narrow blank".to_owned(),
        other => format!("`{other}`"),
    };
    marks.into_iter().map(name).collect::<Vec<_>>().join(" ")
}

fn counted(counts: &BTreeMap<String, u64>) -> String {
    let all = counts
        .iter()
        .map(|(what, count)| format!("{what} × {count}"));
    all.collect::<Vec<_>>().join(", ")
}

fn line(path: &str, outcome: &Outcome) -> String {
    let nothing = |why: String| {
        let mut cells = vec![String::new(); COLUMNS.len() - 2];
        cells.push(why);
        cells
    };
    let cells = match outcome {
        Outcome::Read(s) => of(s),
        Outcome::Refused(error) => nothing(format!("refused: {error}")),
        Outcome::Skipped(kind) => nothing(format!("skipped: {kind} is no table")),
        Outcome::Panicked => nothing("**panicked**".to_owned()),
    };
    let mut line = format!("| {} |", cell(path));
    for text in cells {
        // Writing into a String cannot fail.
        let _ = write!(line, " {} |", cell(&text));
    }
    line.push('\n');
    line
}

const COLUMNS: [&str; 12] = [
    "file",
    "layout",
    "encoding",
    "line ends",
    "delimiter",
    "decimal",
    "thousands",
    "title / header / notes",
    "rows",
    "columns",
    "signs",
    "findings",
];

fn of(s: &Seen) -> Vec<String> {
    let signs = if s.signs.is_empty() {
        String::new()
    } else {
        format!("{}: {}", s.convention, counted(&s.signs))
    };
    let book = s.format != "text";
    vec![
        s.layout.clone(),
        if book {
            s.format.clone()
        } else {
            s.encoding.clone()
        },
        s.line_end.clone(),
        s.delimiter.clone(),
        named(s.decimal.iter().copied()),
        named(s.thousands.iter().copied()),
        format!("{} / {} / {}", s.title, s.header, s.below),
        s.rows.to_string(),
        s.columns.to_string(),
        signs,
        counted(&s.findings),
    ]
}

fn head(columns: &[&str]) -> String {
    let rule = vec!["---"; columns.len()].join(" | ");
    format!("| {} |\n| {rule} |\n", columns.join(" | "))
}

/// One line per file.
pub(crate) fn table(all: &[(&str, Outcome)]) -> String {
    let mut text = head(&COLUMNS);
    for (path, outcome) in all {
        text.push_str(&line(path, outcome));
    }
    let _ = write!(text, "\n{}\n", total(all));
    text
}

/// How many files there are, in one line.
pub(crate) fn total(all: &[(&str, Outcome)]) -> String {
    let count = |wanted: fn(&Outcome) -> bool| all.iter().filter(|(_, o)| wanted(o)).count();
    format!(
        "{} files: {} read, {} refused, {} no tables, {} panics",
        all.len(),
        count(|o| matches!(o, Outcome::Read(_))),
        count(|o| matches!(o, Outcome::Refused(_))),
        count(|o| matches!(o, Outcome::Skipped(_))),
        count(|o| matches!(o, Outcome::Panicked)),
    )
}

#[derive(Default)]
struct Folder {
    files: u64,
    read: u64,
    refused: BTreeMap<String, u64>,
    skipped: BTreeMap<String, u64>,
    panicked: u64,
    facts: BTreeMap<&'static str, BTreeMap<String, u64>>,
    shape: [u64; 4],
    rows: u64,
    findings: BTreeMap<String, u64>,
}

impl Folder {
    fn add(&mut self, outcome: &Outcome) {
        self.files += 1;
        let s = match outcome {
            Outcome::Read(seen) => seen,
            Outcome::Refused(e) => {
                *self.refused.entry(e.code().to_owned()).or_default() += 1;
                return;
            }
            Outcome::Skipped(kind) => {
                *self.skipped.entry(kind.clone()).or_default() += 1;
                return;
            }
            Outcome::Panicked => {
                self.panicked += 1;
                return;
            }
        };
        self.read += 1;
        self.rows += s.rows;
        let or_format = |value: &str| {
            let value = if s.format == "text" { value } else { &s.format };
            value.to_owned()
        };
        for (what, value) in [
            ("layout", s.layout.clone()),
            ("encoding", or_format(&s.encoding)),
            ("line end", s.line_end.clone()),
            ("delimiter", s.delimiter.clone()),
            ("decimal", named(s.decimal.iter().copied())),
            ("thousands", named(s.thousands.iter().copied())),
        ] {
            if !value.is_empty() {
                *self
                    .facts
                    .entry(what)
                    .or_default()
                    .entry(value)
                    .or_default() += 1;
            }
        }
        let shape = [s.title > 0, s.header > 1, s.below > 0, s.header == 0];
        for (count, is) in self.shape.iter_mut().zip(shape) {
            *count += u64::from(is);
        }
        for code in s.findings.keys() {
            *self.findings.entry(code.clone()).or_default() += 1;
        }
    }

    fn fact(&self, what: &str) -> String {
        self.facts.get(what).map(counted).unwrap_or_default()
    }
}

/// Counts per folder.
pub(crate) fn summary(all: &[(&str, Outcome)]) -> String {
    let mut folders: BTreeMap<&str, Folder> = BTreeMap::new();
    for (path, outcome) in all {
        let folder = path.split('/').next().unwrap_or_default();
        folders.entry(folder).or_default().add(outcome);
    }
    let mut text = String::from(
        "# What the reader says about published files\n\n\
         Written by `make manifest`; do not edit. Every file of a collection of published tables, each read in its own call \
         without any hint; the collection itself is not part of the project. Counts are files unless they are called \
         otherwise.\n\n",
    );
    let _ = writeln!(text, "**{}**\n", total(all));
    for (name, f) in &folders {
        let _ = writeln!(text, "## {name}\n");
        let mut line = |what: &str, value: String| {
            if !value.is_empty() {
                let _ = writeln!(text, "- {what}: {value}");
            }
        };
        line(
            "files",
            format!("{}, read {} with {} rows", f.files, f.read, f.rows),
        );
        line("refused", counted(&f.refused));
        line("no tables", counted(&f.skipped));
        line(
            "panics",
            if f.panicked == 0 {
                String::new()
            } else {
                f.panicked.to_string()
            },
        );
        line("recognised layout", f.fact("layout"));
        line("encoding or format", f.fact("encoding"));
        line("line ends", f.fact("line end"));
        line("delimiter", f.fact("delimiter"));
        line("decimal sign", f.fact("decimal"));
        line("thousands mark", f.fact("thousands"));
        let [title, several, below, none] = f.shape;
        line(
            "shape",
            format!(
                "title lines {title}, several header lines {several}, no header {none}, notes below {below}"
            ),
        );
        line("findings", counted(&f.findings));
        text.push('\n');
    }
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}
