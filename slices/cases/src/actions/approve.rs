use axum::extract::{Path, State};
use shell::{App, Fields, Frame, Page, Person, Refusal};

use super::{
    decide,
    work::{Begun, Work},
};
use crate::transitions::{self, CannotSettle};

/// Godkjenner det en annen har foreslått: the case is decided today.
///
/// # Errors
/// As [`Work`].
pub async fn approve(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    fields: Fields,
) -> Page {
    let mut work = match Work::begin(app, person, frame, &id, fields).await? {
        Begun::Work(work) => work,
        Begun::Answered(answer) => return Ok(answer),
    };
    let hand = work.hand().ok_or(Refusal::NotAllowed)?;
    let approved = transitions::approve(&work.case, hand, work.today);
    let (decided, proposed) = match approved {
        Ok(approved) if work.fields.is_faultless() => approved,
        Ok(_) => return work.again().await,
        Err(faults) => return refuse(work, faults).await,
    };
    work.case = decided;
    work.done_with("case.approved", None, Some(proposed.finding))
        .await
}

/// Shows the case again with everything that keeps what is proposed from being settled so.
///
/// # Errors
/// As the case page.
pub async fn refuse(mut work: Box<Work>, faults: Vec<CannotSettle>) -> Page {
    for why in faults {
        let field = match why {
            CannotSettle::NoReason => "retur-grunn",
            _ => "forslag",
        };
        work.fault(field, key(why));
    }
    work.again().await
}

fn key(why: CannotSettle) -> &'static str {
    match why {
        CannotSettle::NothingProposed => "cases-cannot-settle-nothing",
        CannotSettle::SamePerson => "cases-cannot-settle-own",
        CannotSettle::AnotherPerson => "cases-cannot-take-back",
        CannotSettle::NoReason => "cases-cannot-return-no-reason",
        CannotSettle::Undecidable(why) => decide::key(why),
    }
}
