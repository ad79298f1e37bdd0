//! Reads every file of a folder of published tables, each in its own call and without any hint, and writes what was
//! understood as a Markdown table.
//!
//! ```text
//! manifest [OUT] [--summary FILE]
//! ```
//! OUT: one line per file (default: standard output). FILE: counts per folder. The folder is `../shared/data` beside the
//! project, its list of files `MANIFEST.tsv` (first column: path). Exit code 0, or 1 when reading a file panicked or a
//! file of the list is not there, 2 for unusable arguments or when there is no list. Built for development: with the
//! release profile a panic ends the program.

// This is a program: it may print, read files and end.
#![allow(clippy::print_stdout, clippy::print_stderr, clippy::disallowed_methods)]
#![allow(clippy::indexing_slicing, clippy::string_slice)]

#[path = "../headless/load.rs"]
#[allow(dead_code, reason = "not every user of this module needs everything")]
mod load;
mod seen;
mod write;

use integrationsmonitor::catalogue::{Catalogue, builtin};
use seen::Outcome;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn outcome(catalogue: &Catalogue, data: &Path, path: &str) -> Result<Outcome, String> {
    if let Some(kind) = seen::no_table(path) {
        return Ok(Outcome::Skipped(kind));
    }
    let bytes = std::fs::read(data.join(path)).map_err(|e| format!("{path}: {e}"))?;
    let name = path.rsplit('/').next().unwrap_or(path);
    Ok(seen::outcome(catalogue, name, &bytes))
}

fn write(file: &str, text: &str) -> Result<(), String> {
    std::fs::write(file, text).map_err(|e| format!("{file}: {e}"))
}

fn run() -> Result<bool, String> {
    let (mut summary, mut out) = (None, None);
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--summary" => summary = Some(args.next().ok_or("--summary needs a file")?),
            _ if arg.starts_with("--") => return Err(format!("unknown option {arg}")),
            _ => out = Some(arg),
        }
    }
    let data = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    let list = std::fs::read_to_string(data.join("MANIFEST.tsv"))
        .map_err(|e| format!("../shared/data/MANIFEST.tsv: {e}"))?;
    let catalogue = builtin().map_err(|e| format!("{} errors in the catalogue", e.len()))?;
    let paths = list.lines().skip(1).filter_map(|l| l.split('\t').next());
    let (mut all, mut good) = (Vec::new(), true);
    for path in paths.filter(|p| !p.is_empty()) {
        match outcome(&catalogue, &data, path) {
            Ok(found) => {
                if matches!(found, Outcome::Panicked) {
                    eprintln!("{path}: panicked");
                    good = false;
                }
                all.push((path, found));
            }
            Err(message) => {
                eprintln!("{message}");
                good = false;
            }
        }
    }
    match out {
        None => print!("{}", write::table(&all)),
        Some(file) => write(&file, &write::table(&all))?,
    }
    if let Some(file) = summary {
        write(&file, &write::summary(&all))?;
    }
    eprintln!("{}", write::total(&all));
    Ok(good)
}

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::from(2)
        }
    }
}
