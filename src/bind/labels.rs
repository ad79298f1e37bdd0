//! Compares labels of tables with words of the catalogue: case, blanks and dashes do not matter, nothing else is forgiven.

use super::{Groups, Named};
use crate::catalogue::{Allowed, Catalogue, Dimension, Measure, Where};
use crate::diagnostic::Gather;
use crate::facts::Position;
use crate::text::{Range, WrittenRange, parse_range, scale_of};
use std::collections::BTreeMap;

/// Lower case, blanks and dashes collapsed.
pub(super) fn plain(label: &str) -> String {
    label
        .to_lowercase()
        .split(|c: char| c.is_whitespace() || matches!(c, '-' | '_' | '\u{ad}'))
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// True when a label is one of some words.
pub(super) fn is_one_of<'a>(label: &str, words: impl IntoIterator<Item = &'a str>) -> bool {
    let label = plain(label);
    words.into_iter().any(|w| plain(w) == label)
}

/// A header names a role when it is one of its words, or begins or ends with one ("Stadtteil Nr.", "Wohn-Stadtteil").
pub(super) fn header_names(header: &str, words: &[String]) -> bool {
    let header = plain(header);
    words.iter().any(|w| {
        let w = plain(w);
        header == w || header.split(' ').any(|part| part == w)
    })
}

/// The position a label stands for in a dimension.
pub(super) fn position(dimension: &Dimension, label: &str) -> Option<Position> {
    if is_one_of(label, dimension.totals.iter().map(String::as_str)) {
        return Some(Position::All);
    }
    if dimension.is_range {
        return parse_range(label).map(|r| of_range(r.range));
    }
    let members = dimension.member.iter();
    let members = members.map(|m| (&m.id, &m.title, &m.aliases));
    let unions = dimension.union.iter();
    let unions = unions.map(|u| (&u.id, &u.title, &u.aliases));
    let named = members.chain(unions).position(|(id, title, aliases)| {
        let words = [id.as_ref().as_str(), &title.de, &title.en];
        is_one_of(
            label,
            words.into_iter().chain(aliases.iter().map(String::as_str)),
        )
    });
    named.map(Position::One)
}

pub(super) fn of_range(range: Range) -> Position {
    if range == Range::ALL {
        Position::All
    } else {
        Position::Range(range)
    }
}

/// The positions of all labels of a column. Ranges are read together: where each begins with the number at which the one
/// before ends (25–30, 30–35), the upper number belongs to the next.
pub(super) fn positions_of(
    dimension: &Dimension,
    labels: &[String],
) -> BTreeMap<String, Option<Position>> {
    let mut found: BTreeMap<String, Option<Position>> = labels
        .iter()
        .map(|l| (l.clone(), position(dimension, l)))
        .gathered();
    if !dimension.is_range {
        return found;
    }
    let written: Vec<(String, WrittenRange)> = labels
        .iter()
        .filter_map(|l| Some((l.clone(), parse_range(l)?)))
        .collect();
    let hyphened = written.iter().filter(|(_, w)| w.hyphen);
    let touching = hyphened
        .filter(|(_, w)| {
            let last = w.range.high.map(|h| h.saturating_sub(1));
            written
                .iter()
                .any(|(_, o)| o.hyphen && Some(o.range.low) == last && o.range != w.range)
        })
        .count();
    if touching > 0 {
        for (label, w) in written.into_iter().filter(|(_, w)| w.hyphen) {
            let high = w.range.high.map(|h| h.saturating_sub(1));
            found.insert(label, Range::new(w.range.low, high).map(of_range));
        }
    }
    found
}

/// The level a label names.
pub(super) fn level(catalogue: &Catalogue, label: &str) -> Option<String> {
    let found = catalogue.level.iter().find(|l| {
        let words = [
            l.id.as_ref().as_str(),
            &l.title.de,
            &l.title.en,
            &l.plural.de,
            &l.plural.en,
        ];
        is_one_of(
            label,
            words
                .into_iter()
                .chain(l.aliases.iter().map(String::as_str)),
        )
    })?;
    Some(found.id.as_ref().clone())
}

/// A name without its unit: `Einwohner (in 1000)` counts `Einwohner`.
pub(super) fn without_unit(label: &str) -> String {
    let Some((_, words)) = scale_of(label) else {
        return label.to_owned();
    };
    let rest = label.replace(&words, " ").replace("( )", " ");
    rest.trim_matches([' ', ',', '|', '(', ')']).to_owned()
}

