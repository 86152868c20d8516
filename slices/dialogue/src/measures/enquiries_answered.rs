use plan::Theme;
use slice::{Amount, Answer, Ask, Better, CountedRow, Kind, Measure, Outcome, Parameter, Unit};

use super::{Known, measured, not_begun, share, the_rest};
use crate::{
    enquiry::Clock,
    pages::enquiries::{Filter, Show},
};

/// Every theme, and after that each of the plan's in its place.
const ANY_OR_ONE: [&str; Theme::KEYS.len() + 1] = {
    let mut keys = ["dialogue-any-theme"; Theme::KEYS.len() + 1];
    let mut place = 0;
    while place < Theme::KEYS.len() {
        keys[place + 1] = Theme::KEYS[place];
        place += 1;
    }
    keys
};

/// What the enquiry was about, or anything.
pub const THEME: Parameter = Parameter {
    name: "theme",
    text: "dialogue-field-theme",
    default: 0,
    least: 0,
    most: Theme::ALL.len() as i64,
    choices: &ANY_OR_ONE,
};

/// How many days an answer may take.
pub const DAYS: Parameter = Parameter {
    name: "days",
    text: "dialogue-parameter-days",
    default: 14,
    least: 0,
    most: 365,
    choices: &[],
};

/// Andel henvendelser besvart i tide.
pub const MEASURE: Measure = Measure {
    key: "dialogue.enquiries_answered",
    kind: Kind::Time,
    title: "dialogue-measure-enquiries-answered",
    definition: "dialogue-measure-enquiries-answered-rule",
    parameters: &[THEME, DAYS],
    asked_by: &[],
    unit: Unit::Share,
    better: Better::Higher,
    evaluate,
    rows,
};

fn evaluate(mut ask: Ask<'_>) -> Answer<'_, Outcome> {
    Box::pin(async move {
        let Some(known) = Known::of(&mut ask).await? else {
            return Ok(not_begun(&ask));
        };
        let share = share(&counted(&known, &ask));
        if share.whole == 0 {
            return Ok(Outcome::NotMeasurable(ask.t.say("dialogue-nobody-asked")));
        }
        let list = Filter {
            period: known.period,
            theme: theme(&ask),
            show: Show::All,
        };
        let late = Filter {
            show: Show::NotWithin(ask.parameters.get(&DAYS)),
            ..list
        };
        let rest = the_rest(ask.t.say("dialogue-aside-not-in-time"), share, late.href());
        Ok(measured(Amount::Share(share), list.href(), vec![rest]))
    })
}

fn rows(mut ask: Ask<'_>) -> Answer<'_, Vec<CountedRow>> {
    Box::pin(async move {
        let Some(known) = Known::of(&mut ask).await? else {
            return Ok(vec![]);
        };
        Ok(counted(&known, &ask))
    })
}

fn counted(known: &Known, ask: &Ask<'_>) -> Vec<CountedRow> {
    let (theme, days) = (theme(ask), ask.parameters.get(&DAYS));
    let about = known.clocks.enquiries.iter();
    let about = about.filter(|clock| theme.is_none() || clock.theme == theme);
    let row = |clock: &Clock| CountedRow {
        id: clock.id,
        name: clock.name.clone(),
        in_part: clock.answered_within(days, known.period.last),
    };
    about.map(row).collect()
}

fn theme(ask: &Ask<'_>) -> Option<Theme> {
    let place = usize::try_from(ask.parameters.get(&THEME)).ok()?;
    Theme::ALL.get(place.checked_sub(1)?).copied()
}
