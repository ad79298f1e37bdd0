//! Rows for the whole among rows for its parts ("Insgesamt" below 45 Stadtteile): taken for one more area, they would count
//! everybody twice.

use super::labels::plain;
use super::{Binding, Role};
use crate::diagnostic::Gather;
use crate::table::{Partial, Plan};
use crate::text::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// Words that name the whole in a column of areas.
const WORDS: [&str; 14] = [
    "insgesamt",
    "gesamt",
    "summe",
    "zusammen",
    "total",
    "alle",
    "gesamtstadt",
    "stadt insgesamt",
    "stadt gesamt",
    "gesamte stadt",
    "gesamtergebnis",
    "kreis insgesamt",
    "stadtgebiet insgesamt",
    "city total",
];

/// Is a label one of the words for the whole?
pub(super) fn is_word(label: &str) -> bool {
    WORDS.contains(&plain(label).as_str())
}

/// Is a label one of the words for the whole, or the name of the territory?
pub(super) fn is_whole(binding: &Binding, label: &str) -> bool {
    let territory = plain(&binding.territory);
    is_word(label) || !territory.is_empty() && plain(label) == territory
}

/// How a label came to name the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whole {
    /// The word says so.
    Word,
    /// Its numbers are the sums of all other areas, always.
    Sum,
}

/// Labels of the column of areas that name the whole, where no column says the level of each row.
pub(super) fn whole_areas(
    binding: &Binding,
    plan: &Plan,
    partial: &Partial,
) -> BTreeMap<String, Whole> {
    let role = |column: &usize| binding.columns.get(*column).map(|c| &c.role);
    let at =
        |wanted: &dyn Fn(&Role) -> bool| plan.keys.iter().position(|c| role(c).is_some_and(wanted));
    let has_levels = at(&|r| matches!(r, Role::Level(_))).is_some() || !plan.bands.is_empty();
    let Some(area) = at(&|r| *r == Role::Area).filter(|_| !has_levels) else {
        return BTreeMap::new();
    };
    let labels: BTreeSet<&String> = partial.groups.keys().filter_map(|k| k.get(area)).gathered();
    let mut found: BTreeMap<String, Whole> = labels
        .into_iter()
        .filter(|l| is_whole(binding, l))
        .map(|l| (l.clone(), Whole::Word))
        .gathered();
    if found.is_empty() {
        let measures: Vec<usize> = plan
            .numbers
            .iter()
            .enumerate()
            .filter(|(_, n)| role(&n.column) == Some(&Role::Value))
            .map(|(at, _)| at)
            .collect();
        let parents: Vec<usize> = plan
            .keys
            .iter()
            .enumerate()
            .filter(|(_, c)| matches!(role(c), Some(Role::Parent(_))))
            .map(|(at, _)| at)
            .collect();
        found = by_sum(partial, (area, &parents), &measures);
    }
    found
}

/// All labels but the area, and the measure.
type Beside<'a> = (Vec<&'a String>, usize);

/// The area whose every number is the sum of all others beside it (at least three), if it is the only one.
fn by_sum(
    partial: &Partial,
    (area, parents): (usize, &[usize]),
    measures: &[usize],
) -> BTreeMap<String, Whole> {
    // By all labels but the area, and by measure: the area's label and value.
    let mut beside: BTreeMap<Beside<'_>, Vec<(&String, Decimal)>> = BTreeMap::new();
    for (labels, group) in &partial.groups {
        let Some(name) = labels.get(area) else {
            continue;
        };
        let others = labels.iter().enumerate();
        let others = others.filter(|(i, _)| *i != area && !parents.contains(i));
        let others: Vec<&String> = others.map(|(_, l)| l).collect();
        for measure in measures {
            let Some(sum) = group.sums.get(*measure).filter(|s| s.numbers == 1) else {
                continue;
            };
            let key = (others.clone(), *measure);
            beside.entry(key).or_default().push((name, sum.total));
        }
    }
    let mut yes: BTreeSet<&String> = BTreeSet::new();
    let mut no: BTreeSet<&String> = BTreeSet::new();
    for values in beside.values() {
        let all = values
            .iter()
            .try_fold(Decimal::ZERO, |a, (_, v)| a.add(*v).ok());
        for (name, value) in values {
            let double = value.add(*value).ok();
            if values.len() > 3 && double == all && !value.is_zero() {
                yes.insert(name);
            } else if !(value.is_zero() && all == Some(Decimal::ZERO)) {
                no.insert(name);
            }
        }
    }
    let whole: Vec<&&String> = yes.difference(&no).collect();
    match whole.as_slice() {
        [only] => BTreeMap::from([((**only).clone(), Whole::Sum)]),
        _ => BTreeMap::new(),
    }
}
