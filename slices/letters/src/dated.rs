use access::{Access, READERS};
use database::Fetch;
use kernel::{Day, Id};
use recognition::Rhythm;
use slice::{Answer, Dated, DatedEntries, OfficeAsk, Urgency};
use texts::Tongue;

use crate::{
    duty::StoredDuty,
    queries::{self, DutiesOf},
};

/// How many days ahead a report that is due is told of as near.
const AHEAD: i64 = 30;

/// The reports that the letters demand of the office and that are not delivered.
pub const ENTRIES: DatedEntries = DatedEntries {
    access: Access::Roles(READERS),
    build,
    of_period,
};

/// The duties of last year and on, as they are known on the day.
async fn of_office(
    reader: &mut impl Fetch,
    office: Id,
    day: Day,
) -> database::Result<Vec<StoredDuty>> {
    let years = DutiesOf::YearsFrom(day.year() - 1);
    queries::duties(reader, office, years, day).await
}

fn build(ask: OfficeAsk<'_>) -> Answer<'_, Vec<Dated>> {
    Box::pin(async move {
        let office = ask.scope.office();
        let duties = of_office(ask.reader, office, ask.as_of).await?;
        let mut entries = Vec::new();
        for duty in &duties {
            let due = duty.periods().into_iter().filter(|period| {
                period.due.year() <= ask.as_of.year() + 1 && duty.delivered(period.number).is_none()
            });
            entries.extend(due.map(|period| entry(duty, (period.number, period.due), &ask)));
        }
        Ok(entries)
    })
}

/// Also those that are delivered.
fn of_period(ask: OfficeAsk<'_>) -> Answer<'_, Vec<Dated>> {
    Box::pin(async move {
        let office = ask.scope.office();
        let years = DutiesOf::YearsFrom(ask.period.first.year() - 1);
        let duties = queries::duties(ask.reader, office, years, ask.as_of).await?;
        let mut entries = Vec::new();
        for duty in &duties {
            let due = duty.periods().into_iter();
            let due = due.filter(|period| ask.period.contains(period.due));
            entries.extend(due.map(|period| entry(duty, (period.number, period.due), &ask)));
        }
        Ok(entries)
    })
}

fn entry(duty: &StoredDuty, (number, due): (u32, Day), ask: &OfficeAsk<'_>) -> Dated {
    let urgency = match ask.as_of.days_until(due) {
        _ if duty.delivered(number).is_some() => Urgency::Done,
        ..0 => Urgency::Overdue,
        0..=AHEAD => Urgency::Soon,
        _ => Urgency::Later,
    };
    let values = [
        ("address", duty.address.as_str().into()),
        ("period", period_name(duty, number, ask.t).into()),
        ("day", ask.t.day(due).into()),
    ];
    let text = match urgency {
        Urgency::Overdue => "letters-duty-overdue",
        Urgency::Done => "letters-duty-done",
        Urgency::Soon | Urgency::Later => "letters-duty-due",
    };
    Dated {
        due,
        urgency,
        sentence: ask.t.with(text, values),
        href: format!("/brev/{}/rapportering", duty.letter),
    }
}

/// «2. tertial 2026», «2026».
pub fn period_name(duty: &StoredDuty, number: u32, t: &Tongue) -> String {
    let key = match duty.rhythm {
        Rhythm::Yearly | Rhythm::PerEvent => return duty.year.to_string(),
        Rhythm::HalfYearly => "letters-period-half-year",
        Rhythm::Tertial => "letters-period-tertial",
        Rhythm::Quarterly => "letters-period-quarter",
        Rhythm::Monthly => "letters-period-month",
    };
    t.with(
        key,
        [
            ("number", number.to_string().into()),
            ("year", duty.year.to_string().into()),
        ],
    )
}
