use plan::Theme;
use slice::{Answer, Ask, Better, CountedRow, Kind, Measure, Outcome, Parameter, Unit, Wording};

use super::{Known, not_begun, share_of, theme, theme_parameter};
use crate::pages::action_plans::{has_plan, href};

const THEME: Parameter = theme_parameter(Theme::ChildPoverty);

/// Andel kommuner med handlingsplan.
pub const MEASURE: Measure = Measure {
    key: "development.action_plans",
    kind: Kind::Cover,
    title: "development-measure-action-plans",
    definition: "development-measure-action-plans-rule",
    parameters: &[THEME],
    // Where grants are named too, it is those with grants that are to be counted.
    asked_by: &[Wording {
        without: &["tilskudd|tilskot"],
        ..Wording::of(Kind::Cover, &["handlingsplan|tiltaksplan"])
    }],
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
        let theme = theme(&ask, &THEME);
        let day = known.period.last;
        let addresses = (
            href(theme, day, false),
            href(theme, day, true),
            "development-aside-without-plan",
        );
        let rows = counted(&known, &ask, theme);
        Ok(share_of(
            &rows,
            "development-no-municipalities",
            addresses,
            &ask,
        ))
    })
}

fn rows(mut ask: Ask<'_>) -> Answer<'_, Vec<CountedRow>> {
    Box::pin(async move {
        let Some(known) = Known::of(&mut ask).await? else {
            return Ok(vec![]);
        };
        Ok(counted(&known, &ask, theme(&ask, &THEME)))
    })
}

fn counted(known: &Known, ask: &Ask<'_>, theme: Theme) -> Vec<CountedRow> {
    let day = known.period.last;
    known.municipalities(ask, |id| has_plan(&known.at.plans, id, theme, day))
}
