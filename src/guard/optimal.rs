//! The cheapest cells to hide in a small two-way table whose margins are published: every pattern, the cheapest first, audited
//! exactly. The yardstick for the quick way of `protect`, and what other software is compared with.

use super::bounds::{Known, interval};
use super::rows::Row;
use crate::diagnostic::InOrder;
use std::cmp::Ordering;

/// What counts as cheap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cost {
    /// Few cells; of equally many the smaller total.
    Cells,
    /// A small total.
    Total,
}

/// How far the interval of a protected count must reach.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reach {
    /// At least up to here.
    pub up_to: i128,
    /// And so many per cent below and above the count.
    pub percent: i128,
}

/// Tables of up to so many inner cells are searched.
pub const CELLS: usize = 20;

/// What a two-way table with published margins says about its hidden cells (row, column), none of them below `least`.
pub fn audited(table: &[Vec<i128>], hidden: &[(usize, usize)], least: i128) -> Known {
    let width = table.iter().map(Vec::len).max().unwrap_or(0).max(1);
    let value = |(r, c): &(usize, usize)| table.get(*r).and_then(|row| row.get(*c)).copied();
    let mut known = Known::default();
    let lines = (0..table.len()).map(|r| (Some(r), None));
    for (row, column) in lines.chain((0..width).map(|c| (None, Some(c)))) {
        let on = |(r, c): &&(usize, usize)| {
            row.is_none_or(|x| x == *r) && column.is_none_or(|x| x == *c)
        };
        let cells: Vec<&(usize, usize)> = hidden.iter().filter(on).collect();
        let sum = cells.iter().filter_map(|at| value(at)).sum();
        let form = Row::of(cells.iter().map(|(r, c)| (r * width + c, 1)));
        if let Ok(form) = form
            && !form.is_empty()
        {
            known.equations.push((form, sum));
        }
    }
    for (r, c) in hidden {
        known.least.insert(r * width + c, least);
    }
    known
}

/// Number of a cell in what [`audited`] says.
pub fn column(table: &[Vec<i128>], (row, column): (usize, usize)) -> usize {
    row * table.iter().map(Vec::len).max().unwrap_or(0).max(1) + column
}

/// Small cells, and the cheapest further ones that protect them; nothing for tables that are too large, or where no pattern of
/// inner cells is enough.
#[allow(clippy::type_complexity, reason = "two lists of places")]
pub fn optimal(
    table: &[Vec<i128>],
    threshold: i128,
    reach: Reach,
    cost: Cost,
) -> Option<(Vec<(usize, usize)>, Vec<(usize, usize)>)> {
    let cells: Vec<((usize, usize), i128)> = table
        .iter()
        .enumerate()
        .flat_map(|(r, row)| row.iter().enumerate().map(move |(c, v)| ((r, c), *v)))
        .collect();
    if cells.len() > CELLS {
        return None;
    }
    let is_small = |v: i128| v > 0 && v < threshold;
    let primary: Vec<((usize, usize), i128)> = cells
        .iter()
        .filter(|(_, v)| is_small(*v))
        .copied()
        .collect();
    let others: Vec<((usize, usize), i128)> = cells
        .iter()
        .filter(|(_, v)| !is_small(*v))
        .copied()
        .collect();
    let total = |pattern: u32| -> i128 {
        let chosen = others
            .iter()
            .enumerate()
            .filter(|(i, _)| pattern & (1 << i) != 0);
        chosen.map(|(_, (_, v))| *v).sum()
    };
    let mut patterns: Vec<(u32, u32, i128)> = (0..1_u32 << others.len())
        .map(|p| (p, p.count_ones(), total(p)))
        .collect();
    patterns.order_by(|(_, n, v), (_, m, w)| match cost {
        Cost::Cells => n.cmp(m).then(v.cmp(w)),
        Cost::Total => v.cmp(w).then(n.cmp(m)),
    });
    for (pattern, ..) in patterns {
        let chosen = others
            .iter()
            .enumerate()
            .filter(|(i, _)| pattern & (1 << i) != 0);
        let secondary: Vec<(usize, usize)> = chosen.map(|(_, (at, _))| *at).collect();
        let mut hidden: Vec<(usize, usize)> = primary.iter().map(|(at, _)| *at).collect();
        hidden.extend(&secondary);
        let known = audited(table, &hidden, 0);
        let safe = primary.iter().all(|(at, value)| {
            let found = interval(&known, &Row::unit(column(table, *at)));
            let Some((low, high)) = found else {
                return false;
            };
            let least = value * (100 + reach.percent);
            let scaled = |n: i128, d: i128, than: i128| (n * 100).cmp(&(than * d));
            high != low
                && scaled(
                    high.numerator(),
                    high.denominator(),
                    least.max(reach.up_to * 100),
                ) != Ordering::Less
                && scaled(
                    low.numerator(),
                    low.denominator(),
                    value * (100 - reach.percent),
                ) != Ordering::Greater
        });
        if safe {
            return Some((primary.iter().map(|(at, _)| *at).collect(), secondary));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_to_hide_and_nothing_to_hide_behind() {
        let reach = Reach {
            up_to: 5,
            percent: 0,
        };
        let none = optimal(&[vec![10, 20], vec![30, 0]], 5, reach, Cost::Cells);
        assert_eq!(none, Some((vec![], vec![])));
        assert_eq!(optimal(&[vec![3]], 5, reach, Cost::Cells), None);
    }
}
