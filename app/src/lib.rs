//! The program `oppdrag`: the only crate that knows all slices. A list of them, the command line, and serving.

mod command;
mod commands;
mod house;
mod installation;
mod serving;
mod sign_in;

pub use command::Command;
pub use commands::demo::furnish;
pub use house::house;
pub use serving::router;
