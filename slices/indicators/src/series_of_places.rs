use std::collections::BTreeMap;

use kernel::Id;

use crate::{computing::Value, region::Region};

/// Utvikling: the values of an indicator in a place, by year.
pub type ByYear<'a> = BTreeMap<i32, &'a Value>;

/// The values of each indicator in each region, by year.
#[derive(Debug, Default)]
pub struct Developments<'a>(BTreeMap<(Id, &'a Region), ByYear<'a>>);

impl<'a> Developments<'a> {
    pub fn of(values: &'a [(Id, Value)]) -> Self {
        let mut found = Self::default();
        for (indicator, value) in values {
            let by_year = found.0.entry((*indicator, &value.region)).or_default();
            by_year.insert(value.year, value);
        }
        found
    }

    pub fn get(&self, indicator: Id, region: &'a Region) -> Option<&ByYear<'a>> {
        self.0.get(&(indicator, region))
    }
}

/// The newest year that has a number.
pub fn newest<'a>(by_year: &ByYear<'a>) -> Option<&'a Value> {
    let mut newest = by_year.values().rev();
    newest.find(|value| value.number.is_some()).copied()
}

/// The numbers from the first to the last year that there is anything of, for a drawing; `None` where there is none.
pub fn numbers(by_year: &ByYear<'_>) -> Vec<Option<f64>> {
    let (first, last) = (by_year.keys().next(), by_year.keys().last());
    match (first, last) {
        (Some(first), Some(last)) => {
            let number = |year| by_year.get(&year).and_then(|value| value.number);
            (*first..=*last).map(number).collect()
        }
        _ => Vec::new(),
    }
}
