//! The plan as calendar programs read it (iCalendar, RFC 5545).

use std::collections::HashMap;

use icalendar::{Calendar, Component as _, Event, EventLike as _, EventStatus, Property};
use kernel::{Id, Instant};
use texts::Tongue;

use crate::{actions::href, activity::Activity, desk::Desk, words::ActivityState};

/// How often calendar programs are asked to come again.
const COME_AGAIN: &str = "PT4H";

/// Kalenderfil: what one link shows.
pub struct CalendarFile<'a> {
    /// What the calendar is called.
    pub name: String,
    pub activities: Vec<&'a Activity>,
    pub desk: &'a Desk,
    /// When something was last done with each activity.
    pub touched: HashMap<Id, Instant>,
    /// When the link was made: for activities that nothing is written of in the log.
    pub made: Instant,
    /// The program's own address, `https://host`; none when it is not known.
    pub origin: Option<String>,
    pub t: &'a Tongue,
}

impl CalendarFile<'_> {
    /// The file. The same plan gives the same bytes.
    ///
    /// Every activity is an all-day event with a name of its own for ever (`UID`) and a number that grows with each change
    /// (`SEQUENCE`), so that programs take a new date as a change and not as another event.
    pub fn write(&self) -> String {
        let mut calendar = Calendar::empty();
        calendar.append_property(Property::new("VERSION", "2.0"));
        calendar.append_property(Property::new("PRODID", "-//oppdrag//plan//NO"));
        calendar.append_property(Property::new("CALSCALE", "GREGORIAN"));
        calendar.name(&self.name);
        calendar.append_property(Property::new("METHOD", "PUBLISH"));
        calendar.append_property(Property::new("X-WR-TIMEZONE", "Europe/Oslo"));
        calendar.append_property(Property::new("X-PUBLISHED-TTL", COME_AGAIN));
        calendar.append_property(
            Property::new("REFRESH-INTERVAL", COME_AGAIN)
                .add_parameter("VALUE", "DURATION")
                .done(),
        );
        for activity in &self.activities {
            calendar.push(self.event(activity));
        }
        calendar.done().to_string()
    }

    fn event(&self, activity: &Activity) -> Event {
        let touched = self.touched.get(&activity.id).copied();
        let touched = touched.unwrap_or(self.made).to_utc();
        let mut event = Event::new();
        event
            .uid(&format!("{}@oppdrag", activity.id))
            .sequence(u32::try_from(activity.version).unwrap_or(u32::MAX))
            .timestamp(touched)
            .last_modified(touched)
            .summary(&printed(&activity.title))
            .description(&printed(&self.told(activity)))
            .status(match activity.state {
                ActivityState::Draft => EventStatus::Tentative,
                ActivityState::Planned | ActivityState::Held => EventStatus::Confirmed,
                ActivityState::Cancelled => EventStatus::Cancelled,
            })
            .starts(activity.first_day.to_naive())
            // The day after the last one, as calendars count whole days.
            .ends(activity.last_day.plus_days(1).to_naive())
            .categories([self.t.say(activity.kind.key())])
            // A day in the plan keeps nobody from being invited elsewhere.
            .add_property("TRANSP", "TRANSPARENT");
        if let Some(origin) = &self.origin {
            event.url(&format!("{origin}{}", href(activity.id)));
        }
        event.done()
    }

    fn told(&self, activity: &Activity) -> String {
        let t = self.t;
        let state = t.say(activity.state.key());
        let line = |key: &str, value: String| format!("{}: {value}", t.say(key));
        let items = activity.items.iter().filter_map(|key| self.desk.item(key));
        let items: Vec<&str> = items.map(|item| item.address.as_str()).collect();
        let mut lines = vec![
            line("plan-field-kind", t.say(activity.kind.key())),
            line("plan-field-state", state),
            line("plan-field-organiser", t.say(activity.organiser.key())),
        ];
        if activity.owner.is_some() {
            lines.push(line(
                "plan-field-owner",
                self.desk.owner_name(activity.owner, t),
            ));
        }
        if !items.is_empty() {
            lines.push(line("plan-field-items", items.join(", ")));
        }
        lines.push(activity.description.clone());
        lines.join("\n").trim_end().to_owned()
    }
}

/// Without signs that nobody sees, which would break the lines of the file.
fn printed(text: &str) -> String {
    let keeps = |sign: &char| *sign == '\n' || !sign.is_control();
    text.chars().filter(keeps).collect()
}
