kernel::coded! {
    /// Grunn: why the NAV office's decision did not stand.
    Reason {
        /// Saken var ikke godt nok opplyst.
        FactsLacking = "facts_lacking", "cases-reason-facts-lacking";
        /// Loven var forstått eller brukt feil.
        WrongLaw = "wrong_law", "cases-reason-wrong-law";
        /// Skjønnet var åpenbart urimelig (§ 48).
        Discretion = "discretion", "cases-reason-discretion";
        /// Begrunnelsen manglet eller var for knapp.
        Grounds = "grounds", "cases-reason-grounds";
        /// Andre feil i saksbehandlingen.
        Procedure = "procedure", "cases-reason-procedure";
        /// Nye opplysninger i klagesaken.
        NewFacts = "new_facts", "cases-reason-new-facts";
    }
}

kernel::coded! {
    /// Tema: what a finding is about; themes steer guidance and training later.
    Theme {
        NeedsMapped = "needs_mapped", "cases-theme-needs-mapped";
        Children = "children", "cases-theme-children";
        IndividualAssessment = "individual_assessment", "cases-theme-individual-assessment";
        UserInvolvement = "user_involvement", "cases-theme-user-involvement";
        Amount = "amount", "cases-theme-amount";
        Conditions = "conditions", "cases-theme-conditions";
        Housing = "housing", "cases-theme-housing";
        CaseHandlingTime = "case_handling_time", "cases-theme-case-handling-time";
        Qualification = "qualification", "cases-theme-qualification";
    }
}

impl Reason {
    /// Whether every reason has a place: a decision that did not stand has at least one, one that stood has none.
    pub fn fit(reasons: &[Self], did_not_stand: bool) -> bool {
        reasons.is_empty() != did_not_stand
    }
}
