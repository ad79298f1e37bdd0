//! From where to where a hidden count can lie, for somebody who knows equations and that counts are whole numbers not below a
//! bound: exact simplex (rational numbers, Bland's rule) and branching on fractions.
//!
//! Equations alone are not enough: with overlapping groups the real numbers leave an interval where the whole numbers leave a
//! single value. What cannot be decided within the steps, or does not fit, is `None`: not proven.

use super::rows::Row;
use crate::text::Ratio;
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// An exact fraction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Fraction(Ratio);

impl Fraction {
    fn whole(n: i128) -> Option<Self> {
        Ratio::new(n, 1).ok()?.map(Self)
    }

    fn less(self, factor: Self, other: Self) -> Option<Self> {
        Some(Self(self.0.minus(factor.times(other)?.0).ok()?))
    }

    fn times(self, other: Self) -> Option<Self> {
        // Cross-cancelled by `Ratio::new` of each pair, so that what fits does fit.
        let a = Ratio::new(self.0.numerator(), other.0.denominator()).ok()??;
        let b = Ratio::new(other.0.numerator(), self.0.denominator()).ok()??;
        let n = a.numerator().checked_mul(b.numerator())?;
        let d = a.denominator().checked_mul(b.denominator())?;
        Ratio::new(n, d).ok()?.map(Self)
    }

    fn by(self, other: Self) -> Option<Self> {
        self.times(Self(
            Ratio::new(other.0.denominator(), other.0.numerator()).ok()??,
        ))
    }

    fn sign(self) -> i128 {
        self.0.numerator().signum()
    }

    fn cmp(self, other: Self) -> Option<Ordering> {
        Some(self.0.minus(other.0).ok()?.numerator().cmp(&0))
    }

    fn floor(self) -> i128 {
        self.0.numerator().div_euclid(self.0.denominator())
    }

    fn is_whole(self) -> bool {
        self.0.denominator() == 1
    }
}

/// Equations `row = value` over counts, each with its least value.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// What is published.
    pub equations: Vec<(Row, i128)>,
    /// Column → least value.
    pub least: BTreeMap<usize, i128>,
}

/// At most so many branches are looked at.
const BRANCHES: usize = 400;

/// At most so many pivots.
const PIVOTS: usize = 2_000;

struct Tableau {
    /// Each ends with its right side.
    rows: Vec<Vec<Fraction>>,
    /// Column of each row.
    basic: Vec<usize>,
    /// What is to be made large; ends with minus its value.
    aim: Vec<Fraction>,
}

/// What a linear programme came to.
enum Best {
    At(Fraction, BTreeMap<usize, Fraction>),
    Impossible,
    Unbounded,
}

impl Tableau {
    fn at(row: &[Fraction], column: usize) -> Option<Fraction> {
        row.get(column).copied()
    }

    fn pivot(&mut self, r: usize, c: usize) -> Option<()> {
        let mut row = std::mem::take(self.rows.get_mut(r)?);
        let by = Self::at(&row, c)?;
        for x in &mut row {
            *x = x.by(by)?;
        }
        let clear = |other: &mut Vec<Fraction>| -> Option<()> {
            let factor = Self::at(other, c)?;
            if factor.sign() != 0 {
                for (x, y) in other.iter_mut().zip(&row) {
                    *x = x.less(factor, *y)?;
                }
            }
            Some(())
        };
        for other in self.rows.iter_mut().filter(|o| !o.is_empty()) {
            clear(other)?;
        }
        clear(&mut self.aim)?;
        *self.rows.get_mut(r)? = row;
        *self.basic.get_mut(r)? = c;
        Some(())
    }

