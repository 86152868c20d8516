use access::OfficeScope;
use audit::Event;
use axum::extract::{Path, State};
use database::Fetch;
use serde_json::json;
use shell::{App, Fields, Frame, Once, Page, Person, Query, Refusal, once, see_other};

use crate::{
    participants::{Filter, pages},
    queries::participants::{List, from_row},
    sign_up::{self, CourseDay, Letters},
};

/// Sender e-post til alle i lista, each in a letter of their own.
///
/// # Errors
/// [`Refusal::NotFound`] when the office has no such session.
pub(crate) async fn mail(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(ids): Path<(String, String)>,
    query: Query,
    mut fields: Fields,
) -> Page {
    let scope = person.own_scope()?;
    let filter = Filter::read(&query.0);
    let mut tx = app.database.begin().await?;
    let day = sign_up::find(&mut tx, &scope, &ids).await?;
    let location = filter.href(&day.href("/deltakere"));
    if let Once::Again(location) = once(&mut tx, &fields, &location, app.now()).await? {
        return Ok(see_other(&location));
    }
    let subject = fields.required_text("emne", 200);
    let text = fields.required_text("tekst", 10_000);
    let recipients = recipients(&mut tx, &scope, &day, &filter).await?;
    let count = recipients.len();
    if fields.raw("antall").parse() != Ok(count) || count == 0 {
        let others = frame
            .t
            .with("training-cannot-mail", [("count", count.into())]);
        fields.note("antall", others);
    }
    let (Some(subject), Some(text), true) = (subject, text, fields.is_faultless()) else {
        drop(tx);
        return pages::mail::again(&app, &person, frame, &ids, &query.0, fields).await;
    };
    let subject = subject.replace('\n', " ");
    let mut letters = Letters::about(&app, &day);
    for email in &recipients {
        letters.written(email, &subject, &text);
    }
    let mails = letters.queue(&mut tx).await?;
    let event = Event::new("participant.mailed", &person.actor(), app.now());
    let event = event.office(scope.office()).about("course_session", day.id);
    let event = event.after(&json!({ "subject": subject, "mails": mails }));
    audit::commit(tx, &event).await?;
    Ok(see_other(&location))
}

/// The addresses of those whom the filter finds and who have one.
pub(crate) async fn recipients(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    day: &CourseDay,
    filter: &Filter,
) -> Result<Vec<String>, Refusal> {
    let list = List {
        scope,
        session: day.id,
        held_on: day.held_on,
        filter,
    };
    let (sql, values) = list.all();
    let mut recipients = Vec::new();
    for row in reader.fetch_all(sql, values).await? {
        recipients.extend(from_row(&row)?.email);
    }
    Ok(recipients)
}
