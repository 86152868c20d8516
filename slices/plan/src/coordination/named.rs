use kernel::MeasureKind as Kind;

use crate::{desk::Demand, words::Partner};

/// Samordningskrav: an item of the letter that is to be done with somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coordinated {
    pub key: String,
    pub address: String,
    /// With whom; any of them will do.
    pub partners: Vec<Partner>,
}

/// How letters name the partners, in the beginnings of words.
const NAMES: [(Partner, &[&str]); 4] = [
    (
        Partner::NavCounty,
        &[
            "nav fylke",
            "nav i fylke",
            "nav-direktør",
            "fylkesdirektør",
            "nav-fylke",
        ],
    ),
    (Partner::Husbanken, &["husbank"]),
    (Partner::Ks, &["ks ", "ks.", "ks,"]),
    (Partner::EnforcementOfficer, &["namsm"]),
];
/// The words of doing a thing with somebody, where the item is read as another kind of demand.
const TOGETHER: [&str; 6] = [
    "samordn",
    "koordiner",
    "i samarbeid med",
    "sammen med",
    "saman med",
    "i samråd med",
];

/// The item, where it demands to be done with somebody whom it names.
pub fn coordinated(demand: &Demand) -> Option<Coordinated> {
    let words = format!("{} ", demand.words.to_lowercase());
    let demands =
        demand.asks_for == Some(Kind::Joint) || letters::has_word_beginning(&words, &TOGETHER);
    let named = NAMES.iter();
    let named = named.filter(|(_, names)| letters::has_word_beginning(&words, names));
    let partners: Vec<Partner> = named.map(|(partner, _)| *partner).collect();
    (demands && !partners.is_empty()).then(|| Coordinated {
        key: demand.key.clone(),
        address: demand.address.clone(),
        partners,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn demand(words: &str) -> Demand {
        Demand {
            id: crate::made_up::id(1),
            key: "k".to_owned(),
            address: "73.2-R1".to_owned(),
            section: "73.2".to_owned(),
            text: words.to_owned(),
            words: words.to_owned(),
            asks_for: letters::reading::recognise(words).kind,
            is_requirement: true,
            href: String::new(),
        }
    }

    #[test]
    fn an_item_is_coordinated_with_those_it_names() {
        use Partner::{EnforcementOfficer, Husbanken, Ks, NavCounty};
        for (words, expected) in [
            ("Tiltakene er samordnet med NAV i fylket.", vec![NavCounty]),
            (
                "Opplæringen skal koordineres med NAV Fylke.",
                vec![NavCounty],
            ),
            (
                "Ha samordnet tilskudd og kompetansetiltak med Husbanken.",
                vec![Husbanken],
            ),
            (
                "Ha utarbeidet felles kompetanseplan i samarbeid med NAV Fylke.",
                vec![NavCounty],
            ),
            (
                "Samordne innsatsen med NAV Fylke og KS.",
                vec![NavCounty, Ks],
            ),
            (
                "Skape et tettere samarbeid, sammen med namsmenn.",
                vec![EnforcementOfficer],
            ),
            ("Alle tilskuddene på ansvarsområdet er samordnet.", vec![]),
            (
                "Programmet er et fast tema i dialogen med fylkesdirektør.",
                vec![],
            ),
            ("Gi opplæring til ansatte i NAV-kontorene.", vec![]),
        ] {
            let found = coordinated(&demand(words)).map(|found| found.partners);
            assert_eq!(found.unwrap_or_default(), expected, "{words}");
        }
    }
}
