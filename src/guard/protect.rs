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
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Of which unknown counts it is the sum.
    pub form: Row,
    /// Its value, rounded down; none where a file does not say it.
    pub value: Option<i128>,
    /// What is to become of it.
    pub wish: Wish,
}

/// Counts that hang together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
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

/// So often further cells are protected, as long as that helps; then only the most important half of the cells is tried, a
/// quarter, and so on.
const ROUNDS: usize = 8;

/// Where more cells than this are protected, cells are not added one by one.
const MANY: usize = 100;

/// Moves a search starts with, and moves it adds to repair a start.
const STARTS: usize = 6;
const REPAIRS: usize = 8;

/// Moves looked at for one repair.
const LOOKED_AT: usize = 60;

/// Sets of up to so many hidden counts are searched exactly.
const SEARCHED: usize = 14;

/// Publishes what may be.
pub fn protect(problem: &Problem) -> Outcome {
    let mut also: BTreeSet<usize> = BTreeSet::new();
    let mut before = usize::MAX;
    let protected = problem
        .cells
        .iter()
        .filter(|c| c.wish == Wish::Protect)
        .count();
    let rounds = if protected > MANY { 0 } else { ROUNDS };
    for _ in 0..rounds {
        let Ok((known, leaks)) = publish(problem, &also) else {
            break;
        };
        let Ok(found) = fixed(problem, &known, &leaks) else {
            break;
        };
        if found.cells.is_empty() {
            return Outcome {
                known,
                leaks,
                proven: found.undecided == 0,
            };
        }
        if found.cells.len() >= before {
            break;
        }
        before = found.cells.len();
        let more = neighbours(problem, &known, &also, &found);
        if more.is_empty() {
            break;
        }
        also.extend(more);
    }
    let mut few = problem.cells.len() / 2;
    while few > 0 {
        let cells = problem.cells.iter().enumerate();
        let free = cells.filter(|(_, c)| c.wish == Wish::Free).map(|(i, _)| i);
        let also = free.skip(few).gathered();
        few /= 2;
        let Ok((known, leaks)) = publish(problem, &also) else {
            continue;
        };
        if let Ok(found) = fixed(problem, &known, &leaks)
            && found.cells.is_empty()
        {
            return Outcome {
                known,
                leaks,
                proven: found.undecided == 0,
            };
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
        let touched: Vec<Row> = left
            .iter()
            .filter(|r| r.factor(lead) != 0)
            .cloned()
            .collect();
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
    /// The equations left between counts that do not follow one by one.
    rest: Basis,
}

/// The equations that are left between counts that do not follow one by one, and those counts.
fn open_part(problem: &Problem, known: &Basis) -> Result<(Basis, BTreeSet<usize>), Overflow> {
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
    Ok((rest, hidden))
}

/// The least value an attacker may take for granted: a count is not negative, and zeros are published where that is possible.
fn least(value: i128) -> Option<i128> {
    (value >= 0).then_some(value.min(1))
}

/// Moves, the cells they touch, and how far they go wrong.
struct Search<'a> {
    problem: &'a Problem,
    /// Column → cells it is part of, that may change.
    touching: BTreeMap<usize, Vec<usize>>,
    /// Column → moves that change it.
    moving: BTreeMap<usize, Vec<usize>>,
    steps: Vec<Row>,
}

impl Search<'_> {
    /// Cells that become impossible after a move, and by how much all together.
    fn wrong(&self, step: &Row) -> Option<(Vec<(usize, i128)>, i128)> {
        let cells: BTreeSet<usize> = step
            .terms()
            .filter_map(|(c, _)| self.touching.get(&c))
            .flatten()
            .copied()
            .gathered();
        let (mut wrong, mut sum) = (Vec::new(), 0_i128);
        for i in cells {
            let cell = self.problem.cells.get(i)?;
            let change = cell.form.value(|c| Some(step.factor(c)))?;
            if let Some(value) = cell.value
                && let Some(least) = least(value)
                && change < 0
            {
                let lacks = least.checked_sub(value.checked_add(change)?)?;
                if lacks > 0 {
                    wrong.push((i, change));
                    sum = sum.checked_add(lacks)?;
                }
            }
        }
        Some((wrong, sum))
    }

    fn changes(cell: &Cell, step: &Row) -> bool {
        cell.form.value(|c| Some(step.factor(c))) != Some(0)
    }

    fn moves_of<'b>(&'b self, form: &'b Row) -> impl Iterator<Item = usize> + 'b {
        let columns = form.terms().filter_map(|(c, _)| self.moving.get(&c));
        columns.flatten().copied()
    }

    /// Another table that agrees with all that is known and in which a cell has another value: a move, repaired by further ones.
    fn other(&self, cell: &Cell) -> Option<Row> {
        let starts = self
            .moves_of(&cell.form)
            .filter_map(|at| self.steps.get(at));
        for start in starts.filter(|s| Self::changes(cell, s)).take(STARTS) {
            let mut step = start.clone();
            for _ in 0..REPAIRS {
                let (wrong, sum) = self.wrong(&step)?;
                let Some((worst, _)) = wrong.first() else {
                    return Some(step);
                };
                let form = &self.problem.cells.get(*worst)?.form;
                let repairs = self.moves_of(form).filter_map(|at| self.steps.get(at));
                let mut best: Option<(i128, Row)> = None;
                for repair in repairs.take(LOOKED_AT) {
                    let Ok(both) = Row::of(step.terms().chain(repair.terms())) else {
                        continue;
                    };
                    if !Self::changes(cell, &both) {
                        continue;
                    }
                    let Some((_, left)) = self.wrong(&both) else {
                        continue;
                    };
                    if left < best.as_ref().map_or(sum, |(least, _)| *least) {
                        best = Some((left, both));
                    }
                }
                let Some((_, better)) = best else {
                    break;
                };
                step = better;
            }
        }
        None
    }
}

