//! Who the mandate is carried out by and for: county governors' offices, municipalities through time and their NAV offices.

mod actions;
mod alphabet;
mod at_office;
mod demo;
pub mod nation;
mod nav_office;
mod pages;
mod queries;
mod registry;
mod settings;
mod stable_id;
mod tables;
mod words;

use access::{Access, READERS, Role};
use database::Migration;
use shell::{NavItem, Routes};
use slice::Slice;
use texts::Source;

pub use alphabet::alphabetical;
pub use at_office::AtOffice;
pub use demo::share_nav_offices;
pub use nav_office::NavOffice;
pub use queries::{nav_offices_of_municipality, nav_offices_of_office};
pub use registry::ensure_nation;
pub use settings::{OfficeSettings, settings};
pub use stable_id::{municipality_id, nav_office_id, office_id, stable_id};
pub use words::{explain, office_name};

/// Those who look at one office at a time.
const CHOOSERS: Access = Access::Roles(&[Role::Steward, Role::Auditor]);

/// Those who choose for their own office.
const SETTERS: Access = Access::Roles(&[Role::Leader]);

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
    navigation: &[
        NavItem {
            text: "organisations-nav-municipalities",
            href: "/kommuner",
            access: Access::Roles(READERS),
            order: 60,
        },
        NavItem {
            text: "organisations-nav-offices",
            href: "/embeter",
            access: CHOOSERS,
            order: 90,
        },
        NavItem {
            text: "organisations-nav-settings",
            href: "/innstillinger",
            access: SETTERS,
            order: 95,
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
        .get(
            "/kommuner",
            Access::Roles(READERS),
            pages::municipalities::municipalities,
        )
        .get(
            "/kommuner/{number}",
            Access::Roles(READERS),
            pages::municipality::municipality,
        )
        .get(
            "/innstillinger",
            Access::Roles(READERS),
            pages::settings::settings,
        )
        .post(
            "/innstillinger",
            SETTERS,
            actions::change_settings::change_settings,
        )
}
