//! Who the mandate is carried out by and for: county governors' offices, municipalities through time and their NAV offices.

mod actions;
mod alphabet;
mod api;
mod asked_municipality;
mod at_office;
mod demo;
pub mod municipalities;
pub mod nation;
mod nav_office;
mod pages;
mod queries;
mod registry;
mod settings;
mod stable_id;
mod tables;
mod words;

use access::{Access, OF_THE_NATION, Role};
use database::Migration;
use shell::{NavItem, Routes};
use slice::Slice;
use texts::Source;

pub use self::api::OfOffice;
pub use alphabet::alphabetical;
pub use asked_municipality::AskedMunicipality;
pub use at_office::AtOffice;
pub use demo::share_nav_offices;
pub use nav_office::NavOffice;
pub use queries::{nav_offices_of_municipality, nav_offices_of_office};
pub use registry::ensure_nation;
pub use settings::{OfficeSettings, settings};
pub use stable_id::{municipality_id, nav_office_id, office_id, stable_id};
pub use words::{explain, office_name};

/// Those who look at one office at a time.
const CHOOSERS: Access = Access::Roles(OF_THE_NATION);
/// What a municipality is, is for everyone who works here; what the office has about it, only for its readers.
const EVERYONE: Access = Access::SignedIn;

/// Those who choose for their own office.
const SETTERS: Access = Access::Roles(&[Role::Leader, Role::Administrator]);
/// Those who may know what an office has chosen.
const SETTINGS_READERS: Access = Access::Roles(&[
    Role::CaseOfficer,
    Role::Adviser,
    Role::Leader,
    Role::CountyGovernor,
    Role::Steward,
    Role::Auditor,
    Role::Administrator,
]);

pub const SLICE: Slice = Slice {
    migrations: &[
        Migration {
            name: "organisations-0001",
            sql: include_str!("../migrations/0001.sql"),
        },
        Migration {
            name: "organisations-0002",
            sql: include_str!("../migrations/0002.sql"),
        },
    ],
    tables: tables::TABLES,
    statements: &[queries::ALL],
    routes,
    api: api::api,
    navigation: &[
        NavItem {
            text: "organisations-nav-municipalities",
            href: "/kommuner",
            access: EVERYONE,
            order: 60,
            part: None,
        },
        NavItem {
            text: "organisations-nav-offices",
            href: "/embeter",
            access: CHOOSERS,
            order: 90,
            part: None,
        },
        NavItem {
            text: "organisations-nav-settings",
            href: "/innstillinger",
            access: SETTERS,
            order: 95,
            part: None,
        },
    ],
    ..Slice::named("organisations", TEXTS)
};

pub const TEXTS: Source = Source {
    name: "organisations",
    nb: include_str!("../texts/nb.ftl"),
    nn: include_str!("../texts/nn.ftl"),
    en: include_str!("../texts/en.ftl"),
};

fn routes() -> Routes {
    Routes::new()
        .get("/embeter", CHOOSERS, pages::offices::offices)
        .get("/kommuner", EVERYONE, pages::municipalities::municipalities)
        .get(
            "/kommuner/{number}",
            EVERYONE,
            pages::municipality::municipality,
        )
        .get(
            "/innstillinger",
            SETTINGS_READERS,
            pages::settings::settings,
        )
        .post(
            "/innstillinger",
            SETTERS,
            actions::change_settings::change_settings,
        )
}
