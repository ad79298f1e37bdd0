//! One sheet of an XLS file.
//!
//! Source: `[MS-XLS]` 2.4 (2022); numbers in short form: 2.5.217.

use super::biff::{Record, Records};
use super::build::Builder;
use super::cfb::{u16_at, u32_at};
use super::damaged;
use super::format::PLAIN;
use super::sheet::{Sheet, Stored};
use super::value::error_text;
use super::xls::Globals;
use crate::diagnostic::{Error, Result};

struct Reading<'a> {
    builder: Builder,
    globals: &'a Globals,
    /// The cell of a formula whose text follows.
    awaiting: Option<(u32, u32)>,
}

/// What is missing in a record that is cut short, or a finding of the builder.
enum Trouble {
    Short,
    Limit(Error),
}

impl From<Error> for Trouble {
    fn from(error: Error) -> Self {
        Self::Limit(error)
    }
}

type Outcome<T> = std::result::Result<T, Trouble>;

/// # Errors
/// Those of damaged and of too large files.
pub(super) fn read(bytes: &[u8], globals: &Globals) -> Result<Sheet> {
    let mut reading = Reading {
        builder: Builder::default(),
        globals,
        awaiting: None,
    };
    // Charts inside the sheet have a beginning and an end of their own.
    let mut depth = 0_u32;
    for (at, record) in Records::new(bytes).enumerate() {
        let record = record.ok_or_else(|| damaged("sheet"))?;
        match record.id {
            0x809 => depth += 1,
            _ if at == 0 => return Err(damaged("sheet")),
            0x0a => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    reading.give_up_waiting();
                    return Ok(reading.builder.finish());
                }
            }
            _ if depth == 1 => reading.take(&record).map_err(|trouble| match trouble {
                Trouble::Short => damaged("sheet"),
                Trouble::Limit(error) => error,
            })?,
            _ => {}
        }
    }
    // Without its end the sheet is cut off.
    Err(damaged("sheet"))
}

fn short(bytes: &[u8], at: usize) -> Outcome<u32> {
    u16_at(bytes, at).map(u32::from).ok_or(Trouble::Short)
}

fn byte(bytes: &[u8], at: usize) -> Outcome<u8> {
    bytes.get(at).copied().ok_or(Trouble::Short)
}

fn float(bytes: &[u8], at: usize) -> Outcome<f64> {
    let field = bytes.get(at..at + 8).and_then(|b| b.try_into().ok());
    field.map(f64::from_le_bytes).ok_or(Trouble::Short)
}

/// A number in four bytes: a whole number or the upper half of a float, either one perhaps in hundredths.
fn compact(bytes: &[u8], at: usize) -> Outcome<f64> {
    let raw = u32_at(bytes, at).ok_or(Trouble::Short)?;
    let value = if raw & 2 == 2 {
        f64::from(raw.cast_signed() >> 2)
    } else {
        f64::from_bits(u64::from(raw & !3) << 32)
    };
    Ok(if raw & 1 == 1 { value / 100.0 } else { value })
}

impl Reading<'_> {
    fn take(&mut self, record: &Record<'_>) -> Outcome<()> {
        let data = record.data;
        let at = || -> Outcome<(u32, u32)> { Ok((short(data, 0)?, short(data, 2)?)) };
        match record.id {
            0x203 => self.number(at()?, short(data, 4)?, float(data, 6)?)?,
            0x27e => self.number(at()?, short(data, 4)?, compact(data, 6)?)?,
            0xbd => {
                let (row, first) = at()?;
                let count = data.len().saturating_sub(6) / 6;
                for (column, cell) in (first..).zip((0..count).map(|n| 4 + 6 * n)) {
                    self.number((row, column), short(data, cell)?, compact(data, cell + 2)?)?;
                }
            }
            0xfd => {
                let number = u32_at(data, 6).ok_or(Trouble::Short)?;
                let text = self
                    .globals
                    .strings
                    .get(number as usize)
                    .ok_or(Trouble::Short)?
                    .to_owned();
                self.put(at()?, Stored::Text, text)?;
            }
            // A text in the cell itself, in BIFF5 perhaps with formatting behind it.
            0x204 | 0xd6 => {
                let text = record
                    .texts(6)
                    .text(self.globals.version, 2)
                    .ok_or(Trouble::Short)?;
                self.put(at()?, Stored::Text, text)?;
            }
            0x205 => self.truth_or_error(at()?, byte(data, 6)?, byte(data, 7)? == 1)?,
            0x06 => self.formula(at()?, data)?,
            0x207 => {
                let text = record
                    .texts(0)
                    .text(self.globals.version, 2)
                    .ok_or(Trouble::Short)?;
                if let Some(at) = self.awaiting.take() {
                    self.put(at, Stored::Text, text)?;
                }
            }
            0x208 if short(data, 12)? & 0x20 != 0 => {
                let row = short(data, 0)?;
                self.builder.hide_rows(row, row);
            }
            0x7d if short(data, 8)? & 1 == 1 => {
                self.builder.hide_columns(short(data, 0)?, short(data, 2)?);
            }
            0xe5 => {
                for region in 0..short(data, 0)? as usize {
                    let at = 2 + 8 * region;
                    let rows = (short(data, at)?, short(data, at + 2)?);
                    self.builder
                        .merge(rows, (short(data, at + 4)?, short(data, at + 6)?));
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn put(&mut self, (row, column): (u32, u32), stored: Stored, text: String) -> Outcome<()> {
        Ok(self.builder.cell(row, column, stored, text)?)
    }

    fn number(&mut self, at: (u32, u32), style: u32, value: f64) -> Outcome<()> {
        let format = self.globals.formats.get(style as usize).unwrap_or(&PLAIN);
        Ok(self
            .builder
            .number(at, value, None, format, self.globals.from_1904)?)
    }

    fn truth_or_error(&mut self, at: (u32, u32), value: u8, is_error: bool) -> Outcome<()> {
        if is_error {
            return self.put(at, Stored::Error, error_text(value).to_owned());
        }
        let word = if value == 0 { "FALSE" } else { "TRUE" };
        self.put(at, Stored::Truth, word.to_owned())
    }

    /// A formula that promised a text which did not come.
    fn give_up_waiting(&mut self) {
        if let Some((row, column)) = self.awaiting.take() {
            self.builder.formula_without_value(row, column);
        }
    }

    /// The value of a formula: a number, or by its last two bytes something else.
    fn formula(&mut self, at: (u32, u32), data: &[u8]) -> Outcome<()> {
        self.give_up_waiting();
        if short(data, 12)? != 0xffff {
            return self.number(at, short(data, 4)?, float(data, 6)?);
        }
        match byte(data, 6)? {
            0 => self.awaiting = Some(at),
            1 => self.truth_or_error(at, byte(data, 8)?, false)?,
            2 => self.truth_or_error(at, byte(data, 8)?, true)?,
            _ => {}
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::value::number_text;
    use super::*;

    #[test]
    fn short_numbers() {
        let read = |raw: u32| number_text(compact(&raw.to_le_bytes(), 0).ok().unwrap()).unwrap();
        assert_eq!(read((1234 << 2) | 2), "1234");
        assert_eq!(read((1234 << 2) | 3), "12.34");
        assert_eq!(read((-5_i32 << 2).cast_unsigned() | 2), "-5");
        assert_eq!(read(0x3ff0_0000), "1");
        assert_eq!(read(0x3ff0_0001), "0.01");
        assert!(compact(&[0; 3], 0).is_err());
    }
}
