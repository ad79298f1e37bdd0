//! Golden tables from the raw files: `cargo run --example golden`. Prints per table its rows, how many are reproduced, how
//! many are reported as different, and what is neither.
#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a tool for the command line reads files and prints"
)]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a tool for developers fails by panicking"
)]

mod cases;
mod compare;
#[path = "../headless/load.rs"]
#[allow(dead_code, reason = "not every user of this module needs everything")]
mod load;
mod published;

use compare::Outcome;
use std::path::Path;

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (shared, fragments) = (root.join("../shared"), root.join("tests/golden"));
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    let asked = |name: &str| wanted.is_empty() || wanted.iter().any(|w| name.contains(w.as_str()));
    let mut all = Outcome::default();
    println!("| golden table | rows | reproduced | reported as different |\n|---|--:|--:|--:|");
    for case in cases::CASES.iter().filter(|c| asked(c.name)) {
        print(
            case.name,
            compare::compare(case, &shared, &fragments),
            &mut all,
        );
    }
    if asked("published") {
        print(
            "published.csv",
            published::published(&shared, &fragments),
            &mut all,
        );
    }
    println!(
        "| sum | {} | {} | {} |",
        all.rows, all.reproduced, all.reported
    );
    if all.failures.is_empty() {
        return;
    }
    println!("\n{} rows are neither:", all.failures.len());
    for failure in all.failures.iter().take(40) {
        println!("{failure}");
    }
    std::process::exit(1);
}

fn print(name: &str, outcome: Option<Outcome>, all: &mut Outcome) {
    let Some(outcome) = outcome else {
        println!("| {name} | not there: ../shared | | |");
        return;
    };
    println!(
        "| {name} | {} | {} | {} |",
        outcome.rows, outcome.reproduced, outcome.reported
    );
    all.rows += outcome.rows;
    all.reproduced += outcome.reproduced;
    all.reported += outcome.reported;
    all.failures.extend(outcome.failures);
}
