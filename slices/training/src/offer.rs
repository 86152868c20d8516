use kernel::{Day, Id};

/// Tilbud: that a course was offered to a NAV office, and how many of its people the course is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offer {
    pub nav_office: Id,
    /// The day it was offered first.
    pub offered_on: Day,
    /// Those of the confirmed base who work with what the course is for.
    pub people: i64,
}

kernel::coded! {
    /// Utvalg: which NAV offices a list shows. All but the first are negative: they find those who were passed over.
    Chosen {
        /// Alle.
        All = "alle", "training-chosen-all";
        /// Med bekreftet grunnlag: those that the shares are counted over.
        Counted = "grunnlag", "training-chosen-counted";
        /// Uten bekreftet grunnlag.
        Unconfirmed = "ubekreftet", "training-chosen-unconfirmed";
        /// Fått tilbud om kurs.
        Offered = "tilbudt", "training-chosen-offered";
        /// Aldri tilbudt kurs.
        NeverOffered = "aldri-tilbudt", "training-chosen-never-offered";
        /// Fått tilbud, og aldri deltatt.
        NeverCame = "aldri-deltatt", "training-chosen-never-came";
        /// Aldri tilbudt nettverk.
        NoNetwork = "aldri-nettverk", "training-chosen-no-network";
    }
}