/// Which protected cells have one possible value only, as far as it can be found out.
fn fixed(problem: &Problem, known: &Basis, leaks: &[usize]) -> Result<Fixed, Overflow> {
    let (rest, hidden) = open_part(problem, known)?;
    let mut search = Search {
        problem,
        touching: BTreeMap::new(),
        moving: BTreeMap::new(),
        steps: Vec::new(),
    };
    for (i, cell) in problem.cells.iter().enumerate() {
        for (column, _) in cell.form.terms().filter(|(c, _)| hidden.contains(c)) {
            search.touching.entry(column).or_default().push(i);
        }
    }
    let columns: Vec<usize> = hidden.iter().copied().collect();
    let mut moves = rest.moves(&columns)?;
    // Small moves go wrong least.
    moves.order_by_key(|step| step.terms().count());
    for step in &moves {
        for step in both_ways(step)? {
            for (column, _) in step.terms() {
                search
                    .moving
                    .entry(column)
                    .or_default()
                    .push(search.steps.len());
            }
            search.steps.push(step);
        }
    }
    let good = |step: &&Row| {
        search
            .wrong(step)
            .is_some_and(|(wrong, _)| wrong.is_empty())
    };
    let mut others: Vec<Row> = search.steps.iter().filter(good).cloned().collect();
    let mut found = Fixed {
        cells: Vec::new(),
        undecided: 0,
        rest,
    };
    for (i, cell) in problem.cells.iter().enumerate() {
        if cell.wish != Wish::Protect || leaks.contains(&i) {
            continue;
        }
        if others.iter().any(|step| Search::changes(cell, step)) {
            continue;
        }
        if let Some(other) = search.other(cell) {
            others.push(other);
            continue;
        }
        match searched(problem, &found.rest, &cell.form) {
            Some((low, high)) if low < high => {}
            // Unknown in the file: nothing can be compared with.
            None if cell.value.is_none() => found.undecided += 1,
            _ => found.cells.push(i),
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
        let rows = rest
            .rows()
            .filter(|r| r.terms().any(|(c, _)| near.contains(&c)));
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
    for row in rest
        .rows()
        .filter(|r| r.terms().any(|(c, _)| near.contains(&c)))
    {
        known.equations.push((row.clone(), row.value(value)?));
    }
    for column in near {
        known.least.insert(column, least(value(column)?)?);
    }
    whole_interval(&known, of)
}

/// Further cells to protect where some have one possible value only: for each the least important one that stands in an equation
/// with what is hidden together with it, and is no zero unless there is no other.
fn neighbours(
    problem: &Problem,
    known: &Basis,
    also: &BTreeSet<usize>,
    fixed: &Fixed,
) -> Vec<usize> {
    let is_candidate = |(i, c): &(usize, &Cell)| {
        c.wish == Wish::Free && !also.contains(i) && known.implies(&c.form) == Ok(true)
    };
    let candidates: Vec<(usize, &Cell)> = problem
        .cells
        .iter()
        .enumerate()
        .filter(is_candidate)
        .collect();
    let mut more = BTreeSet::new();
    for cell in fixed.cells.iter().filter_map(|i| problem.cells.get(*i)) {
        let mut columns: BTreeSet<usize> = cell.form.terms().map(|(c, _)| c).gathered();
        let together = fixed
            .rest
            .rows()
            .filter(|r| r.terms().any(|(c, _)| columns.contains(&c)));
        let together: Vec<usize> = together.flat_map(Row::terms).map(|(c, _)| c).collect();
        columns.extend(together);
        let meets = |r: &&Row| r.terms().any(|(c, _)| columns.contains(&c));
        let related = problem.relations.iter().filter(meets).flat_map(Row::terms);
        let related: BTreeSet<usize> = related.map(|(c, _)| c).gathered();
        let near = |c: &Cell| c.form.terms().all(|(c, _)| related.contains(&c));
        let free = candidates
            .iter()
            .rev()
            .filter(|(i, c)| !more.contains(i) && near(c));
        let best = free.min_by_key(|(_, c)| c.value == Some(0));
        more.extend(best.map(|(i, _)| *i));
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
                if c < columns {
                    inner[r][c]
                } else {
                    inner[r].iter().sum()
                }
            };
            if r < rows {
                row(r)
            } else {
                (0..rows).map(row).sum()
            }
        };
        let mut problem = Problem::default();
        for r in 0..=rows {
            let parts = (0..columns).map(|c| (at(r, c), -1));
            problem
                .relations
                .push(Row::of(parts.chain([(at(r, columns), 1)])).unwrap());
        }
        for c in 0..=columns {
            let parts = (0..rows).map(|r| (at(r, c), -1));
            problem
                .relations
                .push(Row::of(parts.chain([(at(rows, c), 1)])).unwrap());
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
                wish: if (1..threshold).contains(&value) {
                    Wish::Protect
                } else {
                    Wish::Free
                },
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
