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

use common::load::{load, sum};
use integrationsmonitor::catalogue::{Aim, Direction, parse};
use integrationsmonitor::goal::method::Stand;
use integrationsmonitor::goal::{Heading, Level, Verdict, View};
use integrationsmonitor::guard::Class;
use integrationsmonitor::session::{GoalSaid, Session};

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
    let mut text = head.to_owned();
    for (name, nature, part) in [
        ("voll", "full_count", ""),
        ("auch", "full_count", ""),
        ("probe", "sample", ""),
        ("rund", "rounded_to_5", ""),
        ("frei", "voluntary", "part_of = \"gefragt\""),
        ("gefragt", "full_count", ""),
    ] {
        for (side, more) in [
            ("k", format!("part_of = \"{name}_n\"")),
            ("n", part.replace("gefragt", "gefragt_n")),
        ] {
            text += &format!(
                "[[measure]]\nid = \"{name}_{side}\"\ntitle.de = \"{name} {side}\"\nunit = \"Personen\"\nadditive = true\nnature = \"{nature}\"\ndimensions = [\"period\", \"area\", \"gruppe\"]\n{more}\n"
            );
        }
    }
    for (id, name, direction, more) in [
        ("down", "voll", "down", more),
        ("up", "auch", "up", ""),
        ("probe", "probe", "up", ""),
        ("rund", "rund", "up", ""),
        ("frei", "frei", "up", ""),
    ] {
        text += &format!(
            "[[indicator]]\nid = \"{id}\"\nteilziel = \"t\"\ntitle.de = \"{id}\"\ndefinition.de = \"{id}\"\nsource.de = \"x\"\nplace.de = \"x\"\nrelevance.de = \"x\"\nreference_date.de = \"x\"\nsupply = \"municipal\"\nkind = \"share\"\nnumerator = [{{ measure = \"{name}_k\" }}]\ndenominator = [{{ measure = \"{name}_n\" }}]\nfactor = 100\nunit = \"percent\"\ndecimals = 1\nby = [\"gruppe\"]\ncompare = {{ group = \"erste\", with = \"andere\" }}\ndirection = \"{direction}\"\ncites = [\"x\"]\n{more}\n"
        );
    }
    text + "[[principle]]\nid = \"p\"\ntitle.de = \"P\"\n[[field]]\nid = \"f\"\ntitle.de = \"F\"\n[[leitziel]]\nid = \"l\"\nfield = \"f\"\ntitle.de = \"L\"\nprinciples = [\"p\"]\n[[teilziel]]\nid = \"t\"\nleitziel = \"l\"\ntitle.de = \"T\"\n"
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
        text += &format!("{year};{group};{k};{n}\n");
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

