//! Headers that hold what other tables have in columns: periods and groups ("2023 | mit Migrationsvorgeschichte"), names of
//! measures with groups ("Frauen Arbeitslose"), units, footnotes, numbers of columns.

use super::assume::periods_in;
use super::labels::plain;
use super::words::{Phrase, Words};
use super::{Groups, Named};
use crate::catalogue::Catalogue;
use crate::facts::Position;
use crate::text::{Period, parse_period};

/// What a header says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Header {
    pub(super) period: Option<Period>,
    pub(super) measure: Option<Named>,
    pub(super) groups: Groups,
    /// A part of it means "all".
    pub(super) total: bool,
    /// Parts that nobody knows.
    pub(super) rest: Vec<String>,
    /// It says that its numbers are shares or rates.
    pub(super) is_rate: bool,
}

impl Header {
    /// It says something that makes it one of several columns of the same numbers.
    pub(super) fn is_one_of_many(&self) -> bool {
        self.period.is_some() || !self.groups.is_empty() || self.total
    }

    fn group(&mut self, dimension: usize, position: Position) {
        if self
            .groups
            .iter()
            .any(|(d, p)| *d == dimension && *p != position)
        {
            // Two members of one dimension: nobody knows which.
            self.rest.push(format!("{dimension}"));
        } else if !self.groups.contains(&(dimension, position)) {
            self.groups.push((dimension, position));
        }
    }
}

/// Parts of a header that say nothing about which numbers it holds.
const SILENT: [&str; 12] = [
    "anzahl", "personen", "und zwar", "davon", "darunter", "dav.", "stichtag", "in", "am", "zum",
    "im", "jahr",
];

/// Parts that say that the numbers are shares.
const RATE_UNITS: [&str; 6] = ["prozent", "%", "in %", "in prozent", "percent", "v.h."];

/// Takes a header apart.
pub(super) fn read(catalogue: &Catalogue, words: &Words, header: &str) -> Header {
    let mut found = Header::default();
    // Flat files of GENESIS name a column by code, label and unit: BEV001__Bevoelkerung__Anzahl.
    let header = match header.split_once("__") {
        Some((code, rest)) if code.bytes().any(|b| b.is_ascii_digit()) => rest.replace("__", "|"),
        _ => header.to_owned(),
    };
    let text = without_footnotes(&header);
    let mut parts: Vec<&str> = text
        .split(['|', '\n'])
        .map(str::trim)
        .filter(|p| !p.is_empty())
        .collect();
    // The number of the column stands below its names.
    if parts.len() > 1
        && parts
            .last()
            .is_some_and(|p| p.len() <= 3 && p.bytes().all(|b| b.is_ascii_digit()))
    {
        parts.pop();
    }
    // "Empfänger von Leistungen | Empfänger": the second says nothing new.
    let all = parts.clone();
    parts.retain(|p| {
        !all.iter()
            .any(|o| o.strip_prefix(*p).is_some_and(|rest| rest.starts_with(' ')))
    });
    let said = joined(words, &mut parts);
    if let Some(named) = said {
        found.measure = Some(named);
    }
    let day = parts.iter().find_map(|p| day_in(p));
    for part in parts {
        read_part(catalogue, words, part, &mut found);
    }
    if let (Some(period), Some(day)) = (found.period, day)
        && period.span == crate::text::Span::Year
    {
        let dated = parse_period(&format!("{day}{}", period.year));
        found.period = dated.or(found.period);
    }
    if let Some(named) = &found.measure {
        let fixed = &named.groups;
        found
            .groups
            .retain(|(d, _)| fixed.iter().all(|(f, _)| f != d));
    }
    found.groups.sort_unstable();
    found
}

/// A part of more words is a sentence, not a name.
const WORDS: usize = 24;

fn read_part(catalogue: &Catalogue, words: &Words, part: &str, found: &mut Header) {
    let bare = plain(part);
    if part.split_whitespace().nth(WORDS).is_some() {
        found.rest.push(bare);
        return;
    }
    if RATE_UNITS.contains(&bare.as_str()) {
        found.is_rate = true;
        return;
    }
    if SILENT.contains(&bare.as_str())
        && (found.measure.is_some() || words.measure(part).is_none() || bare == "anzahl")
        || words.dimension(part).is_some() && words.positions(part).is_empty()
        || day_in(part).is_some_and(|d| d.len() == part.len())
    {
        return;
    }
    if let Some(named) = words.measure(part) {
        return name(found, named);
    }
    if let Some(period) = period(part) {
        found.period = Some(period);
        return;
    }
    let phrases = words.phrases(catalogue, &spaced(part));
    let mut unknown: Vec<String> = Vec::new();
    let mut inner = Header::default();
    for phrase in phrases {
        match phrase {
            Phrase::Measure(named) => name(&mut inner, named),
            Phrase::Group(dimension, position) => inner.group(dimension, position),
            Phrase::Total => inner.total = true,
            Phrase::Unknown(word) if parse_period(&word).is_some() => {
                inner.period = parse_period(&word);
            }
            Phrase::Unknown(word) if RATE_UNITS.contains(&word.as_str()) => inner.is_rate = true,
            Phrase::Unknown(word) if SILENT.contains(&word.as_str()) || day_in(&word).is_some() => {
            }
            Phrase::Unknown(word) if parse_period(&word.replace([' '], "-")).is_some() => {}
            Phrase::Unknown(word) => unknown.push(word),
        }
    }
    if !unknown.is_empty() || inner.rest.iter().any(|r| !r.is_empty()) {
        // What is understood in part only is not understood.
        found.rest.push(bare);
        return;
    }
    if let Some(named) = inner.measure {
        name(found, named);
    }
    for (dimension, position) in inner.groups {
        found.group(dimension, position);
    }
    found.total |= inner.total;
    found.is_rate |= inner.is_rate;
    found.period = found.period.or(inner.period);
}

