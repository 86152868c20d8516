use plan::Theme;
use slice::{Answer, Ask, Better, CountedRow, Kind, Measure, Outcome, Parameter, Unit, Wording};

use super::{Known, not_begun, share_of, theme, theme_parameter};
use crate::{experience::first_received, pages::municipalities::href};

const THEME: Parameter = theme_parameter(Theme::ChildPoverty);

const fn of_counselling(words: &'static [&'static str]) -> Wording {
    Wording {
        parameters: &[("theme", Theme::DebtCounselling as i64)],
        ..Wording::of(Kind::Cover, words)
    }
}

/// Andel kommuner som har fått en erfaring.
pub const MEASURE: Measure = Measure {
    key: "development.experiences_shared",
    kind: Kind::Cover,
    title: "development-measure-experiences-shared",
    definition: "development-measure-experiences-shared-rule",
    parameters: &[THEME],
    asked_by: &[
        Wording::of(
            Kind::Cover,
            &["formidl|spre|spreie", "erfaring|resultat", "kommun"],
        ),
        of_counselling(&["formidl|spre|spreie", "erfaring", "gjeld|økonomi"]),
        // As the letters ask for it among the requirements on counselling, which they do not name again.
        of_counselling(&[
            "formidl|spre|spreie",
            "erfaring",
            "lokale og nasjonale tiltak",
        ]),
    ],
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
        let rows = counted(&known, &ask, theme);
        let addresses = (
            href(theme, known.period, false),
            href(theme, known.period, true),
            "development-aside-not-received",
        );
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
    known.municipalities(ask, |id| {
        first_received(&known.received, id, theme).is_some()
    })
}
