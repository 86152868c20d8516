//! Who may sign in and how: accounts, sessions, one-time links and the people of the demo. There are no passwords.

mod access_review;
mod access_routes;
mod account;
mod account_event;
mod account_scope;
mod actions;
mod api;
mod change;
mod colleagues;
mod connecting;
mod contacts;
mod demo;
mod deputyship;
mod keys;
mod limits;
mod link;
mod office_places;
mod oidc;
mod pages;
mod people;
mod personal_data;
mod personas;
mod queries;
mod sessions;
mod sign_out_hint;
mod tables;
mod user;
mod user_form;

use access::{Access, Role};
use database::Migration;
use shell::Routes;
use slice::Slice;
use texts::Source;

pub use actions::{
    close_account::close_account,
    create_link::{NewLink, NoLink, create_link},
};
pub use colleagues::Colleagues;
pub use connecting::{NoConnection, create_connecting_link};
pub use contacts::{Contact, contacts_of_office};
pub use demo::{put_demo_access, put_personas};
pub use keys::{
    KeyRefused, LONGEST_DAYS, ListedKey, Made, NotRevoked, WantedKey, list_keys, make_key,
    revoke_key,
};
pub use oidc::{Provider, ProviderEntry, Providers, RuleEntry, SettingsFault, check_providers};
pub use personas::{DEMO_OFFICE, PERSONAS, Persona};
pub use queries::{open_user, users_of_office};
pub use sessions::Sessions;
pub use user::{NoAccount, User, Wanted};

/// Those who let other systems in: the leader for the office, the directorate for the nation.
const KEY_MAKERS: Access = Access::Roles(&[Role::Leader, Role::Steward]);

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
        Migration {
            name: "accounts-0003",
            sql: include_str!("../migrations/0003.sql"),
        },
        Migration {
            name: "accounts-0004",
            sql: include_str!("../migrations/0004-keys.sql"),
        },
        Migration {
            name: "accounts-0005",
            sql: include_str!("../migrations/0005-connecting.sql"),
        },
    ],
    tables: tables::TABLES,
    statements: queries::STATEMENTS,
    samples: queries::samples,
    routes,
    api: api::api,
    keys: Some(keys::find),
    navigation: access_routes::NAVIGATION,
    personal_data: personal_data::PERSONAL_DATA,
    jobs: &[sessions::SWEEP],
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
        .get(
            "/logg-inn/kobling/{token}",
            Access::Public,
            pages::connecting::connecting,
        )
        .post(
            "/logg-inn/oidc/{provider}",
            Access::Public,
            actions::sign_in_at_provider::sign_in_at_provider,
        )
        .get(
            "/logg-inn/oidc/{provider}/tilbake",
            Access::Public,
            actions::return_from_provider::return_from_provider,
        )
        .get(
            "/logg-inn/avvist/{why}",
            Access::Public,
            pages::refused::refused,
        )
        .post(
            "/logg-ut/oidc/{provider}",
            Access::Public,
            actions::end_sessions::end_sessions,
        )
        .post("/logg-ut", Access::SignedIn, actions::sign_out::sign_out)
        .post(
            "/sprak",
            Access::Public,
            actions::choose_language::choose_language,
        )
        .get("/nokler", KEY_MAKERS, pages::keys::keys)
        .post("/nokler", KEY_MAKERS, actions::make_key::make_key)
        .post(
            "/nokler/{id}/trekk-tilbake",
            KEY_MAKERS,
            actions::revoke_key::revoke_key,
        )
        .get("/api", Access::Public, pages::api::api)
        .merge(access_routes::routes())
}
