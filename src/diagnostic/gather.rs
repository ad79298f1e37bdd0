//! Sets, maps and sorted lists without sorting code of their own for every type.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// `collect` for ordered sets and maps: item by item. The standard library sorts a list first, and brings some nine
/// kilobytes of sorting code into the module for every type of item; these collections are small.
pub trait Gather: Iterator + Sized {
    /// All items in a set or map; of equal keys the last one counts.
    fn gathered<C: Gathered<Self::Item>>(self) -> C {
        let mut all = C::default();
        for item in self {
            all.put(item);
        }
        all
    }
}

impl<I: Iterator> Gather for I {}

/// What items can be gathered in.
pub trait Gathered<T>: Default {
    /// Takes an item in.
    fn put(&mut self, item: T);
}

impl<T: Ord> Gathered<T> for BTreeSet<T> {
    fn put(&mut self, item: T) {
        self.insert(item);
    }
}

impl<K: Ord, V> Gathered<(K, V)> for BTreeMap<K, V> {
    fn put(&mut self, (key, value): (K, V)) {
        self.insert(key, value);
    }
}

/// Stable sorting of short lists of large things: their numbers are sorted, by one routine for all types, then each is put in
/// its place.
pub trait InOrder<T> {
    /// As `sort_by`.
    fn order_by(&mut self, compare: impl FnMut(&T, &T) -> Ordering);

    /// As `sort_by_key`.
    fn order_by_key<K: Ord>(&mut self, mut key: impl FnMut(&T) -> K) {
        self.order_by(|a, b| key(a).cmp(&key(b)));
    }
}

impl<T> InOrder<T> for Vec<T> {
    fn order_by(&mut self, mut compare: impl FnMut(&T, &T) -> Ordering) {
        let order = order(self.len(), &mut |a, b| match (self.get(a), self.get(b)) {
            (Some(a), Some(b)) => compare(a, b),
            _ => Ordering::Equal,
        });
        let mut slots: Vec<Option<T>> = std::mem::take(self).into_iter().map(Some).collect();
        let taken = order.into_iter().filter_map(|at| slots.get_mut(at)?.take());
        self.extend(taken);
    }
}

fn order(count: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut numbers: Vec<usize> = (0..count).collect();
    numbers.sort_by(|a, b| compare(*a, *b));
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gathers_and_orders_as_the_standard_library_does() {
        let items = [(3, 'a'), (1, 'b'), (3, 'c'), (2, 'd'), (1, 'e')];
        let map: BTreeMap<i32, char> = items.into_iter().gathered();
        assert_eq!(map, items.into_iter().collect());
        let set: BTreeSet<(i32, char)> = items.into_iter().gathered();
        assert_eq!(set, items.into_iter().collect());
        let (mut ours, mut theirs) = (items.to_vec(), items.to_vec());
        ours.order_by_key(|i| i.0);
        theirs.sort_by_key(|i| i.0);
        assert_eq!(ours, theirs);
        let mut none: Vec<i32> = Vec::new();
        none.order_by_key(|i| *i);
        assert!(none.is_empty());
    }
}
