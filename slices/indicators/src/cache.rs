use std::sync::{Arc, Mutex, PoisonError};

/// Hurtiglager: the last few things that were made, by what they were made of. The key says all that the thing depends on,
/// so that nothing in it is ever out of date.
#[derive(Debug)]
pub struct Cache<K, V> {
    /// The one that was used last stands last.
    kept: Mutex<Vec<(K, Arc<V>)>>,
    most: usize,
}

impl<K: PartialEq, V> Cache<K, V> {
    pub const fn of(most: usize) -> Self {
        Self {
            kept: Mutex::new(Vec::new()),
            most,
        }
    }

    pub fn get(&self, key: &K) -> Option<Arc<V>> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let at = kept.iter().position(|(known, _)| known == key)?;
        let found = kept.remove(at);
        let value = found.1.clone();
        kept.push(found);
        Some(value)
    }

    pub fn put(&self, key: K, value: V) -> Arc<V> {
        let value = Arc::new(value);
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|(known, _)| *known != key);
        if kept.len() >= self.most {
            kept.remove(0);
        }
        kept.push((key, value.clone()));
        value
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_not_used_for_longest_gives_way() {
        let cache = Cache::of(2);
        cache.put("one", 1);
        cache.put("two", 2);
        assert_eq!(cache.get(&"one").as_deref(), Some(&1));
        cache.put("three", 3);
        assert!(cache.get(&"two").is_none());
        assert_eq!(cache.get(&"one").as_deref(), Some(&1));
        cache.put("one", 4);
        assert_eq!(cache.get(&"one").as_deref(), Some(&4));
        assert_eq!(cache.get(&"three").as_deref(), Some(&3));
    }
}
