//! What the words of letters propose of the plan's measures.

use letters::{proposal_for, reading};
use slice::{Binding, House};

/// Address, measure, what is chosen, and target; none where nothing of the plan's is proposed.
type Expected = (
    &'static str,
    Option<(&'static str, &'static [(&'static str, i64)], Option<u32>)>,
);

fn house() -> House {
    House::new(vec![&plan::SLICE])
}

/// As [`Expected`] has it.
type Told = (String, Vec<(String, i64)>, Option<u32>);

fn told(binding: Option<Binding>) -> Option<Told> {
    let binding = binding?;
    let chosen = binding.parameters.0.into_iter().collect();
    Some((
        binding.measure,
        chosen,
        binding.target.map(|target| target.0),
    ))
}

fn check(text: &str, expected: &[Expected]) {
    let letter = reading::read(text).unwrap();
    for (address, wanted) in expected {
        let item = letter.items.iter().find(|item| item.id == *address);
        let item = item.unwrap_or_else(|| panic!("no {address}"));
        let wanted = wanted.map(|(measure, chosen, target)| {
            let chosen = chosen
                .iter()
                .map(|(name, number)| ((*name).to_owned(), *number));
            (measure.to_owned(), chosen.collect::<Vec<_>>(), target)
        });
        let found = told(proposal_for(&item.text, &house()));
        assert_eq!(
            found,
            wanted,
            "{address}: {} ({:?})",
            item.text,
            reading::recognise(&item.text).kind
        );
    }
}

const NAV: &[(&str, i64)] = &[("partner", 1)];
const HUSBANKEN: &[(&str, i64)] = &[("partner", 2)];

#[test]
fn the_demo_letters_ask_for_the_plans_measures() {
    for text in [
        include_str!("../../../letters/demo/forrige.md"),
        include_str!("../../../letters/demo/gjeldende.md"),
    ] {
        check(
            &text.replace("{år}", "2026"),
            &[
                (
                    "73.1-O3",
                    Some(("plan.reached_municipalities", &[("theme", 2)], None)),
                ),
                (
                    "73.2-O1",
                    Some(("plan.competence_plan_approved", &[], Some(1))),
                ),
                ("73.2-R1", Some(("plan.joint", NAV, None))),
                (
                    "73.4-R2",
                    Some(("plan.offered_municipalities", &[("theme", 4)], Some(100))),
                ),
                (
                    "73.5-O1",
                    Some(("plan.reached_municipalities", &[("theme", 5)], None)),
                ),
                ("73.5-R2", Some(("plan.joint", HUSBANKEN, None))),
                ("73.6-O1", Some(("plan.units_together", &[], Some(1)))),
                ("73.6-R1", Some(("plan.units_together", &[], Some(1)))),
                (
                    "73.6-R2",
                    Some(("plan.supported_who_asked", &[], Some(100))),
                ),
                ("73.1-R3", None),
                ("73.2-R2", None),
                ("73.3-R1", None),
            ],
        );
    }
}

fn real(name: &str) -> Option<String> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/letters");
    let found = std::fs::read_to_string(folder.join(name));
    found.inspect_err(|_| eprintln!("skipped: no {name}")).ok()
}

#[test]
fn the_letter_of_2012_asks_for_the_plans_measures() {
    let Some(text) = real("2012-resultatomrade-73.md") else {
        return;
    };
    check(
        &text,
        &[
            (
                "73.1-O3",
                Some(("plan.reached_municipalities", &[("theme", 2)], None)),
            ),
            ("73.2-R1", Some(("plan.answered", &[], None))),
            ("73.2-R4", None),
            (
                "73.3-R1",
                Some(("plan.competence_plan_approved", &[], Some(1))),
            ),
            ("73.5-R3", Some(("plan.joint", HUSBANKEN, None))),
            ("73.6-R1", Some(("plan.units_together", &[], Some(1)))),
            (
                "73.6-R4",
                Some(("plan.supported_who_asked", &[], Some(100))),
            ),
            ("73.6-R5", None),
        ],
    );
}

#[test]
fn the_letter_of_2010_asks_for_the_plans_measures() {
    let Some(text) = real("2010-resultatomrade-73.md") else {
        return;
    };
    check(
        &text,
        &[
            ("73.2-R1", Some(("plan.answered", &[], None))),
            (
                "73.2-R4",
                Some(("plan.offered_nav_offices", &[], Some(100))),
            ),
            ("73.6-R2", None),
        ],
    );
}
