use std::collections::BTreeSet;

use access::{PlaceScope, READERS, Role};
use askama::Template;
use axum::extract::{Path, State};
use database::{Fetch, Reader};
use documents::drawing::{Label, course};
use kernel::{Day, Id, Period};
use organisations::{
    AskedMunicipality, AtOffice,
    nation::{MunicipalityNumber, nation},
};
use register::Thing as _;
use shell::{App, Frame, Page, Person, Refusal, page};
use slice::{Contribution, House, MunicipalityAsk};
use texts::Tongue;

use super::told;
use crate::{
    computing::Value,
    hearing::Correction,
    indicator::{Indicator, Source},
    profile::{
        Line, Need, Profile, Standout, YearNote, alike_words, county_note, development_words,
        drawn, local_notes, notes, shared_notes, standouts, trends,
    },
    series_of_places::ByYear,
    words::Theme,
};

#[derive(Template)]
#[template(path = "pages/profile.html")]
struct ProfilePage {
    frame: Frame,
    name: &'static str,
    number: &'static str,
    /// What is to be said when the number in the address is not one of today.
    notice: Option<String>,
    /// Where to go on from a municipality that is no longer there.
    instead: Vec<&'static MunicipalityNumber>,
    /// None for a municipality that is no longer there.
    shown: Option<Shown>,
}

/// What stands in the profile, in words.
struct Shown {
    is_synthetic: bool,
    county: String,
    /// What stands out, under what it says of the need.
    standouts: Vec<(String, Vec<Standout>)>,
    /// What goes up or down, and a sentence of the rest.
    moving: Vec<(String, String)>,
    /// How most of the figures came to be over mergers.
    shared: Vec<String>,
    rest: String,
    themes: Vec<ThemePart>,
    alike: String,
    parts: Vec<Contribution>,
    corrections: Vec<ShownCorrection>,
    /// Those who speak for the municipality say what is wrong.
    may_correct: bool,
    attributions: BTreeSet<String>,
    year: i32,
}

struct ThemePart {
    id: &'static str,
    name: String,
    rows: Vec<Row>,
}

struct Row {
    key: String,
    name: String,
    unit: String,
    children_and_youth: bool,
    year: String,
    own: String,
    detail: String,
    drawing: String,
    development: String,
    county: String,
    nation: String,
    middle: String,
    notes: Vec<String>,
    local: Vec<String>,
    /// Where the figures of the county are listed, for those who may see them.
    list: Option<String>,
}

struct ShownCorrection {
    href: String,
    name: String,
    year: i32,
    shape: &'static str,
    state: String,
    when: String,
}

/// The municipality in the address, and the right to what belongs to it.
///
/// # Errors
/// [`Refusal::NotFound`] where the office covers no such municipality, or the reader speaks for others.
pub async fn asked(
    reader: &mut impl Fetch,
    person: &Person,
    at: &AtOffice,
    (number, today): (&str, Day),
) -> Result<(AskedMunicipality, PlaceScope), Refusal> {
    let asked = AskedMunicipality::of(number, at.office.id, today).ok_or(Refusal::NotFound)?;
    let id = asked.municipality.id;
    let serving = organisations::nav_offices_of_municipality(reader, id).await?;
    let serving: Vec<Id> = serving.iter().map(|one| one.id).collect();
    let scope = person.place_scope(at.scope, id, &serving)?;
    Ok((asked, scope))
}

/// What the office has done for the municipality this year, as the other slices tell it to one in this role.
///
/// # Errors
/// What the slices say.
pub async fn done_there(
    house: &House,
    reader: &mut Reader,
    (scope, role): (&PlaceScope, Role),
    frame: &Frame,
) -> anyhow::Result<Vec<Contribution>> {
    let ask = MunicipalityAsk {
        reader,
        scope,
        role,
        period: Period::year(frame.today.year()),
        as_of: frame.today,
        t: &frame.t,
    };
    house.of_municipality(ask, Some(crate::SLICE.name)).await
}

/// Levekårsprofilen til en kommune.
///
/// # Errors
/// As [`asked`].
pub async fn profile(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    house: House,
    Path(number): Path<String>,
) -> Page {
    let mut reader = app.database.read().await?;
    let (asked, scope) = asked(&mut reader, &person, &at, (&number, frame.today)).await?;
    let shown = match asked.now {
        Some(now) => {
            let profile = Profile::read(&mut reader, &scope, now).await?;
            let who = (&scope, person.role);
            let parts = done_there(&house, &mut reader, who, &frame).await?;
            Some(shown(profile, parts, person.role, &frame))
        }
        None => None,
    };
    page(&ProfilePage {
        name: asked.shown().name,
        number: asked.shown().number,
        notice: asked.notice(frame.today, &frame.t),
        instead: asked.instead,
        shown,
        frame,
    })
}

