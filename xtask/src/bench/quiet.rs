//! `bench quiet`: what the plan and training promise under load. Three hundred sign up at once for thirty places; a list
//! of thirteen thousand participants; five hundred letters; a year of fifteen hundred activities.

use super::{
    engine::Engine,
    figures::{Times, short},
    form, measure, table,
    visitor::{Answer, Visitor},
};
use crate::{
    program::{self, Profile},
    run,
    server::Server,
};
use anyhow::{Context, Result, bail, ensure};
use std::{process::Command, sync::Barrier, thread, time::Instant};

const ARRIVE: usize = 300;
const PLACES: usize = 30;
const PARTICIPANTS: usize = 13_000;
const LETTERS: usize = 500;
const ACTIVITIES: usize = 1_500;
/// How many sign up beside each other where it is only to fill a list.
const DOORS: usize = 8;
const LOOKS: usize = 40;

/// `cargo xtask bench quiet [--program FILE]`.
pub fn command(arguments: &[String]) -> Result<()> {
    let program = match arguments {
        [] => program::build(Profile::Release)?,
        [flag, file] if flag == "--program" => file.into(),
        _ => bail!("takes --program FILE, not {}", arguments.join(" ")),
    };
    let mut lines = vec![["what", "goal"].map(str::to_owned).to_vec()];
    for engine in &Engine::both()? {
        let mut demo = Command::new(&program);
        demo.args(["demo", "--only-data", "--listen", "127.0.0.1:0"]);
        run::output_of(demo.args(engine.arguments()))?;
        let mut server = measure::start(&program, engine)?;
        server.wait_until_up()?;
        println!("bench: {} …", engine.name());
        let figures = figures(&server)?;
        lines[0].push(engine.name().to_owned());
        for (number, (what, goal, value)) in figures.into_iter().enumerate() {
            if lines.len() <= number + 1 {
                lines.push(vec![what, goal.to_owned()]);
            }
            lines[number + 1].push(value);
        }
    }
    println!("\nTimes: half of them · 95 % of them · the slowest (how many).\n");
    table::grid(&lines);
    Ok(())
}

