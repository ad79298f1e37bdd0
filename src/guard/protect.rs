//! Which counts must stay hidden so that no small one follows from the others: one connected set of counts at a time.
//!
//! Cells are published one after the other, the important ones first, unless a protected one would follow then by adding and
//! taking away (exact elimination, as `GaussSuppression` of Statistics Norway). What is published at the end is safe as far
//! as equations go. Then each protected cell must have another possible value among whole numbers not below 1 (0 where it
//! is 0): a second table that agrees with everything published ([`Basis::moves`]), or, in small sets, an exact search
//! (`bounds`). Where there is none, a further cell is protected and all begins again. What cannot be decided is not proven.

use super::bounds::{Known, whole_interval};
use super::rows::{Basis, Row};
use crate::diagnostic::{Gather, InOrder};
use crate::text::Overflow;
use std::collections::{BTreeMap, BTreeSet};

/// What is to become of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wish {
    /// It is known outside anyway.
    Open,
    /// It may be published.
    Free,
    /// Nobody may find it out.
    Protect,
}

/// A count, or a sum of counts, that somebody may see.
#[derive(Debug, Clone)]
pub struct Cell {
    /// Of which unknown counts it is the sum.
    pub form: Row,
    /// Its value, rounded down; none where a file does not say it.
    pub value: Option<i128>,
    /// What is to become of it.
    pub wish: Wish,
}

/// Counts that hang together.
#[derive(Debug, Clone, Default)]
pub struct Problem {
    /// Sums that are 0, as everybody knows: total minus its parts.
    pub relations: Vec<Row>,
    /// The cells, the most important first.
    pub cells: Vec<Cell>,
    /// The true counts, where known.
    pub values: BTreeMap<usize, i128>,
}

/// What may be published.
#[derive(Debug, Clone, Default)]
pub struct Outcome {
    /// Everything that is, and that follows from it.
    pub known: Basis,
    /// Numbers of protected cells that follow from what is known outside anyway.
    pub leaks: Vec<usize>,
    /// Every protected cell that is no leak has another possible value.
    pub proven: bool,
}

/// At most so many further cells are protected one by one; then only what is known outside stays.
const ROUNDS: usize = 40;

/// Sums and differences of so many pairs of moves are tried.
const PAIRS: usize = 2_000;

/// Sets of up to so many hidden counts are searched exactly.
const SEARCHED: usize = 24;

/// Publishes what may be.
pub fn protect(problem: &Problem) -> Outcome {
    let mut also: BTreeSet<usize> = BTreeSet::new();
    for _ in 0..ROUNDS {
        let Ok((known, leaks)) = publish(problem, &also) else {
            break;
        };
        let found = fixed(problem, &known, &leaks);
        match found {
            Err(Overflow) => break,
            Ok(Fixed { cells, undecided }) if cells.is_empty() => {
                return Outcome {
                    known,
                    leaks,
                    proven: undecided == 0,
                };
            }
            Ok(Fixed { cells, .. }) => {
                let more = neighbours(problem, &known, &also, &cells);
                if more.is_empty() {
                    break;
                }
                also.extend(more);
            }
        }
    }
    nothing(problem)
}

/// Only what is known outside: the way out where nothing better could be proven.
fn nothing(problem: &Problem) -> Outcome {
    let mut known = Basis::default();
    let open = problem.cells.iter().filter(|c| c.wish == Wish::Open);
    let rows = problem.relations.iter().chain(open.map(|c| &c.form));
    let learnt = rows.into_iter().try_for_each(|r| known.learn(r).map(drop));
    let follows = |c: &Cell| c.wish == Wish::Protect && known.implies(&c.form) != Ok(false);
    let cells = problem.cells.iter().enumerate();
    let leaks = cells.filter(|(_, c)| follows(c)).map(|(i, _)| i).collect();
    Outcome {
        leaks,
        proven: false,
        known: if learnt.is_ok() {
            known
        } else {
            Basis::default()
        },
    }
}

