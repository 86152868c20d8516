use access::OfficeScope;
use audit::Event;
use database::{Fetch, Result, Transaction};
use kernel::Id;
use register::{Field, Said, Thing};
use serde_json::{Map, Value, json};
use shell::{App, Fields, Frame, Page, Person};

use super::{Correction, CorrectionState};
use crate::{pages, queries::corrections};

/// How the log of a correction is told.
pub const FIELDS: &[Field] = &[
    field("wrong", "indicators-profile-wrong", Said::Plain),
    field("correct", "indicators-profile-correct", Said::Plain),
    field("basis", "indicators-profile-basis", Said::Plain),
    field(
        "state",
        "indicators-state",
        Said::Word(|code| Some(code.parse::<CorrectionState>().ok()?.key())),
    ),
    field("answer", "indicators-profile-answer", Said::Plain),
];

const fn field(key: &'static str, label: &'static str, said: Said) -> Field {
    Field { key, label, said }
}

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
        let facts = json!({
            "municipality": self.municipality,
            "indicator": self.indicator,
            "year": self.year,
            "wrong": self.wrong,
            "correct": self.correct,
            "basis": self.basis,
            "state": self.state.code(),
            "answer": self.answer,
        });
        match facts {
            Value::Object(facts) => facts,
            _ => Map::new(),
        }
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
