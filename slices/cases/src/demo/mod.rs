//! Oppdiktede saker, the same ones for the same seed and day, alive relative to today.

mod dice;
mod making;

use access::{OfficeScope, Role};
use audit::{Actor, Event};
use database::{Result, Transaction};
use kernel::{Day, Id, Ids, Instant, Period};
use organisations::nation::nation;

use crate::{AppealCase, facts, queries, queries::parts::Finding};
use dice::Dice;
use making::Setting;

/// Omfang: how many cases are made up.
#[derive(Clone, Copy, Debug)]
pub struct Scale {
    /// A year, in the office that the demo is about.
    pub demo_office: u32,
    /// A year, in each of the others.
    pub others: u32,
    /// This year and so many less one before it.
    pub years: u32,
    /// Whether each case of the demo's office has its history in the log.
    pub history: bool,
}

impl Scale {
    /// Some four hundred cases in the demo's office, this year and last.
    pub const DEMO: Self = Self {
        demo_office: 200,
        others: 40,
        years: 2,
        history: true,
    };
    /// Sixty thousand cases over ten years, for measuring speed.
    pub const BENCH: Self = Self {
        demo_office: 600,
        others: 600,
        years: 10,
        history: false,
    };

    /// As [`Scale::BENCH`], with so many times the cases in the demo's office, each with its history in the log: for
    /// measuring what takes its time by the size of everything.
    #[must_use]
    pub const fn heavy(times: u32) -> Self {
        Self {
            demo_office: Self::BENCH.demo_office.saturating_mul(times),
            history: true,
            ..Self::BENCH
        }
    }
}

/// Large municipalities, which have more cases than the rest.
const LARGE: [&str; 24] = [
    "Oslo",
    "Bergen",
    "Trondheim",
    "Stavanger",
    "Bærum",
    "Kristiansand",
    "Drammen",
    "Asker",
    "Lillestrøm",
    "Fredrikstad",
    "Sandnes",
    "Tromsø",
    "Skien",
    "Ålesund",
    "Bodø",
    "Tønsberg",
    "Sandefjord",
    "Arendal",
    "Sarpsborg",
    "Moss",
    "Ringsaker",
    "Alta",
    "Kristiansund",
    "Haugesund",
];

/// Makes cases up for every office of today, and gives the events of those that have a history, to commit with.
///
/// # Errors
/// What the database says.
pub async fn put_demo(
    tx: &mut Transaction,
    now: Instant,
    demo_office: Id,
    scale: Scale,
) -> Result<Vec<Event>> {
    let mut events = vec![];
    for (number, office) in (0u64..).zip(nation().offices_at(now.day())) {
        let is_demo = office.id == demo_office;
        let a_year = if is_demo {
            scale.demo_office
        } else {
            scale.others
        };
        let late = if is_demo {
            late_this_year
        } else {
            ordinarily_late
        };
        let cases = put_office(
            tx,
            now,
            office.id,
            (2026 + number, a_year, scale.years),
            late,
        )
        .await?;
        if is_demo && scale.history {
            events = history(tx, now, office.id, &cases).await?;
        }
    }
    Ok(events)
}

/// The demo's office fell behind some months ago and is catching up: below its target this year, above it last year.
fn late_this_year(received: Day, today: Day) -> u64 {
    match received.days_until(today) {
        ..110 => 2,
        110..330 => 15,
        _ => 6,
    }
}

fn ordinarily_late(_: Day, _: Day) -> u64 {
    7
}

async fn put_office(
    tx: &mut Transaction,
    now: Instant,
    office: Id,
    (seed, a_year, years): (u64, u32, u32),
    late: fn(Day, Day) -> u64,
) -> Result<Vec<(AppealCase, Finding)>> {
    let scope = OfficeScope::of_operator(office);
    let limits = queries::cases::limits(tx).await?;
    let (dice, ids) = (Dice::new(seed), Ids::from_seed(seed));
    let setting = Setting {
        dice: &dice,
        ids: &ids,
        now,
        limits: &limits,
        places: places(tx, office, now.day()).await?,
        officers: officers(tx, &scope).await?,
    };
    let (mut cases, mut owed) = (vec![], 50);
    for year in (0..years)
        .rev()
        .filter_map(|back| now.day().year().checked_sub(i32::try_from(back).ok()?))
    {
        let mut number = 100;
        for received in receipts(&dice, year, a_year, now.day()) {
            number += dice.between(1, 9);
            // Evenly spread, so that the share hardly hangs on the day the demo is made.
            owed += late(received, now.day());
            let is_late = owed >= 100;
            owed %= 100;
            cases.extend(setting.case(format!("{year}/{number}"), received, is_late));
        }
    }
    queries::cases::insert_many(tx, &scope, &cases).await?;
    Ok(cases)
}

