//! Asks public statistics services for figures: PxWebApi 1 and 2 (Statistics Norway), FHI's open statistics, and KLASS, the
//! register of code lists. Knows no word of the mandate and no database; the way out, the time and the place for finished
//! parts are given to it ([`Web`], [`Time`], [`Shelf`]).
//!
//! # From a table to its figures
//! 1. [`Bank::table`] reads what a table has ([`Table`]).
//! 2. [`Wishes`] say what is wanted of it, and [`Plan::new`] makes of them the requests that are within the service's
//!    limits, each cell in exactly one. It is pure, and says how many requests and about how long.
//! 3. [`Bank::fetch`] carries the plan out at the [`Pace`] that the service allows, checks every answer, keeps it on the
//!    shelf, and puts all together to one [`jsonstat::Dataset`].
//!
//! ```no_run
//! use statbank::*;
//! # async fn example<W: Web>(web: W) -> Result<(), Box<dyn std::error::Error>> {
//! let service = Service::statistics_norway_2();
//! let way = Way::new(web, TokioTime, Pace::new(service.allowance()));
//! let bank = Bank::new(&service, &way);
//!
//! let table = bank.table(&"12210".parse()?).await?;
//! let wishes = Wishes::all_of(&table).of("Tid", Wish::Last(5));
//! let plan = bank.plan(&table, &wishes)?;
//! println!("{} requests, {:?}", plan.parts().len(), plan.about_how_long());
//!
//! let dataset = bank.fetch(&plan, &mut NoShelf, &|progress| println!("{progress:?}")).await?;
//! # Ok(()) }
//! ```
//!
//! # What can go wrong
//! A [`Failure`] says which table, which part, after how many tries, what the service answered (its status and the beginning
//! of its words, fit to be logged), and by [`Failure::advice`] what can be done. What may pass is tried again as
//! [`Patience`] says: no way there, an answer that is late, broken off or cut off, 429 and the statuses of a service out of order. A
//! service that says how long to wait is heeded by all who share the pace.
//!
//! # Editions
//! A table may be changed between two answers. Every part says when it was last changed; those of another edition than the
//! newest are thrown away and asked for anew, once. Parts on the shelf are used where the table says that it is unchanged, or
//! where it does not say (PxWebApi 1, FHI) an answer of one cell does.

mod allowance;
mod bank;
mod check;
mod dataset;
mod excerpt;
mod failure;
mod fetch;
mod json;
mod klass;
mod metadata;
mod pace;
mod patience;
mod plan;
mod problem;
mod question;
mod refusal;
mod selection;
mod service;
mod table;
mod time;
mod way;
mod web;
mod wish;

pub use bank::Bank;
pub use check::OtherThanAsked;
pub use excerpt::Excerpt;
pub use failure::{Failure, Subject};
pub use fetch::{NoShelf, Progress, Shelf, ShelfFault, Step};
pub use klass::{
    COUNTIES, Change, Code, Klass, KlassLanguage, Link, MUNICIPALITIES, Named, Validity,
};
pub use pace::Pace;
pub use patience::Patience;
pub use plan::{CannotPlan, Part, PartKey, Plan};
pub use problem::{Advice, NotUnderstood, Problem};
pub use refusal::{Refusal, Why};
pub use selection::{Chosen, Selection};
pub use service::{Allowance, Form, Language, Service};
pub use table::{Choice, NotATable, Table, TableId};
pub use time::{Time, TokioTime};
pub use way::{Waiting, WaitingFor, Way};
pub use web::{Bounds, NoAnswer, Web};
pub use wish::{Wish, Wishes, WrongWish};
