//! From the tables of a document to the catalogue: one function per table, with its known keys.

use super::document::Table;
use super::model::{
    AreaParent, Base, Catalogue, Change, Concept, Crosswalk, Dimension, Field, Head, Leitziel,
    Level, Measure, MeasureAlias, Member, Nature, Principle, Provenance, Standard, Teilziel, Theme,
    Union, Weight, Words,
};
use super::read_events::{edition, event};
use super::read_indicator::indicator;

pub(super) const PROVENANCE: [(&str, Provenance); 3] = [
    ("confirmed", Provenance::Confirmed),
    ("kin", Provenance::Kin),
    ("proposal", Provenance::Proposal),
];

const NATURE: [(&str, Nature); 5] = [
    ("full_count", Nature::FullCount),
    ("sample", Nature::Sample),
    ("extrapolated", Nature::Extrapolated),
    ("voluntary", Nature::Voluntary),
    ("rounded_to_5", Nature::RoundedTo5),
];

pub(super) fn provenance(t: Table<'_>) -> Provenance {
    t.choice("provenance", &PROVENANCE).unwrap_or_default()
}

/// The tables of a document.
pub(super) const TABLES: [&str; 18] = [
    "catalogue",
    "words",
    "principle",
    "theme",
    "field",
    "leitziel",
    "teilziel",
    "level",
    "concept",
    "base",
    "dimension",
    "measure",
    "indicator",
    "standard",
    "event",
    "crosswalk",
    "area_parent",
    "edition",
];

/// The whole document.
pub(super) fn catalogue(t: Table<'_>) -> Catalogue {
    Catalogue {
        catalogue: t.table("catalogue").map(head).unwrap_or_default(),
        words: t.table("words").map(words).unwrap_or_default(),
        principle: t.tables("principle", principle),
        theme: t.tables("theme", theme),
        field: t.tables("field", field),
        leitziel: t.tables("leitziel", leitziel),
        teilziel: t.tables("teilziel", teilziel),
        level: t.tables("level", level),
        concept: t.tables("concept", concept),
        base: t.tables("base", base),
        dimension: t.tables("dimension", dimension),
        measure: t.tables("measure", measure),
        indicator: t.tables("indicator", indicator),
        standard: t.tables("standard", standard),
        event: t.tables("event", event),
        crosswalk: t.tables("crosswalk", crosswalk),
        area_parent: t.tables("area_parent", area_parent),
        edition: t.tables("edition", edition),
    }
}

fn head(t: Table<'_>) -> Head {
    let t = t.knows(&["id", "version", "title", "note", "change"]);
    Head {
        id: t.string("id"),
        version: t.string("version"),
        title: t.text("title"),
        note: t.text("note"),
        changes: t.tables("change", |c| {
            let c = c.knows(&["version", "note"]);
            Change {
                version: c.string("version"),
                note: c.text("note"),
            }
        }),
    }
}

fn words(t: Table<'_>) -> Words {
    let t = t.knows(&["period", "area", "level", "unit", "value"]);
    Words {
        period: t.strings("period"),
        area: t.strings("area"),
        level: t.strings("level"),
        unit: t.strings("unit"),
        value: t.strings("value"),
    }
}

fn principle(t: Table<'_>) -> Principle {
    let t = t.knows(&["id", "title", "origin", "note"]);
    Principle {
        id: t.required("id"),
        title: t.text("title"),
        origin: t.string("origin"),
        note: t.text("note"),
    }
}

fn theme(t: Table<'_>) -> Theme {
    let t = t.knows(&["id", "title", "note"]);
    Theme {
        id: t.required("id"),
        title: t.text("title"),
        note: t.text("note"),
    }
}

fn field(t: Table<'_>) -> Field {
    let t = t.knows(&["id", "title", "note", "provenance"]);
    Field {
        id: t.required("id"),
        title: t.text("title"),
        note: t.text("note"),
        provenance: provenance(t),
    }
}

fn leitziel(t: Table<'_>) -> Leitziel {
    let t = t.knows(&["id", "field", "title", "principles", "provenance"]);
    Leitziel {
        id: t.required("id"),
        field: t.required("field"),
        title: t.text("title"),
        principles: t.words("principles"),
        provenance: provenance(t),
    }
}

