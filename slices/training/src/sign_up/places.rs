use std::collections::HashMap;

use database::{Result, Transaction};
use kernel::{Id, Language};
use serde_json::{Value, json};
use shell::App;

use super::{CourseDay, Letters, Seats, person_key};
use crate::{
    StaffRole, Work,
    participants::{Participant, ParticipantState},
    queries::sign_up,
};

/// Den som vil melde seg på, as the form was filled in without faults.
#[derive(Clone, Debug)]
pub(crate) struct Wanted {
    pub name: String,
    pub email: String,
    pub nav_office: Option<Id>,
    pub work: Option<Work>,
    pub role: Option<StaffRole>,
    pub language: Language,
    /// The secret of the link by which the person withdraws.
    pub own_link: String,
}

/// What became of one who arrived and was not there before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Admitted {
    pub participant: Id,
    pub state: ParticipantState,
    pub own_link: String,
}

/// Those of the ones who arrive who were at the session before, also those who withdrew.
pub(crate) struct Known(HashMap<String, (Id, ParticipantState)>);

impl Known {
    /// To be asked while the session is held.
    pub async fn among<'a>(
        tx: &mut Transaction,
        day: &CourseDay,
        emails: impl Iterator<Item = &'a str>,
    ) -> Result<Self> {
        let keys: Vec<String> = emails.map(|email| person_key(day.office, email)).collect();
        let known = sign_up::known(tx, day.id, &keys).await?;
        let by_key = known.into_iter().map(|(key, id, state)| (key, (id, state)));
        Ok(Self(by_key.collect()))
    }

    /// Whether the person has a place or waits for one.
    pub fn is_in(&self, key: &str) -> bool {
        let known = self.0.get(key);
        known.is_some_and(|(_, state)| *state != ParticipantState::Withdrawn)
    }

    /// The row of one who withdrew.
    fn withdrawn(&self, key: &str) -> Option<Id> {
        self.0.get(key).map(|(id, _)| *id)
    }
}

/// Takes in those who arrived and are not in already, in their order, into the session that is held. Nothing of it stands
/// before the transaction does. Gives what became of each, and what the log says.
pub(crate) async fn admit(
    app: &App,
    tx: &mut Transaction,
    held: sign_up::Held,
    known: Known,
    arrived: Vec<Wanted>,
) -> Result<(Vec<Admitted>, Value)> {
    let (day, mut seats) = (held.day, held.seats);
    let mut letters = Letters::about(app, &day);
    let mut became = Vec::new();
    for (position, one) in (held.first_position..).zip(arrived) {
        let key = person_key(day.office, &one.email);
        let before = known.withdrawn(&key);
        let state = seats.next();
        let participant = Participant {
            id: before.unwrap_or_else(|| app.new_id()),
            session: day.id,
            nav_office: one.nav_office,
            work: one.work,
            role: one.role,
            name: Some(one.name),
            email: Some(one.email),
            person_key: key,
            language: one.language,
            state,
            position,
            attended: None,
            certificate_number: None,
            version: 1,
        };
        let hash = api::hash_of(one.own_link.as_bytes());
        let link = (hash.as_str(), app.now());
        if before.is_some() {
            sign_up::put_again(tx, &participant, link).await?;
        } else {
            sign_up::put(tx, day.office, &participant, link).await?;
        }
        if day.is_to_come(app.today()) {
            letters.signed_up(&participant, &one.own_link);
        }
        seats = seats.with(state);
        became.push(Admitted {
            participant: participant.id,
            state,
            own_link: one.own_link,
        });
    }
    letters.queue(tx).await?;
    let told = told(&became, seats);
    Ok((became, told))
}

/// The log holds neither names nor addresses: it never forgets.
fn told(became: &[Admitted], seats: Seats) -> Value {
    let inside = |wanted: ParticipantState| -> Vec<Id> {
        let these = became.iter().filter(|one| one.state == wanted);
        these.map(|one| one.participant).collect()
    };
    json!({
        "given_place": inside(ParticipantState::Confirmed),
        "put_on_waiting_list": inside(ParticipantState::Waiting),
        "with_place": seats.confirmed,
        "waiting": seats.waiting,
    })
}

/// There is more room at the session than there was: those who wait get places.
///
/// # Errors
/// What the database says.
pub(crate) async fn more_room(app: &App, tx: &mut Transaction, day: &CourseDay) -> Result<Vec<Id>> {
    let held = sign_up::hold(tx, day, 0).await?;
    fill_places(app, tx, &held.day, held.seats).await
}

/// Gives free places of the session to those who wait, in the order they came, and writes to each. To be called while
/// the session is held: when somebody withdraws, and when there is more room. Gives who got a place.
///
/// # Errors
/// What the database says.
pub(crate) async fn fill_places(
    app: &App,
    tx: &mut Transaction,
    day: &CourseDay,
    seats: Seats,
) -> Result<Vec<Id>> {
    let free = seats.to_promote();
    if free == 0 || !day.is_to_come(app.today()) {
        return Ok(Vec::new());
    }
    let mut letters = Letters::about(app, day);
    let mut promoted = Vec::new();
    for next in sign_up::waiting(tx, day.id, free).await? {
        if sign_up::confirm(tx, day.id, next.id).await? {
            letters.given_place(&next);
            promoted.push(next.id);
        }
    }
    letters.queue(tx).await?;
    Ok(promoted)
}
