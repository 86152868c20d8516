//! Which requirements of the letters that the house was drawn after it measures, by their own words.

use letters::{proposal_for, reading};

/// Address, and the measure that the words of the requirement propose; none where it waits for statistics or grants.
type Expected = (&'static str, Option<&'static str>);

const OF_2012: &[Expected] = &[
    ("73.1-R1", Some("cases.decided_within")),
    ("73.1-R2", Some("training.offered_staff")),
    ("73.2-R1", Some("plan.answered")),
    ("73.2-R2", Some("indicators.sources_fresh")),
    ("73.2-R3", Some("indicators.effect_evaluated")),
    ("73.2-R4", None),
    ("73.3-R1", Some("plan.competence_plan_approved")),
    ("73.3-R2", Some("dialogue.topic_raised")),
    ("73.3-R3", Some("training.offered_staff")),
    ("73.3-R4", Some("training.attended_staff")),
    ("73.4-R1", Some("development.cooperation_mapped")),
    ("73.4-R2", Some("training.course_types_held")),
    ("73.4-R3", Some("indicators.overview_current")),
    ("73.4-R4", Some("development.experiences_shared")),
    ("73.5-R1", Some("indicators.trend")),
    ("73.5-R2", None),
    ("73.5-R3", Some("plan.joint")),
    ("73.6-R1", Some("plan.units_together")),
    ("73.6-R2", Some("indicators.overview_current")),
    ("73.6-R3", Some("development.experiences_shared")),
    ("73.6-R4", Some("plan.supported_who_asked")),
    ("73.6-R5", None),
];

const OF_2010: &[Expected] = &[
    ("73.1-R1", Some("cases.decided_within")),
    ("73.1-R2", Some("training.sessions_held")),
    ("73.2-R1", Some("plan.answered")),
    ("73.2-R2", Some("plan.reached_municipalities")),
    ("73.2-R3", Some("training.networks_alive")),
    ("73.2-R4", Some("plan.offered_nav_offices")),
    ("73.2-R5", Some("plan.held")),
    ("73.3-R1", Some("plan.offered_nav_offices")),
    ("73.3-R2", Some("training.offered_network")),
    ("73.3-R3", Some("training.guides_supported")),
    ("73.4-R1", Some("training.offered_staff")),
    ("73.4-R2", Some("training.offered_network")),
    ("73.4-R3", Some("development.cooperation_acted")),
    ("73.4-R4", Some("development.experiences_shared")),
    ("73.5-R1", Some("plan.held")),
    ("73.5-R2", Some("training.offered_network")),
    ("73.5-R3", None),
    ("73.5-R4", Some("plan.joint")),
    ("73.6-R1", None),
    ("73.6-R2", None),
    ("73.6-R3", None),
];

fn check(name: &str, expected: &[Expected]) {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/letters");
    let Ok(text) = std::fs::read_to_string(folder.join(name)) else {
        eprintln!("skipped: no {name}");
        return;
    };
    let letter = reading::read(&text).unwrap();
    let house = oppdrag::house();
    let requirements = letter.items.iter().filter(|item| item.id.contains("-R"));
    let found: Vec<(&str, Option<String>)> = requirements
        .map(|item| {
            let proposed = proposal_for(&item.text, &house);
            (item.id.as_str(), proposed.map(|binding| binding.measure))
        })
        .collect();
    let found: Vec<(&str, Option<&str>)> = found
        .iter()
        .map(|(address, measure)| (*address, measure.as_deref()))
        .collect();
    assert_eq!(found, expected, "{name}");
}

#[test]
fn the_requirements_of_2012_are_measured_by_their_words() {
    check("2012-resultatomrade-73.md", OF_2012);
}

#[test]
fn the_requirements_of_2010_are_measured_by_their_words() {
    check("2010-resultatomrade-73.md", OF_2010);
}

/// The assignments of local indicators and scorecards are no requirements, and are measured all the same.
#[test]
fn the_assignments_of_scorecards_are_measured_by_their_words() {
    let house = oppdrag::house();
    for text in [
        "Fra 2010 vil målekort være ett av flere målstyringsverktøy som skal anvendes ved alle NAV-kontor. Fylkesmannen skal ved \
         behov bistå kommunene med å utvikle lokale kommunale indikatorer i forbindelse med NAV-kontorets utvikling av målekort.",
        "Bistå alle kommuner med å lage lokale indikatorer til målekortet.",
        "Bistå alle kommunane med å lage lokale indikatorar til målekortet.",
    ] {
        let proposed = proposal_for(text, &house);
        let measure = proposed.map(|binding| binding.measure);
        assert_eq!(
            measure.as_deref(),
            Some("indicators.scorecards_local"),
            "{text}"
        );
    }
}
