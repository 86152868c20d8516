//! Kursbevis: that a participant was there, as a PDF that anybody can read and that keeps.

pub(crate) mod files;

use documents::{certificate::Certificate, report::Fact};
use organisations::{nation::nation, office_name};
use texts::Tongue;

use crate::sign_up::CourseDay;

/// The certificate of the one with this name and number.
pub(crate) fn certificate(day: &CourseDay, name: &str, number: &str, t: &Tongue) -> Certificate {
    let office = nation().office(day.office);
    let author = office.map_or_else(String::new, |office| office_name(t, office, day.held_on));
    let mut facts = vec![Fact::new(t.say("training-when-label"), day.when(t))];
    if !day.place.is_empty() {
        facts.push(Fact::new(t.say("training-where-label"), day.place.as_str()));
    }
    facts.push(Fact::new(
        t.say("training-organiser-label"),
        author.as_str(),
    ));
    Certificate {
        title: t.say("training-certificate"),
        language: t.language(),
        date: day.held_on,
        author,
        before: t.say("training-certificate-before"),
        name: name.to_owned(),
        between: t.say("training-certificate-between"),
        subject: day.title.clone(),
        facts,
        known_by: t.with("training-certificate-known-by", [("number", number.into())]),
    }
}
