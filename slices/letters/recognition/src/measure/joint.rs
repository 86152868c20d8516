use super::{Demand, words::has};

const TOGETHER: [&str; 10] = [
    "samordn",
    "samordna",
    "koordiner",
    "ses i sammenheng",
    "sees i sammenheng",
    "sett i samanheng",
    "ser i samanheng",
    "på bakgrunn av funn",
    "på grunnlag av funn",
    "i samarbeid med husbanken",
];
/// What is held or made with somebody is measured by being held.
const EVENTS: [&str; 4] = ["konferanse", "samling", "kurs", "nettverkssamling"];

/// Work is to be coordinated with a partner or across schemes.
pub fn applies(demand: &Demand) -> bool {
    has(&demand.text, &TOGETHER)
        && !(has(&demand.text, &["i samarbeid med husbanken"]) && has(&demand.text, &EVENTS))
}
