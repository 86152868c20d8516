use slice::{Answer, Dated, DatedEntries, OfficeAsk, Urgency};

use crate::{
    project::{Project, ProjectLine},
    queries::figures,
};
use plan::ActivityState;
use register::Thing as _;

/// How many days ahead a milestone is told of.
const AHEAD: i64 = 14;

/// Milestones of projects that go on: overdue, or due within a fortnight.
pub const ENTRIES: DatedEntries = DatedEntries { build };

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
