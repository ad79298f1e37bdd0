//! Loads files into a session without a browser, in any number of shards.

use integrationsmonitor::diagnostic::Error;
use integrationsmonitor::read::{
    Choices, Evidence, Reading, Shard, is_workbook, read_workbook, record_starts, sniff,
};
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
    let choices = session.choices_for(name);
    load_as(session, name, bytes, shards, &choices)
}

/// The same under decisions of the user.
pub(crate) fn load_as(
    session: &mut Session,
    name: &str,
    bytes: &[u8],
    shards: usize,
    choices: &Choices,
) -> Result<(usize, Vec<Shard>), Error> {
    let (reading, parts, all) = read(bytes, choices, shards)?;
    let id = session.add(name, bytes.len() as u64, reading, parts)?;
    sum(session, id, &all)?;
    Ok((id, all))
}

/// Reads the bytes of a file under what the user chose.
pub(crate) fn read(
    bytes: &[u8],
    choices: &Choices,
    shards: usize,
) -> Result<(Reading, Vec<Evidence>, Vec<Shard>), Error> {
    if is_workbook(bytes) {
        let (reading, mut shard) = read_workbook(bytes.to_vec(), choices)?;
        let evidence = shard.finish()?;
        return Ok((reading, vec![evidence], vec![shard]));
    }
    let head = &bytes[..bytes.len().min(HEAD)];
    let reading = sniff(head, bytes.len() as u64, choices)?;
    let mut borders = record_starts(bytes, &reading, shards)?;
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
    Ok((reading, parts, all))
}

/// Takes over decisions about a loaded table, and reads its file again where they need it.
#[allow(dead_code, reason = "not every user of this module corrects")]
pub(crate) fn choose(
    session: &mut Session,
    id: usize,
    bytes: &[u8],
    shards: &mut Vec<Shard>,
    choices: &Choices,
) -> Result<(), Error> {
    if session.choose(id, choices)? {
        let (reading, parts, all) = read(bytes, choices, shards.len())?;
        session.replace(id, reading, parts)?;
        *shards = all;
    }
    sum(session, id, shards)
}

/// Plans and adds up again, after a correction.
pub(crate) fn sum(session: &mut Session, id: usize, shards: &[Shard]) -> Result<(), Error> {
    let plan = session.plan(id)?;
    let mut first = 0;
    let mut partials = Vec::new();
    for shard in shards {
        partials.push(aggregate(shard.rows(), &plan, first)?);
        first += shard.rows().len() as u64;
    }
    session.merge(id, partials)
}
