use std::collections::BTreeMap;

use access::Role;
use cases::Scale;
use testkit::{Engine, on_both};

use crate::{
    crawl::{Site, Visit, called},
    demo::{Demo, bind},
};

/// How many statements a page may take, whoever looks at it and whatever is on it.
const MOST: usize = 12;
/// As many more where every slice is asked: for its measures, its part of a report or a municipality, its entries of the year.
const MOST_OF_ALL_SLICES: usize = 38;
/// The routes that ask every slice begin so.
const ASK_ALL_SLICES: [&str; 9] = [
    "/rapporter/{year}",
    "/brev/{id}",
    "/kommuner/{number}",
    "/plan/kalender",
    "/plan/hjul",
    "/plan/tidslinje",
    "/plan/min-uke",
    "/levekar/innsats",
    "/levekar/effekt",
];
/// The note that a session is in use is written once in five minutes, at whichever page is looked at then.
const NOTE_OF_USE: usize = 1;

const SMALL: Scale = Scale {
    demo_office: 24,
    others: 2,
    years: 2,
    history: false,
};

/// Every page that is declared, as every role that may, with the demo's data, accounts and sessions and with every measure
/// in use. `OPPDRAG_SHOW_STATEMENTS=1` prints what each takes.
#[tokio::test]
async fn no_page_takes_more_statements_than_it_may() {
    on_both(async |engine| {
        let visits = everything(engine).await;
        let over: Vec<String> = visits
            .iter()
            .filter(|visit| visit.statements + NOTE_OF_USE > most(visit.route))
            .map(Visit::told)
            .collect();
        let told = over.join("\n");
        assert!(
            over.is_empty(),
            "too many statements on {engine:?}:\n{told}"
        );
    })
    .await;
}

/// Ten times the cases, and a measure bound to five items instead of one.
#[tokio::test]
async fn a_page_takes_as_many_statements_whatever_is_on_it() {
    let pages = [
        "/",
        "/saker",
        "/saker/prognose",
        "/rapporter/2026",
        "/kommuner",
        "/kommuner/4601",
        "/brev",
    ];
    let mut counts = Vec::new();
    for (scale, bound) in [(SMALL, 1), (Scale::DEMO, 5)] {
        let demo = Demo::open(Engine::Sqlite, scale).await;
        let leader = demo.browser(Some(Role::Leader)).await;
        let letter = demo.letter_of_this_year(&leader).await;
        for number in 1..=bound {
            let item = format!("{letter}/punkt/73.1-O{number}");
            bind(&leader, &item, "cases.changed_or_sent_back", number).await;
        }
        let mut count = Vec::new();
        for page in pages.iter().copied().chain([letter.as_str()]) {
            count.push(leader.get(page).await.statements());
        }
        counts.push(count);
    }
    assert_eq!(counts[0], counts[1], "{pages:?}");
}

fn most(route: &str) -> usize {
    let asks_all = route == "/" || ASK_ALL_SLICES.iter().any(|begun| route.starts_with(begun));
    if asks_all { MOST_OF_ALL_SLICES } else { MOST }
}

async fn everything(engine: Engine) -> Vec<Visit> {
    let mut demo = Demo::open(engine, SMALL).await;
    demo.put_under_work().await;
    demo.bind_every_measure().await;
    let mut site = Site::new();
    let roles = || std::iter::once(None).chain(Role::ALL.map(Some));
    let mut visits = Vec::new();
    for role in roles() {
        let browser = demo.browser(role).await;
        visits.extend(site.crawl(&browser, role, &demo.starts).await);
    }
    for role in roles() {
        let browser = demo.browser(role).await;
        visits.extend(site.visit_the_rest(&browser, role, &visits).await);
    }
    demo.turn_the_year();
    site.learn("/rapporter/2026/lever");
    for role in [Some(Role::Leader), Some(Role::CountyGovernor)] {
        let browser = demo.browser(role).await;
        visits.extend(site.visit_the_rest(&browser, role, &visits).await);
    }
    demo.let_two_decide().await;
    let by_two = ["/rapporter/2026", "/rapporter/2026/lever", "/saker"];
    let leader = demo.browser(Some(Role::Leader)).await;
    visits.extend(site.visit_each(&leader, Some(Role::Leader), &by_two).await);
    if std::env::var_os("OPPDRAG_SHOW_STATEMENTS").is_some() {
        show(&visits);
    }
    for role in roles() {
        let unseen = site.unseen(role, &visits);
        assert!(unseen.is_empty(), "{} never saw {unseen:?}", called(role));
    }
    visits
}

/// The most that each page takes.
fn show(visits: &[Visit]) {
    let mut most: BTreeMap<&str, &Visit> = BTreeMap::new();
    for visit in visits {
        let known = most.entry(visit.route).or_insert(visit);
        if visit.statements > known.statements {
            *known = visit;
        }
    }
    for visit in most.values() {
        eprintln!("{}", visit.told());
    }
}
