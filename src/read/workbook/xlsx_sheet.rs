//! One sheet of an XLSX file.
//!
//! Source: ECMA-376 part 1 (2016), 18.3. The stated dimension is not believed; only cells count.

use super::build::{Builder, MAX_COLUMNS, MAX_ROWS};
use super::format::{Format, PLAIN};
use super::sheet::{Sheet, Stored};
use super::strings::Strings;
use super::value::{iso_text, number_of};
use super::xlsx::unescaped;
use super::xml::{Node, Tag, Xml};
use super::zip::Zip;
use super::{MAX_TEXT, damaged, too_large};
use crate::diagnostic::Result;

pub(super) struct Context<'a> {
    pub(super) strings: &'a Strings,
    pub(super) formats: &'a [Format],
    pub(super) from_1904: bool,
}

#[derive(Default)]
struct Cell {
    kind: String,
    style: usize,
    value: String,
    inline: String,
    formula: bool,
}

#[derive(Clone, Copy, PartialEq)]
enum Target {
    Nothing,
    Value,
    Inline,
}

/// Row and column of `AB12`, from 0.
fn address(text: &str) -> Option<(u32, u32)> {
    let text = text.trim();
    let digits = text.find(|c: char| c.is_ascii_digit())?;
    let (letters, digits) = text.split_at_checked(digits)?;
    let mut column = 0_u32;
    for letter in letters.bytes().filter(|b| *b != b'$') {
        if !letter.is_ascii_alphabetic() {
            return None;
        }
        column = column * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1;
        if column > MAX_COLUMNS {
            return None;
        }
    }
    let row: u32 = digits.parse().ok()?;
    ((1..=MAX_ROWS).contains(&row) && column > 0).then(|| (row - 1, column - 1))
}

/// # Errors
/// Those of damaged and of too large files.
pub(super) fn read(zip: &Zip, part: &str, context: &Context<'_>) -> Result<Sheet> {
    let mut builder = Builder::default();
    let mut xml = Xml::open(zip, part)?;
    // The next row and cell where the file does not number them.
    let (mut next, mut at) = ((0_u32, 0_u32), (0_u32, 0_u32));
    let (mut cell, mut into) = (None, Target::Nothing);
    loop {
        match xml.next()? {
            Node::Open(tag) => match (tag.name(), &mut cell) {
                ("row", None) => {
                    if let Some(number) = tag.number("r") {
                        if !(1..=MAX_ROWS).contains(&number) {
                            return Err(damaged(part));
                        }
                        next = (number - 1, 0);
                    }
                    if tag.is_true("hidden") {
                        builder.hide_rows(next.0, next.0);
                    }
                }
                ("c", None) => {
                    at = match tag.attr("r") {
                        Some(text) => address(&text).ok_or_else(|| damaged(part))?,
                        None => next,
                    };
                    next = (at.0, at.1 + 1);
                    cell = Some(Cell {
                        kind: tag.attr("t").unwrap_or_default(),
                        style: tag.number("s").unwrap_or(0) as usize,
                        ..Cell::default()
                    });
                }
                ("v", Some(_)) => into = Target::Value,
                ("t", Some(_)) => into = Target::Inline,
                ("f", Some(cell)) => cell.formula = true,
                ("rPh" | "extLst", _) => xml.skip()?,
                ("mergeCell" | "col", None) => region(&tag, &mut builder),
                _ => {}
            },
            Node::Text(text) => {
                let target = match (&mut cell, into) {
                    (Some(cell), Target::Value) => &mut cell.value,
                    (Some(cell), Target::Inline) => &mut cell.inline,
                    _ => continue,
                };
                target.push_str(&text);
                if target.len() > MAX_TEXT {
                    return Err(too_large("bytes", MAX_TEXT as u64));
                }
            }
            Node::Close(name) => match name.as_str() {
                "row" => next = (next.0 + 1, 0),
                "c" => {
                    if let Some(cell) = cell.take() {
                        put(&mut builder, at, cell, context, part)?;
                    }
                }
                "v" | "t" => into = Target::Nothing,
                _ => {}
            },
            Node::End => return Ok(builder.finish()),
        }
    }
}

fn region(tag: &Tag, builder: &mut Builder) {
    if tag.name() == "col" {
        if let (true, Some(first), Some(last)) =
            (tag.is_true("hidden"), tag.number("min"), tag.number("max"))
        {
            builder.hide_columns(first.saturating_sub(1), last.saturating_sub(1));
        }
        return;
    }
    let corners = tag.attr("ref").unwrap_or_default();
    if let Some((first, last)) = corners.split_once(':')
        && let (Some(first), Some(last)) = (address(first), address(last))
    {
        builder.merge((first.0, last.0), (first.1, last.1));
    }
}

fn put(
    builder: &mut Builder,
    at: (u32, u32),
    cell: Cell,
    context: &Context<'_>,
    part: &str,
) -> Result<()> {
    let (row, column) = at;
    let (stored, text) = match cell.kind.as_str() {
        "s" if !cell.value.is_empty() => {
            let number = cell.value.trim().parse().ok();
            let text = number
                .and_then(|n| context.strings.get(n))
                .ok_or_else(|| damaged(part))?;
            (Stored::Text, text.to_owned())
        }
        "str" => (Stored::Text, unescaped(&cell.value).into_owned()),
        "inlineStr" => (Stored::Text, unescaped(&cell.inline).into_owned()),
        // A formula nobody calculated: programs that only write files leave the value out.
        _ if cell.value.trim().is_empty() => {
            if cell.formula {
                builder.formula_without_value(row, column);
            }
            return Ok(());
        }
        "b" => (
            Stored::Truth,
            if cell.value.trim() == "1" {
                "TRUE"
            } else {
                "FALSE"
            }
            .to_owned(),
        ),
        "e" => (Stored::Error, cell.value),
        "d" => (Stored::Date, iso_text(&cell.value)),
        _ => match number_of(&cell.value) {
            Some((value, text)) => {
                let format = context.formats.get(cell.style).unwrap_or(&PLAIN);
                return builder.number(at, value, Some(text), format, context.from_1904);
            }
            None => (Stored::Text, cell.value),
        },
    };
    builder.cell(row, column, stored, text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        assert_eq!(address("A1"), Some((0, 0)));
        assert_eq!(address("$B$3"), Some((2, 1)));
        assert_eq!(address("XFD1048576"), Some((1_048_575, 16_383)));
        for wrong in [
            "",
            "A",
            "1",
            "A0",
            "XFE1",
            "A1048577",
            "A99999999999",
            "Ä1",
            "AAAAAAAAAAAA1",
        ] {
            assert_eq!(address(wrong), None, "{wrong}");
        }
    }
}
