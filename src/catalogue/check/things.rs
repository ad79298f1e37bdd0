//! Checks of dimensions, measures and conditions.

use super::super::model::{Catalogue, Dimension, Spanned, Where};
use super::{Checker, ids};
use crate::diagnostic::Error;
use std::collections::BTreeSet;

impl Checker<'_> {
    pub(super) fn dimensions(&mut self) {
        let c = self.catalogue;
        let concepts = ids!(c.concept);
        for dimension in &c.dimension {
            let unions = dimension.union.iter().map(|u| &u.id);
            let all = dimension.member.iter().map(|m| &m.id).chain(unions);
            self.unique("member", all);
            let of_members = dimension.member.iter().filter_map(|m| m.concept.as_ref());
            let of_unions = dimension.union.iter().filter_map(|u| u.concept.as_ref());
            for concept in of_members.chain(of_unions) {
                self.known("concept", concept, &concepts);
            }
            if dimension.is_range && !(dimension.member.is_empty() && dimension.union.is_empty()) {
                self.wrong("catalogue.range_with_members", &dimension.id);
            }
            self.unions(dimension);
            self.partitions(dimension);
            self.labels(dimension);
        }
        for standard in &c.standard {
            let mut seen: Vec<crate::text::Range> = Vec::new();
            for weight in &standard.weights {
                let Some(range) = Catalogue::closed_range(weight.range.as_ref()) else {
                    self.wrong("catalogue.no_range", &weight.range);
                    continue;
                };
                if seen.iter().any(|s| s.overlaps(range)) {
                    self.wrong("catalogue.ranges_overlap", &weight.range);
                }
                seen.push(range);
            }
        }
    }

    fn unions(&mut self, dimension: &Dimension) {
        let members = ids!(dimension.member);
        for union in &dimension.union {
            if union.of.is_empty() {
                self.wrong("catalogue.union_empty", &union.id);
            }
            for part in &union.of {
                self.known("member", part, &members);
            }
            self.unique("member", union.of.iter());
        }
    }

    fn partitions(&mut self, dimension: &Dimension) {
        let ids: Vec<&str> = dimension.ids().collect();
        for partition in &dimension.partitions {
            let mut seen = BTreeSet::new();
            for part in partition {
                if !self.known("member", part, &ids) {
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
        // Partitions that share members are of one concept: they must make the same whole, unless one adds a further member to
        // the other (men and women; men, women and divers).
        let whole = |p: &[Spanned<String>]| dimension.whole(p);
        for (i, a) in dimension.partitions.iter().enumerate() {
            for b in dimension.partitions.iter().skip(i + 1) {
                let (wa, wb) = (whole(a), whole(b));
                let nested = wa.is_subset(&wb) || wb.is_subset(&wa);
                if let Some(first) = b.first().filter(|_| !wa.is_disjoint(&wb) && !nested) {
                    self.wrong("catalogue.partitions_differ", first);
                }
            }
        }
    }

    /// No label may mean two members of one dimension.
    fn labels(&mut self, dimension: &Dimension) {
        let plain = |l: &str| {
            l.to_lowercase()
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
        };
        let mut seen: std::collections::BTreeMap<String, String> =
            std::collections::BTreeMap::new();
        let members = dimension
            .member
            .iter()
            .map(|m| (&m.id, &m.title, &m.aliases));
        let unions = dimension
            .union
            .iter()
            .map(|u| (&u.id, &u.title, &u.aliases));
        for (id, title, aliases) in members.chain(unions) {
            let words = [id.as_ref(), &title.de, &title.en]
                .into_iter()
                .chain(aliases);
            for word in words.filter(|w| !w.is_empty()) {
                let key = plain(word);
                let other = seen.entry(key).or_insert_with(|| id.as_ref().clone());
                if other != id.as_ref() {
                    let error = Error::new("catalogue.label_of_two")
                        .with("word", word)
                        .with("other", other.as_str());
                    self.say(error, id);
                }
            }
        }
        for total in &dimension.totals {
            if let Some(other) = seen.get(&plain(total)) {
                let error = Error::new("catalogue.label_of_two")
                    .with("word", total)
                    .with("other", other);
                self.say(error, &dimension.id);
            }
        }
    }

    pub(super) fn measures(&mut self) {
        let c = self.catalogue;
        let mut dimensions = vec!["period", "area"];
        dimensions.extend(ids!(c.dimension));
        let (bases, measures) = (ids!(c.base), ids!(c.measure));
        for measure in &c.measure {
            self.has_text(&measure.title, "title", &measure.id);
            if measure.unit.is_empty() {
                let error = Error::new("catalogue.missing_key").with("key", "unit");
                self.say(error.with("word", measure.id.as_ref()), &measure.id);
            }
            for dimension in &measure.dimensions {
                self.known("dimension", dimension, &dimensions);
            }
            for (dimension, _) in &measure.begins {
                self.known("dimension", dimension, &ids!(c.dimension));
                let own = measure
                    .dimensions
                    .iter()
                    .any(|d| d.as_ref() == dimension.as_ref());
                let range = c.dimension(dimension.as_ref()).is_some_and(|d| d.is_range);
                if !(own && range) {
                    self.wrong("catalogue.begins_without_range", dimension);
                }
            }
            if let Some(base) = &measure.base {
                self.known("base", base, &bases);
            }
            if let Some(whole) = &measure.part_of {
                self.known("measure", whole, &measures);
            }
            for alias in &measure.alias {
                self.conditions(&alias.conditions);
                if let Some(base) = &alias.base {
                    self.known("base", base, &bases);
                }
            }
        }
    }

    pub(super) fn conditions(&mut self, conditions: &Where) {
        let c = self.catalogue;
        let dimensions = ids!(c.dimension);
        for (dimension, values) in conditions {
            if !self.known("dimension", dimension, &dimensions) {
                continue;
            }
            let Some(found) = c.dimension(dimension.as_ref()) else {
                continue;
            };
            if found.is_range {
                if Catalogue::allowed(found, values).is_none() {
                    let word = Spanned::new(dimension.span(), values.words().join(" "));
                    self.wrong("catalogue.no_range", &word);
                }
                continue;
            }
            let ids: Vec<&str> = found.ids().collect();
            let mut seen = BTreeSet::new();
            for word in values.words() {
                // The value has no place of its own; that of its dimension is next to it.
                let word = Spanned::new(dimension.span(), word);
                if !self.known("member", &word, &ids) {
                    continue;
                }
                for member in found.expand(word.as_ref()).unwrap_or_default() {
                    if !seen.insert(member.to_owned()) {
                        self.wrong("catalogue.set_overlaps", &word);
                    }
                }
            }
        }
    }
}
