use std::fs;

use crate::sources;

pub fn document(name: &str) -> String {
    fs::read_to_string(sources::root().join(name)).unwrap_or_else(|_| panic!("{name} is missing"))
}

/// The cells of the rows of a Markdown table under the heading line.
fn rows(text: &str) -> Vec<Vec<String>> {
    let lines = text.lines().filter(|line| {
        line.starts_with('|') && !line.starts_with("|-") && !line.starts_with("| -")
    });
    lines
        .map(|line| {
            line.trim_matches('|')
                .split('|')
                .map(|cell| cell.trim().trim_matches('`').to_owned())
                .collect()
        })
        .collect()
}

#[test]
fn every_word_of_the_glossary_is_whole_and_in_use() {
    let code: String = sources::files(&[".rs", ".sql"])
        .into_iter()
        .map(|(_, text)| text)
        .collect();
    let words = rows(&document("GLOSSARY.md"));
    assert!(
        words.len() > 40,
        "the glossary has only {} words",
        words.len()
    );
    for row in words.iter().skip(1) {
        assert!(
            row.len() >= 5 && row.iter().take(4).all(|cell| !cell.is_empty()),
            "not whole: {row:?}"
        );
        for identifier in row[2].split(", ") {
            let identifier = identifier.trim_matches('`');
            assert!(
                code.contains(identifier),
                "no code says {identifier} ({})",
                row[0]
            );
        }
    }
}

#[test]
fn every_promise_names_a_test_that_is_there() {
    let tests: String = sources::files(&[".rs", ".mjs"])
        .into_iter()
        .map(|(_, text)| text)
        .collect();
    let promises = rows(&document("docs/promises.md"));
    assert!(promises.len() > 15, "only {} promises", promises.len());
    for row in promises.iter().skip(1) {
        let named = row.last().expect("a promise names its test");
        for test in named.split(", ") {
            let test = test.trim_matches('`');
            assert!(
                tests.contains(test),
                "«{}» names the test {test}, which is not there",
                row[0]
            );
        }
    }
}

#[test]
fn links_between_documents_lead_somewhere() {
    for name in [
        "README.md",
        "ARCHITECTURE.md",
        "CONTRIBUTING.md",
        "docs/promises.md",
        "docs/security.md",
    ] {
        let folder = sources::root().join(name);
        let folder = folder.parent().unwrap();
        for after in document(name).split("](").skip(1) {
            let link = after.split([')', '#']).next().unwrap_or_default();
            if !link.is_empty() && !link.starts_with("http") {
                assert!(
                    folder.join(link).exists(),
                    "{name} links to {link}, which is not there"
                );
            }
        }
    }
}
