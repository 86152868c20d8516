use std::collections::HashMap;

use maps::{Classes, Division, Look};

use crate::{computing::Value, mark::Mark, region::Region};

/// So many classes, the limits between them those that divide the places of the country into equal parts.
const CLASSES: usize = 5;

/// Kartets tall: the values of a year by the numbers of their places, and the classes they fall into.
pub struct Figures<'a> {
    values: HashMap<&'a str, &'a Value>,
    /// All numbers of the country as they are shown, of which the classes are made.
    pub numbers: Vec<f64>,
    pub classes: Classes,
    decimals: u32,
}

impl<'a> Figures<'a> {
    /// Of the municipalities or the counties of the country, with so many decimals.
    pub fn of(values: &'a [Value], year: i32, (is_of_counties, decimals): (bool, u32)) -> Self {
        let number = |region: &'a Region| match region {
            Region::Municipality(number) if !is_of_counties => Some(number.as_str()),
            Region::County(number) if is_of_counties => Some(number.as_str()),
            _ => None,
        };
        let of_year = values.iter().filter(|value| value.year == year);
        let values: HashMap<&str, &Value> = of_year
            .filter_map(|value| Some((number(&value.region)?, value)))
            .collect();
        let numbers = values.values().filter_map(|value| value.number);
        let numbers: Vec<f64> = numbers.map(|number| shown(number, decimals)).collect();
        Self {
            classes: Classes::of(&numbers, Division::Quantiles(CLASSES)),
            values,
            numbers,
            decimals,
        }
    }

    pub fn get(&self, number: &str) -> Option<&'a Value> {
        self.values.get(number).copied()
    }

    /// How the place looks: the class of its number, or why it has none.
    pub fn look(&self, number: &str) -> Look {
        let Some(value) = self.get(number) else {
            return Look::Missing;
        };
        let number = value.number.map(|number| shown(number, self.decimals));
        if let Some(class) = number.and_then(|number| self.classes.class(number)) {
            return Look::Class(class);
        }
        match value.mark {
            Some(Mark::Suppressed | Mark::NotPublished) => Look::Suppressed,
            Some(Mark::NotComparable) => Look::NotComparable,
            _ => Look::Missing,
        }
    }
}

/// The number as people read it: two places that show the same are never in different classes.
fn shown(number: f64, decimals: u32) -> f64 {
    let scale = 10_f64.powi(i32::try_from(decimals.min(9)).unwrap_or(0));
    (number * scale).round() / scale
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::computing::Note;

    fn value(region: &str, number: Option<f64>, mark: Option<Mark>) -> Value {
        Value {
            region: region.parse().unwrap(),
            year: 2025,
            part: None,
            whole: None,
            number,
            mark,
            note: Note::AsReported,
            covered: 1,
            members: 1,
        }
    }

    #[test]
    fn a_place_looks_like_its_class_or_says_why_it_has_none() {
        let mut values: Vec<Value> = (1..=10)
            .map(|at| value(&format!("11{at:0>2}"), Some(f64::from(at)), None))
            .collect();
        values.push(value("4601", None, Some(Mark::Suppressed)));
        values.push(value("4602", None, Some(Mark::NotPublished)));
        values.push(value("4611", None, Some(Mark::NotComparable)));
        values.push(value("4612", None, Some(Mark::Missing)));
        values.push(value("4613", None, None));
        values.push(value("4614", Some(100.0), Some(Mark::Provisional)));
        // Of counties and of other years, it says nothing here.
        values.push(value("46", Some(1e6), None));
        values.push(Value {
            year: 2024,
            ..value("4616", Some(1e6), None)
        });
        let figures = Figures::of(&values, 2025, (false, 1));
        assert_eq!(figures.numbers.len(), 11);
        assert_eq!(figures.classes.count(), 5);
        for (number, look) in [
            ("1101", Look::Class(0)),
            ("1110", Look::Class(4)),
            ("4614", Look::Class(4)),
            ("4601", Look::Suppressed),
            ("4602", Look::Suppressed),
            ("4611", Look::NotComparable),
            ("4612", Look::Missing),
            ("4613", Look::Missing),
            ("4616", Look::Missing),
        ] {
            assert_eq!(figures.look(number), look, "{number}");
        }
        let counties = Figures::of(&values, 2025, (true, 1));
        assert_eq!(counties.look("46"), Look::Class(0));
    }

    #[test]
    fn places_that_show_the_same_number_are_in_the_same_class() {
        let numbers = [17.91, 17.94, 17.88, 20.0, 30.0, 40.0];
        let numbered = (1..).zip(numbers);
        let values: Vec<Value> = numbered
            .map(|(at, number)| value(&format!("11{at:0>2}"), Some(number), None))
            .collect();
        let figures = Figures::of(&values, 2025, (false, 1));
        let looks = ["1101", "1102", "1103"].map(|number| figures.look(number));
        assert_eq!(looks, [looks[0]; 3], "17,9 each");
        assert_ne!(figures.look("1104"), looks[0]);
    }
}
