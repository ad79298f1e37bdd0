//! What it is all for: principles, fields of action, Leitziele, Teilziele, themes; events and editions.

use super::{Provenance, Spanned, Text};

/// A principle the whole monitoring serves.
#[derive(Debug, Clone)]
pub struct Principle {
    /// Id.
    pub id: Spanned<String>,
    /// Title.
    pub title: Text,
    /// Where it comes from (ISEK, Migrationsleitbild).
    pub origin: String,
    /// What it means.
    pub note: Text,
}

/// A cross-cutting theme (Querschnittsthema).
#[derive(Debug, Clone)]
pub struct Theme {
    /// Id.
    pub id: Spanned<String>,
    /// Title.
    pub title: Text,
    /// What it means.
    pub note: Text,
}

/// A field of action (Handlungsfeld).
#[derive(Debug, Clone)]
pub struct Field {
    /// Id.
    pub id: Spanned<String>,
    /// Title.
    pub title: Text,
    /// What it means.
    pub note: Text,
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
    /// Source of the wording.
    pub provenance: Provenance,
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
    /// Source of the wording.
    pub provenance: Provenance,
}

/// Something that happened to many series at once (a census, a law).
#[derive(Debug, Clone)]
pub struct Event {
    /// Id.
    pub id: Spanned<String>,
    /// Title.
    pub title: Text,
    /// From when on.
    pub period: Spanned<String>,
    /// It cuts series; otherwise it is only said.
    pub cuts: bool,
    /// Indicators it concerns.
    pub indicators: Vec<Spanned<String>>,
    /// Measures whose indicators it concerns.
    pub measures: Vec<Spanned<String>>,
    /// Citations.
    pub cites: Vec<String>,
    /// A proposal has still to be checked.
    pub provenance: Provenance,
}

/// A field of an earlier edition and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionField {
    /// Its title then.
    pub title: Text,
    /// The field it is now; none = dropped.
    pub now: Option<Spanned<String>>,
}

/// A published edition of the monitoring.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// Id.
    pub id: Spanned<String>,
    /// Title.
    pub title: Text,
    /// The year its data stand for.
    pub year: i32,
    /// The city or region its values are of; empty = of whatever is loaded.
    pub territory: String,
    /// All its indicators are listed: one that is not among them is new since.
    pub complete: bool,
    /// Source of that year.
    pub provenance: Provenance,
    /// Its fields and what became of them.
    pub fields: Vec<EditionField>,
    /// Its indicators and what became of them.
    pub indicators: Vec<EditionIndicator>,
    /// Values as published then.
    pub values: Vec<EditionValue>,
}

/// What an edition's indicator is to today's.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Concordance {
    /// The same.
    #[default]
    Same,
    /// The same under another name.
    Renamed,
    /// Defined otherwise: values cannot be compared.
    Redefined,
    /// Not carried on.
    Dropped,
}

/// An indicator of an earlier edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionIndicator {
    /// Its number then, as printed.
    pub number: String,
    /// Its title then.
    pub title: Text,
    /// The indicator it is now; none = dropped.
    pub now: Option<Spanned<String>>,
    /// What it is to today's.
    pub status: Concordance,
    /// What changed.
    pub note: Text,
}

/// A value as published in an edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionValue {
    /// Today's indicator.
    pub indicator: Spanned<String>,
    /// Period as written.
    pub period: Spanned<String>,
    /// Member of a dimension it is for; empty = all.
    pub group: String,
    /// Code or name of the area; empty = the whole.
    pub area: String,
    /// The value as printed, with a point.
    pub value: Spanned<String>,
}
