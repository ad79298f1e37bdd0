//! A project: what a user decided about files, areas and goals, and what the files looked like. Never any data.

mod areas;
mod before;
mod binding;
mod entries;
mod goal;

pub use goal::ProjectGoal;

use crate::bind::{Before, Corrections};
use crate::catalogue::{AreaNotes, Edition, quoted, read_areas, read_editions, write_editions};
use crate::diagnostic::{Error, Place, Result};
use crate::read::Choices;
use entries::Entries;
use std::fmt::Write;
use toml::de::DeTable;

/// What was decided about one file, by its name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProjectTable {
    /// Name of the file without folders.
    pub file: String,
    /// Protection class.
    pub class: Option<String>,
    /// How its columns become facts.
    pub binding: Corrections,
    /// How the file is to be read.
    pub reading: Choices,
    /// What it looked like: the same table of another year is known by it.
    pub before: Before,
}

/// A project file (TOML).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Project {
    /// Files.
    pub table: Vec<ProjectTable>,
    /// Goals.
    pub goal: Vec<ProjectGoal>,
    /// What was said about areas.
    pub areas: AreaNotes,
    /// What the user entered of earlier editions; not yet compared with a catalogue.
    pub edition: Vec<Edition>,
}

/// What a TOML document is, by its tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DocumentKind {
    /// Decisions about files, goals and earlier editions.
    Project,
    /// Earlier editions of the monitoring.
    Editions,
    /// Areas merged, split or part of others.
    Areas,
    /// A whole catalogue.
    Catalogue,
}

impl DocumentKind {
    /// The kind of a document; what cannot be read is taken for a project, whose reader says what is wrong.
    pub fn of(text: &str) -> Self {
        let Ok(document) = DeTable::parse(text) else {
            return Self::Project;
        };
        let has = |name: &str| document.get_ref().keys().any(|k| k.as_ref() == name);
        if has("indicator") || has("catalogue") || has("measure") {
            Self::Catalogue
        } else if has("edition") && !ROOT.iter().any(|name| has(name)) {
            Self::Editions
        } else if (has("crosswalk") || has("area_parent")) && !(has("table") || has("goal")) {
            Self::Areas
        } else {
            Self::Project
        }
    }

    /// The code on the boundary.
    pub fn code(self) -> &'static str {
        match self {
            Self::Project => "project",
            Self::Editions => "editions",
            Self::Areas => "areas",
            Self::Catalogue => "catalogue",
        }
    }
}

/// What only a project has; `project` is the version of the form.
const ROOT: [&str; 3] = ["project", "table", "goal"];

