//! Årsplanen: the activities of the year, what they answer of the letter, whom they are aimed at and whom they reached.
//!
//! Every effort of the office that is no case is an [`Activity`] here, whatever slice holds more of it: a course, a
//! meeting, a project is a row of its own slice under the activity's id. So the plan knows once what is done for whom,
//! and what the letter demands that nothing answers.

pub mod actions;
mod activity;
mod audience;
mod calendar_file;
mod competence;
mod coordination;
mod copying;
mod coverage;
mod demo;
mod desk;
mod effort;
mod effort_lines;
pub mod facts;
mod feed;
mod filter;
mod forget_drafts;
mod import;
#[cfg(test)]
mod made_up;
mod measures;
mod month;
mod moving;
mod municipality;
mod pages;
mod queries;
mod reminders;
mod report;
mod tables;
mod undoing;
mod words;

use access::{Access, Role};
use database::Migration;
use shell::{NavItem, Routes};
use slice::{PersonalData, Slice};
use texts::Source;

pub use activity::{Activity, CannotPlan, Marks};
pub use audience::{Aimed, AimedAt, Step};
pub use demo::{Furnishing, put_agreed, put_demo};
pub use desk::{Demand, Desk};
pub use pages::{
    list::{days, standing},
    options::Choices,
};
pub use queries::{activities, audience as places};
pub use words::{ActivityKind, ActivityState, Organiser, Partner, TargetGroup, Theme, Unit};

/// Those who see the plan: the office, its partner in NAV, the directorate and the auditor.
pub const PLAN_READERS: &[Role] = &[
    Role::CaseOfficer,
    Role::Adviser,
    Role::Leader,
    Role::CountyGovernor,
    Role::NavPartner,
    Role::Steward,
    Role::Auditor,
];
/// Those who plan: the office everything, the partner its own.
pub const PLANNERS: &[Role] = &[
    Role::CaseOfficer,
    Role::Adviser,
    Role::Leader,
    Role::NavPartner,
];

/// Those who can answer for an activity of the office.
pub(crate) const OWNERS: &[Role] = &[
    Role::CaseOfficer,
    Role::Adviser,
    Role::Leader,
    Role::CountyGovernor,
];
/// Those who can subscribe to the plan: the readers that belong to an office.
const FEED_OWNERS: &[Role] = &[
    Role::CaseOfficer,
    Role::Adviser,
    Role::Leader,
    Role::CountyGovernor,
    Role::NavPartner,
];

/// Those who approve the joint competence plan, each for their side.
pub const APPROVERS: &[Role] = &[Role::Leader, Role::NavPartner];

pub const SLICE: Slice = Slice {
    migrations: &[
        Migration {
            name: "plan-0001",
            sql: include_str!("../migrations/0001.sql"),
        },
        Migration {
            name: "plan-0002",
            sql: include_str!("../migrations/0002.sql"),
        },
        Migration {
            name: "plan-0003",
            sql: include_str!("../migrations/0003.sql"),
        },
        Migration {
            name: "plan-0004",
            sql: include_str!("../migrations/0004.sql"),
        },
    ],
    measures: measures::MEASURES,
    report_parts: &[report::BY_KIND, report::HOUSING, report::CHILDREN],
    jobs: &[forget_drafts::JOB, reminders::JOB],
    tables: tables::TABLES,
    statements: queries::STATEMENTS,
    routes,
    navigation: &[NavItem {
        text: "plan-title",
        href: "/plan",
        access: Access::Roles(PLAN_READERS),
        order: 15,
        part: None,
    }],
    municipality_parts: &[municipality::PART],
    efforts: &[effort_lines::EFFORTS],
    personal_data: &[
        PersonalData {
            table: "activity",
            column: "owner_id",
            purpose: "To know who of the office answers for the activity",
            basis: "GDPR article 6(1)(e)",
            retention: "As long as the plan of the year is kept",
        },
        PersonalData {
            table: "calendar_feed",
            column: "user_id",
            purpose: "To know whose calendar a secret link shows, and to end it when the person leaves",
            basis: "GDPR article 6(1)(e)",
            retention: "As long as the account is kept",
        },
        PersonalData {
            table: "coordination_acceptance",
            column: "accepted_by",
            purpose: "To know who let a warning stand, and can be asked why",
            basis: "GDPR article 6(1)(e)",
            retention: "As long as the plan of the year is kept",
        },
        PersonalData {
            table: "competence_plan",
            column: "made_by",
            purpose: "To know who made a version of the joint competence plan",
            basis: "GDPR article 6(1)(e)",
            retention: "As long as the plan is kept",
        },
        PersonalData {
            table: "competence_plan_approval",
            column: "approved_by_id",
            purpose: "To see that two different people have approved the plan",
            basis: "GDPR article 6(1)(e)",
            retention: "As long as the plan is kept",
        },
        PersonalData {
            table: "competence_plan_approval",
            column: "approved_for_id",
            purpose: "To see that two different people have approved the plan, also where a deputy did",
            basis: "GDPR article 6(1)(e)",
            retention: "As long as the plan is kept",
        },
        PersonalData {
            table: "competence_plan_approval",
            column: "approved_by",
            purpose: "To show who approved the plan for each side",
            basis: "GDPR article 6(1)(e)",
            retention: "As long as the plan is kept",
        },
    ],
    ..Slice::named("plan", TEXTS)
};

