use api::{Answer, Asked, Caller, Date, Identity, Speech, json};
use axum::extract::{Path, State};
use kernel::Id;
use organisations::{OfOffice, nation::nation};
use serde::{Deserialize, Serialize};
use shell::App;
use utoipa::{IntoParams, ToSchema};

use super::{
    codes::{Addressed, Bound, Kind, LetterState},
    letters::office_of,
    visible,
};
use crate::{
    addressing::Addressing, as_of::AsOf, draft::DraftSection, letter::ToldItem,
    original::KeptOriginal, queries,
};

/// An assignment letter with the words of a day.
#[derive(Serialize, ToSchema)]
pub(super) struct Letter {
    /// The identity of the letter.
    id: Identity,
    /// What it is called.
    #[schema(example = "Tildelingsbrev 2026")]
    title: String,
    /// The year that it steers.
    year: Option<i32>,
    /// Whether it steers its year or was replaced.
    state: LetterState,
    /// The key of the office that it is for alone; null when it is for all.
    #[schema(example = "vestland")]
    office: Option<&'static str>,
    /// The day it was added here.
    added: Date,
    /// The day whose words these are.
    as_of: Date,
    /// Its numbered sections, in their order.
    sections: Vec<Section>,
    /// Everything that it says, in its order.
    items: Vec<Item>,
    /// The file that it came as; null when none is kept.
    original: Option<Original>,
}

/// A numbered section of a letter.
#[derive(Serialize, ToSchema)]
pub(super) struct Section {
    /// Its number.
    #[schema(example = "73.1")]
    number: String,
    /// Its heading.
    title: String,
}

/// One item of a letter.
#[derive(Serialize, ToSchema)]
pub(super) struct Item {
    /// The identity of the item, the same through the year.
    id: Identity,
    /// Its address within the letter.
    #[schema(example = "73.1-R1")]
    address: String,
    /// The number of the section that it stands in.
    #[schema(example = "73.1")]
    section: String,
    /// What it is.
    kind: Kind,
    /// Its words on the day.
    text: String,
    /// The words before the list that it stands in.
    lead_in: Option<String>,
    /// The address of the item that it stands below.
    nested_in: Option<String>,
    /// The number that the letter itself gives it.
    number: Option<String>,
    /// Among the priorities of the year.
    priority: bool,
    /// A demand that stood in running text.
    from_prose: bool,
    /// Whom its words bind.
    addressing: Addressed,
    /// The keys of the offices that it names; empty when it names none.
    addressed_offices: Vec<&'static str>,
    /// Whether it binds the office that is asked about.
    binds: Bound,
    /// The first day it stands in the letter, when it was added during the year.
    valid_from: Option<Date>,
    /// The day from which it has these words, when they were changed.
    amended_on: Option<Date>,
}

/// The file that a letter came as.
#[derive(Serialize, ToSchema)]
pub(super) struct Original {
    /// Its name.
    #[schema(example = "tildelingsbrev-2026.pdf")]
    name: String,
    /// Its format.
    #[schema(example = "pdf")]
    format: String,
    /// SHA-256 of its bytes, in hexadecimal.
    sha256: String,
    /// Where it can be fetched.
    address: String,
}

/// As of which day.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct OnDay {
    /// The day within the letter's year, at the latest today; today or the year's last day when left out. Another day is moved to the nearest of these.
    pub as_of: Option<Date>,
}

/// One letter
///
/// With every item in the words that it has on the day, and whether it binds the office.
#[utoipa::path(get, path = "/api/v1/letters/{id}", tag = "letters",
    params(("id" = Identity, Path, description = "The identity of the letter"), OnDay, OfOffice),
    responses((status = 200, description = "The letter", body = Letter)))]
pub(super) async fn letter(
    State(app): State<App>,
    caller: Caller,
    Speech(t): Speech,
    Path(id): Path<Id>,
    Asked(on): Asked<OnDay>,
    Asked(office): Asked<OfOffice>,
) -> Answer {
    let at = office.at(&caller, &t)?;
    let mut reader = app.database.read().await?;
    let (letters, original) =
        queries::letter_among_published(&mut reader, id, at.office.id).await?;
    let letter = letters.into_iter().find(|letter| letter.id == id);
    let letter = visible(letter, at.office.id)?;
    let year = letter.year.unwrap_or(app.today().year());
    let as_of = AsOf::of(on.as_of.map(|day| day.0), year, app.today()).day;
    let items = queries::told_items(&mut reader, id, at.office.id, (year, as_of)).await?;
    json(&Letter {
        id: Identity(id),
        year: letter.year,
        state: letter.status.into(),
        office: office_of(&letter),
        added: Date(letter.created_on),
        as_of: Date(as_of),
        sections: letter.sections.into_iter().map(section).collect(),
        items: items.into_iter().map(item).collect(),
        original: original.map(|kept| file(kept, id)),
        title: letter.title,
    })
}

fn section(section: DraftSection) -> Section {
    Section {
        number: section.number,
        title: section.title,
    }
}

fn item(told: ToldItem) -> Item {
    let item = told.item;
    let named = match &item.addressing {
        Addressing::Named(offices) => offices.as_slice(),
        Addressing::All | Addressing::Open => &[],
    };
    let named = named.iter().filter_map(|id| nation().office(*id));
    Item {
        id: Identity(item.id),
        kind: item.kind.into(),
        addressing: (&item.addressing).into(),
        addressed_offices: named.map(|office| office.key).collect(),
        binds: told.binds.into(),
        valid_from: item.valid_from.map(Date),
        amended_on: item.amended.map(|amended| Date(amended.on)),
        priority: item.priority,
        from_prose: item.from_prose,
        address: item.address,
        section: item.section,
        text: item.text,
        lead_in: item.lead_in,
        nested_in: item.nested_in,
        number: item.number,
    }
}

fn file(kept: KeptOriginal, letter: Id) -> Original {
    Original {
        name: kept.name,
        format: kept.format,
        sha256: kept.sha256,
        address: format!("/api/v1/letters/{letter}/original"),
    }
}
