use kernel::coded;

coded! {
    /// Tema: what an indicator tells of.
    Theme {
        SocialAssistance = "social_assistance", "indicators-theme-social-assistance";
        Qualification = "qualification", "indicators-theme-qualification";
        Housing = "housing", "indicators-theme-housing";
        Income = "income", "indicators-theme-income";
        DebtCounselling = "debt_counselling", "indicators-theme-debt-counselling";
        Work = "work", "indicators-theme-work";
        Education = "education", "indicators-theme-education";
        Population = "population", "indicators-theme-population";
    }
}

coded! {
    /// Behov: what a high number of an indicator says of the need.
    Need {
        High = "high", "indicators-need-high";
        Low = "low", "indicators-need-low";
        /// It says nothing of need.
        Unsaid = "none", "indicators-need-none";
    }
}

coded! {
    /// Sammenslåingsregel: what becomes of a series when municipalities merge.
    Merging {
        /// The numbers of those that merged are added up; of a ratio, above and below the line each by itself.
        Sum = "sum", "indicators-merging-sum";
        /// The number is the mean of theirs, weighted by another series.
        Weighted = "weighted", "indicators-merging-weighted";
        /// Nothing can be carried over; the series begins anew.
        NotComparable = "not_comparable", "indicators-merging-not-comparable";
    }
}

/// Slag av serie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SeriesKind {
    /// Persons, cases, households: can be added up.
    Count,
    /// A median, a share, a wait: cannot.
    Amount,
}

impl SeriesKind {
    /// As stored.
    pub fn code(self) -> &'static str {
        match self {
            Self::Count => "count",
            Self::Amount => "amount",
        }
    }
}

impl std::str::FromStr for SeriesKind {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        match code {
            "count" => Ok(Self::Count),
            "amount" => Ok(Self::Amount),
            _ => Err(()),
        }
    }
}
