//! Series and gaps.

use super::inputs::{number as given, numbers};
use super::{Answer, Answers, Methods, Unfit, number, only};
use integrationsmonitor::stats::StatsError;
use integrationsmonitor::stats::gap::{self, Closing};
use integrationsmonitor::stats::kitagawa::{Composed, kitagawa};
use integrationsmonitor::stats::multiple::benjamini_hochberg;
use integrationsmonitor::stats::slope::{LeastSquares, theil_sen};
use integrationsmonitor::stats::trend::{self, Trend};
use serde_json::Value;

pub(super) const METHODS: Methods = &[
    (
        "mann_kendall",
        &[
            "trend",
            "h",
            "p",
            "z",
            "tau",
            "s",
            "var_s",
            "sen_slope",
            "sen_intercept",
            "sen_slope_per_step",
        ],
        mann_kendall,
    ),
    (
        "mann_kendall_exact",
        &["s", "tau", "p_two_sided"],
        mann_kendall_exact,
    ),
    ("kendall_tau", &["tau_b", "p", "p_method"], kendall),
    ("theil_sen_ci", &["slope", "intercept", "low", "high"], sen),
    (
        "ols_slope",
        &["slope", "intercept", "r2", "p", "stderr", "low", "high"],
        least_squares,
    ),
    (
        "ols_prediction",
        &["mean", "mean_low", "mean_high", "pred_low", "pred_high"],
        prediction,
    ),
    ("benjamini_hochberg", &["adjusted"], many),
    (
        "parity_index",
        &["ratio", "pp_gap", "adjusted_parity"],
        parity,
    ),
    (
        "gap_convergence",
        &[
            "change_abs_gap_per_year",
            "closed_share",
            "sign_flip",
            "years_to_close_linear",
        ],
        convergence,
    ),
    (
        "kitagawa_decomposition",
        &["total", "composition", "rate"],
        decomposition,
    ),
];

/// The values that are there, each with its number in the series. A value that is missing stands as "nan"; the product
/// leaves missing years out before it tests.
fn numbered(inputs: &Value) -> Result<Vec<(f64, f64)>, Unfit> {
    let steps = (0..u32::MAX).map(f64::from);
    let all = steps.zip(numbers(inputs, "y")?);
    Ok(all.filter(|(_, y)| !y.is_nan()).collect())
}

fn points(inputs: &Value) -> Result<Vec<(f64, f64)>, Unfit> {
    let (x, y) = (numbers(inputs, "x")?, numbers(inputs, "y")?);
    if x.len() != y.len() {
        return Err(StatsError::LengthMismatch.into());
    }
    Ok(x.into_iter().zip(y).collect())
}

#[allow(clippy::cast_precision_loss, reason = "S of a short list")]
fn whole(s: i64) -> Answer {
    Answer::Number(s as f64)
}

fn mann_kendall(inputs: &Value) -> Result<Answers, Unfit> {
    let points = numbered(inputs)?;
    let values: Vec<f64> = points.iter().map(|p| p.1).collect();
    let it = trend::mann_kendall(&values)?;
    let found = it.trend(it.p, given(inputs, "alpha")?)?;
    let line = theil_sen(&points, 0.95);
    let slope = number(line.map(|l| l.slope));
    let word = match found {
        Trend::Increasing => "increasing",
        Trend::Decreasing => "decreasing",
        Trend::None => "no trend",
    };
    Ok(Answers::from([
        ("trend", Ok(Answer::Word(word))),
        ("h", Ok(Answer::Flag(found != Trend::None))),
        ("p", Ok(Answer::Number(it.p))),
        ("z", Ok(Answer::Number(it.z))),
        ("tau", Ok(Answer::Number(it.tau))),
        ("s", Ok(whole(it.s))),
        ("var_s", Ok(Answer::Number(it.variance))),
        ("sen_slope", slope.clone()),
        ("sen_slope_per_step", slope),
        ("sen_intercept", number(line.map(|l| l.intercept))),
    ]))
}

fn mann_kendall_exact(inputs: &Value) -> Result<Answers, Unfit> {
    let it = trend::mann_kendall(&numbers(inputs, "y")?)?;
    Ok(Answers::from([
        ("s", Ok(whole(it.s))),
        ("tau", Ok(Answer::Number(it.tau))),
        ("p_two_sided", number(it.exact_p)),
    ]))
}

