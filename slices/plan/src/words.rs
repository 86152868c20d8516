//! The words that an activity is described with, each a closed list.

kernel::coded! {
    /// Slag: what kind of thing an activity is.
    ActivityKind {
        /// Veiledning.
        Guidance = "guidance", "plan-kind-guidance";
        /// Kurs.
        Course = "course", "plan-kind-course";
        /// Nettverksmøte.
        NetworkMeeting = "network_meeting", "plan-kind-network-meeting";
        /// Konferanse.
        Conference = "conference", "plan-kind-conference";
        /// Dialogmøte with the leadership of a municipality or of NAV in the county.
        DialogueMeeting = "dialogue_meeting", "plan-kind-dialogue-meeting";
        /// Arenamøte: the regional arena with NAV and KS.
        ArenaMeeting = "arena_meeting", "plan-kind-arena-meeting";
        /// Informasjon.
        Information = "information", "plan-kind-information";
        /// Besøk.
        Visit = "visit", "plan-kind-visit";
        /// Notat til direktoratet.
        Note = "note", "plan-kind-note";
        /// Levekårsoversikt: an overview of data.
        DataOverview = "data_overview", "plan-kind-data-overview";
        /// Felles tiltak with a partner.
        JointMeasure = "joint_measure", "plan-kind-joint-measure";
        /// Prosjekt.
        Project = "project", "plan-kind-project";
        /// Erfaringsdeling: an experience handed on.
        Experience = "experience", "plan-kind-experience";
    }
}

kernel::coded! {
    /// Tilstand: how far an activity has come.
    ActivityState {
        /// Utkast: thought of, not decided.
        Draft = "draft", "plan-state-draft";
        /// Planlagt.
        Planned = "planned", "plan-state-planned";
        /// Gjennomført.
        Held = "held", "plan-state-held";
        /// Avlyst.
        Cancelled = "cancelled", "plan-state-cancelled";
    }
}

kernel::coded! {
    /// Tema: what an activity is about. New themes are added at the end, since bindings of measures keep the place.
    Theme {
        /// Sosialtjenesteloven.
        TheAct = "the_act", "plan-theme-the-act";
        /// Internkontroll.
        InternalControl = "internal_control", "plan-theme-internal-control";
        /// Kvalifiseringsprogrammet.
        Qualification = "qualification", "plan-theme-qualification";
        /// Økonomi- og gjeldsrådgivning.
        DebtCounselling = "debt_counselling", "plan-theme-debt-counselling";
        /// Boligsosialt arbeid.
        Housing = "housing", "plan-theme-housing";
        /// Barn og barnefattigdom.
        ChildPoverty = "child_poverty", "plan-theme-child-poverty";
        /// Utsatt ungdom.
        Youth = "youth", "plan-theme-youth";
        /// Rusfeltet.
        SubstanceUse = "substance_use", "plan-theme-substance-use";
        /// Kommunens ansvar i NAV-kontoret.
        CoOwnership = "co_ownership", "plan-theme-co-ownership";
        /// Arbeidsrettet oppfølging and the assessment of work ability.
        WorkFollowUp = "work_follow_up", "plan-theme-work-follow-up";
        /// Levekår.
        LivingConditions = "living_conditions", "plan-theme-living-conditions";
        /// Individuell vurdering og kartlegging.
        IndividualAssessment = "individual_assessment", "plan-theme-individual-assessment";
        /// Samordning av tilskudd og tiltak.
        Coordination = "coordination", "plan-theme-coordination";
    }
}

kernel::coded! {
    /// Målgruppe: whom the work in the end is for, or who is taught.
    TargetGroup {
        /// NAV-ansatte.
        NavStaff = "nav_staff", "plan-group-nav-staff";
        /// KVP-veiledere.
        QualificationStaff = "qualification_staff", "plan-group-qualification-staff";
        /// Økonomi- og gjeldsrådgivere.
        Counsellors = "counsellors", "plan-group-counsellors";
        /// De som arbeider med bolig.
        HousingStaff = "housing_staff", "plan-group-housing-staff";
        /// Kommunens ledelse.
        Leadership = "leadership", "plan-group-leadership";
        /// Barn i familier med lav inntekt.
        PoorFamilies = "poor_families", "plan-group-poor-families";
        /// Ungdom og unge voksne.
        YoungAdults = "young_adults", "plan-group-young-adults";
        /// Vanskeligstilte på boligmarkedet.
        Homeless = "homeless", "plan-group-homeless";
        /// Innbyggerne.
        Public = "public", "plan-group-public";
    }
}

kernel::coded! {
    /// Samarbeidspartner: who works with the office, or holds the activity alone. New ones are added at the end.
    Partner {
        /// NAV i fylket.
        NavCounty = "nav_county", "plan-partner-nav-county";
        /// Husbanken.
        Husbanken = "husbanken", "plan-partner-husbanken";
        /// KS.
        Ks = "ks", "plan-partner-ks";
        /// Arbeids- og velferdsdirektoratet.
        Directorate = "directorate", "plan-partner-directorate";
        /// Namsmannen.
        EnforcementOfficer = "enforcement_officer", "plan-partner-enforcement-officer";
        /// Fylkeskommunen.
        CountyCouncil = "county_council", "plan-partner-county-council";
        /// Universitet eller høgskole.
        University = "university", "plan-partner-university";
        /// Frivillig organisasjon.
        Voluntary = "voluntary", "plan-partner-voluntary";
        /// Kompetansesenter.
        CompetenceCentre = "competence_centre", "plan-partner-competence-centre";
    }
}

kernel::coded! {
    /// Enhet i embetet: another unit of the office that takes part.
    Unit {
        /// Barnevern.
        ChildWelfare = "child_welfare", "plan-unit-child-welfare";
        /// Helse og omsorg.
        Health = "health", "plan-unit-health";
        /// Utdanning.
        Education = "education", "plan-unit-education";
        /// Kommuneøkonomi og samordning.
        MunicipalAffairs = "municipal_affairs", "plan-unit-municipal-affairs";
    }
}

/// Arrangør: who holds an activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Organiser {
    /// The office itself.
    Office,
    /// A partner; the office has it in its plan so that nothing clashes.
    Partner(Partner),
    /// Another unit of the office.
    Unit(Unit),
}

impl Organiser {
    /// Everyone who may hold one, the office first.
    pub fn all() -> impl Iterator<Item = Self> {
        let partners = Partner::ALL.iter().copied().map(Self::Partner);
        let units = Unit::ALL.iter().copied().map(Self::Unit);
        std::iter::once(Self::Office).chain(partners).chain(units)
    }

    /// As stored and as in addresses.
    pub fn code(self) -> &'static str {
        match self {
            Self::Office => "office",
            Self::Partner(partner) => partner.code(),
            Self::Unit(unit) => unit.code(),
        }
    }

    /// The text key of the word people read.
    pub fn key(self) -> &'static str {
        match self {
            Self::Office => "plan-organiser-office",
            Self::Partner(partner) => partner.key(),
            Self::Unit(unit) => unit.key(),
        }
    }
}

impl std::str::FromStr for Organiser {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        Self::all().find(|one| one.code() == code).ok_or(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_organiser_has_a_code_of_its_own() {
        let codes: std::collections::BTreeSet<_> = Organiser::all().map(Organiser::code).collect();
        assert_eq!(codes.len(), 1 + Partner::ALL.len() + Unit::ALL.len());
        for one in Organiser::all() {
            assert_eq!(one.code().parse(), Ok(one));
        }
    }
}