/// The days of receipt in a year, up to today, in order.
fn receipts(dice: &Dice, year: i32, a_year: u32, today: Day) -> Vec<Day> {
    let year = Period::year(year);
    let length = year.first.days_until(year.last);
    let mut days: Vec<Day> = (0..a_year)
        .map(|_| year.first.plus_days(dice.between(0, length)))
        .collect();
    days.retain(|day| *day <= today);
    // More appeals have come lately, as they do when prices rise.
    let lately: Vec<Day> = days
        .iter()
        .copied()
        .filter(|day| day.days_until(today) < 100 && dice.percent(45))
        .collect();
    days.extend(lately);
    days.sort_unstable();
    days
}

async fn places(
    tx: &mut Transaction,
    office: Id,
    today: Day,
) -> Result<Vec<((Id, Option<Id>), u64)>> {
    let nav_offices = organisations::nav_offices_of_office(tx, office).await?;
    let place = |number: &&organisations::nation::MunicipalityNumber| {
        let serves = |nav_office: &&organisations::NavOffice| {
            nav_office.municipalities.contains(&number.municipality)
        };
        let nav_office = nav_offices
            .iter()
            .find(serves)
            .map(|nav_office| nav_office.id);
        (
            (number.municipality, nav_office),
            if LARGE.contains(&number.name) { 14 } else { 1 },
        )
    };
    Ok(nation()
        .municipalities_of(office, today)
        .iter()
        .map(place)
        .collect())
}

async fn officers(tx: &mut Transaction, scope: &OfficeScope) -> Result<Vec<Id>> {
    let users = accounts::users_of_office(tx, scope).await?;
    let handles = |role| matches!(role, Role::CaseOfficer | Role::Adviser);
    Ok(users
        .into_iter()
        .filter(|user| user.active && handles(user.role))
        .map(|user| user.id)
        .collect())
}

/// Registered and decided, each on its day, in the order in which they happened.
async fn history(
    tx: &mut Transaction,
    now: Instant,
    office: Id,
    cases: &[(AppealCase, Finding)],
) -> Result<Vec<Event>> {
    let users = accounts::users_of_office(tx, &OfficeScope::of_operator(office)).await?;
    let actor = |id: Option<Id>| {
        let user = users.iter().find(|user| Some(user.id) == id);
        user.map_or_else(Actor::program, |user| Actor {
            id: Some(user.id),
            name: user.name.clone(),
        })
    };
    let at = |day: Day| now.plus_seconds(now.day().days_until(day) * 24 * 3600);
    let mut events = vec![];
    for (case, finding) in cases {
        let new = AppealCase {
            decision: None,
            state: crate::State::Open,
            waiting: vec![],
            preliminary_sent: None,
            ..case.clone()
        };
        let registered = Event::new("case.registered", &actor(case.officer), at(case.received));
        events.push((
            case.received,
            registered
                .about("case", case.id)
                .office(office)
                .after(&facts::of(&new).into()),
        ));
        if let Some(decision) = case.decision {
            let (before, mut after) = facts::changes(&new, case);
            facts::add_finding(&mut after, finding);
            let decided = Event::new("case.decided", &actor(case.officer), at(decision.decided))
                .office(office);
            events.push((
                decision.decided,
                decided
                    .about("case", case.id)
                    .before(&before.into())
                    .after(&after.into()),
            ));
        }
    }
    events.sort_by_key(|(day, _)| *day);
    Ok(events.into_iter().map(|(_, event)| event).collect())
}
