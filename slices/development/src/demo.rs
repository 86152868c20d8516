//! Oppdiktet utviklingsarbeid, the same for the same day: experiences that reached some municipalities and not all,
//! cooperation that was mapped and half followed up, a project that is late.

use access::OfficeScope;
use database::{Result, Transaction};
use kernel::{Day, Id, Ids, Instant, Period};
use organisations::municipalities;
use plan::{ActivityKind, ActivityState, AimedAt, Desk, Partner, Step, Theme, places};

use crate::{
    action_plan::ActionPlan,
    actions::parts,
    cooperation::{Agreement, Mapping},
    experience::Experience,
    note::Note,
    project::{Milestone, Status},
    queries,
    words::{Light, Need, PlanState, Way},
};

mod said;

/// The other office of the demo, which has published something, too.
const OTHER: &str = "rogaland";

struct Put<'a> {
    tx: &'a mut Transaction,
    ids: Ids,
    now: Instant,
    scope: OfficeScope,
    desk: Desk,
    municipalities: Vec<Id>,
}

/// Puts development work into the demo's office, and a little into another.
///
/// # Errors
/// What the database says.
pub async fn put_demo(tx: &mut Transaction, now: Instant, office: Id) -> Result<()> {
    let scope = OfficeScope::of_operator(office);
    let mut put = Put::of(tx, now, scope, 7600).await?;
    put.experiences().await?;
    put.cooperation().await?;
    put.projects().await?;
    put.action_plans().await?;
    put.notes().await?;
    let scope = OfficeScope::of_operator(organisations::office_id(OTHER));
    Put::of(tx, now, scope, 7601).await?.elsewhere().await
}

impl<'a> Put<'a> {
    async fn of(
        tx: &'a mut Transaction,
        now: Instant,
        scope: OfficeScope,
        seed: u64,
    ) -> Result<Self> {
        let today = now.day();
        let desk = Desk::of(tx, &scope, today.year(), today).await?;
        let all = municipalities::of_office(scope.office(), today);
        Ok(Self {
            tx,
            ids: Ids::from_seed(seed),
            now,
            scope,
            desk,
            municipalities: all.into_iter().map(|(id, _)| id).collect(),
        })
    }

    fn id(&self) -> Id {
        self.ids.next(self.now)
    }

    fn today(&self) -> Day {
        self.now.day()
    }

    /// A day so long ago, but in this year.
    fn ago(&self, days: i64) -> Day {
        let first = Period::year(self.today().year()).first;
        self.today().plus_days(-days).max(first)
    }

    fn keys(&self, address: &str) -> Vec<String> {
        let item = self.desk.items.iter().find(|item| item.address == address);
        item.map(|item| item.key.clone()).into_iter().collect()
    }

    fn owner(&self) -> Option<Id> {
        self.desk
            .owner_options()
            .first()
            .and_then(|(id, _)| id.parse().ok())
    }

    async fn write(
        &mut self,
        (theme, title, practice, result, contact): said::Told,
        published: Option<Day>,
    ) -> Result<Id> {
        let new = Experience {
            id: self.id(),
            office: self.scope.office(),
            title: title.to_owned(),
            theme,
            practice: practice.to_owned(),
            result: result.to_owned(),
            municipality: self.municipalities.first().copied(),
            project: None,
            contact: contact.to_owned(),
            published,
            version: 1,
        };
        queries::experiences::insert(self.tx, &new).await?;
        Ok(new.id)
    }

    async fn experiences(&mut self) -> Result<()> {
        for (number, told) in said::EXPERIENCES.into_iter().enumerate() {
            let number = i64::try_from(number).unwrap_or_default();
            // The last is still a draft.
            let published = (number < 3).then(|| self.ago(150 - number * 20));
            let id = self.write(told, published).await?;
            if published.is_none() {
                continue;
            }
            // Some municipalities in the north were never reached.
            let reached = self
                .municipalities
                .len()
                .saturating_sub(9 + usize::try_from(number).unwrap_or_default() * 10);
            let to: Vec<Id> = self.municipalities.iter().take(reached).copied().collect();
            for (half, places) in to.chunks(reached.div_ceil(2).max(1)).enumerate() {
                let day =
                    self.ago(120 - number * 20 - i64::try_from(half).unwrap_or_default() * 40);
                self.hand_on((id, told), places, day).await?;
            }
        }
        Ok(())
    }

