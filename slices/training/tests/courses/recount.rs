//! Every measure recounted from all rows of the tables, by plain loops that know nothing of the program's own rules.

use std::collections::{BTreeMap, BTreeSet};

use database::{Row, values};
use kernel::{Day, Id};
use slice::{Amount, Outcome};
use testkit::{Engine, has_postgres};

use crate::{
    made_up,
    room::{Room, office},
};

type Text = Option<String>;
/// The session, the NAV office, the own work, whom it is, and whether one came.
type Participant = (Id, Option<Id>, Text, String, Option<bool>);

/// All rows as they stand.
struct Tables {
    nav_offices: Vec<Id>,
    bases: Vec<(Id, Id, i64, Option<Day>)>,
    counts: Vec<(Id, String, i64)>,
    courses: BTreeMap<Id, (String, Text)>,
    offers: Vec<(Id, Id, Day, i64)>,
    sessions: BTreeMap<Id, (Id, String, Day)>,
    participants: Vec<Participant>,
    networks: Vec<(Id, String, Text, Day, Option<Day>)>,
    members: Vec<(Id, Id, Day, Option<Day>)>,
    meetings: Vec<(Id, String, Day)>,
    guides: Vec<(Id, Day, Option<Day>)>,
    support: Vec<(Id, Day)>,
}

fn get<T: database::FromColumn>(row: &Row, column: &str) -> T {
    row.get(column).unwrap()
}

impl Tables {
    async fn read(room: &Room) -> Self {
        let all = async |sql| room.rows(sql, values![]).await;
        let nav = room
            .rows(
                "SELECT id FROM nav_office WHERE office_id = $1",
                values![office()],
            )
            .await;
        Self {
            nav_offices: nav.iter().map(|row| get(row, "id")).collect(),
            bases: all("SELECT id, nav_office_id, year, confirmed_on FROM staff_base").await.iter()
                .map(|row| (get(row, "id"), get(row, "nav_office_id"), get(row, "year"), get(row, "confirmed_on"))).collect(),
            counts: all("SELECT base_id, work, people FROM staff_count").await.iter()
                .map(|row| (get(row, "base_id"), get(row, "work"), get(row, "people"))).collect(),
            courses: all("SELECT id, course_type, work FROM course").await.iter()
                .map(|row| (get(row, "id"), (get(row, "course_type"), get(row, "work")))).collect(),
            offers: all("SELECT course_id, nav_office_id, offered_on, people FROM course_offer").await.iter()
                .map(|row| (get(row, "course_id"), get(row, "nav_office_id"), get(row, "offered_on"), get(row, "people"))).collect(),
            sessions: all("SELECT id, course_id, state, held_on FROM course_session").await.iter()
                .map(|row| (get(row, "id"), (get(row, "course_id"), get(row, "state"), get(row, "held_on")))).collect(),
            participants: all("SELECT session_id, nav_office_id, work, person_key, attended FROM participant").await.iter()
                .map(|row| (get(row, "session_id"), get(row, "nav_office_id"), get(row, "work"), get(row, "person_key"), get(row, "attended"))).collect(),
            networks: all("SELECT id, theme, work, started_on, ended_on FROM network").await.iter()
                .map(|row| (get(row, "id"), get(row, "theme"), get(row, "work"), get(row, "started_on"), get(row, "ended_on"))).collect(),
            members: all("SELECT network_id, nav_office_id, offered_on, left_on FROM network_member").await.iter()
                .map(|row| (get(row, "network_id"), get(row, "nav_office_id"), get(row, "offered_on"), get(row, "left_on"))).collect(),
            meetings: all("SELECT m.network_id, a.state, a.first_day FROM network_meeting m JOIN activity a ON a.id = m.id").await.iter()
                .map(|row| (get(row, "network_id"), get(row, "state"), get(row, "first_day"))).collect(),
            guides: all("SELECT id, first_day, last_day FROM guide").await.iter()
                .map(|row| (get(row, "id"), get(row, "first_day"), get(row, "last_day"))).collect(),
            support: all("SELECT guide_id, given_on FROM guide_support").await.iter()
                .map(|row| (get(row, "guide_id"), get(row, "given_on"))).collect(),
        }
    }

    /// The confirmed people of the work in each NAV office for the year; none where it is nothing.
    fn people(&self, work: &str, year: i32) -> BTreeMap<Id, i64> {
        let mut people = BTreeMap::new();
        for (base, nav_office, of, confirmed) in &self.bases {
            if *of != i64::from(year) || confirmed.is_none() {
                continue;
            }
            for (_, _, count) in self
                .counts
                .iter()
                .filter(|one| one.0 == *base && one.1 == work)
            {
                *people.entry(*nav_office).or_insert(0) += count;
            }
        }
        people.retain(|_, count| *count > 0);
        people
    }

