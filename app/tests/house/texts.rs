use std::collections::BTreeSet;

use crate::sources;

/// Everything between two quotation marks in our own code and pages that could be the key of a text.
fn quoted() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (_, text) in sources::files(&[".rs", ".html"]) {
        for word in text.split('"') {
            if !word.is_empty()
                && word.len() < 100
                && word
                    .chars()
                    .all(|c| c.is_ascii_alphanumeric() || "-._".contains(c))
            {
                found.insert(word.to_owned());
            }
        }
    }
    found
}

fn all_keys() -> BTreeSet<String> {
    oppdrag::house()
        .texts()
        .iter()
        .flat_map(|source| texts::keys(source.nb).into_keys())
        .collect()
}

#[test]
fn every_text_stands_in_all_three_languages_with_the_same_values() {
    let faults: Vec<_> = oppdrag::house()
        .texts()
        .iter()
        .flat_map(texts::faults)
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn no_key_stands_in_two_parts() {
    let mut seen = BTreeSet::new();
    for source in oppdrag::house().texts() {
        for key in texts::keys(source.nb).into_keys() {
            assert!(
                seen.insert(key.clone()),
                "{key} stands in {} and in another part",
                source.name
            );
        }
    }
}

#[test]
fn every_text_is_used() {
    let quoted = quoted();
    let named = |word: &String| {
        let name = word.replace('.', "-");
        [format!("event-{name}"), format!("job-{name}")]
    };
    let events: BTreeSet<String> = quoted.iter().flat_map(named).collect();
    let unused: Vec<_> = all_keys()
        .into_iter()
        .filter(|key| !quoted.contains(key) && !events.contains(key))
        .collect();
    assert!(unused.is_empty(), "texts that nothing says: {unused:#?}");
}

#[test]
fn every_key_that_is_said_has_a_text() {
    let keys = all_keys();
    let mut missing = BTreeSet::new();
    for (path, text) in sources::files(&[".rs", ".html"]) {
        if path.components().any(|part| part.as_os_str() == "tests") {
            continue;
        }
        for call in [".say(\"", ".with(\""] {
            for after in text.split(call).skip(1) {
                let key = after.split('"').next().unwrap_or_default();
                // Other things have methods called `with` too; a key always has a hyphen and its part's name in front.
                if key.contains('-') && !keys.contains(key) {
                    missing.insert(format!("{key} ({})", path.display()));
                }
            }
        }
    }
    assert!(
        missing.is_empty(),
        "said, but there is no such text: {missing:#?}"
    );
}

#[test]
fn every_event_has_its_words() {
    let keys = all_keys();
    let mut missing = BTreeSet::new();
    for (path, text) in sources::files(&[".rs"]) {
        if path.components().any(|part| part.as_os_str() == "tests") {
            continue;
        }
        for after in text.split("Event::new(").skip(1) {
            let Some(action) = after
                .split('"')
                .nth(1)
                .filter(|_| after.trim_start().starts_with('"'))
            else {
                continue;
            };
            let key = format!("event-{}", action.replace('.', "-"));
            if !keys.contains(&key) {
                missing.insert(format!("{key} ({})", path.display()));
            }
        }
    }
    assert!(missing.is_empty(), "events without words: {missing:#?}");
}
