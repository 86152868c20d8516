use std::collections::BTreeSet;

use axum::extract::{Path, State};
use kernel::{Id, Language};
use plan::{AimedAt, Step};
use post::Mail;
use serde_json::json;
use shell::{App, Fields, Frame, Page, Person};

use super::on_course::{Begun, OnCourse};
use crate::{course, facts, offer::Offer, pages, queries, staff_base::StaffBase, words::Work};

/// Tilbyr kurset til NAV-kontorene som er valgt: an offer with the day and the people it covers, a step in the plan, and
/// an e-mail to the contacts whose address is known. All of it or nothing.
///
/// # Errors
/// [`shell::Refusal::NotFound`] when the office has no such course.
pub async fn offer(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    fields: Fields,
) -> Page {
    let location = format!("{}#tilbud", course::href(super::id_in_path(&id)?));
    let begun = OnCourse::begin(app, (person, frame), &id, &location, fields).await?;
    let mut on = match begun {
        Begun::Work(on) => on,
        Begun::Answered(answer) => return Ok(answer),
    };
    let t = on.frame.t.clone();
    let today_s = organisations::nav_offices_of_office(&mut on.tx, on.scope.office()).await?;
    let own: BTreeSet<Id> = today_s.iter().map(|one| one.id).collect();
    let chosen: BTreeSet<Id> = on
        .fields
        .all("kontor")
        .into_iter()
        .filter_map(|id| id.parse().ok())
        .collect();
    if chosen.is_empty() {
        on.fields
            .note("kontor", t.say("training-cannot-nobody-chosen"));
    }
    if !chosen.is_subset(&own) {
        on.fields
            .note("kontor", t.say("training-cannot-nav-office"));
    }
    if !on.fields.is_faultless() {
        let OnCourse {
            tx,
            app,
            person,
            frame,
            course,
            fields,
            ..
        } = *on;
        drop(tx);
        return pages::offers::with_faults((app, person, frame), course, fields).await;
    }
    let day = on.app.today();
    let bases = queries::bases::of_year(&mut on.tx, &on.scope, day.year()).await?;
    let work = on.course.work;
    let offers: Vec<Offer> = chosen
        .iter()
        .map(|nav_office| Offer {
            nav_office: *nav_office,
            offered_on: day,
            people: covered(bases.get(nav_office), work),
        })
        .collect();
    let people: i64 = offers.iter().map(|offer| offer.people).sum();
    let rows: Vec<_> = offers
        .into_iter()
        .map(|offer| (on.app.new_id(), offer))
        .collect();
    let course = on.course.id();
    queries::offers::make(&mut on.tx, course, rows).await?;
    let places = || chosen.iter().map(|id| AimedAt::NavOffice(*id));
    let aimed: Vec<_> = places().map(|place| (on.app.new_id(), place)).collect();
    plan::places::aim_at(&mut on.tx, course, aimed).await?;
    let step = (Step::Offered, day);
    plan::places::note_first(&mut on.tx, course, step, places().collect::<Vec<_>>()).await?;
    let mails = invitations(&mut on, &chosen).await?;
    post::queue(&mut on.tx, &mails, on.app.now()).await?;
    let after = json!({
        "places": plan::facts::places(places()),
        "people": people,
        "mails": mails.len(),
    });
    let changes = (facts::Facts::new(), facts::object(after));
    on.done("course.offered", changes, &location).await
}

/// The people of the confirmed base that the course is for; none where nothing is confirmed.
pub fn covered(base: Option<&StaffBase>, work: Option<Work>) -> i64 {
    let confirmed = base.filter(|base| base.confirmed.is_some());
    match (confirmed, work) {
        (None, _) => 0,
        (Some(base), Some(work)) => base.people(work),
        // One who works with two things is counted at both; the largest group is surely there.
        (Some(base), None) => Work::ALL
            .iter()
            .map(|work| base.people(*work))
            .max()
            .unwrap_or(0),
    }
}

/// A message to every contact of the NAV offices, each once and in the own language.
async fn invitations(on: &mut OnCourse, chosen: &BTreeSet<Id>) -> database::Result<Vec<Mail>> {
    let contacts = accounts::contacts_of_office(&mut on.tx, &on.scope, on.app.today()).await?;
    let nav_offices = organisations::nav_offices_of_office(&mut on.tx, on.scope.office()).await?;
    let sessions = queries::sessions::of_course(&mut on.tx, &on.scope, on.course.id()).await?;
    let asked = nav_offices.iter().filter(|one| chosen.contains(&one.id));
    let asked: Vec<_> = asked.collect();
    let mut mails = vec![];
    for contact in contacts {
        let speaks = asked
            .iter()
            .filter(|one| contact.speaks_for(one.id, &one.municipalities));
        let names: Vec<&str> = speaks.map(|one| one.name.as_str()).collect();
        if names.is_empty() {
            continue;
        }
        mails.push(invitation(
            on,
            contact.language,
            (&contact.email, &names),
            &sessions,
        ));
    }
    Ok(mails)
}

fn invitation(
    on: &OnCourse,
    language: Language,
    (recipient, names): (&str, &[&str]),
    sessions: &[crate::session::Filled],
) -> Mail {
    let t = on.app.texts.tongue(language);
    let title = on.course.activity.title.as_str();
    let days: Vec<String> = sessions
        .iter()
        .filter(|one| one.session.is_open(on.app.today()))
        .map(|one| {
            let told = [
                ("day", t.day(one.session.held_on).into()),
                ("place", one.session.place.as_str().into()),
                ("deadline", t.day(one.session.deadline).into()),
            ];
            t.with("training-mail-session", told)
        })
        .collect();
    let told = [
        ("title", title.into()),
        ("names", names.join(", ").into()),
        ("sessions", days.join("\n").into()),
        (
            "description",
            on.course.activity.description.as_str().into(),
        ),
    ];
    Mail {
        id: on.app.new_id(),
        office: Some(on.scope.office()),
        recipient: recipient.to_owned(),
        subject: t.with("training-mail-subject", [("title", title.into())]),
        body: t.with("training-mail-body", told),
        about: Some(("course", on.course.id())),
    }
}
