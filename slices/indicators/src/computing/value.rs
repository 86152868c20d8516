use std::{fmt, str::FromStr};

use crate::{mark::Mark, region::Region};

/// Indikatorverdi: what an indicator says of a place in a year, in the places of today.
#[derive(Clone, Debug, PartialEq)]
pub struct Value {
    pub region: Region,
    pub year: i32,
    /// Above the line, where the indicator is a ratio or a count.
    pub part: Option<f64>,
    /// Below the line.
    pub whole: Option<f64>,
    /// What is shown.
    pub number: Option<f64>,
    pub mark: Option<Mark>,
    pub note: Note,
    /// Of a county or the nation: how many municipalities have a figure, and how many there are.
    pub covered: u32,
    pub members: u32,
}

/// Merknad: how the figure of a place of today came to be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Note {
    /// As the source gives it.
    #[default]
    AsReported,
    /// The same municipality under its earlier number.
    Renumbered(String),
    /// The sum of those that became this one.
    Summed(Vec<String>),
    /// The mean of those that became this one, weighted.
    Weighted(Vec<String>),
    /// What the municipality was in these years was split.
    Split(String),
    /// Merged in a way that this kind of figure does not bear.
    NotComparable(Vec<String>),
    /// Reckoned from the municipalities.
    Aggregated,
}

impl Note {
    fn code(&self) -> &'static str {
        match self {
            Self::AsReported => "",
            Self::Renumbered(_) => "renumbered",
            Self::Summed(_) => "summed",
            Self::Weighted(_) => "weighted",
            Self::Split(_) => "split",
            Self::NotComparable(_) => "not-comparable",
            Self::Aggregated => "aggregated",
        }
    }

    /// The numbers of the municipalities that it names.
    pub fn units(&self) -> &[String] {
        match self {
            Self::AsReported | Self::Aggregated => &[],
            Self::Renumbered(one) | Self::Split(one) => std::slice::from_ref(one),
            Self::Summed(all) | Self::Weighted(all) | Self::NotComparable(all) => all,
        }
    }
}

/// As stored: `summed 1201 1246`.
impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())?;
        self.units()
            .iter()
            .try_for_each(|unit| write!(f, " {unit}"))
    }
}

impl FromStr for Note {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let mut words = text.split_whitespace();
        let code = words.next().unwrap_or_default();
        let all: Vec<String> = words.map(str::to_owned).collect();
        let one = || all.first().cloned().ok_or(());
        Ok(match code {
            "" => Self::AsReported,
            "renumbered" => Self::Renumbered(one()?),
            "summed" => Self::Summed(all),
            "weighted" => Self::Weighted(all),
            "split" => Self::Split(one()?),
            "not-comparable" => Self::NotComparable(all),
            "aggregated" => Self::Aggregated,
            _ => return Err(()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_reads_back_as_it_was() {
        let units = || vec!["1201".to_owned(), "1246".to_owned()];
        let one = || "1504".to_owned();
        let all = [
            Note::AsReported,
            Note::Renumbered(one()),
            Note::Summed(units()),
            Note::Weighted(units()),
            Note::Split(one()),
            Note::NotComparable(units()),
            Note::Aggregated,
        ];
        for note in all {
            assert_eq!(note.to_string().parse(), Ok(note));
        }
        assert_eq!("noe annet".parse::<Note>(), Err(()));
    }
}
