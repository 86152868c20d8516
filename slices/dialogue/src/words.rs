//! The words of the dialogue, each a closed list. New ones are added at the end, since bindings of measures keep the place.

kernel::coded! {
    /// Motpart: whom the office meets.
    Counterpart {
        /// Kommunens ledelse.
        MunicipalLeadership = "municipal_leadership", "dialogue-counterpart-municipal-leadership";
        /// Fylkesdirektøren i NAV.
        NavCountyDirector = "nav_county_director", "dialogue-counterpart-nav-county-director";
        /// Den regionale arenaen: NAV in the county and KS.
        RegionalArena = "regional_arena", "dialogue-counterpart-regional-arena";
        /// Husbanken.
        Husbanken = "husbanken", "dialogue-counterpart-husbanken";
        /// KS.
        Ks = "ks", "dialogue-counterpart-ks";
        /// Fylkeskommunen.
        CountyCouncil = "county_council", "dialogue-counterpart-county-council";
        /// Namsmennene.
        EnforcementOfficers = "enforcement_officers", "dialogue-counterpart-enforcement-officers";
    }
}

kernel::coded! {
    /// Nivå: whether those meet who steer or those who do the work.
    Level {
        /// Styringsnivå.
        Steering = "steering", "dialogue-level-steering";
        /// Faglig nivå.
        Professional = "professional", "dialogue-level-professional";
    }
}

kernel::coded! {
    /// Deltakernes rolle: who sat at the table, never by name.
    ParticipantRole {
        /// Kommunedirektør.
        MunicipalDirector = "municipal_director", "dialogue-role-municipal-director";
        /// Ordfører.
        Mayor = "mayor", "dialogue-role-mayor";
        /// Kommunalsjef.
        HeadOfServices = "head_of_services", "dialogue-role-head-of-services";
        /// NAV-leder.
        NavLeader = "nav_leader", "dialogue-role-nav-leader";
        /// Veileder i NAV-kontoret.
        NavCounsellor = "nav_counsellor", "dialogue-role-nav-counsellor";
        /// Fylkesdirektør i NAV.
        NavCountyDirector = "nav_county_director", "dialogue-role-nav-county-director";
        /// Rådgiver i NAV i fylket.
        NavCountyAdviser = "nav_county_adviser", "dialogue-role-nav-county-adviser";
        /// Regiondirektør eller rådgiver i KS.
        Ks = "ks", "dialogue-role-ks";
        /// Rådgiver i Husbanken.
        Husbanken = "husbanken", "dialogue-role-husbanken";
        /// Namsmann.
        EnforcementOfficer = "enforcement_officer", "dialogue-role-enforcement-officer";
        /// Statsforvalteren.
        CountyGovernor = "county_governor", "dialogue-role-county-governor";
        /// Leder ved embetet.
        OfficeLeader = "office_leader", "dialogue-role-office-leader";
        /// Rådgiver ved embetet.
        OfficeAdviser = "office_adviser", "dialogue-role-office-adviser";
        /// Andre.
        Other = "other", "dialogue-role-other";
    }
}

kernel::coded! {
    /// Hvem som spurte.
    Asker {
        /// En kommune.
        Municipality = "municipality", "dialogue-asker-municipality";
        /// Et NAV-kontor.
        NavOffice = "nav_office", "dialogue-asker-nav-office";
        /// Noen andre.
        Other = "other", "dialogue-asker-other";
    }
}

kernel::coded! {
    /// Kanal: how the question came.
    Channel {
        /// E-post.
        Email = "email", "dialogue-channel-email";
        /// Telefon.
        Telephone = "telephone", "dialogue-channel-telephone";
        /// Brev.
        Letter = "letter", "dialogue-channel-letter";
        /// I et møte.
        Meeting = "meeting", "dialogue-channel-meeting";
    }
}

kernel::coded! {
    /// Svar på en anmodning om hjelp.
    HelpKind {
        /// Sa ja.
        Accepted = "accepted", "dialogue-help-accepted";
        /// Sa nei.
        Declined = "declined", "dialogue-help-declined";
        /// Svarte.
        Answered = "answered", "dialogue-help-answered";
    }
}
