use access::OfficeScope;
use accounts::User;
use database::{Fetch, Result};
use kernel::{Day, Id, MeasureKind};
use letters::ItemKind;
use organisations::{NavOffice, nation::nation};
use texts::Tongue;

use crate::{activity::Activity, audience::AimedAt};

/// Pult: the people, places and items of one office in one year, to choose among and to name.
#[derive(Debug)]
pub struct Desk {
    pub office: Id,
    pub today: Day,
    /// The year of the letter that the items are of.
    pub year: i32,
    /// What the letter of the year demands, in the letter's order.
    pub items: Vec<Demand>,
    /// The sections of the letter that demand anything: number and title.
    pub sections: Vec<(String, String)>,
    people: Vec<User>,
    nav_offices: Vec<NavOffice>,
}

/// Krav eller oppdrag: an item of the year's letter that an activity can answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Demand {
    pub id: Id,
    /// What the plan knows it by: it stands when the letter is replaced by one with the same words.
    pub key: String,
    /// `73.1-R2`
    pub address: String,
    /// `73.1`
    pub section: String,
    /// Its own words, shortened.
    pub text: String,
    /// Its own words, whole.
    pub words: String,
    /// What kind of demand it is read as.
    pub asks_for: Option<MeasureKind>,
    pub is_requirement: bool,
    /// The page of the item.
    pub href: String,
}

impl Desk {
    /// # Errors
    /// What the database says.
    pub async fn of(
        reader: &mut impl Fetch,
        scope: &OfficeScope,
        year: i32,
        today: Day,
    ) -> Result<Self> {
        let (items, sections) = with_sections(reader, scope, year, today).await?;
        Ok(Self {
            office: scope.office(),
            today,
            year,
            items,
            sections,
            people: accounts::users_of_office(reader, scope).await?,
            nav_offices: organisations::nav_offices_of_office(reader, scope.office()).await?,
        })
    }

    /// Whether the person may answer for an activity of the office.
    pub fn may_own(&self, person: Id) -> bool {
        self.people
            .iter()
            .any(|user| user.id == person && user.works_at_the_office())
    }

    pub fn owner_options(&self) -> Vec<(String, String)> {
        let working = self.people.iter().filter(|user| user.works_at_the_office());
        working
            .map(|user| (user.id.to_string(), user.name.clone()))
            .collect()
    }

    pub fn owner_name(&self, owner: Option<Id>, t: &Tongue) -> String {
        let Some(owner) = owner else {
            return t.say("plan-nobody");
        };
        let known = self.people.iter().find(|user| user.id == owner);
        known.map_or_else(|| t.say("plan-somebody-who-left"), |user| user.name.clone())
    }

    /// The municipalities that the office covers today, in alphabetical order, as places to aim at.
    pub fn municipality_options(&self) -> Vec<(String, String)> {
        let mut numbers = nation().municipalities_of(self.office, self.today);
        numbers.sort_by_cached_key(|number| organisations::alphabetical(number.name));
        let place = |id| AimedAt::Municipality(id).code();
        numbers
            .into_iter()
            .map(|number| (place(number.municipality), number.name.to_owned()))
            .collect()
    }

    pub fn nav_office_options(&self) -> Vec<(String, String)> {
        let place = |id| AimedAt::NavOffice(id).code();
        self.nav_offices
            .iter()
            .map(|office| (place(office.id), office.name.clone()))
            .collect()
    }

    pub fn nav_offices(&self) -> &[NavOffice] {
        &self.nav_offices
    }

    pub fn item_options(&self) -> Vec<(String, String)> {
        let named = |item: &Demand| format!("{} {}", item.address, item.text);
        self.items
            .iter()
            .map(|item| (item.key.clone(), named(item)))
            .collect()
    }

    pub fn item(&self, key: &str) -> Option<&Demand> {
        self.items.iter().find(|item| item.key == key)
    }

    /// The sections of the letter that the activity answers something of, each once, in the letter's order.
    pub fn sections_of(&self, activity: &Activity) -> Vec<&str> {
        let items = activity.items.iter().filter_map(|key| self.item(key));
        let answered: Vec<&str> = items.map(|item| item.section.as_str()).collect();
        let numbers = self.sections.iter().map(|(number, _)| number.as_str());
        numbers.filter(|number| answered.contains(number)).collect()
    }

    /// Whether the office covers the municipality or NAV office today.
    pub fn covers(&self, place: AimedAt) -> bool {
        match place {
            AimedAt::Municipality(id) => nation()
                .office_covering(id, self.today)
                .is_some_and(|office| office.id == self.office),
            AimedAt::NavOffice(id) => self.nav_offices.iter().any(|office| office.id == id),
        }
    }

    /// What the place is called on that day.
    pub fn place_name(&self, place: AimedAt, day: Day) -> String {
        match place {
            AimedAt::Municipality(id) => nation()
                .municipality(id)
                .map_or("", |known| known.name_at(nation(), day))
                .to_owned(),
            AimedAt::NavOffice(id) => {
                let known = self.nav_offices.iter().find(|office| office.id == id);
                known.map_or_else(|| "–".to_owned(), |office| office.name.clone())
            }
        }
    }
}

/// The assignments and requirements of the letter that steers the office's year.
///
/// # Errors
/// What the database says.
pub(crate) async fn demands(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    year: i32,
    today: Day,
) -> Result<Vec<Demand>> {
    Ok(with_sections(reader, scope, year, today).await?.0)
}

/// The assignments and requirements of the letter that steers the office's year, and their sections.
async fn with_sections(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    year: i32,
    today: Day,
) -> Result<(Vec<Demand>, Vec<(String, String)>)> {
    let Some(letter) = letters::letter_of_year(reader, scope, year, today).await? else {
        return Ok((vec![], vec![]));
    };
    let asks = |kind| matches!(kind, ItemKind::Assignment | ItemKind::Requirement);
    let told = letter.items.iter().map(|told| &told.item);
    let items: Vec<Demand> = told
        .filter(|item| asks(item.kind))
        .map(|item| Demand {
            id: item.id,
            key: item.stable_key.clone(),
            address: item.address.clone(),
            section: item.section.clone(),
            text: item.short(),
            words: item.text.clone(),
            asks_for: item.guess.kind,
            is_requirement: item.kind == ItemKind::Requirement,
            href: format!("/brev/{}/punkt/{}", item.letter, item.address),
        })
        .collect();
    let demands = |number: &str| items.iter().any(|item| item.section == number);
    let sections = letter.letter.sections.iter();
    let sections = sections
        .filter(|section| demands(&section.number))
        .map(|section| (section.number.clone(), section.title.clone()))
        .collect();
    Ok((items, sections))
}
