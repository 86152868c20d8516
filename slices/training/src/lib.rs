//! Opplæring: who works with what in the NAV offices, the courses they were offered and attended, networks and guides.

mod actions;
mod course;
mod facts;
mod lecturer;
mod pages;
mod queries;
mod routes;
mod session;
mod tables;
mod words;

use access::Access;
use database::Migration;
use shell::NavItem;
use slice::Slice;
use texts::Source;

pub use course::{Course, Material};
pub use session::{Filled, Session};
pub use words::{CourseType, SessionState, StaffRole, Work};

pub const SLICE: Slice = Slice {
    migrations: &[Migration {
        name: "training-0001",
        sql: include_str!("../migrations/0001.sql"),
    }],
    tables: tables::TABLES,
    statements: queries::STATEMENTS,
    routes: routes::routes,
    navigation: &[NavItem {
        text: "training-courses",
        href: "/kurs",
        access: Access::Roles(plan::PLAN_READERS),
        order: 16,
    }],
    ..Slice::named("training", TEXTS)
};

pub const TEXTS: Source = Source {
    name: "training",
    nb: include_str!("../texts/nb.ftl"),
    nn: include_str!("../texts/nn.ftl"),
    en: include_str!("../texts/en.ftl"),
};
