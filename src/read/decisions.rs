//! Everything that was decided about a table, over the whole file, as the page shows it and the user can change it.

use super::decision::{Alternative, Change, Decision};
use super::evidence::{ColumnKind, ColumnReading, Evidence};
use super::sniff::Reading;
use crate::diagnostic::{Coded, InOrder};
use crate::table::ColumnProfile;
use crate::text::{Encoding, Notation, SignsDecision};

/// The decisions of the head, completed by what the whole file showed, then those about columns.
pub fn decisions(
    reading: &Reading,
    evidence: &Evidence,
    columns: &[ColumnReading],
    signs: &SignsDecision,
) -> Vec<Decision> {
    let mut all = reading.decisions.clone();
    // The head was ASCII, and the rest of the file showed what it is.
    if evidence.encoding != reading.encoding
        && let Some(encoding) = all.iter_mut().find(|d| d.what == "encoding")
    {
        encoding.value = evidence.encoding.code().into();
        encoding.because = Coded::new("read.late_bytes");
        encoding.alternatives.retain(|a| a.value != encoding.value);
        encoding.alternatives.insert(
            0,
            Alternative {
                value: Encoding::Utf8.code().into(),
                score: 0,
            },
        );
    }
    all.extend(of_layout(evidence));
    all.extend(last_line(reading, evidence));
    all.push(of_signs(reading, signs));
    for (at, (column, profile)) in columns.iter().zip(&evidence.profiles).enumerate() {
        let name = evidence.names.get(at).map_or("", String::as_str);
        all.extend(of_column(reading, at, name, column, profile));
    }
    all
}

/// The known layout, and the others that fit. They decide nothing that a user could not decide in a column.
fn of_layout(evidence: &Evidence) -> Option<Decision> {
    let mut layouts = evidence.layouts().into_iter();
    let known = layouts.next()?;
    let alternatives = layouts.map(|other| Alternative {
        value: other.id.to_owned(),
        score: other.explained(),
    });
    Some(Decision {
        line: known.line,
        alternatives: alternatives.collect(),
        ..Decision::new("layout", known.id, known.because)
    })
}

fn last_line(reading: &Reading, evidence: &Evidence) -> Option<Decision> {
    let last = evidence.lines.line(evidence.rows().checked_sub(1)?)?;
    let below = evidence.notes.iter().filter(|n| n.line > last).count();
    let chosen = reading.choices.last_line().is_some();
    let because = if chosen {
        Coded::new("choice.by_user")
    } else if below > 0 {
        Coded::new("read.notes_below").with("count", below)
    } else {
        Coded::new("read.no_notes_below")
    };
    Some(Decision {
        line: Some(last),
        change: Some(Change::Line),
        chosen,
        ..Decision::new("last_line", "line", because)
    })
}

fn of_signs(reading: &Reading, signs: &SignsDecision) -> Decision {
    let most = signs
        .alternatives
        .iter()
        .map(|a| a.1)
        .max()
        .unwrap_or(0)
        .max(1);
    let alternatives = signs.alternatives.iter().map(|(signs, count)| Alternative {
        value: signs.code().into(),
        score: u32::try_from(count * 1000 / most).unwrap_or(0),
    });
    let mut alternatives: Vec<Alternative> = alternatives.collect();
    alternatives.order_by_key(|a| std::cmp::Reverse(a.score));
    Decision {
        alternatives,
        change: Some(Change::OneOf),
        chosen: reading.choices.get("signs").is_some(),
        ..Decision::new("signs", signs.signs.code(), signs.because.clone())
    }
}

/// What a column holds, and how its numbers are written.
fn of_column(
    reading: &Reading,
    at: usize,
    name: &str,
    column: &ColumnReading,
    profile: &ColumnProfile,
) -> Vec<Decision> {
    let chosen = |what: &str| reading.choices.of_column(what, at).is_some();
    let mut all = Vec::new();
    if column.kind != ColumnKind::Empty {
        let others = [ColumnKind::Number, ColumnKind::Text, ColumnKind::Period];
        let score = |kind: ColumnKind| {
            let s = &profile.shapes;
            let filled = (s.cells() - s.empty).max(1);
            let fit = match kind {
                ColumnKind::Number => s.numbers() + s.signs - s.empty,
                ColumnKind::Period => s.periods,
                ColumnKind::Text => s.text + s.zero_led,
                ColumnKind::Empty => 0,
            };
            u32::try_from(fit.min(filled) * 1000 / filled).unwrap_or(0)
        };
        let mut alternatives: Vec<Alternative> = others
            .into_iter()
            .filter(|k| *k != column.kind)
            .map(|k| Alternative {
                value: k.code().into(),
                score: score(k),
            })
            .collect();
        alternatives.order_by_key(|a| std::cmp::Reverse(a.score));
        let shapes = &profile.shapes;
        let because = if chosen("kind") {
            Coded::new("choice.by_user")
        } else {
            Coded::new("read.kind_seen")
                .with("numbers", shapes.numbers())
                .with("periods", shapes.periods)
                .with("texts", shapes.text)
                .with("empty", shapes.empty)
        };
        all.push(Decision {
            column: Some(at),
            alternatives,
            change: Some(Change::OneOf),
            chosen: chosen("kind"),
            ..Decision::new("kind", column.kind.code(), because.with("column", name))
        });
    }
    if let Some(notation) = &column.notation {
        let value = notation.notation.map_or("ask", Notation::code);
        let others = [Notation::Comma, Notation::Point].into_iter();
        let others = others.filter(|n| n.code() != value);
        // Numbers stored as numbers leave nothing to choose.
        let stored = notation.because.code == "number.stored";
        let change = (!stored).then_some(Change::OneOf);
        all.push(Decision {
            column: Some(at),
            alternatives: others
                .map(|n| Alternative {
                    value: n.code().into(),
                    score: fits(profile, n),
                })
                .collect(),
            change,
            chosen: chosen("decimal"),
            ..Decision::new(
                "decimal",
                value,
                notation.because.clone().with("column", name),
            )
        });
    }
    if let Some(scale) = &column.scale {
        let value = scale.factor.to_string();
        let others = ["1", "1000", "1000000"].into_iter();
        all.push(Decision {
            column: Some(at),
            alternatives: others
                .filter(|v| *v != value)
                .map(|v| Alternative {
                    value: v.into(),
                    score: 0,
                })
                .collect(),
            change: Some(Change::OneOf),
            chosen: chosen("scale"),
            ..Decision::new("scale", &value, scale.because.clone().with("column", name))
        });
    }
    all
}

/// The share of numbers that can be read under a notation, in per mille.
fn fits(profile: &ColumnProfile, notation: Notation) -> u32 {
    let s = &profile.shapes;
    let against = match notation {
        Notation::Comma => s.point,
        Notation::Point => s.comma,
    };
    let numbers = s.numbers().max(1);
    u32::try_from((numbers - against.min(numbers)) * 1000 / numbers).unwrap_or(0)
}
