use super::{Demand, words::has};

const OFFERS: [&str; 14] = [
    "tilbud",
    "tilbod",
    "tilby",
    "mottatt",
    "motteke",
    "fått",
    "opplæring",
    "kurs",
    "veiledning",
    "rettleiing",
    "oppfølgingsbistand",
    "tilbudt",
    "tilbode",
    "få opplæring",
];
const PEOPLE: [&str; 2] = ["ansatte", "tilsette"];
const REACHES: [&str; 19] = [
    "formidl",
    "spre",
    "spredt",
    "spreie",
    "informer",
    "veilede",
    "rettleie",
    "gjøres kjent",
    "gjerast kjent",
    "gjøre kjent",
    "interkommunal",
    "kommuner som",
    "kommunar som",
    "kommuner med",
    "kommunar med",
    "kommunene som",
    "kommunane som",
    "tilby",
    "stimuler",
];

/// A population is to be offered, given or trained.
pub fn everybody_is_offered(demand: &Demand) -> bool {
    (demand.guess.population.is_some() || has(&demand.text, &PEOPLE)) && has(&demand.text, &OFFERS)
}

/// Somebody is to be reached: told, guided, given what others learned.
pub fn somebody_is_reached(demand: &Demand) -> bool {
    demand.guess.population.is_some() || has(&demand.text, &REACHES)
}
