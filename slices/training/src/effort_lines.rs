use std::collections::{BTreeMap, BTreeSet, HashMap};

use kernel::{Day, Id};
use organisations::NavOffice;
use slice::{Answer, EffortLine, EffortLines, EffortStage, OfficeAsk};
use texts::Tongue;

use crate::{
    coverage::Done,
    queries::figures::{self, Groups},
};

/// What training knows that the office did for municipalities beside the courses and meetings, which the plan counts: the
/// days of courses that somebody came to, and support to guides.
pub const EFFORTS: EffortLines = EffortLines { build };

fn build(ask: OfficeAsk<'_>) -> Answer<'_, Vec<EffortLine>> {
    Box::pin(async move {
        let done = figures::done(ask.reader, ask.scope, ask.period).await?;
        let groups = figures::groups(ask.reader, ask.scope, ask.period).await?;
        let offices = organisations::nav_offices_of_office(ask.reader, ask.scope.office()).await?;
        let mut lines = course_days(&done, &offices, ask.t);
        lines.extend(support(&groups, ask.t));
        lines.retain(|line| line.day <= ask.as_of);
        Ok(lines)
    })
}

/// A session once for each municipality that somebody came from. The course itself the plan counts.
fn course_days(done: &Done, offices: &[NavOffice], t: &Tongue) -> Vec<EffortLine> {
    let mut came: BTreeMap<Id, BTreeSet<Id>> = BTreeMap::new();
    let served: HashMap<Id, &[Id]> = offices
        .iter()
        .map(|office| (office.id, office.municipalities.as_slice()))
        .collect();
    for one in &done.came {
        let municipalities = one.nav_office.and_then(|office| served.get(&office));
        came.entry(one.session)
            .or_default()
            .extend(municipalities.into_iter().copied().flatten());
    }
    let mut lines = Vec::new();
    for held in &done.held {
        for municipality in came.get(&held.session).into_iter().flatten() {
            lines.push(EffortLine {
                count: 0,
                days: 1,
                ..line(
                    *municipality,
                    (held.day, t.say("training-effort-course-day")),
                    (held.title.clone(), format!("/kurs/{}", held.course)),
                )
            });
        }
    }
    lines
}

fn support<'a>(groups: &'a Groups, t: &'a Tongue) -> impl Iterator<Item = EffortLine> + 'a {
    let of = |support: &crate::guide::Support| {
        let guide = groups.guides.iter().find(|one| one.id == support.guide)?;
        Some(line(
            guide.municipality,
            (support.day, t.say("training-effort-support")),
            (guide.name.clone(), guide.href()),
        ))
    };
    groups.support.iter().filter_map(of)
}

fn line(
    municipality: Id,
    (day, label): (Day, String),
    (title, href): (String, String),
) -> EffortLine {
    EffortLine {
        municipality,
        label,
        title,
        subjects: Vec::new(),
        day,
        count: 1,
        days: 0,
        stage: EffortStage::Done,
        href,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coverage::{Came, Held};
    use kernel::{Ids, Language};

    #[test]
    fn a_course_day_counts_once_for_each_municipality_that_somebody_came_from() {
        let ids = Ids::from_seed(3);
        let now = "2026-01-01T00:00:00Z".parse().unwrap();
        let [session, empty, course, office, first, second] =
            std::array::from_fn(|_| ids.next(now));
        let day = "2026-03-01".parse().unwrap();
        let came = |nav_office| Came {
            participant: ids.next(now),
            session,
            course_type: crate::CourseType::ALL[0],
            course_work: None,
            own_work: None,
            nav_office,
            person: String::new(),
            day,
        };
        let held = |session| Held {
            session,
            course,
            title: "Loven".to_owned(),
            course_type: crate::CourseType::ALL[0],
            work: None,
            day,
        };
        let done = Done {
            came: vec![came(Some(office)), came(Some(office)), came(None)],
            held: vec![held(session), held(empty)],
            ..Done::default()
        };
        let offices = [NavOffice {
            id: office,
            name: String::new(),
            municipalities: vec![first, second],
        }];
        let t = texts::Catalogue::new(&[crate::TEXTS]).tongue(Language::Nb);
        let lines = course_days(&done, &offices, &t);
        let found: BTreeSet<_> = lines
            .iter()
            .map(|line| (line.municipality, line.count, line.days))
            .collect();
        assert_eq!(found, BTreeSet::from([(first, 0, 1), (second, 0, 1)]));
        assert_eq!(lines.len(), 2);
    }
}
