use crate::sources;

/// The places that may write without an event: what is no register.
const MAY: [(&str, &str); 12] = [
    ("foundation/database/", "where it is made"),
    (
        "foundation/shell/src/once.rs",
        "keys of forms that are days old",
    ),
    ("foundation/jobs/", "where jobs stand, and that nodes live"),
    (
        "foundation/post/",
        "where messages stand; what asked for them has its event",
    ),
    (
        "foundation/api/src/repeat.rs",
        "answers that nobody can ask for again",
    ),
    (
        "slices/accounts/src/keys/ring.rs",
        "when a key was last used; making and revoking have their events",
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
        "slices/accounts/src/oidc/queries.rs",
        "attempts to sign in, and tokens of a sign-out that ended nothing",
    ),
    (
        "foundation/testkit/",
        "what a test does as whoever owns the database",
    ),
    (
        "slices/indicators/src/queries/fetches.rs",
        "how far a fetch has come, and answers of a service that can be asked for again; that it was asked for and how it ended have their events",
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

/// What fills a database needs no event, since the log comes along; and the database fails on purpose in tests alone.
#[test]
fn only_a_copy_fills_a_database_and_only_tests_let_it_fail() {
    for (path, text) in sources::files(&[".rs"]) {
        let inside = path.to_string_lossy();
        let is_made_here = inside.starts_with("foundation/database/");
        if is_made_here || inside.contains("/tests/") {
            continue;
        }
        let fills = text.contains(".fill()") && !inside.starts_with("foundation/keeping/");
        assert!(!fills, "{inside} fills a database");
        assert!(!text.contains("failing_at("), "{inside} lets it fail");
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
