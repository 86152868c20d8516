//! A copy taken in the midst of the work comes back on the other engine with what was stored before it, nothing that was sent
//! after it, and every figure as on the engine that it came from.

use std::{collections::BTreeSet, path::Path, time::Instant};

use database::Database;
use tempfile::TempDir;
use testkit::PostgresDatabase;

use crate::{
    busy::{Busy, Deed, Write},
    http::Visitor,
    run::{data, oppdrag, today},
    server::Server,
    stored,
};

/// How much is stored before the copy is begun, and after it is there.
const ENOUGH: usize = 40;

/// A database of an engine's own.
enum Place {
    Folder(TempDir),
    Postgres(PostgresDatabase),
}

impl Place {
    /// An empty place on PostgreSQL; none where there is no server.
    fn on_postgres() -> Option<Self> {
        testkit::new_postgres_now().map(Self::Postgres)
    }

    fn on_sqlite() -> Option<Self> {
        Some(Self::Folder(data()))
    }

    fn arguments(&self) -> [&str; 2] {
        match self {
            Self::Folder(folder) => ["--data", folder.path().to_str().expect("a path")],
            Self::Postgres(postgres) => ["--database", postgres.address()],
        }
    }

    fn run(&self, command: &[&str]) -> String {
        let run = oppdrag(&[command, &self.arguments()].concat());
        assert_eq!(run.code, 0, "{command:?}: {}{}", run.out, run.err);
        run.out
    }

    fn deeds(&self) -> BTreeSet<Deed> {
        match self {
            Self::Folder(folder) => {
                stored::deeds(Database::open_file(&folder.path().join("oppdrag.sqlite")))
            }
            Self::Postgres(postgres) => stored::deeds(Database::open_postgres(postgres.address())),
        }
    }

    /// What the status page answers to every requirement of the year, on the day.
    fn figures(&self, key: &str, day: &str) -> Vec<serde_json::Value> {
        let server = Server::start(&self.arguments());
        let asked = Visitor::with_key(&server.address, key)
            .get(&format!("/api/v1/status?as_of={day}"))
            .expect("an answer");
        assert_eq!(asked.status, 200, "{}", asked.body);
        let told: serde_json::Value = serde_json::from_str(&asked.body).expect("JSON");
        let requirements = told["requirements"].as_array().expect("requirements");
        requirements
            .iter()
            .flat_map(|one| one["figures"].as_array().expect("figures").clone())
            .collect()
    }
}

/// A copy, from when to when it was made.
struct Made {
    file: String,
    began: Instant,
    ended: Instant,
}

fn back_up(from: &Place, copies: &Path, name: &str) -> Made {
    let file = copies.join(name).to_str().expect("a path").to_owned();
    let began = Instant::now();
    from.run(&["backup", "--to", &file]);
    Made {
        file,
        began,
        ended: Instant::now(),
    }
}

/// What is wrong with what stands in a database that a copy was restored to.
fn faults(stood: &BTreeSet<Deed>, all: &[Vec<Write>], copy: &Made) -> Vec<String> {
    let mut faults = Vec::new();
    for writes in all {
        let mut ended = false;
        for write in writes {
            let (deed, is_there) = (&write.deed, stood.contains(&write.deed));
            if write.answered < copy.began && !is_there {
                faults.push(format!("lost, though stored before: {deed:?}"));
            }
            if write.sent > copy.ended && is_there {
                faults.push(format!("there, though sent after: {deed:?}"));
            }
            // Each waits for the answer before sending the next, so one moment holds a beginning of what each did.
            if ended && is_there {
                faults.push(format!("there, though one before it is not: {deed:?}"));
            }
            ended |= !is_there;
        }
    }
    faults
}

/// Copies while people write; what comes back on either engine is one moment of it, and says the same.
fn is_the_same_on(from: &Place, other: &Place, same: &Place) {
    let (copies, day) = (data(), today());
    let server = Server::start(&from.arguments());
    let scope = [
        "key",
        "make",
        "--name",
        "Figures",
        "--office",
        "vestland",
        "--scope",
        "les:status",
    ];
    let key = from.run(&scope).trim().to_owned();
    let people = ["ingrid", "tor-egil", "marit", "ingrid"].map(|persona| server.visitor(persona));
    let early = back_up(from, copies.path(), "before");
    let mut made = None;
    let all = Busy::while_they_write(&people, |busy| {
        busy.wait_for(ENOUGH);
        made = Some(back_up(from, copies.path(), "meanwhile"));
        busy.wait_for(ENOUGH);
    });
    let copy = made.expect("a copy");
    let late = back_up(from, copies.path(), "after");
    drop(server);
    for place in [other, same] {
        place.run(&["restore", "--from", &copy.file]);
        let verified = place.run(&["verify"]);
        assert!(verified.starts_with("Loggen er hel"), "{verified}");
        assert_eq!(faults(&place.deeds(), &all, &copy), Vec::<String>::new());
    }
    let deeds = other.deeds();
    assert_eq!(deeds, same.deeds());
    let figures = other.figures(&key, &day);
    let shares = figures
        .iter()
        .filter(|one| one["amount"]["whole"].as_u64() > Some(0));
    assert!(shares.count() > 1, "{figures:#?}");
    assert_eq!(figures, same.figures(&key, &day));
    let under_way = all
        .iter()
        .flatten()
        .filter(|write| write.answered > copy.began && write.sent < copy.ended);
    eprintln!(
        "{} writes, {} under way while the copy was made, {} figures",
        all.iter().flatten().count(),
        under_way.count(),
        figures.len()
    );
    // The copies of a moment before and of one after are not taken for it.
    for wrong in [early, late] {
        let elsewhere = Place::Folder(data());
        elsewhere.run(&["restore", "--from", &wrong.file]);
        let found = faults(&elsewhere.deeds(), &all, &copy);
        assert!(
            found.len() >= ENOUGH,
            "{} passes for {}: {found:?}",
            wrong.file,
            copy.file
        );
        assert_ne!(elsewhere.figures(&key, &day), figures, "{}", wrong.file);
    }
}

#[test]
fn a_copy_made_at_work_on_sqlite_says_the_same_on_postgresql() {
    let (Some(from), Some(other), Some(same)) =
        (Place::on_sqlite(), Place::on_postgres(), Place::on_sqlite())
    else {
        return;
    };
    is_the_same_on(&from, &other, &same);
}

#[test]
fn a_copy_made_at_work_on_postgresql_says_the_same_on_sqlite() {
    let (Some(from), Some(other), Some(same)) = (
        Place::on_postgres(),
        Place::on_sqlite(),
        Place::on_postgres(),
    ) else {
        return;
    };
    is_the_same_on(&from, &other, &same);
}
