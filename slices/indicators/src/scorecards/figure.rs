use kernel::{Id, Instant, Share};
use serde_json::{Map, Value, json};

use super::FigurePeriod;

/// Tall på målekortet: what somebody entered of a line for a period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScorecardFigure {
    pub id: Id,
    pub line: Id,
    pub period: FigurePeriod,
    pub counted: Counted,
    /// Where it is known from.
    pub source: String,
    pub entered_at: Instant,
}

/// Det som er talt: part and whole, or why nothing was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Counted {
    Share(Share),
    NotMeasured(String),
}

/// Why what was written is no figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotCounted {
    /// Neither part and whole nor a reason.
    Nothing,
    PartAlone,
    WholeAlone,
    PartBeyondWhole,
    /// A number and a reason why there is none.
    NumberAndReason,
}

impl NotCounted {
    /// The key of the sentence that says so.
    pub fn key(self) -> &'static str {
        match self {
            Self::Nothing => "scorecards-fault-nothing",
            Self::PartAlone => "scorecards-fault-part-alone",
            Self::WholeAlone => "scorecards-fault-whole-alone",
            Self::PartBeyondWhole => "scorecards-fault-part-beyond",
            Self::NumberAndReason => "scorecards-fault-number-and-reason",
        }
    }
}

impl Counted {
    /// # Errors
    /// [`NotCounted`] says why it is no figure.
    pub fn of(
        part: Option<u64>,
        whole: Option<u64>,
        not_measured: Option<String>,
    ) -> Result<Self, NotCounted> {
        match (part, whole, not_measured) {
            (None, None, Some(why)) => Ok(Self::NotMeasured(why)),
            (Some(part), Some(whole), None) if part <= whole => {
                Ok(Self::Share(Share::new(part, whole)))
            }
            (Some(_), Some(_), None) => Err(NotCounted::PartBeyondWhole),
            (None, None, None) => Err(NotCounted::Nothing),
            (Some(_), None, None) => Err(NotCounted::PartAlone),
            (None, Some(_), None) => Err(NotCounted::WholeAlone),
            (_, _, Some(_)) => Err(NotCounted::NumberAndReason),
        }
    }

    pub fn share(&self) -> Option<Share> {
        match self {
            Self::Share(share) => Some(*share),
            Self::NotMeasured(_) => None,
        }
    }
}

impl ScorecardFigure {
    /// What the log keeps of what it says.
    pub fn said(&self) -> Map<String, Value> {
        let share = self.counted.share();
        let not_measured = match &self.counted {
            Counted::NotMeasured(why) => why.as_str(),
            Counted::Share(_) => "",
        };
        register::facts(json!({
            "part": share.map(|share| share.part),
            "whole": share.map(|share| share.whole),
            "not_measured": not_measured,
            "source": self.source,
        }))
    }

    /// What the log keeps of it, with the line and the period that it is of.
    pub fn facts(&self) -> Map<String, Value> {
        let mut facts = self.said();
        facts.insert("line".to_owned(), json!(self.line));
        facts.insert("period".to_owned(), json!(self.period.to_string()));
        facts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_is_part_and_whole_or_a_reason() {
        let why = || Some("Skjemaet ble ikke brukt.".to_owned());
        let share = |part, whole| Ok(Counted::Share(Share { part, whole }));
        for (name, part, whole, reason, expected) in [
            ("some", Some(3), Some(12), None, share(3, 12)),
            ("all", Some(12), Some(12), None, share(12, 12)),
            ("nobody to count", Some(0), Some(0), None, share(0, 0)),
            (
                "no figure",
                None,
                None,
                why(),
                Ok(Counted::NotMeasured(why().unwrap())),
            ),
            ("nothing", None, None, None, Err(NotCounted::Nothing)),
            ("no whole", Some(3), None, None, Err(NotCounted::PartAlone)),
            ("no part", None, Some(3), None, Err(NotCounted::WholeAlone)),
            (
                "too many",
                Some(13),
                Some(12),
                None,
                Err(NotCounted::PartBeyondWhole),
            ),
            (
                "both",
                Some(3),
                Some(12),
                why(),
                Err(NotCounted::NumberAndReason),
            ),
            (
                "half and a reason",
                Some(3),
                None,
                why(),
                Err(NotCounted::NumberAndReason),
            ),
        ] {
            assert_eq!(Counted::of(part, whole, reason), expected, "{name}");
        }
    }
}