    /// Makes the aim as large as possible over the first `columns` columns; false = without end. Bland's rule: no cycle.
    fn optimise(&mut self, columns: usize) -> Option<bool> {
        for _ in 0..PIVOTS {
            let entering = (0..columns).find(|c| self.aim.get(*c).is_some_and(|x| x.sign() > 0));
            let Some(c) = entering else {
                return Some(true);
            };
            let mut best: Option<(Fraction, usize, usize)> = None;
            for (r, row) in self.rows.iter().enumerate() {
                let x = Self::at(row, c)?;
                if x.sign() <= 0 {
                    continue;
                }
                let ratio = row.last()?.by(x)?;
                let basic = *self.basic.get(r)?;
                let better = match best {
                    None => true,
                    Some((least, which, _)) => match ratio.cmp(least)? {
                        Ordering::Less => true,
                        Ordering::Equal => basic < which,
                        Ordering::Greater => false,
                    },
                };
                if better {
                    best = Some((ratio, basic, r));
                }
            }
            let Some((_, _, r)) = best else {
                return Some(false);
            };
            self.pivot(r, c)?;
        }
        None
    }
}

/// The largest value of `aim` under the equations and bounds, with the point it is at.
fn largest(known: &Known, most: &BTreeMap<usize, i128>, aim: &Row) -> Option<Best> {
    let columns: Vec<usize> = known.least.keys().copied().collect();
    let place: BTreeMap<usize, usize> =
        columns
            .iter()
            .enumerate()
            .fold(BTreeMap::new(), |mut all, (at, column)| {
                all.insert(*column, at);
                all
            });
    let upper: Vec<(&usize, &i128)> = most.iter().filter(|(c, _)| place.contains_key(c)).collect();
    let (n, m) = (
        columns.len() + upper.len(),
        known.equations.len() + upper.len(),
    );
    let (zero, one) = (Fraction::whole(0)?, Fraction::whole(1)?);
    let least = |column: usize| known.least.get(&column).copied();
    let mut rows = Vec::with_capacity(m);
    let equations = known
        .equations
        .iter()
        .map(|(row, value)| (row.clone(), *value, None));
    let bounded = upper
        .iter()
        .enumerate()
        .map(|(i, (column, most))| (Row::unit(**column), **most, Some(columns.len() + i)));
    for (r, (row, value, slack)) in equations.chain(bounded).enumerate() {
        // Counted from the least values on, all are at least 0.
        let right = value.checked_sub(row.value(least)?)?;
        let sign = if right < 0 { -1 } else { 1 };
        let mut line = vec![zero; n + m + 1];
        for (column, factor) in row.terms() {
            *line.get_mut(*place.get(&column)?)? = Fraction::whole(factor.checked_mul(sign)?)?;
        }
        if let Some(slack) = slack {
            *line.get_mut(slack)? = Fraction::whole(sign)?;
        }
        *line.get_mut(n + r)? = one;
        *line.last_mut()? = Fraction::whole(right.checked_mul(sign)?)?;
        rows.push(line);
    }
    // First: helpers out.
    let mut first = vec![zero; n + m + 1];
    for row in &rows {
        for (at, (sum, x)) in first.iter_mut().zip(row).enumerate() {
            if at < n || at == n + m {
                *sum = sum.less(Fraction::whole(-1)?, *x)?;
            }
        }
    }
    let mut tableau = Tableau {
        rows,
        basic: (n..n + m).collect(),
        aim: first,
    };
    tableau.optimise(n)?;
    if tableau.aim.last()?.sign() != 0 {
        return Some(Best::Impossible);
    }
    for r in 0..m {
        if *tableau.basic.get(r)? >= n {
            let row = tableau.rows.get(r)?;
            if let Some(c) = (0..n).find(|c| row.get(*c).is_some_and(|x| x.sign() != 0)) {
                tableau.pivot(r, c)?;
            }
        }
    }
    let mut line = vec![zero; n + m + 1];
    for (column, factor) in aim.terms() {
        *line.get_mut(*place.get(&column)?)? = Fraction::whole(factor)?;
    }
    tableau.aim = line;
    for r in 0..m {
        let (row, basic) = (tableau.rows.get(r)?.clone(), *tableau.basic.get(r)?);
        let factor = Tableau::at(&tableau.aim, basic)?;
        if factor.sign() != 0 {
            for (x, y) in tableau.aim.iter_mut().zip(&row) {
                *x = x.less(factor, *y)?;
            }
        }
    }
    if !tableau.optimise(n)? {
        return Some(Best::Unbounded);
    }
    let mut point = BTreeMap::new();
    for (at, column) in columns.iter().enumerate() {
        let row = tableau.basic.iter().position(|b| *b == at);
        let value = row.and_then(|r| tableau.rows.get(r)?.last().copied());
        let from = Fraction::whole(-least(*column)?)?;
        point.insert(*column, value.unwrap_or(zero).less(one, from)?);
    }
    let value = aim.terms().try_fold(zero, |sum, (column, factor)| {
        sum.less(Fraction::whole(-factor)?, *point.get(&column)?)
    })?;
    Some(Best::At(value, point))
}

