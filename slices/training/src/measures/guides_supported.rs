use kernel::Share;
use slice::{Amount, Answer, Aside, Ask, Better, CountedRow, Kind, Measure, Outcome, Unit};

use super::{counted, list, work::measured};
use crate::{
    guide::{Guide, supported},
    queries::figures,
};

/// Andel veiledere som er fulgt opp hvert tertial.
pub const MEASURE: Measure = Measure {
    key: "training.guides_supported",
    kind: Kind::Cover,
    title: "training-measure-guides-supported",
    definition: "training-measure-guides-supported-rule",
    parameters: &[],
    unit: Unit::Share,
    better: Better::Higher,
    asked_by: super::wordings::GUIDES_SUPPORTED,
    evaluate,
    rows,
};

fn evaluate(ask: Ask<'_>) -> Answer<'_, Outcome> {
    Box::pin(async move {
        let period = match counted(&ask) {
            Ok(period) => period,
            Err(outcome) => return Ok(outcome),
        };
        let groups = figures::groups(ask.reader, ask.scope, period).await?;
        let guides = supported(&groups.guides, &groups.support, period);
        if guides.is_empty() {
            return Ok(Outcome::NotMeasurable(ask.t.say("training-no-guides")));
        }
        let got = guides.iter().filter(|(_, got)| *got).count();
        let without = Aside {
            label: ask.t.say("training-aside-guides-without"),
            amount: Amount::Count((guides.len() - got) as u64),
            href: Some(list("/veiledere", period, &[("vis", "uten-stotte")])),
        };
        let share = Share::new(got as u64, guides.len() as u64);
        let rows = list("/veiledere", period, &[("vis", "skal-ha")]);
        Ok(measured(share, vec![without], rows))
    })
}

fn rows(ask: Ask<'_>) -> Answer<'_, Vec<CountedRow>> {
    Box::pin(async move {
        let Ok(period) = counted(&ask) else {
            return Ok(vec![]);
        };
        let groups = figures::groups(ask.reader, ask.scope, period).await?;
        let guides = supported(&groups.guides, &groups.support, period);
        // By the municipality: a report that is filed keeps no guide's name.
        let row = |(guide, got): (&Guide, bool)| CountedRow {
            id: guide.id,
            name: municipality(guide, period.last),
            in_part: got,
        };
        Ok(guides.into_iter().map(row).collect())
    })
}

fn municipality(guide: &Guide, day: kernel::Day) -> String {
    let nation = organisations::nation::nation();
    let known = nation.municipality(guide.municipality);
    known
        .map_or("", |known| known.name_at(nation, day))
        .to_owned()
}
