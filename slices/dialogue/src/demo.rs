//! Oppdiktet dialog, the same one for the same day: most municipalities are met, five are not; the programme was on the
//! agenda with NAV's director each time but one.

use access::OfficeScope;
use database::{Result, Transaction};
use kernel::{Day, Id, Ids, Instant};
use plan::{
    Activity, ActivityKind, ActivityState, AimedAt, Desk, Marks, Organiser, Step, Theme, places,
};

use crate::{
    enquiry::Enquiry,
    help::{HelpAnswer, HelpRequest},
    meeting::{FollowUp, Meeting, Topic, partners, target_groups},
    municipalities, queries,
    words::{Asker, Channel, Counterpart, HelpKind, Level, ParticipantRole},
};

mod said;

/// So many municipalities were never met.
const NEVER_MET: usize = 5;
/// The office that the demo's office works with.
const OTHER: &str = "rogaland";
/// An office that the other one helps.
const THIRD: &str = "agder";

struct Put<'a> {
    tx: &'a mut Transaction,
    ids: Ids,
    now: Instant,
    scope: OfficeScope,
    /// Who answers for it, one after the other.
    people: Vec<Id>,
}

/// A meeting of the demo.
struct Made<'a> {
    title: String,
    day: Day,
    counterpart: Counterpart,
    themes: &'a [Theme],
    items: Vec<String>,
    municipalities: Vec<Id>,
}

/// Puts dialogue into the demo's office, and a little into another.
///
/// # Errors
/// What the database says.
pub async fn put_demo(tx: &mut Transaction, now: Instant, office: Id) -> Result<()> {
    let scope = OfficeScope::of_operator(office);
    let today = now.day();
    for year in [today.year() - 1, today.year()] {
        let desk = Desk::of(tx, &scope, year, today).await?;
        let mut put = Put {
            ids: Ids::from_seed(7300 + u64::from(year.unsigned_abs())),
            people: people(&desk),
            tx: &mut *tx,
            now,
            scope,
        };
        put.meetings(&desk, year).await?;
        put.enquiries(year, today).await?;
    }
    let mut put = Put {
        ids: Ids::from_seed(7399),
        people: vec![],
        tx,
        now,
        scope,
    };
    put.standing().await?;
    put.help().await?;
    put.elsewhere().await
}

fn people(desk: &Desk) -> Vec<Id> {
    let people = desk.owner_options().into_iter();
    people.filter_map(|(id, _)| id.parse().ok()).collect()
}

/// The day in the year, where it has come.
fn day(year: i32, month: u32, of_month: u32) -> Day {
    Day::of(year, month, of_month).unwrap_or(kernel::Period::year(year).first)
}