/// The largest whole value; `Some(None)` = no whole numbers fit, or without end.
#[allow(
    clippy::option_option,
    reason = "not decided, or decided that there is none"
)]
fn largest_whole(known: &Known, aim: &Row) -> Option<Option<i128>> {
    let mut best: Option<i128> = None;
    let mut open = vec![(known.clone(), BTreeMap::new())];
    for _ in 0..BRANCHES {
        let Some((at, most)) = open.pop() else {
            return Some(best);
        };
        let (value, point) = match largest(&at, &most, aim)? {
            Best::Impossible => continue,
            Best::Unbounded => return Some(None),
            Best::At(value, point) => (value, point),
        };
        if best.is_some_and(|b| value.floor() <= b) {
            continue;
        }
        let Some((column, broken)) = point.iter().find(|(_, x)| !x.is_whole()) else {
            best = Some(value.floor());
            continue;
        };
        let (mut above, mut below) = (at.clone(), most.clone());
        above.least.insert(*column, broken.floor() + 1);
        below.insert(*column, broken.floor());
        open.push((above, most));
        open.push((at, below));
    }
    None
}

fn negative(row: &Row) -> Option<Row> {
    Row::of(row.terms().map(|(c, f)| (c, -f))).ok()
}

/// From where to where a sum of counts can lie as real numbers, as fractions; `None` = not decided, or without end.
pub fn interval(known: &Known, of: &Row) -> Option<(Ratio, Ratio)> {
    let most = BTreeMap::new();
    let (Best::At(high, _), Best::At(low, _)) = (
        largest(known, &most, of)?,
        largest(known, &most, &negative(of)?)?,
    ) else {
        return None;
    };
    Some((
        Fraction::whole(0)?.less(Fraction::whole(1)?, low)?.0,
        high.0,
    ))
}

/// The same as whole numbers.
pub fn whole_interval(known: &Known, of: &Row) -> Option<(i128, i128)> {
    let high = largest_whole(known, of)??;
    let low = largest_whole(known, &negative(of)?)??;
    Some((-low, high))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(terms: &[(usize, i128)]) -> Row {
        Row::of(terms.iter().copied()).unwrap()
    }

    #[test]
    fn whole_numbers_know_more_than_real_ones() {
        // a + b = 1, b + c = 1, a + c = 1 has only halves; with 2 on the right only ones.
        let pairs = [[0, 1], [1, 2], [0, 2]];
        let known = |right| Known {
            equations: pairs
                .iter()
                .map(|p| (row(&[(p[0], 1), (p[1], 1)]), right))
                .collect(),
            least: (0..3).map(|c| (c, 0)).collect(),
        };
        assert_eq!(whole_interval(&known(1), &Row::unit(0)), None);
        assert_eq!(whole_interval(&known(2), &Row::unit(0)), Some((1, 1)));
    }

    #[test]
    fn the_least_value_counts() {
        let known = |least| Known {
            equations: vec![(row(&[(0, 1), (1, 1)]), 2)],
            least: [(0, least), (1, least)].into_iter().collect(),
        };
        assert_eq!(whole_interval(&known(0), &Row::unit(0)), Some((0, 2)));
        assert_eq!(whole_interval(&known(1), &Row::unit(0)), Some((1, 1)));
    }
}
