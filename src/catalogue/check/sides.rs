//! Checks of both sides of a figure: is the part within the whole, are bases and concepts the same?

use super::super::model::{Allowed, Catalogue, Indicator, Term};
use crate::diagnostic::Gather;
use std::collections::BTreeSet;

/// Every term of the numerator lies within some term of the denominator: the same measure or one that is part of it, and
/// under conditions at least as narrow.
pub(super) fn part_of(catalogue: &Catalogue, indicator: &Indicator) -> bool {
    indicator.numerator.iter().all(|part| {
        indicator
            .denominator
            .iter()
            .any(|whole| !whole.negative && within(catalogue, part, whole))
    })
}

fn within(catalogue: &Catalogue, part: &Term, whole: &Term) -> bool {
    if !is_part(catalogue, part.measure.as_ref(), whole.measure.as_ref()) {
        return false;
    }
    whole.conditions.iter().all(|(name, wide)| {
        let Some(dimension) = catalogue.dimension(name.as_ref()) else {
            return false;
        };
        let narrow = part
            .conditions
            .iter()
            .find(|(d, _)| d.as_ref() == name.as_ref())
            .map(|(_, v)| v);
        let narrow = narrow.and_then(|v| Catalogue::allowed(dimension, v));
        match (narrow, Catalogue::allowed(dimension, wide)) {
            (Some(Allowed::Range(a)), Some(Allowed::Range(b))) => b.contains(a),
            (Some(Allowed::Ids(a)), Some(Allowed::Ids(b))) => {
                let atoms = |ids: &[usize]| -> BTreeSet<usize> {
                    ids.iter().flat_map(|i| dimension.atoms(*i)).gathered()
                };
                atoms(&a).is_subset(&atoms(&b))
            }
            // A measure that has no such dimension is part of the whole as a whole.
            (None, Some(_)) => {
                part.measure.as_ref() != whole.measure.as_ref()
                    && !has(catalogue, part, name.as_ref())
            }
            _ => false,
        }
    })
}

fn has(catalogue: &Catalogue, term: &Term, dimension: &str) -> bool {
    let measure = catalogue.measure(term.measure.as_ref());
    measure.is_some_and(|m| m.dimensions.iter().any(|d| d.as_ref() == dimension))
}

/// The same measure, or contained in it through `part_of`.
fn is_part(catalogue: &Catalogue, part: &str, whole: &str) -> bool {
    let mut at = part;
    for _ in 0..=catalogue.measure.len() {
        if at == whole {
            return true;
        }
        match catalogue.measure(at).and_then(|m| m.part_of.as_ref()) {
            Some(next) => at = next.as_ref(),
            None => return false,
        }
    }
    false
}

/// The count bases of some terms; a measure without a fixed one has the base its table says.
pub(super) fn bases<'a>(catalogue: &'a Catalogue, terms: &'a [Term]) -> BTreeSet<Option<&'a str>> {
    let base = |t: &Term| {
        let measure = catalogue.measure(t.measure.as_ref())?;
        measure.base.as_ref().map(|b| b.as_ref().as_str())
    };
    terms.iter().map(base).gathered()
}

/// The population concepts that the conditions of some terms name.
pub(super) fn concepts<'a>(catalogue: &'a Catalogue, terms: &'a [Term]) -> BTreeSet<&'a str> {
    let mut found = BTreeSet::new();
    for (name, values) in terms.iter().flat_map(|t| &t.conditions) {
        let Some(dimension) = catalogue.dimension(name.as_ref()) else {
            continue;
        };
        if let Some(Allowed::Ids(ids)) = Catalogue::allowed(dimension, values) {
            found.extend(ids.into_iter().filter_map(|i| dimension.concept(i)));
        }
    }
    found
}
