//! TOML in, catalogue out; every mistake with line and column, and the nearest known word.

use super::check::{check, check_areas, check_editions};
use super::document::{Mistakes, Table};
use super::model::{AreaNotes, Catalogue, Edition};
use super::read;
use crate::diagnostic::Error;
use toml::de::DeTable;

/// The files of `builtin/`, read as one document.
const BUILTIN: &str = concat!(
    include_str!("builtin/head.toml"),
    include_str!("builtin/goals.toml"),
    include_str!("builtin/concepts.toml"),
    include_str!("builtin/migration.toml"),
    include_str!("builtin/dimensions.toml"),
    include_str!("builtin/measures.toml"),
    include_str!("builtin/measures_more.toml"),
    include_str!("builtin/frame.toml"),
    include_str!("builtin/arbeit.toml"),
    include_str!("builtin/bildung.toml"),
    include_str!("builtin/partizipation.toml"),
    include_str!("builtin/oeffnung.toml"),
    include_str!("builtin/wohnen.toml"),
    include_str!("builtin/familie.toml"),
    include_str!("builtin/gesundheit.toml"),
    include_str!("builtin/recht.toml"),
    include_str!("builtin/events.toml"),
);

/// The built-in catalogue "Musterkatalog (Vorschlag)".
///
/// # Errors
/// None in a build whose tests passed: the built-in text is parsed and checked by a test.
pub fn builtin() -> Result<Catalogue, Vec<Error>> {
    parse(BUILTIN)
}

/// Parses and checks a catalogue.
///
/// # Errors
/// All mistakes found: those of the syntax (`catalogue.syntax`), else those of keys and types (`catalogue.unknown_key`,
/// `catalogue.wrong_type`, …), else those of the static checks (`catalogue.unknown_word`, `catalogue.duplicate_id`, …).
pub fn parse(text: &str) -> Result<Catalogue, Vec<Error>> {
    let catalogue = parse_only(text)?;
    let mistakes = check(&catalogue, text);
    if mistakes.is_empty() {
        Ok(catalogue)
    } else {
        Err(mistakes)
    }
}

/// Parses editions alone: a document with nothing but `[[edition]]`, checked against a catalogue.
///
/// # Errors
/// As [`parse`]; `catalogue.unknown_key` for anything else in it.
pub fn parse_editions(text: &str, catalogue: &Catalogue) -> Result<Vec<Edition>, Vec<Error>> {
    let found = parse_with(text, &["edition"])?;
    let mut whole = catalogue.clone();
    whole.edition = found.edition;
    let mistakes = check_editions(&whole, text);
    if mistakes.is_empty() {
        Ok(whole.edition)
    } else {
        Err(mistakes)
    }
}

/// Reads what a document says about areas, `[[crosswalk]]` and `[[area_parent]]`, without a look at a catalogue; `beside`
/// names tables that somebody else reads.
///
/// # Errors
/// Mistakes of the syntax, of keys and of types; `catalogue.unknown_key` for any other table.
pub fn read_areas(text: &str, beside: &[&str]) -> Result<AreaNotes, Vec<Error>> {
    let mut known = vec!["crosswalk", "area_parent"];
    known.extend(beside);
    let found = parse_with(text, &known)?;
    Ok(AreaNotes {
        crosswalk: found.crosswalk,
        area_parent: found.area_parent,
    })
}

/// Parses a document that says something about areas and nothing else, checked against a catalogue and together with what
/// was said `before`.
///
/// # Errors
/// Those of [`read_areas`] and [`area_mistakes`].
pub fn parse_areas(
    text: &str,
    catalogue: &Catalogue,
    before: &AreaNotes,
) -> Result<AreaNotes, Vec<Error>> {
    let own = read_areas(text, &[])?;
    let mistakes = area_mistakes(text, catalogue, before, &own);
    if mistakes.is_empty() {
        Ok(own)
    } else {
        Err(mistakes)
    }
}

/// The mistakes of what is said about areas on top of what was said before; what is said again is no mistake. The places are
/// those of `text`.
pub fn area_mistakes(
    text: &str,
    catalogue: &Catalogue,
    before: &AreaNotes,
    own: &AreaNotes,
) -> Vec<Error> {
    let mut whole = catalogue.clone();
    let before = before.without(own);
    // What comes is checked after what was there: a mistake has its place in this text.
    for notes in [&before, own] {
        whole.crosswalk.extend(notes.crosswalk.iter().cloned());
        whole.area_parent.extend(notes.area_parent.iter().cloned());
    }
    check_areas(&whole, text)
}

/// Reads the editions of a document that has other tables too, unchecked: see [`super::check_editions`].
///
/// # Errors
/// `catalogue.syntax`, `catalogue.unknown_key`, `catalogue.wrong_type` and others of the form, each with its place.
pub fn read_editions(text: &str, others: &[&str]) -> Result<Vec<Edition>, Vec<Error>> {
    let known: Vec<&str> = others.iter().copied().chain(["edition"]).collect();
    Ok(parse_with(text, &known)?.edition)
}

