use super::{NewItem, OldItem, Successors};

/// An item goes on in the one with the same key: section, kind and words. One that only moved goes on too, as long as
/// no other item has its words.
pub fn successors(old: &[OldItem], new: &[NewItem]) -> Successors {
    let mut found = Successors::new();
    for item in old {
        if let Some(at) = new.iter().position(|one| one.key == item.key) {
            found.insert(item.id, at);
        }
    }
    let same = |one: &NewItem, item: &OldItem| {
        one.kind == item.kind && one.text.split_whitespace().eq(item.text.split_whitespace())
    };
    let mut moved = Vec::new();
    for item in old.iter().filter(|item| !found.contains_key(&item.id)) {
        let free = |at: &usize| !found.values().any(|taken| taken == at);
        let places: Vec<usize> = (0..new.len())
            .filter(|at| free(at) && same(&new[*at], item))
            .collect();
        let is_alone = old
            .iter()
            .all(|other| other.id == item.id || other.kind != item.kind || other.text != item.text);
        if let ([at], true) = (places.as_slice(), is_alone) {
            moved.push((item.id, *at));
        }
    }
    found.extend(moved);
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::{ItemKind, stable_key};
    use kernel::{Clock as _, FixedClock, Ids};

    #[test]
    fn an_item_goes_on_where_its_words_are() {
        let ids = Ids::from_seed(1);
        let now = FixedClock::noon("2026-06-15".parse().unwrap()).now();
        for (name, old, new, expected) in [
            (
                "the same place",
                vec![("1", "A")],
                vec![("1", "A")],
                vec![Some(0)],
            ),
            (
                "another place in its part",
                vec![("1", "A")],
                vec![("1", "B"), ("1", "A")],
                vec![Some(1)],
            ),
            (
                "another section",
                vec![("1", "A")],
                vec![("2", "A")],
                vec![Some(0)],
            ),
            (
                "other words",
                vec![("1", "A")],
                vec![("1", "B")],
                vec![None],
            ),
            (
                "two with the same words elsewhere",
                vec![("1", "A")],
                vec![("2", "A"), ("3", "A")],
                vec![None],
            ),
            (
                "two of the same words become one",
                vec![("1", "A"), ("2", "A")],
                vec![("3", "A")],
                vec![None, None],
            ),
            (
                "one stays, its twin goes",
                vec![("1", "A"), ("2", "A")],
                vec![("1", "A")],
                vec![Some(0), None],
            ),
            (
                "gone",
                vec![("1", "A"), ("1", "B")],
                vec![("1", "B")],
                vec![None, Some(0)],
            ),
        ] {
            let kind = ItemKind::Requirement;
            let key = |section: &str, text: &str| stable_key(section, kind, text);
            let old = old.into_iter().map(|(section, text)| OldItem {
                id: ids.next(now),
                address: String::new(),
                section: section.to_owned(),
                kind,
                key: key(section, text),
                text: text.to_owned(),
                added_by: None,
                office: None,
            });
            let old: Vec<_> = old.collect();
            let new = new.into_iter().map(|(section, text)| NewItem {
                key: key(section, text),
                address: String::new(),
                section: section.to_owned(),
                kind,
                text: text.to_owned(),
                links: Vec::new(),
                is_open: false,
            });
            let new: Vec<_> = new.collect();
            let found = successors(&old, &new);
            let found: Vec<_> = old
                .iter()
                .map(|item| found.get(&item.id).copied())
                .collect();
            assert_eq!(found, expected, "{name}");
        }
    }
}
