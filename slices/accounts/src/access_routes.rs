use access::{Access, Role};
use shell::{NavItem, Routes};

use crate::{
    actions::{confirm_review, deputies::*, end_own_sessions, users::*},
    pages::{access_export, access_review, deputies, my_access, new_user, user, users},
};

/// Those who make, change and close accounts.
const GIVERS: Access = Access::Roles(&[Role::Administrator]);
/// Those who name deputies in their own office.
const NAMERS: Access = Access::Roles(NAMING);
pub(crate) const NAMING: &[Role] = &[Role::Leader, Role::CountyGovernor, Role::Administrator];
/// Those who look through who has access.
const REVIEWERS: Access = Access::Roles(&[
    Role::Leader,
    Role::CountyGovernor,
    Role::Steward,
    Role::Auditor,
    Role::Administrator,
]);
/// Those who confirm that the accesses of the own office were looked through.
const CONFIRMERS: Access = Access::Roles(CONFIRMING);
pub(crate) const CONFIRMING: &[Role] = &[Role::Leader, Role::CountyGovernor];

pub(crate) const NAVIGATION: &[NavItem] = &[
    NavItem {
        text: "accounts-nav-users",
        href: users::PATH,
        access: GIVERS,
        order: 50,
        part: None,
    },
    NavItem {
        text: "accounts-keys",
        href: "/nokler",
        access: crate::KEY_MAKERS,
        order: 96,
        part: None,
    },
    NavItem {
        text: "accounts-nav-access",
        href: access_review::PATH,
        access: REVIEWERS,
        order: 95,
        part: None,
    },
];

/// The routes of giving, naming and looking through access.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/brukere", GIVERS, users::users)
        .get("/brukere/ny", GIVERS, new_user::new_user)
        .post("/brukere/ny", GIVERS, make::make)
        .get("/brukere/{id}", GIVERS, user::user)
        .post("/brukere/{id}/endre", GIVERS, change::change)
        .post("/brukere/{id}/avslutt", GIVERS, close::close)
        .post("/brukere/{id}/gjenapne", GIVERS, reopen::reopen)
        .post("/brukere/{id}/lenke", GIVERS, give_link::give_link)
        .post(
            "/brukere/{id}/kobling",
            GIVERS,
            give_connecting_link::give_connecting_link,
        )
        .post(
            "/brukere/{id}/kobling/trekk-tilbake",
            GIVERS,
            revoke_connecting_link::revoke_connecting_link,
        )
        .post(
            "/brukere/{id}/koble-fra/{provider}",
            GIVERS,
            disconnect::disconnect,
        )
        .get("/stedfortredere", NAMERS, deputies::deputies)
        .post("/stedfortredere", NAMERS, name::name)
        .post("/stedfortredere/{id}/avslutt", NAMERS, end::end)
        .get("/tilganger", REVIEWERS, access_review::access_review)
        .get("/tilganger/eksport.csv", REVIEWERS, access_export::export)
        .post(
            "/tilganger/gjennomgatt",
            CONFIRMERS,
            confirm_review::confirm_review,
        )
        .get("/min-tilgang", Access::SignedIn, my_access::my_access)
        .post("/min-tilgang/stedfortreder", Access::SignedIn, act::act)
        .post(
            "/min-tilgang/logg-ut-overalt",
            Access::SignedIn,
            end_own_sessions::end_own_sessions,
        )
}
