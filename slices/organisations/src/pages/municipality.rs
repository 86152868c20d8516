use askama::Template;
use axum::extract::{Path, State};
use kernel::{Day, Id, Period};
use shell::{App, Frame, Page, Person, Refusal, page};
use slice::{Contribution, House, MunicipalityAsk};
use texts::Tongue;

use crate::{
    AskedMunicipality, AtOffice, NavOffice,
    nation::{Municipality, MunicipalityNumber, nation},
    queries,
    words::{office_name, years},
};

#[derive(Template)]
#[template(path = "pages/municipality.html")]
struct MunicipalityPage {
    frame: Frame,
    name: &'static str,
    /// The number it has today, if it is still there.
    number: Option<&'static str>,
    county: &'static str,
    office: String,
    /// What is to be said when the number in the address is not one of today.
    notice: Option<String>,
    /// Where to go on from a municipality that is no longer there.
    instead: Vec<&'static MunicipalityNumber>,
    nav_offices: Vec<NavLine>,
    history: Vec<HistoryLine>,
    parts: Vec<Contribution>,
}

struct NavLine {
    name: String,
    /// The other municipalities it serves.
    others: String,
}

struct HistoryLine {
    number: &'static str,
    name: &'static str,
    county: &'static str,
    years: String,
}

/// All that is known of one municipality. A number of another year leads to the same page and is explained.
pub(crate) async fn municipality(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    at: AtOffice,
    house: House,
    Path(number): Path<String>,
) -> Page {
    let today = app.today();
    let asked = AskedMunicipality::of(&number, at.office.id, today).ok_or(Refusal::NotFound)?;
    let AskedMunicipality {
        municipality, now, ..
    } = asked;
    let shown = asked.shown();
    let mut reader = app.database.read().await?;
    let serving = queries::nav_offices_of_municipality(&mut reader, municipality.id).await?;
    let serving_ids: Vec<Id> = serving.iter().map(|nav_office| nav_office.id).collect();
    let scope = person.place_scope(at.scope, municipality.id, &serving_ids)?;
    page(&MunicipalityPage {
        name: shown.name,
        number: now.map(|now| now.number),
        county: county_name(shown),
        office: office_name(&frame.t, at.office, today),
        notice: asked.notice(today, &frame.t),
        instead: asked.instead,
        nav_offices: nav_offices(serving, municipality.id, today),
        history: history(&frame.t, municipality),
        parts: if now.is_some() {
            let ask = MunicipalityAsk {
                reader: &mut reader,
                scope: &scope,
                role: person.role,
                period: Period::year(today.year()),
                as_of: today,
                t: &frame.t,
            };
            house.of_municipality(ask, None).await?
        } else {
            Vec::new()
        },
        frame,
    })
}

fn nav_offices(serving: Vec<NavOffice>, municipality: Id, today: Day) -> Vec<NavLine> {
    let own = nation()
        .municipality(municipality)
        .map(|own| own.name_at(nation(), today))
        .unwrap_or_default();
    let line = |nav_office: NavOffice| {
        let others: Vec<_> = nav_office
            .municipality_names(today)
            .into_iter()
            .filter(|name| *name != own)
            .collect();
        NavLine {
            others: others.join(", "),
            name: nav_office.name,
        }
    };
    serving.into_iter().map(line).collect()
}

/// The latest first.
fn history(t: &Tongue, municipality: &'static Municipality) -> Vec<HistoryLine> {
    let line = |number: &'static MunicipalityNumber| HistoryLine {
        number: number.number,
        name: number.name,
        county: county_name(number),
        years: years(t, number.years),
    };
    let mut lines: Vec<_> = municipality.history(nation()).map(line).collect();
    lines.reverse();
    lines
}

fn county_name(number: &MunicipalityNumber) -> &'static str {
    nation()
        .county(number.county)
        .map(|county| county.name)
        .unwrap_or_default()
}
