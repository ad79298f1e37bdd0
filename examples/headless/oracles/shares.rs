//! Shares, their differences and ratios, counts of events, standardised rates.

use super::inputs::{count, counts, number as given, numbers, two};
use super::{Answer, Answers, Methods, Unfit, number};
use integrationsmonitor::stats::standardise::{Band, direct};
use integrationsmonitor::stats::{
    Interval, RatioInterval, Share, StatsError, difference, exact, poisson, proportion, ratio,
    score,
};
use serde_json::Value;

const ENDS: &[&str] = &["low", "high"];
const RATIO: &[&str] = &["rr", "or", "low", "high"];

pub(super) const METHODS: Methods = &[
    ("ci_proportion_wilson", ENDS, |i| one(i, proportion::wilson)),
    ("ci_proportion_wilson_cc", ENDS, |i| {
        one(i, proportion::wilson_corrected)
    }),
    ("ci_proportion_clopper_pearson", ENDS, |i| {
        one(i, proportion::clopper_pearson)
    }),
    ("ci_proportion_jeffreys", ENDS, |i| {
        one(i, proportion::jeffreys)
    }),
    ("ci_proportion_agresti_coull", ENDS, |i| {
        one(i, proportion::agresti_coull)
    }),
    ("ci_diff_newcombe", &["diff", "low", "high"], |i| {
        differing(i, difference::newcombe)
    }),
    ("ci_diff_agresti_caffo", &["diff", "low", "high"], |i| {
        differing(i, difference::agresti_caffo)
    }),
    ("ci_diff_score_mn", &["diff", "low", "high"], |i| {
        differing(i, score::difference_interval)
    }),
    ("rr_katz_log", RATIO, |i| of_two(i, ratio::katz)),
    ("rr_log_adjusted", RATIO, |i| of_two(i, ratio::log_adjusted)),
    ("rr_score_koopman_mn", RATIO, |i| {
        of_two(i, score::ratio_interval)
    }),
    ("odds_ratio_woolf", RATIO, |i| of_two(i, ratio::woolf)),
    ("or_score_mn", RATIO, |i| of_two(i, score::odds_interval)),
    ("fisher_exact_two_sided", &["p"], fisher),
    ("two_proportion_z_pooled", &["z", "p"], pooled),
    ("ci_poisson_exact", ENDS, |i| events(i, poisson::exact)),
    ("ci_poisson_byar", ENDS, |i| events(i, poisson::byar)),
    (
        "direct_standardised_rate",
        &[
            "rate",
            "var",
            "dobson_byar_low",
            "dobson_byar_high",
            "fay_feuer_low",
            "fay_feuer_high",
        ],
        standardised,
    ),
];

fn ends(interval: Interval) -> Answers {
    Answers::from([
        ("low", Ok(Answer::Number(interval.low))),
        ("high", Ok(Answer::Number(interval.high))),
    ])
}

fn one(
    inputs: &Value,
    method: fn(u64, u64, f64) -> Result<Interval, StatsError>,
) -> Result<Answers, Unfit> {
    let (k, n) = (count(inputs, "k")?, count(inputs, "n")?);
    Ok(ends(method(k, n, given(inputs, "conf")?)?))
}

fn differing(
    inputs: &Value,
    method: fn(Share, Share, f64) -> Result<Interval, StatsError>,
) -> Result<Answers, Unfit> {
    let (first, second) = two(inputs)?;
    let mut answers = ends(method(first, second, given(inputs, "conf")?)?);
    let diff = difference::difference(first, second);
    answers.insert("diff", Ok(Answer::Number(diff)));
    Ok(answers)
}

fn of_two(
    inputs: &Value,
    method: fn(Share, Share, f64) -> Result<RatioInterval, StatsError>,
) -> Result<Answers, Unfit> {
    let (first, second) = two(inputs)?;
    let it = method(first, second, given(inputs, "conf")?)?;
    Ok(Answers::from([
        // A case asks for that of both which its method is about.
        ("rr", number(it.ratio)),
        ("or", number(it.ratio)),
        ("low", number(it.low)),
        ("high", number(it.high)),
    ]))
}

fn fisher(inputs: &Value) -> Result<Answers, Unfit> {
    let (first, second) = two(inputs)?;
    let p = exact::fisher_two_sided(first, second);
    Ok(super::only("p", number(p)))
}

fn pooled(inputs: &Value) -> Result<Answers, Unfit> {
    let (first, second) = two(inputs)?;
    let tested = difference::z_pooled(first, second)?;
    Ok(Answers::from([
        ("z", Ok(Answer::Number(tested.z))),
        ("p", Ok(Answer::Number(tested.p))),
    ]))
}

fn events(
    inputs: &Value,
    method: fn(u64, f64) -> Result<Interval, StatsError>,
) -> Result<Answers, Unfit> {
    Ok(ends(method(
        count(inputs, "count")?,
        given(inputs, "conf")?,
    )?))
}

fn standardised(inputs: &Value) -> Result<Answers, Unfit> {
    let (events, population) = (counts(inputs, "events")?, numbers(inputs, "population")?);
    let standard = numbers(inputs, "standard")?;
    if events.len() != population.len() || events.len() != standard.len() {
        return Err(StatsError::LengthMismatch.into());
    }
    let rows = events.into_iter().zip(population).zip(standard);
    let bands: Vec<Band> = rows
        .map(|((events, population), standard)| Band {
            events,
            population,
            standard,
        })
        .collect();
    let it = direct(&bands)?;
    let confidence = given(inputs, "conf")?;
    let (dobson, gamma) = (it.dobson_byar(confidence), it.fay_feuer(confidence));
    Ok(Answers::from([
        ("rate", Ok(Answer::Number(it.rate))),
        ("var", Ok(Answer::Number(it.variance))),
        ("dobson_byar_low", number(dobson.map(|i| i.low))),
        ("dobson_byar_high", number(dobson.map(|i| i.high))),
        ("fay_feuer_low", number(gamma.map(|i| i.low))),
        ("fay_feuer_high", number(gamma.map(|i| i.high))),
    ]))
}
