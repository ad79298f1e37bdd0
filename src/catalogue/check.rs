//! Static checks before any data: references, partitions, sides of a share, targets.

use super::model::{Catalogue, Dimension, Direction, Indicator, Kind, Spanned, Term, Where};
use super::place::{nearest, place};
use crate::diagnostic::Error;
use std::collections::BTreeSet;

struct Checker<'a> {
    text: &'a str,
    mistakes: Vec<Error>,
}

/// All mistakes of a parsed catalogue; `text` is its source, for the places.
pub(super) fn check(catalogue: &Catalogue, text: &str) -> Vec<Error> {
    let mut c = Checker {
        text,
        mistakes: Vec::new(),
    };
    c.unique("principle", catalogue.principle.iter().map(|x| &x.id));
    c.unique("field", catalogue.field.iter().map(|x| &x.id));
    c.unique("leitziel", catalogue.leitziel.iter().map(|x| &x.id));
    c.unique("teilziel", catalogue.teilziel.iter().map(|x| &x.id));
    c.unique("level", catalogue.level.iter().map(|x| &x.id));
    c.unique("base", catalogue.base.iter().map(|x| &x.id));
    c.unique("dimension", catalogue.dimension.iter().map(|x| &x.id));
    c.unique("measure", catalogue.measure.iter().map(|x| &x.id));
    c.unique("indicator", catalogue.indicator.iter().map(|x| &x.id));
    c.goals(catalogue);
    for dimension in &catalogue.dimension {
        c.dimension(dimension);
    }
    c.measures(catalogue);
    for indicator in &catalogue.indicator {
        c.indicator(catalogue, indicator);
    }
    c.mistakes
}

