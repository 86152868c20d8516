use access::{Access, READERS, Role};
use shell::Routes;

use crate::{actions, pages};

pub const READ: Access = Access::Roles(READERS);
/// Statistics are everyone's: those who use them read them in, for all offices.
pub const IMPORT: Access = Access::Roles(IMPORTERS);
pub const IMPORTERS: &[Role] = &[Role::Adviser, Role::Leader, Role::Steward];

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
        .get(
            "/levekar/indikatorer/{key}/kart.svg",
            READ,
            pages::indicator_map::picture,
        )
        .get("/levekar/grenser", READ, pages::boundaries::boundaries)
        .upload("/levekar/grenser/fil", IMPORT, actions::boundaries::upload)
        .get(
            "/levekar/grenser/{id}",
            IMPORT,
            pages::boundary_draft::draft,
        )
        .post(
            "/levekar/grenser/{id}/les-inn",
            IMPORT,
            actions::boundaries::store,
        )
        .post(
            "/levekar/grenser/{id}/gi-opp",
            IMPORT,
            actions::boundaries::give_up,
        )
        .post(
            "/levekar/grenser/{id}/trekk-tilbake",
            IMPORT,
            actions::boundaries::withdraw,
        )
}
