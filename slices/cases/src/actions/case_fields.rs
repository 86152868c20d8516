use database::{Fetch, Result};
use kernel::{Day, Id};
use organisations::nation::{NoMunicipality, nation};
use shell::Fields;
use texts::Tongue;

use crate::{
    ActSection, AppealCase, DueDays, Limits,
    desk::Desk,
    queries,
    transitions::{ARCHIVE_NUMBER_LENGTH, CannotRegister, Registration, register},
};

/// The longest note that is taken.
const NOTE_LENGTH: usize = 500;

/// What the form of a case says, when nothing is wrong with it.
pub struct Filled {
    pub registration: Registration,
    pub due: DueDays,
    pub municipality: Id,
    pub nav_office: Option<Id>,
    pub note: String,
}

/// Reads the fields that a new case and a corrected one share; notes every fault.
pub fn read(fields: &mut Fields, desk: &Desk, limits: &Limits, t: &Tongue) -> Option<Filled> {
    let archive_number = fields.required_text("arkivnummer", ARCHIVE_NUMBER_LENGTH);
    let received = fields.required_day("mottatt");
    let mut sections: Vec<_> = fields
        .all("paragraf")
        .into_iter()
        .filter_map(ActSection::find)
        .collect();
    sections.sort_by_key(|section| section.order());
    let note = fields.text("merknad", NOTE_LENGTH).unwrap_or_default();
    let municipality = municipality(fields, desk, received, t);
    let nav_office = nav_office(fields, desk, municipality, t);
    if sections.is_empty() {
        fields.note("paragraf", t.say("cases-cannot-no-section"));
    }
    let registration = Registration {
        archive_number: archive_number?,
        received: received?,
        sections,
    };
    let due = match register(&registration, desk.today, limits) {
        Ok(due) => Some(due),
        Err(faults) => {
            faults
                .into_iter()
                .for_each(|why| note_fault(fields, &why, t));
            None
        }
    };
    Some(Filled {
        registration,
        due: due?,
        municipality: municipality?,
        nav_office,
        note,
    })
}

/// Notes a fault when another case of the office has the number.
pub async fn refuse_same_number(
    reader: &mut impl Fetch,
    scope: &access::OfficeScope,
    fields: &mut Fields,
    own: Option<&AppealCase>,
    t: &Tongue,
) -> Result<()> {
    let number = fields.raw("arkivnummer").trim().to_owned();
    let other = queries::cases::by_archive_number(reader, scope, &number).await?;
    if other.is_some() && other != own.map(|case| case.id) {
        fields.note("arkivnummer", t.say("cases-cannot-same-number"));
    }
    Ok(())
}

fn note_fault(fields: &mut Fields, why: &CannotRegister, t: &Tongue) {
    match why {
        CannotRegister::ArchiveNumber => {
            fields.note("arkivnummer", t.say("cases-cannot-archive-number"))
        }
        CannotRegister::ReceivedInFuture => fields.note("mottatt", t.say("cases-cannot-future")),
        CannotRegister::ReceivedBeforeTheAct => {
            fields.note("mottatt", t.say("cases-cannot-before-the-act"))
        }
        // Noted where the sections were read.
        CannotRegister::NoSection => {}
        CannotRegister::SectionNotInForce(section) => {
            let section = t.say(section.short);
            fields.note(
                "paragraf",
                t.with(
                    "cases-import-section-not-in-force",
                    [("section", section.into())],
                ),
            );
        }
    }
}

/// The municipality by its number, which must have been valid when the case was received.
fn municipality(fields: &mut Fields, desk: &Desk, received: Option<Day>, t: &Tongue) -> Option<Id> {
    let number = fields.raw("kommune").trim().to_owned();
    if number.is_empty() {
        fields.required::<()>("kommune", None);
        return None;
    }
    let sentence = match nation().municipality_at(&number, desk.today) {
        Ok(found) if desk.covers(found.municipality) => return Some(found.municipality),
        Ok(found) => t.with(
            "cases-import-another-office",
            [("municipality", found.name.into())],
        ),
        Err(
            NoMunicipality::Ended { number, instead } | NoMunicipality::NotYet { number, instead },
        ) => {
            let held_then =
                received.is_some_and(|day| nation().municipality_at(number.number, day).is_ok());
            if held_then && desk.covers(number.municipality) {
                return Some(number.municipality);
            }
            let instead: Vec<_> = instead
                .iter()
                .map(|other| format!("{} {}", other.number, other.name))
                .collect();
            let day = t.day(received.unwrap_or(desk.today));
            t.with(
                "cases-import-municipality-then-instead",
                [
                    ("found", number.number.into()),
                    ("day", day.into()),
                    ("instead", instead.join(", ").into()),
                ],
            )
        }
        Err(NoMunicipality::NotANumber | NoMunicipality::Unknown) => t.with(
            "cases-import-unknown-municipality",
            [("found", number.as_str().into())],
        ),
    };
    fields.note("kommune", sentence);
    None
}

fn nav_office(
    fields: &mut Fields,
    desk: &Desk,
    municipality: Option<Id>,
    t: &Tongue,
) -> Option<Id> {
    let id = fields.id("navkontor")?;
    let Some(office) = desk.nav_office(id) else {
        fields.note("navkontor", t.say("cases-cannot-nav-office"));
        return None;
    };
    if municipality.is_some_and(|municipality| !office.municipalities.contains(&municipality)) {
        fields.note(
            "navkontor",
            t.with(
                "cases-import-nav-office-elsewhere",
                [("found", office.name.as_str().into())],
            ),
        );
    }
    Some(id)
}