#[test]
fn one_series_by_every_method_with_the_printed_numbers() {
    let mut session = with(session_of(""), "voll", &series());
    session
        .set_goal("down", Some(&target("15", 2030, 2015)))
        .unwrap();
    let all = session.verdicts(0, "down").unwrap();
    for (method, code, numbers) in [
        (
            "share-of-way",
            "goal.share.behind",
            &[("share", "45.6"), ("share_of_time", "53.3")][..],
        ),
        (
            "opensdg",
            "goal.opensdg.moderate",
            &[("ratio", "0.7503"), ("score", "1.074")],
        ),
        (
            "opensdg-without-target",
            "goal.opensdg.substantial",
            &[("growth", "-2.31"), ("score", "5.000")],
        ),
        (
            "eurostat-sdg-2024",
            "goal.eurostat.moderate",
            &[("ratio", "0.750")],
        ),
        (
            "eurostat-sdg-2024-short",
            "goal.eurostat.moderate",
            &[("ratio", "0.632")],
        ),
        (
            "eurostat-sdg-2024-without-target",
            "goal.eurostat.significant",
            &[("growth", "-1.99"), ("score", "4.97")],
        ),
        (
            "un-progress-2022",
            "goal.un2022.fair",
            &[("ratio", "0.750")],
        ),
        (
            "un-progress-2023",
            "goal.un2023.fair",
            &[("share_expected", "0.790"), ("steps", "2")],
        ),
        (
            "sdsn-2023",
            "goal.sdsn.moderate",
            &[("share_of_pace", "85.4")],
        ),
        (
            "destatis-weather",
            "goal.weather.cloud",
            &[
                ("avg_change", "-0.42"),
                ("projected", "16.96"),
                ("missed_share", "40.0"),
            ],
        ),
        (
            "mann-kendall-sen",
            "goal.trend.wanted",
            &[
                ("slope", "-0.500"),
                ("slope_low", "-0.600"),
                ("slope_high", "-0.400"),
                ("p", "<0.0001"),
                ("p_normal", "0.0006"),
                ("projected", "16.4"),
            ],
        ),
        (
            "least-squares-projection",
            "goal.projection.short",
            &[
                ("projected", "16.53"),
                ("projected_low", "15.40"),
                ("projected_high", "17.66"),
            ],
        ),
    ] {
        let found = of(&all, method);
        assert_eq!(found.reason.code, code, "{method}: {found:?}");
        for (name, value) in numbers {
            assert_eq!(input(found, name), *value, "{method} {name}");
        }
    }
    // Ten to fifteen years are not there: no shorter period is put in their place.
    assert_eq!(
        of(&all, "eurostat-sdg-2024-long").reason.code,
        "goal.no_window"
    );
    // No districts: no unit of distance.
    assert_eq!(
        of(&all, "oecd-distance-2022").reason.code,
        "goal.panel_too_small"
    );
    // The method of the decided target leads; level and heading are two facts.
    assert!(
        all[0].main
            && all[0].method == "share-of-way"
            && all.iter().filter(|v| v.main).count() == 1
    );
    assert_eq!(
        (all[0].stand, all[0].level, all[0].heading),
        (Stand::TooSlow, Some(Level::NotMet), Some(Heading::Wanted))
    );
    // Three under "Fachansicht" at first, the rest on request.
    let in_view = |view: View| all.iter().filter(|v| v.view == view).count();
    assert_eq!(in_view(View::Default), 2);
    assert!(in_view(View::Expert) <= 3 && in_view(View::More) >= 9);
}

#[test]
fn without_a_decided_target_only_direction_and_laender_rule_judge() {
    let rows = [
        (2020, "erste", 300, 1000),
        (2020, "andere", 200, 1000),
        (2024, "erste", 280, 1000),
        (2024, "andere", 195, 1000),
    ];
    let session = with(session_of(""), "voll", &rows);
    let all = session.verdicts(0, "down").unwrap();
    assert_eq!(
        (all[0].method, all[0].stand),
        ("laender-2021", Stand::OnCourse)
    );
    assert_eq!(
        (all[0].whose.as_deref(), all[0].reference.as_deref()),
        (Some("erste"), Some("andere"))
    );
    assert_eq!(
        (input(&all[0], "gap_then"), input(&all[0], "gap_now")),
        ("10.0", "8.5")
    );
    assert_eq!(of(&all, "direction-since-edition").stand, Stand::OnCourse);
    for growth in ["opensdg", "eurostat-sdg-2024", "un-progress-2023"] {
        assert!(all.iter().all(|v| v.method != growth));
    }
    assert_eq!(
        of(&all, "destatis-weather").reason.code,
        "goal.no_target_year"
    );
    assert_eq!(
        of(&all, "mann-kendall-sen").reason.code,
        "goal.too_few_for_trend"
    );
}

#[test]
fn levelling_down_and_a_gain_by_which_the_gap_grows_are_no_progress() {
    for (now, stand, code) in [
        // The group stands still, the others lose.
        ((300, 220), Stand::Away, "goal.laender.levelling_down"),
        // Both gain, the others more.
        ((290, 150), Stand::TooSlow, "goal.laender.gap_wider"),
        // Nothing that is printed moved.
        ((300, 200), Stand::Unchanged, "goal.laender.unchanged"),
        ((320, 200), Stand::Away, "goal.laender.worse"),
        // The group is ahead now.
        ((150, 190), Stand::None, "goal.laender.crossed"),
    ] {
        let rows = [
            (2020, "erste", 300, 1000),
            (2020, "andere", 200, 1000),
            (2024, "erste", now.0, 1000),
            (2024, "andere", now.1, 1000),
        ];
        let session = with(session_of(""), "voll", &rows);
        let all = session.verdicts(0, "down").unwrap();
        let found = of(&all, "laender-2021");
        assert_eq!((found.stand, found.reason.code.as_str()), (stand, code));
    }
}

