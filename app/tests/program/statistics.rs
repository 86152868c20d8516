//! Statistics read in and fetched from the command line, and a fetch that is killed.

use std::{
    fs,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::{TcpListener, TcpStream},
    process::{Command, Stdio},
    sync::{Arc, Mutex},
    thread,
    time::Duration,
};

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::run::{Run, data, oppdrag};

const FIGURES: &str = "kommunenr;aar;befolkning\n4601;2025;291000\n4602;2025;17200\n";

fn import(folder: &TempDir, text: &str, more: &[&str]) -> Run {
    let file = folder.path().join("folk.csv");
    fs::write(&file, text).unwrap();
    let file = file.to_str().unwrap();
    let place = folder.path().join("data");
    let place = ["--data", place.to_str().unwrap()];
    let named = ["statistics", "import", file, "--source"];
    let source: &[&str] = match more.first() {
        Some(&"elsewhere") => &["elsewhere", "--published", "2026-02-24"],
        _ => &["ssb-population", "--published", "2026-02-24"],
    };
    let more = more.strip_prefix(&["elsewhere"]).unwrap_or(more);
    oppdrag(&[&named[..], source, &place, more].concat())
}

#[test]
fn statistics_are_read_in_whole_or_not_at_all_and_once() {
    let folder = data();
    let faulty = import(
        &folder,
        "kommunenr;aar;befolkning\n4601;2025;mange\n4602;i fjor;5\n",
        &[],
    );
    assert_eq!(faulty.code, 2, "{}{}", faulty.out, faulty.err);
    for what in [
        "Rad 2, befolkning",
        "«mange»",
        "Rad 3, aar",
        "2 feil. Ingenting er lagret.",
    ] {
        assert!(faulty.err.contains(what), "{what}: {}", faulty.err);
    }
    let trial = import(&folder, FIGURES, &["--dry-run"]);
    assert_eq!(trial.code, 0, "{}", trial.err);
    assert!(
        trial.out.contains("Kan leses inn: 2 nye tall"),
        "{}",
        trial.out
    );
    let told = |run: &Run| -> Value { serde_json::from_str(&run.out).unwrap() };
    let done = import(&folder, FIGURES, &["--json"]);
    let expected =
        json!({"stored": true, "figures": {"new": 2, "revised": 0, "same": 0, "editions": 1}});
    assert_eq!(told(&done), expected, "{}", done.err);
    let again = import(&folder, FIGURES, &["--json"]);
    assert_eq!(told(&again)["stored"], false);
    assert_eq!(told(&again)["figures"]["same"], 2);
    let revised = import(&folder, &FIGURES.replace("17200", "17250"), &[]);
    assert!(
        revised.out.contains("0 nye tall og 1 som er endret"),
        "{}",
        revised.out
    );
    let faults = import(
        &folder,
        "kommunenr;aar;befolkning\n9999;2025;5\n",
        &["--json"],
    );
    assert_eq!(
        (
            faults.code,
            told(&faults)["faults"].as_array().unwrap().len()
        ),
        (2, 1)
    );
    let elsewhere = import(&folder, FIGURES, &["elsewhere"]);
    assert_eq!(elsewhere.code, 1);
    assert!(
        elsewhere.err.contains("ssb-population"),
        "{}",
        elsewhere.err
    );
    let place = folder.path().join("data");
    let verified = oppdrag(&["verify", "--data", place.to_str().unwrap()]);
    assert!(
        verified.out.starts_with("Loggen er hel"),
        "{}",
        verified.out
    );
}

/// A service that answers as PxWebApi 2 does of table 12210, and notes what it is asked for.
#[derive(Clone)]
struct Service {
    asked: Arc<Mutex<Vec<String>>>,
    /// From this question for figures on it does not answer.
    silent_from: Arc<Mutex<usize>>,
}

impl Service {
    fn start() -> (Self, String) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let base = format!("http://{}/api", listener.local_addr().unwrap());
        let service = Self {
            asked: Arc::default(),
            silent_from: Arc::new(Mutex::new(usize::MAX)),
        };
        let serving = service.clone();
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let service = serving.clone();
                thread::spawn(move || service.serve(stream));
            }
        });
        (service, base)
    }

    fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }

    fn serve(&self, mut stream: TcpStream) {
        let mut reader = BufReader::new(stream.try_clone().unwrap());
        loop {
            let (mut line, mut length) = (String::new(), 0);
            if reader.read_line(&mut line).unwrap_or(0) == 0 {
                return;
            }
            let path = line.split(' ').nth(1).unwrap_or_default().to_owned();
            loop {
                let mut header = String::new();
                reader.read_line(&mut header).unwrap();
                let header = header.trim().to_lowercase();
                if let Some(bytes) = header.strip_prefix("content-length:") {
                    length = bytes.trim().parse().unwrap();
                }
                if header.is_empty() {
                    break;
                }
            }
            let mut body = vec![0; length];
            reader.read_exact(&mut body).unwrap();
            let answer = self.answer(&path, &body).to_string();
            let head = format!(
                "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n",
                answer.len()
            );
            if stream.write_all((head + &answer).as_bytes()).is_err() {
                return;
            }
        }
    }

    fn answer(&self, path: &str, body: &[u8]) -> Value {
        if path.starts_with("/api/config") {
            return json!({ "maxDataCells": 2 });
        }
        let years: Vec<String> = (2015..=2022).map(|year| year.to_string()).collect();
        if path.contains("/metadata") {
            let contents = vec!["KOSsosantkliente0000".to_owned()];
            return dataset(&["4601".to_owned()], &contents, &years, vec![]);
        }
        let question: Value = serde_json::from_slice(body).unwrap();
        let codes = |dimension: &str| -> Vec<String> {
            let selection = question["selection"].as_array().unwrap();
            let one = selection
                .iter()
                .find(|one| one["variableCode"] == dimension);
            let codes = one.unwrap()["valueCodes"].as_array().unwrap().iter();
            codes
                .map(|code| code.as_str().unwrap().to_owned())
                .collect()
        };
        let years = codes("Tid");
        let number = {
            let mut asked = self.asked.lock().unwrap();
            asked.push(years.join(" "));
            asked.len()
        };
        if number >= *self.silent_from.lock().unwrap() {
            thread::sleep(Duration::from_secs(300));
        }
        let values = years.iter().map(|year| year.parse().unwrap()).collect();
        dataset(
            &codes("KOKkommuneregion0000"),
            &codes("ContentsCode"),
            &years,
            values,
        )
    }
}

