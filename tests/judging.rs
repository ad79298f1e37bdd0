//! From files and decisions to verdicts: the way through the session, with what a user would see.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]
#![allow(
    clippy::disallowed_methods,
    clippy::print_stderr,
    reason = "shared helpers read files"
)]

mod common;

#[path = "judging/decided.rs"]
mod decided;
#[path = "judging/firm.rs"]
mod firm;
#[path = "judging/rules.rs"]
mod rules;

use common::load::{load, sum};
use integrationsmonitor::catalogue::{Aim, Direction, parse};
use integrationsmonitor::goal::method::Stand;
use integrationsmonitor::goal::{Heading, Level, Verdict, View};
use integrationsmonitor::guard::Class;
use integrationsmonitor::session::{Ask, GoalSaid, Session};
use std::fmt::Write;

/// A share of a group and of all, of which more is wanted (`up`), less (`down`); the same as a sample, rounded to five, and
/// with voluntary answers. `more` is added to the indicator `down`.
fn catalogue(more: &str) -> String {
    let head = r#"
[[level]]
id = "stadt"
title.de = "Stadt"
depth = 0
[[dimension]]
id = "gruppe"
title.de = "Gruppe"
aliases = ["Gruppe"]
totals = ["Alle"]
partitions = [["erste", "andere"], ["erste_weit", "andere_eng"]]
member = [
  { id = "erste", title = { de = "erste" } }, { id = "andere", title = { de = "andere" } },
  { id = "erste_weit", title = { de = "erste weit" } }, { id = "andere_eng", title = { de = "andere eng" } },
]
[[edition]]
id = "e2015"
year = 2015
title.de = "Ausgabe 2015"
[[edition]]
id = "e2020"
year = 2020
title.de = "Ausgabe 2020"
"#;
    let measure = "[[measure]]\nid = \"ID\"\ntitle.de = \"TITLE\"\nunit = \"Personen\"\nadditive = true\nnature = \"NATURE\"\ndimensions = [\"period\", \"area\", \"gruppe\"]\nMORE\n";
    let mut text = head.to_owned();
    for (name, nature, of_all) in [
        ("voll", "full_count", ""),
        ("auch", "full_count", ""),
        ("probe", "sample", ""),
        ("rund", "rounded_to_5", ""),
        ("frei", "voluntary", "part_of = \"gefragt_n\""),
        ("gefragt", "full_count", ""),
    ] {
        for (side, more) in [
            ("k", format!("part_of = \"{name}_n\"")),
            ("n", of_all.to_owned()),
        ] {
            text += &measure
                .replace("ID", &format!("{name}_{side}"))
                .replace("TITLE", &format!("{name} {side}"))
                .replace("NATURE", nature)
                .replace("MORE", &more);
        }
    }
    let indicator = r#"[[indicator]]
id = "ID"
teilziel = "t"
title.de = "ID"
definition.de = "ID"
source.de = "x"
place.de = "x"
relevance.de = "x"
reference_date.de = "x"
supply = "municipal"
kind = "share"
numerator = [{ measure = "NAME_k" }]
denominator = [{ measure = "NAME_n" }]
factor = 100
unit = "percent"
decimals = 1
by = ["gruppe"]
compare = { group = "erste", with = "andere" }
direction = "WANTED"
cites = ["x"]
MORE
"#;
    for (id, name, wanted, more) in [
        ("down", "voll", "down", more),
        ("up", "auch", "up", ""),
        ("probe", "probe", "up", ""),
        ("rund", "rund", "up", ""),
        ("frei", "frei", "up", ""),
    ] {
        text += &indicator
            .replace("ID", id)
            .replace("NAME", name)
            .replace("WANTED", wanted)
            .replace("MORE", more);
    }
    let tail = r#"[[principle]]
id = "p"
title.de = "P"
[[field]]
id = "f"
title.de = "F"
[[leitziel]]
id = "l"
field = "f"
title.de = "L"
principles = ["p"]
[[teilziel]]
id = "t"
leitziel = "l"
title.de = "T"
"#;
    text + tail
}

fn session_of(more: &str) -> Session {
    let text = catalogue(more);
    match parse(&text) {
        Ok(found) => Session::new(found),
        Err(mistakes) => panic_with(&mistakes),
    }
}

#[allow(clippy::panic)]
fn panic_with(mistakes: &[integrationsmonitor::diagnostic::Error]) -> ! {
    panic!("{mistakes:#?}")
}

/// Loads rows of `year;group;k;n` for measures of a name.
fn with(mut session: Session, name: &str, rows: &[(i32, &str, i64, i64)]) -> Session {
    let mut text = format!("Jahr;Gruppe;{name} k;{name} n\n");
    for (year, group, k, n) in rows {
        writeln!(text, "{year};{group};{k};{n}").unwrap();
    }
    let (id, shards) = load(&mut session, &format!("{name}.csv"), text.as_bytes(), 1).unwrap();
    session.set_class(id, Class::Veroeffentlicht).unwrap();
    let said = integrationsmonitor::bind::Corrections {
        whole: Some(true),
        territory: Some("Stadt".into()),
        ..Default::default()
    };
    session.assume(id, &said).unwrap();
    sum(&mut session, id, &shards).unwrap();
    session
}

fn of<'a>(verdicts: &'a [Verdict], method: &str) -> &'a Verdict {
    verdicts.iter().find(|v| v.method == method).unwrap()
}

fn input<'a>(verdict: &'a Verdict, name: &str) -> &'a str {
    let found = verdict.inputs.iter().find(|(n, _)| *n == name);
    found.map_or("", |(_, value)| value)
}

/// The series of the methods' own table, as shares of 1,000.
fn series() -> Vec<(i32, &'static str, i64, i64)> {
    let values = [240, 234, 229, 220, 216, 219, 210, 204, 199];
    (2015..)
        .zip(values)
        .map(|(y, k)| (y, "Alle", k, 1000))
        .collect()
}

fn target(value: &str, year: i32, base: i32) -> GoalSaid {
    GoalSaid {
        target: Some(value.into()),
        target_year: Some(year),
        base_year: Some(base),
        ..GoalSaid::default()
    }
}
