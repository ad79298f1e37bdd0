//! Golden rows beside what a session answers: shared by the test and the tool. No figure is computed here.

use crate::cases::{Case, Place};
use crate::load::load;
use integrationsmonitor::catalogue::parse;
use integrationsmonitor::export::Project;
use integrationsmonitor::facts::Area;
use integrationsmonitor::indicator::{Figure, rounded};
use integrationsmonitor::read::Shard;
use integrationsmonitor::session::{Ask, Session};
use integrationsmonitor::text::{Decimal, Notation, Ratio, Signs, parse_number};
use std::collections::BTreeMap;
use std::path::Path;

/// One row of a golden table.
pub(crate) struct Row {
    pub(crate) id: String,
    pub(crate) file: String,
    pub(crate) line: u64,
    pub(crate) key: Vec<String>,
    pub(crate) indicator: String,
    numerator: Decimal,
    denominator: Decimal,
    published: Decimal,
    /// Decimals it is printed with; none = unrounded.
    decimals: Option<u8>,
    agrees: bool,
}

/// What became of the rows of a golden table.
#[derive(Debug, Default)]
pub(crate) struct Outcome {
    pub(crate) rows: usize,
    /// Rows that follow from their bases, and that the engine computes as published.
    pub(crate) reproduced: usize,
    /// Rows that do not, and that the engine says differ.
    pub(crate) reported: usize,
    /// Everything else.
    pub(crate) failures: Vec<String>,
}

/// A figure as printed in English.
pub(crate) fn number(text: &str) -> Decimal {
    let found = parse_number(text.trim(), Notation::Point, Signs::default());
    found.unwrap_or_else(|e| panic!("{text}: {e:?}")).value
}

/// Reads a golden table; its first row names the columns.
pub(crate) fn rows(text: &str) -> Vec<Row> {
    let row = |line: &str| {
        let cells: Vec<&str> = line.split('\t').collect();
        Row {
            id: cells[0].into(),
            file: cells[1].into(),
            line: cells[2].parse().unwrap(),
            key: cells[3].split('|').map(str::to_owned).collect(),
            indicator: cells[4].into(),
            numerator: number(cells[5]),
            denominator: number(cells[6]),
            published: number(cells[8]),
            decimals: cells[9].parse().ok(),
            agrees: cells[10] == "1",
        }
    };
    text.lines().skip(1).map(row).collect()
}

/// A session with the raw files of a case.
pub(crate) struct Loaded {
    pub(crate) session: Session,
    /// File → number of its table and its rows. Files with the same bytes share a table.
    files: BTreeMap<String, (usize, usize)>,
    shards: Vec<Shard>,
}

impl Loaded {
    /// An empty session with a catalogue and a project.
    pub(crate) fn new(catalogue: &str, project: &str) -> Self {
        let catalogue = parse(catalogue).unwrap_or_else(|e| panic!("{e:#?}"));
        let mut session = Session::new(catalogue);
        let project = Project::parse(project).unwrap_or_else(|e| panic!("{e:?}"));
        session
            .open_project(&project)
            .unwrap_or_else(|e| panic!("{e:?}"));
        Self {
            session,
            files: BTreeMap::new(),
            shards: Vec::new(),
        }
    }

    /// Loads a file; one with the bytes of a loaded one is refused and stands for it.
    pub(crate) fn add(&mut self, name: &str, bytes: &[u8]) {
        match load(&mut self.session, name, bytes, 1) {
            Ok((id, mut shards)) => {
                self.shards.append(&mut shards);
                self.files.insert(name.into(), (id, self.shards.len() - 1));
            }
            Err(error) if error.code() == "session.same_file" => {
                let same = self.files[&error.what.args["name"]];
                self.files.insert(name.into(), same);
            }
            Err(error) => panic!("{name}: {error:?}"),
        }
        let (id, _) = self.files[name];
        let table = self.session.table(id).unwrap();
        assert!(
            table.binding.is_complete(),
            "{name}: {:?}",
            table.binding.missing
        );
    }