pub const TEXTS: Source = Source {
    name: "plan",
    nb: include_str!("../texts/nb.ftl"),
    nn: include_str!("../texts/nn.ftl"),
    en: include_str!("../texts/en.ftl"),
};

fn routes() -> Routes {
    let (read, plan) = (Access::Roles(PLAN_READERS), Access::Roles(PLANNERS));
    let (own, subscribe) = (Access::Roles(OWNERS), Access::Roles(FEED_OWNERS));
    Routes::new()
        .get("/plan", read, pages::list::list)
        .get("/plan/hjul", read, pages::wheel::show)
        .get("/plan/tidslinje", read, pages::timeline::show)
        .get("/plan/kalender", read, pages::calendar::show)
        .get("/plan/min-uke", read, pages::week::show)
        .get("/plan/krav", read, pages::demands::show)
        .get("/plan/eksport.csv", read, pages::export::csv)
        .get("/plan/eksport.xlsx", read, pages::export::xlsx)
        .get("/plan/kopier", plan, pages::copy::show)
        .post("/plan/kopier", plan, actions::copy::copy)
        .post("/plan/kopier/angre", plan, actions::copy::undo)
        .get("/plan/abonner", subscribe, pages::feeds::show)
        .post("/plan/abonner", subscribe, actions::feeds::make)
        .post(
            "/plan/abonner/{id}/trekk",
            subscribe,
            actions::feeds::revoke,
        )
        .get("/kalender/{fil}", Access::Public, pages::feed_file::file)
        .get("/plan/ny", plan, pages::new::new)
        .post("/plan/ny", plan, actions::new::new)
        .get("/plan/paminnelser", own, reminders::page::show)
        .post("/plan/paminnelser", own, reminders::choose::choose)
        .get("/plan/dekning", read, pages::coverage::coverage)
        .get("/plan/dekning/matrise.csv", read, pages::coverage::csv)
        .get("/plan/dekning/matrise.xlsx", read, pages::coverage::xlsx)
        .get(
            "/plan/dekning/rader",
            read,
            pages::coverage_rows::coverage_rows,
        )
        .get("/plan/dekning/rader.csv", read, pages::coverage_rows::csv)
        .get("/plan/dekning/rader.xlsx", read, pages::coverage_rows::xlsx)
        .get("/plan/tall", read, pages::counted::counted)
        .get("/plan/svar", read, pages::answers::answers)
        .get("/plan/samordning", read, pages::coordination::coordination)
        .post(
            "/plan/samordning/godta",
            plan,
            actions::accept_warning::accept,
        )
        .post(
            "/plan/samordning/angre",
            plan,
            actions::accept_warning::take_back,
        )
        .get(
            "/plan/samordning/virkemidler",
            read,
            pages::instruments::instruments,
        )
        .get(
            "/plan/samordning/innlesing",
            plan,
            pages::partner_import::import,
        )
        .upload(
            "/plan/samordning/innlesing/fil",
            plan,
            actions::partner_import::upload,
        )
        .get(
            "/plan/samordning/innlesing/{id}",
            plan,
            pages::partner_import::draft,
        )
        .post(
            "/plan/samordning/innlesing/{id}/les-inn",
            plan,
            actions::partner_import::store,
        )
        .post(
            "/plan/samordning/innlesing/{id}/gi-opp",
            plan,
            actions::partner_import::give_up,
        )
        .get("/plan/kompetanseplan", read, pages::competence::plan)
        .post("/plan/kompetanseplan/ny", plan, actions::competence::make)
        .post(
            "/plan/kompetanseplan/{id}/godkjenn",
            Access::Roles(APPROVERS),
            actions::competence::approve_version,
        )
        .get(
            "/plan/kompetanseplan/{id}/plan.pdf",
            read,
            pages::competence::pdf,
        )
        .get(
            "/plan/kompetanseplan/{id}/plan.docx",
            read,
            pages::competence::docx,
        )
        .get("/plan/{id}", read, pages::activity::activity)
        .post("/plan/{id}/endre", plan, actions::change::change)
        .post("/plan/{id}/steg", plan, actions::note_step::note_step)
        .post("/plan/{id}/flytt", plan, actions::shift::shift)
        .post("/plan/{id}/avlys", plan, actions::cancel::cancel)
        .post("/plan/{id}/angre", plan, actions::undo::undo)
}
