//! Whose signs stand in a file: the convention proposed from the signs seen.

use super::Signs;
use super::signs::reads;
use crate::diagnostic::Coded;
use std::collections::BTreeMap;

/// The convention of a column or file, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignsDecision {
    /// The convention.
    pub signs: Signs,
    /// The reason.
    pub because: Coded,
    /// The others, with how many cells each can read.
    pub alternatives: Vec<(Signs, u64)>,
}

/// Proposes the convention that reads most of the signs seen (text → cells). Where several read as many, the publisher's
/// (`hint`) is taken, else DIN 55301, which most German tables follow.
pub fn propose_signs(seen: &BTreeMap<String, u64>, hint: Option<Signs>) -> SignsDecision {
    let score = |signs: Signs| -> u64 {
        let mine = seen.iter().filter(|(cell, _)| reads(cell, signs));
        mine.map(|(_, count)| *count).sum()
    };
    let scores = Signs::ALL.map(|signs| (signs, score(signs)));
    let best = scores.iter().map(|(_, score)| *score).max().unwrap_or(0);
    let reads_best = |signs: &Signs| score(*signs) == best;
    let by_hint = hint.filter(reads_best);
    let signs = by_hint
        .or_else(|| Signs::ALL.into_iter().find(reads_best))
        .unwrap_or_default();
    // The sign that DIN cannot read is what decided for another convention.
    let decisive = seen
        .iter()
        .find(|(cell, _)| reads(cell, signs) && !reads(cell, Signs::Din55301));
    let because = match decisive {
        _ if by_hint.is_some() => Coded::new("signs.as_publisher").with("count", best),
        Some((sign, count)) => Coded::new("signs.seen")
            .with("sign", sign)
            .with("count", count),
        None if best == 0 => Coded::new("signs.none_seen"),
        None => Coded::new("signs.commonest").with("count", best),
    };
    SignsDecision {
        signs,
        because,
        alternatives: scores.into_iter().filter(|(s, _)| *s != signs).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_convention_that_reads_most_signs() {
        let seen = |cells: &[(&str, u64)]| -> BTreeMap<String, u64> {
            cells.iter().map(|(c, n)| ((*c).to_owned(), *n)).collect()
        };
        let choose = |cells: &[(&str, u64)], hint| {
            let found = propose_signs(&seen(cells), hint);
            (found.signs, found.because.code)
        };
        let code = |c: &str| c.to_owned();
        assert_eq!(
            choose(&[], None),
            (Signs::Din55301, code("signs.none_seen"))
        );
        assert_eq!(
            choose(&[("NA", 9), ("", 3)], None),
            (Signs::Din55301, code("signs.none_seen"))
        );
        assert_eq!(
            choose(&[("-", 5), ("…", 2)], None),
            (Signs::Din55301, code("signs.commonest"))
        );
        assert_eq!(
            choose(&[("-", 2), (":", 5), (":c", 1)], None),
            (Signs::Eurostat, code("signs.seen"))
        );
        assert_eq!(
            choose(&[(".", 100), (":", 1)], None).0,
            Signs::Din55301,
            "one stray colon"
        );
        assert_eq!(choose(&[("-", 2), ("g", 1)], None).0, Signs::Official);
        assert_eq!(choose(&[("–", 2), ("( )", 1)], None).0, Signs::Zurich);
        assert_eq!(
            choose(&[("x", 3)], Some(Signs::Bundesagentur)),
            (Signs::Bundesagentur, code("signs.as_publisher"))
        );
        assert_eq!(
            choose(&[(":", 3)], Some(Signs::Bundesagentur)).0,
            Signs::Eurostat,
            "a hint does not outweigh what is seen"
        );
        let found = propose_signs(&seen(&[("-", 5), (".", 2)]), None);
        assert_eq!(found.alternatives[1], (Signs::Bundesagentur, 7));
        assert_eq!(found.alternatives[3], (Signs::Zurich, 5));
    }
}
