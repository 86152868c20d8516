use access::OfficeScope;
use audit::Event;
use database::{Fetch, Result, Transaction};
use kernel::Id;
use register::{Field, Said, Thing, facts};
use serde_json::{Map, Value, json};
use shell::{App, Fields, Frame, Page, Person};

use super::{RuleKind, Watch};
use crate::{pages, queries::watches};

/// How the log of a watch is told.
pub const FIELDS: &[Field] = &[
    Field::new(
        "rule",
        "indicators-watch-rule",
        Said::Word(|code| Some(code.parse::<RuleKind>().ok()?.key())),
    ),
    Field::new("threshold", "indicators-watch-threshold", Said::Plain),
    Field::new("year", "indicators-watch-year", Said::Plain),
    Field::new("places", "indicators-watch-places", Said::Name),
    Field::new("reason", "indicators-watch-reason", Said::Plain),
    Field::new("note", "indicators-watch-seen-note", Said::Plain),
    Field::new("end_reason", "indicators-watch-end-reason", Said::Plain),
];

impl Thing for Watch {
    fn id(&self) -> Id {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }

    fn href(id: Id) -> String {
        format!("/levekar/varsler/{id}")
    }

    fn about(event: Event, id: Id) -> Event {
        event.about("indicator_watch", id)
    }

    fn facts(&self) -> Map<String, Value> {
        let places: Vec<String> = self.places.iter().map(ToString::to_string).collect();
        let seen: Vec<&str> = self.seen.iter().map(String::as_str).collect();
        facts(json!({
            "indicator": self.indicator,
            "rule": self.rule.kind().code(),
            "threshold": self.rule.threshold().map(|number| number.to_string().replace('.', ",")),
            "year": self.rule.year().map(|year| year.to_string()),
            "places": places.join(" "),
            "reason": self.reason,
            "seen": seen.join(" "),
            "note": self.seen_note,
            "end_reason": self.end_reason,
        }))
    }

    async fn find(reader: &mut impl Fetch, scope: &OfficeScope, id: Id) -> Result<Option<Self>> {
        watches::find(reader, scope, id).await
    }

    async fn save(&self, tx: &mut Transaction, scope: &OfficeScope) -> Result<bool> {
        watches::save(tx, scope, self).await
    }

    async fn again(self, app: App, person: Person, frame: Frame, fields: Fields) -> Page {
        pages::watch::with_faults(app, person, frame, self, fields).await
    }
}