    async fn hand_on(&mut self, (id, told): (Id, said::Told), to: &[Id], day: Day) -> Result<()> {
        let activity = self.id();
        let mut shared = parts::activity(activity, ActivityKind::Experience, day);
        shared.title = told.1.to_owned();
        shared.state = ActivityState::Held;
        shared.owner = self.owner();
        shared.outcome = told.3.to_owned();
        shared.marks.themes = vec![told.0];
        shared.items = self.keys("73.6-R3");
        plan::activities::insert(self.tx, &self.scope, &shared).await?;
        queries::experiences::hand_on(self.tx, activity, id, Way::Meeting).await?;
        let aimed: Vec<_> = to
            .iter()
            .map(|place| AimedAt::Municipality(*place))
            .collect();
        let with_ids: Vec<_> = aimed.iter().map(|place| (self.id(), *place)).collect();
        places::aim_at(self.tx, activity, with_ids).await?;
        places::note(self.tx, activity, (Step::Offered, Some(day)), aimed.clone()).await?;
        // Every eleventh was offered it and has not confirmed.
        let came = aimed
            .iter()
            .enumerate()
            .filter(|(number, _)| number % 11 != 10);
        let came: Vec<_> = came.map(|(_, place)| *place).collect();
        places::note(self.tx, activity, (Step::Reached, Some(day)), came).await?;
        if let Some(first) = to.first() {
            let used = (day.plus_days(20).min(self.today()), said::USE);
            queries::experiences::note_use(self.tx, (activity, *first), used).await?;
        }
        Ok(())
    }

    async fn cooperation(&mut self) -> Result<()> {
        let all = self.municipalities.clone();
        for (number, municipality) in all.iter().enumerate() {
            // A few were forgotten by the mapping.
            if number % 9 == 8 {
                continue;
            }
            let could_gain = number % 3 == 1;
            let mapped = self.ago(200);
            let offered = (could_gain && number % 4 != 0).then(|| self.ago(120));
            let acted = offered.filter(|_| number % 5 == 1).map(|_| self.ago(40));
            let mapping = Mapping {
                id: self.id(),
                municipality: *municipality,
                theme: Theme::DebtCounselling,
                need: if could_gain {
                    Need::CouldGain
                } else {
                    Need::None
                },
                mapped,
                offered,
                acted,
                note: if could_gain {
                    said::LACKS.to_owned()
                } else {
                    String::new()
                },
                version: 1,
            };
            queries::cooperation::map(self.tx, &self.scope, &mapping).await?;
        }
        for (number, members) in all.chunks(3).take(3).enumerate() {
            let agreement = Agreement {
                id: self.id(),
                title: said::AGREEMENTS[number % said::AGREEMENTS.len()].to_owned(),
                theme: Theme::DebtCounselling,
                members: members.to_vec(),
                host: members.first().copied(),
                from: self.ago(300),
                // One has run out.
                to: (number == 2).then(|| self.ago(30)),
                version: 1,
            };
            queries::cooperation::add_agreement(self.tx, &self.scope, &agreement).await?;
        }
        Ok(())
    }

