use kernel::Share;
use plan::Theme;
use slice::{
    Amount, Answer, Aside, Ask, Better, CountedRow, Kind, Measure, Outcome, Parameter, Unit,
};

use super::{counted, list, work::measured};
use crate::{network::alive, queries::figures};

/// The theme of the networks; the first place is any.
const THEME: Parameter = Parameter {
    name: "theme",
    text: "training-field-theme",
    default: 0,
    least: 0,
    most: Theme::KEYS.len() as i64,
    choices: &CHOICES,
};

const CHOICES: [&str; Theme::KEYS.len() + 1] = {
    let mut choices = ["training-any-theme"; Theme::KEYS.len() + 1];
    let mut place = 0;
    while place < Theme::KEYS.len() {
        choices[place + 1] = Theme::KEYS[place];
        place += 1;
    }
    choices
};

/// Andel nettverk som møtes.
pub const MEASURE: Measure = Measure {
    key: "training.networks_alive",
    kind: Kind::Done,
    title: "training-measure-networks-alive",
    definition: "training-measure-networks-alive-rule",
    parameters: &[THEME],
    unit: Unit::Share,
    better: Better::Higher,
    asked_by: super::wordings::NETWORKS_ALIVE,
    evaluate,
    rows,
};

fn evaluate(ask: Ask<'_>) -> Answer<'_, Outcome> {
    Box::pin(async move {
        let period = match counted(&ask) {
            Ok(period) => period,
            Err(outcome) => return Ok(outcome),
        };
        let theme = theme(&ask);
        let groups = figures::groups(ask.reader, ask.scope, period).await?;
        let networks = alive(&groups.networks, &groups.meetings, theme, period);
        if networks.is_empty() {
            return Ok(Outcome::NotMeasurable(ask.t.say("training-no-networks")));
        }
        let met = networks.iter().filter(|(_, met)| *met > 0).count();
        let code = theme.map_or("", Theme::code);
        let asked =
            |show: &'static str| list("/nettverk", period, &[("tema", code), ("vis", show)]);
        let silent = Aside {
            label: ask.t.say("training-aside-silent-networks"),
            amount: Amount::Count((networks.len() - met) as u64),
            href: Some(asked("stille")),
        };
        let share = Share::new(met as u64, networks.len() as u64);
        Ok(measured(share, vec![silent], asked("apne")))
    })
}

fn rows(ask: Ask<'_>) -> Answer<'_, Vec<CountedRow>> {
    Box::pin(async move {
        let Ok(period) = counted(&ask) else {
            return Ok(vec![]);
        };
        let groups = figures::groups(ask.reader, ask.scope, period).await?;
        let networks = alive(&groups.networks, &groups.meetings, theme(&ask), period);
        let row = |(network, met): (&crate::network::Network, usize)| CountedRow {
            id: network.id,
            name: network.name.clone(),
            in_part: met > 0,
        };
        Ok(networks.into_iter().map(row).collect())
    })
}

/// The chosen theme; `None` for any.
fn theme(ask: &Ask<'_>) -> Option<Theme> {
    let place = usize::try_from(ask.parameters.get(&THEME)).ok()?;
    Theme::ALL.get(place.checked_sub(1)?).copied()
}
