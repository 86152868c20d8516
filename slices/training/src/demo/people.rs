use kernel::{Day, Instant};

use super::Setting;
use crate::{
    queries::demo::MadeUp,
    session::Session,
    sign_up,
    staff_base::StaffBase,
    words::{SessionState, StaffRole, Work},
};

const FIRST: [&str; 16] = [
    "Anne", "Bjørn", "Camilla", "Dag", "Eli", "Frode", "Guro", "Hamid", "Ida", "Jorunn", "Kjetil",
    "Layla", "Magnus", "Nina", "Oddvar", "Silje",
];
const LAST: [&str; 15] = [
    "Eide",
    "Fjelde",
    "Grov",
    "Haugland",
    "Indrebø",
    "Kvale",
    "Lunde",
    "Myklebust",
    "Nordås",
    "Osland",
    "Rekve",
    "Sandal",
    "Tveiten",
    "Ulvund",
    "Vereide",
];
/// Names are forgotten so many months after the session.
const NAMES_KEPT_MONTHS: u32 = 12;

/// Those who signed up: from every NAV office as many as came `share` of a hundred, the first ones from each.
pub fn signed_up(
    with: &Setting<'_>,
    session: &Session,
    (work, share): (Option<Work>, i64),
    offered: &[(usize, &StaffBase)],
) -> Vec<MadeUp> {
    let mut people = vec![];
    for (number, base) in offered {
        let group = work.map_or(3, |work| base.people(work));
        // Some NAV offices never send anybody.
        let come = if number % 6 == 5 {
            0
        } else {
            (group * share + 50) / 100
        };
        for place in 0..come.max(i64::from(number % 6 != 5)).min(group) {
            let position = people.len() as i64 + 1;
            people.push(one(with, session, work, (*number, base, place), position));
        }
    }
    people
}

fn one(
    with: &Setting<'_>,
    session: &Session,
    work: Option<Work>,
    (number, base, place): (usize, &StaffBase, i64),
    position: i64,
) -> MadeUp {
    let seed = number * 7 + usize::try_from(place).unwrap_or_default() * 11;
    let (first, last) = (
        FIRST[seed % FIRST.len()],
        LAST[(seed / 3 + number) % LAST.len()],
    );
    let is_held = session.state == SessionState::Held;
    let forgets = session.held_on.plus_months(NAMES_KEPT_MONTHS);
    let forgotten = (forgets <= with.today()).then_some(forgets);
    let email = format!("deltaker-{number}-{place}@example.org");
    let key = sign_up::person_key(with.scope.office(), &email);
    let has_place = position <= session.capacity;
    MadeUp {
        id: with.id(),
        session: session.id,
        nav_office: base.nav_office,
        work,
        role: StaffRole::Counsellor,
        person: forgotten
            .is_none()
            .then(|| (format!("{first} {last} (eksempel)"), email)),
        key,
        state: if has_place { "confirmed" } else { "waiting" },
        position,
        signed_up: signed(with, session.deadline, position),
        attended: (is_held && has_place).then_some(seed % 9 != 4),
        forgotten,
    }
}

/// The first three weeks before the deadline, the rest after; nobody later than today.
fn signed(with: &Setting<'_>, deadline: Day, position: i64) -> Instant {
    let days = with
        .today()
        .days_until(deadline.plus_days(-21 + position % 20));
    with.now
        .plus_seconds(days.min(0) * 24 * 3600 - 60 * (60 - position.min(59)))
}