/// One pass: everything from which no protected cell follows. Also the protected cells that follow from the start.
fn publish(problem: &Problem, also: &BTreeSet<usize>) -> Result<(Basis, Vec<usize>), Overflow> {
    let mut known = Basis::default();
    for row in &problem.relations {
        known.learn(row)?;
    }
    for cell in problem.cells.iter().filter(|c| c.wish == Wish::Open) {
        known.learn(&cell.form)?;
    }
    let is_protected = |(i, c): &(usize, &Cell)| c.wish == Wish::Protect || also.contains(i);
    let mut leaks = Vec::new();
    // What is left of the protected cells: of equal ones only one is kept.
    let mut left: BTreeSet<Row> = BTreeSet::new();
    for (i, cell) in problem.cells.iter().enumerate().filter(is_protected) {
        let rest = known.reduce(&cell.form)?.primitive();
        if rest.is_empty() {
            if cell.wish == Wish::Protect {
                leaks.push(i);
            }
        } else {
            left.insert(rest);
        }
    }
    for (i, cell) in problem.cells.iter().enumerate() {
        if cell.wish != Wish::Free || also.contains(&i) || cell.value.is_none() {
            continue;
        }
        let rest = known.reduce(&cell.form)?.primitive();
        if rest.is_empty() || left.contains(&rest) {
            continue;
        }
        let Some(lead) = known.learn(&rest)? else {
            continue;
        };
        let touched: Vec<Row> = left.iter().filter(|r| r.factor(lead) != 0).cloned().collect();
        for row in touched {
            left.remove(&row);
            left.insert(known.reduce(&row)?.primitive());
        }
    }
    Ok((known, leaks))
}

struct Fixed {
    /// Protected cells that have one possible value only.
    cells: Vec<usize>,
    /// How many could not be decided.
    undecided: usize,
}

/// The equations that are left between counts that do not follow one by one, and those counts.
fn open_part(problem: &Problem, known: &Basis) -> Result<(Basis, Vec<usize>), Overflow> {
    let columns: BTreeSet<usize> = problem
        .relations
        .iter()
        .chain(problem.cells.iter().map(|c| &c.form))
        .flat_map(Row::terms)
        .map(|(c, _)| c)
        .gathered();
    let mut hidden = BTreeSet::new();
    for column in columns {
        if !known.implies(&Row::unit(column))? {
            hidden.insert(column);
        }
    }
    let mut rest = Basis::default();
    for row in known.rows() {
        rest.learn(&row.only(|c| hidden.contains(&c)))?;
    }
    Ok((rest, hidden.into_iter().collect()))
}

/// The least value an attacker may take for granted: a count is not negative, and zeros are published where that is possible.
fn least(value: i128) -> Option<i128> {
    (value >= 0).then_some(value.min(1))
}

/// Does every count stay possible after a move?
fn is_possible(problem: &Problem, touching: &BTreeMap<usize, Vec<usize>>, step: &Row) -> bool {
    let cells: BTreeSet<usize> = step
        .terms()
        .filter_map(|(c, _)| touching.get(&c))
        .flatten()
        .copied()
        .gathered();
    cells.iter().filter_map(|i| problem.cells.get(*i)).all(|cell| {
        let change = cell.form.value(|c| Some(step.factor(c)));
        match (cell.value.map(|v| (v, least(v))), change) {
            (Some((value, Some(least))), Some(change)) => {
                value.checked_add(change).is_some_and(|v| v >= least)
            }
            (_, change) => change.is_some(),
        }
    })
}

