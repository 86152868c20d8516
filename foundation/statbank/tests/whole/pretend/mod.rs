//! A made-up service that answers as the real ones do, and does wrong what it is told to.

mod answers;
mod questions;
mod server;

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex},
    time::Duration,
};

use http::{Request, Response};
use statbank::{Allowance, Form, Service, TableId};

use crate::time::TestTime;
pub use answers::expected;

/// A selection by dimension and codes.
pub type Chosen = Vec<(String, Vec<String>)>;

pub struct Pretend {
    pub form: Form,
    /// All that the table has.
    pub table: Chosen,
    now: Mutex<Now>,
}

struct Now {
    updated: Option<String>,
    most: usize,
    turned: bool,
    script: VecDeque<Act>,
    asked: Vec<Asked>,
    time: Option<TestTime>,
}

/// A question for figures that came.
#[derive(Clone, Debug)]
pub struct Asked {
    pub chosen: Chosen,
    pub at: Duration,
}

/// What it does with the next question for figures, in place of a good answer.
#[derive(Clone, Debug)]
pub enum Act {
    /// A good answer after all.
    Good,
    /// This status, headers and body.
    Status(u16, &'static [(&'static str, &'static str)], &'static str),
    /// A page of HTML that says that all is well.
    Page,
    /// The first half of a good answer, as if it were whole.
    Half,
    /// The first half, and then the connection ends.
    BreakOff,
    /// An answer without end.
    Endless,
    /// No answer at all.
    Silence,
    /// A success with nothing in it.
    Nothing,
    /// An answer without the last code of the last dimension.
    Less,
    /// An answer with a code that was not asked for.
    More,
    /// JSON-stat that says that something went wrong.
    SaysError,
    /// The table has just been changed: it answers with this edition, and after it too.
    Changed(&'static str),
}

pub enum Reply {
    Whole(Response<Vec<u8>>),
    BrokenOff(Vec<u8>),
    Endless,
    Silence,
}

impl Pretend {
    /// A service with one table of so many regions and years, two contents in each.
    pub fn new(form: Form, regions: usize, years: usize) -> Arc<Self> {
        let codes =
            |count: usize, from: usize| (from..from + count).map(|code| format!("{code:04}"));
        let [region, contents, time] = match form {
            Form::Fhi => ["GEO", "MEASURE_TYPE", "AAR"],
            Form::PxWebApi1 | Form::PxWebApi2 => ["Region", "ContentsCode", "Tid"],
        };
        let contents_codes = ["Klienter", "Barn"].map(str::to_owned).to_vec();
        let table = vec![
            (region.to_owned(), codes(regions, 301).collect()),
            (contents.to_owned(), contents_codes),
            (time.to_owned(), codes(years, 2001).collect()),
        ];
        let now = Now {
            updated: Some("2026-06-15T06:00:00Z".to_owned()),
            most: usize::MAX,
            turned: false,
            script: VecDeque::new(),
            asked: Vec::new(),
            time: None,
        };
        Arc::new(Self {
            form,
            table,
            now: Mutex::new(now),
        })
    }

    pub fn id(&self) -> TableId {
        let id = match self.form {
            Form::Fhi => "nokkel/583",
            Form::PxWebApi1 | Form::PxWebApi2 => "12210",
        };
        id.parse().unwrap()
    }

    /// What one may ask it for, as if it stood at an address that nobody goes to.
    pub fn service(&self, cells: usize) -> Service {
        let allowance = Allowance {
            cells,
            ..Allowance::STATISTICS_NORWAY
        };
        Service::at(self.form, "https://statistikk.example.no/api", allowance)
    }

    /// What it does with the next questions for figures.
    pub fn will(&self, acts: impl IntoIterator<Item = Act>) {
        self.now.lock().unwrap().script.extend(acts);
    }

    /// More cells than these it refuses.
    pub fn give_at_most(&self, cells: usize) {
        self.now.lock().unwrap().most = cells;
    }

    pub fn change(&self, updated: Option<&str>) {
        self.now.lock().unwrap().updated = updated.map(str::to_owned);
    }

    /// Answers with dimensions and codes in the opposite order from now on.
    pub fn turn(&self) {
        self.now.lock().unwrap().turned = true;
    }

    pub fn watch(&self, time: TestTime) {
        self.now.lock().unwrap().time = Some(time);
    }

    pub fn asked(&self) -> Vec<Asked> {
        self.now.lock().unwrap().asked.clone()
    }

    /// What time it is for whoever asks.
    pub fn time(&self) -> Duration {
        let now = self.now.lock().unwrap();
        now.time.as_ref().map(TestTime::passed).unwrap_or_default()
    }

    pub fn reply(&self, request: &Request<Vec<u8>>, at: Duration) -> Reply {
        let whole = |json: String| Reply::Whole(answers::json(json));
        match questions::read(self.form, request) {
            Some(questions::Question::Table) => {
                let now = self.now.lock().unwrap();
                whole(answers::table(self.form, &self.table, now.updated.as_deref()))
            }
            Some(questions::Question::Figures(chosen)) => self.figures(chosen, at),
            Some(questions::Question::Configuration) => {
                whole(r#"{"apiVersion": "2.0.0", "maxDataCells": 123, "maxCallsPerTimeWindow": 0, "timeWindow": 0}"#.to_owned())
            }
            Some(questions::Question::Klass(answer)) => whole(answer),
            None => Reply::Whole(answers::status(404, &[], r#"{"title":"Non-existent table"}"#)),
        }
    }

    fn figures(&self, chosen: Chosen, at: Duration) -> Reply {
        let mut now = self.now.lock().unwrap();
        now.asked.push(Asked {
            chosen: chosen.clone(),
            at,
        });
        let cells: usize = chosen.iter().map(|(_, codes)| codes.len()).product();
        if cells > now.most {
            return Reply::Whole(answers::too_many(self.form));
        }
        let act = now.script.pop_front().unwrap_or(Act::Good);
        if let Act::Changed(updated) = act {
            now.updated = Some(updated.to_owned());
        }
        let chosen = match now.turned {
            true => turned(&chosen),
            false => chosen,
        };
        act.reply(self.form, &chosen, now.updated.as_deref())
    }
}

fn turned(chosen: &Chosen) -> Chosen {
    let turned = chosen.iter().rev();
    turned
        .map(|(id, codes)| (id.clone(), codes.iter().rev().cloned().collect()))
        .collect()
}

impl Act {
    fn reply(self, form: Form, chosen: &Chosen, updated: Option<&str>) -> Reply {
        let good = |chosen: &Chosen| answers::figures(form, chosen, updated);
        let half = || {
            let mut good = good(chosen).into_bytes();
            good.truncate(good.len() / 2);
            good
        };
        let mut other = chosen.clone();
        let last = other.last_mut().map(|(_, codes)| codes);
        Reply::Whole(match self {
            Self::Good | Self::Changed(_) => answers::json(good(chosen)),
            Self::Status(status, headers, body) => answers::status(status, headers, body),
            Self::Page => answers::page(),
            Self::Half => answers::json_bytes(half()),
            Self::BreakOff => return Reply::BrokenOff(half()),
            Self::Endless => return Reply::Endless,
            Self::Silence => return Reply::Silence,
            Self::Nothing => answers::json(String::new()),
            Self::Less => {
                last.unwrap().pop();
                answers::json(good(&other))
            }
            Self::More => {
                last.unwrap().push("9999".to_owned());
                answers::json(good(&other))
            }
            Self::SaysError => answers::json(
                r#"{"version": "2.0", "class": "error", "error": "the\ntable is being changed"}"#
                    .to_owned(),
            ),
        })
    }
}
