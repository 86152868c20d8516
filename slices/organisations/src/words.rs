//! The facts in people's words.

use kernel::Day;
use texts::{Argument, Tongue};

use crate::nation::{MunicipalityNumber, NoMunicipality, Office, OfficeTitle, Years};

/// «Statsforvalteren i Vestland», as the office was called that day; one that is gone, as it was last called.
pub fn office_name(t: &Tongue, office: &Office, day: Day) -> String {
    let day = office.last_day().map_or(day, |last| day.min(last));
    let key = match OfficeTitle::at(day) {
        OfficeTitle::Fylkesmannen => "organisations-office-fylkesmannen",
        OfficeTitle::Statsforvalteren => "organisations-office-statsforvalteren",
    };
    t.with(key, [("place", office.place_at(day).into())])
}

/// Why what was written names no municipality that day, and which number does.
pub fn explain(t: &Tongue, written: &str, day: Day, why: &NoMunicipality<'_>) -> String {
    match why {
        NoMunicipality::NotANumber => t.with(
            "organisations-number-not-a-number",
            [("written", written.into())],
        ),
        NoMunicipality::Unknown => t.with(
            "organisations-number-unknown",
            [("written", written.into())],
        ),
        NoMunicipality::Ended { number, instead } => t.with(
            "organisations-number-ended",
            of_another_year(t, day, number, instead),
        ),
        NoMunicipality::NotYet { number, instead } => t.with(
            "organisations-number-not-yet",
            of_another_year(t, day, number, instead),
        ),
    }
}

fn of_another_year(
    t: &Tongue,
    day: Day,
    number: &MunicipalityNumber,
    instead: &[&MunicipalityNumber],
) -> [(&'static str, Argument); 5] {
    [
        ("number", number.number.into()),
        ("name", number.name.into()),
        ("years", years(t, number.years).into()),
        ("day", t.day(day).into()),
        ("instead", listed(instead).into()),
    ]
}

/// `3101 Halden, 5059 Orkland`
fn listed(numbers: &[&MunicipalityNumber]) -> String {
    let named: Vec<_> = numbers
        .iter()
        .map(|number| format!("{} {}", number.number, number.name))
        .collect();
    named.join(", ")
}

/// `2020–2023`, `fra 2024`
pub(crate) fn years(t: &Tongue, years: Years) -> String {
    let year = |year: i32| year.to_string().into();
    match (years.first, years.last) {
        (Some(first), Some(last)) if first == last => first.to_string(),
        (Some(first), Some(last)) => format!("{first}–{last}"),
        (Some(first), None) => t.with("organisations-years-from", [("year", year(first))]),
        (None, Some(last)) => t.with("organisations-years-until", [("year", year(last))]),
        (None, None) => t.say("organisations-years-all"),
    }
}