fn parse_only(text: &str) -> Result<Catalogue, Vec<Error>> {
    parse_with(text, &read::TABLES)
}

fn parse_with(text: &str, known: &[&str]) -> Result<Catalogue, Vec<Error>> {
    let (document, errors) = DeTable::parse_recoverable(text);
    let mistakes = Mistakes::new(text);
    for error in errors {
        let at = error.span().map_or(0, |s| s.start);
        let what = Error::new("catalogue.syntax").with("message", error.message());
        mistakes.add(what, at);
    }
    let mistakes = mistakes.into_inner();
    if !mistakes.is_empty() {
        return Err(mistakes);
    }
    let mistakes = Mistakes::new(text);
    let catalogue = read::catalogue(Table::new(document.as_ref(), 0, &mistakes).knows(known));
    let mistakes = mistakes.into_inner();
    if mistakes.is_empty() {
        Ok(catalogue)
    } else {
        Err(mistakes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_builtin_catalogue_is_sound() {
        let catalogue = builtin().unwrap_or_else(|errors| {
            let say = |e: &Error| format!("{:?} {:?}", e.place.line, e.what);
            panic!("{:#?}", errors.iter().map(say).collect::<Vec<_>>())
        });
        assert_eq!(catalogue.field.len(), 8);
        let counted = catalogue.indicator.iter().filter(|i| !i.frame).count();
        assert_eq!(counted, 43);
        for id in ["R1", "R2", "R3", "5.1"] {
            assert!(catalogue.indicator(id).is_some(), "{id}");
        }
    }

    #[test]
    fn unknown_keys_and_words_have_a_place_and_a_neighbour() {
        let error = &parse("[[principle]]\nid = \"a\"\ntitel.de = \"x\"\n").unwrap_err()[0];
        assert_eq!(error.code(), "catalogue.unknown_key");
        assert_eq!(error.what.args["nearest"], "title");
        assert_eq!(error.place.line, Some(3));

        let text = "[[principle]]\nid = \"vielfalt\"\ntitle.de = \"x\"\n[[field]]\nid = \"f\"\ntitle.de = \"F\"\n\
                    [[leitziel]]\nid = \"f.l\"\ntitle.de = \"L\"\nfield = \"f\"\nprinciples = [\"vielfelt\"]\n";
        let error = &parse(text).unwrap_err()[0];
        assert_eq!(error.code(), "catalogue.unknown_word");
        assert_eq!(error.what.args["nearest"], "vielfalt");
        assert_eq!(error.place.line, Some(11));
        assert_eq!(error.place.column.as_deref(), Some("15"));

        let error = &parse("[[field]\n").unwrap_err()[0];
        assert_eq!(
            (error.code(), error.place.line),
            ("catalogue.syntax", Some(1))
        );
    }

    /// The sample of the design's catalogue format: it must parse (its dimensions live elsewhere).
    #[test]
    fn the_sample_of_the_design_parses() {
        let sample = r#"
[[principle]]
id = "vielfalt-stadtteile"
title.de = "Vielfalt der Stadtteile"
origin = "ISEK"

[[field]]
id = "bildung"
title.de = "Bildung und Sprachen"
provenance = "confirmed"

[[leitziel]]
id = "bildung.chancen"
field = "bildung"
principles = ["vielfalt-stadtteile"]

[[teilziel]]
id = "bildung.uebergang"
leitziel = "bildung.chancen"
criterion.de = ""                          # Bewertungskriterium; empty prints "nicht bekannt"

[[measure]]
id = "schueler"
title.de = "Schülerinnen und Schüler"
unit = "Personen"
additive = true
kind = "stock"
nature = "full_count"
dimensions = ["period", "area", "migration", "school_type", "grade"]

[[indicator]]
id = "2.1"
teilziel = "bildung.uebergang"
title.de = "Gymnasialquote im 8. Jahrgang"
kind = "share"                             # share | rate | mean | count | balance | change | ratio | gap | index | segregation | diversity
numerator = [{ measure = "schueler", where = { school_type = "gymnasium", grade = 8 } }]
denominator = [{ measure = "schueler", where = { grade = 8 } }]
factor = 100
unit = "percent"
decimals = 1
by = ["migration", "area"]
compare = { group = "auslaender", with = "deutsche", as = ["gap", "ratio"] }
direction = "up"                           # up | down | parity | none
supply = "municipal"                       # municipal | state | survey
provenance = "kin"                         # confirmed | kin | proposal
cites = ["https://example.org/definition"]

[[indicator.target]]                       # several allowed; none without a cited decision
for = { migration = "auslaender" }
kind = "value"                             # value | keep | path | interval | parity | gap_closing | direction
value = 40
year = 2030
base_year = 2015
decided_by = "user"                        # a council decision with its citation, or "user": printed as such
"#;
        let catalogue = parse_only(sample).unwrap();
        let indicator = catalogue.indicator("2.1").unwrap();
        assert_eq!(indicator.numerator[0].conditions.len(), 2);
        assert_eq!(indicator.target[0].year, Some(2030));
    }
}
