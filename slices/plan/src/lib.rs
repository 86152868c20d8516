//! Årsplanen: the activities of the year, what they answer of the letter, whom they are aimed at and whom they reached.
//!
//! Every effort of the office that is no case is an [`Activity`] here, whatever slice holds more of it: a course, a
//! meeting, a project is a row of its own slice under the activity's id. So the plan knows once what is done for whom,
//! and what the letter demands that nothing answers.

pub mod actions;
mod activity;
mod audience;
mod desk;
pub mod facts;
mod filter;
mod pages;
mod queries;
mod tables;
mod words;

use access::{Access, Role};
use database::Migration;
use shell::{NavItem, Routes};
use slice::{PersonalData, Slice};
use texts::Source;

pub use activity::{Activity, CannotPlan, Marks};
pub use audience::{Aimed, AimedAt, Step};
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

pub const SLICE: Slice = Slice {
    migrations: &[Migration {
        name: "plan-0001",
        sql: include_str!("../migrations/0001.sql"),
    }],
    tables: tables::TABLES,
    statements: queries::STATEMENTS,
    routes,
    navigation: &[NavItem {
        text: "plan-title",
        href: "/plan",
        access: Access::Roles(PLAN_READERS),
        order: 15,
    }],
    personal_data: &[PersonalData {
        table: "activity",
        column: "owner_id",
        purpose: "To know who of the office answers for the activity",
        basis: "GDPR article 6(1)(e)",
        retention: "As long as the plan of the year is kept",
    }],
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
    Routes::new()
        .get("/plan", read, pages::list::list)
        .get("/plan/ny", plan, pages::new::new)
        .post("/plan/ny", plan, actions::new::new)
        .get("/plan/{id}", read, pages::activity::activity)
        .post("/plan/{id}/endre", plan, actions::change::change)
        .post("/plan/{id}/steg", plan, actions::note_step::note_step)
}
