use crate::sources;

/// The places that may write without an event: what is no register.
const MAY: [(&str, &str); 6] = [
    ("foundation/database/", "where it is made"),
    (
        "foundation/shell/src/once.rs",
        "keys of forms that are days old",
    ),
    (
        "slices/accounts/src/sessions.rs",
        "sessions; signing in and out have their events",
    ),
    (
        "foundation/audit/src/reading.rs",
        "that somebody has seen something, in the log of readings",
    ),
    (
        "foundation/testkit/",
        "what a test does as whoever owns the database",
    ),
    ("app/src/installation.rs", "whether the data is a demo's"),
];

#[test]
fn nothing_but_sessions_is_written_without_an_event() {
    for (path, text) in sources::files(&[".rs"]) {
        let inside = path.to_string_lossy();
        let is_test = inside.contains("/tests/");
        if text.contains("run_without_event(") && !is_test {
            assert!(
                MAY.iter().any(|(place, _)| inside.starts_with(place)),
                "{inside} writes without an event"
            );
        }
    }
}

#[test]
fn sql_stands_in_queries_and_nowhere_else() {
    for (path, text) in sources::files(&[".rs"]) {
        let inside = path.to_string_lossy();
        if inside.starts_with("slices/")
            && !inside.contains("/tests/")
            && !inside.contains("queries")
        {
            let sql = ["\"SELECT ", "\"INSERT INTO", "\"UPDATE ", "\"DELETE FROM"]
                .iter()
                .any(|word| text.contains(word));
            assert!(
                !sql,
                "{inside} holds SQL; it belongs in the slice's queries"
            );
        }
    }
}
