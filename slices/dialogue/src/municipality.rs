use access::{Access, READERS};
use kernel::{Day, Period};
use shell::address_with;
use slice::{Answer, Contribution, MunicipalityAsk, MunicipalityPart};

use crate::{
    filter::Filter, meeting::last_met, pages::options::is_worked_by, queries, words::Counterpart,
};

/// What the page of a municipality shows of the dialogue with it.
pub const PART: MunicipalityPart = MunicipalityPart {
    order: 40,
    access: Access::Roles(READERS),
    build,
};

fn build(ask: MunicipalityAsk<'_>) -> Answer<'_, Contribution> {
    Box::pin(async move {
        let Some(period) = ask.period.until(ask.as_of) else {
            return Ok(Contribution::default());
        };
        let office = ask.scope.office();
        let here = ask.scope.municipality();
        let meetings = queries::figures::meetings(ask.reader, &office, period).await?;
        let asked = queries::enquiries::of_municipality(ask.reader, ask.scope, period).await?;
        let with_leadership = meetings.iter().filter(|meeting| {
            meeting.counterpart == Counterpart::MunicipalLeadership
                && meeting.held_in(period)
                && meeting.met.contains(&here)
        });
        let held = with_leadership.count();
        let unanswered = asked
            .iter()
            .filter(|(_, answered)| answered.is_none())
            .count();
        let t = ask.t;
        let list = Filter {
            counterpart: Some(Counterpart::MunicipalLeadership),
            ..Filter::all(period)
        };
        let mut facts = vec![(
            t.say("dialogue-meetings-with-leadership"),
            t.number(held as u64),
            Some(list.href()),
        )];
        facts.push((
            t.say("dialogue-field-last-met"),
            last(last_met(&meetings, here, period), t),
            None,
        ));
        facts.push((
            t.say("dialogue-enquiries-title"),
            t.number(asked.len() as u64),
            Some(enquiries(period)),
        ));
        if unanswered > 0 {
            facts.push((
                t.say("dialogue-unanswered"),
                t.number(unanswered as u64),
                None,
            ));
        }
        let id = here.to_string();
        let pairs = [("motpart", "municipal_leadership"), ("sted", id.as_str())];
        let more = (held == 0 && is_worked_by(ask.role)).then(|| {
            (
                t.say("dialogue-plan-meeting"),
                address_with("/dialog/ny", pairs),
            )
        });
        Ok(Contribution {
            heading: t.say("dialogue-title"),
            facts,
            more,
        })
    })
}

fn last(day: Option<Day>, t: &texts::Tongue) -> String {
    day.map_or_else(|| t.say("dialogue-not-met"), |day| t.day(day))
}

fn enquiries(period: Period) -> String {
    let filter = crate::pages::enquiries::Filter {
        period,
        theme: None,
        show: crate::pages::enquiries::Show::All,
    };
    filter.href()
}
