//! What is counted, and by what: levels, bases, concepts, dimensions, measures, crosswalks, standard populations.

use super::{Spanned, Text, Where};
use crate::diagnostic::Gather;
use crate::text::Range;
use std::collections::BTreeSet;

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

/// Areas that were merged or split.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Crosswalk {
    /// Their level.
    pub level: Spanned<String>,
    /// Numbers (or names) of the areas before.
    pub from: Vec<Spanned<String>>,
    /// Numbers (or names) of the areas since.
    pub into: Vec<Spanned<String>>,
    /// The first period with the new ones.
    pub period: Spanned<String>,
    /// The city or region whose areas they are; empty = any that has them all.
    pub territory: String,
    /// What happened.
    pub note: Text,
}

/// Areas that are all the parts of a larger one (the Stadtteile of a Stadtbezirk).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AreaParent {
    /// Level of the parts.
    pub level: Spanned<String>,
    /// Numbers (or names) of all parts.
    pub areas: Vec<Spanned<String>>,
    /// Level of the whole.
    pub parent_level: Spanned<String>,
    /// Number, name, or number and name of the whole.
    pub parent: Spanned<String>,
    /// The city or region whose areas they are; empty = any that has them.
    pub territory: String,
}

/// What a document without anything else says about areas: kept apart from the catalogue, and in the project file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AreaNotes {
    /// Areas merged or split.
    pub crosswalk: Vec<Crosswalk>,
    /// Areas that are part of others.
    pub area_parent: Vec<AreaParent>,
}

impl AreaNotes {
    /// Nothing is said.
    pub fn is_empty(&self) -> bool {
        self.crosswalk.is_empty() && self.area_parent.is_empty()
    }

    /// What `other` does not say.
    pub fn without(&self, other: &Self) -> Self {
        let mut rest = self.clone();
        rest.crosswalk.retain(|c| !other.crosswalk.contains(c));
        rest.area_parent.retain(|p| !other.area_parent.contains(p));
        rest
    }
}

/// A population concept: who belongs to a group (Ausländer, Migrationsvorgeschichte, Einwanderungsgeschichte …).
#[derive(Debug, Clone)]
pub struct Concept {
    /// Id.
    pub id: Spanned<String>,
    /// Title.
    pub title: Text,
    /// Definition.
    pub definition: Text,
    /// Citations.
    pub cites: Vec<String>,
}

/// A count base: which register or survey counts.
#[derive(Debug, Clone)]
pub struct Base {
    /// Id.
    pub id: Spanned<String>,
    /// Title.
    pub title: Text,
    /// What must be known about it.
    pub note: Text,
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
    /// The population concept it belongs to.
    pub concept: Option<Spanned<String>>,
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
    /// The population concept it belongs to.
    pub concept: Option<Spanned<String>>,
}

/// Groups: members, partitions (members that add up to all) and unions; or ranges of whole numbers.
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
    /// Its positions are ranges (age, grade), not members.
    pub is_range: bool,
    /// Members.
    pub member: Vec<Member>,
    /// Sets of members (or unions) that add up to all.
    pub partitions: Vec<Vec<Spanned<String>>>,
    /// Unions.
    pub union: Vec<Union>,
}

/// What a condition allows in a dimension.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Allowed {
    /// Numbers of members and unions.
    Ids(Vec<usize>),
    /// Numbers from … to.
    Range(Range),
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

    /// Number of a member or union.
    pub fn number(&self, id: &str) -> Option<usize> {
        self.ids().position(|known| known == id)
    }

    /// Id of a member or union by its number.
    pub fn id_of(&self, number: usize) -> Option<&str> {
        self.ids().nth(number)
    }

    /// Numbers of the members a member or union stands for.
    pub fn atoms(&self, number: usize) -> BTreeSet<usize> {
        let Some(union) = number.checked_sub(self.member.len()) else {
            return BTreeSet::from([number]);
        };
        let parts = self.union.get(union).map(|u| &u.of);
        let parts = parts.into_iter().flatten();
        parts.filter_map(|m| self.number(m.as_ref())).gathered()
    }

    /// Numbers of the members that the parts of a partition stand for.
    pub fn whole(&self, partition: &[Spanned<String>]) -> BTreeSet<usize> {
        let parts = partition.iter().filter_map(|p| self.number(p.as_ref()));
        parts.flat_map(|p| self.atoms(p)).gathered()
    }

    /// The population concept of a member or union.
    pub fn concept(&self, number: usize) -> Option<&str> {
        let concept = match number.checked_sub(self.member.len()) {
            None => self.member.get(number)?.concept.as_ref(),
            Some(union) => self.union.get(union)?.concept.as_ref(),
        };
        concept.map(|c| c.as_ref().as_str())
    }

    /// Title of a member or union.
    pub fn title_of(&self, number: usize) -> Option<&Text> {
        match number.checked_sub(self.member.len()) {
            None => self.member.get(number).map(|m| &m.title),
            Some(union) => self.union.get(union).map(|u| &u.title),
        }
    }
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

/// How numbers of a measure came about.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Nature {
    /// Everybody was counted.
    #[default]
    FullCount,
    /// A sample, with its own unweighted n.
    Sample,
    /// A sample extrapolated to all.
    Extrapolated,
    /// Answers were voluntary.
    Voluntary,
    /// Rounded to multiples of five.
    RoundedTo5,
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
    /// Counted at a moment; otherwise over a time.
    pub is_stock: bool,
    /// How its numbers came about.
    pub nature: Nature,
    /// Dimensions it is given by.
    pub dimensions: Vec<Spanned<String>>,
    /// Dimension of ranges → the first number it counts by definition: what "unter 25" begins with. Without one the file must
    /// say it.
    pub begins: Vec<(Spanned<String>, u16)>,
    /// Its only count base; without one, the table says which.
    pub base: Option<Spanned<String>>,
    /// The measure that contains it.
    pub part_of: Option<Spanned<String>>,
    /// Where it is usually obtained.
    pub places: Text,
    /// Labels that name it.
    pub alias: Vec<MeasureAlias>,
}

/// Weight of an age band.
#[derive(Debug, Clone)]
pub struct Weight {
    /// The band.
    pub range: Spanned<String>,
    /// Its weight, as written.
    pub weight: String,
}

/// A standard population.
#[derive(Debug, Clone)]
pub struct Standard {
    /// Id.
    pub id: Spanned<String>,
    /// Title.
    pub title: Text,
    /// Citation.
    pub source: String,
    /// Its bands.
    pub weights: Vec<Weight>,
}
