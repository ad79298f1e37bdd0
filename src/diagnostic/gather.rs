//! Sets and maps without a sort of their own.

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
