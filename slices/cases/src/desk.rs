use access::{CASE_WORKERS, OfficeScope};
use database::{Fetch, Result};
use kernel::{Day, Id};
use organisations::{NavOffice, nation::nation};
use shell::Person;
use texts::Tongue;

use crate::routes::APPROVERS;

/// Pult: the people and places of one office, to choose among and to name.
#[derive(Debug)]
pub struct Desk {
    pub office_name: String,
    /// Whether the reader may do anything here, or only look.
    pub may_write: bool,
    /// Whether the reader may approve what another proposed.
    pub may_approve: bool,
    pub today: Day,
    officers: Vec<accounts::User>,
    nav_offices: Vec<NavOffice>,
    office: Id,
}

impl Desk {
    /// # Errors
    /// What the database says.
    pub async fn of(
        reader: &mut impl Fetch,
        scope: &OfficeScope,
        person: &Person,
        today: Day,
    ) -> Result<Self> {
        let desk = Self::for_writing(reader, scope, today).await?;
        Ok(Self {
            may_write: CASE_WORKERS.contains(&person.role),
            may_approve: APPROVERS.contains(&person.role),
            ..desk
        })
    }

    /// For one who is known to work on cases here, a person or another system.
    ///
    /// # Errors
    /// What the database says.
    pub async fn for_writing(
        reader: &mut impl Fetch,
        scope: &OfficeScope,
        today: Day,
    ) -> Result<Self> {
        Ok(Self {
            office_name: nation()
                .office(scope.office())
                .map_or("", |office| office.place_at(today))
                .to_owned(),
            may_write: true,
            may_approve: true,
            officers: accounts::users_of_office(reader, scope).await?,
            nav_offices: organisations::nav_offices_of_office(reader, scope.office()).await?,
            office: scope.office(),
            today,
        })
    }

    /// Those who may be given a case: everyone of the office who works cases and has not left.
    pub fn officers(&self) -> Vec<Id> {
        self.officers
            .iter()
            .filter(|user| user.works_cases())
            .map(|user| user.id)
            .collect()
    }

    pub fn officer_options(&self) -> Vec<(String, String)> {
        let active = self.officers.iter().filter(|user| user.works_cases());
        active
            .map(|user| (user.id.to_string(), user.name.clone()))
            .collect()
    }

    pub fn officer_name(&self, officer: Option<Id>, t: &Tongue) -> String {
        let Some(officer) = officer else {
            return t.say("cases-unassigned");
        };
        let known = self.officers.iter().find(|user| user.id == officer);
        known.map_or_else(
            || t.say("cases-somebody-who-left"),
            |user| user.name.clone(),
        )
    }

    /// The municipalities that the office covers today, by the number they have today.
    pub fn municipality_options(&self) -> Vec<(String, String)> {
        let mut numbers = nation().municipalities_of(self.office, self.today);
        numbers.sort_by_cached_key(|number| organisations::alphabetical(number.name));
        numbers
            .into_iter()
            .map(|number| (number.number.to_owned(), number.name.to_owned()))
            .collect()
    }

    pub fn nav_office_options(&self) -> Vec<(String, String)> {
        self.nav_offices
            .iter()
            .map(|office| (office.id.to_string(), office.name.clone()))
            .collect()
    }

    pub fn nav_office(&self, id: Id) -> Option<&NavOffice> {
        self.nav_offices.iter().find(|office| office.id == id)
    }

    pub fn nav_office_name(&self, id: Option<Id>) -> String {
        id.and_then(|id| self.nav_office(id))
            .map_or_else(|| "–".to_owned(), |office| office.name.clone())
    }

    /// Whether the office covers the municipality today.
    pub fn covers(&self, municipality: Id) -> bool {
        nation()
            .office_covering(municipality, self.today)
            .is_some_and(|office| office.id == self.office)
    }
}

/// The municipality as it was called on that day.
pub fn municipality_name(municipality: Id, day: Day) -> &'static str {
    let known = nation().municipality(municipality);
    known.map_or("", |known| known.name_at(nation(), day))
}
