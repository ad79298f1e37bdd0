//! What several suites need: files beside the project, and the way of a file through the session.
#![allow(dead_code, reason = "not every suite uses everything")]

use integrationsmonitor::catalogue::builtin;
use integrationsmonitor::guard::Class;
use integrationsmonitor::session::{Ask, Session, Shown};
use std::path::PathBuf;

#[path = "../../examples/headless/load.rs"]
pub(crate) mod load;

/// A file of the shared folder beside the project; says so and gives `None` where it is absent.
pub(crate) fn shared(path: &str) -> Option<Vec<u8>> {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../shared")
        .join(path);
    let bytes = std::fs::read(file).ok();
    if bytes.is_none() {
        eprintln!("skipped: ../shared/{path} is not there");
    }
    bytes
}

pub(crate) fn session() -> Session {
    Session::new(builtin().unwrap())
}

/// Loads a text as a published file in a number of shards.
pub(crate) fn loaded(name: &str, bytes: &[u8], shards: usize) -> Session {
    let mut session = session();
    let (id, _) = load::load(&mut session, name, bytes, shards).unwrap();
    session.set_class(id, Class::Veroeffentlicht).unwrap();
    session
}

/// Year and rounded value of the first line of an indicator for the whole city.
pub(crate) fn values(session: &Session, indicator: &str) -> Vec<(i32, String)> {
    let series = session.series(ask(indicator)).unwrap();
    let value = |s: &Shown| {
        let figure = s.figure()?;
        Some((figure.period.year, session.value_text(indicator, figure)?))
    };
    series.lines[0].figures.iter().filter_map(value).collect()
}

/// The whole of an indicator in the first scope.
pub(crate) fn ask(indicator: &str) -> Ask<'_> {
    Ask {
        indicator,
        ..Ask::default()
    }
}
