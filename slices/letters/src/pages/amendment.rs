use askama::Template;
use axum::extract::{Path, State};
use http::StatusCode;
use kernel::Id;
use shell::{App, Fields, Frame, Page, Person, Query, Told, page_with};
use slice::House;

use super::{
    amendment_new,
    shown_change::{ShownChange, shown_changes},
    told_history::told_history,
};
use crate::{
    amendment::{Amendment, What},
    letter::{Letter, LetterItem},
    owner, queries, said,
};

#[derive(Template)]
#[template(path = "pages/amendment.html")]
struct AmendmentPage {
    frame: Frame,
    fields: Fields,
    letter: Letter,
    amendment: Amendment,
    may_edit: bool,
    changes: Vec<ShownChange>,
    /// What can be changed: address, and address with the first words.
    items: Vec<(String, String)>,
    /// The item whose words are being changed.
    open: Option<OpenItem>,
    sections: Vec<(String, String)>,
    parts: Vec<(String, String)>,
    announced: Vec<(String, String)>,
    lines: Vec<Line>,
    history: Vec<Told>,
}

struct Line {
    is_heading: bool,
    text: String,
}

struct OpenItem {
    address: String,
    before: String,
    text: String,
}

/// An amendment: under work for those who make it, else what it changed.
pub async fn show(
    State(app): State<App>,
    Path(place): Path<(Id, Id)>,
    house: House,
    frame: Frame,
    person: Person,
    query: Query,
) -> Page {
    render(&app, &house, frame, &person, place, query.0).await
}

/// The page with what was filled in and what is wrong with it.
pub async fn render(
    app: &App,
    house: &House,
    frame: Frame,
    person: &Person,
    (id, amendment): (Id, Id),
    fields: Fields,
) -> Page {
    let mut reader = app.database.read().await?;
    let letter = owner::visible(queries::letter(&mut reader, id).await?, person)?;
    let found = queries::amendment(&mut reader, id, amendment).await?;
    let amendment = owner::visible_amendment(found, person)?;
    let may_edit = amendment.is_draft() && owner::may_edit(person, amendment.office);
    let day = amendment.valid_from.unwrap_or(frame.today);
    let (mut items, mut announced) = (Vec::new(), Vec::new());
    if may_edit {
        items = queries::items_on(&mut reader, id, amendment.office, day).await?;
        announced = queries::announcements(&mut reader, id, amendment.office).await?;
    }
    let history = audit::history(&mut reader, &[amendment.id], amendment.office).await?;
    let history = told_history(&history, Some(house), &frame);
    let status = if fields.is_faultless() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let changes = shown_changes(&amendment, house, &frame);
    page_with(
        status,
        &AmendmentPage {
            history,
            open: open_item(&items, &amendment, &fields),
            items: items
                .iter()
                .map(|item| {
                    let label = format!("{} {}", item.address, item.short());
                    (item.address.clone(), label)
                })
                .collect(),
            sections: letter
                .sections
                .iter()
                .map(|section| {
                    let label = format!("{} {}", section.number, section.title);
                    (section.number.clone(), label)
                })
                .collect(),
            parts: said::part_options(&frame.t)
                .into_iter()
                .map(|(code, name)| (code.to_owned(), name))
                .collect(),
            announced: amendment_new::options(announced),
            lines: lines(&amendment.source),
            may_edit,
            changes,
            frame,
            fields,
            letter,
            amendment,
        },
    )
}

/// The text without the marks of Markdown and without its remarks, a paragraph a line.
fn lines(source: &str) -> Vec<Line> {
    let lines = source.lines().map(str::trim);
    lines
        .filter(|line| !line.is_empty() && !line.starts_with("<!--"))
        .map(|line| Line {
            is_heading: line.starts_with('#'),
            text: line.trim_start_matches(['#', ' ']).to_owned(),
        })
        .collect()
}

/// The item that the address asks to open, with the words it has or has got.
fn open_item(items: &[LetterItem], amendment: &Amendment, fields: &Fields) -> Option<OpenItem> {
    let item = items
        .iter()
        .find(|item| item.address == fields.raw("punkt"))?;
    let noted = amendment
        .changes
        .iter()
        .find_map(|change| match &change.what {
            What::Reworded { item: id, text, .. } if *id == item.id => Some(text.clone()),
            _ => None,
        });
    let written = Some(fields.raw("ordlyd").to_owned()).filter(|text| !text.is_empty());
    Some(OpenItem {
        address: item.address.clone(),
        before: item.text.clone(),
        text: written.or(noted).unwrap_or_else(|| item.text.clone()),
    })
}

impl AmendmentPage {
    /// What stands in a field: what was written, or what is stored.
    fn value(&self, name: &str, stored: String) -> String {
        if self.fields.raw("handling") == "opplysninger" {
            self.fields.raw(name).to_owned()
        } else {
            stored
        }
    }

    fn day(&self, day: Option<kernel::Day>) -> String {
        day.map_or_else(String::new, |day| day.to_string())
    }

    fn rows(&self, text: &str) -> usize {
        text.chars().count() / 80 + 2
    }

    fn chosen(&self) -> String {
        let answers = self.amendment.answers;
        answers.map_or_else(String::new, |id| id.to_string())
    }
}
