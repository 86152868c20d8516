use axum::extract::{Path, State};
use organisations::NavOffice;
use register::{Begun, Work};
use shell::{App, Fields, Frame, Page, Person, Refusal};

use super::scorecard_aim::aim;
use crate::{
    queries::catalogue,
    scorecards::{Measured, ScorecardLine},
};

/// How much a reason takes.
const LENGTH: usize = 500;

/// Setter målet for en linje: which way it should go, and how far.
///
/// # Errors
/// As [`Work`].
pub async fn set_aim(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    fields: Fields,
) -> Page {
    let mut work = match begin(app, person, frame, &id, fields).await? {
        Begun::Work(work) => work,
        Begun::Answered(answer) => return Ok(answer),
    };
    let is_share = match work.thing.measured {
        Measured::Catalogue(id) => {
            let all = catalogue::with_retired(&mut work.tx).await?;
            let indicator = all.iter().find(|one| one.id == id);
            indicator.is_some_and(crate::indicator::Indicator::is_counted)
        }
        _ => true,
    };
    let aim = aim(&mut work.fields, is_share);
    let (Some(aim), true) = (aim, work.fields.is_faultless()) else {
        return work.again().await;
    };
    work.thing.aim = aim;
    work.done("scorecard.target-set", vec![]).await
}

/// Tar en indikator ut av målekortet, and says why; its figures are kept.
///
/// # Errors
/// As [`Work`].
pub async fn take_out(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    fields: Fields,
) -> Page {
    let mut work = match begin(app, person, frame, &id, fields).await? {
        Begun::Work(work) => work,
        Begun::Answered(answer) => return Ok(answer),
    };
    let why = work.fields.required_text("ut-grunn", LENGTH);
    let (Some(why), true) = (why, work.fields.is_faultless()) else {
        return work.again().await;
    };
    work.thing.removed_at = Some(work.app.now());
    work.thing.removed_reason = why;
    work.done("scorecard.indicator-taken-out", vec![]).await
}

/// Nothing more is done with what was taken out, nor with what is another municipality's.
pub async fn begin(
    app: App,
    person: Person,
    frame: Frame,
    id: &str,
    fields: Fields,
) -> Result<Begun<ScorecardLine>, Refusal> {
    let mut begun = Work::<ScorecardLine>::begin(app, person, frame, id, fields).await?;
    if let Begun::Work(work) = &mut begun {
        let all = organisations::nav_offices_of_office(&mut work.tx, work.scope.office()).await?;
        NavOffice::open(all, work.thing.nav_office, (&work.person, work.scope))?;
        if !work.thing.is_in_use() && work.fields.fault_of("versjon").is_none() {
            let sentence = work.fields.sentence("scorecards-is-taken-out");
            work.fields.note("versjon", sentence);
        }
    }
    Ok(begun)
}
