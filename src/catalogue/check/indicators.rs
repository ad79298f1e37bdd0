//! Checks of indicators: what each kind must and must not have.

use super::super::model::{Aim, Dimension, Direction, Indicator, Kind, Spanned, Target, Term};
use super::sides::{bases, concepts, part_of};
use super::{Checker, ids};
use crate::diagnostic::{Error, Gather};
use std::collections::{BTreeMap, BTreeSet};

/// Indices of segregation and of diversity.
const SEGREGATION: [&str; 5] = ["D", "isolation", "exposure", "H", "LQ"];
const DIVERSITY: [&str; 2] = ["simpson", "shannon"];
const SUPPLY: [&str; 3] = ["municipal", "state", "survey"];

/// Units that demand a factor.
const FACTORS: [(&str, i64); 4] = [
    ("percent", 100),
    ("points", 100),
    ("per_1000", 1_000),
    ("per_10000", 10_000),
];

impl Checker<'_> {
    pub(super) fn indicators(&mut self) {
        let c = self.catalogue;
        for indicator in &c.indicator {
            self.texts(indicator);
            self.words(indicator);
            self.goal(indicator);
            for term in indicator.terms().chain(&indicator.published) {
                self.term(term);
            }
            self.shape(indicator);
            self.sides(indicator);
            self.unit(indicator);
        }
        self.cycles();
        self.definitions();
    }

    fn texts(&mut self, i: &Indicator) {
        for (text, key) in [(&i.title, "title"), (&i.definition, "definition")] {
            self.has_text(text, key, &i.id);
        }
        if i.cites.is_empty() {
            self.wrong("catalogue.missing_citation", &i.id);
        }
    }

    fn words(&mut self, i: &Indicator) {
        let c = self.catalogue;
        match &i.teilziel {
            Some(teilziel) => {
                self.known("teilziel", teilziel, &ids!(c.teilziel));
            }
            None if i.frame => {}
            None => self.wrong("catalogue.missing_teilziel", &i.id),
        }
        let indicators = ids!(c.indicator);
        let others = i.of.iter().chain(&i.with).chain(&i.reference);
        for other in others.chain(&i.at_most) {
            self.known("indicator", other, &indicators);
        }
        let mut dimensions = ids!(c.dimension);
        if let Some(each) = &i.each {
            self.known("dimension", each, &dimensions);
        }
        dimensions.extend(["area", "period"]);
        for by in &i.by {
            self.known("dimension", by, &dimensions);
        }
        if let Some(over) = &i.over {
            self.known("dimension", &over.dimension, &dimensions);
            if let Some(level) = &over.level {
                self.known("level", level, &ids!(c.level));
            }
        }
        if let Some(concept) = &i.concept {
            self.known("concept", concept, &ids!(c.concept));
        }
        if let Some(base) = &i.base {
            self.known("base", base, &ids!(c.base));
        }
        for theme in &i.themes {
            self.known("theme", theme, &ids!(c.theme));
        }
        if let Some(s) = &i.standardise {
            self.known("dimension", &s.over, &dimensions);
            self.known("standard", &s.standard, &ids!(c.standard));
        }
        for cut in &i.breaks {
            self.period(&cut.period);
        }
        if let Some(period) = &i.base_period {
            self.period(period);
        }
        if !i.supply.is_empty() && !SUPPLY.contains(&i.supply.as_str()) {
            let word = Spanned::new(i.id.span(), i.supply.clone());
            self.known("supply", &word, &SUPPLY);
        }
        if let Some(compare) = &i.compare {
            for group in [&compare.group, &compare.reference] {
                let members: Vec<&str> = c.dimension.iter().flat_map(Dimension::ids).collect();
                self.known("member", group, &members);
            }
        }
    }

    fn goal(&mut self, i: &Indicator) {
        let composition = i.each.is_some();
        let judged = !matches!(i.direction, Direction::None | Direction::Parity);
        if composition && judged {
            self.wrong("catalogue.composition_direction", &i.id);
        }
        if i.frame && i.direction != Direction::None {
            self.wrong("catalogue.frame_with_direction", &i.id);
        }
        if i.direction == Direction::Parity && i.reference.is_none() && i.compare.is_none() {
            self.wrong("catalogue.parity_without_reference", &i.id);
        }
        for (at, target) in i.target.iter().enumerate() {
            self.target(i, target);
            // The same people, the same year, another number: both cannot have been decided.
            let contradicts = |other: &&Target| {
                other.conditions == target.conditions
                    && other.year == target.year
                    && other.kind == target.kind
                    && (&other.value, &other.upper, &other.plan)
                        != (&target.value, &target.upper, &target.plan)
            };
            if i.target.iter().take(at).any(|t| contradicts(&t)) {
                self.wrong("catalogue.targets_contradict", &i.id);
            }
        }
    }

    fn target(&mut self, i: &Indicator, target: &Target) {
        if target.decided_by.as_ref().trim().is_empty() {
            let error = Error::new("catalogue.target_without_decision").with("word", i.id.as_ref());
            self.say(error, &target.decided_by);
        }
        if i.direction == Direction::None {
            self.wrong("catalogue.target_without_direction", &i.id);
        }
        self.conditions(&target.conditions);
        let number = |text: &Option<String>| text.as_ref().and_then(|v| v.parse::<f64>().ok());
        let (value, upper) = (number(&target.value), number(&target.upper));
        // A share beyond its limits contradicts every direction.
        let planned = target.plan.iter().map(|p| p.value.parse::<f64>().ok());
        let beyond = |v: &f64| !(0.0..=100.0).contains(v);
        if i.unit == "percent"
            && i.over_100.de.is_empty()
            && planned.chain([value, upper]).flatten().any(|v| beyond(&v))
        {
            self.wrong("catalogue.target_out_of_range", &i.id);
        }
        let lacks = match target.kind {
            Aim::Value | Aim::Keep => value.is_none(),
            Aim::Interval => value.is_none() || upper.is_none(),
            Aim::Path => target.plan.is_empty(),
            Aim::Direction | Aim::Parity | Aim::GapClosing => false,
        };
        if lacks {
            self.wrong("catalogue.target_without_value", &i.id);
        }
        if matches!((value, upper), (Some(low), Some(high)) if high < low) {
            self.wrong("catalogue.target_interval_order", &i.id);
        }
        if matches!((target.base_year, target.year), (Some(from), Some(to)) if to <= from) {
            self.wrong("catalogue.target_before_its_base", &i.id);
        }
    }

    fn term(&mut self, term: &Term) {
        let c = self.catalogue;
        if !self.known("measure", &term.measure, &ids!(c.measure)) {
            return;
        }
        self.conditions(&term.conditions);
        let Some(measure) = c.measure(term.measure.as_ref()) else {
            return;
        };
        let own: Vec<&str> = measure
            .dimensions
            .iter()
            .map(|d| d.as_ref().as_str())
            .collect();
        for dimension in term.conditions.keys() {
            if c.dimension(dimension.as_ref()).is_some()
                && !own.contains(&dimension.as_ref().as_str())
            {
                let error = Error::new("catalogue.measure_without_dimension")
                    .with("word", dimension.as_ref())
                    .with("measure", measure.id.as_ref());
                self.say(error, dimension);
            }
        }
    }

    /// What each kind must have.
    fn shape(&mut self, i: &Indicator) {
        let derived = i.of.is_some();
        let sides: &[(bool, &str)] = &match i.kind {
            Kind::Segregation => vec![
                (i.group.is_none(), "group"),
                (i.rest.is_none(), "rest"),
                (i.over.is_none(), "over"),
            ],
            Kind::Diversity => vec![
                (i.numerator.is_empty(), "numerator"),
                (i.over.is_none(), "over"),
            ],
            Kind::Share | Kind::Rate | Kind::Mean => {
                let published = i.published.is_some() && i.numerator.is_empty();
                vec![
                    (!published && i.numerator.is_empty(), "numerator"),
                    (!published && i.denominator.is_empty(), "denominator"),
                ]
            }
            Kind::Ratio | Kind::Gap => vec![
                (!derived, "of"),
                (i.with.is_none() && i.compare.is_none(), "with"),
            ],
            Kind::Index => vec![
                (!derived && i.numerator.is_empty(), "of"),
                (i.base_period.is_none(), "base_period"),
            ],
            Kind::Change => vec![
                (!derived && i.numerator.is_empty(), "of"),
                (i.base_period.is_none() && i.lag.is_none(), "lag"),
            ],
            Kind::Count | Kind::Balance => vec![(i.numerator.is_empty(), "numerator")],
        };
        for (missing, key) in sides {
            if *missing {
                let error = Error::new("catalogue.missing_key").with("word", i.id.as_ref());
                self.say(error.with("key", *key), &i.id);
            }
        }
        let known: &[&str] = match i.kind {
            Kind::Segregation => &SEGREGATION,
            Kind::Diversity => &DIVERSITY,
            _ => return,
        };
        if let Some(index) = &i.index {
            self.known("index", index, known);
        }
    }

    fn sides(&mut self, i: &Indicator) {
        let c = self.catalogue;
        if i.kind == Kind::Share && !i.numerator.is_empty() && !part_of(c, i) {
            self.wrong("catalogue.not_part_of", &i.id);
        }
        let (one, two) = match (&i.group, &i.rest) {
            (Some(group), Some(rest)) => (vec![group.clone()], vec![rest.clone()]),
            _ => (i.numerator.clone(), i.denominator.clone()),
        };
        if one.is_empty() || two.is_empty() {
            return;
        }
        if bases(c, &one) != bases(c, &two) && i.allow.bases.de.is_empty() {
            self.wrong("catalogue.bases_differ", &i.id);
        }
        let both = (concepts(c, &one), concepts(c, &two));
        let differ = !both.0.is_empty() && !both.1.is_empty() && both.0 != both.1;
        if differ && i.allow.concepts.de.is_empty() {
            self.wrong("catalogue.concepts_differ", &i.id);
        }
        for (terms, may_be_rate) in [(&one, i.kind == Kind::Count), (&two, false)] {
            for term in terms {
                let rate = c
                    .measure(term.measure.as_ref())
                    .is_some_and(|m| !m.additive);
                if rate && (terms.len() > 1 || !may_be_rate) {
                    self.wrong("catalogue.rate_in_a_sum", &term.measure);
                }
            }
        }
    }

    fn unit(&mut self, i: &Indicator) {
        let derived = matches!(i.kind, Kind::Gap | Kind::Ratio | Kind::Index | Kind::Change);
        let published_only = i.numerator.is_empty() && i.published.is_some();
        if derived || published_only {
            return;
        }
        for (unit, factor) in FACTORS {
            if i.unit == unit && i.factor != factor {
                let error = Error::new("catalogue.unit_and_factor")
                    .with("word", unit)
                    .with("factor", i.factor)
                    .with("expected", factor);
                self.say(error, &i.id);
            }
        }
    }

    /// No indicator is made of itself.
    fn cycles(&mut self) {
        let c = self.catalogue;
        let uses: BTreeMap<&str, Vec<&str>> = c
            .indicator
            .iter()
            .map(|i| {
                let others = i.of.iter().chain(&i.with).map(|o| o.as_ref().as_str());
                (i.id.as_ref().as_str(), others.collect())
            })
            .gathered();
        for indicator in &c.indicator {
            let mut seen = BTreeSet::new();
            let mut open = uses
                .get(indicator.id.as_ref().as_str())
                .cloned()
                .unwrap_or_default();
            while let Some(next) = open.pop() {
                if next == indicator.id.as_ref() {
                    self.wrong("catalogue.cycle", &indicator.id);
                    break;
                }
                if seen.insert(next) {
                    open.extend(uses.get(next).into_iter().flatten());
                }
            }
        }
    }

    /// No two indicators are the same figure.
    fn definitions(&mut self) {
        let c = self.catalogue;
        let side = |terms: &[Term]| {
            let mut all: Vec<String> = terms
                .iter()
                .map(|t| {
                    let conditions = t.conditions.iter();
                    let conditions =
                        conditions.map(|(d, v)| format!("{}={:?}", d.as_ref(), v.words()));
                    let conditions: Vec<String> = conditions.collect();
                    format!(
                        "{}{}{conditions:?}",
                        u8::from(t.negative),
                        t.measure.as_ref()
                    )
                })
                .collect();
            all.sort();
            all.join("+")
        };
        let word =
            |w: &Option<Spanned<String>>| w.as_ref().map_or(String::new(), |w| w.as_ref().clone());
        let one = |t: &Option<Term>| side(t.as_slice());
        let mut seen: BTreeMap<String, String> = BTreeMap::new();
        for i in &c.indicator {
            let compare = i.compare.as_ref().filter(|_| i.of.is_some());
            let compare = compare.map_or(String::new(), |c| {
                format!("{}:{}", c.group.as_ref(), c.reference.as_ref())
            });
            let over = i
                .over
                .as_ref()
                .map_or(String::new(), |o| o.dimension.as_ref().clone());
            let parts = [
                format!("{:?}", i.kind),
                side(&i.numerator),
                side(&i.denominator),
                one(&i.group),
                one(&i.rest),
                one(&i.published),
                word(&i.of),
                word(&i.with),
                word(&i.each),
                word(&i.index),
                word(&i.base_period),
                compare,
                over,
                format!(
                    "{:?}{:?}{:?}",
                    i.lag,
                    i.expressed,
                    i.standardise.as_ref().map(|s| s.standard.as_ref())
                ),
            ];
            let key = parts.join("|");
            if let Some(other) = seen.get(&key) {
                let error = Error::new("catalogue.same_definition")
                    .with("word", i.id.as_ref())
                    .with("other", other);
                self.say(error, &i.id);
            }
            seen.entry(key).or_insert_with(|| i.id.as_ref().clone());
        }
    }
}