#[test]
fn a_change_nobody_can_see_in_print_is_none() {
    let rows = [
        (2020, "Alle", 300_010, 1_000_000),
        (2024, "Alle", 300_030, 1_000_000),
    ];
    let session = with(session_of(""), "voll", &rows);
    let all = session.verdicts(0, "down").unwrap();
    assert_eq!(
        (all[0].method, all[0].stand),
        ("direction-since-edition", Stand::Unchanged)
    );
}

#[test]
fn a_break_is_never_bridged() {
    let cut = "breaks = [{ period = \"2018\", note = { de = \"neu gezählt\" } }]";
    let mut session = with(session_of(cut), "voll", &series());
    session
        .set_goal("down", Some(&target("15", 2030, 2015)))
        .unwrap();
    let all = session.verdicts(0, "down").unwrap();
    for method in ["share-of-way", "opensdg", "sdsn-2023"] {
        let found = of(&all, method);
        assert_eq!(
            (found.stand, found.reason.code.as_str()),
            (Stand::None, "goal.break_between"),
            "{method}"
        );
    }
    // Six points after the break are enough for the symbol.
    assert_eq!(input(of(&all, "destatis-weather"), "first_year"), "2018");
    // From a base after the break there is a way.
    session
        .set_goal("down", Some(&target("15", 2030, 2018)))
        .unwrap();
    assert_eq!(
        session.verdicts(0, "down").unwrap()[0].stand,
        Stand::TooSlow
    );
}

#[test]
fn months_are_compared_with_the_same_month() {
    let mut text = "Monat;Gruppe;voll k;voll n\n".to_owned();
    for (month, k) in [
        ("2020-03", 300),
        ("2020-12", 200),
        ("2024-03", 280),
        ("2024-12", 190),
    ] {
        text += &format!("{month};Alle;{k};1000\n");
    }
    let mut session = session_of("");
    let (id, shards) = load(&mut session, "m.csv", text.as_bytes(), 1).unwrap();
    session.set_class(id, Class::Veroeffentlicht).unwrap();
    let said = integrationsmonitor::bind::Corrections {
        whole: Some(true),
        territory: Some("Stadt".into()),
        ..Default::default()
    };
    session.assume(id, &said).unwrap();
    sum(&mut session, id, &shards).unwrap();
    let all = session.verdicts(0, "down").unwrap();
    assert_eq!(
        (input(&all[0], "then"), input(&all[0], "now"), all[0].stand),
        ("20.0", "19.0", Stand::OnCourse)
    );
}

#[test]
fn impossible_goals_are_refused_and_nothing_changes() {
    let mut session = with(session_of(""), "voll", &series());
    session
        .set_goal("down", Some(&target("15", 2030, 2015)))
        .unwrap();
    let before = session.goal("down");
    let base = target("15", 2030, 2015);
    for (said, code) in [
        (
            GoalSaid {
                target: Some("viel".into()),
                ..base.clone()
            },
            "goal.target_no_number",
        ),
        (
            GoalSaid {
                target: Some("NaN".into()),
                ..base.clone()
            },
            "goal.target_no_number",
        ),
        (
            GoalSaid {
                target: Some("115".into()),
                ..base.clone()
            },
            "goal.target_out_of_range",
        ),
        (
            GoalSaid {
                target: Some("-1".into()),
                ..base.clone()
            },
            "goal.target_out_of_range",
        ),
        (
            GoalSaid {
                target_year: Some(30),
                ..base.clone()
            },
            "goal.year_out_of_range",
        ),
        (
            GoalSaid {
                target_year: Some(2015),
                ..base.clone()
            },
            "goal.year_order",
        ),
        (
            GoalSaid {
                aim: Some(Aim::Keep),
                target: None,
                ..base.clone()
            },
            "goal.target_without_value",
        ),
        (
            GoalSaid {
                aim: Some(Aim::Interval),
                upper: Some("10".into()),
                ..base.clone()
            },
            "goal.interval_order",
        ),
        (
            GoalSaid {
                aim: Some(Aim::Path),
                target: None,
                ..base.clone()
            },
            "goal.target_without_value",
        ),
        (
            GoalSaid {
                tolerance: Some("-1".into()),
                ..base.clone()
            },
            "goal.negative_tolerance",
        ),
        (
            GoalSaid {
                direction: Some(Direction::None),
                ..base.clone()
            },
            "goal.target_without_direction",
        ),
        (
            GoalSaid {
                group: Some("niemand".into()),
                ..base.clone()
            },
            "goal.unknown_group",
        ),
        (
            GoalSaid {
                method: Some("bauchgefühl".into()),
                ..base.clone()
            },
            "goal.unknown_method",
        ),
    ] {
        assert_eq!(
            session.set_goal("down", Some(&said)).unwrap_err().code(),
            code,
            "{said:?}"
        );
        assert_eq!(session.goal("down"), before);
    }
}

