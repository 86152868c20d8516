use access::{Hand, OfficeScope, Role};
use accounts::{DEMO_OFFICE, PERSONAS, Persona};
use database::{Result, Transaction};
use kernel::{Clock as _, Day, FixedClock};

use super::Furnishing;
use crate::{
    competence::{Approval, Side, Version, lines},
    effort::Efforts,
    measures::Span,
    queries::competence,
};

const INTRODUCTION: &str = "Statsforvalteren og NAV Vestland planlegger opplæringen sammen, slik at kontorene får ett \
    samlet tilbud og ingen samles to ganger om det samme. Planen er laget som et eksempel.";

/// Makes the joint competence plan of last year and of this year for the demo's office, each with what was planned for
/// the months that one could see, and approved by both sides. What came to the plan later waits for a new version.
///
/// To be called when every slice has put its activities in.
///
/// # Errors
/// What the database says.
pub async fn put_agreed(tx: &mut Transaction, with: &Furnishing<'_>) -> Result<()> {
    let scope = OfficeScope::of_operator(organisations::office_id(DEMO_OFFICE));
    let today = with.now.day();
    for year in [today.year() - 1, today.year()] {
        let steps = [(1, 20), (1, 28), (2, 12)].map(|(month, day)| Day::of(year, month, day));
        let [Some(made), Some(by_office), Some(by_partner)] = steps else {
            continue;
        };
        if made > today {
            continue;
        }
        let at = |day: Day| FixedClock::noon(day).now().min(with.now);
        let efforts = Efforts::read(tx, &scope, Span::year(year, today).period, today).await?;
        let foreseen = lines(&efforts).into_iter();
        let version = Version {
            id: with.ids.next(at(made)),
            year,
            number: 1,
            introduction: INTRODUCTION.to_owned(),
            lines: foreseen
                .filter(|line| line.first_day.month() <= 10)
                .collect(),
            made_by: person(Role::Adviser).map_or_else(String::new, |adviser| adviser.name.into()),
            made_at: at(made),
            approvals: vec![],
        };
        competence::insert(tx, &scope, &version).await?;
        for (side, role, day) in [
            (Side::Office, Role::Leader, by_office),
            (Side::NavCounty, Role::NavPartner, by_partner),
        ] {
            let (Some(by), true) = (person(role), day <= today) else {
                continue;
            };
            let approval = Approval {
                side,
                hand: Hand::own(by.id()),
                by: by.name.to_owned(),
                at: at(day),
            };
            competence::approve(tx, version.id, &approval).await?;
        }
    }
    Ok(())
}

fn person(role: Role) -> Option<&'static Persona> {
    let mut here = PERSONAS
        .iter()
        .filter(|one| one.office == Some(DEMO_OFFICE));
    here.find(|one| one.role == role)
}
