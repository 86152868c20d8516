use std::collections::HashMap;

use askama::Template;
use axum::extract::{Path, State};
use kernel::Id;
use organisations::AtOffice;
use shell::{App, Frame, Page, Person, Query, page};
use slice::House;

use crate::{
    addressing::Binds,
    amendment::Amendment,
    announcement::Announced,
    as_of::AsOf,
    cross::{self, CrossLink, Piece},
    evaluation::{Evaluated, Shown, evaluate_all},
    letter::{Letter, LetterItem, LetterStatus, OutOfLetter, ToldItem},
    original::KeptOriginal,
    owner,
    pages::review,
    queries,
    reading::ItemKind,
    said,
};

#[derive(Template)]
#[template(path = "pages/letter.html")]
struct LetterPage {
    frame: Frame,
    letter: Letter,
    /// The office whose status is shown; empty when none is chosen.
    office: String,
    sections: Vec<SectionTree>,
    /// The text of each item, cut where it sends the reader to another place.
    texts: HashMap<Id, Vec<Piece>>,
    /// Where items send the reader and there is no such place.
    unresolved: Vec<CrossLink>,
    left_out: Vec<OutOfLetter>,
    /// The letter of the year before, to compare with.
    previous: Option<(Id, i32)>,
    /// The reader carries things over from it.
    may_turn: bool,
    as_of: AsOf,
    may_amend: bool,
    /// Title, day and address of each amendment that the reader sees.
    amendments: Vec<Amendment>,
    /// What is announced and not received.
    waiting: Vec<Announced>,
    original: Option<KeptOriginal>,
    /// How many items bind other offices alone, and whether they are shown.
    others: usize,
    shows_others: bool,
}

struct SectionTree {
    number: String,
    title: String,
    parts: Vec<PartTree>,
}

struct PartTree {
    kind: ItemKind,
    lead_in: Option<String>,
    rows: Vec<(ToldItem, Vec<Shown>)>,
}

impl LetterPage {
    fn part_name(&self, kind: &ItemKind) -> String {
        self.frame.t.say(said::part_key(*kind))
    }

    fn pieces(&self, item: &LetterItem) -> &[Piece] {
        self.texts.get(&item.id).map_or(&[], Vec::as_slice)
    }

    fn amended(&self, item: &LetterItem) -> String {
        said::amended(item, &self.frame.t)
    }

    fn left_out(&self, left: &OutOfLetter) -> String {
        said::left_out(&left.reason, left.why, &self.frame.t)
    }

    fn bound(&self, told: &ToldItem) -> String {
        said::bound(told, &self.frame)
    }

    fn status_key(&self) -> &'static str {
        self.letter.status.text_key()
    }
}

