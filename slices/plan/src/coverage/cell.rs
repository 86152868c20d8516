use kernel::Day;

use crate::{audience::Aimed, effort::Effort};

/// Rute: what one place has had of one thing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// Something is planned for them that is not over.
    pub planned: bool,
    pub asked: bool,
    pub offered: bool,
    pub reached: bool,
    /// They were offered something that is still to come.
    pub waits: bool,
    /// How many activities were meant for them.
    pub efforts: u32,
}

/// Nådd: how far it came, the furthest step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    #[default]
    Never,
    Planned,
    Asked,
    Offered,
    Reached,
}

impl Cell {
    /// Adds what the effort came to, as it was known on the day.
    pub fn note(&mut self, effort: &Effort, aimed: &Aimed, as_of: Day) {
        let by = |day: Option<Day>| day.is_some_and(|day| day <= as_of);
        let is_over = effort.is_over(as_of);
        let reached = by(aimed.reached);
        // Who took part had it offered, whether or not somebody wrote that down.
        let offered = by(aimed.offered) || reached;
        self.asked |= by(aimed.asked);
        self.offered |= offered;
        self.reached |= reached;
        self.waits |= by(aimed.offered) && !is_over;
        self.planned |= effort.is_meant() && !is_over;
        self.efforts += u32::from(effort.is_meant());
    }

    pub fn level(&self) -> Level {
        match self {
            Self { reached: true, .. } => Level::Reached,
            Self { offered: true, .. } => Level::Offered,
            Self { asked: true, .. } => Level::Asked,
            Self { planned: true, .. } => Level::Planned,
            _ => Level::Never,
        }
    }
}

impl Level {
    pub const ALL: [Self; 5] = [
        Self::Reached,
        Self::Offered,
        Self::Asked,
        Self::Planned,
        Self::Never,
    ];

    /// The key of its word.
    pub fn key(self) -> &'static str {
        match self {
            Self::Never => "plan-level-never",
            Self::Planned => "plan-level-planned",
            Self::Asked => "plan-level-asked",
            Self::Offered => "plan-level-offered",
            Self::Reached => "plan-level-reached",
        }
    }

    /// The name of its colour.
    pub fn class(self) -> &'static str {
        match self {
            Self::Never => "never",
            Self::Planned => "planned",
            Self::Asked => "asked",
            Self::Offered => "offered",
            Self::Reached => "reached",
        }
    }

    /// Its shape, for who sees no colour.
    pub fn shape(self) -> &'static str {
        match self {
            Self::Never => "○",
            Self::Planned => "▷",
            Self::Asked => "?",
            Self::Offered => "◐",
            Self::Reached => "●",
        }
    }
}
