use access::{Access, READERS, Role};
use shell::Routes;

use crate::{actions, pages};

pub const READ: Access = Access::Roles(READERS);
/// Statistics are everyone's: those who use them read them in, for all offices.
pub const IMPORT: Access = Access::Roles(IMPORTERS);
pub const IMPORTERS: &[Role] = &[Role::Adviser, Role::Leader, Role::Steward];

/// Those who are led to plan something for a municipality.
pub const PLANNERS: &[Role] = &[Role::CaseOfficer, Role::Adviser, Role::Leader];

pub fn routes() -> Routes {
    Routes::new()
        .get("/levekar", READ, pages::overview::overview)
        .get(
            "/levekar/indikatorer/{key}",
            READ,
            pages::indicator::indicator,
        )
        .get("/levekar/kilder", READ, pages::sources::sources)
        .get("/levekar/innlesing", IMPORT, pages::import::import)
        .upload("/levekar/innlesing/fil", IMPORT, actions::import::upload)
        .get("/levekar/innlesing/{id}", IMPORT, pages::draft::draft)
        .post(
            "/levekar/innlesing/{id}/les-inn",
            IMPORT,
            actions::import::store,
        )
        .post(
            "/levekar/innlesing/{id}/gi-opp",
            IMPORT,
            actions::import::give_up,
        )
        .post(
            "/levekar/kilder/innlesinger/{id}/trekk-tilbake",
            IMPORT,
            actions::withdraw::withdraw,
        )
        .get("/levekar/behov", READ, pages::need::need)
        .get("/levekar/behov.xlsx", READ, pages::need_file::xlsx)
        .get("/levekar/innsats", READ, pages::effort::effort)
        .get("/levekar/innsats/{number}", READ, pages::effort_rows::rows)
        .get("/levekar/utvikling", READ, pages::trends::trends)
        .get("/levekar/oppdatert", READ, pages::current::current_figures)
        .get("/levekar/effekt", READ, pages::effect::effect)
}
