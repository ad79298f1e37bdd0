//! An indicator: data, not code.

use super::{Direction, Kind, Provenance, Spanned, Text, Where};

/// A measure under conditions, with its sign in a sum.
#[derive(Debug, Clone)]
pub struct Term {
    /// Id of the measure.
    pub measure: Spanned<String>,
    /// Conditions.
    pub conditions: Where,
    /// Taken away instead of added.
    pub negative: bool,
}

/// What an index is computed over.
#[derive(Debug, Clone)]
pub struct Over {
    /// `area`, or a dimension of groups.
    pub dimension: Spanned<String>,
    /// The preferred level of areas.
    pub level: Option<Spanned<String>>,
}

/// Groups to be compared.
#[derive(Debug, Clone)]
pub struct Compare {
    /// The group in question.
    pub group: Spanned<String>,
    /// The group it is compared with.
    pub reference: Spanned<String>,
    /// `gap`, `ratio`.
    pub measures: Vec<String>,
}

/// Which Stichtag of the denominator belongs to one of the numerator.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Align {
    /// The very same period; a bare year stands for any date in it.
    #[default]
    Same,
    /// Any in the same calendar year.
    SameYear,
    /// The end of the year before.
    PreviousYearEnd,
    /// Mean of the end of the year before and the end of the year.
    Mean,
    /// The school year that begins in the year, and the year.
    SchoolYear,
}

/// The named rule for different Stichtage.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PeriodRule {
    /// Which one.
    pub align: Align,
    /// So many years later.
    pub shift: i32,
}

/// How a change or index is expressed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Expressed {
    /// In per cent of the earlier value.
    #[default]
    Percent,
    /// In percentage points.
    Points,
    /// In the unit of the indicator.
    Absolute,
}

/// Direct standardisation.
#[derive(Debug, Clone)]
pub struct Standardise {
    /// The dimension of bands.
    pub over: Spanned<String>,
    /// Id of the standard population.
    pub standard: Spanned<String>,
}

/// A place where a series is cut.
#[derive(Debug, Clone)]
pub struct Break {
    /// The first period after it.
    pub period: Spanned<String>,
    /// What changed.
    pub note: Text,
}

/// What is to be done with a value.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Aim {
    /// Move it in the wanted direction.
    #[default]
    Direction,
    /// Reach a value, by a year where one is given.
    Value,
    /// Keep it at least as good as a value, every year.
    Keep,
    /// Follow plan values, year by year.
    Path,
    /// Bring it between two values.
    Interval,
    /// Bring it to the value of the reference.
    Parity,
    /// Close the gap to the reference.
    GapClosing,
}

impl Aim {
    /// Words of the catalogue.
    pub const WORDS: [(&'static str, Self); 7] = [
        ("direction", Self::Direction),
        ("value", Self::Value),
        ("keep", Self::Keep),
        ("path", Self::Path),
        ("interval", Self::Interval),
        ("parity", Self::Parity),
        ("gap_closing", Self::GapClosing),
    ];

    /// The word.
    pub fn word(self) -> &'static str {
        let found = Self::WORDS.iter().find(|(_, aim)| *aim == self);
        found.map_or("direction", |(word, _)| word)
    }

    /// The aim of a word.
    pub fn of_word(word: &str) -> Option<Self> {
        let found = Self::WORDS.iter().find(|(known, _)| *known == word);
        found.map(|(_, aim)| *aim)
    }
}

/// A decided target.
#[derive(Debug, Clone)]
pub struct Target {
    /// The group it is for.
    pub conditions: Where,
    /// What is to be done.
    pub kind: Aim,
    /// Target value, or the lower end of an interval; as written.
    pub value: Option<String>,
    /// Upper end of an interval.
    pub upper: Option<String>,
    /// Plan values by year.
    pub plan: Vec<PlanValue>,
    /// How far from a plan value still counts as on it, in the unit of the indicator.
    pub tolerance: Option<String>,
    /// Target year.
    pub year: Option<i32>,
    /// Year it is measured from.
    pub base_year: Option<i32>,
    /// The method that was decided with it.
    pub method: Option<Spanned<String>>,
    /// The decision (council paper), or `user`.
    pub decided_by: Spanned<String>,
}

/// The value planned for a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanValue {
    /// The year.
    pub year: i32,
    /// The value, as written.
    pub value: String,
}

/// Why both sides of a figure may be of different bases or concepts.
#[derive(Debug, Clone, Default)]
pub struct Allow {
    /// Reason for different bases.
    pub bases: Text,
    /// Reason for different concepts.
    pub concepts: Text,
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
    /// Source.
    pub source: Text,
    /// Where the data are usually obtained.
    pub place: Text,
    /// Usual reference date.
    pub reference_date: Text,
    /// Methodological notes.
    pub method: Text,
    /// Population concept.
    pub concept: Option<Spanned<String>>,
    /// Usual count base.
    pub base: Option<Spanned<String>>,
    /// How it is computed.
    pub kind: Kind,
    /// Numerator: the sum of its terms.
    pub numerator: Vec<Term>,
    /// Denominator: the sum of its terms.
    pub denominator: Vec<Term>,
    /// The indicator a gap, ratio, change or index is of.
    pub of: Option<Spanned<String>>,
    /// The indicator it is compared with.
    pub with: Option<Spanned<String>>,
    /// Composition: the numerator by member of this dimension.
    pub each: Option<Spanned<String>>,
    /// Segregation, diversity: over what.
    pub over: Option<Over>,
    /// Segregation, diversity: which index.
    pub index: Option<Spanned<String>>,
    /// Segregation: the group.
    pub group: Option<Term>,
    /// Segregation: all others.
    pub rest: Option<Term>,
    /// A published rate: compared with, or used where bases are missing.
    pub published: Option<Term>,
    /// Rule for different Stichtage.
    pub period: PeriodRule,
    /// Index, change: the period it is measured from.
    pub base_period: Option<Spanned<String>>,
    /// Change: how many years before.
    pub lag: Option<i32>,
    /// Index, change: in what it is expressed.
    pub expressed: Expressed,
    /// Direct standardisation.
    pub standardise: Option<Standardise>,
    /// Times this.
    pub factor: i64,
    /// Unit of the value.
    pub unit: String,
    /// Decimals shown.
    pub decimals: u8,
    /// Breakdowns offered.
    pub by: Vec<Spanned<String>>,
    /// Groups compared.
    pub compare: Option<Compare>,
    /// Wanted direction.
    pub direction: Direction,
    /// The indicator whose value it should approach.
    pub reference: Option<Spanned<String>>,
    /// No figure when the denominator is smaller.
    pub min_denominator: Option<i64>,
    /// Where its series are cut.
    pub breaks: Vec<Break>,
    /// Indicators it can never be greater than.
    pub at_most: Vec<Spanned<String>>,
    /// Why more than 100 per cent can be right; empty = it cannot.
    pub over_100: Text,
    /// Why both sides may differ.
    pub allow: Allow,
    /// Cross-cutting themes.
    pub themes: Vec<Spanned<String>>,
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

impl Indicator {
    /// The terms of both sides, of an index its group and rest.
    pub fn terms(&self) -> impl Iterator<Item = &Term> {
        let sides = self.numerator.iter().chain(&self.denominator);
        sides.chain(&self.group).chain(&self.rest)
    }
}
