//! A project: what a user decided about files and goals. Never any data.

use crate::catalogue::Direction;
use crate::diagnostic::{Error, Place, Result};
use crate::read::Choices;
use std::fmt::Write;
use toml::de::{DeTable, DeValue};

/// What was decided about one file, by its name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
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
}

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
    /// `project.syntax`, `project.unknown_key`, `project.wrong_type`, `choice.unknown`, `choice.impossible`, each with the
    /// line.
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
        let root = Entries {
            table: document.get_ref(),
            line: &line,
        };
        root.known(&["table", "goal"])?;
        for table in root.tables("table")? {
            table.known(&["file", "class", "level", "base", "territory", "reading"])?;
            project.table.push(ProjectTable {
                file: table.text("file")?.unwrap_or_default(),
                class: table.text("class")?,
                level: table.text("level")?,
                base: table.text("base")?,
                territory: table.text("territory")?,
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
        let mut out = String::from("# Integrationsmonitor: decisions, no data.\n");
        for table in &self.table {
            out.push_str("\n[[table]]\n");
            entry(&mut out, "file", Some(&table.file));
            entry(&mut out, "class", table.class.as_ref());
            entry(&mut out, "level", table.level.as_ref());
            entry(&mut out, "base", table.base.as_ref());
            entry(&mut out, "territory", table.territory.as_ref());
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
        out
    }
}

fn entry(out: &mut String, key: &str, value: Option<impl AsRef<str>>) {
    if let Some(value) = value {
        // Writing into a String cannot fail.
        let _ = writeln!(out, "{key} = {}", quoted(value.as_ref()));
    }
}

/// A basic string of TOML.
fn quoted(text: &str) -> String {
    let mut out = String::from('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if c.is_control() => {
                // Writing into a String cannot fail.
                let _ = write!(out, "\\u{:04X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// The entries of one table with the way to their lines.
struct Entries<'a> {
    table: &'a DeTable<'a>,
    line: &'a dyn Fn(usize) -> Place,
}

impl<'a> Entries<'a> {
    fn known(&self, keys: &[&str]) -> Result<()> {
        let unknown = self
            .table
            .keys()
            .find(|k| !keys.contains(&k.as_ref().as_ref()));
        match unknown {
            None => Ok(()),
            Some(key) => Err(Error::new("project.unknown_key")
                .with("word", key.as_ref())
                .at((self.line)(key.span().start))),
        }
    }

    fn get(&self, key: &str) -> Option<(&'a DeValue<'a>, Place)> {
        let (name, value) = self.table.iter().find(|(name, _)| name.as_ref() == key)?;
        Some((value.as_ref(), (self.line)(name.span().start)))
    }

    fn text(&self, key: &str) -> Result<Option<String>> {
        let Some((value, place)) = self.get(key) else {
            return Ok(None);
        };
        let text = value.as_str().ok_or_else(|| wrong(key, place))?;
        Ok(Some(text.to_owned()))
    }

    fn year(&self, key: &str) -> Result<Option<i32>> {
        let Some((value, place)) = self.get(key) else {
            return Ok(None);
        };
        let number = value.as_integer().and_then(|i| i.as_str().parse().ok());
        number.ok_or_else(|| wrong(key, place)).map(Some)
    }

    fn direction(&self) -> Result<Option<Direction>> {
        let Some(word) = self.text("direction")? else {
            return Ok(None);
        };
        let found = DIRECTIONS.iter().find(|(known, _)| *known == word);
        let place = self
            .get("direction")
            .map(|(_, place)| place)
            .unwrap_or_default();
        found
            .map(|(_, d)| Some(*d))
            .ok_or_else(|| wrong("direction", place))
    }

    fn tables(&self, key: &str) -> Result<Vec<Self>> {
        let Some((value, place)) = self.get(key) else {
            return Ok(Vec::new());
        };
        let list = value.as_array().ok_or_else(|| wrong(key, place.clone()))?;
        let table = |value: &'a toml::Spanned<DeValue<'a>>| {
            let table = value.as_ref().as_table();
            Ok(Self {
                table: table.ok_or_else(|| wrong(key, place.clone()))?,
                line: self.line,
            })
        };
        list.iter().map(table).collect()
    }

    fn choices(&self) -> Result<Choices> {
        let mut choices = Choices::default();
        let Some((value, place)) = self.get("reading") else {
            return Ok(choices);
        };
        let table = value.as_table().ok_or_else(|| wrong("reading", place))?;
        for (what, value) in table {
            let place = (self.line)(what.span().start);
            let word: &str = what.as_ref();
            let text = value.as_ref().as_str();
            let text = text.ok_or_else(|| wrong(word, place.clone()))?;
            choices.set(word, text).map_err(|e| e.at(place))?;
        }
        Ok(choices)
    }
}

fn wrong(key: &str, place: Place) -> Error {
    Error::new("project.wrong_type").with("key", key).at(place)
}

#[cfg(test)]
mod tests {
    use super::*;

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

    #[test]
    fn what_is_written_is_read() {
        let mut reading = Choices::default();
        reading.set("decimal:3", "comma").unwrap();
        reading.set("sheet", "Tabelle \"1\"\\\n").unwrap();
        let project = Project {
            table: vec![ProjectTable {
                file: "Müll & \"Co\".csv".into(),
                territory: Some("Münster".into()),
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
        };
        assert_eq!(Project::parse(&project.write()).unwrap(), project);
    }
}
