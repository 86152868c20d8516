use std::collections::BTreeSet;

use kernel::Id;
use slice::{Answer, EffortLine, EffortLines, EffortStage, OfficeAsk, Subject};
use texts::Tongue;

use crate::queries::answers::{self, Answered};

/// What the dialogue knows that the office did for municipalities beside its meetings, which the plan counts: enquiries
/// from them that were answered.
pub const EFFORTS: EffortLines = EffortLines { build };

fn build(ask: OfficeAsk<'_>) -> Answer<'_, Vec<EffortLine>> {
    Box::pin(async move {
        let answered = answers::of_period(ask.reader, ask.scope, ask.period).await?;
        let offices = organisations::nav_offices_of_office(ask.reader, ask.scope.office()).await?;
        let mut lines = Vec::new();
        for one in answered.iter().filter(|one| one.day <= ask.as_of) {
            let served = offices
                .iter()
                .find(|office| Some(office.id) == one.nav_office);
            let served = served.into_iter().flat_map(|office| &office.municipalities);
            // Once for a municipality that is named both by itself and by its NAV office.
            let of_it: BTreeSet<Id> = one.municipality.iter().chain(served).copied().collect();
            lines.extend(of_it.into_iter().map(|place| line(one, place, ask.t)));
        }
        Ok(lines)
    })
}

fn line(answered: &Answered, municipality: Id, t: &Tongue) -> EffortLine {
    EffortLine {
        municipality,
        label: t.say("dialogue-effort-answer"),
        title: answered.question.clone(),
        subjects: vec![Subject {
            code: answered.theme.code(),
            name: t.say(answered.theme.key()),
        }],
        day: answered.day,
        count: 1,
        days: 0,
        stage: EffortStage::Done,
        href: format!("/henvendelser/{}", answered.id),
    }
}