/// A letter: under review for those who work on it, else the tree of what it demands with how it stands.
pub async fn show(
    State(app): State<App>,
    Path(id): Path<Id>,
    house: House,
    frame: Frame,
    person: Person,
    mut query: Query,
) -> Page {
    let mut reader = app.database.read().await?;
    let at = AtOffice::of(&person, &frame)?;
    let (letters, original) =
        queries::letter_among_published(&mut reader, id, at.office.id).await?;
    let letter = letters.iter().find(|letter| letter.id == id);
    let letter = owner::visible(letter.cloned(), &person)?;
    if letter.status == LetterStatus::Draft {
        drop(reader);
        let look = review::Look::of(&query, &frame);
        return review::render(&app, frame, &person, id, look).await;
    }
    let year = letter.year.unwrap_or(frame.today.year());
    let as_of = AsOf::asked(&mut query, year, frame.today);
    let days = (year, as_of.day);
    let mut items = queries::told_items(&mut reader, id, at.office.id, days).await?;
    let everything: Vec<LetterItem> = items.iter().map(|told| told.item.clone()).collect();
    let shows_others = query.raw("gjelder") == "alle";
    let of_others = items
        .iter()
        .filter(|told| told.binds == Binds::Others)
        .count();
    items.retain(|told| shows_others || told.binds != Binds::Others);
    let (texts, unresolved) = cross(&letter, &everything, &items, as_of);
    items.sort_by_key(|told| (told.binds == Binds::Others, !told.item.priority));
    let bindings = queries::bindings(&mut reader, id, Some(at.office.id), as_of.day).await?;
    let answers = evaluate_all(&house, bindings, &mut reader, &at.scope, days, &frame.t).await?;
    let whose = owner::amends(&letter, &person).unwrap_or(Some(at.office.id));
    let mut amendments = queries::amendments(&mut reader, id, whose).await?;
    amendments.retain(|one| owner::visible_amendment(Some(one.clone()), &person).is_ok());
    let waiting = queries::waiting(&mut reader, id, whose).await?;
    let left_out = queries::left_out(&mut reader, id).await?;
    let previous = letter.previous(&letters);
    let previous = previous.and_then(|letter| Some((letter.id, letter.year?)));
    let decides_for = person.office.as_ref().map(|office| office.id);
    let may_turn =
        letter.status == LetterStatus::Published && owner::may_edit(&person, decides_for);
    let office = at.name(&frame);
    let may_amend = owner::amends(&letter, &person).is_ok();
    let sections = tree(&letter, items, answers, &frame);
    page(&LetterPage {
        frame,
        letter,
        office,
        sections,
        texts,
        unresolved,
        left_out,
        previous,
        may_turn,
        as_of,
        may_amend,
        amendments,
        waiting,
        original,
        others: of_others,
        shows_others,
    })
}

/// The texts of the items that are shown, cut where they lead to any item of the letter, and what leads nowhere. What leads
/// to a place on this page stays on it, and the day that is looked at goes along.
fn cross(
    letter: &Letter,
    everything: &[LetterItem],
    shown: &[ToldItem],
    as_of: AsOf,
) -> (HashMap<Id, Vec<Piece>>, Vec<CrossLink>) {
    let page = format!("/brev/{}#", letter.id);
    let (mut texts, mut unresolved) = (HashMap::new(), Vec::new());
    for ToldItem { item, .. } in shown {
        let mut links = cross::of_item(letter, everything, item);
        for href in links.iter_mut().filter_map(|link| link.href.as_mut()) {
            *href = match href.strip_prefix(&page) {
                Some(place) => format!("#{place}"),
                None => format!("{href}{}", as_of.query()),
            };
        }
        texts.insert(item.id, cross::pieces(&item.text, &links));
        unresolved.extend(links.into_iter().filter(|link| link.href.is_none()));
    }
    (texts, unresolved)
}

fn tree(
    letter: &Letter,
    items: Vec<ToldItem>,
    mut answers: std::collections::HashMap<Id, Vec<Evaluated>>,
    frame: &Frame,
) -> Vec<SectionTree> {
    let empty = |number: &str, title: &str| SectionTree {
        number: number.to_owned(),
        title: title.to_owned(),
        parts: ItemKind::ALL
            .into_iter()
            .map(|kind| PartTree {
                kind,
                lead_in: None,
                rows: Vec::new(),
            })
            .collect(),
    };
    let mut sections: Vec<_> = letter
        .sections
        .iter()
        .map(|section| empty(&section.number, &section.title))
        .collect();
    for told in items {
        let shown = answers
            .remove(&told.item.id)
            .unwrap_or_default()
            .iter()
            .map(|one| one.shown(&frame.t))
            .collect();
        let section = sections
            .iter_mut()
            .find(|section| section.number == told.item.section);
        let part = section.and_then(|section| {
            section
                .parts
                .iter_mut()
                .find(|part| part.kind == told.item.kind)
        });
        if let Some(part) = part {
            part.lead_in = part.lead_in.take().or_else(|| told.item.lead_in.clone());
            part.rows.push((told, shown));
        }
    }
    for section in &mut sections {
        section.parts.retain(|part| !part.rows.is_empty());
    }
    sections
}
