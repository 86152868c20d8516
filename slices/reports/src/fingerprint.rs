use std::fmt;

use documents::report::Report;
use sha2::{Digest as _, Sha256};
use slice::CountedRow;

use crate::frozen::FrozenFigure;

/// Fingeravtrykk: tells whether a figure still rests on the same rows, each still in or out of the part; or whether a
/// report still says the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fingerprint(String);

impl Fingerprint {
    /// Of the rows, in whatever order they come.
    pub fn of(rows: &[CountedRow]) -> Self {
        let mut keys: Vec<(String, bool)> = rows
            .iter()
            .map(|row| (row.id.to_string(), row.in_part))
            .collect();
        keys.sort_unstable();
        let mut hash = Sha256::new();
        for (id, in_part) in keys {
            hash.update(id);
            hash.update([u8::from(in_part), b'\n']);
        }
        Self::finished(hash)
    }

    /// Of what a report says and what its figures rest on; who files it and when makes no difference.
    pub fn of_report(report: &Report, figures: &[FrozenFigure]) -> serde_json::Result<Self> {
        let rows: Vec<_> = figures
            .iter()
            .map(|figure| (&figure.requirement, &figure.binding, &figure.fingerprint.0))
            .collect();
        let said = (&report.title, &report.subtitle, &report.author);
        let all = serde_json::to_vec(&(said, &report.sections, rows))?;
        Ok(Self::finished(Sha256::new_with_prefix(all)))
    }

    fn finished(hash: Sha256) -> Self {
        Self(
            hash.finalize()
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect(),
        )
    }

    /// As it was stored.
    pub fn stored(text: String) -> Self {
        Self(text)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The beginning of it in groups of four, enough for a person to compare.
impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let groups: Vec<&str> = (0..4)
            .filter_map(|group| self.0.get(group * 4..group * 4 + 4))
            .collect();
        f.write_str(&groups.join(" "))
    }
}

#[cfg(test)]
mod tests {
    use kernel::{Clock as _, Day, FixedClock, Ids};

    use super::*;

    fn rows() -> Vec<CountedRow> {
        let now = FixedClock::noon(Day::of(2026, 1, 1).unwrap()).now();
        let ids = Ids::from_seed(7);
        (0..3)
            .map(|n| CountedRow {
                id: ids.next(now),
                name: format!("2025/{n}"),
                in_part: n > 0,
            })
            .collect()
    }

    #[test]
    fn order_and_names_do_not_matter_but_rows_and_their_part_do() {
        let first = Fingerprint::of(&rows());
        let mut other = rows();
        other.reverse();
        other[0].name = "et annet navn".into();
        assert_eq!(Fingerprint::of(&other), first);
        other[0].in_part = false;
        assert_ne!(Fingerprint::of(&other), first);
        assert_ne!(Fingerprint::of(&rows()[..2]), first);
    }

    #[test]
    fn people_see_sixteen_signs_of_it() {
        assert_eq!(Fingerprint::of(&[]).to_string(), "e3b0 c442 98fc 1c14");
        assert_eq!(Fingerprint::stored(String::new()).to_string(), "");
    }
}
