//! Veiledere: added and changed, given NAV offices to help, and supported.

use access::OfficeScope;
use audit::Event;
use axum::{
    extract::{Path, State},
    response::Response,
};
use database::Transaction;
use organisations::nation::nation;
use plan::Theme;
use serde_json::json;
use shell::{App, Fields, Frame, Once, Page, Person, Refusal, once, see_other};

use super::id_in_path;
use crate::{
    facts::{self, Facts},
    guide::{Assignment, Guide},
    pages,
    queries::{self, guides::Given},
    words::SupportKind,
};

const NAME_LENGTH: usize = 100;
const NOTE_LENGTH: usize = 500;

/// Legger til en veileder.
///
/// # Errors
/// What the database says.
pub async fn add(State(app): State<App>, person: Person, frame: Frame, mut fields: Fields) -> Page {
    let scope = person.own_scope()?;
    let mut guide = Guide {
        id: app.new_id(),
        municipality: scope.office(),
        name: String::new(),
        capacity_percent: 100,
        first_day: app.today(),
        last_day: None,
        version: 1,
    };
    read(&mut fields, &mut guide, &scope, app.today());
    if !fields.is_faultless() {
        return pages::guides::with_faults((app, person, frame), fields).await;
    }
    let location = guide.href();
    let mut tx = app.database.begin().await?;
    if let Once::Again(location) = once(&mut tx, &fields, &location, app.now()).await? {
        return Ok(see_other(&location));
    }
    queries::guides::insert(&mut tx, &scope, &guide).await?;
    let event = Event::new("guide.added", &person.actor(), app.now())
        .office(scope.office())
        .about("guide", guide.id);
    audit::commit(tx, &facts::told_by(event, (Facts::new(), of_guide(&guide)))).await?;
    Ok(see_other(&location))
}

/// Endrer en veileder.
///
/// # Errors
/// [`Refusal::NotFound`] when the office has no such guide.
pub async fn change(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    fields: Fields,
) -> Page {
    let mut on = match OnGuide::begin(app, person, frame, &id, fields).await? {
        Begun::Work(on) => on,
        Begun::Answered(answer) => return Ok(answer),
    };
    let before = on.guide.clone();
    if on.fields.version() != before.version {
        let sentence = on.frame.t.say("training-somebody-was-first");
        on.fields.note("versjon", sentence);
    }
    let today = on.app.today();
    read(&mut on.fields, &mut on.guide, &on.scope, today);
    if !on.fields.is_faultless() {
        return on.again(before).await;
    }
    if !queries::guides::save(&mut on.tx, &on.scope, &on.guide).await? {
        return Err(Refusal::SomebodyWasFirst);
    }
    let changes = facts::changes(&of_guide(&before), &of_guide(&on.guide));
    on.done("guide.changed", changes).await
}

/// Gir veilederen et NAV-kontor å hjelpe, eller avslutter et oppdrag.
///
/// # Errors
/// [`Refusal::NotFound`] when the office has no such guide.
pub async fn assign(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    fields: Fields,
) -> Page {
    let mut on = match OnGuide::begin(app, person, frame, &id, fields).await? {
        Begun::Work(on) => on,
        Begun::Answered(answer) => return Ok(answer),
    };
    let t = on.frame.t.clone();
    let nav_office = on.fields.id("kontor");
    let nav_office = on.fields.required("kontor", nav_office);
    let today_s = organisations::nav_offices_of_office(&mut on.tx, on.scope.office()).await?;
    let is_own = nav_office.is_none_or(|id| today_s.iter().any(|one| one.id == id));
    if !is_own {
        on.fields
            .note("kontor", t.say("training-cannot-nav-office"));
    }
    let theme = on.fields.choice::<Theme>("tema");
    let theme = on.fields.required("tema", theme);
    let first_day = on.fields.required_day("fra");
    let (Some(nav_office), Some(theme), Some(first_day), true) =
        (nav_office, theme, first_day, on.fields.is_faultless())
    else {
        let guide = on.guide.clone();
        return on.again(guide).await;
    };
    let assignment = Assignment {
        id: on.app.new_id(),
        guide: on.guide.id,
        nav_office,
        theme,
        first_day,
        last_day: None,
    };
    queries::guides::assign(&mut on.tx, &assignment).await?;
    let after = json!({ "nav_offices": 1, "first_day": first_day });
    on.done("guide.assigned", (Facts::new(), facts::object(after)))
        .await
}

/// Avslutter et oppdrag i dag.
///
/// # Errors
/// [`Refusal::NotFound`] when the guide has no such assignment that goes on.
pub async fn end_assignment(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path((id, assignment)): Path<(String, String)>,
    fields: Fields,
) -> Page {
    let assignment = id_in_path(&assignment)?;
    let mut on = match OnGuide::begin(app, person, frame, &id, fields).await? {
        Begun::Work(on) => on,
        Begun::Answered(answer) => return Ok(answer),
    };
    let (guide, today) = (on.guide.id, on.app.today());
    if !queries::guides::end_assignment(&mut on.tx, (assignment, guide), today).await? {
        return Err(Refusal::NotFound);
    }
    let after = json!({ "last_day": today });
    on.done(
        "guide.assignment-ended",
        (Facts::new(), facts::object(after)),
    )
    .await
}

