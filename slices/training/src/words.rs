//! The words of training, each a closed list. New ones are added at the end, since bindings of measures keep the place.

kernel::coded! {
    /// Fagområde: what those who are taught work with.
    Work {
        /// Sosialtjenesteloven.
        TheAct = "the_act", "training-work-the-act";
        /// Kvalifiseringsprogrammet.
        Qualification = "qualification", "training-work-qualification";
        /// Økonomi- og gjeldsrådgivning.
        DebtCounselling = "debt_counselling", "training-work-debt-counselling";
        /// Bolig.
        Housing = "housing", "training-work-housing";
    }
}

kernel::coded! {
    /// Rolle i NAV-kontoret.
    StaffRole {
        /// Leder.
        Leader = "leader", "training-role-leader";
        /// Veileder.
        Counsellor = "counsellor", "training-role-counsellor";
        /// Saksbehandler.
        CaseOfficer = "case_officer", "training-role-case-officer";
    }
}

kernel::coded! {
    /// Kurstype.
    CourseType {
        /// Sosialtjenesteloven.
        TheAct = "the_act", "training-type-the-act";
        /// Regelverket for kvalifiseringsprogrammet.
        QualificationRules = "qualification_rules", "training-type-qualification-rules";
        /// Grunnkurs i økonomi- og gjeldsrådgivning.
        CounsellingBasic = "counselling_basic", "training-type-counselling-basic";
        /// Videregående kurs i økonomi- og gjeldsrådgivning.
        CounsellingAdvanced = "counselling_advanced", "training-type-counselling-advanced";
        /// Oppfølgingskurs i økonomi- og gjeldsrådgivning.
        CounsellingFollowUp = "counselling_follow_up", "training-type-counselling-follow-up";
        /// Boligsosialt arbeid.
        Housing = "housing", "training-type-housing";
        /// Barn og barnefattigdom.
        Children = "children", "training-type-children";
        /// Internkontroll.
        InternalControl = "internal_control", "training-type-internal-control";
        /// Annet.
        Other = "other", "training-type-other";
    }
}

kernel::coded! {
    /// Tilstand: how far a session has come.
    SessionState {
        /// Planlagt.
        Planned = "planned", "training-session-planned";
        /// Gjennomført.
        Held = "held", "training-session-held";
        /// Avlyst.
        Cancelled = "cancelled", "training-session-cancelled";
    }
}

impl CourseType {
    /// The three courses of financial and debt counselling that a letter asks for.
    pub const COUNSELLING: &[Self] = &[
        Self::CounsellingBasic,
        Self::CounsellingAdvanced,
        Self::CounsellingFollowUp,
    ];

    /// The work that such a course usually is for.
    pub fn usual_work(self) -> Option<Work> {
        match self {
            Self::TheAct => Some(Work::TheAct),
            Self::QualificationRules => Some(Work::Qualification),
            Self::CounsellingBasic | Self::CounsellingAdvanced | Self::CounsellingFollowUp => {
                Some(Work::DebtCounselling)
            }
            Self::Housing => Some(Work::Housing),
            Self::Children | Self::InternalControl | Self::Other => None,
        }
    }
}

kernel::coded! {
    /// Slag støtte: how the office supports a municipal guide.
    SupportKind {
        /// Samtale.
        Talk = "talk", "training-support-talk";
        /// Besøk.
        Visit = "visit", "training-support-visit";
        /// Samling for veiledere.
        Gathering = "gathering", "training-support-gathering";
        /// Opplæring.
        Training = "training", "training-support-training";
    }
}
