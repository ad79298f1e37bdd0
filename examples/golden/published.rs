//! Single published figures (`published.csv`): each from both sides given there, as rows of small tables of the same unit and
//! precision; the segregation indices from the table of the city.

use crate::compare::{Loaded, Outcome, is_same, number, within};
use crate::load::read;
use integrationsmonitor::indicator::Figure;
use integrationsmonitor::read::Choices;
use integrationsmonitor::session::Ask;
use std::collections::BTreeMap;
use std::path::Path;

/// A row of `published.csv`.
struct Case {
    id: String,
    indicator: String,
    period: String,
    sides: [String; 2],
    value: String,
    unit: String,
    confidence: String,
}

impl Case {
    fn decimals(&self) -> u8 {
        self.value
            .split_once('.')
            .map_or(0, |(_, d)| u8::try_from(d.len()).unwrap())
    }

    /// The indicator, which is also the name of the file.
    fn kind(&self) -> &'static str {
        match self.unit.as_str() {
            "%" => "prozent",
            "‰" => "promille",
            "Prozentpunkte" => "abstand",
            other => panic!("{}: no indicator for {other}", self.id),
        }
    }
}

/// The rows, read as any table.
fn cases(bytes: &[u8]) -> Vec<Case> {
    let (_, _, shards) = read(bytes, &Choices::default(), 1).unwrap();
    let rows = shards[0].rows();
    let case = |at: usize| {
        let cells = rows.row(at).unwrap();
        let cell = |at: usize| cells[at].to_owned();
        Case {
            id: cell(0),
            indicator: cell(1),
            period: cell(3),
            sides: [cell(5), cell(6)],
            value: cell(7),
            unit: cell(8),
            confidence: cell(10),
        }
    };
    (0..rows.len()).map(case).collect()
}

/// Compares all rows; nothing where a file is not there.
pub(crate) fn published(shared: &Path, fragments: &Path) -> Option<Outcome> {
    let cases = cases(&std::fs::read(shared.join("golden/published.csv")).ok()?);
    let migration =
        std::fs::read(shared.join("data/muenster-migration-opendata/Migration.csv")).ok()?;
    let fragment = |name: &str| std::fs::read_to_string(fragments.join(name)).unwrap();
    let mut outcome = Outcome::default();
    let (computed, printed): (Vec<Case>, Vec<Case>) = cases
        .into_iter()
        .partition(|c| c.confidence.starts_with("COMPUTED"));

    let mut city = Loaded::new(
        &fragment("muenster_segregation.catalogue.toml"),
        &fragment("muenster_segregation.project.toml"),
    );
    city.add("Migration.csv", &migration);
    for case in &computed {
        judge(&mut outcome, case, segregation(&city, case));
    }

    let mut tables: BTreeMap<(&str, u8), Vec<Case>> = BTreeMap::new();
    for case in printed {
        tables
            .entry((case.kind(), case.decimals()))
            .or_default()
            .push(case);
    }
    let (catalogue, project) = (
        fragment("published.catalogue.toml"),
        fragment("published.project.toml"),
    );
    for ((indicator, _), cases) in tables {
        let mut text = String::from("Fall;Zeit;A;B;Wert\n");
        for case in &cases {
            let numbers =
                [&case.sides[0], &case.sides[1], &case.value].map(|n| n.replace('.', ","));
            let line = [case.id.as_str(), &case.period, &numbers.join(";")];
            text.push_str(&line.join(";"));
            text.push('\n');
        }
        let mut loaded = Loaded::new(&catalogue, &project);
        loaded.add(&format!("{indicator}.csv"), text.as_bytes());
        for case in &cases {
            judge(
                &mut outcome,
                case,
                figure(&loaded, indicator, case).and_then(|f| compare(&f, case)),
            );
        }
    }
    Some(outcome)
}

fn judge(outcome: &mut Outcome, case: &Case, found: Result<(), String>) {
    outcome.rows += 1;
    match found {
        Ok(()) if case.confidence.starts_with("DISCREPANT") => outcome.reported += 1,
        Ok(()) => outcome.reproduced += 1,
        Err(why) => outcome.failures.push(format!("{}: {why}", case.id)),
    }
}

/// The only figure of the area that has the name of the case.
fn figure(loaded: &Loaded, indicator: &str, case: &Case) -> Result<Figure, String> {
    let areas = loaded.session.scopes()[0].facts.areas();
    let area = areas
        .iter()
        .position(|a| a.name == case.id)
        .ok_or("no such area")?;
    let ask = Ask {
        indicator,
        area: Some(area),
        ..Ask::default()
    };
    let series = loaded.session.series(ask).map_err(|e| format!("{e:?}"))?;
    let figures = series.lines[0].figures.iter().filter_map(|f| f.figure());
    let mut with_value = figures.filter(|f| f.value.is_ok());
    match (with_value.next(), with_value.next()) {
        (Some(figure), None) => Ok(figure.clone()),
        _ => Err(format!(
            "no figure, or several: {:?}",
            series.lines[0].figures
        )),
    }
}

/// To one unit of the last digit; the engine itself says whether it is exactly the printed value.
fn compare(figure: &Figure, case: &Case) -> Result<(), String> {
    let value = *figure.value.as_ref().map_err(|e| format!("{e:?}"))?;
    let printed = number(&case.value);
    let near = within(value, printed, u32::from(case.decimals()));
    let exact = is_same(value, printed, Some(case.decimals()));
    let said = figure.published.as_ref().map(|p| p.agrees);
    let discrepant = case.confidence.starts_with("DISCREPANT");
    // A gap is of two published rates; nothing is published beside it.
    let honest = said == Some(exact) || case.kind() == "abstand";
    if near != discrepant && honest {
        Ok(())
    } else {
        Err(format!(
            "{value:?} beside {printed}: near {near}, exact {exact}, said {said:?}"
        ))
    }
}

fn segregation(city: &Loaded, case: &Case) -> Result<(), String> {
    let indicators = &city.session.catalogue().indicator;
    let found = indicators.iter().find(|i| i.title.de == case.indicator);
    let indicator = found.ok_or("no such indicator")?.id.as_ref();
    let ask = Ask {
        indicator,
        ..Ask::default()
    };
    let series = city.session.series(ask).map_err(|e| format!("{e:?}"))?;
    let mut figures = series.lines[0].figures.iter().filter_map(|f| f.figure());
    let figure = figures
        .find(|f| f.period.year.to_string() == case.period)
        .ok_or("no figure")?;
    let group = figure.numerator.as_ref().and_then(|n| n.as_ref().ok());
    if group.map(|g| g.value) != Some(number(&case.sides[0])) {
        return Err(format!("another group: {group:?}"));
    }
    let value = *figure.value.as_ref().map_err(|e| format!("{e:?}"))?;
    let same = is_same(value, number(&case.value), Some(case.decimals()));
    same.then_some(())
        .ok_or_else(|| format!("{value:?} beside {}", case.value))
}