fn shown(profile: Profile, parts: Vec<Contribution>, role: Role, frame: &Frame) -> Shown {
    let (t, today) = (&frame.t, frame.today);
    let trends = trends(&profile.lines, t);
    let shared = shared_notes(&profile.lines, today, t);
    let rest = t.with(
        "indicators-profile-rest",
        [
            ("steady", trends.steady.into()),
            ("unclear", trends.unclear.into()),
            ("tried", trends.tried.into()),
        ],
    );
    let page = format!("/kommuner/{}", profile.place.number);
    let correction = |one: &Correction| shown_correction(one, &profile.lines, t);
    let themes = Theme::ALL.iter().map(|theme| ThemePart {
        id: theme.code(),
        name: t.say(theme.key()),
        rows: profile
            .lines
            .iter()
            .filter(|line| line.indicator.theme == *theme)
            .map(|line| row(line, &shared, role, (today, t)))
            .collect(),
    });
    Shown {
        is_synthetic: profile.is_synthetic,
        county: county_name(profile.place),
        standouts: by_need(standouts(&profile.lines, t), t),
        shared: shared.iter().map(YearNote::told).collect(),
        moving: trends.moving,
        rest,
        themes: themes.filter(|theme| !theme.rows.is_empty()).collect(),
        alike: alike_words(&profile.alike, &profile.lines, today, t),
        parts: parts
            .into_iter()
            .map(|one| in_short(one, &page, t))
            .collect(),
        corrections: profile.corrections.iter().map(correction).collect(),
        may_correct: role.speaks_for_places(),
        attributions: attributions(&profile.sources),
        year: today.year(),
    }
}

/// Facts of each part that stand in the profile; the municipality's page has them all.
const FACTS: usize = 8;

fn in_short(mut part: Contribution, page: &str, t: &Tongue) -> Contribution {
    let more = part.facts.len().saturating_sub(FACTS);
    if more > 0 {
        part.facts.truncate(FACTS);
        let told = t.with("indicators-profile-more-there", [("count", more.into())]);
        part.more = Some((told, page.to_owned()));
    }
    part
}

/// Several sources of one publisher are named in the same words.
fn attributions(sources: &[Source]) -> BTreeSet<String> {
    let all = sources.iter();
    all.map(|one| one.attribution.clone()).collect()
}

pub fn county_name(place: &MunicipalityNumber) -> String {
    let county = nation().county(place.county);
    county.map_or(place.county, |county| county.name).to_owned()
}

fn by_need(all: Vec<Standout>, t: &Tongue) -> Vec<(String, Vec<Standout>)> {
    let of = |need: &Need| {
        let some = all.iter().filter(|one| one.need == *need);
        (t.say(need.key()), some.cloned().collect::<Vec<_>>())
    };
    let found = Need::ALL.iter().map(of);
    found.filter(|(_, some)| !some.is_empty()).collect()
}

fn row(line: &Line, shared: &[YearNote], role: Role, (today, t): (Day, &Tongue)) -> Row {
    let indicator = &line.indicator;
    let beside = |value: &Option<Value>| match value {
        Some(value) => told::value(value, indicator, t),
        None => "–".to_owned(),
    };
    let middle = line
        .middle
        .map(|middle| t.decimal(middle.number, indicator.decimals));
    let list = |year: i32| format!("/levekar/indikatorer/{}?ar={year}", indicator.key);
    let year = line.own.as_ref().map(|own| own.year);
    Row {
        key: indicator.key.clone(),
        name: indicator.texts.of(t.language()).name.clone(),
        unit: told::unit(indicator, t),
        children_and_youth: indicator.children_and_youth,
        year: year.map(|year| year.to_string()).unwrap_or_default(),
        own: beside(&line.own),
        detail: line
            .own
            .as_ref()
            .map(|own| told::part_of_whole(own, t))
            .unwrap_or_default(),
        drawing: drawing(line, t),
        development: line
            .own
            .as_ref()
            .map(|_| development_words(line, t))
            .unwrap_or_default(),
        county: beside(&line.county),
        nation: beside(&line.nation),
        middle: middle.unwrap_or_else(|| "–".to_owned()),
        notes: own_notes(line, shared, (today, t)),
        local: local_notes(line, t),
        list: year.filter(|_| READERS.contains(&role)).map(list),
    }
}

/// What is told of this indicator alone.
fn own_notes(line: &Line, shared: &[YearNote], (today, t): (Day, &Tongue)) -> Vec<String> {
    let own = notes(line, today, t).into_iter();
    let own = own.filter(|one| shared.iter().all(|known| known.note != one.note));
    let own = own.map(|one| one.told());
    own.chain(county_note(line, today, t)).collect()
}

/// The development as dots and a line in its band, told in words for those who do not see it.
fn drawing(line: &Line, t: &Tongue) -> String {
    let by_year: ByYear<'_> = line.years.iter().map(|value| (value.year, value)).collect();
    let (numbers, stands) = drawn(&by_year, &line.course);
    if numbers.iter().flatten().count() < 2 {
        return String::new();
    }
    let told = |indicator: &Indicator| -> Vec<String> {
        let with_number = line.years.iter().filter(|value| value.number.is_some());
        with_number
            .map(|value| format!("{}: {}", value.year, told::value(value, indicator, t)))
            .collect()
    };
    let label = Label {
        title: &t.say("indicators-development"),
        description: &told(&line.indicator).join(", "),
    };
    course(&numbers, &stands, label)
}

fn shown_correction(one: &Correction, lines: &[Line], t: &Tongue) -> ShownCorrection {
    let line = lines.iter().find(|line| line.indicator.id == one.indicator);
    let name = line.map(|line| line.indicator.texts.of(t.language()).name.clone());
    ShownCorrection {
        href: Correction::href(one.id),
        name: name.unwrap_or_default(),
        year: one.year,
        shape: one.state.shape(),
        state: t.say(one.state.key()),
        when: t.day(one.suggested_at.day()),
    }
}
