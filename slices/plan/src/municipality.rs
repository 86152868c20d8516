use std::collections::BTreeSet;

use access::Access;
use kernel::Id;
use slice::{Answer, Contribution, MunicipalityAsk, MunicipalityPart};

use crate::{
    PLAN_READERS,
    actions::href,
    queries::activities::{OfMunicipality, of_municipality},
    words::ActivityState,
};

/// What the page of a municipality shows of the year's plan.
pub const PART: MunicipalityPart = MunicipalityPart {
    order: 30,
    access: Access::Roles(PLAN_READERS),
    build,
};

fn build(ask: MunicipalityAsk<'_>) -> Answer<'_, Contribution> {
    Box::pin(async move {
        let (t, year) = (ask.t, ask.period.first.year());
        let rows = of_municipality(ask.reader, ask.scope, year).await?;
        let count = |count: usize| t.number(u64::try_from(count).unwrap_or(u64::MAX));
        let summary = summary(&rows);
        let mut facts = vec![
            (t.say("plan-municipality-aimed"), count(summary.aimed), None),
            (
                t.say("plan-municipality-offered"),
                count(summary.offered),
                None,
            ),
            (
                t.say("plan-municipality-reached"),
                count(summary.reached),
                None,
            ),
        ];
        if summary.asked > 0 {
            facts.push((t.say("plan-municipality-asked"), count(summary.asked), None));
        }
        facts.extend(told(&rows).map(|row| {
            let state = t.say(row.state.key());
            let value = format!("{}, {state}", t.day(row.first_day));
            (row.title.clone(), value, Some(href(row.id)))
        }));
        Ok(Contribution {
            heading: t.with("plan-title-of-year", [("year", year.to_string().into())]),
            facts,
            more: Some((t.say("plan-municipality-more"), format!("/plan?ar={year}"))),
        })
    })
}

/// So many activities: each counts once, however many places of the municipality it is aimed at.
#[derive(Debug, PartialEq, Eq)]
struct Summary {
    aimed: usize,
    offered: usize,
    reached: usize,
    /// Those that were asked for and not offered.
    asked: usize,
}

fn summary(rows: &[OfMunicipality]) -> Summary {
    let of = |is: &dyn Fn(&&OfMunicipality) -> bool| -> BTreeSet<Id> {
        rows.iter().filter(is).map(|row| row.id).collect()
    };
    let offered = of(&|row| row.offered.is_some());
    let asked = of(&|row| row.asked.is_some());
    Summary {
        aimed: of(&|row| row.state != ActivityState::Cancelled).len(),
        reached: of(&|row| row.reached.is_some()).len(),
        asked: asked.difference(&offered).count(),
        offered: offered.len(),
    }
}

/// The activities by name, each once.
fn told(rows: &[OfMunicipality]) -> impl Iterator<Item = &OfMunicipality> {
    let mut seen = BTreeSet::new();
    rows.iter().filter(move |row| seen.insert(row.id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_activity_counts_once_for_a_municipality() {
        let id =
            |number| kernel::Ids::from_seed(number).next("2026-01-01T00:00:00Z".parse().unwrap());
        let day = "2026-03-01".parse().ok();
        let row = |number, state, asked: bool, offered: bool, reached: bool| OfMunicipality {
            id: id(number),
            title: String::new(),
            state,
            first_day: "2026-03-01".parse().unwrap(),
            last_day: "2026-03-01".parse().unwrap(),
            asked: day.filter(|_| asked),
            offered: day.filter(|_| offered),
            reached: day.filter(|_| reached),
        };
        use ActivityState::{Cancelled, Held, Planned};
        for (name, rows, (aimed, offered, reached, asked)) in [
            ("nothing", vec![], (0, 0, 0, 0)),
            (
                "at two offices of the same",
                vec![
                    row(1, Held, false, true, true),
                    row(1, Held, false, true, false),
                ],
                (1, 1, 1, 0),
            ),
            (
                "asked and got nothing",
                vec![row(1, Planned, true, false, false)],
                (1, 0, 0, 1),
            ),
            (
                "asked and offered",
                vec![row(1, Planned, true, true, false)],
                (1, 1, 0, 0),
            ),
            (
                "cancelled",
                vec![row(1, Cancelled, false, true, false)],
                (0, 1, 0, 0),
            ),
        ] {
            assert_eq!(
                summary(&rows),
                Summary {
                    aimed,
                    offered,
                    reached,
                    asked
                },
                "{name}"
            );
            assert!(told(&rows).count() <= 1, "{name}");
        }
    }
}
