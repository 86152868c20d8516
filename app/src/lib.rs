//! The program `oppdrag`: the only crate that knows all slices. A list of them, the command line, and serving.

mod command;
mod commands;
mod configuration;
mod house;
mod installation;
mod mail;
mod metrics;
mod operating;
mod schema;
mod seal_key;
mod serving;
mod sign_in;
mod statistics;

pub use command::run;
pub use commands::demo::furnish;
pub use house::house;
pub use schema::{steps, tables};
pub use serving::router;
