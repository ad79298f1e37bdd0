//! What of one dimension makes up what is wanted: published positions that add up to it without gap or overlap.

use super::{How, Position, Wanted};
use crate::catalogue::Dimension;
use crate::diagnostic::{Gather, InOrder};
use crate::text::Range;
use std::collections::BTreeSet;

/// Positions to be added up, and what to say about it; nothing to say when the wanted one itself is published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cover {
    pub(super) positions: Vec<Position>,
    pub(super) how: Option<How>,
}

/// At most so many ways are looked at: further ones would be sums of the same parts.
const WAYS: usize = 16;

/// Steps after which the search for a set of members ends.
const STEPS: usize = 5_000;

/// All ways to make what is wanted of the positions that the measure has, best first: published, then the fewest parts.
pub(super) fn covers(
    dimension: &Dimension,
    wanted: &Wanted,
    available: &BTreeSet<Position>,
) -> Vec<Cover> {
    let mut found = Vec::new();
    let mut push = |positions: Vec<Position>, how: Option<How>| {
        let cover = Cover { positions, how };
        if found.len() < WAYS && !found.contains(&cover) {
            found.push(cover);
        }
    };
    let id = || dimension.id.as_ref().clone();
    match wanted {
        Wanted::All => {
            if available.contains(&Position::All) {
                push(vec![Position::All], None);
            }
            if let Some(tiles) = tiles(Range::ALL, available) {
                let how = How::Ranges(id(), names(&tiles));
                push(tiles, Some(how));
            }
            for partition in complete(dimension, available) {
                for parts in exact(dimension, &partition, available) {
                    let members = member_ids(dimension, &parts);
                    push(parts, Some(How::Partition(id(), members)));
                }
            }
        }
        Wanted::Range(range) => {
            let whole = *range == Range::ALL;
            if available.contains(&Position::Range(*range)) {
                push(vec![Position::Range(*range)], None);
            } else if whole && available.contains(&Position::All) {
                push(vec![Position::All], None);
            }
            if let Some(tiles) = tiles(*range, available).filter(|t| t.len() > 1) {
                let how = How::Ranges(id(), names(&tiles));
                push(tiles, Some(how));
            }
        }
        Wanted::Ids(ids) => {
            let own = match ids.as_slice() {
                [one] => Some(*one),
                _ => None,
            };
            if let Some(one) = own.filter(|one| available.contains(&Position::One(*one))) {
                push(vec![Position::One(one)], None);
            }
            let target: BTreeSet<usize> = ids.iter().flat_map(|i| dimension.atoms(*i)).gathered();
            for parts in exact(dimension, &target, available) {
                let union = own.and_then(|one| dimension.id_of(one));
                let how = match union {
                    Some(union) => How::Union(id(), union.to_owned()),
                    None => How::Set(id(), member_ids(dimension, &parts)),
                };
                push(parts, Some(how));
            }
        }
    }
    found
}

fn member_ids(dimension: &Dimension, parts: &[Position]) -> Vec<String> {
    let ids = parts.iter().filter_map(|p| match p {
        Position::One(number) => dimension.id_of(*number),
        _ => None,
    });
    ids.map(str::to_owned).collect()
}

fn names(tiles: &[Position]) -> Vec<String> {
    let ranges = tiles.iter().filter_map(|t| match t {
        Position::Range(range) => Some(range.to_string()),
        _ => None,
    });
    ranges.collect()
}

fn tiles(range: Range, available: &BTreeSet<Position>) -> Option<Vec<Position>> {
    let ranges = available.iter().filter_map(|p| match p {
        Position::Range(range) => Some(*range),
        _ => None,
    });
    let ranges: Vec<Range> = ranges.collect();
    let tiles = range.tiles(&ranges)?;
    Some(tiles.into_iter().map(Position::Range).collect())
}

/// The members that some positions are made of; ranges and *all* have none.
pub fn atoms<'a>(
    dimension: &Dimension,
    positions: impl IntoIterator<Item = &'a Position>,
) -> BTreeSet<usize> {
    let of = |p: &Position| match p {
        Position::One(number) => dimension.atoms(*number),
        _ => BTreeSet::new(),
    };
    positions.into_iter().flat_map(of).gathered()
}

/// The members that make the whole, by partition. One that leaves out a member which the measure has, and which another
/// partition counts in, is not complete (men and women, where there are divers too).
fn complete(dimension: &Dimension, available: &BTreeSet<Position>) -> Vec<BTreeSet<usize>> {
    let wholes: Vec<BTreeSet<usize>> = dimension
        .partitions
        .iter()
        .map(|p| dimension.whole(p))
        .collect();
    let present = atoms(dimension, available);
    let mut out: Vec<BTreeSet<usize>> = Vec::new();
    for whole in &wholes {
        let left_out = wholes.iter().any(|wider| {
            whole.is_subset(wider) && wider.difference(whole).any(|atom| present.contains(atom))
        });
        if !left_out && !whole.is_empty() && !out.contains(whole) {
            out.push(whole.clone());
        }
    }
    out
}