    /// The cells of a line of a file as they were read, by the names of their columns.
    fn cells(&self, file: &str, line: u64) -> BTreeMap<String, String> {
        let (id, shard) = self.files[file];
        let table = self.session.table(id).unwrap();
        let at = (0..table.evidence.lines.rows())
            .find(|row| table.evidence.lines.line(*row) == Some(line));
        let cells = at.and_then(|at| self.shards[shard].rows().row(usize::try_from(at).unwrap()));
        let cells = cells.unwrap_or_default().into_iter().map(str::to_owned);
        table.evidence.names.iter().cloned().zip(cells).collect()
    }

    /// Number of the only area that is wanted.
    fn area(&self, wanted: &dyn Fn(&Area) -> bool) -> Option<usize> {
        let areas = self.session.scopes()[0].facts.areas().iter().enumerate();
        let mut found = areas.filter(|(_, a)| wanted(a)).map(|(at, _)| at);
        let first = found.next();
        if found.next().is_some() { None } else { first }
    }

    /// The indicator of a title that has a line for the group: its id, the dimension it is to be broken down by, the member.
    fn indicator(&self, place: &Place) -> Option<(String, Option<String>, Option<String>)> {
        let catalogue = self.session.catalogue();
        catalogue
            .indicator
            .iter()
            .filter(|i| i.title.de == place.title)
            .find_map(|i| {
                let id = i.id.as_ref().clone();
                let dimension = i.each.as_ref().or(i.by.first());
                let total = |d: &&str| {
                    catalogue
                        .dimension(d)
                        .is_some_and(|d| d.totals.contains(&place.group))
                };
                let dimension = dimension.map(|d| d.as_ref().as_str());
                if place.group.is_empty()
                    || (i.each.is_none() && dimension.is_none_or(|d| total(&d)))
                {
                    return i.each.is_none().then_some((id, None, None));
                }
                let found = catalogue.dimension(dimension?)?;
                let member = found.member.iter().find(|m| m.title.de == place.group)?;
                let by = i.each.is_none().then(|| found.id.as_ref().clone());
                Some((id, by, Some(member.id.as_ref().clone())))
            })
    }

    /// File and line where the published value of a figure stands.
    fn source(&self, figure: &Figure) -> Option<(String, u64)> {
        let place = figure.published.as_ref()?.source.facts.first()?;
        let fact = self.session.scopes()[0].facts.get(place)?;
        let table = self.session.table(fact.table).ok()?;
        Some((
            table.name.clone(),
            table.evidence.lines.line(*fact.first_rows.first()?)?,
        ))
    }
}

type Lines = Vec<integrationsmonitor::session::Answer>;

/// Answers that were given already: an indicator is asked once per area.
type Asked = BTreeMap<(String, usize, Option<String>), Lines>;

/// Compares a golden table with what the raw files give; nothing where a file is not there.
pub(crate) fn compare(case: &Case, shared: &Path, fragments: &Path) -> Option<Outcome> {
    let read = |path: &Path| std::fs::read(path).ok();
    let golden = read(&shared.join("golden").join(format!("{}.tsv", case.name)))?;
    let fragment = |kind: &str| {
        let path = fragments.join(format!("{}.{kind}.toml", case.name));
        std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
    };
    let mut loaded = Loaded::new(&fragment("catalogue"), &fragment("project"));
    let project = Project::parse(&fragment("project")).unwrap();
    for table in &project.table {
        loaded.add(
            &table.file,
            &read(&shared.join("data").join(case.folder).join(&table.file))?,
        );
    }
    let mut outcome = Outcome::default();
    let mut asked = Asked::new();
    for row in rows(&String::from_utf8(golden).unwrap()) {
        outcome.rows += 1;
        match check(case, &loaded, &mut asked, &row) {
            Ok(()) if row.agrees => outcome.reproduced += 1,
            Ok(()) => outcome.reported += 1,
            Err(why) => outcome
                .failures
                .push(format!("{} {}: {why}", row.id, row.key.join("|"))),
        }
    }
    Some(outcome)
}

