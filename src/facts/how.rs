//! How a value came about: as published, or derived from which others.

use crate::diagnostic::Coded;
use crate::text::Period;

/// How a value came about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// Stands in the file.
    Published,
    /// Sum of the parts of a union (dimension, union).
    Union(String, String),
    /// Sum of some members (dimension, members).
    Set(String, Vec<String>),
    /// Sum of one complete partition of a dimension (dimension, members).
    Partition(String, Vec<String>),
    /// Sum of bands that fit end to end (dimension, bands).
    Ranges(String, Vec<String>),
    /// Sum of all areas of a level (level, number of areas), assumed complete.
    Areas(String, usize),
    /// Sum of all parts of the area (their level, number of parts).
    Parts(String, usize),
    /// Sum of the areas that were merged into this one, or that it was split into (level, areas).
    Crosswalk(String, Vec<String>),
    /// Mean of two reference dates.
    Mean(Period, Period),
    /// Taken from another period, by the named rule of the indicator.
    OtherPeriod(Period, Period),
}

impl How {
    /// The note for the page.
    pub fn coded(&self) -> Coded {
        match self {
            Self::Published => Coded::new("facts.published"),
            Self::Union(dimension, union) => Coded::new("facts.union")
                .with("dimension", dimension)
                .with("member", union),
            Self::Set(dimension, members) => Coded::new("facts.derived_from_set")
                .with("dimension", dimension)
                .with("members", members.join(" "))
                .with("count", members.len()),
            Self::Partition(dimension, members) => Coded::new("facts.derived_from_partition")
                .with("dimension", dimension)
                .with("members", members.join(" "))
                .with("count", members.len()),
            Self::Ranges(dimension, bands) => Coded::new("facts.derived_from_ranges")
                .with("dimension", dimension)
                .with("ranges", bands.join(", "))
                .with("count", bands.len()),
            Self::Areas(level, count) => Coded::new("facts.derived_from_areas")
                .with("level", level)
                .with("count", count),
            Self::Parts(level, count) => Coded::new("facts.derived_from_parts")
                .with("level", level)
                .with("count", count),
            Self::Crosswalk(level, areas) => Coded::new("facts.derived_from_crosswalk")
                .with("level", level)
                .with("areas", areas.join(", "))
                .with("count", areas.len()),
            Self::Mean(from, to) => Coded::new("facts.mean_of_dates")
                .with("from", from)
                .with("to", to),
            Self::OtherPeriod(wanted, used) => Coded::new("facts.other_period")
                .with("period", wanted)
                .with("used", used),
        }
    }
}
