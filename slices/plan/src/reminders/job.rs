use access::OfficeScope;
use audit::{Actor, Event};
use futures_util::future::BoxFuture;
use jobs::{Job, Schedule};
use kernel::Id;
use post::Mail;
use serde_json::json;
use shell::App;

use super::{
    digest::{Digest, is_due},
    queries::{self, Reminder},
};
use crate::{activity::Activity, queries::activities};

/// In the morning, before people come.
pub(crate) const JOB: Job = Job {
    kind: "plan.remind",
    schedule: Schedule::Daily { hour: 6 },
    run: remind,
};

fn remind<'a>(app: &'a App, _: &'a str) -> BoxFuture<'a, anyhow::Result<()>> {
    Box::pin(async move {
        let today = app.today();
        let wanted = queries::all_wanted(&mut app.database.read().await?).await?;
        let due = |one: &Reminder| is_due(one.rhythm, one.last_sent, today);
        let due: Vec<Reminder> = wanted.into_iter().filter(due).collect();
        for of_office in due.chunk_by(|one, next| one.office == next.office) {
            remind_office(app, of_office).await?;
        }
        Ok(())
    })
}

/// Asks for the messages to all of one office, and notes that they are reminded, in one transaction.
async fn remind_office(app: &App, reminders: &[Reminder]) -> anyhow::Result<()> {
    let Some(office) = reminders.first().map(|one| one.office) else {
        return Ok(());
    };
    let scope = OfficeScope::of_operator(office);
    let (now, today) = (app.now(), app.today());
    let mut tx = app.database.begin().await?;
    let users = accounts::users_of_office(&mut tx, &scope).await?;
    let years = (today.year() - 1, today.year() + 1);
    let all = activities::of_years(&mut tx, &scope, years).await?;
    let mut mails = Vec::new();
    for reminder in reminders {
        let user = users.iter().find(|user| user.id == reminder.user);
        let Some(user) = user.filter(|user| user.works_at_the_office()) else {
            continue;
        };
        let mail = mail(app, &all, user, office);
        if let Some(mail) = mail
            && queries::note_sent(&mut tx, user.id, today).await?
        {
            mails.push(mail);
        }
    }
    if mails.is_empty() {
        return Ok(());
    }
    post::queue(&mut tx, &mails, now).await?;
    let event = Event::new("plan.reminded", &Actor::program(), now)
        .office(office)
        .after(&json!({ "people": mails.len() }));
    audit::commit(tx, &event).await?;
    Ok(())
}

fn mail(app: &App, all: &[Activity], user: &accounts::User, office: Id) -> Option<Mail> {
    let digest = Digest::of(all, user.id, app.today());
    if digest.is_empty() {
        return None;
    }
    let t = app.texts.tongue(user.language);
    Some(Mail {
        id: app.new_id(),
        office: Some(office),
        recipient: user.email.clone(),
        subject: digest.subject(&t),
        body: digest.body(&t),
        about: None,
    })
}
