//! Events and editions.

use super::document::Table;
use super::model::{Concordance, Edition, EditionField, EditionIndicator, EditionValue, Event};
use super::read::provenance;

pub(super) const STATUS: [(&str, Concordance); 4] = [
    ("same", Concordance::Same),
    ("renamed", Concordance::Renamed),
    ("redefined", Concordance::Redefined),
    ("dropped", Concordance::Dropped),
];

pub(super) fn event(t: Table<'_>) -> Event {
    let t = t.knows(&[
        "id",
        "title",
        "period",
        "kind",
        "indicators",
        "measures",
        "cites",
        "provenance",
    ]);
    let kind = t.choice("kind", &[("break", true), ("note", false)]);
    Event {
        id: t.required("id"),
        title: t.text("title"),
        period: t.required("period"),
        cuts: kind.unwrap_or_default(),
        indicators: t.words("indicators"),
        measures: t.words("measures"),
        cites: t.strings("cites"),
        provenance: provenance(t),
    }
}

pub(super) fn edition(t: Table<'_>) -> Edition {
    let t = t.knows(&[
        "id",
        "title",
        "year",
        "territory",
        "complete",
        "provenance",
        "fields",
        "indicators",
        "values",
    ]);
    Edition {
        id: t.required("id"),
        title: t.text("title"),
        year: t.small("year").unwrap_or_default(),
        territory: t.string("territory"),
        complete: t.flag("complete"),
        provenance: provenance(t),
        fields: t.tables("fields", |f| {
            let f = f.knows(&["title", "now"]);
            EditionField {
                title: f.text("title"),
                now: f.word("now").filter(|w| !w.as_ref().is_empty()),
            }
        }),
        indicators: t.tables("indicators", |i| {
            let i = i.knows(&["number", "title", "now", "status", "note"]);
            EditionIndicator {
                number: i.string("number"),
                title: i.text("title"),
                now: i.word("now").filter(|w| !w.as_ref().is_empty()),
                status: i.choice("status", &STATUS).unwrap_or_default(),
                note: i.text("note"),
            }
        }),
        values: t.tables("values", |v| {
            let v = v.knows(&["indicator", "period", "group", "area", "value"]);
            EditionValue {
                indicator: v.required("indicator"),
                period: v.required("period"),
                group: v.string("group"),
                area: v.string("area"),
                value: v.required("value"),
            }
        }),
    }
}
