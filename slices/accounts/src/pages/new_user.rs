use access::{Belonging, Role};
use askama::Template;
use axum::extract::State;
use http::StatusCode;
use kernel::{Day, Id};
use organisations::nation::nation;
use shell::{App, Fields, Frame, Page, Person, Query, page, page_with};
use texts::Tongue;

use super::account_words;
use crate::{
    account::Spoken, account_scope::AccountScope, office_places::office_places, user_form::value_of,
};

#[derive(Template)]
#[template(path = "pages/new_user.html")]
struct NewUserPage {
    frame: Frame,
    fields: Fields,
    choices: Choices,
}

/// What can be chosen in the form of an account.
pub(super) struct Choices {
    pub roles: Vec<(String, String)>,
    /// Where the account can be any office's.
    pub offices: Vec<(String, String)>,
    pub places: Vec<(String, String)>,
    /// The places are shown when they matter.
    pub unfolded: bool,
}

/// Ny bruker.
pub(crate) async fn new_user(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    query: Query,
) -> Page {
    let scope = AccountScope::of(&person)?;
    let mut reader = app.database.read().await?;
    let office = office_of(scope, &query);
    let places = office_places(&mut reader, office, frame.today).await?;
    page(&NewUserPage {
        choices: Choices::of(&frame, scope, &places, &query),
        frame,
        fields: query.0,
    })
}

/// The form again, as it was filled in, with everything that is wrong.
pub(crate) fn with_faults(
    frame: Frame,
    scope: AccountScope,
    places: &[Spoken],
    fields: Fields,
) -> Page {
    let template = NewUserPage {
        choices: Choices::of(&frame, scope, places, &fields),
        frame,
        fields,
    };
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &template)
}

/// The office that the form is about, where it is known yet.
pub(crate) fn office_of(scope: AccountScope, fields: &Fields) -> Option<Id> {
    let chosen = nation().office_by_key(fields.raw("embete"));
    scope.office().or(chosen.map(|office| office.id))
}

impl Choices {
    pub fn of(frame: &Frame, scope: AccountScope, places: &[Spoken], fields: &Fields) -> Self {
        let place = |spoken: &Spoken| (value_of(spoken.place), spoken.name(frame.today));
        let role: Option<Role> = fields.raw("rolle").parse().ok();
        Self {
            roles: roles(&frame.t, scope),
            offices: offices(&frame.t, scope, frame.today),
            places: places.iter().map(place).collect(),
            unfolded: role.is_some_and(Role::speaks_for_places),
        }
    }
}

/// The roles that can be given.
fn roles(t: &Tongue, scope: AccountScope) -> Vec<(String, String)> {
    let everywhere = scope == AccountScope::Installation;
    let given = Role::ALL
        .into_iter()
        .filter(|role| everywhere || role.belonging() != Belonging::Nation);
    given
        .map(|role| (role.code().to_owned(), t.say(role.text_key())))
        .collect()
}

fn offices(t: &Tongue, scope: AccountScope, today: Day) -> Vec<(String, String)> {
    if scope != AccountScope::Installation {
        return Vec::new();
    }
    let name = |id| account_words::office(t, Some(id), today);
    nation()
        .offices_at(today)
        .iter()
        .map(|office| (office.key.to_owned(), name(office.id)))
        .collect()
}