impl Put<'_> {
    fn id(&self) -> Id {
        self.ids.next(self.now)
    }

    async fn meetings(&mut self, desk: &Desk, year: i32) -> Result<()> {
        use Counterpart::{Husbanken, MunicipalLeadership, NavCountyDirector, RegionalArena};
        let today = self.now.day();
        let keys = |address: &str| -> Vec<String> {
            let item = desk.items.iter().find(|item| item.address == address);
            item.map(|item| item.key.clone()).into_iter().collect()
        };
        let programme = &[Theme::Qualification, Theme::WorkFollowUp][..];
        for (number, (month, of_month)) in [(1, 20), (3, 11), (5, 6), (8, 26), (10, 14), (12, 9)]
            .into_iter()
            .enumerate()
        {
            // In May the agenda was full of something else.
            let themes = if number == 2 {
                &[Theme::Coordination, Theme::Housing][..]
            } else {
                programme
            };
            let made = Made {
                title: format!("Møte med fylkesdirektøren i NAV nr. {} {year}", number + 1),
                day: day(year, month, of_month),
                counterpart: NavCountyDirector,
                themes,
                items: keys("73.3-R1"),
                municipalities: vec![],
            };
            self.meeting(made, today).await?;
        }
        for (month, of_month, season) in
            [(2, 18, "vinteren"), (6, 3, "sommeren"), (11, 4, "høsten")]
        {
            let made = Made {
                title: format!("Regional arena med NAV og KS {season} {year}"),
                day: day(year, month, of_month),
                counterpart: RegionalArena,
                themes: &[Theme::Coordination, Theme::LivingConditions],
                items: keys("73.2-R1"),
                municipalities: vec![],
            };
            self.meeting(made, today).await?;
        }
        let made = Made {
            title: format!("Samordningsmøte med Husbanken {year}"),
            day: day(year, 4, 22),
            counterpart: Husbanken,
            themes: &[Theme::Housing],
            items: keys("73.5-R2"),
            municipalities: vec![],
        };
        self.meeting(made, today).await?;
        let all = municipalities::of_office(self.scope.office(), today);
        let met = all.len().saturating_sub(NEVER_MET);
        let groups = all.get(..met).unwrap_or_default().chunks(4);
        for (group, month) in
            groups.zip([1, 2, 2, 3, 4, 4, 5, 6, 9, 10, 11, 12].into_iter().cycle())
        {
            let names: Vec<_> = group.iter().map(|(_, name)| *name).collect();
            let themes: &[Theme] = match month % 3 {
                0 => &[Theme::CoOwnership, Theme::ChildPoverty],
                1 => &[Theme::CoOwnership, Theme::DebtCounselling],
                _ => &[Theme::CoOwnership, Theme::Qualification, Theme::Housing],
            };
            let made = Made {
                title: format!("Dialogmøte med ledelsen i {}", names.join(", ")),
                day: day(year, month, 12),
                counterpart: MunicipalLeadership,
                themes,
                items: keys("73.2-O2"),
                municipalities: group.iter().map(|(id, _)| *id).collect(),
            };
            self.meeting(made, today).await?;
        }
        Ok(())
    }

    async fn meeting(&mut self, made: Made<'_>, today: Day) -> Result<()> {
        let is_held = made.day < today;
        let id = self.id();
        let number = usize::try_from(made.day.month()).unwrap_or_default();
        let owner = self.people.get(number % self.people.len().max(1)).copied();
        let topic = |theme: &Theme| Topic {
            id: self.id(),
            theme: Some(*theme),
            title: said::topic(*theme).to_owned(),
        };
        let meeting = Meeting {
            topics: made.themes.iter().map(topic).collect(),
            counterpart: made.counterpart,
            level: match made.counterpart {
                Counterpart::Husbanken => Level::Professional,
                _ => Level::Steering,
            },
            activity: Activity {
                id,
                kind: match made.counterpart {
                    Counterpart::RegionalArena => ActivityKind::ArenaMeeting,
                    _ => ActivityKind::DialogueMeeting,
                },
                organiser: Organiser::Office,
                state: if is_held {
                    ActivityState::Held
                } else {
                    ActivityState::Planned
                },
                title: made.title,
                description: String::new(),
                first_day: made.day,
                last_day: made.day,
                owner,
                budget_chapter: None,
                cost_kroner: None,
                outcome: if is_held {
                    said::outcome(number).to_owned()
                } else {
                    String::new()
                },
                lesson: String::new(),
                copied_from: None,
                version: 1,
                marks: Marks {
                    themes: made.themes.to_vec(),
                    target_groups: target_groups(made.counterpart),
                    partners: partners(made.counterpart),
                    units: vec![],
                },
                items: made.items,
            },
            participants: vec![],
            decisions: vec![],
            follow_ups: vec![],
        };
        plan::activities::insert(self.tx, &self.scope, &meeting.activity).await?;
        queries::meetings::insert(self.tx, &meeting).await?;
        let aimed: Vec<_> = made
            .municipalities
            .iter()
            .map(|place| AimedAt::Municipality(*place))
            .collect();
        let with_ids: Vec<_> = aimed.iter().map(|place| (self.id(), *place)).collect();
        places::aim_at(self.tx, id, with_ids).await?;
        if is_held {
            places::note(self.tx, id, (Step::Reached, Some(made.day)), aimed).await?;
            self.what_came_of_it(&meeting, number, today).await?;
        }
        Ok(())
    }

    async fn what_came_of_it(
        &mut self,
        meeting: &Meeting,
        number: usize,
        today: Day,
    ) -> Result<()> {
        let id = meeting.activity.id;
        for people in said::participants(meeting.counterpart) {
            queries::meetings::set_participants(self.tx, id, *people).await?;
        }
        let decision = said::decision(number);
        queries::meetings::add_decision(self.tx, self.id(), id, decision).await?;
        let due = meeting.activity.first_day.plus_days(45);
        // Every third is forgotten.
        let done = (number % 3 != 1 && due <= today).then(|| due.plus_days(-6));
        let follow_up = FollowUp {
            id: self.id(),
            task: said::task(number).to_owned(),
            owner: meeting.activity.owner,
            due,
            done,
            note: if done.is_some() {
                "Gjort og meldt tilbake til dem vi møtte.".to_owned()
            } else {
                String::new()
            },
        };
        queries::meetings::add_follow_up(self.tx, id, &follow_up).await
    }

    async fn enquiries(&mut self, year: i32, today: Day) -> Result<()> {
        let all = municipalities::of_office(self.scope.office(), today);
        let nav_offices =
            organisations::nav_offices_of_office(self.tx, self.scope.office()).await?;
        for number in 0..44usize {
            let received = day(year, 1, 8).plus_days(i64::try_from(number * 8).unwrap_or_default());
            if received > today || received.year() != year {
                break;
            }
            let (theme, question, answer) = said::question(number);
            let asker = [
                Asker::NavOffice,
                Asker::Municipality,
                Asker::NavOffice,
                Asker::Other,
            ][number % 4];
            let took = [2, 5, 1, 9, 3, 20, 4][number % 7];
            let answered = received.plus_days(took);
            // A few of the latest wait, and one was forgotten.
            let is_answered = answered < today && number % 19 != 11;
            let municipality = all.get(number * 5 % all.len().max(1)).map(|(id, _)| *id);
            let nav_office = nav_offices
                .get(number * 3 % nav_offices.len().max(1))
                .map(|one| one.id);
            let enquiry = Enquiry {
                id: self.id(),
                asker,
                municipality: municipality.filter(|_| asker == Asker::Municipality),
                nav_office: nav_office.filter(|_| asker == Asker::NavOffice),
                channel: [
                    Channel::Email,
                    Channel::Telephone,
                    Channel::Email,
                    Channel::Meeting,
                ][number % 4],
                theme,
                question: question.to_owned(),
                received,
                owner: self.people.get(number % self.people.len().max(1)).copied(),
                answered: is_answered.then_some(answered),
                answer: if is_answered {
                    answer.to_owned()
                } else {
                    String::new()
                },
                version: 1,
            };
            queries::enquiries::insert(self.tx, &self.scope, &enquiry).await?;
        }
        Ok(())
    }

    async fn standing(&mut self) -> Result<()> {
        for (counterpart, theme) in [
            (Counterpart::NavCountyDirector, Theme::Qualification),
            (Counterpart::MunicipalLeadership, Theme::CoOwnership),
            (Counterpart::RegionalArena, Theme::Coordination),
            (Counterpart::Husbanken, Theme::Housing),
        ] {
            let themes = vec![(self.id(), theme)];
            queries::standing::set(self.tx, &self.scope, counterpart, themes).await?;
        }
        Ok(())
    }

    async fn help(&mut self) -> Result<()> {
        let (own, other) = (self.scope.office(), organisations::office_id(OTHER));
        let third = organisations::office_id(THIRD);
        let today = self.now.day();
        for (number, (office, to, theme, title, wish)) in
            said::requests(own, other, third).into_iter().enumerate()
        {
            let asked = today.plus_days(-9 * (i64::try_from(number).unwrap_or_default() + 1));
            let request = HelpRequest {
                id: self.id(),
                office,
                to,
                theme,
                title: title.to_owned(),
                wish: wish.to_owned(),
                asked,
                needed_by: Some(today.plus_days(30)),
                closed: None,
                version: 1,
            };
            queries::help::insert(self.tx, &request).await?;
            if to == Some(other) {
                let answer = HelpAnswer {
                    request: request.id,
                    office: other,
                    kind: HelpKind::Accepted,
                    text:
                        "Vi kan sende opplegget vårt, og en av oss kan være med på første samling."
                            .to_owned(),
                    given: asked.plus_days(4),
                };
                queries::help::answer(self.tx, self.id(), &request, &answer).await?;
            }
        }
        Ok(())
    }

    /// The other office has met somebody and been asked something, too.
    async fn elsewhere(&mut self) -> Result<()> {
        let today = self.now.day();
        self.scope = OfficeScope::of_operator(organisations::office_id(OTHER));
        let first = municipalities::of_office(self.scope.office(), today);
        let made = Made {
            title: "Dialogmøte om ansvaret i NAV-kontoret".to_owned(),
            day: today.plus_days(-20),
            counterpart: Counterpart::MunicipalLeadership,
            themes: &[Theme::CoOwnership],
            items: vec![],
            municipalities: first.iter().take(2).map(|(id, _)| *id).collect(),
        };
        self.meeting(made, today).await?;
        let themes = vec![(self.id(), Theme::Qualification)];
        let counterpart = Counterpart::NavCountyDirector;
        queries::standing::set(self.tx, &self.scope, counterpart, themes).await?;
        self.enquiries(today.year(), today.min(day(today.year(), 2, 1)))
            .await
    }
}

/// Who sat at the table, by role.
type People = (ParticipantRole, i64);
