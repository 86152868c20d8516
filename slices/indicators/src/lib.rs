//! Levekår: statistics as its sources publish it, indicators made of it, and what they say of each municipality.

mod actions;
mod boundaries;
mod cache;
mod catalogue;
mod computing;
mod countrywide;
mod dated;
mod demo;
mod demo_scorecards;
mod demo_watches;
mod effect;
mod effort;
mod entry;
mod fetching;
mod fingerprint;
mod forget_boundary_drafts;
mod forget_drafts;
mod freshness;
mod hearing;
mod import;
mod importing;
mod indicator;
mod kept;
mod mark;
mod measures;
mod municipality;
mod need;
mod pages;
mod picture;
mod profile;
mod proposals;
mod queries;
mod reckoning;
mod region;
mod registry;
mod report;
mod report_effect;
mod report_scorecards;
mod routes;
mod scorecards;
mod series_of_places;
mod tables;
mod trends;
mod watching;
mod whose;
mod words;

use database::Migration;
use shell::NavItem;
use slice::{PersonalData, Slice};
use texts::Source;

pub use demo::put_demo;
pub use demo_scorecards::put_demo_scorecards;
pub use demo_watches::put_demo_watches;
pub use fetching::{
    command::{FetchAnswer, FileAnswer, FileSummary, FileToRead, fetch_source, import_file},
    planning::Size,
    starting_set::ensure as ensure_fetching,
    state::{Far, FetchState, Fetching},
};
pub use fingerprint::file_hash;
pub use import::file::{LARGEST, Unreadable, read};
pub use importing::{Asked, Imported, NotImported, import_now};
pub use registry::ensure_catalogue;

pub const SLICE: Slice = Slice {
    migrations: &[
        Migration {
            name: "indicators-0001",
            sql: include_str!("../migrations/0001.sql"),
        },
        Migration {
            name: "indicators-0002",
            sql: include_str!("../migrations/0002-hearing.sql"),
        },
        Migration {
            name: "indicators-0003",
            sql: include_str!("../migrations/0003-boundaries.sql"),
        },
        Migration {
            name: "indicators-0004",
            sql: include_str!("../migrations/0004-need.sql"),
        },
        Migration {
            name: "indicators-0005",
            sql: include_str!("../migrations/0005-fetching.sql"),
        },
        Migration {
            name: "indicators-0006",
            sql: include_str!("../migrations/0006-watching.sql"),
        },
        Migration {
            name: "indicators-0007",
            sql: include_str!("../migrations/0007-catalogue.sql"),
        },
        Migration {
            name: "indicators-0008",
            sql: include_str!("../migrations/0008-scorecards.sql"),
        },
        Migration {
            name: "indicators-0009",
            sql: include_str!("../migrations/0009-figures.sql"),
        },
    ],
    tables: tables::TABLES,
    statements: queries::STATEMENTS,
    routes: routes::routes,
    navigation: &[
        NavItem {
            text: "indicators-title",
            href: "/levekar",
            access: routes::READ,
            order: 55,
            part: None,
        },
        // Whoever speaks for a municipality has its scorecard alone.
        NavItem {
            text: "scorecards-title",
            href: "/levekar/malekort",
            access: routes::SPEAK,
            order: 56,
            part: None,
        },
    ],
    municipality_parts: &[municipality::PART],
    measures: measures::MEASURES,
    report_parts: report::PARTS,
    dated_entries: &[dated::ENTRIES],
    personal_data: &[
        PersonalData {
            table: "statistics_draft",
            column: "uploaded_by",
            purpose: "To know whose upload it is, so that nobody else goes on with it",
            basis: "GDPR article 6(1)(e)",
            retention: "At most a day",
        },
        PersonalData {
            table: "statistics_import",
            column: "imported_by",
            purpose: "To know who read figures in that everyone uses, and can be asked about them",
            basis: "GDPR article 6(1)(e)",
            retention: "As long as the figures are kept",
        },
        PersonalData {
            table: "boundary_draft",
            column: "uploaded_by",
            purpose: "To know whose upload it is, so that nobody else goes on with it",
            basis: "GDPR article 6(1)(e)",
            retention: "At most a day",
        },
        PersonalData {
            table: "boundary_set",
            column: "imported_by",
            purpose: "To know who took boundaries into use that everyone sees, and can be asked about them",
            basis: "GDPR article 6(1)(e)",
            retention: "As long as the boundaries are kept",
        },
        PersonalData {
            table: "profile_correction",
            column: "suggested_by, answered_by",
            purpose: "To know who spoke for the municipality and who answered, and can be asked about it",
            basis: "GDPR article 6(1)(e)",
            retention: "As long as the correction is kept",
        },
        PersonalData {
            table: "indicator_proposal",
            column: "proposed_by",
            purpose: "To show colleagues of the own office who proposed an indicator",
            basis: "GDPR article 6(1)(e)",
            retention: "As long as the proposal is kept",
        },
        PersonalData {
            table: "indicator_comment",
            column: "said_by",
            purpose: "To show colleagues of the own office who said something of a proposal",
            basis: "GDPR article 6(1)(e)",
            retention: "As long as the proposal is kept",
        },
        PersonalData {
            table: "statistics_fetch",
            column: "asked_by",
            purpose: "To know who asked a public service for figures, and can go on with them",
            basis: "GDPR article 6(1)(e)",
            retention: "As long as the figures are kept",
        },
        PersonalData {
            table: "statistics_fetch",
            column: "asked_by_name",
            purpose: "To show colleagues who asked a public service for figures",
            basis: "GDPR article 6(1)(e)",
            retention: "As long as the figures are kept",
        },
    ],
    jobs: &[
        forget_drafts::JOB,
        forget_boundary_drafts::JOB,
        fetching::job::FETCH,
        fetching::job::FETCH_DUE,
    ],
    ..Slice::named("indicators", TEXTS)
};

pub const TEXTS: Source = Source {
    name: "indicators",
    nb: include_str!("../texts/nb.ftl"),
    nn: include_str!("../texts/nn.ftl"),
    en: include_str!("../texts/en.ftl"),
};
