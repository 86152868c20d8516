use audit::Event;
use axum::extract::{Path, State};
use database::Transaction;
use kernel::Id;
use organisations::NavOffice;
use register::{Thing as _, begin_new};
use shell::{App, Fields, Frame, Page, Person, Refusal, see_other};

use super::{propose::local, scorecard_aim::aim};
use crate::{
    pages::scorecard_add::{Addable, with_faults},
    queries::scorecards,
    scorecards::{Aim, Measured, Rhythm, ScorecardLine},
};

/// Legger til en indikator fra katalogen.
///
/// # Errors
/// [`Refusal::NotFound`] where the NAV office is not the person's to see.
pub async fn from_catalogue(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    fields: Fields,
) -> Page {
    add((app, person, frame), &id, fields, Kind::Catalogue).await
}

/// Legger til en indikator som direktoratet har tilrådd.
///
/// # Errors
/// As [`from_catalogue`].
pub async fn recommended(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    fields: Fields,
) -> Page {
    add((app, person, frame), &id, fields, Kind::Recommended).await
}

/// Legger til en egen lokal indikator. Those who speak for the municipality may too.
///
/// # Errors
/// As [`from_catalogue`].
pub async fn own(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    fields: Fields,
) -> Page {
    add((app, person, frame), &id, fields, Kind::Own).await
}

#[derive(Clone, Copy)]
enum Kind {
    Catalogue,
    Recommended,
    Own,
}

async fn add(
    (app, person, frame): (App, Person, Frame),
    id: &str,
    mut fields: Fields,
    kind: Kind,
) -> Page {
    let nav_office: Id = id.parse().map_err(|_| Refusal::NotFound)?;
    let location = ScorecardLine::card(nav_office);
    let (scope, mut tx) = match begin_new(&app, &person, &fields, &location).await? {
        Ok(begun) => begun,
        Err(answer) => return Ok(answer),
    };
    let all = organisations::nav_offices_of_office(&mut tx, scope.office()).await?;
    let nav_office = NavOffice::open(all, nav_office, (&person, scope))?;
    let addable = addable(&mut tx, kind).await?;
    let said = Said::read(&mut fields, &addable);
    let Some(said) = said else {
        drop(tx);
        return with_faults(frame, &nav_office, &addable, fields);
    };
    let line = ScorecardLine {
        id: app.new_id(),
        nav_office: nav_office.id,
        measured: said.measured,
        rhythm: said.rhythm,
        aim: said.aim,
        added_at: app.now(),
        removed_at: None,
        removed_reason: String::new(),
        version: 1,
    };
    if !scorecards::insert(&mut tx, &scope, &line).await? {
        drop(tx);
        let (name, sentence) = (chosen(kind), fields.sentence("scorecards-fault-is-there"));
        fields.note(name, sentence);
        return with_faults(frame, &nav_office, &addable, fields);
    }
    let event = Event::new("scorecard.indicator-added", &person.actor(), app.now())
        .office(scope.office())
        .after(&line.facts().into());
    audit::commit(tx, &ScorecardLine::about(event, line.id)).await?;
    Ok(see_other(&location))
}

async fn addable(tx: &mut Transaction, kind: Kind) -> database::Result<Addable> {
    match kind {
        Kind::Catalogue => Addable::catalogue(tx).await,
        Kind::Recommended => Addable::recommended(tx).await,
        Kind::Own => Ok(Addable::Own),
    }
}

/// The field that says which indicator it is.
fn chosen(kind: Kind) -> &'static str {
    match kind {
        Kind::Catalogue => "indikator",
        Kind::Recommended => "forslag",
        Kind::Own => "navn",
    }
}

/// What the form says.
struct Said {
    measured: Measured,
    rhythm: Rhythm,
    aim: Aim,
}

impl Said {
    /// Notes every fault; none where there is any.
    fn read(fields: &mut Fields, addable: &Addable) -> Option<Self> {
        let mut is_share = true;
        let measured = match addable {
            Addable::Catalogue(all) => {
                let key = fields.raw("indikator").to_owned();
                let found = all.iter().find(|one| one.key == key);
                is_share = found.is_none_or(crate::indicator::Indicator::is_counted);
                let found = found.map(|one| Measured::Catalogue(one.id));
                fields.required("indikator", found)
            }
            Addable::Recommended(all) => {
                let id = fields.id("forslag");
                let found = all.iter().find(|one| Some(one.id) == id);
                let found = found.map(|one| Measured::Recommended(one.id));
                fields.required("forslag", found)
            }
            Addable::Own => local(fields).map(Measured::Own),
        };
        let rhythm = match addable {
            Addable::Catalogue(_) => Some(Rhythm::Year),
            _ => {
                let rhythm = fields.choice("rytme");
                fields.required("rytme", rhythm)
            }
        };
        let aim = aim(fields, is_share);
        let said = Self {
            measured: measured?,
            rhythm: rhythm?,
            aim: aim?,
        };
        fields.is_faultless().then_some(said)
    }
}
