use kernel::{Day, coded};
use organisations::nation::{Nation, nation};

coded! {
    /// Grenseslag: what the areas of a file are.
    BoundaryKind {
        Municipalities = "municipality", "indicators-map-kind-municipalities";
        Counties = "county", "indicators-map-kind-counties";
    }
}

impl BoundaryKind {
    /// How many digits their numbers have.
    pub fn digits(self) -> usize {
        match self {
            Self::Municipalities => 4,
            Self::Counties => 2,
        }
    }

    /// The numbers that were valid on the day, in order.
    pub fn numbers_at(self, nation: &'static Nation, day: Day) -> Vec<&'static str> {
        match self {
            Self::Municipalities => nation
                .municipalities_at(day)
                .map(|one| one.number)
                .collect(),
            Self::Counties => nation.counties_at(day).map(|one| one.number).collect(),
        }
    }

    /// What the number stood for, whenever it was valid.
    pub fn name_of(self, number: &str) -> Option<&'static str> {
        match self {
            Self::Municipalities => nation().number(number).map(|one| one.name),
            Self::Counties => nation().county(number).map(|one| one.name),
        }
    }
}
