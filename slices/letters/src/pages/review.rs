use askama::Template;
use http::StatusCode;
use shell::{App, Fields, Frame, Page, page_with};

use crate::{
    draft::{Draft, DraftItem},
    letter::Letter,
    queries,
    reading::{Doubt, ItemKind},
    said,
};

#[derive(Template)]
#[template(path = "pages/review.html")]
struct ReviewPage {
    frame: Frame,
    fields: Fields,
    letter: Letter,
    draft: Draft,
    lines: Vec<SourceLine>,
    sections: Vec<ReviewSection>,
    parts: Vec<(&'static str, String)>,
    /// The item or line whose forms are open.
    open: Option<u32>,
    may_edit: bool,
    can_undo: bool,
}

struct SourceLine {
    number: usize,
    text: String,
    /// What begins here: key and address.
    item: Option<(u32, String)>,
}

struct ReviewSection {
    number: String,
    title: String,
    parts: Vec<ReviewPart>,
}

struct ReviewPart {
    kind: ItemKind,
    items: Vec<DraftItem>,
}

impl ReviewPage {
    fn part_name(&self, kind: &ItemKind) -> String {
        self.frame.t.say(said::part_key(*kind))
    }

    fn part_code(&self, kind: &ItemKind) -> &'static str {
        said::part_code(*kind)
    }

    fn doubt(&self, doubt: &Doubt) -> String {
        said::doubt(doubt, &self.frame.t)
    }

    fn is_open(&self, key: &u32) -> bool {
        self.may_edit && self.open == Some(*key)
    }

    fn guess(&self, item: &DraftItem) -> String {
        if !item.kind.is_measured() {
            return String::new();
        }
        said::guess(&crate::reading::recognise(&item.text), &self.frame.t).join(" · ")
    }

    fn rows(&self, text: &str) -> usize {
        text.chars().count() / 70 + 2
    }
}

/// A letter under review: its source beside what was read, each place with the way to correct it.
pub async fn render(
    app: &App,
    frame: Frame,
    letter: Letter,
    fields: Fields,
    open: Option<u32>,
    may_edit: bool,
) -> Page {
    let mut reader = app.database.read().await?;
    let copy = queries::working_copy(&mut reader, letter.id).await?;
    let draft = copy.draft;
    let status = if fields.is_faultless() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let template = ReviewPage {
        parts: said::part_options(&frame.t),
        lines: lines(&copy.source, &draft),
        sections: sections(&draft),
        can_undo: copy.undo.is_some(),
        frame,
        fields,
        letter,
        draft,
        open,
        may_edit,
    };
    page_with(status, &template)
}

fn lines(source: &str, draft: &Draft) -> Vec<SourceLine> {
    let mut lines: Vec<SourceLine> = source
        .lines()
        .enumerate()
        .map(|(at, text)| SourceLine {
            number: at + 1,
            text: text.to_owned(),
            item: None,
        })
        .collect();
    for item in &draft.items {
        if let Some(line) = item.line.checked_sub(1).and_then(|at| lines.get_mut(at)) {
            line.item
                .get_or_insert_with(|| (item.key, item.address.clone()));
        }
    }
    lines
}

fn sections(draft: &Draft) -> Vec<ReviewSection> {
    let section = |number: &str, title: &str| ReviewSection {
        number: number.to_owned(),
        title: title.to_owned(),
        parts: ItemKind::ALL
            .into_iter()
            .map(|kind| ReviewPart {
                kind,
                items: draft
                    .items
                    .iter()
                    .filter(|item| item.section == number && item.kind == kind)
                    .cloned()
                    .collect(),
            })
            .filter(|part| !part.items.is_empty())
            .collect(),
    };
    draft
        .sections
        .iter()
        .map(|one| section(&one.number, &one.title))
        .collect()
}
