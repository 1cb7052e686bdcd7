//! Putting lists in order.
//!
//! The standard library's sorts are made anew for every type and every comparison, at some 5 KB of
//! WebAssembly each, for the sake of long lists. The lists here are short, and all of them share this one
//! heapsort (Williams, *Algorithm 232*, 1964). It does not keep the order of items that compare as equal:
//! such items must be the same.

use std::cmp::Ordering;

/// Puts `items` in the order of `compare`.
pub fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    heapsort(items.len(), &mut Items { items, compare });
}

/// Puts `items` in their own order.
pub fn sort<T: Ord>(items: &mut [T]) {
    sort_by(items, T::cmp);
}

/// What sorting needs of a list.
trait List {
    /// Whether the item at `one` comes before that at `other`.
    fn before(&self, one: usize, other: usize) -> bool;

    fn swap(&mut self, one: usize, other: usize);
}

struct Items<'i, T, C> {
    items: &'i mut [T],
    compare: C,
}

impl<T, C: Fn(&T, &T) -> Ordering> List for Items<'_, T, C> {
    fn before(&self, one: usize, other: usize) -> bool {
        let pair = self.items.get(one).zip(self.items.get(other));
        pair.is_some_and(|(one, other)| (self.compare)(one, other) == Ordering::Less)
    }

    fn swap(&mut self, one: usize, other: usize) {
        self.items.swap(one, other);
    }
}

fn heapsort(len: usize, list: &mut dyn List) {
    for top in (0..len / 2).rev() {
        sink(list, top, len);
    }
    for end in (1..len).rev() {
        list.swap(0, end);
        sink(list, 0, end);
    }
}

/// Swaps the item at `top` with the later of its two children until it comes after both.
fn sink(list: &mut dyn List, mut top: usize, end: usize) {
    loop {
        let mut child = 2 * top + 1;
        if child + 1 < end && list.before(child, child + 1) {
            child += 1;
        }
        if child >= end || !list.before(top, child) {
            return;
        }
        list.swap(top, child);
        top = child;
    }
}

// Proptest draws on the system for chance, which WebAssembly has not.
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::sort;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_list_is_put_in_order(mut items in prop::collection::vec(0_u8..50, 0..100)) {
            let mut expected = items.clone();
            expected.sort_unstable();
            sort(&mut items);
            prop_assert_eq!(items, expected);
        }
    }
}
