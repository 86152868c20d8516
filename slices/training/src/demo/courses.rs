use database::{Result, Transaction};
use kernel::{Day, Id};
use plan::{
    ActivityKind, ActivityState, AimedAt, Marks, Partner, Step, TargetGroup, Theme,
    actions::new::blank,
};

use super::{Setting, bases::Bases, people};
use crate::{
    actions::offer::covered,
    course::{Course, Material},
    offer::Offer,
    queries,
    session::Session,
    staff_base::StaffBase,
    words::{CourseType, SessionState, Work},
};

/// Which NAV offices a course was offered to, by their place in the list.
#[derive(Clone, Copy)]
enum Whom {
    /// All but every so-manieth, from that place.
    AllBut(usize, usize),
    All,
    Nobody,
}

/// A course that is made up.
struct Spec {
    years_ago: i32,
    title: &'static str,
    course_type: CourseType,
    theme: Theme,
    /// Month and day of each session, and where.
    sessions: &'static [(u32, u32, &'static str)],
    /// The day it was offered.
    offered: (u32, u32),
    whom: Whom,
    /// How many of a hundred sign up.
    share: i64,
    places: i64,
    items: &'static [&'static str],
    lecturers: &'static [usize],
    with_nav: bool,
}

const fn spec(
    years_ago: i32,
    title: &'static str,
    (course_type, theme): (CourseType, Theme),
    sessions: &'static [(u32, u32, &'static str)],
    (offered, whom): ((u32, u32), Whom),
) -> Spec {
    Spec {
        years_ago,
        title,
        course_type,
        theme,
        sessions,
        offered,
        whom,
        share: 45,
        places: 60,
        items: &[],
        lecturers: &[],
        with_nav: false,
    }
}

