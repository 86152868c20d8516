//! Opplæring: who works with what in the NAV offices, the courses they were offered and attended, networks and guides.

mod actions;
mod attendance;
mod base_file;
mod certificate;
mod course;
mod coverage;
mod demo;
mod effort_lines;
mod evaluation;
mod facts;
mod grid;
mod guide;
mod lecturer;
mod measures;
mod network;
mod offer;
mod pages;
mod participants;
mod personal_data;
mod queries;
mod report;
mod routes;
mod session;
mod sign_up;
mod staff_base;
mod tables;
mod tables_of;
mod words;

use access::Access;
use database::Migration;
use shell::NavItem;
use slice::Slice;
use texts::Source;

pub use course::{Course, Material};
pub use demo::put_demo;
pub use participants::{PARTICIPANT_READERS, Participant, ParticipantState};
pub use session::{Filled, Session};
pub use sign_up::{Closed, CourseDay, Door, Doors, Seats};
pub use words::{CourseType, SessionState, StaffRole, Work};

pub const SLICE: Slice = Slice {
    migrations: &[
        Migration {
            name: "training-0001",
            sql: include_str!("../migrations/0001.sql"),
        },
        Migration {
            name: "training-0003",
            sql: include_str!("../migrations/0003.sql"),
        },
    ],
    tables: tables::TABLES,
    statements: queries::STATEMENTS,
    samples: queries::samples,
    routes: routes::routes,
    measures: measures::MEASURES,
    report_parts: report::PARTS,
    efforts: &[effort_lines::EFFORTS],
    personal_data: personal_data::PERSONAL_DATA,
    jobs: &[participants::forget::JOB],
    navigation: &[
        NavItem {
            text: "training-courses",
            href: "/kurs",
            access: Access::Roles(plan::PLAN_READERS),
            order: 16,
            part: Some("training-part"),
        },
        NavItem {
            text: "training-coverage",
            href: "/opplaering/dekning",
            access: Access::Roles(plan::PLAN_READERS),
            order: 16,
            part: Some("training-part"),
        },
        NavItem {
            text: "training-bases",
            href: "/opplaering/ansatte",
            access: Access::Roles(routes::BASE_READERS),
            order: 16,
            part: Some("training-part"),
        },
        NavItem {
            text: "training-networks",
            href: "/nettverk",
            access: Access::Roles(plan::PLAN_READERS),
            order: 16,
            part: Some("training-part"),
        },
        NavItem {
            text: "training-guides",
            href: "/veiledere",
            access: Access::Roles(plan::PLAN_READERS),
            order: 16,
            part: Some("training-part"),
        },
    ],
    ..Slice::named("training", TEXTS)
};

pub const TEXTS: Source = Source {
    name: "training",
    nb: concat!(
        include_str!("../texts/nb.ftl"),
        include_str!("../texts/participants-nb.ftl")
    ),
    nn: concat!(
        include_str!("../texts/nn.ftl"),
        include_str!("../texts/participants-nn.ftl")
    ),
    en: concat!(
        include_str!("../texts/en.ftl"),
        include_str!("../texts/participants-en.ftl")
    ),
};
