use plan::Theme;
use slice::{
    Amount, Answer, Ask, Better, CountedRow, Kind, Measure, Outcome, Parameter, Unit, Wording,
};

use super::{Known, measured, not_begun, share, the_rest};
use crate::{filter::Filter, words::Counterpart};

/// Whom the office met.
pub const COUNTERPART: Parameter = Parameter {
    name: "counterpart",
    text: "dialogue-field-counterpart",
    default: Counterpart::NavCountyDirector as i64,
    least: 0,
    most: Counterpart::ALL.len() as i64 - 1,
    choices: Counterpart::KEYS,
};

/// What was to be on the agenda.
pub const THEME: Parameter = Parameter {
    name: "theme",
    text: "dialogue-field-theme",
    default: Theme::Qualification as i64,
    least: 0,
    most: Theme::ALL.len() as i64 - 1,
    choices: Theme::KEYS,
};

/// Andel møter der temaet sto på sakslista.
pub const MEASURE: Measure = Measure {
    key: "dialogue.topic_raised",
    kind: Kind::Topic,
    title: "dialogue-measure-topic-raised",
    definition: "dialogue-measure-topic-raised-rule",
    parameters: &[COUNTERPART, THEME],
    asked_by: &[Wording::of(
        Kind::Topic,
        &[
            "fast tema|fast punkt",
            "direktør|nav-direktør|fylkesdirektør",
        ],
    )],
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
        let (counterpart, theme) = chosen(&ask);
        let share = share(&counted(&known, counterpart, theme));
        if share.whole == 0 {
            return Ok(Outcome::NotMeasurable(ask.t.say("dialogue-nobody-met")));
        }
        let list = known.list_of(counterpart);
        let without = Filter {
            without: Some(theme),
            ..list
        };
        let rest = the_rest(ask.t.say("dialogue-aside-without"), share, without.href());
        Ok(measured(Amount::Share(share), list.href(), vec![rest]))
    })
}

fn rows(mut ask: Ask<'_>) -> Answer<'_, Vec<CountedRow>> {
    Box::pin(async move {
        let Some(known) = Known::of(&mut ask).await? else {
            return Ok(vec![]);
        };
        let (counterpart, theme) = chosen(&ask);
        Ok(counted(&known, counterpart, theme))
    })
}

fn counted(known: &Known, counterpart: Counterpart, theme: Theme) -> Vec<CountedRow> {
    let row = |meeting: &crate::meeting::MeetingLine| CountedRow {
        id: meeting.id,
        name: meeting.title.clone(),
        in_part: meeting.raised(theme),
    };
    known.held_with(counterpart).map(row).collect()
}

fn chosen(ask: &Ask<'_>) -> (Counterpart, Theme) {
    let place = |parameter| usize::try_from(ask.parameters.get(parameter)).unwrap_or_default();
    let counterpart = Counterpart::ALL.get(place(&COUNTERPART));
    let theme = Theme::ALL.get(place(&THEME));
    (
        counterpart
            .copied()
            .unwrap_or(Counterpart::NavCountyDirector),
        theme.copied().unwrap_or(Theme::Qualification),
    )
}
