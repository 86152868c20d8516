use documents::report::Report;
use kernel::{Day, Id, Instant};

use crate::frozen::FrozenFigure;

/// Levert rapport: the report as it was filed. It is never changed; what would be different today is told beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct FiledReport {
    pub id: Id,
    pub year: i32,
    pub as_of: Day,
    pub at: Instant,
    /// The name of the one who filed it.
    pub by: String,
    pub report: Report,
}

/// Why a report cannot be filed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CannotFile {
    YearNotOver,
    AlreadyFiled,
    /// Two file it, and nobody has prepared it.
    NotPrepared,
    ChangedSincePrepared,
    /// Two file it, and the one who would file it has prepared it.
    PreparedByYourself,
}

impl CannotFile {
    pub fn text_key(self) -> &'static str {
        match self {
            Self::YearNotOver => "reports-cannot-file-year-not-over",
            Self::AlreadyFiled => "reports-cannot-file-already-filed",
            Self::NotPrepared => "reports-cannot-file-not-prepared",
            Self::ChangedSincePrepared => "reports-cannot-file-changed",
            Self::PreparedByYourself => "reports-cannot-file-own",
        }
    }
}

/// Whether the report of the year may be filed today.
pub(crate) fn may_file(year: i32, today: Day, is_filed: bool) -> Result<(), CannotFile> {
    if is_filed {
        Err(CannotFile::AlreadyFiled)
    } else if today.year() <= year {
        Err(CannotFile::YearNotOver)
    } else {
        Ok(())
    }
}

/// The day that the figures of a report show: the one that is asked for, within the year and not after today.
/// `None` before the year has begun.
pub(crate) fn as_of(year: i32, today: Day, asked: Option<Day>) -> Option<Day> {
    let shown = kernel::Period::year(year).until(today)?;
    Some(asked.unwrap_or(shown.last).clamp(shown.first, shown.last))
}

/// Lays what is different today beside the figures of the filed report; `told` follows the frozen figures.
pub(crate) fn tell_changes(
    report: &mut Report,
    frozen: &[FrozenFigure],
    told: Vec<Option<String>>,
) {
    let mut frozen = frozen.iter().zip(told).peekable();
    for figure in report
        .sections
        .iter_mut()
        .flat_map(documents::report::Section::figures_mut)
    {
        if let Some((_, told)) =
            frozen.next_if(|(frozen, _)| frozen.requirement == figure.requirement)
        {
            figure.changed = told;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn a_report_is_filed_once_and_after_its_year() {
        for (today, filed, answer) in [
            ("2025-12-31", false, Err(CannotFile::YearNotOver)),
            ("2026-01-01", false, Ok(())),
            ("2026-01-01", true, Err(CannotFile::AlreadyFiled)),
            ("2025-06-01", true, Err(CannotFile::AlreadyFiled)),
        ] {
            assert_eq!(may_file(2025, day(today), filed), answer, "{today} {filed}");
        }
    }

    #[test]
    fn figures_are_shown_within_the_year_and_not_after_today() {
        for (today, asked, shown) in [
            ("2026-03-01", None, Some("2025-12-31")),
            ("2025-09-10", None, Some("2025-09-10")),
            ("2025-09-10", Some("2025-04-30"), Some("2025-04-30")),
            ("2025-09-10", Some("2025-12-01"), Some("2025-09-10")),
            ("2026-03-01", Some("2024-04-30"), Some("2025-01-01")),
            ("2024-12-31", None, None),
        ] {
            assert_eq!(
                as_of(2025, day(today), asked.map(day)),
                shown.map(day),
                "{today} {asked:?}"
            );
        }
    }
}
