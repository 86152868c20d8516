use std::collections::BTreeSet;

use kernel::{Period, Share};
use slice::{Amount, Answer, Aside, Ask, Better, CountedRow, Kind, Measure, Outcome, Unit};

use super::{counted, list, session_rows, work::measured};
use crate::{
    coverage::{Done, Held, different_people},
    queries::figures,
    words::CourseType,
};

/// Andel av kurstypene i økonomi- og gjeldsrådgivning som er holdt.
pub const MEASURE: Measure = Measure {
    key: "training.course_types_held",
    kind: Kind::Done,
    title: "training-measure-course-types-held",
    definition: "training-measure-course-types-held-rule",
    parameters: &[],
    unit: Unit::Share,
    better: Better::Higher,
    asked_by: super::wordings::COURSE_TYPES_HELD,
    evaluate,
    rows,
};

/// How the list is asked for the three types together.
pub const COUNSELLING: &str = "gjeldsradgivning";

fn evaluate(ask: Ask<'_>) -> Answer<'_, Outcome> {
    Box::pin(async move {
        let period = match counted(&ask) {
            Ok(period) => period,
            Err(outcome) => return Ok(outcome),
        };
        let done = figures::done(ask.reader, ask.scope, period).await?;
        let held: Vec<&Held> = counselling(&done);
        let types: BTreeSet<CourseType> = held.iter().map(|one| one.course_type).collect();
        let people = different_people(&done.came, |one| is_counselling(one.course_type));
        let rows = rows_of(period);
        let aside = |label: &str, count: u64| Aside {
            label: ask.t.say(label),
            amount: Amount::Count(count),
            href: Some(rows.clone()),
        };
        let asides = vec![
            aside("training-aside-sessions", held.len() as u64),
            aside("training-aside-participants", people),
        ];
        let share = Share::new(types.len() as u64, CourseType::COUNSELLING.len() as u64);
        Ok(measured(share, asides, rows.clone()))
    })
}

fn rows(ask: Ask<'_>) -> Answer<'_, Vec<CountedRow>> {
    Box::pin(async move {
        let Ok(period) = counted(&ask) else {
            return Ok(vec![]);
        };
        let done = figures::done(ask.reader, ask.scope, period).await?;
        Ok(session_rows(counselling(&done)))
    })
}

fn rows_of(period: Period) -> String {
    list("/kurs/gjennomforte", period, &[("kurstype", COUNSELLING)])
}

pub fn is_counselling(course_type: CourseType) -> bool {
    CourseType::COUNSELLING.contains(&course_type)
}

fn counselling(done: &Done) -> Vec<&Held> {
    done.held
        .iter()
        .filter(|one| is_counselling(one.course_type))
        .collect()
}
