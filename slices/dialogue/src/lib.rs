//! Dialog: meetings with the leadership of municipalities, with NAV and in the regional arena, enquiries, and help between offices.

mod actions;
mod dated;
mod demo;
mod effort_lines;
mod enquiry;
mod filter;
mod help;
mod measures;
mod meeting;
mod municipality;
mod pages;
mod queries;
mod report;
mod routes;
mod tables;
mod thing;
mod words;

use access::{Access, READERS};
use database::Migration;
use organisations::municipalities;
use shell::NavItem;
use slice::{PersonalData, Slice};
use texts::Source;

pub use demo::put_demo;

/// The authority's task.
const BASIS: &str = "GDPR article 6(1)(e)";

pub const SLICE: Slice = Slice {
    migrations: &[Migration {
        name: "dialogue-0001",
        sql: include_str!("../migrations/0001.sql"),
    }],
    tables: tables::TABLES,
    statements: queries::STATEMENTS,
    routes: routes::routes,
    navigation: &[
        NavItem {
            text: "dialogue-meetings",
            href: "/dialog",
            access: Access::Roles(READERS),
            order: 17,
            part: Some("dialogue-title"),
        },
        NavItem {
            text: "dialogue-enquiries-title",
            href: "/henvendelser",
            access: Access::Roles(READERS),
            order: 17,
            part: Some("dialogue-title"),
        },
        NavItem {
            text: "dialogue-help-title",
            href: "/hjelp",
            access: Access::Roles(READERS),
            order: 17,
            part: Some("dialogue-title"),
        },
    ],
    measures: measures::MEASURES,
    report_parts: report::PARTS,
    municipality_parts: &[municipality::PART],
    dated_entries: &[dated::ENTRIES],
    efforts: &[effort_lines::EFFORTS],
    personal_data: &[
        PersonalData {
            table: "meeting_follow_up",
            column: "owner_id",
            purpose: "To know who of the office follows up what was agreed",
            basis: BASIS,
            retention: "As long as the meeting is kept",
        },
        PersonalData {
            table: "enquiry",
            column: "owner_id",
            purpose: "To know who of the office answers the question",
            basis: BASIS,
            retention: "As long as the enquiry is kept",
        },
    ],
    ..Slice::named("dialogue", TEXTS)
};

pub const TEXTS: Source = Source {
    name: "dialogue",
    nb: include_str!("../texts/nb.ftl"),
    nn: include_str!("../texts/nn.ftl"),
    en: include_str!("../texts/en.ftl"),
};
