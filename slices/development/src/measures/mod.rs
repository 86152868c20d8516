//! Målinger over utviklingsarbeidet, one file each. All ask the same three questions.

mod action_plans;
mod cooperation;
mod experiences_shared;
mod notes_sent;
mod projects_on_plan;

use kernel::{Id, Period, Share};
use organisations::municipalities;
use plan::Theme;
use slice::{Amount, Aside, Ask, CountedRow, Figure, Measure, Outcome, Parameter};

use crate::{
    experience::Received,
    queries::figures::{self, AtMunicipalities, Works},
};

pub const MEASURES: &[Measure] = &[
    experiences_shared::MEASURE,
    cooperation::MAPPED,
    cooperation::ACTED,
    cooperation::OFFERED_HELP,
    projects_on_plan::MEASURE,
    notes_sent::MEASURE,
    action_plans::MEASURE,
];

/// Everything that the measures count, and the part of the period that is counted as of the day asked for.
struct Known {
    period: Period,
    received: Vec<Received>,
    at: AtMunicipalities,
    works: Works,
}

impl Known {
    /// `None` when the period has not begun.
    async fn of(ask: &mut Ask<'_>) -> anyhow::Result<Option<Self>> {
        let Some(period) = ask.period.until(ask.as_of) else {
            return Ok(None);
        };
        // Asked for the whole period, so that all measures and the report ask alike.
        let mut received = figures::received(ask.reader, ask.scope, ask.period).await?;
        received.retain(|one| period.contains(one.day));
        Ok(Some(Self {
            period,
            received,
            at: figures::at_municipalities(ask.reader, ask.scope).await?,
            works: figures::works(ask.reader, ask.scope).await?,
        }))
    }

    /// A row for each municipality that the office covers at the end, in the part where the rule says so.
    fn municipalities(&self, ask: &Ask<'_>, in_part: impl Fn(Id) -> bool) -> Vec<CountedRow> {
        let all = municipalities::of_office(ask.scope.office(), self.period.last);
        let row = |(id, name): (Id, &str)| CountedRow {
            id,
            name: name.to_owned(),
            in_part: in_part(id),
        };
        all.into_iter().map(row).collect()
    }
}

/// The parameter for a theme, which is this one unless the binding says otherwise.
const fn theme_parameter(usual: Theme) -> Parameter {
    Parameter {
        name: "theme",
        text: "development-field-theme",
        default: usual as i64,
        least: 0,
        most: Theme::ALL.len() as i64 - 1,
        choices: Theme::KEYS,
    }
}

fn theme(ask: &Ask<'_>, parameter: &Parameter) -> Theme {
    let place = usize::try_from(ask.parameters.get(parameter)).unwrap_or_default();
    Theme::ALL.get(place).copied().unwrap_or(Theme::TheAct)
}

/// The share of the rows that are in the part, with the address of all of them and that of the rest.
fn share_of(
    rows: &[CountedRow],
    nothing: &str,
    (all, rest, label): (String, String, &str),
    ask: &Ask<'_>,
) -> Outcome {
    let part = rows.iter().filter(|row| row.in_part).count() as u64;
    let share = Share::new(part, rows.len() as u64);
    if share.whole == 0 {
        return Outcome::NotMeasurable(ask.t.say(nothing));
    }
    let rest = Aside {
        label: ask.t.say(label),
        amount: Amount::Count(share.whole - share.part),
        href: Some(rest),
    };
    measured(Amount::Share(share), all, vec![rest])
}

fn measured(amount: Amount, rows: String, asides: Vec<Aside>) -> Outcome {
    Outcome::Measured(Box::new(Figure {
        amount,
        trend: vec![],
        forecast: None,
        asides,
        rows,
    }))
}

fn not_begun(ask: &Ask<'_>) -> Outcome {
    Outcome::NotMeasurable(ask.t.say("development-not-begun"))
}
