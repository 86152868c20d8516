use axum::extract::{Path, State};
use database::Fetch;
use http::StatusCode;
use kernel::Id;
use organisations::{AtOffice, NavOffice};
use register::{Form, Input, Lead, NewPage, choose, words as options};
use shell::{App, Fields, Frame, Page, Person, Refusal, page_with};
use texts::Tongue;

use super::{proposals::local_inputs, scorecard_line_forms::aim_inputs};
use crate::{
    indicator::Indicator,
    proposals::{Proposal, ProposalState},
    queries::{catalogue, proposals},
    scorecards::{Rhythm, ScorecardLine},
};

/// Det som kan legges til: what there is to choose among.
pub enum Addable {
    Catalogue(Vec<Indicator>),
    Recommended(Vec<Proposal>),
    Own,
}

impl Addable {
    /// The indicators of the catalogue that are in use.
    ///
    /// # Errors
    /// What the database says.
    pub async fn catalogue(reader: &mut impl Fetch) -> database::Result<Self> {
        catalogue::indicators(reader).await.map(Self::Catalogue)
    }

    /// The proposals that the directorate recommends.
    ///
    /// # Errors
    /// What the database says.
    pub async fn recommended(reader: &mut impl Fetch) -> database::Result<Self> {
        let mut all = proposals::all(reader).await?;
        all.retain(|one| one.state == ProposalState::Recommended);
        Ok(Self::Recommended(all))
    }

    /// The keys of what the page is called and of what one should know, and the end of its address.
    fn words(&self) -> [&'static str; 3] {
        match self {
            Self::Catalogue(_) => [
                "scorecards-add-catalogue",
                "scorecards-add-catalogue-lead",
                "katalog",
            ],
            Self::Recommended(all) if all.is_empty() => [
                "scorecards-add-recommended",
                "scorecards-none-recommended",
                "tilradd",
            ],
            Self::Recommended(_) => [
                "scorecards-add-recommended",
                "scorecards-add-recommended-lead",
                "tilradd",
            ],
            Self::Own => ["scorecards-add-own", "scorecards-add-own-lead", "egen"],
        }
    }
}

/// Skjemaet for å legge til en indikator fra katalogen.
///
/// # Errors
/// [`Refusal::NotFound`] where the NAV office is not the reader's to see.
pub async fn from_catalogue(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    Path(id): Path<String>,
) -> Page {
    let mut reader = app.database.read().await?;
    let nav_office = open(&mut reader, (&person, &at), &id).await?;
    let addable = Addable::catalogue(&mut reader).await?;
    empty(frame, &nav_office, &addable)
}

/// Skjemaet for å legge til en tilrådd indikator.
///
/// # Errors
/// As [`from_catalogue`].
pub async fn recommended(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    Path(id): Path<String>,
) -> Page {
    let mut reader = app.database.read().await?;
    let nav_office = open(&mut reader, (&person, &at), &id).await?;
    let addable = Addable::recommended(&mut reader).await?;
    empty(frame, &nav_office, &addable)
}

/// Skjemaet for en egen lokal indikator.
///
/// # Errors
/// As [`from_catalogue`].
pub async fn own(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    Path(id): Path<String>,
) -> Page {
    let mut reader = app.database.read().await?;
    let nav_office = open(&mut reader, (&person, &at), &id).await?;
    empty(frame, &nav_office, &Addable::Own)
}

/// The form as it was filled in, with everything that is wrong.
///
/// # Errors
/// What the template says.
pub fn with_faults(
    frame: Frame,
    nav_office: &NavOffice,
    addable: &Addable,
    fields: Fields,
) -> Page {
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    show((frame, nav_office), addable, (fields, status))
}

/// The NAV office of the address, where it is the reader's to see.
///
/// # Errors
/// [`Refusal::NotFound`] where it is not.
pub async fn open(
    reader: &mut impl Fetch,
    (person, at): (&Person, &AtOffice),
    id: &str,
) -> Result<NavOffice, Refusal> {
    let id: Id = id.parse().map_err(|_| Refusal::NotFound)?;
    let all = organisations::nav_offices_of_office(reader, at.scope.office()).await?;
    NavOffice::open(all, id, (person, at.scope))
}

fn empty(frame: Frame, nav_office: &NavOffice, addable: &Addable) -> Page {
    let fields = Fields::new(vec![], frame.t.clone());
    show((frame, nav_office), addable, (fields, StatusCode::OK))
}

fn show(
    (frame, nav_office): (Frame, &NavOffice),
    addable: &Addable,
    (fields, status): (Fields, StatusCode),
) -> Page {
    let t = frame.t.clone();
    let [title, lead, last] = addable.words();
    let href = ScorecardLine::card(nav_office.id);
    let of = [("name", nav_office.name.clone().into())];
    let new = NewPage {
        title: t.say(title),
        lead: t.say(lead),
        back: (t.with("scorecards-of", of), href.clone()),
        form: Form {
            id: "indikator",
            heading: String::new(),
            action: format!("{href}/{last}"),
            version: None,
            inputs: inputs(addable, &t),
            button: t.say("scorecards-add"),
        },
        fields,
        frame,
    };
    page_with(status, &new)
}

fn inputs(addable: &Addable, t: &Tongue) -> Vec<Input> {
    let mut inputs = match addable {
        Addable::Catalogue(all) => vec![one_of("indikator", named(all, t), t)],
        Addable::Recommended(all) => {
            let options = all
                .iter()
                .map(|one| (one.id.to_string(), one.said.name.clone()));
            vec![one_of("forslag", options.collect(), t), rhythm(t)]
        }
        Addable::Own => own_inputs(t),
    };
    inputs.extend(aim_inputs(t));
    inputs
}

fn one_of(name: &'static str, options: Vec<Lead>, t: &Tongue) -> Input {
    let label = t.say("indicators-indicator");
    choose(name, label, options, t.say("catalogue-choose"))
}

fn named(all: &[Indicator], t: &Tongue) -> Vec<Lead> {
    let name = |one: &Indicator| one.texts.of(t.language()).name.clone();
    let mut options: Vec<Lead> = all.iter().map(|one| (one.key.clone(), name(one))).collect();
    options.sort_by_cached_key(|(_, name)| organisations::alphabetical(name));
    options
}

fn rhythm(t: &Tongue) -> Input {
    choose(
        "rytme",
        t.say("scorecards-rhythm"),
        options(Rhythm::ALL, Rhythm::code, Rhythm::key, t),
        t.say("catalogue-choose"),
    )
}

fn own_inputs(t: &Tongue) -> Vec<Input> {
    let mut inputs = local_inputs(t);
    inputs.push(rhythm(t));
    inputs
}
