//! From the table of an indicator to the indicator.

use super::document::Table;
use super::model::{
    Aim, Align, Allow, Break, Compare, Direction, Expressed, Indicator, Kind, Over, PeriodRule,
    PlanValue, Standardise, Target, Term,
};
use super::read::provenance;

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

const ALIGN: [(&str, Align); 5] = [
    ("same", Align::Same),
    ("same_year", Align::SameYear),
    ("previous_year_end", Align::PreviousYearEnd),
    ("mean", Align::Mean),
    ("school_year", Align::SchoolYear),
];

const EXPRESSED: [(&str, Expressed); 3] = [
    ("percent", Expressed::Percent),
    ("points", Expressed::Points),
    ("absolute", Expressed::Absolute),
];

fn term(t: Table<'_>) -> Term {
    let t = t.knows(&["measure", "where", "sign"]);
    let sign = t.integer("sign");
    if sign.is_some_and(|s| s.abs() != 1) {
        t.wrong_at("sign", "1 or -1");
    }
    Term {
        measure: t.required("measure"),
        conditions: t.conditions("where"),
        negative: sign == Some(-1),
    }
}

fn target(t: Table<'_>) -> Target {
    let t = t.knows(&[
        "for",
        "kind",
        "value",
        "upper",
        "plan",
        "tolerance",
        "year",
        "base_year",
        "method",
        "decided_by",
    ]);
    let kind = t.choice("kind", &Aim::WORDS);
    if kind.is_none() {
        t.required("kind");
    }
    let plan = |p: Table<'_>| {
        let p = p.knows(&["year", "value"]);
        PlanValue {
            year: p.small("year").unwrap_or_default(),
            value: p.number_text("value").unwrap_or_default(),
        }
    };
    Target {
        conditions: t.conditions("for"),
        kind: kind.unwrap_or_default(),
        value: t.number_text("value"),
        upper: t.number_text("upper"),
        plan: t.tables("plan", plan),
        tolerance: t.number_text("tolerance"),
        method: t.word("method"),
        year: t.small("year"),
        base_year: t.small("base_year"),
        decided_by: t.required("decided_by"),
    }
}

fn over(t: Table<'_>) -> Over {
    let t = t.knows(&["dimension", "level"]);
    Over {
        dimension: t.required("dimension"),
        level: t.word("level"),
    }
}

fn compare(t: Table<'_>) -> Compare {
    let t = t.knows(&["group", "with", "as"]);
    Compare {
        group: t.required("group"),
        reference: t.required("with"),
        measures: t.strings("as"),
    }
}

fn period(t: Table<'_>) -> PeriodRule {
    let t = t.knows(&["align", "shift"]);
    PeriodRule {
        align: t.choice("align", &ALIGN).unwrap_or_default(),
        shift: t.small("shift").unwrap_or_default(),
    }
}

fn breaks(t: Table<'_>) -> Break {
    let t = t.knows(&["period", "note"]);
    Break {
        period: t.required("period"),
        note: t.text("note"),
    }
}

pub(super) const KEYS: [&str; 46] = [
    "id",
    "teilziel",
    "frame",
    "title",
    "definition",
    "relevance",
    "source",
    "place",
    "reference_date",
    "method",
    "concept",
    "base",
    "kind",
    "numerator",
    "denominator",
    "of",
    "with",
    "each",
    "over",
    "index",
    "group",
    "rest",
    "published",
    "period",
    "base_period",
    "lag",
    "as",
    "standardise",
    "factor",
    "unit",
    "decimals",
    "by",
    "compare",
    "direction",
    "reference",
    "quality",
    "breaks",
    "at_most",
    "over_100",
    "allow",
    "themes",
    "supply",
    "provenance",
    "cautions",
    "cites",
    "target",
];

pub(super) fn indicator(t: Table<'_>) -> Indicator {
    let t = t.knows(&KEYS);
    // The kind must be there and known; `required` says so where it is not.
    let kind = t.choice("kind", &KIND);
    if kind.is_none() {
        t.required("kind");
    }
    let quality = t.table("quality").map(|q| q.knows(&["min_denominator"]));
    let allow = t.table("allow").map(|a| {
        let a = a.knows(&["bases", "concepts"]);
        Allow {
            bases: a.text("bases"),
            concepts: a.text("concepts"),
        }
    });
    let standardise = t.table("standardise").map(|s| {
        let s = s.knows(&["over", "standard"]);
        Standardise {
            over: s.required("over"),
            standard: s.required("standard"),
        }
    });
    Indicator {
        id: t.required("id"),
        teilziel: t.word("teilziel"),
        frame: t.flag("frame"),
        title: t.text("title"),
        definition: t.text("definition"),
        relevance: t.text("relevance"),
        source: t.text("source"),
        place: t.text("place"),
        reference_date: t.text("reference_date"),
        method: t.text("method"),
        concept: t.word("concept"),
        base: t.word("base"),
        kind: kind.unwrap_or(Kind::Count),
        numerator: t.tables("numerator", term),
        denominator: t.tables("denominator", term),
        of: t.word("of"),
        with: t.word("with"),
        each: t.word("each"),
        over: t.table("over").map(over),
        index: t.word("index"),
        group: t.table("group").map(term),
        rest: t.table("rest").map(term),
        published: t.table("published").map(term),
        period: t.table("period").map(period).unwrap_or_default(),
        base_period: t.word("base_period"),
        lag: t.small("lag"),
        expressed: t.choice("as", &EXPRESSED).unwrap_or_default(),
        standardise,
        factor: t.integer("factor").unwrap_or(1),
        unit: t.required("unit").into_inner(),
        decimals: t.small("decimals").unwrap_or_default(),
        by: t.words("by"),
        compare: t.table("compare").map(compare),
        direction: t.choice("direction", &DIRECTION).unwrap_or_default(),
        reference: t.word("reference"),
        min_denominator: quality.and_then(|q| q.integer("min_denominator")),
        breaks: t.tables("breaks", breaks),
        at_most: t.words("at_most"),
        over_100: t.text("over_100"),
        allow: allow.unwrap_or_default(),
        themes: t.words("themes"),
        supply: t.string("supply"),
        provenance: provenance(t),
        cautions: t.strings("cautions"),
        cites: t.strings("cites"),
        target: t.tables("target", target),
    }
}