const COURSES: &[Spec] = &[
    Spec {
        items: &["73.1-O2", "73.1-R2"],
        lecturers: &[0, 2],
        ..spec(
            1,
            "Sosialtjenesteloven for nye ansatte",
            (CourseType::TheAct, Theme::TheAct),
            &[(3, 11, "Bergen"), (3, 25, "Førde")],
            ((1, 20), Whom::AllBut(12, 5)),
        )
    },
    Spec {
        items: &["73.1-O2"],
        lecturers: &[2],
        ..spec(
            1,
            "Individuell vurdering og barnas situasjon",
            (CourseType::TheAct, Theme::IndividualAssessment),
            &[(10, 7, "Bergen")],
            ((8, 25), Whom::AllBut(5, 3)),
        )
    },
    Spec {
        items: &["73.3-O1"],
        lecturers: &[3],
        with_nav: true,
        ..spec(
            1,
            "Regelverket for kvalifiseringsprogrammet",
            (CourseType::QualificationRules, Theme::Qualification),
            &[(4, 22, "Førde")],
            ((2, 18), Whom::AllBut(6, 1)),
        )
    },
    Spec {
        items: &["73.4-O1", "73.4-R1"],
        lecturers: &[1],
        ..spec(
            1,
            "Grunnkurs i økonomi- og gjeldsrådgivning",
            (CourseType::CounsellingBasic, Theme::DebtCounselling),
            &[(3, 18, "Bergen")],
            ((1, 28), Whom::AllBut(10, 4)),
        )
    },
    Spec {
        items: &["73.4-O1", "73.4-R1"],
        lecturers: &[1, 5],
        ..spec(
            1,
            "Videregående kurs i gjeldsrådgivning",
            (CourseType::CounsellingAdvanced, Theme::DebtCounselling),
            &[(10, 14, "Bergen")],
            ((8, 26), Whom::AllBut(10, 4)),
        )
    },
    Spec {
        lecturers: &[4],
        with_nav: true,
        ..spec(
            1,
            "Fra midlertidig til varig bolig",
            (CourseType::Housing, Theme::Housing),
            &[(11, 4, "Sogndal")],
            ((9, 16), Whom::AllBut(3, 0)),
        )
    },
    Spec {
        share: 20,
        ..spec(
            1,
            "Internkontroll i de sosiale tjenestene",
            (CourseType::InternalControl, Theme::InternalControl),
            &[(5, 13, "Bergen")],
            ((3, 30), Whom::All),
        )
    },
    Spec {
        items: &["73.1-O2", "73.1-R3"],
        lecturers: &[0, 2],
        ..spec(
            0,
            "Sosialtjenesteloven for nye ansatte",
            (CourseType::TheAct, Theme::TheAct),
            &[(2, 26, "Bergen"), (3, 12, "Førde")],
            ((1, 14), Whom::AllBut(7, 2)),
        )
    },
    Spec {
        items: &["73.1-O2", "73.1-R3"],
        lecturers: &[2],
        places: 40,
        ..spec(
            0,
            "Økonomisk stønad: kartlegging og begrunnelse",
            (CourseType::TheAct, Theme::IndividualAssessment),
            &[(9, 17, "Bergen"), (12, 9, "Sogndal")],
            ((6, 3), Whom::AllBut(7, 2)),
        )
    },
    Spec {
        items: &["73.3-O1"],
        lecturers: &[3],
        with_nav: true,
        ..spec(
            0,
            "Regelverket for kvalifiseringsprogrammet",
            (CourseType::QualificationRules, Theme::Qualification),
            &[(4, 15, "Førde")],
            ((2, 10), Whom::AllBut(4, 1)),
        )
    },
    Spec {
        items: &["73.4-O1", "73.4-R1"],
        lecturers: &[1],
        ..spec(
            0,
            "Grunnkurs i økonomi- og gjeldsrådgivning",
            (CourseType::CounsellingBasic, Theme::DebtCounselling),
            &[(3, 5, "Bergen")],
            ((1, 21), Whom::AllBut(9, 6)),
        )
    },
    Spec {
        items: &["73.4-O1", "73.4-R1"],
        lecturers: &[1],
        places: 30,
        ..spec(
            0,
            "Videregående kurs i gjeldsrådgivning",
            (CourseType::CounsellingAdvanced, Theme::DebtCounselling),
            &[(12, 2, "Bergen")],
            ((9, 8), Whom::AllBut(9, 6)),
        )
    },
    Spec {
        lecturers: &[6],
        ..spec(
            0,
            "Barn i saker om økonomisk stønad",
            (CourseType::Children, Theme::ChildPoverty),
            &[(5, 20, "Bergen")],
            ((3, 24), Whom::AllBut(3, 1)),
        )
    },
    Spec {
        lecturers: &[4],
        share: 30,
        ..spec(
            0,
            "Boligsosialt arbeid i små kommuner",
            (CourseType::Housing, Theme::Housing),
            &[(6, 10, "Førde")],
            ((4, 28), Whom::AllBut(2, 1)),
        )
    },
    Spec {
        ..spec(
            0,
            "Oppfølgingskurs i gjeldsrådgivning",
            (CourseType::CounsellingFollowUp, Theme::DebtCounselling),
            &[(12, 16, "Bergen")],
            ((11, 1), Whom::Nobody),
        )
    },
];

/// Puts the courses in, each with its sessions, offers and those who signed up.
pub async fn put(
    tx: &mut Transaction,
    with: &Setting<'_>,
    bases: &Bases,
    lecturers: &[Id],
) -> Result<()> {
    for spec in COURSES {
        put_one(tx, with, spec, bases, lecturers).await?;
    }
    Ok(())
}

async fn put_one(
    tx: &mut Transaction,
    with: &Setting<'_>,
    spec: &Spec,
    bases: &Bases,
    lecturers: &[Id],
) -> Result<()> {
    let day = |(month, day, _): &(u32, u32, &str)| with.day(spec.years_ago, (*month, *day));
    let days: Vec<Day> = spec.sessions.iter().filter_map(day).collect();
    let (Some(first), Some(last)) = (days.first().copied(), days.last().copied()) else {
        return Ok(());
    };
    let course = course(with, spec, (first, last), lecturers);
    queries::courses::insert(tx, &with.scope, &course, || with.id()).await?;
    let year = first.year();
    let offered = with
        .day(spec.years_ago, spec.offered)
        .filter(|day| *day <= with.today());
    let chosen: Vec<(usize, &StaffBase)> = with
        .nav_offices
        .iter()
        .enumerate()
        .filter(|(number, _)| offered.is_some() && spec.whom.has(*number))
        .filter_map(|(number, one)| Some((number, bases.get(&(year, one.id))?)))
        .collect();
    if let Some(day) = offered {
        offer(tx, with, &course, (day, &chosen)).await?;
    }
    for (day, (.., place)) in days.iter().zip(spec.sessions) {
        let session = session(with, &course, spec, (*day, place));
        queries::sessions::insert(tx, &with.scope, &session).await?;
        let about = (course.work, spec.share);
        let people = people::signed_up(with, &session, about, &chosen);
        queries::demo::put_participants(tx, &with.scope, session.id, &people).await?;
        let came = people.iter().filter(|one| one.attended == Some(true));
        let came: Vec<AimedAt> = came.map(|one| AimedAt::NavOffice(one.nav_office)).collect();
        let step = (Step::Reached, *day);
        plan::places::note_first(tx, course.id(), step, came).await?;
    }
    Ok(())
}