fn dataset(places: &[String], contents: &[String], years: &[String], values: Vec<i64>) -> Value {
    let dimension = |codes: &[String]| json!({ "category": { "index": codes }, "extension": { "elimination": false } });
    json!({
        "class": "dataset", "version": "2.0", "label": "Utvalgte tall", "updated": "2026-06-15T06:00:00Z",
        "id": ["KOKkommuneregion0000", "ContentsCode", "Tid"], "size": [places.len(), contents.len(), years.len()],
        "dimension": { "KOKkommuneregion0000": dimension(places), "ContentsCode": dimension(contents), "Tid": dimension(years) },
        "value": values,
    })
}

#[test]
fn a_fetch_that_is_killed_goes_on_where_it_was() {
    let places = [Some(data()), None];
    for folder in places {
        let database = testkit::new_postgres_now();
        let spare = data();
        let folder_path = folder.as_ref().map_or(spare.path(), |one| one.path());
        let data = folder_path.to_str().unwrap().to_owned();
        let mut place = vec!["--data".to_owned(), data];
        if folder.is_none() {
            let Some(database) = &database else { continue };
            place.extend(["--database".to_owned(), database.address().to_owned()]);
        }
        killed(&place);
    }
}

fn killed(place: &[String]) {
    let (service, base) = Service::start();
    let services = format!("ssb={base}");
    let command = |more: &[&str]| {
        let mut all = vec!["statistics", "fetch", "ssb-social-services"];
        all.extend(place.iter().map(String::as_str));
        all.extend(["--statistics-services", &services]);
        all.extend(more);
        all.into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    let run = |more: &[&str]| {
        let all = command(more);
        oppdrag(&all.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let trial = run(&["--dry-run"]);
    assert_eq!(trial.code, 0, "{}", trial.err);
    assert!(
        trial.out.contains("4 forespørsler, 8 tall"),
        "{}",
        trial.out
    );
    assert!(service.asked().is_empty());

    *service.silent_from.lock().unwrap() = 3;
    let mut child = Command::new(env!("CARGO_BIN_EXE_oppdrag"))
        .args(command(&[]))
        .env_remove("OPPDRAG_DATABASE")
        .stderr(Stdio::null())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    while service.asked().len() < 3 {
        thread::sleep(Duration::from_millis(20));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    *service.silent_from.lock().unwrap() = usize::MAX;

    let done = run(&[]);
    assert_eq!(done.code, 0, "{}", done.err);
    assert!(
        done.out.contains("8 tall er hentet. De må ses på"),
        "{}{}",
        done.out,
        done.err
    );
    assert!(
        done.err.contains("4 av 4 deler, 8 av 8 tall"),
        "{}",
        done.err
    );
    let asked = service.asked();
    let expected = [
        "2015 2016",
        "2017 2018",
        "2019 2020",
        "2019 2020",
        "2021 2022",
    ];
    assert_eq!(
        asked, expected,
        "only what was not answered was asked again"
    );
}

#[test]
fn nothing_is_fetched_where_nothing_may_be_asked() {
    let folder = data();
    let place = folder.path().to_str().unwrap();
    let fetch = [
        "statistics",
        "fetch",
        "ssb-social-services",
        "--data",
        place,
    ];
    let refused = oppdrag(&fetch);
    assert_eq!(refused.code, 1);
    assert!(
        refused.err.contains("--statistics-services"),
        "{}",
        refused.err
    );
    let closed = oppdrag(
        &[
            &fetch[..],
            &["--statistics-services", "ssb", "--no-outgoing"],
        ]
        .concat(),
    );
    assert_eq!(closed.code, 1, "{}", closed.out);
    let wrong = oppdrag(&[&fetch[..], &["--statistics-services", "eurostat,fhi,fhi"]].concat());
    assert!(
        wrong.err.contains("«eurostat»") && wrong.err.contains("fhi is named twice"),
        "{}",
        wrong.err
    );
}
