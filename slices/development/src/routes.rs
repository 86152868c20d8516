use access::{Access, CASE_WORKERS, READERS};
use shell::Routes;

use crate::{actions, pages};

const READ: Access = Access::Roles(READERS);
const WORK: Access = Access::Roles(CASE_WORKERS);

pub fn routes() -> Routes {
    experiences()
        .merge(cooperation())
        .merge(projects())
        .merge(plans_and_notes())
}

fn experiences() -> Routes {
    Routes::new()
        .get("/erfaringer", READ, pages::experiences::experiences)
        .get("/erfaringer.xlsx", READ, pages::experiences::experiences)
        .get("/erfaringer/ny", WORK, pages::new::experience)
        .post("/erfaringer/ny", WORK, actions::experience::new)
        .get(
            "/erfaringer/kommuner",
            READ,
            pages::municipalities::municipalities,
        )
        .get(
            "/erfaringer/kommuner.xlsx",
            READ,
            pages::municipalities::municipalities,
        )
        .get("/erfaringer/{id}", READ, pages::experience::experience)
        .post("/erfaringer/{id}/endre", WORK, actions::experience::change)
        .post(
            "/erfaringer/{id}/publiser",
            WORK,
            actions::experience::publish,
        )
        .post("/erfaringer/{id}/del", WORK, actions::hand_on::hand_on)
        .post("/erfaringer/{id}/mottatt", WORK, actions::hand_on::receive)
        .post("/erfaringer/{id}/brukt", WORK, actions::hand_on::used)
}

fn cooperation() -> Routes {
    Routes::new()
        .get("/samarbeid", READ, pages::cooperation::cooperation)
        .get("/samarbeid.xlsx", READ, pages::cooperation::cooperation)
        .get("/samarbeid/kartlegging/ny", WORK, pages::new::mapping)
        .post("/samarbeid/kartlegging/ny", WORK, actions::mapping::new)
        .get("/samarbeid/kartlegging/{id}", READ, pages::mapping::mapping)
        .post(
            "/samarbeid/kartlegging/{id}/endre",
            WORK,
            actions::mapping::change,
        )
        .post(
            "/samarbeid/kartlegging/{id}/tilby",
            WORK,
            actions::mapping::offer,
        )
        .post(
            "/samarbeid/kartlegging/{id}/utfort",
            WORK,
            actions::mapping::act,
        )
        .get("/samarbeid/avtaler", READ, pages::agreements::agreements)
        .get(
            "/samarbeid/avtaler.xlsx",
            READ,
            pages::agreements::agreements,
        )
        .get("/samarbeid/avtaler/ny", WORK, pages::new::agreement)
        .post("/samarbeid/avtaler/ny", WORK, actions::agreement::new)
        .get("/samarbeid/avtaler/{id}", READ, pages::agreement::agreement)
        .post(
            "/samarbeid/avtaler/{id}/endre",
            WORK,
            actions::agreement::change,
        )
}

fn projects() -> Routes {
    Routes::new()
        .get("/prosjekter", READ, pages::projects::projects)
        .get("/prosjekter.xlsx", READ, pages::projects::projects)
        .get("/prosjekter/ny", WORK, pages::new::project)
        .post("/prosjekter/ny", WORK, actions::project::new)
        .get("/prosjekter/{id}", READ, pages::project::project)
        .post("/prosjekter/{id}/endre", WORK, actions::project::change)
        .post("/prosjekter/{id}/avslutt", WORK, actions::project::end)
        .post(
            "/prosjekter/{id}/milepal",
            WORK,
            actions::project_plan::add_milestone,
        )
        .post(
            "/prosjekter/{id}/nadd",
            WORK,
            actions::project_plan::reach_milestone,
        )
        .post(
            "/prosjekter/{id}/status",
            WORK,
            actions::project_plan::note_status,
        )
}

fn plans_and_notes() -> Routes {
    Routes::new()
        .get("/handlingsplaner", READ, pages::action_plans::action_plans)
        .get(
            "/handlingsplaner.xlsx",
            READ,
            pages::action_plans::action_plans,
        )
        .get("/handlingsplaner/ny", WORK, pages::new::action_plan)
        .post("/handlingsplaner/ny", WORK, actions::action_plan::new)
        .get(
            "/handlingsplaner/{id}",
            READ,
            pages::action_plan::action_plan,
        )
        .post(
            "/handlingsplaner/{id}/endre",
            WORK,
            actions::action_plan::change,
        )
        .get("/notater", READ, pages::notes::notes)
        .get("/notater.xlsx", READ, pages::notes::notes)
        .get("/notater/ny", WORK, pages::new::note)
        .post("/notater/ny", WORK, actions::note::new)
        .get("/notater/{id}", READ, pages::note::note)
        .post("/notater/{id}/endre", WORK, actions::note::change)
        .post("/notater/{id}/send", WORK, actions::note::send)
}
