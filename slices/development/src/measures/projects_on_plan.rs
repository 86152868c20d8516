use slice::{Answer, Ask, Better, CountedRow, Kind, Measure, Outcome, Unit};

use super::{Known, not_begun, share_of};
use crate::{pages::projects::href, project::ProjectLine};

/// Andel prosjekter i rute.
pub const MEASURE: Measure = Measure {
    key: "development.projects_on_plan",
    kind: Kind::Done,
    title: "development-measure-projects-on-plan",
    definition: "development-measure-projects-on-plan-rule",
    parameters: &[],
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
        let addresses = (
            href(known.period, false),
            href(known.period, true),
            "development-aside-not-on-plan",
        );
        let rows = counted(&known);
        Ok(share_of(
            &rows,
            "development-nothing-goes-on",
            addresses,
            &ask,
        ))
    })
}

fn rows(mut ask: Ask<'_>) -> Answer<'_, Vec<CountedRow>> {
    Box::pin(async move {
        let known = Known::of(&mut ask).await?;
        Ok(known.as_ref().map(counted).unwrap_or_default())
    })
}

fn counted(known: &Known) -> Vec<CountedRow> {
    let going_on = known.works.projects.iter();
    let going_on = going_on.filter(|one| one.goes_on_in(known.period));
    let row = |one: &ProjectLine| CountedRow {
        id: one.id,
        name: one.title.clone(),
        in_part: one.is_on_plan(known.period.last),
    };
    going_on.map(row).collect()
}
