//! The plan of the demo: a year that looks like one, with what offices neglect in it.

mod agreed;
mod effort;

use access::OfficeScope;
use accounts::{DEMO_OFFICE, Persona};
use database::{Result, Transaction};
use kernel::{Day, Id, Ids, Instant};
use organisations::nation::nation;

use crate::{
    activity::Activity,
    audience::{AimedAt, Step},
    desk::Desk,
    queries::{activities, audience},
    words::{ActivityState, Organiser},
};
pub use agreed::put_agreed;
use effort::{Audience, Effort};

/// What the demo is made with.
pub struct Furnishing<'a> {
    pub ids: &'a Ids,
    pub now: Instant,
}

/// The municipalities, in the order of the alphabet, that nothing is ever aimed at: somebody should notice.
const NEGLECTED: [usize; 4] = [12, 17, 25, 29];
/// How many days before it an activity is offered.
const OFFERED_BEFORE: i64 = 30;

/// Makes the plan of this year and last year for the demo's office, and a little for the others.
///
/// # Errors
/// What the database says.
pub async fn put_demo(tx: &mut Transaction, with: &Furnishing<'_>) -> Result<()> {
    let today = with.now.day();
    let efforts = Effort::all();
    for office in nation().offices_at(today) {
        let is_demo = office.key == DEMO_OFFICE;
        let scope = OfficeScope::of_operator(office.id);
        for year in [today.year() - 1, today.year()] {
            let here = efforts.iter().filter(|effort| {
                effort.is_of(year, today.year()) && (is_demo || effort.is_everywhere())
            });
            let desk = Desk::of(tx, &scope, year, today).await?;
            let places = Places::of(&desk);
            for (number, effort) in here.enumerate() {
                let Some(activity) = activity(effort, year, with, &desk, is_demo) else {
                    continue;
                };
                activities::insert(tx, &scope, &activity).await?;
                let aimed = places.of_audience(effort.audience);
                aim(tx, with, &activity, (effort.audience, aimed, number)).await?;
            }
        }
    }
    Ok(())
}

fn activity(
    effort: &Effort,
    year: i32,
    with: &Furnishing<'_>,
    desk: &Desk,
    has_people: bool,
) -> Option<Activity> {
    let today = desk.today;
    let first_day = effort.first_day(year, today)?;
    let last_day = first_day.plus_days(effort.days - 1);
    let state = state(effort.fate, last_day, today);
    let is_held = state == ActivityState::Held;
    let outcome = match effort.outcome {
        "" => "Gjennomført som planlagt.",
        outcome => outcome,
    };
    let owner = Persona::by_key(effort.owner).filter(|_| has_people);
    let item = |address: &&str| {
        let found = desk.items.iter().find(|item| item.address == **address);
        found.map(|item| item.key.clone())
    };
    Some(Activity {
        id: with.ids.next(with.now),
        kind: effort.kind,
        organiser: effort.organiser,
        state,
        title: effort.title.to_owned(),
        description: String::new(),
        first_day,
        last_day,
        owner: owner
            .filter(|_| effort.organiser == Organiser::Office)
            .map(Persona::id),
        budget_chapter: effort
            .cost_kroner
            .filter(|cost| *cost > 0)
            .map(|_| "1510".to_owned()),
        cost_kroner: effort.cost_kroner,
        outcome: if is_held {
            outcome.to_owned()
        } else {
            String::new()
        },
        lesson: if is_held {
            effort.lesson.to_owned()
        } else {
            String::new()
        },
        copied_from: None,
        version: 1,
        marks: effort.marks.clone(),
        items: effort.items.iter().filter_map(item).collect(),
    })
}

/// What has come of it by today.
fn state(fate: &str, last: Day, today: Day) -> ActivityState {
    match fate {
        "off" => ActivityState::Cancelled,
        "draft" => ActivityState::Draft,
        "forgotten" => ActivityState::Planned,
        _ if last < today => ActivityState::Held,
        _ => ActivityState::Planned,
    }
}

/// The places of an office in the order of the alphabet, without those that are neglected.
struct Places {
    municipalities: Vec<Option<AimedAt>>,
    nav_offices: Vec<Option<AimedAt>>,
}

impl Places {
    fn of(desk: &Desk) -> Self {
        let place = |(code, _): (String, String)| code.parse().ok();
        let all: Vec<Option<AimedAt>> =
            desk.municipality_options().into_iter().map(place).collect();
        let neglected: Vec<Option<AimedAt>> = NEGLECTED
            .iter()
            .filter_map(|at| all.get(*at).copied())
            .collect();
        let is_neglected =
            |municipality: &Id| neglected.contains(&Some(AimedAt::Municipality(*municipality)));
        let nav_offices = desk.nav_offices().iter().map(|office| {
            let left = office.municipalities.iter().any(is_neglected);
            (!left).then_some(AimedAt::NavOffice(office.id))
        });
        Self {
            nav_offices: nav_offices.collect(),
            municipalities: all
                .iter()
                .map(|place| place.filter(|_| !neglected.contains(place)))
                .collect(),
        }
    }

    fn of_audience(&self, audience: Option<Audience>) -> Vec<AimedAt> {
        let Some(audience) = audience else {
            return vec![];
        };
        let all = if audience.nav_offices {
            &self.nav_offices
        } else {
            &self.municipalities
        };
        let to = audience.to.min(all.len().saturating_sub(1));
        all.get(audience.from..=to)
            .unwrap_or_default()
            .iter()
            .flatten()
            .copied()
            .collect()
    }
}

/// Aims the activity at its places, and notes how far it came at each.
async fn aim(
    tx: &mut Transaction,
    with: &Furnishing<'_>,
    activity: &Activity,
    (audience, places, number): (Option<Audience>, Vec<AimedAt>, usize),
) -> Result<()> {
    let Some(audience) = audience else {
        return Ok(());
    };
    let rows = places.iter().map(|place| (with.ids.next(with.now), *place));
    audience::aim_at(tx, activity.id, rows.collect::<Vec<_>>()).await?;
    let today = with.now.day();
    let before = activity.first_day.plus_days(-OFFERED_BEFORE);
    if audience.asked {
        let asked = (Step::Asked, Some(before.min(today)));
        return audience::note(tx, activity.id, asked, places).await;
    }
    let was_offered =
        before <= today && matches!(activity.state, ActivityState::Planned | ActivityState::Held);
    if was_offered {
        audience::note(
            tx,
            activity.id,
            (Step::Offered, Some(before)),
            places.clone(),
        )
        .await?;
    }
    if activity.state == ActivityState::Held {
        let came =
            |(at, _): &(usize, AimedAt)| (at * 7 + number * 3) % 10 < audience.reached_of_ten;
        let reached = places
            .into_iter()
            .enumerate()
            .filter(came)
            .map(|(_, place)| place);
        let reached: Vec<AimedAt> = reached.collect();
        let day = Some(activity.last_day);
        audience::note(tx, activity.id, (Step::Reached, day), reached).await?;
    }
    Ok(())
}
