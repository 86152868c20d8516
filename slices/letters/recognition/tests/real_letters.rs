//! The real letters, where they lie beside the project: what is known to stand in them is found.
#![expect(clippy::unwrap_used, reason = "a test may")]

use std::collections::BTreeSet;

use recognition::{ItemKind, cross_references, funding, prose_demands, references, reporting};

/// The letter of the year without its Markdown signs, a paragraph or bullet a line.
fn letter(year: u32) -> Option<Vec<String>> {
    let path = format!(
        "{}/../../../../shared/letters/{year}-resultatomrade-73.md",
        env!("CARGO_MANIFEST_DIR")
    );
    let Ok(text) = std::fs::read_to_string(&path) else {
        eprintln!("skipped: the letters are not here");
        return None;
    };
    let link = regex::Regex::new(r"\[((?:[^\]\\]|\\.)*)\]\([^()]*(?:\([^()]*\)[^()]*)*\)").unwrap();
    Some(
        text.lines()
            .map(|line| link.replace_all(line, "$1").replace(['*', '\\'], ""))
            .collect(),
    )
}

fn background(lines: &[String]) -> Vec<&str> {
    let mut inside = false;
    lines
        .iter()
        .filter_map(|line| {
            if line.starts_with('#') {
                inside = line.contains("Bakgrunn");
            }
            line.strip_prefix("- ").filter(|_| inside)
        })
        .collect()
}

fn keys(lines: &[String]) -> BTreeSet<String> {
    background(lines)
        .iter()
        .flat_map(|line| references(line, &[]))
        .map(|work| work.key())
        .collect()
}

#[test]
fn every_background_line_is_a_work_and_the_years_share_them() {
    let (Some(old), Some(new)) = (letter(2010), letter(2012)) else {
        return;
    };
    for line in background(&old).iter().chain(&background(&new)) {
        assert!(!references(line, &[]).is_empty(), "{line}");
    }
    let (old_keys, new_keys) = (keys(&old), keys(&new));
    let shared: Vec<_> = old_keys.intersection(&new_keys).collect();
    assert!(shared.len() >= 25, "{shared:#?}");
    let acts = |keys: &BTreeSet<String>| {
        keys.iter()
            .filter(|key| key.starts_with("act:"))
            .cloned()
            .collect::<Vec<_>>()
    };
    assert_eq!(
        acts(&new_keys),
        [
            "act:1992-07-17-99",
            "act:2006-06-16-20",
            "act:2009-12-18-131"
        ]
    );
    assert_eq!(acts(&old_keys), acts(&new_keys));
}

#[test]
fn places_duties_and_money() {
    let (Some(old), Some(new)) = (letter(2010), letter(2012)) else {
        return;
    };
    for (lines, places, tertial) in [(&old, 12, 1), (&new, 4, 1)] {
        let found = lines.iter().flat_map(|line| cross_references(line)).count();
        assert!(found >= places, "{found}");
        let duties: Vec<_> = lines
            .iter()
            .filter(|line| !line.starts_with('#'))
            .flat_map(|line| reporting(line))
            .collect();
        assert_eq!(
            duties
                .iter()
                .filter(|duty| duty.rhythm == recognition::Rhythm::Tertial)
                .count(),
            tertial
        );
        assert!(
            duties
                .iter()
                .any(|duty| duty.recipient.as_deref() == Some("Statens Helsetilsyn"))
        );
        assert!(
            lines
                .iter()
                .flat_map(|line| funding(line))
                .any(|line| line.chapter == 1510)
        );
        assert!(
            lines
                .iter()
                .flat_map(|line| funding(line))
                .any(|line| line.chapter == 621)
        );
    }
}

#[test]
fn what_prose_demands() {
    let Some(new) = letter(2012) else { return };
    let demands: Vec<_> = new
        .iter()
        .filter(|line| !line.starts_with(['#', '-']))
        .flat_map(|line| prose_demands(line))
        .collect();
    let said = |words: &str| demands.iter().any(|demand| demand.sentence.contains(words));
    for words in [
        "skal samordnes med NAV Fylke",
        "systematisere og anvende",
        "hovedkontaktpunkt",
        "pådriveransvar",
        "meklingsinstans",
        "rapportere hvert tertial",
    ] {
        assert!(said(words), "{words}");
    }
    for words in [
        "Kommunene har",
        "Standarden skal",
        "Loven skal",
        "Direktoratet vil",
    ] {
        assert!(
            !demands
                .iter()
                .any(|demand| demand.sentence.starts_with(words)),
            "{words}"
        );
    }
    assert!(
        demands
            .iter()
            .any(|demand| demand.kind == ItemKind::Reporting)
    );
}
