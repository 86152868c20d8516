use std::collections::BTreeSet;

use database::{Result, Transaction};
use kernel::{Day, Id, Ids};
use plan::{AimedAt, Step, places};
use shell::App;

use crate::{
    participants::Participant,
    queries,
    sign_up::{CourseDay, plain_signs},
};

/// Notes whether each of these came: whoever did can have a certificate, and the plan knows that the NAV office was
/// reached, all in the same transaction. That somebody did not come after all takes nothing from the plan: others of the
/// office may have, and the office itself may have said so there.
pub(crate) async fn note_came(
    app: &App,
    tx: &mut Transaction,
    day: &CourseDay,
    noted: &[(&Participant, bool)],
) -> Result<()> {
    let number = || certificate_number(&app.ids, day.held_on);
    let each = noted
        .iter()
        .map(|(one, came)| (one.id, *came, came.then(number)));
    queries::participants::note_attended(tx, day.id, each).await?;
    let came = noted.iter().filter(|(_, came)| *came);
    let offices: BTreeSet<Id> = came.filter_map(|(one, _)| one.nav_office).collect();
    let offices: Vec<AimedAt> = offices.into_iter().map(AimedAt::NavOffice).collect();
    // Whoever came from an office that nobody had invited reached it all the same.
    let aimed = offices.iter().map(|office| (app.new_id(), *office));
    places::aim_at(tx, day.course, aimed).await?;
    places::note_first(tx, day.course, (Step::Reached, day.held_on), offices).await
}

/// The number of a certificate: the year, and signs that nobody can guess or count: `2026-K7WM4HQD`.
fn certificate_number(ids: &Ids, held_on: Day) -> String {
    let signs = plain_signs(ids, 8).to_uppercase();
    format!("{}-{signs}", held_on.year())
}
