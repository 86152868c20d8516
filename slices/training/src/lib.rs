//! Opplæring: who works with what in the NAV offices, the courses they were offered and attended, networks and guides.

mod tables;
mod words;

use database::Migration;
use slice::Slice;
use texts::Source;

pub use words::{CourseType, StaffRole, Work};

pub const SLICE: Slice = Slice {
    migrations: &[Migration {
        name: "training-0001",
        sql: include_str!("../migrations/0001.sql"),
    }],
    tables: tables::TABLES,
    ..Slice::named("training", TEXTS)
};

pub const TEXTS: Source = Source {
    name: "training",
    nb: include_str!("../texts/nb.ftl"),
    nn: include_str!("../texts/nn.ftl"),
    en: include_str!("../texts/en.ftl"),
};