fn fixed(problem: &Problem, known: &Basis, leaks: &[usize]) -> Result<Fixed, Overflow> {
    let mut found = Fixed {
        cells: Vec::new(),
        undecided: 0,
    };
    let protected = |(i, c): &(usize, &Cell)| c.wish == Wish::Protect && !leaks.contains(i);
    let asked: Vec<(usize, &Cell)> = problem.cells.iter().enumerate().filter(protected).collect();
    if asked.is_empty() {
        return Ok(found);
    }
    let (rest, hidden) = open_part(problem, known)?;
    let mut touching: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (i, cell) in problem.cells.iter().enumerate() {
        for (column, _) in cell.form.terms() {
            touching.entry(column).or_default().push(i);
        }
    }
    let moves = rest.moves(&hidden)?;
    let mut steps: Vec<Row> = Vec::new();
    for step in &moves {
        steps.extend(both_ways(step)?);
    }
    let possible = |step: &Row| is_possible(problem, &touching, step);
    let good: Vec<&Row> = steps.iter().filter(|s| possible(s)).collect();
    let changes = |cell: &Cell, step: &Row| cell.form.value(|c| Some(step.factor(c))) != Some(0);
    let mut left: Vec<(usize, &Cell)> = asked;
    left.retain(|(_, cell)| !good.iter().any(|s| changes(cell, s)));
    if !left.is_empty() {
        let mut tried = 0;
        'pairs: for (at, a) in steps.iter().enumerate() {
            if !left.iter().any(|(_, cell)| changes(cell, a)) {
                continue;
            }
            for (other, b) in steps.iter().enumerate() {
                let meet = at / 2 != other / 2 && a.terms().any(|(c, _)| {
                    touching.get(&c).into_iter().flatten().any(|i| {
                        problem.cells.get(*i).is_some_and(|cell| changes(cell, b))
                    })
                });
                if !meet {
                    continue;
                }
                tried += 1;
                if tried > PAIRS {
                    break 'pairs;
                }
                let both = Row::of(a.terms().chain(b.terms()))?;
                if possible(&both) {
                    left.retain(|(_, cell)| !changes(cell, &both));
                }
            }
        }
    }
    for (i, cell) in left {
        match searched(problem, &rest, &cell.form) {
            Some((low, high)) if low < high => {}
            Some(_) => found.cells.push(i),
            // Unknown in the file: nothing can be compared with.
            None if cell.value.is_none() => found.undecided += 1,
            None => found.cells.push(i),
        }
    }
    Ok(found)
}

fn both_ways(step: &Row) -> Result<[Row; 2], Overflow> {
    let back = Row::of(step.terms().map(|(c, f)| (c, -f)))?;
    Ok([step.clone(), back])
}

/// Exact search over the hidden counts that hang together with a sum; nothing where there are too many.
fn searched(problem: &Problem, rest: &Basis, of: &Row) -> Option<(i128, i128)> {
    let mut near: BTreeSet<usize> = of.terms().map(|(c, _)| c).gathered();
    loop {
        let before = near.len();
        let rows = rest.rows().filter(|r| r.terms().any(|(c, _)| near.contains(&c)));
        let more: Vec<usize> = rows.flat_map(Row::terms).map(|(c, _)| c).collect();
        near.extend(more);
        if near.len() > SEARCHED {
            return None;
        }
        if near.len() == before {
            break;
        }
    }
    let value = |c: usize| problem.values.get(&c).copied();
    let mut known = Known::default();
    for row in rest.rows().filter(|r| r.terms().any(|(c, _)| near.contains(&c))) {
        known.equations.push((row.clone(), row.value(value)?));
    }
    for column in near {
        known.least.insert(column, least(value(column)?)?);
    }
    whole_interval(&known, of)
}

