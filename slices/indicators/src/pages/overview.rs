use askama::Template;
use axum::extract::State;
use documents::drawing::{Label, sparkline};
use organisations::{AtOffice, office_name};
use shell::{App, Frame, Page, Person, page};
use texts::Tongue;

use super::told;
use crate::{
    indicator::Indicator,
    queries::{catalogue, values},
    region::Region,
    routes::IMPORTERS,
    series_of_places::{ByYear, Developments, newest, numbers},
    words::Theme,
};

#[derive(Template)]
#[template(path = "pages/overview.html")]
struct OverviewPage {
    frame: Frame,
    office: String,
    may_import: bool,
    /// The counties of the office and the nation, as headings.
    places: Vec<String>,
    themes: Vec<ThemePart>,
}

struct ThemePart {
    id: &'static str,
    name: String,
    lines: Vec<Line>,
}

struct Line {
    key: String,
    name: String,
    unit: String,
    children_and_youth: bool,
    cells: Vec<PlaceCell>,
}

struct PlaceCell {
    number: String,
    year: String,
    trend: String,
}

/// Levekår: every indicator by theme, with the counties of the office and the nation.
///
/// # Errors
/// What the database says.
pub async fn overview(State(app): State<App>, person: Person, at: AtOffice, frame: Frame) -> Page {
    let regions = Region::wide(at.office.id, frame.today);
    let mut reader = app.database.read().await?;
    let indicators = catalogue::indicators(&mut reader).await?;
    let values = values::of_regions(&mut reader, &regions).await?;
    let developments = Developments::of(&values);
    let t = &frame.t;
    let themes = Theme::ALL.iter().map(|theme| {
        let of_theme = indicators.iter().filter(|one| one.theme == *theme);
        ThemePart {
            id: theme.code(),
            name: t.say(theme.key()),
            lines: of_theme
                .map(|one| line(one, &regions, &developments, t))
                .collect(),
        }
    });
    page(&OverviewPage {
        office: office_name(t, at.office, frame.today),
        may_import: IMPORTERS.contains(&person.role),
        places: regions
            .iter()
            .map(|one| told::place(one, frame.today, t))
            .collect(),
        themes: themes.collect(),
        frame,
    })
}

fn line<'a>(
    indicator: &Indicator,
    regions: &'a [Region],
    developments: &Developments<'a>,
    t: &Tongue,
) -> Line {
    let text = indicator.texts.of(t.language());
    let cell = |region: &'a Region| match developments.get(indicator.id, region) {
        Some(by_year) => place_cell(indicator, by_year, t),
        None => PlaceCell {
            number: "–".to_owned(),
            year: String::new(),
            trend: String::new(),
        },
    };
    Line {
        key: indicator.key.clone(),
        name: text.name.clone(),
        unit: told::unit(indicator, t),
        children_and_youth: indicator.children_and_youth,
        cells: regions.iter().map(cell).collect(),
    }
}

fn place_cell(indicator: &Indicator, by_year: &ByYear<'_>, t: &Tongue) -> PlaceCell {
    let newest = newest(by_year);
    PlaceCell {
        number: newest.map_or_else(|| "–".to_owned(), |value| told::value(value, indicator, t)),
        year: newest
            .map(|value| value.year.to_string())
            .unwrap_or_default(),
        trend: trend(indicator, by_year, t),
    }
}

/// The development as a small drawing, told in words for those who do not see it.
pub fn trend(indicator: &Indicator, by_year: &ByYear<'_>, t: &Tongue) -> String {
    let numbers = numbers(by_year);
    if numbers.iter().flatten().count() < 2 {
        return String::new();
    }
    let with_number = by_year.values().filter(|value| value.number.is_some());
    let told =
        with_number.map(|value| format!("{}: {}", value.year, told::value(value, indicator, t)));
    let told: Vec<String> = told.collect();
    let label = Label {
        title: &t.say("indicators-development"),
        description: &told.join(", "),
    };
    sparkline(&numbers, None, label)
}
