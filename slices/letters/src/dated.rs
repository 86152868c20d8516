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
pub const ENTRIES: DatedEntries = DatedEntries { build };

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
            for period in duty.periods() {
                if duty.delivered(period.number).is_some()
                    || period.due.year() > ask.as_of.year() + 1
                {
                    continue;
                }
                let urgency = match ask.as_of.days_until(period.due) {
                    ..0 => Urgency::Overdue,
                    0..=AHEAD => Urgency::Soon,
                    _ => Urgency::Later,
                };
                let values = [
                    ("address", duty.address.as_str().into()),
                    ("period", period_name(duty, period.number, ask.t).into()),
                    ("day", ask.t.day(period.due).into()),
                ];
                entries.push(Dated {
                    due: period.due,
                    urgency,
                    sentence: ask.t.with(
                        if urgency == Urgency::Overdue {
                            "letters-duty-overdue"
                        } else {
                            "letters-duty-due"
                        },
                        values,
                    ),
                    href: format!("/brev/{}/rapportering", duty.letter),
                });
            }
        }
        Ok(entries)
    })
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
