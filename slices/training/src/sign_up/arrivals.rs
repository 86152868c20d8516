//! Those who arrive at the same time are let in together: one transaction for all who wait, instead of one each, so
//! that three hundred at once take hardly longer than one.

use std::{
    collections::{HashMap, HashSet},
    sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError},
};

use audit::{Actor, Event};
use database::{Reach, Transaction, within};
use kernel::Language;
use shell::{App, Fields, Once, Refusal, once};
use tokio::sync::oneshot;

use super::{CourseDay, Door, Known, Wanted, admit, fields, own_path, person_key};
use crate::queries::sign_up;

/// What became of a form that was sent to a link.
pub(crate) enum Arrived {
    /// Signed up: the address of the own page.
    In(String),
    /// What is wrong with the form, all of it.
    Faults(Fields),
    Closed,
    /// The link leads nowhere.
    NoSuchLink,
}

/// One who waits to be let in.
struct One {
    fields: Fields,
    language: Language,
    answer: oneshot::Sender<Arrived>,
}

/// Skranke: where those wait who came by one link. Whoever has the turn serves all who stand there.
#[derive(Default)]
struct Counter {
    queue: Mutex<Vec<One>>,
    turn: tokio::sync::Mutex<()>,
}

/// The installation, told by its own source of identities, and the link.
type Key = (usize, String);

static COUNTERS: LazyLock<Mutex<HashMap<Key, Arc<Counter>>>> = LazyLock::new(Mutex::default);

/// Signs up whoever filled in the form at the link with this token.
///
/// # Errors
/// What the database says; then nothing of the form is stored.
pub(crate) async fn arrive(
    app: &App,
    token: &str,
    fields: Fields,
    language: Language,
) -> Result<Arrived, Refusal> {
    let key: Key = (Arc::as_ptr(&app.ids).addr(), token.to_owned());
    let counter = lock(&COUNTERS).entry(key.clone()).or_default().clone();
    let arrived = wait(app, token, &counter, fields, language).await;
    let mut counters = lock(&COUNTERS);
    // This one and the list hold it: nobody else waits here.
    if Arc::strong_count(&counter) == 2 {
        counters.remove(&key);
    }
    arrived
}

async fn wait(
    app: &App,
    token: &str,
    counter: &Counter,
    fields: Fields,
    language: Language,
) -> Result<Arrived, Refusal> {
    let own = fields.clone();
    let (answer, mut answered) = oneshot::channel();
    lock(&counter.queue).push(One {
        fields,
        language,
        answer,
    });
    let _turn = counter.turn.lock().await;
    if let Ok(arrived) = answered.try_recv() {
        return Ok(arrived);
    }
    let waiting = std::mem::take(&mut *lock(&counter.queue));
    if !waiting.is_empty() {
        let (forms, answers): (Vec<_>, Vec<_>) = waiting
            .into_iter()
            .map(|one| ((one.fields, one.language), one.answer))
            .unzip();
        for (arrived, answer) in serve(app, token, forms).await?.into_iter().zip(answers) {
            // Whoever has gone meanwhile hears of it by mail.
            let _ = answer.send(arrived);
        }
    }
    if let Ok(arrived) = answered.try_recv() {
        return Ok(arrived);
    }
    // The one who served the others did not come through; now each tries alone.
    let alone = serve(app, token, vec![(own, language)]).await?.pop();
    alone.ok_or(Refusal::Busy)
}

