//! Utviklingsarbeid: projects, experiences that are shared, cooperation between municipalities, action plans and notes to the directorate.

mod action_plan;
mod actions;
mod cooperation;
mod dated;
mod demo;
mod experience;
mod measures;
mod municipality;
mod note;
mod pages;
mod project;
mod queries;
mod report;
mod routes;
mod tables;
mod thing;
mod words;

use access::{Access, READERS};
use database::Migration;
use shell::NavItem;
use slice::Slice;
use texts::Source;

pub use demo::put_demo;

pub const SLICE: Slice = Slice {
    migrations: &[Migration {
        name: "development-0001",
        sql: include_str!("../migrations/0001.sql"),
    }],
    tables: tables::TABLES,
    statements: queries::STATEMENTS,
    routes: routes::routes,
    navigation: &[
        NavItem {
            text: "development-experiences",
            href: "/erfaringer",
            access: Access::Roles(READERS),
            order: 18,
            part: Some("development-title"),
        },
        NavItem {
            text: "development-cooperation",
            href: "/samarbeid",
            access: Access::Roles(READERS),
            order: 18,
            part: Some("development-title"),
        },
        NavItem {
            text: "development-projects",
            href: "/prosjekter",
            access: Access::Roles(READERS),
            order: 18,
            part: Some("development-title"),
        },
        NavItem {
            text: "development-action-plans",
            href: "/handlingsplaner",
            access: Access::Roles(READERS),
            order: 18,
            part: Some("development-title"),
        },
        NavItem {
            text: "development-notes",
            href: "/notater",
            access: Access::Roles(READERS),
            order: 18,
            part: Some("development-title"),
        },
    ],
    measures: measures::MEASURES,
    report_parts: report::PARTS,
    municipality_parts: &[municipality::PART],
    dated_entries: &[dated::ENTRIES],
    ..Slice::named("development", TEXTS)
};

pub const TEXTS: Source = Source {
    name: "development",
    nb: include_str!("../texts/nb.ftl"),
    nn: include_str!("../texts/nn.ftl"),
    en: include_str!("../texts/en.ftl"),
};
