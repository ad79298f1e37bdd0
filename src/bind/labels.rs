//! Compares labels of tables with words of the catalogue: case, blanks and dashes do not matter, nothing else is forgiven.

use super::Position;
use crate::catalogue::{Catalogue, Dimension, Measure, Where};
use crate::text::scale_of;
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
    let members = dimension
        .member
        .iter()
        .map(|m| (&m.id, &m.title, &m.aliases));
    let unions = dimension
        .union
        .iter()
        .map(|u| (&u.id, &u.title, &u.aliases));
    for (number, (id, title, aliases)) in members.chain(unions).enumerate() {
        let words = [id.as_ref().as_str(), &title.de, &title.en];
        if is_one_of(
            label,
            words.into_iter().chain(aliases.iter().map(String::as_str)),
        ) {
            return Some(Position::One(number));
        }
    }
    let totals = dimension.totals.iter().map(String::as_str);
    is_one_of(label, totals).then_some(Position::All)
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

/// A measure that a label names, at fixed positions, with the base it implies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) measure: usize,
    pub(super) positions: Vec<Position>,
    pub(super) base: Option<String>,
}

/// A name without its unit: `Einwohner (in 1000)` counts `Einwohner`.
fn without_unit(label: &str) -> String {
    let Some((_, words)) = scale_of(label) else {
        return label.to_owned();
    };
    let rest = label.replace(&words, " ").replace("( )", " ");
    rest.trim_matches([' ', ',', '|', '(', ')']).to_owned()
}

/// The measure a label names.
pub(super) fn measure(catalogue: &Catalogue, label: &str) -> Option<Named> {
    let label = plain(&without_unit(label));
    for (number, measure) in catalogue.measure.iter().enumerate() {
        let dimensions = crate::facts::group_dimensions(catalogue, measure);
        if let Some(alias) = measure.alias.iter().find(|a| plain(&a.label) == label) {
            return Some(Named {
                measure: number,
                positions: positions(&dimensions, &alias.conditions)?,
                base: alias.base.as_ref().map(|b| b.as_ref().clone()),
            });
        }
        if plain(&measure.title.de) == label || plain(measure.id.as_ref()) == label {
            return Some(Named {
                measure: number,
                positions: vec![Position::All; dimensions.len()],
                base: None,
            });
        }
    }
    None
}

/// Positions that conditions fix in the group dimensions of a measure.
pub(super) fn positions_of(
    catalogue: &Catalogue,
    measure: &Measure,
    conditions: &Where,
) -> Option<Vec<Position>> {
    positions(
        &crate::facts::group_dimensions(catalogue, measure),
        conditions,
    )
}

fn positions(dimensions: &[&Dimension], conditions: &Where) -> Option<Vec<Position>> {
    let by_id: BTreeMap<&str, Vec<String>> = conditions
        .iter()
        .map(|(d, values)| (d.as_ref().as_str(), values.words()))
        .collect();
    dimensions
        .iter()
        .map(
            |d| match by_id.get(d.id.as_ref().as_str()).map(Vec::as_slice) {
                None => Some(Position::All),
                Some([id]) => d.ids().position(|known| known == id).map(Position::One),
                Some(_) => None,
            },
        )
        .collect()
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
    if digits.is_empty() || digits.len() > 12 || !separated {
        return (String::new(), label);
    }
    let name = name.trim_start_matches([' ', '-', '.', ':']).to_owned();
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
        assert_eq!(named.positions, [Position::One(0)]);
        assert!(header_names("Stadtteil_Nr", &["Stadtteil".into()]));
        assert!(!header_names("Stadtteilname", &["Stadtteil".into()]));
    }
}
