//! The program is killed while people write: what they were told was stored is stored.

use std::{
    collections::BTreeSet,
    env,
    sync::atomic::{AtomicBool, AtomicUsize, Ordering},
    thread,
    time::{Duration, Instant},
};

use database::Database;
use kernel::Ids;

use crate::{
    run::data,
    server::Server,
    stored::stored,
    writers::{Told, Writers},
};

const PEOPLE: [&str; 4] = ["ingrid", "tor-egil", "marit", "ingrid"];
/// How many times, where `OPPDRAG_KILLS` says nothing else.
const KILLS: usize = 25;
/// How long the people are waited for before they are killed all the same.
const PATIENCE: Duration = Duration::from_secs(20);

#[test]
fn what_was_said_to_be_stored_survives_being_killed() {
    let kills = env::var("OPPDRAG_KILLS")
        .ok()
        .and_then(|kills| kills.parse().ok());
    let kills = kills.unwrap_or(KILLS);
    let folder = data();
    let place = ["--data", folder.path().to_str().unwrap()];
    let file = folder.path().join("oppdrag.sqlite");
    let random = Ids::from_seed(kills as u64);
    let mut told: BTreeSet<String> = BTreeSet::new();
    let (mut in_flight, mut unanswered_but_stored) = (0, 0);
    for round in 0..kills {
        let server = Server::start(&place);
        let people = PEOPLE.map(|persona| server.visitor(persona));
        let (is_over, count) = (AtomicBool::new(false), AtomicUsize::new(0));
        let series = format!("{round:04}");
        let writers = Writers {
            series: &series,
            is_over: &is_over,
            count: &count,
        };
        let all = writers.write_while(&people, || {
            // From the first write on, so that a busy machine is killed at work too.
            let began = Instant::now();
            while count.load(Ordering::Relaxed) == 0 && began.elapsed() < PATIENCE {
                thread::sleep(Duration::from_millis(1));
            }
            thread::sleep(some_time(&random));
            server.kill();
        });
        assert!(wrong(&all).is_empty(), "{:?}", wrong(&all));
        told.extend(all.iter().flat_map(|one| one.stored.clone()));
        let stored = stored(Database::open_file(&file));
        let lost: Vec<_> = told.difference(&stored).collect();
        assert!(lost.is_empty(), "round {round} lost {lost:?}");
        let unanswered: Vec<_> = all.iter().flat_map(|one| &one.unanswered).collect();
        in_flight += unanswered.len();
        unanswered_but_stored += unanswered
            .iter()
            .filter(|one| stored.contains(**one))
            .count();
    }
    let (writes, mean) = (told.len(), told.len() / kills);
    eprintln!(
        "{kills} kills, {writes} writes acknowledged ({mean} a round), {in_flight} in flight, {unanswered_but_stored} of these stored"
    );
    assert!(mean > 2, "the people wrote while they were killed");
}

/// Some milliseconds after the first write, to the midst of the next ones.
fn some_time(random: &Ids) -> Duration {
    let mut bytes = [0; 2];
    random.fill(&mut bytes);
    Duration::from_micros(20_000 + u64::from(u16::from_le_bytes(bytes)) * 2)
}

fn wrong(all: &[Told]) -> Vec<&String> {
    all.iter().flat_map(|one| &one.wrong).collect()
}

#[test]
fn who_is_served_when_it_is_told_to_stop_gets_an_answer() {
    let folder = data();
    let place = ["--data", folder.path().to_str().unwrap()];
    let server = Server::start(&place);
    let people = [0; 8].map(|_| server.visitor("ingrid"));
    let (is_over, count) = (AtomicBool::new(false), AtomicUsize::new(0));
    let writers = Writers {
        series: "7",
        is_over: &is_over,
        count: &count,
    };
    let all = writers.write_while(&people, || {
        while count.load(Ordering::Relaxed) < 20 {
            thread::sleep(Duration::from_millis(5));
        }
        server.ask_to_stop();
    });
    assert_eq!(server.ended(), Some(0));
    assert!(wrong(&all).is_empty(), "{:?}", wrong(&all));
    let stored = stored(Database::open_file(&folder.path().join("oppdrag.sqlite")));
    for person in &all {
        assert!(person.stored.is_subset(&stored));
        let cut: Vec<_> = person.unanswered.intersection(&stored).collect();
        assert!(cut.is_empty(), "done, but not told: {cut:?}");
    }
}