/// A measure named; one named twice is one, two different ones are none.
fn name(found: &mut Header, named: Named) {
    match &mut found.measure {
        None => found.measure = Some(named),
        Some(known) if known.measure == named.measure => {
            for group in named.groups {
                if !known.groups.contains(&group) {
                    known.groups.push(group);
                }
            }
        }
        Some(_) => found.rest.push("*".to_owned()),
    }
}

/// Parts beside each other that together name a measure ("Insgesamt | bis unter 3 Jahre"); they are taken out.
fn joined(words: &Words, parts: &mut Vec<&str>) -> Option<Named> {
    for start in 0..parts.len() {
        for end in (start + 2..=parts.len()).rev() {
            let named = words.measure(&parts.get(start..end)?.join(" "));
            if let Some(named) = named {
                parts.drain(start..end);
                return Some(named);
            }
        }
    }
    None
}

/// "31.12." of a header whose year stands in another part.
fn day_in(text: &str) -> Option<&str> {
    text.split_whitespace().find(|w| {
        let mut numbers = w.split('.');
        let short = |n: Option<&str>| {
            n.is_some_and(|n| matches!(n.len(), 1..=2) && n.bytes().all(|b| b.is_ascii_digit()))
        };
        short(numbers.next())
            && short(numbers.next())
            && numbers.next() == Some("")
            && numbers.next().is_none()
    })
}

/// Marks of footnotes ("31.12.1)", "insgesamt2)", "Quote¹") taken out.
fn without_footnotes(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::new();
    let mut at = 0;
    while let Some(c) = chars.get(at) {
        let digits = chars
            .iter()
            .skip(at)
            .take_while(|c| c.is_ascii_digit())
            .count();
        let closed = chars.get(at + digits) == Some(&')');
        let opened = out.rfind('(') > out.rfind(')');
        if (1..=2).contains(&digits) && closed && !opened {
            at += digits + 1;
            continue;
        }
        if !matches!(c, '¹' | '²' | '³') || out.ends_with('m') {
            out.push(*c);
        }
        at += 1;
    }
    out
}

/// Brackets, colons and underscores as blanks.
fn spaced(part: &str) -> String {
    part.replace(['(', ')', ':', '_', ','], " ")
}

/// A year or date, alone or with words around it ("Bestand am 31.12.2023", "Jahr 2023").
fn period(part: &str) -> Option<Period> {
    if let Some(period) = parse_period(part) {
        return Some(period);
    }
    let words: Vec<&str> = part.split_whitespace().collect();
    let known = [
        "am", "zum", "stand", "jahr", "stichtag", "im", "bestand", "year",
    ];
    let mut others = words.iter().filter(|w| parse_period(w).is_none());
    let all = others.all(|w| known.contains(&plain(w).as_str()));
    let mut periods = periods_in(part);
    if !all || periods.len() != 1 {
        return None;
    }
    parse_period(&periods.pop_first()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::builtin;

    fn header(text: &str) -> Header {
        let catalogue = builtin().unwrap();
        read(&catalogue, &Words::new(&catalogue), text)
    }

    #[test]
    fn headers_are_taken_apart() {
        let found = header("31.12.2023 | mit Migrationsvorgeschichte");
        assert_eq!(found.period.unwrap().to_string(), "2023-12-31");
        assert_eq!(found.groups.len(), 1);
        assert!(found.rest.is_empty() && found.is_one_of_many());
        let found = header("Stand 2019");
        assert_eq!(found.period.unwrap().to_string(), "2019");
        let found = header("Bemerkung");
        assert_eq!(found.rest, ["bemerkung"]);
        assert!(!found.is_one_of_many());
        assert!(header("Insgesamt").total);
    }

    #[test]
    fn measures_stand_beside_groups_units_and_footnotes() {
        let catalogue = builtin().unwrap();
        let measure = |h: &Header| {
            catalogue.measure[h.measure.as_ref().unwrap().measure]
                .id
                .as_ref()
                .clone()
        };
        let found = header("Frauen Arbeitslose");
        assert_eq!(
            (measure(&found).as_str(), found.groups.len()),
            ("arbeitslose", 1)
        );
        let found = header("Einwohnerinnen und Einwohner am 31.12.1) | 2005 | Anzahl | 2");
        assert_eq!(measure(&found), "bevoelkerung");
        assert_eq!(found.period.unwrap().to_string(), "2005-12-31");
        let found = header("Zuzüge | und zwar | Ausländerinnen und Ausländer | Anzahl | 6");
        assert_eq!(
            (measure(&found).as_str(), found.groups.len()),
            ("zuzuege", 1)
        );
        assert!(found.rest.is_empty());
        let found = header("Ausländeranteil 2024 in %");
        assert_eq!(found.period.unwrap().year, 2024);
        assert!(found.is_rate && measure(&found) == "auslaenderanteil");
        // What stands in brackets may make it something else; changes and shares of something are not the thing itself.
        assert!(!header("Auszubildende (sv.-pfl.)").rest.is_empty());
        assert!(!header("Veränderung der Arbeitslosen").rest.is_empty());
        assert!(!header("Anteil der Arbeitslosen").rest.is_empty());
    }
}
