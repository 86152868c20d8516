use access::{Access, CASE_WORKERS, READERS};
use shell::Routes;

use crate::{actions, pages};

pub fn routes() -> Routes {
    meetings().merge(enquiries()).merge(help())
}

fn meetings() -> Routes {
    let (read, work) = (Access::Roles(READERS), Access::Roles(CASE_WORKERS));
    Routes::new()
        .get("/dialog", read, pages::meetings::meetings)
        .get("/dialog.xlsx", read, pages::meetings::meetings)
        .get("/dialog/ny", work, pages::new_meeting::new)
        .post("/dialog/ny", work, actions::new_meeting::new)
        .get(
            "/dialog/kommuner",
            read,
            pages::municipalities::municipalities,
        )
        .get(
            "/dialog/kommuner.xlsx",
            read,
            pages::municipalities::municipalities,
        )
        .get("/dialog/oppfolging", read, pages::follow_ups::follow_ups)
        .get(
            "/dialog/oppfolging.xlsx",
            read,
            pages::follow_ups::follow_ups,
        )
        .get(
            "/dialog/faste-temaer",
            read,
            pages::standing_topics::standing_topics,
        )
        .post(
            "/dialog/faste-temaer",
            work,
            actions::choose_standing::choose,
        )
        .get("/dialog/{id}", read, pages::meeting::meeting)
        .post("/dialog/{id}/endre", work, actions::change_meeting::change)
        .post("/dialog/{id}/sak", work, actions::agenda::add_topic)
        .post("/dialog/{id}/ta-av", work, actions::agenda::take_topic_off)
        .post(
            "/dialog/{id}/deltakere",
            work,
            actions::participants::note_participants,
        )
        .post("/dialog/{id}/vedtak", work, actions::decide::decide)
        .post(
            "/dialog/{id}/oppfolging",
            work,
            actions::follow_up::follow_up,
        )
        .post("/dialog/{id}/fulgt-opp", work, actions::follow_up::close)
        .post("/dialog/{id}/holdt", work, actions::hold::hold)
}

fn enquiries() -> Routes {
    let (read, work) = (Access::Roles(READERS), Access::Roles(CASE_WORKERS));
    Routes::new()
        .get("/henvendelser", read, pages::enquiries::enquiries)
        .get("/henvendelser.xlsx", read, pages::enquiries::enquiries)
        .get("/henvendelser/ny", work, pages::new_enquiry::new)
        .post("/henvendelser/ny", work, actions::new_enquiry::new)
        .get("/henvendelser/{id}", read, pages::enquiry::enquiry)
        .post(
            "/henvendelser/{id}/endre",
            work,
            actions::change_enquiry::change,
        )
        .post(
            "/henvendelser/{id}/svar",
            work,
            actions::answer_enquiry::answer,
        )
}

fn help() -> Routes {
    let (read, work) = (Access::Roles(READERS), Access::Roles(CASE_WORKERS));
    Routes::new()
        .get("/hjelp", read, pages::help::help)
        .get("/hjelp/ny", work, pages::new_help::new)
        .post("/hjelp/ny", work, actions::ask_for_help::ask)
        .get("/hjelp/{id}", read, pages::help_request::help_request)
        .post("/hjelp/{id}/svar", work, actions::answer_help::answer)
        .post("/hjelp/{id}/avslutt", work, actions::close_help::close)
}
