//! A binding as the page shows it: the role of every column with its reason, and what had to be assumed.

use super::table::Viewer;
use super::{CodedView, coded};
use crate::bind::{Assumption, Position, Role};
use crate::catalogue::Dimension;
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
    base: AssumptionView,
    territory: String,
}

impl Viewer<'_> {
    pub(super) fn binding(&self) -> BindingView {
        let binding = &self.table.binding;
        BindingView {
            complete: binding.is_complete(),
            missing: coded(&binding.missing),
            roles: self.roles(),
            level: binding.level.as_ref().map(Into::into),
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
                    Role::Level(levels) => {
                        let pairs = levels.iter().map(|(label, id)| (label, id.clone()));
                        ("level", None, self.labels(column, pairs))
                    }
                    Role::Dimension(number, members) => {
                        let dimension = catalogue.dimension.get(*number);
                        let pairs = members.iter().map(|(label, position)| {
                            (label, position.and_then(|p| member_id(dimension?, p)))
                        });
                        let target = dimension.map(|d| d.id.as_ref().clone());
                        ("dimension", target, self.labels(column, pairs))
                    }
                    Role::Measure(number, _) => {
                        let additive = catalogue.measure.get(*number).is_some_and(|m| m.additive);
                        (
                            if additive { "measure" } else { "published" },
                            measure(*number),
                            Vec::new(),
                        )
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

/// The id of a member or union; `*` for "all as published".
fn member_id(dimension: &Dimension, position: Position) -> Option<String> {
    match position {
        Position::All => Some("*".to_owned()),
        Position::One(number) => dimension.ids().nth(number).map(str::to_owned),
    }
}
