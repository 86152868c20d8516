//! Klagesaker: appeals under the Social Services Act, from receipt to decision, and the measures over them.

mod act;
mod actions;
mod api;
mod appeal_case;
mod dated;
mod decided;
mod demo;
mod desk;
mod facts;
mod filter;
mod finding;
mod forecast;
mod forget_drafts;
mod import;
mod in_hand;
mod limit;
mod measures;
mod municipality;
mod outcome;
mod pages;
mod proposed;
mod queries;
mod report;
mod routes;
mod spread;
mod tables;
mod transitions;
mod waiting;

use access::{Access, READERS};
use database::Migration;
use shell::NavItem;
use slice::{OfficeSetting, PersonalData, Slice};
use texts::Source;

pub use act::{ActSection, SECTIONS, act_in_force};
pub use appeal_case::{AppealCase, Decision, Handling, State};
pub use decided::{
    DecidedGroup, changed_or_sent_back, decided_within, decided_within_net, month_of,
};
pub use demo::{Scale, put_demo};
pub use finding::{Reason, Theme};
pub use forecast::{Forecast, Milestone};
pub use import::{Answer, Fault, Field, File, import};
pub use limit::{DueDays, Limit, LimitKind, Limits};
pub use outcome::Outcome;
pub use pages::not_a_table;
pub use proposed::ProposedDecision;
pub use spread::Spread;
pub use waiting::{WaitingPeriod, WaitingReason, days_waited};

pub const SLICE: Slice = Slice {
    migrations: &[
        Migration {
            name: "cases-0001",
            sql: include_str!("../migrations/0001.sql"),
        },
        Migration {
            name: "cases-0002",
            sql: include_str!("../migrations/0002.sql"),
        },
    ],
    tables: tables::TABLES,
    statements: queries::STATEMENTS,
    samples: queries::list::samples,
    routes: routes::routes,
    api: api::api,
    navigation: &[NavItem {
        text: "cases-title",
        href: "/saker",
        access: Access::Roles(READERS),
        order: 20,
        part: None,
    }],
    measures: measures::MEASURES,
    report_parts: &[report::PART],
    municipality_parts: &[municipality::PART],
    dated_entries: &[dated::ENTRIES],
    in_hand: &[in_hand::ENTRY],
    settings: &[DECIDED_BY_TWO],
    personal_data: PERSONAL_DATA,
    jobs: &[forget_drafts::JOB],
    ..Slice::named("cases", TEXTS)
};

/// One proposes how a case ends, and another approves it.
const DECIDED_BY_TWO: OfficeSetting = OfficeSetting {
    key: "cases.decided-by-two",
    title: "cases-setting-by-two",
    help: "cases-setting-by-two-help",
};

/// The register knows cases by archive number; these are the only columns that could lead to a person.
const PERSONAL_DATA: &[PersonalData] = &[
    PersonalData {
        table: "appeal_case",
        column: "archive_number",
        purpose: "To find the case in the office's archive, which alone knows whom it is about; with it, the rest of the row is about that person",
        basis: "GDPR article 6(1)(e): the office's task under the Social Services Act § 47",
        retention: "As long as the case is kept",
    },
    PersonalData {
        table: "appeal_case",
        column: "officer_id",
        purpose: "Who in the office handles the case",
        basis: "GDPR article 6(1)(e): the office's task under the Social Services Act § 47",
        retention: "As long as the case is kept",
    },
    PersonalData {
        table: "appeal_case",
        column: "note",
        purpose: "A short note for those who handle the case; screened for national identity numbers",
        basis: "GDPR article 6(1)(e): the office's task under the Social Services Act § 47",
        retention: "As long as the case is kept",
    },
    PersonalData {
        table: "appeal_case",
        column: "proposed_by",
        purpose: "Who in the office proposed how the case ends, so that another approves it",
        basis: "GDPR article 6(1)(e): the office's task under the Social Services Act § 47",
        retention: "Until it is approved, returned or taken back; then the log alone tells it",
    },
    PersonalData {
        table: "appeal_case",
        column: "proposed_for",
        purpose: "Whose deputy proposed it, so that another than both approves it",
        basis: "GDPR article 6(1)(e): the office's task under the Social Services Act § 47",
        retention: "Until it is approved, returned or taken back; then the log alone tells it",
    },
    PersonalData {
        table: "appeal_case",
        column: "return_reason",
        purpose: "What must be changed before the decision can be approved; screened for national identity numbers",
        basis: "GDPR article 6(1)(e): the office's task under the Social Services Act § 47",
        retention: "Until the case is proposed anew or decided; then the log alone tells it",
    },
    PersonalData {
        table: "import_batch",
        column: "file_name",
        purpose: "To know a file again that was read in; a name may tell of somebody, national identity numbers are taken out",
        basis: "GDPR article 6(1)(e): the office's task under the Social Services Act § 47",
        retention: "As long as the cases that were read in are kept",
    },
    PersonalData {
        table: "import_draft",
        column: "file_name",
        purpose: "As of the files that were read in",
        basis: "GDPR article 6(1)(e): the office's task under the Social Services Act § 47",
        retention: "A day",
    },
    PersonalData {
        table: "import_draft",
        column: "sheet",
        purpose: "An uploaded file while its columns are chosen; screened for national identity numbers",
        basis: "GDPR article 6(1)(e): the office's task under the Social Services Act § 47",
        retention: "Until it is read in or given up, at most a day and an hour",
    },
];

pub const TEXTS: Source = Source {
    name: "cases",
    nb: include_str!("../texts/nb.ftl"),
    nn: include_str!("../texts/nn.ftl"),
    en: include_str!("../texts/en.ftl"),
};
