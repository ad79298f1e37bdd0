//! A binding as a few lines of text, the same for any order of columns.

use integrationsmonitor::bind::{Binding, Groups, MeasureOf, Named, Role, Value};
use integrationsmonitor::catalogue::Catalogue;
use integrationsmonitor::facts::Position;
use integrationsmonitor::session::Loaded;
use std::fmt::Write;

/// A position as `migration=auslaender`.
pub(crate) fn position(catalogue: &Catalogue, (dimension, position): (usize, Position)) -> String {
    let dimension = &catalogue.dimension[dimension];
    let member = match position {
        Position::All => "*".to_owned(),
        Position::One(number) => dimension.id_of(number).unwrap().to_owned(),
        Position::Range(range) => range.to_string(),
    };
    format!("{}={member}", dimension.id.as_ref())
}

fn groups(catalogue: &Catalogue, groups: &Groups) -> String {
    let all: Vec<String> = groups.iter().map(|g| position(catalogue, *g)).collect();
    if all.is_empty() {
        "*".to_owned()
    } else {
        all.join(" ")
    }
}

fn named(catalogue: &Catalogue, named: &Named) -> String {
    let measure = catalogue.measure[named.measure].id.as_ref();
    if named.groups.is_empty() {
        return measure.clone();
    }
    format!("{measure} {}", groups(catalogue, &named.groups))
}

/// What the labels of a column mean; labels without a meaning with `?`.
fn labels<'a, T: 'a>(
    all: impl Iterator<Item = (&'a String, &'a Option<T>)>,
    say: impl Fn(&T) -> String,
) -> String {
    let all: Vec<String> = all
        .map(|(label, meaning)| {
            let meaning = meaning.as_ref().map_or("?".to_owned(), &say);
            format!("{label} > {meaning}")
        })
        .collect();
    all.join("; ")
}

fn value(catalogue: &Catalogue, names: &dyn Fn(usize) -> String, value: &Value) -> String {
    let mut out = value.column.map_or("rows".to_owned(), names);
    match &value.measure {
        MeasureOf::Fixed(measure) => {
            write!(out, " > {}", catalogue.measure[*measure].id.as_ref()).unwrap();
        }
        MeasureOf::Column(column) => write!(out, " > by {}", names(*column)).unwrap(),
    }
    if !value.groups.is_empty() {
        write!(out, " {}", groups(catalogue, &value.groups)).unwrap();
    }
    for (column, labels) in &value.when {
        let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
        write!(out, " where {} is {}", names(*column), labels.join(" or ")).unwrap();
    }
    if let Some(period) = value.period {
        write!(out, " in {period}").unwrap();
    }
    if let Some(area) = &value.area {
        write!(out, " of {} {}", area.code, area.name).unwrap();
    }
    if let Some(times) = value.times {
        write!(out, " times {times}").unwrap();
    }
    for missing in &value.missing {
        write!(out, " without {missing}").unwrap();
    }
    out
}

/// The whole binding, one statement a line; `names` says how a column is called.
pub(crate) fn lines(
    catalogue: &Catalogue,
    binding: &Binding,
    names: &dyn Fn(usize) -> String,
) -> Vec<String> {
    let mut out = Vec::new();
    for (at, column) in binding.columns.iter().enumerate() {
        let name = names(at);
        let sure = column.confidence.code();
        let line = match &column.role {
            Role::Period => format!("period {name} ({sure})"),
            Role::Month => format!("month {name} ({sure})"),
            Role::Area => format!("area {name} ({sure})"),
            Role::AreaCode => format!("code {name} ({sure})"),
            Role::Parent(level) => format!("parent {name} > {level} ({sure})"),
            Role::Level(all) => {
                format!(
                    "level {name} ({sure}): {}",
                    labels(all.iter(), Clone::clone)
                )
            }
            Role::Groups(_, all) => {
                let all = labels(all.iter(), |g| groups(catalogue, g));
                format!("groups {name} ({sure}): {all}")
            }
            Role::Measures(all) => {
                let all = labels(all.iter(), |n| named(catalogue, n));
                format!("measures {name} ({sure}): {all}")
            }
            Role::Filter => format!("filter {name} ({sure})"),
            Role::Sum => format!("sum {name} ({sure})"),
            Role::Value | Role::Label(_) | Role::Unused => continue,
        };
        out.push(line);
    }
    for one in &binding.values {
        let at = one.column.and_then(|c| binding.columns.get(c));
        let sure = at.map_or("sure", |c| c.confidence.code());
        out.push(format!("value {} ({sure})", value(catalogue, names, one)));
    }
    let assumed = |a: &integrationsmonitor::bind::Assumption| {
        if a.assumed { "assumed" } else { "said" }
    };
    if let Some(level) = &binding.level {
        out.push(format!("level {} ({})", level.id, assumed(level)));
    }
    for (area, level) in &binding.area_levels {
        out.push(format!("level of {area} {level}"));
    }
    for (length, level) in &binding.code_levels {
        out.push(format!("level of codes of {length} {level}"));
    }
    if let Some(period) = &binding.period {
        out.push(format!("period {} ({})", period.id, assumed(period)));
    }
    if binding.is_whole {
        out.push("all rows are about the whole".to_owned());
    }
    if !binding.territory.is_empty() {
        out.push(format!("territory {}", binding.territory));
    }
    out.push(format!(
        "base {} ({})",
        binding.base.id,
        assumed(&binding.base)
    ));
    for missing in &binding.missing {
        out.push(format!("missing {}", missing.code));
    }
    out.sort();
    out
}

/// The lines of a loaded table, columns called by their names (`#3` where a name stands twice or is empty).
pub(crate) fn of_table(catalogue: &Catalogue, table: &Loaded) -> Vec<String> {
    let all = &table.evidence.names;
    let names = |at: usize| {
        let name = &all[at];
        let once = all.iter().filter(|n| *n == name).count() == 1;
        if once && !name.is_empty() {
            name.replace('\n', " ")
        } else {
            format!("#{}", at + 1)
        }
    };
    lines(catalogue, &table.binding, &names)
}
