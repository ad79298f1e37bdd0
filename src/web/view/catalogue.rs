//! The catalogue as the page needs it: titles in both languages, no conditions.

use crate::catalogue::{Catalogue, Direction, Indicator, Kind, Provenance, Term, Text};
use serde::Serialize;

#[derive(Serialize)]
struct TextView {
    de: String,
    en: String,
}

impl From<&Text> for TextView {
    /// English falls back to German.
    fn from(text: &Text) -> Self {
        let en = if text.en.is_empty() {
            &text.de
        } else {
            &text.en
        };
        Self {
            de: text.de.clone(),
            en: en.clone(),
        }
    }
}

#[derive(Serialize)]
struct Titled {
    id: String,
    title: TextView,
}

#[derive(Serialize)]
struct PrincipleView {
    id: String,
    title: TextView,
    origin: String,
}

#[derive(Serialize)]
struct FieldView {
    id: String,
    number: usize,
    title: TextView,
    provenance: &'static str,
}

#[derive(Serialize)]
struct LeitzielView {
    id: String,
    field: String,
    title: TextView,
    principles: Vec<String>,
}

#[derive(Serialize)]
struct TeilzielView {
    id: String,
    leitziel: String,
    title: TextView,
    criterion: TextView,
}

#[derive(Serialize)]
struct MeasureView {
    id: String,
    title: TextView,
    unit: String,
}

#[derive(Serialize)]
struct DimensionView {
    id: String,
    title: TextView,
    members: Vec<Titled>,
}

#[derive(Serialize)]
struct LevelView {
    id: String,
    title: TextView,
    plural: TextView,
}

#[derive(Serialize)]
struct EditionView {
    id: String,
    year: i32,
    title: TextView,
}

#[derive(Serialize)]
struct IndicatorView {
    id: String,
    field: Option<String>,
    teilziel: Option<String>,
    title: TextView,
    definition: TextView,
    relevance: TextView,
    kind: &'static str,
    unit: String,
    decimals: u8,
    direction: Direction,
    frame: bool,
    provenance: &'static str,
    source: TextView,
    cautions: Vec<String>,
    cites: Vec<String>,
    numerator: TextView,
    denominator: TextView,
    each: Vec<Titled>,
}

#[derive(Serialize)]
pub(in crate::web) struct CatalogueView {
    id: String,
    version: String,
    title: TextView,
    note: TextView,
    principles: Vec<PrincipleView>,
    fields: Vec<FieldView>,
    leitziele: Vec<LeitzielView>,
    teilziele: Vec<TeilzielView>,
    indicators: Vec<IndicatorView>,
    measures: Vec<MeasureView>,
    dimensions: Vec<DimensionView>,
    levels: Vec<LevelView>,
    bases: Vec<Titled>,
    editions: Vec<EditionView>,
}

fn provenance(p: Provenance) -> &'static str {
    match p {
        Provenance::Confirmed => "confirmed",
        Provenance::Kin => "kin",
        Provenance::Proposal => "proposal",
    }
}

fn kind(k: Kind) -> &'static str {
    match k {
        Kind::Share => "share",
        Kind::Rate => "rate",
        Kind::Count => "count",
        Kind::Segregation => "segregation",
        Kind::Mean => "mean",
        Kind::Balance => "balance",
        Kind::Change => "change",
        Kind::Ratio => "ratio",
        Kind::Gap => "gap",
        Kind::Index => "index",
        Kind::Diversity => "diversity",
    }
}

/// The words for a side: the title of its member where a condition names one, else of its measure.
fn side(catalogue: &Catalogue, term: Option<&Term>) -> TextView {
    let empty = Text::default();
    let Some(term) = term else {
        return TextView::from(&empty);
    };
    let member = term.conditions.iter().find_map(|(dimension, values)| {
        let dimension = catalogue.dimension(dimension.as_ref())?;
        let id = values.words().into_iter().next()?;
        let members = dimension.member.iter().map(|m| (&m.id, &m.title));
        let unions = dimension.union.iter().map(|u| (&u.id, &u.title));
        members
            .chain(unions)
            .find(|(known, _)| *known.as_ref() == id)
            .map(|(_, title)| title)
    });
    let title = member.or_else(|| catalogue.measure(term.measure.as_ref()).map(|m| &m.title));
    TextView::from(title.unwrap_or(&empty))
}

