use askama::Template;
use axum::extract::State;
use kernel::{Day, Period};
use organisations::AtOffice;
use shell::{App, Fields, Frame, Page, Query, page};
use slice::{Dated, House, OfficeAsk, Urgency};

use crate::{
    addressing::Binds,
    as_of::AsOf,
    evaluation::{Shown, evaluate_all},
    letter::{Letter, ToldItem},
    owner, queries,
    reading::ItemKind,
    said,
};

#[derive(Template)]
#[template(path = "pages/status.html")]
struct StatusPage {
    frame: Frame,
    office: String,
    embete: String,
    year: i32,
    as_of: AsOf,
    query: Fields,
    years: Vec<i32>,
    letter: Option<Letter>,
    /// How many announcements of the letter are not received.
    waiting: i64,
    due: Vec<Dated>,
    neglected: Vec<Neglected>,
    behind: Vec<Behind>,
    sections: Vec<SectionRows>,
    /// The reader writes statements and chooses measures.
    may_act: bool,
    /// Only what the reader answers for is shown.
    only_mine: bool,
    /// How much of the year the reader answers for.
    mine: usize,
    /// How many demands bind other offices alone, and whether they are shown.
    others: usize,
    shows_others: bool,
    /// Demands of which the office must decide whether they bind it: address and link.
    undecided: Vec<(String, String)>,
}

/// A requirement that has no figure.
struct Neglected {
    address: String,
    text: String,
    href: String,
    reason: String,
    has_statement: bool,
}

/// Stille oppgave som henger etter: a requirement that no time limit watches over, and whose target is not reached.
struct Behind {
    address: String,
    href: String,
    measure: String,
    figure: String,
    rows: String,
    target: String,
    advice: Option<(String, String)>,
}

struct SectionRows {
    number: String,
    title: String,
    requirements: Vec<Row>,
    assignments: Vec<Row>,
}

struct Row {
    address: String,
    text: String,
    short: String,
    href: String,
    figures: Vec<Shown>,
    has_statement: bool,
    /// Who answers for it; empty when nobody does.
    owner: String,
    /// Since when its words are these, when an amendment gave it them.
    amended: String,
    priority: bool,
    binds: Binds,
    /// Whom it binds, where that is not every office.
    bound: String,
}

impl SectionRows {
    fn told(&self) -> usize {
        self.assignments
            .iter()
            .filter(|row| row.has_statement)
            .count()
    }
}

/// The first page: every requirement of the office's year with its status and the evidence, what is due on top.
pub async fn show(
    State(app): State<App>,
    house: House,
    frame: Frame,
    at: AtOffice,
    mut query: Query,
) -> Page {
    let mut reader = app.database.read().await?;
    let steering = queries::steering_letters(&mut reader, at.office.id).await?;
    let years = steering.iter().filter_map(|(letter, _)| letter.year);
    let mut years: Vec<i32> = years.collect();
    years.dedup();
    let asked = query
        .number("ar", 1990, 2100)
        .and_then(|year| i32::try_from(year).ok());
    let latest = years
        .iter()
        .copied()
        .find(|year| *year <= frame.today.year());
    let per = query.day("per");
    let year = asked
        .or(per.map(Day::year))
        .or(latest)
        .or(years.first().copied())
        .unwrap_or(frame.today.year());
    let found = steering
        .into_iter()
        .find(|(letter, _)| letter.year == Some(year));
    let (letter, waiting) = found.map_or((None, 0), |(letter, count)| (Some(letter), count));
    let reader_id = frame.person.as_ref().map(|person| person.id);
    let is_mine = |told: &ToldItem| {
        let owner = told.ownership.owner.as_ref();
        owner.is_some_and(|owner| Some(owner.user) == reader_id)
    };
    let only_mine = query.is_set("mine");
    let as_of = AsOf::of(per, year, frame.today);
    let shows_others = query.raw("gjelder") == "alle";
    let (mut sections, mut mine, mut others) = (Vec::new(), 0, 0);
    if let Some(letter) = &letter {
        let mut items =
            queries::told_items(&mut reader, letter.id, at.office.id, (year, as_of.day)).await?;
        let mut bindings =
            queries::bindings(&mut reader, letter.id, Some(at.office.id), as_of.day).await?;
        mine = items.iter().filter(|told| is_mine(told)).count();
        if only_mine {
            items.retain(is_mine);
        }
        items.retain(|told| told.item.kind.is_measured());
        others = items
            .iter()
            .filter(|told| told.binds == Binds::Others)
            .count();
        items.retain(|told| shows_others || told.binds != Binds::Others);
        items.sort_by_key(|told| (told.binds == Binds::Others, !told.item.priority));
        bindings.retain(|stored| items.iter().any(|told| told.item.id == stored.item));
        let mut answers = evaluate_all(
            &house,
            bindings,
            &mut reader,
            &at.scope,
            (year, as_of.day),
            &frame.t,
        )
        .await?;
        let rows = items.into_iter().map(|told| {
            let figures = answers.remove(&told.item.id).unwrap_or_default();
            (
                told.item.kind,
                told.item.section.clone(),
                row(
                    told,
                    as_of,
                    &frame,
                    figures.iter().map(|one| one.shown(&frame.t)).collect(),
                ),
            )
        });
        sections = by_section(letter, rows.collect());
    }
    let mut due = Vec::new();
    let role = frame.person.as_ref().map(|person| person.role);
    let entries = house.slices().flat_map(|slice| slice.dated_entries);
    for entries in entries.filter(|entries| entries.access.admits(role)) {
        let period = Period::year(year);
        let ask = OfficeAsk {
            reader: &mut reader,
            scope: &at.scope,
            period,
            as_of: as_of.day,
            t: &frame.t,
        };
        due.extend((entries.build)(ask).await?);
    }
    due.retain(|entry| entry.urgency < Urgency::Later);
    due.sort_by_key(|entry| (entry.urgency, entry.due));
    let chooses = frame
        .person
        .as_ref()
        .is_some_and(|person| person.office.is_none());
    page(&StatusPage {
        neglected: neglected(&frame, &sections),
        behind: behind(&sections),
        undecided: undecided(&sections),
        others,
        shows_others,
        only_mine,
        mine,
        may_act: frame.person.as_ref().is_some_and(owner::writes_statements),
        office: at.name(&frame),
        embete: if chooses {
            at.office.key.to_owned()
        } else {
            String::new()
        },
        frame,
        year,
        as_of,
        query: query.0,
        years,
        letter,
        waiting,
        due,
        sections,
    })
}

