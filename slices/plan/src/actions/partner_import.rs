use access::Role;
use audit::Event;
use axum::extract::{Path, State};
use database::Transaction;
use documents::tables;
use kernel::Id;
use serde_json::json;
use shell::{
    App, Fields, Frame, Once, Page, Person, Refusal, Upload, address_with, once, see_other,
};

use super::{new::blank, work::may_change};
use crate::{
    activity::{Activity, Marks},
    effort::Efforts,
    facts,
    import::Checked,
    pages::partner_import as pages,
    queries::{
        self,
        imports::{self, Draft},
    },
    words::{ActivityState, Organiser, Partner},
};

const HREF: &str = "/plan/samordning/innlesing";

/// Laster opp en fil med en partners aktiviteter. Nothing of it is planned yet.
///
/// # Errors
/// What the database says.
pub async fn upload(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    mut upload: Upload,
) -> Page {
    let scope = person.own_scope()?;
    let organiser = organiser(&person, &mut upload.fields);
    let limits = tables::Limits::default();
    let file = upload.file("fil").cloned();
    let read = match &file {
        None => Err(frame.t.say("plan-import-no-file")),
        Some(file) if file.too_large => {
            let limit = limits.bytes;
            let fault = tables::NotATable::TooLarge { limit };
            Err(pages::not_a_table(fault, &frame.t))
        }
        Some(file) => tables::read(&file.bytes, limits)
            .map(|sheet| (file.name.clone(), sheet))
            .map_err(|fault| pages::not_a_table(fault, &frame.t)),
    };
    let (file_name, sheet) = match (read, organiser) {
        (Ok(read), Some(_)) => read,
        (Ok(_), None) => return pages::with_faults(frame, upload.fields),
        (Err(sentence), _) => {
            upload.fields.note("fil", sentence);
            return pages::with_faults(frame, upload.fields);
        }
    };
    if let Some(row) = sheet.row_with_national_identity_number() {
        let told = frame
            .t
            .with("plan-import-file-has-number", [("row", row.into())]);
        upload.fields.note("fil", told);
        return pages::with_faults(frame, upload.fields);
    }
    let draft = Draft {
        organiser: organiser.unwrap_or(Organiser::Partner(Partner::NavCounty)),
        file_name,
        sheet,
    };
    let id = app.new_id();
    let mut tx = app.database.begin().await?;
    imports::insert(&mut tx, &scope, (id, app.now()), &draft).await?;
    let event = Event::new("activities.uploaded", &person.actor(), app.now())
        .office(scope.office())
        .about("import_draft", id)
        .after(&json!({ "file": draft.file_name }));
    audit::commit(tx, &event).await?;
    Ok(see_other(&format!("{HREF}/{id}")))
}

/// The partner reads in its own; the office says whose they are.
fn organiser(person: &Person, fields: &mut Fields) -> Option<Organiser> {
    if person.role == Role::NavPartner {
        return Some(Organiser::Partner(Partner::NavCounty));
    }
    let chosen = fields.choice::<Organiser>("arrangor");
    let chosen = chosen.filter(|one| *one != Organiser::Office);
    fields.required("arrangor", chosen)
}

/// Leser inn aktivitetene, alle eller ingen; what the plan has already stays as it is.
///
/// # Errors
/// [`Refusal::NotFound`] when the upload is gone.
pub async fn store(
    State(app): State<App>,
    person: Person,
    Path(id): Path<String>,
    fields: Fields,
) -> Page {
    let scope = person.own_scope()?;
    let id: Id = id.parse().map_err(|_| Refusal::NotFound)?;
    let mut tx = app.database.begin().await?;
    if let Once::Again(location) = once(&mut tx, &fields, "/plan", app.now()).await? {
        return Ok(see_other(&location));
    }
    let draft = imports::draft(&mut tx, &scope, id).await?;
    let draft = draft.ok_or(Refusal::NotFound)?;
    if !may_change(person.role, draft.organiser) {
        return Err(Refusal::NotAllowed);
    }
    let period = pages::years_of(&draft, app.today());
    let efforts = Efforts::read(&mut tx, &scope, period, app.today()).await?;
    // The page of the upload shows every fault.
    let Ok(checked) = pages::checked(&app, &draft, &efforts) else {
        return Ok(see_other(&format!("{HREF}/{id}")));
    };
    let mut events = Vec::new();
    for one in checked.iter().filter(|one| !one.is_known) {
        let activity = activity(&app, draft.organiser, one);
        let event = Event::new("activity.imported", &person.actor(), app.now());
        put(&mut tx, &app, &scope, &activity, one).await?;
        let mut after = facts::of(&activity);
        after.insert("places".to_owned(), facts::places(one.places.clone()));
        let event = event.office(scope.office()).about("activity", activity.id);
        events.push(event.after(&after.into()));
    }
    imports::delete(&mut tx, &scope, id).await?;
    let event = Event::new("activities.imported", &person.actor(), app.now());
    let event = event.office(scope.office()).about("import_draft", id);
    let after = json!({ "file": draft.file_name, "activities": events.len() });
    events.push(event.after(&after));
    audit::commit_all(tx, &events).await?;
    let year = period.first.year().to_string();
    Ok(see_other(&address_with(
        "/plan",
        [("ar", year.as_str()), ("arrangor", draft.organiser.code())],
    )))
}

fn activity(app: &App, organiser: Organiser, checked: &Checked) -> Activity {
    Activity {
        kind: checked.kind,
        organiser,
        state: ActivityState::Planned,
        title: checked.title.clone(),
        first_day: checked.first_day,
        last_day: checked.last_day,
        marks: Marks {
            themes: checked.themes.clone(),
            ..Marks::default()
        },
        ..blank(app.new_id(), app.today())
    }
}

async fn put(
    tx: &mut Transaction,
    app: &App,
    scope: &access::OfficeScope,
    activity: &Activity,
    checked: &Checked,
) -> database::Result<()> {
    queries::activities::insert(tx, scope, activity).await?;
    let aimed = checked.places.iter();
    let aimed: Vec<_> = aimed.map(|place| (app.new_id(), *place)).collect();
    queries::audience::aim_at(tx, activity.id, aimed).await
}

/// Gir opp innlesingen; the file is deleted.
///
/// # Errors
/// [`Refusal::NotFound`] when it is gone already.
pub async fn give_up(State(app): State<App>, person: Person, Path(id): Path<String>) -> Page {
    let scope = person.own_scope()?;
    let id: Id = id.parse().map_err(|_| Refusal::NotFound)?;
    let mut tx = app.database.begin().await?;
    if !imports::delete(&mut tx, &scope, id).await? {
        return Err(Refusal::NotFound);
    }
    let event = Event::new("activities.upload-given-up", &person.actor(), app.now());
    let event = event.office(scope.office()).about("import_draft", id);
    audit::commit(tx, &event).await?;
    Ok(see_other(HREF))
}
