//! People at work: each a thread with a session, one click about every second, some of them writing.

use super::figures::Times;
use super::visitor::Visitor;
use anyhow::{Result, anyhow, ensure};
use std::collections::BTreeMap;
use std::thread;
use std::time::{Duration, Instant};

/// How many, how long.
#[derive(Clone, Copy)]
pub struct Load {
    pub readers: usize,
    pub writers: usize,
    pub lasts: Duration,
}

/// Times of each kind of page, and the most statements one of them took.
#[derive(Default)]
pub struct Seen {
    pub pages: BTreeMap<&'static str, Page>,
}

#[derive(Default)]
pub struct Page {
    pub times: Times,
    pub statements: Option<u32>,
}

impl Seen {
    pub fn note(&mut self, kind: &'static str, took: Duration, statements: Option<u32>) {
        let page = self.pages.entry(kind).or_default();
        page.times.add(took);
        page.statements = page.statements.max(statements);
    }

    fn add(&mut self, other: Seen) {
        for (kind, page) in other.pages {
            let own = self.pages.entry(kind).or_default();
            own.times.extend(&page.times);
            own.statements = own.statements.max(page.statements);
        }
    }
}

/// What one person does at each click.
pub trait Errand: Send {
    fn click(&mut self, visitor: &mut Visitor, number: usize, seen: &mut Seen) -> Result<()>;
}

/// Signs everybody in first, then lets them all click until the time is over.
pub fn run(
    load: Load,
    sign_in: &dyn Fn() -> Result<Visitor>,
    errand: &dyn Fn(usize, bool) -> Box<dyn Errand>,
) -> Result<Seen> {
    let mut people = Vec::new();
    for number in 0..load.readers + load.writers {
        let writes = number >= load.readers;
        people.push((number, sign_in()?, errand(number, writes)));
    }
    let until = Instant::now() + load.lasts;
    let threads: Vec<_> = people
        .into_iter()
        .map(|(number, visitor, errand)| {
            thread::spawn(move || work(number, visitor, errand, until))
        })
        .collect();
    let mut seen = Seen::default();
    for thread in threads {
        seen.add(thread.join().map_err(|_| anyhow!("a person fell over"))??);
    }
    ensure!(!seen.pages.is_empty(), "nobody clicked");
    Ok(seen)
}

fn work(
    number: usize,
    mut visitor: Visitor,
    mut errand: Box<dyn Errand>,
    until: Instant,
) -> Result<Seen> {
    let mut seen = Seen::default();
    thread::sleep(pause(number, 0) / 2);
    for click in 0.. {
        if Instant::now() >= until {
            break;
        }
        errand.click(&mut visitor, click, &mut seen)?;
        thread::sleep(pause(number, click));
    }
    Ok(seen)
}

/// 600 to 1400 ms, spread evenly and the same in every run.
fn pause(number: usize, click: usize) -> Duration {
    let spread = (number * 131 + click * 337) % 801;
    Duration::from_millis(600 + u64::try_from(spread).unwrap_or(0))
}
