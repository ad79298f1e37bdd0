//! Equations between counts: sparse rows of whole numbers and their exact elimination.
//!
//! A row stands for a sum of unknown counts; columns are their numbers. Nothing is rounded: rows stay whole numbers in lowest
//! terms (i128), and what does not fit is an [`Overflow`], which proves nothing.

use crate::text::Overflow;
use std::collections::BTreeMap;

/// A sum of unknown counts: column and factor, in order of column, without zeros.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Row(Vec<(usize, i128)>);

fn gcd(a: i128, b: i128) -> i128 {
    let (mut a, mut b) = (a.unsigned_abs(), b.unsigned_abs());
    while b != 0 {
        (a, b) = (b, a % b);
    }
    i128::try_from(a).unwrap_or(1)
}

impl Row {
    /// The sum of these terms; several of one column are added up.
    ///
    /// # Errors
    /// [`Overflow`].
    pub fn of(terms: impl IntoIterator<Item = (usize, i128)>) -> Result<Self, Overflow> {
        let mut all: BTreeMap<usize, i128> = BTreeMap::new();
        for (column, factor) in terms {
            let known = all.entry(column).or_default();
            *known = known.checked_add(factor).ok_or(Overflow)?;
        }
        Ok(Self(all.into_iter().filter(|(_, f)| *f != 0).collect()))
    }

    /// One count alone.
    pub fn unit(column: usize) -> Self {
        Self(vec![(column, 1)])
    }

    /// Nothing is left of it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Columns and factors.
    pub fn terms(&self) -> impl Iterator<Item = (usize, i128)> + '_ {
        self.0.iter().copied()
    }

    /// The factor of a column.
    pub fn factor(&self, column: usize) -> i128 {
        let found = self.0.binary_search_by_key(&column, |(c, _)| *c);
        let at = found.ok().and_then(|at| self.0.get(at));
        at.map_or(0, |(_, factor)| *factor)
    }

    /// Only the terms that are wanted.
    pub fn only(&self, wanted: impl Fn(usize) -> bool) -> Self {
        Self(self.terms().filter(|(c, _)| wanted(*c)).collect())
    }

    /// With other numbers of columns, which must be in the same order.
    pub fn renamed(&self, number: impl Fn(usize) -> usize) -> Self {
        Self(self.terms().map(|(c, f)| (number(c), f)).collect())
    }

    /// In lowest terms, the first factor above zero: rows that say the same are equal.
    #[must_use]
    pub fn primitive(mut self) -> Self {
        let divisor = self.terms().fold(0, |d, (_, f)| gcd(d, f)).max(1);
        let sign = self.0.first().map_or(1, |(_, f)| f.signum());
        for (_, factor) in &mut self.0 {
            *factor /= divisor * sign;
        }
        self
    }

    /// Its value, where that of every column is known and it fits.
    pub fn value(&self, of: impl Fn(usize) -> Option<i128>) -> Option<i128> {
        let mut sum = 0_i128;
        for (column, factor) in self.terms() {
            sum = sum.checked_add(of(column)?.checked_mul(factor)?)?;
        }
        Some(sum)
    }

    /// `self` and a multiple of `other`, so that a column is gone; in lowest terms up to a sign.
    ///
    /// # Errors
    /// [`Overflow`].
    pub fn without(&self, column: usize, other: &Self) -> Result<Self, Overflow> {
        let (mine, theirs) = (self.factor(column), other.factor(column));
        if mine == 0 || theirs == 0 {
            return Ok(self.clone());
        }
        let divisor = gcd(mine, theirs) * theirs.signum();
        let (keep, take) = (theirs / divisor, mine / divisor);
        let mut sum = Vec::with_capacity(self.0.len() + other.0.len());
        let (mut a, mut b) = (self.0.iter().peekable(), other.0.iter().peekable());
        let times = |x: i128, by: i128| x.checked_mul(by).ok_or(Overflow);
        loop {
            let next = match (a.peek(), b.peek()) {
                (None, None) => break,
                (Some((c, _)), Some((d, _))) => *c.min(d),
                (Some((c, _)), None) | (None, Some((c, _))) => *c,
            };
            let own = a.next_if(|(c, _)| *c == next).map_or(0, |(_, f)| *f);
            let its = b.next_if(|(c, _)| *c == next).map_or(0, |(_, f)| *f);
            let both = times(own, keep)?.checked_sub(times(its, take)?);
            let factor = both.ok_or(Overflow)?;
            if factor != 0 {
                sum.push((next, factor));
            }
        }
        let divisor = sum.iter().fold(0, |d, (_, f)| gcd(d, *f)).max(1);
        for (_, factor) in &mut sum {
            *factor /= divisor;
        }
        Ok(Self(sum))
    }
}

/// What is known: rows whose values are, and everything that follows from them by adding and multiplying.
#[derive(Debug, Clone, Default)]
pub struct Basis {
    rows: Vec<(usize, Row)>,
    /// Column → the row it is the leading one of.
    leads: BTreeMap<usize, usize>,
    /// Columns from here on only note where a row came from and never lead.
    notes_from: Option<usize>,
}

impl Basis {
    /// An empty one. Columns from `notes_from` on say which rows a row was made of; they are carried along and never eliminated.
    pub fn noting(notes_from: usize) -> Self {
        Self {
            notes_from: Some(notes_from),
            ..Self::default()
        }
    }

