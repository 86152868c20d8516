use database::{Result, Transaction};
use kernel::Day;
use plan::{ActivityKind, ActivityState, AimedAt, Marks, Step, Theme, actions::new::blank};

use super::Setting;
use crate::{network::Network, queries, words::Work};

/// A network that is made up.
struct Spec {
    name: &'static str,
    theme: Theme,
    work: Option<Work>,
    /// Years ago, month and day; and the same of its end.
    started: (i32, (u32, u32)),
    ended: Option<(i32, (u32, u32))>,
    /// It was offered to all but every so-manieth; of those every so-manieth joined.
    all_but: usize,
    joined: usize,
    /// Years ago, month and day of each meeting.
    meetings: &'static [(i32, (u32, u32))],
}

const NETWORKS: [Spec; 4] = [
    Spec {
        name: "Fagnettverk for KVP-veiledere",
        theme: Theme::Qualification,
        work: Some(Work::Qualification),
        started: (3, (2, 1)),
        ended: None,
        all_but: 8,
        joined: 2,
        meetings: &[
            (1, (3, 4)),
            (1, (9, 23)),
            (0, (2, 18)),
            (0, (5, 27)),
            (0, (9, 30)),
            (0, (12, 8)),
        ],
    },
    Spec {
        name: "Nettverk for økonomi- og gjeldsrådgivere",
        theme: Theme::DebtCounselling,
        work: Some(Work::DebtCounselling),
        started: (4, (9, 1)),
        ended: None,
        all_but: 3,
        joined: 3,
        meetings: &[(1, (4, 9)), (1, (11, 12)), (0, (4, 21)), (0, (11, 11))],
    },
    // Nobody has called it together this year.
    Spec {
        name: "Boligsosialt nettverk",
        theme: Theme::Housing,
        work: Some(Work::Housing),
        started: (2, (1, 15)),
        ended: None,
        all_but: 2,
        joined: 4,
        meetings: &[(1, (2, 12)), (1, (6, 3))],
    },
    Spec {
        name: "Forum om barnefattigdom",
        theme: Theme::ChildPoverty,
        work: None,
        started: (3, (1, 10)),
        ended: Some((1, (12, 10))),
        all_but: 4,
        joined: 3,
        meetings: &[(1, (3, 26)), (1, (12, 10))],
    },
];

/// Puts the networks in, with members and meetings.
pub async fn put(tx: &mut Transaction, with: &Setting<'_>) -> Result<()> {
    for spec in &NETWORKS {
        let day = |(years_ago, day): (i32, (u32, u32))| with.day(years_ago, day);
        let Some(started) = day(spec.started) else {
            continue;
        };
        let network = Network {
            id: with.id(),
            name: spec.name.to_owned(),
            theme: spec.theme,
            work: spec.work,
            started,
            ended: spec.ended.and_then(day),
            version: 1,
        };
        queries::networks::insert(tx, &with.scope, &network).await?;
        let numbered = with.nav_offices.iter().enumerate();
        let offered: Vec<_> = numbered
            .filter(|(number, _)| number % spec.all_but != 1)
            .collect();
        let rows: Vec<_> = offered.iter().map(|(_, one)| (with.id(), one.id)).collect();
        queries::networks::offer(tx, network.id, started, rows).await?;
        let joined: Vec<_> = offered
            .iter()
            .filter(|(number, _)| number % spec.joined == 0)
            .map(|(number, one)| (one.id, 1 + (number % 2) as i64))
            .collect();
        let joining = started.plus_days(21);
        queries::networks::join(tx, network.id, joining, joined.clone()).await?;
        let places: Vec<AimedAt> = joined
            .iter()
            .map(|(id, _)| AimedAt::NavOffice(*id))
            .collect();
        for meeting in spec.meetings.iter().filter_map(|one| day(*one)) {
            put_meeting(tx, with, &network, (meeting, &places)).await?;
        }
    }
    Ok(())
}

async fn put_meeting(
    tx: &mut Transaction,
    with: &Setting<'_>,
    network: &Network,
    (day, places): (Day, &[AimedAt]),
) -> Result<()> {
    let is_held = day < with.today();
    let mut activity = blank(with.id(), day);
    activity.kind = ActivityKind::NetworkMeeting;
    activity.state = if is_held {
        ActivityState::Held
    } else {
        ActivityState::Planned
    };
    activity.title = format!("Møte i {}", network.name.to_lowercase());
    activity.owner = with.owner;
    if is_held {
        activity.outcome =
            "Deltakerne delte erfaringer og avtalte temaer til neste møte.".to_owned();
    }
    activity.marks = Marks {
        themes: vec![network.theme],
        ..Marks::default()
    };
    if network.work == Some(Work::Qualification) {
        activity.items = with.items(day.year(), &["73.3-O2", "73.3-R2"]);
    }
    plan::activities::insert(tx, &with.scope, &activity).await?;
    queries::networks::add_meeting(tx, network.id, activity.id).await?;
    let aimed: Vec<_> = places.iter().map(|place| (with.id(), *place)).collect();
    plan::places::aim_at(tx, activity.id, aimed).await?;
    let invited = day.plus_days(-30).min(with.today());
    plan::places::note_first(tx, activity.id, (Step::Offered, invited), places.to_vec()).await?;
    if is_held {
        // One in five did not come.
        let numbered = places.iter().enumerate();
        let came = numbered
            .filter(|(number, _)| number % 5 != 3)
            .map(|(_, place)| *place);
        let came: Vec<_> = came.collect();
        plan::places::note_first(tx, activity.id, (Step::Reached, day), came).await?;
    }
    Ok(())
}