#[test]
fn every_hard_case_of_a_target_has_its_outcome() {
    let mut session = with(session_of(""), "voll", &series());
    for (said, stand, code) in [
        // Base equal to target, the value another one.
        (
            target("24", 2030, 2015),
            Stand::Reached,
            "goal.share.reached",
        ),
        (
            target("24.0", 2030, 2015),
            Stand::Reached,
            "goal.share.reached",
        ),
        // Base beyond the target, the value not: a value to be kept, never a ratio.
        (
            GoalSaid {
                direction: Some(Direction::Up),
                ..target("22", 2030, 2015)
            },
            Stand::Away,
            "goal.kept.missed",
        ),
        (
            GoalSaid {
                direction: Some(Direction::Up),
                ..target("19", 2030, 2015)
            },
            Stand::Reached,
            "goal.kept.met_worsening",
        ),
        // A target year in the past.
        (
            target("15", 2020, 2015),
            Stand::TooSlow,
            "goal.share.behind",
        ),
        // Zero is a target like any other.
        (target("0", 2060, 2015), Stand::TooSlow, "goal.share.behind"),
        // A base year without a value.
        (target("15", 2030, 2001), Stand::Unchanged, ""),
        (
            GoalSaid {
                aim: Some(Aim::Keep),
                ..target("20", 2030, 2015)
            },
            Stand::Reached,
            "goal.kept.met",
        ),
        (
            GoalSaid {
                aim: Some(Aim::Interval),
                upper: Some("21".into()),
                ..target("18", 2030, 2015)
            },
            Stand::Reached,
            "goal.within.inside",
        ),
        (
            GoalSaid {
                aim: Some(Aim::Interval),
                upper: Some("18".into()),
                ..target("15", 2030, 2015)
            },
            Stand::OnCourse,
            "goal.share.on_course",
        ),
    ] {
        session.set_goal("down", Some(&said)).unwrap();
        let all = session.verdicts(0, "down").unwrap();
        if code.is_empty() {
            // The rule refuses, so the default view leads.
            assert_eq!(of(&all, "share-of-way").reason.code, "goal.no_base_value");
            assert_eq!(all[0].method, "direction-since-edition");
            continue;
        }
        assert_eq!(
            (all[0].stand, all[0].reason.code.as_str()),
            (stand, code),
            "{said:?}"
        );
    }
    // One point: nothing to compare.
    let mut session = with(session_of(""), "voll", &[(2023, "Alle", 199, 1000)]);
    session
        .set_goal("down", Some(&target("15", 2030, 2023)))
        .unwrap();
    let all = session.verdicts(0, "down").unwrap();
    assert!(all.iter().all(|v| v.stand == Stand::None), "{all:#?}");
}

#[test]
fn plan_values_with_a_tolerance() {
    let mut session = with(session_of(""), "voll", &series());
    let mut said = GoalSaid {
        aim: Some(Aim::Path),
        plan: vec![
            (2022, "20,5".into()),
            (2023, "19.5".into()),
            (2025, "18".into()),
        ],
        tolerance: Some("0,5".into()),
        ..GoalSaid::default()
    };
    session.set_goal("down", Some(&said)).unwrap();
    let all = session.verdicts(0, "down").unwrap();
    assert_eq!(
        (
            all[0].method,
            all[0].reason.code.as_str(),
            input(&all[0], "off_plan")
        ),
        ("kommunal-plan-tolerance", "goal.plan.slightly_off", "0.4")
    );
    said.tolerance = None;
    session.set_goal("down", Some(&said)).unwrap();
    assert_eq!(
        of(
            &session.verdicts(0, "down").unwrap(),
            "kommunal-plan-tolerance"
        )
        .reason
        .code,
        "goal.no_tolerance"
    );
}

