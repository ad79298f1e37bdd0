//! The format of the catalogue: what `read.rs` makes of a document.

use std::collections::BTreeMap;
pub use toml::Spanned;

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

/// A side of a ratio: a measure under conditions.
#[derive(Debug, Clone)]
pub struct Term {
    /// Id of the measure.
    pub measure: Spanned<String>,
    /// Conditions.
    pub conditions: Where,
}

/// A principle the whole monitoring serves.
#[derive(Debug, Clone)]
pub struct Principle {
    /// Id.
    pub id: Spanned<String>,
    /// Title.
    pub title: Text,
    /// Where it comes from (ISEK, Migrationsleitbild).
    pub origin: String,
}

/// A field of action (Handlungsfeld).
#[derive(Debug, Clone)]
pub struct Field {
    /// Id.
    pub id: Spanned<String>,
    /// Title.
    pub title: Text,
    /// Source of the name.
    pub provenance: Provenance,
}

/// A leading goal of a field.
#[derive(Debug, Clone)]
pub struct Leitziel {
    /// Id.
    pub id: Spanned<String>,
    /// Its field.
    pub field: Spanned<String>,
    /// Title.
    pub title: Text,
    /// Principles it serves: at least one.
    pub principles: Vec<Spanned<String>>,
}

/// A goal below a Leitziel.
#[derive(Debug, Clone)]
pub struct Teilziel {
    /// Id.
    pub id: Spanned<String>,
    /// Its Leitziel.
    pub leitziel: Spanned<String>,
    /// Title.
    pub title: Text,
    /// Bewertungskriterium; empty = not known.
    pub criterion: Text,
}

/// A level of areas (Stadt > Stadtbezirk > Stadtteil).
#[derive(Debug, Clone)]
pub struct Level {
    /// Id.
    pub id: Spanned<String>,
    /// Title in the singular.
    pub title: Text,
    /// Title in the plural.
    pub plural: Text,
    /// 0 = the whole city; higher = smaller areas.
    pub depth: u8,
    /// Words that name the level in tables.
    pub aliases: Vec<String>,
}

/// A population base: who is counted.
#[derive(Debug, Clone)]
pub struct Base {
    /// Id.
    pub id: Spanned<String>,
    /// Title.
    pub title: Text,
    /// Words in headers or labels that name it.
    pub aliases: Vec<String>,
}

/// A member of a dimension.
#[derive(Debug, Clone)]
pub struct Member {
    /// Id.
    pub id: Spanned<String>,
    /// Title.
    pub title: Text,
    /// Other labels in tables.
    pub aliases: Vec<String>,
}

/// Several members under one name.
#[derive(Debug, Clone)]
pub struct Union {
    /// Id.
    pub id: Spanned<String>,
    /// Title.
    pub title: Text,
    /// Its members.
    pub of: Vec<Spanned<String>>,
    /// Other labels in tables.
    pub aliases: Vec<String>,
}

/// Groups: members, partitions (members that add up to all) and unions.
#[derive(Debug, Clone)]
pub struct Dimension {
    /// Id.
    pub id: Spanned<String>,
    /// Title.
    pub title: Text,
    /// Words in headers that name it.
    pub aliases: Vec<String>,
    /// Labels that mean "all".
    pub totals: Vec<String>,
    /// Members.
    pub member: Vec<Member>,
    /// Sets of members (or unions) that add up to all.
    pub partitions: Vec<Vec<Spanned<String>>>,
    /// Unions.
    pub union: Vec<Union>,
}

/// How a label in a table names a measure.
#[derive(Debug, Clone)]
pub struct MeasureAlias {
    /// The label.
    pub label: String,
    /// The part of the measure it means.
    pub conditions: Where,
    /// The population base it implies.
    pub base: Option<Spanned<String>>,
}

/// Something counted or published.
#[derive(Debug, Clone)]
pub struct Measure {
    /// Id.
    pub id: Spanned<String>,
    /// Title.
    pub title: Text,
    /// Unit.
    pub unit: String,
    /// May be summed. A rate, mean or median is never summed.
    pub additive: bool,
    /// `stock` or `flow`.
    pub kind: String,
    /// `full_count`, `sample`, `extrapolated`, `voluntary`, `rounded_to_5`.
    pub nature: String,
    /// Dimensions it is given by.
    pub dimensions: Vec<Spanned<String>>,
    /// Labels that name it.
    pub alias: Vec<MeasureAlias>,
}