fn kendall(inputs: &Value) -> Result<Answers, Unfit> {
    let it = trend::kendall_tau(&numbers(inputs, "x")?, &numbers(inputs, "y")?)?;
    let method = if it.exact { "exact" } else { "asymptotic" };
    Ok(Answers::from([
        ("tau_b", Ok(Answer::Number(it.tau_b))),
        ("p", Ok(Answer::Number(it.p))),
        ("p_method", Ok(Answer::Word(method))),
    ]))
}

fn sen(inputs: &Value) -> Result<Answers, Unfit> {
    let it = theil_sen(&points(inputs)?, given(inputs, "conf")?)?;
    Ok(Answers::from([
        ("slope", Ok(Answer::Number(it.slope))),
        ("intercept", Ok(Answer::Number(it.intercept))),
        ("low", Ok(Answer::Number(it.interval.low))),
        ("high", Ok(Answer::Number(it.interval.high))),
    ]))
}

fn least_squares(inputs: &Value) -> Result<Answers, Unfit> {
    let line = LeastSquares::fit(&points(inputs)?)?;
    let interval = line.slope_interval(given(inputs, "conf")?);
    Ok(Answers::from([
        ("slope", Ok(Answer::Number(line.slope))),
        ("intercept", Ok(Answer::Number(line.intercept))),
        ("r2", number(line.r_squared())),
        ("p", number(line.p())),
        ("stderr", number(line.standard_error())),
        ("low", number(interval.map(|i| i.low))),
        ("high", number(interval.map(|i| i.high))),
    ]))
}

fn prediction(inputs: &Value) -> Result<Answers, Unfit> {
    let line = LeastSquares::fit(&points(inputs)?)?;
    let it = line.predict(given(inputs, "x0")?, given(inputs, "conf")?)?;
    Ok(Answers::from([
        ("mean", Ok(Answer::Number(it.mean))),
        ("mean_low", Ok(Answer::Number(it.line.low))),
        ("mean_high", Ok(Answer::Number(it.line.high))),
        ("pred_low", Ok(Answer::Number(it.value.low))),
        ("pred_high", Ok(Answer::Number(it.value.high))),
    ]))
}

fn many(inputs: &Value) -> Result<Answers, Unfit> {
    let adjusted = benjamini_hochberg(&numbers(inputs, "p")?)?;
    let list = adjusted.into_iter().map(|p| Ok(Answer::Number(p)));
    Ok(only("adjusted", Ok(Answer::List(list.collect()))))
}

fn parity(inputs: &Value) -> Result<Answers, Unfit> {
    let it = gap::parity(
        given(inputs, "group_rate")?,
        given(inputs, "reference_rate")?,
    )?;
    Ok(Answers::from([
        ("ratio", number(it.ratio)),
        ("pp_gap", Ok(Answer::Number(it.gap_points))),
        ("adjusted_parity", number(it.adjusted)),
    ]))
}

fn convergence(inputs: &Value) -> Result<Answers, Unfit> {
    let it = gap::convergence(
        given(inputs, "gap_start")?,
        given(inputs, "gap_end")?,
        given(inputs, "years")?,
    )?;
    let closing = match it.closing {
        Closing::InYears(years) => Answer::Number(years),
        Closing::Never => Answer::Word("never_at_this_pace"),
    };
    Ok(Answers::from([
        (
            "change_abs_gap_per_year",
            Ok(Answer::Number(it.change_per_year)),
        ),
        ("closed_share", number(it.closed_share)),
        ("sign_flip", Ok(Answer::Flag(it.crossed))),
        ("years_to_close_linear", Ok(closing)),
    ]))
}

fn decomposition(inputs: &Value) -> Result<Answers, Unfit> {
    let (w0, r0) = (numbers(inputs, "w0")?, numbers(inputs, "r0")?);
    let (w1, r1) = (numbers(inputs, "w1")?, numbers(inputs, "r1")?);
    let it = kitagawa(
        Composed {
            parts: &w0,
            rates: &r0,
        },
        Composed {
            parts: &w1,
            rates: &r1,
        },
    )?;
    Ok(Answers::from([
        ("total", Ok(Answer::Number(it.total))),
        ("composition", Ok(Answer::Number(it.composition))),
        ("rate", Ok(Answer::Number(it.rate))),
    ]))
}
