use access::OfficeScope;
use audit::Event;
use database::{Fetch, Result, Transaction};
use kernel::Id;
use register::{Field, Said, Thing, facts};
use serde_json::{Map, Value, json};
use shell::{App, Fields, Frame, Page, Person};

use super::{Direction, Measured, Rhythm, ScorecardLine};
use crate::{pages, queries::scorecards};

/// How the log of a scorecard is told.
pub const FIELDS: &[Field] = &[
    Field::new("line", "indicators-indicator", Said::Name),
    Field::new("indicator", "indicators-indicator", Said::Name),
    Field::new("proposal", "indicators-indicator", Said::Name),
    Field::new("name", "catalogue-name", Said::Plain),
    Field::new("measures", "catalogue-measures", Said::Plain),
    Field::new("numerator", "catalogue-numerator", Said::Plain),
    Field::new("denominator", "catalogue-denominator", Said::Plain),
    Field::new("collected_by", "catalogue-collected-by", Said::Plain),
    Field::new(
        "rhythm",
        "scorecards-rhythm",
        Said::Word(|code| Some(code.parse::<Rhythm>().ok()?.key())),
    ),
    Field::new(
        "direction",
        "scorecards-direction",
        Said::Word(|code| Some(code.parse::<Direction>().ok()?.key())),
    ),
    Field::new("target", "scorecards-target", Said::Plain),
    Field::new("period", "scorecards-period", Said::Name),
    Field::new("part", "scorecards-part", Said::Number),
    Field::new("whole", "scorecards-whole", Said::Number),
    Field::new("not_measured", "scorecards-not-measured", Said::Plain),
    Field::new("source", "scorecards-source", Said::Plain),
    Field::new("corrected", "scorecards-why-corrected", Said::Plain),
    Field::new("removed", "scorecards-why-removed", Said::Plain),
];

impl ScorecardLine {
    /// The address of the scorecard that it stands on.
    pub fn card(nav_office: Id) -> String {
        format!("/levekar/malekort/{nav_office}")
    }
}

impl Thing for ScorecardLine {
    fn id(&self) -> Id {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }

    fn href(id: Id) -> String {
        format!("/levekar/malekort/linjer/{id}")
    }

    fn about(event: Event, id: Id) -> Event {
        event.about("scorecard_line", id)
    }

    fn facts(&self) -> Map<String, Value> {
        let own = match &self.measured {
            Measured::Own(own) => Some(own),
            _ => None,
        };
        let (indicator, proposal) = match &self.measured {
            Measured::Catalogue(id) => (Some(id), None),
            Measured::Recommended(id) => (None, Some(id)),
            Measured::Own(_) => (None, None),
        };
        let percent = |tenths: u32| format!("{},{} %", tenths / 10, tenths % 10);
        facts(json!({
            "indicator": indicator,
            "proposal": proposal,
            "name": own.map(|own| &own.name),
            "measures": own.map(|own| &own.measures),
            "numerator": own.map(|own| &own.numerator),
            "denominator": own.map(|own| &own.denominator),
            "collected_by": own.map(|own| &own.collected_by),
            "rhythm": self.is_local().then(|| self.rhythm.code()),
            "direction": self.aim.direction.code(),
            "target": self.aim.target.map(percent),
            "removed": self.removed_reason,
        }))
    }

    async fn find(reader: &mut impl Fetch, scope: &OfficeScope, id: Id) -> Result<Option<Self>> {
        scorecards::find(reader, scope, id).await
    }

    async fn save(&self, tx: &mut Transaction, scope: &OfficeScope) -> Result<bool> {
        scorecards::save(tx, scope, self).await
    }

    async fn again(self, app: App, person: Person, frame: Frame, fields: Fields) -> Page {
        pages::scorecard_line::with_faults(app, person, frame, self, fields).await
    }
}
