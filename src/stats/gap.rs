//! Gap between a group and its reference: as a ratio, and on the way through time.
//!
//! Compare a group with those who do not belong to it: a total that contains the group understates the gap.

use super::{Limit, StatsError, finite};

/// Two rates beside each other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Parity {
    /// group/reference.
    pub ratio: Limit,
    /// 100·(group − reference), for rates given as parts of 1.
    pub gap_points: f64,
    /// The ratio if it is at most 1, else 2 − reference/group: 0 … 2, as far from 1 on both sides.
    pub adjusted: Limit,
}

/// Parity of two rates given as parts of 1.
///
/// Against a reference of 0 the ratio is [`StatsError::Unbounded`] and the adjusted one has its limit 2; where both rates
/// are 0 neither exists.
/// Source: UNESCO Institute for Statistics, adjusted parity index (GPIA), metadata of SDG indicator 4.5.1.
///
/// # Errors
/// [`StatsError::OutOfRange`] for negative rates or such that are no numbers.
pub fn parity(group: f64, reference: f64) -> Result<Parity, StatsError> {
    for rate in [group, reference] {
        if !rate.is_finite() || rate < 0.0 {
            return Err(StatsError::OutOfRange);
        }
    }
    let (ratio, adjusted) = match (group > 0.0, reference > 0.0) {
        (false, false) => (Err(StatsError::Undefined), Err(StatsError::Undefined)),
        (true, false) => (Err(StatsError::Unbounded), Ok(2.0)),
        _ if group <= reference => (Ok(group / reference), Ok(group / reference)),
        _ => (finite(group / reference), Ok(2.0 - reference / group)),
    };
    Ok(Parity {
        ratio,
        gap_points: finite(100.0 * (group - reference))?,
        adjusted,
    })
}

/// What became of a gap. It is judged by its size: a gap that changed its sign was crossed, not closed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Convergence {
    /// (|end| − |start|)/years; negative when the gap narrows.
    pub change_per_year: f64,
    /// 1 − |end|/|start|; missing when there was no gap at the start.
    pub closed_share: Limit,
    /// Start and end have different signs.
    pub crossed: bool,
    /// When the gap would be closed if it went on like this.
    pub closing: Closing,
}

/// When a gap would be closed at the pace it had.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Closing {
    /// After so many more years; 0 when it is closed.
    InYears(f64),
    /// It does not narrow, or it was crossed and grows on the other side.
    Never,
}

/// From the gap `start` to the gap `end`, `years` later.
///
/// # Errors
/// [`StatsError::OutOfRange`] unless all are numbers and time has passed.
pub fn convergence(start: f64, end: f64, years: f64) -> Result<Convergence, StatsError> {
    if !start.is_finite() || !end.is_finite() || !years.is_finite() || years <= 0.0 {
        return Err(StatsError::OutOfRange);
    }
    let change_per_year = finite((end.abs() - start.abs()) / years)?;
    let crossed = (start < 0.0 && end > 0.0) || (start > 0.0 && end < 0.0);
    let closing = if end == 0.0 {
        Closing::InYears(0.0)
    } else if change_per_year < 0.0 && !crossed {
        Closing::InYears(finite(end.abs() / -change_per_year)?)
    } else {
        Closing::Never
    };
    Ok(Convergence {
        change_per_year,
        closed_share: if start == 0.0 {
            Err(StatsError::Undefined)
        } else {
            finite(1.0 - end.abs() / start.abs())
        },
        crossed,
        closing,
    })
}

/// Which side moved when a gap changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mover {
    /// The gap did not narrow.
    NotNarrower,
    /// It narrowed because the side behind gained more, and the side ahead lost nothing.
    CatchingUp,
    /// It narrowed from both sides: those behind gained, those ahead lost.
    BothSides,
    /// It narrowed only because those ahead lost: never progress.
    LevellingDown,
}

/// Both components of a change of a gap.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Components {
    /// How much the group gained, in the wanted direction.
    pub group_gain: f64,
    /// How much the reference gained, in the wanted direction.
    pub reference_gain: f64,
    /// Which of them narrowed the gap.
    pub mover: Mover,
}

