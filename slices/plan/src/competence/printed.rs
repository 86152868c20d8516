use documents::report::{Align, Block, Column, Fact, Report, Section, Table, TableRow, Words};
use kernel::Day;
use texts::Tongue;

use super::{Line, Side, Version};

/// The version as a report, to print or to work on.
pub fn report(version: &Version, office: &str, today: Day, t: &Tongue) -> Report {
    let approved = version.approved_on();
    let number = version.number.to_string();
    Report {
        title: t.with(
            "plan-competence-title-of-year",
            [("year", version.year.to_string().into())],
        ),
        subtitle: t.with("plan-competence-version", [("number", number.into())]),
        language: t.language(),
        date: approved.unwrap_or(today),
        author: office.to_owned(),
        draft: approved
            .is_none()
            .then(|| t.say("plan-competence-not-approved")),
        summary: summary(version, office, t),
        sections: [introduction(version, t), activities(&version.lines, t)]
            .into_iter()
            .flatten()
            .collect(),
        words: Words {
            contents: t.say("plan-print-contents"),
            page: t.with(
                "plan-print-page",
                [("page", "{page}".into()), ("pages", "{pages}".into())],
            ),
            draft: t.say("plan-print-draft"),
            date: t.day(approved.unwrap_or(today)),
            target: String::new(),
            unprintable: t.with("plan-print-unprintable", [("signs", "{signs}".into())]),
        },
    }
}

fn summary(version: &Version, office: &str, t: &Tongue) -> Vec<Fact> {
    let approvals = Side::BOTH.iter().map(|side| {
        let by = version.approval(*side).map_or_else(
            || t.say("plan-competence-waits"),
            |one| format!("{}, {}", one.by, t.moment(one.at)),
        );
        let label = t.with(
            "plan-competence-approved-for",
            [("side", t.say(side.key()).into())],
        );
        Fact::new(label, by)
    });
    let made = format!("{}, {}", version.made_by, t.moment(version.made_at));
    [
        Fact::new(t.say("plan-competence-office"), office),
        Fact::new(t.say("plan-competence-made"), made),
    ]
    .into_iter()
    .chain(approvals)
    .collect()
}

fn introduction(version: &Version, t: &Tongue) -> Option<Section> {
    let mut section = Section::new(t.say("plan-competence-introduction"), "innledning");
    let paragraphs = version.introduction.lines().map(str::trim);
    let paragraphs = paragraphs.filter(|line| !line.is_empty());
    section.blocks = paragraphs
        .map(|text| Block::Paragraph {
            text: text.to_owned(),
        })
        .collect();
    (!section.blocks.is_empty()).then_some(section)
}

/// The columns of the plan, on the page and in the document.
pub const HEADINGS: [&str; 6] = [
    "plan-field-title",
    "plan-field-day",
    "plan-field-kind",
    "plan-field-themes",
    "plan-competence-who",
    "plan-competence-for-whom",
];

fn activities(lines: &[Line], t: &Tongue) -> Option<Section> {
    let heading = t.say("plan-competence-activities");
    let columns = HEADINGS.iter().map(|key| Column {
        heading: t.say(key),
        align: Align::Left,
    });
    let rows = lines.iter().map(|line| TableRow {
        heading: line.title.clone(),
        cells: cells(line, NAMED_IN_DOCUMENT, t),
    });
    let table = Table {
        caption: heading.clone(),
        columns: columns.collect(),
        rows: rows.collect(),
        total: None,
        note: t.say("plan-competence-rule"),
    };
    let mut section = Section::new(heading, "aktiviteter");
    section.blocks.push(Block::Table(table));
    (!lines.is_empty()).then_some(section)
}

/// How many places of an activity are named on the page; more are counted.
pub const NAMED_PLACES: usize = 4;
/// As many in the document, which goes to those who do not have the plan of the year beside it.
const NAMED_IN_DOCUMENT: usize = 12;

/// What stands in the columns after the title, with at most so many places by their names.
pub fn cells(line: &Line, named: usize, t: &Tongue) -> Vec<String> {
    let said = |keys: Vec<&'static str>| {
        let told: Vec<String> = keys.into_iter().map(|key| t.say(key)).collect();
        told.join(", ")
    };
    let days = if line.first_day == line.last_day {
        t.day(line.first_day)
    } else {
        format!("{} – {}", t.day(line.first_day), t.day(line.last_day))
    };
    let mut who = vec![line.organiser_key()];
    who.extend(line.partner_keys());
    who.dedup();
    let mut whom = line
        .target_group_keys()
        .into_iter()
        .map(|key| t.say(key))
        .collect::<Vec<_>>();
    if line.places.len() > named {
        let count = [("count", line.places.len().into())];
        whom.push(t.with("plan-competence-places", count));
    } else {
        whom.extend(line.places.iter().cloned());
    }
    vec![
        days,
        t.say(line.kind_key()),
        said(line.theme_keys()),
        said(who),
        whom.join(", "),
    ]
}