type Figure = (String, &'static str, String);

fn figures(server: &Server) -> Result<Vec<Figure>> {
    let address = server.address();
    let mut office = Visitor::new(&address);
    let person = [pair("person", "marit"), pair("til", "/")];
    let answer = office.post("/logg-inn/demo", &person)?;
    ensure!(office.follow(answer)?.status == 200, "nobody signed in");
    let mut figures = vec![at_once(&address, &mut office)?];
    let (session, link) = session(&mut office, PARTICIPANTS)?;
    fill(&address, &link, PARTICIPANTS)?;
    let list = format!("{session}/deltakere");
    let told = looked(&mut office, &list, LOOKS)?;
    figures.push((format!("list of {PARTICIPANTS}"), "p95 ≤ 25 ms", told));
    let whole = looked_once(&mut office, &format!("{list}.xlsx"))?;
    figures.push(("the list as XLSX".to_owned(), "≤ 500 ms", whole));
    let (session, link) = self::session(&mut office, LETTERS)?;
    fill(&address, &link, LETTERS)?;
    figures.push((
        format!("{LETTERS} letters queued"),
        "≤ 100 ms",
        letters(&mut office, &session)?,
    ));
    let year = plan_a_year(&mut office)?;
    for (what, path, goal) in [
        ("year wheel", "/plan/hjul", "≤ 50 ms"),
        ("timeline", "/plan/tidslinje", ""),
        ("coverage matrix", "/plan/dekning", "≤ 80 ms"),
    ] {
        let path = format!("{path}?ar={year}");
        let told = looked(&mut office, &path, LOOKS)?;
        figures.push((format!("{what} of {ACTIVITIES} activities"), goal, told));
    }
    Ok(figures)
}

/// All of them send the form at the same moment; exactly as many as there are places get one.
fn at_once(address: &str, office: &mut Visitor) -> Result<Figure> {
    let (session, link) = session(office, PLACES)?;
    let begin = Barrier::new(ARRIVE);
    let took: Vec<Result<Answer>> = thread::scope(|scope| {
        let one = |number| {
            let (begin, link) = (&begin, &link);
            scope.spawn(move || {
                let mut visitor = Visitor::new(address);
                begin.wait();
                sign_up(&mut visitor, link, number)
            })
        };
        let all: Vec<_> = (0..ARRIVE).map(one).collect();
        let joined = all.into_iter().map(|one| one.join());
        joined
            .map(|one| one.unwrap_or_else(|_| bail!("one broke off")))
            .collect()
    });
    let mut times = Times::default();
    for answer in took {
        times.add(answer?.took);
    }
    for (state, count) in [("confirmed", PLACES), ("waiting", ARRIVE - PLACES)] {
        let page = office.get(&format!("{session}/deltakere?tilstand={state}"))?;
        let told = format!("av {count}");
        ensure!(page.text.contains(&told), "not {count} are {state}");
    }
    let what = format!("{ARRIVE} sign up at once for {PLACES} places");
    Ok((what, "p95 ≤ 300 ms", times.told()))
}

fn sign_up(visitor: &mut Visitor, link: &str, number: usize) -> Result<Answer> {
    let email = format!("deltaker-{number}@example.org");
    let fields = [
        pair("navn", "Kari Nes"),
        pair("epost", &email),
        pair("navkontor", "annet"),
    ];
    let answer = visitor.post(link, &fields)?;
    ensure!(answer.status == 303, "sign-up ended with {}", answer.status);
    Ok(answer)
}

fn fill(address: &str, link: &str, people: usize) -> Result<()> {
    let done: Vec<Result<()>> = thread::scope(|scope| {
        let door = |door: usize| {
            scope.spawn(move || {
                let mut visitor = Visitor::new(address);
                for number in (door..people).step_by(DOORS) {
                    sign_up(&mut visitor, link, number)?;
                }
                Ok(())
            })
        };
        let all: Vec<_> = (0..DOORS).map(door).collect();
        let joined = all.into_iter().map(|one| one.join());
        joined
            .map(|one| one.unwrap_or_else(|_| bail!("one broke off")))
            .collect()
    });
    done.into_iter().collect()
}

/// A course with one session of so many places: its address, and the link to sign up by.
fn session(office: &mut Visitor, places: usize) -> Result<(String, String)> {
    let day = run::output_of(Command::new("date").args(["+%F", "-d", "+21 days"]))?;
    let day = day.trim();
    let fields = [
        pair("tittel", "Grunnkurs i gjeldsrådgivning"),
        pair("slag", "course"),
        pair("kurstype", "counselling_basic"),
        pair("tilstand", "planned"),
        pair("fra", day),
    ];
    let course = office.post("/kurs/ny", &fields)?;
    let course = course.location.context("the course was not stored")?;
    let fields = [
        pair("dag", day),
        pair("fra", "09:00"),
        pair("til", "15:00"),
        pair("sted", "Statens hus"),
        pair("plasser", &places.to_string()),
    ];
    office.post(&format!("{course}/samlinger/ny"), &fields)?;
    let page = office.get(&course)?.text;
    let list = page
        .split('"')
        .find(|part| part.ends_with("/deltakere"))
        .context("the session was not stored")?
        .to_owned();
    let version = office.get(&list)?.text;
    let version = form::fields(&version, &list.replace("/deltakere", "/lenker/pamelding"));
    let fields = version.context("no form for the link")?;
    let made = office.post(&list.replace("/deltakere", "/lenker/pamelding"), &fields)?;
    let link = made.text.split("shown-link\">").nth(1);
    let link = link.and_then(|rest| rest.split('<').next());
    let link = link.context("no link was shown")?;
    let path = link.replace("&#47;", "/").replace("&#x2F;", "/");
    let path = path.find("/pamelding/").map(|at| path[at..].to_owned());
    let session = list.trim_end_matches("/deltakere").to_owned();
    Ok((session, path.context("the link leads elsewhere")?))
}

fn letters(office: &mut Visitor, session: &str) -> Result<String> {
    let path = format!("{session}/epost");
    let answer = sent(office, &path, |fields| {
        form::fill(fields, "emne", "Ta med PC");
        form::fill(fields, "tekst", "Hei!");
    })?;
    ensure!(answer.status == 303, "the letters were not queued");
    Ok(short(answer.took))
}

/// Plans so many activities next year, where the demo has none, spread over the year.
fn plan_a_year(office: &mut Visitor) -> Result<i32> {
    let year = run::output_of(Command::new("date").arg("+%Y"))?;
    let year: i32 = year.trim().parse::<i32>()? + 1;
    for number in 0..ACTIVITIES {
        let day = format!("{year}-{:02}-{:02}", number % 12 + 1, number / 12 % 28 + 1);
        let fields = [
            pair("tittel", &format!("Veiledning {number}")),
            pair("slag", "guidance"),
            pair("tilstand", "planned"),
            pair("arrangor", "office"),
            pair("fra", &day),
        ];
        let answer = office.post("/plan/ny", &fields)?;
        ensure!(answer.status == 303, "activity {number} was not stored");
    }
    Ok(year)
}

/// The form of the page at this address, filled in and sent.
fn sent(
    office: &mut Visitor,
    path: &str,
    fill: impl FnOnce(&mut Vec<(String, String)>),
) -> Result<Answer> {
    let page = office.get(path)?.text;
    let action = path.split('?').next().unwrap_or(path);
    let mut fields = form::fields(&page, action).with_context(|| format!("no form at {path}"))?;
    fill(&mut fields);
    office.post(action, &fields)
}

fn looked(office: &mut Visitor, path: &str, times: usize) -> Result<String> {
    let mut took = Times::default();
    for _ in 0..times {
        let answer = office.get(path)?;
        ensure!(answer.status == 200, "{path} answered {}", answer.status);
        took.add(answer.took);
    }
    Ok(took.told())
}

fn looked_once(office: &mut Visitor, path: &str) -> Result<String> {
    let begun = Instant::now();
    let answer = office.get(path)?;
    ensure!(answer.status == 200, "{path} answered {}", answer.status);
    Ok(short(begun.elapsed()))
}

fn pair(name: &str, value: &str) -> (String, String) {
    (name.to_owned(), value.to_owned())
}
