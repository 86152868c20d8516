use super::{Demand, words::has};

/// The effort is to move something: as the demand itself, not as what a course is good for.
const MOVES: [&str; 19] = [
    "bidratt til å redusere",
    "bidratt til å øke",
    "bidra til å redusere",
    "bidra til å øke",
    "medverka til å redusere",
    "medverka til å auke",
    "har ført til",
    "har redusert",
    "ha redusert",
    "ha økt",
    "har økt",
    "ha auka",
    "skal reduseres",
    "skal reduserast",
    "skal økes",
    "skal aukast",
    "skal ned",
    "påvirker levekår",
    "påverkar levekår",
];

/// An indicator must move the right way, or its movement be judged.
pub fn applies(demand: &Demand) -> bool {
    has(&demand.text, &MOVES)
        || demand.text.starts_with("redusere ")
        || demand.text.starts_with("øke ")
}
