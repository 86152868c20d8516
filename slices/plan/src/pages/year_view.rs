use access::Role;
use database::Reader;
use organisations::AtOffice;
use shell::{App, Fields, Frame, Person, Query, Refusal};
use slice::{Dated, House, OfficeAsk};
use texts::Tongue;

use super::options::Choices;
use crate::{
    actions::work::may_change,
    activity::Activity,
    desk::Desk,
    filter::Filter,
    queries,
    words::{Organiser, Partner},
};

/// What every view of a year is made from: the filter of the address, and the activities of the year.
pub struct YearView {
    pub reader: Reader,
    pub filter: Filter,
    pub fields: Fields,
    pub desk: Desk,
    pub at: AtOffice,
    /// The activities of the years that were asked for, whatever the filter says.
    pub activities: Vec<Activity>,
}

/// The activities of one section of the letter; its number is empty for what answers nothing.
pub struct SectionGroup<'a> {
    pub number: String,
    pub title: String,
    pub activities: Vec<&'a Activity>,
}

/// What stands on top of every view of the year.
pub struct Head {
    pub fields: Fields,
    pub choices: Choices,
    pub tabs: Vec<Tab>,
    pub year: i32,
    /// The path of the view, which its filter asks again.
    pub path: &'static str,
    /// The view's own values, which the filter keeps.
    pub kept: Vec<(&'static str, String)>,
    pub may_plan: bool,
    /// The reader can answer for activities, and choose to be reminded of them.
    pub may_be_reminded: bool,
}

/// One way of seeing the year.
pub struct Tab {
    pub text: String,
    pub href: String,
    pub current: bool,
}

/// The views, by their paths.
const VIEWS: [(&str, &str); 6] = [
    ("/plan", "plan-view-list"),
    ("/plan/hjul", "plan-view-wheel"),
    ("/plan/tidslinje", "plan-view-timeline"),
    ("/plan/kalender", "plan-view-calendar"),
    ("/plan/min-uke", "plan-view-week"),
    ("/plan/krav", "plan-view-demands"),
];

impl YearView {
    /// The view of the year in the address. `around` says how many years before it are read too.
    ///
    /// # Errors
    /// What the database says.
    pub async fn read(
        app: &App,
        at: AtOffice,
        frame: &Frame,
        query: Query,
        around: i32,
    ) -> Result<Self, Refusal> {
        let fields = query.0;
        let filter = Filter::read(&fields, frame.today);
        let mut reader = app.database.read().await?;
        let desk = Desk::of(&mut reader, &at.scope, filter.year, frame.today).await?;
        let years = (filter.year - around, filter.year + around);
        let activities = queries::activities::of_years(&mut reader, &at.scope, years).await?;
        Ok(Self {
            reader,
            filter,
            fields,
            desk,
            at,
            activities,
        })
    }

    /// The activities of the year that the filter lets through.
    pub fn shown(&self) -> Vec<&Activity> {
        let shown = self.activities.iter();
        shown
            .filter(|activity| self.filter.matches(activity, &self.desk))
            .collect()
    }

    /// The shown activities by the sections of the letter that they answer something of, in the letter's order; last those
    /// that answer nothing. One that answers in several sections stands in each.
    pub fn by_section(&self, t: &Tongue) -> Vec<SectionGroup<'_>> {
        let group = |(number, title): &(String, String)| SectionGroup {
            number: number.clone(),
            title: title.clone(),
            activities: vec![],
        };
        let no_section = (String::new(), t.say("plan-no-section"));
        let sections = self.desk.sections.iter().chain([&no_section]);
        let mut groups: Vec<SectionGroup> = sections.map(group).collect();
        for activity in self.shown() {
            let sections = self.desk.sections_of(activity);
            let is_here = |number: &str| {
                sections.contains(&number) || number.is_empty() && sections.is_empty()
            };
            let here = groups.iter_mut().filter(|group| is_here(&group.number));
            here.for_each(|group| group.activities.push(activity));
        }
        groups
    }

    /// Everything of the other slices that is due in the period, for one in this role, by the day.
    ///
    /// # Errors
    /// What the database says.
    pub async fn dated(
        &mut self,
        house: &House,
        period: kernel::Period,
        role: Role,
        t: &Tongue,
    ) -> anyhow::Result<Vec<Dated>> {
        let mut found = Vec::new();
        let entries = house.slices().flat_map(|slice| slice.dated_entries);
        for entries in entries.filter(|entries| entries.access.admits(Some(role))) {
            let ask = OfficeAsk {
                reader: &mut self.reader,
                scope: &self.at.scope,
                period,
                as_of: self.desk.today,
                t,
            };
            found.extend((entries.of_period)(ask).await?);
        }
        found.sort_by_key(|entry| entry.due);
        Ok(found)
    }

    /// The head of the view at `path`, which keeps these values of its own.
    pub fn head(
        &self,
        path: &'static str,
        kept: Vec<(&'static str, String)>,
        person: &Person,
        t: &Tongue,
    ) -> Head {
        let tab = |(view, text): (&'static str, &str)| Tab {
            text: t.say(text),
            href: self.filter.href(view),
            current: view == path,
        };
        Head {
            fields: self.fields.clone(),
            choices: Choices::of(&self.desk, t),
            tabs: VIEWS.map(tab).into_iter().collect(),
            year: self.filter.year,
            path,
            kept,
            may_plan: may_plan(person),
            may_be_reminded: crate::OWNERS.contains(&person.role),
        }
    }
}

/// Whether the person plans anything here.
pub fn may_plan(person: &Person) -> bool {
    may_change(person.role, Organiser::Partner(Partner::NavCounty))
}
