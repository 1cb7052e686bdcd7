//! What is kept by id, in the order of the ids.
//!
//! These are sorted lists. A profile has some dozens of skills and tools, read often and added one at a
//! time: for that a list is as quick as a tree, and three kinds of B-tree weighed 23 KB of WebAssembly.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::{BTreeMap, BTreeSet};
use std::slice;

/// Values by id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ById<I, V> {
    entries: Vec<(I, V)>,
}

impl<I, V> Default for ById<I, V> {
    fn default() -> Self {
        Self {
            entries: Vec::new(),
        }
    }
}

impl<I, V> ById<I, V> {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// All of them, in the order of their ids.
    pub fn iter(&self) -> slice::Iter<'_, (I, V)> {
        self.entries.iter()
    }

    /// All ids, in order.
    pub fn keys(&self) -> impl ExactSizeIterator<Item = &I> {
        self.entries.iter().map(|(id, _)| id)
    }

    /// All values, in the order of their ids.
    pub fn values(&self) -> impl ExactSizeIterator<Item = &V> {
        self.entries.iter().map(|(_, value)| value)
    }
}

impl<I: Ord, V> ById<I, V> {
    /// Where `id` is, or where it would have to be.
    fn place(&self, id: &I) -> Result<usize, usize> {
        self.entries.binary_search_by(|(other, _)| other.cmp(id))
    }

    /// The value of `id`.
    pub fn get(&self, id: &I) -> Option<&V> {
        let (_, value) = self.entries.get(self.place(id).ok()?)?;
        Some(value)
    }

    /// Gives `id` a value. Returns the one it had.
    pub fn insert(&mut self, id: I, value: V) -> Option<V> {
        match self.place(&id) {
            Ok(at) => {
                let (_, slot) = self.entries.get_mut(at)?;
                Some(std::mem::replace(slot, value))
            }
            Err(at) => {
                self.entries.insert(at, (id, value));
                None
            }
        }
    }

    /// Takes `id` away. Returns the value it had.
    pub fn remove(&mut self, id: &I) -> Option<V> {
        let (_, value) = self.entries.remove(self.place(id).ok()?);
        Some(value)
    }
}

impl<I: Ord, V> FromIterator<(I, V)> for ById<I, V> {
    fn from_iter<E: IntoIterator<Item = (I, V)>>(entries: E) -> Self {
        let mut all = Self::default();
        for (id, value) in entries {
            all.insert(id, value);
        }
        all
    }
}

impl<'a, I, V> IntoIterator for &'a ById<I, V> {
    type Item = &'a (I, V);
    type IntoIter = slice::Iter<'a, (I, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<I: Serialize, V: Serialize> Serialize for ById<I, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.entries.iter().map(|(id, value)| (id, value)))
    }
}

impl<'de, I: Deserialize<'de> + Ord, V: Deserialize<'de>> Deserialize<'de> for ById<I, V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let entries = BTreeMap::deserialize(deserializer)?;
        Ok(Self {
            entries: entries.into_iter().collect(),
        })
    }
}

/// Ids, each once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ids<I> {
    ids: Vec<I>,
}

impl<I> Default for Ids<I> {
    fn default() -> Self {
        Self { ids: Vec::new() }
    }
}

impl<I> Ids<I> {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// All of them, in order.
    pub fn iter(&self) -> slice::Iter<'_, I> {
        self.ids.iter()
    }
}

impl<I: Ord> Ids<I> {
    /// Whether `id` is among them.
    pub fn contains(&self, id: &I) -> bool {
        self.ids.binary_search(id).is_ok()
    }

    /// Adds `id`. Returns whether it is new.
    pub fn insert(&mut self, id: I) -> bool {
        let place = self.ids.binary_search(&id);
        if let Err(at) = place {
            self.ids.insert(at, id);
        }
        place.is_err()
    }

    /// Takes `id` away. Returns whether it was there.
    pub fn remove(&mut self, id: &I) -> bool {
        let place = self.ids.binary_search(id);
        if let Ok(at) = place {
            self.ids.remove(at);
        }
        place.is_ok()
    }
}

impl<I: Ord> FromIterator<I> for Ids<I> {
    fn from_iter<E: IntoIterator<Item = I>>(ids: E) -> Self {
        let mut all = Self::default();
        for id in ids {
            all.insert(id);
        }
        all
    }
}

impl<'a, I> IntoIterator for &'a Ids<I> {
    type Item = &'a I;
    type IntoIter = slice::Iter<'a, I>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<I: Serialize> Serialize for Ids<I> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.ids.serialize(serializer)
    }
}

impl<'de, I: Deserialize<'de> + Ord> Deserialize<'de> for Ids<I> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let ids = BTreeSet::deserialize(deserializer)?;
        Ok(Self {
            ids: ids.into_iter().collect(),
        })
    }
}

// Proptest draws on the system for chance, which WebAssembly has not.
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::{ById, Ids};
    use proptest::prelude::*;
    use std::collections::{BTreeMap, BTreeSet};

    proptest! {
        #[test]
        fn values_are_kept_as_in_a_tree(
            changes in prop::collection::vec((0_u8..20, any::<Option<u8>>()), 0..60),
        ) {
            let (mut ours, mut tree) = (ById::default(), BTreeMap::new());
            for (id, value) in changes {
                match value {
                    Some(value) => prop_assert_eq!(ours.insert(id, value), tree.insert(id, value)),
                    None => prop_assert_eq!(ours.remove(&id), tree.remove(&id)),
                }
                prop_assert_eq!(ours.get(&id), tree.get(&id));
                prop_assert_eq!(ours.len(), tree.len());
                prop_assert_eq!(ours.is_empty(), tree.is_empty());
            }
            prop_assert_eq!(&ours, &tree.clone().into_iter().collect());
            prop_assert!(ours.iter().map(|(id, value)| (id, value)).eq(&tree));
        }

        #[test]
        fn ids_are_kept_as_in_a_tree(
            changes in prop::collection::vec((0_u8..20, any::<bool>()), 0..60),
        ) {
            let (mut ours, mut tree) = (Ids::default(), BTreeSet::new());
            for (id, add) in changes {
                if add {
                    prop_assert_eq!(ours.insert(id), tree.insert(id));
                } else {
                    prop_assert_eq!(ours.remove(&id), tree.remove(&id));
                }
                prop_assert_eq!(ours.contains(&id), tree.contains(&id));
                prop_assert_eq!(ours.len(), tree.len());
                prop_assert_eq!(ours.is_empty(), tree.is_empty());
            }
            prop_assert!(ours.iter().eq(&tree));
        }
    }
}
