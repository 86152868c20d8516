use std::{collections::BTreeSet, fmt::Write as _};

use access::Role;
use axum::{body::Body, http::Method};
use kernel::Day;
use testkit::{Engine, UnderTest};

fn matrix() -> String {
    let mut lines: Vec<String> = oppdrag::house()
        .routes()
        .declared()
        .iter()
        .map(|route| {
            let mut line = format!("{:<5} {:<52}", route.method.as_str(), route.path);
            for role in std::iter::once(None).chain(Role::ALL.map(Some)) {
                let word = role.map_or("anyone", Role::code);
                let _ = write!(
                    line,
                    " {}",
                    if route.access.admits(role) { word } else { "-" }
                );
            }
            line
        })
        .collect();
    lines.sort();
    lines.join("\n") + "\n"
}

/// Who may come where is reviewed in one place: `app/tests/house/access.txt`. To accept a change, run the test
/// with `OPPDRAG_REVIEWED=1` and read the difference.
#[test]
fn the_access_matrix_is_the_reviewed_one() {
    assert_reviewed("access.txt", &matrix());
}

/// The matrix is the one in the file that somebody has read.
pub fn assert_reviewed(file: &str, now: &str) {
    let file = format!("{}/tests/house/{file}", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("OPPDRAG_REVIEWED").is_some() {
        std::fs::write(&file, now).expect("the reviewed matrix");
    }
    let reviewed = std::fs::read_to_string(file).unwrap_or_default();
    let lines = |text: &str| -> BTreeSet<String> { text.lines().map(str::to_owned).collect() };
    let (now, reviewed) = (lines(now), lines(&reviewed));
    let new: Vec<_> = now.difference(&reviewed).collect();
    let gone: Vec<_> = reviewed.difference(&now).collect();
    assert!(
        new.is_empty() && gone.is_empty(),
        "review and accept with OPPDRAG_REVIEWED=1\nnew: {new:#?}\ngone: {gone:#?}"
    );
}

#[tokio::test]
async fn every_route_admits_whom_it_names_and_nobody_else() {
    let slices: Vec<_> = oppdrag::house().slices().collect();
    let test = UnderTest::start(Engine::Sqlite, &slices, Day::of(2026, 5, 4).unwrap()).await;
    organisations::ensure_nation(&test.app.database, test.app.now())
        .await
        .unwrap();
    for role in std::iter::once(None).chain(Role::ALL.map(Some)) {
        let office = organisations::office_id("vestland");
        for route in oppdrag::house().routes().declared() {
            let browser = match role {
                None => test.visitor(),
                Some(role) => {
                    let own = role
                        .belongs_to_office()
                        .then(|| {
                            UnderTest::office(office, "vestland", "Statsforvalteren i Vestland")
                        })
                        .flatten();
                    test.signed_in(&test.person("Kari Nes", role, own)).await
                }
            };
            let path = some_address(route.path);
            let form = (route.method == Method::POST)
                .then(|| "application/x-www-form-urlencoded".to_owned());
            let reply = browser
                .send(route.method.clone(), &path, form, Body::empty())
                .await;
            let place = format!("{} {path} as {role:?}: {}", route.method, reply.status);
            let to_sign_in = reply.status == 303 && reply.location().starts_with("/logg-inn?til=");
            // Those whom the first page is not for begin with the first that is.
            let to_own_first = route.path == "/" && reply.status == 303;
            let refused = to_sign_in || to_own_first || reply.status == 401 || reply.status == 403;
            if route.access.admits(role) {
                assert!(reply.status.as_u16() < 500, "{place}\n{}", reply.text());
                // Nobody's own scope: the directorate may come to a page and still be told that a form is not theirs.
                assert!(!to_sign_in, "{place}");
            } else {
                assert!(refused, "{place} should have been refused");
            }
        }
    }
}

/// The address with something in the place of its parameters.
pub fn some_address(path: &str) -> String {
    let parts = path.split('/').map(|part| match part {
        "{year}" => "2026",
        "{number}" => "4601",
        "{key}" => "vestland",
        part if part.starts_with('{') => "0199aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee",
        part => part,
    });
    parts.collect::<Vec<_>>().join("/")
}
