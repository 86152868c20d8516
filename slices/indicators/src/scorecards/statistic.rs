use kernel::Share;

use crate::{
    computing::Value,
    indicator::{Indicator, whole_number},
    region::Region,
    series_of_places::{ByYear, Developments, newest},
};

/// Statistikk for en kommune: the newest figure that can be shown; where none can, the newest year with why.
#[derive(Clone, Debug)]
pub struct OfPlace<'a> {
    pub region: &'a Region,
    pub value: Option<&'a Value>,
    /// By year; nothing where there are none.
    pub years: ByYear<'a>,
}

impl<'a> OfPlace<'a> {
    /// Of each of the municipalities.
    pub fn all(
        indicator: &Indicator,
        regions: &'a [Region],
        developments: &Developments<'a>,
    ) -> Vec<Self> {
        let of = |region: &'a Region| {
            let years = developments.get(indicator.id, region);
            let years = years.cloned().unwrap_or_default();
            Self {
                region,
                value: newest(&years).or(years.values().last().copied()),
                years,
            }
        };
        regions.iter().map(of).collect()
    }
}

/// The municipalities together: part and whole of one year. `None` where a figure of any of them is not there or cannot be
/// shown, so that a hidden one cannot be reckoned, where their newest are of different years, and where the indicator is no part
/// of a whole.
pub fn sum(all: &[OfPlace<'_>], indicator: &Indicator) -> Option<(i32, Share)> {
    if !indicator.is_counted() {
        return None;
    }
    let year = all.first()?.value?.year;
    let mut together = Share::default();
    for one in all {
        let value = one.value.filter(|value| value.year == year)?;
        value.number?;
        let share = (whole_number(value.part?)?, whole_number(value.whole?)?);
        let (part, whole) = share;
        if part > whole {
            return None;
        }
        together = together + Share::new(part, whole);
    }
    Some((year, together))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{catalogue::Catalogue, computing::Note, mark::Mark};

    #[test]
    fn municipalities_are_added_up_where_nothing_is_hidden() {
        let all = Catalogue::starting_set().unwrap().indicators;
        let of = |key: &str| all.iter().find(|one| one.key == key).unwrap();
        let region = Region::Municipality("4621".to_owned());
        let value = |year: i32, part: Option<f64>| Value {
            region: region.clone(),
            year,
            part,
            whole: Some(1000.0),
            number: part.map(|part| part / 10.0),
            mark: part.is_none().then_some(Mark::Suppressed),
            note: Note::AsReported,
            covered: 1,
            members: 1,
        };
        let (known, other, older, hidden) = (
            value(2024, Some(40.0)),
            value(2024, Some(10.0)),
            value(2023, Some(10.0)),
            value(2024, None),
        );
        let beyond = value(2024, Some(1001.0));
        let social = of("social-assistance");
        for (name, indicator, values, together) in [
            ("one", social, vec![Some(&known)], Some((40, 1000))),
            (
                "two",
                social,
                vec![Some(&known), Some(&other)],
                Some((50, 2000)),
            ),
            ("hidden", social, vec![Some(&known), Some(&hidden)], None),
            (
                "of other years",
                social,
                vec![Some(&known), Some(&older)],
                None,
            ),
            ("one has none", social, vec![Some(&known), None], None),
            ("no part of it", social, vec![Some(&beyond)], None),
            ("no place", social, vec![], None),
            ("an amount", of("median-income"), vec![Some(&known)], None),
        ] {
            let places = values.into_iter().map(|value| OfPlace {
                region: &region,
                value,
                years: ByYear::new(),
            });
            let found = sum(&places.collect::<Vec<_>>(), indicator);
            let found = found.map(|(_, share)| (share.part, share.whole));
            assert_eq!(found, together, "{name}");
        }
    }
}