#[test]
fn what_was_changed_after_the_data_is_marked_and_kept_in_the_project() {
    let mut session = session_of("");
    session
        .set_goal("down", Some(&target("15", 2030, 2015)))
        .unwrap();
    let mut session = with(session, "voll", &series());
    assert!(!session.goal("down").late);
    // The same once more is no change.
    session
        .set_goal("down", Some(&target("15", 2030, 2015)))
        .unwrap();
    assert!(!session.goal("down").late);
    let said = GoalSaid {
        decided_by: Some("Beirat".into()),
        method: Some("sdsn-2023".into()),
        ..target("16", 2030, 2015)
    };
    session.set_goal("down", Some(&said)).unwrap();
    assert!(session.goal("down").late);
    assert_eq!(session.verdicts(0, "down").unwrap()[0].method, "sdsn-2023");
    let project = session.project();
    let written = integrationsmonitor::export::Project::parse(&project.write()).unwrap();
    let mut other = session_of("");
    other.open_project(&written).unwrap();
    assert_eq!(other.goal("down"), session.goal("down"));
}

#[test]
fn targets_of_the_catalogue_are_judged_and_the_worst_leads() {
    let targets = "[[indicator.target]]\nkind = \"value\"\nvalue = 21\nyear = 2025\nbase_year = 2015\ndecided_by = \"V/1/2015\"\n\
                   [[indicator.target]]\nkind = \"value\"\nvalue = 15\nyear = 2030\nbase_year = 2015\ndecided_by = \"V/1/2015\"\n";
    let session = with(session_of(targets), "voll", &series());
    let all = session.verdicts(0, "down").unwrap();
    let ways: Vec<(usize, Stand)> = all
        .iter()
        .filter(|v| v.method == "share-of-way")
        .map(|v| (v.goal, v.stand))
        .collect();
    assert_eq!(ways, [(1, Stand::TooSlow), (0, Stand::Reached)]);
    assert!(all[0].main && all[0].goal == 1);
    let mistakes = |targets: &str| {
        parse(&catalogue(targets))
            .unwrap_err()
            .iter()
            .map(|e| e.code().to_owned())
            .collect::<Vec<_>>()
    };
    let one =
        "[[indicator.target]]\nkind = \"value\"\nvalue = 15\nyear = 2030\ndecided_by = \"a\"\n";
    assert_eq!(
        mistakes(&(one.to_owned() + &one.replace("15", "16"))),
        ["catalogue.targets_contradict"]
    );
    assert_eq!(
        mistakes(&one.replace("value = 15\n", "")),
        ["catalogue.target_without_value"]
    );
    assert_eq!(
        mistakes(
            &one.replace("\"value\"", "\"interval\"")
                .replace("15", "15\nupper = 3")
        ),
        ["catalogue.target_interval_order"]
    );
}

#[test]
fn a_sample_has_its_interval_and_a_small_change_is_in_doubt() {
    // Wilson, 15 of 148: 6.24 to 16.05 per cent (Newcombe 1998, table I).
    let rows = [(2020, "Alle", 13, 148), (2024, "Alle", 15, 148)];
    let session = with(session_of(""), "probe", &rows);
    let series = session.series(common::ask("probe")).unwrap();
    let interval = series.lines[0].figures[1]
        .figure()
        .unwrap()
        .interval
        .clone()
        .unwrap();
    let printed = |r: integrationsmonitor::text::Ratio| r.round(2).unwrap().to_string();
    assert_eq!(
        (printed(interval.low), printed(interval.high)),
        ("6.24".into(), "16.05".into())
    );
    let all = session.verdicts(0, "probe").unwrap();
    assert_eq!(all[0].stand, Stand::OnCourse);
    assert_eq!(all[0].doubt.as_ref().unwrap().code, "goal.doubt.sampling");
    // A large change is not.
    let session = with(
        session_of(""),
        "probe",
        &[(2020, "Alle", 13, 148), (2024, "Alle", 60, 148)],
    );
    assert!(session.verdicts(0, "probe").unwrap()[0].doubt.is_none());
    // The same numbers as a full count say nothing about chance.
    let session = with(session_of(""), "auch", &rows);
    let series = session.series(common::ask("up")).unwrap();
    let none = series.lines[0].figures[1]
        .figure()
        .unwrap()
        .interval
        .clone()
        .unwrap_err();
    assert_eq!(none.code, "interval.full_count");
    assert!(session.verdicts(0, "up").unwrap()[0].doubt.is_none());
}

