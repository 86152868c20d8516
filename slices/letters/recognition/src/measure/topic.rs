use super::{Demand, words::has};

const RAISED: [&str; 12] = [
    "fast tema",
    "eget tema",
    "tema i dialog",
    "tas opp i",
    "takast opp i",
    "i sin dialog med",
    "i dialogen med",
    "kommunens ledelse",
    "kommunal ledelse",
    "leiinga i kommun",
    "administrativ ledelse",
    "administrativ leiing",
];

/// A subject is raised with somebody, each time or with those who lead.
pub fn applies(demand: &Demand) -> bool {
    has(&demand.text, &RAISED)
}
