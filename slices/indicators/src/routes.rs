use access::{Access, CASE_WORKERS, READERS, Role};
use shell::Routes;

use crate::{actions, pages};

pub const READ: Access = Access::Roles(READERS);
/// Statistics are everyone's: those who use them read them in, for all offices.
pub const IMPORT: Access = Access::Roles(IMPORTERS);
pub const IMPORTERS: &[Role] = &[Role::Adviser, Role::Leader, Role::Steward];

/// Those who see the profile of a municipality: the readers, and whoever speaks for it.
const PROFILE: Access = Access::Roles(PROFILE_READERS);
pub const PROFILE_READERS: &[Role] = &[
    Role::CaseOfficer,
    Role::Adviser,
    Role::Leader,
    Role::CountyGovernor,
    Role::MunicipalityContact,
    Role::Steward,
    Role::Auditor,
];
/// Those who speak for a municipality, and say what is wrong in its profile.
pub const SPEAK: Access = Access::Roles(&[Role::MunicipalityContact]);
/// The catalogue is the nation's: the directorate keeps it and says what it recommends.
const DIRECTORATE: Access = Access::Roles(&[Role::Steward]);
/// Those who answer.
const ANSWER: Access = Access::Roles(ANSWERERS);
pub const ANSWERERS: &[Role] = &[Role::Adviser, Role::Leader];
/// Those who are led to plan something for a municipality, and say what is on its scorecard.
pub const PLANNERS: &[Role] = CASE_WORKERS;
const PLAN: Access = Access::Roles(PLANNERS);
/// Those who enter figures of a scorecard and make indicators of its own: the office, and whoever speaks for the municipality.
const ENTER: Access = Access::Roles(ENTERERS);
pub const ENTERERS: &[Role] = &[
    Role::CaseOfficer,
    Role::Adviser,
    Role::Leader,
    Role::MunicipalityContact,
];

pub fn routes() -> Routes {
    statistics()
        .merge(profile())
        .merge(watching())
        .merge(kept())
        .merge(catalogue())
        .merge(scorecards())
}

fn catalogue() -> Routes {
    Routes::new()
        .get("/levekar/katalog", READ, pages::catalogue::catalogue)
        .get("/levekar/katalog/{key}", DIRECTORATE, pages::entry::entry)
        .post(
            "/levekar/katalog/{key}",
            DIRECTORATE,
            actions::change_entry::change,
        )
        .get("/levekar/forslag", READ, pages::proposals::proposals)
        .get("/levekar/forslag/nytt", ANSWER, pages::proposals::new)
        .post("/levekar/forslag", ANSWER, actions::propose::propose)
        .get("/levekar/forslag/{id}", READ, pages::proposal::proposal)
        .post(
            "/levekar/forslag/{id}/innlegg",
            IMPORT,
            actions::discuss::discuss,
        )
        .post(
            "/levekar/forslag/{id}/svar",
            DIRECTORATE,
            actions::recommend::recommend,
        )
}

fn profile() -> Routes {
    Routes::new()
        .get(
            "/kommuner/{number}/levekar",
            PROFILE,
            pages::profile::profile,
        )
        .get(
            "/kommuner/{number}/levekar.pdf",
            PROFILE,
            pages::profile_file::file,
        )
        .get(
            "/kommuner/{number}/levekar/sammenlignbare",
            PROFILE,
            pages::comparable::comparable,
        )
        .get(
            "/kommuner/{number}/levekar/{key}/rettelse",
            SPEAK,
            pages::suggest::suggest,
        )
        .post(
            "/kommuner/{number}/levekar/{key}/rettelse",
            SPEAK,
            actions::suggest::suggest,
        )
        .get("/levekar/rettelser", READ, pages::corrections::corrections)
        .get(
            "/levekar/rettelser/{id}",
            PROFILE,
            pages::correction::correction,
        )
        .post(
            "/levekar/rettelser/{id}/ta-til-folge",
            ANSWER,
            actions::answer::accept,
        )
        .post(
            "/levekar/rettelser/{id}/avsla",
            ANSWER,
            actions::answer::decline,
        )
}

