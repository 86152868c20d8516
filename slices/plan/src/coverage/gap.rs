use super::Cell;

/// Liste: which places are looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum List {
    #[default]
    All,
    /// Aldri fått tilbud.
    NeverOffered,
    /// Fikk tilbud og kom ikke: what they were offered is over.
    DidNotCome,
    /// Ba om det og fikk ingenting.
    GotNothing,
    /// Fått tilbud.
    Offered,
    /// Nådd.
    Reached,
    /// Ba om det, whatever came of it.
    Asked,
}

impl List {
    pub const ALL: [Self; 7] = [
        Self::All,
        Self::NeverOffered,
        Self::DidNotCome,
        Self::GotNothing,
        Self::Offered,
        Self::Reached,
        Self::Asked,
    ];

    /// Whether a place with this cell stands in the list.
    pub fn holds(self, cell: &Cell) -> bool {
        match self {
            Self::All => true,
            Self::NeverOffered => !cell.offered,
            Self::DidNotCome => cell.offered && !cell.reached && !cell.waits,
            Self::GotNothing => cell.asked && !cell.offered,
            Self::Offered => cell.offered,
            Self::Reached => cell.reached,
            Self::Asked => cell.asked,
        }
    }

    /// As in addresses.
    pub fn code(self) -> &'static str {
        match self {
            Self::All => "alle",
            Self::NeverOffered => "aldri",
            Self::DidNotCome => "uteble",
            Self::GotNothing => "ubesvart",
            Self::Offered => "tilbudt",
            Self::Reached => "nadd",
            Self::Asked => "bedt",
        }
    }

    /// The key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::All => "plan-list-all",
            Self::NeverOffered => "plan-list-never-offered",
            Self::DidNotCome => "plan-list-did-not-come",
            Self::GotNothing => "plan-list-got-nothing",
            Self::Offered => "plan-list-offered",
            Self::Reached => "plan-list-reached",
            Self::Asked => "plan-list-asked",
        }
    }

    /// The lists that something is to be planned for.
    pub fn is_gap(self) -> bool {
        matches!(
            self,
            Self::NeverOffered | Self::DidNotCome | Self::GotNothing
        )
    }
}

impl std::str::FromStr for List {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        let mut all = Self::ALL.into_iter();
        all.find(|list| list.code() == code).ok_or(())
    }
}
