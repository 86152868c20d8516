use kernel::{Day, Id};
use recognition::has_word_beginning;
use slice::{Binding, House, Kind, Measure, Parameters, Target, Unit, Wording};

use crate::reading::{LimitUnit, MeasureGuess};

/// Binding: that an item of a letter is measured, by which rule; for one office, or for all when `office` is none.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredBinding {
    pub id: Id,
    pub item: Id,
    pub office: Option<Id>,
    pub rule: Binding,
    pub version: i64,
    /// The first day it holds; none when it holds from the start.
    pub valid_from: Option<Day>,
    /// The last day it holds; none when it holds for good.
    pub valid_to: Option<Day>,
    /// The binding that it stands in the place of from that day on.
    pub replaces: Option<Id>,
    /// What it stands in the place of, the latest first.
    pub earlier: Vec<Earlier>,
}

/// Tidligere krav: what the binding was, and the last day it was so.
#[derive(Clone, Debug, PartialEq)]
pub struct Earlier {
    pub rule: Binding,
    pub until: Day,
}

impl StoredBinding {
    /// A binding that holds from the start and for good.
    pub fn new(id: Id, item: Id, office: Option<Id>, rule: Binding) -> Self {
        Self {
            id,
            item,
            office,
            rule,
            version: 1,
            valid_from: None,
            valid_to: None,
            replaces: None,
            earlier: Vec::new(),
        }
    }

    pub fn holds_on(&self, day: Day) -> bool {
        self.valid_from.is_none_or(|first| first <= day)
            && self.valid_to.is_none_or(|last| day <= last)
    }
}

/// Of all bindings, those that hold on the day: one that another has taken the place of does not.
pub fn on_day(all: Vec<StoredBinding>, day: Day) -> Vec<StoredBinding> {
    let holding: Vec<&StoredBinding> = all.iter().filter(|one| one.holds_on(day)).collect();
    let is_replaced = |one: &StoredBinding| {
        holding
            .iter()
            .any(|other| other.replaces == Some(one.id) && other.id != one.id)
    };
    holding
        .iter()
        .filter(|one| !is_replaced(one))
        .map(|one| StoredBinding {
            earlier: earlier(&all, one),
            ..(*one).clone()
        })
        .collect()
}

/// What the binding was before, one step after the other.
fn earlier(all: &[StoredBinding], one: &StoredBinding) -> Vec<Earlier> {
    let mut found: Vec<Earlier> = Vec::new();
    let mut at = one;
    while let Some((first, before)) = at.valid_from.zip(at.replaces) {
        let Some(before) = all.iter().find(|other| other.id == before) else {
            break;
        };
        if found.len() == all.len() {
            break;
        }
        let was_ever = before.valid_from.is_none_or(|began| began < first);
        if was_ever && before.rule != at.rule {
            found.push(Earlier {
                rule: before.rule.clone(),
                until: first.plus_days(-1),
            });
        }
        at = before;
    }
    found
}

/// The binding that an item asks for: a share within a limit by a measure that takes such a limit, anything else by the
/// words that the measures of the house are asked for by.
pub fn propose(text: &str, guess: &MeasureGuess, house: &House) -> Option<Binding> {
    match guess.kind? {
        Kind::Time => within_limit(guess, house),
        kind => by_words(text, kind, guess, house),
    }
}

/// As [`propose`], where nobody has read the words yet.
pub fn proposal_for(text: &str, house: &House) -> Option<Binding> {
    propose(text, &crate::reading::recognise(text), house)
}

fn within_limit(guess: &MeasureGuess, house: &House) -> Option<Binding> {
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

/// The measure whose wording fits with the most words; of equal ones the first in the house.
fn by_words(text: &str, kind: Kind, guess: &MeasureGuess, house: &House) -> Option<Binding> {
    let text = text.to_lowercase();
    let wordings = house.measures().flat_map(|measure| {
        measure
            .asked_by
            .iter()
            .map(move |wording| (measure, wording))
    });
    let fitting = wordings.filter(|(_, wording)| wording.kind == kind && fits(wording, &text));
    let (measure, wording) = fitting.reduce(|best, next| {
        if next.1.words.len() > best.1.words.len() {
            next
        } else {
            best
        }
    })?;
    let chosen = wording.parameters.iter();
    Some(Binding {
        measure: measure.key.to_owned(),
        parameters: Parameters(
            chosen
                .map(|(name, number)| ((*name).to_owned(), *number))
                .collect(),
        ),
        target: target(measure, guess, &text),
    })
}

fn fits(wording: &Wording, text: &str) -> bool {
    let stands = |forms: &&str| {
        let forms: Vec<&str> = forms.split('|').collect();
        has_word_beginning(text, &forms)
    };
    wording.words.iter().all(stands) && !wording.without.iter().any(stands)
}

/// The number of the item itself; where it says «alle», that they «har fått» something or that a topic is a fixed one, all
/// of them; where something is to be done, once.
fn target(measure: &Measure, guess: &MeasureGuess, text: &str) -> Option<Target> {
    let all = has_word_beginning(text, &["alle", "samtlige", "samtlege", "fått"])
        || measure.kind == Kind::Topic;
    let share = guess.share.map(|share| share.round() as u32);
    match (measure.unit, measure.kind) {
        (Unit::Share, _) => share.or(all.then_some(100)).map(Target),
        (Unit::Count, Kind::Done) => Some(Target(1)),
        _ => None,
    }
}

/// Reads the parameters and target that a form chose for the measure.
pub fn from_fields(measure: &Measure, fields: &mut shell::Fields) -> Binding {
    from_fields_ending(measure, fields, "")
}

/// As [`from_fields`], where the names of the fields have an ending, because a form has several bindings.
pub fn from_fields_ending(measure: &Measure, fields: &mut shell::Fields, ending: &str) -> Binding {
    let mut parameters = Parameters::default();
    for parameter in measure.parameters {
        let name = format!("{}{ending}", parameter.name);
        if let Some(number) = fields.number(&name, parameter.least, parameter.most) {
            parameters.0.insert(parameter.name.to_owned(), number);
        }
    }
    let most = if measure.unit == Unit::Share {
        100
    } else {
        100_000
    };
    let target = fields
        .number(&format!("mal{ending}"), 0, most)
        .and_then(|target| u32::try_from(target).ok())
        .map(Target);
    Binding {
        measure: measure.key.to_owned(),
        parameters,
        target,
    }
}

#[cfg(test)]
mod tests;