/// The areas an index is computed over.
#[derive(Debug, Clone)]
pub struct Over {
    /// Always `area` so far.
    pub dimension: String,
    /// The preferred level.
    pub level: Spanned<String>,
}

/// Groups to be compared.
#[derive(Debug, Clone)]
pub struct Compare {
    /// The group in question.
    pub group: String,
    /// The group it is compared with.
    pub reference: String,
    /// `gap`, `ratio`.
    pub measures: Vec<String>,
}

/// A decided target.
#[derive(Debug, Clone)]
pub struct Target {
    /// The group it is for.
    pub conditions: Where,
    /// `value`, `keep`, `path`, `interval`, `parity`, `gap_closing`, `direction`.
    pub kind: String,
    /// Target value, as written.
    pub value: Option<String>,
    /// Target year.
    pub year: Option<i32>,
    /// Year it is measured from.
    pub base_year: Option<i32>,
    /// The decision (council paper), or `user`.
    pub decided_by: Spanned<String>,
}

/// An indicator.
#[derive(Debug, Clone)]
pub struct Indicator {
    /// Id, as printed.
    pub id: Spanned<String>,
    /// The Teilziel it serves; none for frame data.
    pub teilziel: Option<Spanned<String>>,
    /// Frame data (Rahmendaten): context, never judged, not counted.
    pub frame: bool,
    /// Title.
    pub title: Text,
    /// What is measured.
    pub definition: Text,
    /// Why it matters.
    pub relevance: Text,
    /// Source and usual reference date.
    pub source: Text,
    /// How it is computed.
    pub kind: Kind,
    /// Numerator: the sum of its terms.
    pub numerator: Vec<Term>,
    /// Denominator: the sum of its terms.
    pub denominator: Vec<Term>,
    /// Composition: the numerator by member of this dimension.
    pub each: Option<Spanned<String>>,
    /// Segregation: over which areas.
    pub over: Option<Over>,
    /// Segregation: which index (`D`).
    pub index: Option<String>,
    /// Segregation: the group.
    pub group: Option<Term>,
    /// Segregation: all others.
    pub rest: Option<Term>,
    /// A published rate to compare with.
    pub published: Option<Term>,
    /// Times this.
    pub factor: i64,
    /// Unit of the value.
    pub unit: String,
    /// Decimals shown.
    pub decimals: u8,
    /// Breakdowns offered.
    pub by: Vec<String>,
    /// Groups compared.
    pub compare: Option<Compare>,
    /// Wanted direction.
    pub direction: Direction,
    /// `municipal`, `state` or `survey`.
    pub supply: String,
    /// Where the definition comes from.
    pub provenance: Provenance,
    /// Codes of cautions printed with it.
    pub cautions: Vec<String>,
    /// Citations: at least one.
    pub cites: Vec<String>,
    /// Decided targets.
    pub target: Vec<Target>,
}

/// A published edition of the monitoring.
#[derive(Debug, Clone)]
pub struct Edition {
    /// Id.
    pub id: Spanned<String>,
    /// Title.
    pub title: Text,
    /// The year its data stand for.
    pub year: i32,
    /// Source of that year.
    pub provenance: Provenance,
}

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
    /// Fields, in order.
    pub field: Vec<Field>,
    /// Leitziele.
    pub leitziel: Vec<Leitziel>,
    /// Teilziele.
    pub teilziel: Vec<Teilziel>,
    /// Levels of areas.
    pub level: Vec<Level>,
    /// Population bases.
    pub base: Vec<Base>,
    /// Dimensions other than period and area.
    pub dimension: Vec<Dimension>,
    /// Measures.
    pub measure: Vec<Measure>,
    /// Indicators, in order.
    pub indicator: Vec<Indicator>,
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
}

impl Dimension {
    /// The members an id stands for: itself, or the parts of a union; `None` for an unknown id.
    pub fn expand(&self, id: &str) -> Option<Vec<&str>> {
        if let Some(member) = self.member.iter().find(|m| m.id.as_ref() == id) {
            return Some(vec![member.id.as_ref()]);
        }
        let union = self.union.iter().find(|u| u.id.as_ref() == id)?;
        Some(union.of.iter().map(|s| s.as_ref().as_str()).collect())
    }

    /// Ids of members and unions.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        let members = self.member.iter().map(|m| m.id.as_ref().as_str());
        members.chain(self.union.iter().map(|u| u.id.as_ref().as_str()))
    }
}
