//! One file for each command.

pub mod cases;
pub mod demo;
pub mod letter;
pub mod migrate;
pub mod report;
pub mod serve;
pub mod user;
pub mod verify;
