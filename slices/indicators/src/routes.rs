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
        .get("/levekar/kilder/{key}", READ, pages::source::source)
        .get(
            "/levekar/kilder/{key}/tabell/{id}",
            IMPORT,
            pages::table::table,
        )
        .post(
            "/levekar/kilder/{key}/henting",
            IMPORT,
            actions::fetch_plan::change,
        )
        .post(
            "/levekar/kilder/{key}/tabell",
            IMPORT,
            actions::fetch_line::ask_table,
        )
        .post(
            "/levekar/kilder/{key}/tabell/{id}/serie",
            IMPORT,
            actions::fetch_line::add,
        )
        .post(
            "/levekar/kilder/{key}/serier/{id}/fjern",
            IMPORT,
            actions::fetch_line::remove,
        )
        .post("/levekar/kilder/{key}/hent", IMPORT, actions::fetch::ask)
        .post(
            "/levekar/kilder/{key}/hent/{id}/avbryt",
            IMPORT,
            actions::fetch::cancel,
        )
        .post(
            "/levekar/kilder/{key}/hent/{id}/se",
            IMPORT,
            actions::fetch::open,
        )
}
