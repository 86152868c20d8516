use documents::report::{Block, Section, Table};
use kernel::{Id, Period};
use organisations::municipalities;
use plan::Theme;
use slice::{Answer, OfficeAsk, ReportPart};
use texts::Tongue;

use crate::{
    cooperation::Standing,
    experience::{Received, first_received},
    pages::action_plans::has_plan,
    project::ProjectLine,
    queries::figures::{self, AtMunicipalities, PlanLine},
};

pub const PARTS: &[ReportPart] = &[
    // Cooperation on counselling, under section 73.4.
    ReportPart {
        section: "4",
        order: 30,
        build: cooperation,
    },
    // Experiences, action plans and projects, under section 73.6.
    ReportPart {
        section: "6",
        order: 30,
        build: development,
    },
];

fn cooperation(ask: OfficeAsk<'_>) -> Answer<'_, Vec<Section>> {
    Box::pin(async move {
        let Some(period) = ask.period.until(ask.as_of) else {
            return Ok(vec![]);
        };
        let at = figures::at_municipalities(ask.reader, ask.scope).await?;
        let t = ask.t;
        let all = municipalities::of_office(ask.scope.office(), period.last);
        let mut section = Section::new(t.say("development-report-cooperation"), "samarbeid");
        section
            .blocks
            .push(Block::Table(standings(&all, &at, period, t)));
        Ok(vec![section])
    })
}

/// How many municipalities stand where with cooperation on counselling.
fn standings(all: &[(Id, &str)], at: &AtMunicipalities, period: Period, t: &Tongue) -> Table {
    let headings = [
        t.say("development-field-state"),
        t.say("development-field-municipalities"),
    ];
    let mut table = Table::of_numbers(t.say("development-report-standings"), headings);
    let standing = |id: Id| {
        let mut of_it = at.mappings.iter();
        let mapping =
            of_it.find(|one| one.municipality == id && one.theme == Theme::DebtCounselling);
        mapping.map_or(Standing::NotMapped, |one| one.on(period.last))
    };
    let standings = [
        Standing::NotMapped,
        Standing::NoNeed,
        Standing::CouldGain,
        Standing::Offered,
        Standing::Acted,
    ];
    for one in standings {
        let count = all.iter().filter(|(id, _)| standing(*id) == one).count();
        table.row(t.say(one.shown().1), [t.number(count as u64)]);
    }
    table.row(t.say("development-total"), [t.number(all.len() as u64)]);
    table.total = table.rows.pop();
    table
}

fn development(ask: OfficeAsk<'_>) -> Answer<'_, Vec<Section>> {
    Box::pin(async move {
        let Some(period) = ask.period.until(ask.as_of) else {
            return Ok(vec![]);
        };
        let mut received = figures::received(ask.reader, ask.scope, ask.period).await?;
        received.retain(|one| period.contains(one.day));
        let at = figures::at_municipalities(ask.reader, ask.scope).await?;
        let works = figures::works(ask.reader, ask.scope).await?;
        let t = ask.t;
        let all = municipalities::of_office(ask.scope.office(), period.last);
        let mut section = Section::new(t.say("development-report-heading"), "utviklingsarbeid");
        section
            .blocks
            .push(Block::Table(reached(&all, &received, &at.plans, period, t)));
        section
            .blocks
            .push(Block::Table(projects(&works.projects, period, t)));
        Ok(vec![section])
    })
}

/// How many municipalities received experiences on each theme, and have action plans on it.
fn reached(
    all: &[(Id, &str)],
    received: &[Received],
    plans: &[PlanLine],
    period: Period,
    t: &Tongue,
) -> Table {
    let headings = [
        t.say("development-field-theme"),
        t.say("development-report-received"),
        t.say("development-report-with-plan"),
    ];
    let mut table = Table::of_numbers(t.say("development-report-municipalities"), headings);
    for theme in Theme::ALL {
        let got = all
            .iter()
            .filter(|(id, _)| first_received(received, *id, *theme).is_some());
        let with = all
            .iter()
            .filter(|(id, _)| has_plan(plans, *id, *theme, period.last));
        let (got, with) = (got.count(), with.count());
        if got + with > 0 {
            table.row(
                t.say(theme.key()),
                [got, with].map(|count| t.number(count as u64)),
            );
        }
    }
    let note = [("municipalities", all.len().into())];
    table.note = t.with("development-report-municipalities-note", note);
    table
}

fn projects(all: &[ProjectLine], period: Period, t: &Tongue) -> Table {
    let headings = [
        t.say("development-field-title"),
        t.say("development-field-light"),
        t.say("development-field-overdue"),
    ];
    let mut table = Table::of_numbers(t.say("development-report-projects"), headings);
    for one in all.iter().filter(|one| one.goes_on_in(period)) {
        let light = one.light(period.last);
        let said = light.map_or("development-nothing-said", |light| light.key());
        let overdue = t.number(one.overdue(period.last) as u64);
        table.row(one.title.clone(), [t.say(said), overdue]);
    }
    table
}
