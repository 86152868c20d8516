use super::{Demand, words::has};

const CASEWORK: [&str; 8] = [
    "behandl",
    "handsam",
    "avgj",
    "ferdigbehandl",
    "sak",
    "klage",
    "klagesak",
    "vedtak",
];
const HANDLING_CASES: [&str; 9] = [
    "foreløpig svar",
    "førebels svar",
    "over fristen",
    "behandlingstid",
    "behandle saker",
    "behandle klage",
    "handsame saker",
    "handsame klage",
    "avgjøre saker",
];

/// A share or a limit for casework, or the duty to handle cases at all.
pub fn applies(demand: &Demand) -> bool {
    let bounded = demand.guess.limit.is_some() && has(&demand.text, &CASEWORK);
    bounded || has(&demand.text, &HANDLING_CASES)
}
