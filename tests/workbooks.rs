//! Workbooks: every cell of the published files against a reference library, and damaged files of every kind.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]
#![allow(
    clippy::format_collect,
    clippy::format_push_string,
    reason = "small texts made for a test"
)]
#![allow(
    clippy::disallowed_methods,
    clippy::print_stderr,
    reason = "published files are read"
)]

mod workbooks {
    mod damaged;
    pub(crate) mod made;
    mod meaning;
    mod reference;
}

use std::path::{Path, PathBuf};

/// All workbooks of the shared data, with their paths; says so where they are absent.
pub(crate) fn published() -> Vec<(String, Vec<u8>)> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    let mut found = Vec::new();
    collect(&root, &mut found);
    found.sort();
    if found.is_empty() {
        eprintln!("skipped: ../shared/data is not there");
    }
    found
}

fn collect(folder: &Path, found: &mut Vec<(String, Vec<u8>)>) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    for path in entries.map(|e| e.unwrap().path()) {
        let is_book = path
            .extension()
            .is_some_and(|e| e == "xlsx" || e == "xls" || e == "ods" || e == "xlsm");
        if path.is_dir() {
            collect(&path, found);
        } else if is_book {
            found.push((path.display().to_string(), std::fs::read(&path).unwrap()));
        }
    }
}