/// Further cells to protect where some have one possible value only: for each the smallest large enough one that stands in an
/// equation with it; totals where there is no other.
fn neighbours(
    problem: &Problem,
    known: &Basis,
    also: &BTreeSet<usize>,
    fixed: &[usize],
) -> Vec<usize> {
    let mut more = BTreeSet::new();
    for i in fixed {
        let Some(cell) = problem.cells.get(*i) else {
            continue;
        };
        let mut columns: BTreeSet<usize> = cell.form.terms().map(|(c, _)| c).gathered();
        // What is hidden together with it.
        for row in known.rows() {
            let hidden = row.only(|c| known.implies(&Row::unit(c)) == Ok(false));
            if hidden.terms().any(|(c, _)| columns.contains(&c)) {
                columns.extend(hidden.terms().map(|(c, _)| c));
            }
        }
        let related: BTreeSet<usize> = problem
            .relations
            .iter()
            .filter(|r| r.terms().any(|(c, _)| columns.contains(&c)))
            .flat_map(Row::terms)
            .map(|(c, _)| c)
            .gathered();
        let near = |c: &Cell| c.form.terms().all(|(c, _)| related.contains(&c));
        let is_shown = |c: &Cell| known.implies(&c.form) == Ok(true);
        let mut candidates: Vec<(usize, &Cell)> = problem
            .cells
            .iter()
            .enumerate()
            .filter(|(i, c)| {
                c.wish == Wish::Free && !also.contains(i) && !more.contains(i) && near(c) && is_shown(c)
            })
            .collect();
        // The last ones are the least important; nothing is gained from a zero.
        candidates.order_by_key(|(i, c)| (c.value == Some(0), std::cmp::Reverse(*i)));
        more.extend(candidates.first().map(|(i, _)| *i));
    }
    more.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A table with margins: column r · width + c; the last of each is the margin.
    fn table(inner: &[&[i128]], threshold: i128) -> Problem {
        let (rows, columns) = (inner.len(), inner[0].len());
        let at = |r: usize, c: usize| (rows - r) * (columns + 1) + (columns - c);
        let value = |r: usize, c: usize| -> i128 {
            let row = |r: usize| -> i128 {
                if c < columns { inner[r][c] } else { inner[r].iter().sum() }
            };
            if r < rows { row(r) } else { (0..rows).map(row).sum() }
        };
        let mut problem = Problem::default();
        for r in 0..=rows {
            let parts = (0..columns).map(|c| (at(r, c), -1));
            problem.relations.push(Row::of(parts.chain([(at(r, columns), 1)])).unwrap());
        }
        for c in 0..=columns {
            let parts = (0..rows).map(|r| (at(r, c), -1));
            problem.relations.push(Row::of(parts.chain([(at(rows, c), 1)])).unwrap());
        }
        let mut places: Vec<(usize, usize)> = (0..=rows)
            .flat_map(|r| (0..=columns).map(move |c| (r, c)))
            .collect();
        places.sort_by_key(|(r, c)| (*r < rows, *c < columns, -value(*r, *c)));
        for (r, c) in places {
            let value = value(r, c);
            problem.values.insert(at(r, c), value);
            problem.cells.push(Cell {
                form: Row::unit(at(r, c)),
                value: Some(value),
                wish: if (1..threshold).contains(&value) { Wish::Protect } else { Wish::Free },
            });
        }
        problem
    }

    fn hidden(problem: &Problem, outcome: &Outcome) -> Vec<i128> {
        let cells = problem.cells.iter();
        let hidden = cells.filter(|c| !outcome.known.implies(&c.form).unwrap());
        hidden.map(|c| c.value.unwrap()).collect()
    }

    #[test]
    fn one_small_cell_takes_three_more() {
        let problem = table(&[&[2, 10, 20], &[15, 30, 12], &[8, 9, 30]], 5);
        let outcome = protect(&problem);
        assert!(outcome.proven && outcome.leaks.is_empty());
        let mut hidden = hidden(&problem, &outcome);
        hidden.sort_unstable();
        assert_eq!(hidden, [2, 8, 9, 10]);
    }

    #[test]
    fn nothing_small_hides_nothing() {
        let problem = table(&[&[20, 10], &[15, 0]], 5);
        assert!(hidden(&problem, &protect(&problem)).is_empty());
    }

    /// 1 + 1 = 2: by equations alone both would be safe, but nothing else than 1 and 1 adds up to 2.
    #[test]
    fn two_ones_need_a_third() {
        let problem = table(&[&[1, 1, 30, 40]], 5);
        let outcome = protect(&problem);
        assert!(outcome.proven);
        assert!(hidden(&problem, &outcome).len() >= 3);
    }

    #[test]
    fn what_follows_from_outside_is_a_leak() {
        let mut problem = table(&[&[2, 10, 20]], 5);
        for cell in problem.cells.iter_mut().filter(|c| c.value != Some(2)) {
            cell.wish = Wish::Open;
        }
        let outcome = protect(&problem);
        // The column of one row is its own total: it stands twice.
        assert!(!outcome.leaks.is_empty());
    }

    #[test]
    fn all_small_and_a_single_cell() {
        let problem = table(&[&[1, 2], &[3, 4]], 20);
        let outcome = protect(&problem);
        assert!(outcome.leaks.is_empty());
        let one = table(&[&[3]], 5);
        let outcome = protect(&one);
        assert!(outcome.leaks.is_empty());
        assert_eq!(hidden(&one, &outcome).len(), one.cells.len());
    }
}