fn row(told: ToldItem, as_of: AsOf, frame: &Frame, figures: Vec<Shown>) -> Row {
    let has_statement = told.is_told();
    let owner = told.ownership.owner.as_ref();
    Row {
        owner: owner.map_or_else(String::new, |owner| owner.name.clone()),
        href: format!(
            "/brev/{}/punkt/{}{}",
            told.item.letter,
            told.item.address,
            as_of.query()
        ),
        amended: said::amended(&told.item, &frame.t),
        priority: told.item.priority,
        bound: said::bound(&told, frame),
        binds: told.binds,
        short: told.item.short(),
        address: told.item.address,
        text: told.item.text,
        figures,
        has_statement,
    }
}

fn by_section(letter: &Letter, rows: Vec<(ItemKind, String, Row)>) -> Vec<SectionRows> {
    let mut sections: Vec<SectionRows> = letter
        .sections
        .iter()
        .map(|section| SectionRows {
            number: section.number.clone(),
            title: section.title.clone(),
            requirements: Vec::new(),
            assignments: Vec::new(),
        })
        .collect();
    for (kind, number, row) in rows {
        if let Some(section) = sections.iter_mut().find(|section| section.number == number) {
            if kind == ItemKind::Requirement {
                section.requirements.push(row)
            } else {
                section.assignments.push(row)
            }
        }
    }
    sections.retain(|section| !section.requirements.is_empty() || !section.assignments.is_empty());
    sections
}

fn undecided(sections: &[SectionRows]) -> Vec<(String, String)> {
    let rows = sections
        .iter()
        .flat_map(|section| section.requirements.iter().chain(&section.assignments));
    rows.filter(|row| row.binds == Binds::Undecided)
        .map(|row| (row.address.clone(), row.href.clone()))
        .collect()
}

/// The quiet requirements that are behind, in the letter's order.
fn behind(sections: &[SectionRows]) -> Vec<Behind> {
    let requirements = sections.iter().flat_map(|section| &section.requirements);
    let ours = requirements.filter(|row| row.binds == Binds::Us);
    let figures = ours.flat_map(|row| row.figures.iter().map(move |shown| (row, shown)));
    figures
        .filter(|(_, shown)| shown.is_quiet_and_behind)
        .filter_map(|(row, shown)| {
            let figure = shown.figure.as_ref()?;
            Some(Behind {
                address: row.address.clone(),
                href: row.href.clone(),
                measure: shown.measure.clone(),
                figure: figure.amount.clone(),
                rows: figure.rows.clone(),
                target: shown.target.clone(),
                advice: figure.advice.clone(),
            })
        })
        .collect()
}

/// Requirements without a figure, those without any activity first.
fn neglected(frame: &Frame, sections: &[SectionRows]) -> Vec<Neglected> {
    let requirements = sections.iter().flat_map(|section| &section.requirements);
    let mut found: Vec<Neglected> = requirements
        .filter(|row| row.binds == Binds::Us)
        .filter(|row| row.figures.iter().all(|shown| shown.figure.is_none()))
        .map(|row| {
            let reasons: Vec<&str> = row
                .figures
                .iter()
                .map(|shown| shown.reason.as_str())
                .collect();
            let reason = match (reasons.is_empty(), row.has_statement) {
                (false, _) => reasons.join(" "),
                (true, true) => frame.t.say("letters-neglected-only-statement"),
                (true, false) => frame.t.say("letters-neglected-nothing"),
            };
            let (address, text, href) = (row.address.clone(), row.short.clone(), row.href.clone());
            Neglected {
                address,
                text,
                href,
                reason,
                has_statement: row.has_statement,
            }
        })
        .collect();
    found.sort_by_key(|one| one.has_statement);
    found
}
