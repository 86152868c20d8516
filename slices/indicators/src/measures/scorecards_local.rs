use kernel::Period;
use organisations::NavOffice;
use slice::{
    Amount, Answer, Aside, Ask, Better, CountedRow, Kind, Measure, Outcome, Unit, Wording,
};

use super::{not_measurable, share_of};
use crate::{
    pages::scorecards::href,
    queries::scorecards,
    scorecards::{Only, ScorecardLine},
};

const LOCAL: &str = "lokal";
const INDICATOR: &str = "indikator";
const SCORECARD: &str = "målekort";

/// Andel av NAV-kontorene som har lokale indikatorer på målekortet.
pub const MEASURE: Measure = Measure {
    key: "indicators.scorecards_local",
    kind: Kind::Cover,
    title: "scorecards-measure",
    definition: "scorecards-measure-rule",
    parameters: &[],
    unit: Unit::Share,
    better: Better::Higher,
    asked_by: &[
        wording(Kind::Cover),
        wording(Kind::Done),
        wording(Kind::Joint),
        wording(Kind::Topic),
    ],
    evaluate,
    rows,
};

/// However the demand is read; to develop national indicators with the directorate is another thing.
const fn wording(kind: Kind) -> Wording {
    Wording {
        without: &["nasjonal"],
        ..Wording::of(kind, &[LOCAL, INDICATOR, SCORECARD])
    }
}

/// The NAV offices of the office, each with whether it had a local indicator on any of the days; `None` where the period has
/// not begun.
async fn counted(ask: &mut Ask<'_>) -> database::Result<Option<(Period, Vec<CountedRow>)>> {
    let Some(days) = ask.period.until(ask.as_of) else {
        return Ok(None);
    };
    let office = ask.scope.office();
    let nav_offices = organisations::nav_offices_of_office(ask.reader, office).await?;
    let lines = scorecards::of_office(ask.reader, ask.scope).await?;
    let lines: Vec<ScorecardLine> = lines.into_iter().map(|(line, _)| line).collect();
    let row = |one: NavOffice| CountedRow {
        in_part: has_local(&one, &lines, days),
        id: one.id,
        name: one.name,
    };
    let rows = nav_offices.into_iter().map(row).collect();
    Ok(Some((days, rows)))
}

fn has_local(nav_office: &NavOffice, lines: &[ScorecardLine], days: Period) -> bool {
    let mut own = lines.iter().filter(|line| line.nav_office == nav_office.id);
    own.any(|line| line.is_local() && line.is_in_use_in(days))
}

fn evaluate(mut ask: Ask<'_>) -> Answer<'_, Outcome> {
    Box::pin(async move {
        let Some((days, rows)) = counted(&mut ask).await? else {
            return Ok(not_measurable("indicators-measure-not-begun", &ask));
        };
        if rows.is_empty() {
            return Ok(not_measurable("scorecards-measure-no-nav-offices", &ask));
        }
        let without = rows.iter().filter(|row| !row.in_part).count();
        let aside = Aside {
            label: ask.t.say("scorecards-measure-without"),
            amount: Amount::Count(without as u64),
            href: Some(href(days, Some(Only::WithoutLocal))),
        };
        Ok(share_of(&rows, (href(days, None), vec![aside])))
    })
}

fn rows(mut ask: Ask<'_>) -> Answer<'_, Vec<CountedRow>> {
    Box::pin(async move {
        let counted = counted(&mut ask).await?;
        Ok(counted.map(|(_, rows)| rows).unwrap_or_default())
    })
}
