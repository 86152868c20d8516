//! What the annual report says of training: under 73.1 the courses in the Act, under 73.3 those for the qualification
//! programme and the networks, under 73.4 the courses in counselling.

use documents::report::{Block, Section};
use slice::{Answer, OfficeAsk, ReportPart};

use crate::{
    coverage::{self, Done, Line},
    measures::is_counselling,
    queries::figures::{self, Groups},
    tables_of,
    words::{CourseType, Work},
};

pub const PARTS: &[ReportPart] = &[
    ReportPart {
        section: "1",
        order: 30,
        build: the_act,
    },
    ReportPart {
        section: "3",
        order: 30,
        build: qualification,
    },
    ReportPart {
        section: "4",
        order: 30,
        build: counselling,
    },
];

/// What the sections are made from.
struct Told {
    period: kernel::Period,
    lines: Vec<Line>,
    done: Done,
    groups: Groups,
}

async fn told(ask: &mut OfficeAsk<'_>, work: Work) -> anyhow::Result<Option<Told>> {
    let Some(period) = ask.period.until(ask.as_of) else {
        return Ok(None);
    };
    let staff = figures::staff(ask.reader, ask.scope, period.last.year()).await?;
    let done = figures::done(ask.reader, ask.scope, period).await?;
    let groups = figures::groups(ask.reader, ask.scope, period).await?;
    let lines = coverage::of_work(&staff, &done, &groups.offered, work, period);
    Ok(Some(Told {
        period,
        lines,
        done,
        groups,
    }))
}

fn the_act(mut ask: OfficeAsk<'_>) -> Answer<'_, Vec<Section>> {
    Box::pin(async move {
        let Some(told) = told(&mut ask, Work::TheAct).await? else {
            return Ok(vec![]);
        };
        let held = tables_of::held(&told.done, |one| one.work == Some(Work::TheAct), ask.t);
        let coverage = tables_of::coverage(&told.lines, Work::TheAct, ask.t);
        let tables = [held, coverage];
        Ok(section(
            "training-report-courses",
            "opplaering",
            &tables,
            &ask,
        ))
    })
}

fn qualification(mut ask: OfficeAsk<'_>) -> Answer<'_, Vec<Section>> {
    Box::pin(async move {
        let Some(told) = told(&mut ask, Work::Qualification).await? else {
            return Ok(vec![]);
        };
        let is_of_it = |work: Option<Work>| work == Some(Work::Qualification);
        let held = tables_of::held(&told.done, |one| is_of_it(one.work), ask.t);
        let networks = tables_of::networks(
            &told.groups,
            told.period,
            |one, _| is_of_it(one.work),
            ask.t,
        );
        let coverage = tables_of::coverage(&told.lines, Work::Qualification, ask.t);
        let tables = [held, networks, coverage];
        Ok(section(
            "training-report-courses-and-networks",
            "opplaering-kvp",
            &tables,
            &ask,
        ))
    })
}

fn counselling(mut ask: OfficeAsk<'_>) -> Answer<'_, Vec<Section>> {
    Box::pin(async move {
        let Some(told) = told(&mut ask, Work::DebtCounselling).await? else {
            return Ok(vec![]);
        };
        let by_type = tables_of::by_type(&told.done, CourseType::COUNSELLING, ask.t);
        let held = tables_of::held(&told.done, |one| is_counselling(one.course_type), ask.t);
        let is_of_it =
            |one: &crate::network::Network, _: usize| one.work == Some(Work::DebtCounselling);
        let networks = tables_of::networks(&told.groups, told.period, is_of_it, ask.t);
        let tables = [by_type, held, networks];
        Ok(section(
            "training-report-courses-and-networks",
            "opplaering-gjeld",
            &tables,
            &ask,
        ))
    })
}

/// The tables that have rows, under one heading; a sentence where none has.
fn section(
    heading: &str,
    anchor: &str,
    tables: &[crate::grid::Grid],
    ask: &OfficeAsk<'_>,
) -> Vec<Section> {
    let mut section = Section::new(ask.t.say(heading), anchor);
    let filled = tables.iter().filter(|table| !table.rows.is_empty());
    section.blocks = filled
        .map(|table| Block::Table(table.for_report(ask.t)))
        .collect();
    if section.blocks.is_empty() {
        let text = ask.t.say("training-report-nothing");
        section.blocks.push(Block::Paragraph { text });
    }
    vec![section]
}