/// The measure a label names.
pub(super) fn measure(catalogue: &Catalogue, label: &str) -> Option<Named> {
    let label = plain(&without_unit(label));
    if label.is_empty() {
        return None;
    }
    for (number, measure) in catalogue.measure.iter().enumerate() {
        if let Some(alias) = measure.alias.iter().find(|a| plain(&a.label) == label) {
            return Some(Named {
                measure: number,
                groups: fixed(catalogue, measure, &alias.conditions)?,
                base: alias.base.as_ref().map(|b| b.as_ref().clone()),
            });
        }
        if plain(&measure.title.de) == label || plain(measure.id.as_ref()) == label {
            return Some(Named {
                measure: number,
                groups: Groups::new(),
                base: None,
            });
        }
    }
    None
}

/// Positions that conditions fix in the group dimensions of a measure; nothing for a set that is no member or union.
pub(super) fn fixed(
    catalogue: &Catalogue,
    measure: &Measure,
    conditions: &Where,
) -> Option<Groups> {
    let mut groups = Groups::new();
    for (name, values) in conditions {
        let all = catalogue.dimension.iter().enumerate();
        let (number, dimension) = all
            .into_iter()
            .find(|(_, d)| d.id.as_ref() == name.as_ref())?;
        if measure
            .dimensions
            .iter()
            .all(|d| d.as_ref() != name.as_ref())
        {
            return None;
        }
        let position = match Catalogue::allowed(dimension, values)? {
            Allowed::Range(range) => of_range(range),
            Allowed::Ids(ids) => match ids.as_slice() {
                [one] => Position::One(*one),
                _ => return None,
            },
        };
        groups.push((number, position));
    }
    groups.sort_unstable();
    Some(groups)
}

/// Measures that a file may mean when no label says so: counts whose groups are exactly those the file has.
pub(super) fn measures_with<'a>(
    catalogue: &'a Catalogue,
    dimensions: &[usize],
) -> Vec<(usize, &'a Measure)> {
    let wanted: Vec<&str> = dimensions
        .iter()
        .filter_map(|d| catalogue.dimension.get(*d))
        .map(|d| d.id.as_ref().as_str())
        .collect();
    catalogue
        .measure
        .iter()
        .enumerate()
        .filter(|(_, m)| m.additive)
        .filter(|(_, m)| {
            wanted
                .iter()
                .all(|w| m.dimensions.iter().any(|d| d.as_ref() == w))
        })
        .collect()
}

/// Number in front of an area's name ("11 Altmarkt", "#100") and the rest.
pub(super) fn area_parts(label: &str) -> (String, String) {
    let label = label.split_whitespace().collect::<Vec<_>>().join(" ");
    let rest = label.strip_prefix('#').unwrap_or(&label);
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    let name = rest.strip_prefix(digits.as_str()).unwrap_or(rest);
    let separated = name.is_empty() || name.starts_with([' ', '-', '.', ':']);
    let name = name
        .trim_start_matches([' ', '-', '.', ':', '\u{2013}'])
        .to_owned();
    // "3 - 6" and "2024 / 25" are spans, no number with a name.
    let named = name.is_empty() || name.starts_with(char::is_alphabetic) || name.starts_with('(');
    if digits.is_empty() || digits.len() > 12 || !separated || !named {
        return (String::new(), label);
    }
    (digits, name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::builtin;

    #[test]
    fn areas_split_into_number_and_name() {
        let parts = |l| {
            let (code, name) = area_parts(l);
            format!("{code}|{name}")
        };
        assert_eq!(parts("11 Aegidii"), "11|Aegidii");
        assert_eq!(
            parts("11 Milbertshofen -  Am Hart"),
            "11|Milbertshofen - Am Hart"
        );
        assert_eq!(parts("#100"), "100|");
        assert_eq!(parts("6"), "6|");
        assert_eq!(parts("Stadt München"), "|Stadt München");
        assert_eq!(parts("1a-Viertel"), "|1a-Viertel");
    }

    #[test]
    fn labels_match_words_of_the_catalogue() {
        let catalogue = builtin().unwrap();
        let migration = catalogue.dimension("migration").unwrap();
        assert_eq!(position(migration, " ausländer "), Some(Position::One(0)));
        assert_eq!(position(migration, "Insgesamt"), Some(Position::All));
        assert_eq!(position(migration, "Auslander"), None);
        assert_eq!(
            level(&catalogue, "Stadtbezirk").as_deref(),
            Some("stadtbezirk")
        );
        let named = measure(&catalogue, "Anzahl aller ausländischen Einwohner").unwrap();
        assert_eq!(named.groups.len(), 1);
        assert_eq!(named.groups[0].1, Position::One(0));
        assert!(header_names("Stadtteil_Nr", &["Stadtteil".into()]));
        assert!(!header_names("Stadtteilname", &["Stadtteil".into()]));
    }
}