impl Whom {
    fn has(self, number: usize) -> bool {
        match self {
            Self::AllBut(every, from) => number % every != from,
            Self::All => true,
            Self::Nobody => false,
        }
    }
}

fn course(with: &Setting<'_>, spec: &Spec, (first, last): (Day, Day), lecturers: &[Id]) -> Course {
    let is_over = last < with.today();
    let mut activity = blank(with.id(), first);
    activity.kind = ActivityKind::Course;
    activity.title = spec.title.to_owned();
    activity.description = "Kurset er for ansatte i NAV-kontorene. (Eksempel)".to_owned();
    activity.last_day = last;
    activity.state = if is_over {
        ActivityState::Held
    } else {
        ActivityState::Planned
    };
    activity.owner = with.owner;
    if is_over {
        activity.outcome =
            "Kurset ble holdt som planlagt, og deltakerne ga gode tilbakemeldinger.".to_owned();
    }
    activity.marks = Marks {
        themes: vec![spec.theme],
        target_groups: vec![group(spec.course_type)],
        partners: if spec.with_nav {
            vec![Partner::NavCounty]
        } else {
            vec![]
        },
        units: vec![],
    };
    activity.items = with.items(first.year(), spec.items);
    Course {
        activity,
        course_type: spec.course_type,
        work: spec.course_type.usual_work(),
        material: vec![Material {
            title: "Lysark".to_owned(),
            link: "https://example.org/lysark".to_owned(),
        }],
        lecturers: spec
            .lecturers
            .iter()
            .filter_map(|at| lecturers.get(*at).copied())
            .collect(),
    }
}

fn group(course_type: CourseType) -> TargetGroup {
    match course_type.usual_work() {
        Some(Work::Qualification) => TargetGroup::QualificationStaff,
        Some(Work::DebtCounselling) => TargetGroup::Counsellors,
        Some(Work::Housing) => TargetGroup::HousingStaff,
        Some(Work::TheAct) | None => TargetGroup::NavStaff,
    }
}

async fn offer(
    tx: &mut Transaction,
    with: &Setting<'_>,
    course: &Course,
    (day, chosen): (Day, &[(usize, &StaffBase)]),
) -> Result<()> {
    let offers = chosen.iter().map(|(_, base)| {
        let offer = Offer {
            nav_office: base.nav_office,
            offered_on: day,
            people: covered(Some(base), course.work),
        };
        (with.id(), offer)
    });
    queries::offers::make(tx, course.id(), offers.collect::<Vec<_>>()).await?;
    let places: Vec<AimedAt> = chosen
        .iter()
        .map(|(_, base)| AimedAt::NavOffice(base.nav_office))
        .collect();
    let aimed: Vec<_> = places.iter().map(|place| (with.id(), *place)).collect();
    plan::places::aim_at(tx, course.id(), aimed).await?;
    plan::places::note_first(tx, course.id(), (Step::Offered, day), places).await
}

fn session(with: &Setting<'_>, course: &Course, spec: &Spec, (day, place): (Day, &str)) -> Session {
    Session {
        id: with.id(),
        course: course.id(),
        state: if day < with.today() {
            SessionState::Held
        } else {
            SessionState::Planned
        },
        held_on: day,
        starts_at: "09:00".to_owned(),
        ends_at: "15:30".to_owned(),
        place: place.to_owned(),
        link: String::new(),
        capacity: spec.places,
        deadline: day.plus_days(-14),
        next_position: 1,
        version: 1,
    }
}
