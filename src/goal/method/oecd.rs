//! `oecd-distance-2022`: distance to the target in standard deviations of a panel.
//!
//! A level, no trend: how far the value is from the target, in a unit that different indicators share. Source: OECD,
//! "The Short and Winding Road to 2030: Measuring Distance to the SDG Targets" (2022), annex on methods: a modified
//! z-score from a fixed end point. The deviation with n − 1 was not read there again. The panel is what one compares with
//! (districts, other cities), with or without the own value as the user decides.

use super::{Direction, Refusal, Stand, finite};

/// Name of the rule.
pub const METHOD: &str = "oecd-distance-2022";

/// What the rule found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// As good as the target: distance 0.
    Met,
    /// Short of the target.
    Short,
}

impl Outcome {
    /// The stable code of the reason.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Met => "goal.met",
            Self::Short => "goal.oecd.short",
        }
    }

    /// The shared word. Short of a target says nothing about the movement.
    pub const fn stand(self) -> Stand {
        match self {
            Self::Met => Stand::Reached,
            Self::Short => Stand::None,
        }
    }
}

/// The distance and what it was made from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Distance {
    /// Standard deviation of the panel, with n − 1.
    pub deviation: f64,
    /// Signed: (target − value)/deviation in the wanted direction; negative beyond the target.
    pub raw: f64,
    /// max(0, raw).
    pub distance: f64,
    /// What it means.
    pub outcome: Outcome,
}

/// Measures the distance of `value` to `target`.
///
/// # Errors
/// [`Refusal::NoDirection`]; [`Refusal::PanelTooSmall`] below two values, [`Refusal::PanelWithoutSpread`] when all are
/// equal; [`Refusal::NotFinite`].
pub fn judge(
    value: f64,
    target: f64,
    panel: &[f64],
    direction: Option<Direction>,
) -> Result<Distance, Refusal> {
    let direction = direction.ok_or(Refusal::NoDirection)?;
    let gap = finite(direction.wanted(finite(target)? - finite(value)?))?;
    if panel.iter().any(|v| !v.is_finite()) {
        return Err(Refusal::NotFinite);
    }
    let n = panel.iter().fold(0.0, |n, _| n + 1.0);
    if n < 2.0 {
        return Err(Refusal::PanelTooSmall);
    }
    // Equal values have no spread, whatever rounding makes of their mean.
    let (low, high) = panel
        .iter()
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), &v| {
            (low.min(v), high.max(v))
        });
    if low >= high {
        return Err(Refusal::PanelWithoutSpread);
    }
    let mean = finite(panel.iter().sum::<f64>() / n)?;
    let squares: f64 = panel.iter().map(|v| (v - mean) * (v - mean)).sum();
    let deviation = finite((squares / (n - 1.0)).sqrt())?;
    if deviation <= 0.0 {
        return Err(Refusal::PanelWithoutSpread);
    }
    let raw = finite(gap / deviation)?;
    Ok(Distance {
        deviation,
        raw,
        distance: raw.max(0.0),
        outcome: if direction.meets(value, target) {
            Outcome::Met
        } else {
            Outcome::Short
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const UP: Option<Direction> = Some(Direction::Up);

    #[test]
    fn the_distance_is_in_deviations_of_the_panel_and_ends_at_the_target() {
        let panel = [1.0, 3.0];
        let it = judge(2.0, 5.0, &panel, UP).unwrap();
        assert!((it.deviation - 2.0_f64.sqrt()).abs() < 1e-15);
        assert!((it.distance - 3.0 / 2.0_f64.sqrt()).abs() < 1e-15);
        assert_eq!(
            (it.outcome, it.outcome.stand()),
            (Outcome::Short, Stand::None)
        );
        let beyond = judge(6.0, 5.0, &panel, UP).unwrap();
        assert!(beyond.raw < 0.0 && beyond.distance.abs() < 1e-15);
        assert_eq!(beyond.outcome.stand(), Stand::Reached);
        let on_it = judge(5.0, 5.0, &panel, UP).unwrap();
        assert_eq!(on_it.outcome, Outcome::Met);
    }

    #[test]
    fn a_panel_without_spread_is_no_unit() {
        assert_eq!(judge(1.0, 2.0, &[], UP), Err(Refusal::PanelTooSmall));
        assert_eq!(judge(1.0, 2.0, &[3.0], UP), Err(Refusal::PanelTooSmall));
        // A mean of three tenths is not 0.1 in binary.
        let tenths = [0.1, 0.1, 0.1];
        assert_eq!(
            judge(1.0, 2.0, &tenths, UP),
            Err(Refusal::PanelWithoutSpread)
        );
        assert_eq!(
            judge(1.0, 2.0, &[1.0, 2.0], None),
            Err(Refusal::NoDirection)
        );
        for bad in [f64::NAN, f64::INFINITY] {
            assert_eq!(judge(bad, 2.0, &[1.0, 2.0], UP), Err(Refusal::NotFinite));
            assert_eq!(judge(1.0, bad, &[1.0, 2.0], UP), Err(Refusal::NotFinite));
            assert_eq!(judge(1.0, 2.0, &[1.0, bad], UP), Err(Refusal::NotFinite));
        }
        let huge = [-f64::MAX, f64::MAX];
        assert_eq!(judge(1.0, 2.0, &huge, UP), Err(Refusal::NotFinite));
    }
}