    fn offered_people(&self, work: &str, last: Day) -> (i64, i64) {
        let (first, mut part, mut whole) = (first_of(last), 0, 0);
        for (nav_office, people) in self.people(work, last.year()) {
            let mut most = 0;
            for (course, to, day, covered) in &self.offers {
                let is_for = self.courses[course].1.as_deref() == Some(work);
                if *to == nav_office && is_for && first <= *day && *day <= last && *covered > most {
                    most = *covered;
                }
            }
            part += if most > people { people } else { most };
            whole += people;
        }
        (part, whole)
    }

    fn offered_offices(&self, work: &str, last: Day) -> (i64, i64) {
        let mut offered = BTreeSet::new();
        for (course, to, day, _) in &self.offers {
            let is_for = self.courses[course].1.as_deref() == Some(work);
            if is_for && first_of(last) <= *day && *day <= last {
                offered.insert(*to);
            }
        }
        (offered.len() as i64, self.nav_offices.len() as i64)
    }

    fn attended_people(&self, work: &str, last: Day) -> (i64, i64) {
        let (mut part, mut whole) = (0, 0);
        for (nav_office, people) in self.people(work, last.year()) {
            let mut came = BTreeSet::new();
            for (session, from, own, key, attended) in &self.participants {
                let (course, _, _) = &self.sessions[session];
                let is_for = self.courses[course].1.as_deref() == Some(work);
                let is_own = own.is_none() || own.as_deref() == Some(work);
                if *from == Some(nav_office)
                    && *attended == Some(true)
                    && is_for
                    && is_own
                    && self.was_held(*session, last)
                {
                    came.insert(key);
                }
            }
            part += people.min(came.len() as i64);
            whole += people;
        }
        (part, whole)
    }

    fn was_held(&self, session: Id, last: Day) -> bool {
        let (_, state, day) = &self.sessions[&session];
        state == "held" && first_of(last) <= *day && *day <= last
    }

    fn in_network(&self, work: &str, last: Day) -> (i64, i64) {
        let (first, mut part, mut whole) = (first_of(last), 0, 0);
        for (nav_office, people) in self.people(work, last.year()) {
            whole += people;
            let mut is_offered = false;
            for (network, _, of, started, ended) in &self.networks {
                if of.as_deref() != Some(work)
                    || *started > last
                    || ended.is_some_and(|ended| ended < first)
                {
                    continue;
                }
                for (member_of, who, offered, left) in &self.members {
                    let stayed = left.is_none() || left.unwrap() >= first;
                    is_offered |=
                        member_of == network && *who == nav_office && *offered <= last && stayed;
                }
            }
            part += if is_offered { people } else { 0 };
        }
        (part, whole)
    }

    fn types_held(&self, last: Day) -> i64 {
        let mut types = BTreeSet::new();
        for (session, (course, _, _)) in &self.sessions {
            let course_type = self.courses[course].0.as_str();
            if course_type.starts_with("counselling") && self.was_held(*session, last) {
                types.insert(course_type);
            }
        }
        types.len() as i64
    }

    fn sessions_held(&self, course_type: &str, last: Day) -> i64 {
        let of_type = self
            .sessions
            .iter()
            .filter(|(_, (course, ..))| self.courses[course].0 == course_type);
        of_type
            .filter(|(session, _)| self.was_held(**session, last))
            .count() as i64
    }

    fn people_who_came(&self, course_type: &str, last: Day) -> i64 {
        let mut keys = BTreeSet::new();
        for (session, _, _, key, attended) in &self.participants {
            let (course, ..) = &self.sessions[session];
            if self.courses[course].0 == course_type
                && *attended == Some(true)
                && self.was_held(*session, last)
            {
                keys.insert(key);
            }
        }
        keys.len() as i64
    }

    fn networks_that_met(&self, theme: Option<&str>, last: Day) -> (i64, i64) {
        let (first, mut part, mut whole) = (first_of(last), 0, 0);
        for (network, about, _, started, ended) in &self.networks {
            let is_open = *started <= last && (ended.is_none() || ended.unwrap() >= first);
            if !is_open || theme.is_some_and(|theme| theme != about) {
                continue;
            }
            whole += 1;
            let met = self.meetings.iter().any(|(of, state, day)| {
                of == network && state == "held" && first <= *day && *day <= last
            });
            part += i64::from(met);
        }
        (part, whole)
    }

    fn guides_supported(&self, last: Day) -> (i64, i64) {
        let year = last.year();
        let tertials =
            [("01-01", "04-30"), ("05-01", "08-31"), ("09-01", "12-31")].map(|(first, end)| {
                (
                    format!("{year}-{first}").parse::<Day>().unwrap(),
                    format!("{year}-{end}").parse::<Day>().unwrap(),
                )
            });
        let (mut part, mut whole) = (0, 0);
        for (guide, from, until) in &self.guides {
            let (mut owed, mut got) = (0, 0);
            for (first, end) in tertials {
                let mut served = 0;
                let mut day = first;
                while day <= end {
                    served += i64::from(*from <= day && until.is_none_or(|until| day <= until));
                    day = day.plus_days(1);
                }
                if end > last || served < 30 {
                    continue;
                }
                owed += 1;
                got += i64::from(
                    self.support
                        .iter()
                        .any(|(of, on)| of == guide && first <= *on && *on <= end),
                );
            }
            whole += i64::from(owed > 0);
            part += i64::from(owed > 0 && owed == got);
        }
        (part, whole)
    }
}

