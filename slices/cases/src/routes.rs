use access::{Access, CASE_WORKERS, READERS, Role};
use shell::Routes;

use crate::{actions, pages};

/// Those who may see the cases of an office.
const READ: Access = Access::Roles(READERS);
/// Those who work with the cases of their own office.
const WORK: Access = Access::Roles(CASE_WORKERS);
/// Those who approve what another proposed, or send it back.
pub const APPROVERS: &[Role] = &[
    Role::CaseOfficer,
    Role::Adviser,
    Role::Leader,
    Role::CountyGovernor,
];
const APPROVE: Access = Access::Roles(APPROVERS);

pub fn routes() -> Routes {
    Routes::new()
        .get("/saker", READ, pages::list::list)
        .get("/saker/eksport.csv", READ, pages::export::csv)
        .get("/saker/eksport.xlsx", READ, pages::export::xlsx)
        .get("/saker/prognose", READ, pages::forecast::forecast)
        .get("/saker/ny", WORK, pages::new::new)
        .post("/saker/ny", WORK, actions::register::register)
        .post("/saker/overfor", WORK, actions::hand_over::hand_over)
        .get("/saker/import", WORK, pages::import::import)
        .upload("/saker/import/fil", WORK, actions::import::upload)
        .get("/saker/import/mal.csv", WORK, pages::import::empty_file)
        .get("/saker/import/{id}", WORK, pages::import::draft)
        .post("/saker/import/{id}/les-inn", WORK, actions::import::store)
        .post("/saker/import/{id}/gi-opp", WORK, actions::import::give_up)
        .get("/saker/{id}", READ, pages::case::case)
        .post("/saker/{id}/fordel", WORK, actions::assign::assign)
        .post("/saker/{id}/vent", WORK, actions::wait::wait)
        .post("/saker/{id}/gjenoppta", WORK, actions::resume::resume)
        .post(
            "/saker/{id}/forelopig-svar",
            WORK,
            actions::preliminary_reply::reply,
        )
        .post("/saker/{id}/avgjor", WORK, actions::decide::decide)
        .post("/saker/{id}/godkjenn", APPROVE, actions::approve::approve)
        .post("/saker/{id}/retur", APPROVE, actions::send_back::send_back)
        .post("/saker/{id}/trekk", WORK, actions::take_back::take_back)
        .post("/saker/{id}/gjenapne", WORK, actions::reopen::reopen)
        .post("/saker/{id}/rett", WORK, actions::edit::edit)
}
