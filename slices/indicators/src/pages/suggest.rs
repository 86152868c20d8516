use axum::extract::{Path, State};
use database::Fetch;
use http::StatusCode;
use kernel::Day;
use organisations::{AtOffice, nation::MunicipalityNumber};
use register::{Form, Input, Kind, NewPage};
use shell::{App, Fields, Frame, Page, Person, Refusal, page_with};

use super::profile::asked;
use crate::{
    computing::Value,
    indicator::Indicator,
    profile::figure,
    queries::{catalogue, values},
    region::Region,
};

/// Det som rettes: an indicator of the municipality that the person speaks for, with the years that have a figure or a mark.
pub struct Subject {
    pub place: &'static MunicipalityNumber,
    pub indicator: Indicator,
    pub years: Vec<Value>,
}

impl Subject {
    /// # Errors
    /// [`Refusal::NotFound`] where the person speaks for another municipality, or it has no figure of such an indicator.
    pub async fn find(
        reader: &mut impl Fetch,
        (person, at): (&Person, &AtOffice),
        (number, key, today): (&str, &str, Day),
    ) -> Result<Self, Refusal> {
        let (asked, _) = asked(reader, person, at, (number, today)).await?;
        let place = asked.now.ok_or(Refusal::NotFound)?;
        let all = catalogue::indicators(reader).await?;
        let indicator = all.into_iter().find(|one| one.key == key);
        let indicator = indicator.ok_or(Refusal::NotFound)?;
        let region = Region::Municipality(place.number.to_owned());
        let values = values::of_regions(reader, &[region]).await?;
        let own = values.into_iter().filter(|(id, _)| *id == indicator.id);
        let years: Vec<Value> = own.map(|(_, value)| value).collect();
        if years.is_empty() {
            return Err(Refusal::NotFound);
        }
        Ok(Self {
            place,
            indicator,
            years,
        })
    }
}

/// Skjemaet for en rettelse.
///
/// # Errors
/// As [`Subject::find`].
pub async fn suggest(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    Path((number, key)): Path<(String, String)>,
) -> Page {
    let mut reader = app.database.read().await?;
    let asked = (number.as_str(), key.as_str(), frame.today);
    let subject = Subject::find(&mut reader, (&person, &at), asked).await?;
    let fields = Fields::new(Vec::new(), frame.t.clone());
    show(frame, &subject, (fields, StatusCode::OK))
}

/// The form as it was filled in, with everything that is wrong.
///
/// # Errors
/// What the template says.
pub fn with_faults(frame: Frame, subject: &Subject, fields: Fields) -> Page {
    show(frame, subject, (fields, StatusCode::UNPROCESSABLE_ENTITY))
}

fn show(frame: Frame, subject: &Subject, (fields, status): (Fields, StatusCode)) -> Page {
    let t = frame.t.clone();
    let (number, key) = (subject.place.number, &subject.indicator.key);
    let name = &subject.indicator.texts.of(t.language()).name;
    let years = subject.years.iter().rev().map(|value| {
        let told = figure(value, &subject.indicator, &t);
        (value.year.to_string(), format!("{}: {told}", value.year))
    });
    let area = |name, label, help| Input::new(name, t.say(label), Kind::Area(3)).help(t.say(help));
    let form = Form {
        id: "rettelse",
        heading: String::new(),
        action: format!("/kommuner/{number}/levekar/{key}/rettelse"),
        version: None,
        inputs: vec![
            Input::new(
                "tallar",
                t.say("indicators-profile-which-figure"),
                Kind::Choose {
                    options: years.collect(),
                    empty: String::new(),
                },
            ),
            area(
                "galt",
                "indicators-profile-wrong",
                "indicators-profile-wrong-help",
            ),
            area(
                "riktig",
                "indicators-profile-correct",
                "indicators-profile-correct-help",
            ),
            area(
                "grunnlag",
                "indicators-profile-basis",
                "indicators-profile-basis-help",
            ),
        ],
        button: t.say("indicators-profile-send"),
    };
    page_with(
        status,
        &NewPage {
            title: t.with("indicators-profile-correct-figure", [("name", name.into())]),
            lead: t.say("indicators-profile-correct-lead"),
            back: (
                t.with(
                    "indicators-profile-of",
                    [("name", subject.place.name.into())],
                ),
                format!("/kommuner/{number}/levekar"),
            ),
            form,
            fields,
            frame,
        },
    )
}
