//! CSV for people and for programs. Text cells cannot become formulas; numbers are written as numbers.

/// Delimiter and decimal mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// `;` and decimal comma, with byte order mark and CR LF: opens in German spreadsheet programs.
    German,
    /// `,` and decimal point, LF, no byte order mark.
    Plain,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Decimal text with a point, as computed.
    Number(String),
    /// Any text.
    Text(String),
}

impl Cell {
    /// A number, or nothing.
    pub fn number(value: Option<impl ToString>) -> Self {
        value.map_or(Self::Empty, |v| Self::Number(v.to_string()))
    }

    /// A text; empty text is nothing.
    pub fn text(value: impl Into<String>) -> Self {
        let value = value.into();
        if value.is_empty() {
            Self::Empty
        } else {
            Self::Text(value)
        }
    }
}

/// A text that a spreadsheet program would take for a formula gets an apostrophe in front (OWASP ASVS 1.2.10, with
/// the full-width forms of the signs).
fn harmless(text: &str) -> String {
    let risky = text.trim_start_matches(' ').starts_with([
        '=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠',
    ]);
    if risky {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// Writes rows under a header.
pub fn write_csv(format: Format, header: &[&str], rows: &[Vec<Cell>]) -> String {
    let (delimiter, end) = match format {
        Format::German => (';', "\r\n"),
        Format::Plain => (',', "\n"),
    };
    let quote = |text: &str| {
        let needs = text.contains([delimiter, '"', '\n', '\r']) || text != text.trim();
        if needs {
            format!("\"{}\"", text.replace('"', "\"\""))
        } else {
            text.to_owned()
        }
    };
    let mut out = String::new();
    if format == Format::German {
        out.push('\u{feff}');
    }
    let line = |out: &mut String, cells: Vec<String>| {
        out.push_str(&cells.join(&delimiter.to_string()));
        out.push_str(end);
    };
    line(&mut out, header.iter().map(|h| quote(h)).collect());
    for row in rows {
        let cells = row.iter().map(|cell| match cell {
            Cell::Empty => String::new(),
            Cell::Number(n) if format == Format::German => n.replace('.', ","),
            Cell::Number(n) => n.clone(),
            Cell::Text(t) => quote(&harmless(t)),
        });
        line(&mut out, cells.collect());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_no_formulas_and_numbers_stay_numbers() {
        let rows = [vec![
            Cell::text("=1+1"),
            Cell::text(" @x"),
            Cell::text("a;b \"c\""),
            Cell::Number("-0.50".into()),
            Cell::Empty,
        ]];
        assert_eq!(
            write_csv(Format::German, &["h"], &rows),
            "\u{feff}h\r\n'=1+1;' @x;\"a;b \"\"c\"\"\";-0,50;\r\n"
        );
        assert_eq!(
            write_csv(Format::Plain, &["h"], &rows),
            "h\n'=1+1,' @x,\"a;b \"\"c\"\"\",-0.50,\n"
        );
    }
}
