use access::{Access, READERS};
use slice::{Answer, Dated, DatedEntries, OfficeAsk, Urgency};

use crate::{
    project::{Project, ProjectLine},
    queries::figures,
};
use kernel::Day;
use plan::ActivityState;
use register::Thing as _;

/// How many days ahead a milestone is told of.
const AHEAD: i64 = 14;

/// Milestones of projects that go on: overdue, or due within a fortnight.
pub const ENTRIES: DatedEntries = DatedEntries {
    access: Access::Roles(READERS),
    build,
    of_period,
};

fn build(ask: OfficeAsk<'_>) -> Answer<'_, Vec<Dated>> {
    Box::pin(async move {
        let works = figures::works(ask.reader, ask.scope).await?;
        let (today, until) = (ask.as_of, ask.as_of.plus_days(AHEAD));
        let going_on = works
            .projects
            .iter()
            .filter(|one| one.state == ActivityState::Planned);
        let entry = |project: &ProjectLine| {
            let open = project.milestones.iter().filter(|(_, done)| done.is_none());
            let due = open
                .map(|(due, _)| *due)
                .filter(|due| *due <= until)
                .min()?;
            let (urgency, key) = if due < today {
                (Urgency::Overdue, "development-due-milestone-late")
            } else {
                (Urgency::Soon, "development-due-milestone-soon")
            };
            Some(Dated {
                due,
                urgency,
                sentence: ask
                    .t
                    .with(key, [("project", project.title.as_str().into())]),
                href: Project::href(project.id),
            })
        };
        Ok(going_on.filter_map(entry).collect())
    })
}

/// Every milestone of the period, done or not.
fn of_period(ask: OfficeAsk<'_>) -> Answer<'_, Vec<Dated>> {
    Box::pin(async move {
        let works = figures::works(ask.reader, ask.scope).await?;
        let going_on = works
            .projects
            .iter()
            .filter(|one| one.state != ActivityState::Cancelled);
        let milestones = going_on.flat_map(|project| {
            let days = project.milestones.iter();
            days.map(move |(due, done)| (project, *due, done.is_some()))
        });
        let within = milestones.filter(|(_, due, _)| ask.period.contains(*due));
        let entry = |(project, due, is_done): (&ProjectLine, Day, bool)| {
            let (urgency, key) = if is_done {
                (Urgency::Done, "development-due-milestone-done")
            } else if due < ask.as_of {
                (Urgency::Overdue, "development-due-milestone-late")
            } else if due <= ask.as_of.plus_days(AHEAD) {
                (Urgency::Soon, "development-due-milestone-soon")
            } else {
                (Urgency::Later, "development-due-milestone")
            };
            let told = [("project", project.title.as_str().into())];
            Dated {
                due,
                urgency,
                sentence: ask.t.with(key, told),
                href: Project::href(project.id),
            }
        };
        Ok(within.map(entry).collect())
    })
}
