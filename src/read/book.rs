//! A workbook as a table: which sheet, merged cells undone, then the same way as a text file.

use super::choices::{Choices, NO_DELIMITER};
use super::decision::{Alternative, Change, Decision};
use super::delimiter::RECORDS;
use super::dialect::Dialect;
use super::head::header;
use super::layout::{Layout, Row, describe, locate};
use super::shard::Shard;
use super::sniff::Reading;
use super::workbook::{Book, Candidate, Sheet, open};
use crate::diagnostic::{Coded, Error, InOrder, Result};
use crate::text::{Encoding, Notation, NotationDecision};

/// Reads the table of a workbook.
///
/// # Errors
/// Those of [`open`]; `choice.impossible` for a sheet it does not have; `read.too_large`, `read.too_many_columns`.
pub fn read_workbook(bytes: Vec<u8>, choices: &Choices) -> Result<(Reading, Shard)> {
    let hash = Shard::hash_of(&bytes);
    let size = bytes.len() as u64;
    let mut book = open(bytes)?;
    let candidates = book.propose()?;
    let (index, sheet_decision) = which(&book, &candidates, choices)?;
    let mut sheet = book.sheet(index)?;
    for column in 0..sheet.columns.len() {
        match choices.of_column("decimal", column) {
            Some("comma") => sheet.set_notation(column, Notation::Comma),
            Some("point") => sheet.set_notation(column, Notation::Point),
            _ => {}
        }
    }
    let (layout, filled) = table_in(&mut sheet, choices)?;
    let mut decisions = vec![Decision::new(
        "format",
        book.kind(),
        Coded::new("read.workbook_seen"),
    )];
    decisions.push(sheet_decision);
    decisions.extend(header(&layout, choices));
    let reading = Reading {
        encoding: Encoding::Utf8,
        bom: 0,
        dialect: Dialect::plain(NO_DELIMITER),
        repair: None,
        transpose: false,
        layout,
        last_line: choices.last_line(),
        stored: Some(notations(&sheet)),
        choices: choices.clone(),
        decisions,
    };
    let mut log = book.log();
    log.append(&sheet.log, 0);
    log.append(&filled, 0);
    let shard = Shard::of_rows(&reading, &sheet.rows, (hash, size), &log)?;
    Ok((reading, shard))
}

/// The sheet that the user chose, or the one that holds most of a table.
fn which(book: &Book, candidates: &[Candidate], choices: &Choices) -> Result<(usize, Decision)> {
    let name = |index: usize| book.sheets().get(index).map_or("", |s| s.name.as_str());
    let chosen = choices.get("sheet");
    let index = match chosen {
        Some(wanted) => {
            let found = book.sheets().iter().position(|s| s.name == wanted);
            found.ok_or_else(|| {
                Error::new("choice.impossible")
                    .with("what", "sheet")
                    .with("value", wanted)
            })?
        }
        None => first_table(candidates),
    };
    let best = candidates.iter().map(|c| c.score).max().unwrap_or(0).max(1);
    let score = |index: usize| {
        let found = candidates.iter().find(|c| c.index == index);
        found.map_or(0, |c| u32::try_from(c.score * 1000 / best).unwrap_or(0))
    };
    let because = match (chosen, candidates.iter().find(|c| c.index == index)) {
        (None, Some(candidate)) => candidate.because.clone(),
        _ => Coded::new("choice.by_user"),
    };
    let others = (0..book.sheets().len()).filter(|i| *i != index);
    let mut alternatives: Vec<Alternative> = others
        .map(|i| Alternative {
            value: name(i).to_owned(),
            score: score(i),
        })
        .collect();
    alternatives.order_by_key(|a| std::cmp::Reverse(a.score));
    let decision = Decision {
        change: (!alternatives.is_empty()).then_some(Change::OneOf),
        alternatives,
        chosen: chosen.is_some(),
        ..Decision::new("sheet", name(index), because)
    };
    Ok((index, decision))
}

/// The first sheet that holds a table worth the name. Offices put the table to be read in front and the tables it was made
/// from behind it, which are larger; cover sheets and notes hold none.
fn first_table(candidates: &[Candidate]) -> usize {
    let best = candidates.iter().map(|c| c.score).max().unwrap_or(0);
    let tables = candidates
        .iter()
        .filter(|c| c.score > 0 && c.score * 20 >= best);
    tables.map(|c| c.index).min().unwrap_or(0)
}

/// Finds the table in the sheet and undoes merged cells in its header and its data, not in titles above: a title merged
/// over all columns would look like a header. Returned are also the findings in the data.
fn table_in(sheet: &mut Sheet, choices: &Choices) -> Result<(Layout, crate::diagnostic::Log)> {
    let first = |rows: &[Row]| {
        rows.get(..RECORDS.min(rows.len()))
            .unwrap_or_default()
            .to_vec()
    };
    let rows = first(&sheet.rows);
    super::sniff::refuse_width(&rows)?;
    let found = locate(&rows, choices);
    let line = |at: usize| rows.get(at).map(|r| r.0);
    let begin = line(found.header.start).unwrap_or(1);
    let data = line(found.header.end).unwrap_or(u64::MAX);
    let header = begin..=data.saturating_sub(1);
    let wide = |r: &super::workbook::Region| {
        header.contains(&r.first_row) && r.last_column > r.first_column
    };
    let carry = !sheet.merged.iter().any(wide);
    drop(sheet.fill_merged(header.clone()));
    let log = sheet.fill_merged(data..=u64::MAX);
    let mut layout = describe(&first(&sheet.rows), found, carry);
    // No row of a sheet is too long: columns beyond the header have no name.
    let rows = sheet.rows.iter().filter(|r| r.0 >= layout.data_line);
    let widest = rows.map(|r| r.1.len()).max().unwrap_or(0);
    if widest > layout.names.len() {
        layout.names.resize(widest, String::new());
        layout.numeric.resize(widest, false);
    }
    Ok((layout, log))
}

/// How the numbers of each column are written: decided by what was stored.
fn notations(sheet: &Sheet) -> Vec<NotationDecision> {
    let decision = |c: &super::workbook::Column| NotationDecision {
        notation: (!c.doubtful).then_some(c.notation),
        because: c.because.clone(),
    };
    sheet.columns.iter().map(decision).collect()
}
