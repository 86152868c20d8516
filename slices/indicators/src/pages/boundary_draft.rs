use askama::Template;
use axum::extract::{Path, State};
use http::StatusCode;
use kernel::{Day, Id};
use maps::{
    Detail, Face, Fault, Forms, Label, Look, Map, Medium, NotRead, Palette, Remark, Size, draw,
    simplify,
};
use shell::{App, Fields, Frame, Page, Person, Query, Refusal, page, page_with};
use texts::Tongue;

use super::boundary_words as words;
use crate::{
    boundaries::{Asked, BoundaryKind, BoundarySet, Examined, State as SetState, examine, states},
    fingerprint::file_hash,
    queries::boundaries,
};

/// Remarks that are shown one by one; the rest are counted.
const SHOWN: usize = 200;
const ATTRIBUTION: &str = "Kartdata: Kartverket";
const LICENCE: &str = "CC BY 4.0";

#[derive(Template)]
#[template(path = "pages/boundary_draft.html")]
struct DraftPage {
    frame: Frame,
    fields: Fields,
    id: String,
    file_name: String,
    hindrance: Option<String>,
    ready: String,
    unknown: Option<String>,
    kinds: Vec<(String, String)>,
    kind: String,
    years: Vec<(String, String)>,
    year: String,
    attribution: String,
    licence: String,
    outlines: String,
    number_property: String,
    name_property: String,
    system: String,
    holes: String,
    /// Where in the file, and what.
    remarks: Vec<(String, String)>,
    hidden: usize,
    drawing: Option<String>,
}

/// Why a file of boundaries cannot be taken into use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hindrance {
    /// It has no area of the period.
    NoArea,
    /// The same file is in use for the same period.
    InUse,
}

/// What stands in the way of taking the file into use.
pub fn hindrance(examined: &Examined, hash: &str, sets: &[BoundarySet]) -> Option<Hindrance> {
    if examined.boundaries.areas.is_empty() {
        return Some(Hindrance::NoArea);
    }
    let is_same = |set: &BoundarySet| {
        set.kind == examined.kind
            && set.first_year == examined.period.first
            && set.file_hash == hash
    };
    let mut states = states(sets).into_iter();
    let in_use = states.any(|(set, state)| state == SetState::InForce && is_same(set));
    in_use.then_some(Hindrance::InUse)
}

/// What was chosen; what was not is found out.
pub fn asked(fields: &Fields) -> Asked {
    Asked {
        kind: fields.raw("slag").parse().ok(),
        first_year: fields.raw("periode").parse().ok(),
    }
}

/// Grensene i filen som ble lastet opp: how many, what is wrong with them, and what they look like.
///
/// # Errors
/// [`Refusal::NotFound`] when it is gone.
pub async fn draft(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    query: Query,
) -> Page {
    let id: Id = id.parse().map_err(|_| Refusal::NotFound)?;
    page(&template(&app, &person, frame, id, query.0).await?)
}

/// The page again, after what was asked could not be done.
///
/// # Errors
/// As [`draft`].
pub async fn again(app: &App, person: &Person, frame: Frame, id: Id, fields: Fields) -> Page {
    let template = template(app, person, frame, id, fields).await?;
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &template)
}

/// What was made of the file, off the threads that answer.
struct Looked {
    read: Result<(Examined, Option<String>), NotRead>,
    hash: String,
}

fn look(file: &[u8], asked: Asked, today: Day, t: &Tongue) -> Looked {
    // A period is one of its kind: after another kind was chosen, the file's own is found anew.
    let read = examine(file, asked, today);
    Looked {
        read: read.map(|examined| {
            let drawing = drawing(&examined, t);
            (examined, drawing)
        }),
        hash: file_hash(file),
    }
}

async fn template(
    app: &App,
    person: &Person,
    frame: Frame,
    id: Id,
    fields: Fields,
) -> Result<DraftPage, Refusal> {
    let mut reader = app.database.read().await?;
    let draft = boundaries::draft(&mut reader, id, person.id).await?;
    let draft = draft.ok_or(Refusal::NotFound)?;
    let sets = boundaries::sets(&mut reader).await?;
    drop(reader);
    let (asked, today, t) = (asked(&fields), frame.today, frame.t.clone());
    let looked = tokio::task::spawn_blocking(move || look(&draft.file, asked, today, &t));
    let looked = looked.await.map_err(anyhow::Error::from)?;
    let page = Start {
        id: id.to_string(),
        file_name: draft.file_name,
        fields,
    };
    Ok(match looked.read {
        Ok((examined, drawing)) => {
            let hindrance = hindrance(&examined, &looked.hash, &sets);
            page.told(frame, &examined, hindrance, drawing)
        }
        Err(fault) => page.unread(frame, asked, &fault),
    })
}

/// What is known of the page before the file is looked at.
struct Start {
    id: String,
    file_name: String,
    fields: Fields,
}

