use std::collections::HashMap;

use access::Place;
use askama::Template;
use axum::extract::State;
use kernel::Id;
use shell::{App, Frame, Page, Person, Query, page};

use crate::{
    AtOffice, NavOffice, alphabetical,
    nation::{MunicipalityNumber, nation},
    queries,
    words::office_name,
};

#[derive(Template)]
#[template(path = "pages/municipalities.html")]
struct MunicipalitiesPage {
    frame: Frame,
    office: String,
    office_key: &'static str,
    /// Whether the reader chose the office, and so may choose another.
    chosen: bool,
    sought: String,
    lines: Vec<Line>,
    all: usize,
    /// Where all lie in one county its name says nothing.
    several_counties: bool,
}

struct Line {
    number: &'static str,
    name: &'static str,
    county: &'static str,
    nav_offices: String,
}

impl Line {
    fn of(municipality: &'static MunicipalityNumber, serving: &HashMap<Id, Vec<&str>>) -> Self {
        Self {
            number: municipality.number,
            name: municipality.name,
            county: nation()
                .county(municipality.county)
                .map(|county| county.name)
                .unwrap_or_default(),
            nav_offices: serving
                .get(&municipality.municipality)
                .map(|names| names.join(", "))
                .unwrap_or_default(),
        }
    }

    /// Whether the number begins with what is sought, or the name, county or NAV office holds it.
    fn matches(&self, sought: &str) -> bool {
        let holds = |text: &str| alphabetical(text).contains(sought);
        self.number.starts_with(sought)
            || holds(self.name)
            || holds(self.county)
            || holds(&self.nav_offices)
    }
}

/// The municipalities of the office, narrowed by what is sought.
pub(crate) async fn municipalities(
    State(app): State<App>,
    frame: Frame,
    person: Person,
    at: AtOffice,
    query: Query,
) -> Page {
    let nav_offices =
        queries::nav_offices_of_office(&mut app.database.read().await?, at.office.id).await?;
    let serving = serving(&nav_offices);
    let mut found = nation().municipalities_of(at.office.id, app.today());
    if person.role.speaks_for_places() {
        let own = municipalities_spoken_for(&person.places, &nav_offices);
        found.retain(|number| own.contains(&number.municipality));
    }
    let all = found.len();
    let several_counties = found
        .iter()
        .any(|municipality| municipality.county != found[0].county);
    let sought = query.raw("sok").trim().to_owned();
    let mut lines: Vec<_> = found
        .into_iter()
        .map(|municipality| Line::of(municipality, &serving))
        .collect();
    lines.retain(|line| line.matches(&alphabetical(&sought)));
    lines.sort_by_cached_key(|line| alphabetical(line.name));
    page(&MunicipalitiesPage {
        office: office_name(&frame.t, at.office, app.today()),
        office_key: at.office.key,
        chosen: frame
            .person
            .as_ref()
            .is_some_and(|person| person.office.is_none()),
        frame,
        sought,
        lines,
        all,
        several_counties,
    })
}

/// The municipalities that these places are, or that they serve.
fn municipalities_spoken_for(places: &[Place], nav_offices: &[NavOffice]) -> Vec<Id> {
    let of_place = |place: &Place| match place {
        Place::Municipality(id) => vec![*id],
        Place::NavOffice(id) => nav_offices
            .iter()
            .filter(|nav_office| nav_office.id == *id)
            .flat_map(|nav_office| nav_office.municipalities.clone())
            .collect(),
    };
    places.iter().flat_map(of_place).collect()
}

fn serving(nav_offices: &[NavOffice]) -> HashMap<Id, Vec<&str>> {
    let mut serving: HashMap<Id, Vec<&str>> = HashMap::new();
    for nav_office in nav_offices {
        for municipality in &nav_office.municipalities {
            serving
                .entry(*municipality)
                .or_default()
                .push(&nav_office.name);
        }
    }
    serving
}
