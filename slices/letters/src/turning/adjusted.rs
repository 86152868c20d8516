use slice::{Binding, House, Target, Unit};

use crate::reading::{LimitUnit, recognise};

/// The binding as the new words ask for it: where they name another share or another limit than the old words did,
/// that; for the rest as it was.
pub fn adjusted(rule: &Binding, house: &House, (old, new): (&str, &str)) -> Binding {
    let mut adjusted = rule.clone();
    let Some(measure) = house.measure(&rule.measure) else {
        return adjusted;
    };
    let (before, now) = (recognise(old), recognise(new));
    if let Some(share) = now.share.filter(|_| measure.unit == Unit::Share)
        && before.share != Some(share)
        && rule.target.is_some()
    {
        adjusted.target = Some(Target(share.round() as u32));
    }
    if let Some(limit) = now.limit.filter(|_| before.limit != now.limit) {
        let name = match limit.unit {
            LimitUnit::Month => "months",
            LimitUnit::Week => "weeks",
            LimitUnit::Day => "days",
            LimitUnit::Year => "years",
        };
        let takes = measure.parameters.iter().find(|known| known.name == name);
        let amount = i64::from(limit.amount);
        if takes.is_some_and(|known| (known.least..=known.most).contains(&amount)) {
            adjusted.parameters.0.insert(name.to_owned(), amount);
        }
    }
    adjusted
}
