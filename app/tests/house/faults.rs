//! Whatever the database fails at, whoever sends a form gets a clear answer and nothing is half stored.

mod form;
mod prepared;
#[path = "../../../slices/accounts/tests/accounts/provider.rs"]
#[expect(dead_code, reason = "the tests of accounts ask more of it")]
mod provider;
mod robot;

use std::collections::{BTreeMap, BTreeSet};

use access::Role;
use axum::http::Method;
use cases::Scale;
use database::{Closing, Statement, values};
use shell::StatisticsServices;
use statbank::{Allowance, Service};
use testkit::{Client, Engine, on_both};

use crate::{crawl::Site, demo::Demo};
use form::{Form, forms};
use robot::{Robot, Tried};

const SMALL: Scale = Scale {
    demo_office: 12,
    others: 1,
    years: 2,
    history: false,
};
/// Whoever of them may do what anybody may.
const ROLES: [Role; 4] = [
    Role::Leader,
    Role::Steward,
    Role::Administrator,
    Role::MunicipalityContact,
];

/// An item of the demo's letter that each office decides for itself whether it is bound by.
const LEAVE_OPEN: Statement = Statement::new(
    "LEAVE_OPEN",
    "UPDATE letter_item SET addressing = 'open' WHERE id = (SELECT i.id FROM letter_item i JOIN letter l ON l.id = i.letter_id
        WHERE l.status = 'published' AND l.office_id IS NULL AND l.year = 2026 AND i.address = '73.1-O2')",
);
/// What signs in or out is done before its session is written, and cannot be sent twice.
const ONCE: [&str; 3] = [
    "/logg-inn/lenke/{token}",
    "/logg-ut",
    "/min-tilgang/logg-ut-overalt",
];
/// What the robot cannot send: who says to be there must have a place under the address that is written; what a service
/// of statistics answers, and an effect that the figures bear, are made in the tests of the slice, which let each touch
/// fail as well.
const NOT_ALONE: [&str; 5] = [
    "/oppmote/{token}",
    "/levekar/kilder/{key}/tabell",
    "/levekar/kilder/{key}/tabell/{id}/serie",
    "/levekar/kilder/{key}/hent/{id}/se",
    "/levekar/effekt/vurderinger",
];
/// How often the site is gone through: what is done in one round brings forms that were not there before.
const ROUNDS: usize = 4;
/// How many forms of a route are tried in one round, until one is accepted.
const TRIES: usize = 6;

/// Every form of the house, sent by somebody who may: each touch of the database that it takes, from the first to the
/// commit, fails once; then the same form succeeds. `OPPDRAG_SHOW_FAULTS=1` prints how many touches each took;
/// `OPPDRAG_WITHOUT_FAULTS=1` sends the forms alone, to see in a minute or two whether each is found.
#[tokio::test]
async fn every_write_fails_cleanly_at_each_of_its_statements() {
    on_both(async |engine| {
        let mut robot = Robot::new(open(engine).await).await;
        let mut done = Done::new();
        for round in 0..ROUNDS {
            if round + 1 == ROUNDS {
                prepared::decided_by_two(&mut robot, &mut done).await;
                robot.demo.turn_the_year();
                prepared::filed_by_two(&mut robot, &mut done).await;
            }
            send_what_is_found(&mut robot, &mut done, round).await;
        }
        prepared::at_a_service(&mut robot, &mut done).await;
        if std::env::var_os("OPPDRAG_SHOW_FAULTS").is_some() {
            for (route, touches) in &done {
                eprintln!("{touches:>3}  {route}");
            }
        }
        let missing = missing(&done);
        assert!(missing.is_empty(), "never sent on {engine:?}: {missing:#?}");
    })
    .await;
}

/// How many touches each route took that was sent.
type Done = BTreeMap<&'static str, usize>;

