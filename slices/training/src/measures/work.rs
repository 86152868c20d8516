//! What the measures over one kind of work have in common: the lines of coverage, and when there is nothing to measure.

use kernel::{Period, Share};
use slice::{Amount, Answer, Aside, Ask, CountedRow, Figure, Outcome, Parameter};

use super::{counted, list};
use crate::{
    coverage::{self, Line},
    offer::Chosen,
    queries::figures,
    staff_base::Sureness,
    words::Work,
};

/// Which work those do who are counted.
pub const WORK: Parameter = Parameter {
    name: "work",
    text: "training-field-work",
    default: 0,
    least: 0,
    most: Work::ALL.len() as i64 - 1,
    choices: Work::KEYS,
};

/// The chosen work.
pub fn work(ask: &Ask<'_>) -> Work {
    let place = usize::try_from(ask.parameters.get(&WORK)).unwrap_or_default();
    Work::ALL.get(place).copied().unwrap_or(Work::TheAct)
}

/// The lines of the work in the period, asked for as all measures ask.
pub async fn lines(ask: &mut Ask<'_>, period: Period) -> anyhow::Result<Vec<Line>> {
    let work = work(ask);
    let staff = figures::staff(ask.reader, ask.scope, period.last.year()).await?;
    let done = figures::done(ask.reader, ask.scope, period).await?;
    let groups = figures::groups(ask.reader, ask.scope, period).await?;
    Ok(coverage::of_work(
        &staff,
        &done,
        &groups.offered,
        work,
        period,
    ))
}

/// A share of people over the confirmed bases.
pub struct People {
    /// What counts of each NAV office.
    pub part: fn(&Line) -> u64,
    /// The list of those who were passed over, and the name of their number.
    pub never: (Chosen, &'static str),
}

impl People {
    pub fn evaluate(self, mut ask: Ask<'_>) -> Answer<'_, Outcome> {
        Box::pin(async move {
            let period = match counted(&ask) {
                Ok(period) => period,
                Err(outcome) => return Ok(outcome),
            };
            let lines = lines(&mut ask, period).await?;
            let share = coverage::share_of_people(&lines, self.part);
            if share.whole == 0 {
                return Ok(Outcome::NotMeasurable(nothing_confirmed(
                    &lines, &ask, period,
                )));
            }
            let asides = vec![
                aside(&lines, self.never, &ask, period),
                aside(
                    &lines,
                    (Chosen::Unconfirmed, "training-aside-unconfirmed"),
                    &ask,
                    period,
                ),
            ];
            Ok(measured(
                share,
                asides,
                rows_of(Chosen::Counted, work(&ask), period),
            ))
        })
    }

    /// One row for each NAV office that is counted, named with its numbers; in the part when all its people are.
    pub fn rows(self, mut ask: Ask<'_>) -> Answer<'_, Vec<CountedRow>> {
        Box::pin(async move {
            let Ok(period) = counted(&ask) else {
                return Ok(vec![]);
            };
            let lines = lines(&mut ask, period).await?;
            let counted = lines.iter().filter(|line| line.is_counted());
            let row = |line: &Line| CountedRow {
                id: line.nav_office,
                name: format!("{} ({}/{})", line.name, (self.part)(line), line.people),
                in_part: (self.part)(line) == line.people,
            };
            Ok(counted.map(row).collect())
        })
    }
}

/// The figure of a share with its rows.
pub fn measured(share: Share, asides: Vec<Aside>, rows: String) -> Outcome {
    Outcome::Measured(Box::new(Figure {
        amount: Amount::Share(share),
        trend: vec![],
        forecast: None,
        asides,
        rows,
    }))
}

/// How many NAV offices the list shows, with its address.
pub fn aside(
    lines: &[Line],
    (chosen, label): (Chosen, &str),
    ask: &Ask<'_>,
    period: Period,
) -> Aside {
    let count = lines.iter().filter(|line| line.is_chosen(chosen)).count();
    Aside {
        label: ask.t.say(label),
        amount: Amount::Count(count as u64),
        href: Some(rows_of(chosen, work(ask), period)),
    }
}

/// The address of the list of NAV offices.
pub fn rows_of(chosen: Chosen, work: Work, period: Period) -> String {
    let also = [("fagomrade", work.code()), ("vis", chosen.code())];
    list("/opplaering/dekning", period, &also)
}

/// Why there is nothing to measure: no base is confirmed, or nobody works with it.
fn nothing_confirmed(lines: &[Line], ask: &Ask<'_>, period: Period) -> String {
    let year = period.last.year().to_string();
    let confirmed = lines
        .iter()
        .filter(|line| line.sureness == Sureness::Confirmed)
        .count();
    let told = [
        ("year", year.into()),
        ("confirmed", confirmed.into()),
        ("count", lines.len().into()),
        ("work", ask.t.say(work(ask).key()).into()),
    ];
    let key = match confirmed {
        0 => "training-nothing-confirmed",
        _ => "training-nobody-of-the-work",
    };
    ask.t.with(key, told)
}
