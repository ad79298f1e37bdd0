//! XML as a stream of opening tags, closing tags and texts. No document type, no entities but the five of XML.

use super::damaged;
use super::zip::{Part, Zip};
use crate::diagnostic::Result;
use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};

/// Elements inside each other at most; office programs need less than twenty.
const MAX_DEPTH: u32 = 256;

/// One tag or text at most; a cell holds 32767 characters.
const MAX_EVENT: u64 = 16 << 20;

/// What comes next. An empty element is an opening and a closing tag.
pub(super) enum Node {
    Open(Tag),
    /// Name without prefix.
    Close(String),
    Text(String),
    End,
}

/// An opening tag.
pub(super) struct Tag(BytesStart<'static>);

fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

impl Tag {
    /// Name with its prefix, as in `table:table-row`.
    pub(super) fn full(&self) -> &str {
        self.0.name().into_inner()
    }

    /// Name without prefix.
    pub(super) fn name(&self) -> &str {
        local(self.full())
    }

    /// An attribute by its name: with prefix exactly that one, without prefix in any namespace.
    pub(super) fn attr(&self, name: &str) -> Option<String> {
        let mut all = self.0.attributes();
        all.with_checks(false);
        all.flatten()
            .find(|a| {
                let key = a.key.into_inner();
                key == name || !name.contains(':') && local(key) == name
            })
            .map(|a| match a.normalized_value(XmlVersion::Explicit1_0) {
                Ok(value) => value.into_owned(),
                Err(_) => a.value.into_owned(),
            })
    }

    pub(super) fn number(&self, name: &str) -> Option<u32> {
        self.attr(name)?.trim().parse().ok()
    }

    pub(super) fn is_true(&self, name: &str) -> bool {
        self.attr(name)
            .is_some_and(|v| matches!(v.trim(), "1" | "true" | "on"))
    }
}

/// Reads one part of a zip.
pub(super) struct Xml<'a> {
    reader: Reader<Part<'a>>,
    buffer: Vec<u8>,
    part: String,
    depth: u32,
}

impl<'a> Xml<'a> {
    /// # Errors
    /// As [`Zip::part`].
    pub(super) fn open(zip: &'a Zip, part: &str) -> Result<Self> {
        let mut reader = Reader::from_reader(zip.part(part)?);
        reader.config_mut().expand_empty_elements = true;
        Ok(Self {
            reader,
            buffer: Vec::new(),
            part: part.to_owned(),
            depth: 0,
        })
    }

    /// The next node that matters.
    ///
    /// # Errors
    /// `read.workbook_damaged` when this is no well-formed XML in UTF-8, or the zip is broken.
    pub(super) fn next(&mut self) -> Result<Node> {
        loop {
            self.buffer.clear();
            self.reader.get_mut().allow(MAX_EVENT);
            let event = self.reader.read_event_into(&mut self.buffer);
            return Ok(match event.map_err(|_| damaged(&self.part))? {
                Event::Start(tag) | Event::Empty(tag) => {
                    self.depth += 1;
                    if self.depth > MAX_DEPTH {
                        return Err(damaged(&self.part));
                    }
                    Node::Open(Tag(tag.into_owned()))
                }
                Event::End(tag) => {
                    self.depth = self.depth.saturating_sub(1);
                    Node::Close(local(tag.name().into_inner()).to_owned())
                }
                Event::Text(text) => Node::Text(text.xml10_content().into_owned()),
                Event::CData(text) => Node::Text(text.xml10_content().into_owned()),
                Event::GeneralRef(name) => Node::Text(match name.resolve_char_ref() {
                    Ok(Some(character)) => character.to_string(),
                    _ => entity(&name),
                }),
                // An end of the file inside an element: the file was cut off.
                Event::Eof if self.depth > 0 => return Err(damaged(&self.part)),
                Event::Eof => Node::End,
                Event::Comment(_) | Event::PI(_) | Event::Decl(_) | Event::DocType(_) => continue,
            });
        }
    }

    /// Passes over everything inside the element that was opened last.
    ///
    /// # Errors
    /// As [`Self::next`].
    pub(super) fn skip(&mut self) -> Result<()> {
        let outside = self.depth.saturating_sub(1);
        while self.depth > outside {
            if matches!(self.next()?, Node::End) {
                break;
            }
        }
        Ok(())
    }
}

fn entity(name: &str) -> String {
    match name {
        "amp" => "&".to_owned(),
        "lt" => "<".to_owned(),
        "gt" => ">".to_owned(),
        "quot" => "\"".to_owned(),
        "apos" => "'".to_owned(),
        other => format!("&{other};"),
    }
}
