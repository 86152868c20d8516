//! The year's plan through the real router.

mod copying;
mod feeds;
mod files;
mod room;
mod views;
mod working;
