use askama::Template;
use axum::extract::State;
use shell::{App, Frame, Page, Person, Refusal, page};
use tower_sessions::Session;

use super::{
    account_words,
    deputies::{self, DeputyLine},
};
use crate::{
    account::Account,
    link::hash_of,
    queries::{accounts, deputyships, own_sessions},
};

#[derive(Template)]
#[template(path = "pages/my_access.html")]
struct MyAccessPage {
    frame: Frame,
    person: Person,
    account: Account,
    office: String,
    places: String,
    /// Since when and from whom.
    since: (String, String),
    last_day: Option<String>,
    /// Those who can change it.
    givers: String,
    deputies: Vec<DeputyLine>,
    sessions: Vec<SessionLine>,
}

struct SessionLine {
    began: String,
    last_seen: String,
    is_this: bool,
}

/// Min tilgang: what the person has, from whom, who can change it, and where the person is signed in.
pub(crate) async fn my_access(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    session: Session,
) -> Page {
    let (t, today) = (&frame.t, frame.today);
    // Sessions belong to no office, and those who give access may belong to none: the program's own reach.
    let mut reader = app.database.of_program().read().await?;
    let account = accounts::account(&mut reader, person.id).await?;
    let account = account.ok_or(Refusal::NotFound)?;
    let administrators = accounts::administrators(&mut reader).await?;
    let known = deputyships::of_person(&mut reader, person.id, today).await?;
    let own = own_sessions::own_sessions(&mut reader, person.id, app.now()).await?;
    let this = session.id().map(|id| hash_of(&id.to_string()));
    let sessions = own.iter().map(|own| SessionLine {
        began: t.moment(own.span.began),
        last_seen: t.moment(own.span.last_seen),
        is_this: this.as_ref() == Some(&own.id_hash),
    });
    page(&MyAccessPage {
        office: account_words::office(t, account.user.office, today),
        places: account.place_names(today),
        since: account_words::since(t, &account),
        last_day: account.last_day.map(|last| t.day(last)),
        givers: givers(&account, &administrators, &frame),
        deputies: deputies::lines(&known, &frame),
        sessions: sessions.collect(),
        frame,
        person,
        account,
    })
}

/// Names of the other administrators of the office, else of the installation.
fn givers(own: &Account, administrators: &[Account], frame: &Frame) -> String {
    let of = |office| -> Vec<&str> {
        let open = administrators.iter().filter(|other| {
            other.is_open(frame.today)
                && other.user.office == office
                && other.user.id != own.user.id
        });
        open.map(|other| other.user.name.as_str()).collect()
    };
    let near = own.user.office.map(|office| of(Some(office)));
    let near = near.filter(|names| !names.is_empty());
    near.unwrap_or_else(|| of(None)).join(", ")
}
