//! The words of development work, each a closed list.

kernel::coded! {
    /// Trafikklys: how a project goes.
    Light {
        /// I rute.
        OnPlan = "on_plan", "development-light-on-plan";
        /// Usikkert.
        AtRisk = "at_risk", "development-light-at-risk";
        /// Ikke i rute.
        OffPlan = "off_plan", "development-light-off-plan";
    }
}

kernel::coded! {
    /// Måten en erfaring ble delt på.
    Way {
        /// I et møte.
        Meeting = "meeting", "development-way-meeting";
        /// Skriftlig.
        InWriting = "in_writing", "development-way-in-writing";
        /// På kurs eller samling.
        Course = "course", "development-way-course";
        /// Ved besøk.
        Visit = "visit", "development-way-visit";
    }
}

kernel::coded! {
    /// Behov for samarbeid, as the mapping found it.
    Need {
        /// Klarer seg alene.
        None = "none", "development-need-none";
        /// Kan ha nytte av samarbeid.
        CouldGain = "could_gain", "development-need-could-gain";
    }
}

kernel::coded! {
    /// Hvor langt en handlingsplan er kommet.
    PlanState {
        /// Under arbeid.
        Begun = "begun", "development-plan-begun";
        /// Vedtatt.
        Adopted = "adopted", "development-plan-adopted";
        /// I bruk.
        InUse = "in_use", "development-plan-in-use";
        /// Avsluttet.
        Ended = "ended", "development-plan-ended";
    }
}

impl Light {
    /// Its shape beside the word.
    pub fn shape(self) -> &'static str {
        match self {
            Self::OnPlan => "good",
            Self::AtRisk => "warn",
            Self::OffPlan => "bad",
        }
    }
}

impl PlanState {
    /// Whether the municipality has the plan: adopted or in use.
    pub fn is_in_force(self) -> bool {
        matches!(self, Self::Adopted | Self::InUse)
    }

    /// Its shape beside the word.
    pub fn shape(self) -> &'static str {
        match self {
            Self::Begun => "warn",
            Self::Adopted | Self::InUse => "good",
            Self::Ended => "none",
        }
    }
}
