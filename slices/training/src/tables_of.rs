//! Rapporttabellene: courses and participants, to whom courses were offered, and the networks.

use kernel::Period;
use texts::Tongue;

use crate::{
    course,
    coverage::{self, Done, Held, Line},
    grid::{Grid, Value},
    network::{Network, alive},
    queries::figures::Groups,
    staff_base::Sureness,
    words::{CourseType, Work},
};

/// The sessions that were held, each with how many came.
pub fn held(done: &Done, is_asked: impl Fn(&Held) -> bool, t: &Tongue) -> Grid {
    let headings = [
        "training-field-course",
        "training-field-type",
        "training-field-day",
        "training-attended",
    ];
    let mut grid = Grid::new(
        t.say("training-held-table"),
        &headings,
        &["training-attended"],
        t,
    );
    let asked: Vec<&Held> = done.held.iter().filter(|one| is_asked(one)).collect();
    for one in &asked {
        let came = done.came.iter().filter(|came| came.session == one.session);
        grid.rows.push(vec![
            Value::Link(one.title.clone(), course::href(one.course)),
            t.say(one.course_type.key()).into(),
            Some(one.day).into(),
            (came.count() as u64).into(),
        ]);
    }
    let is_of_asked = |came: &coverage::Came| asked.iter().any(|held| held.session == came.session);
    let people = coverage::different_people(&done.came, is_of_asked);
    let told = [("sessions", asked.len().into()), ("people", people.into())];
    grid.note = t.with("training-held-note", told);
    grid
}

/// The kinds of course, each with sessions and different people.
pub fn by_type(done: &Done, types: &[CourseType], t: &Tongue) -> Grid {
    let headings = [
        "training-field-type",
        "training-sessions-held",
        "training-unique-participants",
    ];
    let mut grid = Grid::new(
        t.say("training-by-type-table"),
        &headings,
        &["training-sessions-held", "training-unique-participants"],
        t,
    );
    for course_type in types {
        let held = done
            .held
            .iter()
            .filter(|one| one.course_type == *course_type);
        let people = coverage::different_people(&done.came, |one| one.course_type == *course_type);
        grid.rows.push(vec![
            t.say(course_type.key()).into(),
            (held.count() as u64).into(),
            people.into(),
        ]);
    }
    grid
}

/// The NAV offices with their people of the work, and how far courses and networks came there.
pub fn coverage<'a>(lines: impl IntoIterator<Item = &'a Line>, work: Work, t: &Tongue) -> Grid {
    let headings = [
        "training-field-nav-office",
        "training-field-base",
        "training-field-people",
        "training-offered-people",
        "training-attended",
        "training-field-network",
    ];
    let caption = t.with(
        "training-coverage-table",
        [("work", t.say(work.key()).into())],
    );
    let mut grid = Grid::new(
        caption,
        &headings,
        &[
            "training-field-people",
            "training-offered-people",
            "training-attended",
        ],
        t,
    );
    for line in lines {
        grid.rows.push(vec![
            line.name.clone().into(),
            t.say(sureness(line.sureness)).into(),
            line.people.into(),
            line.offered.into(),
            line.attended.into(),
            t.say(if line.has_network {
                "training-offered"
            } else {
                "training-not-offered"
            })
            .into(),
        ]);
    }
    grid.note = t.say("training-coverage-note");
    grid
}

/// How sure a base is, in words.
pub fn sureness(sureness: Sureness) -> &'static str {
    match sureness {
        Sureness::Missing => "training-base-missing",
        Sureness::Proposed => "training-base-proposed",
        Sureness::Confirmed => "training-base-confirmed",
    }
}

/// The networks that were open, with members and meetings.
pub fn networks(
    groups: &Groups,
    period: Period,
    is_asked: impl Fn(&Network, usize) -> bool,
    t: &Tongue,
) -> Grid {
    let headings = [
        "training-field-network",
        "training-field-theme",
        "training-field-started",
        "training-field-ended",
        "training-offered-nav-offices",
        "training-meetings",
    ];
    let mut grid = Grid::new(
        t.say("training-networks-table"),
        &headings,
        &["training-offered-nav-offices", "training-meetings"],
        t,
    );
    let open = alive(&groups.networks, &groups.meetings, None, period);
    for (network, met) in open.into_iter().filter(|(one, met)| is_asked(one, *met)) {
        let offered = groups.offered.iter();
        let offered = offered.filter(|one| one.network == network.id && one.offered <= period.last);
        grid.rows.push(vec![
            Value::Link(network.name.clone(), network.href()),
            t.say(network.theme.key()).into(),
            Some(network.started).into(),
            network.ended.into(),
            (offered.count() as u64).into(),
            (met as u64).into(),
        ]);
    }
    grid
}