impl Checker<'_> {
    fn say(&mut self, error: Error, at: &Spanned<String>) {
        let at = place(self.text, at.span().start);
        self.mistakes.push(error.at(at));
    }

    fn unique<'a>(&mut self, kind: &str, ids: impl Iterator<Item = &'a Spanned<String>>) {
        let mut seen = BTreeSet::new();
        for id in ids {
            if !seen.insert(id.as_ref().clone()) {
                let error = Error::new("catalogue.duplicate_id")
                    .with("kind", kind)
                    .with("word", id.as_ref());
                self.say(error, id);
            }
        }
    }

    fn known<'a>(
        &mut self,
        kind: &str,
        word: &Spanned<String>,
        known: impl Iterator<Item = &'a str> + Clone,
    ) -> bool {
        let found = known.clone().any(|k| k == word.as_ref());
        if !found {
            let error = Error::new("catalogue.unknown_word")
                .with("kind", kind)
                .with("word", word.as_ref())
                .with("nearest", nearest(word.as_ref(), known).unwrap_or_default());
            self.say(error, word);
        }
        found
    }

    fn goals(&mut self, catalogue: &Catalogue) {
        let fields = catalogue.field.iter().map(|f| f.id.as_ref().as_str());
        let principles = catalogue.principle.iter().map(|p| p.id.as_ref().as_str());
        for leitziel in &catalogue.leitziel {
            self.known("field", &leitziel.field, fields.clone());
            if leitziel.principles.is_empty() {
                self.say(
                    Error::new("catalogue.leitziel_without_principle"),
                    &leitziel.id,
                );
            }
            for principle in &leitziel.principles {
                self.known("principle", principle, principles.clone());
            }
        }
        let leitziele = catalogue.leitziel.iter().map(|l| l.id.as_ref().as_str());
        for teilziel in &catalogue.teilziel {
            self.known("leitziel", &teilziel.leitziel, leitziele.clone());
        }
    }

    fn dimension(&mut self, dimension: &Dimension) {
        let members: Vec<&str> = dimension
            .member
            .iter()
            .map(|m| m.id.as_ref().as_str())
            .collect();
        self.unique(
            "member",
            dimension
                .member
                .iter()
                .map(|m| &m.id)
                .chain(dimension.union.iter().map(|u| &u.id)),
        );
        for union in &dimension.union {
            for part in &union.of {
                self.known("member", part, members.iter().copied());
            }
        }
        for partition in &dimension.partitions {
            let mut seen = BTreeSet::new();
            for part in partition {
                let ids: Vec<&str> = dimension.ids().collect();
                if !self.known("member", part, ids.into_iter()) {
                    continue;
                }
                for member in dimension.expand(part.as_ref()).unwrap_or_default() {
                    if !seen.insert(member.to_owned()) {
                        let error = Error::new("catalogue.partition_overlaps").with("word", member);
                        self.say(error, part);
                    }
                }
            }
        }
    }

    fn measures(&mut self, catalogue: &Catalogue) {
        let mut dimensions: Vec<&str> = vec!["period", "area"];
        dimensions.extend(catalogue.dimension.iter().map(|d| d.id.as_ref().as_str()));
        let bases: Vec<&str> = catalogue
            .base
            .iter()
            .map(|b| b.id.as_ref().as_str())
            .collect();
        for measure in &catalogue.measure {
            for dimension in &measure.dimensions {
                self.known("dimension", dimension, dimensions.iter().copied());
            }
            for alias in &measure.alias {
                self.conditions(catalogue, &alias.conditions);
                if let Some(base) = &alias.base {
                    self.known("base", base, bases.iter().copied());
                }
            }
        }
    }

    fn conditions(&mut self, catalogue: &Catalogue, conditions: &Where) {
        let dimensions: Vec<&str> = catalogue
            .dimension
            .iter()
            .map(|d| d.id.as_ref().as_str())
            .collect();
        for (dimension, values) in conditions {
            if !self.known("dimension", dimension, dimensions.iter().copied()) {
                continue;
            }
            let Some(found) = catalogue.dimension(dimension.as_ref()) else {
                continue;
            };
            for word in values.words() {
                // The value has no place of its own; that of its dimension is next to it.
                let word = Spanned::new(dimension.span(), word);
                let ids: Vec<&str> = found.ids().collect();
                self.known("member", &word, ids.into_iter());
            }
        }
    }

    fn term(&mut self, catalogue: &Catalogue, term: &Term) {
        let measures: Vec<&str> = catalogue
            .measure
            .iter()
            .map(|m| m.id.as_ref().as_str())
            .collect();
        self.known("measure", &term.measure, measures.into_iter());
        self.conditions(catalogue, &term.conditions);
    }

    fn indicator(&mut self, catalogue: &Catalogue, indicator: &Indicator) {
        let id = &indicator.id;
        if indicator.title.de.is_empty() {
            self.say(
                Error::new("catalogue.missing_text").with("key", "title.de"),
                id,
            );
        }
        if indicator.cites.is_empty() {
            self.say(
                Error::new("catalogue.missing_citation").with("word", id.as_ref()),
                id,
            );
        }
        match &indicator.teilziel {
            Some(teilziel) => {
                let known: Vec<&str> = catalogue
                    .teilziel
                    .iter()
                    .map(|t| t.id.as_ref().as_str())
                    .collect();
                self.known("teilziel", teilziel, known.into_iter());
            }
            None if indicator.frame => {}
            None => self.say(
                Error::new("catalogue.missing_teilziel").with("word", id.as_ref()),
                id,
            ),
        }
        let sides = [&indicator.numerator, &indicator.denominator];
        for term in sides
            .into_iter()
            .flatten()
            .chain(&indicator.group)
            .chain(&indicator.rest)
            .chain(&indicator.published)
        {
            self.term(catalogue, term);
        }
        let composition = indicator.each.is_some();
        if composition && !matches!(indicator.direction, Direction::None | Direction::Parity) {
            self.say(
                Error::new("catalogue.composition_direction").with("word", id.as_ref()),
                id,
            );
        }
        if let Some(each) = &indicator.each {
            let known: Vec<&str> = catalogue
                .dimension
                .iter()
                .map(|d| d.id.as_ref().as_str())
                .collect();
            self.known("dimension", each, known.into_iter());
        }
        self.shape(catalogue, indicator);
        for target in &indicator.target {
            if target.decided_by.as_ref().trim().is_empty() {
                self.say(
                    Error::new("catalogue.target_without_decision").with("word", id.as_ref()),
                    &target.decided_by,
                );
            }
        }
    }

    /// What each kind must and must not have.
    fn shape(&mut self, catalogue: &Catalogue, indicator: &Indicator) {
        let id = &indicator.id;
        let incomplete = |key: &str| {
            Error::new("catalogue.missing_key")
                .with("word", id.as_ref())
                .with("key", key)
        };
        match indicator.kind {
            Kind::Segregation => {
                for (missing, key) in [
                    (indicator.group.is_none(), "group"),
                    (indicator.rest.is_none(), "rest"),
                    (indicator.over.is_none(), "over"),
                ] {
                    if missing {
                        self.say(incomplete(key), id);
                    }
                }
                if let Some(over) = &indicator.over {
                    let known: Vec<&str> = catalogue
                        .level
                        .iter()
                        .map(|l| l.id.as_ref().as_str())
                        .collect();
                    self.known("level", &over.level, known.into_iter());
                }
            }
            Kind::Share => {
                if indicator.numerator.is_empty() {
                    self.say(incomplete("numerator"), id);
                }
                if indicator.denominator.is_empty() {
                    self.say(incomplete("denominator"), id);
                }
                if !part_of(catalogue, indicator) {
                    self.say(
                        Error::new("catalogue.not_part_of").with("word", id.as_ref()),
                        id,
                    );
                }
            }
            _ if indicator.numerator.is_empty() => self.say(incomplete("numerator"), id),
            _ => {}
        }
    }
}

