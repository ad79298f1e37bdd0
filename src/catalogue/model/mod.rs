//! The format of the catalogue: what `read.rs` makes of a document.

mod goals;
mod indicator;
mod things;

pub use goals::*;
pub use indicator::*;
pub use things::*;
pub use toml::Spanned;

use crate::text::{Range, parse_range};
use std::collections::BTreeMap;

/// A text in German and English; English may be left out in a catalogue of one's own.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text {
    /// German.
    pub de: String,
    /// English; the German text where it is missing.
    pub en: String,
}

/// Where a definition comes from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Provenance {
    /// Confirmed for the city itself.
    Confirmed,
    /// Taken from a comparable monitoring.
    Kin,
    /// Proposed by this project.
    #[default]
    Proposal,
}

/// The wanted direction of an indicator.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Higher is better.
    Up,
    /// Lower is better.
    Down,
    /// Approach the share or rate of a named reference.
    Parity,
    /// Context only.
    #[default]
    None,
}

/// How an indicator is computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Part of a whole, times factor.
    Share,
    /// Events or persons per so many others.
    Rate,
    /// A number of persons or cases.
    Count,
    /// Unevenness over areas.
    Segregation,
    /// Mean of a quantity per person.
    Mean,
    /// Arrivals minus departures.
    Balance,
    /// Change against an earlier period.
    Change,
    /// One rate by another.
    Ratio,
    /// Difference of rates in percentage points.
    Gap,
    /// Base period = 100.
    Index,
    /// Diversity per area.
    Diversity,
}

/// One value or a set of values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Values {
    /// A word.
    Word(String),
    /// A whole number (a school grade, an age).
    Number(i64),
    /// A set.
    Set(Vec<Values>),
}

impl Values {
    /// The values as words.
    pub fn words(&self) -> Vec<String> {
        match self {
            Self::Word(w) => vec![w.clone()],
            Self::Number(n) => vec![n.to_string()],
            Self::Set(set) => set.iter().flat_map(Self::words).collect(),
        }
    }
}

/// Conditions: dimension → allowed members. A dimension not named means *all*.
pub type Where = BTreeMap<Spanned<String>, Values>;

/// The head of a catalogue.
#[derive(Debug, Clone, Default)]
pub struct Head {
    /// Id.
    pub id: String,
    /// Version.
    pub version: String,
    /// Title.
    pub title: Text,
    /// What must be known about it.
    pub note: Text,
    /// What changed from version to version, the newest first.
    pub changes: Vec<Change>,
}

/// What a version changed.
#[derive(Debug, Clone)]
pub struct Change {
    /// The version.
    pub version: String,
    /// What changed.
    pub note: Text,
}

/// Words in headers that name a role, whatever the city.
#[derive(Debug, Clone, Default)]
pub struct Words {
    /// Headers of periods.
    pub period: Vec<String>,
    /// Headers of areas.
    pub area: Vec<String>,
    /// Headers of levels of areas.
    pub level: Vec<String>,
    /// Headers of units.
    pub unit: Vec<String>,
    /// Headers of numbers.
    pub value: Vec<String>,
}

/// A whole catalogue.
#[derive(Debug, Clone, Default)]
pub struct Catalogue {
    /// Head.
    pub catalogue: Head,
    /// Words in headers.
    pub words: Words,
    /// Principles.
    pub principle: Vec<Principle>,
    /// Cross-cutting themes.
    pub theme: Vec<Theme>,
    /// Fields, in order.
    pub field: Vec<Field>,
    /// Leitziele.
    pub leitziel: Vec<Leitziel>,
    /// Teilziele.
    pub teilziel: Vec<Teilziel>,
    /// Levels of areas.
    pub level: Vec<Level>,
    /// Population concepts.
    pub concept: Vec<Concept>,
    /// Count bases.
    pub base: Vec<Base>,
    /// Dimensions other than period and area.
    pub dimension: Vec<Dimension>,
    /// Measures.
    pub measure: Vec<Measure>,
    /// Indicators, in order.
    pub indicator: Vec<Indicator>,
    /// Standard populations.
    pub standard: Vec<Standard>,
    /// Events that concern many indicators.
    pub event: Vec<Event>,
    /// Areas merged or split.
    pub crosswalk: Vec<Crosswalk>,
    /// Areas that are part of others.
    pub area_parent: Vec<AreaParent>,
    /// Editions, in order of time.
    pub edition: Vec<Edition>,
}

impl Catalogue {
    /// An indicator by id.
    pub fn indicator(&self, id: &str) -> Option<&Indicator> {
        self.indicator.iter().find(|i| i.id.as_ref() == id)
    }

    /// A measure by id.
    pub fn measure(&self, id: &str) -> Option<&Measure> {
        self.measure.iter().find(|m| m.id.as_ref() == id)
    }

    /// A dimension by id.
    pub fn dimension(&self, id: &str) -> Option<&Dimension> {
        self.dimension.iter().find(|d| d.id.as_ref() == id)
    }

    /// A level by id.
    pub fn level(&self, id: &str) -> Option<&Level> {
        self.level.iter().find(|l| l.id.as_ref() == id)
    }

    /// Number of a measure.
    pub fn measure_number(&self, id: &str) -> Option<usize> {
        self.measure.iter().position(|m| m.id.as_ref() == id)
    }

    /// The dimensions of a measure other than period and area, in its order.
    pub fn group_dimensions<'a>(&'a self, measure: &Measure) -> Vec<&'a Dimension> {
        let named = measure.dimensions.iter();
        named.filter_map(|d| self.dimension(d.as_ref())).collect()
    }

    /// A range whose lower end is written: a catalogue never leaves it open.
    pub fn closed_range(word: &str) -> Option<Range> {
        parse_range(word).map(|r| r.range).filter(|r| !r.below)
    }

    /// What a condition allows in a dimension; nothing when a word is not known there.
    pub fn allowed(dimension: &Dimension, values: &Values) -> Option<Allowed> {
        let words = values.words();
        if dimension.is_range {
            let [word] = words.as_slice() else {
                return None;
            };
            return Self::closed_range(word).map(Allowed::Range);
        }
        let ids: Option<Vec<usize>> = words.iter().map(|w| dimension.number(w)).collect();
        ids.filter(|i| !i.is_empty()).map(Allowed::Ids)
    }
}
