//! Whatever the database fails at, whoever sends a form gets a clear answer and nothing is half stored.

mod form;
mod robot;

use std::collections::{BTreeMap, BTreeSet};

use access::Role;
use axum::http::Method;
use cases::Scale;
use testkit::{Engine, on_both};

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
const ROLES: [Role; 2] = [Role::Leader, Role::Steward];

/// A link that signs in is used up before there is a session, so that it cannot be sent twice.
const ONCE: &str = "/logg-inn/lenke/{token}";

/// Every form of the house, sent by somebody who may: each touch of the database that it takes, from the first to the
/// commit, fails once; then the same form succeeds. `OPPDRAG_SHOW_FAULTS=1` prints how many touches each took.
#[tokio::test]
async fn every_write_fails_cleanly_at_each_of_its_statements() {
    on_both(async |engine| {
        let mut robot = Robot::new(open(engine).await);
        let mut done: BTreeMap<&str, usize> = BTreeMap::new();
        for found in found(&robot.demo).await {
            if done.contains_key(found.route) {
                continue;
            }
            if let Tried::Done(touches) = robot.try_out(&found).await {
                done.insert(found.route, touches);
            }
        }
        if std::env::var_os("OPPDRAG_SHOW_FAULTS").is_some() {
            for (route, touches) in &done {
                eprintln!("{touches:>3}  {route}");
            }
        }
        let missing: BTreeSet<&str> = write_routes()
            .filter(|route| !done.contains_key(route) && *route != ONCE)
            .collect();
        assert!(missing.is_empty(), "never sent on {engine:?}: {missing:#?}");
    })
    .await;
}

async fn open(engine: Engine) -> Demo {
    let mut demo = Demo::open(engine, SMALL).await;
    demo.put_under_work().await;
    demo.bind_every_measure().await;
    demo
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

/// The forms of all pages, those that take something away last.
async fn found(demo: &Demo) -> Vec<Found> {
    let routes: Vec<_> = write_routes().collect();
    let mut all = Vec::new();
    for role in ROLES {
        let browser = demo.browser(Some(role)).await;
        let mut site = Site::new().without_files();
        let visits = site.crawl(&browser, Some(role), &demo.starts).await;
        for page in visits.into_iter().filter(|visit| visit.status.is_success()) {
            let shown = browser.get(&page.address).await.text();
            for form in forms(&shown, &page.address) {
                if let Some(route) = form.route_among(&routes) {
                    let page = page.address.clone();
                    all.push(Found {
                        route,
                        role,
                        page,
                        form,
                    });
                }
            }
        }
    }
    all.sort_by_key(|found| takes_away(found.route));
    all
}

fn takes_away(route: &str) -> usize {
    const LAST: [&str; 7] = [
        "publiser",
        "arsskifte",
        "angre",
        "les-inn",
        "gi-opp",
        "forkast",
        "logg-ut",
    ];
    let place = LAST.iter().position(|word| route.ends_with(word));
    place.map_or(0, |place| place + 1)
}
