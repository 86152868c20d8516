//! `backup`, `restore` and `move` as whoever operates the program meets them.

use std::{
    fs,
    sync::atomic::{AtomicBool, AtomicUsize, Ordering},
};

use crate::{
    http::Visitor,
    run::{Run, data, oppdrag},
    server::Server,
    writers::Writers,
};

#[test]
fn a_copy_taken_while_people_write_is_restored_on_either_engine() {
    let (folder, copies) = (data(), data());
    let place = folder.path().to_str().unwrap();
    let server = Server::start(&["--data", place]);
    let people = ["ingrid", "marit"].map(|persona| server.visitor(persona));
    let (is_over, count) = (AtomicBool::new(false), AtomicUsize::new(0));
    let writers = Writers {
        series: "6",
        is_over: &is_over,
        count: &count,
    };
    let copy = copies.path().join("kopi");
    let copy = copy.to_str().unwrap();
    let all = writers.write_while(&people, || {
        let made = oppdrag(&["backup", "--data", place, "--to", copy]);
        assert_eq!(made.code, 0, "{}", made.err);
        assert!(
            made.out.contains("Kopien er skrevet og kontrollert"),
            "{}",
            made.out
        );
        is_over.store(true, Ordering::Relaxed);
    });
    assert!(
        all.iter()
            .all(|one| one.wrong.is_empty() && one.unanswered.is_empty())
    );
    assert!(count.load(Ordering::Relaxed) > 0, "people wrote meanwhile");
    let again = oppdrag(&["backup", "--data", place, "--to", copy]);
    assert_eq!(again.code, 1, "what is there is not overwritten");
    let told = oppdrag(&["restore", "--check", "--json", "--from", copy]);
    let told: serde_json::Value = serde_json::from_str(&told.out).unwrap();
    assert_eq!(
        (&told["demo"], &told["log"]["broken"]),
        (&true.into(), &serde_json::Value::Null)
    );
    let elsewhere = data();
    let mut places = vec![vec![
        "--data".to_owned(),
        elsewhere.path().to_str().unwrap().to_owned(),
    ]];
    let postgres = testkit::new_postgres_now();
    places.extend(
        postgres
            .iter()
            .map(|postgres| vec!["--database".to_owned(), postgres.address().to_owned()]),
    );
    for place in places {
        let place: Vec<_> = place.iter().map(String::as_str).collect();
        let restored = at(&["restore", "--from", copy], &place);
        assert_eq!(restored.code, 0, "{}", restored.err);
        let whole = at(&["verify"], &place);
        assert_eq!(whole.code, 0, "{}{}", whole.out, whole.err);
        let twice = at(&["restore", "--from", copy], &place);
        assert!(
            twice.code == 1 && twice.err.contains("not empty"),
            "{}",
            twice.err
        );
    }
}

#[test]
fn a_changed_copy_is_refused_in_words() {
    let (folder, copies, elsewhere) = (data(), data(), data());
    let place = folder.path().to_str().unwrap();
    let file = copies.path().join("kopi");
    let copy = file.to_str().unwrap();
    let none = oppdrag(&["backup", "--data", place, "--to", copy]);
    assert!(
        none.code == 1 && none.err.contains("there is no data"),
        "{}",
        none.err
    );
    assert_eq!(oppdrag(&["migrate", "--data", place]).code, 0);
    assert_eq!(oppdrag(&["backup", "--data", place, "--to", copy]).code, 0);
    let whole = fs::read(&file).unwrap();
    let into = elsewhere.path().to_str().unwrap();
    for (bytes, said) in [
        (changed(&whole), "damaged"),
        (whole[..whole.len() / 2].to_vec(), "damaged or was cut"),
        (b"# Tildelingsbrev".to_vec(), "no copy made by this program"),
    ] {
        fs::write(&file, bytes).unwrap();
        let refused = oppdrag(&["restore", "--from", copy, "--data", into]);
        assert!(
            refused.code == 1 && refused.err.contains(said),
            "{}",
            refused.err
        );
    }
    fs::write(&file, whole).unwrap();
    assert_eq!(
        oppdrag(&["restore", "--from", copy, "--data", into]).code,
        0
    );
}

fn changed(whole: &[u8]) -> Vec<u8> {
    let mut bytes = whole.to_vec();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 4;
    bytes
}

/// The first page and the list say the same where the data was moved to, and again where it was moved back to.
#[test]
fn figures_are_the_same_after_a_move_there_and_back() {
    let Some(postgres) = testkit::new_postgres_now() else {
        return;
    };
    let address = postgres.address();
    let (folder, back) = (data(), data());
    let place = folder.path().to_str().unwrap();
    let made = oppdrag(&[
        "demo",
        "--only-data",
        "--listen",
        "127.0.0.1:0",
        "--data",
        place,
    ]);
    assert_eq!(made.code, 0, "{}", made.err);
    let moved = oppdrag(&["move", "--data", place, "--to", address]);
    assert_eq!(moved.code, 0, "{}", moved.err);
    assert!(moved.out.contains("Alt er flyttet"), "{}", moved.out);
    let to = format!("file:{}", back.path().display());
    let returned = oppdrag(&["move", "--database", address, "--to", &to]);
    assert_eq!(returned.code, 0, "{}", returned.err);
    let shown = |place: &[&str]| {
        let server = Server::start(place);
        let leader = server.visitor("marit");
        ["/", "/saker", "/brev", "/kommuner"].map(|page| body(&leader, page))
    };
    let first = shown(&["--data", place]);
    assert!(first[0].contains('%'), "the first page has figures");
    assert_eq!(first, shown(&["--database", address]));
    assert_eq!(first, shown(&["--data", back.path().to_str().unwrap()]));
}

/// The page without the key of its form, which is new each time.
fn body(visitor: &Visitor, page: &str) -> String {
    let answer = visitor.get(page).expect("an answer");
    assert_eq!(answer.status, 200, "{page}");
    let lines = answer
        .body
        .lines()
        .filter(|line| !line.contains("skjemanokkel"));
    lines.collect::<Vec<_>>().join("\n")
}

fn at(command: &[&str], place: &[&str]) -> Run {
    oppdrag(&[command, place].concat())
}
