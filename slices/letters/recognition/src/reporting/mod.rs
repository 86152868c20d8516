//! Who is to be told what, how often, with whom and when.

use serde::{Deserialize, Serialize};

/// Rytme: how often a report is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rhythm {
    Yearly,
    HalfYearly,
    Tertial,
    Quarterly,
    Monthly,
    /// Løpende, ved behov: when something happens.
    PerEvent,
}

/// Frist i ord: when a report is due, as the text says it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DueWords {
    /// «innen fem virkedager etter utløpet av tertialet».
    pub words: String,
    /// What the words mean, where they are understood.
    pub rule: Option<DueRule>,
}

/// Fristregel: how the due day follows from the period that is reported on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "rule")]
pub enum DueRule {
    /// The first such day after the period: «1. mars».
    On { month: u32, day: u32 },
    /// That day of the month after the period: «den 15. i påfølgende måned».
    DayOfNextMonth { day: u32 },
    /// So long after the period's last day.
    After { amount: u32, unit: DueUnit },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DueUnit {
    Day,
    WorkingDay,
    Week,
    Month,
}

/// Rapporteringsplikt: one duty to report that the words lay on the office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Duty {
    /// Whom the report goes to, where the words say it.
    pub recipient: Option<String>,
    pub rhythm: Rhythm,
    /// With whom it is made: «NAV fylke».
    pub with: Vec<String>,
    pub due: Option<DueWords>,
    /// By which way: «årsrapportering», a web address.
    pub channel: Option<String>,
    /// A frame or template is to be sent before.
    pub template_promised: bool,
}

/// The duties to report that the item or paragraph lays on the office.
pub fn reporting(_text: &str) -> Vec<Duty> {
    Vec::new()
}
