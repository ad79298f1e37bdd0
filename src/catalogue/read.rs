//! From the tables of a document to the catalogue: one function per table, with its known keys.

use super::document::Table;
use super::model::{
    Base, Catalogue, Compare, Dimension, Direction, Edition, Field, Head, Indicator, Kind,
    Leitziel, Level, Measure, MeasureAlias, Member, Over, Principle, Provenance, Target, Teilziel,
    Term, Union, Words,
};

const PROVENANCE: [(&str, Provenance); 3] = [
    ("confirmed", Provenance::Confirmed),
    ("kin", Provenance::Kin),
    ("proposal", Provenance::Proposal),
];

const DIRECTION: [(&str, Direction); 4] = [
    ("up", Direction::Up),
    ("down", Direction::Down),
    ("parity", Direction::Parity),
    ("none", Direction::None),
];

const KIND: [(&str, Kind); 11] = [
    ("share", Kind::Share),
    ("rate", Kind::Rate),
    ("count", Kind::Count),
    ("segregation", Kind::Segregation),
    ("mean", Kind::Mean),
    ("balance", Kind::Balance),
    ("change", Kind::Change),
    ("ratio", Kind::Ratio),
    ("gap", Kind::Gap),
    ("index", Kind::Index),
    ("diversity", Kind::Diversity),
];

fn provenance(t: Table<'_>) -> Provenance {
    t.choice("provenance", &PROVENANCE).unwrap_or_default()
}

/// The whole document.
pub(super) fn catalogue(t: Table<'_>) -> Catalogue {
    let t = t.knows(&[
        "catalogue",
        "words",
        "principle",
        "field",
        "leitziel",
        "teilziel",
        "level",
        "base",
        "dimension",
        "measure",
        "indicator",
        "edition",
    ]);
    Catalogue {
        catalogue: t.table("catalogue").map(head).unwrap_or_default(),
        words: t.table("words").map(words).unwrap_or_default(),
        principle: t.tables("principle", principle),
        field: t.tables("field", field),
        leitziel: t.tables("leitziel", leitziel),
        teilziel: t.tables("teilziel", teilziel),
        level: t.tables("level", level),
        base: t.tables("base", base),
        dimension: t.tables("dimension", dimension),
        measure: t.tables("measure", measure),
        indicator: t.tables("indicator", indicator),
        edition: t.tables("edition", edition),
    }
}

fn head(t: Table<'_>) -> Head {
    let t = t.knows(&["id", "version", "title", "note"]);
    Head {
        id: t.string("id"),
        version: t.string("version"),
        title: t.text("title"),
        note: t.text("note"),
    }
}

fn words(t: Table<'_>) -> Words {
    let t = t.knows(&["period", "area", "level"]);
    Words {
        period: t.strings("period"),
        area: t.strings("area"),
        level: t.strings("level"),
    }
}

fn principle(t: Table<'_>) -> Principle {
    let t = t.knows(&["id", "title", "origin"]);
    Principle {
        id: t.required("id"),
        title: t.text("title"),
        origin: t.string("origin"),
    }
}

fn field(t: Table<'_>) -> Field {
    let t = t.knows(&["id", "title", "provenance"]);
    Field {
        id: t.required("id"),
        title: t.text("title"),
        provenance: provenance(t),
    }
}

fn leitziel(t: Table<'_>) -> Leitziel {
    let t = t.knows(&["id", "field", "title", "principles"]);
    Leitziel {
        id: t.required("id"),
        field: t.required("field"),
        title: t.text("title"),
        principles: t.words("principles"),
    }
}

