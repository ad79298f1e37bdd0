//! XLSX and XLSM: the parts of the workbook, shared texts and number formats.
//!
//! Source: ECMA-376 part 1 (2016), 12, 18.2, 18.4, 18.8. Names are compared without prefix, so strict and transitional
//! files read alike.

use super::format::{Format, MAX_FORMATS};
use super::sheet::Sheet;
use super::strings::Strings;
use super::xml::{Node, Xml};
use super::zip::Zip;
use super::{MAX_SHEETS, SheetInfo, damaged, kind_error, xlsx_sheet};
use crate::diagnostic::Result;
use std::collections::{BTreeMap, BTreeSet};

/// An opened workbook.
#[derive(Debug)]
pub(super) struct Xlsx {
    zip: Zip,
    pub(super) kind: &'static str,
    pub(super) sheets: Vec<SheetInfo>,
    parts: Vec<String>,
    strings_part: Option<String>,
    /// Read with the first sheet.
    strings: Option<Strings>,
    formats: Vec<Format>,
    from_1904: bool,
}

struct Relation {
    kind: String,
    target: String,
}

/// Relations of a part at most: its sheets, and a few more.
const MAX_RELATIONS: usize = 2 * MAX_SHEETS;

/// The relations of a part by their names, targets as names in the zip; none if it has none.
fn relations(zip: &Zip, folder: &str, file: &str) -> Result<BTreeMap<String, Relation>> {
    let part = format!("{folder}_rels/{file}.rels");
    let mut found = BTreeMap::new();
    if !zip.has(&part) {
        return Ok(found);
    }
    let mut xml = Xml::open(zip, &part)?;
    loop {
        match xml.next()? {
            Node::Open(tag) if tag.name() == "Relationship" => {
                let get = |name| tag.attr(name).unwrap_or_default();
                let relation = Relation {
                    kind: get("Type")
                        .rsplit('/')
                        .next()
                        .unwrap_or_default()
                        .to_owned(),
                    target: resolve(folder, &get("Target")),
                };
                found.insert(get("Id"), relation);
                if found.len() > MAX_RELATIONS {
                    return Err(super::too_large("sheets", MAX_SHEETS as u64));
                }
            }
            Node::End => return Ok(found),
            _ => {}
        }
    }
}

fn resolve(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let mut path: Vec<&str> = Vec::new();
    let base = if target.starts_with('/') { "" } else { folder };
    for step in base.split('/').chain(target.split('/')) {
        match step {
            "" | "." => {}
            ".." => {
                path.pop();
            }
            step => path.push(step),
        }
    }
    path.join("/")
}

/// The folder of a part, with its slash, and its file name.
fn split(part: &str) -> (&str, &str) {
    match part.rfind('/') {
        Some(at) => part.split_at_checked(at + 1).unwrap_or(("", part)),
        None => ("", part),
    }
}

impl Xlsx {
    /// # Errors
    /// `read.workbook_kind` when there is no workbook in it, and those of damaged files.
    pub(super) fn open(zip: Zip) -> Result<Self> {
        let main = relations(&zip, "", "")?
            .into_values()
            .find(|r| r.kind == "officeDocument")
            .map_or_else(|| "xl/workbook.xml".to_owned(), |r| r.target);
        let (folder, file) = split(&main);
        let (name, kind) = file.rsplit_once('.').unwrap_or((file, ""));
        if kind == "bin" {
            return Err(kind_error("xlsb"));
        }
        if name != "workbook" && !folder.starts_with("xl") || !zip.has(&main) {
            return Err(kind_error("zip"));
        }
        let relations = relations(&zip, folder, file)?;
        let of_kind = |kind: &str| {
            relations
                .values()
                .find(|r| r.kind == kind)
                .map(|r| r.target.clone())
        };
        let formats = match of_kind("styles") {
            Some(part) if zip.has(&part) => formats(&zip, &part)?,
            _ => Vec::new(),
        };
        let mut book = Self {
            kind: if of_kind("vbaProject").is_some() {
                "xlsm"
            } else {
                "xlsx"
            },
            sheets: Vec::new(),
            parts: Vec::new(),
            strings_part: of_kind("sharedStrings").filter(|p| zip.has(p)),
            strings: None,
            formats,
            from_1904: false,
            zip,
        };
        book.read_workbook(&main, &relations)?;
        Ok(book)
    }