/// Every term of the numerator lies within some term of the denominator: same measure, and each condition of the
/// denominator is at least as wide.
fn part_of(catalogue: &Catalogue, indicator: &Indicator) -> bool {
    indicator.numerator.iter().all(|part| {
        indicator.denominator.iter().any(|whole| {
            part.measure.as_ref() == whole.measure.as_ref()
                && whole.conditions.iter().all(|(dimension, allowed)| {
                    let expand = |values: &super::model::Values| -> BTreeSet<String> {
                        let found = catalogue.dimension(dimension.as_ref());
                        values
                            .words()
                            .iter()
                            .flat_map(|w| {
                                found
                                    .and_then(|d| d.expand(w))
                                    .unwrap_or_else(|| vec![w.as_str()])
                                    .into_iter()
                                    .map(str::to_owned)
                                    .collect::<Vec<_>>()
                            })
                            .collect()
                    };
                    part.conditions
                        .iter()
                        .find(|(d, _)| d.as_ref() == dimension.as_ref())
                        .is_some_and(|(_, own)| expand(own).is_subset(&expand(allowed)))
                })
        })
    })
}

#[cfg(test)]
mod tests {
    use super::super::parse::parse;

    const HEAD: &str = r#"
[[dimension]]
id = "migration"
title.de = "Migration"
partitions = [["a", "b"]]
[[dimension.member]]
id = "a"
title.de = "A"
[[dimension.member]]
id = "b"
title.de = "B"
[[dimension.union]]
id = "ab"
title.de = "AB"
of = ["a", "b"]
[[measure]]
id = "m"
title.de = "M"
unit = "Personen"
additive = true
dimensions = ["period", "area", "migration"]
"#;

    fn codes(tail: &str) -> Vec<String> {
        match parse(&format!("{HEAD}{tail}")) {
            Ok(_) => Vec::new(),
            Err(errors) => errors.iter().map(|e| e.code().to_owned()).collect(),
        }
    }

    fn share(numerator: &str, denominator: &str, more: &str) -> Vec<String> {
        codes(&format!(
            "[[indicator]]\nid=\"x\"\nframe=true\ntitle.de=\"X\"\nkind=\"share\"\nunit=\"percent\"\ndecimals=1\n\
             cites=[\"c\"]\nnumerator=[{numerator}]\ndenominator=[{denominator}]\n{more}"
        ))
    }

    #[test]
    fn a_share_is_part_of_its_whole() {
        let a = r#"{measure="m",where={migration="a"}}"#;
        let ab = r#"{measure="m",where={migration="ab"}}"#;
        let all = r#"{measure="m"}"#;
        assert!(share(a, all, "").is_empty());
        assert!(share(a, ab, "").is_empty());
        assert_eq!(share(ab, a, ""), ["catalogue.not_part_of"]);
        assert_eq!(share(all, a, ""), ["catalogue.not_part_of"]);
    }

    #[test]
    fn each_mistake_has_its_code() {
        let all = r#"{measure="m"}"#;
        assert_eq!(share("", all, ""), ["catalogue.missing_key"]);
        assert_eq!(
            share(r#"{measure="m",where={migration="c"}}"#, all, ""),
            ["catalogue.unknown_word"]
        );
        assert_eq!(
            share(all, all, "each=\"migration\"\ndirection=\"up\""),
            ["catalogue.composition_direction"]
        );
        assert_eq!(
            share(
                all,
                all,
                "[[indicator.target]]\nkind=\"value\"\nvalue=1\ndecided_by=\"\""
            ),
            ["catalogue.target_without_decision"]
        );
        assert_eq!(
            codes(
                "[[dimension]]\nid=\"d\"\ntitle.de=\"D\"\npartitions=[[\"p\",\"q\"]]\n[[dimension.member]]\nid=\"p\"\ntitle.de=\"P\"\n[[dimension.union]]\nid=\"q\"\ntitle.de=\"Q\"\nof=[\"p\"]"
            ),
            ["catalogue.partition_overlaps"]
        );
        assert_eq!(
            codes("[[field]]\nid=\"f\"\ntitle.de=\"F\"\n[[field]]\nid=\"f\"\ntitle.de=\"F\""),
            ["catalogue.duplicate_id"]
        );
        assert_eq!(
            codes("[[field]]\nid=\"f\"\ntitle.de=\"F\"\n[[leitziel]]\nid=\"l\"\nfield=\"f\""),
            ["catalogue.leitziel_without_principle"]
        );
    }
}
