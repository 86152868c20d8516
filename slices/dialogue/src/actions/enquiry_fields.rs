use kernel::Day;
use plan::Theme;
use shell::Fields;

use super::TEXT_LENGTH;
use crate::{
    enquiry::Enquiry,
    municipalities,
    pages::new_enquiry::Around,
    words::{Asker, Channel},
};

/// Reads what the form says of an enquiry into it; notes every fault.
pub fn read(fields: &mut Fields, enquiry: &mut Enquiry, around: &Around, today: Day) {
    if let Some(question) = fields.required_text("sporsmal", TEXT_LENGTH) {
        enquiry.question = question;
    }
    let asker = fields.choice::<Asker>("hvem");
    if let Some(asker) = fields.required("hvem", asker) {
        enquiry.asker = asker;
    }
    let channel = fields.choice::<Channel>("kanal");
    if let Some(channel) = fields.required("kanal", channel) {
        enquiry.channel = channel;
    }
    let theme = fields.choice::<Theme>("tema");
    if let Some(theme) = fields.required("tema", theme) {
        enquiry.theme = theme;
    }
    if let Some(received) = fields.required_day("mottatt") {
        enquiry.received = received;
        if received > today {
            note(fields, "mottatt", "dialogue-cannot-in-future");
        }
        if enquiry.answered.is_some_and(|answered| answered < received) {
            note(fields, "mottatt", "dialogue-cannot-answered-before");
        }
    }
    enquiry.owner = around.colleagues.owner(fields, "ansvarlig");
    place(fields, enquiry, around, today);
}

/// A municipality that asked is named, and so is a NAV office; whoever else asked is no place.
fn place(fields: &mut Fields, enquiry: &mut Enquiry, around: &Around, today: Day) {
    let (municipality, nav_office) = (fields.id("kommune"), fields.id("navkontor"));
    let covered = municipalities::of_office(around.office, today);
    let is_own = |id| covered.iter().any(|(known, _)| *known == id);
    let has = |id| around.nav_offices.iter().any(|office| office.id == id);
    (enquiry.municipality, enquiry.nav_office) = match enquiry.asker {
        Asker::Municipality => (municipality.filter(|id| is_own(*id)), None),
        Asker::NavOffice => (None, nav_office.filter(|id| has(*id))),
        Asker::Other => (None, None),
    };
    match (enquiry.asker, enquiry.municipality, enquiry.nav_office) {
        (Asker::Municipality, None, _) => {
            note(fields, "kommune", "dialogue-cannot-no-municipality")
        }
        (Asker::NavOffice, _, None) => note(fields, "navkontor", "dialogue-cannot-no-nav-office"),
        _ => {}
    }
}

fn note(fields: &mut Fields, name: &str, key: &str) {
    let sentence = fields.sentence(key);
    fields.note(name, sentence);
}
