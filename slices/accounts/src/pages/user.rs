use access::OfficeScope;
use askama::Template;
use audit::Entry;
use axum::extract::{Path, State};
use http::StatusCode;
use kernel::Id;
use organisations::nation::nation;
use shell::{App, Fields, Frame, Page, Person, Refusal, Told, page, page_with};
use slice::{House, InHandAsk};

use super::{account_words, connections::Connections, new_user::Choices};
use crate::{
    Providers,
    account::{Account, Grant},
    account_scope::AccountScope,
    office_places::office_places,
    queries::accounts,
    user_form::value_of,
};

#[derive(Template)]
#[template(path = "pages/user.html")]
struct UserPage {
    frame: Frame,
    account: Account,
    fields: Fields,
    choices: Choices,
    /// Whether somebody changed the account since the form was made.
    stale: bool,
    standing: (&'static str, String),
    office: String,
    places: String,
    last_used: String,
    is_open: bool,
    /// Nobody changes the own access.
    is_own: bool,
    /// What the person has in hand, told before the account is closed.
    in_hand: Vec<String>,
    grants: Vec<GrantLine>,
    history: Vec<Told>,
    connections: Connections,
    /// A link that was made just now.
    given: Option<Given>,
}

struct GrantLine {
    role: String,
    office: String,
    days: String,
    given_by: String,
    reason: String,
}

/// A link that was made just now, and what it does.
pub(crate) enum Given {
    SignInLink(String),
    ConnectingLink(String),
}

impl Given {
    fn path(&self) -> &str {
        match self {
            Self::SignInLink(path) | Self::ConnectingLink(path) => path,
        }
    }

    fn key(&self) -> &'static str {
        match self {
            Self::SignInLink(_) => "accounts-link-made",
            Self::ConnectingLink(_) => "accounts-connecting-link-made",
        }
    }
}

/// Whether the form was made from an account that was changed since.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stale {
    Yes,
    No,
}

/// The address of an account.
pub(crate) fn href(id: Id) -> String {
    format!("/brukere/{id}")
}

/// En bruker: what the account may, and what can be done with it.
pub(crate) async fn user(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    house: House,
    providers: Providers,
    Path(id): Path<String>,
) -> Page {
    let id: Id = id.parse().map_err(|_| Refusal::NotFound)?;
    let scope = AccountScope::of(&person)?;
    let mut reader = app.database.read().await?;
    let account = accounts::account(&mut reader, id).await?;
    let account = account
        .filter(|account| scope.covers(account.user.office))
        .ok_or(Refusal::NotFound)?;
    drop(reader);
    let fields = filled(&account, &frame);
    let around = (&house, &providers);
    page(&template(&app, around, (frame, account, fields), None).await?)
}

/// The page again, with the form as it was sent and everything that is wrong.
pub(crate) async fn again(
    app: App,
    (frame, house, providers): (Frame, House, Providers),
    account: Account,
    fields: Fields,
    stale: Stale,
) -> Page {
    // A form of one thing leaves the fields of the other as the account has them.
    let fields = if fields.is_set("navn") || fields.is_set("rolle") {
        fields
    } else {
        with_faults_of(filled(&account, &frame), &fields)
    };
    let around = (&house, &providers);
    let mut page = template(&app, around, (frame, account, fields), None).await?;
    page.stale = stale == Stale::Yes;
    let status = match stale {
        Stale::Yes => StatusCode::CONFLICT,
        Stale::No => StatusCode::UNPROCESSABLE_ENTITY,
    };
    page_with(status, &page)
}

/// The page with a link that was made just now, shown this once.
pub(crate) async fn with_link(
    app: App,
    (frame, house, providers): (Frame, House, Providers),
    account: Account,
    given: Given,
) -> Page {
    let fields = filled(&account, &frame);
    let around = (&house, &providers);
    let page_of = template(&app, around, (frame, account, fields), Some(given));
    page(&page_of.await?)
}

fn with_faults_of(mut filled: Fields, sent: &Fields) -> Fields {
    for fault in sent.faults() {
        filled.note(&fault.field, fault.sentence.as_str());
    }
    filled
}

