//! A project: what a user decided about files and goals. Never any data.

use crate::catalogue::Direction;
use crate::diagnostic::{Error, Place, Result};
use serde::Deserialize;

/// What was decided about one file, by its name.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProjectTable {
    /// Name of the file without folders.
    pub file: String,
    /// Protection class.
    pub class: Option<String>,
    /// Level of all areas.
    pub level: Option<String>,
    /// Population base.
    pub base: Option<String>,
    /// City or region.
    pub territory: Option<String>,
}

/// What was decided about one indicator.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProjectGoal {
    /// Id of the indicator.
    pub indicator: String,
    /// Wanted direction.
    pub direction: Option<Direction>,
    /// Target value as text.
    pub target: Option<String>,
    /// Year of the target.
    pub target_year: Option<i32>,
    /// Year the way begins.
    pub base_year: Option<i32>,
}

/// A project file (TOML).
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Project {
    /// Files.
    pub table: Vec<ProjectTable>,
    /// Goals.
    pub goal: Vec<ProjectGoal>,
}

impl Project {
    /// Reads a project file.
    ///
    /// # Errors
    /// `project.syntax` with the line.
    pub fn parse(text: &str) -> Result<Self> {
        toml::from_str(text).map_err(|e| {
            let before = e
                .span()
                .and_then(|s| text.get(..s.start))
                .unwrap_or_default();
            Error::new("project.syntax")
                .with("message", e.message())
                .at(Place::line(before.matches('\n').count() as u64 + 1))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_refuses() {
        let text = "[[table]]\nfile = \"a.csv\"\nclass = \"intern\"\n[[goal]]\nindicator = \"5.1\"\ndirection = \"down\"\n";
        let project = Project::parse(text).unwrap();
        assert_eq!(project.goal[0].direction, Some(Direction::Down));
        let error =
            Project::parse("[[goal]]\nindicator = \"5.1\"\ndirecton = \"up\"\n").unwrap_err();
        assert_eq!(
            (error.code(), error.place.line),
            ("project.syntax", Some(3))
        );
    }
}
