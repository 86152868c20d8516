use askama::Template;
use axum::extract::{Path, State};
use http::StatusCode;
use kernel::Id;
use shell::{App, Fields, Frame, Page, Query, Refusal, page, page_with};
use statbank::Choice;

use super::source::{find, service_name};
use crate::{
    fetching::known_table::{self, Roles},
    indicator::Series,
    queries::{catalogue, fetch_plans},
};

/// So many codes are boxes to tick; more of them are written.
const BOXES: usize = 60;

#[derive(Template)]
#[template(path = "pages/table.html")]
struct TablePage {
    frame: Frame,
    fields: Fields,
    id: String,
    key: String,
    source: String,
    title: String,
    asked: String,
    /// What the places and years are called, and how many there are.
    facts: Vec<(String, String)>,
    series: Vec<(String, String)>,
    choices: Vec<Shown>,
    years: String,
}

/// One dimension to choose of.
struct Shown {
    field: String,
    name: String,
    help: String,
    are_boxes: bool,
    codes: Vec<(String, String)>,
    count: String,
}

/// Tabellen hos tjenesten: what it has, and the form that adds a series of it to what is fetched.
///
/// # Errors
/// [`Refusal::NotFound`] where there is no such source, or nobody asked about such a table.
pub async fn table(
    State(app): State<App>,
    frame: Frame,
    Path((key, id)): Path<(String, String)>,
    query: Query,
) -> Page {
    let id: Id = id.parse().map_err(|_| Refusal::NotFound)?;
    page(&template(&app, frame, (&key, id), query.0).await?)
}

/// The form again with everything that was wrong.
///
/// # Errors
/// As [`table`].
pub async fn with_faults(app: &App, frame: Frame, at: (&str, Id), fields: Fields) -> Page {
    let template = template(app, frame, at, fields).await?;
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &template)
}

/// The name of the field for the codes of the numbered dimension.
pub fn code_field(number: usize) -> String {
    format!("kode-{number}")
}

/// The codes that were ticked or written: codes with spaces or commas between them, and `000–017` for all from the one to
/// the other in the order of the table.
pub fn read_codes(fields: &Fields, number: usize, choice: &Choice) -> Vec<String> {
    let field = code_field(number);
    if choice.dimension.size() <= BOXES {
        return fields.all(&field).into_iter().map(str::to_owned).collect();
    }
    let parts = fields.raw(&field).split([' ', ',', ';', '\n', '\r', '\t']);
    let parts = parts.filter(|part| !part.is_empty());
    parts.flat_map(|part| codes_of(part, choice)).collect()
}

fn codes_of(part: &str, choice: &Choice) -> Vec<String> {
    let at = |code: &str| choice.dimension.position(code);
    if at(part).is_some() {
        return vec![part.to_owned()];
    }
    let ends = ["–", "..", "-"].iter().find_map(|sign| {
        let (first, last) = part.split_once(sign)?;
        at(first).zip(at(last))
    });
    let Some((first, last)) = ends else {
        return vec![part.to_owned()];
    };
    let all = choice.dimension.categories().iter();
    let some = all.skip(first).take((last + 1).saturating_sub(first));
    some.map(|one| one.code.clone()).collect()
}

async fn template(
    app: &App,
    frame: Frame,
    (key, id): (&str, Id),
    fields: Fields,
) -> Result<TablePage, Refusal> {
    let mut reader = app.database.read().await?;
    let source = find(&mut reader, key).await?;
    let series = catalogue::series(&mut reader).await?;
    let kept = fetch_plans::tables(&mut reader).await?;
    let kept = kept.into_iter().find(|one| one.id == id);
    let kept = kept.ok_or(Refusal::NotFound)?;
    let t = &frame.t;
    let Roles { place, time } = known_table::roles(&kept.table);
    let named = [place, time].into_iter().flatten();
    let facts = named.filter_map(|at| {
        let dimension = &kept.table.dimensions.get(at)?.dimension;
        let first = dimension.categories().first()?.name();
        let last = dimension.categories().last()?.name();
        let told = [
            ("count", dimension.size().into()),
            ("first", first.to_owned().into()),
            ("last", last.to_owned().into()),
        ];
        let told = t.with("indicators-fetch-codes-from-to", told);
        Some((dimension.name().to_owned(), told))
    });
    let choices = known_table::others(&kept.table).enumerate();
    let service = service_name(&kept.service, t);
    let code = kept.table.id.as_str();
    Ok(TablePage {
        id: id.to_string(),
        key: key.to_owned(),
        source: source.name,
        title: match &kept.table.title {
            Some(title) => format!("{service}: {title}"),
            None => format!("{service}: {code}"),
        },
        asked: t.with(
            "indicators-fetch-table-asked-at",
            [("at", t.moment(kept.asked_at).into())],
        ),
        facts: facts.collect(),
        series: options(&series, &frame),
        choices: choices.map(|(at, one)| shown(at, one, &frame)).collect(),
        years: match fields.raw("ar") {
            "" => "10".to_owned(),
            years => years.to_owned(),
        },
        fields,
        frame,
    })
}

fn shown(number: usize, choice: &Choice, frame: &Frame) -> Shown {
    let t = &frame.t;
    let dimension = &choice.dimension;
    let are_boxes = dimension.size() <= BOXES;
    let how = match are_boxes {
        true => t.say("indicators-fetch-codes-help-boxes"),
        false => t.say("indicators-fetch-codes-help-text"),
    };
    let must = match choice.may_be_left_out {
        true => t.say("indicators-fetch-codes-may-be-left-out"),
        false => t.say("indicators-fetch-codes-must"),
    };
    let codes = dimension.categories().iter();
    let told = |name: &str, code: &str| match name == code {
        true => code.to_owned(),
        false => format!("{name} ({code})"),
    };
    Shown {
        field: code_field(number),
        name: dimension.name().to_owned(),
        help: format!("{must} {how}"),
        are_boxes,
        codes: codes
            .map(|one| (one.code.clone(), told(one.name(), &one.code)))
            .collect(),
        count: t.number(dimension.size()),
    }
}

fn options(series: &[Series], frame: &Frame) -> Vec<(String, String)> {
    let language = frame.t.language();
    let option = |one: &Series| (one.id.to_string(), one.name.of(language).clone());
    let mut options: Vec<_> = series.iter().map(option).collect();
    options.sort_by_cached_key(|(_, name)| organisations::alphabetical(name));
    options
}

#[cfg(test)]
mod tests {
    use super::*;
    use jsonstat::{Category, Dimension};

    #[test]
    fn codes_are_written_one_by_one_and_as_ranges() {
        let ages: Vec<String> = (0..100).map(|age| format!("{age:03}")).collect();
        let odd = ["0-17".to_owned()];
        let codes = ages.iter().chain(&odd).map(Category::new);
        let choice = Choice {
            dimension: Dimension::new("Alder", codes),
            may_be_left_out: true,
        };
        for (written, codes) in [
            ("000–002", vec!["000", "001", "002"]),
            ("000..001, 098-099", vec!["000", "001", "098", "099"]),
            ("0-17", vec!["0-17"]),
            ("005 007", vec!["005", "007"]),
            ("000–mange", vec!["000–mange"]),
        ] {
            let found: Vec<String> = written
                .split([' ', ','])
                .filter(|part| !part.is_empty())
                .flat_map(|part| codes_of(part, &choice))
                .collect();
            assert_eq!(found, codes, "{written}");
        }
    }
}
