use access::OfficeScope;
use audit::Event;
use database::{Fetch, Result, Transaction};
use kernel::Id;
use register::{Field, Said, Thing, facts};
use serde_json::{Map, Value, json};
use shell::{App, Fields, Frame, Page, Person};

use super::{Evaluation, Finding};
use crate::{pages, queries::evaluations};

/// How the log of an evaluation is told.
pub const FIELDS: &[Field] = &[
    Field::new(
        "finding",
        "indicators-effect-answer",
        Said::Word(|code| Some(code.parse::<Finding>().ok()?.key())),
    ),
    Field::new("can_say", "indicators-kept-can-say", Said::Plain),
    Field::new("cannot_say", "indicators-kept-cannot-say", Said::Plain),
    Field::new("reason", "indicators-kept-why-withdrawn", Said::Plain),
];

impl Thing for Evaluation {
    fn id(&self) -> Id {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }

    fn href(id: Id) -> String {
        format!("/levekar/effekt/vurderinger/{id}")
    }

    fn about(event: Event, id: Id) -> Event {
        event.about("effect_evaluation", id)
    }

    fn facts(&self) -> Map<String, Value> {
        let kept = &self.kept;
        facts(json!({
            "indicator": self.indicator,
            "theme": self.theme.0,
            "began": kept.began,
            "finding": kept.finding().code(),
            "estimate": kept.estimate,
            "low": kept.interval.low,
            "high": kept.interval.high,
            "can_say": self.can_say,
            "cannot_say": self.cannot_say,
            "reason": self.withdrawn_reason,
        }))
    }

    async fn find(reader: &mut impl Fetch, scope: &OfficeScope, id: Id) -> Result<Option<Self>> {
        evaluations::find(reader, scope, id).await
    }

    /// The only thing that is ever stored of one that is there: that it was withdrawn, and why.
    async fn save(&self, tx: &mut Transaction, scope: &OfficeScope) -> Result<bool> {
        evaluations::withdraw(tx, scope, self).await
    }

    async fn again(self, app: App, person: Person, frame: Frame, fields: Fields) -> Page {
        pages::evaluation::with_faults(app, person, frame, self, fields).await
    }
}
