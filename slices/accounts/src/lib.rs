//! Who may sign in and how: accounts, sessions, one-time links and the people of the demo. There are no passwords.

mod access_review;
mod access_routes;
mod account;
mod account_event;
mod account_scope;
mod actions;
mod change;
mod demo;
mod deputyship;
mod limits;
mod link;
mod office_places;
mod pages;
mod people;
mod personal_data;
mod personas;
mod queries;
mod sessions;
mod tables;
mod user;
mod user_form;

use access::Access;
use database::Migration;
use shell::Routes;
use slice::Slice;
use texts::Source;

pub use actions::{
    close_account::close_account,
    create_link::{NewLink, NoLink, create_link},
};
pub use demo::{put_demo_access, put_personas};
pub use personas::{DEMO_OFFICE, PERSONAS, Persona};
pub use queries::users_of_office;
pub use sessions::Sessions;
pub use user::{NoAccount, User, Wanted};

pub const SLICE: Slice = Slice {
    migrations: &[
        Migration {
            name: "accounts-0001",
            sql: include_str!("../migrations/0001.sql"),
        },
        Migration {
            name: "accounts-0002",
            sql: include_str!("../migrations/0002.sql"),
        },
    ],
    tables: tables::TABLES,
    statements: queries::STATEMENTS,
    samples: queries::samples,
    routes,
    navigation: access_routes::NAVIGATION,
    personal_data: personal_data::PERSONAL_DATA,
    ..Slice::named("accounts", TEXTS)
};

pub const TEXTS: Source = Source {
    name: "accounts",
    nb: include_str!("../texts/nb.ftl"),
    nn: include_str!("../texts/nn.ftl"),
    en: include_str!("../texts/en.ftl"),
};

fn routes() -> Routes {
    Routes::new()
        .get("/logg-inn", Access::Public, pages::sign_in::sign_in)
        .post(
            "/logg-inn/demo",
            Access::Public,
            actions::sign_in_as_persona::sign_in_as_persona,
        )
        .get("/logg-inn/lenke/{token}", Access::Public, pages::link::link)
        .post(
            "/logg-inn/lenke/{token}",
            Access::Public,
            actions::sign_in_by_link::sign_in_by_link,
        )
        .post("/logg-ut", Access::SignedIn, actions::sign_out::sign_out)
        .post(
            "/sprak",
            Access::Public,
            actions::choose_language::choose_language,
        )
        .merge(access_routes::routes())
}
