use kernel::Id;
use slice::{Binding, House, Kind, Measure, Parameters, Target, Unit};

use crate::reading::{LimitUnit, MeasureGuess};

/// Binding: that an item of a letter is measured, by which rule; for one office, or for all when `office` is none.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredBinding {
    pub id: Id,
    pub item: Id,
    pub office: Option<Id>,
    pub rule: Binding,
    pub version: i64,
}

/// The binding that the words of an item ask for: a share within a limit, by a measure that takes such a limit.
pub fn propose(guess: &MeasureGuess, house: &House) -> Option<Binding> {
    if guess.kind != Some(Kind::Time) {
        return None;
    }
    let (share, limit) = (guess.share?, guess.limit?);
    let parameter = match limit.unit {
        LimitUnit::Month => "months",
        LimitUnit::Week => "weeks",
        LimitUnit::Day => "days",
        LimitUnit::Year => "years",
    };
    let fits = |measure: &&Measure| {
        measure.kind == Kind::Time
            && measure.unit == Unit::Share
            && measure
                .parameters
                .iter()
                .any(|known| known.name == parameter)
    };
    let measure = house.measures().find(fits)?;
    Some(Binding {
        measure: measure.key.to_owned(),
        parameters: Parameters([(parameter.to_owned(), i64::from(limit.amount))].into()),
        target: Some(Target(share.round() as u32)),
    })
}

/// Reads the parameters and target that a form chose for the measure.
pub fn from_fields(measure: &Measure, fields: &mut shell::Fields) -> Binding {
    let mut parameters = Parameters::default();
    for parameter in measure.parameters {
        if let Some(number) = fields.number(parameter.name, parameter.least, parameter.most) {
            parameters.0.insert(parameter.name.to_owned(), number);
        }
    }
    let most = if measure.unit == Unit::Share {
        100
    } else {
        100_000
    };
    let target = fields
        .number("mal", 0, most)
        .and_then(|target| u32::try_from(target).ok())
        .map(Target);
    Binding {
        measure: measure.key.to_owned(),
        parameters,
        target,
    }
}
