//! What do the number columns hold? From their headers, from labels beside them, and from arithmetic in the first rows:
//! a part is never greater than its whole, and a published share equals part by whole at its decimals.

use super::labels::{self, plain};
use super::{Confidence, Groups, Named};
use crate::catalogue::{Catalogue, Kind};
use crate::diagnostic::{Coded, InOrder};
use crate::facts::Position;
use crate::text::{Decimal, Notation, Ratio, Signs, parse_number};

/// Number columns beyond this are matched by header and by label beside them only, not by trying all pairings.
const TRIED: usize = 5;

/// A number column as the first rows show it.
pub(super) struct NumberColumn<'a> {
    pub(super) at: usize,
    pub(super) header: &'a str,
    pub(super) values: Vec<Option<Decimal>>,
}

impl<'a> NumberColumn<'a> {
    pub(super) fn new(
        at: usize,
        header: &'a str,
        sample: &[Vec<String>],
        notation: Notation,
    ) -> Self {
        let cell = |row: &Vec<String>| {
            let found = parse_number(row.get(at)?, notation, Signs::default());
            found.ok().map(|n| n.value)
        };
        Self {
            at,
            header,
            values: sample.iter().map(cell).collect(),
        }
    }
}

/// A column with one constant label that names a measure.
pub(super) struct LabelColumn<'a> {
    pub(super) at: usize,
    pub(super) header: &'a str,
    pub(super) label: &'a str,
    pub(super) named: Named,
}

/// One pairing of number columns with names: (number column, label column or none, what it is).
struct Pairing<'a> {
    pairs: Vec<(&'a NumberColumn<'a>, &'a LabelColumn<'a>)>,
    proofs: usize,
}

/// What a column was found to be.
pub(super) struct Found {
    pub(super) at: usize,
    pub(super) is: Is,
    pub(super) because: Coded,
    pub(super) confidence: Confidence,
}

/// A measure, or the label of the measure in another column.
pub(super) enum Is {
    Measure(Named),
    LabelOf(usize),
}

/// What number columns hold (and the labels that name them), best evidence first.
pub(super) fn find(
    catalogue: &Catalogue,
    numbers: &[NumberColumn<'_>],
    names: &[LabelColumn<'_>],
) -> Vec<Found> {
    let mut out = Vec::new();
    let mut open: Vec<&NumberColumn<'_>> = Vec::new();
    for number in numbers {
        match labels::measure(catalogue, number.header) {
            Some(found) => out.push(Found {
                at: number.at,
                is: Is::Measure(found),
                because: Coded::new("bind.header_names_measure").with("header", number.header),
                confidence: Confidence::Sure,
            }),
            None => open.push(number),
        }
    }
    let Some(best) = best_pairing(catalogue, &open, names) else {
        return out;
    };
    for (number, label) in &best.pairs {
        let beside =
            plain(label.header).contains(&plain(number.header)) && !number.header.is_empty();
        let (code, confidence) = match (best.proofs > 0, beside) {
            (true, _) => ("bind.arithmetic", Confidence::Sure),
            (false, true) => ("bind.label_column_names_measure", Confidence::Sure),
            (false, false) => ("bind.label_beside", Confidence::Likely),
        };
        let because = Coded::new(code)
            .with("label", label.label)
            .with("column", label.header);
        out.push(Found {
            at: number.at,
            is: Is::Measure(label.named.clone()),
            because,
            confidence,
        });
        out.push(Found {
            at: label.at,
            is: Is::LabelOf(number.at),
            because: Coded::new("bind.names_column").with("column", number.header),
            confidence,
        });
    }
    out
}

/// The pairing that no row contradicts, with the most columns, then the most proofs, then the clearest headers. `None`
/// when two different pairings are equally good: then nobody may choose silently.
fn best_pairing<'a>(
    catalogue: &Catalogue,
    numbers: &[&'a NumberColumn<'a>],
    names: &'a [LabelColumn<'a>],
) -> Option<Pairing<'a>> {
    let tried: Vec<&NumberColumn<'_>> = if numbers.len() <= TRIED {
        numbers.to_vec()
    } else {
        let named_beside = |n: &&&NumberColumn<'_>| {
            let header = plain(n.header);
            !header.is_empty() && names.iter().any(|l| plain(l.header).contains(&header))
        };
        numbers
            .iter()
            .filter(named_beside)
            .copied()
            .take(TRIED)
            .collect()
    };
    let mut found: Vec<(Rank, Pairing<'a>)> = Vec::new();
    pairings(&tried, names, &mut Vec::new(), &mut |pairs| {
        if let Some(proofs) = proofs(catalogue, pairs).filter(|_| !pairs.is_empty()) {
            found.push((
                rank(pairs, proofs),
                Pairing {
                    pairs: pairs.to_vec(),
                    proofs,
                },
            ));
        }
    });
    found.order_by_key(|f| std::cmp::Reverse(f.0));
    let mut found = found.into_iter();
    let (rank, best) = found.next()?;
    let meaning = |p: &Pairing<'_>| -> Vec<(usize, usize, Groups)> {
        let mut all: Vec<_> = p
            .pairs
            .iter()
            .map(|(n, l)| (n.at, l.named.measure, l.named.groups.clone()))
            .collect();
        all.sort();
        all
    };
    let rival = found
        .next()
        .filter(|(r, p)| *r == rank && meaning(p) != meaning(&best));
    rival.is_none().then_some(best)
}