/// Splits the change of a gap into what the group and what the reference did. `group` and `reference` are the rates at
/// the start and at the end.
///
/// "Levelling down" is D. Parfit's word ("Equality or priority?", 1991) for a gap that narrows while nobody behind gains.
///
/// # Errors
/// [`StatsError::OutOfRange`] for rates that are no numbers.
pub fn components(
    group: (f64, f64),
    reference: (f64, f64),
    higher_is_better: bool,
) -> Result<Components, StatsError> {
    let sign = if higher_is_better { 1.0 } else { -1.0 };
    let group_gain = finite(sign * (group.1 - group.0))?;
    let reference_gain = finite(sign * (reference.1 - reference.0))?;
    let (start, end) = (
        finite(sign * (group.0 - reference.0))?,
        finite(sign * (group.1 - reference.1))?,
    );
    let (behind, ahead) = if start <= 0.0 {
        (group_gain, reference_gain)
    } else {
        (reference_gain, group_gain)
    };
    let mover = if end.abs() >= start.abs() {
        Mover::NotNarrower
    } else if behind <= 0.0 {
        Mover::LevellingDown
    } else if ahead < 0.0 {
        Mover::BothSides
    } else {
        Mover::CatchingUp
    };
    Ok(Components {
        group_gain,
        reference_gain,
        mover,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(a: f64, b: f64) -> bool {
        (a - b).abs() < 1e-12
    }

    #[test]
    fn parity_is_as_far_from_one_on_both_sides() {
        let below = parity(0.45, 0.6).unwrap();
        let above = parity(0.6, 0.45).unwrap();
        assert!(near(below.ratio.unwrap(), 0.75) && near(below.adjusted.unwrap(), 0.75));
        assert!(near(above.ratio.unwrap(), 4.0 / 3.0) && near(above.adjusted.unwrap(), 1.25));
        assert!(near(below.gap_points, -15.0) && near(above.gap_points, 15.0));
        let same = parity(0.5, 0.5).unwrap();
        assert_eq!((same.ratio, same.adjusted), (Ok(1.0), Ok(1.0)));
    }

    #[test]
    fn parity_against_nothing() {
        let it = parity(0.3, 0.0).unwrap();
        assert_eq!(
            (it.ratio, it.adjusted),
            (Err(StatsError::Unbounded), Ok(2.0))
        );
        assert!(near(it.gap_points, 30.0));
        let none = parity(0.0, 0.0).unwrap();
        assert_eq!(none.ratio, Err(StatsError::Undefined));
        assert_eq!(none.adjusted, Err(StatsError::Undefined));
        assert_eq!(none.gap_points.to_bits(), 0.0_f64.to_bits());
        let it = parity(0.0, 0.3).unwrap();
        assert_eq!((it.ratio, it.adjusted), (Ok(0.0), Ok(0.0)));
        for bad in [-0.1, f64::NAN, f64::INFINITY] {
            assert_eq!(parity(bad, 0.5), Err(StatsError::OutOfRange));
            assert_eq!(parity(0.5, bad), Err(StatsError::OutOfRange));
        }
    }

    #[test]
    fn gaps_narrow_widen_and_cross() {
        let it = convergence(-20.0, -12.0, 4.0).unwrap();
        assert!(near(it.change_per_year, -2.0) && near(it.closed_share.unwrap(), 0.4));
        assert_eq!((it.crossed, it.closing), (false, Closing::InYears(6.0)));
        let wider = convergence(-12.0, -16.0, 4.0).unwrap();
        assert!(near(wider.closed_share.unwrap(), -1.0 / 3.0));
        assert_eq!(wider.closing, Closing::Never);
        let crossed = convergence(-10.0, 4.0, 4.0).unwrap();
        assert_eq!((crossed.crossed, crossed.closing), (true, Closing::Never));
        assert!(near(crossed.closed_share.unwrap(), 0.6));
        let closed = convergence(8.0, 0.0, 2.0).unwrap();
        assert_eq!(
            (closed.crossed, closed.closing),
            (false, Closing::InYears(0.0))
        );
        let opened = convergence(0.0, 3.0, 3.0).unwrap();
        assert_eq!(opened.closed_share, Err(StatsError::Undefined));
        assert_eq!((opened.crossed, opened.closing), (false, Closing::Never));
        let still = convergence(-15.0, -15.0, 5.0).unwrap();
        assert_eq!(still.closing, Closing::Never);
    }

    #[test]
    fn time_must_pass() {
        for years in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            assert_eq!(convergence(1.0, 2.0, years), Err(StatsError::OutOfRange));
        }
        assert_eq!(convergence(f64::NAN, 2.0, 1.0), Err(StatsError::OutOfRange));
        // So small a start that the share is no number any more.
        let it = convergence(5e-324, 1e300, 1.0).unwrap();
        assert_eq!(it.closed_share, Err(StatsError::OutOfRange));
    }

    #[test]
    fn levelling_down_has_its_name() {
        let mover = |group, reference, up| components(group, reference, up).unwrap().mover;
        // Employment: the group stays, the others fall.
        assert_eq!(mover((0.5, 0.5), (0.7, 0.6), true), Mover::LevellingDown);
        // Both fall, the others faster.
        assert_eq!(mover((0.5, 0.48), (0.7, 0.6), true), Mover::LevellingDown);
        assert_eq!(mover((0.5, 0.55), (0.7, 0.68), true), Mover::BothSides);
        assert_eq!(mover((0.5, 0.6), (0.7, 0.72), true), Mover::CatchingUp);
        assert_eq!(mover((0.5, 0.6), (0.7, 0.85), true), Mover::NotNarrower);
        // Unemployment: less is better; the group is behind with more.
        assert_eq!(mover((0.20, 0.15), (0.08, 0.08), false), Mover::CatchingUp);
        assert_eq!(
            mover((0.20, 0.20), (0.08, 0.12), false),
            Mover::LevellingDown
        );
        // The group is ahead and loses.
        assert_eq!(mover((0.7, 0.6), (0.5, 0.5), true), Mover::LevellingDown);
        let it = components((0.20, 0.15), (0.08, 0.10), false).unwrap();
        assert!(near(it.group_gain, 0.05) && near(it.reference_gain, -0.02));
        assert_eq!(
            components((f64::NAN, 0.1), (0.1, 0.1), true),
            Err(StatsError::OutOfRange)
        );
    }
}