impl Project {
    /// Reads a project file.
    ///
    /// # Errors
    /// `project.syntax`, `project.unknown_key`, `project.wrong_type`, `catalogue.…` (areas, editions), `choice.unknown`,
    /// `choice.impossible`, each with the line.
    pub fn parse(text: &str) -> Result<Self> {
        let line = |byte: usize| {
            let before = text.get(..byte).unwrap_or_default();
            Place::line(before.matches('\n').count() as u64 + 1)
        };
        let document = DeTable::parse(text).map_err(|e| {
            Error::new("project.syntax")
                .with("message", e.message())
                .at(line(e.span().map_or(0, |s| s.start)))
        })?;
        let mut project = Self::default();
        let root = Entries::new(document.get_ref(), &line);
        let beside = ["edition", "crosswalk", "area_parent"];
        root.known(&beside.iter().chain(&ROOT).copied().collect::<Vec<_>>())?;
        // The catalogue's own readers know the form of editions and areas.
        let first = |mistakes: Vec<Error>| {
            let first = mistakes.into_iter().next();
            first.unwrap_or_else(|| Error::new("project.syntax"))
        };
        let and = |more: &[&'static str]| ROOT.iter().chain(more).copied().collect::<Vec<_>>();
        project.edition =
            read_editions(text, &and(&["crosswalk", "area_parent"])).map_err(first)?;
        project.areas = read_areas(text, &and(&["edition"])).map_err(first)?;
        for table in root.tables("table")? {
            // Level, base and territory stood at the table itself before there was a binding.
            table.known(&[
                "file",
                "class",
                "binding",
                "reading",
                "before",
                "level",
                "base",
                "territory",
            ])?;
            let mut binding = binding::read(&table)?;
            binding.level = binding.level.or(table.text("level")?);
            binding.base = binding.base.or(table.text("base")?);
            binding.territory = binding.territory.or(table.text("territory")?);
            project.table.push(ProjectTable {
                file: table.text("file")?.unwrap_or_default(),
                class: table.text("class")?,
                binding,
                reading: table.choices()?,
                before: before::read(&table)?,
            });
        }
        for goal in root.tables("goal")? {
            project.goal.push(goal::read(&goal)?);
        }
        Ok(project)
    }

    /// The file, as [`Project::parse`] reads it.
    pub fn write(&self) -> String {
        let mut out = String::from(
            "# Integrationsmonitor: decisions, names of columns, areas and groups; no numbers of files.\nproject = 1\n",
        );
        for table in &self.table {
            out.push_str("\n[[table]]\n");
            entry(&mut out, "file", Some(&table.file));
            entry(&mut out, "class", table.class.as_ref());
            binding::write(&mut out, &table.binding);
            before::write(&mut out, &table.before);
            if !table.reading.is_empty() {
                out.push_str("[table.reading]\n");
                for (what, value) in table.reading.iter() {
                    entry(&mut out, &quoted(what), Some(value));
                }
            }
        }
        for goal in &self.goal {
            goal::write(&mut out, goal);
        }
        areas::write(&mut out, &self.areas);
        out.push_str(&write_editions(&self.edition));
        out
    }
}

fn entry(out: &mut String, key: &str, value: Option<impl AsRef<str>>) {
    if let Some(value) = value {
        // Writing into a String cannot fail.
        let _ = writeln!(out, "{key} = {}", quoted(value.as_ref()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bind::ValueSaid;
    use crate::catalogue::{Aim, Direction};
    use crate::goal::GoalSaid;

    #[test]
    fn reads_and_refuses() {
        let text = "[[table]]\nfile = \"a.csv\"\nclass = \"intern\"\n[[goal]]\nindicator = \"5.1\"\ndirection = \"down\"\n";
        let project = Project::parse(text).unwrap();
        assert_eq!(project.goal[0].said.direction, Some(Direction::Down));
        for (text, code, line) in [
            (
                "[[goal]]\nindicator = \"5.1\"\ndirecton = \"up\"\n",
                "project.unknown_key",
                3,
            ),
            (
                "[[goal]]\ndirection = \"sideways\"\n",
                "project.wrong_type",
                2,
            ),
            (
                "[[goal]]\ntarget_year = \"soon\"\n",
                "project.wrong_type",
                2,
            ),
            (
                "[[table]]\nfile = \"a\"\n[table.reading]\ndelimiter = \"dot\"\n",
                "choice.impossible",
                4,
            ),
            ("table = 3\n", "project.wrong_type", 1),
            (
                "[[goal]]\nindicator = \"1\"\n[[crosswalk]]\nlevel = \"l\"\nperiod = \"2019\"\nform = []\n",
                "catalogue.unknown_key",
                6,
            ),
            ("[[table\n", "project.syntax", 1),
        ] {
            let error = Project::parse(text).unwrap_err();
            assert_eq!(
                (error.code(), error.place.line),
                (code, Some(line)),
                "{text}"
            );
        }
    }

    const EDITION: &str = "[[edition]]\nid = \"2012\"\ntitle.de = \"Bericht 2012\"\nyear = 2012\n\
        values = [{ indicator = \"R1\", period = \"2012\", value = \"22.35\" }]\n";

    #[test]
    fn editions_alone_are_no_project() {
        assert_eq!(DocumentKind::of(EDITION), DocumentKind::Editions);
        let both = format!("[[goal]]\nindicator = \"1.1\"\n{EDITION}");
        assert_eq!(DocumentKind::of(&both), DocumentKind::Project);
        let only = Project {
            edition: read_editions(EDITION, &[]).unwrap(),
            ..Project::default()
        };
        assert_eq!(DocumentKind::of(&only.write()), DocumentKind::Project);
        assert_eq!(Project::parse(&only.write()).unwrap(), only);
        let error = Project::parse(&both.replace("year", "yaer")).unwrap_err();
        assert_eq!(
            (error.code(), error.place.line),
            ("catalogue.unknown_key", Some(6))
        );
    }

    #[test]
    fn what_is_written_is_read() {
        let text = |pairs: &[(&str, &str)]| {
            let pairs = pairs
                .iter()
                .map(|(a, b)| ((*a).to_owned(), (*b).to_owned()));
            pairs.collect::<std::collections::BTreeMap<String, String>>()
        };
        let binding = Corrections {
            territory: Some("Münster".into()),
            whole: Some(false),
            precedence: Some(-1),
            columns: text(&[("Raum \"x\"", "area"), ("#3", "unused")]),
            labels: [(
                "MERKMAL".to_owned(),
                text(&[("Ausl.", "auslaender"), ("x", "-")]),
            )]
            .into(),
            values: vec![ValueSaid {
                column: "Wert".into(),
                measure: "bevoelkerung".into(),
                groups: text(&[("sex", "*")]),
                when: [("Units".to_owned(), vec!["Anzahl".to_owned()])].into(),
                period: "2013-12-31".into(),
                times: 1000,
                missing: vec!["-88888888".into()],
                ..ValueSaid::default()
            }],
            row_levels: text(&[("1", "stadtteil")]),
            ..Corrections::default()
        };
        let mut reading = Choices::default();
        reading.set("decimal:3", "comma").unwrap();
        reading.set("sheet", "Tabelle \"1\"\\\n").unwrap();
        let project = Project {
            table: vec![ProjectTable {
                file: "Müll & \"Co\".csv".into(),
                binding,
                reading,
                before: Before {
                    names: vec!["Jahr".into(), "Merk \"mal\"".into()],
                    labels: [("Merk \"mal\"".to_owned(), ["a".to_owned(), "b\\".to_owned()].into())].into(),
                },
                ..ProjectTable::default()
            }],
            goal: vec![
                ProjectGoal {
                    indicator: "1.1".into(),
                    late: false,
                    said: GoalSaid {
                        direction: Some(Direction::Up),
                        target: Some("12.5".into()),
                        target_year: Some(2030),
                        ..GoalSaid::default()
                    },
                },
                ProjectGoal {
                    indicator: "2.1".into(),
                    late: true,
                    said: GoalSaid {
                        aim: Some(Aim::Path),
                        upper: Some("3".into()),
                        plan: vec![(2025, "40".into()), (2026, "41.5".into())],
                        tolerance: Some("0.5".into()),
                        base_year: Some(2015),
                        group: Some("auslaender".into()),
                        method: Some("share-of-way".into()),
                        decided_by: Some("Beirat \"X\"".into()),
                        ..GoalSaid::default()
                    },
                },
            ],
            areas: read_areas(
                "[[crosswalk]]\nlevel = \"stadtteil\"\nfrom = [\"11\", \"12 \\\"Nord\\\"\"]\ninto = [\"13\"]\nperiod = \"2019\"\nnote.de = \"x\"\n\
                 [[area_parent]]\nlevel = \"stadtteil\"\nareas = [\"11\"]\nparent_level = \"stadtbezirk\"\nparent = \"1 Mitte\"\nterritory = \"Münster\"\n",
                &[],
            )
            .unwrap(),
            edition: read_editions(EDITION, &[]).unwrap(),
        };
        assert!(!project.areas.crosswalk.is_empty() && !project.areas.area_parent.is_empty());
        assert_eq!(Project::parse(&project.write()).unwrap(), project);
    }
}
