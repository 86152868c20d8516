//! What the log says of a thing stands on the page of the thing, in people's words.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

use crate::sources;

/// Every kind of thing that an event can be about, and the page that shows what was done with it; or why there is none.
const PAGES: &[(&str, Result<&str, &str>)] = &[
    ("activity", Ok("slices/plan/src/pages/activity.html")),
    (
        "calendar_feed",
        Err("the page of the links says of each when it was made and revoked"),
    ),
    (
        "competence_plan",
        Ok("slices/plan/src/pages/competence.html"),
    ),
    (
        "coordination_acceptance",
        Ok("slices/plan/src/pages/coordination.html"),
    ),
    (
        "course_session",
        Ok("slices/training/src/participants/pages/session_history.html"),
    ),
    ("case", Ok("slices/cases/src/pages/case.html")),
    ("meeting", Ok(OF_A_REGISTER)),
    ("enquiry", Ok(OF_A_REGISTER)),
    ("help_request", Ok(OF_A_REGISTER)),
    ("experience", Ok(OF_A_REGISTER)),
    ("cooperation_agreement", Ok(OF_A_REGISTER)),
    ("cooperation_mapping", Ok(OF_A_REGISTER)),
    ("action_plan", Ok(OF_A_REGISTER)),
    ("project", Ok(OF_A_REGISTER)),
    ("note", Ok(OF_A_REGISTER)),
    ("profile_correction", Ok(OF_A_REGISTER)),
    ("indicator_watch", Ok(OF_A_REGISTER)),
    ("effect_evaluation", Ok(OF_A_REGISTER)),
    ("scorecard_line", Ok(OF_A_REGISTER)),
    ("letter", Ok("slices/letters/src/pages/versions.html")),
    (
        "letter_amendment",
        Ok("slices/letters/src/pages/amendment.html"),
    ),
    (
        "letter_announcement",
        Ok("slices/letters/src/pages/announced.html"),
    ),
    ("item", Ok("slices/letters/src/pages/item.html")),
    ("reference", Ok("slices/letters/src/pages/work.html")),
    ("rule", Ok("slices/letters/src/pages/rules.html")),
    ("course", Ok("slices/training/src/pages/course.html")),
    ("staff_base", Ok("slices/training/src/pages/base.html")),
    ("lecturer", Ok("slices/training/src/pages/lecturer.html")),
    ("network", Ok("slices/training/src/pages/network.html")),
    ("guide", Ok("slices/training/src/pages/guide.html")),
    ("annual_report", Ok("slices/reports/src/pages/report.html")),
    ("account", Ok("slices/accounts/src/pages/user.html")),
    (
        "access-review",
        Err("the page of the review says itself when it was confirmed and by whom"),
    ),
    (
        "prepared_report",
        Ok("slices/reports/src/pages/report.html"),
    ),
    ("office", Ok("slices/organisations/src/pages/settings.html")),
    (
        "job",
        Err("a job is gone when it is done; that it was tried again stands in the log"),
    ),
    (
        "key",
        Err("the page of the keys says of each when it was made, last used and revoked"),
    ),
    ("indicator", Ok(OF_A_REGISTER)),
    ("indicator_proposal", Ok(OF_A_REGISTER)),
    (
        "statistics_source",
        Ok("slices/indicators/src/pages/source.html"),
    ),
    (
        "import_batch",
        Err("a file that was read in is its cases, and has no page"),
    ),
    (
        "boundary_set",
        Err(
            "the page of the boundaries says of each set who read it in, when, and why it was withdrawn",
        ),
    ),
    (
        "statistics_import",
        Err(
            "the page of the sources says of each file who read it in, when, and why it was withdrawn",
        ),
    ),
];
/// The page of a thing in a register that is made of data.
const OF_A_REGISTER: &str = "foundation/register/templates/register/thing.html";
/// A draft is gone when it is read in or given up; what became of it is told of the batch.
const TRANSIENT: [&str; 3] = ["import_draft", "statistics_draft", "boundary_draft"];

fn kinds() -> BTreeMap<String, String> {
    let mut kinds = BTreeMap::new();
    for (path, text) in sources::files(&[".rs"]) {
        let inside = path.to_string_lossy().into_owned();
        if inside.contains("/tests/") || inside.contains("/tests.rs") {
            continue;
        }
        for after in text.split(".about(").skip(1) {
            if let Some(kind) = after.trim_start().strip_prefix('"') {
                let kind = kind.split('"').next().unwrap_or_default();
                kinds.insert(kind.to_owned(), inside.clone());
            }
        }
    }
    kinds
}

#[test]
fn every_thing_with_a_page_shows_its_history() {
    let kinds = kinds();
    assert!(kinds.len() > 8, "{kinds:?}");
    for (kind, place) in &kinds {
        let page = PAGES.iter().find(|(known, _)| known == kind);
        let is_known = page.is_some() || TRANSIENT.contains(&kind.as_str());
        assert!(is_known, "events about «{kind}» ({place}) stand on no page");
    }
    for &(kind, page) in PAGES {
        assert!(
            kinds.contains_key(kind),
            "nothing is written about «{kind}»"
        );
        if let Ok(page) = page {
            let text = fs::read_to_string(sources::root().join(page)).unwrap();
            assert!(text.contains("call h::history("), "{page} shows no history");
        }
    }
}

/// Whatever has the form of an action, wherever it stands: many are handed on to what writes the event.
#[test]
fn every_action_that_can_be_written_has_its_words() {
    let keys: BTreeSet<String> = oppdrag::house()
        .texts()
        .iter()
        .flat_map(|source| texts::keys(source.nb).into_keys())
        .collect();
    let mut actions = BTreeSet::new();
    for (path, text) in sources::files(&[".rs"]) {
        let inside = path.to_string_lossy();
        let is_test = inside.contains("/tests/") || inside.contains("xtask/");
        if is_test || inside.ends_with("tests.rs") {
            continue;
        }
        let text = text.split("#[cfg(test)]").next().unwrap_or_default();
        actions.extend(
            text.split('"')
                .filter(|word| is_action(word))
                .map(str::to_owned),
        );
    }
    assert!(actions.len() > 60, "{actions:?}");
    let house = oppdrag::house();
    let mut others: BTreeSet<&str> = house.jobs().iter().map(|job| job.kind).collect();
    others.extend(house.measures().map(|measure| measure.key));
    others.extend(house.settings().map(|setting| setting.key));
    let missing: Vec<_> = actions
        .iter()
        .filter(|action| !others.contains(action.as_str()))
        .filter(|action| !keys.contains(&format!("event-{}", action.replace('.', "-"))))
        .collect();
    assert!(missing.is_empty(), "actions without words: {missing:?}");
}

fn is_action(word: &str) -> bool {
    let Some((thing, done)) = word.split_once('.') else {
        return false;
    };
    let is_plain =
        |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c == '-');
    let is_file = [
        "md", "html", "csv", "xlsx", "json", "key", "sqlite", "docx", "pdf", "no", "ftl", "xml",
        "css", "typ",
    ];
    is_plain(thing) && is_plain(done) && !is_file.contains(&done)
}
