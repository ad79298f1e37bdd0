//! Which method says what, and over which values.

use super::*;

#[test]
#[allow(clippy::too_many_lines, reason = "a table of cases")]
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
        writeln!(text, "{month};Alle;{k};1000").unwrap();
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
