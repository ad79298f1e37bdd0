//! Goals as they are decided: refused, judged, kept.

use super::*;

#[test]
#[allow(clippy::too_many_lines, reason = "a table of cases")]
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
fn a_target_is_printed_with_all_its_digits() {
    let mut session = with(session_of(""), "voll", &series());
    // 19.88 is missed by 19.9, which 19.9 would not be.
    session
        .set_goal("down", Some(&target("19,88", 2030, 2015)))
        .unwrap();
    let all = session.verdicts(0, "down").unwrap();
    for method in [
        "share-of-way",
        "destatis-weather",
        "least-squares-projection",
    ] {
        assert_eq!(input(of(&all, method), "target"), "19.88", "{method}");
    }
    assert_eq!(all[0].level, Some(Level::NotMet));
}
