//! Tre målinger over kartleggingen av samarbeid: who is mapped; among those that could gain, who was offered help, and
//! where something came of it.

use kernel::Id;
use plan::Theme;
use slice::{Answer, Ask, Better, CountedRow, Kind, Measure, Outcome, Parameter, Unit, Wording};

use super::{Known, not_begun, share_of, theme, theme_parameter};
use crate::{
    cooperation::{Mapping, Standing},
    pages::cooperation::{Show, href, was_offered},
};

const THEME: Parameter = theme_parameter(Theme::DebtCounselling);

const fn measure(
    (key, title, definition): (&'static str, &'static str, &'static str),
    asked_by: &'static [Wording],
    evaluate: for<'a> fn(Ask<'a>) -> Answer<'a, Outcome>,
    rows: for<'a> fn(Ask<'a>) -> Answer<'a, Vec<CountedRow>>,
) -> Measure {
    Measure {
        key,
        kind: Kind::Cover,
        title,
        definition,
        parameters: &[THEME],
        asked_by,
        unit: Unit::Share,
        better: Better::Higher,
        evaluate,
        rows,
    }
}

/// Andel kommuner som er kartlagt.
pub const MAPPED: Measure = measure(
    (
        "development.cooperation_mapped",
        "development-measure-mapped",
        "development-measure-mapped-rule",
    ),
    &[Wording::of(Kind::Cover, &["kartl", "samarbeid", "kommun"])],
    |ask| evaluate(ask, Of::Mapped),
    |ask| rows(ask, Of::Mapped),
);

/// Andel av kommunene som kan ha nytte av samarbeid, der det ble noe av det.
pub const ACTED: Measure = measure(
    (
        "development.cooperation_acted",
        "development-measure-acted",
        "development-measure-acted-rule",
    ),
    &[Wording::of(
        Kind::Cover,
        &["styrk", "interkommunal", "samarbeid"],
    )],
    |ask| evaluate(ask, Of::Acted),
    |ask| rows(ask, Of::Acted),
);

/// Andel av kommunene som kan ha nytte av samarbeid, som fikk tilbud om hjelp.
pub const OFFERED_HELP: Measure = measure(
    (
        "development.offered_help_to_cooperate",
        "development-measure-offered",
        "development-measure-offered-rule",
    ),
    &[Wording::of(
        Kind::Cover,
        &[
            "hjelp|tilbud|tilbod",
            "samarbeid",
            "kommun",
            "nabokommun|rådgiv",
        ],
    )],
    |ask| evaluate(ask, Of::Offered),
    |ask| rows(ask, Of::Offered),
);

/// Which of the three.
#[derive(Clone, Copy)]
enum Of {
    Mapped,
    Acted,
    Offered,
}

impl Of {
    fn addresses(self) -> (Show, Show, &'static str) {
        match self {
            Self::Mapped => (Show::All, Show::NotMapped, "development-aside-not-mapped"),
            Self::Acted => (
                Show::CouldGain,
                Show::NotActed,
                "development-aside-not-acted",
            ),
            Self::Offered => (
                Show::CouldGain,
                Show::NotOffered,
                "development-aside-not-offered",
            ),
        }
    }

    fn nothing(self) -> &'static str {
        match self {
            Self::Mapped => "development-no-municipalities",
            Self::Acted | Self::Offered => "development-nobody-could-gain",
        }
    }
}

fn evaluate(mut ask: Ask<'_>, of: Of) -> Answer<'_, Outcome> {
    Box::pin(async move {
        let Some(known) = Known::of(&mut ask).await? else {
            return Ok(not_begun(&ask));
        };
        let theme = theme(&ask, &THEME);
        let (all, rest, label) = of.addresses();
        let day = known.period.last;
        let addresses = (href(theme, day, all), href(theme, day, rest), label);
        let rows = counted(&known, &ask, (of, theme));
        Ok(share_of(&rows, of.nothing(), addresses, &ask))
    })
}

fn rows(mut ask: Ask<'_>, of: Of) -> Answer<'_, Vec<CountedRow>> {
    Box::pin(async move {
        let Some(known) = Known::of(&mut ask).await? else {
            return Ok(vec![]);
        };
        let theme = theme(&ask, &THEME);
        Ok(counted(&known, &ask, (of, theme)))
    })
}

fn counted(known: &Known, ask: &Ask<'_>, (of, theme): (Of, Theme)) -> Vec<CountedRow> {
    let day = known.period.last;
    let mapping = |id: Id| -> Option<&Mapping> {
        let mut all = known.at.mappings.iter();
        all.find(|one| one.municipality == id && one.theme == theme)
    };
    let standing = |id: Id| mapping(id).map_or(Standing::NotMapped, |one| one.on(day));
    let in_part = |id: Id| match of {
        Of::Mapped => standing(id) != Standing::NotMapped,
        Of::Acted => standing(id) == Standing::Acted,
        Of::Offered => was_offered(mapping(id), day),
    };
    let mut rows = known.municipalities(ask, in_part);
    if !matches!(of, Of::Mapped) {
        rows.retain(|row| standing(row.id).could_gain());
    }
    rows
}