    async fn projects(&mut self) -> Result<()> {
        for (number, (title, what, theme, partner)) in said::PROJECTS.into_iter().enumerate() {
            let id = self.id();
            let begins = self.ago(310);
            let ends = begins.plus_days(600);
            let mut activity = parts::activity(id, ActivityKind::Project, begins);
            activity.title = title.to_owned();
            activity.description = what.to_owned();
            activity.last_day = ends.min(begins.plus_days(365));
            activity.owner = self.owner();
            activity.marks.themes = vec![theme];
            activity.marks.partners = vec![partner];
            plan::activities::insert(self.tx, &self.scope, &activity).await?;
            queries::projects::insert(self.tx, id, ends).await?;
            let places: Vec<_> = self
                .municipalities
                .iter()
                .skip(number * 4)
                .take(3)
                .copied()
                .collect();
            let aimed: Vec<_> = places
                .iter()
                .map(|place| (self.id(), AimedAt::Municipality(*place)))
                .collect();
            places::aim_at(self.tx, id, aimed).await?;
            for (step, (title, after)) in said::MILESTONES.into_iter().enumerate() {
                let due = begins.plus_days(after);
                // The second project is late with its second milestone.
                let is_late = number == 1 && step == 1;
                let milestone = Milestone {
                    id: self.id(),
                    title: title.to_owned(),
                    due,
                    done: (due < self.today() && !is_late).then(|| due.plus_days(-3)),
                };
                queries::projects::add_milestone(self.tx, id, &milestone).await?;
            }
            let light = [Light::OnPlan, Light::AtRisk, Light::OnPlan][number % 3];
            let status = Status {
                day: self.ago(12),
                light,
                reason: said::reason(light).to_owned(),
            };
            queries::projects::note_status(self.tx, self.id(), id, &status).await?;
        }
        Ok(())
    }

    async fn action_plans(&mut self) -> Result<()> {
        let all = self.municipalities.clone();
        for (number, municipality) in all.iter().enumerate().filter(|(number, _)| number % 5 != 3) {
            let number = i64::try_from(number).unwrap_or_default();
            let plan = ActionPlan {
                id: self.id(),
                municipality: *municipality,
                theme: if number % 2 == 0 {
                    Theme::ChildPoverty
                } else {
                    Theme::Housing
                },
                state: [PlanState::InUse, PlanState::Adopted, PlanState::Begun]
                    [usize::try_from(number % 3).unwrap_or_default()],
                day: self.ago(20 + number * 5),
                help: said::HELP[usize::try_from(number).unwrap_or_default() % said::HELP.len()]
                    .to_owned(),
                version: 1,
            };
            queries::action_plans::insert(self.tx, &self.scope, &plan).await?;
        }
        Ok(())
    }

    async fn notes(&mut self) -> Result<()> {
        for (number, (title, content, theme)) in said::NOTES.into_iter().enumerate() {
            let sent = (number < 2)
                .then(|| self.ago(100 - i64::try_from(number).unwrap_or_default() * 40));
            let id = self.id();
            let mut activity =
                parts::activity(id, ActivityKind::Note, sent.unwrap_or(self.today()));
            activity.title = title.to_owned();
            activity.state = if sent.is_some() {
                ActivityState::Held
            } else {
                ActivityState::Draft
            };
            activity.outcome = if sent.is_some() {
                content.chars().take(160).collect()
            } else {
                String::new()
            };
            activity.owner = self.owner();
            activity.marks.themes = vec![theme];
            activity.marks.partners = vec![Partner::Directorate];
            activity.items = self.keys("73.3-O3");
            let note = Note {
                activity,
                content: content.to_owned(),
                sent,
            };
            plan::activities::insert(self.tx, &self.scope, &note.activity).await?;
            queries::notes::insert(self.tx, &note).await?;
        }
        Ok(())
    }

    /// The other office has published one experience, and writes on another; its other registers have a row each.
    async fn elsewhere(&mut self) -> Result<()> {
        let (first, second) = (said::ELSEWHERE[0], said::ELSEWHERE[1]);
        let id = self.write(first, Some(self.ago(60))).await?;
        self.write(second, None).await?;
        let to: Vec<Id> = self.municipalities.iter().take(3).copied().collect();
        self.hand_on((id, first), &to, self.ago(30)).await?;
        self.municipalities = to;
        self.cooperation().await?;
        self.action_plans().await
    }
}
