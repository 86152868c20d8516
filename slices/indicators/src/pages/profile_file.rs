use axum::extract::{Path, State};
use organisations::{AtOffice, office_name};
use shell::{App, Frame, Opened, Page, Person, Refusal, download};
use slice::House;

use super::profile::{asked, done_there};
use crate::profile::{Printed, Profile, report};

/// Profilen på to sider, for tomorrow's meeting: the same figures as the page. Noted before it leaves, since it tells what
/// the office has done.
///
/// # Errors
/// As the page; also where it cannot be noted or typeset.
pub async fn file(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    house: House,
    Path(number): Path<String>,
) -> Page {
    let mut reader = app.database.read().await?;
    let (asked, scope) = asked(&mut reader, &person, &at, (&number, frame.today)).await?;
    let now = asked.now.ok_or(Refusal::NotFound)?;
    let profile = Profile::read(&mut reader, &scope, now).await?;
    let parts = done_there(&house, &mut reader, (&scope, person.role), &frame).await?;
    // The snapshot is let go before the long work.
    drop(reader);
    let printed = Printed {
        office: office_name(&frame.t, at.office, frame.today),
        today: frame.today,
        t: &frame.t,
    };
    let report = report(&profile, &parts, &printed);
    let noted = Opened::export(&at.scope, "municipality_profile", now.name, 1);
    let noted = noted.in_municipality(now.municipality);
    noted.note_first(&app, &person).await?;
    let pdf = typesetting::print(report)
        .await
        .map_err(anyhow::Error::from)?;
    let name = format!("levekar-{}-{}.pdf", now.number, frame.today);
    Ok(download(&name, "application/pdf", pdf))
}
