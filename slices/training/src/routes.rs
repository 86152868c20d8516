use access::{Access, CASE_WORKERS};
use plan::PLAN_READERS;
use shell::Routes;

use crate::{actions, pages};

/// Those who see what the office teaches.
const READ: Access = Access::Roles(PLAN_READERS);
/// Those who plan and change what their office teaches.
const WORK: Access = Access::Roles(CASE_WORKERS);

pub fn routes() -> Routes {
    courses()
}

fn courses() -> Routes {
    Routes::new()
        .get("/kurs", READ, pages::courses::courses)
        .get("/kurs/ny", WORK, pages::new_course::new_course)
        .post("/kurs/ny", WORK, actions::new_course::new_course)
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