fn check(case: &Case, loaded: &Loaded, asked: &mut Asked, row: &Row) -> Result<(), String> {
    let cells = if case.reads_row {
        loaded.cells(&row.file, row.line)
    } else {
        BTreeMap::new()
    };
    let place = (case.place)(row, &cells);
    let area = loaded.area(&place.area).ok_or("no such area, or several")?;
    let (id, by, group) = loaded
        .indicator(&place)
        .ok_or("no such indicator or group")?;
    let lines = asked
        .entry((id.clone(), area, by.clone()))
        .or_insert_with(|| {
            let ask = Ask {
                indicator: &id,
                area: Some(area),
                by: by.as_deref(),
                ..Ask::default()
            };
            loaded.session.series(ask).unwrap().lines
        });
    let line = lines
        .iter()
        .find(|l| l.group == group)
        .ok_or("no such line")?;
    let of_year = |year: i32| place.year.is_none_or(|y| y == year);
    let mut figures = line.figures.iter().filter(|f| of_year(f.period().year));
    let (Some(found), None) = (figures.next(), figures.next()) else {
        return Err("no figure, or several".into());
    };
    let figure = found.figure().ok_or("hidden")?;
    sides(figure, row, case.times)?;
    let published = figure.published.as_ref();
    if let Some(published) = published {
        let (file, line) = loaded.source(figure).ok_or("no source")?;
        let same_file = file == row.file || loaded.files.get(&row.file) == loaded.files.get(&file);
        if !same_file || line != row.line {
            return Err(format!(
                "published in {file}:{line}, not in {}:{}",
                row.file, row.line
            ));
        }
        if published.value != row.published {
            return Err(format!(
                "reads {} as published, not {}",
                published.value, row.published
            ));
        }
    }
    let value = figure.value.as_ref().map_err(|e| format!("{e:?}"))?;
    let same = is_same(*value, row.published, row.decimals);
    let said = published.map(|p| p.agrees);
    let differs = figure
        .notes
        .iter()
        .any(|n| n.code == "indicator.differs_from_published");
    match (row.agrees, same, said, differs) {
        (true, true, Some(true) | None, false) | (false, false, Some(false), true) => Ok(()),
        _ => Err(format!(
            "{value:?} beside {}: equal {same}, said {said:?}, noted {differs}",
            row.published
        )),
    }
}

/// Both sides are those of the golden row.
fn sides(figure: &Figure, row: &Row, times: i128) -> Result<(), String> {
    let wanted = [row.numerator, row.denominator];
    for (side, wanted) in [&figure.numerator, &figure.denominator]
        .into_iter()
        .zip(wanted)
    {
        let wanted = Decimal::new(wanted.mantissa() * times, wanted.scale()).unwrap();
        match side {
            Some(Ok(found)) if found.value == wanted => {}
            Some(Ok(found)) => return Err(format!("{} instead of {wanted}", found.value)),
            other => return Err(format!("{other:?} instead of {wanted}")),
        }
    }
    Ok(())
}

/// Equal at the printed decimals, rounded once, half away from zero; to a billionth where it is printed unrounded.
pub(crate) fn is_same(value: Ratio, published: Decimal, decimals: Option<u8>) -> bool {
    match decimals {
        Some(decimals) => rounded(value, decimals).ok() == Some(published),
        None => within(value, published, 9),
    }
}

/// Not further apart than one unit of a decimal.
pub(crate) fn within(value: Ratio, published: Decimal, decimals: u32) -> bool {
    let difference = value
        .minus(Ratio::from_decimal(published).unwrap())
        .unwrap();
    let units = difference.times(10_i64.pow(decimals)).unwrap();
    units.numerator().abs() <= units.denominator()
}
