//! Whose doing a file is that everybody uses: its office keeps the names and the words for itself.

use access::Role;
use audit::Event;
use kernel::{Id, Instant};
use organisations::{nation::nation, office_name};
use shell::{Frame, Person};

/// The office of the person; the directorate has none.
pub fn own_office(person: &Person) -> Option<Id> {
    person.office.as_ref().map(|own| own.id)
}

/// An office takes back what it read in itself; the directorate whatever it is.
pub fn may_withdraw(person: &Person, office: Option<Id>) -> bool {
    person.role == Role::Steward || own_office(person).is_some_and(|own| office == Some(own))
}

/// The name of the office that read something in, where it is not the person's own: it is told instead of names, file
/// names and reasons.
pub fn another_office(office: Option<Id>, person: &Person, frame: &Frame) -> Option<String> {
    if office == own_office(person) {
        return None;
    }
    let office = nation().office(office?)?;
    Some(office_name(&frame.t, office, frame.today))
}

/// What the person did, as their office's own where they have one.
pub fn event_of(person: &Person, action: &'static str, now: Instant) -> Event {
    of_office(Event::new(action, &person.actor(), now), own_office(person))
}

/// The event as the office's own, where an office did it.
pub fn of_office(event: Event, office: Option<Id>) -> Event {
    match office {
        Some(office) => event.office(office),
        None => event,
    }
}

/// Who read a file in, from which file, and what became of it, as far as the reader may know.
pub struct Told {
    pub file: String,
    pub by: String,
    /// Withdrawn: when, and why where the reader's own office did it.
    pub withdrawn: Option<String>,
}

/// What is stored of a file that was read in.
pub struct Doing<'a> {
    pub office: Option<Id>,
    pub file: &'a str,
    pub by: &'a str,
    pub withdrawn: Option<&'a (Instant, String)>,
}

impl Doing<'_> {
    pub fn told(&self, person: &Person, frame: &Frame) -> Told {
        let t = &frame.t;
        let other = another_office(self.office, person, frame);
        let withdrawn = self.withdrawn.map(|(at, why)| {
            let at = ("at", t.moment(*at).into());
            match other {
                Some(_) => t.with("indicators-withdrawn-by-another", [at]),
                None => t.with("indicators-withdrawn", [at, ("why", why.clone().into())]),
            }
        });
        let (file, by) = match other {
            Some(office) => {
                let named = [("office", office.clone().into())];
                (t.with("indicators-file-of", named), office)
            }
            None => (self.file.to_owned(), self.by.to_owned()),
        };
        Told {
            file,
            by,
            withdrawn,
        }
    }
}
