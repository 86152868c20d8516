use access::{Access, CASE_WORKERS, Role};
use plan::PLAN_READERS;
use shell::Routes;

use crate::{actions, attendance, certificate, evaluation, pages, participants, sign_up};

/// Those who see what the office teaches.
const READ: Access = Access::Roles(PLAN_READERS);
/// Those who plan and change what their office teaches.
const WORK: Access = Access::Roles(CASE_WORKERS);
/// Those who see how many work with what: the readers, and the contact of a NAV office its own.
pub const BASE_READERS: &[Role] = &[
    Role::CaseOfficer,
    Role::Adviser,
    Role::Leader,
    Role::CountyGovernor,
    Role::NavPartner,
    Role::MunicipalityContact,
    Role::Steward,
    Role::Auditor,
];
const READ_BASES: Access = Access::Roles(BASE_READERS);
/// Those who say that the counts are right.
const CONFIRM: Access = Access::Roles(&[
    Role::CaseOfficer,
    Role::Adviser,
    Role::Leader,
    Role::MunicipalityContact,
]);

pub fn routes() -> Routes {
    courses()
        .merge(bases())
        .merge(lecturers())
        .merge(networks())
        .merge(guides())
        .merge(of_participants())
        .merge(without_account())
}

fn courses() -> Routes {
    Routes::new()
        .get("/kurs", READ, pages::courses::courses)
        .get("/kurs/ny", WORK, pages::new_course::new_course)
        .post("/kurs/ny", WORK, actions::new_course::new_course)
        .get("/kurs/gjennomforte", READ, pages::held::held)
        .get("/kurs/gjennomforte.xlsx", READ, pages::held::xlsx)
        .get("/kurs/{id}", READ, pages::course::course)
        .get(
            "/kurs/{id}/endre",
            WORK,
            pages::change_course::change_course,
        )
        .post(
            "/kurs/{id}/endre",
            WORK,
            actions::change_course::change_course,
        )
        .get("/kurs/{id}/tilbud", WORK, pages::offers::offers)
        .post("/kurs/{id}/tilbud", WORK, actions::offer::offer)
        .post(
            "/kurs/{id}/samlinger/ny",
            WORK,
            actions::new_session::new_session,
        )
        .get(
            "/kurs/{id}/samlinger/{session}",
            WORK,
            pages::session::session,
        )
        .post(
            "/kurs/{id}/samlinger/{session}",
            WORK,
            actions::change_session::change_session,
        )
}

/// What the office does with those who sign up.
fn of_participants() -> Routes {
    use participants::{READ, WORK, actions, pages};
    Routes::new()
        .get(
            "/kurs/{id}/samlinger/{session}/deltakere",
            READ,
            pages::list::list,
        )
        .post(
            "/kurs/{id}/samlinger/{session}/deltakere",
            WORK,
            actions::add::add,
        )
        .get(
            "/kurs/{id}/samlinger/{session}/deltakere.csv",
            READ,
            pages::export::csv,
        )
        .get(
            "/kurs/{id}/samlinger/{session}/deltakere.xlsx",
            READ,
            pages::export::xlsx,
        )
        .post(
            "/kurs/{id}/samlinger/{session}/deltakere/{participant}/trekk",
            WORK,
            actions::take_out::take_out,
        )
        .post(
            "/kurs/{id}/samlinger/{session}/deltakere/{participant}/plass",
            WORK,
            actions::give_place::give_place,
        )
        .get(
            "/kurs/{id}/samlinger/{session}/deltakere/{participant}/kursbevis",
            READ,
            certificate::files::of_participant,
        )
        .get(
            "/kurs/{id}/samlinger/{session}/epost",
            WORK,
            pages::mail::mail,
        )
        .post(
            "/kurs/{id}/samlinger/{session}/epost",
            WORK,
            actions::mail::mail,
        )
        .post(
            "/kurs/{id}/samlinger/{session}/lenker/{door}",
            WORK,
            sign_up::actions::make_link::make_link,
        )
        .post(
            "/kurs/{id}/samlinger/{session}/lenker/{door}/steng",
            WORK,
            sign_up::actions::close_link::close_link,
        )
        .get(
            "/kurs/{id}/samlinger/{session}/historikk",
            READ,
            pages::history::history,
        )
        .get(
            "/kurs/{id}/samlinger/{session}/oppmote",
            READ,
            attendance::pages::sheet::sheet,
        )
        .post(
            "/kurs/{id}/samlinger/{session}/oppmote",
            WORK,
            attendance::actions::note::note,
        )
        .get(
            "/kurs/{id}/samlinger/{session}/evaluering",
            READ,
            evaluation::pages::result::result,
        )
}