fn teilziel(t: Table<'_>) -> Teilziel {
    let t = t.knows(&["id", "leitziel", "title", "criterion"]);
    Teilziel {
        id: t.required("id"),
        leitziel: t.required("leitziel"),
        title: t.text("title"),
        criterion: t.text("criterion"),
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

fn base(t: Table<'_>) -> Base {
    let t = t.knows(&["id", "title", "aliases"]);
    Base {
        id: t.required("id"),
        title: t.text("title"),
        aliases: t.strings("aliases"),
    }
}

fn dimension(t: Table<'_>) -> Dimension {
    let t = t.knows(&[
        "id",
        "title",
        "aliases",
        "totals",
        "member",
        "partitions",
        "union",
    ]);
    Dimension {
        id: t.required("id"),
        title: t.text("title"),
        aliases: t.strings("aliases"),
        totals: t.strings("totals"),
        member: t.tables("member", |m| {
            let m = m.knows(&["id", "title", "aliases"]);
            Member {
                id: m.required("id"),
                title: m.text("title"),
                aliases: m.strings("aliases"),
            }
        }),
        partitions: t.word_lists("partitions"),
        union: t.tables("union", |u| {
            let u = u.knows(&["id", "title", "of", "aliases"]);
            Union {
                id: u.required("id"),
                title: u.text("title"),
                of: u.words("of"),
                aliases: u.strings("aliases"),
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
        "alias",
    ]);
    Measure {
        id: t.required("id"),
        title: t.text("title"),
        unit: t.string("unit"),
        additive: t.flag("additive"),
        kind: t.string("kind"),
        nature: t.string("nature"),
        dimensions: t.words("dimensions"),
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

fn term(t: Table<'_>) -> Term {
    let t = t.knows(&["measure", "where"]);
    Term {
        measure: t.required("measure"),
        conditions: t.conditions("where"),
    }
}

fn target(t: Table<'_>) -> Target {
    let t = t.knows(&["for", "kind", "value", "year", "base_year", "decided_by"]);
    Target {
        conditions: t.conditions("for"),
        kind: t.required("kind").into_inner(),
        value: t.number_text("value"),
        year: t.small("year"),
        base_year: t.small("base_year"),
        decided_by: t.required("decided_by"),
    }
}

fn indicator(t: Table<'_>) -> Indicator {
    let t = t.knows(&[
        "id",
        "teilziel",
        "frame",
        "title",
        "definition",
        "relevance",
        "source",
        "kind",
        "numerator",
        "denominator",
        "each",
        "over",
        "index",
        "group",
        "rest",
        "published",
        "factor",
        "unit",
        "decimals",
        "by",
        "compare",
        "direction",
        "supply",
        "provenance",
        "cautions",
        "cites",
        "target",
    ]);
    // The kind must be there and known; `required` says so where it is not.
    let kind = t.choice("kind", &KIND);
    if kind.is_none() {
        t.required("kind");
    }
    Indicator {
        id: t.required("id"),
        teilziel: t.word("teilziel"),
        frame: t.flag("frame"),
        title: t.text("title"),
        definition: t.text("definition"),
        relevance: t.text("relevance"),
        source: t.text("source"),
        kind: kind.unwrap_or(Kind::Count),
        numerator: t.tables("numerator", term),
        denominator: t.tables("denominator", term),
        each: t.word("each"),
        over: t.table("over").map(|o| {
            let o = o.knows(&["dimension", "level"]);
            Over {
                dimension: o.string("dimension"),
                level: o.required("level"),
            }
        }),
        index: t.word("index").map(super::model::Spanned::into_inner),
        group: t.table("group").map(term),
        rest: t.table("rest").map(term),
        published: t.table("published").map(term),
        factor: t.integer("factor").unwrap_or(1),
        unit: t.required("unit").into_inner(),
        decimals: t.small("decimals").unwrap_or_default(),
        by: t.strings("by"),
        compare: t.table("compare").map(|c| {
            let c = c.knows(&["group", "with", "as"]);
            Compare {
                group: c.string("group"),
                reference: c.string("with"),
                measures: c.strings("as"),
            }
        }),
        direction: t.choice("direction", &DIRECTION).unwrap_or_default(),
        supply: t.string("supply"),
        provenance: provenance(t),
        cautions: t.strings("cautions"),
        cites: t.strings("cites"),
        target: t.tables("target", target),
    }
}

fn edition(t: Table<'_>) -> Edition {
    let t = t.knows(&["id", "title", "year", "provenance"]);
    Edition {
        id: t.required("id"),
        title: t.text("title"),
        year: t.small("year").unwrap_or_default(),
        provenance: provenance(t),
    }
}
