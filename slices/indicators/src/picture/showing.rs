use std::collections::BTreeSet;

use kernel::{Day, Id, coded};
use organisations::nation::nation;

coded! {
    /// Visning: what stands for each place.
    Showing {
        Map = "kart", "indicators-map-showing-map";
        Circles = "sirkler", "indicators-map-showing-circles";
    }
}

coded! {
    /// Utsnitt: which places are shown.
    Extent {
        Office = "embete", "indicators-map-extent-office";
        Country = "landet", "indicators-map-extent-country";
        Counties = "fylkene", "indicators-map-extent-counties";
    }
}

impl Extent {
    /// The numbers of the places on the day, in order.
    pub fn places(self, office: Id, today: Day) -> BTreeSet<&'static str> {
        match self {
            Self::Office => {
                let own = nation().municipalities_of(office, today);
                own.iter().map(|one| one.number).collect()
            }
            Self::Country => nation()
                .municipalities_at(today)
                .map(|one| one.number)
                .collect(),
            Self::Counties => nation().counties_at(today).map(|one| one.number).collect(),
        }
    }

    pub fn is_of_counties(self) -> bool {
        self == Self::Counties
    }
}