#[test]
fn rounding_and_missing_answers_give_bounds() {
    let bounds = |session: &Session, id: &str| {
        let series = session.series(common::ask(id)).unwrap();
        let figure = series.lines[0]
            .figures
            .last()
            .unwrap()
            .figure()
            .unwrap()
            .clone();
        let found = figure.interval.unwrap();
        let text = |r: integrationsmonitor::text::Ratio| r.round(2).unwrap().to_string();
        (text(found.low), text(found.high), found.response.map(text))
    };
    // 20 and 200, each off by two at most: 18/202 to 22/198.
    let session = with(
        session_of(""),
        "rund",
        &[(2020, "Alle", 20, 200), (2024, "Alle", 25, 250)],
    );
    assert_eq!(
        bounds(&session, "rund"),
        ("9.13".into(), "10.89".into(), None)
    );
    assert_eq!(
        session.verdicts(0, "rund").unwrap()[0]
            .doubt
            .as_ref()
            .unwrap()
            .code,
        "goal.doubt.rounding"
    );
    // 30 of 60 who answered, 100 were asked: 30 to 70 per cent, response 60.
    let session = with(
        session_of(""),
        "frei",
        &[(2020, "Alle", 20, 60), (2024, "Alle", 30, 60)],
    );
    let series = session.series(common::ask("frei")).unwrap();
    let unknown = series.lines[0].figures[0]
        .figure()
        .unwrap()
        .interval
        .clone()
        .unwrap_err();
    assert_eq!(unknown.code, "interval.response_unknown");
    let session = with(
        session,
        "gefragt",
        &[(2020, "Alle", 1, 100), (2024, "Alle", 1, 100)],
    );
    assert_eq!(
        bounds(&session, "frei"),
        ("30.00".into(), "70.00".into(), Some("60.00".into()))
    );
    assert_eq!(
        session.verdicts(0, "frei").unwrap()[0]
            .doubt
            .as_ref()
            .unwrap()
            .code,
        "goal.doubt.non_response"
    );
}

#[test]
fn the_smallest_number_of_cases_that_changes_the_verdict_does() {
    let judged = |k: i64| {
        let mut rows = series();
        rows[8].2 = k;
        let mut session = with(session_of(""), "voll", &rows);
        session
            .set_goal("down", Some(&target("15", 2030, 2015)))
            .unwrap();
        session
    };
    let session = judged(199);
    let found = session.sensitivity(0, "down").unwrap().unwrap();
    // On course begins at 8/15 of the way from 24.0 to 15.0: 19.2, seven cases fewer.
    assert_eq!(
        (found.cases, found.numerator, found.stand),
        (-7, 199, Stand::OnCourse)
    );
    let stand = |k: i64| judged(k).verdicts(0, "down").unwrap()[0].stand;
    assert_eq!((stand(192), stand(193)), (Stand::OnCourse, Stand::TooSlow));
    // Upwards it would take 41.
    assert_eq!((stand(239), stand(240)), (Stand::TooSlow, Stand::Unchanged));
}