type Pair<'a> = (&'a NumberColumn<'a>, &'a LabelColumn<'a>);

/// Columns paired, proofs, headers that contain each other, length of the labels (a longer one says more).
type Rank = (usize, usize, usize, usize);

fn rank(pairs: &[Pair<'_>], proofs: usize) -> Rank {
    let beside = pairs
        .iter()
        .filter(|(n, l)| !n.header.is_empty() && plain(l.header).contains(&plain(n.header)))
        .count();
    let said = pairs.iter().map(|(_, l)| l.label.chars().count()).sum();
    (pairs.len(), proofs, beside, said)
}

/// Every way to give each number column a different label, or none.
fn pairings<'a>(
    numbers: &[&'a NumberColumn<'a>],
    names: &'a [LabelColumn<'a>],
    chosen: &mut Vec<Pair<'a>>,
    each: &mut dyn FnMut(&[Pair<'a>]),
) {
    let Some((number, rest)) = numbers.split_first() else {
        return each(chosen);
    };
    for label in names {
        if chosen.iter().all(|(_, l)| l.at != label.at) {
            chosen.push((number, label));
            pairings(rest, names, chosen, each);
            chosen.pop();
        }
    }
    pairings(rest, names, chosen, each);
}

/// How many relations the rows prove; `None` when they contradict one, or when two columns would be the same thing.
fn proofs(catalogue: &Catalogue, pairs: &[Pair<'_>]) -> Option<usize> {
    let mut proofs = 0;
    for (i, (a, la)) in pairs.iter().enumerate() {
        for (b, lb) in pairs.iter().skip(i + 1) {
            if la.named.measure == lb.named.measure {
                if la.named.groups == lb.named.groups {
                    return None;
                }
                let all = |l: &LabelColumn<'_>| {
                    let mut groups = l.named.groups.iter();
                    groups.all(|(_, p)| *p == Position::All)
                };
                let ordered = match (all(la), all(lb)) {
                    (false, true) => Some((a, b)),
                    (true, false) => Some((b, a)),
                    _ => None,
                };
                if let Some((part, whole)) = ordered {
                    proofs += usize::from(never_greater(part, whole)?);
                }
            }
        }
    }
    for indicator in catalogue.indicator.iter().filter(|i| i.kind == Kind::Share) {
        let published = indicator.published.as_ref().and_then(|term| {
            let number = catalogue
                .measure
                .iter()
                .position(|m| m.id.as_ref() == term.measure.as_ref())?;
            pairs.iter().find(|(_, l)| l.named.measure == number)
        });
        let side = |terms: &[crate::catalogue::Term]| {
            let [term] = terms else { return None };
            pairs.iter().find(|(_, l)| {
                let Some(measure) = catalogue.measure.get(l.named.measure) else {
                    return false;
                };
                measure.id.as_ref() == term.measure.as_ref()
                    && labels::fixed(catalogue, measure, &term.conditions).as_ref()
                        == Some(&l.named.groups)
            })
        };
        let sides = (side(&indicator.numerator), side(&indicator.denominator));
        if let (Some((rate, _)), (Some((part, _)), Some((whole, _)))) = (published, sides) {
            proofs += usize::from(equals_share(rate, part, whole, indicator.factor)?);
        }
    }
    Some(proofs)
}

/// `Some(true)`: proved by at least one row that differs; `Some(false)`: nothing to see; `None`: contradicted.
fn never_greater(part: &NumberColumn<'_>, whole: &NumberColumn<'_>) -> Option<bool> {
    let mut seen = false;
    for pair in part.values.iter().zip(&whole.values) {
        if let (Some(p), Some(w)) = pair {
            if p > w {
                return None;
            }
            seen |= p < w;
        }
    }
    Some(seen)
}

/// A published rate may differ from its bases in a few rows (revised, or bases rounded): nine in ten must agree.
fn equals_share(
    rate: &NumberColumn<'_>,
    part: &NumberColumn<'_>,
    whole: &NumberColumn<'_>,
    factor: i64,
) -> Option<bool> {
    let decimals = rate
        .values
        .iter()
        .flatten()
        .map(|d| d.scale())
        .max()
        .unwrap_or(0);
    let (mut agree, mut rows) = (0_usize, 0_usize);
    for ((r, p), w) in rate.values.iter().zip(&part.values).zip(&whole.values) {
        if let (Some(r), Some(p), Some(w)) = (r, p, w) {
            let ours = Ratio::of(*p, *w, factor)
                .ok()
                .flatten()
                .and_then(|x| x.round(decimals).ok());
            rows += 1;
            agree += usize::from(ours == Some(*r));
        }
    }
    if rows == 0 {
        return Some(false);
    }
    (agree * 10 >= rows * 9).then_some(true)
}