async fn template(
    app: &App,
    (house, providers): (&House, &Providers),
    (frame, account, fields): (Frame, Account, Fields),
    given: Option<Given>,
) -> Result<UserPage, Refusal> {
    let person = frame.person.as_ref().ok_or(Refusal::SignIn)?;
    let scope = AccountScope::of(person)?;
    let today = frame.today;
    let mut reader = app.database.read().await?;
    let chosen = nation().office_by_key(fields.raw("embete"));
    let office = scope.office().or(chosen.map(|office| office.id));
    let places = office_places(&mut reader, office, today).await?;
    let grants = accounts::grants_of(&mut reader, account.user.id).await?;
    let history = audit::history(&mut reader, &[account.user.id], account.user.office).await?;
    let mut in_hand = Vec::new();
    if let (Some(office), true) = (account.user.office, account.user.active) {
        // How much there is, not what: the administrator sees none of it.
        let scope = OfficeScope::of_operator(office);
        for part in house.slices().flat_map(|slice| slice.in_hand) {
            let ask = InHandAsk {
                reader: &mut reader,
                scope: &scope,
                person: account.user.id,
                t: &frame.t,
            };
            in_hand.extend((part.build)(ask).await?);
        }
    }
    drop(reader);
    let mut reader = app.database.of_program().read().await?;
    let whose = (account.user.id, app.now());
    let connections = Connections::of(&mut reader, providers, whose, &frame.t).await?;
    Ok(UserPage {
        connections,
        choices: Choices::of(&frame, scope, &places, &fields),
        stale: false,
        standing: account_words::standing(&frame.t, &account, today),
        office: account_words::office(&frame.t, account.user.office, today),
        places: account.place_names(today),
        last_used: account_words::last_used(&frame.t, &account),
        is_open: account.is_open(today),
        is_own: person.id == account.user.id,
        in_hand,
        grants: grants.iter().map(|grant| line(grant, &frame)).collect(),
        history: told_history(&history, &frame),
        given,
        frame,
        account,
        fields,
    })
}

/// What was done with the account, without the comings and goings.
fn told_history(entries: &[Entry], frame: &Frame) -> Vec<Told> {
    let goings = ["account.signed-in", "account.signed-out"];
    let done = entries
        .iter()
        .filter(|entry| !goings.contains(&entry.action.as_str()));
    let done: Vec<_> = done.cloned().collect();
    let t = &frame.t;
    shell::told(&done, t, &|key, value| {
        let text = value.as_str();
        Some(match key {
            "role" => (t.say("accounts-role"), shell::role_name(t, text?)),
            "office" => {
                let office = text.and_then(|id| id.parse().ok());
                let name = account_words::office(t, office, frame.today);
                (t.say("accounts-office"), name)
            }
            _ => return None,
        })
    })
}

/// The form as the account is.
fn filled(account: &Account, frame: &Frame) -> Fields {
    let office = account.user.office.and_then(|id| nation().office(id));
    let mut pairs = vec![
        ("navn", account.user.name.clone()),
        ("epost", account.user.email.clone()),
        ("rolle", account.user.role.code().to_owned()),
        (
            "embete",
            office
                .map(|office| office.key.to_owned())
                .unwrap_or_default(),
        ),
        (
            "siste-dag",
            account
                .last_day
                .map(|day| day.to_string())
                .unwrap_or_default(),
        ),
    ];
    let places = account.places.iter();
    pairs.extend(places.map(|spoken| ("sted", value_of(spoken.place))));
    let pairs = pairs
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value));
    Fields::new(pairs.collect(), frame.t.clone())
}

fn line(grant: &Grant, frame: &Frame) -> GrantLine {
    let t = &frame.t;
    let from = t.day(grant.from.day());
    let days = match grant.until {
        Some(until) => format!("{from} – {}", t.day(until.day())),
        None => t.with("accounts-from", [("day", from.into())]),
    };
    GrantLine {
        role: t.say(grant.role.text_key()),
        office: account_words::office(t, grant.office, frame.today),
        days,
        given_by: grant.given_by.clone(),
        reason: grant.reason.clone().unwrap_or_default(),
    }
}
