use access::{Access, READERS};
use slice::{Answer, Dated, DatedEntries, OfficeAsk, Urgency};

use crate::{
    queries::{catalogue, watches},
    watching::standings,
};

/// What waits of living conditions: alarms that nobody has looked at.
pub const ENTRIES: DatedEntries = DatedEntries {
    access: Access::Roles(READERS),
    build,
    of_period,
};

fn build(ask: OfficeAsk<'_>) -> Answer<'_, Vec<Dated>> {
    Box::pin(async move {
        let today = ask.as_of;
        let own = watches::of_office(ask.reader, ask.scope).await?;
        let going_on: Vec<_> = own.into_iter().filter(|one| one.is_going_on()).collect();
        let indicators = catalogue::with_retired(ask.reader).await?;
        let values = watches::watched(ask.reader, ask.scope, today).await?;
        let when = (ask.scope.office(), today);
        let all = standings(&going_on, &indicators, &values, when);
        let count: usize = all.iter().map(|one| one.new_alarms().count()).sum();
        let entry = Dated {
            // An alarm has no day of its own; it waits from now on.
            due: today,
            urgency: Urgency::Soon,
            sentence: ask
                .t
                .with("indicators-watch-due", [("count", count.into())]),
            href: "/levekar/varsler".to_owned(),
        };
        Ok((count > 0).then_some(entry).into_iter().collect())
    })
}

/// Alarms are due on no day of the year.
fn of_period(_: OfficeAsk<'_>) -> Answer<'_, Vec<Dated>> {
    Box::pin(async { Ok(vec![]) })
}
