//! Musterstadt: the committed files are what their generator writes, and everything computes from them.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::disallowed_methods,
    clippy::print_stderr,
    reason = "a test reads files and says when it skips"
)]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod common;

#[path = "example/editions.rs"]
mod editions;
#[path = "example/files.rs"]
mod files;
#[path = "example/hand.rs"]
mod hand;
#[path = "example/whole.rs"]
mod whole;

#[path = "../examples/musterstadt/main.rs"]
#[allow(dead_code, reason = "main is for the command line")]
mod musterstadt;

use integrationsmonitor::export::Project;
use integrationsmonitor::session::{Ask, Session, Shown};

/// What stands beside the generated files: the words around them, decisions, and earlier editions.
const BESIDE: [&str; 3] = ["README.md", "projekt.toml", "ausgaben.toml"];

fn folder() -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("www/example")
}

fn committed(name: &str) -> Vec<u8> {
    std::fs::read(folder().join(name)).unwrap()
}

fn text(name: &str) -> String {
    String::from_utf8(committed(name)).unwrap()
}

/// A file in words; older systems write ISO-8859-1, whose signs are the first 256 of Unicode.
fn lines(name: &str) -> Vec<String> {
    let bytes = committed(name);
    let text = String::from_utf8(bytes.clone())
        .unwrap_or_else(|_| bytes.iter().map(|b| char::from(*b)).collect());
    text.lines().map(str::to_owned).collect()
}

/// Opened once for all tests that only ask.
static OPENED: std::sync::LazyLock<Session> =
    std::sync::LazyLock::new(|| opened(&text("projekt.toml")));

/// The project first, then all files, as the page opens them.
fn opened(project: &str) -> Session {
    let mut session = common::session();
    let project = Project::parse(project).unwrap();
    session.open_project(&project).unwrap();
    for (name, _) in musterstadt::files() {
        common::load::load(&mut session, name, &committed(name), 1).unwrap();
    }
    session
}

/// Ids of all indicators.
fn indicators(session: &Session) -> Vec<String> {
    let all = session.catalogue().indicator.iter();
    all.map(|i| i.id.as_ref().clone()).collect()
}

/// The line of the whole city, of a composition its first member.
fn figures(session: &Session, indicator: &str) -> Vec<Shown> {
    let ask = Ask {
        indicator,
        ..Ask::default()
    };
    let series = session.series(ask).unwrap();
    series.lines.into_iter().next().unwrap().figures
}

/// Periods with a value.
fn known(session: &Session, indicator: &str) -> usize {
    let figures = figures(session, indicator);
    let has = |s: &&Shown| s.figure().is_some_and(|f| f.value.is_ok());
    figures.iter().filter(has).count()
}
