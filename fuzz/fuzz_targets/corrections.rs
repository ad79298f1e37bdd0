//! A file and a sequence of corrections: the session stays consistent, and what cannot be done changes nothing.
//! Input: a line that decides the corrections, then the file (a text; a workbook is made in the other target).
#![no_main]

use arbitrary::Unstructured;
use integrationsmonitor::bind::Corrections;
use integrationsmonitor::catalogue::{Aim, Direction};
use integrationsmonitor::diagnostic::Result;
use integrationsmonitor::export::Project;
use integrationsmonitor::guard::Class;
use integrationsmonitor::read::{Choices, Evidence, Reading, Shard, sniff};
use integrationsmonitor::session::{GoalSaid, Loaded, Session};
use integrationsmonitor_fuzz::{HEAD, ask, choices, orders, session, sum};
use libfuzzer_sys::fuzz_target;

const WORDS: [&str; 8] = [
    "stadt",
    "stadtteil",
    "stadtbezirk",
    "kreis",
    "azr",
    "hauptwohnung",
    "Münster",
    "",
];
const INDICATORS: [&str; 5] = ["R1", "R2", "5.1", "1.1", "9.9"];
const AIMS: [Option<Aim>; 4] = [None, Some(Aim::Keep), Some(Aim::Interval), Some(Aim::Path)];
const TARGETS: [&str; 6] = [
    "12,5",
    "-3",
    "1.234",
    "viel",
    "",
    "99999999999999999999999999999999999999999",
];
const NAMES: [&str; 2] = ["a.csv", "b.csv"];

struct World<'a> {
    session: Session,
    file: &'a [u8],
    /// The shards of the loaded tables.
    loaded: Vec<(usize, Shard)>,
}

fn read(file: &[u8], choices: &Choices) -> Result<(Reading, Evidence, Shard)> {
    let reading = sniff(&file[..file.len().min(HEAD)], file.len() as u64, choices)?;
    let mut shard = Shard::begin(&reading, true, true);
    shard.push(file)?;
    let evidence = shard.finish()?;
    Ok((reading, evidence, shard))
}

impl World<'_> {
    /// Loads the file under a name, as if it had changed on the way when it is loaded already.
    fn load(&mut self, name: &str) -> Result<()> {
        let mut file = self.file.to_vec();
        file.extend(std::iter::repeat_n(b'\n', self.loaded.len()));
        let (reading, evidence, shard) = read(&file, &self.session.choices_for(name))?;
        let id = self
            .session
            .add(name, file.len() as u64, reading, vec![evidence])?;
        sum(&mut self.session, id, &shard)?;
        self.loaded.push((id, shard));
        Ok(())
    }

    fn choose(&mut self, id: usize, choices: &Choices) -> Result<()> {
        let again = self.session.choose(id, choices)?;
        if again {
            // As the page does it: nothing happens to the table before the file was read.
            let (reading, evidence, shard) = read(self.file, choices)?;
            self.session.replace(id, reading, vec![evidence])?;
            if let Some(mine) = self.loaded.iter_mut().find(|l| l.0 == id) {
                mine.1 = shard;
            }
        }
        let mine = self.loaded.iter().find(|l| l.0 == id);
        mine.map_or(Ok(()), |(_, shard)| sum(&mut self.session, id, shard))
    }

    /// One correction. An error of the session must leave everything as it was.
    fn step(&mut self, orders: &mut Unstructured<'_>) -> arbitrary::Result<()> {
        let id = orders.int_in_range(0..=2)?;
        let before = self.visible();
        let kind = orders.int_in_range(0..=8_u8)?;
        let done = match kind {
            0 | 1 => {
                let choices = choices(orders)?;
                self.choose(id, &choices)
            }
            2 => {
                let mut word = || -> arbitrary::Result<Option<String>> {
                    let word = *orders.choose(&WORDS)?;
                    Ok((!word.is_empty()).then(|| word.to_owned()))
                };
                let said = Corrections {
                    level: word()?,
                    base: word()?,
                    territory: word()?,
                    ..Corrections::default()
                };
                self.session.assume(id, &said)
            }
            3 => {
                let classes = [Class::Veroeffentlicht, Class::Intern, Class::Einzeldaten];
                self.session.set_class(id, *orders.choose(&classes)?)
            }
            4 => {
                let directions = [
                    None,
                    Some(Direction::Up),
                    Some(Direction::Down),
                    Some(Direction::Parity),
                ];
                let goal = GoalSaid {
                    direction: *orders.choose(&directions)?,
                    target: Some((*orders.choose(&TARGETS)?).to_owned()),
                    target_year: Some(orders.int_in_range(1890..=2210)?),
                    aim: *orders.choose(&AIMS)?,
                    upper: Some((*orders.choose(&TARGETS)?).to_owned()),
                    plan: vec![(2030, (*orders.choose(&TARGETS)?).to_owned())],
                    ..GoalSaid::default()
                };
                let keep = orders.ratio(3_u8, 4_u8)?;
                self.session
                    .set_goal(orders.choose(&INDICATORS)?, keep.then_some(&goal))
            }
            5 => {
                let name = orders.choose(&NAMES)?;
                self.load(name)
            }
            6 => {
                let done = self.session.remove(id);
                self.loaded.retain(|l| l.0 != id);
                done
            }
            7 => {
                let mut project = self.session.project();
                for table in &mut project.table {
                    table.reading = choices(orders)?;
                    table.binding.level = Some((*orders.choose(&WORDS)?).to_owned());
                }
                let opened = self.session.open_project(&project);
                opened.map(|_| ())
            }
            _ => {
                let text = self.session.project().write();
                let project = Project::parse(&text).expect("it was written by us");
                self.session.open_project(&project).map(|_| ())
            }
        };
        if let Err(error) = done {
            // Adding up comes after the correction: its overflow is no refusal of it.
            if error.code() != "table.overflow" {
                assert!(
                    self.is_still(&before),
                    "{kind} changed something: {error:?}"
                );
            }
        }
        Ok(())
    }

    /// Everything the user decided, and what is loaded.
    fn visible(&self) -> (Project, Vec<Loaded>) {
        let tables = self.session.tables().cloned().collect();
        (self.session.project(), tables)
    }

    fn is_still(&self, (project, tables): &(Project, Vec<Loaded>)) -> bool {
        let same = |(a, b): (&Loaded, &Loaded)| {
            (a.id, &a.name, a.class, a.class_asked) == (b.id, &b.name, b.class, b.class_asked)
                && (&a.reading, &a.readings, &a.evidence) == (&b.reading, &b.readings, &b.evidence)
                && (&a.binding, &a.corrections) == (&b.binding, &b.corrections)
        };
        self.session.project() == *project
            && self.session.tables().count() == tables.len()
            && self.session.tables().zip(tables).all(same)
    }
}

fuzz_target!(|input: &[u8]| {
    let Some((mut orders, file)) = orders(input) else {
        return;
    };
    // What is compared after each step grows with the file.
    if file.len() > 20_000 {
        return;
    }
    let mut world = World {
        session: session(),
        file,
        loaded: Vec::new(),
    };
    if world.load("a.csv").is_err() {
        return;
    }
    for _ in 0..20 {
        if orders.is_empty() || world.step(&mut orders).is_err() {
            break;
        }
        let project = world.session.project();
        assert_eq!(Project::parse(&project.write()), Ok(project));
    }
    let ids: Vec<usize> = world.session.tables().map(|t| t.id).collect();
    for id in ids {
        ask(&world.session, id);
    }
});
