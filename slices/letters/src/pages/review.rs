mod history;
mod look;
mod paragraphs;
mod spots;

use askama::Template;
use kernel::Id;
use shell::{App, Fields, Frame, Page, Person, page_with};

use crate::{
    addressing::Addressing,
    draft::{Draft, DraftItem, Lost, Note},
    letter::Letter,
    original::KeptOriginal,
    owner, queries,
    reading::{Doubt, ItemKind},
    said,
};
use history::ShownHistory;
pub use look::{Look, Open, View};
use paragraphs::{Outcome, ShownParagraph, paragraphs, tally};

#[derive(Template)]
#[template(path = "pages/review.html")]
struct ReviewPage {
    frame: Frame,
    fields: Fields,
    letter: Letter,
    draft: Draft,
    original: Option<KeptOriginal>,
    paragraphs: Vec<ShownParagraph>,
    /// What became of all paragraphs, counted; empty for a reading that gave no account of them.
    tally: String,
    sections: Vec<ReviewSection>,
    parts: Vec<(&'static str, String)>,
    /// Today's offices: key, name and whether the open item names them.
    offices: Vec<(Id, &'static str, String)>,
    history: ShownHistory,
    open: Option<Open>,
    view: View,
    may_edit: bool,
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

/// A letter under review: its source beside what was read, each place with the way to correct it.
pub async fn render(app: &App, frame: Frame, person: &Person, id: Id, look: Look) -> Page {
    let mut reader = app.database.read().await?;
    let letter = owner::visible(queries::letter(&mut reader, id).await?, person)?;
    let copy = queries::working_copy(&mut reader, id).await?;
    let made = queries::corrections(&mut reader, id).await?;
    let original = queries::original(&mut reader, id).await?;
    let draft = copy.draft;
    let mut paragraphs = paragraphs(&copy.source, &draft, &frame.t);
    let tally = if draft.paragraphs.is_empty() {
        String::new()
    } else {
        tally(&paragraphs, &frame.t)
    };
    paragraphs.retain(|paragraph| paragraph.is_in(look.view, &draft));
    let template = ReviewPage {
        parts: said::part_options(&frame.t),
        offices: spots::offices(&frame),
        sections: sections(&draft, look.view),
        history: ShownHistory::new(&made, &frame, person, app.now()),
        may_edit: owner::may_edit(person, letter.office),
        open: look.open,
        view: look.view,
        fields: look.fields,
        paragraphs,
        tally,
        original,
        frame,
        letter,
        draft,
    };
    page_with(look.status, &template)
}

fn sections(draft: &Draft, view: View) -> Vec<ReviewSection> {
    let is_shown = |item: &&DraftItem| match view {
        View::All => true,
        View::NeedsALook => item.needs_a_look(),
        View::LeftOut => false,
    };
    let part = |number: &str, kind: ItemKind| ReviewPart {
        kind,
        items: draft
            .items
            .iter()
            .filter(|item| item.section == number && item.kind == kind)
            .filter(is_shown)
            .cloned()
            .collect(),
    };
    draft
        .sections
        .iter()
        .map(|section| ReviewSection {
            number: section.number.clone(),
            title: section.title.clone(),
            parts: ItemKind::ALL
                .into_iter()
                .map(|kind| part(&section.number, kind))
                .filter(|part| !part.items.is_empty())
                .collect(),
        })
        .filter(|section| view == View::All || !section.parts.is_empty())
        .collect()
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

    fn lost(&self, lost: &Lost) -> String {
        said::lost(lost, &self.frame.t)
    }

    fn left_out(&self, left: &crate::draft::LeftOut) -> String {
        said::left_out(&left.reason, left.why, &self.frame.t)
    }

    fn addressing(&self, addressing: &Addressing) -> String {
        said::addressing(addressing, &self.frame)
    }

    fn is_open(&self, key: &u32) -> bool {
        self.may_edit && self.open == Some(Open::Item(*key))
    }

    fn is_section_open(&self, number: &str) -> bool {
        self.may_edit && self.open == Some(Open::Section(number.to_owned()))
    }

    /// The line that a new item is made from, and what the line says.
    fn added(&self) -> Option<(usize, String)> {
        let Some(Open::Add(line)) = self.open else {
            return None;
        };
        let rows = self.paragraphs.iter().flat_map(|one| &one.lines);
        let text = rows
            .rev()
            .find(|(number, _)| *number == line)
            .map(|(_, text)| text.trim_start_matches("• ").to_owned());
        Some((line, text.unwrap_or_default()))
    }

    /// The section that a line stands in.
    fn section_of(&self, line: &usize) -> &str {
        let before = self.draft.items.iter().rfind(|item| item.line <= *line);
        before.map_or("", |item| &item.section)
    }

    /// What a person wrote to an item that is not there any more.
    fn stranded(&self) -> Option<String> {
        let Some(Open::Item(key)) = self.open else {
            return None;
        };
        if self.fields.is_faultless() || self.draft.item(key).is_some() {
            return None;
        }
        let names = ["tekst", "forste", "andre", "grunn"];
        let written: Vec<&str> = names
            .into_iter()
            .map(|name| self.fields.raw(name).trim())
            .filter(|text| !text.is_empty())
            .collect();
        (!written.is_empty()).then(|| written.join("\n\n"))
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

    /// What a field holds: what was written in the refused form, else what stands.
    fn written(&self, name: &str, stands: &str) -> String {
        if self.fields.is_faultless() || self.fields.raw("handling").is_empty() {
            return stands.to_owned();
        }
        if self.fields.pairs().iter().any(|(found, _)| found == name) {
            self.fields.raw(name).to_owned()
        } else {
            stands.to_owned()
        }
    }

    /// The address of the page as it is looked at, with something open.
    fn opened(&self, name: &str, value: impl std::fmt::Display) -> String {
        let value = value.to_string();
        let pairs = [("vis", self.view.code()), (name, value.as_str())];
        shell::address_with(&format!("/brev/{}", self.letter.id), pairs)
    }

    /// Where a form of the page is sent.
    fn action(&self, what: &str) -> String {
        let path = format!("/brev/{}/{what}", self.letter.id);
        let path = path.trim_end_matches('/');
        shell::address_with(path, [("vis", self.view.code())])
    }

    fn print_of(&self, key: &u32) -> String {
        self.draft.fingerprint(*key)
    }

    fn section_print(&self, number: &str) -> String {
        self.draft.section_fingerprint(number)
    }

    fn notes(&self) -> &[Note] {
        if self.view == View::LeftOut {
            &[]
        } else {
            &self.draft.notes
        }
    }

    fn is_named(&self, item: &DraftItem, office: &Id) -> bool {
        matches!(&item.addressing, Addressing::Named(offices) if offices.contains(office))
    }

    fn is_plain(&self, outcome: &Outcome) -> bool {
        !self.tally.is_empty() || *outcome != Outcome::Unexplained
    }
}
