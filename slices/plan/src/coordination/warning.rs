use kernel::{Day, Id};
use sha2::{Digest as _, Sha256};

use crate::{
    audience::AimedAt,
    effort::Efforts,
    words::{Partner, Theme},
};

/// Varsel: something about the plan that those who plan should look at together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    pub why: Why,
    /// The activities that it is about, by their places in the list.
    pub efforts: Vec<usize>,
    /// The municipalities that it concerns, by their places in the list.
    pub municipalities: Vec<usize>,
}

/// Grunn: why it is a warning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// Two organisers ask for the time of the same places within a fortnight; so many days lie between.
    SameFortnight { days: i64 },
    /// The same theme comes twice to the same places; so many days lie between.
    SameThemeTwice { theme: Theme, days: i64 },
    /// The letter demands a partner, and no activity that answers it has one.
    NoPartner {
        key: String,
        address: String,
        partners: Vec<Partner>,
    },
}

impl Why {
    /// As it is stored.
    pub fn code(&self) -> &'static str {
        match self {
            Self::SameFortnight { .. } => "same_fortnight",
            Self::SameThemeTwice { .. } => "same_theme_twice",
            Self::NoPartner { .. } => "no_partner",
        }
    }
}

impl Warning {
    /// Whether it is about what is over, so that nothing can be done about it any more. What the letter demands can be
    /// answered all year.
    pub fn is_past(&self, efforts: &Efforts, today: Day) -> bool {
        let is_pair = !matches!(self.why, Why::NoPartner { .. });
        let mut about = self.efforts.iter().map(|at| &efforts.all[*at]);
        is_pair && about.any(|effort| effort.last_day < today)
    }

    /// What the warning is about, as one word: another one as soon as an activity of it has other days or other places.
    pub fn fingerprint(&self, efforts: &Efforts) -> String {
        let mut hash = Sha256::new();
        hash.update(self.why.code());
        match &self.why {
            Why::SameFortnight { .. } => {}
            Why::SameThemeTwice { theme, .. } => hash.update(theme.code()),
            Why::NoPartner { key, .. } => hash.update(key),
        }
        for at in &self.efforts {
            let effort = &efforts.all[*at];
            let mut places: Vec<String> = aims(efforts, *at).map(AimedAt::code).collect();
            places.sort_unstable();
            hash.update(format!(
                "|{} {} {} {}",
                effort.id,
                effort.first_day,
                effort.last_day,
                places.join(" ")
            ));
        }
        hash.finalize()
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect()
    }

    /// The activities that it is about.
    pub fn ids(&self, efforts: &Efforts) -> Vec<Id> {
        self.efforts.iter().map(|at| efforts.all[*at].id).collect()
    }
}

fn aims(efforts: &Efforts, at: usize) -> impl Iterator<Item = AimedAt> {
    let aimed = efforts.aimed.iter();
    aimed
        .filter(move |(of, _)| *of == at)
        .map(|(_, aimed)| aimed.place)
}
