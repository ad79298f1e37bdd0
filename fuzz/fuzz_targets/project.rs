//! Project files and catalogues: what is written is read back equal, whatever was decided; no text stops the program.
//! Input: TOML; or, after a first line that begins with `!`, a project made from the bytes.
#![no_main]

use arbitrary::{Arbitrary, Unstructured};
use integrationsmonitor::bind::{Before, Corrections};
use integrationsmonitor::catalogue::{Aim, Direction, parse};
use integrationsmonitor::export::{Project, ProjectGoal, ProjectTable};
use integrationsmonitor::goal::GoalSaid;
use integrationsmonitor_fuzz::{LARGEST, choices, session};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    if input.len() > LARGEST {
        return;
    }
    if let Some(bytes) = input.strip_prefix(b"!") {
        if let Ok(project) = made(&mut Unstructured::new(bytes)) {
            returns(&project);
        }
        return;
    }
    let Ok(text) = std::str::from_utf8(input) else {
        return;
    };
    if let Ok(project) = Project::parse(text) {
        returns(&project);
    }
    if let Err(mistakes) = parse(text) {
        assert!(!mistakes.is_empty());
    }
});

/// Written and read it is the same, and a session keeps what it takes over.
fn returns(project: &Project) {
    let written = project.write();
    let read = Project::parse(&written);
    assert_eq!(read.as_ref(), Ok(project), "{written}");
    let mut session = session();
    let before = session.project();
    match session.open_project(project) {
        Err(_) => assert_eq!(session.project(), before, "an error changes nothing"),
        Ok(_) => {
            let kept = session.project();
            assert_eq!(kept.table, project.table);
            assert_eq!(Project::parse(&kept.write()), Ok(kept));
        }
    }
}

fn made(bytes: &mut Unstructured<'_>) -> arbitrary::Result<Project> {
    let mut project = Project::default();
    for _ in 0..bytes.int_in_range(0..=3)? {
        project.table.push(ProjectTable {
            file: String::arbitrary(bytes)?,
            class: Arbitrary::arbitrary(bytes)?,
            binding: Corrections {
                level: Arbitrary::arbitrary(bytes)?,
                base: Arbitrary::arbitrary(bytes)?,
                territory: Arbitrary::arbitrary(bytes)?,
                ..Corrections::default()
            },
            reading: choices(bytes)?,
            before: Before {
                names: Arbitrary::arbitrary(bytes)?,
                labels: Arbitrary::arbitrary(bytes)?,
            },
        });
    }
    let directions = [
        Direction::Up,
        Direction::Down,
        Direction::Parity,
        Direction::None,
    ];
    for _ in 0..bytes.int_in_range(0..=3)? {
        project.goal.push(ProjectGoal {
            indicator: String::arbitrary(bytes)?,
            late: bool::arbitrary(bytes)?,
            said: GoalSaid {
                direction: bool::arbitrary(bytes)?.then_some(*bytes.choose(&directions)?),
                aim: bool::arbitrary(bytes)?.then_some(bytes.choose(&Aim::WORDS)?.1),
                target: Arbitrary::arbitrary(bytes)?,
                upper: Arbitrary::arbitrary(bytes)?,
                plan: Arbitrary::arbitrary(bytes)?,
                tolerance: Arbitrary::arbitrary(bytes)?,
                target_year: Arbitrary::arbitrary(bytes)?,
                base_year: Arbitrary::arbitrary(bytes)?,
                group: Arbitrary::arbitrary(bytes)?,
                method: Arbitrary::arbitrary(bytes)?,
                decided_by: Arbitrary::arbitrary(bytes)?,
            },
        });
    }
    Ok(project)
}