fn statistics() -> Routes {
    Routes::new()
        .get("/levekar", READ, pages::overview::overview)
        .get(
            "/levekar/indikatorer/{key}",
            READ,
            pages::indicator::indicator,
        )
        .get("/levekar/kilder", READ, pages::sources::sources)
        .get("/levekar/innlesing", IMPORT, pages::import::import)
        .upload("/levekar/innlesing/fil", IMPORT, actions::import::upload)
        .get("/levekar/innlesing/{id}", IMPORT, pages::draft::draft)
        .post(
            "/levekar/innlesing/{id}/les-inn",
            IMPORT,
            actions::import::store,
        )
        .post(
            "/levekar/innlesing/{id}/gi-opp",
            IMPORT,
            actions::import::give_up,
        )
        .post(
            "/levekar/kilder/innlesinger/{id}/trekk-tilbake",
            IMPORT,
            actions::withdraw::withdraw,
        )
        .get(
            "/levekar/indikatorer/{key}/kart.svg",
            READ,
            pages::indicator_map::picture,
        )
        .get("/levekar/grenser", READ, pages::boundaries::boundaries)
        .upload("/levekar/grenser/fil", IMPORT, actions::boundaries::upload)
        .get(
            "/levekar/grenser/{id}",
            IMPORT,
            pages::boundary_draft::draft,
        )
        .post(
            "/levekar/grenser/{id}/les-inn",
            IMPORT,
            actions::boundaries::store,
        )
        .post(
            "/levekar/grenser/{id}/gi-opp",
            IMPORT,
            actions::boundaries::give_up,
        )
        .post(
            "/levekar/grenser/{id}/trekk-tilbake",
            IMPORT,
            actions::boundaries::withdraw,
        )
        .get("/levekar/behov", READ, pages::need::need)
        .get("/levekar/behov.xlsx", READ, pages::need_file::xlsx)
        .get("/levekar/innsats", READ, pages::effort::effort)
        .get("/levekar/innsats/{number}", READ, pages::effort_rows::rows)
        .get("/levekar/utvikling", READ, pages::trends::trends)
        .get("/levekar/oppdatert", READ, pages::current::current_figures)
        .get("/levekar/effekt", READ, pages::effect::effect)
        .get("/levekar/kilder/{key}", READ, pages::source::source)
        .get(
            "/levekar/kilder/{key}/tabell/{id}",
            IMPORT,
            pages::table::table,
        )
        .post(
            "/levekar/kilder/{key}/henting",
            IMPORT,
            actions::fetch_plan::change,
        )
        .post(
            "/levekar/kilder/{key}/tabell",
            IMPORT,
            actions::fetch_line::ask_table,
        )
        .post(
            "/levekar/kilder/{key}/tabell/{id}/serie",
            IMPORT,
            actions::fetch_line::add,
        )
        .post(
            "/levekar/kilder/{key}/serier/{id}/fjern",
            IMPORT,
            actions::fetch_line::remove,
        )
        .post("/levekar/kilder/{key}/hent", IMPORT, actions::fetch::ask)
        .post(
            "/levekar/kilder/{key}/hent/{id}/avbryt",
            IMPORT,
            actions::fetch::cancel,
        )
        .post(
            "/levekar/kilder/{key}/hent/{id}/se",
            IMPORT,
            actions::fetch::open,
        )
}

fn watching() -> Routes {
    Routes::new()
        .get("/levekar/varsler", READ, pages::watches::watches)
        .get("/levekar/varsler/ny", ANSWER, pages::watch_form::new)
        .post("/levekar/varsler", ANSWER, actions::watch::follow)
        .get("/levekar/varsler/{id}", READ, pages::watch::watch)
        .post(
            "/levekar/varsler/{id}/endre",
            ANSWER,
            actions::watch::change,
        )
        .post("/levekar/varsler/{id}/sett", ANSWER, actions::watch::look)
        .post("/levekar/varsler/{id}/avslutt", ANSWER, actions::watch::end)
}

fn kept() -> Routes {
    Routes::new()
        .get(
            "/levekar/effekt/vurderinger",
            READ,
            pages::evaluations::evaluations,
        )
        .post("/levekar/effekt/vurderinger", ANSWER, actions::keep::keep)
        .get(
            "/levekar/effekt/vurderinger/{id}",
            READ,
            pages::evaluation::evaluation,
        )
        .post(
            "/levekar/effekt/vurderinger/{id}/trekk-tilbake",
            ANSWER,
            actions::keep::withdraw,
        )
}

fn scorecards() -> Routes {
    Routes::new()
        .get("/levekar/malekort", PROFILE, pages::scorecards::scorecards)
        .get(
            "/levekar/malekort.xlsx",
            PROFILE,
            pages::scorecards::scorecards,
        )
        .get(
            "/levekar/malekort/{id}",
            PROFILE,
            pages::scorecard::scorecard,
        )
        .get(
            "/levekar/malekort/{id}/tall.xlsx",
            PROFILE,
            pages::scorecard_file::xlsx,
        )
        .get(
            "/levekar/malekort/{id}/katalog",
            PLAN,
            pages::scorecard_add::from_catalogue,
        )
        .post(
            "/levekar/malekort/{id}/katalog",
            PLAN,
            actions::add_line::from_catalogue,
        )
        .get(
            "/levekar/malekort/{id}/tilradd",
            PLAN,
            pages::scorecard_add::recommended,
        )
        .post(
            "/levekar/malekort/{id}/tilradd",
            PLAN,
            actions::add_line::recommended,
        )
        .get(
            "/levekar/malekort/{id}/egen",
            ENTER,
            pages::scorecard_add::own,
        )
        .post("/levekar/malekort/{id}/egen", ENTER, actions::add_line::own)
        .get(
            "/levekar/malekort/linjer/{id}",
            PROFILE,
            pages::scorecard_line::line,
        )
        .post(
            "/levekar/malekort/linjer/{id}/tall",
            ENTER,
            actions::scorecard_figure::enter,
        )
        .post(
            "/levekar/malekort/linjer/{id}/rett",
            PLAN,
            actions::scorecard_figure::correct,
        )
        .post(
            "/levekar/malekort/linjer/{id}/mal",
            PLAN,
            actions::scorecard_line::set_aim,
        )
        .post(
            "/levekar/malekort/linjer/{id}/ta-ut",
            PLAN,
            actions::scorecard_line::take_out,
        )
}
