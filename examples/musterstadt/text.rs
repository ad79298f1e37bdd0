//! How offices write files.

use std::fmt::Display;

/// Every file says in its first lines whose it is and that it is invented.
pub(crate) const CITY: &str = "Musterstadt, synthetische Daten";

/// A file with semicolons.
pub(crate) struct Csv {
    lines: Vec<String>,
}

impl Csv {
    /// Lines above the table.
    pub(crate) fn new(above: &[&str]) -> Self {
        Self {
            lines: above.iter().map(|l| (*l).to_owned()).collect(),
        }
    }

    pub(crate) fn line(&mut self, text: impl Into<String>) {
        self.lines.push(text.into());
    }

    /// Cells of one row.
    pub(crate) fn row(&mut self, cells: &[&dyn Display]) {
        let cells: Vec<String> = cells.iter().map(ToString::to_string).collect();
        self.lines.push(cells.join(";"));
    }

    /// UTF-8 with line feeds.
    pub(crate) fn utf8(&self) -> Vec<u8> {
        (self.lines.join("\n") + "\n").into_bytes()
    }

    /// ISO-8859-1 with carriage returns, as older systems write; what it has no sign for becomes a question mark.
    pub(crate) fn latin1(&self) -> Vec<u8> {
        let text = self.lines.join("\r\n") + "\r\n";
        text.chars()
            .map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?'))
            .collect()
    }
}

/// `12.345`
pub(crate) fn dotted(number: i64) -> String {
    match (number / 1_000_000, number / 1000 % 1000, number % 1000) {
        (0, 0, ones) => ones.to_string(),
        (0, thousands, ones) => format!("{thousands}.{ones:03}"),
        (millions, thousands, ones) => format!("{millions}.{thousands:03}.{ones:03}"),
    }
}

/// `12,3` of 123 tenths.
pub(crate) fn tenths(number: i64) -> String {
    format!("{},{}", number / 10, number % 10)
}

/// A share in tenths of a percent, rounded half up.
pub(crate) fn percent_tenths(part: i64, whole: i64) -> i64 {
    (part * 2000 + whole) / (2 * whole)
}

/// To a multiple of five.
pub(crate) fn to_five(number: i64) -> i64 {
    (number + 2) / 5 * 5
}

/// `2010/11`
pub(crate) fn school_year(year: i64) -> String {
    format!("{year}/{:02}", (year + 1) % 100)
}
