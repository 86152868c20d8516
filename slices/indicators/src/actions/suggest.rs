use audit::Event;
use axum::extract::{Path, State};
use organisations::AtOffice;
use register::{Thing as _, begin_new};
use shell::{App, Fields, Frame, Page, Person, see_other};

use crate::{
    hearing::{Correction, CorrectionState},
    pages::suggest::{Subject, with_faults},
    queries::corrections,
};

/// How much each field takes.
const LENGTH: usize = 1000;

/// Foreslår en rettelse av et tall i profilen, on behalf of the municipality.
///
/// # Errors
/// [`shell::Refusal::NotFound`] where the person speaks for another municipality, or it has no such figure.
pub async fn suggest(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    Path((number, key)): Path<(String, String)>,
    mut fields: Fields,
) -> Page {
    let id = app.new_id();
    let (scope, mut tx) = match begin_new(&app, &person, &fields, &Correction::href(id)).await? {
        Ok(begun) => begun,
        Err(answer) => return Ok(answer),
    };
    let asked = (number.as_str(), key.as_str(), frame.today);
    let subject = Subject::find(&mut tx, (&person, &at), asked).await?;
    let Some(said) = Said::read(&mut fields, &subject) else {
        drop(tx);
        return with_faults(frame, &subject, fields);
    };
    let correction = Correction {
        id,
        municipality: subject.place.municipality,
        indicator: subject.indicator.id,
        year: said.year,
        number: said.number,
        wrong: said.wrong,
        correct: said.correct,
        basis: said.basis,
        suggested_at: app.now(),
        suggested_by: person.actor().name,
        state: CorrectionState::Suggested,
        answered_at: None,
        answered_by: String::new(),
        answer: String::new(),
        version: 1,
    };
    corrections::insert(&mut tx, &scope, &correction).await?;
    let event = Event::new("profile-correction.suggested", &person.actor(), app.now())
        .office(scope.office())
        .after(&correction.facts().into());
    audit::commit(tx, &Correction::about(event, id)).await?;
    Ok(see_other(&Correction::href(id)))
}

/// What the form says.
struct Said {
    year: i32,
    number: Option<f64>,
    wrong: String,
    correct: String,
    basis: String,
}

impl Said {
    /// Notes every fault; none where there is any.
    fn read(fields: &mut Fields, subject: &Subject) -> Option<Self> {
        let year = fields.choice::<i32>("tallar");
        let year = fields.required("tallar", year);
        let shown = year.and_then(|year| subject.years.iter().find(|value| value.year == year));
        if year.is_some() && shown.is_none() {
            let sentence = fields.sentence("indicators-profile-no-such-year");
            fields.note("tallar", sentence);
        }
        let wrong = fields.required_text("galt", LENGTH);
        let correct = fields.required_text("riktig", LENGTH);
        let basis = fields.required_text("grunnlag", LENGTH);
        let said = Self {
            year: shown?.year,
            number: shown?.number,
            wrong: wrong?,
            correct: correct?,
            basis: basis?,
        };
        fields.is_faultless().then_some(said)
    }
}