fn indicator(catalogue: &Catalogue, i: &Indicator) -> IndicatorView {
    let teilziel = i.teilziel.as_ref().map(|t| t.as_ref().clone());
    let leitziel = catalogue
        .teilziel
        .iter()
        .find(|t| Some(t.id.as_ref()) == teilziel.as_ref())
        .and_then(|t| {
            catalogue
                .leitziel
                .iter()
                .find(|l| l.id.as_ref() == t.leitziel.as_ref())
        });
    let each = i
        .each
        .as_ref()
        .and_then(|d| catalogue.dimension(d.as_ref()));
    let members = each.into_iter().flat_map(|d| &d.member);
    IndicatorView {
        id: i.id.as_ref().clone(),
        field: leitziel.map(|l| l.field.as_ref().clone()),
        teilziel,
        title: (&i.title).into(),
        definition: (&i.definition).into(),
        relevance: (&i.relevance).into(),
        kind: kind(i.kind),
        unit: i.unit.clone(),
        decimals: i.decimals,
        direction: i.direction,
        frame: i.frame,
        provenance: provenance(i.provenance),
        source: (&i.source).into(),
        cautions: i.cautions.clone(),
        cites: i.cites.clone(),
        numerator: side(catalogue, i.numerator.first().or(i.group.as_ref())),
        denominator: side(catalogue, i.denominator.first().or(i.rest.as_ref())),
        each: members
            .map(|m| Titled {
                id: m.id.as_ref().clone(),
                title: (&m.title).into(),
            })
            .collect(),
    }
}

/// The catalogue for the page.
pub(in crate::web) fn catalogue(c: &Catalogue) -> CatalogueView {
    let titled = |id: &String, title: &Text| Titled {
        id: id.clone(),
        title: title.into(),
    };
    CatalogueView {
        id: c.catalogue.id.clone(),
        version: c.catalogue.version.clone(),
        title: (&c.catalogue.title).into(),
        note: (&c.catalogue.note).into(),
        principles: c
            .principle
            .iter()
            .map(|p| PrincipleView {
                id: p.id.as_ref().clone(),
                title: (&p.title).into(),
                origin: p.origin.clone(),
            })
            .collect(),
        fields: c
            .field
            .iter()
            .enumerate()
            .map(|(i, f)| FieldView {
                id: f.id.as_ref().clone(),
                number: i + 1,
                title: (&f.title).into(),
                provenance: provenance(f.provenance),
            })
            .collect(),
        leitziele: c
            .leitziel
            .iter()
            .map(|l| LeitzielView {
                id: l.id.as_ref().clone(),
                field: l.field.as_ref().clone(),
                title: (&l.title).into(),
                principles: l.principles.iter().map(|p| p.as_ref().clone()).collect(),
            })
            .collect(),
        teilziele: c
            .teilziel
            .iter()
            .map(|t| TeilzielView {
                id: t.id.as_ref().clone(),
                leitziel: t.leitziel.as_ref().clone(),
                title: (&t.title).into(),
                criterion: (&t.criterion).into(),
            })
            .collect(),
        indicators: c.indicator.iter().map(|i| indicator(c, i)).collect(),
        measures: c
            .measure
            .iter()
            .map(|m| MeasureView {
                id: m.id.as_ref().clone(),
                title: (&m.title).into(),
                unit: m.unit.clone(),
            })
            .collect(),
        dimensions: c
            .dimension
            .iter()
            .map(|d| DimensionView {
                id: d.id.as_ref().clone(),
                title: (&d.title).into(),
                members: d
                    .member
                    .iter()
                    .map(|m| titled(m.id.as_ref(), &m.title))
                    .chain(d.union.iter().map(|u| titled(u.id.as_ref(), &u.title)))
                    .collect(),
            })
            .collect(),
        levels: c
            .level
            .iter()
            .map(|l| LevelView {
                id: l.id.as_ref().clone(),
                title: (&l.title).into(),
                plural: (&l.plural).into(),
            })
            .collect(),
        bases: c
            .base
            .iter()
            .map(|b| titled(b.id.as_ref(), &b.title))
            .collect(),
        editions: c
            .edition
            .iter()
            .map(|e| EditionView {
                id: e.id.as_ref().clone(),
                year: e.year,
                title: (&e.title).into(),
            })
            .collect(),
    }
}
