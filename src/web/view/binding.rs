//! A binding as the page shows it: the role of every column with its reason, and what had to be assumed.

use super::table::Viewer;
use super::{CodedView, coded};
use crate::bind::{Assumption, Groups, Role, Value};
use crate::catalogue::Dimension;
use crate::facts::Position;
use serde::Serialize;

#[derive(Serialize)]
struct LabelView {
    label: String,
    member: Option<String>,
    rows: u64,
}

#[derive(Serialize)]
struct RoleView {
    role: &'static str,
    column: usize,
    target: Option<String>,
    because: CodedView,
    confidence: &'static str,
    labels: Vec<LabelView>,
}

#[derive(Serialize)]
struct AssumptionView {
    id: String,
    assumed: bool,
}

impl From<&Assumption> for AssumptionView {
    fn from(a: &Assumption) -> Self {
        Self {
            id: a.id.clone(),
            assumed: a.assumed,
        }
    }
}

#[derive(Serialize)]
pub(super) struct BindingView {
    complete: bool,
    missing: Vec<CodedView>,
    roles: Vec<RoleView>,
    level: Option<AssumptionView>,
    period: Option<AssumptionView>,
    whole: bool,
    precedence: i32,
    values: Vec<ValueView>,
    base: AssumptionView,
    territory: String,
}

/// Numbers that become facts.
#[derive(Serialize)]
struct ValueView {
    /// Number of the column; null = the rows are counted.
    column: Option<usize>,
    /// Ids of the measures.
    measures: Vec<String>,
    /// Fixed positions: `dimension=member`.
    groups: Vec<String>,
    period: Option<String>,
    area: Option<String>,
    /// Column → labels of the rows that count.
    when: Vec<(usize, Vec<String>)>,
}

impl Viewer<'_> {
    pub(super) fn binding(&self) -> BindingView {
        let binding = &self.table.binding;
        BindingView {
            complete: binding.is_complete(),
            missing: coded(&binding.missing),
            roles: self.roles(),
            level: binding.level.as_ref().map(Into::into),
            period: binding.period.as_ref().map(Into::into),
            whole: binding.is_whole,
            precedence: binding.precedence,
            values: binding.values.iter().map(|v| self.value(v)).collect(),
            base: (&binding.base).into(),
            territory: binding.territory.clone(),
        }
    }

    fn labels<'b>(
        &self,
        column: usize,
        found: impl Iterator<Item = (&'b String, Option<String>)>,
    ) -> Vec<LabelView> {
        let counts = self
            .table
            .evidence
            .profiles
            .get(column)
            .and_then(|p| p.labels.as_ref());
        let view = |(label, member): (&String, Option<String>)| LabelView {
            rows: counts.and_then(|c| c.get(label)).copied().unwrap_or(0),
            label: label.clone(),
            member,
        };
        // What matched is a word of the catalogue; what did not may be anybody's text.
        found
            .filter(|(_, m)| m.is_some() || !self.secret())
            .map(view)
            .collect()
    }

    fn roles(&self) -> Vec<RoleView> {
        let catalogue = self.session.catalogue();
        let columns = self.table.binding.columns.iter().enumerate();
        columns
            .map(|(column, found)| {
                let measure =
                    |number: usize| catalogue.measure.get(number).map(|m| m.id.as_ref().clone());
                let (role, target, labels) = match &found.role {
                    Role::Period => ("period", None, Vec::new()),
                    Role::Area => ("area", None, Vec::new()),
                    Role::AreaCode => ("code", None, Vec::new()),
                    Role::Parent(level) => ("parent", Some(level.clone()), Vec::new()),
                    Role::Level(levels) => {
                        let pairs = levels.iter().map(|(label, id)| (label, id.clone()));
                        ("level", None, self.labels(column, pairs))
                    }
                    Role::Month => ("month", None, Vec::new()),
                    Role::Filter => ("filter", None, Vec::new()),
                    Role::Sum => ("sum", None, Vec::new()),
                    Role::Groups(number, meanings) => {
                        let pairs = meanings.iter().map(|(label, groups)| {
                            (label, groups.as_ref().map(|g| self.groups(*number, g)))
                        });
                        let dimension = number.and_then(|n| catalogue.dimension.get(n));
                        let target = dimension.map(|d| d.id.as_ref().clone());
                        ("dimension", target, self.labels(column, pairs))
                    }
                    Role::Measures(meanings) => {
                        let pairs = meanings.iter().map(|(label, named)| {
                            let named = named.as_ref().map(|n| {
                                let groups = self.groups(None, &n.groups);
                                let id = measure(n.measure).unwrap_or_default();
                                format!("{id} {groups}")
                                    .trim_end_matches([' ', '*'])
                                    .to_owned()
                            });
                            (label, named)
                        });
                        ("names", None, self.labels(column, pairs))
                    }
                    Role::Value => {
                        let values: Vec<usize> = self
                            .table
                            .binding
                            .values_of(column)
                            .flat_map(|v| self.table.binding.measures_of(v))
                            .collect();
                        let additive =
                            |n: &usize| catalogue.measure.get(*n).is_some_and(|m| m.additive);
                        let published = !values.iter().any(additive);
                        let ids: Vec<String> = values.iter().filter_map(|n| measure(*n)).collect();
                        let role = if published { "published" } else { "measure" };
                        (role, Some(ids.join(" ")), Vec::new())
                    }
                    Role::Label(_) => ("label", None, Vec::new()),
                    Role::Unused => {
                        let constant = found.because.code == "bind.column_constant";
                        (
                            if constant { "constant" } else { "unused" },
                            None,
                            Vec::new(),
                        )
                    }
                };
                RoleView {
                    role,
                    column,
                    target,
                    because: self.discreet(&found.because),
                    confidence: found.confidence.code(),
                    labels,
                }
            })
            .collect()
    }
}

