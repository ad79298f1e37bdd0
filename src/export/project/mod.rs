//! A project: what a user decided about files and goals. Never any data.

mod binding;
mod entries;

use crate::bind::Corrections;
use crate::catalogue::{Direction, Edition, quoted, read_editions, write_editions};
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
}

/// What was decided about one indicator.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
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
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Project {
    /// Files.
    pub table: Vec<ProjectTable>,
    /// Goals.
    pub goal: Vec<ProjectGoal>,
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
        } else {
            Self::Project
        }
    }

    /// The code on the boundary.
    pub fn code(self) -> &'static str {
        match self {
            Self::Project => "project",
            Self::Editions => "editions",
            Self::Catalogue => "catalogue",
        }
    }
}

/// What only a project has; `project` is the version of the form.
const ROOT: [&str; 3] = ["project", "table", "goal"];

const DIRECTIONS: [(&str, Direction); 4] = [
    ("up", Direction::Up),
    ("down", Direction::Down),
    ("parity", Direction::Parity),
    ("none", Direction::None),
];

impl Project {
    /// Reads a project file.
    ///
    /// # Errors
    /// `project.syntax`, `project.unknown_key`, `project.wrong_type`, `choice.unknown`, `choice.impossible`, those of
    /// [`read_editions`], each with the line.
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
        root.known(&["edition"].iter().chain(&ROOT).copied().collect::<Vec<_>>())?;
        // The catalogue's own reader knows their form.
        let first = |mistakes: Vec<Error>| mistakes.into_iter().next();
        project.edition = match read_editions(text, &ROOT) {
            Ok(editions) => editions,
            Err(mistakes) => {
                return Err(first(mistakes).unwrap_or_else(|| Error::new("project.syntax")));
            }
        };
        for table in root.tables("table")? {
            // Level, base and territory stood at the table itself before there was a binding.
            table.known(&[
                "file",
                "class",
                "binding",
                "reading",
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
            });
        }
        for goal in root.tables("goal")? {
            goal.known(&[
                "indicator",
                "direction",
                "target",
                "target_year",
                "base_year",
            ])?;
            project.goal.push(ProjectGoal {
                indicator: goal.text("indicator")?.unwrap_or_default(),
                direction: goal.direction()?,
                target: goal.text("target")?,
                target_year: goal.year("target_year")?,
                base_year: goal.year("base_year")?,
            });
        }
        Ok(project)
    }

    /// The file, as [`Project::parse`] reads it.
    pub fn write(&self) -> String {
        let mut out = String::from("# Integrationsmonitor: decisions, no data.\nproject = 1\n");
        for table in &self.table {
            out.push_str("\n[[table]]\n");
            entry(&mut out, "file", Some(&table.file));
            entry(&mut out, "class", table.class.as_ref());
            binding::write(&mut out, &table.binding);
            if !table.reading.is_empty() {
                out.push_str("[table.reading]\n");
                for (what, value) in table.reading.iter() {
                    entry(&mut out, &quoted(what), Some(value));
                }
            }
        }
        for goal in &self.goal {
            out.push_str("\n[[goal]]\n");
            entry(&mut out, "indicator", Some(&goal.indicator));
            let direction = goal.direction.and_then(|d| {
                let found = DIRECTIONS.iter().find(|(_, known)| *known == d);
                found.map(|(word, _)| *word)
            });
            entry(&mut out, "direction", direction);
            entry(&mut out, "target", goal.target.as_ref());
            for (key, year) in [
                ("target_year", goal.target_year),
                ("base_year", goal.base_year),
            ] {
                if let Some(year) = year {
                    // Writing into a String cannot fail.
                    let _ = writeln!(out, "{key} = {year}");
                }
            }
        }
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

    #[test]
    fn reads_and_refuses() {
        let text = "[[table]]\nfile = \"a.csv\"\nclass = \"intern\"\n[[goal]]\nindicator = \"5.1\"\ndirection = \"down\"\n";
        let project = Project::parse(text).unwrap();
        assert_eq!(project.goal[0].direction, Some(Direction::Down));
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
                ..ProjectTable::default()
            }],
            goal: vec![ProjectGoal {
                indicator: "1.1".into(),
                direction: Some(Direction::Up),
                target: Some("12.5".into()),
                target_year: Some(2030),
                base_year: None,
            }],
            edition: read_editions(EDITION, &[]).unwrap(),
        };
        assert_eq!(Project::parse(&project.write()).unwrap(), project);
    }
}
