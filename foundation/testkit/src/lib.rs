//! The program under test: the real router of the slices that a test names, on either engine, with a clock that
//! the test sets and people that it makes up.

mod client;
mod clock;
mod engine;
mod guards;
mod postgres;
mod under_test;

pub use client::{Client, Reply};
pub use clock::TestClock;
pub use engine::{Engine, Place, on_both};
pub use postgres::{PostgresDatabase, has_postgres, new_postgres, new_postgres_now};
pub use under_test::{UnderTest, to_this_machine};
