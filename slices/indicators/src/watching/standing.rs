use std::collections::HashMap;

use kernel::{Day, Id};

use super::{Alarm, Judged, Watch, judge};
use crate::{computing::Value, indicator::Indicator, region::Region, series_of_places::ByYear};

/// Stilling: what a watch says of each of its places.
#[derive(Clone, Debug)]
pub struct Standing<'a> {
    pub watch: &'a Watch,
    pub indicator: &'a Indicator,
    pub places: Vec<(Region, Judged)>,
}

impl Standing<'_> {
    pub fn alarms(&self) -> impl Iterator<Item = (&Region, &Alarm)> {
        self.places.iter().filter_map(|(region, judged)| {
            if let Judged::Alarm(alarm) = judged {
                Some((region, alarm))
            } else {
                None
            }
        })
    }

    /// The alarms that nobody has looked at.
    pub fn new_alarms(&self) -> impl Iterator<Item = (&Region, &Alarm)> {
        self.alarms()
            .filter(|(region, alarm)| self.watch.is_new(region, alarm))
    }
}

/// How every watch stands, by the values of their indicators.
pub fn standings<'a>(
    watches: &'a [Watch],
    indicators: &'a [Indicator],
    values: &[(Id, Value)],
    (office, today): (Id, Day),
) -> Vec<Standing<'a>> {
    let mut by_place: HashMap<(Id, &str), ByYear<'_>> = HashMap::new();
    for (indicator, value) in values {
        let of_place = by_place.entry((*indicator, value.region.code()));
        of_place.or_default().insert(value.year, value);
    }
    let standing = |watch: &'a Watch| {
        let indicator = indicators.iter().find(|one| one.id == watch.indicator)?;
        let judged = watch.regions(office, today).into_iter().map(|region| {
            let by_year = by_place.get(&(indicator.id, region.code()));
            let found = judge(indicator, by_year, watch.rule);
            (region, found)
        });
        Some(Standing {
            places: judged.collect(),
            watch,
            indicator,
        })
    };
    watches.iter().filter_map(standing).collect()
}