#[test]
fn what_is_still_needed_in_points_and_in_cases() {
    let mut session = with(session_of(""), "voll", &series());
    session
        .set_goal("down", Some(&target("15", 2030, 2015)))
        .unwrap();
    let all = session.what_if(0, "down").unwrap();
    let found = all[0].as_ref().unwrap();
    let text = |r: integrationsmonitor::text::Ratio, d| r.round(d).unwrap().to_string();
    assert_eq!(
        (text(found.change, 1), text(found.per_year, 3)),
        ("-4.9".into(), "-0.700".into())
    );
    assert_eq!((found.cases, found.cases_per_year), (Some(-49), Some(-7)));
    session
        .set_goal("down", Some(&target("20", 2030, 2015)))
        .unwrap();
    assert_eq!(
        session.what_if(0, "down").unwrap()[0]
            .clone()
            .unwrap_err()
            .code,
        "goal.target_met"
    );
    session
        .set_goal("down", Some(&target("15", 2022, 2015)))
        .unwrap();
    assert_eq!(
        session.what_if(0, "down").unwrap()[0]
            .clone()
            .unwrap_err()
            .code,
        "goal.target_year_past"
    );
}

#[test]
fn earlier_years_get_what_the_file_of_then_would_have_got() {
    let mut session = with(session_of(""), "voll", &series());
    session
        .set_goal("down", Some(&target("15", 2030, 2015)))
        .unwrap();
    let earlier = session.earlier_stands(0, "down").unwrap();
    assert_eq!(earlier.len(), 9);
    for then in &earlier {
        let rows: Vec<_> = series().into_iter().filter(|r| r.0 <= then.year).collect();
        let mut of_then = with(session_of(""), "voll", &rows);
        of_then
            .set_goal("down", Some(&target("15", 2030, 2015)))
            .unwrap();
        let expected: Vec<_> = of_then
            .verdicts(0, "down")
            .unwrap()
            .iter()
            .map(|v| (v.method, v.stand, v.symbol))
            .collect();
        assert_eq!(then.verdicts, expected, "{}", then.year);
    }
}

#[test]
fn other_ways_of_judging_are_counted_and_what_the_verdict_tips_at_is_named() {
    let mut rows = Vec::new();
    for (year, first, other, wide, narrow) in [
        (2015, 300, 200, 280, 190),
        (2020, 290, 195, 285, 190),
        (2024, 280, 190, 290, 189),
    ] {
        rows.extend([
            (year, "erste", first, 1000),
            (year, "andere", other, 1000),
            (year, "erste weit", wide, 1000),
            (year, "andere eng", narrow, 1000),
        ]);
    }
    let session = with(session_of(""), "voll", &rows);
    let found = session.robustness(0, "down").unwrap().unwrap();
    assert_eq!(found.stand, Stand::OnCourse);
    let of = |group: &str| {
        found
            .routes
            .iter()
            .filter(|r| r.group == group)
            .map(|r| r.stand)
            .collect::<Vec<_>>()
    };
    assert!(of("erste").contains(&Stand::OnCourse));
    assert!(!of("erste_weit").is_empty() && of("erste_weit").iter().all(|s| *s == Stand::Away));
    assert!(
        found.tips.contains(&("group", "erste_weit".to_owned())),
        "{found:#?}"
    );
    assert_eq!(
        found.same,
        found
            .routes
            .iter()
            .filter(|r| r.stand == Stand::OnCourse)
            .count()
    );
    let none = with(session_of(""), "voll", &[(2024, "Alle", 1, 2)]);
    assert_eq!(
        none.robustness(0, "down").unwrap().unwrap_err().code,
        "goal.no_statement"
    );
}

#[test]
fn the_rollup_counts_what_is_shown() {
    let rows = [(2020, "Alle", 300, 1000), (2024, "Alle", 280, 1000)];
    let session = with(with(session_of(""), "voll", &rows), "auch", &rows);
    let all = session.rollup(0).unwrap();
    // Of two indicators with the same values one is on course, the other away; three have no data.
    let field = &all[0];
    assert_eq!((field.indicators, field.with_goal, field.judged), (5, 5, 2));
    assert_eq!(field.worst, Some(Stand::Away));
    assert_eq!(field.worst_of, ["up"]);
    assert_eq!(all.len(), 3);
    let sentence = field.sentence();
    assert_eq!(
        (
            sentence.code.as_str(),
            sentence.args["on_course"].as_str(),
            sentence.args["away"].as_str()
        ),
        ("rollup.judged", "1", "1")
    );
}