fn lock<T>(of: &Mutex<T>) -> MutexGuard<'_, T> {
    of.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn serve(
    app: &App,
    token: &str,
    forms: Vec<(Fields, Language)>,
) -> Result<Vec<Arrived>, Refusal> {
    let hash = api::hash_of(token.as_bytes());
    let mut reader = app.database.of_program().read().await?;
    let day = sign_up::behind(&mut reader, Door::SignUp, &hash).await?;
    let Some(day) = day else {
        return Ok(forms.iter().map(|_| Arrived::NoSuchLink).collect());
    };
    let nav_offices = organisations::nav_offices_of_office(&mut reader, day.office).await?;
    drop(reader);
    let mut served = Vec::new();
    let mut right = Vec::new();
    for (place, (mut fields, language)) in forms.into_iter().enumerate() {
        match fields::read(&mut fields, &nav_offices, (language, app.ids.token())) {
            Some(wanted) => {
                right.push(Right {
                    place,
                    fields,
                    wanted,
                });
                served.push(None);
            }
            None => served.push(Some(Arrived::Faults(fields))),
        }
    }
    let at = At {
        app,
        token,
        hash: &hash,
        day: &day,
    };
    for (place, arrived) in within(Reach::Office(day.office), at.let_in(right)).await? {
        served[place] = Some(arrived);
    }
    Ok(served.into_iter().flatten().collect())
}

/// A form without faults, and its place among those that are served.
struct Right {
    place: usize,
    fields: Fields,
    wanted: Wanted,
}

/// The link that they came by, and where it leads.
struct At<'a> {
    app: &'a App,
    token: &'a str,
    hash: &'a str,
    day: &'a CourseDay,
}

impl At<'_> {
    /// Lets in those whose forms are right, all in one transaction.
    async fn let_in(&self, right: Vec<Right>) -> Result<Vec<(usize, Arrived)>, Refusal> {
        if right.is_empty() {
            return Ok(Vec::new());
        }
        let mut tx = self.app.database.begin().await?;
        let held = sign_up::hold(&mut tx, self.day, right.len()).await?;
        let closed = held.day.closed(self.app.today());
        if closed.is_some() || held.sign_up_hash.as_deref() != Some(self.hash) {
            let answer = || closed.map_or(Arrived::NoSuchLink, |_| Arrived::Closed);
            return Ok(right.iter().map(|one| (one.place, answer())).collect());
        }
        let emails = right.iter().map(|one| one.wanted.email.as_str());
        let known = Known::among(&mut tx, self.day, emails).await?;
        let (first, mut served) = self.first_of(&mut tx, &known, right).await?;
        let (places, wanted): (Vec<_>, Vec<_>) =
            first.into_iter().map(|one| (one.place, one.wanted)).unzip();
        if wanted.is_empty() {
            return Ok(served);
        }
        let (became, told) = admit(self.app, &mut tx, held, known, wanted).await?;
        let own = became
            .iter()
            .map(|one| Arrived::In(own_path(&one.own_link)));
        served.extend(places.into_iter().zip(own));
        let event = Event::new("participant.signed-up", &Actor::program(), self.app.now());
        let event = event
            .office(self.day.office)
            .about("course_session", self.day.id);
        audit::commit(tx, &event.after(&told)).await?;
        Ok(served)
    }

    /// Those who come for the first time. A form that was sent twice has its answer already, and who is signed up is
    /// told so.
    async fn first_of(
        &self,
        tx: &mut Transaction,
        known: &Known,
        right: Vec<Right>,
    ) -> Result<(Vec<Right>, Vec<(usize, Arrived)>), Refusal> {
        let (mut first, mut served) = (Vec::new(), Vec::new());
        let mut here = HashSet::new();
        for mut one in right {
            let key = person_key(self.day.office, &one.wanted.email);
            let is_known = known.is_in(&key) || !here.insert(key);
            let location = if is_known {
                format!("{}?kjent=1", Door::SignUp.path(self.token))
            } else {
                own_path(&one.wanted.own_link)
            };
            match once(tx, &one.fields, &location, self.app.now()).await? {
                Once::Again(location) => served.push((one.place, Arrived::In(location))),
                Once::First if is_known => {
                    let sentence = one.fields.sentence("training-cannot-known");
                    one.fields.note("epost", sentence);
                    served.push((one.place, Arrived::Faults(one.fields)));
                }
                Once::First => first.push(one),
            }
        }
        Ok((first, served))
    }
}
