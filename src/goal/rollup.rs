//! From indicators to Teilziel, Leitziel and Handlungsfeld: how many verdicts of each kind, never a mean of symbols.
//!
//! An average would let one goal reached hide another one lost. Each node says how many of its indicators have a goal, how
//! many of those could be judged, how the Stands are distributed, and which is the weakest. The mean of scores (−5 … 5) that
//! Eurostat and Statistics Canada use is a named extra, from the method `opensdg`, for indicators that have such a score.

use super::method::Stand;
use crate::catalogue::Catalogue;
use crate::diagnostic::Coded;
use std::collections::BTreeMap;

/// What a node of the goal tree is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Node {
    /// Handlungsfeld.
    Field,
    /// Leitziel.
    Leitziel,
    /// Teilziel.
    Teilziel,
}

impl Node {
    /// The code on the boundary.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Field => "field",
            Self::Leitziel => "leitziel",
            Self::Teilziel => "teilziel",
        }
    }
}

/// What one indicator brings.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Judged {
    /// Its leading Stand.
    pub stand: Stand,
    /// Direction or target were decided.
    pub has_goal: bool,
    /// Score from −5 to 5, where a growth method has one.
    pub score: Option<f64>,
}

/// The verdicts below one node.
#[derive(Debug, Clone, PartialEq)]
pub struct Rollup {
    /// What it is.
    pub node: Node,
    /// Its id.
    pub id: String,
    /// The node above: the field of a Leitziel, the Leitziel of a Teilziel; empty for a field.
    pub above: String,
    /// Indicators below it.
    pub indicators: usize,
    /// Those with a goal.
    pub with_goal: usize,
    /// Those of them that could be judged.
    pub judged: usize,
    /// How many have each Stand, from best to worst.
    pub counts: Vec<(Stand, usize)>,
    /// The weakest Stand.
    pub worst: Option<Stand>,
    /// The indicators that have it.
    pub worst_of: Vec<String>,
    /// Mean of the scores, and of how many.
    pub score: Option<(f64, usize)>,
}

impl Rollup {
    /// What is to be said about it in one sentence: a code with the numbers.
    pub fn sentence(&self) -> Coded {
        let of = |wanted: &[Stand]| -> usize {
            let counted = self.counts.iter().filter(|(s, _)| wanted.contains(s));
            counted.map(|(_, n)| n).sum()
        };
        let code = match (self.with_goal, self.judged) {
            (0, _) => "rollup.no_goal",
            (_, 0) => "rollup.none_judged",
            _ => "rollup.judged",
        };
        Coded::new(code)
            .with("indicators", self.indicators)
            .with("with_goal", self.with_goal)
            .with("judged", self.judged)
            .with("reached", of(&[Stand::Reached]))
            .with("on_course", of(&[Stand::OnCourse]))
            .with("slow", of(&[Stand::TooSlow, Stand::Unchanged]))
            .with("away", of(&[Stand::Away]))
    }
}

/// Every field, Leitziel and Teilziel of a catalogue, in its order, fields first.
pub fn rollup(catalogue: &Catalogue, verdicts: &BTreeMap<String, Judged>) -> Vec<Rollup> {
    let teilziel = |id: &str| catalogue.teilziel.iter().find(|t| t.id.as_ref() == id);
    let leitziel = |id: &str| catalogue.leitziel.iter().find(|l| l.id.as_ref() == id);
    // Indicator → its Teilziel, Leitziel, field.
    let places: Vec<(&str, [&str; 3])> = catalogue
        .indicator
        .iter()
        .filter(|i| !i.frame)
        .filter_map(|i| {
            let t = teilziel(i.teilziel.as_ref()?.as_ref())?;
            let l = leitziel(t.leitziel.as_ref())?;
            Some((
                i.id.as_ref().as_str(),
                [t.id.as_ref(), l.id.as_ref(), l.field.as_ref()].map(String::as_str),
            ))
        })
        .collect();
    let below = |at: usize, id: &str| -> Vec<&str> {
        let here = places.iter().filter(|(_, p)| p.get(at) == Some(&id));
        here.map(|(indicator, _)| *indicator).collect()
    };
    let mut all = Vec::new();
    for f in &catalogue.field {
        let id = f.id.as_ref();
        all.push(count(Node::Field, id, "", &below(2, id), verdicts));
    }
    for l in &catalogue.leitziel {
        let id = l.id.as_ref();
        let above = l.field.as_ref();
        all.push(count(Node::Leitziel, id, above, &below(1, id), verdicts));
    }
    for t in &catalogue.teilziel {
        let id = t.id.as_ref();
        let above = t.leitziel.as_ref();
        all.push(count(Node::Teilziel, id, above, &below(0, id), verdicts));
    }
    all
}