impl Start {
    fn told(
        self,
        frame: Frame,
        examined: &Examined,
        hindrance: Option<Hindrance>,
        drawing: Option<String>,
    ) -> DraftPage {
        let t = &frame.t;
        let found = &examined.boundaries;
        let numbers = found.areas.iter().map(|area| area.code.as_str()).collect();
        let told: Vec<&Remark> = found.remarks.iter().filter(|one| !is_hole(one)).collect();
        let line = |one: &&Remark| {
            (
                words::place(&one.place, examined.kind, t),
                words::fault(&one.fault, examined.kind, t),
            )
        };
        let years = words::period(&examined.period, t);
        let counted = [
            ("count", found.areas.len().into()),
            ("of", examined.period.numbers.len().into()),
            ("years", years.into()),
        ];
        let unknown = examined.unknown();
        DraftPage {
            hindrance: hindrance.map(|why| t.say(sentence(why))),
            ready: t.with("indicators-map-ready", counted),
            unknown: (unknown > 0)
                .then(|| t.with("indicators-map-unknown", [("count", unknown.into())])),
            kinds: kinds(t),
            kind: examined.kind.code().to_owned(),
            years: years_of(examined, t),
            year: examined.period.first.to_string(),
            attribution: self.written("navngivelse", ATTRIBUTION),
            licence: self.written("lisens", LICENCE),
            outlines: t.number(found.areas.len()),
            number_property: found.number_property.clone(),
            name_property: found.name_property.clone().unwrap_or_else(dash),
            system: found.system.to_string(),
            holes: words::holes(examined.kind, &examined.period, &numbers, t),
            remarks: told.iter().take(SHOWN).map(line).collect(),
            hidden: told.len().saturating_sub(SHOWN) + found.more_remarks,
            drawing,
            id: self.id,
            file_name: self.file_name,
            fields: self.fields,
            frame,
        }
    }

    /// The file cannot be read as what somebody says it is.
    fn unread(self, frame: Frame, asked: Asked, fault: &NotRead) -> DraftPage {
        let t = &frame.t;
        DraftPage {
            hindrance: Some(words::not_read(fault, t)),
            ready: String::new(),
            unknown: None,
            kinds: kinds(t),
            kind: asked
                .kind
                .map(|kind| kind.code().to_owned())
                .unwrap_or_default(),
            years: Vec::new(),
            year: String::new(),
            attribution: self.written("navngivelse", ATTRIBUTION),
            licence: self.written("lisens", LICENCE),
            outlines: t.number(0),
            number_property: dash(),
            name_property: dash(),
            system: dash(),
            holes: dash(),
            remarks: Vec::new(),
            hidden: 0,
            drawing: None,
            id: self.id,
            file_name: self.file_name,
            fields: self.fields,
            frame,
        }
    }

    /// What somebody wrote, also where it is nothing; the default where nobody wrote yet.
    fn written(&self, name: &str, default: &str) -> String {
        let pairs = self.fields.pairs();
        let written = pairs.iter().find(|(known, _)| known == name);
        written.map_or(default, |(_, value)| value).to_owned()
    }
}

fn is_hole(remark: &Remark) -> bool {
    matches!(remark.fault, Fault::Missing { .. })
}

fn sentence(why: Hindrance) -> &'static str {
    match why {
        Hindrance::NoArea => "indicators-map-no-area",
        Hindrance::InUse => "indicators-map-in-use",
    }
}

fn dash() -> String {
    "–".to_owned()
}

fn kinds(t: &Tongue) -> Vec<(String, String)> {
    let option = |kind: &BoundaryKind| (kind.code().to_owned(), t.say(kind.key()));
    BoundaryKind::ALL.iter().map(option).collect()
}

fn years_of(examined: &Examined, t: &Tongue) -> Vec<(String, String)> {
    let option = |period: &crate::boundaries::Period| {
        let told = [
            ("years", words::period(period, t).into()),
            ("count", period.numbers.len().into()),
        ];
        (
            period.first.to_string(),
            t.with("indicators-map-years-option", told),
        )
    };
    examined.periods.iter().map(option).collect()
}

/// The areas as they will be kept, each with its number and name for those who point at it.
fn drawing(examined: &Examined, t: &Tongue) -> Option<String> {
    if examined.boundaries.areas.is_empty() {
        return None;
    }
    let shapes = simplify(&examined.boundaries, Detail::NATION);
    let named: Vec<(&str, String)> = shapes
        .shapes
        .iter()
        .map(|shape| {
            (
                shape.code.as_str(),
                words::named(examined.kind, &shape.code),
            )
        })
        .collect();
    let faces: Vec<Face<'_>> = named
        .iter()
        .map(|(code, label)| Face {
            code,
            look: Look::Class(0),
            name: "",
            label,
            href: None,
        })
        .collect();
    let title = t.say("indicators-map-preview");
    let map = Map {
        forms: Forms::Shapes(&shapes),
        faces: &faces,
        classes: 1,
        palette: Palette::Sequential,
        medium: Medium::Page,
        size: Size {
            width: 560.0,
            height: 640.0,
        },
        borders: None,
        with_names: false,
        legend: None,
        label: Label {
            title: &title,
            description: "",
        },
    };
    Some(draw(&map).svg)
}
