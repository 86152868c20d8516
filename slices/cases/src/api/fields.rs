use api::{Problem, ProblemKind};
use shell::{Fault, Fields};

/// The fields of the forms, each with its name in the API.
const NAMES: [(&str, &str); 14] = [
    ("arkivnummer", "archive_number"),
    ("mottatt", "received"),
    ("kommune", "municipality_number"),
    ("navkontor", "nav_office"),
    ("paragraf", "act_sections"),
    ("merknad", "note"),
    ("avgjort", "decided"),
    ("utfall", "outcome"),
    ("grunn", "reasons"),
    ("vent-fra", "from"),
    ("ventegrunn", "reason"),
    ("gjenopptatt", "resumed"),
    ("svar-sendt", "sent"),
    ("forslag", "awaits_approval"),
];

/// Everything that is wrong with what was sent, by the names of the API.
pub fn faults(fields: &Fields) -> Problem {
    let named = |field: &str| {
        let known = NAMES.iter().find(|(form, _)| *form == field);
        known.map_or(field, |(_, name)| name).to_owned()
    };
    let faults = fields.faults().iter().map(|fault| Fault {
        field: named(&fault.field),
        sentence: fault.sentence.clone(),
    });
    Problem::with_faults(ProblemKind::Faults, faults.collect())
}