fn count(
    node: Node,
    id: &str,
    above: &str,
    indicators: &[&str],
    verdicts: &BTreeMap<String, Judged>,
) -> Rollup {
    let known: Vec<(&str, Judged)> = indicators
        .iter()
        .filter_map(|i| Some((*i, *verdicts.get(*i)?)))
        .collect();
    let judged: Vec<&(&str, Judged)> = known
        .iter()
        .filter(|(_, j)| j.has_goal && j.stand != Stand::None)
        .collect();
    let of = |stand: Stand| judged.iter().filter(|(_, j)| j.stand == stand).count();
    let worst = judged
        .iter()
        .map(|(_, j)| j.stand)
        .max_by_key(|s| s.badness());
    let has_worst = |j: &Judged| Some(j.stand) == worst;
    let scores: Vec<f64> = known.iter().filter_map(|(_, j)| j.score).collect();
    #[allow(
        clippy::cast_precision_loss,
        reason = "at most some hundred indicators"
    )]
    let mean = |scores: &[f64]| scores.iter().sum::<f64>() / scores.len() as f64;
    Rollup {
        node,
        id: id.to_owned(),
        above: above.to_owned(),
        indicators: indicators.len(),
        with_goal: known.iter().filter(|(_, j)| j.has_goal).count(),
        judged: judged.len(),
        counts: Stand::JUDGED.map(|s| (s, of(s))).to_vec(),
        worst,
        worst_of: judged
            .iter()
            .filter(|(_, j)| has_worst(j))
            .map(|(i, _)| (*i).to_owned())
            .collect(),
        score: (!scores.is_empty()).then(|| (mean(&scores), scores.len())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::builtin;

    fn judged(stand: Stand) -> Judged {
        Judged {
            stand,
            has_goal: true,
            score: None,
        }
    }

    #[test]
    fn a_field_shows_the_distribution_and_the_weakest_and_no_mean() {
        let catalogue = builtin().unwrap();
        let mut verdicts: BTreeMap<String, Judged> = BTreeMap::new();
        for (id, stand) in [
            ("2.1", Stand::Reached),
            ("2.4", Stand::OnCourse),
            ("2.5", Stand::Away),
            ("2.7", Stand::None),
        ] {
            verdicts.insert(id.to_owned(), judged(stand));
        }
        let context = Judged {
            has_goal: false,
            ..judged(Stand::None)
        };
        verdicts.insert("2.2".to_owned(), context);
        let all = rollup(&catalogue, &verdicts);
        let field = all.iter().find(|r| r.id == "bildung").unwrap();
        assert_eq!(
            (field.node, field.with_goal, field.judged),
            (Node::Field, 4, 3)
        );
        assert_eq!(field.worst, Some(Stand::Away));
        assert_eq!(field.worst_of, ["2.5"]);
        assert_eq!(field.counts.iter().map(|(_, n)| n).sum::<usize>(), 3);
        assert_eq!(field.score, None);
        // Every level counts the same indicators.
        let sum = |node: Node| -> usize {
            all.iter()
                .filter(|r| r.node == node)
                .map(|r| r.indicators)
                .sum()
        };
        assert_eq!(sum(Node::Field), 43);
        assert_eq!(sum(Node::Leitziel), 43);
        assert_eq!(sum(Node::Teilziel), 43);
    }

    #[test]
    fn scores_are_averaged_only_where_there_are_some() {
        let catalogue = builtin().unwrap();
        let with = |score: f64| Judged {
            score: Some(score),
            ..judged(Stand::OnCourse)
        };
        let verdicts = BTreeMap::from([
            ("2.1".to_owned(), with(5.0)),
            ("2.4".to_owned(), with(-2.0)),
            ("2.5".to_owned(), judged(Stand::Away)),
        ]);
        let all = rollup(&catalogue, &verdicts);
        let field = all.iter().find(|r| r.id == "bildung").unwrap();
        assert_eq!(field.score, Some((1.5, 2)));
    }
}
