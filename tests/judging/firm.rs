//! How exact values are, how firm verdicts.

use super::*;

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

#[test]
fn a_method_with_its_own_years_is_one_way_whatever_the_base() {
    let mut session = with(session_of(""), "voll", &series());
    session
        .set_goal("down", Some(&target("15", 2030, 2017)))
        .unwrap();
    let found = session.robustness(0, "down").unwrap().unwrap();
    let since = |method: &str| -> Vec<i32> {
        let of = found.routes.iter().filter(|r| r.method == method);
        of.map(|r| r.since).collect()
    };
    // From the base that was set and from each edition; the last five years are always the same.
    assert_eq!(since("share-of-way"), [2017, 2015, 2020]);
    assert_eq!(since("eurostat-sdg-2024-short"), [2018]);
    assert_eq!(since("destatis-weather"), Vec::<i32>::new());
    // To close a gap is another goal than to reach a value.
    assert!(since("gap-closing").is_empty());
}

#[test]
fn a_survey_between_the_editions_has_other_ways_as_well() {
    let rows = [
        (2014, "Alle", 300, 1000),
        (2019, "Alle", 290, 1000),
        (2024, "Alle", 280, 1000),
    ];
    let session = with(session_of(""), "voll", &rows);
    let found = session.robustness(0, "down").unwrap().unwrap();
    let since: Vec<i32> = found.routes.iter().map(|r| r.since).collect();
    assert_eq!((found.same, since), (1, vec![2019]));
}

#[test]
fn figures_behind_a_verdict_can_be_explained_and_are_those_judged() {
    let rows = [
        (2020, "erste", 300, 1000),
        (2020, "andere", 200, 1000),
        (2024, "erste", 280, 1000),
        (2024, "andere", 190, 1000),
    ];
    let mut session = with(session_of(""), "voll", &rows);
    session
        .set_goal("down", Some(&target("20", 2030, 2020)))
        .unwrap();
    let verdicts = session.verdicts(0, "down").unwrap();
    let behind = session.behind(0, "down").unwrap();
    assert_eq!(verdicts.len(), behind.len());
    let mut seen = Vec::new();
    for (verdict, figures) in verdicts.iter().zip(&behind) {
        assert!(verdict.view == View::Default || figures.is_empty());
        for figure in figures {
            let ask = Ask {
                scope: 0,
                indicator: &figure.indicator,
                area: None,
                by: figure.by.as_deref(),
                group: figure.group.as_deref(),
            };
            let step = session.explain(ask, &figure.period).unwrap();
            assert_eq!(step.value.as_deref(), Some(input(verdict, figure.name)));
            seen.push((verdict.method, figure.name, figure.group.as_deref()));
        }
    }
    for one in [
        ("share-of-way", "base", None),
        ("share-of-way", "now", None),
        ("laender-2021", "then", Some("erste")),
        ("laender-2021", "reference_now", Some("andere")),
    ] {
        assert!(seen.contains(&one), "{one:?} not in {seen:?}");
    }
}

#[test]
fn cases_are_those_of_the_group_a_verdict_is_about() {
    let rows = [
        (2020, "Alle", 5000, 20000),
        (2020, "erste", 300, 1000),
        (2020, "andere", 200, 1000),
        (2024, "Alle", 5000, 20000),
        (2024, "erste", 290, 1000),
        (2024, "andere", 198, 1000),
    ];
    let mut session = with(session_of(""), "voll", &rows);
    // Closing the gap is judged by the group, though the goal names none.
    let said = GoalSaid {
        aim: Some(Aim::GapClosing),
        target_year: Some(2040),
        ..GoalSaid::default()
    };
    session.set_goal("down", Some(&said)).unwrap();
    let verdicts = session.verdicts(0, "down").unwrap();
    assert_eq!(verdicts[0].method, "gap-closing");
    let found = session.sensitivity(0, "down").unwrap().unwrap();
    assert_eq!(found.numerator, 290);
    let behind = session.behind(0, "down").unwrap();
    assert!(behind[0].iter().all(|b| b.group.is_some()), "{behind:#?}");
    // A method chosen for all is about all, not about the group the default rules judge.
    let said = GoalSaid {
        method: Some("sdsn-2023".to_owned()),
        ..target("15", 2030, 2020)
    };
    session.set_goal("down", Some(&said)).unwrap();
    let verdicts = session.verdicts(0, "down").unwrap();
    assert_eq!(verdicts[0].method, "sdsn-2023");
    let found = session.sensitivity(0, "down").unwrap().unwrap();
    assert_eq!(found.numerator, 5000);
}

#[test]
#[allow(clippy::format_push_string, reason = "a few lines of TOML")]
fn among_many_samples_a_change_like_one_by_chance_is_in_doubt() {
    let mut more = String::new();
    for name in ["zwei", "drei", "vier"] {
        for (side, part) in [
            ("k", format!("part_of = \"{name}_n\"")),
            ("n", String::new()),
        ] {
            more.push_str(&format!(
                "[[measure]]\nid = \"{name}_{side}\"\ntitle.de = \"{name} {side}\"\nunit = \"Personen\"\nadditive = true\nnature = \"sample\"\ndimensions = [\"period\", \"area\", \"gruppe\"]\n{part}\n"
            ));
        }
        more.push_str(&format!(
            "[[indicator]]\nid = \"{name}\"\nteilziel = \"t\"\ntitle.de = \"{name}\"\ndefinition.de = \"{name}\"\nsource.de = \"x\"\nplace.de = \"x\"\nrelevance.de = \"x\"\nreference_date.de = \"x\"\nsupply = \"municipal\"\nkind = \"share\"\nnumerator = [{{ measure = \"{name}_k\" }}]\ndenominator = [{{ measure = \"{name}_n\" }}]\nfactor = 100\nunit = \"percent\"\ndecimals = 1\ndirection = \"up\"\ncites = [\"x\"]\n"
        ));
    }
    // 200 and 240 of 1000: p = 0.031, alone no chance; with three that did not move 4 · 0.031 > 0.05.
    let moved = [(2020, "Alle", 200, 1000), (2024, "Alle", 240, 1000)];
    let still = [(2020, "Alle", 200, 1000), (2024, "Alle", 202, 1000)];
    let doubt = |session: &Session| {
        let rows = session.overview(0).unwrap();
        let row = rows.into_iter().find(|r| r.indicator == "probe").unwrap();
        row.verdict.unwrap().doubt.map(|d| d.code)
    };
    let mut session = with(session_of(&more), "probe", &moved);
    assert_eq!(doubt(&session), None);
    for name in ["zwei", "drei", "vier"] {
        session = with(session, name, &still);
    }
    assert_eq!(
        doubt(&session).as_deref(),
        Some("goal.doubt.many_comparisons")
    );
}