/// Goes through the site and tries each form of a route that was not sent yet.
async fn send_what_is_found(robot: &mut Robot, done: &mut Done, round: usize) {
    let mut tries: BTreeMap<&str, usize> = BTreeMap::new();
    for found in found(&robot.demo, done).await {
        let tries = tries.entry(found.route).or_default();
        *tries += 1;
        let waits = round == 0 && takes_away(found.route) > 0;
        if done.contains_key(found.route) || *tries > TRIES || waits {
            continue;
        }
        match robot.try_out(&found).await {
            Tried::Done(touches) => {
                done.insert(found.route, touches);
            }
            Tried::Not if ONCE.contains(&found.route) => {
                done.insert(found.route, 0);
            }
            Tried::Not => {}
        }
    }
}

fn missing(done: &Done) -> BTreeSet<&'static str> {
    write_routes()
        .filter(|route| !done.contains_key(route) && !NOT_ALONE.contains(route))
        .collect()
}

async fn open(engine: Engine) -> Demo {
    let mut demo = Demo::asking(engine, SMALL, that_never_answers()).await;
    let fetching = indicators::ensure_fetching(&demo.app().database, demo.app().now());
    fetching.await.unwrap();
    demo.put_under_work().await;
    demo.bind_every_measure().await;
    let leader = demo.browser(Some(Role::Leader)).await;
    let letter = demo.letter_of_this_year(&leader).await;
    demo.starts.push(format!("{letter}/punkt/73.1-O2"));
    let tx = demo.owner().begin().await.unwrap();
    let closing = Closing {
        statement: LEAVE_OPEN,
        values: values![],
    };
    tx.commit(closing).await.unwrap();
    prepared::give_up_a_job(&demo).await;
    demo
}

/// A service of statistics that may be asked and is not there.
fn that_never_answers() -> StatisticsServices {
    let nowhere = "http://127.0.0.1:9/api".to_owned();
    let service = Service::at(
        statbank::Form::PxWebApi2,
        nowhere,
        Allowance::STATISTICS_NORWAY,
    );
    StatisticsServices::new(vec![("ssb".to_owned(), service)]).unwrap()
}

/// A form that was found on a page, and who found it.
pub struct Found {
    pub route: &'static str,
    pub role: Role,
    pub page: String,
    pub form: Form,
}

fn write_routes() -> impl Iterator<Item = &'static str> {
    let routes = oppdrag::house().routes();
    let writes: Vec<_> = routes
        .declared()
        .iter()
        .filter(|route| route.method == Method::POST)
        .map(|route| route.path)
        .collect();
    writes.into_iter()
}

/// The forms of all pages that were not sent yet, those that take something away last.
async fn found(demo: &Demo, done: &Done) -> Vec<Found> {
    let mut all = Vec::new();
    for role in ROLES {
        // What the last form met is over.
        demo.get_over();
        let browser = demo.browser(Some(role)).await;
        let mut site = Site::for_forms();
        let visits = site.crawl(&browser, Some(role), &demo.starts).await;
        for page in visits.into_iter().filter(|visit| visit.status.is_success()) {
            let found = forms_at(&browser, role, &page.address).await;
            all.extend(
                found
                    .into_iter()
                    .filter(|found| !done.contains_key(found.route)),
            );
        }
    }
    all.sort_by_key(|found| (takes_away(found.route), !found.form.adds()));
    all
}

async fn forms_at(browser: &Client, role: Role, page: &str) -> Vec<Found> {
    let routes: Vec<_> = write_routes().collect();
    let shown = browser.get(page).await.text();
    let forms = forms(&shown, page).into_iter();
    forms
        .filter_map(|form| {
            let route = form.route_among(&routes)?;
            let page = page.to_owned();
            Some(Found {
                route,
                role,
                page,
                form,
            })
        })
        .collect()
}

fn takes_away(route: &str) -> usize {
    const LAST: [&str; 7] = [
        "angre",
        "publiser",
        "arsskifte",
        "les-inn",
        "gi-opp",
        "forkast",
        "logg-ut",
    ];
    let place = LAST.iter().position(|word| route.ends_with(word));
    place.map_or(0, |place| place + 1)
}