    fn leading(&self, row: &Row) -> Option<usize> {
        let first = row.terms().next()?.0;
        self.notes_from
            .is_none_or(|notes| first < notes)
            .then_some(first)
    }

    /// What is left of a row when everything known is taken out of it; nothing is left of what follows from it.
    ///
    /// # Errors
    /// [`Overflow`].
    pub fn reduce(&self, row: &Row) -> Result<Row, Overflow> {
        let mut rest = row.clone();
        loop {
            let known = rest.terms().filter_map(|(c, _)| self.leads.get(&c));
            let Some((lead, by)) = known.min().and_then(|at| self.rows.get(*at)) else {
                return Ok(rest);
            };
            rest = rest.without(*lead, by)?;
        }
    }

    /// Does the value of a row follow from what is known?
    ///
    /// # Errors
    /// [`Overflow`].
    pub fn implies(&self, row: &Row) -> Result<bool, Overflow> {
        Ok(self.leading(&self.reduce(row)?).is_none())
    }

    /// Makes a row known. Returns its leading column, or nothing where it followed already.
    ///
    /// # Errors
    /// [`Overflow`]; then nothing changes.
    pub fn learn(&mut self, row: &Row) -> Result<Option<usize>, Overflow> {
        let rest = self.reduce(row)?;
        let Some(lead) = self.leading(&rest) else {
            return Ok(None);
        };
        self.leads.insert(lead, self.rows.len());
        self.rows.push((lead, rest));
        Ok(Some(lead))
    }

    /// All rows, as they were learnt.
    pub fn rows(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().map(|(_, row)| row)
    }

    /// The moves that change nothing known: for every free one of these columns the smallest whole numbers by which it and the
    /// others can change together. They span everything that stays open.
    ///
    /// # Errors
    /// [`Overflow`].
    pub fn moves(&self, columns: &[usize]) -> Result<Vec<Row>, Overflow> {
        // Back-substitution: no leading column stays in another row.
        let mut solved: BTreeMap<usize, Row> = BTreeMap::new();
        for (lead, row) in self.rows.iter().rev() {
            let mut row = row.clone();
            let others: Vec<usize> = row.terms().map(|(c, _)| c).collect();
            for other in others.into_iter().filter(|c| c != lead) {
                if let Some(known) = solved.get(&other) {
                    row = row.without(other, known)?;
                }
            }
            solved.insert(*lead, row);
        }
        let free = columns.iter().filter(|c| !solved.contains_key(c));
        let one = |free: usize| -> Result<Row, Overflow> {
            let with: Vec<(usize, i128, i128)> = solved
                .iter()
                .filter(|(_, row)| row.factor(free) != 0)
                .map(|(lead, row)| (*lead, row.factor(*lead), row.factor(free)))
                .collect();
            let mut scale = 1_i128;
            for (_, own, _) in &with {
                scale = (scale / gcd(scale, *own))
                    .checked_mul(own.abs())
                    .ok_or(Overflow)?;
            }
            let mut terms = vec![(free, scale)];
            for (lead, own, its) in with {
                let step = (scale / own).checked_mul(its).ok_or(Overflow)?;
                terms.push((lead, -step));
            }
            Ok(Row::of(terms)?.primitive())
        };
        free.map(|c| one(*c)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(terms: &[(usize, i128)]) -> Row {
        Row::of(terms.iter().copied()).unwrap()
    }

    #[test]
    fn total_minus_siblings_follows_and_two_unknowns_do_not() {
        let mut known = Basis::default();
        known
            .learn(&row(&[(0, 1), (1, -1), (2, -1), (3, -1)]))
            .unwrap();
        known.learn(&Row::unit(0)).unwrap();
        known.learn(&Row::unit(1)).unwrap();
        assert!(!known.implies(&Row::unit(3)).unwrap());
        assert!(known.implies(&row(&[(2, 1), (3, 1)])).unwrap());
        known.learn(&Row::unit(2)).unwrap();
        assert!(known.implies(&Row::unit(3)).unwrap());
        assert_eq!(known.learn(&Row::unit(3)).unwrap(), None);
    }

    #[test]
    fn notes_say_what_a_row_was_made_of() {
        let mut known = Basis::noting(100);
        known.learn(&row(&[(0, 1), (1, -1), (2, -1)])).unwrap();
        known.learn(&row(&[(0, 1), (100, 1)])).unwrap();
        known.learn(&row(&[(1, 1), (101, 1)])).unwrap();
        let rest = known.reduce(&row(&[(2, 1)])).unwrap().primitive();
        assert_eq!(rest.terms().collect::<Vec<_>>(), [(100, 1), (101, -1)]);
    }

    #[test]
    fn moves_change_nothing_known() {
        // Two rows and two columns of a table: the four corners move together.
        let mut known = Basis::default();
        for pair in [[0, 1], [2, 3], [0, 2], [1, 3]] {
            known.learn(&row(&[(pair[0], 1), (pair[1], 1)])).unwrap();
        }
        let moves = known.moves(&[0, 1, 2, 3]).unwrap();
        assert_eq!(moves, [row(&[(0, 1), (1, -1), (2, -1), (3, 1)])]);
    }

    #[test]
    fn what_does_not_fit_is_no_proof() {
        let mut known = Basis::default();
        known.learn(&row(&[(0, i128::MAX), (1, 3)])).unwrap();
        assert_eq!(
            known.implies(&row(&[(0, 5), (1, i128::MAX - 1)])),
            Err(Overflow)
        );
    }
}
