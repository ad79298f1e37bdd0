//! Loads files into a session without a browser, in any number of shards.

use integrationsmonitor::bind::Corrections;
use integrationsmonitor::diagnostic::Error;
use integrationsmonitor::export::Project;
use integrationsmonitor::guard::Class;
use integrationsmonitor::read::{Shard, record_starts, sniff};
use integrationsmonitor::session::Session;
use integrationsmonitor::table::aggregate;

/// Bytes handed over at once, as in the browser.
const SLICE: usize = 4 << 20;

/// Bytes looked at before reading, as in the browser.
const HEAD: usize = 256 << 10;

/// Reads one file in `shards` parts and adds it up. Returns the number of the table and its shards.
pub(crate) fn load(
    session: &mut Session,
    name: &str,
    bytes: &[u8],
    shards: usize,
) -> Result<(usize, Vec<Shard>), Error> {
    let head = &bytes[..bytes.len().min(HEAD)];
    let reading = sniff(head, bytes.len() as u64)?;
    // Two-byte encodings are decoded before parsing: their ranges cannot be found in the bytes.
    let mut borders = if shards > 1 && !reading.encoding.is_wide() {
        record_starts(bytes, reading.delimiter, reading.data_line, shards)?
    } else {
        vec![0]
    };
    borders.push(bytes.len());
    let (mut parts, mut all) = (Vec::new(), Vec::new());
    for pair in borders.windows(2) {
        let mut shard = Shard::begin(&reading, pair[0] == 0, pair[1] == bytes.len());
        for slice in bytes[pair[0]..pair[1]].chunks(SLICE) {
            shard.push(slice)?;
        }
        parts.push(shard.finish()?);
        all.push(shard);
    }
    let id = session.add(name, bytes.len() as u64, reading, parts)?;
    sum(session, id, &all)?;
    Ok((id, all))
}

/// Plans and adds up again, after a correction.
pub(crate) fn sum(session: &mut Session, id: usize, shards: &[Shard]) -> Result<(), Error> {
    let plan = session.plan(id)?;
    let partials = shards
        .iter()
        .map(|s| aggregate(s.rows(), &plan))
        .collect::<Result<Vec<_>, _>>()?;
    session.merge(id, partials)
}

/// What a project says about a file.
#[allow(dead_code)]
pub(crate) fn settle(
    session: &mut Session,
    id: usize,
    name: &str,
    shards: &[Shard],
    project: &Project,
    class: Option<Class>,
) -> Result<(), Error> {
    let said = project.table.iter().find(|t| t.file == name);
    let code = said.and_then(|t| t.class.as_deref());
    let own = code.map(|c| {
        Class::from_code(c).ok_or_else(|| Error::new("project.unknown_class").with("word", c))
    });
    if let Some(class) = own.transpose()?.or(class) {
        session.set_class(id, class)?;
    }
    if let Some(said) = said {
        let corrections = Corrections {
            level: said.level.clone(),
            base: said.base.clone(),
            territory: said.territory.clone(),
            ..Corrections::default()
        };
        session.assume(id, &corrections)?;
        sum(session, id, shards)?;
    }
    Ok(())
}
