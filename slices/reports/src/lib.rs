//! Årsrapport: the annual report of an office and year, put together from what every slice hands over, and frozen
//! when it is filed.

mod actions;
mod annual_report;
mod assemble;
mod filed;
mod filers;
mod filing;
mod fingerprint;
mod frozen;
mod letter;
mod missing;
mod pages;
mod preparation;
mod queries;
mod tables;

use access::{Access, READERS, Role};
use database::Migration;
use shell::{NavItem, Routes};
use slice::{PersonalData, Slice};
use texts::Source;

pub use annual_report::{NoReport, Order, Printed, annual_report};
pub use filing::{Filing, file};

/// Those who file the office's report.
const FILERS: &[Role] = &[Role::Leader, Role::CountyGovernor];
/// Those who prepare it for another to file.
const PREPARERS: &[Role] = &[Role::Adviser, Role::Leader];

pub const SLICE: Slice = Slice {
    migrations: &[
        Migration {
            name: "reports-0001",
            sql: include_str!("../migrations/0001.sql"),
        },
        Migration {
            name: "reports-0002",
            sql: include_str!("../migrations/0002.sql"),
        },
    ],
    tables: tables::TABLES,
    statements: &[queries::ALL],
    routes,
    navigation: &[NavItem {
        text: "reports-menu",
        href: "/rapporter",
        access: Access::Roles(READERS),
        order: 40,
        part: None,
    }],
    settings: &[filers::FILED_BY_TWO],
    personal_data: &[
        PersonalData {
            table: "annual_report",
            column: "filed_by",
            purpose: "To show who filed the report",
            basis: "GDPR article 6(1)(e); the Archives Act",
            retention: "As long as the report is kept",
        },
        PersonalData {
            table: "prepared_report",
            column: "prepared_by",
            purpose: "To show who prepared the report, so that another files it",
            basis: "GDPR article 6(1)(e); the Archives Act",
            retention: "As long as the report is kept",
        },
        PersonalData {
            table: "prepared_report",
            column: "prepared_for",
            purpose: "Whose deputy prepared the report, so that another than both files it",
            basis: "GDPR article 6(1)(e); the Archives Act",
            retention: "As long as the report is kept",
        },
        PersonalData {
            table: "prepared_report",
            column: "prepared_name",
            purpose: "As prepared_by: the name as it was then",
            basis: "GDPR article 6(1)(e); the Archives Act",
            retention: "As long as the report is kept",
        },
    ],
    ..Slice::named(
        "reports",
        Source {
            name: "reports",
            nb: include_str!("../texts/nb.ftl"),
            nn: include_str!("../texts/nn.ftl"),
            en: include_str!("../texts/en.ftl"),
        },
    )
};

fn routes() -> Routes {
    let readers = Access::Roles(READERS);
    Routes::new()
        .get("/rapporter", readers, pages::list::page)
        .get("/rapporter/{year}", readers, pages::report::page)
        .get("/rapporter/{year}/pdf", readers, pages::pdf::file)
        .get("/rapporter/{year}/rader.xlsx", readers, pages::rows::file)
        .get(
            "/rapporter/{year}/lever",
            Access::Roles(FILERS),
            pages::filing::page,
        )
        .post(
            "/rapporter/{year}/lever",
            Access::Roles(FILERS),
            actions::file::file,
        )
        .post(
            "/rapporter/{year}/klargjor",
            Access::Roles(PREPARERS),
            actions::prepare::prepare,
        )
}
