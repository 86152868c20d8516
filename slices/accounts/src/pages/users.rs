use access::Role;
use askama::Template;
use axum::extract::State;
use organisations::alphabetical;
use shell::{App, Frame, Page, Person, Query, page};
use texts::Tongue;

use super::account_words;
use crate::{account::Account, account_scope::AccountScope, queries::accounts};

pub(crate) const PATH: &str = "/brukere";

#[derive(Template)]
#[template(path = "pages/users.html")]
struct UsersPage {
    frame: Frame,
    query: Query,
    lines: Vec<Line>,
    all: usize,
    /// Where accounts of several offices are shown, each says whose it is.
    several_offices: bool,
    roles: Vec<(String, String)>,
    standings: Vec<(String, String)>,
}

struct Line {
    href: String,
    name: String,
    email: String,
    role: String,
    places: String,
    office: String,
    standing: (&'static str, String),
    last_used: String,
}

/// The accounts that the administrator gives access to, narrowed by what is sought.
pub(crate) async fn users(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    query: Query,
) -> Page {
    let scope = AccountScope::of(&person)?;
    let mut reader = app.database.read().await?;
    let accounts = accounts::accounts(&mut reader, scope.office()).await?;
    let all = accounts.len();
    let lines: Vec<Line> = accounts
        .iter()
        .filter(|account| is_sought(account, &query, &frame))
        .map(|account| line(account, &frame))
        .collect();
    page(&UsersPage {
        roles: roles(&frame.t),
        standings: standings(&frame.t),
        frame,
        query,
        lines,
        all,
        several_offices: scope == AccountScope::Installation,
    })
}

/// Whether name or address holds what is written, and role and standing are those chosen.
fn is_sought(account: &Account, query: &Query, frame: &Frame) -> bool {
    let sought = alphabetical(query.raw("sok").trim());
    let holds = |text: &str| alphabetical(text).contains(&sought);
    let role: Option<Role> = query.raw("rolle").parse().ok();
    let standing = match query.raw("tilstand") {
        "avsluttet" => !account.is_open(frame.today),
        "alle" => true,
        _ => account.is_open(frame.today),
    };
    (holds(&account.user.name) || holds(&account.user.email))
        && role.is_none_or(|role| account.user.role == role)
        && standing
}

fn line(account: &Account, frame: &Frame) -> Line {
    let (t, today) = (&frame.t, frame.today);
    Line {
        href: super::user::href(account.user.id),
        name: account.user.name.clone(),
        email: account.user.email.clone(),
        role: t.say(account.user.role.text_key()),
        places: account.place_names(today),
        office: account_words::office(t, account.user.office, today),
        standing: account_words::standing(t, account, today),
        last_used: account_words::last_used(t, account),
    }
}

/// Every role by its code and name.
pub(super) fn roles(t: &Tongue) -> Vec<(String, String)> {
    let pair = |role: Role| (role.code().to_owned(), t.say(role.text_key()));
    Role::ALL.map(pair).to_vec()
}

fn standings(t: &Tongue) -> Vec<(String, String)> {
    [
        ("apne", "accounts-show-open"),
        ("avsluttet", "accounts-show-closed"),
        ("alle", "accounts-show-all"),
    ]
    .map(|(value, key)| (value.to_owned(), t.say(key)))
    .to_vec()
}
