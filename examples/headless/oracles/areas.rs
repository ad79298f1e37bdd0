//! Segregation and diversity.

use super::inputs::{counts, rows};
use super::{Answer, Answers, Found, Methods, Unfit, number, only};
use integrationsmonitor::stats::diversity::diversity;
use integrationsmonitor::stats::evenness;
use integrationsmonitor::stats::multigroup::Groups;
use integrationsmonitor::stats::{self, Fraction, StatsError};
use serde_json::Value;

const VALUE: &[&str] = &["value"];

pub(super) const METHODS: Methods = &[
    ("segregation_dissimilarity_D", VALUE, |i| {
        two_groups(i, |x, t| stats::dissimilarity(x, t).map(Fraction::value))
    }),
    ("segregation_gini_G", VALUE, |i| {
        two_groups(i, |x, t| evenness::gini(x, t).map(Fraction::value))
    }),
    ("segregation_entropy_H", VALUE, |i| {
        two_groups(i, stats::entropy_index)
    }),
    ("segregation_atkinson_b05", VALUE, |i| {
        two_groups(i, |x, t| evenness::atkinson(x, t, 0.5))
    }),
    ("segregation_isolation_xPx", VALUE, |i| {
        two_groups(i, stats::isolation)
    }),
    ("segregation_interaction_xPy", VALUE, |i| {
        two_groups(i, stats::interaction)
    }),
    ("segregation_eta2_V", VALUE, |i| {
        two_groups(i, evenness::variance_ratio)
    }),
    (
        "dissimilarity_expected_under_evenness",
        &["D", "E_D_null", "D_star"],
        |i| beside_chance(i, "E_D_null", stats::expected_evenness),
    ),
    (
        "dissimilarity_expected_permutation",
        &["D", "E_D", "D_star"],
        |i| beside_chance(i, "E_D", stats::expected_permutation),
    ),
    ("multigroup_dissimilarity", VALUE, |i| {
        several(i, |g| g.dissimilarity().map(Fraction::value))
    }),
    ("multigroup_gini", VALUE, |i| {
        several(i, |g| g.gini().map(Fraction::value))
    }),
    ("multigroup_H_information_theory", VALUE, |i| {
        several(i, Groups::information)
    }),
    ("multigroup_relative_diversity_R", VALUE, |i| {
        several(i, Groups::relative_diversity)
    }),
    ("multigroup_squared_coef_var_C", VALUE, |i| {
        several(i, Groups::squared_variation)
    }),
    ("multigroup_normalized_exposure_P", VALUE, |i| {
        several(i, Groups::normalized_exposure)
    }),
    ("multigroup_diversity_E", VALUE, |i| {
        several(i, |g| Ok(g.diversity()))
    }),
    ("multigroup_simpson_concentration", VALUE, |i| {
        several(i, |g| g.simpson_concentration().map(Fraction::value))
    }),
    ("multigroup_simpson_interaction", VALUE, |i| {
        several(i, |g| g.simpson_interaction().map(Fraction::value))
    }),
    ("local_shannon_diversity", VALUE, |i| {
        each_area(i, stats::shannon)
    }),
    ("local_simpson_interaction", VALUE, |i| {
        each_area(i, stats::simpson_interaction)
    }),
    ("location_quotient", VALUE, quotients),
    (
        "diversity",
        &[
            "shannon_nat",
            "shannon_bit",
            "hill_1",
            "simpson_concentration",
            "gini_simpson",
            "inverse_simpson",
            "gini_simpson_unbiased",
            "pielou_evenness",
        ],
        all_of_diversity,
    ),
];

fn two_groups(
    inputs: &Value,
    index: fn(&[u64], &[u64]) -> Result<f64, StatsError>,
) -> Result<Answers, Unfit> {
    let (group, total) = (counts(inputs, "group")?, counts(inputs, "total")?);
    Ok(only("value", number(index(&group, &total))))
}

fn beside_chance(
    inputs: &Value,
    name: &'static str,
    expected: fn(&[u64], &[u64]) -> Result<f64, StatsError>,
) -> Result<Answers, Unfit> {
    let (group, total) = (counts(inputs, "group")?, counts(inputs, "total")?);
    let d = stats::dissimilarity(&group, &total)?.value();
    let e = expected(&group, &total)?;
    Ok(Answers::from([
        ("D", Ok(Answer::Number(d))),
        (name, Ok(Answer::Number(e))),
        ("D_star", number(stats::corrected(d, e))),
    ]))
}

const ROWS: &str = "counts_rows_are_districts";

fn several(
    inputs: &Value,
    index: fn(&Groups) -> Result<f64, StatsError>,
) -> Result<Answers, Unfit> {
    let groups = Groups::of(&rows(inputs, ROWS)?)?;
    Ok(only("value", number(index(&groups))))
}

fn each_area(
    inputs: &Value,
    index: fn(&[u64]) -> Result<f64, StatsError>,
) -> Result<Answers, Unfit> {
    let areas = rows(inputs, ROWS)?;
    let values = areas.iter().map(|area| number(index(area))).collect();
    Ok(only("value", Ok(Answer::List(values))))
}

/// Of every group in every area.
fn quotients(inputs: &Value) -> Result<Answers, Unfit> {
    let areas = rows(inputs, ROWS)?;
    let width = areas.first().map_or(0, Vec::len);
    let sum = |column: usize| areas.iter().filter_map(|a| a.get(column)).sum::<u64>();
    let groups: Vec<u64> = (0..width).map(sum).collect();
    let all = groups.iter().sum();
    let row = |area: &Vec<u64>| -> Found {
        let total = area.iter().sum();
        let pairs = area.iter().zip(&groups);
        let values = pairs.map(|(&x, &g)| number(stats::location_quotient(x, total, g, all)));
        Ok(Answer::List(values.collect()))
    };
    Ok(only(
        "value",
        Ok(Answer::List(areas.iter().map(row).collect())),
    ))
}

fn all_of_diversity(inputs: &Value) -> Result<Answers, Unfit> {
    let it = diversity(&counts(inputs, "counts")?)?;
    Ok(Answers::from([
        ("shannon_nat", Ok(Answer::Number(it.shannon))),
        ("shannon_bit", Ok(Answer::Number(it.shannon_bits))),
        ("hill_1", Ok(Answer::Number(it.hill))),
        (
            "simpson_concentration",
            Ok(Answer::Number(it.concentration)),
        ),
        ("gini_simpson", Ok(Answer::Number(it.gini_simpson))),
        ("inverse_simpson", Ok(Answer::Number(it.inverse_simpson))),
        ("gini_simpson_unbiased", number(it.gini_simpson_unbiased)),
        ("pielou_evenness", number(it.evenness)),
    ]))
}