    fn read_workbook(&mut self, main: &str, relations: &BTreeMap<String, Relation>) -> Result<()> {
        // Two sheets in one part are a trick to have it read many times; the zip knows parts without case.
        let mut taken = BTreeSet::new();
        let mut xml = Xml::open(&self.zip, main)?;
        loop {
            match xml.next()? {
                Node::Open(tag) if tag.name() == "workbookPr" => {
                    self.from_1904 = tag.is_true("date1904");
                }
                Node::Open(tag) if tag.name() == "sheet" => {
                    let id = tag.attr("id").unwrap_or_default();
                    let relation = relations.get(&id).ok_or_else(|| damaged(main))?;
                    // Sheets of charts and of old macros hold no cells.
                    if relation.kind != "worksheet" || !taken.insert(relation.target.to_lowercase())
                    {
                        continue;
                    }
                    if self.sheets.len() >= MAX_SHEETS {
                        return Err(super::too_large("sheets", MAX_SHEETS as u64));
                    }
                    let state = tag.attr("state").unwrap_or_default();
                    self.sheets.push(SheetInfo {
                        name: tag.attr("name").unwrap_or_default(),
                        visible: !matches!(state.as_str(), "hidden" | "veryHidden"),
                    });
                    self.parts.push(relation.target.clone());
                }
                Node::End => return Ok(()),
                _ => {}
            }
        }
    }

    /// # Errors
    /// Those of damaged and of too large files.
    pub(super) fn sheet(&mut self, index: usize) -> Result<Sheet> {
        let part = self.parts.get(index).ok_or_else(|| damaged("sheet"))?;
        let strings = match (self.strings.take(), &self.strings_part) {
            (Some(strings), _) => strings,
            (None, Some(part)) => strings(&self.zip, part)?,
            (None, None) => Strings::default(),
        };
        let context = xlsx_sheet::Context {
            strings: &strings,
            formats: &self.formats,
            from_1904: self.from_1904,
        };
        let sheet = xlsx_sheet::read(&self.zip, part, &context);
        self.strings = Some(strings);
        sheet
    }
}

/// The shared texts: the runs of rich text joined, reading aids (furigana) left out.
fn strings(zip: &Zip, part: &str) -> Result<Strings> {
    let mut strings = Strings::default();
    let (mut text, mut inside) = (String::new(), false);
    let mut xml = Xml::open(zip, part)?;
    loop {
        match xml.next()? {
            Node::Open(tag) => match tag.name() {
                "rPh" => xml.skip()?,
                "si" => text.clear(),
                "t" => inside = true,
                _ => {}
            },
            Node::Close(name) => match name.as_str() {
                "si" => strings.push(&unescaped(&text))?,
                "t" => inside = false,
                _ => {}
            },
            Node::Text(piece) if inside => {
                text.push_str(&piece);
                if text.len() > super::MAX_TEXT {
                    return Err(super::too_large("bytes", super::MAX_TEXT as u64));
                }
            }
            Node::Text(_) => {}
            Node::End => return Ok(strings),
        }
    }
}

/// Undoes `_x000D_` (ECMA-376 part 1, 22.9.2.19).
pub(super) fn unescaped(text: &str) -> std::borrow::Cow<'_, str> {
    if !text.contains("_x") {
        return std::borrow::Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("_x") {
        out.push_str(before);
        let code = after
            .split_at_checked(4)
            .filter(|(_, tail)| tail.starts_with('_'));
        let character =
            code.and_then(|(hex, _)| char::from_u32(u32::from_str_radix(hex, 16).ok()?));
        if let (Some(character), Some((_, tail))) = (character, code) {
            out.push(character);
            rest = tail.strip_prefix('_').unwrap_or(tail);
        } else {
            out.push_str("_x");
            rest = after;
        }
    }
    out.push_str(rest);
    std::borrow::Cow::Owned(out)
}

/// The number format of each cell format.
fn formats(zip: &Zip, part: &str) -> Result<Vec<Format>> {
    let (mut codes, mut formats, mut inside) = (BTreeMap::new(), Vec::new(), false);
    let mut xml = Xml::open(zip, part)?;
    loop {
        match xml.next()? {
            Node::Open(tag) => match tag.name() {
                "numFmt" if codes.len() < MAX_FORMATS => {
                    if let (Some(id), Some(code)) = (tag.number("numFmtId"), tag.attr("formatCode"))
                    {
                        codes.insert(id, Format::parse(&code));
                    }
                }
                "cellXfs" => inside = true,
                "xf" if inside && formats.len() < MAX_FORMATS => {
                    let id = tag.number("numFmtId").unwrap_or(0);
                    formats.push(
                        codes
                            .get(&id)
                            .cloned()
                            .unwrap_or_else(|| Format::builtin(id)),
                    );
                }
                _ => {}
            },
            Node::Close(name) if name == "cellXfs" => inside = false,
            Node::End => return Ok(formats),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_and_escapes() {
        assert_eq!(
            resolve("xl/", "worksheets/sheet1.xml"),
            "xl/worksheets/sheet1.xml"
        );
        assert_eq!(resolve("xl/", "/xl/a.xml"), "xl/a.xml");
        assert_eq!(resolve("xl/", "../../b.xml"), "b.xml");
        assert_eq!(unescaped("a_x000D_b_x_x0041_"), "a\rb_xA");
        assert_eq!(unescaped("_xZZZZ__x00"), "_xZZZZ__x00");
    }
}