/// Sets of published members and unions that make up the wanted members exactly, the fewest first.
fn exact(
    dimension: &Dimension,
    target: &BTreeSet<usize>,
    available: &BTreeSet<Position>,
) -> Vec<Vec<Position>> {
    let pieces: Vec<(Position, BTreeSet<usize>)> = available
        .iter()
        .filter_map(|p| match p {
            Position::One(number) => Some((*p, dimension.atoms(*number))),
            _ => None,
        })
        .filter(|(_, atoms)| !atoms.is_empty() && atoms.is_subset(target))
        .collect();
    let mut search = Search {
        pieces: &pieces,
        found: Vec::new(),
        steps: 0,
    };
    search.from(target, &mut Vec::new());
    let mut found = search.found;
    found.order_by_key(Vec::len);
    found
}

struct Search<'a> {
    pieces: &'a [(Position, BTreeSet<usize>)],
    found: Vec<Vec<Position>>,
    steps: usize,
}

impl Search<'_> {
    /// The lowest member that is still missing must come from some piece that fits into what is missing.
    fn from(&mut self, missing: &BTreeSet<usize>, chosen: &mut Vec<Position>) {
        self.steps += 1;
        let Some(lowest) = missing.first() else {
            if chosen.len() > 1 {
                let mut parts = chosen.clone();
                parts.sort_unstable();
                self.found.push(parts);
            }
            return;
        };
        if self.steps > STEPS || self.found.len() >= WAYS {
            return;
        }
        let pieces = self.pieces;
        for (position, atoms) in pieces {
            if atoms.contains(lowest) && atoms.is_subset(missing) {
                chosen.push(*position);
                self.from(&missing.difference(atoms).copied().collect(), chosen);
                chosen.pop();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::parse;

    const TEXT: &str = r#"
[[dimension]]
id = "migration"
title.de = "M"
partitions = [["a", "b", "c", "d"], ["mit", "d"], ["a", "deutsche"]]
member = [{id="a",title.de="A"},{id="b",title.de="B"},{id="c",title.de="C"},{id="d",title.de="D"}]
union = [{id="mit",title.de="Mit",of=["a","b","c"]},{id="deutsche",title.de="Dt",of=["b","c","d"]},{id="bc",title.de="BC",of=["b","c"]}]
[[dimension]]
id = "sex"
title.de = "S"
partitions = [["m", "w", "x"], ["m", "w"]]
member = [{id="m",title.de="M"},{id="w",title.de="W"},{id="x",title.de="X"}]
[[dimension]]
id = "age"
title.de = "Alter"
kind = "range"
"#;

    fn ways(dimension: &str, wanted: &Wanted, available: &[&str]) -> Vec<String> {
        let catalogue = parse(TEXT).unwrap();
        let dimension = catalogue.dimension(dimension).unwrap();
        let position = |word: &&str| match *word {
            "all" => Position::All,
            word if dimension.is_range => {
                Position::Range(crate::text::parse_range(word).unwrap().range)
            }
            word => Position::One(dimension.number(word).unwrap()),
        };
        let available = available.iter().map(position).collect();
        let name = |p: &Position| match p {
            Position::All => "all".to_owned(),
            Position::One(n) => dimension.id_of(*n).unwrap().to_owned(),
            Position::Range(r) => r.to_string(),
        };
        covers(dimension, wanted, &available)
            .iter()
            .map(|c| c.positions.iter().map(name).collect::<Vec<_>>().join(" "))
            .collect()
    }

    #[test]
    fn all_is_published_or_one_complete_partition() {
        assert_eq!(ways("migration", &Wanted::All, &["all", "a"]), ["all"]);
        assert_eq!(
            ways("migration", &Wanted::All, &["a", "b", "c", "d"]),
            ["a b c d"]
        );
        assert_eq!(
            ways("migration", &Wanted::All, &["a", "bc", "d", "mit"]),
            ["d mit", "a d bc"]
        );
        assert_eq!(ways("migration", &Wanted::All, &["a", "b", "d"]), [""; 0]);
    }

    #[test]
    fn men_and_women_are_all_only_without_a_third() {
        assert_eq!(ways("sex", &Wanted::All, &["m", "w"]), ["m w"]);
        assert_eq!(ways("sex", &Wanted::All, &["m", "w", "x"]), ["m w x"]);
        assert_eq!(ways("sex", &Wanted::All, &["m", "x"]), [""; 0]);
    }

    #[test]
    fn a_union_is_itself_or_its_parts() {
        let mit = Wanted::Ids(vec![4]);
        assert_eq!(
            ways("migration", &mit, &["mit", "a", "b", "c"]),
            ["mit", "a b c"]
        );
        assert_eq!(ways("migration", &mit, &["a", "bc"]), ["a bc"]);
        assert_eq!(ways("migration", &mit, &["a", "b", "d"]), [""; 0]);
        let set = Wanted::Ids(vec![1, 3]);
        assert_eq!(ways("migration", &set, &["a", "b", "d"]), ["b d"]);
    }

    #[test]
    fn ranges_fit_end_to_end() {
        let range = |w| Wanted::Range(crate::text::parse_range(w).unwrap().range);
        assert_eq!(
            ways("age", &range("0-17"), &["0-2", "3-17", "18+"]),
            ["0-2 3-17"]
        );
        assert_eq!(
            ways("age", &range("0-14"), &["0-2", "3-17", "18+"]),
            [""; 0]
        );
        assert_eq!(
            ways("age", &Wanted::All, &["0-2", "3-17", "18+"]),
            ["0-2 3-17 18+"]
        );
        assert_eq!(ways("age", &Wanted::All, &["0-2", "3-17"]), [""; 0]);
    }
}
