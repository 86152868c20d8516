use access::OfficeScope;
use audit::Event;
use database::{Fetch, Result, Transaction};
use kernel::Id;
use register::{Field, Said, Thing, facts};
use serde_json::{Map, Value, json};
use shell::{App, Fields, Frame, Page, Person};

use super::{Correction, CorrectionState};
use crate::{pages, queries::corrections};

/// How the log of a correction is told.
pub const FIELDS: &[Field] = &[
    Field::new("wrong", "indicators-profile-wrong", Said::Plain),
    Field::new("correct", "indicators-profile-correct", Said::Plain),
    Field::new("basis", "indicators-profile-basis", Said::Plain),
    Field::new(
        "state",
        "indicators-state",
        Said::Word(|code| Some(code.parse::<CorrectionState>().ok()?.key())),
    ),
    Field::new("answer", "indicators-profile-answer", Said::Plain),
];

impl Thing for Correction {
    fn id(&self) -> Id {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }

    fn href(id: Id) -> String {
        format!("/levekar/rettelser/{id}")
    }

    fn about(event: Event, id: Id) -> Event {
        event.about("profile_correction", id)
    }

    fn facts(&self) -> Map<String, Value> {
        facts(json!({
            "municipality": self.municipality,
            "indicator": self.indicator,
            "year": self.year,
            "wrong": self.wrong,
            "correct": self.correct,
            "basis": self.basis,
            "state": self.state.code(),
            "answer": self.answer,
        }))
    }

    async fn find(reader: &mut impl Fetch, scope: &OfficeScope, id: Id) -> Result<Option<Self>> {
        corrections::find(reader, scope, id).await
    }

    async fn save(&self, tx: &mut Transaction, scope: &OfficeScope) -> Result<bool> {
        corrections::answer(tx, scope, self).await
    }

    async fn again(self, app: App, person: Person, frame: Frame, fields: Fields) -> Page {
        pages::correction::with_faults(app, person, frame, self, fields).await
    }
}