impl Viewer<'_> {
    fn value(&self, value: &Value) -> ValueView {
        let catalogue = self.session.catalogue();
        let measures = self.table.binding.measures_of(value).into_iter();
        let measures = measures.filter_map(|m| catalogue.measure.get(m));
        let groups = self.groups(None, &value.groups);
        ValueView {
            column: value.column,
            measures: measures.map(|m| m.id.as_ref().clone()).collect(),
            groups: groups
                .split(' ')
                .filter(|g| *g != "*")
                .map(str::to_owned)
                .collect(),
            period: value.period.map(|p| p.to_string()),
            area: value
                .area
                .as_ref()
                .map(|a| format!("{} {}", a.code, a.name).trim().to_owned()),
            when: value
                .when
                .iter()
                .map(|(column, labels)| (*column, labels.iter().cloned().collect()))
                .collect(),
        }
    }

    /// Positions as the user would write them: a member, or `dimension=member`; `*` for all.
    fn groups(&self, own: Option<usize>, groups: &Groups) -> String {
        let catalogue = self.session.catalogue();
        let words: Vec<String> = groups
            .iter()
            .filter_map(|(number, position)| {
                let dimension = catalogue.dimension.get(*number)?;
                let member = member_id(dimension, *position)?;
                let alone = own == Some(*number);
                Some(if alone {
                    member
                } else {
                    format!("{}={member}", dimension.id.as_ref())
                })
            })
            .collect();
        if words.is_empty() {
            "*".to_owned()
        } else {
            words.join(" ")
        }
    }
}

/// The id of a member or union, or a range; `*` for "all as published".
fn member_id(dimension: &Dimension, position: Position) -> Option<String> {
    match position {
        Position::All => Some("*".to_owned()),
        Position::One(number) => dimension.id_of(number).map(str::to_owned),
        Position::Range(range) => Some(range.to_string()),
    }
}
