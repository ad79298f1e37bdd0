//! Editions out as TOML: what [`super::parse_editions`] reads back as the same.

use super::model::{Edition, Text};
use super::read::PROVENANCE;
use super::read_events::STATUS;
use std::fmt::Write;

/// `[[edition]]` entries in the order given.
pub fn write_editions(editions: &[Edition]) -> String {
    let mut out = String::new();
    for edition in editions {
        out.push_str("\n[[edition]]\n");
        line(&mut out, "id", Some(quoted(edition.id.as_ref())));
        for (key, words) in text("title", &edition.title) {
            line(&mut out, &key, Some(words));
        }
        line(&mut out, "year", Some(edition.year.to_string()));
        line(&mut out, "territory", filled(&edition.territory));
        let complete = edition.complete.then(|| "true".to_owned());
        line(&mut out, "complete", complete);
        let provenance = word(&PROVENANCE, edition.provenance);
        line(&mut out, "provenance", provenance);
        let fields = edition.fields.iter().map(|f| {
            let mut all = text("title", &f.title);
            all.extend(pair("now", f.now.as_ref().map(|w| quoted(w.as_ref()))));
            all
        });
        list(&mut out, "fields", fields);
        let indicators = edition.indicators.iter().map(|i| {
            let mut all = pair("number", filled(&i.number));
            all.extend(text("title", &i.title));
            all.extend(pair("now", i.now.as_ref().map(|w| quoted(w.as_ref()))));
            all.extend(pair("status", word(&STATUS, i.status)));
            all.extend(text("note", &i.note));
            all
        });
        list(&mut out, "indicators", indicators);
        let values = edition.values.iter().map(|v| {
            let mut all = pair("indicator", Some(quoted(v.indicator.as_ref())));
            all.extend(pair("period", Some(quoted(v.period.as_ref()))));
            all.extend(pair("group", filled(&v.group)));
            all.extend(pair("area", filled(&v.area)));
            all.extend(pair("value", Some(quoted(v.value.as_ref()))));
            all
        });
        list(&mut out, "values", values);
    }
    out
}

type Pairs = Vec<(String, String)>;

fn pair(key: &str, value: Option<String>) -> Pairs {
    value.map(|v| (key.to_owned(), v)).into_iter().collect()
}

fn filled(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| quoted(text))
}

/// A text in both languages, as far as it is there.
fn text(key: &str, text: &Text) -> Pairs {
    let mut all = pair(&format!("{key}.de"), filled(&text.de));
    all.extend(pair(&format!("{key}.en"), filled(&text.en)));
    all
}

fn word<T: PartialEq + Copy>(words: &[(&str, T)], of: T) -> Option<String> {
    let found = words.iter().find(|(_, known)| *known == of);
    found.map(|(word, _)| quoted(word))
}

fn line(out: &mut String, key: &str, value: Option<String>) {
    if let Some(value) = value {
        // Writing into a String cannot fail.
        let _ = writeln!(out, "{key} = {value}");
    }
}

/// A list of inline tables, one a line; nothing for an empty list.
fn list(out: &mut String, key: &str, items: impl Iterator<Item = Pairs>) {
    let mut items = items.peekable();
    if items.peek().is_none() {
        return;
    }
    let _ = writeln!(out, "{key} = [");
    for item in items {
        let pairs: Vec<String> = item.iter().map(|(k, v)| format!("{k} = {v}")).collect();
        let _ = writeln!(out, "  {{ {} }},", pairs.join(", "));
    }
    out.push_str("]\n");
}

/// A basic string of TOML.
pub fn quoted(text: &str) -> String {
    let mut out = String::from('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if c.is_control() => {
                // Writing into a String cannot fail.
                let _ = write!(out, "\\u{:04X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use crate::catalogue::{builtin, parse_editions, write_editions};

    #[test]
    fn what_is_written_is_read_as_the_same() {
        let catalogue = builtin().unwrap();
        let own = "[[edition]]\nid = \"x\"\ntitle.de = \"Ein \\\"Bericht\\\" \\\\ 1\\n2\"\nyear = 1999\nterritory = \"M\u{fc}nster\"\ncomplete = true\n\
             fields = [{ title.de = \"Alt\", now = \"\" }]\nindicators = [{ title.de = \"Weg\", status = \"dropped\", note.en = \"gone\" }]\n\
             values = [{ indicator = \"R1\", period = \"2012/13\", group = \"deutsche\", area = \"1\", value = \"-0.50\" }]\n";
        for editions in [
            catalogue.edition.clone(),
            parse_editions(own, &catalogue).unwrap(),
        ] {
            let written = write_editions(&editions);
            assert_eq!(parse_editions(&written, &catalogue).unwrap(), editions);
        }
    }
}