/// What whoever has a link does without an account.
fn without_account() -> Routes {
    let anybody = Access::Public;
    Routes::new()
        .get(
            "/pamelding/{token}",
            anybody,
            sign_up::pages::sign_up::sign_up,
        )
        .post(
            "/pamelding/{token}",
            anybody,
            sign_up::actions::sign_up::sign_up,
        )
        .get(
            "/pamelding/trekk/{token}",
            anybody,
            sign_up::pages::own::own,
        )
        .post(
            "/pamelding/trekk/{token}",
            anybody,
            sign_up::actions::withdraw::withdraw,
        )
        .get(
            "/pamelding/trekk/{token}/kursbevis",
            anybody,
            certificate::files::own,
        )
        .get("/oppmote/{token}", anybody, attendance::pages::own::own)
        .post(
            "/oppmote/{token}",
            anybody,
            attendance::actions::note_own::note_own,
        )
        .get(
            "/evaluering/{token}",
            anybody,
            evaluation::pages::form::form,
        )
        .post(
            "/evaluering/{token}",
            anybody,
            evaluation::actions::answer::answer,
        )
}

fn bases() -> Routes {
    Routes::new()
        .get("/opplaering/dekning", READ, pages::coverage::coverage)
        .get("/opplaering/dekning.xlsx", READ, pages::coverage::xlsx)
        .get("/opplaering/ansatte", READ_BASES, pages::bases::bases)
        .get("/opplaering/ansatte.csv", READ_BASES, pages::bases::csv)
        .get("/opplaering/ansatte.xlsx", READ_BASES, pages::bases::xlsx)
        .post("/opplaering/ansatte/kopier", WORK, actions::bases::copy)
        .upload(
            "/opplaering/ansatte/import",
            WORK,
            actions::import_bases::import_bases,
        )
        .get("/opplaering/ansatte/{id}", READ_BASES, pages::base::base)
        .post("/opplaering/ansatte/{id}", WORK, actions::bases::save)
        .post(
            "/opplaering/ansatte/{id}/bekreft",
            CONFIRM,
            actions::bases::confirm,
        )
}

fn lecturers() -> Routes {
    Routes::new()
        .get("/kurs/forelesere", READ, pages::lecturers::lecturers)
        .post("/kurs/forelesere", WORK, actions::lecturers::add)
        .get("/kurs/forelesere/{id}", WORK, pages::lecturer::lecturer)
        .post("/kurs/forelesere/{id}", WORK, actions::lecturers::change)
}

fn networks() -> Routes {
    Routes::new()
        .get("/nettverk", READ, pages::networks::networks)
        .get("/nettverk.xlsx", READ, pages::networks::xlsx)
        .get("/nettverk/nytt", WORK, pages::networks::new)
        .post("/nettverk/nytt", WORK, actions::networks::open)
        .get("/nettverk/{id}", READ, pages::network::network)
        .post("/nettverk/{id}/endre", WORK, actions::networks::change)
        .post("/nettverk/{id}/steg", WORK, actions::networks::note_step)
        .post("/nettverk/{id}/mote", WORK, actions::networks::plan_meeting)
}

fn guides() -> Routes {
    Routes::new()
        .get("/veiledere", READ, pages::guides::guides)
        .post("/veiledere", WORK, actions::guides::add)
        .get("/veiledere/{id}", READ, pages::guide::guide)
        .post("/veiledere/{id}/endre", WORK, actions::guides::change)
        .post("/veiledere/{id}/oppdrag", WORK, actions::guides::assign)
        .post(
            "/veiledere/{id}/oppdrag/{assignment}/avslutt",
            WORK,
            actions::guides::end_assignment,
        )
        .post("/veiledere/{id}/stotte", WORK, actions::guides::support)
}
