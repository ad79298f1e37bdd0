//! The catalogue as the page needs it: titles in both languages, no conditions.

use crate::catalogue::{
    Catalogue, Direction, Indicator, Kind, Measure, Nature, Provenance, Term, Text,
};
use serde::Serialize;

#[derive(Serialize)]
pub(in crate::web) struct TextView {
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
    note: TextView,
}

#[derive(Serialize)]
struct ThemeView {
    id: String,
    title: TextView,
    note: TextView,
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
    full_count: bool,
    fixed_base: bool,
    frame: bool,
    provenance: &'static str,
    source: TextView,
    place: TextView,
    reference_date: TextView,
    method: TextView,
    concept: Option<TextView>,
    base: Option<TextView>,
    themes: Vec<String>,
    supply: String,
    by: Vec<String>,
    compare: Option<[String; 2]>,
    /// The indicators a gap, ratio, change or index is made of.
    made_of: Vec<String>,
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
    themes: Vec<ThemeView>,
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

/// The words for a side: of one term with one member, that member; else each term's measure with its members behind it.
fn side(catalogue: &Catalogue, terms: &[&Term]) -> TextView {
    let words: Vec<[String; 2]> = terms
        .iter()
        .map(|t| term(catalogue, t, terms.len() == 1))
        .collect();
    let signs = terms
        .iter()
        .map(|t| if t.negative { "\u{2212} " } else { "+ " });
    let join = |language: usize| {
        let mut out = String::new();
        for (at, (words, sign)) in words.iter().zip(signs.clone()).enumerate() {
            if at > 0 || sign.starts_with('\u{2212}') {
                if at > 0 {
                    out.push(' ');
                }
                out.push_str(sign);
            }
            out.push_str(words.get(language).map_or("", String::as_str));
        }
        out
    };
    TextView {
        de: join(0),
        en: join(1),
    }
}

fn term(catalogue: &Catalogue, term: &Term, alone: bool) -> [String; 2] {
    let both = |text: &Text| {
        let view = TextView::from(text);
        [view.de, view.en]
    };
    let mut members: Vec<[String; 2]> = Vec::new();
    for (name, values) in &term.conditions {
        let Some(dimension) = catalogue.dimension(name.as_ref()) else {
            continue;
        };
        for word in values.words() {
            let title = dimension.number(&word).and_then(|n| dimension.title_of(n));
            let [de, en] = both(&dimension.title);
            members.push(title.map_or([format!("{de} {word}"), format!("{en} {word}")], both));
        }
    }
    let measure = catalogue.measure(term.measure.as_ref());
    let [de, en] = measure.map_or_else(|| both(&Text::default()), |m| both(&m.title));
    match members.as_slice() {
        [] => [de, en],
        [one]
            if alone
                && term.conditions.len() == 1
                && term.conditions.keys().any(|d| d.as_ref() == "migration") =>
        {
            one.clone()
        }
        _ => {
            let all = |l: usize| {
                let words: Vec<&str> = members
                    .iter()
                    .filter_map(|m| m.get(l))
                    .map(String::as_str)
                    .collect();
                words.join(", ")
            };
            [format!("{de} ({})", all(0)), format!("{en} ({})", all(1))]
        }
    }
}

/// Do all measures of an indicator, and of those it is made of, fit?
fn all_measures(
    catalogue: &Catalogue,
    indicator: &Indicator,
    fits: impl Fn(&Measure) -> bool,
) -> bool {
    let others = indicator.of.iter().chain(&indicator.with);
    let others = others.filter_map(|o| catalogue.indicator(o.as_ref()));
    let terms = std::iter::once(indicator)
        .chain(others)
        .flat_map(Indicator::terms);
    let mut measures = terms.filter_map(|t| catalogue.measure(t.measure.as_ref()));
    measures.all(fits)
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
        full_count: all_measures(catalogue, i, |m| {
            matches!(m.nature, Nature::FullCount | Nature::RoundedTo5)
        }),
        fixed_base: all_measures(catalogue, i, |m| m.base.is_some()),
        frame: i.frame,
        provenance: provenance(i.provenance),
        source: (&i.source).into(),
        place: (&i.place).into(),
        reference_date: (&i.reference_date).into(),
        method: (&i.method).into(),
        concept: i.concept.as_ref().and_then(|id| {
            let found = catalogue
                .concept
                .iter()
                .find(|c| c.id.as_ref() == id.as_ref());
            found.map(|c| (&c.title).into())
        }),
        base: i.base.as_ref().and_then(|id| {
            let found = catalogue.base.iter().find(|b| b.id.as_ref() == id.as_ref());
            found.map(|b| (&b.title).into())
        }),
        themes: i.themes.iter().map(|t| t.as_ref().clone()).collect(),
        supply: i.supply.clone(),
        by: i.by.iter().map(|b| b.as_ref().clone()).collect(),
        compare: i
            .compare
            .as_ref()
            .map(|c| [c.group.as_ref().clone(), c.reference.as_ref().clone()]),
        made_of: i
            .of
            .iter()
            .chain(&i.with)
            .map(|o| o.as_ref().clone())
            .collect(),
        cautions: i.cautions.clone(),
        cites: i.cites.clone(),
        numerator: side(
            catalogue,
            &i.numerator.iter().chain(&i.group).collect::<Vec<_>>(),
        ),
        denominator: side(
            catalogue,
            &i.denominator.iter().chain(&i.rest).collect::<Vec<_>>(),
        ),
        each: members
            .map(|m| Titled {
                id: m.id.as_ref().clone(),
                title: (&m.title).into(),
            })
            .collect(),
    }
}

/// The catalogue for the page.
#[allow(
    clippy::too_many_lines,
    reason = "one paragraph per list, nothing else"
)]
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
                note: (&p.note).into(),
            })
            .collect(),
        themes: c
            .theme
            .iter()
            .map(|t| ThemeView {
                id: t.id.as_ref().clone(),
                title: (&t.title).into(),
                note: (&t.note).into(),
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
