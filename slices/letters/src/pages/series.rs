use askama::Template;
use axum::extract::{Path, State};
use documents::{
    drawing::{Column, Columns, Label, columns},
    report::Tone,
};
use kernel::{Id, Period};
use organisations::AtOffice;
use shell::{App, Frame, Page, Person, page};
use slice::{Amount, House, Outcome, Standing};

use crate::{
    binding::on_day,
    evaluation::{Evaluated, Shown, evaluate_all},
    letter::{LetterItem, shortened},
    pages::item::published_item,
    queries,
    series::{Former, Later},
};

#[derive(Template)]
#[template(path = "pages/series.html")]
struct SeriesPage {
    frame: Frame,
    letter: Id,
    item: LetterItem,
    office: String,
    years: Vec<Year>,
    later: Vec<Later>,
    drawing: String,
}

/// Ett år av kravet: where it stood in that year's letter, and what was measured as that letter asked.
struct Year {
    year: i32,
    href: String,
    address: String,
    text: String,
    shown: Option<Shown>,
    value: Option<f64>,
    tone: Tone,
}

/// An item through the years: this letter's and those it came from.
pub async fn show(
    State(app): State<App>,
    Path((id, address)): Path<(Id, String)>,
    house: House,
    frame: Frame,
    person: Person,
) -> Page {
    let mut reader = app.database.read().await?;
    let (letter, item) = published_item(&mut reader, id, &address, &person).await?;
    let at = AtOffice::of(&person, &frame)?;
    let this_year = letter.year.unwrap_or(frame.today.year());
    let own = Former {
        item: item.id,
        letter: id,
        address: item.address.clone(),
        text: item.text.clone(),
        year: this_year,
    };
    let former = queries::former(&mut reader, item.id, at.office.id).await?;
    let bindings = queries::series_bindings(&mut reader, item.id, at.office.id).await?;
    let later = queries::later(&mut reader, item.id, at.office.id).await?;
    let mut measure: Option<String> = None;
    let mut years = Vec::new();
    for one in [own].into_iter().chain(former) {
        let day = frame.today.min(Period::year(one.year).last);
        let held = bindings.iter().filter(|stored| stored.item == one.item);
        let mut held = on_day(held.cloned().collect(), day);
        // The same measure as the latest year's, so that the years can be held against each other.
        held.sort_by_key(|stored| Some(&stored.rule.measure) != measure.as_ref());
        held.truncate(1);
        measure = measure.or(held.first().map(|stored| stored.rule.measure.clone()));
        let span = (one.year, day);
        let mut found = evaluate_all(&house, held, &mut reader, &at.scope, span, &frame.t).await?;
        let found = found.remove(&one.item).and_then(|mut found| found.pop());
        years.push(year(one, found.as_ref(), &frame));
    }
    let drawing = drawn(&years, &frame);
    let office = at.name(&frame);
    page(&SeriesPage {
        frame,
        letter: id,
        item,
        office,
        years,
        later,
        drawing,
    })
}

fn year(one: Former, found: Option<&Evaluated>, frame: &Frame) -> Year {
    Year {
        year: one.year,
        href: format!("/brev/{}/punkt/{}", one.letter, one.address),
        address: one.address,
        text: shortened(&one.text, 160),
        value: found.and_then(|found| value(&found.outcome)),
        tone: found.map_or(Tone::Neutral, |found| match found.standing {
            Standing::Reached => Tone::Reached,
            Standing::Reachable => Tone::Near,
            Standing::Missed => Tone::Missed,
            Standing::NoTarget | Standing::NotMeasured => Tone::Neutral,
        }),
        shown: found.map(|found| found.shown(&frame.t)),
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
fn value(outcome: &Outcome) -> Option<f64> {
    let Outcome::Measured(figure) = outcome else {
        return None;
    };
    match figure.amount {
        Amount::Share(share) => share.percent(),
        Amount::Days { median, .. } => Some(f64::from(median)),
        Amount::Count(count) => Some(count as f64),
    }
}

/// The years as columns, the first to the left; nothing where there is one year alone.
fn drawn(years: &[Year], frame: &Frame) -> String {
    if years.iter().filter(|year| year.value.is_some()).count() < 2 {
        return String::new();
    }
    let told: Vec<(String, String)> = years
        .iter()
        .rev()
        .map(|year| (year.year.to_string(), year.amount()))
        .collect();
    let columns_of = told
        .iter()
        .zip(years.iter().rev())
        .map(|((name, text), year)| Column {
            name,
            value: year.value,
            text,
            tone: year.tone,
        });
    let description: Vec<String> = told
        .iter()
        .map(|(name, text)| format!("{name}: {text}"))
        .collect();
    let drawing = Columns {
        columns: columns_of.collect(),
        target: None,
        top: None,
        unit: "",
    };
    let label = Label {
        title: &frame.t.say("letters-series"),
        description: &description.join(", "),
    };
    columns(&drawing, label)
}

impl Year {
    fn amount(&self) -> String {
        let figure = self.shown.as_ref().and_then(|shown| shown.figure.as_ref());
        figure.map_or_else(|| "–".to_owned(), |figure| figure.amount.clone())
    }
}
