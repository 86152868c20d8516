use slice::{Binding, Kind, Measure, Target, Unit};

use crate::reading::{LimitUnit, MeasureGuess};

/// The binding as new words of its item suggest: a share that became another, a limit that became another. What the
/// words do not touch stays.
pub fn follow(
    binding: &Binding,
    measure: &Measure,
    before: &MeasureGuess,
    after: &MeasureGuess,
) -> Binding {
    let mut followed = binding.clone();
    if measure.unit == Unit::Share
        && before.share != after.share
        && let Some(share) = after.share.filter(|share| (0.0..=100.0).contains(share))
    {
        followed.target = Some(Target(share.round() as u32));
    }
    if measure.kind == Kind::Time
        && before.limit != after.limit
        && let Some(limit) = after.limit
    {
        let name = match limit.unit {
            LimitUnit::Month => "months",
            LimitUnit::Week => "weeks",
            LimitUnit::Day => "days",
            LimitUnit::Year => "years",
        };
        let parameter = measure
            .parameters
            .iter()
            .find(|parameter| parameter.name == name);
        let amount = i64::from(limit.amount);
        if let Some(parameter) = parameter
            && (parameter.least..=parameter.most).contains(&amount)
        {
            followed.parameters.0.insert(name.to_owned(), amount);
        }
    }
    followed
}