/// The first day of the year: what is asked for is the year until the day.
fn first_of(last: Day) -> Day {
    Day::of(last.year(), 1, 1).unwrap()
}

const WORKS: [&str; 4] = ["the_act", "qualification", "debt_counselling", "housing"];
const TYPES: [&str; 9] = [
    "the_act",
    "qualification_rules",
    "counselling_basic",
    "counselling_advanced",
    "counselling_follow_up",
    "housing",
    "children",
    "internal_control",
    "other",
];
/// Any, and themes by their place among all themes of the plan, from one.
const THEMES: [(i64, Option<&str>); 5] = [
    (0, None),
    (1, Some("the_act")),
    (3, Some("qualification")),
    (5, Some("housing")),
    (7, Some("youth")),
];

/// What the measure answers, as part and whole; a count stands over one, and nothing where it is not measurable.
async fn told(
    room: &Room,
    key: &str,
    parameter: Option<(&str, i64)>,
    as_of: Day,
) -> Option<(i64, i64)> {
    let (outcome, rows) = room.measured(key, parameter, as_of).await;
    let Outcome::Measured(figure) = outcome else {
        return None;
    };
    match figure.amount {
        Amount::Share(share) => {
            if key == "training.offered_nav_offices"
                || key == "training.networks_alive"
                || key == "training.guides_supported"
            {
                let part = rows.iter().filter(|row| row.in_part).count() as u64;
                assert_eq!(
                    (part, rows.len() as u64),
                    (share.part, share.whole),
                    "{key}: its rows"
                );
            }
            Some((share.part as i64, share.whole as i64))
        }
        Amount::Count(count) => {
            assert_eq!(rows.len() as u64, count, "{key}: its rows");
            Some((count as i64, 1))
        }
        Amount::Days { .. } => None,
    }
}

async fn compare(room: &Room, seed: u64, as_of: Day) -> usize {
    let tables = Tables::read(room).await;
    let mut compared = 0;
    let mut check = |name: String, told: Option<(i64, i64)>, counted: (i64, i64)| {
        compared += 1;
        let counted = (counted.1 > 0).then_some(counted);
        assert_eq!(told, counted, "set {seed} as of {as_of}: {name}");
    };
    for (place, work) in (0i64..).zip(WORKS) {
        let asked = Some(("work", place));
        for (key, counted) in [
            ("training.offered_staff", tables.offered_people(work, as_of)),
            (
                "training.offered_nav_offices",
                tables.offered_offices(work, as_of),
            ),
            (
                "training.attended_staff",
                tables.attended_people(work, as_of),
            ),
            ("training.offered_network", tables.in_network(work, as_of)),
        ] {
            check(
                format!("{key} {work}"),
                told(room, key, asked, as_of).await,
                counted,
            );
        }
    }
    for (place, course_type) in (0i64..).zip(TYPES) {
        let asked = Some(("course_type", place));
        for (key, counted) in [
            (
                "training.sessions_held",
                tables.sessions_held(course_type, as_of),
            ),
            (
                "training.participants",
                tables.people_who_came(course_type, as_of),
            ),
        ] {
            check(
                format!("{key} {course_type}"),
                told(room, key, asked, as_of).await,
                (counted, 1),
            );
        }
    }
    for (place, theme) in THEMES {
        let counted = tables.networks_that_met(theme, as_of);
        let said = told(
            room,
            "training.networks_alive",
            Some(("theme", place)),
            as_of,
        )
        .await;
        check(format!("networks {theme:?}"), said, counted);
    }
    let said = told(room, "training.course_types_held", None, as_of).await;
    check("types".to_owned(), said, (tables.types_held(as_of), 3));
    let said = told(room, "training.guides_supported", None, as_of).await;
    check("guides".to_owned(), said, tables.guides_supported(as_of));
    compared
}

async fn recount(engine: Engine, sets: u64) -> usize {
    let room = Room::on(engine).await;
    let mut compared = 0;
    for seed in 1..=sets {
        made_up::put(&room, seed).await;
        let day = ["2026-11-16", "2026-04-30", "2025-12-31", "2026-12-31"][seed as usize % 4];
        compared += compare(&room, seed, day.parse().unwrap()).await;
    }
    compared
}

#[tokio::test]
async fn every_measure_agrees_with_a_recount_of_two_hundred_random_sets() {
    let compared = recount(Engine::Sqlite, 200).await;
    assert_eq!(compared, 200 * (4 * 4 + 9 * 2 + 5 + 2));
    if has_postgres() {
        recount(Engine::Postgres, 24).await;
    }
}
