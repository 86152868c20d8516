use access::{Access, READERS};
use kernel::Day;
use organisations::{NavOffice, nation::nation};
use slice::{Answer, Contribution, MunicipalityAsk, MunicipalityPart};

use crate::{
    pages::told,
    queries::{catalogue, scorecards, values},
    region::Region,
    routes::PROFILE_READERS,
    scorecards::ScorecardLine,
    series_of_places::{Developments, newest},
};

/// What the page of a municipality shows of living conditions there.
pub const PART: MunicipalityPart = MunicipalityPart {
    order: 10,
    access: Access::Roles(PROFILE_READERS),
    build,
};

fn build(ask: MunicipalityAsk<'_>) -> Answer<'_, Contribution> {
    Box::pin(async move {
        let Some(region) = region(ask.scope.municipality(), ask.as_of) else {
            return Ok(Contribution::default());
        };
        let (t, role) = (ask.t, ask.role);
        let profile = format!("/kommuner/{}/levekar", region.code());
        let indicators = catalogue::indicators(ask.reader).await?;
        let regions = [region];
        let all = values::of_regions(ask.reader, &regions).await?;
        let developments = Developments::of(&all);
        let serving =
            organisations::nav_offices_of_municipality(ask.reader, ask.scope.municipality())
                .await?;
        let lines = scorecards::of_office(ask.reader, &ask.scope.office()).await?;
        let card = |nav_office: &NavOffice| {
            let lines = lines.iter().map(|(line, _)| line);
            let own = lines.filter(|line| line.nav_office == nav_office.id);
            let count = own.filter(|line| line.is_in_use()).count();
            let name = [("name", nav_office.name.clone().into())];
            let on_it = [("count", count.into())];
            (
                t.with("scorecards-of", name),
                match count {
                    0 => t.say("scorecards-without"),
                    _ => t.with("scorecards-indicators-on-it", on_it),
                },
                Some(ScorecardLine::card(nav_office.id)),
            )
        };
        let fact = |one: &crate::indicator::Indicator| {
            let value = newest(developments.get(one.id, &regions[0])?)?;
            let number = told::value(value, one, t);
            let unit = told::unit(one, t);
            Some((
                one.texts.of(t.language()).name.clone(),
                format!("{number} {unit} ({})", value.year).replace("  ", " "),
                // Whoever speaks for the municipality sees its own figures and those that it is compared with.
                Some(if READERS.contains(&role) {
                    format!("/levekar/indikatorer/{}", one.key)
                } else {
                    format!("{profile}/sammenlignbare?indikator={}", one.key)
                }),
            ))
        };
        Ok(Contribution {
            heading: t.say("indicators-title"),
            facts: serving
                .iter()
                .map(card)
                .chain(indicators.iter().filter_map(fact))
                .collect(),
            more: Some((t.say("indicators-profile-more"), profile.clone())),
        })
    })
}

/// The municipality by the number that it has on the day.
fn region(municipality: kernel::Id, day: Day) -> Option<Region> {
    let known = nation().municipality(municipality)?;
    let number = known.number_at(nation(), day)?;
    Some(Region::Municipality(number.number.to_owned()))
}
