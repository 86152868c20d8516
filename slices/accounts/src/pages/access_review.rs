use askama::Template;
use axum::extract::State;
use http::StatusCode;
use shell::{App, Fields, Frame, Page, Person, Query, Refusal, page, page_with};

use super::{
    account_words,
    deputies::{self, DeputyLine},
};
use crate::{
    access_review::{AccessReview, Show},
    access_routes::{CONFIRMING, NAMING},
    account::{Account, Grant},
    account_scope::AccountScope,
};

pub(crate) const PATH: &str = "/tilganger";

#[derive(Template)]
#[template(path = "pages/access_review.html")]
struct AccessReviewPage {
    frame: Frame,
    fields: Fields,
    tabs: Vec<Tab>,
    lines: Vec<Line>,
    several_offices: bool,
    deputies: Vec<DeputyLine>,
    may_name: bool,
    may_confirm: bool,
    /// When and by whom the accesses were last looked through.
    last: Option<String>,
    changes: Vec<String>,
}

struct Tab {
    href: String,
    text: String,
    count: usize,
    current: bool,
}

struct Line {
    name: String,
    role: String,
    office: String,
    places: String,
    since: (String, String),
    last_used: String,
    standing: (&'static str, String),
    flags: Vec<(&'static str, String)>,
}

/// Tilganger: who has what, since when and from whom, when it was last used, and what to look at.
pub(crate) async fn access_review(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    query: Query,
) -> Page {
    page(&template(app, &person, frame, query.0).await?)
}

/// The page again, with what is wrong with the note.
pub(crate) async fn with_faults(app: App, person: Person, frame: Frame, fields: Fields) -> Page {
    let template = template(app, &person, frame, fields).await?;
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &template)
}

async fn template(
    app: App,
    person: &Person,
    frame: Frame,
    fields: Fields,
) -> Result<AccessReviewPage, Refusal> {
    let scope = AccountScope::of(person)?;
    let review = AccessReview::of(&app, scope, frame.today).await?;
    let show = Show::of(fields.raw("vis"));
    let tab = |one: Show| Tab {
        href: format!("{PATH}?vis={}", one.words().0),
        text: frame.t.say(one.words().1),
        count: review.shown(one, frame.today).len(),
        current: one == show,
    };
    let shown = review.shown(show, frame.today);
    Ok(AccessReviewPage {
        tabs: Show::ALL.map(tab).into_iter().collect(),
        lines: shown
            .into_iter()
            .map(|account| line(&review, account, &frame))
            .collect(),
        several_offices: scope == AccountScope::Installation,
        deputies: deputies::lines(&review.deputyships, &frame),
        may_name: NAMING.contains(&person.role) && person.office.is_some(),
        may_confirm: CONFIRMING.contains(&person.role),
        last: last(&review, &frame),
        changes: review
            .changes
            .iter()
            .map(|grant| change(grant, &frame))
            .collect(),
        frame,
        fields,
    })
}

fn line(review: &AccessReview, account: &Account, frame: &Frame) -> Line {
    let (t, today) = (&frame.t, frame.today);
    let mut flags: Vec<_> = account_words::unused(t, account, today)
        .into_iter()
        .collect();
    if !account.is_open(today) && review.sessions_of(account) > 0 {
        flags.push(("bad", t.say("accounts-flag-sessions")));
    }
    Line {
        name: account.user.name.clone(),
        role: t.say(account.user.role.text_key()),
        office: account_words::office(t, account.user.office, today),
        places: account.place_names(today),
        since: account_words::since(t, account),
        last_used: account_words::last_used(t, account),
        standing: account_words::standing(t, account, today),
        flags,
    }
}

fn last(review: &AccessReview, frame: &Frame) -> Option<String> {
    let last = review.last.as_ref()?;
    let t = &frame.t;
    let told = t.with(
        "accounts-reviewed",
        [
            ("day", t.day(last.reviewed.day()).into()),
            ("name", last.reviewed_by.as_str().into()),
        ],
    );
    Some(match &last.note {
        Some(note) => format!("{told} {note}"),
        None => told,
    })
}

/// A role that was given or taken, in a sentence.
fn change(grant: &Grant, frame: &Frame) -> String {
    let t = &frame.t;
    let (key, moment) = match grant.until {
        Some(until) => ("accounts-change-ended", until),
        None => ("accounts-change-given", grant.from),
    };
    t.with(
        key,
        [
            ("day", t.day(moment.day()).into()),
            ("name", grant.user_name.as_str().into()),
            ("role", t.say(grant.role.text_key()).into()),
            ("by", grant.given_by.as_str().into()),
        ],
    )
}