/// Noterer at veilederen har fått støtte.
///
/// # Errors
/// [`Refusal::NotFound`] when the office has no such guide.
pub async fn support(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    fields: Fields,
) -> Page {
    let mut on = match OnGuide::begin(app, person, frame, &id, fields).await? {
        Begun::Work(on) => on,
        Begun::Answered(answer) => return Ok(answer),
    };
    let day = on.fields.required_day("dag");
    if day.is_some_and(|day| day > on.app.today()) {
        let sentence = on.frame.t.say("training-cannot-in-future");
        on.fields.note("dag", sentence);
    }
    let kind = on.fields.choice::<SupportKind>("stotte");
    let kind = on.fields.required("stotte", kind);
    let note = on.fields.text("merknad", NOTE_LENGTH).unwrap_or_default();
    let (Some(day), Some(kind), true) = (day, kind, on.fields.is_faultless()) else {
        let guide = on.guide.clone();
        return on.again(guide).await;
    };
    let given = Given { day, kind, note };
    let ids = (on.app.new_id(), on.guide.id);
    queries::guides::give_support(&mut on.tx, ids, &given).await?;
    let after = json!({ "held_on": day });
    on.done("guide.supported", (Facts::new(), facts::object(after)))
        .await
}

struct OnGuide {
    tx: Transaction,
    app: App,
    person: Person,
    frame: Frame,
    scope: OfficeScope,
    guide: Guide,
    fields: Fields,
}

enum Begun {
    Work(Box<OnGuide>),
    Answered(Response),
}

impl OnGuide {
    async fn begin(
        app: App,
        person: Person,
        frame: Frame,
        id: &str,
        fields: Fields,
    ) -> Result<Begun, Refusal> {
        let (id, scope) = (id_in_path(id)?, person.own_scope()?);
        let mut tx = app.database.begin().await?;
        let location = format!("/veiledere/{id}");
        if let Once::Again(location) = once(&mut tx, &fields, &location, app.now()).await? {
            return Ok(Begun::Answered(see_other(&location)));
        }
        let guide = queries::guides::find(&mut tx, &scope, id).await?;
        let guide = guide.ok_or(Refusal::NotFound)?;
        Ok(Begun::Work(Box::new(Self {
            tx,
            app,
            person,
            frame,
            scope,
            guide,
            fields,
        })))
    }

    async fn again(self: Box<Self>, guide: Guide) -> Page {
        drop(self.tx);
        let who = (self.app, self.person, self.frame);
        pages::guide::with_faults(who, guide, self.fields).await
    }

    async fn done(self: Box<Self>, action: &'static str, changes: (Facts, Facts)) -> Page {
        let event = Event::new(action, &self.person.actor(), self.app.now())
            .office(self.scope.office())
            .about("guide", self.guide.id);
        audit::commit(self.tx, &facts::told_by(event, changes)).await?;
        Ok(see_other(&self.guide.href()))
    }
}

fn read(fields: &mut Fields, guide: &mut Guide, scope: &OfficeScope, today: kernel::Day) {
    if let Some(name) = fields.required_text("navn", NAME_LENGTH) {
        guide.name = name;
    }
    let municipality = fields.id("kommune");
    if let Some(municipality) = fields.required("kommune", municipality) {
        let covering = nation().office_covering(municipality, today);
        if covering.is_none_or(|office| office.id != scope.office()) {
            let sentence = fields.sentence("plan-cannot-place-elsewhere");
            fields.note("kommune", sentence);
        }
        guide.municipality = municipality;
    }
    let capacity = fields.number("stilling", 1, 100);
    if let Some(capacity) = fields.required("stilling", capacity) {
        guide.capacity_percent = capacity;
    }
    if let Some(first_day) = fields.required_day("forste-dag") {
        guide.first_day = first_day;
    }
    guide.last_day = fields.day("siste-dag");
    if guide.last_day.is_some_and(|last| last < guide.first_day) {
        let sentence = fields.sentence("training-cannot-network-backwards");
        fields.note("siste-dag", sentence);
    }
}

/// What a guide has, as the fields of the form.
pub fn pairs(guide: &Guide) -> Vec<(String, String)> {
    [
        ("navn", guide.name.clone()),
        ("kommune", guide.municipality.to_string()),
        ("stilling", guide.capacity_percent.to_string()),
        ("forste-dag", guide.first_day.to_string()),
        (
            "siste-dag",
            guide
                .last_day
                .map_or_else(String::new, |day| day.to_string()),
        ),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .to_vec()
}

/// The name stands in no event: what is known of a guide can be forgotten.
fn of_guide(guide: &Guide) -> Facts {
    facts::object(json!({
        "capacity_percent": guide.capacity_percent,
        "first_day": guide.first_day,
        "last_day": guide.last_day,
    }))
}
