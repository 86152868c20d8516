use slice::{Amount, Answer, Aside, Ask, Better, CountedRow, Figure, Kind, Measure, Outcome, Unit};

use super::{COURSE_TYPE, counted, course_type, list, session_rows};
use crate::{coverage::different_people, queries::figures};

/// Gjennomførte kurssamlinger.
pub const MEASURE: Measure = Measure {
    key: "training.sessions_held",
    kind: Kind::Done,
    title: "training-measure-sessions-held",
    definition: "training-measure-sessions-held-rule",
    parameters: &[COURSE_TYPE],
    unit: Unit::Count,
    better: Better::Higher,
    asked_by: super::wordings::SESSIONS_HELD,
    evaluate,
    rows,
};

fn evaluate(ask: Ask<'_>) -> Answer<'_, Outcome> {
    Box::pin(async move {
        let period = match counted(&ask) {
            Ok(period) => period,
            Err(outcome) => return Ok(outcome),
        };
        let course_type = course_type(&ask);
        let done = figures::done(ask.reader, ask.scope, period).await?;
        let held = done
            .held
            .iter()
            .filter(|one| one.course_type == course_type)
            .count();
        let people = different_people(&done.came, |one| one.course_type == course_type);
        let rows = list(
            "/kurs/gjennomforte",
            period,
            &[("kurstype", course_type.code())],
        );
        Ok(Outcome::Measured(Box::new(Figure {
            amount: Amount::Count(held as u64),
            trend: vec![],
            forecast: None,
            asides: vec![Aside {
                label: ask.t.say("training-aside-participants"),
                amount: Amount::Count(people),
                href: Some(rows.clone()),
            }],
            rows,
        })))
    })
}

fn rows(ask: Ask<'_>) -> Answer<'_, Vec<CountedRow>> {
    Box::pin(async move {
        let Ok(period) = counted(&ask) else {
            return Ok(vec![]);
        };
        let course_type = course_type(&ask);
        let done = figures::done(ask.reader, ask.scope, period).await?;
        Ok(session_rows(
            done.held
                .iter()
                .filter(|one| one.course_type == course_type),
        ))
    })
}
