use slice::{Amount, Answer, Ask, Better, CountedRow, Kind, Measure, Outcome, Unit, Wording};

use super::{Known, measured, not_begun, share, the_rest};
use crate::{meeting::last_met, municipalities, pages::municipalities::href};

/// Andel kommuner der embetet har møtt ledelsen.
pub const MEASURE: Measure = Measure {
    key: "dialogue.municipalities_met",
    kind: Kind::Cover,
    title: "dialogue-measure-municipalities-met",
    definition: "dialogue-measure-municipalities-met-rule",
    parameters: &[],
    asked_by: &[Wording::of(
        Kind::Cover,
        &["dialog", "ledelse|leiing|kommuneledelse"],
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
        let share = share(&counted(&known, &ask));
        if share.whole == 0 {
            return Ok(Outcome::NotMeasurable(
                ask.t.say("dialogue-no-municipalities"),
            ));
        }
        let label = ask.t.say("dialogue-aside-not-met");
        let rest = the_rest(label, share, href(known.period, true));
        let rows = href(known.period, false);
        Ok(measured(Amount::Share(share), rows, vec![rest]))
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
    let all = municipalities::of_office(ask.scope.office(), known.period.last);
    let row = |(id, name): (kernel::Id, &str)| CountedRow {
        id,
        name: name.to_owned(),
        in_part: last_met(&known.meetings, id, known.period).is_some(),
    };
    all.into_iter().map(row).collect()
}
