//! Hostile files: each is refused with a code or read, within a stated memory, whatever its bytes. Sizes of memory are
//! counted by the allocator of this suite, on the thread of the test alone; times are measured elsewhere.
#![cfg(not(target_arch = "wasm32"))]
#![allow(unsafe_code, reason = "an allocator that counts is unsafe by nature")]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]
#![allow(
    clippy::disallowed_methods,
    clippy::print_stderr,
    clippy::format_collect,
    clippy::format_push_string,
    reason = "shared helpers read files; small texts made for a test"
)]

mod common;
mod hostile {
    mod books;
    #[path = "../workbooks/made.rs"]
    #[allow(dead_code, reason = "made for another suite")]
    pub(crate) mod made;
    pub(crate) mod memory;
    mod regressions;
    mod texts;
}

use common::{load, session};
use hostile::memory::peak;
use integrationsmonitor::export::Format;
use integrationsmonitor::read::{Choices, Shard, sniff};
use integrationsmonitor::session::Session;

/// Bytes for a text of so many bytes and columns: `CONTRIBUTING.md` says the same.
pub(crate) fn text_budget(size: usize, columns: usize) -> usize {
    (64 << 20) + 20 * size + 4096 * columns
}

/// In debug builds everything is about twenty times slower: sizes are a tenth then.
pub(crate) const MILLION: usize = if cfg!(debug_assertions) {
    100_000
} else {
    1_000_000
};

/// The whole way of a file, exports included: its session, or the code of the error; and the most bytes held.
pub(crate) fn whole_way(bytes: &[u8]) -> (Result<Session, String>, usize) {
    peak(|| {
        let mut session = session();
        let loaded = load::load(&mut session, "x.csv", bytes, 1);
        let (id, _) = loaded.map_err(|e| e.code().to_owned())?;
        drop(session.table(id).unwrap().decisions());
        drop(session.findings_csv(id).unwrap());
        for scope in 0..session.scopes().len() {
            session.overview(scope).unwrap();
            session.figures_csv(&[scope], Format::German).unwrap();
        }
        Ok(session)
    })
}

/// The same, and within the budget of a text of its size.
pub(crate) fn within_budget(bytes: &[u8]) -> Result<Session, String> {
    let (result, most) = whole_way(bytes);
    let tables = result.iter().flat_map(Session::tables);
    let columns = tables.map(|t| t.evidence.names.len()).sum();
    let budget = text_budget(bytes.len(), columns);
    assert!(most <= budget, "{most} bytes for {}", bytes.len());
    result
}

/// Codes of the findings on the only table.
pub(crate) fn findings(session: &Session) -> Vec<String> {
    let table = session.tables().next().unwrap();
    table.findings().into_iter().map(|f| f.code).collect()
}

/// A text too large to be held: a beginning, and a slice that comes again and again. The code of its error, or none, and
/// the most bytes held.
pub(crate) fn in_slices(first: &[u8], slice: &[u8], times: usize) -> (Option<String>, usize) {
    let size = first.len() + slice.len() * times;
    let head: Vec<u8> = [first, slice]
        .concat()
        .into_iter()
        .take(256 << 10)
        .collect();
    let (read, most) = peak(|| {
        let reading = sniff(&head, size as u64, &Choices::default())?;
        let mut shard = Shard::begin(&reading, true, true);
        shard.push(first)?;
        (0..times).try_for_each(|_| shard.push(slice).map(|_| ()))?;
        shard.finish()
    });
    (read.err().map(|e| e.code().to_owned()), most)
}