fn teilziel(t: Table<'_>) -> Teilziel {
    let t = t.knows(&["id", "leitziel", "title", "criterion", "provenance"]);
    Teilziel {
        id: t.required("id"),
        leitziel: t.required("leitziel"),
        title: t.text("title"),
        criterion: t.text("criterion"),
        provenance: provenance(t),
    }
}

fn level(t: Table<'_>) -> Level {
    let t = t.knows(&["id", "title", "plural", "depth", "aliases"]);
    Level {
        id: t.required("id"),
        title: t.text("title"),
        plural: t.text("plural"),
        depth: t.small("depth").unwrap_or_default(),
        aliases: t.strings("aliases"),
    }
}

fn crosswalk(t: Table<'_>) -> Crosswalk {
    let t = t.knows(&["level", "from", "into", "period", "territory", "note"]);
    Crosswalk {
        level: t.required("level"),
        from: t.words("from"),
        into: t.words("into"),
        period: t.required("period"),
        territory: t.string("territory"),
        note: t.text("note"),
    }
}

fn area_parent(t: Table<'_>) -> AreaParent {
    let t = t.knows(&["level", "areas", "parent_level", "parent", "territory"]);
    AreaParent {
        level: t.required("level"),
        areas: t.words("areas"),
        parent_level: t.required("parent_level"),
        parent: t.required("parent"),
        territory: t.string("territory"),
    }
}

fn concept(t: Table<'_>) -> Concept {
    let t = t.knows(&["id", "title", "definition", "cites"]);
    Concept {
        id: t.required("id"),
        title: t.text("title"),
        definition: t.text("definition"),
        cites: t.strings("cites"),
    }
}

fn base(t: Table<'_>) -> Base {
    let t = t.knows(&["id", "title", "note", "aliases", "date", "cites"]);
    Base {
        id: t.required("id"),
        title: t.text("title"),
        note: t.text("note"),
        aliases: t.strings("aliases"),
    }
}

fn dimension(t: Table<'_>) -> Dimension {
    let t = t.knows(&[
        "id",
        "title",
        "aliases",
        "totals",
        "kind",
        "member",
        "partitions",
        "union",
    ]);
    let kind = t.choice("kind", &[("members", false), ("range", true)]);
    Dimension {
        id: t.required("id"),
        title: t.text("title"),
        aliases: t.strings("aliases"),
        totals: t.strings("totals"),
        is_range: kind.unwrap_or_default(),
        member: t.tables("member", |m| {
            let m = m.knows(&["id", "title", "aliases", "concept"]);
            Member {
                id: m.required("id"),
                title: m.text("title"),
                aliases: m.strings("aliases"),
                concept: m.word("concept"),
            }
        }),
        partitions: t.word_lists("partitions"),
        union: t.tables("union", |u| {
            let u = u.knows(&["id", "title", "of", "aliases", "concept"]);
            Union {
                id: u.required("id"),
                title: u.text("title"),
                of: u.words("of"),
                aliases: u.strings("aliases"),
                concept: u.word("concept"),
            }
        }),
    }
}

fn measure(t: Table<'_>) -> Measure {
    let t = t.knows(&[
        "id",
        "title",
        "unit",
        "additive",
        "kind",
        "nature",
        "dimensions",
        "begins",
        "base",
        "part_of",
        "places",
        "alias",
    ]);
    let kind = t.choice("kind", &[("stock", true), ("flow", false)]);
    Measure {
        id: t.required("id"),
        title: t.text("title"),
        unit: t.string("unit"),
        additive: t.flag("additive"),
        is_stock: kind.unwrap_or(true),
        nature: t.choice("nature", &NATURE).unwrap_or_default(),
        dimensions: t.words("dimensions"),
        begins: t.numbers("begins"),
        base: t.word("base"),
        part_of: t.word("part_of"),
        places: t.text("places"),
        alias: t.tables("alias", |a| {
            let a = a.knows(&["label", "where", "base"]);
            MeasureAlias {
                label: a.required("label").into_inner(),
                conditions: a.conditions("where"),
                base: a.word("base"),
            }
        }),
    }
}

fn standard(t: Table<'_>) -> Standard {
    let t = t.knows(&["id", "title", "source", "weights"]);
    Standard {
        id: t.required("id"),
        title: t.text("title"),
        source: t.string("source"),
        weights: t.tables("weights", |w| {
            let w = w.knows(&["range", "weight"]);
            Weight {
                range: w.required("range"),
                weight: w.number_text("weight").unwrap_or_default(),
            }
        }),
    }
}
