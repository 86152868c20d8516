use askama::Template;
use axum::extract::State;
use http::StatusCode;
use organisations::AtOffice;
use shell::{App, Fields, Frame, Page, Person, Query, page_with};
use slice::House;

use super::effect_words::{self, Told};
use crate::{
    effect::{Asked, Basis, YEARS},
    indicator::Indicator,
    kept::Kept,
    routes::ANSWERERS,
    words::Need,
};

#[derive(Template)]
#[template(path = "pages/effect.html")]
struct EffectPage {
    frame: Frame,
    fields: Fields,
    indicators: Vec<(String, String)>,
    themes: Vec<(String, String)>,
    years: Vec<i32>,
    asked: Asked,
    synthetic: bool,
    answer: Option<Told>,
    /// What the form carries along that keeps the answer; none where there is nothing to keep, or nobody who may.
    fingerprint: Option<String>,
}

/// Virkning av innsats: whether municipalities with an effort have changed otherwise than those like them without.
///
/// # Errors
/// What the database says.
pub async fn effect(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    house: House,
    frame: Frame,
    query: Query,
) -> Page {
    let asked = Asked::read(&query.0, frame.today);
    let mut reader = app.database.read().await?;
    let of = (&house, &at.scope);
    let basis = Basis::read(&mut reader, of, asked, (frame.today, &frame.t)).await?;
    drop(reader);
    let fields = Fields::new(vec![], frame.t.clone());
    show((person, frame), basis, (fields, StatusCode::OK)).await
}

/// The page with the form that keeps the answer, as it was filled in.
///
/// # Errors
/// When the program is being closed.
pub async fn show(
    (person, frame): (Person, Frame),
    basis: Basis,
    (fields, status): (Fields, StatusCode),
) -> Page {
    let t = frame.t.clone();
    let mut fingerprint = None;
    let answer = match (basis.study().await?, basis.indicator()) {
        (Some((study, found)), Some(indicator)) => {
            if let (Ok(effect), true) = (&found, ANSWERERS.contains(&person.role)) {
                let kept = Kept::of(&study, effect, basis.asked.year);
                fingerprint = Some(kept.fingerprint());
            }
            Some(effect_words::told(&study, found, indicator, &t))
        }
        _ => None,
    };
    let name = |one: &Indicator| one.texts.of(t.language()).name.clone();
    let of_need = basis.country.indicators.iter();
    let of_need = of_need.filter(|one| one.need != Need::Unsaid);
    let page = EffectPage {
        indicators: of_need.map(|one| (one.key.clone(), name(one))).collect(),
        years: (frame.today.year() - YEARS..frame.today.year())
            .rev()
            .collect(),
        themes: basis.themes(),
        synthetic: basis.is_synthetic(),
        asked: basis.asked,
        fields,
        answer,
        fingerprint,
        frame,
    };
    page_with(status, &page)
}
