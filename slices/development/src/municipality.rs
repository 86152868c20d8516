use access::{Access, READERS};
use plan::Theme;
use slice::{Answer, Contribution, MunicipalityAsk, MunicipalityPart};

use crate::{
    cooperation::Standing,
    pages::{action_plans, cooperation, municipalities},
    queries::figures,
};

/// What the page of a municipality shows of development work.
pub const PART: MunicipalityPart = MunicipalityPart {
    order: 50,
    access: Access::Roles(READERS),
    build,
};

fn build(ask: MunicipalityAsk<'_>) -> Answer<'_, Contribution> {
    Box::pin(async move {
        let Some(period) = ask.period.until(ask.as_of) else {
            return Ok(Contribution::default());
        };
        let (office, here) = (ask.scope.office(), ask.scope.municipality());
        let received = figures::received(ask.reader, &office, period).await?;
        let at = figures::at_municipalities(ask.reader, &office).await?;
        let t = ask.t;
        let count = received
            .iter()
            .filter(|one| one.municipality == here)
            .count();
        let mut facts = vec![(
            t.say("development-experiences-received"),
            t.number(count as u64),
            Some(municipalities::href(Theme::ChildPoverty, period, false)),
        )];
        for mapping in at.mappings.iter().filter(|one| one.municipality == here) {
            let standing = mapping.on(period.last);
            if standing != Standing::NotMapped {
                let (_, key) = standing.shown();
                let theme = t.say(mapping.theme.key());
                let label = t.with("development-cooperation-on", [("theme", theme.into())]);
                let href = cooperation::href(mapping.theme, period.last, cooperation::Show::All);
                facts.push((label, t.say(key), Some(href)));
            }
        }
        for plan in at.plans.iter().filter(|one| one.municipality == here) {
            let theme = t.say(plan.theme.key());
            let label = t.with("development-action-plan-on", [("theme", theme.into())]);
            let value = format!("{} {}", t.say(plan.state.key()), t.day(plan.day));
            let href = action_plans::href(plan.theme, period.last, false);
            facts.push((label, value, Some(href)));
        }
        Ok(Contribution {
            heading: t.say("development-title"),
            facts,
            more: None,
        })
    })
}
